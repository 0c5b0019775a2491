// A named unit beside a word of relation: "last week", «в прошлом месяце», "next Friday", "the week after next", "two Sundays ago".
import { addMonths, civilDay, startOfWeek, unitAway, weekdayOf } from '../calendar.ts'
import { publicationDay, relative, storyDay } from '../anchor-day.ts'
import { anchored, unitMoment } from '../moment.ts'
import { findFields } from '../resolve-fields.ts'
import type { Cursor } from '../cursor.ts'
import type { Grain } from '../calendar.ts'
import type { DayPart } from '../time-expression.ts'
import type { DateFields, Find, Reading, TimeReading } from '../time-node.ts'

const OFFSETS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, following: 1, preceding: -1, same: 0, 'before-last': -2 }

/** "last week", «в прошлом месяце», "next Friday", "this summer", "the following year", "last June". */
export function readRelation(c: Cursor, at: number): Reading | null {
  const rel = c.word(at, 'rel')
  if (!rel) return null
  const name = String(rel.value)
  let i = rel.end
  if (c.is(i, 'fiscal', 'calendar')) i += 1
  const unit = c.word(i, 'unit')
  const isStory = name === 'following' || name === 'preceding' || name === 'same'
  const grain = String(unit?.value ?? '') as Grain
  if (unit && unit.value !== 'second' && unit.value !== 'minute' && unit.value !== 'hour' && unit.value !== 'fortnight') {
    const isPlural = isPluralUnit(c, i)
    if (isPlural || (grain === 'day' && !isStory)) return null
    return relative(unit.end, grain, unitFinder(grain, OFFSETS[name] ?? 0, isStory))
  }
  const month = c.word(i, 'month', 'month-weak')
  const season = c.word(i, 'season', 'season-weak')
  const holiday = c.word(i, 'holiday')
  const weekday = c.word(i, 'weekday', 'weekday-weak')
  const part = c.word(i, 'part')
  if (holiday) return relative(holiday.end, 'day', relatedFields({ holiday: String(holiday.value) }, name))
  if (month) return relative(month.end, 'month', relatedFields({ month: month.n }, name))
  if (season) return relative(season.end, 'season', relatedFields({ season: season.n }, name))
  if (weekday) return relative(weekday.end, 'day', relatedWeekday(weekday.n, name, c.table.nextWeekday === 'next-week'))
  if (part) return partOfRelatedDay(part.end, String(part.value) as DayPart, name)
  const count = c.count(i)
  const quarter = count?.ordinal === true && c.word(count.end, 'unit')?.value === 'quarter' ? c.word(count.end, 'unit') : null
  return quarter && count && count.value >= 1 && count.value <= 4 ? relative(quarter.end, 'quarter', relatedFields({ quarter: count.value }, name)) : null
}

const PLURAL_UNITS = /(?:days|weeks|months|years|quarters|decades|seasons|centuries|yrs|недели|месяцы|месяцев|годы|дни|недель|лет|днів|тижнів|місяців|років|роки|місяці|дней|кварталы|кварталов)$/

export function isPluralUnit(c: Cursor, at: number): boolean {
  return PLURAL_UNITS.test(c.text(at))
}

export function unitFinder(grain: Grain, offset: number, isStory: boolean): Find {
  return (context) => {
    const from = isStory ? storyDay(context) : publicationDay(context)
    if (!from) return null
    // on a Saturday or Sunday "the weekend" is the one that has begun
    const [low] = unitAway(from.day, grain, offset)
    return anchored(unitMoment(low, grain), from.anchor, from.span)
  }
}

