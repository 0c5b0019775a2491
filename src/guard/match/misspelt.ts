// Family names with one typing or reading error (insert, delete, replace, swap), in their own letters and in Latin ones, found through the stems' deletion
// neighbourhoods (near-index.ts): a word's beginnings are looked up, and what follows the stem is held to its endings. The time does not grow with the names.
import { editDistance } from '../../language/name-key.ts'
import { fineKey } from '../forms/fine-key.ts'
import { isGivenName } from '../../language/names.ts'
import { readPatronymic } from '../../language/surnames.ts'
import { isUpperUnit, isWordUnit, keySymbols, type Skeleton, skeletonKey, symbolText, WITHIN, WORD_START } from './fold.ts'
import type { Hit } from '../hit.ts'
import { HitIndex } from './hit-index.ts'
import { MISREAD_PAIRS } from './letters.ts'
import { isWithinOneError, listNear, type NearIndex, NearIndexBuilder } from './near-index.ts'
import type { FamilyTarget, TargetTable } from './target.ts'
import { alikeLatin, isJoined, letters, lettersText, numbersOf, readLetters, script } from './word-letters.ts'
import { WordMemory } from './word-memory.ts'
import { describeWord, wordEnd } from './written-word.ts'

/** Shorter words differ by one letter from too many others: in Cyrillic letters, in Latin ones. */
const SHORTEST = 6
const SHORTEST_LATIN = 7
const LONGEST = 40
/** The fewest letters of a stem, in Cyrillic and in Latin letters, and symbols of its skeleton. */
const SHORTEST_STEM = 4
const SHORTEST_LATIN_STEM = 5
const SHORTEST_KEY = 5
/** Small letters make a name only in words as long as this. */
const SHORTEST_SMALL = 8
/** Letters of the longest ending, one error included. */
const LONGEST_ENDING = 6
/** Letters of a stem in the other language's spelling. */
const SHORTEST_COUNTERPART = 8

/** A stem in some letters: fine-folded Cyrillic, plain Latin, or its skeleton. */
interface NearStem {
  readonly text: string
  readonly spelt: 'cyrillic' | 'latin' | 'sound'
  readonly targets: FamilyTarget[]
}

export interface Misspellings {
  readonly stems: readonly NearStem[]
  readonly index: NearIndex
  /** Words that are near no stem. */
  readonly others: WordMemory
}

/** Skeletons' symbols stand above the letters' numbers. */
const SOUND_FIRST = 128

export function buildMisspellings(table: TargetTable): Misspellings {
  const stems = new Map<string, NearStem>()
  const add = (text: string, spelt: NearStem['spelt'], target: FamilyTarget): void => {
    const known = stems.get(`${spelt} ${text}`)
    if (known === undefined) stems.set(`${spelt} ${text}`, { text, spelt, targets: [target] })
    else if (!known.targets.includes(target)) known.targets.push(target)
  }
  for (const target of new Set([...table.values()].flat())) {
    if (target.type !== 'family' || !isLikely(target)) continue
    const { stem } = target
    if (stem.script === 'cyrillic' && stem.fine.length >= SHORTEST_STEM && /^[а-я]+$/.test(stem.fine)) add(stem.fine, 'cyrillic', target)
    for (const spelling of stem.spellings())
      if (spelling.length >= SHORTEST_LATIN_STEM && /^[a-z]+$/.test(spelling)) add(alikeLatin(spelling), 'latin', target)
    if (stem.key.length >= SHORTEST_KEY) add(stem.key, 'sound', target)
  }
  const all = [...stems.values()]
  const builder = new NearIndexBuilder()
  all.forEach(({ text, spelt }, n) => builder.addNear(spelt === 'sound' ? soundNumbers(text) : numbersOf(text), n))
  return { stems: all, index: builder.build(), others: new WordMemory() }
}

/** The keeper's own spelling; those made by rule for the other language are many, and near to words unless they are long. */
function isLikely({ stem }: FamilyTarget): boolean {
  return stem.isMain || stem.fine.length >= SHORTEST_COUNTERPART
}

