// Dates written in numbers: "20.10.2022", "10/20/22", "2022-10-20T09:30", "20221020", "8.XI.2022"; the order is the language's.
import { isCivilDay } from '../calendar.ts'
import { fieldsReading } from '../date-words.ts'
import { fullYear } from '../read-year.ts'
import type { Cursor } from '../cursor.ts'
import type { Rule } from '../date-words.ts'
import type { DateFields, TimeReading } from '../time-node.ts'

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

export const readNumericDate: Rule = (c, at) => {
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
export const readCompactDate: Rule = (c, at) => {
  const text = c.text(at)
  if (c.kind(at) !== 'digits' || text.length !== 8 || !/^(?:19|20)/.test(text) || (c.kind(at + 1) === 'word' && c.glued(at + 1))) return null
  const fields = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) }
  return isCivilDay(fields.year, fields.month, fields.day) ? fieldsReading(at + 1, fields) : null
}

const ROMAN_MONTHS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 }

/** 8.XI.2022 */
export const readRomanDate: Rule = (c, at) => {
  if (c.kind(at) !== 'digits') return null
  const [day, mark, month, again, year] = [0, 1, 2, 3, 4].map((i) => c.text(at + i))
  const n = ROMAN_MONTHS[month ?? '']
  if (n === undefined || (mark !== '.' && mark !== '/' && mark !== '-') || again !== mark || !/^\d{4}$/.test(year ?? '')) return null
  return Number(day) >= 1 && Number(day) <= 31 ? fieldsReading(skipYearMark(c, at + 5), { day: Number(day), month: n, year: Number(year) }) : null
}
