// Family names with one typing or reading error (insert, delete, replace, swap), found through the forms' deletion neighbourhoods (after Mor and Fraenkel 1982):
// a word is looked up by itself and with each symbol left out, so the time does not grow with the names.
import { isGivenName } from '../../language/names.ts'
import { editDistance } from '../../language/name-key.ts'
import { readPatronymic } from '../../language/surnames.ts'
import { isWordUnit, keySymbols, type Skeleton, skeletonKey, symbolText, WITHIN } from './fold.ts'
import type { Hit } from '../hit.ts'
import { MISREAD_PAIRS } from './letters.ts'
import { fineKey, plainLatin } from '../forms/name-stems.ts'
import type { FamilyTarget, TargetTable } from './target.ts'
import { describeWord, wordEnd } from './written-word.ts'

/** Shorter forms differ by one letter from too many words. */
const SHORTEST = 6
const LONGEST = 28
const FILTER_BITS = 24

interface Form {
  readonly key: string
  /** Already misspelt: found by its very skeleton alone. */
  readonly isFar?: boolean
  readonly targets: FamilyTarget[]
}

export interface Misspellings {
  /** One bit for each hash that may be known. */
  readonly filter: Uint8Array
  readonly formsByHash: ReadonlyMap<number, readonly Form[]>
}

export function buildMisspellings(table: TargetTable): Misspellings {
  const forms = new Map<string, Form>()
  const addForm = (key: string, target: FamilyTarget): void => {
    if (key.length < SHORTEST || key.length > LONGEST) return
    const known = forms.get(key)
    if (known) known.targets.push(target)
    else forms.set(key, { key, targets: [target] })
  }
  for (const targets of table.values()) {
    for (const target of targets) {
      if (target.type !== 'family' || target.written !== 'plain') continue
      for (const ending of target.stem.endingKeys) if (!ending.endsWith('S')) addForm(target.stem.key + ending, target)
    }
  }
  const filter = new Uint8Array(1 << (FILTER_BITS - 3))
  const formsByHash = new Map<number, Form[]>()
  for (const form of forms.values()) for (const hash of neighbourhood(keySymbols(form.key))) addHash(filter, formsByHash, hash, form)
  for (const targets of table.values())
    for (const target of targets)
      if (target.type === 'family' && target.written === 'plain') addFarMisspellings(filter, formsByHash, target)
  return { filter, formsByHash }
}

/** A letter left out or swapped can change the skeleton by more than one symbol (Ива- and Иа-): such forms are known by themselves. */
function addFarMisspellings(filter: Uint8Array, formsByHash: Map<number, Form[]>, target: FamilyTarget): void {
  const { stem } = target
  if (stem.script !== 'cyrillic' || stem.fine.length < SHORTEST - 1) return
  for (const ending of stem.endings) {
    const word = stem.fine + ending
    const key = skeletonKey(word)
    for (let i = 1; i + 1 < stem.fine.length; i++) {
      for (const wrong of [word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2)]) {
        // Between consonants no symbol is lost or joined: the neighbourhood has those.
        if (!/[аеёиоуыэюя]/.test(word.slice(i - 1, i + 3))) continue
        const wrongKey = skeletonKey(wrong)
        if (wrongKey.length < 4 || editDistance(key, wrongKey, 1) <= 1) continue
        addHash(filter, formsByHash, neighbourhood(keySymbols(wrongKey))[0]!, { key: wrongKey, targets: [target], isFar: true })
      }
    }
  }
}

function addHash(filter: Uint8Array, formsByHash: Map<number, Form[]>, hash: number, form: Form): void {
  const bit = hash >>> (32 - FILTER_BITS)
  filter[bit >> 3]! |= 1 << (bit & 7)
  const known = formsByHash.get(hash)
  if (known === undefined) formsByHash.set(hash, [form])
  else if (known[known.length - 1] !== form) known.push(form)
}

const BASE = 0x01000193

