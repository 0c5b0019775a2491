// Clean copies of files: pictures and PDFs rebuilt from what is seen, office files as plain text; named from a pseudonym or by chance, looked through by the guard, written all or none.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Bytes, utf8 } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { readDocumentInWorker } from '../document/read-document-in-worker.ts'
import { sniffFormat } from '../document/sniff.ts'
import { type CleanedPdf, cleanPdf } from '../guard/cleaning/clean-pdf.ts'
import { cleanPicture, countFrames } from '../guard/cleaning/clean-picture.ts'
import { cleanScan } from '../guard/cleaning/clean-scan.ts'
import type { CleanFormat } from '../guard/cleaning/picture-structure.ts'
import { acrossPage, type AskedBox } from '../guard/cleaning/redaction-box.ts'
import type { Guard } from '../guard/guard.ts'
import type { Remainder } from '../guard/cleaning/what-remains.ts'
import { drawBelow, drawOrder, type Random } from '../guard/pseudonyms/draw.ts'
import { slugOf } from '../language/slug.ts'
import { type GuardedFile, guardOf, passGuard } from './guard-files.ts'
import { readFileBytes } from './read-file.ts'
import { canRecogniseText } from './recognise-text.ts'
import { pageRenderer } from './render-pages.ts'
import type { Workspace } from './workspace.ts'

export interface CleanChoices {
  readonly folder: string
  /** A pseudonym; null for names by chance. */
  readonly name: string | null
  /** Numbered as given; else the numbers of several files say nothing of their order. */
  readonly inOrder: boolean
  /** For the one file given. */
  readonly boxes: readonly AskedBox[]
  /** Cover what the guard finds in a PDF's pages. */
  readonly coversNames: boolean
  /** Boxes reach over the whole width. */
  readonly wholeLines: boolean
  readonly dotsPerInch: number
  readonly random: Random
  readonly onProgress: (sentence: string) => void
}

/** One clean copy. `source` is as the user named it. */
export interface CleanCopy {
  readonly source: string
  readonly file: string
  readonly bytes: number
  readonly boxes: number
  /** It holds pictures in which no program of this machine reads words: nobody has looked for names there. */
  readonly isUnread: boolean
  /** What a reader could still see or measure: hundredths of the page. */
  readonly remainders: readonly (Remainder & { readonly page: number | null })[]
}

interface Made {
  readonly source: string
  readonly bytes: Bytes
  readonly kind: 'picture' | 'document' | 'text'
  readonly ending: string
  /** What can be read in pictures of pages, for the guard. */
  readonly visibleText: readonly string[]
  readonly isReadable: boolean
  readonly boxes: number
  readonly remainders: CleanCopy['remainders']
}

/** Writes clean copies into a folder. Any refusal, the guard's too, leaves nothing behind; the sources are only read. Without a workspace no names are looked for. */
export async function cleanFiles(
  workspace: Workspace | null,
  files: readonly string[],
  cwd: string,
  choices: CleanChoices,
): Promise<Outcome<CleanCopy[]>> {
  const guard = workspace === null ? null : guardOf(workspace)
  const made: Made[] = []
  for (const [n, file] of files.entries()) {
    choices.onProgress(`${n + 1}/${files.length}`)
    const read = await readFileBytes(path.resolve(cwd, file))
    if (!read.ok) return read
    const cleaned = await cleanBytes(read.value, file, choices, guard)
    if (!cleaned.ok) return cleaned
    made.push({ ...cleaned.value, source: file })
  }
  const names = nameCopies(made, choices)
  if (!names.ok) return names
  const copies = made.map((one, i) => ({ ...one, file: names.value[i]! }))
  if (workspace !== null) {
    const seen = guardVisible(guard, copies)
    if (!seen.ok) return seen
    const passed = await passGuard(
      workspace,
      copies.map(({ file, bytes }): GuardedFile => ({ path: file, bytes })),
    )
    if (!passed.ok) return passed
  }
  const written = await writeAll(choices.folder, copies)
  if (!written.ok) return written
  const readsPictures = await canRecogniseText()
  return done(
    copies.map(({ source, file, isReadable, bytes, boxes, remainders }) => {
      const isUnread = !readsPictures && !isReadable
      return { source, file, bytes: bytes.byteLength, boxes, isUnread, remainders }
    }),
  )
}

