// Text read in the wrong character set: UTF-8 as a one-byte set, and one Cyrillic set as another. Each is turned back where its marks stand.
import { CYRILLIC_CHARSETS, decodeCharset } from './bytes-as-text.ts'
import type { Replacement } from './replacement.ts'

const bytesOfLetters = new Map<string, Int16Array>()

/** By UTF-16 unit: the byte it is in the set, or -1. Controls that Windows-1252 leaves out are themselves. */
function encoderOf(charset: string): Int16Array {
  const known = bytesOfLetters.get(charset)
  if (known) return known
  const table = new Int16Array(65_536).fill(-1)
  for (let byte = 0x80; byte < 0x100; byte++) {
    if (byte < 0xa0) table[byte] = byte
    table[decodeCharset(Uint8Array.of(byte), charset)!.charCodeAt(0)] = byte
  }
  table[0xfffd] = -1
  bytesOfLetters.set(charset, table)
  return table
}

/** Sets that UTF-8 is wrongly read as, and the lead bytes of Cyrillic (D0 D1 D2) and of accented Latin letters (C3 C4 C5) in them, before the sign of a continuation byte. */
const READ_AS: readonly (readonly [charset: string, mark: RegExp])[] = [
  ['windows-1252', /[ÐÑÒÃÄÅ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122 ]/],
  ['windows-1251', /(?:[РСТГДЕ][\u0080-\u00bf\u0401-\u040f\u0451-\u045f\u0490\u0491\u2010-\u2122]){2}/],
  [
    'koi8-r',
    /(?:[пяр][\u2500-\u25ff\u00a0-\u00bf\u2219-\u2265\u2320\u2321\u0451\u0454\u0456\u0457\u0491\u0401\u0404\u0406\u0407\u0490]){2}/,
  ],
  [
    'koi8-u',
    /(?:[пяр][\u2500-\u25ff\u00a0-\u00bf\u2219-\u2265\u2320\u2321\u0451\u0454\u0456\u0457\u0491\u0401\u0404\u0406\u0407\u0490]){2}/,
  ],
  ['ibm866', /(?:[╨╤╥├─┼][\u0410-\u044f\u2591-\u2593\u2502\u2524\u2555-\u2557\u255b-\u255d\u2510\u2561-\u2563]){2}/],
  ['x-mac-cyrillic', /(?:[–—“√ƒ≈][\u0080-\u00ff\u0400-\u04ff\u2010-\u22ff]){2}/],
  ['macintosh', /(?:[–—“√ƒ≈][\u0080-\u00ff\u0100-\u0192\u02c6-\u02dd\u03a9-\u03c0\u2010-\u22ff]){2}/],
  ['ibm437', /(?:[╨╤╥├─┼][\u0080-\u00ff\u0192\u0393-\u03c6\u207f\u20a7\u2248-\u2593]){2}/],
]

/** UTF-8 that was read as one byte a letter. */
export function findMisreadUtf8(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const [charset, mark] of READ_AS)
    if (mark.test(text))
      for (const one of turnBack(text, encoderOf(charset === 'ibm437' ? 'ibm866' : charset)))
        if (!found.some((known) => known.start < one.end && known.end > one.start)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}

const FEWEST_WIDE = 2

/** Runs of UTF-8's letters as the set writes them, two or more, with plain signs between them. */
function turnBack(text: string, table: Int16Array): Replacement[] {
  const found: Replacement[] = []
  let letters = ''
  let [start, end, wide] = [-1, -1, 0]
  for (let i = 0; i < text.length;) {
    const { letter, length } = letterAt(text, i, table)
    if (length > 0) {
      if (start < 0) start = i
      letters += letter
      wide++
      i += length
      end = i
      continue
    }
    const isPlain = start >= 0 && text.charCodeAt(i) < 128 && text[i] !== '\n' && letterAt(text, i + 1, table).length > 0
    if (isPlain) letters += text[i]
    else {
      if (wide >= FEWEST_WIDE) found.push({ start, end, text: letters })
      letters = ''
      start = -1
      wide = 0
    }
    i++
  }
  if (wide >= FEWEST_WIDE) found.push({ start, end, text: letters })
  return found
}

const NONE = { letter: '', length: 0 }

