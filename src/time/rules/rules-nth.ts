// The n-th unit or weekday of a larger one: "the first Monday of March", "last week of July 2014", "20th of next month".
import { unitAround, unitAway, weekdayOf } from '../calendar.ts'
import { relative } from '../anchor-day.ts'
import { anchored, rangeMoment, unitMoment } from '../moment.ts'
import { isPluralUnit, unitFinder } from './rules-relation.ts'
import type { Cursor } from '../cursor.ts'
import type { Grain } from '../calendar.ts'
import type { Moment } from '../moment.ts'
import type { Find, Reading, TimeReading } from '../time-node.ts'

/** "the first Monday of March", "last week of July 2014", "20th of next month", "third last week of 2018", «последний день октября». */
export function readNthOf(c: Cursor, at: number): Reading | null {
  let i = c.is(at, 'the') ? at + 1 : at
  const lastWord = c.word(i, 'nth-last')
  const count = lastWord ? null : c.count(i)
  if (!lastWord && (!count || !(count.ordinal || (c.language === 'en' && count.digits > 0 && c.is(count.end, 'of'))) || !Number.isInteger(count.value) || count.value < 1 || count.value > 400)) return null
  i = lastWord ? lastWord.end : count!.end
  const isFromEnd = lastWord !== null || c.word(i, 'nth-last') !== null
  if (count && isFromEnd) i = c.word(i, 'nth-last')!.end
  const many = lastWord || count?.ordinal ? c.count(i) : null
  const times = many && !many.ordinal && Number.isInteger(many.value) && many.value < 400 ? many.value : 1
  if (times > 1) i = many!.end
  const weekday = times === 1 ? c.word(i, 'weekday', 'weekday-weak') : null
  const unit = c.word(i, 'unit')
  const named = weekday ?? unit
  const n = (count?.value ?? 1) * (isFromEnd ? -1 : 1)
  if (!named) return count && !count.spelled && c.language === 'en' && c.is(i, 'of') ? nthDay(c, count.value, i) : null
  if ((count && !count.ordinal && !isFromEnd) || (unit && times === 1 && isPluralUnit(c, i))) return null
  const of = c.word(named.end, 'of')
  const from = of ? of.end : named.end
  const whole = c.is(from, 'the') && c.is(from + 1, 'month', 'week', 'year') ? theUnit(c, from) : c.time(from)
  if (whole?.type !== 'time' || whole.isClock === true || (!of && c.language === 'en')) return null
  const grain = weekday ? 'day' : (String(unit!.value) as Grain)
  const find: Find = (context) => {
    const moment = whole.find(context)
    const inside = moment && nthWithin(moment, weekday ? weekday.n : null, grain, n, times)
    return inside && anchored(inside, moment.anchor, moment.anchorSpan)
  }
  return { type: 'time', end: whole.end, grain, find }
}

/** "in the month": this one. */
function theUnit(c: Cursor, at: number): TimeReading {
  const grain = c.text(at + 1) as Grain
  return relative(at + 2, grain, unitFinder(grain, 0, false))
}

/** "20 of next month". */
function nthDay(c: Cursor, day: number, at: number): Reading | null {
  const whole = c.time(at + 1)
  if (whole?.type !== 'time' || whole.grain !== 'month' || whole.fields !== undefined) return null
  return { type: 'time', end: whole.end, grain: 'day', find: (context) => {
    const moment = whole.find(context)
    const [low, high] = moment?.tight ?? [null, null]
    return low === null || high === null || low + day - 1 > high ? null : anchored(unitMoment(low + day - 1, 'day'), moment!.anchor, null)
  } }
}

/** The n-th (from the end where negative) weekday or unit inside a moment; `times` of them together. */
function nthWithin(moment: Moment, weekday: number | null, grain: Grain, n: number, times: number): Moment | null {
  const [low, high] = moment.tight
  if (low === null || high === null) return null
  if (weekday !== null) {
    const first = low + ((weekday - weekdayOf(low) + 7) % 7)
    const last = high - ((weekdayOf(high) - weekday + 7) % 7)
    const day = n > 0 ? first + 7 * (n - 1) : last + 7 * (n + 1)
    return day >= low && day <= high ? unitMoment(day, 'day') : null
  }
  const isFullWeek = grain === 'week'
  // the first and the last week of a month are whole ones
  const firstStart = isFullWeek ? unitAround(low + 6, 'week')[0] : grain === 'weekend' ? low + ((6 - weekdayOf(low) + 7) % 7) : unitAround(low, grain)[0]
  const lastStart = isFullWeek ? unitAround(high - 6, 'week')[0] : grain === 'weekend' ? high - ((weekdayOf(high) - 6 + 7) % 7) : unitAround(high, grain)[0]
  const start = n > 0 ? unitAway(firstStart, grain, n - 1)[0] : unitAway(lastStart, grain, n + 1 - (times - 1))[0]
  const end = unitAway(start, grain, times - 1)[1]
  if (times === 1) return start > high ? null : unitMoment(start, grain)
  return rangeMoment(start, end, grain)
}
