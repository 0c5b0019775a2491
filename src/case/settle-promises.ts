// What came of promises and requests, each with the statements that settle it, and what is due (DESIGN: section 1, question 5).
import { isLanguage } from '../base/language-tag.ts'
import { tokenize } from '../language/tokens.ts'
import type { PromiseOutcome, Statement } from '../statement/statement.ts'
import type { SettledPromise, StatementRef } from './comparison.ts'
import { conceptOf } from './case-terms.ts'
import { CARRIED_OUT, GENERIC_CONCEPTS, NOT_DONE, PROMISE_WORDS, TAKEN_BACK, TO_COME } from './outcome-cues.ts'
import type { Reading } from './reading.ts'

/** A statement with its terms; `CaseStatement` is one. */
interface PromisingStatement {
  readonly document: number
  readonly ref: StatementRef
  readonly statement: Statement
  readonly terms: ReadonlySet<string>
}

/** What promises are settled over; `ComparedCase` is one. */
export interface PromisingCase {
  readonly readings: readonly Reading[]
  readonly statements: readonly PromisingStatement[]
  /** By document: the document it goes back to in the end. */
  readonly origins: readonly number[]
  readonly events: readonly { readonly statements: readonly number[] }[]
}

interface Group {
  readonly kind: 'promise' | 'request'
  /** Places in the list; the first stands for all. */
  readonly members: number[]
}

/** Terms in a greater share of the statements than this say nothing of one promise. */
const COMMON_SHARE = 0.08
const GENERIC = new Set(GENERIC_CONCEPTS.split(' ').map((concept) => `concept:${concept}`))
/** A promise is the same in another document when it shares this many of its terms. */
const SAME_PROMISE = 3
/** To keep a promise, a statement must repeat this much of it; to break it, one denied part is enough. */
const TERMS_TO_KEEP = 2
const TERMS_TO_BREAK = 1

/**
 * Each promise and request once (its earliest telling; the others under `repeatedIn`), with its outcome as the documents tell it. Kept or
 * broken only where a later statement says so; a passed deadline alone leaves it open. Retellings settle nothing that their origin does not.
 */
export function settlePromises(compared: PromisingCase): SettledPromise[] {
  const telling = tellingTerms(compared)
  const groups = groupPromises(compared, telling)
  return groups.map((group) => settleGroup(compared, group, groups, telling))
}

/** Promises and requests that are still open though their day has passed on `today` (ISO). */
export function listDue(promises: readonly SettledPromise[], today: string): SettledPromise[] {
  return promises.filter(({ outcome, due }) => outcome === 'open' && due !== null && due !== undefined && due < today)
}

/** By statement: its terms that few others have, copies not counted. */
function tellingTerms({ statements, origins }: PromisingCase): ReadonlySet<string>[] {
  const counts = new Map<string, number>()
  const own = statements.filter(({ document }) => origins[document] === document)
  for (const { terms } of own) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const most = Math.max(4, own.length * COMMON_SHARE)
  const isTelling = (term: string) =>
    !GENERIC.has(term) && !term.startsWith('name:') && !term.startsWith('number:') && (counts.get(term) ?? 0) <= most
  return statements.map(({ terms }) => new Set([...terms].filter(isTelling)))
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length
}

function groupPromises(compared: PromisingCase, telling: readonly ReadonlySet<string>[]): Group[] {
  const eventsOf = new Map(compared.events.flatMap((event, e) => event.statements.map((n) => [n, e] as const)))
  const groups: Group[] = []
  for (const n of inOrderOfTelling(compared)) {
    const { kind, polarity } = compared.statements[n]!.statement
    if ((kind !== 'promise' && kind !== 'request') || polarity === 'denied') continue
    const isSame = (other: number) =>
      (eventsOf.has(n) && eventsOf.get(n) === eventsOf.get(other)) ||
      countShared(telling[n]!, telling[other]!) >= Math.min(SAME_PROMISE, telling[other]!.size)
    const group = groups.find((each) => each.kind === kind && each.members.some((other) => telling[other]!.size > 1 && isSame(other)))
    if (group) group.members.push(n)
    else groups.push({ kind, members: [n] })
  }
  return groups
}

