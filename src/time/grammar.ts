// The grammar of time: all rules at a place, the longest reading, and what may follow it ("of last year", "at 5 p.m.", "in the morning").
import { Cursor } from './cursor.ts'
import { addMonths } from './calendar.ts'
import { anchored, rangeMoment, unitMoment } from './moment.ts'
import type { Moment } from './moment.ts'
import { findFields, fieldsWithin } from './resolve-fields.ts'
import { readClock, readClockAlone } from './rules/rules-clock.ts'
import { DATE_RULES } from './rules/rules-date.ts'
import { readDuration, readLength, readSet } from './rules/rules-duration.ts'
import { INTERVAL_RULES } from './rules/rules-interval.ts'
import { readNthOf } from './rules/rules-nth.ts'
import { readAfterNext, readRelation, readWeekdaysAway } from './rules/rules-relation.ts'
import {
  readAmountThenWord,
  readPeriod,
  readSameDay,
  readSpanOfUnits,
  readVague,
  readWithin,
  readWordThenAmount,
} from './rules/rules-relative.ts'
import { UNIT_RULES } from './rules/rules-unit.ts'
import type { Language } from '../base/language-tag.ts'
import type { Piece } from './pieces.ts'
import type { Rule } from './date-words.ts'
import type { DayPart } from './time-expression.ts'
import type { Reading, TimeReading } from './time-node.ts'

/** Rules that start with a word of their own or with a number; what they read may be followed by more. */
const SIMPLE: readonly Rule[] = [
  ...DATE_RULES,
  ...UNIT_RULES,
  readRelation,
  readSameDay,
  readVague,
  readPeriod,
  readNthOf,
  readSpanOfUnits,
  readWithin,
  readClockAlone,
]
const COMPOSED: readonly Rule[] = [readAmountThenWord, readWordThenAmount, readAfterNext, readWeekdaysAway, ...INTERVAL_RULES]
const OTHERS: readonly Rule[] = [readSet, readDuration]
const MOST_EXTENSIONS = 4

/** A strong reading wins over a weak one, then the longer, then the rule that comes first. */
function better(a: Reading | null, b: Reading): Reading {
  if (a === null) return b
  if ((a.isWeak === true) !== (b.isWeak === true)) return a.isWeak === true ? b : a
  return b.end > a.end ? b : a
}

function parse(c: Cursor, at: number): Reading | null {
  if (c.kind(at) === 'mark' && !c.is(at, "'", '@', '(')) return null
  if (c.kind(at) === 'break' || !c.mayStart(at)) return null
  if (c.kind(at) === 'word' && !c.mayLead(at) && c.count(at) === null && !/^(?:[qh]|xx?i{0,3}|xix|xviii|ides)$/.test(c.text(at)))
    return null
  let best: Reading | null = null
  const crossesBreak = (reading: Reading): boolean => {
    for (let i = at; i < reading.end; i++) if (c.kind(i) === 'break') return true
    return false
  }
  let point: Reading | null = null
  const consider = (reading: Reading | null): void => {
    if (!reading || reading.end <= at || reading.end > c.pieces.length || crossesBreak(reading)) return
    const full = reading.type === 'time' ? extend(c, at, reading) : reading
    best = better(best, full)
    if (full.type === 'time' && full.isInterval !== true && full.isOpen !== true) point = better(point, full)
  }
  for (const rule of SIMPLE) consider(rule(c, at))
  c.suggest(at, best)
  for (const rule of COMPOSED) consider(rule(c, at))
  for (const rule of OTHERS) consider(rule(c, at))
  c.rememberPoint(at, point)
  return best
}

/** Adds what follows: a year's container, a clock, a part of the day, a weekday; a few times at most. */
function extend(c: Cursor, at: number, first: TimeReading): TimeReading {
  let reading = first
  for (let n = 0; n < MOST_EXTENSIONS; n++) {
    const longer =
      inContainer(c, reading) ??
      withClock(c, at, reading) ??
      withDayPart(c, reading) ??
      clockThenDate(c, reading) ??
      movedBy(c, reading) ??
      possessed(c, reading) ??
      openAfter(c, reading)
    if (!longer || longer.end <= reading.end) break
    reading = longer
  }
  return reading
}

