// Finds all patterns in one walk over the symbols: a trie, entered only where a table of the patterns' first four symbols lets one begin (the block filter of
// Wu and Manber, 1994). Nearly every place is turned away by one bit of a table that stays in the cache, so the time hardly grows with the patterns.
import { SYMBOL_COUNT, type Skeleton, WITHIN } from './fold.ts'

const SHIFT = 5
/** The filter looks at so many symbols. */
const BLOCK = 4
const BLOCK_MASK = (1 << (SHIFT * BLOCK)) - 1

/** What a block of four symbols may begin: a pattern at a word's or part's start, one anywhere, one shorter than the block. */
const AT_START = 1
const ANYWHERE = 2
const SHORT = 4

export interface Automaton {
  /** `next[(node << 5) | symbol]`; 0 is none, since nothing leads back to the root. */
  readonly next: Int32Array
  /** The pattern that ends at the node, else -1. */
  readonly ends: Int32Array
  /** By block: its node in the trie, 0 where no pattern of four symbols or more begins so. */
  readonly entries: Int32Array
  /** By block: the flags above. */
  readonly filter: Uint8Array
  readonly mayBeginWithin: Uint8Array
}

/** Builds it from patterns of symbols (fold.ts), none empty, none equal. `mayBeginWithin[n]`: pattern n may begin inside a written word. */
export function buildAutomaton(patterns: readonly (readonly number[])[], mayBeginWithin: Uint8Array): Automaton {
  const { next, endingAt } = growTrie(patterns)
  const entries = new Int32Array(1 << (SHIFT * BLOCK))
  const filter = new Uint8Array(1 << (SHIFT * BLOCK))
  patterns.forEach((pattern, n) => {
    const flags = AT_START | (mayBeginWithin[n] === 1 ? ANYWHERE : 0) | (pattern.length < BLOCK ? SHORT : 0)
    const first = codeOf(pattern)
    // A pattern shorter than a block begins many blocks.
    const last = first + (1 << (SHIFT * Math.max(0, BLOCK - pattern.length)))
    for (let code = first; code < last; code++) filter[code]! |= flags
    if (pattern.length >= BLOCK) entries[first] = nodeOf(next, pattern)
  })
  return { next, ends: endingAt, entries, filter, mayBeginWithin }
}

/** Calls `onMatch(from, to, pattern)` for every pattern in the skeleton, symbols `[from, to)`, in the order of `from`. */
export function findPatterns(
  { next, ends, entries, filter, mayBeginWithin }: Automaton,
  { symbols, starts, count }: Skeleton,
  onMatch: (from: number, to: number, pattern: number) => void,
): void {
  let code = 0
  for (let k = 0; k < BLOCK - 1; k++) code = (code << SHIFT) | (k < count ? symbols[k]! : 0)
  for (let from = 0; from < count; from++) {
    code = ((code << SHIFT) & BLOCK_MASK) | (from + BLOCK - 1 < count ? symbols[from + BLOCK - 1]! : 0)
    const flags = filter[code]!
    if (flags === 0) continue
    const isWithin = starts[from] === WITHIN
    if (isWithin && (flags & ANYWHERE) === 0) continue
    const isShort = (flags & SHORT) !== 0
    let node = isShort ? 0 : entries[code]!
    for (let to = isShort ? from : from + BLOCK; ; to++) {
      if (to > from && ends[node]! !== -1 && (!isWithin || mayBeginWithin[ends[node]!] === 1)) onMatch(from, to, ends[node]!)
      if (to >= count) break
      node = next[(node << SHIFT) | symbols[to]!]!
      if (node === 0) break
    }
  }
}

/** The pattern's first four symbols as a number; a shorter one ends in noughts. */
function codeOf(pattern: readonly number[]): number {
  let code = 0
  for (let k = 0; k < BLOCK; k++) code = (code << SHIFT) | (pattern[k] ?? 0)
  return code
}

function nodeOf(next: Int32Array, pattern: readonly number[]): number {
  let node = 0
  for (let k = 0; k < BLOCK; k++) node = next[(node << SHIFT) | pattern[k]!]!
  return node
}

function growTrie(patterns: readonly (readonly number[])[]): { next: Int32Array; endingAt: Int32Array } {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1)
  let next = new Int32Array(Math.min(most, 1024) * SYMBOL_COUNT)
  const endingAt = new Int32Array(most).fill(-1)
  let count = 1
  patterns.forEach((pattern, n) => {
    let node = 0
    for (const symbol of pattern) {
      const slot = (node << SHIFT) | symbol
      if (next[slot] === 0) {
        if ((count + 1) * SYMBOL_COUNT > next.length) {
          const wider = new Int32Array(next.length * 2)
          wider.set(next)
          next = wider
        }
        next[slot] = count++
      }
      node = next[slot]!
    }
    endingAt[node] = n
  })
  return { next: next.slice(0, count * SYMBOL_COUNT), endingAt: endingAt.slice(0, count) }
}
