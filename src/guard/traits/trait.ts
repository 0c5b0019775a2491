// A trait as it is published and counted: an attribute (the counts' column) with a range of years or days, or a term of a hierarchy.
import type { Span } from '../../base/span.ts'

/** What is counted: 'gender', 'age', 'place', 'role', 'unit', 'relative', or the keeper's own word for a date ('capture'). */
export type TraitName = string

export type TraitValue =
  /** Ages in whole years, or days since 1970; both ends belong to it. */
  | { readonly is: 'years'; readonly low: number; readonly high: number }
  | { readonly is: 'days'; readonly low: number; readonly high: number }
  /** A word of the vault or of the counts, with its other spellings after `=`; `isPart`: only its head ("driver" of "ambulance driver"). */
  | { readonly is: 'term'; readonly term: string; readonly isPart?: boolean }

/** One trait of one person as a text publishes it. */
export interface TraitMention {
  /** Place in the list of persons. */
  readonly person: number
  readonly name: TraitName
  /** Which of the person's values of that name: "place 2"; the same over all texts. */
  readonly item: string
  readonly value: TraitValue
  /** Where it stands: for what the pseudonym itself tells (gender), the pseudonym. */
  readonly span: Span
}

/** How many values a range holds; the smaller, the more it tells. */
export function widthOf(value: TraitValue): number {
  if (value.is === 'term') return value.isPart === true ? 2 : 1
  return value.high - value.low + 1
}