/** Hashes of the word and of the word without each of its symbols. */
function neighbourhood(symbols: ArrayLike<number>, from = 0, to = symbols.length): number[] {
  const length = to - from
  const after = new Array<number>(length + 1)
  // after[j]: hash of symbols j…end, and power[j]: BASE to the number of them.
  const power = new Array<number>(length + 1)
  after[length] = 0
  power[length] = 1
  for (let j = length - 1; j >= 0; j--) {
    after[j] = (Math.imul(symbols[from + j]!, power[j + 1]!) + after[j + 1]!) | 0
    power[j] = Math.imul(power[j + 1]!, BASE)
  }
  const hashes = [mix(after[0]!)]
  let before = 0
  for (let j = 0; j < length; j++) {
    hashes.push(mix((Math.imul(before, power[j + 1]!) + after[j + 1]!) | 0))
    before = (Math.imul(before, BASE) + symbols[from + j]!) | 0
  }
  return hashes
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Words within one error of a family name that `exact` has not found. All are for review. */
export function findMisspelt(
  { filter, formsByHash }: Misspellings,
  text: string,
  { symbols, starts, at, count }: Skeleton,
  exact: readonly Hit[],
): Hit[] {
  if (formsByHash.size === 0) return []
  const hits: Hit[] = []
  const told = new Set<string>()
  let from = 0
  while (from < count) {
    let to = from + 1
    while (to < count && starts[to] === WITHIN) to++
    const length = to - from
    if (length >= SHORTEST - 1 && length <= LONGEST) {
      const asRead = lookUp(filter, formsByHash, symbols, from, to)
      const misread = asRead === null ? printedFor(symbols, from, to) : null
      const forms = misread === null ? asRead : lookUp(filter, formsByHash, misread, 0, misread.length)
      if (forms !== null) {
        const key = misread === null ? symbolText(symbols, from, to) : symbolText(misread, 0, misread.length)
        const hit = verifyMisspelt(text, key, wordStart(text, at[from]!), wordEnd(text, at[to - 1]!), forms)
        const word = hit === null ? '' : text.slice(hit.start, hit.end).toLowerCase()
        const isKnown = hit === null || told.has(word) || exact.some((known) => known.start < hit.end && known.end > hit.start)
        if (hit && !isKnown) hits.push(hit)
        told.add(word)
      }
    }
    from = to
  }
  return hits
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

const afters = new Int32Array(LONGEST + 2)
const powers = new Int32Array(LONGEST + 2)

/** The forms that share a hash with the word or a deletion of it; null, without any allocation, for nearly every word. */
function lookUp(
  filter: Uint8Array,
  formsByHash: ReadonlyMap<number, readonly Form[]>,
  symbols: Uint8Array,
  from: number,
  to: number,
): Set<Form> | null {
  const length = to - from
  let forms: Set<Form> | null = null
  const probe = (raw: number): void => {
    const hash = mix(raw)
    const bit = hash >>> (32 - FILTER_BITS)
    if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return
    const known = formsByHash.get(hash)
    if (known) for (const form of known) (forms ??= new Set()).add(form)
  }
  afters[length] = 0
  powers[length] = 1
  for (let j = length - 1; j >= 0; j--) {
    afters[j] = (Math.imul(symbols[from + j]!, powers[j + 1]!) + afters[j + 1]!) | 0
    powers[j] = Math.imul(powers[j + 1]!, BASE)
  }
  probe(afters[0]!)
  let before = 0
  for (let j = 0; j < length; j++) {
    probe((Math.imul(before, powers[j + 1]!) + afters[j + 1]!) | 0)
    before = (Math.imul(before, BASE) + symbols[from + j]!) | 0
  }
  return forms
}

/** Letters before the first symbol that left none of their own (и in Иа-). */
function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1)) && at - start < 3) start--
  return start
}

function verifyMisspelt(text: string, key: string, start: number, end: number, forms: ReadonlySet<Form>): Hit | null {
  const word = describeWord(text, start, end)
  if (!word.isCapital && !word.isInSlug && word.text.length < 8) return null
  if (readPatronymic(word.text) !== null || isGivenName(word.text)) return null
  for (const form of forms) {
    if (editDistance(key, form.key, 1) > 1) continue
    if (form.isFar && form.key !== key) continue
    const target = form.isFar ? form.targets[0] : form.targets.find((one) => isNear(word.text, word.script, one))
    if (target)
      return { part: 'family', kind: 'family-name-misspelt', tier: 'review', start, end, identities: target.identities, isNameLike: true }
  }
  return null
}

/** Skeletons run together what letters keep apart: the letters too may differ by one error only. */
function isNear(word: string, script: string, { stem }: FamilyTarget): boolean {
  if (script === 'cyrillic' && stem.script === 'cyrillic') {
    const fine = fineKey(word)
    return [...stem.endings].some((ending) => (stem.fine + ending).length >= SHORTEST && editDistance(fine, stem.fine + ending, 1) <= 1)
  }
  if (script === 'latin') {
    const plain = plainLatin(word)
    // A capital and six letters alike: English words seldom are.
    return stem
      .spellings()
      .some(
        (spelling) =>
          plain.length >= SHORTEST &&
          [-1, 0, 1].some((more) => editDistance(plain.slice(0, spelling.length + more), spelling, 2) <= (spelling.length >= 8 ? 2 : 1)),
      )
  }
  return true
}
