// Days to places on a line, with ticks at days, weeks, months or years; days are ISO, counted in UTC.

const DAY_MS = 86_400_000

/** Whole days since 1970-01-01 of an ISO day, or null for what is none. */
export function dayNumber(day: string | null | undefined): number | null {
  if (!day || !/^\d{4}-\d{2}-\d{2}/.test(day)) return null
  const milliseconds = Date.parse(day.slice(0, 10))
  return Number.isFinite(milliseconds) ? Math.round(milliseconds / DAY_MS) : null
}

/** The ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export interface DayScale {
  readonly first: number
  readonly last: number
  /** Left edge of a day; days outside are held at the ends. */
  readonly place: (day: number) => number
}

/** A scale over [first, last] days, from `left` to `right`. */
export function createDayScale(first: number, last: number, left: number, right: number): DayScale {
  const span = Math.max(1, last - first + 1)
  return { first, last, place: (day) => left + ((Math.min(Math.max(day, first), last + 1) - first) / span) * (right - left) }
}

/** Greatest share of the range that the days between the inner quarters may be away from them: one far date must not flatten the rest. */
const REACH = 2.5
const LEAST_REACH_DAYS = 21

/** First and last day of a line that shows these days well; far outliers fall off its ends. Null without days. */
export function chooseRange(days: readonly number[]): readonly [first: number, last: number] | null {
  if (days.length === 0) return null
  const sorted = [...days].sort((a, b) => a - b)
  const low = sorted[Math.floor((sorted.length - 1) * 0.25)]!
  const high = sorted[Math.ceil((sorted.length - 1) * 0.75)]!
  const reach = Math.max(LEAST_REACH_DAYS, (high - low) * REACH)
  const within = sorted.filter((day) => day >= low - reach && day <= high + reach)
  const margin = Math.max(1, Math.round((within.at(-1)! - within[0]!) * 0.03))
  return [within[0]! - margin, within.at(-1)! + margin]
}

export interface Tick {
  readonly day: number
  readonly label: string
  readonly isMajor: boolean
}

/** Ticks no closer than `leastGap` units: the finest step of days, weeks, months, quarters, years that fits. */
export function chooseTicks(scale: DayScale, leastGap: number, nameMonth: (month: number) => string): Tick[] {
  for (const step of [1, 2, 7, 14])
    if (scale.place(scale.first + step) - scale.place(scale.first) >= leastGap) return dayTicks(scale, step, nameMonth)
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120, 600]) {
    if (scale.place(scale.first + Math.floor(months * 30.4)) - scale.place(scale.first) >= leastGap || months === 600)
      return monthTicks(scale, months, nameMonth)
  }
  return []
}

function dayTicks(scale: DayScale, step: number, nameMonth: (month: number) => string): Tick[] {
  const ticks: Tick[] = []
  let month = -1
  for (let day = scale.first + 1; day <= scale.last; day += step) {
    const [, m, d] = isoDay(day).split('-').map(Number) as [number, number, number]
    const isMajor = m !== month
    ticks.push({ day, label: isMajor ? `${d} ${nameMonth(m)}` : String(d), isMajor })
    month = m
  }
  return ticks
}

function monthTicks(scale: DayScale, months: number, nameMonth: (month: number) => string): Tick[] {
  const ticks: Tick[] = []
  const [year, month] = isoDay(scale.first).split('-').map(Number) as [number, number]
  for (let index = Math.ceil((year * 12 + month) / months) * months; ticks.length < 200; index += months) {
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
    const day = dayNumber(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`)
    if (day === null || day > scale.last) break
    const isMajor = m === 1 || ticks.length === 0
    if (day >= scale.first) ticks.push({ day, label: months >= 12 ? String(y) : isMajor ? `${nameMonth(m)} ${y}` : nameMonth(m), isMajor })
  }
  return ticks
}
