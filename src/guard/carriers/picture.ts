// Pictures: EXIF, XMP, IPTC, text chunks, thumbnails, bytes after the end; the words in the picture where a reader of pictures is at hand.
import exifr from 'exifr'
import { inflateSync } from 'node:zlib'
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { decodeUtf16 } from '../escapes/utf16.ts'

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'bmp'

export async function partsOfPicture(
  bytes: Bytes,
  format: PictureFormat,
  readImageText?: (bytes: Bytes) => Promise<string | null>,
): Promise<Part[]> {
  const parts: Part[] = [textPart(`${format} strings`, listStrings(bytes))]
  if (format === 'jpeg' || format === 'tiff' || format === 'png') await addMetadata(bytes, format, parts)
  if (format === 'png') addPngChunks(bytes, parts)
  const end = format === 'jpeg' ? endOfJpeg(bytes) : format === 'png' ? endOfPng(bytes) : null
  if (end !== null && bytes.byteLength - end > 2) {
    parts.push(
      fault('block', 'hidden-content', format, `${bytes.byteLength - end} bytes after the picture's end`),
      filePart('after the picture', 'trailing', bytes.subarray(end)),
    )
  }
  if (readImageText) {
    const text = await readImageText(bytes)
    if (text !== null) parts.push(textPart('words in the picture', text))
  }
  return parts
}

async function addMetadata(bytes: Bytes, format: PictureFormat, parts: Part[]): Promise<void> {
  try {
    const metadata = (await exifr.parse(Buffer.from(bytes), {
      tiff: true,
      exif: true,
      gps: true,
      xmp: true,
      iptc: true,
      icc: false,
      jfif: false,
      ihdr: false,
      interop: true,
      makerNote: true,
      userComment: true,
      mergeOutput: true,
    })) as Record<string, unknown> | undefined
    if (metadata) {
      parts.push(
        textPart(
          `${format} metadata`,
          Object.entries(metadata)
            .map(([key, value]) => `${key}: ${valueText(value)}`)
            .join('\n'),
        ),
      )
      if (metadata['latitude'] !== undefined || metadata['GPSLatitude'] !== undefined)
        parts.push(fault('block', 'location-metadata', `${format} exif`, 'GPS'))
    }
    if (format === 'jpeg') {
      const thumbnail = await exifr.thumbnail(Buffer.from(bytes))
      if (thumbnail && thumbnail.byteLength > 0) {
        parts.push(
          fault('block', 'hidden-content', 'jpeg exif', 'a thumbnail, which may show what was cut away'),
          filePart('thumbnail', 'thumbnail.jpg', thumbnail),
        )
      }
    }
  } catch {
    parts.push(fault('review', 'unreadable-carrier', `${format} metadata`, 'the metadata'))
  }
}

function valueText(value: unknown): string {
  if (value instanceof Uint8Array) return value.byteLength > 100_000 ? '' : `${Buffer.from(value).toString('utf8')}\n${decodeUtf16(value)}`
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function addPngChunks(bytes: Bytes, parts: Part[]): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= buffer.length;) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    const data = buffer.subarray(at + 8, Math.min(buffer.length, at + 8 + length))
    if (type === 'zTXt' || type === 'iTXt' || type === 'tEXt')
      parts.push(textPart(`png ${type}`, `${data.toString('utf8')}\n${data.toString('latin1')}\n${inflated(data)}`))
    if (type === 'IEND') return
    at += 12 + length
  }
}

/** The deflated tail of a text chunk, wherever it begins. */
function inflated(data: Buffer): string {
  for (let at = data.indexOf(0x78); at >= 0 && at < 200; at = data.indexOf(0x78, at + 1)) {
    try {
      return inflateSync(data.subarray(at), { maxOutputLength: 1 << 24 }).toString('utf8')
    } catch {
      continue
    }
  }
  return ''
}

function endOfPng(bytes: Bytes): number | null {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('IEND', 8, 'latin1')
  return at < 0 ? null : at + 8
}

/** After the scan of the main picture: markers walked, so that a thumbnail's end is not taken for it. */
function endOfJpeg(bytes: Bytes): number | null {
  let at = 2
  while (at + 4 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xd9) return at + 2
    at += 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
    if (marker !== 0xda) continue
    while (at + 1 < bytes.byteLength && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !(bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7)))
      at++
  }
  return null
}
