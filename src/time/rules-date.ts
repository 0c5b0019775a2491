// Calendar dates as they are written: numeric orders, months and weekdays in words, years, quarters, decades, centuries, holidays.
import { dayNumber, isCivilDay, unitAway } from './calendar.ts'
import { anchored, unitMoment } from './moment.ts'
import { fullYear, readYear, readYearAfter } from './read-year.ts'
import { beforeChrist, fieldsWithin, findFields, grainOf } from './resolve-fields.ts'
import type { Cursor } from './cursor.ts'
import type { Grain } from './calendar.ts'
import type { DateFields, Reading, TimeReading } from './time-node.ts'

export type Rule = (c: Cursor, at: number) => Reading | null

export function fieldsReading(end: number, fields: DateFields, isWeak = false): TimeReading {
  return {
    type: 'time', end, grain: grainOf(fields), fields, find: (context) => findFields(fields, context), within: (bounds) => fieldsWithin(fields, bounds),
    ...(isWeak ? { isWeak } : {}),
  }
}

/** A unit fixed by a year: a decade or a century. */
function fixedUnit(end: number, year: number, grain: Grain, isWeak = false): TimeReading {
  return { type: 'time', end, grain, find: () => unitMoment(dayNumber(year, 1, 1), grain), ...(isWeak ? { isWeak } : {}) }
}

interface Numbers {
  readonly values: readonly number[]
  readonly lengths: readonly number[]
  readonly separator: string
  readonly end: number
  readonly isSpaced: boolean
}

/** Two or three runs of digits with one and the same mark between them. */
function readNumbers(c: Cursor, at: number): Numbers | null {
  if (c.kind(at) !== 'digits' || (c.glued(at) && c.is(at - 1, '.', ',', '/', ':', '$', '№', '#'))) return null
  const separator = c.text(at + 1)
  if (separator !== '.' && separator !== '/' && separator !== '-' && separator !== '–') return null
  const texts = [c.text(at)]
  let i = at + 1
  let isSpaced = false
  while (texts.length < 3 && c.is(i, separator) && c.kind(i + 1) === 'digits') {
    const spaced = !c.glued(i) || !c.glued(i + 1)
    if (spaced && separator === '.') break
    isSpaced ||= spaced
    texts.push(c.text(i + 1))
    i += 2
  }
  if (texts.length < 2 || texts.some((text) => text.length > 4)) return null
  if (c.is(i, separator, '%', ':') && c.glued(i) && separator !== '.' && c.kind(i + 1) === 'digits') return null
  return { values: texts.map(Number), lengths: texts.map((text) => text.length), separator, end: i, isSpaced }
}

function numericYear(value: number, length: number): number | null {
  return length === 4 ? value : length === 2 ? fullYear(value) : null
}

/** Day and month in the language's order; the other order where only that one can be meant. */
function dayAndMonth(c: Cursor, a: number, b: number, separator: string): DateFields | null {
  const monthFirst = c.table.monthFirst && (separator !== '.' || b > 12)
  const [month, day] = monthFirst ? [a, b] : [b, a]
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return { month, day }
  return day >= 1 && day <= 12 && month >= 1 && month <= 31 ? { month: day, day: month } : null
}

function skipYearMark(c: Cursor, at: number): number {
  return c.language === 'en' ? at : (c.word(at, 'year-word')?.end ?? at)
}

