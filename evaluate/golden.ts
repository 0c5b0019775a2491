// The golden readings against what is proposed: precision and recall for each phenomenon, over all cases.
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import type { Span } from '../src/base/span.ts'
import { readDocument } from '../src/document/read-document.ts'
import type { SourceDocument } from '../src/document/document.ts'
import { proposeStatements, type Proposals } from '../src/statement/propose-statements.ts'
import type { Statement } from '../src/statement/statement.ts'
import { locateQuote, readGoldenCases, type GoldenCase, type GoldenPerson, type GoldenStatement } from './golden-case.ts'

/** Right out of made; precision and recall where both sides are counted. */
export interface Tally {
  right: number
  proposed: number
  expected: number
}

export type GoldenFigures = Record<string, Tally>

const PHENOMENA = [
  'statements',
  'chain',
  'tellers',
  'form',
  'kind',
  'polarity',
  'firstHand',
  'when',
  'lasts',
  'count',
  'where',
  'promises',
  'outcome',
  'persons',
  'pseudonyms',
  'times',
  'time values',
  'absent',
] as const

/** The folder of the cases, from the built file or the source. */
export function goldenFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = here.includes(join('dist', 'evaluate')) ? join(here, '..', '..') : join(here, '..')
  return join(root, 'test', 'golden', 'readings')
}

/** Reads every case and counts; `each` is told the misses of a case, for a person to look at. */
export async function measureGolden(
  cases: readonly GoldenCase[],
  each: (name: string, miss: string) => void = () => {},
): Promise<GoldenFigures> {
  const figures: GoldenFigures = Object.fromEntries(PHENOMENA.map((name) => [name, { right: 0, proposed: 0, expected: 0 }]))
  for (const one of cases) {
    const read = await readDocument(one.bytes, {
      fileName: one.fileName,
      outlet: one.expected.options?.outlet ?? null,
      published: one.expected.options?.published ?? null,
    })
    if (!read.ok) {
      figures['statements']!.expected += one.expected.statements.length
      each(one.name, `refused: ${read.refusal}`)
      continue
    }
    const proposals = proposeStatements(read.value.document)
    measureCase(one, read.value.document, proposals, figures, (miss) => each(one.name, miss))
  }
  return figures
}

function measureCase(
  one: GoldenCase,
  document: SourceDocument,
  proposals: Proposals,
  figures: GoldenFigures,
  miss: (text: string) => void,
): void {
  const count = (name: string, right: boolean, proposed = 1, expected = 1): void => {
    const tally = figures[name]!
    tally.right += right ? 1 : 0
    tally.proposed += proposed
    tally.expected += expected
  }
  const people = matchPersons(one.expected.persons, proposals, document.text)
  for (const person of one.expected.persons) count('persons', people.has(person.id), 0, 1)
  figures['persons']!.proposed += proposals.persons.length
  for (const person of one.expected.persons) {
    const own = proposals.persons.find(({ id }) => id === people.get(person.id))
    if (person.pseudonym !== null || (own !== undefined && own.pseudonym !== null)) count('pseudonyms', own?.pseudonym === person.pseudonym)
  }
  const pairs = matchStatements(one.expected.statements, proposals.statements, document.text)
  const used = new Set(pairs.map(([, statement]) => statement))
  figures['statements']!.proposed += proposals.statements.length
  for (const statement of proposals.statements) if (!used.has(statement)) miss(`EXTRA ${statement.kind} ${JSON.stringify(statement.quote)}`)
  for (const golden of one.expected.statements) {
    const pair = pairs.find(([expected]) => expected === golden)
    count('statements', pair !== undefined, 0, 1)
    if (pair === undefined) miss(`MISSING ${JSON.stringify(golden.quote)}`)
    else compare(golden, pair[1], people, document.text, count, miss)
  }
  measureTimes(one, document, proposals, count, miss)
  for (const phrase of one.expected.absent ?? [])
    count('absent', !proposals.statements.some(({ quote }) => quote.includes(phrase) || (quote.length > 12 && phrase.includes(quote))))
}

