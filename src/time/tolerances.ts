// The one table of tolerances: how far a vague or rounded time expression may reach, tight and loose. docs/formats/time.md prints it.
import type { Grain } from './calendar.ts'

/** Parts of a calendar unit that have no sharp ends. */
export type Part = 'beginning' | 'early' | 'middle' | 'late' | 'end' | 'first-days' | 'last-days' | 'first-half' | 'second-half'

/** A share of a unit: from the first to the last step, counted from 1; from the end where negative. Steps are days, or months where said. */
export interface PartBounds {
  readonly step: 'day' | 'month' | 'year'
  readonly tight: readonly [number, number]
  readonly loose: readonly [number, number]
}

export interface PartRow extends PartBounds {
  readonly part: Part
  readonly unit: Grain
  readonly why: string
}

const row = (
  part: Part,
  unit: Grain,
  step: PartRow['step'],
  tight: readonly [number, number],
  loose: readonly [number, number],
  why: string,
): PartRow => ({ part, unit, step, tight, loose, why })

const THIRDS = 'thirds of the month («первая декада»)'

/** Sources: the calendar thirds and halves of Russian and Ukrainian official style; quarters of the year of news English. */
export const PART_TOLERANCES: readonly PartRow[] = [
  row('beginning', 'week', 'day', [1, 2], [1, 3], 'Monday to Wednesday'),
  row('early', 'week', 'day', [1, 2], [1, 3], 'Monday to Wednesday'),
  row('middle', 'week', 'day', [3, 3], [2, 4], 'around Wednesday'),
  row('late', 'week', 'day', [5, 7], [5, 7], 'Friday to Sunday'),
  row('end', 'week', 'day', [5, 7], [5, 7], 'Friday to Sunday'),
  row('first-days', 'week', 'day', [1, 2], [1, 3], 'Monday to Wednesday'),
  row('last-days', 'week', 'day', [5, 7], [5, 7], 'Friday to Sunday'),
  row('beginning', 'month', 'day', [1, 7], [1, 10], THIRDS),
  row('early', 'month', 'day', [1, 7], [1, 10], THIRDS),
  row('middle', 'month', 'day', [13, 17], [11, 20], THIRDS),
  row('late', 'month', 'day', [-8, -1], [21, -1], THIRDS),
  row('end', 'month', 'day', [-6, -1], [21, -1], THIRDS),
  row('first-days', 'month', 'day', [1, 5], [1, 7], '"the first days of": under a week'),
  row('last-days', 'month', 'day', [-5, -1], [-7, -1], '"the last days of": under a week'),
  row('first-half', 'month', 'day', [1, 15], [1, 16], 'fifteen days, a day over'),
  row('second-half', 'month', 'day', [16, -1], [15, -1], 'from the 16th, a day before'),
  row('beginning', 'quarter', 'month', [1, 1], [1, 1], 'its first month'),
  row('early', 'quarter', 'month', [1, 1], [1, 1], 'its first month'),
  row('middle', 'quarter', 'month', [2, 2], [2, 2], 'its second month'),
  row('late', 'quarter', 'month', [3, 3], [3, 3], 'its third month'),
  row('end', 'quarter', 'month', [3, 3], [3, 3], 'its third month'),
  row('beginning', 'season', 'month', [1, 1], [1, 1], 'its first month'),
  row('early', 'season', 'month', [1, 1], [1, 1], 'its first month'),
  row('middle', 'season', 'month', [2, 2], [2, 2], 'its second month'),
  row('late', 'season', 'month', [3, 3], [3, 3], 'its third month'),
  row('end', 'season', 'month', [3, 3], [3, 3], 'its third month'),
  row('beginning', 'year', 'month', [1, 2], [1, 3], 'the first quarter'),
  row('early', 'year', 'month', [1, 2], [1, 3], 'the first quarter'),
  row('middle', 'year', 'month', [6, 7], [5, 8], 'May to August'),
  row('late', 'year', 'month', [11, 12], [9, 12], 'September to December'),
  row('end', 'year', 'month', [11, 12], [9, 12], 'September to December'),
  row('first-half', 'year', 'month', [1, 6], [1, 6], 'the half-year'),
  row('second-half', 'year', 'month', [7, 12], [7, 12], 'the half-year'),
  row('first-days', 'year', 'day', [1, 7], [1, 14], 'the first week or two'),
  row('last-days', 'year', 'day', [-7, -1], [-14, -1], 'the last week or two'),
  row('beginning', 'decade', 'year', [1, 3], [1, 4], 'its first third'),
  row('early', 'decade', 'year', [1, 3], [1, 4], 'its first third'),
  row('middle', 'decade', 'year', [5, 6], [4, 7], 'its middle third'),
  row('late', 'decade', 'year', [8, 10], [7, 10], 'its last third'),
  row('end', 'decade', 'year', [9, 10], [7, 10], 'its last third'),
  row('first-half', 'decade', 'year', [1, 5], [1, 5], 'half'),
  row('second-half', 'decade', 'year', [6, 10], [6, 10], 'half'),
  row('beginning', 'century', 'year', [1, 15], [1, 30], 'its first third'),
  row('early', 'century', 'year', [1, 15], [1, 30], 'its first third'),
  row('middle', 'century', 'year', [40, 60], [30, 70], 'its middle third'),
  row('late', 'century', 'year', [80, 100], [70, 100], 'its last third'),
  row('end', 'century', 'year', [85, 100], [70, 100], 'its last third'),
  row('first-half', 'century', 'year', [1, 50], [1, 50], 'half'),
  row('second-half', 'century', 'year', [51, 100], [51, 100], 'half'),
]