const readNumericDate: Rule = (c, at) => {
  const numbers = readNumbers(c, at)
  if (!numbers) return null
  const { values: [a = 0, b = 0, y = 0], lengths, separator, end } = numbers
  if (lengths.length === 3) {
    if (numbers.isSpaced) return null
    if (lengths[0] === 4) return b <= 12 || y > 12 ? withTimeAfter(c, fieldsReading(end, { year: a, month: b, day: y })) : null
    const year = numericYear(y, lengths[2] ?? 0)
    const fields = year === null ? null : dayAndMonth(c, a, b, separator)
    if (year === null || lengths[0]! > 2 || lengths[1]! > 2) return null
    if (!fields) return a <= 31 && b <= 31 && lengths[2] === 4 ? fieldsReading(end, { year, month: b, day: a }) : null
    return withTimeAfter(c, fieldsReading(skipYearMark(c, end), { ...fields, year }))
  }
  if (lengths[0] === 4 && (separator === '-' || separator === '/') && a >= 1000 && a < 2200 && b >= 1 && b <= 12 && !numbers.isSpaced) return fieldsReading(end, { year: a, month: b })
  if (lengths[0]! > 2 || lengths[1]! > 2) return null
  const fields = dayAndMonth(c, a, b, separator)
  if (!fields) return null
  const trailing = separator === '.' && c.is(end, '.') && c.glued(end) && (c.kind(end + 1) !== 'word' || c.language !== 'en')
  // "3/4", "10.10": fractions, scores and prices look the same; only a word of time before them makes a date of them
  if (separator === '.' && c.language === 'en' && (lengths[0] !== 2 || lengths[1] !== 2)) return null
  const isDecimal = separator === '.' && (c.language === 'en' || lengths[0] !== 2 || lengths[1] !== 2)
  const isCued = !isDecimal && c.before(at, 'by', 'since', 'until', 'from', 'to', 'weekday') || (separator === '/' && c.before(at, 'preposition') && b > 9) || (trailing && c.before(at, 'preposition'))
  return { ...fieldsReading(trailing ? end + 1 : end, fields, !isCued), ...(isCued ? {} : { isWeak: true }) }
}

/** "2022-11-08T10:30", "2022-11-08 10:30:00": the clock belongs to the date. */
function withTimeAfter(c: Cursor, date: TimeReading): TimeReading {
  const i = c.is(date.end, 't') && c.glued(date.end) ? date.end + 1 : date.end
  if (i === date.end || !/^\d\d$/.test(c.text(i)) || !c.is(i + 1, ':') || !/^\d\d$/.test(c.text(i + 2))) return date
  const seconds = c.is(i + 3, ':') && /^\d\d$/.test(c.text(i + 4)) ? 2 : 0
  const zone = c.is(i + 3 + seconds, 'z') ? 1 : 0
  return { ...date, end: i + 3 + seconds + zone, clock: `${c.text(i)}:${c.text(i + 2)}` }
}

/** ISO basic format: 20161016. */
const readCompactDate: Rule = (c, at) => {
  const text = c.text(at)
  if (c.kind(at) !== 'digits' || text.length !== 8 || !/^(?:19|20)/.test(text) || (c.kind(at + 1) === 'word' && c.glued(at + 1))) return null
  const fields = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) }
  return isCivilDay(fields.year, fields.month, fields.day) ? fieldsReading(at + 1, fields) : null
}

const ROMAN_MONTHS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 }

/** 8.XI.2022 */
const readRomanDate: Rule = (c, at) => {
  const [day, mark, month, again, year] = [0, 1, 2, 3, 4].map((i) => c.text(at + i))
  const n = ROMAN_MONTHS[month ?? '']
  if (c.kind(at) !== 'digits' || n === undefined || (mark !== '.' && mark !== '/' && mark !== '-') || again !== mark || !/^\d{4}$/.test(year ?? '')) return null
  return Number(day) >= 1 && Number(day) <= 31 ? fieldsReading(skipYearMark(c, at + 5), { day: Number(day), month: n, year: Number(year) }) : null
}

interface DayRead {
  readonly day: number
  readonly end: number
  readonly ordinal: boolean
}

