// Reader of images: hands them to the text recogniser that was passed in, and reads what it returns as plain text.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { draftPlainText } from './plain.ts'

const IMAGE_READER = { name: 'image', version: 1 } as const

const MEDIA_TYPES: readonly (readonly [start: string, type: string])[] = [
  ['\x89PNG', 'image/png'],
  ['\xff\xd8', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*', 'image/tiff'],
  ['MM\0', 'image/tiff'],
  ['BM', 'image/bmp'],
  ['RIFF', 'image/webp'],
]

function imageMediaType(bytes: Bytes): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString('latin1')
  return MEDIA_TYPES.find(([start]) => head.startsWith(start))?.[1] ?? 'application/octet-stream'
}

export async function readImage(bytes: Bytes, { recogniseText }: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  if (!recogniseText)
    return refuse(
      'no-recogniser',
      'This is an image; its text can be read where Tesseract is installed (tesseract-ocr with rus, ukr and eng).',
    )
  const mediaType = imageMediaType(bytes)
  const recognised = await recogniseText(bytes, mediaType)
  if (!recognised.ok) return refuse('no-text', recognised.message)
  return done({ ...draftPlainText(recognised.value), mediaType, reader: IMAGE_READER, warnings: ['recognised-by-machine'] })
}
