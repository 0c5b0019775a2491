// Rebuilds a PDF: every page becomes a picture, boxes are burnt into it, and a new file is made of the pictures. The old file is never edited, nothing of it but its look is kept.
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { assert } from '../../base/assert.ts'
import type { Bytes } from '../../base/bytes.ts'
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { type CleaningRefusal, writePicture } from './clean-picture.ts'
import { type CoverOptions, coverPage } from './cover-page.ts'
import { isReadable, listPageWords } from './page-words.ts'
import { findForeignPart } from './picture-structure.ts'
import { type Box, isGrey, type RawPicture } from './raw-picture.ts'
import type { AskedBox } from './redaction-box.ts'
import { findBeside, findFaint, type Remainder } from './what-remains.ts'
import { type PicturePage, writePicturePdf } from './write-pdf.ts'

/** Draws one page as a viewer shows it, cut to its crop box; null where it cannot be drawn. */
export type RenderPage = (bytes: Bytes, page: number, dotsPerInch: number) => Promise<RawPicture | null>

export interface CleanedPage {
  /** Words of the old page's text that can still be seen: what the guard must look through. */
  readonly visibleText: string
  /** Whether those are all that stands there, as far as letters tell: not of a scan, nor of fonts that hide their letters. */
  readonly isReadable: boolean
  readonly boxes: readonly Box[]
  readonly remainders: readonly Remainder[]
}

export interface CleanedPdf {
  readonly bytes: Bytes
  readonly pages: readonly CleanedPage[]
}

export interface CleanPdfOptions extends CoverOptions {
  readonly boxes: readonly AskedBox[]
  /** Null: pdf.js draws, where it has a canvas. */
  readonly renderPage: RenderPage | null
  readonly dotsPerInch: number
  readonly onPage?: (page: number, of: number) => void
}

const MOST_PAGES = 1000
const MOST_DOTS_A_PAGE = 50_000_000

/** The bytes may be hostile: pages and their size are limited. Same bytes, boxes and renderer: same file. */
export async function cleanPdf(bytes: Bytes, options: CleanPdfOptions): Promise<Outcome<CleanedPdf, CleaningRefusal>> {
  const pdf = await openPdf(bytes)
  if (pdf === null)
    return refuse(
      'damaged',
      'The PDF cannot be opened: it is damaged or asks for a password. Open it in a viewer and print it to a new PDF.',
    )
  try {
    const missing = options.boxes.find(({ page }) => page !== null && page > pdf.numPages)
    if (missing) return refuse('not-a-box', `A box is for page ${missing.page}, but there are ${pdf.numPages} pages.`)
    if (pdf.numPages > MOST_PAGES)
      return refuse('not-cleanable', `The PDF has ${pdf.numPages} pages; at most ${MOST_PAGES} are cleaned at once: split it.`)
    const pictures: PicturePage[] = []
    const pages: CleanedPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const cleaned = await cleanPage(pdf, number, bytes, options)
      if (!cleaned.ok) return cleaned
      pictures.push(cleaned.value.picture)
      pages.push(cleaned.value.page)
      options.onPage?.(number, pdf.numPages)
    }
    return done({ bytes: writePicturePdf(pictures), pages })
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined)
  }
}

async function cleanPage(
  pdf: PDFDocumentProxy,
  number: number,
  bytes: Bytes,
  options: CleanPdfOptions,
): Promise<Outcome<{ picture: PicturePage; page: CleanedPage }, CleaningRefusal>> {
  const { boxes: asked, renderPage, dotsPerInch } = options
  const page = await pdf.getPage(number)
  const { width: widthPoints, height: heightPoints } = page.getViewport({ scale: 1 })
  const perInch = Math.min(dotsPerInch, Math.floor(Math.sqrt(MOST_DOTS_A_PAGE / (widthPoints * heightPoints)) * 72))
  if (!(perInch >= 10)) return refuse('not-cleanable', `Page ${number} is too large to be drawn.`)
  const drawn = renderPage ? await renderPage(bytes, number, perInch) : await drawWithPdfjs(pdf, number, perInch / 72)
  if (drawn === null)
    return refuse(
      'not-cleanable',
      `Page ${number} cannot be drawn here: install pdftoppm (Debian: poppler-utils), or print the document to pictures yourself.`,
    )
  const words = await listPageWords(page, perInch / 72)
  page.cleanup()
  const forPage = asked.filter((box) => box.page === null || box.page === number)
  const arePlaced = sizesAgree(drawn, widthPoints, heightPoints, perInch)
  const covered = coverPage(drawn, forPage, words, { ...options, arePlaced })
  if (!covered.ok) return covered
  const { picture, boxes, visibleText } = covered.value
  const jpeg = await writePicture([picture], [], 'jpeg')
  assert(findForeignPart(jpeg, 'jpeg') === null, 'a page’s picture holds more than its dots')
  return done({
    picture: { jpeg, isGrey: isGrey(picture), widthDots: picture.width, heightDots: picture.height, widthPoints, heightPoints },
    page: {
      visibleText,
      isReadable: isReadable(words.map(({ text }) => text).join(' ')),
      boxes,
      remainders: [...findBeside(picture, boxes), ...findFaint(picture)],
    },
  })
}

/** Where another program drew the page in another size, places cannot be trusted, and every word counts as seen. */
function sizesAgree({ width, height }: RawPicture, widthPoints: number, heightPoints: number, perInch: number): boolean {
  return Math.abs(width - (widthPoints * perInch) / 72) < 3 && Math.abs(height - (heightPoints * perInch) / 72) < 3
}

async function openPdf(bytes: Bytes): Promise<PDFDocumentProxy | null> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      useWasm: false,
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch {
    return null
  }
}

/** What pdf.js draws on, where its optional canvas is installed. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: object; context: CanvasRenderingContext2D }
}

async function drawWithPdfjs(pdf: PDFDocumentProxy, number: number, scale: number): Promise<RawPicture | null> {
  try {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(width, height)
    await page.render({ canvas: canvas as never, canvasContext: context, viewport, background: '#ffffff' }).promise
    const { data } = context.getImageData(0, 0, width, height)
    const dots = new Uint8Array(width * height * 3)
    for (let i = 0; i < width * height; i++) dots.set(data.subarray(i * 4, i * 4 + 3), i * 3)
    return { width, height, dots }
  } catch {
    return null
  }
}
