// Calendar dates written with a month or a weekday in words: "8 November 2022", "November 8", "Friday, 8 November", "the 3rd".
import { fieldsReading, isNumberOfSomething, readDay, readMonth } from '../date-words.ts'
import { readYear, readYearAfter } from '../read-year.ts'
import { readCompactDate, readNumericDate, readRomanDate } from './rules-numeric-date.ts'
import { isPastForm } from '../tense.ts'
import type { Cursor } from '../cursor.ts'
import type { Rule } from '../date-words.ts'
import type { TimeReading } from '../time-node.ts'

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

/** "November 2022", "Nov. of last year" (by extension), "2022 April", and the bare month. */
const readMonthAlone: Rule = (c, at) => {
  const month = readMonth(c, at)
  if (!month) return null
  let i = month.end
  if (c.is(i, "'") && c.is(i + 1, 's')) i += 2
  if (c.is(i, '/') && c.glued(i)) i += 1
  const year = readYearAfter(c, i, c.language === 'en' && c.is(i, 'of'))
  if (year) return fieldsReading(year.end, { month: month.month, year: year.year })
  const short = readShortYear(c, at, month.end)
  if (short) return fieldsReading(short.end, { month: month.month, year: short.year })
  const isCapital = c.pieces[at]?.capital === true
  const isCued = c.before(at, 'preposition', 'of', 'portion', 'every', 'rel')
  const isShort = c.language === 'en' && c.text(at).length <= 4 && month.end === at + 1 && !c.is(at, 'july', 'june', 'may', 'mar') && !isCued
  const isPlaced = c.is(at - 1, 'in', 'of', 'since', 'until', 'last', 'next', 'during', 'mid', '-') || c.before(at, 'portion')
  const isName = c.language !== 'en' && isCapital && c.pieces[month.end]?.capital === true && !isCued
  const isWeak = isShort || isName || month.isWeak && !(isCued && (c.language !== 'en' || isCapital || isPlaced))
  return fieldsReading(month.end, { month: month.month }, isWeak)
}

/** Two-digit years up to this one are of this century when spelled; «в мае сорок пятого» is 1945. */
const LATEST_SPELLED_YEAR = 30

/** «в марте четырнадцатого», «у травні дев'яносто восьмого»: a month in the locative, then a year's last two digits as an ordinal. */
function readShortYear(c: Cursor, at: number, next: number): { readonly year: number; readonly end: number } | null {
  if (c.language === 'en' || !/[еії]$/.test(c.text(at)) || !c.is(at - 1, 'в', 'у', 'во') || c.kind(next) !== 'word') return null
  const count = c.count(next)
  if (!count?.ordinal || !count.spelled || count.value < 1 || count.value > 99 || !c.text(count.end - 1).endsWith('ого') || c.word(count.end, 'date-word', 'unit') !== null) return null
  return { year: count.value + (count.value <= LATEST_SPELLED_YEAR ? 2000 : 1900), end: count.end }
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
  if (c.is(i, 'so') && c.is(i + 1, 'the')) i += 1
  if (c.is(i, 'the', 'on')) i += 1
  const date = readPlainDate(c, i)
  if (date?.fields?.day !== undefined) {
    const end = c.is(date.end, ')') && c.is(i - 1, '(') ? date.end + 1 : date.end
    return { ...fieldsReading(end, { ...date.fields, weekday: weekday.weekday }), ...(date.clock === undefined ? {} : { clock: date.clock }) }
  }
  const day = c.is(i - 1, '(') ? null : readDay(c, i)
  if (day?.ordinal === true && day.day <= 31 && (c.kind(i) === 'digits' || (c.is(i - 1, 'the') && c.is(weekday.end, ',', '-')))) return fieldsReading(day.end, { weekday: weekday.weekday, day: day.day })
  if (weekday.isWeak && !(c.before(at, 'preposition', 'rel') && c.language !== 'ru' && !c.is(at - 1, 'and'))) return fieldsReading(weekday.end, { weekday: weekday.weekday }, true)
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

/** First to third are ranks and "the other" as often as days. */
const LEAST_DAY_BY_CASE = 4

/**
 * «Позвонил девятого, с чужого номера», «Дев'ятнадцятого Василь упав»: an ordinal in the genitive that no noun follows is a day. A verb of the past or
 * the start of the sentence stands before it; a mark, a part of the day or (at the start) a name after it.
 */
function isDayByCase(c: Cursor, at: number, day: number, end: number): boolean {
  if (c.kind(at) !== 'word' || !/(?:ого|его|ьего|ього)$/.test(c.text(end - 1))) return false
  const isPartNext = c.word(end, 'part') !== null
  if (day < LEAST_DAY_BY_CASE && !isPartNext) return false
  const isStart = at === 0 || c.kind(at - 1) === 'break' || (c.kind(at - 1) === 'mark' && c.is(at - 1, '.', '!', '?', '…', '–', '«', '"', '“', '„'))
  const isEndNext = c.kind(end) !== 'word' && c.kind(end) !== 'digits' && !c.is(end, '-')
  const isNameNext = c.pieces[end]?.capital === true
  if (isStart) return isPartNext || isNameNext
  return (isEndNext || isPartNext) && (c.word(at - 1, 'past') !== null || isPastForm(c.text(at - 1), c.language))
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
  if (c.language !== 'en' && isDayByCase(c, at, day.day, day.end)) return fieldsReading(day.end, { day: day.day })
  const isClosed = c.kind(day.end) !== 'word' && c.kind(day.end) !== 'digits' && !c.is(day.end, '-') || c.word(day.end, 'function') !== null
  const isCued = c.before(at, 'preposition') && (hasArticle || c.language !== 'en')
  const isDigits = c.kind(hasArticle ? at + 1 : at) === 'digits'
  if (!isClosed && !(isCued && day.end - at > 1 && c.is(day.end, 'и', 'та', 'і'))) return null
  if (c.language === 'en') return hasArticle ? fieldsReading(day.end, { day: day.day }, !isCued || !isDigits) : null
  return fieldsReading(day.end, { day: day.day }, !isDigits || !isCued)
}

export const DATE_RULES: readonly Rule[] = [...PLAIN, readMonthAlone, readWeekdayDate, readDateWeekday, readIdes, readDayOfMonth]
