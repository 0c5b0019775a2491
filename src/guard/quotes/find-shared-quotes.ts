// Quotations, and longer stretches, of finished texts that stand in another text: whoever searches for the words finds that text, and whom it names.
import type { Span } from '../../base/span.ts'
import { findQuotations } from './find-quotations.ts'
import { indexWords, type WordIndex, type WordRun } from './word-runs.ts'

export interface SharedQuote {
  /** Place in the list of texts. */
  readonly text: number
  readonly span: Span
  /** Words of it that stand in the other text too. */
  readonly words: number
  readonly isQuoted: boolean
}

export interface QuoteFinder {
  /** What the other text shares, by text and place. */
  find(other: string): SharedQuote[]
}

/** Shorter quotations are everybody's words. */
const FEWEST_QUOTED_WORDS = 5
/** So much of a quotation must stand elsewhere: a name may have been changed in it. */
const SHARE_OF_QUOTATION = 0.6
/** Words in a row that nobody writes twice by chance, where no marks say that they are quoted. */
const FEWEST_UNQUOTED_WORDS = 10

interface Stretch {
  readonly text: number
  /** Half-open, in words. */
  readonly from: number
  readonly to: number
}

/** `statements` are recorded words; where they stand in a text, they are quoted, with marks or without. */
export function buildQuoteFinder(texts: readonly string[], statements: readonly string[]): QuoteFinder {
  const shared = indexWords(texts)
  const quoted = [...texts.flatMap((text, n) => quotedStretches(text, n, shared)), ...statementStretches(statements, shared)]
  return { find: (other) => chooseQuotes(shared, quoted, shared.findRuns(other)) }
}

function quotedStretches(text: string, n: number, index: WordIndex): Stretch[] {
  const words = index.countWords(n)
  let word = 0
  return findQuotations(text).flatMap(([start, end]) => {
    while (word < words && index.spanOfWord(n, word)[0] < start) word++
    const from = word
    while (word < words && index.spanOfWord(n, word)[1] <= end) word++
    return word - from >= FEWEST_QUOTED_WORDS ? [{ text: n, from, to: word }] : []
  })
}

/** Where a whole recorded statement stands in a text. */
function statementStretches(statements: readonly string[], shared: WordIndex): Stretch[] {
  return statements.flatMap((statement) => {
    const length = indexWords([statement]).countWords(0)
    return length < FEWEST_QUOTED_WORDS ? [] : shared.findRuns(statement).filter(({ from, to }) => to - from >= length)
  })
}

function chooseQuotes(shared: WordIndex, quoted: readonly Stretch[], runs: readonly WordRun[]): SharedQuote[] {
  const found = new Map<string, SharedQuote>()
  const add = ({ text, from, to }: Stretch, words: number, isQuoted: boolean): void => {
    const key = `${text} ${from} ${to}`
    if (!found.has(key))
      found.set(key, { text, span: [shared.spanOfWord(text, from)[0], shared.spanOfWord(text, to - 1)[1]], words, isQuoted })
  }
  const byText = new Map<number, WordRun[]>()
  for (const run of runs) byText.set(run.text, [...(byText.get(run.text) ?? []), run])
  const covered: Stretch[] = []
  for (const stretch of quoted) {
    const words = countCovered(stretch, byText.get(stretch.text) ?? [])
    if (words < FEWEST_QUOTED_WORDS || words < SHARE_OF_QUOTATION * (stretch.to - stretch.from)) continue
    covered.push(stretch)
    add(stretch, words, true)
  }
  for (const run of runs) {
    const isWithin = covered.some(({ text, from, to }) => text === run.text && from < run.to && run.from < to)
    if (run.to - run.from >= FEWEST_UNQUOTED_WORDS && !isWithin) add(run, run.to - run.from, false)
  }
  return [...found.values()].sort((a, b) => a.text - b.text || a.span[0] - b.span[0])
}

/** Words of a stretch that stand in any of the runs (which come in order of their start). */
function countCovered({ from, to }: Stretch, runs: readonly WordRun[]): number {
  let words = 0
  let reached = from
  for (const run of runs) {
    const start = Math.max(run.from, reached)
    const end = Math.min(run.to, to)
    if (end <= start) continue
    words += end - start
    reached = end
  }
  return words
}
