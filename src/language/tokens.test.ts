// Tokens cover a text, keep offsets under soft hyphens and emoji, and cut words where tables expect it.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { tokenize } from './tokens.ts'

const words = (text: string): string[] => tokenize(text).map((t) => t.text)
const lowers = (text: string): string[] => tokenize(text).map((t) => t.lower)

test('apostrophes and hyphens inside words', () => {
  assert.deepEqual(lowers('Don’t — м’яч, п\'ять, м`яч'), ["don't", '—', "м'яч", ',', "п'ять", ',', "м'яч"])
  assert.deepEqual(words('Aleksey’s wife'), ['Aleksey', '’s', 'wife'])
  assert.deepEqual(words('a 30-year-old man'), ['a', '30', '-', 'year-old', 'man'])
  assert.deepEqual(words('3rd 20-го Т-72 по-русски'), ['3', 'rd', '20', '-', 'го', 'Т-72', 'по-русски'])
})

test('quotation marks are marks, not apostrophes', () => {
  assert.deepEqual(words('‘We left’'), ['‘', 'We', 'left', '’'])
  assert.deepEqual(words('the wives’ names'), ['the', 'wives', '’', 'names'])
})

test('numbers keep their points and commas', () => {
  assert.deepEqual(words('1,200 men at 12:30 on 01.11.2022.'), ['1,200', 'men', 'at', '12', ':', '30', 'on', '01.11.2022', '.'])
})

test('soft hyphens, zero-width characters and stress marks are not part of the lower form, and offsets are kept', () => {
  const text = 'кон\u00adтракт за\u0301мок \u200bЁлка'
  const tokens = tokenize(text)
  assert.deepEqual(tokens.map((t) => t.lower), ['контракт', 'замок', 'елка'])
  for (const t of tokens) assert.equal(text.slice(...t.span), t.text)
})

test('ellipses and rules are one token', () => {
  assert.deepEqual(words('[...] well... «»"" ------'), ['[', '...', ']', 'well', '...', '«', '»', '"', '"', '------'])
})

test('tokens are in order, and what lies between them is white space or invisible, for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
    let last = 0
    for (const token of tokenize(text)) {
      assert.ok(token.span[0] >= last && token.span[1] > token.span[0])
      assert.equal(text.slice(...token.span), token.text)
      assert.match(text.slice(last, token.span[0]), /^[\s\p{M}\p{Cf}]*$/u)
      last = token.span[1]
    }
    assert.match(text.slice(last), /^[\s\p{M}\p{Cf}]*$/u)
  }))
})

test('a part of a text is cut with offsets of the whole', () => {
  const text = 'Первое. Второе слово.'
  assert.deepEqual(tokenize(text, 8, 14).map((t) => [t.text, t.span]), [['Второе', [8, 14]]])
})
