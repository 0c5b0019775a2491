// Reader of PDF (ISO 32000) through pdf.js: lines from positioned text, paragraphs from gaps, running heads and page numbers apart.
import { createRequire } from 'node:module'
import path from 'node:path'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Draft, DraftBlock, ReaderContext, ReadRefusal } from './draft.ts'
import { labelStyled, type StyledParagraph } from './marked-blocks.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'
import { linesOfPage, paragraphsOfPages, type PdfLine, type PdfTextItem } from './pdf-layout.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist'

const PDF_READER = { name: 'pdf', version: 1 } as const

export async function readPdf(bytes: Bytes, { limits }: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > limits.pages) return refuse('too-large', `The PDF has ${pdf.numPages} pages; at most ${limits.pages} are read.`)
    const pages: PdfLine[][] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const lines = await readPage(pdf, number)
      length += lines.reduce((sum, line) => sum + line.text.length, 0)
      if (length > limits.textUtf16) return refuse('too-large', `The PDF's text has more than ${limits.textUtf16} characters.`)
      pages.push(lines)
    }
    return done(draftPages(pages, await readTitle(pdf)))
  } catch {
    return refuse('damaged', 'The PDF is damaged: a page of it cannot be read.')
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined)
  }
}

async function openPdf(bytes: Bytes): Promise<Outcome<PDFDocumentProxy, ReadRefusal>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    // A copy: pdf.js takes the buffer for itself.
    const task = getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      verbosity: VerbosityLevel.ERRORS,
      enableXfa: false,
      stopAtErrors: false,
    })
    return done(await task.promise)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      return refuse('encrypted', 'The PDF is protected by a password. Remove the password and add it again.')
    return refuse('damaged', 'The PDF is damaged: its table of pages cannot be read. Acquire the file again.')
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const height = page.view[3] ?? 0
  page.cleanup()
  return linesOfPage(
    items.flatMap((item): PdfTextItem[] =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
              size: Math.hypot(item.transform[2] as number, item.transform[3] as number),
              endsLine: item.hasEOL,
            },
          ]
        : [],
    ),
    height,
  )
}

async function readTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  // Names that word processors leave ("Microsoft Word - a.doc", "untitled") are no titles.
  return title === '' || /^(microsoft word|untitled|document\d?$|слайд|без имени)|\.(docx?|odt|rtf|indd|pdf|qxd)$/i.test(title)
    ? null
    : title
}

function draftPages(pages: readonly PdfLine[][], statedTitle: string | null): Draft {
  const { paragraphs, furniture } = paragraphsOfPages(pages)
  const labelled = labelStyled(paragraphs.filter((_, i) => !furniture[i]).map((paragraph): StyledParagraph => paragraph))
  const blocks = mergeFurniture(paragraphs, furniture, labelled)
  const stated = collectStatedFacts(blocks)
  const emptyPages = pages.filter((lines) => lines.length === 0).length
  return {
    mediaType: 'application/pdf',
    reader: PDF_READER,
    blocks,
    ...stated,
    title: stated.title ?? statedTitle,
    warnings: emptyPages > 0 ? ['text-layer-missing'] : [],
  }
}

/** Puts running heads and page numbers back where they stood. */
function mergeFurniture(
  paragraphs: readonly StyledParagraph[],
  furniture: readonly boolean[],
  labelled: readonly DraftBlock[],
): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let next = 0
  const story = paragraphs.filter((_, i) => !furniture[i]).length
  // A headline that was split in two stands for one paragraph.
  let surplus = labelled.length - story
  paragraphs.forEach((paragraph, i) => {
    if (furniture[i]) blocks.push({ kind: 'boilerplate', text: paragraph.text })
    else {
      const block = labelled[next++]
      if (block) blocks.push(block)
      if (surplus > 0 && block?.kind === 'headline' && labelled[next]) {
        blocks.push(labelled[next++]!)
        surplus--
      }
    }
  })
  return blocks
}
