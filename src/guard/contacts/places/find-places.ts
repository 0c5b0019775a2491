// Finds protected places in a text, whatever notation they are in.
import type { ProtectedIdentity } from '../../finding.ts'
import type { Hit } from '../../hit.ts'
import type { NumberToken } from '../number-tokens.ts'
import { findAngles, type FoundPlace } from './find-angles.ts'
import { findCodeWords, findPlane, findPlusCodes, findSquares, findToldHashes } from './find-plane.ts'
import { indexPlaces, type PointIndex, type ProtectedPoint } from './point-index.ts'
import { listQuantities } from './read-angles.ts'
import { readPlace } from './read-place.ts'

/** All coordinates among the identities' places and addresses. */
export function indexPoints(identities: readonly ProtectedIdentity[]): PointIndex {
  return indexPlaces(
    identities.flatMap((one, identity) =>
      [...(one.places ?? []), ...(one.addresses ?? [])].flatMap((written): ProtectedPoint[] => {
        const place = readPlace(written)
        return place ? [{ ...place, identity }] : []
      }),
    ),
  )
}

/** Hits in the order of the text, one for each person and stretch. Linear. */
export function findPlaces(index: PointIndex, text: string, tokens: readonly NumberToken[]): Hit[] {
  if (index.size === 0) return []
  const found = text.includes('+') ? findPlusCodes(index, text) : []
  if (/geohash/i.test(text)) found.push(...findToldHashes(index, text))
  if (tokens.length > 0) found.push(...findCodeWords(index, text, tokens), ...findSquares(index, text, tokens))
  if (tokens.length > 1) found.push(...findPlane(index, text, tokens), ...findAngles(index, text, listQuantities(text, tokens)))
  return withoutRepeats(found)
}

/** One person's place in one stretch is told once, by its gravest reading. */
function withoutRepeats(found: readonly FoundPlace[]): Hit[] {
  const kept: FoundPlace[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || (a.tier === b.tier ? 0 : a.tier === 'block' ? -1 : 1))) {
    const known = kept.findLastIndex((other) => other.identity === one.identity)
    const other = kept[known]
    if (!other || other.end <= one.start) kept.push(one)
    else if (other.tier === 'review' && one.tier === 'block') kept[known] = one
  }
  return kept.map(({ tier, start, end, identity }) => ({
    part: 'whole',
    kind: 'coordinates',
    tier,
    start,
    end,
    identities: [identity],
    isNameLike: true,
  }))
}
