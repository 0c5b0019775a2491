// The skeleton of a text: letters and digits alone, each folded to one of 29 symbols on which all romanisations, scripts and spellings of a name meet.
// Separators and invisible characters leave no symbol; each symbol knows its place in the text and whether a word starts with it.
import { asciiDigit } from './digits.ts'
import { LETTER_SYMBOLS } from './letters.ts'

/** Symbols 1 to 19 are letters, 20 to 29 digits; 0 is none. V stands for v w f, G for g h kh, S for all hissing sounds: s z c sh zh ch ts shch. */
const NAMES = ' aeioubVGdZklmnprStC0123456789'
export const SYMBOL_COUNT = 32
const A = 1,
  E = 2,
  I = 3,
  O = 4,
  U = 5,
  G = 8,
  V = 7,
  K = 11,
  P = 15,
  S = 17,
  T = 18
const FIRST_DIGIT = 20
/** Latin h and the soft sign: no symbols of a skeleton, they change what stands beside them. */
export const SYMBOL_H = 30
export const SYMBOL_SOFT = 31
const H = SYMBOL_H
const SOFT = SYMBOL_SOFT

/** In `starts`: inside a word, after a separator, where case or digits change inside a written word. */
export const WITHIN = 0
export const WORD_START = 1
export const PART_START = 2

export interface Skeleton {
  readonly count: number
  readonly symbols: Uint8Array
  /** UTF-16 place of the character that gave the symbol. */
  readonly at: Int32Array
  readonly starts: Uint8Array
}

// One unit's class: 0 separator, 1 invisible, 2 apostrophe, else 4 + (upper ? 1 : 0) + (digit ? 2 : 0); its symbols in `first` and `second`.
const SEPARATOR = 0,
  INVISIBLE = 1,
  APOSTROPHE = 2,
  LETTER = 4,
  UPPER = 5,
  DIGIT = 6
const kinds = new Uint8Array(65_536)
const firsts = new Uint8Array(65_536)
const seconds = new Uint8Array(65_536)

/** Writers of different tongues spell a hissing sound by each other's letters (German z is ц, French ch is ш, Polish cz is ч): all are one symbol. */
const HISSING: Readonly<Record<string, string>> = { Z: 'S', C: 'S' }

function codeOf(symbol: string): number {
  return symbol === 'H' ? H : symbol === "'" ? SOFT : NAMES.indexOf(HISSING[symbol] ?? symbol)
}

const symbolsOf = new Map<string, string>()

function setUnit(unit: number, kind: number, symbols: string): void {
  kinds[unit] = kind
  firsts[unit] = symbols === '' ? 0 : codeOf(symbols[0]!)
  seconds[unit] = symbols.length > 1 ? codeOf(symbols[1]!) : 0
}

/** The plain letters under a character: compatibility forms, accents and case taken away. */
function plainOf(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return asciiDigit(plain) ?? plain
}