type Count = (name: string, right: boolean, proposed?: number, expected?: number) => void

function compare(
  golden: GoldenStatement,
  own: Statement,
  people: ReadonlyMap<string, string>,
  text: string,
  count: Count,
  miss: (text: string) => void,
): void {
  const note = (name: string, right: boolean, wanted: unknown, got: unknown): void => {
    count(name, right)
    if (!right) miss(`${name} of ${JSON.stringify(own.quote)}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`)
  }
  const wanted = golden.chain.map((hop) => (hop.teller === null ? null : (people.get(hop.teller) ?? hop.teller)))
  const got = own.chain.map((hop) => hop.teller)
  note(
    'chain',
    JSON.stringify(wanted) === JSON.stringify(got),
    golden.chain.map((hop) => hop.teller),
    got,
  )
  wanted.forEach((teller) => count('tellers', teller !== null && got.includes(teller), 0, teller === null ? 0 : 1))
  got.forEach((teller) => count('tellers', false, teller === null ? 0 : 1, 0))
  note('form', golden.form === own.form, golden.form, own.form)
  note('kind', golden.kind === own.kind, golden.kind, own.kind)
  note('polarity', golden.polarity === own.polarity, golden.polarity, own.polarity)
  note('firstHand', golden.firstHand === own.firstHand, golden.firstHand, own.firstHand)
  const bounds = (when: GoldenStatement['when']): string | null => (when === null ? null : `${when.earliest}..${when.latest}`)
  if (golden.when !== null || own.when !== null) {
    count('when', bounds(golden.when) === bounds(own.when), own.when === null ? 0 : 1, golden.when === null ? 0 : 1)
    if (bounds(golden.when) !== bounds(own.when))
      miss(`when of ${JSON.stringify(own.quote)}: wanted ${bounds(golden.when)}, got ${bounds(own.when)}`)
  }
  if ((golden.lasts ?? null) !== null || own.lasts !== null)
    count('lasts', golden.lasts?.edtf === own.lasts?.edtf, own.lasts === null ? 0 : 1, golden.lasts ? 1 : 0)
  if ((golden.count ?? null) !== null || own.count !== null) {
    count('count', golden.count === own.count?.value, own.count === null ? 0 : 1, (golden.count ?? null) === null ? 0 : 1)
    if (golden.count !== own.count?.value) miss(`count of ${JSON.stringify(own.quote)}: wanted ${golden.count}, got ${own.count?.value}`)
  }
  const place = golden.where ? locateQuote(text, golden.where) : null
  if (place !== null || own.where !== null)
    count(
      'where',
      place !== null && own.where !== null && place[0] < own.where[1] && own.where[0] < place[1],
      own.where === null ? 0 : 1,
      place === null ? 0 : 1,
    )
  if (golden.promise || own.promise) {
    count('promises', Boolean(golden.promise && own.promise), own.promise ? 1 : 0, golden.promise ? 1 : 0)
    if (golden.promise && own.promise)
      note('outcome', golden.promise.outcome === own.promise.outcome, golden.promise.outcome, own.promise.outcome)
  }
}

function measureTimes(one: GoldenCase, document: SourceDocument, proposals: Proposals, count: Count, miss: (text: string) => void): void {
  const left = [...proposals.times]
  for (const time of one.expected.times) {
    const span = locateQuote(document.text, time.quote)
    const at = span === null ? -1 : left.findIndex((own) => own.span[0] < span[1] && span[0] < own.span[1])
    count('times', at >= 0, at >= 0 ? 1 : 0, 1)
    if (at < 0) {
      miss(`TIME missing ${JSON.stringify(time.quote)}`)
      continue
    }
    const [own] = left.splice(at, 1)
    const isRight =
      time.kind === 'duration'
        ? own!.edtf === (time.edtf ?? null)
        : own!.earliest === (time.earliest ?? null) && own!.latest === (time.latest ?? null)
    count('time values', isRight)
    if (!isRight)
      miss(
        `TIME ${JSON.stringify(time.quote)}: wanted ${time.edtf} ${time.earliest}..${time.latest}, got ${own!.edtf} ${own!.earliest}..${own!.latest}`,
      )
  }
  for (const _ of left) count('times', false, 1, 0)
}

