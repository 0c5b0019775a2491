// Family names with one typing or reading error (insert, delete, replace, swap), found through the forms' deletion neighbourhoods (near-index.ts): the time
// does not grow with the names.
import { isGivenName } from '../../language/names.ts'
import { editDistance } from '../../language/name-key.ts'
import { readPatronymic } from '../../language/surnames.ts'
import { isWordUnit, keySymbols, type Skeleton, skeletonKey, symbolText, WITHIN } from './fold.ts'
import type { Hit } from '../hit.ts'
import { MISREAD_PAIRS } from './letters.ts'
import { isWithinOneError, listNear, type NearIndex, NearIndexBuilder } from './near-index.ts'
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import type { FamilyTarget, TargetTable } from './target.ts'
import { WordMemory } from './word-memory.ts'
import { describeWord, wordEnd, type WrittenWord } from './written-word.ts'

/** Shorter forms differ by one letter from too many words. */
const SHORTEST = 6
const LONGEST = 28

interface Form {
  readonly key: string
  /** Already misspelt: found by its very skeleton alone. */
  readonly isFar: boolean
  readonly targets: FamilyTarget[]
}

export interface Misspellings {
  readonly forms: readonly Form[]
  readonly index: NearIndex
  /** Words that are near no form. */
  readonly others: WordMemory
}

export function buildMisspellings(table: TargetTable): Misspellings {
  const forms = new Map<string, Form>()
  const addForm = (key: string, target: FamilyTarget): void => {
    if (key.length < SHORTEST || key.length > LONGEST) return
    const known = forms.get(key)
    if (known) known.targets.push(target)
    else forms.set(key, { key, isFar: false, targets: [target] })
  }
  for (const targets of table.values()) {
    for (const target of targets) {
      if (target.type !== 'family' || target.written !== 'plain') continue
      for (const ending of target.stem.endingKeys) if (!ending.endsWith('S')) addForm(target.stem.key + ending, target)
    }
  }
  const all = [...forms.values()]
  const builder = new NearIndexBuilder()
  all.forEach(({ key }, n) => builder.addNear(keySymbols(key), n))
  for (const targets of table.values())
    for (const target of targets) if (target.type === 'family' && target.written === 'plain') addFarMisspellings(builder, all, target)
  return { forms: all, index: builder.build(), others: new WordMemory() }
}

/** A letter left out or swapped can change the skeleton by more than one symbol (Ива- and Иа-): such forms are known by themselves. */
function addFarMisspellings(builder: NearIndexBuilder, forms: Form[], target: FamilyTarget): void {
  const { stem } = target
  const targets = [target]
  if (stem.script !== 'cyrillic' || stem.fine.length < SHORTEST - 1) return
  for (const ending of stem.endings) {
    const word = stem.fine + ending
    const key = skeletonKey(word)
    for (let i = 1; i + 1 < stem.fine.length; i++) {
      for (const wrong of [word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2)]) {
        // Between consonants no symbol is lost or joined: the neighbourhood has those.
        if (!/[аеёиоуыэюя]/.test(word.slice(i - 1, i + 3))) continue
        const wrongKey = skeletonKey(wrong)
        if (wrongKey.length < 4 || isWithinOneError(key, wrongKey)) continue
        builder.addExact(keySymbols(wrongKey), forms.push({ key: wrongKey, isFar: true, targets }) - 1)
      }
    }
  }
}

/** Words within one error of a family name that `exact` has not found. All are for review. */
export function findMisspelt(misspellings: Misspellings, text: string, skeleton: Skeleton, exact: readonly Hit[]): Hit[] {
  const { forms, others } = misspellings
  const { symbols, starts, at, count } = skeleton
  if (forms.length === 0) return []
  const hits: Hit[] = []
  const told = new Set<string>()
  /** As written; whatever stands around them. */
  const rejected = new Set<string>()
  for (let from = 0, to = 0; from < count; from = to) {
    to = from + 1
    while (to < count && starts[to] === WITHIN) to++
    const length = to - from
    if (length < SHORTEST - 1 || length > LONGEST || others.knows(symbols, from, to)) continue
    const near = listNearForms(misspellings, symbols, from, to)
    if (near.length === 0) {
      others.remember()
      continue
    }
    const start = wordStart(text, at[from]!)
    const end = wordEnd(text, at[to - 1]!)
    const written = text.slice(start, end)
    if (rejected.has(written)) continue
    const word = describeWord(text, start, end)
    if (!word.isCapital && !word.isInSlug && word.text.length < 8) continue
    const target = findNearTarget(word, near)
    if (target === null) {
      rejected.add(written)
      continue
    }
    const isTold = told.has(written.toLowerCase()) || exact.some((known) => known.start < end && known.end > start)
    if (!isTold) hits.push({ part: 'family', kind: 'family-name-misspelt', tier: 'review', start, end, identities: target.identities, isNameLike: true })
    told.add(written.toLowerCase())
  }
  return hits
}

