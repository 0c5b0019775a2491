// Photoshop's image resources (8BIM) and IPTC-IIM in them: captions, keywords, authors in every character set, old thumbnails, EXIF and XMP of their own.
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { addExif } from './exif.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { addXmp } from './xmp.ts'

const [IPTC, XMP, EXIF, EXIF_3] = [0x0404, 0x0424, 0x0422, 0x0423]
const THUMBNAILS = new Set([0x0409, 0x040c])
const THUMBNAIL_HEADER_BYTES = 28

/** `data` may begin with "Photoshop 3.0". */
export function addPhotoshop(data: Bytes, carrier: string, parts: Part[]): void {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  for (let at = buffer.indexOf('8BIM', 0, 'latin1'); at >= 0 && at + 12 <= buffer.length;) {
    const id = buffer.readUInt16BE(at + 4)
    const nameBytes = (buffer[at + 6]! + 2) & ~1
    const size = at + 10 + nameBytes <= buffer.length ? buffer.readUInt32BE(at + 6 + nameBytes) : 0
    const start = at + 10 + nameBytes
    const body = buffer.subarray(start, Math.min(buffer.length, start + size))
    if (buffer[at + 6]! > 0) parts.push(textPart(`${carrier} metadata`, readBytes(buffer.subarray(at + 7, at + 7 + buffer[at + 6]!)).text))
    addResource(id, body, carrier, parts)
    at = buffer.indexOf('8BIM', Math.max(at + 4, start + size), 'latin1')
  }
}

function addResource(id: number, body: Buffer, carrier: string, parts: Part[]): void {
  if (id === IPTC) parts.push(textPart(`${carrier} iptc`, listDatasets(body).join('\n')))
  else if (id === XMP) addXmp(body, carrier, parts)
  else if (id === EXIF || id === EXIF_3) addExif(body, carrier, parts)
  else if (THUMBNAILS.has(id)) {
    parts.push(
      fault('block', 'hidden-content', `${carrier} photoshop`, 'a thumbnail, which may show what was cut away'),
      filePart('thumbnail', 'thumbnail.jpg', body.subarray(THUMBNAIL_HEADER_BYTES)),
    )
  } else parts.push(textPart(`${carrier} photoshop`, listStrings(body)))
}

/** IPTC-IIM 4.2: 1C, record, dataset, length, value. */
function listDatasets(body: Buffer): string[] {
  const values: string[] = []
  for (let at = body.indexOf(0x1c); at >= 0 && at + 5 <= body.length;) {
    let length = body.readUInt16BE(at + 3)
    let start = at + 5
    if (length & 0x8000) {
      const more = Math.min(length & 0x7fff, 6, body.length - start)
      length = more > 0 ? body.readUIntBE(start, more) : 0
      start += more
    }
    const { text, others = [] } = readBytes(body.subarray(start, Math.min(body.length, start + length)))
    values.push(text, ...others)
    at = body.indexOf(0x1c, start + length)
  }
  return values
}
