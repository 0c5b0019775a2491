// Holds a match of a number, a phrase or a place to the text itself.
import { endOfWord, type Skeleton, symbolText } from '../match/fold.ts'
import type { Hit } from '../hit.ts'
import type { NumberTarget, PhraseTarget, PlaceTarget } from '../match/target.ts'
import { wordEnd } from '../match/written-word.ts'

const LONGEST_GAP = 14

export function verifyNumber(text: string, skeleton: Skeleton, from: number, to: number, target: NumberTarget): Hit | null {
  const { at, count, symbols } = skeleton
  for (let k = from + 1; k < to; k++) if (at[k]! - at[k - 1]! > LONGEST_GAP) return null
  const isTouched = (k: number, step: number): boolean => k >= 0 && k < count && symbols[k]! >= 20 && Math.abs(at[k]! - at[k - step]!) === 1
  if (target.isWhole && (isTouched(from - 1, -1) || isTouched(to, 1))) return null
  if (target.kind === 'unit' && !UNIT_CONTEXT.test(text.slice(Math.max(0, at[from]! - 30), at[to - 1]! + 30)))
    return { ...numberHit(skeleton, from, to, target), tier: 'review' }
  return numberHit(skeleton, from, to, target)
}

const UNIT_CONTEXT = /в\s?[/.]?\s?ч|войск|військ|част|unit|military|бригад|полк|brigade|regiment|[АA]\s?-?\d/i

function numberHit({ at }: Skeleton, from: number, to: number, { kind, tier, identities }: NumberTarget): Hit {
  return { part: 'whole', kind, tier, start: at[from]!, end: at[to - 1]! + 1, identities, isNameLike: true }
}

export function verifyPhrase(text: string, skeleton: Skeleton, from: number, to: number, target: PhraseTarget): Hit | null {
  const end = endOfWord(skeleton, to)
  const rest = end - to
  const isWordy = target.kind === 'alias' || target.kind === 'address' || target.kind === 'unit'
  if (isWordy ? rest > 3 : rest > 0) return null
  const start = skeleton.at[from]!
  // A short handle needs its mark.
  if (target.kind === 'handle' && to - from < 5 && !/[@/]/.test(text[start - 1] ?? '')) return null
  return {
    part: 'whole',
    kind: target.kind,
    tier: target.tier,
    start,
    end: wordEnd(text, skeleton.at[end - 1]!),
    identities: target.identities,
    isNameLike: true,
  }
}

const NEAR = 60

export function verifyPlace(text: string, skeleton: Skeleton, from: number, to: number, target: PlaceTarget): Hit | null {
  const end = endOfWord(skeleton, to)
  if (end - to > 5 || !target.stem.endingKeys.has(symbolText(skeleton.symbols, to, end))) return null
  const start = skeleton.at[from]!
  const stop = wordEnd(text, skeleton.at[end - 1]!)
  const near = text.slice(Math.max(0, start - NEAR), start) + ' ' + text.slice(stop, stop + NEAR)
  const numbers = new Set((near.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, '')))
  if (!target.numbers.some((number) => numbers.has(number))) return null
  return {
    part: 'whole',
    kind: target.kind,
    tier: target.kind === 'address' ? 'block' : 'review',
    start,
    end: stop,
    identities: target.identities,
    isNameLike: true,
  }
}