const PICTURES: readonly (readonly [start: string, format: CleanFormat, ending: string])[] = [
  ['\xff\xd8\xff', 'jpeg', 'jpg'],
  ['\x89PNG', 'png', 'png'],
  ['GIF8', 'gif', 'gif'],
  ['II*\0', 'tiff', 'tif'],
  ['MM\0*', 'tiff', 'tif'],
]

type Cleaned = Outcome<Omit<Made, 'source'>>

async function cleanBytes(bytes: Bytes, name: string, choices: CleanChoices, guard: Guard | null): Promise<Cleaned> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1')
  const isWebp = head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
  const picture = isWebp ? (['RIFF', 'webp', 'webp'] as const) : PICTURES.find(([start]) => head.startsWith(start))
  if (picture) return cleanAsPicture(bytes, picture[1], picture[2], name, choices)
  if (/ftyp(?:hei|hev|mif1|msf1|avi)/.test(head))
    return refuse(
      'not-cleanable',
      `${name} is HEIC or AVIF: save it as JPEG or PNG (a telephone does so when it shares “most compatible”), and clean that.`,
    )
  const format = sniffFormat(bytes)
  if (format === 'pdf') return cleanAsPdf(bytes, name, choices, guard)
  if (format === 'zip' || format === 'rtf') return cleanAsText(bytes, name, choices)
  return refuse(
    'not-cleanable',
    `${name} is of a kind that is not cleaned: pictures (JPEG, PNG, GIF, WebP, TIFF), PDF, DOCX, ODT and RTF are. Print it to a PDF, and clean that.`,
  )
}

async function cleanAsPicture(
  bytes: Bytes,
  format: CleanFormat,
  ending: string,
  name: string,
  { boxes: asked, wholeLines }: CleanChoices,
): Promise<Cleaned> {
  if (format === 'tiff' && (await countFrames(bytes)) > 1) {
    const scan = await cleanScan(bytes, { boxes: asked, wholeLines })
    return scan.ok ? madeOfPages(scan.value) : refuse(scan.refusal, `${name}: ${scan.message}`)
  }
  const boxes = wholeLines ? asked.map(acrossPage) : asked
  if (boxes.some(({ page }) => page !== null)) return refuse('not-a-box', `${name} is a picture and has no pages: leave out “PAGE:”.`)
  const cleaned = await cleanPicture(bytes, format, boxes)
  if (!cleaned.ok) return refuse(cleaned.refusal, `${name}: ${cleaned.message}`)
  const { bytes: written, boxes: painted, remainders } = cleaned.value
  return done({
    bytes: written,
    kind: 'picture',
    ending,
    visibleText: [],
    isReadable: false,
    boxes: painted.length,
    remainders: remainders.map((one) => ({ ...one, page: null })),
  })
}

async function cleanAsPdf(bytes: Bytes, name: string, choices: CleanChoices, guard: Guard | null): Promise<Cleaned> {
  const { boxes, dotsPerInch, wholeLines, onProgress } = choices
  const onPage = (page: number, of: number): void => onProgress(`${name}: ${page}/${of}`)
  const cover = choices.coversNames && guard ? { findSpans: (text: string) => guard.findSpans(text) } : {}
  const cleaned = await cleanPdf(bytes, { boxes, dotsPerInch, wholeLines, renderPage: await pageRenderer(), onPage, ...cover })
  return cleaned.ok ? madeOfPages(cleaned.value) : refuse(cleaned.refusal, `${name}: ${cleaned.message}`)
}

function madeOfPages({ bytes, pages }: CleanedPdf): Cleaned {
  return done({
    bytes,
    kind: 'document',
    ending: 'pdf',
    visibleText: pages.map(({ visibleText }) => visibleText),
    isReadable: pages.every((page) => page.isReadable),
    boxes: pages.reduce((sum, page) => sum + page.boxes.length, 0),
    remainders: pages.flatMap(({ remainders }, i) => remainders.map((one) => ({ ...one, page: i + 1 }))),
  })
}

