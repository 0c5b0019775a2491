// Cleans a picture: its dots are read, turned upright, covered where asked, and written into a new file; nothing else of the old file is taken over.
import exifr from 'exifr'
import { assert } from '../../base/assert.ts'
import type { Bytes } from '../../base/bytes.ts'
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { type CleanFormat, findForeignPart } from './picture-structure.ts'
import { type Box, brightnessIn, isGrey, paintBoxes, type RawPicture } from './raw-picture.ts'
import { type AskedBox, MARGINS, snapBox } from './redaction-box.ts'
import { findBeside, findFaint, type Remainder } from './what-remains.ts'

export interface CleanedPicture {
  readonly bytes: Bytes
  readonly format: CleanFormat
  readonly boxes: readonly Box[]
  readonly remainders: readonly Remainder[]
}

export type CleaningRefusal = 'not-cleanable' | 'not-a-box' | 'damaged'

/** A hundred million dots: a page of A0 at 300 to the inch. */
const MOST_DOTS = 100_000_000
const MOST_FRAMES = 500
const MOST_DOTS_TOGETHER = 300_000_000
/** A box was black before the format's own losses; what stands around it rings into its edges, never out of it. */
const BLACK_ENOUGH = 24
const RINGING_DOTS = 16

const QUALITY = { jpeg: { quality: 88, chromaSubsampling: '4:4:4' }, webp: { quality: 88 } } as const

interface Frames {
  readonly frames: readonly RawPicture[]
  readonly delays: readonly number[]
}

/**
 * The same picture in the same format, without metadata. Moving GIFs and WebPs keep their frames, each covered. Same bytes and boxes: same picture.
 * Refuses what it cannot read whole; the bytes may be hostile (size and frames are limited).
 */
export async function cleanPicture(
  bytes: Bytes,
  format: CleanFormat,
  asked: readonly AskedBox[],
): Promise<Outcome<CleanedPicture, CleaningRefusal>> {
  const read = await readFrames(bytes)
  if (!read.ok) return read
  const { frames, delays } = read.value
  if (frames.length > 1 && format !== 'gif' && format !== 'webp') return refuse('not-cleanable', `The picture has ${frames.length} pages.`)
  const boxes = snapAll(asked, frames[0]!, format === 'png' || format === 'gif' ? MARGINS.exact : MARGINS.jpeg)
  if (!boxes.ok) return boxes
  const painted = frames.map((frame) => paintBoxes(frame, boxes.value))
  const written = await writePicture(painted, delays, format)
  await checkWritten(written, format, boxes.value)
  const [first] = painted as [RawPicture]
  return done({ bytes: written, format, boxes: boxes.value, remainders: [...findBeside(first, boxes.value), ...findFaint(first)] })
}

/** Boxes on the grid; one that lies outside the picture is refused: the user meant another place. */
export function snapAll(asked: readonly AskedBox[], { width, height }: RawPicture, margin: number): Outcome<Box[], 'not-a-box'> {
  const boxes = asked.map((box) => snapBox(box, width, height, margin))
  const outside = boxes.indexOf(null)
  if (outside >= 0) return refuse('not-a-box', `Box ${outside + 1} lies outside the picture, which is ${width} by ${height} dots.`)
  return done(boxes.flatMap((box) => box ?? []))
}

/** Frames of a moving picture, pages of a scan; 0 where it cannot be read. */
export async function countFrames(bytes: Bytes): Promise<number> {
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { limitInputPixels: MOST_DOTS })
    .metadata()
    .then(
      ({ pages = 1 }) => pages,
      () => 0,
    )
}

