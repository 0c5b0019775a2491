// Times that count from another: "last week", "ten days ago", «через полтора месяца», "a month later", "the first Monday of March".
import { addMonths, civilDay, startOfWeek, unitAround, unitAway, weekdayOf } from './calendar.ts'
import { amountOf, moveDay, spreadOf } from './amount.ts'
import { anchored, approximate, edtfOfUnit, rangeMoment, unitMoment } from './moment.ts'
import { findFields } from './resolve-fields.ts'
import { vagueTolerance } from './tolerances.ts'
import { readLength } from './rules-duration.ts'
import type { Cursor } from './cursor.ts'
import type { DayNumber, Grain } from './calendar.ts'
import type { Moment } from './moment.ts'
import type { DayPart, TimeAnchor } from './time-expression.ts'
import type { Amount, DateFields, Find, Reading, TimeContext, TimeReading } from './time-node.ts'
import type { VagueRow } from './tolerances.ts'
import type { Span } from '../base/span.ts'

interface AnchorDay {
  readonly day: DayNumber
  readonly last: DayNumber
  readonly anchor: TimeAnchor
  readonly span: Span | null
}

function publicationDay(context: TimeContext): AnchorDay | null {
  return context.published === null ? null : { day: context.published, last: context.published, anchor: 'publication', span: null }
}

/** The preceding date of the story; the publication where there is none. */
function storyDay(context: TimeContext): AnchorDay | null {
  const [low, high] = context.narrative?.tight ?? [null, null]
  if (low === null || high === null || context.isAppointment) return publicationDay(context)
  return { day: low, last: high, anchor: 'expression', span: context.narrativeSpan }
}

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

function relative(end: number, grain: Grain, find: Find, extra: Partial<TimeReading> = {}): TimeReading {
  return { type: 'time', end, grain, find, isRelative: true, ...extra }
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

function isPluralUnit(c: Cursor, at: number): boolean {
  return PLURAL_UNITS.test(c.text(at))
}

function unitFinder(grain: Grain, offset: number, isStory: boolean): Find {
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
