// Intervals, open intervals and parts of a unit: "from 5 to 9 March", "since Monday", «до конца года», "mid-May", "about 2012".
import { anchored, approximate, partMoment, rangeMoment, unitMoment, widen } from '../moment.ts'
import { civilDay, isoDay, startOfWeek, unitAround } from '../calendar.ts'
import { findFields } from '../resolve-fields.ts'
import { ABOUT_UNIT } from '../tolerances.ts'
import { readClock } from './rules-clock.ts'
import { fieldsReading, readDay, readMonth } from '../date-words.ts'
import { readYear, readYearAfter } from '../read-year.ts'
import type { Cursor } from '../cursor.ts'
import type { Grain } from '../calendar.ts'
import type { Moment } from '../moment.ts'
import type { DateFields, Find, Reading, TimeContext, TimeReading } from '../time-node.ts'
import type { Part } from '../tolerances.ts'

const DASHES = ['-', '–', '—', '/'] as const

/** The interval from one moment to another; null where the end comes before the start. */
function joined(low: Moment | null, high: Moment | null): Moment | null {
  const from = low?.tight[0] ?? null
  const to = high?.tight[1] ?? null
  if (!low || !high || from === null || to === null || from > to) return null
  const grain = low.grain
  const ends = (moment: Moment, side: 0 | 1): string | null =>
    moment.edtf === null || /^P|[[{]/.test(moment.edtf) ? null : moment.edtf.includes('/') ? moment.edtf.split('/')[side]! : moment.edtf
  const [first, last] = [ends(low, 0), ends(high, 1)]
  return {
    tight: [from, to], loose: [low.loose[0], high.loose[1]], grain, edtf: first !== null && last !== null ? `${first}/${last}` : `${isoDay(from)}/${isoDay(to)}`,
    anchor: low.anchor ?? high.anchor, anchorSpan: low.anchorSpan ?? high.anchorSpan,
  }
}

/** Two dates as one stretch: the later one is the first after the earlier. */
function between(low: TimeReading, high: TimeReading): Find {
  return (context) => {
    const last = high.find(context)
    if (low.fields && high.fields && low.fields.year === undefined && high.fields.year !== undefined) {
      const first = findFields({ ...low.fields, year: high.fields.year }, context)
      return joined(first, last) ?? joined(findFields({ ...low.fields, year: high.fields.year - 1 }, context), last)
    }
    const first = low.find(context)
    const direct = joined(first, last)
    const day = first?.tight[1]
    if (direct && (low.fields === undefined || high.fields?.year !== undefined || !isFar(first, last))) return direct
    if (day === null || day === undefined || high.fields?.year !== undefined) return direct
    if (!high.fields) return direct ?? joined(first, high.find({ ...context, published: day, tense: 1, isAppointment: true }))
    const { year } = civilDay(day)
    if (high.fields.weekday !== undefined && high.fields.day === undefined) return joined(first, findFields(high.fields, { ...context, published: day, tense: 1 }))
    if (high.fields.month === undefined && high.fields.day !== undefined) return joined(first, findFields({ ...high.fields, month: civilDay(day).month, year }, context))
    return joined(first, findFields({ ...high.fields, year }, context)) ?? joined(first, findFields({ ...high.fields, year: year + 1 }, context))
  }
}

function isFar(first: Moment | null, last: Moment | null): boolean {
  const [a, b] = [first?.tight[0] ?? null, last?.tight[1] ?? null]
  return a !== null && b !== null && b - a > 366
}

function interval(end: number, low: TimeReading, high: TimeReading): TimeReading {
  return {
    type: 'time', end, grain: low.grain, isInterval: true, find: between(low, high), isRelative: low.isRelative === true || high.isRelative === true,
    ...(low.isWeak === true && high.isWeak === true && !(low.fields?.day !== undefined || low.fields?.month !== undefined) ? { isWeak: true } : {}),
    ...(low.clock !== undefined && high.clock !== undefined ? { clock: `${low.clock}/${high.clock}` } : {}), ...(low.isClock === true && high.isClock === true ? { isClock: true } : {}),
  }
}

/** Day numbers before one month: "13-15 July", "from 13 to 15 July", «с 13 по 15 июля», "14.-15.10.". */
function readDaysThenMonth(c: Cursor, at: number): Reading | null {
  let i = c.word(at, 'from', 'between', 'since')?.end ?? at
  if (c.is(i, 'the')) i += 1
  const first = readDay(c, i)
  if (!first || first.day > 31) return null
  i = c.is(first.end, '.') && c.glued(first.end) ? first.end + 1 : first.end
  const dated = c.word(i, 'date-word')
  if (dated) i = dated.end
  const link = c.word(i, 'to', 'and')
  const isDash = DASHES.some((dash) => c.is(i, dash))
  if (!link && !isDash) return null
  if (link && i > at && !c.word(at, 'from', 'between', 'since') && !c.word(i, 'to') && !isDash) return readDayList(c, first.day, link.end)
  i = isDash ? i + 1 : link!.end
  if (c.is(i, 'the')) i += 1
  const last = c.time(i)
  if (last?.type !== 'time' || last.fields?.day === undefined || last.fields.month === undefined || last.grain !== 'day') return null
  const { weekday: _, ...fields } = last.fields
  const start: DateFields = { ...fields, day: first.day }
  return interval(last.end, fieldsReading(i, start), last)
}

/** "3 and 4 March": two days side by side are a stretch; others are not one time. */
function readDayList(c: Cursor, first: number, next: number): Reading | null {
  const last = c.time(next)
  if (last?.type !== 'time' || last.fields?.day === undefined || last.fields.month === undefined || last.fields.day - first !== 1) return null
  const { weekday: _, ...fields } = last.fields
  return interval(last.end, fieldsReading(next, { ...fields, day: first }), last)
}

/** Month, then two days: "July 13-15", "August 27th - 29th", "Nov 3 to 5, 2022". */
function readMonthThenDays(c: Cursor, at: number): Reading | null {
  const start = c.word(at, 'from', 'between', 'since')?.end ?? at
  const month = readMonth(c, start)
  if (!month || c.language !== 'en') return null
  const first = readDay(c, c.is(month.end, 'the') ? month.end + 1 : month.end)
  if (!first || first.day > 31) return null
  const link = c.word(first.end, 'to') ?? (c.is(first.end, 'and') && start > at ? { end: first.end + 1 } : null)
  let i = DASHES.some((dash) => c.is(first.end, dash)) ? first.end + 1 : link?.end ?? -1
  if (i < 0) return null
  if (c.is(i, 'the')) i += 1
  const last = readDay(c, i)
  if (!last || last.day > 31 || last.day <= first.day || c.word(last.end, 'not-year') || readMonth(c, last.end)) return null
  const year = readYearAfter(c, last.end, false)
  const made = (day: number): TimeReading => fieldsReading(year?.end ?? last.end, { month: month.month, day, ...(year ? { year: year.year } : {}) })
  return interval(year?.end ?? last.end, made(first.day), made(last.day))
}

/** Any two times: "from Monday to Friday", "between 2007 and 2009", "Aug 8 - Aug 12", «с января по март 2022», "3:30-6 p.m.". */
function readTwoTimes(c: Cursor, at: number): Reading | null {
  const isBetween = c.word(at, 'between')
  const from = isBetween ?? c.word(at, 'from')
  const start = from?.end ?? at
  const first = c.point(start)
  if (first?.type !== 'time' || first.isOpen === true) return readClocks(c, at)
  let i = first.end
  if (c.is(i, ',')) i += c.is(i + 1, 'and', 'till', 'until') ? 1 : 0
  const link = isBetween ? c.word(i, 'and') : c.word(i, 'to')
  const isDash = DASHES.some((dash) => c.is(i, dash)) && (c.is(i, '-', '–', '—') || from === null)
  if (!link && !isDash) return readClocks(c, at)
  i = isDash ? i + 1 : link!.end
  const last = c.point(i) ?? readNow(c, i)
  if (last?.type !== 'time' || last.isOpen === true || last.isClock !== first.isClock) return readClocks(c, at)
  if (!from && !isDash && first.isWeak === true && last.isWeak === true) return null
  if (!from && !isDash && first.grain !== last.grain) return null
  if (isDash && first.grain !== last.grain && !from) return null
  if (isDash && !from && first.isWeak === true && last.isWeak === true && !(first.fields?.month !== undefined && last.fields?.month !== undefined)) return null
  return interval(last.end, first, last)
}

/** "to the present", «по настоящее время». */
function readNow(c: Cursor, at: number): TimeReading | null {
  const word = c.word(at, 'now')
  return word && { type: 'time', end: word.end, grain: 'day', isRelative: true, find: (context) => (context.published === null ? null : anchored(unitMoment(context.published, 'day'), 'publication', null)) }
}

/** Clock times of one day: "from 3 to 4 in the PM", "9:30 till 11:00", «с 9 до 11». */
function readClocks(c: Cursor, at: number): Reading | null {
  const from = c.word(at, 'from', 'between')
  const start = from?.end ?? at
  const first = readClock(c, start, true)
  if (!first) return null
  const link = c.word(first.end, 'to', 'and')
  const isDash = DASHES.some((dash) => c.is(first.end, dash))
  if (!link && !isDash) return null
  const last = readClock(c, isDash ? first.end + 1 : link!.end, true)
  if (!last || (first.isBare && last.isBare)) return null
  if (c.language !== 'en' && first.isBare && !from && last.dayPart !== undefined && isDash) return null
  const isWeak = first.isBare && !from && last.dayPart === undefined && !/[ap]m?$/.test(c.text(last.end - 1))
  return {
    type: 'time', end: last.end, grain: 'minute', isClock: true, isRelative: true, clock: `${first.clock}/${last.clock}`,
    find: (context) => (context.isAppointment && context.published !== null ? anchored(unitMoment(context.published, 'day'), 'publication', null) : null),
    ...(isWeak ? { isWeak } : {}),
  }
}

/** A year and a shorter one: "2015-16", "2015–2016 годы". */
function readYears(c: Cursor, at: number): Reading | null {
  const from = c.word(at, 'from', 'between')
  const first = readYear(c, from?.end ?? at)
  if (!first || !DASHES.some((dash) => c.is(first.end, dash))) return null
  const i = first.end + 1
  const last = readYear(c, i)
  const short = !last && /^\d\d$/.test(c.text(i)) && c.kind(i + 1) !== 'word' && !(c.is(i + 1, '-') && c.glued(i + 1)) ? Math.trunc(first.year / 100) * 100 + Number(c.text(i)) : null
  const year = last?.year ?? short
  if (year === null || year <= first.year || year - first.year > 200 || (short !== null && Number(c.text(i)) <= 12)) return null
  const end = last?.end ?? i + 1
  return interval(end, fieldsReading(end, { year: first.year }), fieldsReading(end, { year }))
}

type OpenKind = 'since' | 'until' | 'by' | 'after' | 'before'

const OPEN_KINDS: readonly OpenKind[] = ['since', 'until', 'by', 'after', 'before']

function openMoment(kind: OpenKind, moment: Moment, context: TimeContext): Moment | null {
  const [low, high] = moment.tight
  const base = { grain: moment.grain, anchor: moment.anchor, anchorSpan: moment.anchorSpan }
  const side = (value: string | null): string | null => (value === null ? null : value)
  const first = low === null ? null : side(moment.edtf !== null && !moment.edtf.includes('/') ? moment.edtf : isoDay(low))
  const last = high === null ? null : side(moment.edtf !== null && !moment.edtf.includes('/') ? moment.edtf : isoDay(high))
  if (low === null || high === null) return null
  if (kind === 'since') return { ...base, tight: [low, null], loose: [moment.loose[0], null], edtf: `${first}/..` }
  if (kind === 'after') {
    const from = moment.grain === 'minute' || moment.grain === 'hour' ? low : high + 1
    return { ...base, tight: [from, null], loose: [from, null], edtf: `${isoDay(from)}/..` }
  }
  if (kind === 'before') {
    const to = moment.grain === 'minute' || moment.grain === 'hour' ? high : low - 1
    return { ...base, tight: [null, to], loose: [null, to], edtf: `../${isoDay(to)}` }
  }
  const now = context.published
  if (kind === 'by' && now !== null && now <= high) return { ...base, tight: [now, high], loose: [now, moment.loose[1]], edtf: moment.edtf }
  return { ...base, tight: [null, high], loose: [null, moment.loose[1]], edtf: `../${last}` }
}

/** "since Monday", "until 2024", "by Friday", "after May 2016", «до конца года», «к марту». */
function readOpen(c: Cursor, at: number): Reading | null {
  let best: TimeReading | null = null
  for (const kind of OPEN_KINDS) {
    const word = c.word(at, kind)
    if (!word || (kind === 'before' && word.n === 1)) continue
    const isOr = c.is(word.end, 'the')
    let inner = c.point(word.end) ?? (isOr ? c.point(word.end + 1) : null)
    if (inner?.type !== 'time') {
      const clock = readClock(c, word.end, false)
      inner = clock && { type: 'time', end: clock.end, grain: 'minute', isClock: true, find: today, clock: clock.clock }
    }
    if (inner?.type !== 'time' || inner.isOpen === true || inner.isInterval === true || (best && inner.end <= best.end)) continue
    const reading = inner
    const meant = kind === 'before' && c.word(word.end, 'portion')?.value === 'end' ? 'until' : kind
    // «с 5 марта» may be the first half of an interval, «от 5 марта» a document's date, «до марта» and «к марту» are what they seem
    if (c.is(at, 'от', 'від', 'from', 'following') && reading.isClock !== true && !c.is(at, 'from')) continue
    best = {
      type: 'time', end: inner.end, grain: inner.grain, isOpen: true, isRelative: inner.isRelative === true,
      find: (context) => {
        // since points back, by and until point ahead, unless the clause says otherwise
        const tense = context.tense !== 0 ? context.tense : kind === 'since' ? -1 : kind === 'by' || kind === 'until' ? 1 : 0
        const moment = reading.find({ ...context, tense })
        return moment && openMoment(meant, moment, context)
      },
      ...(inner.isWeak === true && inner.fields?.day === undefined ? { isWeak: inner.isClock === true || inner.fields?.month === undefined } : {}),
      ...(inner.clock === undefined ? {} : { clock: inner.clock }), ...(inner.isClock === true ? { isClock: true } : {}),
    }
  }
  return best
}

const today: Find = (context) => (context.isAppointment && context.published !== null ? anchored(unitMoment(context.published, 'day'), 'publication', null) : null)

const SHORT_PORTIONS: Readonly<Record<string, readonly [Grain, Part]>> = {
  'month-end': ['month', 'end'], 'year-end': ['year', 'end'], 'month-beginning': ['month', 'beginning'], 'year-beginning': ['year', 'beginning'], 'day-end': ['day', 'end'],
}

/** "early March", "mid-May", "the end of next week", «в начале октября», «в последних числах ноября», "EOM". */
function readPortion(c: Cursor, at: number): Reading | null {
  const short = c.word(at, 'portion-of')
  if (short) {
    const [grain, part] = SHORT_PORTIONS[String(short.value)]!
    // "the boy" is rarely the beginning of the year
    const isWeak = part === 'beginning'
    return { type: 'time', end: short.end, grain, isRelative: true, find: (context) => portionOfNow(context, grain, part), ...(isWeak ? { isWeak } : {}) }
  }
  const word = c.word(at, 'portion')
  if (!word) return null
  let i = word.end
  if (c.is(i, '-')) i += 1
  const part = String(word.value) as Part
  if (c.is(i, 'around', 'about')) i += 1
  const unit = c.word(c.is(i, 'the') ? i + 1 : i, 'unit')
  const inner = c.point(i) ?? (c.is(i, 'the', 'this') ? c.point(i + 1) : null)
  if (inner?.type === 'time' && !inner.isOpen && !inner.isInterval) return portionOf(inner, part)
  if (!unit || !['week', 'month', 'quarter', 'year', 'decade', 'century', 'season', 'day'].includes(String(unit.value))) return null
  const grain = String(unit.value) as Grain
  return { type: 'time', end: unit.end, grain, isRelative: true, find: (context) => portionOfNow(context, grain, part) }
}

function portionOf(inner: TimeReading, part: Part): TimeReading | null {
  const dayPart = inner.grain === 'day' && part === 'late' ? 'evening' : undefined
  const { within: _, fields: __, isWeak, ...rest } = inner
  return {
    ...rest, ...(dayPart && inner.dayPart === undefined ? { dayPart } : {}),
    ...(isWeak === true && inner.fields?.month === undefined && inner.fields?.season === undefined ? { isWeak } : {}),
    find: (context) => {
      const moment = inner.find(context)
      if (!moment || inner.isClock === true) return moment
      return partMoment(moment, part) ?? moment
    },
  }
}

/** The unit that the story is in, else the one of publication. */
function portionOfNow(context: TimeContext, grain: Grain, part: Part): Moment | null {
  const day = context.published
  if (day === null) return null
  if (grain === 'day') return anchored(unitMoment(day, 'day'), 'publication', null)
  const whole = unitMoment(unitAround(grain === 'week' ? startOfWeek(day) : day, grain)[0], grain)
  const moment = whole && partMoment(whole, part)
  return moment && anchored(moment, 'publication', null)
}

/** "about 2012", "around Nov. 1", «примерно в марте». */
function readAbout(c: Cursor, at: number): Reading | null {
  const word = c.word(at, 'about')
  if (!word) return null
  const isExact = word.value === 'exact'
  const inner = c.time(word.end) ?? (c.is(word.end, 'в', 'у', 'the', 'на', 'in', 'с', 'з') ? c.time(word.end + 1) : null)
  if (inner?.type !== 'time' || isExact || (word.value !== 'about' && !inner.isOpen)) return null
  const { within: _, fields: __, ...rest } = inner
  return {
    ...rest,
    find: (context) => {
      const moment = inner.find(context)
      if (!moment || inner.isClock === true) return moment
      const { tightDays, looseDays } = ABOUT_UNIT[moment.grain]
      const wide = widen(moment, tightDays, looseDays)
      return { ...wide, edtf: approximate(moment.edtf) }
    },
  }
}

/** "the rest of the week", «остаток недели»: from now to its end. */
function readRest(c: Cursor, at: number): Reading | null {
  const word = c.word(at, 'rest')
  const unit = word && c.word(c.is(word.end, 'the', 'this') ? word.end + 1 : word.end, 'unit')
  if (!unit || !['week', 'month', 'quarter', 'year', 'decade', 'season'].includes(String(unit.value))) return null
  return { type: 'time', end: unit.end, grain: 'day', isRelative: true, find: (context) => {
    const day = context.published
    return day === null ? null : anchored(rangeMoment(day, unitAround(day, unit.value as Grain)[1], 'day'), 'publication', null)
  } }
}

/** "the week of 7 October", "the weekend of Halloween", «неделя 7 октября». */
function readUnitOf(c: Cursor, at: number): Reading | null {
  const start = c.is(at, 'the') ? at + 1 : at
  const unit = c.word(start, 'unit')
  if (!unit || (unit.value !== 'week' && unit.value !== 'weekend') || !(c.is(unit.end, 'of') || c.is(unit.end, 'beginning', 'starting'))) return null
  const inner = c.time(c.is(unit.end + 1, 'the') && c.time(unit.end + 1) === null ? unit.end + 2 : unit.end + 1)
  if (inner?.type !== 'time' || inner.grain !== 'day' || inner.isOpen === true || inner.isClock === true) return null
  const grain = unit.value as Grain
  return { type: 'time', end: inner.end, grain, isRelative: inner.isRelative === true, find: (context) => {
    const moment = inner.find(context)
    const day = moment?.tight[0] ?? null
    return day === null ? null : anchored(unitMoment(day, grain), moment!.anchor, moment!.anchorSpan)
  } }
}

export const INTERVAL_RULES = [readRest, readUnitOf, readDaysThenMonth, readMonthThenDays, readTwoTimes, readYears, readOpen, readPortion, readAbout] as const
