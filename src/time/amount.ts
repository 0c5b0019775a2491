// Lengths of time: ISO 8601 durations, their rounding bounds, and how they move a day.
import { addMonths } from './calendar.ts'
import { countTolerance, APPROXIMATION_TOLERANCES } from './tolerances.ts'
import type { DayNumber } from './calendar.ts'
import type { Amount } from './time-node.ts'

export type AmountUnit = Amount['unit']

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 }
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 }
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 }
const DAYS_A_MONTH = 30

/** A count of a unit. A broken number of months is days (30 a month), of years months, of days hours. */
export function amountOf(count: number, unit: string, min = count, max = count): Amount {
  const base = { count, min, max, about: null, isBare: false }
  if (unit in SECONDS) return { ...base, months: 0, days: 0, seconds: Math.round(count * SECONDS[unit]!), unit: unit as AmountUnit }
  if (unit in DAYS) {
    const days = count * DAYS[unit]!
    return { ...base, months: 0, days: Math.floor(days), seconds: Math.round((days % 1) * 86400), unit: unit as AmountUnit }
  }
  const months = count * (MONTHS[unit] ?? 1)
  const said: AmountUnit = unit === 'month' || unit === 'quarter' || unit === 'season' || unit === 'half' ? 'month' : 'year'
  const scale = said === 'year' ? (MONTHS[unit] ?? 12) / 12 : (MONTHS[unit] ?? 1)
  const scaled = { ...base, count: count * scale, min: min * scale, max: max * scale }
  if (Number.isInteger(months)) return { ...scaled, months, days: 0, seconds: 0, unit: said }
  if (said === 'year') return { ...scaled, months: Math.round(months), days: 0, seconds: 0, unit: said }
  return { ...scaled, months: 0, days: Math.round(months * DAYS_A_MONTH), seconds: 0, unit: said }
}

/** Two lengths said together ("2 years and 3 months"); the smaller unit is the one that is rounded. */
export function addAmounts(a: Amount, b: Amount): Amount {
  return {
    ...a,
    months: a.months + b.months,
    days: a.days + b.days,
    seconds: a.seconds + b.seconds,
    unit: b.unit,
    count: b.count,
    min: b.count,
    max: b.count,
  }
}

/** ISO 8601 duration in the largest units that hold it whole; weeks stay weeks. */
export function isoDuration(amount: Amount): string {
  const { months, days, seconds } = amount
  if (amount.unit === 'week' && months === 0 && seconds === 0 && days % 7 === 0 && days > 0) return `P${days / 7}W`
  const years = months >= 12 && (months % 12 === 0 || amount.unit === 'year') ? Math.floor(months / 12) : 0
  const rest = months - years * 12
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const date = `${years ? `${years}Y` : ''}${rest ? `${rest}M` : ''}${days ? `${days}D` : ''}`
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds % 60 ? `${seconds % 60}S` : ''}`
  return date === '' && time === '' ? 'P0D' : `P${date}${time === '' ? '' : `T${time}`}`
}

/** The day some amount after (`sign` 1) or before (-1) a day. */
export function moveDay(day: DayNumber, amount: Amount, sign: 1 | -1): DayNumber {
  const months = Math.min(amount.months, 12 * 9998)
  return addMonths(day, sign * months) + sign * (Math.min(amount.days, 4e6) + Math.floor(Math.min(amount.seconds, 4e11) / 86400))
}

/** How many days an amount may be shorter or longer than said: tight and loose, below and above. */
export interface AmountSpread {
  readonly tight: readonly [below: number, above: number]
  readonly loose: readonly [below: number, above: number]
}

const UNIT_DAYS: Readonly<Record<AmountUnit, number>> = { second: 0, minute: 0, hour: 0, day: 1, week: 7, month: 30.44, year: 365.25 }

export function spreadOf(amount: Amount): AmountSpread {
  const { unit } = amount
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return { tight: [0, 0], loose: [0, 0] }
  const row = countTolerance(unit, amount.count)
  const vagueBelow = Math.round((amount.count - amount.min) * UNIT_DAYS[unit])
  const vagueAbove = Math.round((amount.max - amount.count) * UNIT_DAYS[unit])
  if (vagueBelow + vagueAbove > 0)
    return {
      tight: [Math.ceil(vagueBelow / 2), Math.ceil(vagueAbove / 2)],
      loose: [vagueBelow + row.looseDays, vagueAbove + row.looseDays],
    }
  const word = APPROXIMATION_TOLERANCES.find((entry) => entry.word === amount.about)
  if (!word) return { tight: [row.tightDays, row.tightDays], loose: [row.looseDays, row.looseDays] }
  const least = Math.max(row.looseDays, Math.ceil((amount.count * UNIT_DAYS[unit]) / 10), 1)
  const loose: [number, number] = [least * word.belowFactor, least * word.aboveFactor]
  return { tight: [Math.ceil(loose[0] / 2), Math.ceil(loose[1] / 2)], loose }
}

/** Loose bounds of a length of time as ISO durations, in whole days, or in minutes where it is less than two days. */
export function durationBounds(amount: Amount): { readonly min: string; readonly max: string } {
  const days = amount.months * 30.44 + amount.days
  const share = (count: number): number => (amount.count > 0 ? count / amount.count : 1)
  if (days < 1) {
    const minutes = amount.seconds / 60
    const low = amount.about === 'almost' || amount.about === 'at-most' || amount.about === 'about' ? 0.75 : 1
    const high = amount.about === 'over' || amount.about === 'at-least' || amount.about === 'about' ? 1.5 : 1
    return { min: `PT${Math.round(share(amount.min) * minutes * low)}M`, max: `PT${Math.round(share(amount.max) * minutes * high)}M` }
  }
  const total = days + amount.seconds / 86400
  if (amount.min < amount.max)
    return { min: `P${Math.round(share(amount.min) * total)}D`, max: `P${Math.round(share(amount.max) * total)}D` }
  const { loose } = spreadOf(amount)
  return { min: `P${Math.max(0, Math.round(total) - loose[0])}D`, max: `P${Math.round(total) + loose[1]}D` }
}
