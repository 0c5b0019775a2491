// What each retelling changed, event by event: dates, counts, names, wording, what it dropped and added (DESIGN: section 1, question 4).
import { MONTH_BY_NAME } from '../document/page-parts/month-names.ts'
import { tokenize } from '../language/tokens.ts'
import type { Statement } from '../statement/statement.ts'
import type { When } from '../time/time-expression.ts'
import type { Drift, Retelling, StatementRef } from './comparison.ts'
import { findNameDrift } from './drift-names.ts'
import type { Reading } from './reading.ts'
import { isSameOutlet } from './text-reuse/order-documents.ts'
import { traceText } from './text-reuse/trace-text.ts'

/** What drift is described over; `ComparedCase` is one. */
export interface DriftingCase {
  readonly readings: readonly Reading[]
  readonly statements: readonly { readonly document: number; readonly ref: StatementRef; readonly statement: Statement }[]
  readonly retellings: readonly Retelling[]
  readonly events: readonly { readonly id: string; readonly statements: readonly number[] }[]
}

type Told = DriftingCase['statements'][number]

/**
 * The drift of every retelling. Dates, counts and dropped events are held against the document it goes back to in the end, so that a
 * copy's inherited error shows; names, wording and credits against the one it was made from. What the two say alike is not listed.
 */
export function describeDrift(compared: DriftingCase): Drift[] {
  const parents = new Map(compared.retellings.flatMap(({ by, of }) => (of === null ? [] : [[by, of] as const])))
  return [...parents].flatMap(([by, of]) => {
    const family = ancestorsOf(by, parents)
    return [
      ...compared.events.flatMap((event) => driftOfEvent(compared, event, by, family)),
      ...driftOfNames(compared, by, of, family),
      ...driftOfCredits(compared, by, of),
    ]
  })
}

/** From the parent to the origin. */
function ancestorsOf(by: number, parents: ReadonlyMap<number, number>): number[] {
  const family: number[] = []
  for (let at = parents.get(by); at !== undefined && !family.includes(at); at = parents.get(at)) family.push(at)
  return family
}

function driftOfEvent(compared: DriftingCase, event: DriftingCase['events'][number], by: number, family: readonly number[]): Drift[] {
  const told = event.statements.map((n) => compared.statements[n]!)
  const toldIn = (document: number) => told.filter((each) => each.document === document)
  const mine = toldIn(by)
  const origin = [...family]
    .reverse()
    .map(toldIn)
    .find((list) => list.length > 0)
  if (mine.length === 0) return origin ? [drop(event.id, by, origin[0]!)] : []
  if (!origin) return told.some((each) => each.document !== by && !isKin(each.document, by, family)) ? [] : [add(event.id, by, mine[0]!)]
  const parent = toldIn(family[0]!)
  return [
    ...driftOfDate(compared, event.id, by, mine, origin),
    ...driftOfCount(event.id, by, mine, origin),
    ...driftOfWording(compared, event.id, by, mine, parent),
  ]
}

/** A document outside the family tells it too: then the retelling took it from there or knows it itself, and it is no addition of its own. */
function isKin(document: number, by: number, family: readonly number[]): boolean {
  return document === by || family.includes(document)
}

function drop(event: string, document: number, from: Told): Drift {
  return { event, document, what: 'dropped', says: null, against: from.statement.quote, statement: null, againstStatement: from.ref }
}

function add(event: string, document: number, told: Told): Drift {
  return { event, document, what: 'added', says: told.statement.quote, against: null, statement: told.ref, againstStatement: null }
}

/** Whole days of the loose reading; Infinity where it is open. */
function widthDays(statement: Statement): number {
  const { earliest, latest } = statement.when ?? { earliest: null, latest: null }
  return earliest === null || latest === null ? Infinity : (Date.parse(latest) - Date.parse(earliest)) / 86_400_000
}

function mostExact(list: readonly Told[]): Told | null {
  const dated = list.filter(
    ({ statement }) => statement.when !== null && (statement.when.earliest !== null || statement.when.latest !== null),
  )
  return dated.sort((a, b) => widthDays(a.statement) - widthDays(b.statement))[0] ?? null
}

function driftOfDate(compared: DriftingCase, event: string, by: number, mine: readonly Told[], origin: readonly Told[]): Drift[] {
  const here = mostExact([...mine])
  const there = mostExact([...origin])
  if (!here || !there) return []
  const [a, b] = [here.statement.when!, there.statement.when!]
  const says = expressionOf(compared, here)
  const against = expressionOf(compared, there)
  if (says === null || against === null) return []
  const refs = { statement: here.ref, againstStatement: there.ref }
  // The same words may count from another day in a copy: they drift only when that leaves no day in common.
  const isSameWords = says.toLowerCase() === against.toLowerCase()
  if (isSameWords && meets(a, b)) return []
  if (a.earliest !== b.earliest || a.latest !== b.latest) return [{ event, document: by, what: 'date', says, against, ...refs }]
  // The same day in another manner: "the day before" for a date, a date for «седьмого».
  return namesMonth(says) === namesMonth(against) ? [] : [{ event, document: by, what: 'wording', says, against, ...refs }]
}

