// Days, months and years of ISO dates as ranges of day numbers.

/** Days since 1970 of a proleptic Gregorian day. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

const cache = new Map<string, readonly [number, number] | null>()
const MOST_CACHED = 10_000

/** The first and last day of `2022`, `2022-11` or `2022-11-08`; null where it is none. */
export function daysOfDate(date: string): readonly [number, number] | null {
  const known = cache.get(date)
  if (known !== undefined) return known
  if (cache.size >= MOST_CACHED) cache.clear()
  const days = readDate(date)
  cache.set(date, days)
  return days
}

function readDate(date: string): readonly [number, number] | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)]
  if (month === 0) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
  if (day === 0) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]
  return [dayNumber(year, month, day), dayNumber(year, month, day)]
}

export function yearOfDay(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

/** The calendar month, or year, that holds the first of these days, widened to hold the last. */
export function widenDays(low: number, high: number, to: 'month' | 'year'): readonly [number, number] {
  const first = new Date(low * 86_400_000)
  const last = new Date(high * 86_400_000)
  if (to === 'year') return [dayNumber(first.getUTCFullYear(), 1, 1), dayNumber(last.getUTCFullYear(), 12, 31)]
  return [dayNumber(first.getUTCFullYear(), first.getUTCMonth() + 1, 1), dayNumber(last.getUTCFullYear(), last.getUTCMonth() + 2, 0)]
}
