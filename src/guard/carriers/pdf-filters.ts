// The filters of a PDF's streams (ISO 32000, 7.4): Flate, ASCII85, ASCIIHex and LZW one after the other, as its dictionary says or its bytes show.
import { inflateSync } from 'node:zlib'

const LARGEST_STREAM = 1 << 26
const MOST_FILTERS = 4

/** The stream's content, as far as it can be brought back; `dictionary` is what stands before it. */
export function decodeStream(raw: Buffer, dictionary: string): Buffer {
  const named = [
    ...dictionary.slice(-2000).matchAll(/\/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|RunLengthDecode|RL)\b/g),
  ]
    .slice(-MOST_FILTERS)
    .map((match) => match[1]!)
  let content = raw
  for (const filter of named) content = applyFilter(filter, content) ?? content
  return named.length === 0 ? (inflated(raw) ?? raw) : content
}

function applyFilter(filter: string, content: Buffer): Buffer | null {
  if (filter.startsWith('Fl')) return inflated(content)
  if (filter.startsWith('A') && filter.includes('85')) return decodeAscii85(content)
  if (filter.startsWith('A'))
    return Buffer.from(
      content
        .toString('latin1')
        .replace(/>[\s\S]*$/, '')
        .replace(/[^0-9A-Fa-f]/g, ''),
      'hex',
    )
  return filter.startsWith('L') ? decodeLzw(content) : decodeRuns(content)
}

function inflated(content: Buffer): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: LARGEST_STREAM })
  } catch {
    return null
  }
}

function decodeAscii85(content: Buffer): Buffer {
  const bytes: number[] = []
  let group: number[] = []
  for (const byte of content) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0)
    if (byte < 33 || byte > 117) continue
    group.push(byte - 33)
    if (group.length === 5) {
      bytes.push(...groupBytes(group))
      group = []
    }
  }
  if (group.length > 1) bytes.push(...groupBytes([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1))
  return Buffer.from(bytes)
}

function groupBytes(group: readonly number[]): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0)
  return [(value / 0x1000000) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function decodeRuns(content: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < content.length && content[at] !== 128;) {
    const length = content[at]!
    if (length < 128) pieces.push(content.subarray(at + 1, at + 2 + length))
    else pieces.push(Buffer.alloc(257 - length, content[at + 1] ?? 0))
    at += length < 128 ? length + 2 : 2
  }
  return Buffer.concat(pieces)
}

const [CLEAR, STOP] = [256, 257]

/** Codes of 9 to 12 bits, widened one code early (7.4.4). */
function decodeLzw(content: Buffer): Buffer {
  const pieces: Buffer[] = []
  let table: Buffer[] = []
  const reset = (): void => {
    table = Array.from({ length: 258 }, (_, code) => Buffer.from(code < 256 ? [code] : []))
  }
  reset()
  let [bits, count, width, total] = [0, 0, 9, 0]
  let before: Buffer | null = null
  for (const byte of content) {
    bits = ((bits << 8) | byte) & 0xfffff
    count += 8
    if (count < width) continue
    count -= width
    const code = (bits >> count) & ((1 << width) - 1)
    if (code === STOP || total > LARGEST_STREAM) break
    if (code === CLEAR) {
      reset()
      width = 9
      before = null
      continue
    }
    const entry: Buffer = table[code] ?? (before ? Buffer.concat([before, before.subarray(0, 1)]) : Buffer.alloc(0))
    pieces.push(entry)
    total += entry.length
    if (before && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]))
    before = entry
    width = table.length >= 2047 ? 12 : table.length >= 1023 ? 11 : table.length >= 511 ? 10 : 9
  }
  return Buffer.concat(pieces)
}
