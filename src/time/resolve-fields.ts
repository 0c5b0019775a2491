// Finds the calendar date that written fields mean: which year, which month, which week (the policy of docs/formats/time.md, "Which one is meant").
import { civilDay, dayNumber, daysInMonth, isoWeekStart, isCivilDay, weekdayOf, padYear, FIRST_YEAR, LAST_YEAR } from './calendar.ts'
import { holidayOccurrence } from './holidays.ts'
import { anchored, rangeMoment, unitMoment } from './moment.ts'
import type { DayNumber, Grain } from './calendar.ts'
import type { Bounds, Moment } from './moment.ts'
import type { DateFields, TimeContext } from './time-node.ts'

/** Days a wrong direction of the tense counts for, when the nearest occurrence is chosen. */
const TENSE_WEIGHT_DAYS = 200
const NEAR_TENSE_WEIGHT_DAYS = 400
/** Where nothing tells the tense, news tell the past. */
const PAST_WEIGHT_DAYS = 100
const YEARS_AROUND = 9
/** From so far back on, the year of the story is taken before the year of publication. */
const OLD_STORY_DAYS = 300

type Occurrence = { readonly low: DayNumber; readonly high: DayNumber; readonly moment: Moment }

function occurrence(moment: Moment | null): Occurrence | null {
  const low = moment?.tight[0]
  const high = moment?.tight[1]
  return moment && low !== null && low !== undefined && high !== null && high !== undefined ? { low, high, moment } : null
}

export function grainOf(fields: DateFields): Grain {
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined) return 'day'
  if (fields.week !== undefined) return 'week'
  if (fields.month !== undefined) return 'month'
  if (fields.quarter !== undefined) return 'quarter'
  if (fields.half !== undefined) return 'half'
  return fields.season !== undefined ? 'season' : 'year'
}

/** The date in one year, or null where the calendar has none (31 February). */
function inYear(fields: DateFields, year: number): Moment | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  if (fields.holiday !== undefined) {
    const days = holidayOccurrence(fields.holiday, year)
    return days && rangeMoment(days[0], days[1], 'day')
  }
  if (fields.month !== undefined && fields.day !== undefined) {
    return isCivilDay(year, fields.month, fields.day) ? unitMoment(dayNumber(year, fields.month, fields.day), 'day') : null
  }
  if (fields.month !== undefined)
    return fields.month >= 1 && fields.month <= 12 ? unitMoment(dayNumber(year, fields.month, 1), 'month') : null
  if (fields.quarter !== undefined) return unitMoment(dayNumber(year, fields.quarter * 3 - 2, 1), 'quarter')
  if (fields.half !== undefined) return unitMoment(dayNumber(year, fields.half * 6 - 5, 1), 'half')
  if (fields.season !== undefined) return unitMoment(dayNumber(year, fields.season * 3, 1), 'season')
  if (fields.week !== undefined) return fields.week >= 1 && fields.week <= 53 ? unitMoment(isoWeekStart(year, fields.week), 'week') : null
  return unitMoment(dayNumber(year, 1, 1), 'year')
}

/** All dates the fields may mean around a day, earliest first. */
function occurrencesAround(fields: DateFields, around: DayNumber): Occurrence[] {
  const found: Occurrence[] = []
  const add = (moment: Moment | null): void => {
    const one = occurrence(moment)
    if (one && (fields.weekday === undefined || weekdayOf(one.low) === fields.weekday)) found.push(one)
  }
  const { year, month } = civilDay(around)
  if (fields.month === undefined && fields.day !== undefined) {
    const span = fields.weekday === undefined ? 2 : 14
    for (let i = -span; i <= span; i++) {
      const index = year * 12 + month - 1 + i
      const y = Math.floor(index / 12)
      const m = (index % 12) + 1
      if (fields.day <= daysInMonth(y, m)) add(unitMoment(dayNumber(y, m, fields.day), 'day'))
    }
    return found
  }
  for (let y = year - YEARS_AROUND; y <= year + YEARS_AROUND; y++) add(inYear(fields, y))
  return found
}

function distance(one: Occurrence, day: DayNumber): number {
  return day < one.low ? one.low - day : day > one.high ? day - one.high : 0
}

/** The occurrence meant: forward for an appointment, else the nearest, with the clause's tense as a weight. */
function choose(all: readonly Occurrence[], day: DayNumber, context: TimeContext, isForward: boolean): Occurrence | null {
  if (isForward) return all.find((one) => one.high >= day) ?? null
  let best: Occurrence | null = null
  let least = Infinity
  for (const one of all) {
    const isAgainstTense = (context.tense < 0 && one.low > day) || (context.tense > 0 && one.high < day)
    const cost =
      distance(one, day) +
      (isAgainstTense ? (context.isTenseNear ? NEAR_TENSE_WEIGHT_DAYS : TENSE_WEIGHT_DAYS) : 0) +
      (context.tense === 0 && one.low > day ? PAST_WEIGHT_DAYS : 0)
    if (cost < least) [best, least] = [one, cost]
  }
  return best
}

