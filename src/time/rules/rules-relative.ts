// Times that count from another by a length of time: "ten days ago", «через полтора месяца», "a month later", "the last two weeks", "recently".
import { addMonths, civilDay, unitAround, unitAway, weekdayOf } from '../calendar.ts'
import { amountOf, moveDay, spreadOf } from '../amount.ts'
import { publicationDay, relative, storyDay } from '../anchor-day.ts'
import { anchored, approximate, edtfOfUnit, rangeMoment, unitMoment } from '../moment.ts'
import { readLength } from './rules-duration.ts'
import { isPluralUnit } from './rules-relation.ts'
import { vagueTolerance } from '../tolerances.ts'
import type { AnchorDay } from '../anchor-day.ts'
import type { Cursor } from '../cursor.ts'
import type { Grain } from '../calendar.ts'
import type { Moment } from '../moment.ts'
import type { DayPart } from '../time-expression.ts'
import type { Amount, Find, Reading, TimeContext, TimeReading } from '../time-node.ts'
import type { VagueRow } from '../tolerances.ts'
import type { Span } from '../../base/span.ts'

/** What stands `amount` from an anchor: EDTF at the precision of the unit said, bounds with the unit's tolerance. */
export function movedMoment(from: AnchorDay, amount: Amount, sign: 1 | -1, isExact: boolean): Moment | null {
  const low = moveDay(from.day, amount, sign)
  const high = moveDay(from.last, amount, sign)
  const spread = spreadOf(amount)
  const grain: Grain = amount.unit === 'year' ? 'year' : amount.unit === 'month' ? 'month' : 'day'
  const { year } = civilDay(low)
  if (year < 1 || year > 9998) return null
  if (isExact) {
    const exact = amount.unit === 'year' && sign < 0 && amount.days === 0 ? unitMoment(low, 'month') : rangeMoment(low, high, 'day')
    return exact && anchored(exact, from.anchor, from.span)
  }
  // "ten days ago" may be eleven (above) or nine (below): counted away from the anchor
  const [below, above] = sign > 0 ? [0, 1] : [1, 0]
  const bounds = (pair: readonly [number, number]): readonly [number, number] => [low - pair[below]!, high + pair[above]!]
  let loose = bounds(spread.loose)
  if (amount.unit === 'year' && amount.days === 0 && from.anchor === 'publication') {
    const [first, last] = unitAround(low, 'year')
    loose = [Math.min(loose[0], first), Math.max(loose[1], Math.min(last, sign < 0 ? from.day : last))]
  }
  const isWide = loose[1] - loose[0] > 0 || amount.about !== null
  const unit = unitAround(low, grain)[0]
  const isDayInStory = from.anchor === 'expression' && from.day === from.last && amount.unit === 'month'
  if (isDayInStory) return { tight: bounds(spread.tight), loose, grain: 'day', edtf: approximate(edtfOfUnit(low, 'day')), anchor: from.anchor, anchorSpan: from.span }
  const edtf = low !== high && grain === 'day' ? (rangeMoment(low, high, 'day')?.edtf ?? null) : edtfOfUnit(unit, grain)
  return {
    tight: bounds(spread.tight), loose, grain, edtf: isWide && grain !== 'day' || amount.about !== null ? approximate(edtf) : edtf, anchor: from.anchor, anchorSpan: from.span,
  }
}

function grainOfAmount(amount: Amount): Grain {
  return amount.unit === 'year' ? 'year' : amount.unit === 'month' ? 'month' : 'day'
}