function soundNumbers(key: string): number[] {
  return keySymbols(key).map((symbol) => SOUND_FIRST + symbol)
}

/** Words within one error of a family name that `exact` has not found. All are for review. */
export function findMisspelt(misspellings: Misspellings, text: string, skeleton: Skeleton, exact: readonly Hit[]): Hit[] {
  const { stems, others } = misspellings
  const { starts, at, count } = skeleton
  if (stems.length === 0) return []
  const hits: Hit[] = []
  const known = new HitIndex(exact)
  const told = new Set<string>()
  for (let from = 0, to = 0; from < count; from = to) {
    to = from + 1
    while (to < count && starts[to] === WITHIN) to++
    if (to - from < SHORTEST - 2 || to - from > LONGEST) continue
    const start = starts[from] === WORD_START ? wordStart(text, at[from]!) : at[from]!
    const end = to < count && starts[to] !== WORD_START ? at[to]! : wordEnd(text, at[to - 1]!)
    if (end - start < SHORTEST_SMALL && isPlainSmall(text, start, end)) continue
    const length = readLetters(text, start, end)
    if (length < SHORTEST || length > LONGEST || script === 'other' || others.knows(letters, 0, length)) continue
    let near = listNearTargets(misspellings, skeleton, from, to, length)
    if (near.length === 0) near = listAlternates(misspellings, text, start, end)
    if (near.length === 0) {
      others.remember()
      continue
    }
    const word = describeWord(text, start, end)
    const isSmall = !word.isCapital && !word.isInSlug
    if (isSmall)
      near = end - start < SHORTEST_SMALL ? [] : near.filter((target) => !target.stem.isWord && differsInFirst(word.text, target))
    // A short word that opens a sentence has its capital from there.
    if (near.length === 0 || (word.opensSentence && length < SHORTEST + 1) || isPatronymic(word.text) || isGivenName(word.text)) continue
    const written = word.text.toLowerCase()
    const isTold = told.has(written) || known.some(start, end)
    if (!isTold)
      hits.push({
        part: 'family',
        kind: 'family-name-misspelt',
        tier: 'review',
        start,
        end,
        identities: [...new Set(near.flatMap(({ identities }) => identities))].sort((a, b) => a - b),
        isNameLike: true,
      })
    told.add(written)
  }
  return hits
}

/** A name without its capital, by the very error: the first letter left out, or another small one. */
function differsInFirst(word: string, { stem }: FamilyTarget): boolean {
  if (stem.script === 'latin' || !/^[\u0400-\u04ff]/.test(word))
    return stem.spellings().some((spelling) => alikeLatin(word.toLowerCase()).includes(alikeLatin(spelling).slice(1)))
  const fine = fineKey(word)
  const tail = stem.fine.slice(1)
  return fine.startsWith(tail) || fine.slice(1).startsWith(tail)
}

/** A short word in small letters among plain words: no name, as nearly all words are. */
function isPlainSmall(text: string, start: number, end: number): boolean {
  return (
    !isUpperUnit(text.charCodeAt(start)) &&
    isSpace(text.charCodeAt(start - 1)) &&
    (end >= text.length || isSpace(text.charCodeAt(end)) || /[,;:!?)»”"]/.test(text[end]!))
  )
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 10 || unit === 0xa0

/** Of a father whose name is one: another person's, near to the family name by chance. */
function isPatronymic(word: string): boolean {
  const read = readPatronymic(word)
  if (read === null) return false
  const root = read.lemma.toLowerCase().replace(/(ович|евич|йович|ич|овна|евна|івна|ївна|инична|ична)$/, '')
  return ['', 'й', 'ь', 'а', 'я', 'о', 'ий', 'ій'].some((end) => isGivenName(root + end) || isGivenName(root.replace(/ь$/, '') + end))
}

/** Letters before the first symbol that left none of their own (и in Иа-). */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1)) && at - start < 3) start--
  return start
}

