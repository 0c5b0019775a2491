// Contacts in odd writing, read as they are meant: numbers in words, e-mail addresses with "at" and "dot".
import type { View } from '../escapes/view-of-text.ts'
import type { Skeleton } from '../match/fold.ts'
import { findSpokenDigits } from './spoken-digits.ts'

/** Other readings of stretches of the text. Linear. */
export function listOddContacts(text: string, skeleton: Skeleton): View[] {
  const views: View[] = []
  if (OBFUSCATED_MARK.test(text)) addObfuscated(text, views)
  for (const { digits, start, end } of findSpokenDigits(text, skeleton)) views.push({ text: ` ${digits} `, start, end, how: 'spoken' })
  return views
}

const OBFUSCATED_MARK = /\(at\)|\[at\]|\{at\}|\(a\)|собака|\sat\s{1,3}\S{1,60}\s{1,3}dot\s/i
const OBFUSCATED =
  /[\w.+-]{1,60}\s{0,3}(?:\(at\)|\[at\]|\{at\}|\bat\b|[([]?собака[)\]]?|\(a\))\s{0,3}[\w.-]{1,60}(?:\s{0,3}(?:\(dot\)|\[dot\]|\bdot\b|точка|\.)\s{0,3}\w{1,30}){0,4}/giu

function addObfuscated(text: string, views: View[]): void {
  for (const match of text.matchAll(OBFUSCATED)) {
    const plain = match[0]
      .replace(/\s{0,3}(?:\(at\)|\[at\]|\{at\}|\bat\b|[([]?собака[)\]]?|\(a\))\s*/giu, '@')
      .replace(/\s{0,3}(?:\(dot\)|\[dot\]|\bdot\b|точка)\s{0,3}/giu, '.')
      .replace(/\s/g, '')
    views.push({ text: plain, start: match.index, end: match.index + match[0].length, how: 'obfuscated' })
  }
}
