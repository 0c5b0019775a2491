// Where a clause says it happened: a preposition with a noun of place or with a place's name, a word that is a place, the object of a verb of reaching.
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import { isPlaceHead } from '../language/capital-words.ts'
import { CLAUSE_WORDS } from '../language/clause-words.ts'
import { readGivenName } from '../language/names.ts'
import {
  NAME_PREPOSITIONS,
  NO_PLACE,
  PLACE_ADVERBS,
  PLACE_ENDINGS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  PLACE_VERBS_EN,
} from '../language/place-nouns.ts'
import { PEOPLES, TIME_CAPITALS } from '../language/places.ts'
import { isCapitalized } from '../language/tokens.ts'
import { QUOTE, type Item } from './tellings/items.ts'
import { rangeSpan, type Range } from './tellings/sources.ts'

const LONGEST_PHRASE = 5
const LONGEST_TAIL = 4
const NOT = new Set(['not', 'не', 'ні'])
const ARTICLES = new Set('the a an my our his her their'.split(' '))
/** Months, weekdays, languages. */
const NO_PLACE_NAMES = new Set(`${TIME_CAPITALS} ${PEOPLES}`.trim().split(/\s+/))

/** The words of the place, its preposition included, or null. What stands behind "not" gives way to a place that does not. */
export function readPlace(items: readonly Item[], range: Range, language: Language): Span | null {
  let denied: Span | null = null
  for (let at = range[0]; at < range[1]; at++) {
    const span = placeAt(items, at, range[1], language)
    if (span === null) continue
    if (at > range[0] && NOT.has(items[at - 1]!.lower)) denied ??= span
    else return span
  }
  return denied
}

function placeAt(items: readonly Item[], at: number, to: number, language: Language): Span | null {
  const { lower } = items[at]!
  if (PLACE_ADVERBS[language].has(lower)) return rangeSpan(items, [at, at + 1])
  const isReached = language === 'en' && PLACE_VERBS_EN.has(lower) && items[at + 1]?.lower === 'the'
  if (!isReached && !PLACE_PREPOSITIONS[language].has(lower)) return null
  const from = isReached ? at + 1 : at
  const noun = nounAfter(items, at + 1, to, language)
  if (noun !== null) return rangeSpan(items, [from, tailEnd(items, noun + 1, to, language)])
  if (isReached || !NAME_PREPOSITIONS[language].has(lower) || at + 1 >= to || !isPlaceName(items[at + 1]!, language)) return null
  return rangeSpan(items, [from, tailEnd(items, at + 2, to, language)])
}

/** The noun of place that a preposition governs: only words that may stand before a noun lie between. */
function nounAfter(items: readonly Item[], start: number, to: number, language: Language): number | null {
  for (let at = start; at < to && at < start + LONGEST_PHRASE; at++) {
    const item = items[at]!
    if (item.kind === 'punctuation' || item.lower === QUOTE || (at === start && NO_PLACE.has(item.lower))) return null
    if (isPlaceNoun(item.lower, language)) {
      // "the container port", "the school roof": the last noun of the run is the place.
      let last = at
      if (language === 'en') while (last + 1 < to && isPlaceNoun(items[last + 1]!.lower, language)) last += 1
      return last
    }
    // "to repair the roof": the preposition is a verb's mark.
    if (language === 'en' && at > start && ARTICLES.has(item.lower) && items[at - 1]!.lower !== 'of') return null
    if (language === 'en' && item.lower === 'of') continue
    if (!mayPrecedeNoun(item, language)) return isCapitalized(item) && isPlaceHead(item.lower) ? at : null
  }
  return null
}

const SLAVIC_MODIFIER =
  /(?:[оеё]го|[оеё]му|[оеё]й|[оеё]м|ым|им|ых|их|ую|юю|ый|ий|ая|яя|ые|ие|ої|ій|ім|іх|і|у|а|двум|трем|двух|трех|двом|трьом|двох|трьох|ої|ою|ею)$/

function mayPrecedeNoun(item: Item, language: Language): boolean {
  if (item.kind !== 'word' || isCapitalized(item)) return true
  if (language === 'en')
    return (
      !PLACE_PREPOSITIONS.en.has(item.lower) &&
      !CLAUSE_WORDS.en.prepositions.has(item.lower) &&
      !/^(?:and|or|but|that|who|which|when|was|were|is|had|has|said|he|she|they|we|i|it|him|me|us|them)$/.test(item.lower) &&
      !NO_PLACE_NAMES.has(item.lower)
    )
  return !NO_PLACE_NAMES.has(item.lower) && SLAVIC_MODIFIER.test(item.lower) && !PLACE_PREPOSITIONS[language].has(item.lower)
}

/** Capitals and numbers that go on naming it: "the village of Tarn", «в камере 31», "a sports hall in Penwick". */
function tailEnd(items: readonly Item[], start: number, to: number, language: Language): number {
  let end = start
  for (let at = start; at < to && at < start + LONGEST_TAIL; at++) {
    const item = items[at]!
    const isLink = item.lower === 'of' || NAME_PREPOSITIONS[language].has(item.lower)
    if (isLink && items[at + 1] !== undefined && isCapitalized(items[at + 1]!) && isPlaceName(items[at + 1]!, language)) continue
    if (item.kind === 'number' || (isCapitalized(item) && isPlaceName(item, language))) end = at + 1
    else break
  }
  return end
}

/** A capitalised word that is no month, no weekday and no known given name. */
function isPlaceName(item: Item, language: Language): boolean {
  if (item.kind !== 'word' || item.lower === QUOTE || !isCapitalized(item) || item.text.length < 3) return false
  if (NO_PLACE_NAMES.has(item.lower)) return false
  return language === 'en'
    ? !/^(?:the|a|an|i|i'm|mr|mrs|ms|dr|god)$/.test(item.lower) && readGivenName(item.text).length === 0
    : readGivenName(item.text).length === 0
}

const stemsOf = (language: 'ru' | 'uk'): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    PLACE_NOUNS[language].map((line) => {
      const [stem = '', endings] = line.split('+')
      return [stem, endings === undefined ? PLACE_ENDINGS[language] : new Set(endings.split(','))] as const
    }),
  )
const STEMS = { ru: stemsOf('ru'), uk: stemsOf('uk') }
const ENGLISH = new Set(PLACE_NOUNS.en.flatMap((noun) => [noun, `${noun}s`, `${noun}es`]))
const LONGEST_ENDING = 4

function isPlaceNoun(word: string, language: Language): boolean {
  if (language === 'en') return ENGLISH.has(word)
  for (let cut = 0; cut <= LONGEST_ENDING && cut < word.length - 1; cut++) {
    const stem = word.slice(0, word.length - cut)
    if (STEMS[language].get(stem)?.has(word.slice(word.length - cut)) === true) return true
  }
  return false
}