function fillTables(): void {
  const pairs = LETTER_SYMBOLS.split(' ')
  for (let i = 0; i + 1 < pairs.length; i += 2) symbolsOf.set(pairs[i]!, pairs[i + 1]!)
  for (let unit = 0; unit < 65_536; unit++) {
    if (unit >= 0x3400 && unit <= 0xd7ff && unit !== 0x3007) {
      kinds[unit] = SEPARATOR
      continue
    }
    const character = String.fromCharCode(unit)
    if (/[\p{M}\p{Cf}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f]/u.test(character)) {
      kinds[unit] = INVISIBLE
      continue
    }
    if (character === '№') {
      kinds[unit] = SEPARATOR
      continue
    }
    if (/['’ʼ‘`´ʹ′＇”ʺ″]/.test(character)) {
      kinds[unit] = APOSTROPHE
      continue
    }
    setPlain(unit, character)
  }
}

function setPlain(unit: number, character: string): void {
  const own = symbolsOf.get(character.toLowerCase())
  const plain = own === undefined ? plainOf(character) : character.toLowerCase()
  const symbols = own ?? [...plain].map((letter) => symbolsOf.get(letter) ?? (/\d/.test(letter) ? letter : '')).join('')
  if (symbols === '' || symbols.length > 2) {
    kinds[unit] = SEPARATOR
    if (symbols === '') return
  }
  const isDigit = /^\p{N}/u.test(character) && /^\d/.test(plain)
  setUnit(unit, isDigit ? DIGIT : character !== character.toLowerCase() ? UPPER : LETTER, symbols)
}
fillTables()

/** The symbols a unit gives by itself, the first in the low byte, the second above it; 0 where it gives none. */
export function symbolsOfUnit(unit: number): number {
  return kinds[unit]! >= LETTER ? firsts[unit]! | (seconds[unit]! << 8) : 0
}

export function isApostropheUnit(unit: number): boolean {
  return kinds[unit] === APOSTROPHE
}

/** Whether the unit is a letter or a digit of the skeleton; invisible ones are neither. */
export function isWordUnit(unit: number): boolean {
  return kinds[unit]! >= LETTER || unit === 0xd835
}

export function isInvisibleUnit(unit: number): boolean {
  return kinds[unit] === INVISIBLE
}

export function isUpperUnit(unit: number): boolean {
  return kinds[unit] === UPPER
}

const isVowel = (symbol: number): boolean => symbol >= A && symbol <= U && symbol !== I

/** Folds a text. Linear; the arrays are fresh. */
export function foldText(text: string): Skeleton {
  return new Folder(flattenPlanes(text)).fold()
}

/**
 * Mathematical letters and tags stand outside the first plane: rare, so the text is rewritten then, unit for unit, the letters plain and what
 * nobody sees as nothing seen. Places stay as they were.
 */
export function flattenPlanes(text: string): string {
  if (!/[\ud835\ud83c\udb40]/.test(text)) return text
  return text.replace(/[\ud835\ud83c\udb40][\udc00-\udfff]/g, (pair) => {
    if (pair[0] === '\udb40') return '\u200b\u200b'
    const plain = enclosedLetter(pair.codePointAt(0)!) ?? pair.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
    return plain.length === 1 ? `${plain}\u200b` : pair
  })
}

/** Where A to Z stand in brackets, squares and circles, and as regional indicators (flags). */
const ENCLOSED_FROM = [0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6]

function enclosedLetter(code: number): string | null {
  const from = ENCLOSED_FROM.find((first) => code >= first && code < first + 26)
  return from === undefined ? null : String.fromCharCode(65 + code - from)
}

class Folder {
  private readonly text: string
  private readonly symbols: Uint8Array
  private readonly at: Int32Array
  private readonly starts: Uint8Array
  private count = 0
  /** Flag for the next symbol. */
  private pending = WORD_START
  /** Where the word's symbols begin: rules do not look further back. */
  private wordFrom = 0
  private glides = false
  /** Where the letters begin that the next symbol stands for together with its own; -1 where it stands for its own alone. */
  private pendingAt = -1
  /** The last vowel was written o, whatever it became. */
  private hasO = false

  constructor(text: string) {
    this.text = text
    this.symbols = new Uint8Array(2 * text.length + 1)
    this.at = new Int32Array(2 * text.length + 1)
    this.starts = new Uint8Array(2 * text.length + 1)
  }

  fold(): Skeleton {
    const { text } = this
    let before = SEPARATOR
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const kind = kinds[unit]!
      if (kind === INVISIBLE) continue
      if (kind === SEPARATOR || (kind === APOSTROPHE && (before < LETTER || kinds[text.charCodeAt(i + 1)]! < LETTER))) {
        if (before !== SEPARATOR) this.breakWord(WORD_START)
        before = SEPARATOR
        continue
      }
      if (kind === APOSTROPHE) continue
      if (before >= LETTER && ((kind === UPPER && before === LETTER) || (kind === DIGIT) !== (before === DIGIT))) this.breakWord(PART_START)
      before = kind
      this.push(firsts[unit]!, i)
      if (seconds[unit] !== 0) this.push(seconds[unit]!, i)
    }
    return { count: this.count, symbols: this.symbols, at: this.at, starts: this.starts }
  }

  pushOn(before: readonly number[], mood: number, symbol: number): { symbols: readonly number[]; mood: number } {
    for (const one of before) this.add(one, 0)
    this.glides = (mood & 1) !== 0
    this.hasO = (mood & 2) !== 0
    this.push(symbol, 0)
    return { symbols: [...this.symbols.subarray(0, this.count)], mood: (this.glides ? 1 : 0) | (this.hasO ? 2 : 0) }
  }

  private breakWord(flag: number): void {
    this.pending = flag
    this.wordFrom = this.count
    this.glides = false
  }

  private last(): number {
    return this.count > this.wordFrom ? this.symbols[this.count - 1]! : 0
  }

  private push(symbol: number, at: number): void {
    const last = this.last()
    if (symbol === I) {
      if (this.endsInGu()) {
        this.takeBack()
        this.add(I, at)
      } else if (last === I || isVowel(last)) this.glides = true
      else this.add(I, at)
    } else if (symbol === SOFT) this.glides = true
    else if (symbol <= U) this.pushVowel(symbol, last, at)
    else {
      this.glides = false
      this.pushConsonant(symbol, last, at)
    }
  }

  /** ia, ya, ja and я are one; so are io, yo, ё, ьо and е, and о after a hissing sound; ou is у, gue is ге. */
  private pushVowel(symbol: number, last: number, at: number): void {
    const vowel = symbol === O && (last === I || last === S || this.glides) ? E : symbol
    const isFrench = (symbol === U && !this.glides && (last === O || (last === E && this.hasO))) || (symbol === E && this.endsInGu())
    this.glides = false
    this.hasO = symbol === O
    if (last === I || isFrench) this.takeBack()
    if (this.last() !== vowel) this.add(vowel, at)
    this.pendingAt = -1
  }

  private endsInGu(): boolean {
    return this.last() === U && this.count - 1 > this.wordFrom && this.symbols[this.count - 2] === G
  }

  /** The last symbol is another sound than it seemed. */
  private takeBack(): void {
    this.count--
    this.pendingAt = this.at[this.count]!
    if (this.starts[this.count] !== WITHIN) this.pending = this.starts[this.count]!
  }

  private pushConsonant(symbol: number, last: number, at: number): void {
    if (symbol === H) {
      if (last === S || last === T || last === G) return
      if (last === P || last === K) this.symbols[this.count - 1] = last === P ? V : G
      else this.add(G, at)
    } else if (symbol === last && symbol < FIRST_DIGIT) return
    else if (last === T && symbol === S) {
      this.takeBack()
      if (this.last() !== S) this.add(S, at)
      this.pendingAt = -1
    } else this.add(symbol, at)
  }

  private add(symbol: number, at: number): void {
    this.symbols[this.count] = symbol
    this.at[this.count] = this.pendingAt >= 0 ? this.pendingAt : at
    this.pendingAt = -1
    this.starts[this.count] = this.pending
    this.pending = WITHIN
    this.count++
  }
}

