// Holds a street's name to what stands around it: its house, its flat, its town. The name alone is many people's.
import type { FindingTier } from '../finding.ts'
import type { Hit } from '../hit.ts'
import { endOfWord, PART_START, type Skeleton, skeletonKey, symbolText } from '../match/fold.ts'
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import type { NameStem } from '../forms/name-stems.ts'
import type { PlaceTarget } from '../match/target.ts'
import { describeWord, wordEnd } from '../match/written-word.ts'
import { type Address, addressWord } from './address.ts'
import { COUNTED_WORDS } from './address-words.ts'
import { plainAfter, plainBefore, plainStretch } from './number-tokens.ts'
import { speakDigits } from './spoken-numbers.ts'

const NEAR = 70

export function verifyPlace(text: string, skeleton: Skeleton, from: number, to: number, target: PlaceTarget): Hit | null {
  const end = endOfWord(skeleton, to)
  if (end - to > 5 || !target.stem.endingKeys.has(symbolText(skeleton.symbols, to, end))) return null
  const start = skeleton.at[from]!
  const stop = skeleton.starts[end] === PART_START && end < skeleton.count ? skeleton.at[end]! : wordEnd(text, skeleton.at[end - 1]!)
  if (!isSpelt(text.slice(start, stop), target)) return null
  const around = describeAround(text, start, stop)
  // A translation is an ordinary word: "Mill 14" is no street, "14 Mill Street" is.
  if (!around.isTyped && isTranslated(target.stem, target.address)) return null
  const tier =
    tierOf(target.address, around, around.numbers) ?? (around.spoken.length > 0 ? tierOf(target.address, around, around.spoken) : null)
  if (tier === null) return null
  return { part: 'whole', kind: 'address', tier, start, end: stop, identities: target.identities, isNameLike: true }
}

/** Its stem stands there by its letters too, in its own script or in a romanisation. */
function isSpelt(written: string, { stem, address }: PlaceTarget): boolean {
  const word = plainStretch(written, 0, written.length)
  const isCyrillic = /[\u0400-\u04ff]/.test(word)
  // An English translation has no Cyrillic form.
  if (isCyrillic && stem.script === 'latin' && isTranslated(stem, address)) return false
  if (isCyrillic && (/[A-Za-z]/.test(word) || stem.script !== 'cyrillic')) return true
  if (isCyrillic) return fineKey(word).startsWith(stem.fine)
  const latin = plainLatin(word)
  return stem.spellings().some((spelling) => latin.startsWith(spelling)) || stem.key.length >= SOUNDING
}

function isTranslated(stem: NameStem, { streets }: Address): boolean {
  return stem.script === 'latin' && streets.some((name) => /[\u0400-\u04ff]/.test(name))
}

/** So many symbols that sound alike are the name, whatever system spells it. */
const SOUNDING = 6

interface Around {
  readonly before: string
  readonly after: string
  readonly numbers: readonly NearNumber[]
  /** The same with numbers told in words; empty where there are none. */
  readonly spoken: readonly NearNumber[]
  /** Or in a slug. */
  readonly isCapital: boolean
  readonly isCyrillic: boolean
  /** A word for a street or a town stands beside it. */
  readonly isTyped: boolean
}

let last: { text: string; start: number; stop: number; around: Around } | null = null

/** Many addresses share a street's name: what stands around it is read once for all of them. */
function describeAround(text: string, start: number, stop: number): Around {
  if (last !== null && last.start === start && last.stop === stop && last.text === text) return last.around
  const before = plainBefore(text, start, NEAR)
  const after = plainAfter(text, stop, NEAR)
  const [saidBefore, saidAfter] = [speakDigits(before), speakDigits(after)]
  const isSpoken = saidBefore !== before || saidAfter !== after
  const word = describeWord(text, start, stop)
  const around: Around = {
    before,
    after,
    numbers: [...numbersAfter(after), ...numbersBefore(before)],
    spoken: isSpoken ? [...numbersAfter(saidAfter), ...numbersBefore(saidBefore)] : [],
    isCapital: word.isCapital || word.isInSlug,
    isCyrillic: /[\u0400-\u04ff]/.test(text.slice(start, stop)),
    isTyped: isStreetWord(lastWord(before)) || isStreetWord(firstWord(after)),
  }
  last = { text, start, stop, around }
  return around
}

