// Bytes of a text file as text: by its mark, by the pattern of UTF-16 and UTF-32, as UTF-8, else in every Cyrillic set in which it makes words.
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../../base/bytes.ts'
import { CYRILLIC_CHARSETS, decodeCharset, readLenientUtf8 } from '../escapes/bytes-as-text.ts'

/** All plausible readings; which one a reader's program takes is unknown. */
export function decodeText(bytes: Bytes): string[] {
  const wide = decodeWideText(bytes)
  if (wide !== null) return [wide]
  if (isUtf8(new Uint8Array(bytes)))
    return [
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    ]
  const readings = new Set<string>([readLenientUtf8(bytes).text])
  const declared = declaredCharset(bytes)
  const named = declared === null ? null : decodeCharset(bytes, declared)
  if (named !== null) readings.add(named)
  for (const charset of CYRILLIC_CHARSETS) {
    const text = decodeCharset(bytes, charset)!
    if (readings.size < 2 || isCasedAsWords(text)) readings.add(text)
  }
  readings.add(decodeCharset(bytes, 'windows-1252')!)
  return [...readings]
}

const SAMPLE_BYTES = 1 << 16
/** High bytes of UTF-16 units in European text: Latin, Cyrillic, general punctuation. */
const isHighByte = (byte: number): boolean => byte <= 5 || byte === 0x20 || byte === 0x21

/** UTF-16 or UTF-32 text of either order, with its mark or without; null where the bytes are neither. */
export function decodeWideText(bytes: Bytes): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe) return decodeCharset(evenPart(bytes.subarray(2)), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeCharset(evenPart(bytes.subarray(2)), 'utf-16be')
  const length = Math.min(SAMPLE_BYTES, bytes.byteLength)
  if (length < 8) return null
  const zeros = [0, 0, 0, 0]
  const highs = [0, 0]
  const controls = [0, 0]
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) zeros[i & 3]!++
    if (isHighByte(byte)) highs[i & 1]!++
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls[i & 1]!++
  }
  const quarter = length / 4
  if (zeros[3]! > quarter * 0.98 && zeros[2]! > quarter * 0.98 && controls[0]! < quarter * 2 * 0.6) return decodeUtf32(bytes, true)
  if (zeros[0]! > quarter * 0.98 && zeros[1]! > quarter * 0.98) return decodeUtf32(bytes, false)
  const half = length / 2
  if (highs[1]! > half * 0.9 && controls[1]! > half * 0.3 && controls[0]! < half * 0.05) return decodeCharset(evenPart(bytes), 'utf-16le')
  if (highs[0]! > half * 0.9 && controls[0]! > half * 0.3 && controls[1]! < half * 0.05) return decodeCharset(evenPart(bytes), 'utf-16be')
  return null
}

function evenPart(bytes: Bytes): Bytes {
  return bytes.subarray(0, bytes.byteLength & ~1)
}

function decodeUtf32(bytes: Bytes, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle)
    pieces.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
  }
  return pieces.join('')
}

/** What the file says of itself: a meta tag, an XML declaration, a mail's or an RTF's. */
function declaredCharset(bytes: Bytes): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.byteLength)).toString('latin1')
  return /(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}

const WORDS_LOOKED_AT = 4000

/** Are most Cyrillic words in a case that people write? Text in the wrong set has capitals behind small letters. */
function isCasedAsWords(text: string): boolean {
  let [words, odd] = [0, 0]
  for (const match of text.matchAll(/[\u0400-\u052f]{2,40}/g)) {
    if (++words > WORDS_LOOKED_AT) break
    if (/[а-яё][А-ЯЁ]/.test(match[0])) odd++
  }
  return words > 0 && odd * 2 <= words
}
