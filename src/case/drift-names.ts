// How names change between a text and what it derives from: respelt (Genandy for Gennady) or replaced (Faith for Vera).
import { isTypo, nameKey } from '../language/name-key.ts'
import { alignSentences } from './text-reuse/align-sentences.ts'
import type { Anchor } from './text-reuse/find-anchors.ts'
import { nameSkeleton } from './text-reuse/name-skeleton.ts'
import { normalizeWord } from '../language/normal-form.ts'
import type { TextTrace } from './text-reuse/trace-text.ts'

export interface NameDrift {
  readonly says: string
  readonly against: string
}

/** A replacement must be met so often before it is one: once may be two people. */
const FEWEST_REPLACEMENTS = 2

/**
 * Names in `by` that stand for a name spelt otherwise in `of`, or, across scripts, otherwise than in `usual` (spellings of the same name that
 * the case's other texts in that script use). Inflected languages are compared by stem alone, so their case endings make no drift.
 */
export function findNameDrift(by: TextTrace, of: TextTrace, usual: readonly TextTrace[]): NameDrift[] {
  const respelt = by.language === of.language ? respellings(by, of) : respellingsAcross(by, of, usual)
  const replaced = by.language === of.language ? replacements(by, of) : []
  const seen = new Set<string>()
  return [...respelt, ...replaced].filter(({ says }) => !seen.has(says) && seen.add(says))
}

function namesOf(trace: TextTrace): Map<string, number> {
  const names = new Map<string, number>()
  for (const { kind, text } of trace.anchors) if (kind === 'name') names.set(text, (names.get(text) ?? 0) + 1)
  return names
}

/** One language without cases: a name not in the other text, one letter from a name that is not in this one or is far commoner here. */
function respellings(by: TextTrace, of: TextTrace): NameDrift[] {
  if (by.language !== 'en') return []
  const mine = namesOf(by)
  const others = namesOf(of)
  return [...mine].flatMap(([says, count]) => {
    if (others.has(says)) return []
    const against = [...others.keys()].find((other) => isRespelling(says, other) && (mine.get(other) ?? count) >= count)
    return against === undefined ? [] : [{ says, against }]
  })
}

function isRespelling(a: string, b: string): boolean {
  return a !== b && (isTypo(a, b) || (nameKey(a) === nameKey(b) && a.length > 3))
}

/** Two scripts: the spelling usual in the other texts of this script is what a respelling is told by. */
function respellingsAcross(by: TextTrace, of: TextTrace, usual: readonly TextTrace[]): NameDrift[] {
  if (by.language !== 'en') return []
  const counts = new Map<string, number>()
  for (const trace of [by, ...usual]) for (const [name, count] of namesOf(trace)) counts.set(name, (counts.get(name) ?? 0) + count)
  return [...namesOf(by).keys()].flatMap((says) => {
    const commoner = [...counts].find(([other, count]) => isRespelling(says, other) && count > counts.get(says)!)
    return commoner === undefined ? [] : [{ says, against: spellingIn(of, commoner[0]) ?? commoner[0] }]
  })
}

/** The name in the other text's script, in the form met first among its shortest (which is mostly the nominative). */
function spellingIn(of: TextTrace, name: string): string | null {
  const skeleton = nameSkeleton(normalizeWord(name))
  const met = of.anchors.filter((anchor) => anchor.kind === 'name' && anchor.key === `name:${skeleton}`).map((anchor) => anchor.text)
  const exact = met.find((text) => nameKey(text) === nameKey(name))
  return exact ?? met.sort((a, b) => a.length - b.length)[0] ?? null
}

/** In sentences that follow each other: one name here, another there, again and again. */
function replacements(by: TextTrace, of: TextTrace): NameDrift[] {
  const counts = new Map<string, { drift: NameDrift; count: number }>()
  for (const pair of alignSentences(by.sentences, of.sentences).pairs) {
    const mine = namesWithin(by, pair.by)
    const others = namesWithin(of, pair.of)
    const newHere = mine.filter(({ key }) => others.every((other) => other.key !== key))
    const goneThere = others.filter(({ key }) => mine.every((other) => other.key !== key))
    if (newHere.length !== 1 || goneThere.length !== 1) continue
    const drift = { says: newHere[0]!.text, against: goneThere[0]!.text }
    const key = `${newHere[0]!.key} ${goneThere[0]!.key}`
    counts.set(key, { drift, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const kept = (key: string) => of.anchors.some((anchor) => anchor.key === key)
  return [...counts].flatMap(([key, { drift, count }]) => (count >= FEWEST_REPLACEMENTS && !kept(key.split(' ')[0]!) ? [drift] : []))
}

/** Distinct names inside one sentence. */
function namesWithin(trace: TextTrace, sentence: number): Anchor[] {
  const { startUtf16, endUtf16 } = trace.sentences[sentence]!
  const inside = trace.anchors.filter((anchor) => anchor.kind === 'name' && anchor.startUtf16 >= startUtf16 && anchor.startUtf16 < endUtf16)
  return inside.filter((anchor, i) => inside.findIndex((other) => other.key === anchor.key) === i)
}