/** A day of the month: "8", "8th", "eighth", "8-го", «восьмого»; impossible ones up to 99 are read, so that they are refused as dates. */
export function readDay(c: Cursor, at: number, takesSlash = false): DayRead | null {
  const count = c.count(at)
  if (!count || count.vague || !Number.isInteger(count.value) || count.value < 1 || count.digits > 2) return null
  if (count.spelled ? count.value > 31 : count.value > 99) return null
  if (count.spelled && !count.ordinal && c.language !== 'en') return null
  if (c.kind(at) === 'digits' && c.glued(at) && !(takesSlash && c.is(at - 1, '/')) && c.is(at - 1, '.', ',', ':', '/', '-', '$', '№', '#')) return c.is(at - 1, '-') ? { day: count.value, end: count.end, ordinal: count.ordinal } : null
  return { day: count.value, end: count.end, ordinal: count.ordinal }
}

export function readMonth(c: Cursor, at: number): { readonly month: number; readonly end: number; readonly isWeak: boolean } | null {
  const sure = c.word(at, 'month')
  const weak = c.word(at, 'month-weak')
  const found = weak && (!sure || weak.end > sure.end) ? weak : sure
  if (!found) return null
  const end = c.is(found.end, '.') && c.glued(found.end) && c.text(at).length <= 4 && c.kind(found.end + 1) === 'digits' ? found.end + 1 : found.end
  return { month: found.n, end, isWeak: found === weak }
}

/** "8 November 2022", "the 8th of November", «8-го ноября 2022 года», "31-Oct-74". */
const readDayMonth: Rule = (c, at) => {
  const day = readDay(c, at)
  if (!day) return null
  let i = day.end
  if (c.language === 'en') {
    if (c.is(i, 'day') && c.is(i + 1, 'of')) i += 1
    if (c.is(i, 'of', 'in') && day.day <= 31) i += c.is(i + 1, 'the') ? 0 : 1
  } else if (c.word(i, 'date-word')) i = c.word(i, 'date-word')!.end
  if (c.is(i, '-', '/') && c.glued(i) && c.kind(i + 1) === 'word') i += 1
  const month = readMonth(c, i)
  if (!month || (day.day > 31 && month.isWeak)) return null
  const year = readYearAfter(c, month.end, true)
  return fieldsReading(year?.end ?? month.end, { day: day.day, month: month.month, ...(year ? { year: year.year } : {}) })
}

/** "November 8th, 2022", "March the third", "Oct/2", "Dec31". English order; other languages write the day first. */
const readMonthDay: Rule = (c, at) => {
  const month = readMonth(c, at)
  if (!month) return null
  let i = month.end
  if (c.is(i, 'the')) i += 1
  else if (c.is(i, '/', '-') && c.glued(i)) i += 1
  const day = readDay(c, i, true)
  if (!day || day.day > 31 || (c.language !== 'en' && i === month.end) || isNumberOfSomething(c, day.end)) return null
  const spoken = c.kind(i) === 'word' && !day.ordinal ? readYear(c, i) : null
  if (spoken) return null
  const year = readYearAfter(c, day.end, false)
  return fieldsReading(year?.end ?? day.end, { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) })
}

/** After a number: "8:30", "8%", "8 people". */
export function isNumberOfSomething(c: Cursor, at: number): boolean {
  if (c.is(at, '%', '$')) return true
  if (c.is(at, ':', '.', ',') && c.glued(at) && c.kind(at + 1) === 'digits' && c.glued(at + 1)) return true
  return c.word(at, 'not-year') !== null
}

/** "November 2022", "Nov. of last year" (by extension), "2022 April", and the bare month. */
const readMonthAlone: Rule = (c, at) => {
  const month = readMonth(c, at)
  if (!month) return null
  let i = month.end
  if (c.is(i, "'") && c.is(i + 1, 's')) i += 2
  if (c.is(i, '/') && c.glued(i)) i += 1
  const year = readYearAfter(c, i, c.language === 'en' && c.is(i, 'of'))
  if (year) return fieldsReading(year.end, { month: month.month, year: year.year })
  const isCapital = c.pieces[at]?.capital === true
  const isCued = c.before(at, 'preposition', 'of', 'portion', 'every', 'rel')
  const isShort = c.language === 'en' && c.text(at).length <= 4 && month.end === at + 1 && !c.is(at, 'july', 'june', 'may', 'mar') && !isCued
  const isPlaced = c.is(at - 1, 'in', 'of', 'since', 'until', 'last', 'next', 'during', 'mid', '-') || c.before(at, 'portion')
  const isName = c.language !== 'en' && isCapital && c.pieces[month.end]?.capital === true && !isCued
  const isWeak = isShort || isName || month.isWeak && !(isCued && (c.language !== 'en' || isCapital || isPlaced))
  return fieldsReading(month.end, { month: month.month }, isWeak)
}

