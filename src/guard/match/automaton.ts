// One automaton over all patterns (Aho and Corasick, 1975), as a full table of transitions: one step a symbol, however many patterns there are.
import { SYMBOL_COUNT } from './fold.ts'

export interface Automaton {
  /** `next[(state << 5) | symbol]`. */
  readonly next: Int32Array
  /** The first pattern that ends in the state or in one it falls back to, else -1. */
  readonly ends: Int32Array
  /** By pattern: the next pattern that ends at the same place, else -1. */
  readonly alsoEnds: Int32Array
  readonly lengths: Uint8Array
}

const SHIFT = 5

/** Builds it from patterns of symbols (fold.ts), none empty, none over 255 long. Equal patterns are one: give each but once. */
export function buildAutomaton(patterns: readonly (readonly number[])[]): Automaton {
  const trie = growTrie(patterns)
  const { next, count, endingAt } = trie
  const alsoEnds = new Int32Array(patterns.length).fill(-1)
  const fallback = new Int32Array(count)
  const queue = new Int32Array(count)
  let tail = 0
  for (let symbol = 0; symbol < SYMBOL_COUNT; symbol++) if (next[symbol]! > 0) queue[tail++] = next[symbol]!
  for (let head = 0; head < tail; head++) {
    const state = queue[head]!
    const fall = fallback[state]!
    // A state has at most one pattern of its own; those of its fallback follow.
    if (endingAt[state] === -1) endingAt[state] = endingAt[fall]!
    else alsoEnds[endingAt[state]!] = endingAt[fall]!
    for (let symbol = 0; symbol < SYMBOL_COUNT; symbol++) {
      const slot = (state << SHIFT) | symbol
      const child = next[slot]!
      const fallen = next[(fall << SHIFT) | symbol]!
      if (child === 0) next[slot] = fallen
      else {
        fallback[child] = fallen
        queue[tail++] = child
      }
    }
  }
  return { next, ends: endingAt, alsoEnds, lengths: Uint8Array.from(patterns, (pattern) => pattern.length) }
}

function growTrie(patterns: readonly (readonly number[])[]): { next: Int32Array; count: number; endingAt: Int32Array } {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  let next = new Int32Array(Math.min(most, 1024) << SHIFT)
  const endingAt = new Int32Array(most).fill(-1)
  let count = 1
  patterns.forEach((pattern, n) => {
    let state = 0
    for (const symbol of pattern) {
      const slot = (state << SHIFT) | symbol
      if (next[slot] === 0) {
        if ((count + 1) << SHIFT > next.length) {
          const wider = new Int32Array(next.length * 2)
          wider.set(next)
          next = wider
        }
        next[slot] = count++
      }
      state = next[slot]!
    }
    endingAt[state] = n
  })
  return { next: next.slice(0, count << SHIFT), count, endingAt: endingAt.slice(0, count) }
}
