// Says a dating, and why datings cannot hold together, as a plain English sentence with the quotations and who says so.
import type { DatingConflict } from './bound-events.ts'
import { isoDayOf, MINUTES_A_DAY } from './case-days.ts'
import { nameDocument, type ComparedCase } from '../compared-case.ts'
import { shorten } from './label-event.ts'
import type { Dating } from './datings.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WORDS_IN_EXPLANATION = 16
/** Of so many documents that say the same, the rest is counted. */
const DOCUMENTS_NAMED = 3

/** "13 November 2022" of an ISO day; a day outside the years 0 to 9999 stays as it is written. */
function tellDay(isoDay: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)
  return found ? `${Number(found[3])} ${MONTHS[Number(found[2]) - 1]} ${Number(found[1])}` : isoDay
}

/** The whole explanation of a conflict or tension: one sentence a dating would need, joined into one. */
export function explainDatings(compared: ComparedCase, conflict: DatingConflict): string {
  const told = conflict.datings.map((dating) => tellDating(compared, dating))
  return `${told.join('; ')}; ${tellVerdict(compared, conflict)}.`
}

/** Who says it and in which words: “The Eastbound says “…”, as do Steppe Wire and 2 more”. */
export function tellSayers(compared: ComparedCase, statements: readonly number[], what: string): string {
  const documents = [...new Set(statements.map((n) => compared.statements[n]!.document))]
  // The document that the others go back to speaks first.
  documents.sort((a, b) => Number(compared.origins[a] !== a) - Number(compared.origins[b] !== b) || a - b)
  const first = statements.find((n) => compared.statements[n]!.document === documents[0])!
  const others = documents.slice(1).map((document) => nameDocument(compared.readings, document))
  const quote = `“${shorten(compared.statements[first]!.statement.quote, WORDS_IN_EXPLANATION)}”`
  const also = others.length === 0 ? '' : `, as ${others.length === 1 ? 'does' : 'do'} ${joinNames(others)}`
  return `${nameDocument(compared.readings, documents[0]!)} says ${what} (${quote})${also}`
}

function joinNames(names: readonly string[]): string {
  if (names.length > DOCUMENTS_NAMED)
    return `${names.slice(0, DOCUMENTS_NAMED - 1).join(', ')} and ${names.length - DOCUMENTS_NAMED + 1} more`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function tellDating(compared: ComparedCase, dating: Dating): string {
  return tellSayers(compared, dating.statements, describeDating(compared, dating))
}

function describeDating(compared: ComparedCase, { kind, constraint, fromEvent }: Dating): string {
  const [least, greatest] = constraint.loose
  const other = fromEvent === null ? '' : ` “${compared.events[fromEvent]!.label}”`
  switch (kind) {
    case 'date':
      return tellRange(least, greatest)
    case 'after':
      return `${tellDays(least, greatest)} after${other}`
    case 'lasts':
      return `that it lasted ${tellDays(least, greatest)}`
    case 'order':
      return `that it came ${greatest === Infinity ? 'after' : 'before'}${other}`
    case 'published':
      return `what was printed by ${tellDay(isoDayOf(greatest - MINUTES_A_DAY)!)}`
    case 'told':
      return `what was told by ${tellDay(isoDayOf(greatest)!)}`
  }
}

function tellRange(least: number, greatest: number): string {
  const [from, to] = [isoDayOf(least), isoDayOf(greatest)]
  if (from !== null && from === to) return tellDay(from)
  if (from !== null && to !== null) return `between ${tellDay(from)} and ${tellDay(to)}`
  return from === null ? `not later than ${tellDay(to!)}` : `not earlier than ${tellDay(from)}`
}

function tellDays(least: number, greatest: number): string {
  const [from, to] = [least, greatest].map((minutes) => Math.round(minutes / MINUTES_A_DAY))
  const unit = (days: number) => `${days} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  if (from === to) return unit(from!)
  if (!Number.isFinite(greatest)) return `at least ${unit(from!)}`
  return Number.isFinite(least) ? `${from} to ${unit(to!)}` : `at most ${unit(to!)}`
}

/** "both cannot hold unless “a month later” may mean 24 days", or by how much dates miss each other. */
function tellVerdict(compared: ComparedCase, { datings, found, strength }: DatingConflict): string {
  const who = datings.length === 1 ? 'this cannot hold' : datings.length === 2 ? 'both cannot hold' : 'all of these cannot hold together'
  const short = Math.round(found.shortByMinutes / MINUTES_A_DAY)
  const stretched = datings.find(({ kind }) => kind === 'after' || kind === 'lasts')
  const step = stretched && found.cycle.find(({ constraint }) => constraint === stretched.n)
  if (stretched && step) {
    const statement = compared.statements[stretched.statements[0]!]!
    const words =
      stretched.kind === 'lasts'
        ? spanWords(compared, stretched, statement.statement.lasts!.span)
        : spanWords(compared, stretched, statement.statement.when!.expression)
    const days = Math.round((step.minutes + (step.forwards ? found.shortByMinutes : -found.shortByMinutes)) / MINUTES_A_DAY)
    return `${strength === 'tension' ? 'taken strictly, ' : ''}${who} unless “${words}” may mean ${days} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  }
  return `${strength === 'tension' ? 'taken strictly, ' : ''}${who}: they miss each other by ${short} ${short === 1 ? 'day' : 'days'}`
}

function spanWords(compared: ComparedCase, dating: Dating, span: readonly [number, number] | null): string {
  const { document, statement } = compared.statements[dating.statements[0]!]!
  return span === null ? shorten(statement.quote) : compared.readings[document]!.document.text.slice(...span)
}
