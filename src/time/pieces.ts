// The finest pieces of a text that dates are made of: letter runs, digit runs, single marks; "15-го" is three, "20.10.2022" is five. One linear pass.
import { normalizeWord } from '../language/numerals.ts'

export type PieceKind = 'word' | 'digits' | 'mark' | 'break'

export interface Piece {
  readonly kind: PieceKind
  /** Normalised (`normalizeWord`); digits as ASCII. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** True where nothing stands between this piece and the one before. */
  readonly glued: boolean
  readonly capital: boolean
}

const LETTER = /\p{L}/u
const CLASSES = new Uint8Array(65536)
const SPACE = 1
const DIGIT = 2
const WORD = 3
const MARK = 4
const INVISIBLE = 5

function classOf(code: number): number {
  const known = CLASSES[code]
  if (known) return known
  const character = String.fromCharCode(code)
  let found = MARK
  if (/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u0301]/.test(character)) found = INVISIBLE
  else if (/\s/.test(character)) found = SPACE
  else if (code >= 48 && code <= 57) found = DIGIT
  else if (LETTER.test(character)) found = WORD
  CLASSES[code] = found
  return found
}

const APOSTROPHES = new Set(["'", '\u2019', '\u02bc', '\u2018', '`', '\u00b4'])
const DASHES = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'])

/** An English «'s» at the end of a word is a piece of its own. */
function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (next === 115 || next === 83) && classOf(text.charCodeAt(at + 2) || 32) !== WORD
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === WORD || kind === INVISIBLE) at += 1
    else if (APOSTROPHES.has(text[at] ?? '') && at > start && classOf(text.charCodeAt(at + 1) || 32) === WORD && !isPossessive(text, at))
      at += 1
    else break
  }
  return at
}

function markText(character: string): string {
  if (DASHES.has(character)) return character === '-' || character === '\u2010' || character === '\u2011' ? '-' : '\u2013'
  return APOSTROPHES.has(character) ? "'" : character
}

/** The pieces of a text; an empty line, or a place in `breaks`, gives a `break`. Time is linear in the text's length. */
export function splitPieces(text: string, breaks: ReadonlySet<number> = new Set(), startUtf16 = 0, endUtf16 = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = startUtf16
  let lastEnd = -1
  let newlines = 0
  const push = (kind: PieceKind, start: number, end: number, value: string, capital = false): void => {
    pieces.push({ kind, text: value, start, end, glued: start === lastEnd, capital })
    lastEnd = end
    at = end
  }
  while (at < endUtf16) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (breaks.has(at) && pieces.length > 0 && pieces[pieces.length - 1]?.kind !== 'break')
      pieces.push({ kind: 'break', text: '', start: at, end: at, glued: false, capital: false })
    if (kind === SPACE || kind === INVISIBLE) {
      if (code === 10) newlines += 1
      if (newlines === 2 && code === 10) pieces.push({ kind: 'break', text: '', start: at, end: at, glued: false, capital: false })
      at += 1
      continue
    }
    newlines = 0
    if (kind === DIGIT) {
      let end = at
      while (end < endUtf16 && classOf(text.charCodeAt(end)) === DIGIT) end += 1
      push('digits', at, end, text.slice(at, end))
    } else if (kind === WORD) {
      const end = endOfWord(text, at)
      const word = text.slice(at, end)
      push('word', at, end, word.length > 40 ? '' : normalizeWord(word), word[0] !== word[0]?.toLowerCase())
    } else push('mark', at, at + 1, markText(text[at] ?? ''))
  }
  return pieces
}