/** "ten days ago", «две недели назад», "a month later", "two weeks from now", "a year earlier"; "from yesterday", "before Easter". */
export function readAmountThenWord(c: Cursor, at: number): Reading | null {
  const read = readLength(c, at, true)
  if (!read || (read.amount.isBare && c.language === 'en' && !c.is(read.end, '-'))) return null
  const { amount } = read
  const end = c.is(read.end, '-') && c.glued(read.end) ? read.end + 1 : read.end
  const grain = grainOfAmount(amount)
  const isShort = amount.unit === 'second' || amount.unit === 'minute' || amount.unit === 'hour'
  const ago = c.word(end, 'ago')
  if (ago && !c.is(end, 'back')) return relative(ago.end, grain, (context) => fromDay(sameQuarter(context, amount) ?? publicationDay(context), amount, -1, context.isAppointment))
  const hence = c.word(end, 'hence')
  if (hence) return relative(hence.end, grain, (context) => fromDay(publicationDay(context), amount, 1, context.isAppointment))
  const after = c.word(end, 'after')
  const before = c.word(end, 'before')
  const link = after ?? before
  const other = link && !(c.is(end, 'since')) ? c.time(link.end) : null
  if (link && other?.type === 'time' && !other.isClock && !(other.isWeak === true && other.fields === undefined)) return relative(other.end, grain, fromOther(other, link.end, c, amount, after ? 1 : -1))
  if (after && isEventAhead(c, after.end)) return unknownEvent(after.end, grain)
  if (before && !c.is(end, 'до', 'перед') && isEventAhead(c, before.end)) return unknownEvent(before.end, grain)
  const later = c.word(end, 'later')
  if (later && !c.is(end, 'on')) return relative(later.end, grain, (context) => fromDay(storyDay(context), amount, 1, context.isAppointment), isShort ? { isWeak: true } : {})
  const earlier = c.word(end, 'earlier')
  if (earlier) return relative(earlier.end, grain, (context) => fromDay(sameQuarter(context, amount) ?? storyDay(context), amount, -1, context.isAppointment), isShort ? { isWeak: true } : {})
  return null
}

/** A noun or clause after "two days after": the event is not dated here. */
function isEventAhead(c: Cursor, at: number): boolean {
  return c.kind(at) === 'word' && !c.is(at, 'this', 'that', 'этого', 'того', 'цього', 'which', 'чего', 'чого', 'and', 'but')
}

function unknownEvent(end: number, grain: Grain): TimeReading {
  return relative(end, grain, () => null, { anchorWhenUnknown: 'event' })
}

/** "a year ago", "a year earlier" beside a named quarter: that quarter a year before. */
function sameQuarter(context: TimeContext, amount: Amount): AnchorDay | null {
  const [low, high] = context.quarter?.tight ?? [null, null]
  return amount.unit === 'year' && low !== null && high !== null && context.isNarrativeNear ? { day: low, last: high, anchor: 'expression', span: context.narrativeSpan } : null
}

function fromDay(from: AnchorDay | null, amount: Amount, sign: 1 | -1, isExact: boolean): Moment | null {
  if (!from) return null
  if (amount.unit === 'year' && from.last - from.day > 80 && from.last - from.day < 95) {
    const moved = unitMoment(addMonths(from.day, sign * amount.months), 'quarter')
    return moved && anchored(moved, from.anchor, from.span)
  }
  // counted from a whole unit: from its end forwards, from its start backwards
  const day = from.last - from.day > 20 ? (sign > 0 ? from.last : from.day) : null
  const isUnit = day !== null && from.last - from.day > 300 && amount.unit === 'year' && amount.days === 0
  if (isUnit) {
    const moved = unitMoment(addMonths(from.day, sign * amount.months), 'year')
    return moved && anchored(moved, from.anchor, from.span)
  }
  return movedMoment(day === null ? from : { ...from, day, last: day }, amount, sign, isExact)
}

function fromOther(other: TimeReading, otherStart: number, c: Cursor, amount: Amount, sign: 1 | -1): Find {
  const span: Span = [c.pieces[otherStart]?.start ?? 0, c.pieces[other.end - 1]?.end ?? 0]
  return (context) => {
    const moment = other.find({ ...context, isAppointment: other.fields?.day === undefined && other.fields?.holiday === undefined && context.isAppointment, tense: 0 })
    const [low, high] = moment?.tight ?? [null, null]
    if (low === null || high === null) return null
    return fromDay({ day: low, last: high, anchor: 'expression', span }, amount, sign, context.isAppointment || other.isRelative === true || amount.unit === 'day')
  }
}

