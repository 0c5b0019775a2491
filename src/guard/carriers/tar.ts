// TAR (POSIX ustar, GNU and pax): names, links, owners, comments, and every entry as a file.
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { fault, filePart, type Part, textPart } from './part.ts'

const BLOCK_BYTES = 512
const MOST_ENTRIES = 50_000

/** Told by the sum in its first header. */
export function isTar(bytes: Bytes): boolean {
  if (bytes.byteLength < BLOCK_BYTES || bytes[0] === 0) return false
  const stated = parseInt(textOf(bytes, 148, 8), 8)
  let sum = 0
  for (let i = 0; i < BLOCK_BYTES; i++) sum += i >= 148 && i < 156 ? 32 : bytes[i]!
  return stated === sum
}

export function partsOfTar(bytes: Bytes): Part[] {
  const parts: Part[] = []
  const told: string[] = []
  let longName = ''
  let at = 0
  for (let count = 0; at + BLOCK_BYTES <= bytes.byteLength; count++) {
    const header = bytes.subarray(at, at + BLOCK_BYTES)
    if (header.every((byte) => byte === 0)) break
    const size = sizeOf(header)
    if (count > MOST_ENTRIES || !isTar(header) || !(size >= 0) || at + BLOCK_BYTES + size > bytes.byteLength)
      return [...parts, fault('block', 'unreadable-carrier', 'tar', 'an entry')]
    const content = bytes.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size)
    const type = String.fromCharCode(header[156]!)
    // Link targets, owner and group stand in the header's other fields.
    told.push(textOf(header, 157, 100), textOf(header, 265, 32), textOf(header, 297, 32))
    if (type === 'L' || type === 'K' || type === 'x' || type === 'g') {
      const text = readBytes(content).text.replaceAll('\0', '')
      told.push(text)
      longName = type === 'L' ? text : (/ path=([^\n]*)/.exec(text)?.[1] ?? longName)
    } else {
      const prefix = textOf(header, 345, 155)
      const name = textOf(header, 0, 100)
      parts.push(filePart('tar member', longName || (prefix === '' ? name : `${prefix}/${name}`), content))
      longName = ''
    }
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
  }
  const rest = bytes.subarray(at)
  if (rest.some((byte) => byte !== 0))
    parts.push(fault('block', 'hidden-content', 'tar', 'bytes after its end'), filePart('after the tar', 'trailing', rest))
  parts.push(textPart('tar header', told.filter((text) => text !== '').join('\n')))
  return parts
}

function textOf(bytes: Bytes, from: number, length: number): string {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return readBytes(end < 0 ? field : field.subarray(0, end)).text
}

/** Octal, or GNU's binary for large files. */
function sizeOf(header: Bytes): number {
  if ((header[124]! & 0x80) === 0) return parseInt(textOf(header, 124, 12).trim() || '0', 8)
  let size = 0
  for (let i = 125; i < 136; i++) size = size * 256 + header[i]!
  return size
}
