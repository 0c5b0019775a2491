// Characters told by their numbers: hexadecimal bytes with and without marks between them, bits, lists of code points, U+0418.
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../../base/bytes.ts'
import { isEightBit } from './base64.ts'
import { type ByteReadings, decodeCharset, readEightBit } from './bytes-as-text.ts'
import { isReadable, listReadable } from './readable.ts'
import type { Replacement } from './replacement.ts'
import { decodeUtf16 } from './utf16.ts'

const HEXADECIMAL = /(?<![0-9A-Za-z])(?:0x|\\x|x)?[0-9A-Fa-f]{2}(?:[ ,:;_.<>\n-]{0,2}(?:0x|\\x)?[0-9A-Fa-f]{2}){3,4000000}/g
const WITHIN_HEXADECIMAL = /[0-9A-Fa-f]{12,4000000}/g

/** d098d0b2, D0 98 D0 B2, 0xD0,0x98, <0418 0432>: as UTF-8, UTF-16 or a Cyrillic set. */
export function findHexadecimal(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(HEXADECIMAL)) addHexadecimal(match[0], match.index, found)
  if (found.length === 0) for (const match of text.matchAll(WITHIN_HEXADECIMAL)) addHexadecimal(match[0], match.index, found)
  return found
}

function addHexadecimal(written: string, start: number, found: Replacement[]): void {
  const digits = written.replace(/0x|\\x|[^0-9A-Fa-f]/g, '')
  const reading = digits.length >= 8 ? decodeHexadecimal(digits) : null
  if (reading) found.push({ start, end: start + written.length, ...reading })
}

function decodeHexadecimal(digits: string): (ByteReadings & { isChance?: boolean }) | null {
  const even = digits.slice(0, digits.length & ~1)
  const bytes = Buffer.from(even, 'hex')
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8')
    // Three Cyrillic letters are six bytes that chance does not make.
    if (isReadable(text, /[\u0400-\u052f]{2}/.test(text) ? 2 : 4)) return { text }
  }
  const wide = decodeCharset(bytes.subarray(0, bytes.length & ~1), 'utf-16be')!
  if (isLetters(wide)) return { text: wide }
  const swapped = decodeUtf16(bytes)
  if (isLetters(swapped)) return { text: swapped }
  const eight = isEightBit(bytes) ? readEightBit(bytes) : null
  if (eight) return { ...eight, isChance: bytes.length < 12 }
  if (digits.length < 16) return null
  const shifted = Buffer.from(digits.slice(1, digits.length - ((digits.length + 1) & 1)), 'hex')
  const within = [listReadable(bytes), listReadable(shifted), readableWide(bytes)].filter((part) => part !== '')
  return within.length > 0 ? { text: within.join('\n'), isChance: true } : null
}

/** UTF-16 by chance is any sign; only European letters are meant. */
function isLetters(text: string): boolean {
  return (
    text.length >= 2 && /^[\u0009-\u000d\u0020-\u007e\u00a0-\u052f\u2010-\u203a]+$/.test(text) && /[A-Za-z0-9\u00c0-\u052f]{2}/.test(text)
  )
}

/** Rows of Cyrillic letters in UTF-16, most significant byte first, amid other bytes. */
function readableWide(bytes: Bytes): string {
  const text = decodeCharset(bytes.subarray(0, bytes.length & ~1), 'utf-16be')!
  return (text.match(/[\u0400-\u052f][ \u0400-\u052f.-]{3,400}/g) ?? []).join('\n')
}

/** Bits by eights: 11010000 10011000. */
export function findBits(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/(?<![0-9])[01]{8}(?:[ ,]?[01]{8}){3,100000}/g)) {
    const bits = match[0].replace(/[ ,]/g, '')
    const bytes = Uint8Array.from({ length: bits.length / 8 }, (_, n) => parseInt(bits.slice(n * 8, n * 8 + 8), 2))
    const told = Buffer.from(bytes)
    if (isUtf8(told) && isReadable(told.toString('utf8'), 3))
      found.push({ start: match.index, end: match.index + match[0].length, text: told.toString('utf8') })
  }
  return found
}

const POINT = /(?:U\+|\\u|0x|&#x?|chr\(|CHAR\(|UNICHAR\(|NCHAR\()?([0-9A-Fa-f]{2,6})/i
/** Numbers in a row, each a letter's: 1048, 1074, 1072; U+0418 U+0432; chr(1048).chr(1074). */
const POINTS =
  /U\+[0-9A-Fa-f]{4,6}(?:[ ,;]{0,2}U\+[0-9A-Fa-f]{4,6}){1,10000}|(?:\b1[012]\d\d\b\)?[ ,;.&|+]{1,4}(?:chr\(|CHAR\(|UNICHAR\(|NCHAR\()?){2,10000}1[012]\d\d\b\)?|(?:0x0?4[0-9A-Fa-f]{2}[ ,;]{1,3}){2,10000}0x0?4[0-9A-Fa-f]{2}/g
const CODE_LIST =
  /(?:fromCharCode|fromCodePoint|chr|CHAR)\s{0,3}\(\s{0,3}((?:(?:0x)?[0-9A-Fa-f]{2,6}\s{0,3},\s{0,3}){1,10000}(?:0x)?[0-9A-Fa-f]{2,6})/g
const CODE_CALLS = /(?:(?:chr|CHAR|UNICHAR|NCHAR|fromCharCode)\(\s?(?:0x)?[0-9A-Fa-f]{2,6}\s?\)[ .+&|]{0,4}){2,10000}/gi

export function findCodePoints(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const pattern of [CODE_CALLS, CODE_LIST, POINTS]) {
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? match[0]
      const start = match.index + match[0].length - written.length
      const isHexadecimal = /U\+|0x/i.test(written)
      const codes = (written.match(/(?:U\+|0x)?[0-9A-Fa-f]{2,6}(?![a-z(])/gi) ?? []).map((one) =>
        parseInt(POINT.exec(one)![1]!, isHexadecimal ? 16 : 10),
      )
      const letters = codes
        .filter((code) => code > 0 && code <= 0x10ffff)
        .map((code) => String.fromCodePoint(code))
        .join('')
      if (isReadable(letters, 2) && !found.some((one) => one.start <= start && one.end > start))
        found.push({ start, end: start + written.length, text: letters })
    }
  }
  return found.sort((a, b) => a.start - b.start).filter((one, n, all) => n === 0 || one.start >= all[n - 1]!.end)
}