/** "in ten days", «через полтора месяца», "after two weeks", «за два дня до Пасхи», «спустя». */
export function readWordThenAmount(c: Cursor, at: number): Reading | null {
  const inWord = c.word(at, 'in')
  if (inWord) {
    const read = readLength(c, inWord.end, c.language !== 'en')
    if (read && !(c.language === 'uk' && c.is(at, 'за') && c.word(read.end, 'before'))) {
      const next = c.word(read.end, 'after', 'before')
      if (next && c.language !== 'en' && c.time(next.end)?.type === 'time') {
        const whole = readAmountThenWord(c, inWord.end)
        if (whole) return whole
      }
      if (next && isEventAhead(c, next.end) && c.language !== 'en') return unknownEvent(next.end, grainOfAmount(read.amount))
      const isAhead = c.is(at, 'in') || c.language !== 'en'
      return relative(read.end, grainOfAmount(read.amount), (context) => {
        const isPlan = context.isAppointment || context.tense > 0 || (c.language === 'en' && context.tense === 0 && !c.is(at, 'after'))
        const from = isPlan ? publicationDay(context) ?? storyDay(context) : storyDay(context)
        return isAhead || from?.anchor === 'expression' ? fromDay(from, read.amount, 1, context.isAppointment) : null
      }, c.is(at, 'after') || (c.language === 'uk' && c.is(at, 'за')) || read.amount.unit === 'second' ? { isWeak: true } : {})
    }
  }
  const before = c.word(at, 'before')
  const read = before?.n === 1 ? readLength(c, before.end, true) : null
  if (!read) return null
  return readAmountThenWord(c, before!.end)
}

/** "the last two weeks", "next 3 months", «последние два дня», "the past year": whole units before or after now. */
export function readSpanOfUnits(c: Cursor, at: number): Reading | null {
  let past = c.word(at, 'past-span')
  let next = c.word(at, 'next-span')
  let from = (past ?? next)?.end ?? -1
  if (!past && !next) {
    // "two upcoming weeks"
    const lead = c.count(at)
    if (!lead || lead.ordinal) return null
    past = c.word(lead.end, 'past-span')
    next = c.word(lead.end, 'next-span')
    if (!past && !next) return null
    from = -1
    const unit = c.word((past ?? next)!.end, 'unit')
    if (!unit || !Number.isInteger(lead.value)) return null
    return spanReading(unit.end, lead.value, String(unit.value) as Grain, past ? -1 : 1)
  }
  const count = c.count(from)
  const unit = c.word(count && !count.ordinal ? count.end : from, 'unit')
  if (!unit) return null
  if (!count || count.ordinal) {
    if (!isPluralUnit(c, from)) return null
    return vagueSpan(unit.end, String(unit.value) as Grain, past ? -1 : 1)
  }
  if (count.vague) return vagueSpan(unit.end, String(unit.value) as Grain, past ? -1 : 1)
  return Number.isInteger(count.value) && count.value > 0 && count.value < 2000 ? spanReading(unit.end, count.value, String(unit.value) as Grain, past ? -1 : 1) : null
}

function spanReading(end: number, count: number, unit: Grain, sign: 1 | -1): TimeReading {
  const isShort = !['day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'].includes(unit)
  return relative(end, isShort ? 'hour' : 'day', (context) => {
    const day = context.published
    if (day === null) return null
    if (isShort) return anchored(unitMoment(day, 'day'), 'publication', null)
    const first = unitAway(day, unit, sign > 0 ? 1 : -count)
    const last = unitAway(day, unit, sign > 0 ? count : -1)
    const whole = rangeMoment(first[0], last[1], unit)
    // the days up to now may be meant as well as the whole units before
    return anchored(whole, 'publication', null)
  }, isShort || sign < 0 ? {} : { lasting: amountOf(count, unit === 'weekend' ? 'week' : unit) })
}