/** Other readings of a Cyrillic word: what was brought together by the error stands apart; what print shows as another letter is an error by itself. */
function listAlternates(misspellings: Misspellings, text: string, start: number, end: number): FamilyTarget[] {
  if (script === 'latin') return listMisprinted(misspellings, text, start, end)
  if (script !== 'cyrillic') return []
  if (isJoined) {
    const found = listNearCyrillic(misspellings, readLetters(text, start, end, true), false)
    readLetters(text, start, end)
    if (found.length > 0) return found
  }
  const word = text.slice(start, end).toLowerCase()
  for (const [read, printed] of MISREAD_LETTERS) {
    const place = word.lastIndexOf(read)
    if (place < 1) continue
    const meant = word.slice(0, place) + printed + word.slice(place + read.length)
    const found = listNearCyrillic(misspellings, readLetters(meant, 0, meant.length), true)
    readLetters(text, start, end)
    if (found.length > 0) return found
  }
  return []
}

/** A Latin word in which two letters were one in print. */
function listMisprinted(misspellings: Misspellings, text: string, start: number, end: number): FamilyTarget[] {
  const word = text.slice(start, end).toLowerCase()
  for (const [read, printed] of MISREAD_LATIN) {
    for (let place = word.indexOf(read); place !== -1; place = word.indexOf(read, place + 1)) {
      const meant = word.slice(0, place) + printed + word.slice(place + read.length)
      const length = readLetters(meant, 0, meant.length)
      const letterText = lettersText(0, length)
      const found = listByBeginnings(
        misspellings,
        letters,
        Math.max(SHORTEST_LATIN_STEM, length - LONGEST_ENDING),
        length,
        ({ stem: { takesLatin } }, stem, at) =>
          stem.spelt === 'latin' && letterText.slice(0, at) === stem.text && takesLatin(letterText.slice(at)),
      )
      readLetters(text, start, end)
      if (found.length > 0) return found
    }
  }
  return []
}

const MISREAD_LATIN = [
  ['ri', 'n'],
  ['li', 'h'],
  ['ii', 'u'],
  ['rn', 'm'],
  ['cl', 'd'],
  ['io', 'g'],
] as const

/** What two letters that are read were in print. */
const MISREAD_LETTERS = [
  ['ио', 'ё'],
  ['го', 'ю'],
  ['лі', 'п'],
  ['эк', 'ж'],
  ['ни', 'ш'],
] as const

/** Family names that the Cyrillic word read last is near to, or that it is itself where its error `isSpent`. */
function listNearCyrillic(misspellings: Misspellings, length: number, isSpent: boolean): FamilyTarget[] {
  const word = lettersText(0, length)
  return listByBeginnings(misspellings, letters, Math.max(SHORTEST_STEM - 1, length - LONGEST_ENDING), length, (target) =>
    isSpent ? isForm(word, target) : isNearForm(word, target),
  )
}

/** Targets of the stems that are near to a beginning of the word and pass the test. */
function listByBeginnings(
  { stems, index }: Misspellings,
  word: ArrayLike<number>,
  shortest: number,
  length: number,
  isNear: (target: FamilyTarget, stem: NearStem, end: number) => boolean,
): FamilyTarget[] {
  const found = new Set<FamilyTarget>()
  for (let end = length; end >= shortest; end--) {
    for (const n of listNear(index, word, 0, end) ?? NONE) {
      const stem = stems[n]!
      for (const target of stem.targets) if (!found.has(target) && isNear(target, stem, end)) found.add(target)
    }
  }
  return [...found]
}

const NONE: readonly number[] = []

function isForm(word: string, { stem }: FamilyTarget): boolean {
  return word.length >= SHORTEST && word.startsWith(stem.fine) && stem.endings.has(word.slice(stem.fine.length))
}

