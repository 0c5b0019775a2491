// Contacts in odd writing, read as they are meant: numbers in words, letters for digits.
import type { View } from '../escapes/view-of-text.ts'
import type { Skeleton } from '../match/fold.ts'
import { listSeenNumbers } from './look-alike-digits.ts'
import { listNumbers } from './number-tokens.ts'
import { listInContext } from './odd-in-context.ts'
import { findSpokenNumbers } from './spoken-numbers.ts'

/** Other readings of stretches of the text; `odd` are those of its words. Linear. */
export function listOddContacts(text: string, skeleton: Skeleton, odd: readonly View[]): View[] {
  const views = listInContext(text, odd)
  for (const { text: seen, start, end } of findSpokenNumbers(text, skeleton)) views.push({ text: seen, start, end, how: 'spoken' })
  for (const { text: seen, start, end } of listSeenNumbers(text, listNumbers(text, skeleton)))
    views.push({ text: ` ${seen} `, start, end, how: 'spoken' })
  return views
}
