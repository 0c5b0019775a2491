// JPEG (ITU T.81): every segment before and between the scans, and where the picture ends.
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { addExif } from './exif.ts'
import { addPhotoshop } from './photoshop.ts'
import { fault, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { addXmp } from './xmp.ts'

const [APP0, APP1, APP15, COMMENT, END, SCAN] = [0xe0, 0xe1, 0xef, 0xfe, 0xd9, 0xda]
const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0'
/** Behind the name: a hash, the whole's length, this piece's place. */
const EXTENDED_HEADER_BYTES = EXTENDED_XMP.length + 40

/** Adds the segments' parts; returns where the picture ends, or null where its segments do not join. */
export function addJpeg(bytes: Bytes, parts: Part[]): number | null {
  const extended: Buffer[] = []
  const end = walkSegments(bytes, (marker, data) => {
    const name = data.toString('latin1', 0, 40)
    if (marker === COMMENT) {
      const { text, others = [] } = readBytes(data)
      parts.push(textPart('jpeg comment', [text, ...others].join('\n')))
    } else if (marker === APP1 && name.startsWith('Exif\0')) {
      if (!addExif(data.subarray(6), 'jpeg', parts)) parts.push(textPart('jpeg metadata', listStrings(data)))
    } else if (marker === APP1 && name.startsWith(EXTENDED_XMP)) extended.push(data.subarray(EXTENDED_HEADER_BYTES))
    else if (marker === APP1 && name.startsWith('http://ns.adobe.com/xap/')) addXmp(data.subarray(data.indexOf(0) + 1), 'jpeg', parts)
    else if (name.startsWith('Photoshop 3.0')) addPhotoshop(data, 'jpeg', parts)
    else if (name.startsWith('JFXX') || (name.startsWith('JFIF\0') && data.length > 14 && data[12]! * data[13]! > 0))
      parts.push(fault('block', 'hidden-content', 'jpeg', 'a thumbnail, which may show what was cut away'))
    else if (marker >= APP0 && marker <= APP15)
      parts.push(textPart('jpeg segment', `${listStrings(data)}\n${data.length < 2000 ? readBytes(data).text : ''}`))
  })
  if (extended.length > 0) addXmp(Buffer.concat(extended), 'jpeg', parts)
  return end
}

/** Markers are walked, so that a thumbnail's end is not taken for the picture's. */
function walkSegments(bytes: Bytes, see: (marker: number, data: Buffer) => void): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= buffer.length) {
    while (buffer[at] === 0xff && buffer[at + 1] === 0xff) at++
    if (buffer[at] !== 0xff) return null
    const marker = buffer[at + 1]!
    if (marker === END) return at + 2
    const length = at + 4 <= buffer.length ? buffer.readUInt16BE(at + 2) : 0
    if (length < 2) return null
    see(marker, buffer.subarray(at + 4, Math.min(buffer.length, at + 2 + length)))
    at += 2 + length
    if (marker !== SCAN) continue
    while (
      at + 1 < buffer.length &&
      !(buffer[at] === 0xff && buffer[at + 1] !== 0 && !(buffer[at + 1]! >= 0xd0 && buffer[at + 1]! <= 0xd7))
    )
      at++
  }
  return buffer.length >= 2 && buffer[buffer.length - 2] === 0xff && buffer[buffer.length - 1] === END ? buffer.length : null
}
