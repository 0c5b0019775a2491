// Anchors of two texts matched in their order (weighted longest common subsequence), and whether the stretches between them run in step (Gale and Church 1993).
import type { Anchor, AnchorKind } from './find-anchors.ts'

export interface AnchorAlignment {
  readonly pairs: readonly (readonly [by: Anchor, of: Anchor])[]
  /** How many anchors the deriving text has. */
  readonly anchorsBy: number
  /** Share of each text's anchors (by weight) that is matched in order. */
  readonly coverageBy: number
  readonly coverageOf: number
  /** Matched in order, as a share of what the two have in common in any order. */
  readonly order: number
  /** Share of the stretches between neighbouring matches that have about the length the rest lets one expect. */
  readonly inStep: number
  /** Distinct anchors matched, by kind. */
  readonly distinct: Readonly<Record<AnchorKind, number>>
}

/** What an anchor shows: a day more than a number, a small number almost nothing, a name less the oftener it stands. */
const WEIGHTS = { day: 2, number: 1, smallNumber: 0.3, name: 1.2 } as const
const SMALL_NUMBER = 3
/** Anchors compared in each text; the product of the two bounds the work. */
const MOST_ANCHORS = 600

/** Matches the anchors of `by` to those of `of`. */
export function alignAnchors(by: readonly Anchor[], of: readonly Anchor[]): AnchorAlignment {
  const a = by.slice(0, MOST_ANCHORS)
  const b = of.slice(0, MOST_ANCHORS)
  const weights = weigh(a, b)
  const pairs = longestInOrder(a, b, weights)
  const total = (anchors: readonly Anchor[]) => anchors.reduce((sum, anchor) => sum + weights.get(anchor.key)!, 0)
  const matched = total(pairs.map(([anchor]) => anchor))
  const inCommon = commonWeight(a, b, weights)
  const share = (whole: number) => (whole === 0 ? 0 : matched / whole)
  return {
    pairs,
    anchorsBy: a.length,
    coverageBy: share(total(a)),
    coverageOf: share(total(b)),
    order: share(inCommon),
    inStep: shareInStep(pairs),
    distinct: countDistinct(pairs),
  }
}

function weigh(a: readonly Anchor[], b: readonly Anchor[]): ReadonlyMap<string, number> {
  const counts = countKeys([...a, ...b])
  const weights = new Map<string, number>()
  for (const anchor of [...a, ...b]) {
    const isSmall = anchor.kind === 'number' && Number(anchor.key.slice('number:'.length)) < SMALL_NUMBER
    const weight = isSmall ? WEIGHTS.smallNumber : WEIGHTS[anchor.kind]
    weights.set(anchor.key, weight / Math.sqrt(Math.max(1, counts.get(anchor.key)! / 2)))
  }
  return weights
}

function countKeys(anchors: readonly Anchor[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of anchors) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function commonWeight(a: readonly Anchor[], b: readonly Anchor[], weights: ReadonlyMap<string, number>): number {
  const inB = countKeys(b)
  let sum = 0
  for (const [key, count] of countKeys(a)) sum += Math.min(count, inB.get(key) ?? 0) * weights.get(key)!
  return sum
}

function longestInOrder(a: readonly Anchor[], b: readonly Anchor[], weights: ReadonlyMap<string, number>): [Anchor, Anchor][] {
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const take = a[i]!.key === b[j]!.key ? weights.get(a[i]!.key)! + best[(i + 1) * width + j + 1]! : -1
      best[i * width + j] = Math.max(skip, take)
    }
  }
  const pairs: [Anchor, Anchor][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const here = best[i * width + j]!
    if (a[i]!.key === b[j]!.key && here === weights.get(a[i]!.key)! + best[(i + 1) * width + j + 1]!) pairs.push([a[i++]!, b[j++]!])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}

/** A stretch is in step when it is between half and twice as long as the middle ratio says, or both are as short as a phrase. */
const PHRASE_UTF16 = 12
const STEP_TOLERANCE = 2

function shareInStep(pairs: readonly (readonly [Anchor, Anchor])[]): number {
  const steps = pairs.slice(1).flatMap(([by, of], k) => {
    const gapBy = by.startUtf16 - pairs[k]![0].startUtf16
    const gapOf = of.startUtf16 - pairs[k]![1].startUtf16
    return gapBy <= PHRASE_UTF16 && gapOf <= PHRASE_UTF16 ? [] : [Math.max(gapBy, 1) / Math.max(gapOf, 1)]
  })
  if (steps.length === 0) return 0
  const middle = [...steps].sort((x, y) => x - y)[Math.floor(steps.length / 2)]!
  return steps.filter((step) => step >= middle / STEP_TOLERANCE && step <= middle * STEP_TOLERANCE).length / steps.length
}

function countDistinct(pairs: readonly (readonly [Anchor, Anchor])[]): Record<AnchorKind, number> {
  const keys = new Set(pairs.map(([anchor]) => anchor.key))
  const distinct = { name: 0, number: 0, day: 0 }
  for (const key of keys) distinct[key.slice(0, key.indexOf(':')) as AnchorKind]++
  return distinct
}