function tierOf(
  address: Address,
  { before, after, isCapital, isCyrillic, isTyped }: Around,
  numbers: readonly NearNumber[],
): FindingTier | null {
  const { house, flat, postcode } = address
  const isHere = (place: NearNumber['place']): boolean =>
    numbers.some((number) => number.place === place && number.digits === (place === 'flat' ? flat : house))
  if (
    house !== '' &&
    (isHere('house') || (isHere('amid') && isCapital && isTyped) || ((isHere('beside') || isHere('ahead')) && (isCapital || isTyped)))
  )
    return 'block'
  if (flat !== '' && isHere('flat')) return address.hasStreet ? 'block' : 'review'
  if (postcode !== '' && numbers.some(({ digits }) => digits === postcode)) return isTyped || house === '' ? 'block' : 'review'
  if (house !== '' && (isHere('beside') || ((isHere('far') || isHere('amid')) && (isTyped || (isCapital && isCyrillic))))) return 'review'
  const hasTown = address.hasStreet && address.towns.some((town) => holdsWord(before, town) || holdsWord(after, town))
  if (hasTown && (isTyped || isCapital)) return 'review'
  // A place that has nothing but its name.
  return house === '' && isTyped && isCapital ? 'review' : null
}

interface NearNumber {
  readonly digits: string
  /** `house` and `flat` by the word before it, `beside` right behind the street, `ahead` right before it, `amid` before it and another word or two, `far` within a few words. */
  readonly place: 'house' | 'flat' | 'beside' | 'ahead' | 'amid' | 'far'
}

const TOKEN = /\d+|[\p{L}'’ʼ]+|[.!?;]\s+\p{Lu}/gu
const COUNTED = new Set(COUNTED_WORDS.split(' '))

/** Numbers behind the street, up to the end of the sentence. */
function numbersAfter(after: string): NearNumber[] {
  const numbers: NearNumber[] = []
  let word = ''
  let isBeside = true
  for (const match of after.matchAll(TOKEN)) {
    const [token] = match
    if (/^[.!?;]/.test(token)) {
      // Behind an abbreviation a sentence goes on.
      if (word.length > 4 || addressWord(word) === undefined) break
    } else if (!/^\d/.test(token)) {
      word = token
      const kind = addressWord(token)
      if (kind !== 'street' && kind !== 'house' && token.length > 1) isBeside = false
    } else {
      if (!isCounted(after.slice(match.index + token.length)))
        numbers.push({ digits: plain(token), place: placeOf(word, isBeside && match.index < 24 ? 'beside' : 'far') })
      word = ''
      isBeside = isBeside && numbers.length < 2
    }
  }
  return numbers
}

function placeOf(word: string, otherwise: NearNumber['place']): NearNumber['place'] {
  const kind = word === '' ? undefined : addressWord(word)
  if (kind === 'house' || kind === 'flat') return kind
  return otherwise
}

/** Numbers before the street: "14 Klenovaya", "в доме 14 на Кленовой". */
function numbersBefore(before: string): NearNumber[] {
  const numbers: NearNumber[] = []
  let word = ''
  for (const match of before.matchAll(TOKEN)) {
    const [token] = match
    if (/^[.!?;]/.test(token)) continue
    if (!/^\d/.test(token)) word = token
    else {
      const rest = before.slice(match.index + token.length)
      const between = (rest.match(/\p{L}{2,20}/gu) ?? []).filter((one) => addressWord(one) === undefined)
      numbers.push({
        digits: plain(token),
        place: placeOf(word, rest.length < 16 && between.length === 0 ? 'ahead' : rest.length < 30 && between.length < 3 ? 'amid' : 'far'),
      })
      word = ''
    }
  }
  return numbers
}

function isCounted(rest: string): boolean {
  const word = /^\s{0,2}-?(\p{L}{2,14})/u.exec(rest)?.[1]?.toLowerCase()
  if (/^\s?(?:%|:\d|\.\d|,\d)/.test(rest)) return true
  if (word === undefined || addressWord(word) !== undefined) return false
  for (let length = word.length; length >= 1; length--)
    if (COUNTED.has(word.slice(0, length)) && (length > 2 || length === word.length)) return true
  return false
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

function lastWord(before: string): string {
  return /([\p{L}'’]{1,20})[^\p{L}\d]{0,4}$/u.exec(before)?.[1] ?? ''
}

function firstWord(after: string): string {
  return /^[^\p{L}\d]{0,4}([\p{L}'’]{1,20})/u.exec(after)?.[1] ?? ''
}

function isStreetWord(word: string): boolean {
  const kind = word === '' ? undefined : addressWord(word)
  return kind === 'street' || kind === 'town'
}

/** A name in any case: all but its ending stands among the words. */
function holdsWord(words: string, name: string): boolean {
  const stem = skeletonKey(name.replace(/(?<=.{3})[аяоеыиіїєуюьй]{1,2}$/iu, ''))
  return stem.length > 2 && (words.match(/\p{Lu}\p{L}{2,30}/gu) ?? []).some((word) => skeletonKey(word).startsWith(stem))
}
