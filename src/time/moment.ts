// A resolved time: EDTF value, tight and loose bounds as day numbers, and how calendar units are written in EDTF (ISO 8601-2, 4–5).
import { civilDay, isoDay, monthStart, padYear, unitAround, FIRST_YEAR, LAST_YEAR } from './calendar.ts'
import { partTolerance } from './tolerances.ts'
import type { DayNumber, Grain } from './calendar.ts'
import type { DayPart, TimeAnchor } from './time-expression.ts'
import type { Part } from './tolerances.ts'
import type { Span } from '../base/span.ts'

/** Inclusive days; null at an open side. */
export type Bounds = readonly [DayNumber | null, DayNumber | null]

export interface Moment {
  readonly tight: Bounds
  readonly loose: Bounds
  readonly grain: Grain
  readonly edtf: string | null
  readonly anchor: TimeAnchor | null
  readonly anchorSpan: Span | null
  readonly dayPart?: DayPart
  readonly clock?: string
}

/** EDTF of the calendar unit that starts on a day: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, season 21–24, quarter 33–36, half 40–41, `YYYX`, `YYXX`; weeks as an interval. */
export function edtfOfUnit(start: DayNumber, grain: Grain): string {
  const { year, month } = civilDay(start)
  const y = padYear(year)
  switch (grain) {
    case 'month':
      return `${y}-${String(month).padStart(2, '0')}`
    case 'season':
      return `${y}-${String(21 + ((Math.floor(month / 3) + 3) % 4)).padStart(2, '0')}`
    case 'quarter':
      return `${y}-${33 + Math.floor((month - 1) / 3)}`
    case 'half':
      return `${y}-${40 + Math.floor((month - 1) / 6)}`
    case 'year':
      return y
    case 'decade':
      return `${y.slice(0, 3)}X`
    case 'century':
      return `${y.slice(0, 2)}XX`
    case 'week':
      return `${isoDay(start)}/${isoDay(start + 6)}`
    case 'weekend':
      return `${isoDay(start)}/${isoDay(start + 1)}`
    default:
      return isoDay(start)
  }
}

function inCalendar(n: DayNumber): boolean {
  const { year } = civilDay(n)
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** The whole calendar unit that holds a day; null outside the years 1–9999. */
export function unitMoment(n: DayNumber, grain: Grain): Moment | null {
  const [low, high] = unitAround(n, grain)
  if (!inCalendar(low) || !inCalendar(high)) return null
  return { tight: [low, high], loose: [low, high], grain, edtf: edtfOfUnit(low, grain), anchor: null, anchorSpan: null }
}

/** Whole days from the first to the last. */
export function rangeMoment(low: DayNumber, high: DayNumber, grain: Grain): Moment | null {
  if (low > high || !inCalendar(low) || !inCalendar(high)) return null
  const edtf = low === high ? isoDay(low) : `${isoDay(low)}/${isoDay(high)}`
  return { tight: [low, high], loose: [low, high], grain, edtf, anchor: null, anchorSpan: null }
}

function stepBounds(
  low: DayNumber,
  high: DayNumber,
  step: 'day' | 'month' | 'year',
  share: readonly [number, number],
): readonly [DayNumber, DayNumber] {
  if (step === 'day') {
    const from = share[0] < 0 ? high + 1 + share[0] : low + share[0] - 1
    const to = share[1] < 0 ? high + 1 + share[1] : low + share[1] - 1
    return [Math.max(low, from), Math.min(high, to)]
  }
  const months = step === 'month' ? 1 : 12
  const first = civilDay(low)
  const index = first.year * 12 + first.month - 1
  const at = (count: number): DayNumber => monthStart(index + count * months)
  return [at(share[0] - 1), Math.min(high, at(share[1]) - 1)]
}

/**
 * A vague part of a unit ("early May"). EDTF keeps the unit that is named, as it has no word for a part; the bounds carry the tolerance.
 */
export function partMoment(whole: Moment, part: Part): Moment | null {
  const tolerance = partTolerance(part, whole.grain)
  const [low, high] = whole.tight
  if (!tolerance || low === null || high === null) return null
  const tight = stepBounds(low, high, tolerance.step, tolerance.tight)
  const loose = stepBounds(low, high, tolerance.step, tolerance.loose)
  // "the end of the end of the week" has fewer days than the part asks for
  return tight[0] > tight[1] || loose[0] > loose[1] ? null : { ...whole, tight, loose }
}

/** Widens both bounds. */
export function widen(moment: Moment, tightDays: number, looseDays: number): Moment {
  const move = (bounds: Bounds, days: number): Bounds => [
    bounds[0] === null ? null : bounds[0] - days,
    bounds[1] === null ? null : bounds[1] + days,
  ]
  return { ...moment, tight: move(moment.tight, tightDays), loose: move(moment.loose, looseDays) }
}

/** Marks an EDTF value approximate; values that cannot carry the mark stay. */
export function approximate(edtf: string | null): string | null {
  if (edtf === null || /[~?%X]$/.test(edtf) || edtf.startsWith('P')) return edtf
  if (!edtf.includes('/')) return `${edtf}~`
  return edtf
    .split('/')
    .map((side) => (side === '' || side === '..' ? side : `${side}~`))
    .join('/')
}

export function anchored(moment: Moment | null, anchor: TimeAnchor | null, anchorSpan: Span | null): Moment | null {
  return moment && { ...moment, anchor, anchorSpan }
}