function readWeekday(c: Cursor, at: number): { readonly weekday: number; readonly end: number; readonly isWeak: boolean } | null {
  const sure = c.word(at, 'weekday')
  const weak = c.word(at, 'weekday-weak')
  const found = sure ?? weak
  if (!found) return null
  return { weekday: found.n, end: found.end, isWeak: !sure }
}

/** "Friday", "Friday, 8 November", "Tuesday the 19th", "Fri, Jul 18", «Пт, 18.07.14». */
const readWeekdayDate: Rule = (c, at) => {
  const weekday = readWeekday(c, at)
  if (!weekday) return null
  let i = weekday.end
  if (c.is(i, '.') && c.glued(i) && c.text(at).length <= 4) i += 1
  if (c.is(i, ',', '-', '(')) i += 1
  if (c.is(i, 'the', 'on')) i += 1
  const date = readPlainDate(c, i)
  if (date?.fields?.day !== undefined) {
    const end = c.is(date.end, ')') && c.is(i - 1, '(') ? date.end + 1 : date.end
    return { ...fieldsReading(end, { ...date.fields, weekday: weekday.weekday }), ...(date.clock === undefined ? {} : { clock: date.clock }) }
  }
  const day = c.is(i - 1, '(') ? null : readDay(c, i)
  if (day?.ordinal === true && day.day <= 31 && c.kind(i) === 'digits') return fieldsReading(day.end, { weekday: weekday.weekday, day: day.day })
  if (weekday.isWeak && !(c.before(at, 'preposition', 'rel') && c.language !== 'ru') && !c.is(at - 1, 'or')) return fieldsReading(weekday.end, { weekday: weekday.weekday }, true)
  return fieldsReading(weekday.end, { weekday: weekday.weekday })
}

/** "November 8, Friday". */
const readDateWeekday: Rule = (c, at) => {
  const date = readPlainDate(c, at)
  if (date?.fields?.day === undefined || date.fields.weekday !== undefined) return null
  const i = c.is(date.end, ',', '(') ? date.end + 1 : date.end
  const weekday = readWeekday(c, i)
  if (!weekday || (i === date.end && c.language === 'en')) return null
  const isClosed = c.is(i - 1, '(') ? c.is(weekday.end, ')') : true
  return isClosed ? fieldsReading(c.is(i - 1, '(') ? weekday.end + 1 : weekday.end, { ...date.fields, weekday: weekday.weekday }) : null
}

/** "the 8th of November": the article is no part of a shorter reading. */
const readArticleDate: Rule = (c, at) => (c.is(at, 'the') ? readDayMonth(c, at + 1) : null)

/** "2019-Aug-01", "2019/aug/01", "2017 April". */
const readYearMonthDay: Rule = (c, at) => {
  if (c.kind(at) !== 'digits' || c.text(at).length !== 4) return null
  const year = Number(c.text(at))
  const mark = c.is(at + 1, '-', '/') && c.glued(at + 1) ? 1 : 0
  const month = year >= 1000 && year < 2200 ? readMonth(c, at + 1 + mark) : null
  if (!month || (mark === 0 && c.language !== 'en')) return null
  const day = mark === 1 && c.is(month.end, c.text(at + 1)) && c.glued(month.end) ? readDay(c, month.end + 1, true) : null
  if (day && day.day <= 31) return fieldsReading(day.end, { year, month: month.month, day: day.day })
  return month.isWeak ? null : fieldsReading(month.end, { year, month: month.month })
}

