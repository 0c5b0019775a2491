// The fold’s table of steps folds every word to the skeleton that the fold itself gives it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeFold, FOLD_EMIT_SHIFT, FOLD_START, FOLD_STATE_MASK, FOLD_STEPS } from './fold-step.ts'
import { skeletonKey, symbolsOfUnit, symbolText } from './fold.ts'

function foldByTable(word: string): string {
  const path: number[] = []
  let state = FOLD_START
  for (const letter of word) {
    for (let left = symbolsOfUnit(letter.charCodeAt(0)); left !== 0; left >>>= 8) {
      const step = FOLD_STEPS[(state << 5) | (left & 255)]!
      state = step & FOLD_STATE_MASK
      for (let sure = step >>> FOLD_EMIT_SHIFT; sure !== 0; sure >>>= 5) path.push(sure & 31)
    }
  }
  for (let open = closeFold(state); open !== 0; open >>>= 5) path.push(open & 31)
  return symbolText(Uint8Array.from(path), 0, path.length)
}

test('a word folded sign by sign has the skeleton it has at once', () => {
  const letters = fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґabcdefghijklmnopqrstuvwxyz')
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 14 }), (word) => {
      assert.equal(foldByTable(word), skeletonKey(word))
    }),
    { numRuns: 4000 },
  )
})