/** "Sunday of last week", "Christmas of last year", "June last year", «вторник на следующей неделе», "July this year". */
function inContainer(c: Cursor, reading: TimeReading): TimeReading | null {
  if (!reading.within || reading.fields?.year !== undefined) return null
  const { within } = reading
  let i = reading.end
  if (c.is(i, "'") && c.is(i + 1, 's')) i += 2
  if (c.is(i, ',') && c.language === 'en') i += 1
  const of = c.word(i, 'of')
  if ((of && !c.is(i, 'from')) || (of && c.word(of.end, 'rel'))) i = of.end
  if (!c.word(i, 'rel')) return null
  const whole = readRelation(c, i)
  if (whole?.type !== 'time' || !['week', 'month', 'quarter', 'season', 'year', 'decade'].includes(whole.grain)) return null
  if (reading.fields?.month !== undefined && whole.grain !== 'year') return null
  return {
    type: 'time',
    end: whole.end,
    grain: reading.grain,
    isRelative: true,
    ...(reading.dayPart === undefined ? {} : { dayPart: reading.dayPart }),
    find: (context) => {
      const moment = whole.find(context)
      const inside = moment && within(moment.tight, context)
      return inside && anchored(inside, moment.anchor, moment.anchorSpan)
    },
  }
}

function isDayLike(reading: TimeReading): boolean {
  return (reading.grain === 'day' || reading.grain === 'hour') && reading.isOpen !== true && reading.isClock !== true
}

/** "Friday at 5 p.m.", "5 ноября в 10 утра", "tomorrow 15:00". */
function withClock(c: Cursor, _at: number, reading: TimeReading): TimeReading | null {
  if (!isDayLike(reading) || reading.clock !== undefined) return null
  let i = reading.end
  if (c.is(i, ',')) i += 1
  const lead = c.word(i, 'at')
  const from = c.word(i, 'from')
  const start = lead?.end ?? i
  if (from) {
    const first = readClock(c, from.end, true)
    const link = first && (c.word(first.end, 'to') ?? (c.is(first.end, '-', '–') ? { end: first.end + 1 } : null))
    const last = link && readClock(c, link.end, true)
    if (
      first &&
      last &&
      !(first.isBare && last.isBare && (c.is(reading.end, ',') || c.word(last.end, 'month', 'month-weak', 'date-word', 'unit') !== null))
    )
      return { ...reading, end: last.end, clock: `${first.clock}/${last.clock}` }
  }
  const clock = readClock(c, start, lead !== null && !c.is(i, 'by', 'for', 'с', 'до', 'після', 'после', 'к'))
  if (!clock || c.word(clock.end, 'month', 'unit', 'not-year') !== null) return null
  const link = c.is(clock.end, '-', '–') ? clock.end + 1 : -1
  const until = link > 0 ? readClock(c, link, true) : null
  const dayPart = clock.dayPart ?? reading.dayPart
  return {
    ...reading,
    end: until?.end ?? clock.end,
    clock: until ? `${clock.clock}/${until.clock}` : clock.clock,
    ...(dayPart === undefined ? {} : { dayPart }),
  }
}

/** "Monday morning", "15 of February in the morning", «вчера вечером». */
function withDayPart(c: Cursor, reading: TimeReading): TimeReading | null {
  if (!isDayLike(reading) || reading.dayPart !== undefined) return null
  let i = reading.end
  if (c.is(i, "'") && c.is(i + 1, 's')) i += 2
  if (c.is(i, 'early', 'late', 'рано', 'поздно', 'пізно')) i += 1
  if (c.is(i, 'at', 'in') && c.language === 'en') i += c.is(i + 1, 'the') ? 2 : 1
  else if (c.is(i, 'в', 'у')) i += 1
  const part = c.word(i, 'part')
  if (!part || (c.is(i, 'дня', 'ночи', 'ночі', 'lunch') && i === reading.end && c.is(i, 'дня', 'ночи', 'ночі'))) return null
  return { ...reading, end: part.end, dayPart: String(part.value) as DayPart }
}

/** "5 p.m. on Friday", "3pm tomorrow", "morning of Christmas", «в 18:00 20 сентября». */
function clockThenDate(c: Cursor, reading: TimeReading): TimeReading | null {
  if (reading.isClock !== true) return null
  let i = reading.end
  if (c.is(i, ',')) i += 1
  if (c.is(i, 'on', 'of', 'в', 'у', 'на', 'во')) i += 1
  const date = c.time(i)
  if (
    date?.type !== 'time' ||
    date.isClock === true ||
    date.isOpen === true ||
    (date.grain !== 'day' && date.grain !== 'hour') ||
    (date.isWeak === true && date.fields?.weekday === undefined)
  )
    return null
  const isNightBefore = reading.dayPart === 'overnight' && c.is(i - 1, 'на')
  return {
    type: 'time',
    end: date.end,
    grain: 'day',
    isRelative: date.isRelative === true,
    find: isNightBefore ? (context) => nightBefore(date.find(context)) : date.find,
    ...((reading.clock ?? date.clock) ? { clock: reading.clock ?? date.clock! } : {}),
    ...((reading.dayPart ?? date.dayPart) ? { dayPart: reading.dayPart ?? date.dayPart! } : {}),
  }
}