/** Origins before what derives from them, then by date of publication, then as they stand. */
function inOrderOfTelling({ statements, readings, origins }: PromisingCase): number[] {
  const dayOf = (n: number) => readings[statements[n]!.document]!.document.published ?? '9999'
  const derived = (n: number) => (origins[statements[n]!.document] === statements[n]!.document ? 0 : 1)
  return statements.map((_, n) => n).sort((a, b) => derived(a) - derived(b) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b))
}

function settleGroup(
  compared: PromisingCase,
  group: Group,
  groups: readonly Group[],
  telling: readonly ReadonlySet<string>[],
): SettledPromise {
  const first = compared.statements[group.members[0]!]!
  const found = compared.statements.flatMap((_, n) => {
    const outcome = readOutcome(compared, n, group, groups, telling)
    return outcome ? [{ n, outcome }] : []
  })
  const own = group.members.map((n) => compared.statements[n]!.statement.promise?.outcome).find((outcome) => outcome && outcome !== 'open')
  const outcome = decide(found.map((each) => each.outcome)) ?? own ?? 'open'
  const settling = found.filter((each) => each.outcome === outcome).map(({ n }) => compared.statements[n]!)
  const originals = settling.filter(({ document }) => compared.origins[document] === document)
  const settledBy = (originals.length > 0 ? originals : settling).map(({ ref }) => ref)
  const repeatedIn = group.members.slice(1).map((n) => compared.statements[n]!.ref)
  return {
    statement: first.ref,
    outcome,
    settledBy,
    kind: group.kind,
    due: group.members.map((n) => dueDay(compared.statements[n]!.statement)).find((day) => day !== null) ?? null,
    repeatedIn,
  }
}

/** A broken promise stays broken by whatever else is told; a withdrawn one cannot be kept. */
function decide(outcomes: readonly PromiseOutcome[]): PromiseOutcome | null {
  return (['broken', 'withdrawn', 'kept'] as const).find((outcome) => outcomes.includes(outcome)) ?? null
}

/** What statement `n` says of the group's promise, or null. */
function readOutcome(
  compared: PromisingCase,
  n: number,
  group: Group,
  groups: readonly Group[],
  telling: readonly ReadonlySet<string>[],
): PromiseOutcome | null {
  const { statement, document } = compared.statements[n]!
  if (['promise', 'request', 'opinion'].includes(statement.kind) || !comesLater(compared, n, group)) return null
  const language = compared.readings[document]!.document.language
  const isDenied = statement.polarity === 'denied' || shows(statement.quote, NOT_DONE, language)
  if (shows(statement.quote, PROMISE_WORDS, language) && shows(statement.quote, CARRIED_OUT, language)) {
    return latestBefore(compared, n, groups) === group ? (isDenied ? 'broken' : 'kept') : null
  }
  if (shows(statement.quote, TO_COME, language) && !isDenied) return null
  const shared = Math.max(...group.members.map((member) => countShared(telling[n]!, telling[member]!)))
  if (shows(statement.quote, TAKEN_BACK, language) && shared >= TERMS_TO_BREAK) return 'withdrawn'
  if (isDenied) return shared >= TERMS_TO_BREAK && deniesPromised(compared.statements[n]!, language, group, telling) ? 'broken' : null
  return shared >= TERMS_TO_KEEP ? 'kept' : null
}

/** So many words may stand between what was promised and the word that denies it («врача я за всё время не видел»). */
const DENIAL_REACH = 6

