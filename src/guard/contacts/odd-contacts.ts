// Contacts in odd writing, read as they are meant: numbers in words, letters for digits.
import type { View } from '../escapes/view-of-text.ts'
import type { Skeleton } from '../match/fold.ts'
import { listSeenNumbers } from './look-alike-digits.ts'
import { listNumbers } from './number-tokens.ts'
import { findSpokenNumbers } from './spoken-numbers.ts'

/** Other readings of stretches of the text. Linear. */
export function listOddContacts(text: string, skeleton: Skeleton): View[] {
  const views: View[] = []
  for (const { text: seen, start, end } of findSpokenNumbers(text, skeleton)) views.push({ text: seen, start, end, how: 'spoken' })
  for (const { text: seen, start, end } of listSeenNumbers(text, listNumbers(text, skeleton)))
    views.push({ text: ` ${seen} `, start, end, how: 'spoken' })
  return views
}