function meets(a: When, b: When): boolean {
  return (a.earliest ?? '') <= (b.latest ?? '9999') && (b.earliest ?? '') <= (a.latest ?? '9999')
}

function expressionOf(compared: DriftingCase, told: Told): string | null {
  const span = told.statement.when?.expression
  return span ? compared.readings[told.document]!.document.text.slice(span[0], span[1]) : null
}

function namesMonth(expression: string): boolean {
  return tokenize(expression).some((token) => MONTH_BY_NAME.has(token.lower)) || /\d[./-]\d/.test(expression)
}

function driftOfCount(event: string, by: number, mine: readonly Told[], origin: readonly Told[]): Drift[] {
  const here = mine.find(({ statement }) => statement.count !== null)
  const there = origin.filter(({ statement }) => statement.count !== null)
  if (!here || there.length === 0 || there.some(({ statement }) => statement.count!.value === here.statement.count!.value)) return []
  const says = String(here.statement.count!.value)
  const against = String(there[0]!.statement.count!.value)
  return [{ event, document: by, what: 'count', says, against, statement: here.ref, againstStatement: there[0]!.ref }]
}

/** Share of words two quotations in one language have alike below which the wording has changed, and above which they are the same sentence. */
const SAME_WORDING = 0.95
const LEAST_ALIKE = 0.3

function driftOfWording(compared: DriftingCase, event: string, by: number, mine: readonly Told[], parent: readonly Told[]): Drift[] {
  if (parent.length === 0 || languageOf(compared, by) !== languageOf(compared, parent[0]!.document)) return []
  let furthest: { here: Told; there: Told; alike: number } | null = null
  for (const here of mine) {
    const alike = parent
      .map((there) => ({ here, there, alike: shareAlike(here.statement.quote, there.statement.quote) }))
      .sort((a, b) => b.alike - a.alike)[0]!
    if (alike.alike < LEAST_ALIKE || alike.alike >= SAME_WORDING) continue
    if (furthest === null || alike.alike < furthest.alike) furthest = alike
  }
  if (furthest === null) return []
  const { here, there } = furthest
  return [
    {
      event,
      document: by,
      what: 'wording',
      says: here.statement.quote,
      against: there.statement.quote,
      statement: here.ref,
      againstStatement: there.ref,
    },
  ]
}

function languageOf(compared: DriftingCase, document: number): string | null {
  return compared.readings[document]!.document.language
}

function shareAlike(a: string, b: string): number {
  const wordsOf = (text: string) =>
    new Set(
      tokenize(text)
        .filter((token) => token.kind !== 'punctuation')
        .map((token) => token.lower),
    )
  const [mine, others] = [wordsOf(a), wordsOf(b)]
  const shared = [...mine].filter((word) => others.has(word)).length
  return mine.size + others.size === 0 ? 1 : (2 * shared) / (mine.size + others.size)
}

function driftOfNames(compared: DriftingCase, by: number, of: number, family: readonly number[]): Drift[] {
  const trace = (document: number) => traceText(compared.readings[document]!.document)
  const related = compared.retellings.flatMap((retelling) =>
    retelling.of !== null && retelling.by !== by && [of, ...family].includes(retelling.of) ? [retelling.by] : [],
  )
  const usual = related.filter((document) => languageOf(compared, document) === languageOf(compared, by)).map(trace)
  return findNameDrift(trace(by), trace(of), usual).map(({ says, against }) => ({
    event: null,
    document: by,
    what: 'name',
    says,
    against,
    statement: null,
    againstStatement: null,
  }))
}

/** Credits that the one it was made from gives and this does not, and the other way round; its own outlet and its maker's apart. */
function driftOfCredits(compared: DriftingCase, by: number, of: number): Drift[] {
  const [mine, parent] = [compared.readings[by]!.document, compared.readings[of]!.document]
  const has = (list: readonly string[], name: string) => list.some((other) => isSameOutlet(other, name))
  const gone = parent.creditedSources.filter(
    (name) => !has(mine.creditedSources, name) && !(mine.outlet !== null && isSameOutlet(mine.outlet, name)),
  )
  const due =
    parent.creditedSources.length === 0 && parent.outlet !== null && !has(mine.creditedSources, parent.outlet) ? [parent.outlet] : []
  const isParent = (name: string) => parent.outlet !== null && isSameOutlet(parent.outlet, name)
  const added = parent.outlet === null ? [] : mine.creditedSources.filter((name) => !has(parent.creditedSources, name) && !isParent(name))
  return [
    ...[...gone, ...due].map((name): Drift => ({
      event: null,
      document: by,
      what: 'dropped',
      says: null,
      against: `credit: ${name}`,
      statement: null,
      againstStatement: null,
    })),
    ...added.map((name): Drift => ({
      event: null,
      document: by,
      what: 'added',
      says: `credit: ${name}`,
      against: null,
      statement: null,
      againstStatement: null,
    })),
  ]
}
