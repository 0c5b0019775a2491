// What the comparison page looks up: statements by name, documents by number, families of retellings, the words for an event.
import type { Comparison, ComparedEvent, StatementRef } from '../case/comparison.ts'
import { findOrigins } from '../case/find-retellings.ts'
import type { Person, Statement } from '../statement/statement.ts'
import type { PageWords } from './words-shape.ts'

/** The fragment at which a statement stands. */
export function statementFragment([document, id]: StatementRef): string {
  return `d${document}-${id.replace(/[^\w-]/g, '_')}`
}

export interface ComparisonView {
  readonly comparison: Comparison
  readonly words: PageWords
  readonly language: string
  /** By document: the document it goes back to in the end. */
  readonly origins: readonly number[]
  readonly statementOf: (ref: StatementRef) => Statement | null
  readonly personOf: (document: number, id: string) => Person | null
  /** How a document is called: outlet, else title, else its file. */
  readonly nameOf: (document: number) => string
  readonly eventOf: (id: string | null) => ComparedEvent | null
  /** Whether a statement stands on a side of a conflict or tension that could be set aside. */
  readonly isDoubted: (ref: StatementRef) => boolean
}

export function viewComparison(comparison: Comparison, words: PageWords, language: string): ComparisonView {
  const statements = comparison.documents.map(({ reading }) => new Map(reading.statements.map((statement) => [statement.id, statement])))
  const persons = comparison.documents.map(({ reading }) => new Map(reading.persons.map((person) => [person.id, person])))
  const doubted = new Set(comparison.conflicts.flatMap(({ setAside }) => setAside.map(statementFragment)))
  const events = new Map(comparison.events.map((event) => [event.id, event]))
  return {
    comparison,
    words,
    language,
    origins: findOrigins(comparison.documents.length, comparison.retellings),
    statementOf: ([document, id]) => statements[document]?.get(id) ?? null,
    personOf: (document, id) => persons[document]?.get(id) ?? null,
    nameOf: (document) => {
      const { outlet, title, file } = comparison.documents[document] ?? { outlet: null, title: null, file: String(document + 1) }
      return outlet ?? title ?? file
    },
    isDoubted: (ref) => doubted.has(statementFragment(ref)),
    eventOf: (id) => (id === null ? null : (events.get(id) ?? null)),
  }
}

/** Documents that go back to one, the origin first; families of one included, largest first. */
export function findFamilies(view: ComparisonView): { readonly origin: number; readonly members: readonly number[] }[] {
  const members = new Map<number, number[]>()
  view.origins.forEach((origin, document) => members.set(origin, [...(members.get(origin) ?? []), document]))
  return [...members]
    .map(([origin, list]) => ({ origin, members: list }))
    .sort((a, b) => b.members.length - a.members.length || a.origin - b.origin)
}

const SHORTEST_TITLE_UTF16 = 12
const LONGEST_TITLE_UTF16 = 90

/** An event in the words of one of its sources: in the page's language where one has it, from an origin rather than a copy, short but whole. */
export function quoteEvent(view: ComparisonView, event: ComparedEvent): { readonly text: string; readonly language: string | null } {
  const quotes = event.statements.flatMap((ref) => {
    const statement = view.statementOf(ref)
    const document = view.comparison.documents[ref[0]]
    return statement && document
      ? [{ ref, text: statement.quote, language: document.language, isDated: statement.when !== null, isDoubted: view.isDoubted(ref) }]
      : []
  })
  const rank = (quote: (typeof quotes)[number]) =>
    (quote.language === view.language ? 0 : 8) +
    (quote.isDoubted ? 7 : 0) +
    (quote.text.length >= SHORTEST_TITLE_UTF16 ? 0 : 4) +
    (quote.text.length <= LONGEST_TITLE_UTF16 ? 0 : 2) +
    (quote.isDated ? 0 : 1)
  const best = quotes.sort((a, b) => rank(a) - rank(b) || a.ref[0] - b.ref[0])[0]
  return best ? { text: best.text.replace(/\s+/g, ' ').trim(), language: best.language } : { text: event.label, language: null }
}

/** A person as the page calls them. */
function namePerson(view: ComparisonView, person: Person | null): string {
  if (!person) return view.words.words.untold
  return person.name ?? person.description ?? (person.count === 1 ? view.words.words.person : view.words.words.group)
}

/** The chain of a statement as names, the earliest teller first; the document's own outlet is not repeated. */
export function nameChain(
  view: ComparisonView,
  document: number,
  statement: Statement,
): readonly { readonly name: string; readonly isUntold: boolean; readonly means: string | null; readonly when: string | null }[] {
  return statement.chain.map(({ teller, kind, means: told, when }) => {
    const means = told === null ? null : (view.words.means[told] ?? told)
    if (teller === null) return { name: view.words.words.untold, isUntold: true, means, when }
    return { name: kind === 'person' ? namePerson(view, view.personOf(document, teller)) : teller, isUntold: false, means, when }
  })
}

/** Statements that say the same (days, duration, count, polarity) together; origins first. */
export function groupSides(view: ComparisonView, refs: readonly StatementRef[]): StatementRef[][] {
  const sides = new Map<string, StatementRef[]>()
  const derived = ([document]: StatementRef) => (view.origins[document] === document ? 0 : 1)
  for (const ref of [...refs].sort((a, b) => derived(a) - derived(b) || a[0] - b[0])) {
    const statement = view.statementOf(ref)
    if (!statement) continue
    const { when, lasts, count, polarity } = statement
    const key = JSON.stringify([
      when?.earliest ?? null,
      when?.latest ?? null,
      lasts?.edtf ?? null,
      count?.value ?? null,
      polarity === 'denied',
    ])
    sides.set(key, [...(sides.get(key) ?? []), ref])
  }
  return [...sides.values()]
}
