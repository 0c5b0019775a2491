// Whether decoded bytes are text that a person wrote, and the readable stretches in those that are not.
import type { Bytes } from '../../base/bytes.ts'
import { readLenientUtf8 } from './bytes-as-text.ts'

/** Letters, digits, signs of European scripts and what is not seen between them; at least so many letters or digits; at most a tenth is strange. */
export function isReadable(text: string, leastLetters: number): boolean {
  let [strange, letters] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x530)) letters++
    else if (!isUsual(code)) strange++
    else if (code >= 0xd835 || (code >= 0x1d00 && code < 0x2000)) letters++
  }
  return letters >= leastLetters && strange * 10 <= text.length
}

function isUsual(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 127) ||
    (code >= 0xa0 && code < 0x530) ||
    (code >= 0x1d00 && code < 0x2200) ||
    code === 0x180e ||
    code === 0x3164 ||
    (code >= 0x1ab0 && code < 0x1b00) ||
    (code >= 0x2c60 && code < 0x2c80) ||
    (code >= 0x2de0 && code < 0x2e00) ||
    (code >= 0xa640 && code < 0xa7ff) ||
    code === 0xd835 ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0xfe00 && code < 0xfe10) ||
    (code >= 0xfe20 && code < 0xfe30) ||
    code === 0xfeff ||
    (code >= 0xff01 && code < 0xff5f)
  )
}

const FEWEST_BYTES = 6
const FEWEST_ASCII = 8
const MOST_STRETCHES = 2000

/** Stretches of UTF-8 in bytes of any kind: three letters above ASCII, or eight of ASCII. */
export function listReadable(bytes: Bytes): string {
  const stretches: string[] = []
  let start = -1
  let wide = 0
  for (let i = 0; i <= bytes.length; i++) {
    const size = i < bytes.length ? letterBytes(bytes, i) : 0
    if (size > 0) {
      if (start < 0) {
        start = i
        wide = 0
      }
      if (size > 1) wide++
      i += size - 1
      continue
    }
    if (start >= 0 && (wide >= 3 ? i - start >= FEWEST_BYTES : i - start >= FEWEST_ASCII)) {
      if (stretches.length < MOST_STRETCHES) stretches.push(readLenientUtf8(bytes.subarray(start, i)).text)
    }
    start = -1
  }
  return stretches.join('\n')
}

/** Bytes of a readable character here: ASCII, or two or three bytes of a European script or a sign. */
function letterBytes(bytes: Bytes, at: number): number {
  const byte = bytes[at]!
  if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) return 1
  const isMore = (n: number): boolean => ((bytes[at + n] ?? 0) & 0xc0) === 0x80
  if (byte >= 0xc2 && byte <= 0xd3 && isMore(1)) return 2
  return (byte === 0xe1 || byte === 0xe2 || byte === 0xef) && isMore(1) && isMore(2)
    ? 3
    : byte === 0xf0 && isMore(1) && isMore(2) && isMore(3)
      ? 4
      : 0
}
