// A line that holds the page's date and nothing else of weight: "16 November 2022, 14:05", «Опубликовано: 16.11.2022», "November 16, 2022 | By A. B.".
import { PUBLISHED_LABELS } from './cues.ts'
import { findDays } from './find-days.ts'
import { lineForm, opensWith } from './line-form.ts'

const MAX_LINE_UTF16 = 90

/** The day of a line that is a date line, or null. */
export function dayOfDateLine(text: string, monthFirst = false): string | null {
  if (text.length > MAX_LINE_UTF16 || !/\d/.test(text)) return null
  const days = findDays(text, monthFirst)
  const first = days[0]
  if (!first) return null
  let rest = text
  for (const { start, end } of [...days].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  // What may stay beside the day: a weekday, a clock time, a zone, a few marks.
  const letters = rest.replace(/\d{1,2}[:.]\d{2}(:\d{2})?/g, '').replace(/[^\p{L}]/gu, '')
  // With its label a line may hold a little more; a sentence is no date line.
  const room = opensWith(lineForm(text), PUBLISHED_LABELS) ? 40 : 14
  return letters.length <= room && !/\p{L}{3}\.$/u.test(text.trim()) ? first.day : null
}

export function isDateLine(text: string): boolean {
  return dayOfDateLine(text) !== null
}