/** "last June": the latest one that is over; "next June": the first that begins later; "this June": this year's. */
function relatedFields(fields: DateFields, name: string): Find {
  return (context) => {
    const day = context.published
    if (day === null) return null
    const { year } = civilDay(day)
    if (name === 'this') {
      const running = fields.season === undefined ? null : findFields({ ...fields, year: year - 1 }, context)
      const isRunning = running !== null && running.tight[1]! >= day
      return anchored(isRunning ? running : findFields({ ...fields, year }, context), 'publication', null)
    }
    const sign = name === 'next' || name === 'following' ? 1 : -1
    const all = [-2, -1, 0, 1, 2].map((shift) => findFields({ ...fields, year: year + shift }, context)).filter((moment) => moment !== null)
    const fits = all.filter((moment) => (sign > 0 ? moment.tight[0]! > day : moment.tight[1]! < day))
    const index = name === 'before-last' ? -2 : -1
    return anchored((sign > 0 ? fits[0] : fits.at(index)) ?? null, 'publication', null)
  }
}

function relatedWeekday(weekday: number, name: string, isNextWeek: boolean): Find {
  return (context) => {
    const from = name === 'following' || name === 'preceding' ? storyDay(context) : publicationDay(context)
    if (!from) return null
    const week = startOfWeek(from.day)
    const ahead = ((weekday - weekdayOf(from.day) + 6) % 7) + 1
    const back = ((weekdayOf(from.day) - weekday + 6) % 7) + 1
    let day: number
    if (name === 'this') day = context.tense < 0 ? from.day - (back % 7) : week + weekday - 1
    else if (name === 'next') day = isNextWeek ? week + 7 + weekday - 1 : from.day + ahead
    else if (name === 'following') day = from.day + ahead
    else if (name === 'before-last') day = from.day - back - 7
    else if (name === 'same') day = from.day - (back % 7)
    else day = from.day - back
    return anchored(unitMoment(day, 'day'), from.anchor, from.span)
  }
}

/** "this morning", "that night", "the next morning", «прошлой ночью». */
function partOfRelatedDay(end: number, dayPart: DayPart, name: string): TimeReading {
  const isStory = name === 'following' || name === 'preceding' || name === 'same' || name === 'next'
  return relative(end, 'hour', (context) => {
    const from = isStory ? storyDay(context) : publicationDay(context)
    return from && anchored(unitMoment(from.last + (OFFSETS[name] ?? 0), 'day'), from.anchor, from.span)
  }, { dayPart })
}

/** "the week after next", "March after next", "Friday after next". */
export function readAfterNext(c: Cursor, at: number): Reading | null {
  const start = c.is(at, 'the') ? at + 1 : at
  const unit = c.word(start, 'unit')
  const named = unit ?? c.word(start, 'month', 'month-weak', 'weekday', 'weekday-weak')
  if (!named || !c.is(named.end, 'after') || !c.is(named.end + 1, 'next')) return null
  if (unit) return relative(named.end + 2, unit.value as Grain, unitFinder(unit.value as Grain, 2, false))
  const fields: DateFields = c.word(start, 'weekday', 'weekday-weak') ? { weekday: named.n } : { month: named.n }
  return relative(named.end + 2, fields.month === undefined ? 'day' : 'month', (context) => {
    const first = findFields(fields, { ...context, isAppointment: true })
    const day = first?.tight[0] ?? null
    if (day === null) return null
    return anchored(fields.month === undefined ? unitMoment(day + 7, 'day') : unitMoment(addMonths(day, 12), 'month'), 'publication', null)
  })
}

/** "three Fridays from now", "two Sundays ago". */
export function readWeekdaysAway(c: Cursor, at: number): Reading | null {
  const count = c.count(at)
  const weekday = count && Number.isInteger(count.value) && !count.ordinal && count.value > 0 && count.value < 500 ? c.word(count.end, 'weekday-plural', 'weekday') : null
  const word = weekday && (c.word(weekday.end, 'hence') ?? c.word(weekday.end, 'ago'))
  if (!count || !weekday || !word) return null
  const sign = c.word(weekday.end, 'hence') ? 1 : -1
  return relative(word.end, 'day', (context) => {
    const day = context.published
    if (day === null) return null
    const first = sign > 0 ? day + ((weekday.n - weekdayOf(day) + 6) % 7) + 1 : day - ((weekdayOf(day) - weekday.n + 6) % 7) - 1
    return anchored(unitMoment(first + sign * 7 * (count.value - 1), 'day'), 'publication', null)
  })
}
