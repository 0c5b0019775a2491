// Holds a family name's stem, found in the skeleton, to the text: what follows must be an ending, in the letters of either script; else what its bearer is called.
import { spelledUpTo, withoutDoubles } from '../forms/align-latin.ts'
import { isForeignEnding } from '../forms/ending-sets.ts'
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import { LATIN_WORDS } from '../forms/given-words.ts'
import type { NameStem } from '../forms/name-stems.ts'
import type { Hit } from '../hit.ts'
import { endOfWord, PART_START, type Skeleton, symbolText, WITHIN } from './fold.ts'
import type { FamilyTarget } from './target.ts'
import { partingOf, startOf } from './word-parting.ts'
import { describeWord, wordEnd, type WrittenWord } from './written-word.ts'

const latinWords = new Set(LATIN_WORDS.split(' ').map(withoutDoubles))

type Tier = 'block' | 'review' | null

/** What may follow a stem beyond its endings, in symbols, and still be worth a look. */
const LONGEST_ENDING = 6
const LONGEST_INITIALS = 4
const SHORTEST_GLUED = 3

export function verifyFamily(text: string, skeleton: Skeleton, from: number, to: number, target: FamilyTarget): Hit | null {
  const { starts, at } = skeleton
  const end = endOfWord(skeleton, to)
  if (starts[from] === WITHIN) return verifyGlued(text, skeleton, from, to, end, target)
  if (end - to > LONGEST_ENDING) return verifyGlued(text, skeleton, from, to, end, target)
  // Nearly all chance matches end here: what follows the stem is no ending.
  const rest = symbolText(skeleton.symbols, to, end)
  if (!target.stem.endingKeys.has(rest) && rest !== 'oV' && rest !== 'V') return verifyGlued(text, skeleton, from, to, end, target)
  const parting = partingOf(text, skeleton, from, to)
  if (parting === 'space' && to - from < 6) return null
  const start = startOf(text, skeleton, from)
  const stop = end < skeleton.count && starts[end] === PART_START ? at[end]! : wordEnd(text, at[end - 1]!)
  const word = describeWord(text, start, stop)
  const tier = tierOfFamily(word, target, rest, parting === 'none')
  if (tier === null) return null
  return familyHit(target, parting === 'space' ? 'review' : tier, start, stop, word.isCapital || word.isInSlug)
}

function familyHit({ identities }: FamilyTarget, tier: 'block' | 'review', start: number, end: number, isNameLike: boolean): Hit {
  return { part: 'family', kind: 'family-name', tier, start, end, identities, isNameLike }
}

function tierOfFamily(word: WrittenWord, { stem }: FamilyTarget, rest: string, isWhole: boolean): Tier {
  if (word.script === 'mixed') return stem.endingKeys.has(rest) && stem.key.length >= 3 ? 'block' : null
  if (word.script === 'cyrillic') return stem.script === 'cyrillic' ? tierOfCyrillic(word, stem) : tierOfSound(word, stem, rest)
  return stem.script === 'latin' ? tierOfLatin(word, stem, rest) : tierOfRomanised(word, stem, isWhole)
}

function tierOfCyrillic(word: WrittenWord, stem: NameStem): Tier {
  const fine = fineKey(word.text)
  if (!fine.startsWith(stem.fine) || !stem.endings.has(fine.slice(stem.fine.length))) return null
  if (stem.isGiven) return 'review'
  if (word.isInSlug) return stem.isWord && fine.length < 4 ? 'review' : 'block'
  // Without a capital a bare -ов, -ев is as often many of something (романов, зайцев).
  if (!word.isCapital) return stem.isWord || fine.length <= 4 || (fine === stem.fine && /(?:ов|ев)$/.test(fine)) ? 'review' : 'block'
  return (stem.isWord && word.opensSentence) || isDativeOfGiven(word, stem) ? 'review' : 'block'
}

/** Степанові is "to Stepan" in Ukrainian, and a family called Степанов only once in many times. */
function isDativeOfGiven({ text }: WrittenWord, stem: NameStem): boolean {
  return /[оеє]ві$/i.test(text) && /(ов|ев)$/.test(stem.fine)
}

