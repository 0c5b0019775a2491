// Weighs hits by their neighbours: a given name with its patronymic blocks, alone it is for review, before someone else's surname it passes (docs/formats/guard.md).
import type { Hit } from '../hit.ts'

/** Characters between a given name and what belongs to it. */
const NEIGHBOUR_GAP = 16

/** What is to be reported: family names and whole forms as they are, given names as their neighbours make them. */
export function judgeHits(text: string, hits: readonly Hit[]): Hit[] {
  const givens = hits.filter((hit) => hit.part === 'given')
  const patronymics = hits.filter((hit) => hit.part === 'patronymic')
  const families = hits.filter((hit) => hit.part === 'family')
  const judged = hits.filter((hit) => hit.part === 'family' || hit.part === 'whole')
  const paired = new Set<Hit>()
  for (const [given, patronymic] of neighbours(givens, patronymics)) {
    const both = given.identities.filter((one) => patronymic.identities.includes(one))
    if (both.length === 0) continue
    paired.add(given)
    judged.push({
      ...given,
      kind: 'given-with-patronymic',
      tier: 'block',
      start: Math.min(given.start, patronymic.start),
      end: Math.max(given.end, patronymic.end),
      identities: both,
    })
  }
  for (const [given, family] of neighbours(givens, families))
    if (given.identities.some((one) => family.identities.includes(one))) paired.add(given)
  const reviewed = new Set<string>()
  for (const given of givens) {
    if (paired.has(given) || !given.isNameLike) continue
    const alone = judgeAlone(text, given)
    const word = text.slice(given.start, given.end).toLowerCase()
    // One flag for each name is enough for a reviewer.
    if (alone === null || reviewed.has(`${word} ${given.identities[0]}`)) continue
    reviewed.add(`${word} ${given.identities[0]}`)
    judged.push(alone)
  }
  return judged
}

/** Pairs that stand within a few characters of each other, in either order. Both lists are in the order of the text. */
function* neighbours(first: readonly Hit[], second: readonly Hit[]): Iterable<readonly [Hit, Hit]> {
  let from = 0
  for (const one of first) {
    while (from < second.length && second[from]!.end < one.start - NEIGHBOUR_GAP - 60) from++
    for (let i = from; i < second.length && second[i]!.start <= one.end + NEIGHBOUR_GAP; i++) {
      const other = second[i]!
      // Hits of one reading of a stretch all stand where it does.
      const isTogether = other.start === one.start && other.end === one.end
      const gap = isTogether ? 0 : other.start >= one.end ? other.start - one.end : one.start - other.end
      if (gap >= 0 && gap <= NEIGHBOUR_GAP) yield [one, other]
    }
  }
}

/** A given name alone: null passes. */
function judgeAlone(text: string, given: Hit): Hit | null {
  if (given.end - given.start < 2) return null
  if (given.isOdd) return { ...given, tier: 'review' }
  const isOthers =
    OTHERS_SURNAME_AFTER.test(text.slice(given.end, given.end + 40)) ||
    OTHERS_NAME_BEFORE.test(text.slice(Math.max(0, given.start - 40), given.start))
  if (given.tier === 'block') return isOthers ? { ...given, tier: 'review' } : given
  return isOthers ? null : given
}

/** Another capitalised word beside it: someone else's full name, or a place's. Before it, not the word that opens the sentence. */
const OTHERS_SURNAME_AFTER = /^[ \u00a0-]{1,2}(?:[A-ZА-ЯЁІЇЄҐ]\.\s?)?[A-ZА-ЯЁІЇЄҐ][\p{L}'’]/u
const OTHERS_NAME_BEFORE = /[\p{Ll},][ \u00a0][A-ZА-ЯЁІЇЄҐ][\p{L}'’.]{0,30}[ \u00a0-]$/u
