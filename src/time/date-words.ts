// Days and months as words of the text, and the reading that written date fields make.
import { fieldsWithin, findFields, grainOf } from './resolve-fields.ts'
import type { Cursor } from './cursor.ts'
import type { DateFields, Reading, TimeReading } from './time-node.ts'

export type Rule = (c: Cursor, at: number) => Reading | null

export function fieldsReading(end: number, fields: DateFields, isWeak = false): TimeReading {
  return {
    type: 'time',
    end,
    grain: grainOf(fields),
    fields,
    find: (context) => findFields(fields, context),
    within: (bounds) => fieldsWithin(fields, bounds),
    ...(isWeak ? { isWeak } : {}),
  }
}

export interface DayRead {
  readonly day: number
  readonly end: number
  readonly ordinal: boolean
}

/** A day of the month: "8", "8th", "eighth", "8-го", «восьмого»; impossible ones up to 99 are read, so that they are refused as dates. */
export function readDay(c: Cursor, at: number, takesSlash = false): DayRead | null {
  const count = c.count(at)
  if (!count || count.vague || !Number.isInteger(count.value) || count.value < 1 || count.digits > 2) return null
  if (count.spelled ? count.value > 31 : count.value > 99) return null
  if (count.spelled && !count.ordinal && c.language !== 'en') return null
  if (c.kind(at) === 'digits' && c.glued(at) && !(takesSlash && c.is(at - 1, '/')) && c.is(at - 1, '.', ',', ':', '/', '-', '$', '№', '#'))
    return c.is(at - 1, '-') ? { day: count.value, end: count.end, ordinal: count.ordinal } : null
  return { day: count.value, end: count.end, ordinal: count.ordinal }
}

export function readMonth(c: Cursor, at: number): { readonly month: number; readonly end: number; readonly isWeak: boolean } | null {
  const sure = c.word(at, 'month')
  const weak = c.word(at, 'month-weak')
  const found = weak && (!sure || weak.end > sure.end) ? weak : sure
  if (!found) return null
  const end =
    c.is(found.end, '.') && c.glued(found.end) && c.text(at).length <= 4 && c.kind(found.end + 1) === 'digits' ? found.end + 1 : found.end
  return { month: found.n, end, isWeak: found === weak }
}

/** After a number: "8:30", "8%", "8 people". */
export function isNumberOfSomething(c: Cursor, at: number): boolean {
  if (c.is(at, '%', '$')) return true
  if (c.is(at, ':', '.', ',') && c.glued(at) && c.kind(at + 1) === 'digits' && c.glued(at + 1)) return true
  return c.word(at, 'not-year') !== null
}