/** The words and nothing else: no comments, no tracked changes, no properties, no pictures. */
async function cleanAsText(bytes: Bytes, name: string, { boxes }: CleanChoices): Promise<Cleaned> {
  if (boxes.length > 0) return refuse('not-a-box', `${name} becomes plain text, which has no boxes: print it to a PDF, and clean that.`)
  const read = await readDocumentInWorker(bytes, {})
  if (!read.ok) return refuse('not-cleanable', `${name} cannot be read as a document: print it to a PDF, and clean that.`)
  const { blocks } = read.value.document
  const text = blocks.map((block) => block.text.trim()).filter((block) => block !== '')
  return done({
    bytes: utf8(text.join('\n\n') + '\n'),
    kind: 'text',
    ending: 'txt',
    visibleText: [],
    isReadable: true,
    boxes: 0,
    remainders: [],
  })
}

/** Names by chance have no vowels: they spell nothing. */
const SIGNS = 'bcdfghjkmnpqrstvwxz23456789'
const SIGNS_A_NAME = 6

/** Never from the source's name, nor from the order in which files were given, which is that of their names. */
function nameCopies(made: readonly Made[], { name, inOrder, random }: CleanChoices): Outcome<string[], 'no-slug'> {
  const slug = name === null ? null : slugOf(name)
  if (slug === '') return refuse('no-slug', 'No file name can be made of this pseudonym: it has no letter or digit.')
  const numbers = inOrder
    ? made.map((_, i) => i + 1)
    : drawOrder(
        random,
        made.map((_, i) => i + 1),
      )
  return done(
    made.map(({ kind, ending }, i) => {
      if (slug !== null) return made.length === 1 ? `${slug}.${ending}` : `${slug}-${numbers[i]}.${ending}`
      if (inOrder) return `${kind}-${numbers[i]}.${ending}`
      return `${kind}-${Array.from({ length: SIGNS_A_NAME }, () => SIGNS[drawBelow(random, SIGNS.length)]).join('')}.${ending}`
    }),
  )
}

/** A page that became a picture hides its words from the guard, not from readers: what can still be seen is looked through before. */
function guardVisible(guard: Guard | null, copies: readonly Made[]): Outcome<null, 'guard-blocked'> {
  for (const [n, { visibleText }] of guard ? copies.entries() : []) {
    for (const [page, text] of visibleText.entries()) {
      const found = guard!.scanText(text).find(({ tier }) => tier === 'block')
      if (found)
        return refuse(
          'guard-blocked',
          `The guard blocks this: ${found.kind} can be read on page ${page + 1} of file ${n + 1}. Cover it with --cover, or --box ${page + 1}:X,Y,WIDTH,HEIGHT. Nothing was written.`,
        )
    }
  }
  return done(null)
}

/** All copies under their names, or none: each is finished under another name first. */
async function writeAll(
  folder: string,
  copies: readonly { readonly file: string; readonly bytes: Bytes }[],
): Promise<Outcome<null, 'file-exists' | 'unwritable-file'>> {
  const written: string[] = []
  const unfinished = (file: string): string => path.join(folder, `.${file}.unfinished`)
  try {
    await mkdir(folder, { recursive: true })
    const standing = new Set(await readdir(folder))
    if (copies.some(({ file }) => standing.has(file)))
      return refuse('file-exists', `A copy of that name stands in ${folder} already: give another --name or folder. Nothing was written.`)
    for (const { file, bytes } of copies) await writeFile(unfinished(file), bytes, { mode: 0o644, flag: 'wx' })
    for (const { file } of copies) {
      await rename(unfinished(file), path.join(folder, file))
      written.push(file)
    }
    return done(null)
  } catch (error) {
    for (const file of written) await rm(path.join(folder, file), { force: true })
    return refuse(
      'unwritable-file',
      `${folder} cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Nothing was written.`,
    )
  } finally {
    for (const { file } of copies) await rm(unfinished(file), { force: true })
  }
}
