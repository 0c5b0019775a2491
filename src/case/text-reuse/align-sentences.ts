// Sentences of two texts in one language matched one to one in their order: the heaviest common subsequence by shared stems.
import type { TracedSentence } from './trace-text.ts'

interface SentencePair {
  readonly by: number
  readonly of: number
  /** Dice coefficient of their stems, 0 to 1. */
  readonly likeness: number
}

export interface SentenceAlignment {
  readonly pairs: readonly SentencePair[]
  /** Share of the deriving text (by stems) that stands in matched sentences; of its narration alone; of the other text. */
  readonly coverageBy: number
  readonly coverageNarration: number
  readonly coverageOf: number
  /** Mean likeness of the matched sentences, 0 to 1. */
  readonly likeness: number
}

/** Sentences with fewer stems say too little to be compared. */
const FEWEST_STEMS = 3
/** Least likeness of two sentences that are matched: machine synonyms leave about half of the stems. */
const LEAST_LIKENESS = 0.34
const FEWEST_SHARED = 2
/** A stem in more sentences than this picks no pair (it is still counted). */
const MOST_SENTENCES_OF_A_STEM = 12

/** Matches the sentences of `by` to those of `of`. Time grows with the pairs that share a stem, not with all pairs. */
export function alignSentences(by: readonly TracedSentence[], of: readonly TracedSentence[]): SentenceAlignment {
  const pairs = heaviestInOrder(likePairs(by, of), by, of.length)
  const matchedBy = new Set(pairs.map((pair) => pair.by))
  const matchedOf = new Set(pairs.map((pair) => pair.of))
  return {
    pairs,
    coverageBy: coverage(by, matchedBy, () => true),
    coverageNarration: coverage(by, matchedBy, (sentence) => !sentence.isQuoted),
    coverageOf: coverage(of, matchedOf, () => true),
    likeness: pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.likeness, 0) / pairs.length,
  }
}

function coverage(
  sentences: readonly TracedSentence[],
  matched: ReadonlySet<number>,
  counts: (sentence: TracedSentence) => boolean,
): number {
  let all = 0
  let covered = 0
  sentences.forEach((sentence, i) => {
    if (sentence.stems.length < FEWEST_STEMS || !counts(sentence)) return
    all += sentence.stems.length
    if (matched.has(i)) covered += sentence.stems.length
  })
  return all === 0 ? 0 : covered / all
}

/** All pairs alike enough, by `by` ascending, then `of` descending (so that one `by` is taken once). */
function likePairs(by: readonly TracedSentence[], of: readonly TracedSentence[]): SentencePair[] {
  const holders = new Map<number, number[]>()
  of.forEach((sentence, j) => {
    if (sentence.stems.length >= FEWEST_STEMS) for (const stem of sentence.stems) holders.set(stem, [...(holders.get(stem) ?? []), j])
  })
  const pairs: SentencePair[] = []
  by.forEach((sentence, i) => {
    if (sentence.stems.length < FEWEST_STEMS) return
    const met = new Set<number>()
    for (const stem of sentence.stems) {
      const list = holders.get(stem) ?? []
      if (list.length <= MOST_SENTENCES_OF_A_STEM) for (const j of list) met.add(j)
    }
    for (const j of [...met].sort((a, b) => b - a)) {
      const shared = countShared(sentence.stems, of[j]!.stems)
      const likeness = (2 * shared) / (sentence.stems.length + of[j]!.stems.length)
      if (shared >= FEWEST_SHARED && likeness >= LEAST_LIKENESS) pairs.push({ by: i, of: j, likeness })
    }
  })
  return pairs
}

/** How many values two ascending arrays share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return shared
}

/** The heaviest chain of pairs that ascends on both sides; a Fenwick tree keeps the best chain that ends before each `of`. */
function heaviestInOrder(pairs: readonly SentencePair[], by: readonly TracedSentence[], ofCount: number): SentencePair[] {
  const tree = new Int32Array(ofCount + 1).fill(-1)
  const weight = new Float64Array(pairs.length)
  const previous = new Int32Array(pairs.length).fill(-1)
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && weight[a]! >= weight[b]!) ? a : b)
  let best = -1
  pairs.forEach((pair, k) => {
    let before = -1
    for (let j = pair.of; j > 0; j -= j & -j) before = heavier(before, tree[j]!)
    previous[k] = before
    weight[k] = pair.likeness * by[pair.by]!.stems.length + (before < 0 ? 0 : weight[before]!)
    for (let j = pair.of + 1; j <= ofCount; j += j & -j) tree[j] = heavier(tree[j]!, k)
    best = heavier(best, k)
  })
  const chain: SentencePair[] = []
  for (let k = best; k >= 0; k = previous[k]!) chain.unshift(pairs[k]!)
  return chain
}
