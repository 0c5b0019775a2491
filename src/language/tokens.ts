// Words, numbers and punctuation marks of a text with their places, in one linear pass; white space is what lies between tokens.
import type { Span } from '../base/span.ts'
import { isInvisible, normalizeWord } from './normal-form.ts'

export type TokenKind = 'word' | 'number' | 'punctuation'

/** One token. The gaps between tokens hold white space and invisible characters only. */
export interface Token {
  readonly span: Span
  readonly kind: TokenKind
  /** Exactly the characters at the span. */
  readonly text: string
  /** The form tables are keyed by (`normalizeWord`). */
  readonly lower: string
}

type CharacterClass = 'letter' | 'digit' | 'mark' | 'space' | 'invisible' | 'other'

const APOSTROPHES = "'’ʼ‘`´′＇"
const HYPHENS = '-‐‑'
/** From so many equal marks in a row on they are one token: a rule of dashes is one thing, nested quotes are not. */
const RUN_OF_MARKS = 4

const classes = new Array<CharacterClass | undefined>(0x10000)

function classify(character: string): CharacterClass {
  if (/\p{L}/u.test(character)) return 'letter'
  if (/\p{Nd}/u.test(character)) return 'digit'
  if (isInvisible(character)) return 'invisible'
  if (/\p{M}/u.test(character)) return 'mark'
  if (/\s/u.test(character)) return 'space'
  return 'other'
}

/** The class of the character that starts at `at`; characters outside the basic plane are classified whole. */
function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at)!))
  return (classes[code] ??= classify(String.fromCharCode(code)))
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function skipInvisible(text: string, at: number, end: number): number {
  while (at < end && classAt(text, at) === 'invisible') at += 1
  return at
}

/** Where the word that starts at `start` ends: letters, marks, digits; apostrophes and hyphens between letters. */
function endOfWord(text: string, start: number, end: number): number {
  let at = start
  let lastSolid = start
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === 'letter' || kind === 'mark' || kind === 'digit') {
      at += widthAt(text, at)
      lastSolid = at
    } else if (kind === 'invisible') {
      at += 1
    } else {
      const isHyphen = HYPHENS.includes(text[at]!)
      const isJoiner = kind === 'other' && (isHyphen || APOSTROPHES.includes(text[at]!))
      const next = isJoiner ? skipInvisible(text, at + 1, end) : at
      if (!isJoiner || next >= end) break
      const after = classAt(text, next)
      if (after !== 'letter' && !(after === 'digit' && isHyphen)) break
      at = next
    }
  }
  return lastSolid
}

/** Where the number that starts at `start` ends: digits, with one point or comma between digits. */
function endOfNumber(text: string, start: number, end: number): number {
  let at = start
  while (at < end && classAt(text, at) === 'digit') {
    at += widthAt(text, at)
    const mark = text[at]
    if ((mark === '.' || mark === ',') && at + 1 < end && classAt(text, at + 1) === 'digit') at += 1
  }
  return at
}

/** Where the mark that starts at `start` ends: an ellipsis of points, or a long run of one mark, is one token. */
function endOfMark(text: string, start: number, end: number): number {
  const width = widthAt(text, start)
  if (width === 2) return Math.min(start + 2, end)
  let at = start + 1
  while (at < end && text[at] === text[start]) at += 1
  const run = at - start
  if (run >= RUN_OF_MARKS || (text[start] === '.' && run >= 2)) return at
  return start + 1
}

const CLITIC = /^(\p{L}[\p{L}\p{M}-]*)(['’‘`´′＇]s)$/iu

/**
 * The tokens of `text` between two offsets; spans count from the start of `text`. The text may be hostile: time is linear in its length.
 * An English «'s» is a token of its own ("Aleksey" + "'s"); "don't", «п'ять», "well-known" are one word; "30-year-old" is "30", "-", "year-old".
 */
export function tokenize(text: string, startUtf16 = 0, endUtf16 = text.length): Token[] {
  const tokens: Token[] = []
  const push = (kind: TokenKind, start: number, end: number): void => {
    const slice = text.slice(start, end)
    tokens.push({ span: [start, end], kind, text: slice, lower: kind === 'word' ? normalizeWord(slice) : slice })
  }
  let at = startUtf16
  while (at < endUtf16) {
    const kind = classAt(text, at)
    if (kind === 'space' || kind === 'invisible' || kind === 'mark') {
      at += widthAt(text, at)
      continue
    }
    if (kind === 'letter') {
      const end = Math.min(endOfWord(text, at, endUtf16), endUtf16)
      const isPossessive = end - at < 80 && end - at > 2 && (text[end - 1] === 's' || text[end - 1] === 'S') && CLITIC.test(text.slice(at, end))
      push('word', at, isPossessive ? end - 2 : end)
      if (isPossessive) push('word', end - 2, end)
      at = end
    } else if (kind === 'digit') {
      const end = Math.min(endOfNumber(text, at, endUtf16), endUtf16)
      push('number', at, end)
      at = end
    } else {
      const end = endOfMark(text, at, endUtf16)
      push('punctuation', at, end)
      at = end
    }
  }
  return tokens
}

const CAPITAL = /^\p{Lu}/u
const capitals = new Array<boolean | undefined>(0x10000)

/** Whether a text begins with a capital letter. */
export function startsCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code >= 0xd800 && code <= 0xdfff) return CAPITAL.test(text)
  return code === code && (capitals[code] ??= CAPITAL.test(text))
}
const SMALL = /\p{Ll}/u
const CAPITALS = /\p{Lu}/gu

/** A word that starts with a capital letter. */
export function isCapitalized(token: Token): boolean {
  return token.kind === 'word' && startsCapital(token.text)
}

/** A word of two capitals or more and no small letter. */
export function isAllCapitals(token: Token): boolean {
  return token.kind === 'word' && token.text.length < 80 && !SMALL.test(token.text) && (token.text.match(CAPITALS)?.length ?? 0) >= 2
}
