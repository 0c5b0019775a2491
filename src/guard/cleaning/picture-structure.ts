// Holds a written picture to a closed list of parts, after each format's specification: what is not on the list is not known to be empty of words.
import type { Bytes } from '../../base/bytes.ts'

export type CleanFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff'

/** The first part that does not belong into a clean picture, or null. */
export function findForeignPart(bytes: Bytes, format: CleanFormat): string | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return WALKERS[format](view)
}

const WALKERS: Readonly<Record<CleanFormat, (view: Buffer) => string | null>> = {
  jpeg: walkJpeg,
  png: walkPng,
  gif: walkGif,
  webp: walkWebp,
  tiff: walkTiff,
}

/** ITU T.81, B.1: tables, frame, scan; no application segments but a bare JFIF header, no comments. */
const JPEG_MARKERS = new Set([0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd, 0xda])
const JFIF_BARE_LENGTH = 16

function walkJpeg(view: Buffer): string | null {
  for (let at = 2; at + 4 <= view.length;) {
    if (view[at] !== 0xff) return 'bytes between segments'
    const marker = view[at + 1]!
    if (marker === 0xd9) return at + 2 === view.length ? null : 'bytes after the end'
    const length = view.readUInt16BE(at + 2)
    const isBareJfif = marker === 0xe0 && length === JFIF_BARE_LENGTH && view.toString('latin1', at + 4, at + 9) === 'JFIF\0'
    if (!JPEG_MARKERS.has(marker) && !isBareJfif) return `segment ${marker.toString(16)}`
    at += 2 + length
    if (marker === 0xda)
      while (at + 1 < view.length && !(view[at] === 0xff && view[at + 1] !== 0 && !(view[at + 1]! >= 0xd0 && view[at + 1]! <= 0xd7))) at++
    if (at + 2 === view.length && view[at] === 0xff && view[at + 1] === 0xd9) return null
  }
  return 'no end'
}

/** PNG, third edition, 5.3; pHYs has nothing but a resolution. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'pHYs', 'IDAT', 'IEND'])

function walkPng(view: Buffer): string | null {
  for (let at = 8; at + 12 <= view.length;) {
    const type = view.toString('latin1', at + 4, at + 8)
    if (!PNG_CHUNKS.has(type)) return `chunk ${type}`
    at += 12 + view.readUInt32BE(at)
    if (type === 'IEND') return at === view.length ? null : 'bytes after the end'
  }
  return 'no end'
}

/** GIF89a: the loop's application extension is the only one. */
function walkGif(view: Buffer): string | null {
  const tableLength = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + tableLength(view[10]!)
  const skipBlocks = (): void => {
    while (at < view.length && view[at] !== 0) at += view[at]! + 1
    at++
  }
  while (at < view.length) {
    const kind = view[at]!
    if (kind === 0x3b) return at + 1 === view.length ? null : 'bytes after the end'
    if (kind === 0x2c) {
      at += 11 + tableLength(view[at + 9]!)
      skipBlocks()
    } else if (kind === 0x21 && (view[at + 1] === 0xf9 || view.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0')) {
      at += 2
      skipBlocks()
    } else return `block ${kind.toString(16)}`
  }
  return 'no end'
}

/** RFC 9649. */
const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH'])

function walkWebp(view: Buffer): string | null {
  if (view.readUInt32LE(4) + 8 !== view.length) return 'bytes after the end'
  for (let at = 12; at + 8 <= view.length;) {
    const type = view.toString('latin1', at, at + 4)
    if (!WEBP_CHUNKS.has(type)) return `chunk ${type}`
    const length = view.readUInt32LE(at + 4)
    at += 8 + length + (length & 1)
  }
  return null
}

/** TIFF 6.0: size, samples, compression, strips or tiles, resolution. One directory. */
const TIFF_TAGS = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 282, 283, 284, 296, 317, 320, 322, 323, 324, 325, 338, 339,
])

function walkTiff(view: Buffer): string | null {
  const isLittle = view[0] === 0x49
  const short = (at: number): number => (isLittle ? view.readUInt16LE(at) : view.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? view.readUInt32LE(at) : view.readUInt32BE(at))
  const directory = long(4)
  const entries = short(directory)
  for (let i = 0; i < entries; i++) {
    const tag = short(directory + 2 + i * 12)
    if (!TIFF_TAGS.has(tag)) return `tag ${tag}`
  }
  return long(directory + 2 + entries * 12) === 0 ? null : 'a second directory'
}
