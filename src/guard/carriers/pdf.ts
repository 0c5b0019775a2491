// PDF (ISO 32000): text of every page, on it or off it, annotations, bookmarks, metadata, attachments, scripts, every stream's strings, and earlier revisions.
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { addPageText } from './pdf-page.ts'
import { addStreams } from './pdf-streams.ts'
import { listStrings } from './strings.ts'

const MOST_PAGES = 5000
const MOST_REVISIONS = 40

export async function partsOfPdf(bytes: Bytes, readPdfText?: (bytes: Bytes) => Promise<string | null>): Promise<Part[]> {
  const parts: Part[] = []
  const text = await addDocument(bytes, parts, 'pdf')
  addStreams(bytes, parts)
  if (isEncrypted(bytes)) parts.push(fault('block', 'unreadable-carrier', 'pdf', 'it is encrypted'))
  await addRevisions(bytes, parts)
  if (text !== null && readPdfText) {
    const other = await readPdfText(bytes)
    if (other !== null) {
      parts.push(textPart('pdf text by the second extractor', other))
      if (!agree(text, other)) parts.push(fault('block', 'extractors-disagree', 'pdf', 'the two extractors read different texts'))
    }
  }
  return parts
}

async function addDocument(bytes: Bytes, parts: Part[], carrier: string): Promise<string | null> {
  let pdf: PDFDocumentProxy | null = null
  try {
    pdf = await openPdf(bytes)
    if (pdf.numPages > MOST_PAGES) throw new Error('too many pages')
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await addPage(pdf, number, parts, carrier))
    await addRest(pdf, parts, carrier)
    return pages.join('\n')
  } catch {
    parts.push(fault('block', 'unreadable-carrier', carrier, 'the document'))
    return null
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined)
  }
}

/** The trailer, or the dictionary of a cross-reference stream, names the encryption; without a password some of it opens, but not all strings. */
function isEncrypted(bytes: Bytes): boolean {
  return /\/Encrypt(?:\s{1,8}\d{1,10}\s{1,8}\d{1,5}\s{1,8}R|\s{0,8}<<)/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  )
}

async function openPdf(bytes: Bytes): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: true,
    stopAtErrors: false,
  }).promise
}

async function addPage(pdf: PDFDocumentProxy, number: number, parts: Part[], carrier: string): Promise<string> {
  const page = await pdf.getPage(number)
  const text = await addPageText(page, `page ${number}`, carrier, parts)
  const annotations = (await page.getAnnotations()) as unknown[]
  if (annotations.length > 0)
    parts.push(textPart(`${carrier} annotation`, annotations.map((one) => strings(one)).join('\n'), `page ${number}`))
  page.cleanup()
  return text
}

async function addRest(pdf: PDFDocumentProxy, parts: Part[], carrier: string): Promise<void> {
  const { info, metadata } = await pdf.getMetadata()
  parts.push(
    textPart(
      `${carrier} metadata`,
      `${strings(info)}\n${metadata ? strings(Object.fromEntries(metadata as unknown as Iterable<[string, unknown]>)) : ''}`,
    ),
  )
  parts.push(textPart(`${carrier} bookmark`, strings(await pdf.getOutline())))
  parts.push(textPart(`${carrier} script`, strings(await pdf.getJSActions())))
  parts.push(textPart(`${carrier} field`, strings(await pdf.getFieldObjects())))
  const attachments = ((await pdf.getAttachments()) ?? {}) as Record<
    string,
    { filename?: string; content?: Uint8Array; description?: string }
  >
  for (const [name, { filename, content, description }] of Object.entries(attachments)) {
    parts.push(
      textPart(`${carrier} attachment's description`, description ?? ''),
      filePart(`${carrier} attachment`, filename ?? name, content ?? new Uint8Array(0)),
    )
  }
}

/** All strings and numbers in a value, one a line. */
function strings(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || depth > 12 || ArrayBuffer.isView(value)) return ''
  const members = value instanceof Map ? [...value.entries()].flat() : Object.values(value)
  return members
    .map((member) => strings(member, depth + 1))
    .filter((text) => text !== '')
    .join('\n')
}

/** Each end-of-file mark but the last closes an earlier version of the document, which any reader can bring back. */
async function addRevisions(bytes: Bytes, parts: Part[]): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends: number[] = []
  for (let at = buffer.indexOf('%%EOF', 0, 'latin1'); at >= 0; at = buffer.indexOf('%%EOF', at + 5, 'latin1')) ends.push(at + 5)
  const linearised = buffer.toString('latin1', 0, 2048).includes('/Linearized')
  const earlier = ends.slice(linearised ? 1 : 0, -1)
  if (earlier.length > MOST_REVISIONS) parts.push(fault('block', 'earlier-revision', 'pdf', 'too many revisions'))
  for (const [n, end] of earlier.slice(0, MOST_REVISIONS).entries()) {
    parts.push(fault('review', 'earlier-revision', 'pdf', `revision ${n + 1}`))
    await addDocument(bytes.subarray(0, end), parts, `pdf revision ${n + 1}`)
  }
  const after = ends.length > 0 ? buffer.subarray(ends[ends.length - 1]) : buffer.subarray(buffer.length)
  if (after.toString('latin1').trim().length > 0)
    parts.push(
      fault('block', 'hidden-content', 'pdf', `${after.length} bytes after its end`),
      textPart('after the pdf', listStrings(after)),
    )
}

/** Letters of the two readings, counted: a tenth of difference is another text. */
function agree(one: string, other: string): boolean {
  const [a, b] = [letterCounts(one), letterCounts(other)]
  let total = 0
  let apart = 0
  for (const letter of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(letter) ?? 0, b.get(letter) ?? 0]
    total += Math.max(x, y)
    apart += Math.abs(x - y)
  }
  return apart <= 8 || apart * 10 <= total
}

function letterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
