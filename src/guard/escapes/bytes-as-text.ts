// Bytes that an escape gave, as text: UTF-8 read leniently, else every Cyrillic character set that may be meant (WHATWG Encoding).
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../../base/bytes.ts'

/** Character sets of one byte a letter that Russian and Ukrainian texts stand in; the likeliest first. */
export const CYRILLIC_CHARSETS = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const

const decoders = new Map<string, TextDecoder>()
/** By set of one byte a letter: the letters of bytes 128 to 255. */
const letters = new Map<string, string>()
const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, n) => n + 128)
for (const charset of [...CYRILLIC_CHARSETS, 'koi8-r', 'windows-1252', 'macintosh'])
  letters.set(charset, new TextDecoder(charset).decode(UPPER_HALF))

/** The bytes in a character set named by its writer; null where no such set is known. */
export function decodeCharset(bytes: Bytes, charset: string): string | null {
  const upper = letters.get(charset)
  if (upper !== undefined) return decodeWith(bytes, upper)
  let decoder = decoders.get(charset)
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(charset)
    } catch {
      return null
    }
    if (decoders.size < 100) decoders.set(charset, decoder)
  }
  return decoder.decode(copyOf(bytes))
}

function decodeWith(bytes: Bytes, upper: string): string {
  // Far faster than a TextDecoder on the short runs that escapes are.
  let text = ''
  for (let i = 0; i < bytes.length; i++) text += bytes[i]! < 128 ? String.fromCharCode(bytes[i]!) : upper[bytes[i]! - 128]!
  return text
}

/** A copy: a view into a larger buffer is slow or unsafe for some decoders. */
function copyOf(bytes: Bytes): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes)
}

export interface ByteReadings {
  readonly text: string
  readonly others?: readonly string[]
}

/** UTF-8, also overlong or of split surrogates, where the bytes are that; else UTF-8 as far as it goes, and each Cyrillic set. */
export function readBytes(bytes: Bytes): ByteReadings {
  if (isAscii(bytes)) return { text: Buffer.from(bytes).toString('latin1') }
  if (isUtf8(copyOf(bytes))) return { text: Buffer.from(bytes).toString('utf8') }
  const { text, isWhole, wide } = readLenientUtf8(bytes)
  if (isWhole) return { text }
  const eight = readEightBit(bytes)
  const first = eight ?? { text: decodeCharset(bytes, 'windows-1251')!, others: [] }
  return wide > 0 ? { text, others: [first.text, ...(first.others ?? [])] } : first
}

/** The bytes in every Cyrillic set in which they are words: letters in a usual case, perhaps with ASCII between them. Null: in none. */
export function readEightBit(bytes: Bytes): ByteReadings | null {
  const [text, ...others] = CYRILLIC_CHARSETS.map((charset) => decodeCharset(bytes, charset)!).filter(isWordy)
  return text === undefined ? null : { text, others }
}

function isWordy(text: string): boolean {
  return (
    /^[\t\r\n -~\u00a0\u00ab\u00bb\u2013\u2014\u2116\u0401\u0404\u0406\u0407\u0410-\u044f\u0451\u0454\u0456\u0457\u0490\u0491]*$/.test(
      text,
    ) && !/[а-яёєіїґ][А-ЯЁЄІЇҐ]|[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/.test(text)
  )
}

function isAscii(bytes: Bytes): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false
  return true
}

/** Surrogates and overlong forms count as their letters; a byte out of place is read as Windows-1251. `wide`: letters of two bytes or more. */
export function readLenientUtf8(bytes: Bytes): { text: string; isWhole: boolean; wide: number } {
  const pieces: string[] = []
  let isWhole = true
  let wide = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    const more = lead >= 0xf0 && lead < 0xf8 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc0 && lead < 0xe0 ? 1 : 0
    const code = more > 0 ? codeOf(bytes, i, more) : -1
    if (code >= 0 && code <= 0x10ffff) {
      pieces.push(code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code))
      wide++
      i += more
    } else if (lead < 128) pieces.push(String.fromCharCode(lead))
    else {
      isWhole = false
      pieces.push(decodeCharset(Uint8Array.of(lead), 'windows-1251')!)
    }
  }
  return { text: pieces.join(''), isWhole, wide }
}

function codeOf(bytes: Bytes, at: number, more: number): number {
  let code = bytes[at]! & (0x3f >> more)
  for (let k = 1; k <= more; k++) {
    const byte = bytes[at + k]
    if (byte === undefined || (byte & 0xc0) !== 0x80) return -1
    code = (code << 6) | (byte & 0x3f)
  }
  return code
}
