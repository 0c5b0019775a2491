// Days as whole minutes since 1970-01-01, the unit of the network; the proleptic Gregorian calendar of ISO 8601.

export const MINUTES_A_DAY = 1440

/** Beyond the year 10000, either way, a minute lies in no day that can be written. */
const LAST_MINUTE = 4.3e9

const ISO_DAY = /^(-?\d{4})-(\d{2})-(\d{2})/
const ISO_MONTH = /^(-?\d{4})-(\d{2})$/
const ISO_YEAR = /^(-?\d{4})$/

/** First minute of the first and last day that an ISO date means (a day, a month, a year), or null where it is none or does not exist. */
export function spanOfDate(text: string | null): readonly [first: number, last: number] | null {
  if (text === null) return null
  const day = ISO_DAY.exec(text)
  if (day) return pair(minutesOfDay(Number(day[1]), Number(day[2]), Number(day[3])))
  const month = ISO_MONTH.exec(text)
  if (month) return between(minutesOfDay(Number(month[1]), Number(month[2]), 1), Number(month[1]), Number(month[2]) + 1)
  const year = ISO_YEAR.exec(text)
  return year ? between(minutesOfDay(Number(year[1]), 1, 1), Number(year[1]) + 1, 1) : null
}

/** First minute of an ISO day, or null. */
export function minutesOfIsoDay(text: string | null): number | null {
  return text !== null && ISO_DAY.test(text) ? (spanOfDate(text)?.[0] ?? null) : null
}

/** The ISO day that a minute lies in; null for what is not bounded. */
export function isoDayOf(minutes: number): string | null {
  if (!Number.isFinite(minutes) || Math.abs(minutes) > LAST_MINUTE) return null
  return new Date(Math.floor(minutes / MINUTES_A_DAY) * MINUTES_A_DAY * 60_000).toISOString().slice(0, 10)
}

/** Whole days of an ISO 8601 duration of weeks, days, hours or minutes ('P10D'), months and years by their mean; null where it is none. */
export function daysOfDuration(text: string): number | null {
  const found = /^(-?)P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(-?\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?)?$/.exec(text)
  if (!found || text.length < 3) return null
  const [years, months, weeks, days, hours, minutes] = found.slice(2).map((part) => Number(part ?? 0))
  const total = years! * 365.2425 + months! * 30.436875 + weeks! * 7 + days! + hours! / 24 + minutes! / MINUTES_A_DAY
  return (found[1] === '-' ? -1 : 1) * total
}

function minutesOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 60_000 : null
}

function pair(minutes: number | null): readonly [number, number] | null {
  return minutes === null ? null : [minutes, minutes]
}

function between(first: number | null, year: number, month: number): readonly [number, number] | null {
  const next = month > 12 ? minutesOfDay(year + 1, 1, 1) : minutesOfDay(year, month, 1)
  return first === null || next === null ? null : [first, next - MINUTES_A_DAY]
}