/** The forms that the word is within one error of, as it stands or with a misread pair put right. */
function listNearForms({ forms, index }: Misspellings, symbols: Uint8Array, from: number, to: number): readonly Form[] {
  const asRead = holdNear(forms, listNear(index, symbols, from, to), symbols, from, to)
  if (asRead.length > 0) return asRead
  const misread = printedFor(symbols, from, to)
  return misread === null ? NONE : holdNear(forms, listNear(index, misread, 0, misread.length), misread, 0, misread.length)
}

const NONE: readonly Form[] = []

/** Of the forms that share a hash with the word, those that differ by one error only. */
function holdNear(forms: readonly Form[], near: readonly number[] | null, symbols: Uint8Array, from: number, to: number): readonly Form[] {
  if (near === null) return NONE
  const key = symbolText(symbols, from, to)
  return near.map((n) => forms[n]!).filter((form) => (form.isFar ? form.key === key : isWithinOneError(key, form.key)))
}

/** By two symbols `(read << 5) | next`: the symbol that was printed, else 0. */
const printedByPair = new Uint8Array(1 << 10)
for (const pair of MISREAD_PAIRS.split(' ')) {
  const [read = 0, next = 0, printed = 0] = keySymbols(pair.replace('=', ''))
  printedByPair[(read << 5) | next] = printed
}

/** The word with the first pair that a machine reads for one letter (rn for m) put right; null where it has none. */
function printedFor(symbols: Uint8Array, from: number, to: number): Uint8Array | null {
  for (let k = from; k + 1 < to; k++) {
    const printed = printedByPair[(symbols[k]! << 5) | symbols[k + 1]!]!
    if (printed !== 0) return Uint8Array.from([...symbols.subarray(from, k), printed, ...symbols.subarray(k + 2, to)])
  }
  return null
}

/** Letters before the first symbol that left none of their own (и in Иа-). */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1)) && at - start < 3) start--
  return start
}

/** Of the forms near the word in sound, the first that is near in its letters too. */
function findNearTarget({ text, script }: WrittenWord, forms: readonly Form[]): FamilyTarget | null {
  if (readPatronymic(text) !== null || isGivenName(text)) return null
  for (const form of forms) {
    const target = form.isFar ? form.targets[0] : form.targets.find((one) => isNear(text, script, one))
    if (target) return target
  }
  return null
}

/** Skeletons run together what letters keep apart: the letters too may differ by one error only. */
function isNear(word: string, script: string, { stem }: FamilyTarget): boolean {
  if (script === 'cyrillic' && stem.script === 'cyrillic') {
    const fine = fineKey(word)
    for (const ending of stem.endings)
      if (stem.fine.length + ending.length >= SHORTEST && isWithinOneError(fine, stem.fine + ending)) return true
    return false
  }
  if (script !== 'latin') return true
  const plain = plainLatin(word)
  // A capital and six letters alike: English words seldom are.
  return plain.length >= SHORTEST && stem.spellings().some((spelling) => beginsNear(plain, spelling))
}

/** Whether the word begins with the spelling, one error apart, in a long one two. */
function beginsNear(plain: string, spelling: string): boolean {
  for (let length = spelling.length - 1; length <= spelling.length + 1; length++) {
    const beginning = plain.slice(0, length)
    if (spelling.length >= 8 ? editDistance(beginning, spelling, 2) <= 2 : isWithinOneError(beginning, spelling)) return true
  }
  return false
}
