// Anchors: described and attached again, moved, ambiguous, lost.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { attachAnchor, findQuote } from './attach-anchor.ts'
import { describeAnchor } from './describe-anchor.ts'

const word = fc.constantFrom('они', 'ушли', '😀', 'the', 'men', 'ї', '—', 'left')
const textOfWords = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

test('an anchor attaches to the same span in the same text', () => {
  fc.assert(
    fc.property(textOfWords, fc.nat(), fc.nat(), (text, a, b) => {
      const points = [...text]
      const [from, to] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number]
      const start = points.slice(0, from).join('').length
      const end = points.slice(0, to + 1).join('').length
      const attached = attachAnchor(text, describeAnchor(text, [start, end]))
      assert.deepEqual(attached, { ok: true, value: [start, end] })
    }),
  )
})

test('a moved quote is found by its words and context', () => {
  const old = 'They hid. They waited in the cellar. They left.'
  const at = old.indexOf('They left')
  const attached = attachAnchor(`A new line before 😀.\n${old}`, describeAnchor(old, [at, at + 9]))
  assert.ok(attached.ok)
  assert.equal(`A new line before 😀.\n${old}`.slice(...attached.value), 'They left')
})

test('words that stand twice in the same context are refused with both places', () => {
  const old = 'He said no.'
  const attached = attachAnchor('She asked. Well no, then no again', describeAnchor(old, [8, 10]))
  assert.equal(attached.ok, false)
  assert.equal(attached.ok ? '' : attached.refusal, 'ambiguous-quote')
  assert.deepEqual('candidates' in attached ? attached.candidates : [], [
    [16, 18],
    [25, 27],
  ])
})

test('lost words are refused', () => {
  const attached = attachAnchor('Nothing of it is left.', describeAnchor('He promised a transfer.', [3, 11]))
  assert.equal(attached.ok ? '' : attached.refusal, 'lost-quote')
})

test('a quote alone is taken only where it stands once', () => {
  assert.deepEqual(findQuote('Вони пішли, вони повернулись', 'пішли'), { ok: true, value: [5, 10] })
  assert.equal(findQuote('no and no', 'no').ok, false)
  assert.equal(findQuote('text', '  ').ok, false)
})
