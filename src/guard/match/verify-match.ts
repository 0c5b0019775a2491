// Holds a match of the automaton to the text itself: word bounds, script, endings, separators. Few matches get here; most fail at the first line.
import { verifyNumber, verifyPhrase } from '../contacts/verify-contact.ts'
import { verifyEpithet } from '../contacts/verify-epithet.ts'
import { verifyPlace } from '../contacts/verify-place.ts'
import { type Skeleton, WITHIN } from './fold.ts'
import type { Hit } from '../hit.ts'
import type { Target } from './target.ts'
import { verifyFamily } from './verify-family.ts'
import { verifyGiven } from './verify-given.ts'

/** Symbols `[from, to)` of `skeleton` equal the target's key. The hit, or null where the text does not bear it out. */
export function verifyMatch(text: string, skeleton: Skeleton, from: number, to: number, target: Target): Hit | null {
  if (target.type === 'number') return verifyNumber(skeleton, from, to, target)
  if (target.type === 'family') return verifyFamily(text, skeleton, from, to, target)
  if (skeleton.starts[from] === WITHIN) return null
  if (target.type === 'phrase') return verifyPhrase(text, skeleton, from, to, target)
  if (target.type === 'place') return verifyPlace(text, skeleton, from, to, target)
  if (target.type === 'epithet') return verifyEpithet(text, skeleton, from, to, target)
  return verifyGiven(text, skeleton, from, to, target)
}
