// Strings that programs put together: "Ива" + "нов", ['И','в'].join(''), reversed literals; words over pages; text turned round by bidirectional overrides.
import type { Replacement } from './replacement.ts'

const SEAM = /["'`]\)?\s{0,20}(?:\+|\.\.?|&|\|\||~)=?\s{0,20}\(?["'`]/g
const LETTERS = /["'`][^"'`\\\s]{1,3}["'`](?:\s{0,4},\s{0,4}["'`][^"'`\\]{1,3}["'`]){2,200}/g

/** Seams between literals of one string, and lists of letters. */
export function findJoinedStrings(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(SEAM)) found.push({ start: match.index, end: match.index + match[0].length, text: '' })
  for (const match of text.matchAll(LETTERS)) {
    const joined = match[0].replace(/["'`]\s{0,4},\s{0,4}["'`]|["'`]/g, '')
    if (/\p{L}/u.test(joined)) found.push({ start: match.index, end: match.index + match[0].length, text: joined })
  }
  return inOrder(found)
}

/** String literals, where the text speaks of reverse. */
export function findReversedLiterals(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/(["'`])([^"'`\\\n]{3,400})\1/g))
    found.push({ start: match.index + 1, end: match.index + 1 + match[2]!.length, text: reverse(match[2]!) })
  return found
}

const PAGE_NUMBER = /(?<=\p{L})[-‐‑¬\u00ad][ \t]{0,8}\r?\n\s{0,20}[-–—[( ]{0,3}\d{1,4}[-–—\]) ]{0,3}\s{0,8}\n\s{0,20}(?=\p{L})/gu

/** A word broken at a page's end goes on behind the number. */
export function findPageNumbers(text: string): Replacement[] {
  return [...text.matchAll(PAGE_NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }))
}

const OPEN_OVERRIDE = '\u202e'

/** What stands after a right-to-left override (Unicode TR9: U+202E), as it is seen: last letter first. */
export function findOverrides(text: string): Replacement[] {
  const found: Replacement[] = []
  for (let at = text.indexOf(OPEN_OVERRIDE); at >= 0; at = text.indexOf(OPEN_OVERRIDE, at + 1)) {
    const from = at + 1
    let end = from
    while (end < text.length && end - from < 4000 && !/[\n\r\u202c\u202d\u202e\u2069]/.test(text[end]!)) end++
    found.push({ start: from, end, text: reverse(text.slice(from, end)) })
    at = Math.max(at, end - 1)
  }
  return found
}

/** Letters with their accents, last first. */
export function reverse(text: string): string {
  return (text.match(/[\ud800-\udbff]?[\s\S]\p{M}*/gu) ?? []).reverse().join('')
}

function inOrder(found: Replacement[]): Replacement[] {
  return found.sort((a, b) => a.start - b.start).filter((one, n, all) => n === 0 || one.start >= all[n - 1]!.end)
}
