// The numbers of a text: runs of digits in any script, as the skeleton has them (invisible signs inside are none), and what stands between two of them.
import { asciiDigit } from '../match/digits.ts'
import { isInvisibleUnit, type Skeleton, WITHIN } from '../match/fold.ts'

/** One run of digits that nothing visible parts. */
export interface NumberToken {
  /** ASCII digits, leading noughts kept. */
  readonly digits: string
  /** UTF-16 span in the text. */
  readonly start: number
  readonly end: number
}

const FIRST_DIGIT = 20
const LAST_DIGIT = 29

/** All runs of digits, in order. Linear; a text without digits costs one comparison a symbol. */
export function listNumbers(text: string, skeleton: Skeleton): readonly NumberToken[] {
  const known = listed.get(skeleton)
  if (known) return known
  const tokens = readNumbers(text, skeleton)
  listed.set(skeleton, tokens)
  return tokens
}

/** Several channels ask for the numbers of one text. */
const listed = new WeakMap<Skeleton, readonly NumberToken[]>()

function readNumbers(text: string, { symbols, at, starts, count }: Skeleton): NumberToken[] {
  const tokens: NumberToken[] = []
  for (let k = 0; k < count; k++) {
    if (symbols[k]! < FIRST_DIGIT || symbols[k]! > LAST_DIGIT) continue
    const from = k
    do k++
    while (
      k < count &&
      starts[k] === WITHIN &&
      symbols[k]! >= FIRST_DIGIT &&
      symbols[k]! <= LAST_DIGIT &&
      isUnbroken(text, at[k - 1]!, at[k]!)
    )
    k--
    const [start, end] = [at[from]!, at[k]! + 1]
    const isPlain = end - start === k - from + 1 && text.charCodeAt(start) <= NINE && text.charCodeAt(end - 1) <= NINE
    const written = isPlain ? text.slice(start, end) : ''
    tokens.push({ digits: isPlain && ASCII.test(written) ? written : symbolDigits(symbols, from, k + 1), start, end })
  }
  return tokens
}

const NINE = 57
const ASCII = /^[0-9]+$/

function symbolDigits(symbols: Uint8Array, from: number, to: number): string {
  let digits = ''
  for (let k = from; k < to; k++) digits += String.fromCharCode(48 - FIRST_DIGIT + symbols[k]!)
  return digits
}

/** An apostrophe is nothing inside a word, but a sign for minutes between numbers. */
function isUnbroken(text: string, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (!isInvisibleUnit(unit) && (unit < 0xdc00 || unit > 0xdfff)) return false
  }
  return true
}

/** A stretch as a reader sees it: compatibility forms plain, invisible signs gone, no accents on digits. For short stretches. */
export function plainStretch(text: string, from: number, to: number): string {
  const slice = text.slice(Math.max(0, from), Math.max(0, to))
  // Plain letters, digits and signs stay as they are: nearly always.
  if (/^[\x00-\x7f\u0400-\u045f\u2010-\u2026°«»№]*$/.test(slice)) return slice
  return slice
    .normalize('NFKC')
    .replace(/\p{Cf}|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\u20e3]/gu, '')
    .replace(/[\p{Nd}\u2460-\u2793]/gu, (sign) => asciiDigit(sign) ?? sign)
}

const TAG = /<\/?[a-z!][^<>]{0,160}>/gi
/** Tags may stand between a few words of markup. */
const TAGGED = 4

/** So many characters before a place as a reader sees them, tags left out. */
export function plainBefore(text: string, at: number, length: number): string {
  const near = plainStretch(text, at - length, at)
  if (!near.includes('>')) return near
  return plainStretch(text, at - length * TAGGED, at)
    .replace(TAG, ' ')
    .slice(-length)
}

/** The same behind a place. */
export function plainAfter(text: string, at: number, length: number): string {
  const near = plainStretch(text, at, at + length)
  if (!near.includes('<')) return near
  return plainStretch(text, at, at + length * TAGGED)
    .replace(TAG, ' ')
    .slice(0, length)
}