/** "the past few weeks", "recent months": some units up to now. */
function vagueSpan(end: number, unit: Grain, sign: 1 | -1): TimeReading {
  return relative(end, 'day', (context) => {
    const day = context.published
    if (day === null || unit === 'hour' || unit === 'minute') return null
    const [near, far] = [unitAway(day, unit, sign * 2), unitAway(day, unit, sign * 6)]
    const tight = sign > 0 ? [day, near[1]] as const : [near[0], day] as const
    const loose = sign > 0 ? [day, far[1]] as const : [far[0], day] as const
    return { tight, loose, grain: 'day', edtf: null, anchor: 'publication', anchorSpan: null }
  })
}

/** "within two weeks", «в течение двух недель»: from now on. */
export function readWithin(c: Cursor, at: number): Reading | null {
  const within = c.word(at, 'within')
  const read = within && readLength(c, within.end, false)
  if (!read) return null
  return relative(read.end, 'day', (context) => {
    const day = context.published
    if (day === null || (!context.isAppointment && context.tense < 0)) return null
    return anchored(rangeMoment(day, Math.max(day, moveDay(day, read.amount, 1) - 1), 'day'), 'publication', null)
  }, { isWeak: c.language !== 'en' && !/\d/.test(c.text(within.end)) })
}

/** "that day", "the following day", «накануне», «на следующий день»: counted from the preceding date of the story. */
export function readSameDay(c: Cursor, at: number): Reading | null {
  const word = c.word(at, 'same-day')
  if (!word) return null
  const part = c.word(word.end, 'part')
  return relative(part?.end ?? word.end, 'day', (context) => {
    const from = storyDay(context)
    if (!from || from.last - from.day > 10) return null
    return anchored(unitMoment((word.n < 0 ? from.day : from.last) + word.n, 'day'), from.anchor, from.span)
  }, part ? { dayPart: String(part.value) as DayPart } : {})
}

/** "recently", «на днях», "soon": bounds from the table, no value. */
export function readVague(c: Cursor, at: number): Reading | null {
  const word = c.word(at, 'vague')
  if (!word) return null
  const row = vagueTolerance(word.value as VagueRow['word'])
  const isStory = word.value === 'shortly-after' || word.value === 'shortly-before'
  const link = isStory && c.language === 'en' ? c.time(word.end) : null
  return relative(link?.type === 'time' ? link.end : word.end, 'day', (context) => {
    const other = link?.type === 'time' ? link.find(context) : null
    const from = other?.tight[0] !== undefined && other.tight[0] !== null && other.tight[1] !== null
      ? { day: other.tight[0], last: other.tight[1], anchor: 'expression' as const, span: null } : isStory ? storyDay(context) : publicationDay(context)
    if (!from) return null
    return {
      tight: [from.day + row.tight[0], from.last + row.tight[1]], loose: [from.day + row.loose[0], from.last + row.loose[1]], grain: 'day', edtf: null,
      anchor: from.anchor, anchorSpan: from.span,
    }
  })
}

/** "the quarter", "the latest period": the quarter named last, else the one before the day of publication. */
export function readPeriod(c: Cursor, at: number): Reading | null {
  const word = c.word(at, 'period')
  if (!word || c.is(word.end, 'of', 'century', 'mile', '-')) return null
  if (word.value === 'weekend') return relative(word.end, 'weekend', lastWeekend)
  const isLatest = c.is(at, 'latest') || c.is(at + 1, 'latest')
  return relative(word.end, 'quarter', (context) => {
    if (context.quarter && !isLatest) return { ...context.quarter, anchor: 'narrative', anchorSpan: null }
    const day = context.published
    return day === null ? null : anchored(unitMoment(unitAway(day, 'quarter', -1)[0], 'quarter'), 'publication', null)
  }, { isWeak: c.is(at, 'the') && c.is(at + 1, 'period') })
}

/** "over the weekend": the last one, or the one that has begun; the coming one where the clause looks ahead. */
const lastWeekend: Find = (context) => {
  const day = context.published
  if (day === null) return null
  const isAhead = context.tense > 0 || context.isAppointment || weekdayOf(day) >= 6
  return anchored(unitMoment(unitAway(day, 'weekend', isAhead ? 0 : -1)[0], 'weekend'), 'publication', null)
}
