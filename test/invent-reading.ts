// Builds small invented readings for tests: the text is made of the statements' quotations, so that every span is right.
import { READING_SCHEMA, type Reading } from '../src/case/reading.ts'
import type { Span } from '../src/base/span.ts'
import type { Hop, Person, Statement } from '../src/statement/statement.ts'
import type { Lasts, When } from '../src/time/time-expression.ts'

/** A statement as a test writes it: an ISO day, or `[earliest, latest, tight earliest, tight latest]`, and words within the quotation. */
interface InventedStatement {
  readonly id?: string
  readonly quote: string
  readonly day?: string | readonly [string | null, string | null, (string | null)?, (string | null)?]
  /** The words of the time expression. */
  readonly at?: string
  /** The words, in this or an earlier statement, that the expression counts from. */
  readonly from?: string
  readonly lasts?: readonly [edtf: string, min: string, max: string, words: string]
  readonly count?: readonly [value: number, words: string]
  readonly chain?: readonly (string | null | (Partial<Hop> & { readonly teller: string | null }))[]
  readonly with?: Partial<Statement>
}

export interface InventedReading {
  readonly outlet?: string | null
  readonly title?: string
  readonly published?: string | null
  readonly language?: string
  readonly credits?: readonly string[]
  readonly persons?: readonly (Partial<Person> & { readonly id: string })[]
  readonly statements?: readonly InventedStatement[]
}

export function inventReading(invented: InventedReading): Reading {
  const starts: number[] = []
  let text = ''
  for (const { quote } of invented.statements ?? []) {
    starts.push(text.length)
    text += `${quote} `
  }
  const find = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`the test's words stand nowhere: ${words}`)
    return [start, start + words.length]
  }
  const statements = (invented.statements ?? []).map((one, i): Statement => ({
    id: one.id ?? `s${i + 1}`,
    span: [starts[i]!, starts[i]! + one.quote.length],
    quote: one.quote,
    form: 'direct',
    kind: 'event',
    polarity: 'affirmed',
    polarityReason: null,
    chain: (one.chain ?? []).map(hopOf),
    firstHand: null,
    about: [],
    when: whenOf(one, find),
    lasts: lastsOf(one, find),
    where: null,
    count: one.count ? { value: one.count[0], span: find(one.count[1]) } : null,
    codes: [],
    ...one.with,
  }))
  const persons = (invented.persons ?? []).map((person): Person => ({
    name: null,
    aliases: [],
    mentions: [],
    pseudonym: null,
    notice: null,
    count: 1,
    relations: [],
    ...person,
  }))
  return {
    schema: READING_SCHEMA,
    source: { sha256: '0'.repeat(64), mediaType: 'text/plain', bytes: text.length },
    document: {
      language: invented.language ?? 'en',
      title: invented.title ?? null,
      outlet: invented.outlet === undefined ? 'The Lantern' : invented.outlet,
      published: invented.published === undefined ? '2022-12-01' : invented.published,
      publishedFrom: null,
      authors: [],
      translators: [],
      creditedSources: invented.credits ?? [],
      url: null,
      warnings: [],
      blocks: [{ n: 0, kind: 'paragraph', text, start: 0, end: text.length }],
      text,
      reader: { name: 'test', version: 1 },
    },
    persons,
    statements,
    times: [],
    events: [],
    conflicts: [],
  }
}

function hopOf(hop: string | null | (Partial<Hop> & { readonly teller: string | null })): Hop {
  const given = typeof hop === 'string' || hop === null ? { teller: hop } : hop
  const kind = given.teller === null ? 'unknown' : /^p\d/.test(given.teller) ? 'person' : 'outlet'
  return { kind, means: null, when: null, cue: null, ...given }
}

function whenOf({ day, at, from }: InventedStatement, find: (words: string) => Span): When | null {
  if (day === undefined) return null
  const [earliest, latest, tightEarliest, tightLatest] = typeof day === 'string' ? [day, day, day, day] : day
  return {
    edtf: typeof day === 'string' ? day : null,
    earliest,
    latest,
    tight: [tightEarliest ?? earliest, tightLatest ?? latest],
    expression: at ? find(at) : null,
    anchor: from ? 'expression' : null,
    anchorSpan: from ? find(from) : null,
  }
}

function lastsOf({ lasts }: InventedStatement, find: (words: string) => Span): Lasts | null {
  return lasts ? { edtf: lasts[0], min: lasts[1], max: lasts[2], span: find(lasts[3]) } : null
}