/** How far a counted length of time reaches to either side, in days. `upTo` is the greatest count the row is for. */
export interface CountRow {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly upTo: number
  readonly tightDays: number
  readonly looseDays: number
  readonly why: string
}

const counted = (unit: CountRow['unit'], upTo: number, tightDays: number, looseDays: number, why: string): CountRow => ({
  unit,
  upTo,
  tightDays,
  looseDays,
  why,
})

/** Source: how people round ("a month" is said of 24 to 37 days); small counts of days are counted on fingers and are exact. */
export const COUNT_TOLERANCES: readonly CountRow[] = [
  counted('day', 4, 0, 0, 'small counts of days are exact'),
  counted('day', 14, 0, 1, 'the first or the last day may be counted'),
  counted('day', 29, 1, 2, 'rounded'),
  counted('day', 99, 2, 5, 'rounded to fives or tens'),
  counted('day', Infinity, 7, 15, 'rounded to tens'),
  counted('week', 1, 1, 2, 'a week, give or take'),
  counted('week', 3, 1, 3, 'rounded to weeks'),
  counted('week', Infinity, 3, 7, 'rounded to weeks'),
  counted('month', 1.5, 3, 7, 'a month is said of 24 to 37 days'),
  counted('month', 5, 7, 15, 'rounded to half months'),
  counted('month', Infinity, 15, 30, 'rounded to months'),
  counted('year', 1.5, 30, 92, 'rounded to quarters'),
  counted('year', 4, 92, 183, 'rounded to half years'),
  counted('year', 9, 183, 366, 'rounded to years'),
  counted('year', 29, 366, 731, 'rounded to a year or two'),
  counted('year', Infinity, 731, 1827, 'rounded to fives'),
]

/** Words that widen or shift a value. A count's `looseDays` is multiplied; a calendar unit gets `units` of itself at either side. */
export interface ApproximationRow {
  readonly word: 'about' | 'almost' | 'over' | 'at-least' | 'at-most'
  readonly belowFactor: number
  readonly aboveFactor: number
  readonly why: string
}

export const APPROXIMATION_TOLERANCES: readonly ApproximationRow[] = [
  { word: 'about', belowFactor: 2, aboveFactor: 2, why: 'twice the tolerance of the count, at least one unit in five' },
  { word: 'almost', belowFactor: 1, aboveFactor: 0, why: 'less than said' },
  { word: 'over', belowFactor: 0, aboveFactor: 3, why: 'more than said' },
  { word: 'at-least', belowFactor: 0, aboveFactor: 3, why: 'said or more' },
  { word: 'at-most', belowFactor: 3, aboveFactor: 0, why: 'said or less' },
]

/** "About" before a calendar unit: days at either side. */
export const ABOUT_UNIT: Readonly<Record<Grain, { readonly tightDays: number; readonly looseDays: number }>> = {
  minute: { tightDays: 0, looseDays: 0 },
  hour: { tightDays: 0, looseDays: 0 },
  day: { tightDays: 1, looseDays: 3 },
  weekend: { tightDays: 1, looseDays: 2 },
  week: { tightDays: 2, looseDays: 7 },
  month: { tightDays: 7, looseDays: 15 },
  season: { tightDays: 15, looseDays: 31 },
  quarter: { tightDays: 15, looseDays: 31 },
  half: { tightDays: 31, looseDays: 62 },
  year: { tightDays: 183, looseDays: 366 },
  decade: { tightDays: 731, looseDays: 1827 },
  century: { tightDays: 3653, looseDays: 9131 },
}

/** Words for a time without a number: days back (or ahead) from the anchor. */
export interface VagueRow {
  readonly word: 'recently' | 'these-days' | 'lately' | 'soon' | 'long-ago' | 'shortly-after' | 'shortly-before' | 'overnight'
  readonly tight: readonly [number, number]
  readonly loose: readonly [number, number]
  readonly why: string
}

export const VAGUE_TOLERANCES: readonly VagueRow[] = [
  { word: 'recently', tight: [-30, 0], loose: [-92, 0], why: 'a month, at most a quarter' },
  { word: 'lately', tight: [-30, 0], loose: [-92, 0], why: 'a month, at most a quarter' },
  { word: 'these-days', tight: [-3, 0], loose: [-7, 0], why: '«на днях», "the other day": the past days' },
  { word: 'soon', tight: [0, 14], loose: [0, 61], why: 'weeks' },
  { word: 'long-ago', tight: [-36525, -366], loose: [-36525, -183], why: 'not of late' },
  { word: 'shortly-after', tight: [0, 7], loose: [0, 30], why: 'days, at most a month' },
  { word: 'shortly-before', tight: [-7, 0], loose: [-30, 0], why: 'days, at most a month' },
  { word: 'overnight', tight: [-1, 0], loose: [-1, 0], why: 'the evening before and the morning of' },
]

export function countTolerance(unit: CountRow['unit'], count: number): CountRow {
  return COUNT_TOLERANCES.find((entry) => entry.unit === unit && count <= entry.upTo) ?? COUNT_TOLERANCES[0]!
}

export function partTolerance(part: Part, unit: Grain): PartRow | null {
  return PART_TOLERANCES.find((entry) => entry.part === part && entry.unit === unit) ?? null
}

export function vagueTolerance(word: VagueRow['word']): VagueRow {
  return VAGUE_TOLERANCES.find((entry) => entry.word === word)!
}
