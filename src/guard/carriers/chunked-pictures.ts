// PNG (W3C PNG 3), GIF (89a) and WebP (RFC 9649): the chunks that hold words, metadata in them, and where the picture ends.
import { inflateSync } from 'node:zlib'
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { addExif } from './exif.ts'
import { type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { addXmp } from './xmp.ts'

const LARGEST_TEXT = 1 << 24
/** Chunks of PNG that hold the pixels or how to show them. */
const PIXEL_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
  'bKGD',
  'sBIT',
  'hIST',
  'fdAT',
  'acTL',
  'fcTL',
  'tIME',
])

/** Adds the parts; returns where the picture ends, or null where it has no end. */
export function addPng(bytes: Bytes, parts: Part[]): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= buffer.length;) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    const data = buffer.subarray(at + 8, Math.min(buffer.length, at + 8 + length))
    at += 12 + length
    if (type === 'IEND') return Math.min(at, buffer.length)
    if (PIXEL_CHUNKS.has(type)) continue
    if (type === 'eXIf') addExif(data, 'png', parts)
    else if (type === 'zTXt' || type === 'iTXt' || type === 'tEXt') addTextChunk(type, data, parts)
    else parts.push(textPart(`png chunk`, `${listStrings(data)}\n${inflated(data)}`))
  }
  return null
}

function addTextChunk(type: string, data: Buffer, parts: Part[]): void {
  const plain = readBytes(data)
  const packed = inflated(data)
  for (const text of [[plain.text, ...(plain.others ?? [])].join('\n'), packed]) {
    if (text === '') continue
    parts.push(textPart(`png ${type}`, text.replaceAll('\0', '\n')))
    const xmp = text.search(/<x:xmpmeta|<\?xpacket|<rdf:RDF/)
    if (xmp >= 0) addXmp(Buffer.from(text.slice(xmp)), 'png', parts)
    // ImageMagick keeps whole metadata blocks as hexadecimal, line by line.
    const raw = /\n\s{0,8}\d{1,9}\n((?:[0-9a-fA-F]{2,80}\s{0,4}){8,100000})/.exec(text)
    if (raw) parts.push(textPart('png raw profile', listStrings(Buffer.from(raw[1]!.replace(/\s/g, ''), 'hex'))))
  }
}

/** The deflated tail of a chunk, wherever it begins. */
function inflated(data: Buffer): string {
  for (let at = data.indexOf(0x78); at >= 0 && at < 200; at = data.indexOf(0x78, at + 1)) {
    try {
      return readBytes(inflateSync(data.subarray(at), { maxOutputLength: LARGEST_TEXT })).text
    } catch {
      continue
    }
  }
  return ''
}

export function addGif(bytes: Bytes, parts: Part[]): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1))
  let at = 13 + tableBytes(buffer[10] ?? 0)
  while (at < buffer.length) {
    const block = buffer[at]!
    if (block === 0x3b) return at + 1
    const label = buffer[at + 1] ?? 0
    if (block !== 0x21 && block !== 0x2c) return null
    const from = block === 0x21 ? at + 2 : at + 11 + tableBytes(buffer[at + 9] ?? 0)
    const { end, data } = subBlocks(buffer, from, block === 0x21)
    if (block === 0x21 && label !== 0xf9) {
      const { text, others = [] } = readBytes(data)
      parts.push(textPart('gif comment', [text, ...others, listStrings(data)].join('\n')))
    }
    at = end
  }
  return null
}

function subBlocks(buffer: Buffer, from: number, isKept: boolean): { end: number; data: Buffer } {
  const pieces: Buffer[] = []
  let at = from
  while (at < buffer.length && buffer[at] !== 0) {
    if (isKept) pieces.push(buffer.subarray(at + 1, at + 1 + buffer[at]!))
    at += 1 + buffer[at]!
  }
  return { end: at + 1, data: Buffer.concat(pieces) }
}

export function addWebp(bytes: Bytes, parts: Part[]): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = Math.min(buffer.length, 8 + buffer.readUInt32LE(4))
  for (let at = 12; at + 8 <= end;) {
    const type = buffer.toString('latin1', at, at + 4)
    const length = buffer.readUInt32LE(at + 4)
    const data = buffer.subarray(at + 8, Math.min(end, at + 8 + length))
    if (type === 'EXIF') addExif(data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data, 'webp', parts)
    else if (type === 'XMP ') addXmp(data, 'webp', parts)
    else if (!/^(?:VP8.|ALPH|ANIM|ANMF)$/.test(type)) parts.push(textPart('webp chunk', listStrings(data)))
    at += 8 + length + (length & 1)
  }
  return end
}