const PLAIN: readonly Rule[] = [readArticleDate, readYearMonthDay, readNumericDate, readCompactDate, readRomanDate, readDayMonth, readMonthDay]

/** The longest plain date of day and month. */
export function readPlainDate(c: Cursor, at: number): TimeReading | null {
  let best: TimeReading | null = null
  for (const rule of PLAIN) {
    const found = rule(c, at)
    if (found?.type === 'time' && (!best || found.end > best.end)) best = found
  }
  return best
}

/** "the ides of March". */
const readIdes: Rule = (c, at) => {
  const i = c.is(at, 'the') ? at + 1 : at
  if (!c.is(i, 'ides') || !c.is(i + 1, 'of')) return null
  const month = readMonth(c, i + 2)
  return month && fieldsReading(month.end, { month: month.month, day: [3, 5, 7, 10].includes(month.month) ? 15 : 13 })
}

/** "on the 3rd", «3-го числа», «третього»: the month is the narrative's. */
const readDayOfMonth: Rule = (c, at) => {
  const hasArticle = c.is(at, 'the')
  const day = readDay(c, hasArticle ? at + 1 : at)
  if (!day?.ordinal || day.day > 31) {
    if (!day || day.day > 31 || c.language === 'en') return null
    const word = c.word(day.end, 'date-word')
    return word ? fieldsReading(word.end, { day: day.day }) : null
  }
  const word = c.word(day.end, 'date-word')
  if (word) return fieldsReading(word.end, { day: day.day })
  const isClosed = c.kind(day.end) !== 'word' && c.kind(day.end) !== 'digits' && !c.is(day.end, '-') || c.word(day.end, 'function') !== null
  const isCued = c.before(at, 'preposition') && (hasArticle || c.language !== 'en')
  const isDigits = c.kind(hasArticle ? at + 1 : at) === 'digits'
  if (!isClosed && !(isCued && day.end - at > 1 && c.is(day.end, 'и', 'та', 'і'))) return null
  if (c.language === 'en') return hasArticle ? fieldsReading(day.end, { day: day.day }, !isCued || !isDigits) : null
  return fieldsReading(day.end, { day: day.day }, !isDigits || !isCued)
}

/** "2022", "the year 2000", «2022 год», "fiscal 1988", "44 BC". */
const readYearAlone: Rule = (c, at) => {
  const prefix = c.language === 'en' ? c.word(at, 'year-word') : null
  const from = prefix?.end ?? at
  const count = c.count(from)
  const era = count && Number.isInteger(count.value) && count.value >= 1 && count.value < 10000 ? c.word(count.end, 'era') ?? c.word(c.word(count.end, 'year-word')?.end ?? -1, 'era') : null
  if (era && count && c.kind(from) === 'digits') {
    const end = c.is(era.end, '.') ? era.end + 1 : era.end
    return era.n < 0 ? { type: 'time', end, grain: 'year', find: () => beforeChrist(count.value) } : fieldsReading(end, { year: count.value })
  }
  const year = readYear(c, from)
  if (!year) return null
  if (year.isSure || prefix) return fieldsReading(year.end, { year: year.year })
  const isCued = c.before(at, 'preposition', 'by', 'and', 'to', 'from', 'since', 'until', 'portion') || c.is(at - 1, '(')
  if (isNumberOfSomething(c, year.end) || (c.glued(at) && at > 0 && c.kind(at - 1) === 'mark' && !c.is(at - 1, '(', '"', '“', '-', '–', '—', '\'')) || c.is(at - 1, '№', '#', '$', '€', '£')) return null
  if (c.kind(at) === 'word' && !isCued) return fieldsReading(year.end, { year: year.year }, true)
  const isLikely = year.year >= 1700 && year.year <= 2050
  return fieldsReading(year.end, { year: year.year }, !(isLikely && (c.table.bareYears || (isCued && (c.is(at - 1, '(') || c.kind(year.end) !== 'word') && !c.before(at, 'about')))))
}

