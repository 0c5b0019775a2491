// Years as they are written: "2022", "'98", "2022-го", «в 2022 году», "nineteen ninety-seven", «две тысячи двадцать второго года».
import type { Cursor } from './cursor.ts'

export interface YearRead {
  readonly year: number
  readonly end: number
  /** A word or the place says that this is a year («2022 года», "'98"). */
  readonly isSure: boolean
}

export const EARLIEST_BARE_YEAR = 1000
export const LATEST_BARE_YEAR = 2199

/** Two digits of a year: 69 and less are of this century, as POSIX `%y` has it. */
export function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits < 69 ? 2000 : 1900)
}

/** «года», «г.», «року», «р.» after a year. */
function skipYearWord(c: Cursor, at: number): number {
  if (c.language === 'en') return at
  const word = c.word(at, 'year-word')
  if (!word) return at
  // «г.» and «р.» take their point, unless a sentence starts after it
  return word.end
}

/** "nineteen ninety-seven", "twenty twenty-two", "nineteen hundred ninety three", "two thousand (and) fifteen". */
function readSpokenYear(c: Cursor, at: number): YearRead | null {
  const first = c.count(at)
  if (!first || !first.spelled || first.vague) return null
  if (c.language !== 'en') {
    const isYear = first.ordinal && first.value >= EARLIEST_BARE_YEAR && first.value <= LATEST_BARE_YEAR
    const end = isYear ? skipYearWord(c, first.end) : at
    return isYear ? { year: first.value, end, isSure: end > first.end } : null
  }
  if (first.ordinal) return null
  if (first.value >= 1100 && first.value <= LATEST_BARE_YEAR)
    return { year: first.value, end: first.end, isSure: first.value >= 1900 && first.end - at > 1 }
  if (first.value === 1000 * Math.trunc(first.value / 1000) && first.value === 2000) return { year: 2000, end: first.end, isSure: false }
  if (first.value < 15 || first.value > 21) return null
  const second = c.count(first.end)
  if (
    !second ||
    !second.spelled ||
    second.ordinal ||
    second.vague ||
    second.value < 10 ||
    second.value > 99 ||
    !Number.isInteger(second.value)
  )
    return null
  return { year: first.value * 100 + second.value, end: second.end, isSure: true }
}

/** A year at a piece, or null. Bare digits are returned with `isSure` false: the caller knows whether the place wants a year. */
export function readYear(c: Cursor, at: number): YearRead | null {
  if (c.is(at, "'") && c.kind(at + 1) === 'digits' && c.glued(at + 1) && c.text(at + 1).length === 2) {
    const after = c.kind(at + 2) === 'word' && c.glued(at + 2)
    return after ? null : { year: fullYear(Number(c.text(at + 1))), end: at + 2, isSure: true }
  }
  if (c.kind(at) === 'word') return readSpokenYear(c, at)
  if (c.kind(at) !== 'digits' || c.text(at).length !== 4) return null
  const year = Number(c.text(at))
  if (year < EARLIEST_BARE_YEAR || year > LATEST_BARE_YEAR) return null
  const count = c.count(at)
  if (count?.ordinal === true && c.language !== 'en') {
    if (c.is(count.end - 1, 'е', 'х', 'ых', 'их', 'і', 'м', 'ми')) return null // «1990-х»: a decade
    const end = skipYearWord(c, count.end)
    return { year, end, isSure: end > count.end }
  }
  if (count && count.end > at + 1) return null
  const joined = c.glued(at + 1) && c.is(at + 1, '.', ',', ':', '/') && c.kind(at + 2) === 'digits' && c.glued(at + 2)
  if (joined) return null
  const end = skipYearWord(c, at + 1)
  if (end === at + 1 && c.kind(at + 1) === 'word' && c.glued(at + 1)) return null
  return { year, end, isSure: end > at + 1 }
}

/** A year after a date: ", 2022", "2022 года", "of 2022", "'98", and two digits where they cannot be anything else. */
export function readYearAfter(c: Cursor, at: number, takesTwoDigits: boolean): YearRead | null {
  let i = at
  if (c.is(i, ',') && c.language === 'en') i += 1
  if (c.is(i, 'of', 'in') && c.language === 'en') i += 1
  if (c.is(i, '-', '/') && c.glued(i)) i += 1
  const year = readYear(c, i)
  if (year) return followsNumber(c, year.end) ? null : year
  if (!takesTwoDigits || c.kind(i) !== 'digits' || c.text(i).length !== 2 || (i > at && c.is(at, ','))) return null
  const value = Number(c.text(i))
  const next = c.kind(i + 1)
  const isClosed = next === 'end' || next === 'break' || (next === 'mark' && !c.is(i + 1, '-', '–', ':', '%', '/'))
  return value > 31 || isClosed ? { year: fullYear(value), end: i + 1, isSure: false } : null
}

/** ":", "%": what stood there was no year. */
function followsNumber(c: Cursor, at: number): boolean {
  return (c.is(at, ':') && c.glued(at) && c.kind(at + 1) === 'digits' && c.glued(at + 1)) || c.is(at, '%')
}
