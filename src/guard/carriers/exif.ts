// EXIF and TIFF metadata (TIFF 6, Exif 2.32): the texts of all directories in every way they may be written, the place, the thumbnail. Hostile: offsets are not believed.
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { decodeWideText } from './decode-text.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { addXmp } from './xmp.ts'

const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MOST_DIRECTORIES = 100
const MOST_ENTRIES = 2000
const LARGEST_TEXT = 1 << 20

/** Directories that an entry points to: Exif, GPS, Interoperability, sub-images. */
const POINTERS = new Set([0x8769, 0x8825, 0xa005, 0x014a])
const GPS_POINTER = 0x8825
const [XMP, IPTC, PHOTOSHOP] = [0x02bc, 0x83bb, 0x8649]
const [THUMBNAIL_START, THUMBNAIL_LENGTH] = [0x0201, 0x0202]

/** `tiff` begins with its byte-order mark. Returns whether it could be read. */
export function addExif(tiff: Bytes, carrier: string, parts: Part[], isWholePicture = false): boolean {
  const order = tiff[0] === 0x49 ? true : tiff[0] === 0x4d ? false : null
  if (order === null || tiff.byteLength < 8) return false
  const reader = new TiffReader(tiff, order, carrier, parts, isWholePicture)
  reader.walk()
  return true
}

class TiffReader {
  private readonly tiff: Bytes
  private readonly view: DataView
  private readonly isLittle: boolean
  private readonly carrier: string
  private readonly parts: Part[]
  private readonly isWholePicture: boolean
  private readonly texts: string[] = []

  constructor(tiff: Bytes, isLittle: boolean, carrier: string, parts: Part[], isWholePicture: boolean) {
    this.tiff = tiff
    this.view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
    this.isLittle = isLittle
    this.carrier = carrier
    this.parts = parts
    this.isWholePicture = isWholePicture
  }

  walk(): void {
    const seen = new Set<number>()
    const todo: { at: number; isMain: boolean; isPlace: boolean }[] = [{ at: this.u32(4), isMain: true, isPlace: false }]
    for (let directory = todo.shift(); directory && seen.size < MOST_DIRECTORIES; directory = todo.shift()) {
      const { at, isMain, isPlace } = directory
      if (seen.has(at) || at < 8 || at + 2 > this.tiff.byteLength) continue
      seen.add(at)
      const count = Math.min(this.u16(at), MOST_ENTRIES)
      let thumbnail = { start: 0, length: 0 }
      for (let n = 0; n < count && at + 2 + (n + 1) * 12 <= this.tiff.byteLength; n++) {
        const entry = at + 2 + n * 12
        const tag = this.u16(entry)
        const data = this.dataOf(entry)
        if (POINTERS.has(tag) && data.byteLength >= 4)
          todo.push({ at: this.u32(data.byteOffset - this.tiff.byteOffset), isMain: false, isPlace: tag === GPS_POINTER })
        if (tag === THUMBNAIL_START) thumbnail = { ...thumbnail, start: this.u32(entry + 8) }
        if (tag === THUMBNAIL_LENGTH) thumbnail = { ...thumbnail, length: this.u32(entry + 8) }
        if (isPlace && tag >= 1 && tag <= 4) this.parts.push(fault('block', 'location-metadata', `${this.carrier} exif`, 'GPS'))
        this.addValue(tag, this.u16(entry + 2), data)
      }
      this.addThumbnail(thumbnail)
      const next = at + 2 + count * 12
      if (isMain && next + 4 <= this.tiff.byteLength && this.u32(next) > 0) {
        // A second directory after the main one is a thumbnail's, or another page of a TIFF.
        todo.push({ at: this.u32(next), isMain: this.isWholePicture, isPlace: false })
      }
    }
    if (this.texts.length > 0) this.parts.push(textPart(`${this.carrier} metadata`, this.texts.join('\n')))
  }

  private addThumbnail({ start, length }: { start: number; length: number }): void {
    if (length === 0 || start + length > this.tiff.byteLength) return
    this.parts.push(
      fault('block', 'hidden-content', `${this.carrier} exif`, 'a thumbnail, which may show what was cut away'),
      filePart('thumbnail', 'thumbnail.jpg', this.tiff.subarray(start, start + length)),
    )
  }

  private addValue(tag: number, type: number, data: Bytes): void {
    if (data.byteLength < 2) return
    if (tag === XMP) addXmp(data, this.carrier, this.parts)
    else if (tag === IPTC || tag === PHOTOSHOP) this.texts.push(listStrings(data), readBytes(data).text)
    else if (type === 2 || type === 1 || type === 7) this.texts.push(...textsOf(data))
  }

  private dataOf(entry: number): Bytes {
    const size = (TYPE_BYTES[this.u16(entry + 2)] ?? 0) * this.u32(entry + 4)
    const at = size <= 4 ? entry + 8 : this.u32(entry + 8)
    return at + size <= this.tiff.byteLength ? this.tiff.subarray(at, at + size) : new Uint8Array(0)
  }

  private u16(at: number): number {
    return at + 2 <= this.tiff.byteLength ? this.view.getUint16(at, this.isLittle) : 0
  }

  private u32(at: number): number {
    return at + 4 <= this.tiff.byteLength ? this.view.getUint32(at, this.isLittle) : 0
  }
}

/** A user's comment opens with its character set; Windows' fields are UTF-16; makers' notes hold strings anywhere. */
function textsOf(data: Bytes): string[] {
  const value = data.subarray(0, LARGEST_TEXT)
  const mark = Buffer.from(value.subarray(0, 8)).toString('latin1')
  const body = /^(?:ASCII|UNICODE|JIS)\0{0,5}/.test(mark) || mark === '\0\0\0\0\0\0\0\0' ? value.subarray(8) : value
  const { text, others = [] } = readBytes(body)
  const wide =
    body.byteLength % 2 === 0
      ? ['utf-16le', 'utf-16be'].map((set) => new TextDecoder(set).decode(Uint8Array.from(body))).filter((one) => /[\p{L}\p{N}]/u.test(one))
      : []
  const readings = [decodeWideText(body) ?? '', ...wide, text, ...others].map((one) => one.replaceAll('\0', '\n'))
  return body.byteLength > 400 ? [...readings.slice(0, 3), listStrings(body)] : readings
}
