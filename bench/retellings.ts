// Retellings at scale: 100,000 invented documents indexed, and queries by edited and reworded copies, against a linear scan in the same run.
import type { SourceDocument } from '../src/document/document.ts'
import { RetellingIndex } from '../src/case/text-reuse/retelling-index.ts'
import { countShared } from '../src/case/text-reuse/align-sentences.ts'
import type { BenchRow } from './row.ts'
import { traceText } from '../src/case/text-reuse/trace-text.ts'
import { inventDocument } from '../src/case/testing/invent-document.ts'

const DOCUMENTS = 100_000
const QUERIES = 200
const VOCABULARY = 20_000
const NAMES = 3_000
const SENTENCES = 14
const WORDS = 11
const MONTHS = ['March', 'April', 'May', 'June', 'July', 'August']

/** Indexes invented documents and asks for the origins of edited and of reworded copies; prints rates, times, recall and bytes. */
export function benchRetellings(print: (row: BenchRow) => void): void {
  const random = mulberry(20260101)
  const index = new RetellingIndex()
  const kept = new Map<number, string[]>()
  const fingerprints: Uint32Array[] = []
  let added = 0
  for (let number = 0; number < DOCUMENTS; number++) {
    const text = inventText(random)
    if (number % (DOCUMENTS / QUERIES) === 0) kept.set(number, text)
    const document = toDocument(text)
    const before = performance.now()
    const trace = traceText(document)
    index.addTrace(trace)
    added += performance.now() - before
    fingerprints.push(trace.fingerprints)
  }
  print({
    what: `index ${DOCUMENTS.toLocaleString('en')} documents, tracing included`,
    ours: DOCUMENTS / (added / 1000),
    peer: null,
    unit: 'documents/s',
    ratio: null,
  })
  print({ what: 'bytes of the index a document', ours: index.bytes / DOCUMENTS, peer: null, unit: 'bytes', ratio: null })
  const scan = timeScan(fingerprints, [...kept.values()].slice(0, 10))
  for (const [name, change] of [
    ['edited', 0.08],
    ['reworded', 0.3],
  ] as const) {
    const asked = askAll(index, kept, change, random)
    print({
      what: `query by ${name} copies (${Math.round(change * 100)} % of words), median`,
      ours: asked.median,
      peer: scan,
      unit: 'ms',
      ratio: scan / asked.median,
      note: 'peer: linear scan over the fingerprints',
    })
    print({ what: `query by ${name} copies, 99th percentile`, ours: asked.worst, peer: null, unit: 'ms', ratio: null })
    print({ what: `origin among the first five, ${name} copies`, ours: asked.recall * 100, peer: null, unit: '%', ratio: null })
  }
}

function askAll(
  index: RetellingIndex,
  kept: ReadonlyMap<number, string[]>,
  change: number,
  random: () => number,
): { median: number; worst: number; recall: number } {
  const times: number[] = []
  let found = 0
  for (const [number, text] of kept) {
    const document = toDocument(text.map((word) => (/^\p{Ll}+$/u.test(word) && random() < change ? vocabularyWord(random) : word)))
    const before = performance.now()
    const candidates = index.query(document, 5)
    times.push(performance.now() - before)
    if (candidates.some((candidate) => candidate.number === number)) found++
  }
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)]!, worst: times[Math.floor(times.length * 0.99)]!, recall: found / kept.size }
}

function timeScan(fingerprints: readonly Uint32Array[], queries: readonly string[][]): number {
  const times = queries.map((text) => {
    const before = performance.now()
    const { fingerprints: asked } = traceText(toDocument(text))
    for (const other of fingerprints) countShared(asked, other)
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

function toDocument(words: readonly string[]): SourceDocument {
  return inventDocument(words.join(' '))
}

/** Words of falling frequency (Zipf), with names, counts and days strewn in. */
function inventText(random: () => number): string[] {
  const cast = Array.from({ length: 6 }, () => nameOf(Math.floor(random() * NAMES)))
  const words: string[] = []
  for (let sentence = 0; sentence < SENTENCES; sentence++) {
    words.push('Then', cast[Math.floor(random() * cast.length)]!)
    for (let i = 0; i < WORDS; i++) words.push(vocabularyWord(random))
    words.push(
      `on ${MONTHS[Math.floor(random() * MONTHS.length)]} ${1 + Math.floor(random() * 28)},`,
      String(3 + Math.floor(random() * 90)),
      `${vocabularyWord(random)}.`,
    )
  }
  return words
}

const SYLLABLES = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 've', 'zi', 'cha', 'gre', 'sto', 'pla']

function spell(number: number, syllables: number): string {
  let word = ''
  for (let i = 0, rest = number; i < syllables; i++, rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

function vocabularyWord(random: () => number): string {
  return spell(Math.floor(VOCABULARY ** random()), 4)
}

function nameOf(number: number): string {
  const word = spell(number * 7 + 1, 3)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Mulberry32: a seeded generator, so that every run has the same documents. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
