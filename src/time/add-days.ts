// Moves an ISO day by whole days.
import { isoDay, parseIsoDay } from './calendar.ts'

/** The ISO day `days` after (or, negative, before) another; the same day where it is none. */
export function addDays(day: string, days: number): string {
  const number = parseIsoDay(day)
  return number === null ? day : isoDay(number + days)
}
