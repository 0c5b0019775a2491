// The index of near words against measuring the distance to every word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance } from '../../language/name-key.ts'
import { isWithinOneError, listNear, NearIndexBuilder } from './near-index.ts'
import { WordMemory } from './word-memory.ts'

const word = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 })
const textOf = (symbols: readonly number[]): string => symbols.map((symbol) => ' abcd'[symbol]).join('')

test('no word within one error is left out', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (known, asked) => {
      const builder = new NearIndexBuilder()
      known.forEach((symbols, n) => builder.addNear(symbols, n))
      const near = listNear(builder.build(), asked, 0, asked.length) ?? []
      known.forEach((symbols, n) => {
        if (editDistance(textOf(symbols), textOf(asked), 1) <= 1) assert.ok(near.includes(n), `${textOf(asked)} is near ${textOf(symbols)}`)
      })
    }),
    { numRuns: 1000 },
  )
})

test('one error is told from two as the distance tells it', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(isWithinOneError(textOf(a), textOf(b)), editDistance(textOf(a), textOf(b), 1) <= 1)
    }),
    { numRuns: 2000 },
  )
})

test('nothing is taken for a word that was remembered', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (remembered, asked) => {
      const memory = new WordMemory()
      for (const symbols of remembered) {
        memory.knows(symbols, 0, symbols.length)
        memory.remember()
        assert.ok(memory.knows(symbols, 0, symbols.length))
      }
      for (const symbols of asked)
        if (memory.knows(symbols, 0, symbols.length)) assert.ok(remembered.some((one) => textOf(one) === textOf(symbols)))
    }),
    { numRuns: 500 },
  )
})
