// Holds a given name's or patronymic's stem, found in the skeleton, to the text, and says whether the word may be that name without a neighbour.
import { canSpell } from '../forms/align-latin.ts'
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import { isPetEnding } from '../forms/given-forms.ts'
import { LATIN_WORDS, NEVER_NAMES, NAME_FORMS_THAT_ARE_WORDS, NAME_FORMS_THAT_OPEN_SENTENCES } from '../forms/given-words.ts'
import { isFormOf, isWrittenForm } from '../forms/name-stems.ts'
import { LATIN_GIVEN_NAMES } from '../../language/english-names.ts'
import { readGivenName } from '../../language/names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import type { Hit } from '../hit.ts'
import { endOfWord, PART_START, type Skeleton, symbolText } from './fold.ts'
import type { GivenTarget } from './target.ts'
import { partingOf, startOf } from './word-parting.ts'
import { describeWord, wordEnd, type WrittenWord } from './written-word.ts'

const words = new Set(NAME_FORMS_THAT_ARE_WORDS.split(' '))
/** Polite forms and such: no name whatever their capital. */
const neverNames = new Set(NEVER_NAMES.split(' '))
const openers = new Set(NAME_FORMS_THAT_OPEN_SENTENCES.split(' '))
/** Tom, Danny, Mary: nobody's Тома, Даня, Маря. */
const westernNames = new Set(`${LATIN_GIVEN_NAMES.m} ${LATIN_GIVEN_NAMES.f}`.split(/\s+/))
const latinWords = new Set(LATIN_WORDS.split(' '))

const LONGEST_ENDING = 13
/** Letters that a word without a capital must have to be a name by itself. */
const SHORTEST_SMALL = { cyrillic: 4, latin: 5, mixed: 5 }
const SHORTEST_SMALL_MADE = 7
const SHORTEST_LATIN_MADE = 6
const SHORTEST_LATIN = 4
/** Letters of a Cyrillic stem whose cases are read in Latin letters too. */
const SHORTEST_LATIN_INFLECTED = 4

/** Иванна, Пална: a consonant stands before the н of every woman's patronymic. */
const WOMANS_PATRONYMIC = /[^аеёиоуыэюяіїєaeiouy\P{L}]['’ʹ]?[нn]/iu

export function verifyGiven(text: string, skeleton: Skeleton, from: number, to: number, target: GivenTarget): Hit | null {
  const { starts, at, count } = skeleton
  const end = endOfWord(skeleton, to)
  if (end - to > LONGEST_ENDING || end - from < 2) return null
  const rest = symbolText(skeleton.symbols, to, end)
  if (!target.stem.endingKeys.has(rest)) return null
  const parting = partingOf(text, skeleton, from, end)
  if (parting === 'space' || (parting === 'break' && end - from < 5)) return null
  const start = startOf(text, skeleton, from)
  const stop = end < count && starts[end] === PART_START ? at[end]! : wordEnd(text, at[end - 1]!)
  const word = describeWord(text, start, stop)
  if (word.script !== 'mixed' && !isFormOf(word.text, target.stem) && !(word.script === 'cyrillic' && target.stem.script === 'latin'))
    return null
  if (target.isMade && isAnothersName(word.text, target)) return null
  if (target.type === 'patronymic' && target.stem.endings.has('овна') && !WOMANS_PATRONYMIC.test(word.text)) return null
  const isNameLike = mayStandAlone(word, target)
  const tier = target.forms.isRare && (word.isCapital || word.isInSlug) && end - from > 3 && !target.isMade ? 'block' : 'review'
  return { part: target.type, kind: 'given-name', tier, start, end: stop, identities: target.identities, isNameLike }
}

/** Галина is no pet name of Ганна, though Галя is. */
function isAnothersName(word: string, { forms }: GivenTarget): boolean {
  return readGivenName(word).some(({ isDiminutive, lemma }) => !isDiminutive && !forms.nominatives.has(normalizeWord(lemma)))
}

function mayStandAlone(word: WrittenWord, { forms, stem, isMade, isFull }: GivenTarget): boolean {
  if (word.script === 'latin') {
    const lower = plainLatin(word.text)
    const isName = word.isCapital || word.isInSlug
    // A full name's nominative stands even against a word ("Lev", "Roman", "Inna").
    if (latinWords.has(lower) && !(isName && isFull && isSpelling(forms.fullNames, lower))) return false
    if (!isFull && westernNames.has(lower) && !(isName && isSpelling(forms.nominatives, lower))) return false
    if (isMade) return isName && lower.length >= SHORTEST_LATIN_MADE
    // Short stems take endings that make words of other tongues (Sens, Face): there the nominative alone is a name.
    const isLong =
      lower.length >= SHORTEST_LATIN && (stem.written.length >= SHORTEST_LATIN_INFLECTED || isSpelling(forms.nominatives, lower))
    if (!isFull && !isLong) return false
    return (
      isName ||
      (lower.length >= SHORTEST_SMALL.latin && (stem.written.length >= SHORTEST_LATIN_INFLECTED || isSpelling(forms.nominatives, lower)))
    )
  }
  // Тёма is no тема.
  const lower = word.text.includes('ё') ? word.text.toLowerCase() : normalizeWord(word.text)
  if (neverNames.has(lower)) return word.isInSlug
  if (words.has(lower) || openers.has(lower)) return word.isInSlug || (word.isCapital && !(word.opensSentence && openers.has(lower)))
  // Letter for letter: a word that only comes near stands so in running text, and opens sentences.
  const isExact = word.script === 'mixed' || stem.script === 'latin' || isWrittenForm(word.text, stem)
  if (!isExact && !word.isInSlug && (!word.isCapital || word.opensSentence || isMade)) return false
  const isDistinct = !isMade || isPetEnding(fineKey(word.text).slice(stem.fine.length), word.isCapital)
  if (word.isInSlug || (word.isCapital && (isDistinct || !word.opensSentence))) return true
  return isDistinct && lower.length >= (isMade ? SHORTEST_SMALL_MADE : SHORTEST_SMALL[word.script])
}

function isSpelling(names: ReadonlySet<string>, latin: string): boolean {
  for (const name of names) if (canSpell(name, latin)) return true
  return false
}
