// The one way from a source's bytes to its document: sniff, read, tell the language, lay out (DESIGN: 4.2).
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { DocumentHints, SourceDocument } from './document.ts'
import { assembleDocument, type Draft, type ReaderContext, type ReadRefusal, type RecogniseText } from './draft.ts'
import { READING_LIMITS, type ReadingLimits } from './limits.ts'
import { readHtml } from './html/read-html.ts'
import { readEmail, readMhtml } from './email.ts'
import { readImage } from './image.ts'
import { readPdf } from './pdf.ts'
import { draftParagraphs, splitParagraphs } from './plain.ts'
import { readRtf } from './rtf.ts'
import { decodeText } from './decode.ts'
import { readSubtitles } from './subtitles.ts'
import { readTelegramJson } from './telegram.ts'
import { isTranscript, readTranscript } from './transcript.ts'
import { tidyText } from './tidy-text.ts'
import { readWarc } from './warc.ts'
import { isWhatsApp, readWhatsApp } from './whatsapp.ts'
import { readZip } from './zip-formats.ts'
import { sniffFormat, type SourceFormat } from './sniff.ts'
import { primarySubtag, tellLanguage } from './tell-language.ts'

export interface ReadOptions {
  readonly limits?: ReadingLimits
  /** Reads text off an image; without it images are refused. */
  readonly recogniseText?: RecogniseText
}

export interface ReadSource {
  readonly mediaType: string
  readonly document: SourceDocument
}

/**
 * Reads a source. The bytes are another's and may be hostile: run it through `readDocumentInWorker` where they are not known.
 * Same bytes, hints and reader version: same document. A refusal leaves the source as it was.
 */
export async function readDocument(
  bytes: Bytes,
  hints: DocumentHints = {},
  options: ReadOptions = {},
): Promise<Outcome<ReadSource, ReadRefusal>> {
  const limits = options.limits ?? READING_LIMITS
  if (bytes.byteLength === 0) return refuse('empty-source', 'The file is empty (0 bytes): there is nothing to read. Acquire it again.')
  if (bytes.byteLength > limits.sourceBytes)
    return refuse('too-large', `The file has ${bytes.byteLength} bytes; at most ${limits.sourceBytes} are read.`)
  const context: ReaderContext = { hints, limits, recogniseText: options.recogniseText ?? null }
  const draft = await READERS[sniffFormat(bytes)](bytes, context)
  return draft.ok ? finishDraft(draft.value, context) : draft
}

type Reading = Outcome<Draft, ReadRefusal> | Promise<Outcome<Draft, ReadRefusal>>

/** The reader of each format. */
const READERS: Readonly<Record<SourceFormat, (bytes: Bytes, context: ReaderContext) => Reading>> = {
  html: readHtml,
  plain: readAnyText,
  pdf: readPdf,
  zip: readZip,
  rtf: readRtf,
  email: readEmail,
  mhtml: readMhtml,
  json: readJson,
  subtitles: (bytes) => done(readSubtitles(tidyText(decodeText(bytes).text))),
  image: readImage,
  warc: readWarc,
  gzip: readWarc,
  ole: () => refuse('unknown-format', 'This is an old Word or Office file (.doc). Save it as .docx, .odt or .pdf and add that too.'),
  binary: () => refuse('unknown-format', 'This is no text and no kind of document that can be read.'),
}

/** Text without mark-up: a chat export, a transcript, or a page dump. */
function readAnyText(bytes: Bytes): Outcome<Draft, ReadRefusal> {
  const { text } = decodeText(bytes)
  if (isWhatsApp(text)) return done(readWhatsApp(text))
  const paragraphs = splitParagraphs(tidyText(text))
  return done(isTranscript(paragraphs) ? readTranscript(paragraphs) : draftParagraphs(paragraphs))
}

/** JSON: a Telegram export, or text like any other. */
function readJson(bytes: Bytes): Outcome<Draft, ReadRefusal> {
  try {
    return readTelegramJson(JSON.parse(decodeText(bytes).text))
  } catch {
    return readAnyText(bytes)
  }
}

async function finishDraft(draft: Draft, { hints, limits }: ReaderContext): Promise<Outcome<ReadSource, ReadRefusal>> {
  const length = draft.blocks.reduce((sum, block) => sum + block.text.length + 2, 0)
  if (length > limits.textUtf16)
    return refuse('too-large', `The text has more than ${limits.textUtf16} characters, more than a document may hold. Split the file.`)
  const story = draft.blocks.filter((block) => block.kind !== 'boilerplate').map((block) => block.text)
  const sample = sampleOf(story.length > 0 ? story : draft.blocks.map((block) => block.text))
  const language = hints.language ? primarySubtag(hints.language) : await tellLanguage(sample, draft.declaredLanguage ?? null)
  return done({ mediaType: draft.mediaType, document: assembleDocument(draft, hints, language) })
}

const SAMPLE_UTF16 = 8000

function sampleOf(texts: readonly string[]): string {
  let sample = ''
  for (const text of texts) {
    if (sample.length > SAMPLE_UTF16) break
    sample += text.slice(0, SAMPLE_UTF16) + '\n'
  }
  return sample
}
