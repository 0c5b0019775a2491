// Rows that frame a story in a page copied as text: menus, paths, counters, tags, sign-up lines, cookie lines, and the row of author, day and outlet.
import { isGivenName } from '../../language/names.ts'
import { parseByline } from './attribution.ts'
import { COOKIE_VERBS, COUNTER_WORDS, MENU_ITEMS, SIGN_UP_FRAMES, TAG_LABELS } from './frame-words.ts'
import { dayOfDateLine } from './date-line.ts'
import { findDays } from './find-days.ts'
import { lineForm, splitLabel } from './line-form.ts'

const MAX_ROW_UTF16 = 300

/** The items of a row, parted by wide gaps or by marks; one item where the line is no row. */
export function splitRow(text: string): string[] {
  return text.slice(0, MAX_ROW_UTF16).split(/\t|\s{2,20}|\s?[|•·›»→]\s?|\s[/>]\s/).map(item => item.trim()).filter(item => item !== '')
}

/** A menu or a path to the page ("Home › War › Regions"): short items, at least three, or two with a menu's word among them. */
export function isMenuRow(text: string): boolean {
  if (text.length > MAX_ROW_UTF16 || text.includes('\n') || /[.!?]$/.test(text) || readDataRow(text) !== null) return false
  const items = splitRow(text)
  const last = items.at(-1)
  if (items.length < 2 || last === undefined) return false
  const known = items.filter(item => MENU_ITEMS.has(lineForm(item))).length
  // The last step of a path may be the title itself.
  const isShort = items.slice(0, -1).every(item => isItem(item)) && (isItem(last) || known > 0)
  return isShort && (known > 0 || (items.length >= 4 && isItem(last)))
}

function isItem(text: string): boolean {
  return text.length <= 32 && text.split(/\s+/).length <= 4 && !/[.!?:,;]$/.test(text)
}

export function isMenuItem(text: string): boolean {
  return text.length <= 40 && MENU_ITEMS.has(lineForm(text))
}

/** "12 comments", "5 min read", «Время чтения: 4 минуты», "1 204 views": a number and words that count. */
export function isCounterLine(text: string): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length > 0 && words.length <= 6 && words.every(word => COUNTER_WORDS.has(word)) && words.some(word => word.length > 2)
}

/** "Tags: a, b", "#north #supply". */
export function isTagLine(text: string): boolean {
  if (text.length > 200) return false
  if (/^#[\p{L}\d_]{2,40}([\s,]{1,3}#[\p{L}\d_]{2,40}){0,20}$/u.test(text)) return true
  const labelled = splitLabel(text, TAG_LABELS, false)
  return labelled !== null && !/[.!?]$/.test(labelled.rest)
}

/** A line of a box that asks to subscribe. */
export function isSignUpLine(text: string): boolean {
  if (text.length > 160 || /["“”«»„]/.test(text.slice(0, 1))) return false
  const form = lineForm(text)
  return SIGN_UP_FRAMES.some(([begins, ends]) => form.startsWith(begins) && form.endsWith(ends) && form.length > begins.length + ends.length - 1)
}

/** A banner's sentence about cookies, however long. */
export function isCookieLine(text: string): boolean {
  if (text.length > 500) return false
  const lower = text.toLowerCase()
  return /(?<!\p{L})(cookies?|куки)(?!\p{L})/u.test(lower) && COOKIE_VERBS.some(verb => lower.includes(verb)) && !/["“”«»„]/.test(text)
}

/** What a row of data about the page holds. */
export interface DataRow {
  readonly authors: readonly string[]
  readonly day: string | null
  /** Parts that are neither: a section, a town, the outlet. */
  readonly names: readonly string[]
}

/** Reads a row such as "By Ann Lee, Lake Courier | 24 November 2022 | 5 min read", or null where it is none: it must hold a day or a counter, or open as a byline. */
export function readDataRow(text: string, monthFirst = false): DataRow | null {
  if (text.length > 160 || text.includes('\n') || /\p{L}{3}[.!?]$/u.test(text)) return null
  const days = findDays(text, monthFirst)
  let rest = text
  for (const { start, end } of [...days].reverse()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`
  const items = rest.split(/\t|\s{2,20}|\s?[|•·,]\s?|\s[/—–-]\s/).map(item => item.trim()).filter(item => /[\p{L}\d]/u.test(item))
  const authors: string[] = []
  const names: string[] = []
  let isCounted = false
  for (const item of items) {
    const byline = parseByline(item)
    if (byline) authors.push(...byline)
    else if (isCounterLine(item)) isCounted = true
    else if (isClock(item)) continue
    else if (isPersonName(item)) authors.push(item)
    else if (isItem(item) && /^[«“"]?\p{Lu}/u.test(item)) names.push(item)
    else return null
  }
  const isRow = days.length > 0 || isCounted || parseByline(items[0] ?? '') !== null
  return isRow && names.length <= 2 && (authors.length > 0 || days.length > 0 || isCounted) ? { authors, day: dayOfRow(days), names } : null
}

function dayOfRow(days: readonly { readonly day: string }[]): string | null {
  return days[0]?.day ?? null
}

/** A clock time, a weekday, a label of publishing, a zone: what stands beside a day and names nobody. */
function isClock(item: string): boolean {
  return /^\D{0,20}\d{1,2}[:.]\d{2}(:\d{2})?\D{0,8}$/.test(item) || dayOfDateLine(`${item} 1.1.2020`) !== null && item.length <= 24 && CLOCK_WORDS.test(item)
}

const CLOCK_WORDS = /^(mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя|published|posted|updated|опубликовано|опубліковано|обновлено|оновлено|at|on|г|года|р|року|msk|мск|am|pm|gmt|utc)/iu

/** Two or three capitalised words, one of the first two a known given name. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 3 && words.every(word => /^\p{Lu}[\p{L}’'-]*\.?$/u.test(word)) && words.slice(0, 2).some(word => isGivenName(word))
}

/** The person of a line that holds a name and at most what they write for ("Ann Lee, Lake Courier"), or null. */
export function nameOnly(text: string): string | null {
  const parts = text.length > 80 ? [] : text.split(/\s{0,2}[,|·•]\s{1,2}/)
  const [name, outlet] = parts
  return name !== undefined && parts.length <= 2 && isPersonName(name) && (outlet === undefined || (isItem(outlet) && /^[«“"]?\p{Lu}/u.test(outlet))) ? name : null
}