/** Every frame, upright, on white: what was transparent keeps its colours in the file, unseen. */
export async function readFrames(bytes: Bytes): Promise<Outcome<Frames, 'damaged' | 'not-cleanable'>> {
  const { default: sharp } = await import('sharp')
  try {
    const { pages = 1, delay = [], width, height, pageHeight } = await sharp(bytes, { limitInputPixels: MOST_DOTS }).metadata()
    if (pages > MOST_FRAMES) return refuse('not-cleanable', `The picture has ${pages} frames; at most ${MOST_FRAMES} are cleaned.`)
    if (width * (pageHeight ?? height) * pages > MOST_DOTS_TOGETHER)
      return refuse('not-cleanable', 'The picture’s frames are too many and too large to be cleaned together: take them apart.')
    const frames: RawPicture[] = []
    for (let page = 0; page < pages; page++) {
      const { data, info } = await sharp(bytes, { page, limitInputPixels: MOST_DOTS, failOn: 'error' })
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .removeAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true })
      assert(info.channels === 3, 'a flattened sRGB picture has three channels')
      frames.push({ width: info.width, height: info.height, dots: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) })
    }
    return done({ frames, delays: delay })
  } catch {
    return refuse('damaged', 'The picture is damaged, too large or no picture: open it in a viewer, and save it as PNG or JPEG.')
  }
}

/** A new file from dots alone; a JPEG without colours has one channel. All frames must have the first one's size. */
export async function writePicture(frames: readonly RawPicture[], delays: readonly number[], format: CleanFormat): Promise<Bytes> {
  const { default: sharp } = await import('sharp')
  const [first] = frames as [RawPicture]
  assert(format === 'gif' || format === 'webp' || frames.length === 1, 'only GIF and WebP move')
  const raw = {
    width: first.width,
    height: first.height * frames.length,
    channels: 3 as const,
    ...(frames.length > 1 && { pageHeight: first.height }),
  }
  const image = sharp(Buffer.concat(frames.map(({ dots }) => dots)), { raw, limitInputPixels: false })
  const moving = frames.length > 1 ? { delay: frames.map((_, i) => delays[i] ?? 100), loop: 0 } : {}
  if (format === 'jpeg') return toBytes(await (isGrey(first) ? image.toColourspace('b-w') : image).jpeg(QUALITY.jpeg).toBuffer())
  if (format === 'png') return toBytes(await image.png({ compressionLevel: 9 }).toBuffer())
  if (format === 'gif') return toBytes(await image.gif(moving).toBuffer())
  if (format === 'webp') return toBytes(await image.webp({ ...QUALITY.webp, ...moving }).toBuffer())
  return toBytes(await image.tiff({ compression: 'lzw' }).toBuffer())
}

function toBytes(buffer: Buffer): Bytes {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

/** The finished bytes are read again by others: a closed list of parts, exifr, and the dots under each box. A failure is a bug of ours, and nothing is handed out. */
async function checkWritten(bytes: Bytes, format: CleanFormat, boxes: readonly Box[]): Promise<void> {
  const foreign = findForeignPart(bytes, format)
  assert(foreign === null, `a cleaned ${format} holds ${foreign}`)
  if (format === 'jpeg' || format === 'png' || format === 'tiff') {
    const metadata = ((await exifr.parse(Buffer.from(bytes), {
      tiff: format !== 'tiff',
      exif: true,
      gps: true,
      xmp: true,
      iptc: true,
      icc: true,
      jfif: false,
      ihdr: false,
    })) ?? {}) as object
    assert(Object.keys(metadata).length === 0, `a cleaned ${format} holds metadata`)
  }
  const again = await readFrames(bytes)
  assert(again.ok, `a cleaned ${format} cannot be read`)
  for (const frame of again.value.frames) {
    for (const box of boxes) assert((brightnessIn(frame, innerBox(box))?.greatest ?? 255) <= BLACK_ENOUGH, 'a box is not black')
  }
}

/** The box without its edges, one dot at least. */
function innerBox({ x, y, width, height }: Box): Box {
  const [across, down] = [width, height].map((side) => Math.min(RINGING_DOTS, Math.floor((side - 1) / 2))) as [number, number]
  return { x: x + across, y: y + down, width: width - across * 2, height: height - down * 2 }
}
