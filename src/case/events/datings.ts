// What the statements of a case say about times: each dating once, with all statements that give it, as a constraint of the network.
import { spansOverlap } from '../../base/span.ts'
import type { MinutesRange, TimeConstraint } from '../../time/network/network-constraint.ts'
import { daysOfDuration, MINUTES_A_DAY, minutesOfIsoDay, spanOfDate } from './case-days.ts'
import type { CaseStatement, ComparedCase } from '../compared-case.ts'
import { findOrderCue, isOfTheFuture } from './order-cues.ts'
import type { Reading } from '../reading.ts'

/**
 * 'date': the event began then; 'after': it began so long after another event; 'lasts': it took so long; 'order': it came after, or before,
 * what is told just before it; 'published', 'told': it is told in something printed, or in a call made, then.
 */
type DatingKind = 'date' | 'after' | 'lasts' | 'order' | 'published' | 'told'

/** One dating; `statements` are places in the case's list. In its constraint, the one statement named is the dating's own place. */
export interface Dating {
  readonly n: number
  readonly kind: DatingKind
  readonly event: number
  /** For 'after' and 'order': the event it is counted from. */
  readonly fromEvent: number | null
  readonly statements: number[]
  readonly constraint: TimeConstraint
}

/** Days by which a page's own date may miss the story's calendar: time zones. */
const PUBLICATION_SLACK_DAYS = 1

/** Points: 0 is 1970-01-01; event e starts at 1 + 2e and ends at 2 + 2e. */
export const startOf = (event: number): number => 1 + 2 * event
export const endOf = (event: number): number => 2 + 2 * event

/** All datings of what is not set aside, in the order of the statements. Times are days, counted in minutes: a clock time within the day is not compared. */
export function collectDatings({ readings, statements, events, aside }: ComparedCase): Dating[] {
  const eventOf = new Map(events.flatMap((event, e) => event.statements.map((n) => [n, e] as const)))
  const datings = new Map<string, Dating>()
  const add = (
    kind: DatingKind,
    statement: CaseStatement,
    event: number,
    from: number,
    to: number,
    tight: MinutesRange,
    loose: MinutesRange,
    fromEvent: number | null = null,
  ) => {
    const key = [kind, from, to, ...tight, ...loose].join()
    const known = datings.get(key)
    if (known) known.statements.push(statement.n)
    else {
      const n = datings.size
      datings.set(key, { n, kind, event, fromEvent, statements: [statement.n], constraint: { from, to, tight, loose, statements: [n] } })
    }
  }
  statements.forEach((statement, i) => {
    const event = eventOf.get(statement.n)
    if (event === undefined || statement.statement.polarity !== 'affirmed' || aside.has(statement.n)) return
    const reading = readings[statement.document]!
    dateByWords(statement, statements, eventOf, event, add)
    dateByDuration(statement, event, add)
    dateByTelling(statement, reading, event, add)
    const before = i > 0 && statements[i - 1]!.document === statement.document ? statements[i - 1]! : null
    const fromEvent = before === null || before.statement.polarity !== 'affirmed' ? undefined : eventOf.get(before.n)
    const cue =
      fromEvent === undefined || fromEvent === event ? null : findOrderCue(reading.document.text, before!.statement, statement.statement)
    if (cue === null) return
    const range = (slack: number): MinutesRange => (cue === 'after' ? [-slack, Infinity] : [-Infinity, slack])
    add('order', statement, event, startOf(fromEvent!), startOf(event), range(0), range(MINUTES_A_DAY), fromEvent)
  })
  return [...datings.values()]
}

type AddDating = (
  kind: DatingKind,
  statement: CaseStatement,
  event: number,
  from: number,
  to: number,
  tight: MinutesRange,
  loose: MinutesRange,
  fromEvent?: number | null,
) => void

function dateByWords(
  statement: CaseStatement,
  all: readonly CaseStatement[],
  eventOf: ReadonlyMap<number, number>,
  event: number,
  add: AddDating,
): void {
  const { when } = statement.statement
  if (when === null) return
  const loose = rangeOf(when.earliest, when.latest)
  if (loose === null) return
  const own = rangeOf(when.tight[0], when.tight[1]) ?? loose
  // A tight reading that is not within the loose one is a proposal's slip: the loose one holds.
  const tight: MinutesRange = own[0] >= loose[0] && own[1] <= loose[1] ? own : loose
  const anchor =
    when.anchorSpan === null
      ? undefined
      : all.find(
          ({ document, statement: other }) =>
            document === statement.document && other.when?.expression && spansOverlap(other.when.expression, when.anchorSpan!),
        )
  const anchorEvent = anchor && eventOf.get(anchor.n)
  const day = anchor && minutesOfIsoDay(anchor.statement.when!.earliest)
  const isExact =
    anchor !== undefined && anchor.statement.when!.earliest === anchor.statement.when!.latest && anchor.statement.polarity === 'affirmed'
  if (isExact && typeof day === 'number' && anchorEvent !== undefined && anchorEvent !== event) {
    const after = ([least, greatest]: MinutesRange): MinutesRange => [least - day, greatest - day]
    add('after', statement, event, startOf(anchorEvent), startOf(event), after(tight), after(loose), anchorEvent)
  } else add('date', statement, event, 0, startOf(event), tight, loose)
}

function dateByDuration(statement: CaseStatement, event: number, add: AddDating): void {
  const { lasts } = statement.statement
  if (lasts === null) return
  const [value, least, greatest] = [lasts.edtf, lasts.min, lasts.max].map(daysOfDuration)
  if (least === null || greatest === null || least === undefined || greatest === undefined) return
  const minutes = (days: number) => Math.round(days * MINUTES_A_DAY)
  const loose: MinutesRange = [minutes(least), minutes(greatest)]
  const tight: MinutesRange = typeof value === 'number' ? [Math.max(minutes(value), loose[0]), Math.min(minutes(value), loose[1])] : loose
  add('lasts', statement, event, startOf(event), endOf(event), tight, loose)
}

/** What is told happened before it was told: before the call, the letter, the page. Not so for what is still to come. */
function dateByTelling(statement: CaseStatement, reading: Reading, event: number, add: AddDating): void {
  const { kind, chain, quote, when } = statement.statement
  if (kind === 'promise' || kind === 'request' || kind === 'opinion' || isOfTheFuture(quote)) return
  const published = spanOfDate(reading.document.published)
  // A day that was itself found by counting from the publication cannot speak against it.
  if (published && when?.anchor !== 'publication') {
    const latest = published[1] + PUBLICATION_SLACK_DAYS * MINUTES_A_DAY
    add('published', statement, event, 0, startOf(event), [-Infinity, latest], [-Infinity, latest])
  }
  for (const hop of chain) {
    const told = spanOfDate(hop.when)
    // The time of a telling by nobody knows whom may be of another telling.
    if (told && hop.teller !== null) add('told', statement, event, 0, startOf(event), [-Infinity, told[1]], [-Infinity, told[1]])
  }
}

function rangeOf(earliest: string | null, latest: string | null): MinutesRange | null {
  const [first, last] = [minutesOfIsoDay(earliest), minutesOfIsoDay(latest)]
  return first === null && last === null ? null : [first ?? -Infinity, last ?? Infinity]
}
