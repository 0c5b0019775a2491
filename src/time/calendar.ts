// Proleptic Gregorian calendar arithmetic on day numbers (ISO 8601-1; Howard Hinnant, "chrono-compatible low-level date algorithms").

/** Whole days since 1970-01-01, negative before it. */
export type DayNumber = number

export type Grain = 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Day number of a civil day that exists; the caller checks with `isCivilDay`. Inverse: `civilDay`. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The civil day of a day number. Inverse: `dayNumber`. */
export function civilDay(n: DayNumber): CivilDay {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

export function isCivilDay(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function padYear(year: number): string {
  return String(year).padStart(4, '0')
}

/** `YYYY-MM-DD`. Inverse: `parseIsoDay`. */
export function isoDay(n: DayNumber): string {
  const { year, month, day } = civilDay(n)
  return `${padYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day of an ISO 8601 day or date-time, in the offset it is written in; null where it is neither or does not exist. */
export function parseIsoDay(text: string): DayNumber | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return isCivilDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(n: DayNumber): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

export function startOfWeek(n: DayNumber): DayNumber {
  return n - weekdayOf(n) + 1
}

/** The Monday of an ISO week. */
export function isoWeekStart(year: number, week: number): DayNumber {
  return startOfWeek(dayNumber(year, 1, 4)) + (week - 1) * 7
}

/** The same day of the month some months away, or that month's last day where it is shorter. */
export function addMonths(n: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDay(n)
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = (((index % 12) + 12) % 12) + 1
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)))
}

/** Months a unit has; 0 for units of days. */
export const MONTHS_OF: Readonly<Record<Grain, number>> = {
  minute: 0,
  hour: 0,
  day: 0,
  weekend: 0,
  week: 0,
  month: 1,
  season: 3,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}

/** First and last day of the calendar unit that holds a day. Seasons are the meteorological ones: winter starts on 1 December. The 20th century is 1900–1999, as EDTF's `19XX` is. */
export function unitAround(n: DayNumber, grain: Grain): readonly [DayNumber, DayNumber] {
  const { year, month } = civilDay(n)
  if (grain === 'minute' || grain === 'hour' || grain === 'day') return [n, n]
  if (grain === 'week') return [startOfWeek(n), startOfWeek(n) + 6]
  if (grain === 'weekend') return [startOfWeek(n) + 5, startOfWeek(n) + 6]
  const size = MONTHS_OF[grain]
  const shift = grain === 'season' ? 1 : 0
  const index = year * 12 + month - 1 + shift
  const first = index - (((index % size) + size) % size) - shift
  const start = monthStart(first)
  return [start, addMonths(start, size) - 1]
}

/** First day of a month counted from January of year 0. */
export function monthStart(index: number): DayNumber {
  return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)
}

/** The calendar unit some units after (or before) the one that holds a day. */
export function unitAway(n: DayNumber, grain: Grain, count: number): readonly [DayNumber, DayNumber] {
  const months = MONTHS_OF[grain]
  if (months > 0) return unitAround(addMonths(unitAround(n, grain)[0], months * count), grain)
  const step = grain === 'week' || grain === 'weekend' ? 7 : 1
  return unitAround(n + step * count, grain)
}

/** Western Easter Sunday (Meeus/Jones/Butcher). */
export function westernEaster(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

/** Orthodox Easter Sunday: the Julian computus, carried to the Gregorian calendar (Meeus). */
export function orthodoxEaster(year: number): DayNumber {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  return dayNumber(year, month, day) + Math.floor(year / 100) - Math.floor(year / 400) - 2
}
