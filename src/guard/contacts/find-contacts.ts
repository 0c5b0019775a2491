// Finds what numbers betray a person: telephones, documents, plates, units by their digits, places by their coordinates.
import type { ProtectedIdentity } from '../finding.ts'
import type { Hit } from '../hit.ts'
import type { Skeleton } from '../match/fold.ts'
import { findNumbers } from './find-numbers.ts'
import { indexNumbers, type KnownNumbers } from './known-numbers.ts'
import { findPlaces, indexPoints } from './places/find-places.ts'
import type { PointIndex } from './places/point-index.ts'
import { listNumbers } from './number-tokens.ts'

export interface ContactReader {
  readonly numbers: KnownNumbers
  readonly points: PointIndex
}

/** Indexes what is protected; identities are known by their place in the list. */
export function buildContactReader(identities: readonly ProtectedIdentity[]): ContactReader {
  return { numbers: indexNumbers(identities), points: indexPoints(identities) }
}

/** All hits in one text, whose skeleton is known. Linear; a text without digits is passed over. */
export function findContacts({ numbers, points }: ContactReader, text: string, skeleton: Skeleton): Hit[] {
  const tokens = listNumbers(text, skeleton)
  return [...findNumbers(numbers, text, tokens), ...findPlaces(points, text, tokens)]
}
