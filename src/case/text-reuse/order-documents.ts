// Which of two documents came first, and whom a document credits: dates, then credit, then length.
import type { SourceDocument } from '../../document/document.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { fullNameSkeleton } from './name-skeleton.ts'

/** Outlets a day apart by their dates may be hours apart by their clocks. */
const DAY_MS = 86_400_000

export type OrderReason = 'date' | 'credit' | 'length' | 'place'

/** Whether `a` can derive from `b`, and why. Of two documents exactly one may derive from the other. */
export function comesAfter(a: SourceDocument, b: SourceDocument): { readonly after: boolean; readonly reason: OrderReason } {
  const days = daysBetween(b.published, a.published)
  if (days !== null && Math.abs(days) > 1) return { after: days > 0, reason: 'date' }
  const aCredits = creditsOutletOf(a, b)
  if (aCredits !== creditsOutletOf(b, a)) return { after: aCredits, reason: 'credit' }
  if (days !== null && days !== 0) return { after: days > 0, reason: 'date' }
  const isTranslated = a.translators.length > 0
  if (a.language !== b.language && isTranslated !== b.translators.length > 0) return { after: isTranslated, reason: 'credit' }
  if (a.text.length !== b.text.length) return { after: a.text.length < b.text.length, reason: 'length' }
  return { after: a.text > b.text, reason: 'place' }
}

/** Days from one ISO date to another, or null where one is missing or coarser than a day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from.length < 10 || to.length < 10) return null
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS
  return Number.isFinite(days) ? days : null
}

/** Whether `by` names the outlet of `of` as a source, in whichever script. */
export function creditsOutletOf(by: SourceDocument, of: SourceDocument): boolean {
  return of.outlet !== null && by.creditedSources.some((credited) => isSameOutlet(credited, of.outlet!))
}

/** Whether two spellings name one outlet: word by word the same consonants, case endings apart. */
export function isSameOutlet(a: string, b: string): boolean {
  const skeletonA = outletSkeleton(a)
  return skeletonA !== '' && skeletonA === outletSkeleton(b)
}

function outletSkeleton(name: string): string {
  return fullNameSkeleton(normalizeWord(name).split(/[^\p{L}\p{N}]+/u))
}
