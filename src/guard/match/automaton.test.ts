// The automaton against looking for each pattern at each place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildAutomaton, findPatterns } from './automaton.ts'
import { WITHIN, WORD_START } from './fold.ts'

const symbols = (min: number, max: number) => fc.array(fc.integer({ min: 1, max: 3 }), { minLength: min, maxLength: max })

test('every pattern is found where it stands, inside a word only where it may begin there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(symbols(1, 7), fc.boolean()), { maxLength: 12, selector: ([pattern]) => pattern.join() }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), { maxLength: 60 }),
      (patterns, text) => {
        const automaton = buildAutomaton(
          patterns.map(([pattern]) => pattern),
          Uint8Array.from(patterns, ([, mayBeginWithin]) => (mayBeginWithin ? 1 : 0)),
        )
        const found: string[] = []
        const starts = Uint8Array.from(text, ([, isStart]) => (isStart ? WORD_START : WITHIN))
        findPatterns(
          automaton,
          { count: text.length, symbols: Uint8Array.from(text, ([symbol]) => symbol), at: new Int32Array(text.length), starts },
          (from, to, n) => found.push(`${from} ${to} ${n}`),
        )
        const expected: string[] = []
        text.forEach(([, isStart], from) =>
          patterns.forEach(([pattern, mayBeginWithin], n) => {
            if (!isStart && !mayBeginWithin) return
            if (pattern.every((symbol, k) => text[from + k]?.[0] === symbol)) expected.push(`${from} ${from + pattern.length} ${n}`)
          }),
        )
        assert.deepEqual(found.sort(), expected.sort())
      },
    ),
    { numRuns: 500 },
  )
})