/**
 * The rules one raw symbol at a time (fold-step.ts makes a table of it): what a word that ends in the symbols `before`, in this mood, ends in after
 * one more. A mood is all that a folder remembers besides its symbols.
 */
export function foldOn(
  before: readonly number[],
  mood: number,
  symbol: number,
): { readonly symbols: readonly number[]; readonly mood: number } {
  const folder = new Folder('        ')
  return folder.pushOn(before, mood, symbol)
}

/** The greatest mood. */
export const LAST_MOOD = 3

/** A word's or phrase's skeleton as a string of symbol names ("VanoV"): the key patterns are made of. */
export function skeletonKey(text: string): string {
  const { count, symbols } = foldText(text)
  return symbolText(symbols, 0, count)
}

export function symbolText(symbols: Uint8Array, from: number, to: number): string {
  let key = ''
  for (let k = from; k < to; k++) key += NAMES[symbols[k]!]!
  return key
}

export function keySymbols(key: string): number[] {
  return [...key].map((name) => NAMES.indexOf(HISSING[name] ?? name))
}

/** Where the written word that symbol `at` stands in ends, in symbols. */
export function endOfWord({ starts, count }: Skeleton, at: number): number {
  let end = at
  while (end < count && starts[end] === WITHIN) end++
  return end
}