/** Whether a word that denies stands near a word of the promise, inside one clause. */
function deniesPromised(
  { statement, terms }: PromisingStatement,
  language: string | null,
  group: Group,
  telling: readonly ReadonlySet<string>[],
): boolean {
  const known = isLanguage(language) ? language : 'en'
  const all = group.members.flatMap((member) => [...telling[member]!])
  const concepts = all.filter((term) => term.startsWith('concept:'))
  // A concept says what was promised; bare stems count only where no concept is known.
  const promised = new Set(concepts.length > 0 ? concepts : all)
  const tokens = tokenize(statement.quote)
  const isPromised = (lower: string) => {
    const concept = conceptOf(lower, known)
    return concept === null
      ? promised.has(`${known}:${lower.slice(0, 5)}`)
      : promised.has(`concept:${concept}`) && terms.has(`concept:${concept}`)
  }
  return tokens.some((token, at) => {
    if (token.kind !== 'word' || !isPromised(token.lower)) return false
    for (const step of [-1, 1]) {
      for (let i = at + step; Math.abs(i - at) <= DENIAL_REACH && tokens[i] && tokens[i]!.kind !== 'punctuation'; i += step) {
        if (shows(tokens[i]!.text, NOT_DONE, language)) return true
      }
    }
    return false
  })
}

/** Told after the promise: further down in a document that tells the promise, or in one that came out later. */
function comesLater(compared: PromisingCase, n: number, group: Group): boolean {
  const told = compared.statements[n]!
  const here = group.members.filter((member) => compared.statements[member]!.document === told.document)
  if (here.length > 0) return here.some((member) => compared.statements[member]!.statement.span[1] <= told.statement.span[0])
  const first = compared.readings[compared.statements[group.members[0]!]!.document]!.document.published
  const mine = compared.readings[told.document]!.document.published
  return first !== null && mine !== null && mine > first
}

/** The promise that a sentence about "the promise" means: the one told last before it in its document; else the case's only one. */
function latestBefore(compared: PromisingCase, n: number, groups: readonly Group[]): Group | null {
  const { document, statement } = compared.statements[n]!
  let latest: { group: Group; end: number } | null = null
  for (const group of groups) {
    if (group.kind !== 'promise') continue
    for (const member of group.members) {
      const other = compared.statements[member]!
      const end = other.statement.span[1]
      if (other.document === document && end <= statement.span[0] && (latest === null || end > latest.end)) latest = { group, end }
    }
  }
  const promises = groups.filter((group) => group.kind === 'promise')
  return latest?.group ?? (promises.length === 1 ? promises[0]! : null)
}

type Cues = Readonly<Record<'en' | 'ru' | 'uk', string>>
const parsed = new Map<Cues, Map<string, { wholes: ReadonlySet<string>; beginnings: readonly string[] }>>()

/** Whether a quotation has a word of the table. */
function shows(quote: string, cues: Cues, language: string | null): boolean {
  const known = isLanguage(language) ? language : 'en'
  const byLanguage = parsed.get(cues) ?? new Map<string, { wholes: ReadonlySet<string>; beginnings: readonly string[] }>()
  parsed.set(cues, byLanguage)
  let table = byLanguage.get(known)
  if (!table) {
    const words = cues[known].split(' ')
    table = {
      wholes: new Set(words.filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1))),
      beginnings: words.filter((word) => !word.endsWith('.')),
    }
    byLanguage.set(known, table)
  }
  const { wholes, beginnings } = table
  return tokenize(quote).some(
    ({ kind, lower }) => kind === 'word' && (wholes.has(lower) || beginnings.some((beginning) => lower.startsWith(beginning))),
  )
}

/** The day by which a promise was to be kept: the day it was made and the most time it names, or null. */
function dueDay(statement: Statement): string | null {
  const made = statement.when?.latest ?? null
  const days = /^P(\d{1,5})(D|W)$/.exec(statement.lasts?.max ?? '')
  if (made === null || !days) return null
  const day = Date.parse(made) + Number(days[1]) * (days[2] === 'W' ? 7 : 1) * 86_400_000
  return Number.isFinite(day) ? new Date(day).toISOString().slice(0, 10) : null
}
