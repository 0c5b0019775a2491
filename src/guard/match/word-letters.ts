// A written word as numbers, one a letter: Cyrillic ones fine-folded as fineKey folds them, Latin ones small and without accents. What misspellings are
// measured in, since the skeleton makes one sound of several letters and one wrong letter may change two of its symbols.
import { fineKey, plainLatin } from '../forms/fine-key.ts'
import { isInvisibleUnit } from './fold.ts'

export type WordScript = 'cyrillic' | 'latin' | 'other'

const NOTHING = 0
const CYRILLIC_FIRST = 1
const LATIN_FIRST = 64
const SHORT_I = 60
const SOFT = 61
const YE = CYRILLIC_FIRST + 5
const I = CYRILLIC_FIRST + 8
const O = CYRILLIC_FIRST + 14

/** Latin letters in their order, those that systems exchange made one: y and j are i, w is v. */
const LATIN_ALIKE = 'abcdefghiiklmnopqrstuvvxiz'

/** By unit: its letter's number, SHORT_I and SOFT where a following о would be е, NOTHING where it leaves none. */
const numbers = new Uint8Array(65_536)
for (let unit = 0x41; unit < 0x2200; unit++) numbers[unit] = isInvisibleUnit(unit) ? NOTHING : numberOf(String.fromCharCode(unit))
for (let unit = 0xff21; unit <= 0xff5a; unit++) numbers[unit] = numberOf(String.fromCharCode(unit))

function numberOf(character: string): number {
  const small = character.toLowerCase()
  if (small === 'й') return SHORT_I
  if (small === 'ь') return SOFT
  const fine = /[\u0400-\u04ff]/.test(character) ? fineKey(character) : ''
  if (fine.length === 1 && fine >= 'а' && fine <= 'я') return CYRILLIC_FIRST + fine.charCodeAt(0) - 0x430
  const plain = fine === '' ? plainLatin(character) : ''
  return plain.length === 1 ? LATIN_FIRST + LATIN_ALIKE[plain.charCodeAt(0) - 97]!.charCodeAt(0) - 97 : NOTHING
}

/** Letters of the word read last: as many as `readLetters` said. */
export const letters = new Uint8Array(256)
export let script: WordScript = 'other'

/** A word in which йо or ьо was read as е, or two letters as one: an error may have brought them together. */
export let isJoined = false

/**
 * Reads `text[from, to)` into `letters`; their number, and in `script` whose they are. Longer words than 255 letters are cut. йо, ио and ьо are one letter,
 * and so are double ones, unless they `stayApart`.
 */
export function readLetters(text: string, from: number, to: number, stayApart = false): number {
  let count = 0
  let kinds = 0
  isJoined = false
  for (let i = from; i < to && count < 255; i++) {
    let number = numbers[text.charCodeAt(i)]!
    if (number === NOTHING) continue
    if (number >= LATIN_FIRST) {
      kinds |= 2
      letters[count++] = number
      continue
    }
    kinds |= 1
    if (number >= SHORT_I || number === I) {
      if (!stayApart && numbers[text.charCodeAt(i + 1)] === O && i + 1 < to) {
        number = YE
        isJoined = true
        i++
      } else if (number === SOFT) continue
      else number = I
    }
    if (count > 0 && letters[count - 1] === number && !stayApart) isJoined = true
    else letters[count++] = number
  }
  script = kinds === 1 ? 'cyrillic' : kinds === 2 ? 'latin' : 'other'
  return count
}

/** The letters read last as a string: fineKey of a Cyrillic word, plainLatin of a Latin one. */
export function lettersText(from: number, to: number): string {
  let text = ''
  for (let k = from; k < to; k++)
    text += String.fromCharCode(letters[k]! >= LATIN_FIRST ? letters[k]! - LATIN_FIRST + 97 : letters[k]! - CYRILLIC_FIRST + 0x430)
  return text
}

/** The numbers of a word that is fine-folded or plain already. */
export function numbersOf(word: string): number[] {
  return [...word].map((letter) =>
    letter >= 'а' ? CYRILLIC_FIRST + letter.charCodeAt(0) - 0x430 : LATIN_FIRST + alikeLatin(letter).charCodeAt(0) - 97,
  )
}

/** A plain Latin word with y and j as i, w as v. */
export function alikeLatin(word: string): string {
  return word.replace(/[yj]/g, 'i').replace(/w/g, 'v')
}
