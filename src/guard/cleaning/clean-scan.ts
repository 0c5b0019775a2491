// A TIFF of several pages, as scanners make them, becomes a PDF of pictures: what is cleaned of a PDF's pages is cleaned here, but for words, which a scan has none of.
import { assert } from '../../base/assert.ts'
import type { Bytes } from '../../base/bytes.ts'
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import type { CleanedPdf } from './clean-pdf.ts'
import { type CleaningRefusal, readFrames, writePicture } from './clean-picture.ts'
import { type CoverOptions, coverPage } from './cover-page.ts'
import { findForeignPart } from './picture-structure.ts'
import { isGrey } from './raw-picture.ts'
import type { AskedBox } from './redaction-box.ts'
import { findBeside, findFaint } from './what-remains.ts'
import { type PicturePage, writePicturePdf } from './write-pdf.ts'

/** Pages are laid out at so many dots to the inch; the scanner's own number is thrown away with all else. */
const DOTS_PER_INCH = 150

export async function cleanScan(
  bytes: Bytes,
  { boxes: asked, wholeLines = false }: { readonly boxes: readonly AskedBox[] } & CoverOptions,
): Promise<Outcome<CleanedPdf, CleaningRefusal>> {
  const read = await readFrames(bytes)
  if (!read.ok) return read
  const { frames } = read.value
  const missing = asked.find(({ page }) => page !== null && page > frames.length)
  if (missing) return refuse('not-a-box', `A box is for page ${missing.page}, but there are ${frames.length} pages.`)
  const pictures: PicturePage[] = []
  const pages: CleanedPdf['pages'][number][] = []
  for (const [i, frame] of frames.entries()) {
    const forPage = asked.filter(({ page }) => page === null || page === i + 1)
    const covered = coverPage(frame, forPage, [], { wholeLines, arePlaced: false })
    if (!covered.ok) return covered
    const { picture, boxes } = covered.value
    const jpeg = await writePicture([picture], [], 'jpeg')
    assert(findForeignPart(jpeg, 'jpeg') === null, 'a page’s picture holds more than its dots')
    const { width: widthDots, height: heightDots } = picture
    const [widthPoints, heightPoints] = [(widthDots * 72) / DOTS_PER_INCH, (heightDots * 72) / DOTS_PER_INCH]
    pictures.push({ jpeg, isGrey: isGrey(picture), widthDots, heightDots, widthPoints, heightPoints })
    pages.push({ visibleText: '', isReadable: false, boxes, remainders: [...findBeside(picture, boxes), ...findFaint(picture)] })
  }
  return done({ bytes: writePicturePdf(pictures), pages })
}
