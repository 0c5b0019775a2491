// Calendar days in the short strings where pages put their date: attributes, addresses, date lines. Not for running text (that is `time/`).
import { MONTH_BY_NAME } from './month-names.ts'

export interface FoundDay {
  /** ISO day. */
  readonly day: string
  readonly start: number
  readonly end: number
}

/** Years a page can have been published in. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** The ISO day of these numbers, or null where there is no such day (a zero, a 31 June, a year beyond reason). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Longest stretch that is looked at. */
const MAX_UTF16 = 400

/** Every day named in the string, in order. `monthFirst` decides 11/12/2022 only. */
export function findDays(text: string, monthFirst = false): FoundDay[] {
  const stretch = text.slice(0, MAX_UTF16)
  const found = [...numericDays(stretch, monthFirst), ...wordDays(stretch)]
  return found.sort((a, b) => a.start - b.start)
}

/** The first day named in the string, or null. */
export function firstDay(text: string, monthFirst = false): string | null {
  return findDays(text, monthFirst)[0]?.day ?? null
}

const NUMERIC = /(?<![\d.])(\d{1,4})([-./])\s?(\d{1,2})\2\s?(\d{1,4})(?!\d)/g

function numericDays(text: string, monthFirst: boolean): FoundDay[] {
  const found: FoundDay[] = []
  for (const match of text.matchAll(NUMERIC)) {
    const [whole, first = '', mark, second = '', third = ''] = match
    let day: string | null = null
    if (first.length === 4 && third.length <= 2) day = isoDay(Number(first), Number(second), Number(third))
    else if (first.length <= 2 && (third.length === 4 || third.length === 2)) {
      const year = third.length === 2 ? shortYear(Number(third)) : Number(third)
      const dayFirst = isoDay(year, Number(second), Number(first))
      const monthThenDay = isoDay(year, Number(first), Number(second))
      day = mark === '/' && monthFirst ? (monthThenDay ?? dayFirst) : (dayFirst ?? (mark === '.' ? null : monthThenDay))
    }
    if (day) found.push({ day, start: match.index, end: match.index + whole.length })
  }
  return found
}

/** Two figures of a year: the web began in 1990, and nothing is dated from beyond the next decades. */
function shortYear(figures: number): number {
  return figures >= 90 ? 1900 + figures : 2000 + figures
}

const TOKEN = /\p{L}+|\d+|[^\p{L}\d\s]/gu

/** "16 November 2022", "November 16, 2022", "16. Nov. 2022", «16 ноября 2022 г.», "16 de noviembre de 2022". */
function wordDays(text: string): FoundDay[] {
  const tokens = [...text.matchAll(TOKEN)].map(match => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
  const found: FoundDay[] = []
  for (let i = 0; i < tokens.length; i++) {
    const month = MONTH_BY_NAME.get(tokens[i]!.text.toLowerCase())
    if (month === undefined) continue
    const before = lookFor(tokens, i, -1)
    const after = lookFor(tokens, i, 1)
    const read = (before && after && dayAndYear(before, after)) || (after && dayThenYear(tokens, after))
    if (!read) continue
    const day = isoDay(read.year, month, read.day)
    if (day) found.push({ day, start: read.start ?? tokens[i]!.start, end: read.end ?? tokens[i]!.end })
  }
  return found
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}
interface DayYear {
  readonly day: number
  readonly year: number
  readonly start?: number
  readonly end?: number
}
interface Figure extends Token {
  readonly at: number
}

const BETWEEN = new Set(['.', ',', '’', "'", '-', '/', 'de', 'del', 'of', 'st', 'nd', 'rd', 'th', 'er', 'º', '°', 'the', 'ого', 'го'])

/** The number next to a token, at most two joining words away. */
function lookFor(tokens: readonly Token[], from: number, step: 1 | -1): Figure | null {
  for (let i = from + step, passed = 0; passed <= 2; i += step, passed++) {
    const token = tokens[i]
    if (!token) return null
    if (/^\d+$/.test(token.text)) return { ...token, at: i }
    if (!BETWEEN.has(token.text.toLowerCase())) return null
  }
  return null
}

function dayAndYear(before: Figure, after: Figure): DayYear | null {
  if (before.text.length > 2 || (after.text.length !== 4 && after.text.length !== 2)) return null
  // "3 May 12, 2020" reads from the month on: a figure of two is a year only behind an apostrophe or where nothing else can be.
  if (after.text.length === 2) return null
  return { day: Number(before.text), year: Number(after.text), start: before.start, end: after.end }
}

function dayThenYear(tokens: readonly Token[], day: Figure): DayYear | null {
  if (day.text.length > 2) return null
  const year = lookFor(tokens, day.at, 1)
  return year && year.text.length === 4 ? { day: Number(day.text), year: Number(year.text), end: year.end } : null
}