/** A letter of two or three bytes that begins at the place. A no-break space may have become a space; a byte the set has no sign for, a mark of doubt. */
function letterAt(text: string, at: number, table: Int16Array): { letter: string; length: number } {
  const lead = byteAt(text, at, table)
  if (lead < 0xc2 || lead > 0xef) return NONE
  const isCyrillic = lead === 0xd0 || lead === 0xd1
  const second = byteAt(text, at + 1, table)
  const next = isContinuation(second)
    ? second
    : !isCyrillic
      ? -1
      : text[at + 1] === ' '
        ? 0xa0
        : /[\ufffd?]/.test(text[at + 1] ?? '')
          ? 0x98
          : -1
  if (next < 0) return NONE
  if (lead < 0xe0) return { letter: String.fromCharCode(((lead & 31) << 6) | (next & 63)), length: 2 }
  const third = byteAt(text, at + 2, table)
  return isContinuation(third) ? { letter: String.fromCharCode(((lead & 15) << 12) | ((next & 63) << 6) | (third & 63)), length: 3 } : NONE
}

function byteAt(text: string, at: number, table: Int16Array): number {
  return at < text.length ? table[text.charCodeAt(at)]! : -1
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0
}

/** Three letters of Latin-1 above ASCII in a row: no European word has them. Box drawings, and capitals after a small letter: koi8 and Windows-1251 for each other. */
const LATIN_ROW =
  /(?:[\u00c0-\u00ff]['’])?[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122]?[\u00c0-\u00ff\u00a8\u00b8\u00b3\u00bf\u00ba\u00aa\u00af\u00b2]{2,60}[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2010-\u2122]{1,60}/g
const SWAPPED_WORD = /(?<![\u0400-\u052f])[\u0401-\u045f\u0490\u0491]{3,40}(?![\u0400-\u052f])/g
const BOXED_WORD =
  /[\u2500-\u25a0\u0400-\u045f\u0490\u0491\u00a0-\u00bf\u2219\u221a\u2248\u2264\u2265\u2320\u2321\u2010-\u2122]{0,40}[\u2500-\u25a0\u00a4-\u00ac\u2219-\u2265\u2320\u2321\u2020-\u2030][\u2500-\u25a0\u0400-\u045f\u0490\u0491\u00a0-\u00bf\u2219\u221a\u2248\u2264\u2265\u2320\u2321\u2010-\u2122]{1,60}/g

/** A case no one writes: small letters before capitals, or nothing but capitals. */
const SWAPPED = /[\u0430-\u045f\u0491][\u0401-\u042f\u0490]|[\u0401-\u042f\u0490]{3}/

/** One-byte Cyrillic that was read as Latin, or as another Cyrillic set. */
export function findMisreadSets(text: string): Replacement[] {
  const found: Replacement[] = []
  if (/[\u00c0-\u00ff]{3}/.test(text)) addWords(text, LATIN_ROW, ['windows-1252'], found)
  if (SWAPPED.test(text)) addWords(text, SWAPPED_WORD, ['windows-1251', 'koi8-u', 'x-mac-cyrillic', 'iso-8859-5'], found)
  if (
    /[\u2550-\u256c][\u0400-\u045f]|[\u0400-\u045f][\u2550-\u256c]|[€‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ][\u00a0-\u00af\u0430-\u044f]|[\u00a0-\u00af\u045e][\u00a0-\u00af\u045e]/.test(
      text,
    )
  )
    addWords(text, BOXED_WORD, ['ibm866', 'windows-1251', 'koi8-u', 'x-mac-cyrillic'], found)
  let end = 0
  // Of two that overlap the longer is the whole word.
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false
      end = one.end
      return true
    })
}

const FEWEST_LETTERS = 3

function addWords(text: string, pattern: RegExp, readAs: readonly string[], found: Replacement[]): void {
  for (const match of text.matchAll(pattern)) {
    if (match[0].length < FEWEST_LETTERS || (pattern === SWAPPED_WORD && !SWAPPED.test(match[0]))) continue
    const readings = new Set<string>()
    for (const as of readAs) {
      const bytes = encode(match[0], encoderOf(as))
      if (bytes === null) continue
      for (const meant of CYRILLIC_CHARSETS) {
        const word = meant === as ? match[0] : decodeCharset(bytes, meant)!
        if (word !== match[0] && /^[\u0400-\u0491\s.,'’-]{3,}$/.test(word) && isWordCase(word)) readings.add(word)
      }
    }
    const [first, ...others] = readings
    if (first !== undefined)
      found.push({ start: match.index, end: match.index + match[0].length, text: first, others, isChance: match[0].length < 6 })
  }
}

/** Small letters, perhaps after a capital: what was misread turns up in a case no one writes. */
function isWordCase(word: string): boolean {
  return !/[а-яё][А-ЯЁ]/.test(word)
}

function encode(word: string, table: Int16Array): Uint8Array | null {
  const bytes = new Uint8Array(word.length)
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    const byte = unit < 128 ? unit : table[unit]!
    if (byte < 0) return null
    bytes[i] = byte
  }
  return bytes
}
