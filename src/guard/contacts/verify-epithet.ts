// Holds an alias, a call sign or a unit's own name to the text: most are ordinary words too, so their capital, quotation marks or the word before them tell.
import type { FindingTier } from '../finding.ts'
import type { Hit } from '../hit.ts'
import { endOfWord, PART_START, type Skeleton, skeletonKey, symbolText, WORD_START } from '../match/fold.ts'
import { seenAsCyrillic, seenAsLatin } from '../match/look-alikes.ts'
import type { EpithetTarget } from '../match/target.ts'
import { describeWord, wordEnd } from '../match/written-word.ts'
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import type { NameStem } from '../forms/name-stems.ts'
import { plainAfter, plainBefore } from './number-tokens.ts'
import { speakDigits } from './spoken-numbers.ts'
import { unitKindNear } from './unit-kinds.ts'

const CUE =
  /позывн|позивн|кличк|клика|прозвищ|прізвиськ|псевдо|погонял|по имени|на имя|на ім|звали|зовут|звати|кличуть|называл|ник(?:\P{L}|$)|call\s?-?sign|nickname|nicknamed|alias|aka|a\.k\.a|known as|called|codename|code name/iu
const BEFORE = 34

export function verifyEpithet(text: string, skeleton: Skeleton, from: number, to: number, target: EpithetTarget): Hit | null {
  const end = endOfWord(skeleton, to)
  if (end - to > 5 || !target.stem.endingKeys.has(symbolText(skeleton.symbols, to, end))) return null
  for (let k = from + 1; k < to; k++) if (skeleton.starts[k] === WORD_START) return null
  const start = skeleton.at[from]!
  const stop = skeleton.starts[end] === PART_START && end < skeleton.count ? skeleton.at[end]! : wordEnd(text, skeleton.at[end - 1]!)
  if (!isSpelt(text.slice(start, stop), symbolText(skeleton.symbols, from, end), target)) return null
  const before = plainBefore(text, start, BEFORE)
  const after = plainAfter(text, stop, BEFORE)
  const tier = target.kind === 'unit' ? tierOfUnit(before, after) : tierOfAlias(text, start, stop, before, after, target)
  if (tier === null) return null
  return { part: 'whole', kind: target.kind, tier, start, end: stop, identities: target.identities, isNameLike: true }
}

/** In its own script a word has the stem's letters and one of its endings; in another, the sound of the word uninflected. */
function isSpelt(word: string, key: string, { stem, nominative }: EpithetTarget): boolean {
  const isCyrillic = /[\u0400-\u04ff]/.test(word)
  const isLatin = /[A-Za-z]/.test(word)
  if (stem.script === 'cyrillic' && isCyrillic) return isFormOf(fineKey(isLatin ? seenAsCyrillic(word) : word), stem)
  if (stem.script === 'latin' && isLatin) return plainLatin(isCyrillic ? seenAsLatin(word) : word).startsWith(stem.fine)
  return (
    key === nominative && (isCyrillic || word.length >= LONG || stem.spellings().some((spelling) => plainLatin(word).startsWith(spelling)))
  )
}

function isFormOf(fine: string, stem: NameStem): boolean {
  return fine.startsWith(stem.fine) && stem.endings.has(fine.slice(stem.fine.length))
}

const SHORT = 4
const LONG = 6

function tierOfAlias(
  text: string,
  start: number,
  stop: number,
  before: string,
  after: string,
  { others, stem, number }: EpithetTarget,
): FindingTier | null {
  const word = describeWord(text, start, stop)
  if (others.length > 0) {
    const beside = [...(before.match(WORDS) ?? []).slice(-others.length - 1), ...(after.match(WORDS) ?? []).slice(0, others.length + 1)]
    const found = others.map((other) => beside.find((one) => isStem(one, other)))
    if (found.includes(undefined)) return null
    return word.isCapital || CUE.test(before) || found.some((one) => /^\p{Lu}/u.test(one!)) ? 'block' : 'review'
  }
  const isQuoted = /[«"“„'‘‹(]$/.test(before) && /^[»"”“'’›)]/.test(after)
  if (number !== '') {
    const isNumbered = /^[\s\-–—№_.]{0,3}(\d{1,6})/.exec(speakDigits(after))?.[1] === number
    // The name without its number is half of it.
    return isNumbered ? 'block' : word.isCapital && !word.opensSentence ? 'review' : null
  }
  if (CUE.test(before) || isQuoted) return 'block'
  if (word.isInSlug) return word.text.length > SHORT ? 'block' : 'review'
  // Three Latin letters are many things, and five that only sound like a word of another script are a German's name.
  if (word.script === 'latin' && word.text.length < SHORT) return null
  const isSounded = word.script === 'latin' && stem.script === 'cyrillic' && word.text.length < LONG
  if (isSounded) return word.isCapital ? 'review' : null
  if (word.isCapital) return word.opensSentence && !isCapitals(word.text) ? 'review' : 'block'
  // Where nobody uses capitals, their lack says nothing.
  return /\p{Lu}/u.test(before + after) ? null : 'review'
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

/** A unit's name beside a word for a unit, or in quotation marks. */
function tierOfUnit(before: string, after: string): FindingTier | null {
  if (unitKindNear(before, after) !== null) return 'block'
  return /[«"“„]$/.test(before) && /^[»"”“]/.test(after) ? 'review' : null
}

const WORDS = /[\p{L}\p{M}'’]{1,30}/gu

function isStem(word: string, { key, endingKeys }: NameStem): boolean {
  const found = skeletonKey(word)
  return found.startsWith(key) && endingKeys.has(found.slice(key.length))
}