/** A Latin word for a Cyrillic name: one that some system spells so blocks; one that only sounds so must be long. */
function tierOfRomanised(word: WrittenWord, stem: NameStem, isWhole: boolean): Tier {
  const plain = withoutDoubles(plainLatin(word.text))
  const isName = word.isCapital || word.isInSlug
  const isForeignWord = latinWords.has(plain)
  if (!isName && isForeignWord) return null
  let isSpelt = false
  let isForeign = false
  for (const place of spelledUpTo(withoutDoubles(stem.written), plain)) {
    const rest = plain.slice(place)
    isSpelt ||= stem.takesLatin(rest)
    isForeign ||= isForeignEnding(rest)
  }
  if (isSpelt && plain.length > 3)
    return isName
      ? stem.key.length < 3 || stem.isGiven || isForeignWord
        ? 'review'
        : 'block'
      : plain.length >= 6 && !stem.isGiven
        ? 'block'
        : 'review'
  if (isForeignWord && !isSpelt) return null
  if (isSpelt || isForeign) return isName ? 'review' : null
  return isName && isWhole && stem.key.length >= 7 ? 'review' : null
}

function tierOfLatin(word: WrittenWord, stem: NameStem, rest: string): Tier {
  const plain = plainLatin(word.text)
  const isName = word.isCapital || word.isInSlug
  if (plain.startsWith(stem.fine) && stem.endings.has(plain.slice(stem.fine.length)))
    return isName || plain.length >= 6 ? 'block' : 'review'
  if (!stem.endingKeys.has(rest)) return null
  return stem.key.length >= 6 && isName ? 'block' : stem.key.length >= 4 && isName ? 'review' : null
}

/** A Cyrillic word for a name that the keeper wrote in Latin letters. */
function tierOfSound(word: WrittenWord, stem: NameStem, rest: string): Tier {
  if (!stem.endingKeys.has(rest)) return null
  const isName = word.isCapital || word.isInSlug
  return isName && stem.key.length >= 4 ? 'block' : isName || stem.key.length >= 5 ? 'review' : null
}

/** ipetrov, petrovii: the rest of the written word must be the bearer's initials. Other names glued to it are walked to (find-odd-names.ts). */
function verifyGlued(text: string, skeleton: Skeleton, from: number, to: number, end: number, target: FamilyTarget): Hit | null {
  const { starts, symbols, at } = skeleton
  const { stem, givenKeys } = target
  const isWithin = starts[from] === WITHIN
  for (let k = from + 1; k < to; k++) if (starts[k] !== WITHIN) return null
  if (givenKeys.size === 0 || to - from < SHORTEST_GLUED || end - to > LONGEST_ENDING + LONGEST_INITIALS) return null
  const after = symbolText(symbols, to, end)
  let first = from
  if (isWithin) {
    if (!stem.endingKeys.has(after)) return null
    while (first > 0 && starts[first] === WITHIN && from - first <= LONGEST_INITIALS) first--
    const before = symbolText(symbols, first, from)
    // The family name's first symbol may be the initials' last as well.
    if (!givenKeys.has(before) && !givenKeys.has(before + symbolText(symbols, from, from + 1))) return null
  } else if (!endsWithInitials(stem, givenKeys, after)) return null
  const stop = wordEnd(text, at[end - 1]!)
  return holdsStem(describeWord(text, at[first]!, stop), stem) ? familyHit(target, 'review', at[first]!, stop, true) : null
}

/** Whether the stem's own letters stand in the word, behind an initial or two at most. */
function holdsStem({ text, script }: WrittenWord, stem: NameStem): boolean {
  if (script === 'mixed') return true
  if (script === 'cyrillic') return stem.script === 'latin' || fineKey(text).includes(stem.fine)
  const plain = withoutDoubles(plainLatin(text))
  if (stem.script === 'latin') return plain.includes(stem.fine)
  const written = withoutDoubles(stem.written)
  for (let from = 0; from <= LONGEST_INITIALS; from++) if (spelledUpTo(written, plain, from).length > 0) return true
  return false
}

/** Where the initials begin a symbol may have vanished: of two equal ones one, an и after a vowel. */
function endsWithInitials({ endingKeys, key }: NameStem, initials: ReadonlySet<string>, after: string): boolean {
  for (let length = 0; length < after.length; length++) {
    const ending = after.slice(0, length)
    if (!endingKeys.has(ending)) continue
    const rest = after.slice(length)
    const last = (key + ending).slice(-1)
    if (initials.has(rest) || initials.has(last + rest) || (/[aeou]/.test(last) && initials.has(`i${rest}`))) return true
  }
  return false
}