/** Family names that the word read last is near to. */
function listNearTargets(misspellings: Misspellings, { symbols }: Skeleton, from: number, to: number, length: number): FamilyTarget[] {
  if (script === 'cyrillic') return listNearCyrillic(misspellings, length, false)
  if (length < SHORTEST_LATIN) return []
  const word = lettersText(0, length)
  const shortest = Math.max(SHORTEST_LATIN_STEM - 1, length - LONGEST_ENDING)
  const found = listByBeginnings(
    misspellings,
    letters,
    shortest,
    length,
    (target, stem, end) => stem.spelt === 'latin' && isNearSpelling(word, end, stem.text, target),
  )
  return found.length > 0 ? found : listNearInSound(misspellings, symbols, from, to, word)
}

function isNearForm(word: string, { stem }: FamilyTarget): boolean {
  for (const ending of stem.endings) {
    const form = stem.fine + ending
    if (form.length >= SHORTEST && form !== word && isWithinOneError(word, form)) return true
  }
  return false
}

/** The error is in the spelling of the stem and an ending follows, or, in a long word, it is in the ending. */
function isNearSpelling(word: string, end: number, spelling: string, { stem }: FamilyTarget): boolean {
  const beginning = word.slice(0, end)
  const rest = word.slice(end)
  if (beginning !== spelling) return isWithinOneError(beginning, spelling) && stem.takesLatin(rest)
  if (word.length < SHORTEST_SMALL || stem.takesLatin(rest)) return false
  for (let i = 0; i < rest.length; i++) if (stem.takesLatin(rest.slice(0, i) + rest.slice(i + 1))) return true
  const key = skeletonKey(rest)
  for (const ending of stem.endingKeys) if (isWithinOneError(key, ending)) return true
  return false
}

const sounds = new Uint8Array(64)

/** Spellings by no system: near in sound, and in most letters. */
function listNearInSound(misspellings: Misspellings, symbols: Uint8Array, from: number, to: number, word: string): FamilyTarget[] {
  const misread = printedFor(symbols, from, to)
  const asHeard = symbols.subarray(from, to)
  for (const heard of misread === null ? [asHeard] : [asHeard, misread]) {
    const length = Math.min(heard.length, sounds.length)
    for (let k = 0; k < length; k++) sounds[k] = SOUND_FIRST + heard[k]!
    const found = listByBeginnings(
      misspellings,
      sounds,
      Math.max(SHORTEST_KEY - 1, length - LONGEST_ENDING + 1),
      length,
      ({ stem }, { text, spelt }, end) => {
        if (spelt !== 'sound' || !isWithinOneError(symbolText(heard, 0, end), text) || !stem.endingKeys.has(symbolText(heard, end, length)))
          return false
        return stem.spellings().some((spelling) => beginsNear(word, alikeLatin(spelling)))
      },
    )
    if (found.length > 0) return found
  }
  return []
}

/** Whether the word begins with the spelling, one error apart, in a long one two. */
function beginsNear(plain: string, spelling: string): boolean {
  for (let length = spelling.length - 1; length <= spelling.length + 1; length++) {
    const beginning = plain.slice(0, length)
    if (spelling.length >= 8 ? editDistance(beginning, spelling, 2) <= 2 : isWithinOneError(beginning, spelling)) return true
  }
  return false
}

/** By two symbols `(read << 5) | next`: the symbol that was printed, else 0. */
const printedByPair = new Uint8Array(1 << 10)
for (const pair of MISREAD_PAIRS.split(' ')) {
  const [read = 0, next = 0, printed = 0] = keySymbols(pair.replace('=', ''))
  printedByPair[(read << 5) | next] = printed
}

/** The word with the first pair that a machine reads for one letter (li for h) put right; null where it has none. */
function printedFor(symbols: Uint8Array, from: number, to: number): Uint8Array | null {
  for (let k = from; k + 1 < to; k++) {
    const printed = printedByPair[(symbols[k]! << 5) | symbols[k + 1]!]!
    if (printed !== 0) return Uint8Array.from([...symbols.subarray(from, k), printed, ...symbols.subarray(k + 2, to)])
  }
  return null
}
