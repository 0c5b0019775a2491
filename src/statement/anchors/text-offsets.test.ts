// Offsets in code points and bytes, held against the platform over Cyrillic and emoji.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { openOffsets } from './text-offsets.ts'

const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', 'ы', 'ї', '’', '😀', '🇺🇦', '\u0301', '—', '字'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  ),
  maxLength: 60,
})

test('offsets in code points agree with the text cut at them, Cyrillic and emoji included', () => {
  fc.assert(
    fc.property(mixed, fc.nat(80), (text, n) => {
      const points = [...text]
      const at = Math.min(n, points.length)
      const utf16 = points.slice(0, at).join('').length
      const table = openOffsets(text, 'code-points')
      assert.equal(table.fromUtf16(utf16), at)
      assert.equal(table.toUtf16(at), utf16)
    }),
  )
})

test('offsets in bytes agree with the UTF-8 of the text', () => {
  fc.assert(
    fc.property(mixed, fc.nat(80), (text, n) => {
      const points = [...text]
      const head = points.slice(0, Math.min(n, points.length)).join('')
      const bytes = Buffer.byteLength(head, 'utf8')
      const table = openOffsets(text, 'utf8-bytes')
      assert.equal(table.fromUtf16(head.length), bytes)
      assert.equal(table.toUtf16(bytes), head.length)
    }),
  )
})

test('a place inside a character goes to its start', () => {
  assert.equal(openOffsets('a😀b', 'code-points').fromUtf16(2), 1)
  assert.equal(openOffsets('a😀b', 'utf8-bytes').toUtf16(3), 1)
  assert.equal(openOffsets('жук', 'utf8-bytes').toUtf16(3), 1)
})