/** Expected persons to proposed ones: by name or alias, else by a mention that stands in the description's words. One to one. */
export function matchPersons(expected: readonly GoldenPerson[], proposals: Proposals, text: string): Map<string, string> {
  const matched = new Map<string, string>()
  const free = new Set(proposals.persons.map(({ id }) => id))
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[«»“”"]/g, '')
      .replace(/^(?:the|a|an) /, '')
      .trim()
  const take = (wanted: GoldenPerson, fits: (names: string[], mentions: Span[]) => boolean): void => {
    if (matched.has(wanted.id)) return
    const own = proposals.persons.find(
      (person) =>
        free.has(person.id) &&
        fits([person.name, ...person.aliases, person.description ?? null].filter((name) => name !== null).map(plain), [...person.mentions]),
    )
    if (own === undefined) return
    matched.set(wanted.id, own.id)
    free.delete(own.id)
  }
  const namesOf = (person: GoldenPerson): string[] =>
    [person.name, ...person.aliases, person.description ?? null].filter((name) => name !== null).map(plain)
  for (const person of expected) if (person.name !== null) take(person, (names) => names.includes(plain(person.name!)))
  for (const person of expected) take(person, (names) => names.some((name) => namesOf(person).includes(name)))
  for (const person of expected) {
    const spans = namesOf(person).flatMap((name) => occurrences(text.toLowerCase(), name))
    take(person, (_, mentions) => mentions.some((mention) => spans.some((span) => mention[0] < span[1] && span[0] < mention[1])))
  }
  return matched
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length])
  return found
}

/** One to one, best overlap first; two spans match when they share half of the longer one. */
function matchStatements(
  expected: readonly GoldenStatement[],
  proposed: readonly Statement[],
  text: string,
): [GoldenStatement, Statement][] {
  const scored: { score: number; golden: GoldenStatement; own: Statement }[] = []
  for (const golden of expected) {
    const span = locateQuote(text, golden.quote)
    if (span === null) continue
    for (const own of proposed) {
      const shared = Math.min(span[1], own.span[1]) - Math.max(span[0], own.span[0])
      const score = shared / Math.max(span[1] - span[0], own.span[1] - own.span[0])
      if (score >= 0.5) scored.push({ score, golden, own })
    }
  }
  const pairs: [GoldenStatement, Statement][] = []
  for (const { golden, own } of scored.sort((a, b) => b.score - a.score))
    if (!pairs.some(([g, o]) => g === golden || o === own)) pairs.push([golden, own])
  return pairs
}

/** Precision and recall as shares; 1 where nothing was to be found and nothing was proposed. */
export function shares({ right, proposed, expected }: Tally): { precision: number; recall: number } {
  return { precision: proposed === 0 ? (expected === 0 ? 1 : 0) : right / proposed, recall: expected === 0 ? 1 : right / expected }
}

/** Prints one line a phenomenon. */
export async function evaluateGolden(
  print: (line: string) => void,
  misses: ((name: string, miss: string) => void) | null = null,
): Promise<GoldenFigures> {
  const cases = readGoldenCases(goldenFolder())
  const figures = await measureGolden(cases, misses ?? undefined)
  print(`golden readings: ${cases.length} cases`)
  for (const [name, tally] of Object.entries(figures)) {
    const { precision, recall } = shares(tally)
    print(
      `  ${name.padEnd(12)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${tally.right} of ${tally.proposed} proposed, ${tally.expected} expected)`,
    )
  }
  return figures
}
