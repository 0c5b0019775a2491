// Pictures: EXIF, XMP, IPTC, text chunks, thumbnails, bytes after the end; the words in the picture where a reader of pictures is at hand.
import type { Bytes } from '../../base/bytes.ts'
import { addGif, addPng, addWebp } from './chunked-pictures.ts'
import { addExif } from './exif.ts'
import { addJpeg } from './jpeg.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'bmp'

const READERS: Readonly<Record<PictureFormat, (bytes: Bytes, parts: Part[]) => number | null>> = {
  jpeg: addJpeg,
  png: addPng,
  gif: addGif,
  webp: addWebp,
  tiff: (bytes, parts) => (addExif(bytes, 'tiff', parts, true) ? bytes.byteLength : null),
  bmp: (bytes) => bytes.byteLength,
}

export async function partsOfPicture(
  bytes: Bytes,
  format: PictureFormat,
  readImageText?: (bytes: Bytes) => Promise<string | null>,
): Promise<Part[]> {
  const parts: Part[] = [textPart(`${format} strings`, listStrings(bytes))]
  addMetadata(bytes, format, parts)
  if (readImageText) {
    const text = await readImageText(bytes)
    if (text !== null) parts.push(textPart('words in the picture', text))
  }
  return parts
}

function addMetadata(bytes: Bytes, format: PictureFormat, parts: Part[]): void {
  try {
    const end = READERS[format](bytes, parts)
    if (end === null) parts.push(fault('block', 'unreadable-carrier', format, 'the picture is cut off or damaged'))
    else if (bytes.byteLength - end > 2) {
      parts.push(
        fault('block', 'hidden-content', format, `${bytes.byteLength - end} bytes after the picture's end`),
        filePart('after the picture', 'trailing', bytes.subarray(end)),
      )
    }
  } catch {
    parts.push(fault('block', 'unreadable-carrier', `${format} metadata`, 'the metadata'))
  }
}
