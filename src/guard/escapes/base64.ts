// Base64 and base64url (RFC 4648) in a text: whole runs, runs wrapped over lines (RFC 2045), with invisible characters in them, and at any place in a longer run.
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../../base/bytes.ts'
import { type ByteReadings, decodeCharset, readEightBit } from './bytes-as-text.ts'
import type { Replacement } from './replacement.ts'
import { decodeUtf16 } from './utf16.ts'
import { isReadable, listReadable } from './readable.ts'

/** Three Cyrillic letters are eight signs, four Latin ones six. */
const SHORTEST = 6
const LINE_LEAST = 32
/** Lines as short as this are pieces of one run where what stands in them is no word. */
const SHORT_LINE_LEAST = 8
const TURNS_OF_NO_WORD = 3
const LONGEST = 1 << 22

/** By UTF-16 unit below 128: 1 capital or digit, 2 small letter, 3 + / - _, 0 another. */
const kinds = new Uint8Array(128)
for (let unit = 0; unit < 128; unit++) {
  const sign = String.fromCharCode(unit)
  kinds[unit] = /[A-Z0-9]/.test(sign) ? 1 : /[a-z]/.test(sign) ? 2 : /[+/_-]/.test(sign) ? 3 : 0
}

/** All runs that hold text. One step a character, and a few decodings of each run that no word is. */
export function findBase64(text: string): Replacement[] {
  const found: Replacement[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127 || kinds[unit] === 0) continue
    const { end, last, turns, seams } = takeRun(text, i)
    if (turns >= 2 && last - i >= SHORTEST) {
      const decoded = decodeRun(signsOf(text, i, last, seams))
      if (decoded !== null) found.push({ start: i, end, ...decoded })
    }
    i = end
  }
  return found
}

interface Run {
  /** Behind its last sign, and behind its padding. */
  readonly last: number
  readonly end: number
  readonly turns: number
  /** Starts and ends, in turn, of what stands between its pieces. */
  readonly seams: readonly number[]
}

const NO_SEAMS: readonly number[] = []

/** From a first sign to the run's end: over a line's end only where the line is long, over what is not seen anywhere. */
function takeRun(text: string, start: number): Run {
  let seams: number[] | null = null
  let [line, turns, at] = [start, 0, start]
  for (; at < text.length && at - start < LONGEST; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 128 && kinds[unit] !== 0) {
      if (kinds[unit] === 1 && at > start) turns++
      continue
    }
    const isPiece = at - line >= LINE_LEAST || unit > 127 || (at - line >= SHORT_LINE_LEAST && turns >= TURNS_OF_NO_WORD)
    const next = isPiece ? afterBreak(text, at) : at
    if (next === at) break
    seams ??= []
    seams.push(at, next)
    if (unit < 128) line = next
    at = next - 1
  }
  let end = at
  while (end < text.length && end - at < 2 && text[end] === '=') end++
  return { last: at, end, turns, seams: seams ?? NO_SEAMS }
}

function signsOf(text: string, start: number, last: number, seams: readonly number[]): string {
  if (seams.length === 0) return text.slice(start, last)
  let signs = ''
  let from = start
  for (let n = 0; n < seams.length; n += 2) {
    signs += text.slice(from, seams[n])
    from = seams[n + 1]!
  }
  return signs + text.slice(from, last)
}

/** Behind a line's end and its indent, quotation mark or seam of strings, where another sign follows; else the same place. */
function afterBreak(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit > 127 && unit !== 0xad && unit !== 0xfeff && (unit < 0x200b || unit > 0x2060)) return at
  const gap =
    /^(?:[\u00ad\u200b-\u200f\u2060\ufeff]{1,4}|(?:["']?\s?\+?\\?(?:\\r)?(?:\\n)?["']?,?\s?\\?)?\r?\n[ \t>]{0,40}(?:\+\s)?["']?)(?=[A-Za-z0-9+/_-])/.exec(
      text.slice(at, at + 60),
    )
  return gap ? at + gap[0].length : at
}

function decodeRun(signs: string): (ByteReadings & { isChance?: boolean }) | null {
  const plain = signs.replace(/-/g, '+').replace(/_/g, '/')
  const bytes = Buffer.from(plain, 'base64')
  if (isUtf8(bytes)) {
    const whole = bytes.toString('utf8')
    if (isReadable(whole, signs.length >= 16 ? 3 : 2)) return { text: whole, isChance: signs.length < 12 && !/[\u0400-\u052f]/.test(whole) }
  }
  if (bytes.length >= 6) {
    const wide = decodeUtf16(bytes)
    if (isReadable(wide, 3)) return { text: wide }
    const swapped = decodeCharset(bytes.subarray(0, bytes.length & ~1), 'utf-16be')!
    if (isReadable(swapped, 3)) return { text: swapped }
    const eight = isEightBit(bytes) ? readEightBit(bytes) : null
    if (eight) return { ...eight, isChance: bytes.length < 12 }
  }
  return signs.length >= 10 ? decodeWithin(plain) : null
}

/** Text that begins at any sign of the run, amid other signs or bytes. A file in it is its carrier's affair. */
function decodeWithin(plain: string): { text: string; isChance: boolean } | null {
  const readings: string[] = []
  for (let skip = 0; skip < 4; skip++) {
    const part = listReadable(Buffer.from(plain.slice(skip), 'base64'))
    if (part !== '') readings.push(part)
  }
  return readings.length > 0 ? { text: readings.join('\n'), isChance: true } : null
}

/** Words in a one-byte set: letters above ASCII in rows, with what stands between words. */
export function isEightBit(bytes: Bytes): boolean {
  let [high, usual, row, longest] = [0, 0, 0, 0]
  for (const byte of bytes) {
    if (byte >= 0xa0) {
      high++
      row++
      longest = Math.max(longest, row)
    } else {
      row = 0
      if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) usual++
    }
  }
  return longest >= 4 && high + usual === bytes.length
}