/** "the 1990s", "'80s", "eighties", «90-е годы», «1990-х», «девяностые». */
const readDecade: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const word = c.word(start, 'decade-word')
  if (word) {
    const end = c.word(word.end, 'year-word')?.end ?? word.end
    const isCued = c.language === 'en' ? c.is(start - 1, 'the') || c.before(start, 'portion', 'preposition') : end > word.end
    return fixedUnit(end, 1900 + word.n, 'decade', !isCued)
  }
  const apostrophe = c.is(start, "'") ? 1 : 0
  const digits = c.text(start + apostrophe)
  if (c.kind(start + apostrophe) !== 'digits' || !/^(?:\d\d)?\d0$/.test(digits)) return null
  const i = start + apostrophe + 1
  const year = digits.length === 4 ? Number(digits) : 1900 + Number(digits)
  if (c.language === 'en') {
    const mark = c.is(i, "'") && c.glued(i) ? 1 : 0
    if (!c.is(i + mark, 's') || (!c.glued(i + mark) && digits.length < 4)) return null
    return fixedUnit(i + mark + 1, year, 'decade', digits.length === 2 && apostrophe === 0 && !c.is(start - 1, 'the'))
  }
  if (!c.is(i, '-') || !c.is(i + 1, 'е', 'х', 'ые', 'ых', 'і', 'ті', 'тих', 'их', 'м', 'ми') || !c.glued(i + 1)) return null
  const end = c.word(i + 2, 'year-word')?.end ?? i + 2
  return fixedUnit(end, year, 'decade', digits.length === 2 && end === i + 2)
}

const ROMAN: Readonly<Record<string, number>> = { x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16, xvii: 17, xviii: 18, xix: 19, xx: 20, xxi: 21, ix: 9, viii: 8, vii: 7, vi: 6, v: 5, iv: 4, iii: 3, ii: 2, i: 1,
  хх: 20, ххі: 21, хіх: 19, 'ххi': 21 }

/** "the 20th century", «XX век», «в двадцятому столітті». */
const readCentury: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const count = c.count(start)
  const roman = ROMAN[c.text(start)]
  const n = count?.ordinal === true || (count && c.language !== 'en') ? count.value : roman
  const end = count ? count.end : start + 1
  const unit = c.word(c.is(end, '-') ? end + 1 : end, 'unit')
  if (n === undefined || n < 1 || n > 30 || !Number.isInteger(n) || unit?.value !== 'century') return null
  return fixedUnit(unit.end, Math.max(1, (n - 1) * 100), 'century')
}

/** "third quarter", "Q3 2022", "3Q", "first half of 2019", «первое полугодие», "the 1988 second quarter". */
const readQuarter: Rule = (c, at) => {
  let i = c.is(at, 'the') ? at + 1 : at
  if (c.word(i, 'year-word') && c.language === 'en' && c.is(i, 'fiscal')) i += c.is(i + 1, '-') ? 2 : 1
  const early = c.language === 'en' ? readYear(c, i) : null
  if (early) i = early.end
  const short = /^([qh])$/.exec(c.text(i))
  let fields: DateFields | null = null
  let end = i
  if (short && c.kind(i + 1) === 'digits' && c.glued(i + 1) && /^[1-4]$/.test(c.text(i + 1))) {
    const n = Number(c.text(i + 1))
    fields = short[1] === 'q' ? { quarter: n } : n <= 2 ? { half: n } : null
    end = i + 2
  } else if (/^[1-4]$/.test(c.text(i)) && c.is(i + 1, 'q') && c.glued(i + 1)) {
    fields = { quarter: Number(c.text(i)) }
    end = i + 2
  } else {
    const count = c.count(i)
    const middle = count && c.is(count.end, '-') ? count.end + 1 : count?.end ?? -1
    const unit = count && (count.ordinal || c.language !== 'en') && c.word(c.is(middle, 'fiscal') ? middle + 1 : middle, 'unit')
    const isHalf = unit ? unit.value === 'half' : count?.ordinal === true && c.is(middle, 'half')
    if (count && count.value >= 1 && unit && unit.value === 'quarter' && count.value <= 4 && (count.ordinal || !/(?:ла|лы|лов|ли|лів)$/.test(c.text(unit.end - 1)))) fields = { quarter: count.value }
    else if (count && isHalf && count.value >= 1 && count.value <= 2) fields = { half: count.value }
    end = unit ? unit.end : middle + 1
  }
  if (!fields) return null
  if (early) return fieldsReading(end, { ...fields, year: early.year })
  const year = readYearAfter(c, end, false)
  return year ? fieldsReading(year.end, { ...fields, year: year.year }) : fieldsReading(end, fields, fields.half !== undefined && !short)
}

