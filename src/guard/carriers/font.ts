// Fonts (OpenType 1.9, WOFF, WOFF2): every string of the name table in its own encoding, and what else can be read in the font.
import { brotliDecompressSync, inflateSync } from 'node:zlib'
import type { Bytes } from '../../base/bytes.ts'
import { decodeCharset, readBytes } from '../escapes/bytes-as-text.ts'
import { fault, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'

const LARGEST = 1 << 27
const MOST_NAMES = 5000
const PLAIN_HEADS = new Set(['OTTO', '\0\x01\0\0', 'true', 'ttcf', 'typ1'])

export function isFont(bytes: Bytes): boolean {
  const head = headOf(bytes)
  return PLAIN_HEADS.has(head) || head === 'wOFF' || head === 'wOF2'
}

export function partsOfFont(bytes: Bytes): Part[] {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const tables = headOf(bytes) === 'wOFF' ? listWoffTables(font) : headOf(bytes) === 'wOF2' ? [unpackWoff2(font)] : [font]
    const names = tables.flatMap((table) => listNames(table))
    return [textPart('font name', names.join('\n')), textPart('font strings', tables.map((table) => listStrings(table)).join('\n'))]
  } catch {
    return [fault('block', 'unreadable-carrier', 'font', 'the font'), textPart('font strings', listStrings(bytes))]
  }
}

function headOf(bytes: Bytes): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength)).toString('latin1')
}

/** WOFF 1.0, 5: tag, offset, packed length, length, checksum. The name table is wrapped, as a font of its own. */
function listWoffTables(font: Buffer): Buffer[] {
  const tables: Buffer[] = []
  for (let n = 0; n < font.readUInt16BE(12); n++) {
    const entry = 44 + n * 20
    const [offset, packed, length] = [font.readUInt32BE(entry + 4), font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
    const data = font.subarray(offset, offset + packed)
    tables.push(packed < length ? inflateSync(data, { maxOutputLength: LARGEST }) : data)
  }
  return tables
}

/** WOFF2, 5: one Brotli stream behind a directory of variable length; its own end is the file's, or the metadata's beginning. */
function unpackWoff2(font: Buffer): Buffer {
  const packed = font.readUInt32BE(20)
  let at = 48
  for (let n = 0; n < font.readUInt16BE(12); n++) {
    const flags = font[at++]!
    if ((flags & 63) === 63) at += 4
    at = behindNumber(font, at)
    const isGlyphs = (flags & 63) === 10 || (flags & 63) === 11
    if (isGlyphs ? flags >> 6 === 0 : flags >> 6 !== 0) at = behindNumber(font, at)
  }
  return brotliDecompressSync(font.subarray(at, at + packed), { maxOutputLength: LARGEST })
}

function behindNumber(font: Buffer, from: number): number {
  let at = from
  while (at < font.length && at - from < 5 && (font[at]! & 0x80) !== 0) at++
  return at + 1
}

/** Name tables wherever they begin: format 0 or 1, a count, where the strings begin, and records that keep within them. */
function listNames(font: Buffer): string[] {
  const names: string[] = []
  for (const table of listNameTables(font)) {
    const count = table.readUInt16BE(2)
    const strings = table.readUInt16BE(4)
    for (let n = 0; n < count && names.length < MOST_NAMES && 6 + (n + 1) * 12 <= table.length; n++) {
      const record = 6 + n * 12
      const start = strings + table.readUInt16BE(record + 10)
      names.push(...decodeName(table.subarray(start, start + table.readUInt16BE(record + 8)), table.readUInt16BE(record)))
    }
  }
  return names
}

function listNameTables(font: Buffer): Buffer[] {
  const tables: Buffer[] = []
  for (
    let at = font.indexOf('name', 0, 'latin1');
    at >= 0 && at + 16 <= font.length && tables.length < 64;
    at = font.indexOf('name', at + 4, 'latin1')
  ) {
    const start = font.readUInt32BE(at + 8)
    const length = font.readUInt32BE(at + 12)
    if (start + 6 <= font.length && length >= 6 && font.readUInt16BE(start) <= 1)
      tables.push(font.subarray(start, Math.min(font.length, start + length)))
  }
  // A table of its own, as WOFF keeps it.
  if (tables.length === 0 && font.length >= 18 && font.readUInt16BE(0) <= 1 && font.readUInt16BE(4) === 6 + font.readUInt16BE(2) * 12)
    tables.push(font)
  return tables
}

const MACINTOSH = 1

/** Unicode and Windows write UTF-16; Macintosh a set of one byte. */
function decodeName(data: Buffer, platform: number): string[] {
  const wide = data.length % 2 === 0 ? decodeCharset(data, 'utf-16be')! : ''
  if (platform !== MACINTOSH) return [wide, readBytes(data).text.replaceAll('\0', '')]
  const { text, others = [] } = readBytes(data)
  return [text, ...others, decodeCharset(data, 'x-mac-cyrillic')!, decodeCharset(data, 'macintosh')!, wide]
}
