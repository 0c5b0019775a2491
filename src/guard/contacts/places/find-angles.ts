// Pairs of angles that are a protected place, in either order, and what they are worth: by how exact they are and by what stands around them.
import type { FindingTier } from '../../finding.ts'
import { plainStretch } from '../number-tokens.ts'
import { NEAR_EAST, NEAR_NORTH, type PointIndex, pointsNear } from './point-index.ts'
import { type Angle, anglesAt, DEGREE, type Quantity } from './read-angles.ts'

export interface FoundPlace {
  readonly tier: FindingTier
  readonly start: number
  readonly end: number
  readonly identity: number
}

/** Characters between the two angles of a place: keys of JSON, tags of a table. */
const PAIR_GAP = 90
/** Numbers between them: a zoom, a height, a row's number. */
const MOST_BETWEEN = 3

export function findAngles(index: PointIndex, text: string, quantities: readonly Quantity[]): FoundPlace[] {
  const found: FoundPlace[] = []
  const known = new Map<number, readonly Angle[]>()
  const anglesOf = (i: number): readonly Angle[] => {
    const made = known.get(i) ?? anglesAt(text, quantities, i).filter(({ degrees }) => index.hasDegrees[Math.floor(degrees)] === 1)
    known.set(i, made)
    return made
  }
  for (let i = 0; i + 1 < quantities.length; i++) {
    known.delete(i - 1)
    if (quantities[i + 1]!.start - quantities[i]!.end > PAIR_GAP || !mayBegin(index, quantities[i]!)) continue
    for (const first of anglesOf(i)) {
      for (let k = first.next; k <= first.next + MOST_BETWEEN && k < quantities.length; k++) {
        if (quantities[k]!.start - first.end > PAIR_GAP) break
        if (!mayBegin(index, quantities[k]!)) continue
        for (const second of anglesOf(k)) addPair(index, text, first, second, found)
      }
    }
  }
  return found
}

/** Nearly all numbers end here: no protected place has such degrees. */
function mayBegin({ hasDegrees }: PointIndex, { whole, value }: Quantity): boolean {
  return whole.length > 2 || hasDegrees[Math.floor(value)] === 1
}

const MINUTE = 1 / 60

function addPair(index: PointIndex, text: string, first: Angle, second: Angle, found: FoundPlace[]): void {
  if (first.form !== second.form) return
  const coarseness = Math.min(first.coarseness, second.coarseness)
  const reach = coarseness > NEAR_NORTH ? (first.form === 'decimal' ? 0.1 : MINUTE) : NEAR_NORTH
  const points = [
    ...pointsNear(index, first.degrees, second.degrees, reach, Math.max(reach, NEAR_EAST)),
    ...pointsNear(index, second.degrees, first.degrees, reach, Math.max(reach, NEAR_EAST)),
  ]
  if (points.length === 0) return
  const tier = tierOfPair(text, first, second, coarseness)
  if (tier === null) return
  for (const { identity } of points) found.push({ tier, start: first.start, end: second.end, identity })
}

const PLACE_CUE =
  /[°º˚∘]|lat|lon|lng|широт|долг|довг|коорд|coord|geo|gps|map|point|карт|мапа|wgs|[\d\s°'″"′.][NSEWСЮВЗ](?![\p{L}])|(?<!\p{L})[NSEW]\s?\d|[сюс]\.\s?ш|[вз]\.\s?д|пн|пд|сх\.|зх/iu
const HEMISPHERE = /(?<!\p{L})(?:[nsewсюв]|пн|пд|сх|зх)(?!\p{L})/iu

function tierOfPair(text: string, first: Angle, second: Angle, coarseness: number): FindingTier | null {
  const near = plainStretch(text, first.start - 40, first.start) + '¦' + plainStretch(text, first.start, second.end + 20)
  const hasCue = PLACE_CUE.test(near)
  if (first.form === 'decimal') {
    if (coarseness <= 0.001) return 'block'
    return coarseness <= 0.01 ? (hasCue ? 'block' : 'review') : hasCue ? 'review' : null
  }
  if (first.form === 'scaled') return hasCue ? 'block' : coarseness < 1e-5 || /[latonij]/i.test(near) ? 'review' : null
  if (first.form === 'packed') {
    const isSigned = /[+\-−–]\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start))
    const isTold =
      isSigned || HEMISPHERE.test(plainStretch(text, first.start - 4, first.start) + ' ' + plainStretch(text, first.end, second.end + 4))
    if (!isTold && coarseness > 0.0005) return null
    return isTold || hasCue ? (coarseness < 0.005 ? 'block' : 'review') : coarseness < 1e-4 ? 'review' : null
  }
  if (coarseness > NEAR_NORTH) return hasCue || first.isMarked ? 'review' : null
  return first.isMarked || second.isMarked || hasCue || DEGREE.test(near) || coarseness < 0.0005 ? 'block' : null
}