/** "summer 2022", «летом 2022 года», "the spring of 1996", "fall of 1983". */
const readSeason: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const word = c.word(start, 'season', 'season-weak')
  if (!word) return null
  const year = readYearAfter(c, word.end, false)
  // "winter 2021/22" is the winter that begins in 2021
  const mark = year && c.is(year.end, '-', '–', '/') ? readYear(c, year.end + 1) : null
  if (year && mark && word.n === 4 && mark.year === year.year + 1) return fieldsReading(mark.end, { season: 4, year: year.year })
  if (year) return fieldsReading(year.end, { season: word.n, year: year.year })
  // «лета»: of the summer, and of years («лет»); the bare word is too common in some forms
  const isWeak = c.word(start, 'season') === null ? !(c.before(at, 'rel', 'portion') || (start > at && c.before(at, 'preposition'))) : c.is(start, 'лета', 'літ', 'літа')
  return fieldsReading(word.end, { season: word.n }, isWeak)
}

const readHoliday: Rule = (c, at) => {
  const start = c.is(at, 'the') && c.word(at, 'holiday') === null ? at + 1 : at
  const word = c.word(start, 'holiday')
  if (!word) return null
  let end = word.end
  if (c.language === 'en' && c.is(end, 'day')) end += 1
  const holiday = String(word.value)
  const spoken = c.count(end)
  const year = readYearAfter(c, c.is(end, 'of', 'in') ? end + 1 : end, false) ?? (spoken?.spelled === true && spoken.value > 1900 && spoken.value < 2200 ? { year: spoken.value, end: spoken.end } : null)
  return year ? fieldsReading(year.end, { holiday, year: year.year }) : fieldsReading(end, { holiday })
}

/** «торік», «позаторік»: the year without its noun. */
const readYearWord: Rule = (c, at) => {
  const word = c.word(at, 'year-away')
  if (!word) return null
  return { type: 'time', end: word.end, grain: 'year', isRelative: true, find: (context) => {
    const year = context.published === null ? null : unitMoment(unitAway(context.published, 'year', word.n)[0], 'year')
    return anchored(year, 'publication', null)
  } }
}

/** today, yesterday, «позавчера». */
const readDayWord: Rule = (c, at) => {
  const word = c.word(at, 'day')
  if (!word) return null
  return {
    type: 'time', end: word.end, grain: 'day', isRelative: true,
    find: (context) => (context.published === null ? null : anchored(unitMoment(context.published + word.n, 'day'), 'publication', null)),
  }
}

/** ISO week and "week 31". */
const readWeekNumber: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  if (c.language !== 'en' || !c.is(start, 'week') || c.kind(start + 1) !== 'digits') return null
  const week = Number(c.text(start + 1))
  if (week < 1 || week > 53) return null
  const year = readYearAfter(c, start + 2, false)
  return fieldsReading(year?.end ?? start + 2, { week, ...(year ? { year: year.year } : {}) })
}

export const DATE_RULES: readonly Rule[] = [
  ...PLAIN, readMonthAlone, readWeekdayDate, readDateWeekday, readIdes, readDayOfMonth, readYearAlone, readDecade, readCentury, readQuarter, readSeason, readHoliday,
  readDayWord, readYearWord, readWeekNumber,
]
