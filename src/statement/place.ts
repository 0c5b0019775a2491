// Where a clause says it happened: the first phrase of a preposition and a noun that names a kind of place.
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import { PLACE_NOUNS, PLACE_PREPOSITIONS } from '../language/place-nouns.ts'
import { isCapitalized } from '../language/tokens.ts'
import { QUOTE, type Item } from './items.ts'
import { rangeSpan, type Range } from './sources.ts'

const LONGEST_PHRASE = 5
const LONGEST_ENDING = 4

/** The words of the place, its preposition included, or null. */
export function readPlace(items: readonly Item[], [from, to]: Range, language: Language): Span | null {
  for (let at = from; at < to - 1; at++) {
    if (!PLACE_PREPOSITIONS[language].has(items[at]!.lower)) continue
    for (let noun = at + 1; noun < Math.min(to, at + 1 + LONGEST_PHRASE); noun++) {
      const item = items[noun]!
      if (item.kind !== 'word' || item.lower === QUOTE || PLACE_PREPOSITIONS[language].has(item.lower)) break
      if (!isPlaceNoun(item.lower, language)) continue
      let end = noun + 1
      while (end < to && isCapitalized(items[end]!)) end += 1
      return rangeSpan(items, [at, end])
    }
  }
  return null
}

function isPlaceNoun(word: string, language: Language): boolean {
  if (language === 'en') return PLACE_NOUNS.en.some((noun) => word === noun || word === `${noun}s`)
  return PLACE_NOUNS[language].some((stem) => stem.length > 2 && word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING)
}