/** «в ночь на 5 ноября»: from the evening of the 4th. */
function nightBefore(moment: Moment | null): Moment | null {
  const [low, high] = moment?.tight ?? [null, null]
  const night = low === null || high === null ? null : rangeMoment(low - 1, high, 'day')
  return night && anchored(night, moment!.anchor, moment!.anchorSpan)
}

/** "Thanksgiving in a year", "March in 1 year", "Monday two weeks from now", "Thanksgiving 1 year ago". */
function movedBy(c: Cursor, reading: TimeReading): TimeReading | null {
  const { fields } = reading
  if (c.language !== 'en' || !fields || fields.year !== undefined) return null
  const hasIn = c.is(reading.end, 'in')
  const read = readLength(c, hasIn ? reading.end + 1 : c.is(reading.end, ',') ? reading.end + 1 : reading.end)
  if (!read) return null
  const ago = c.word(read.end, 'ago')
  const hence = c.word(read.end, 'hence')
  if ((!hasIn && !ago && !hence) || read.amount.seconds > 0) return null
  const sign = ago ? -1 : 1
  return {
    type: 'time',
    end: (ago ?? hence)?.end ?? read.end,
    grain: reading.grain,
    isRelative: true,
    find: (context) => {
      if (context.published === null) return null
      const day = addMonths(context.published, sign * read.amount.months) + sign * read.amount.days
      if (fields.weekday !== undefined && fields.month === undefined)
        return anchored(fieldsWithin(fields, unitMoment(day, 'week')!.tight), 'publication', null)
      const moved = findFields(fields, { ...context, published: day, isAppointment: true })
      return anchored(moved, 'publication', null)
    },
  }
}

/** "last week's Sunday", "this year's third quarter", "next week on Tuesday", «на следующей неделе во вторник». */
function possessed(c: Cursor, reading: TimeReading): TimeReading | null {
  if (reading.isRelative !== true || reading.isOpen === true || !['week', 'month', 'year'].includes(reading.grain)) return null
  const hasMark = c.is(reading.end, "'") && c.is(reading.end + 1, 's')
  let i = hasMark ? reading.end + 2 : reading.end
  if (!hasMark && c.is(i, ',', '–', '-')) i += 1
  if (!hasMark && c.is(i, 'on', 'в', 'во', 'у')) i += 1
  const inner = c.point(i)
  if (inner?.type !== 'time' || !inner.within || inner.fields?.year !== undefined) return null
  if (!hasMark && (inner.fields?.weekday === undefined || reading.grain !== 'week')) return null
  const { within } = inner
  return {
    type: 'time',
    end: inner.end,
    grain: inner.grain,
    isRelative: true,
    find: (context) => {
      const moment = reading.find(context)
      const inside = moment && within(moment.tight, context)
      return inside && anchored(inside, moment.anchor, moment.anchorSpan)
    },
  }
}

/** "1994 or later", "2016 and after", "March and beyond". */
function openAfter(c: Cursor, reading: TimeReading): TimeReading | null {
  if (c.language !== 'en' || reading.isOpen === true || reading.isClock === true || !c.is(reading.end, 'or', 'and', 'onward', 'onwards'))
    return null
  const isOne = c.is(reading.end, 'onward', 'onwards')
  if (!isOne && !c.is(reading.end + 1, 'later', 'beyond', 'after', 'onward', 'onwards')) return null
  if (c.kind(reading.end + 2) === 'word' && !isOne && c.is(reading.end, 'and')) return null
  const { within: _, fields: __, ...rest } = reading
  return {
    ...rest,
    end: reading.end + (isOne ? 1 : 2),
    isOpen: true,
    find: (context) => {
      const moment = reading.find(context)
      return (
        moment && {
          ...moment,
          tight: [moment.tight[0], null],
          loose: [moment.loose[0], null],
          edtf: moment.edtf && `${moment.edtf.split('/')[0]}/..`,
        }
      )
    },
  }
}

/** A cursor over pieces with the whole grammar behind it. */
export function openCursor(pieces: readonly Piece[], language: Language): Cursor {
  return new Cursor(pieces, language, parse)
}