/** A bare weekday: the last one up to the day of publication; ahead where the clause looks ahead. */
function weekdayAround(weekday: number, day: DayNumber, isAhead: boolean): Moment | null {
  const shift = isAhead ? (weekday - weekdayOf(day) + 7) % 7 || 7 : -((weekdayOf(day) - weekday + 7) % 7)
  return unitMoment(day + shift, 'day')
}

function withoutYear(fields: DateFields): string | null {
  if (fields.month === undefined || fields.month > 12) return null
  const month = `XXXX-${String(fields.month).padStart(2, '0')}`
  if (fields.day === undefined) return month
  return fields.day <= daysInMonth(2000, fields.month) ? `${month}-${String(fields.day).padStart(2, '0')}` : null
}

function unknownMoment(edtf: string | null, grain: Grain): Moment | null {
  return edtf === null ? null : { tight: [null, null], loose: [null, null], grain, edtf, anchor: null, anchorSpan: null }
}

/** Day of the month alone: the month of the narrative, else the one around publication. */
function findDayOfMonth(fields: DateFields, context: TimeContext): Moment | null {
  const story = context.narrative?.tight[0] ?? null
  if (story !== null && !context.isAppointment && context.narrative?.grain !== 'year') {
    const { year, month } = civilDay(story)
    const found = inYear({ ...fields, month }, year)
    return anchored(found, 'narrative', context.narrativeSpan)
  }
  if (context.published === null) return null
  const all = occurrencesAround(fields, context.published)
  const { published } = context
  const isForward = context.isAppointment || context.tense > 0
  const best = isForward ? choose(all, published, context, true) : all.filter((one) => one.low <= published).at(-1)
  return anchored(best?.moment ?? null, 'publication', null)
}

/** A weekday that fits no year near is a slip of the writer's; the date stands. */
function withoutWeekday(fields: DateFields): DateFields {
  const { weekday: _, ...rest } = fields
  return rest
}

/** The date meant by written fields; null where the calendar has no such day, or nothing tells which is meant. */
export function findFields(fields: DateFields, context: TimeContext): Moment | null {
  if (fields.year !== undefined) return inYear(fields, fields.year)
  const { published, narrative } = context
  const story = narrative?.tight[0] ?? null
  if (fields.weekday !== undefined && fields.day === undefined && fields.month === undefined) {
    const day = published ?? story
    if (day === null) return null
    const isAhead = context.isAppointment || (context.tense > 0 && published !== null)
    return anchored(weekdayAround(fields.weekday, day, isAhead), published === null ? 'narrative' : 'publication', null)
  }
  if (fields.day !== undefined && fields.month === undefined) return findDayOfMonth(fields, context)
  const isOldStory =
    story !== null &&
    (published === null ||
      (context.isNarrativeNear && context.isNarrativeDated && narrative!.grain !== 'year' && published - story > OLD_STORY_DAYS))
  const day = isOldStory ? story : published
  if (day === null) return unknownMoment(withoutYear(fields), grainOf(fields))
  const all = occurrencesAround(fields, day)
  // a weekday written beside the date tells the year better than any direction
  const isForward = context.isAppointment && fields.weekday === undefined
  const chosen =
    choose(all, day, { ...context, tense: isOldStory ? 0 : context.tense }, isForward) ??
    choose(occurrencesAround(withoutWeekday(fields), day), day, context, false)
  return anchored(chosen?.moment ?? null, isOldStory ? 'narrative' : 'publication', isOldStory ? context.narrativeSpan : null)
}

/** The same fields inside given days: "Sunday" within last week, "Christmas" within 2014, "the 20th" within next month. */
export function fieldsWithin(fields: DateFields, bounds: Bounds): Moment | null {
  const [low, high] = bounds
  if (low === null || high === null) return null
  if (fields.weekday !== undefined && fields.day === undefined && fields.month === undefined) {
    const day = low + ((fields.weekday - weekdayOf(low) + 7) % 7)
    return day <= high ? unitMoment(day, 'day') : null
  }
  const { year, month } = civilDay(low)
  const tries =
    fields.day !== undefined && fields.month === undefined
      ? [inYear({ ...fields, month }, year)]
      : [inYear(fields, year), inYear(fields, year + 1)]
  const inside = tries.map(occurrence).find((one) => one !== null && one.low >= low && one.low <= high)
  return inside?.moment ?? null
}

/** EDTF year before Christ: astronomical, so that 1 BC is year 0. */
export function beforeChrist(year: number): Moment {
  const y = year - 1
  return {
    tight: [null, null],
    loose: [null, null],
    grain: 'year',
    edtf: y === 0 ? '0000' : `-${padYear(y)}`,
    anchor: null,
    anchorSpan: null,
  }
}
