// Reader of ODT (OpenDocument 1.3): content.xml streamed with saxes, paragraphs and headings with their styles, meta.xml for the title.
import { SaxesParser } from 'saxes'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { fromUtf8, type Bytes } from '../base/bytes.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { labelStyled, type StyledParagraph } from './marked-blocks.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'

const ODT_READER = { name: 'odt', version: 1 } as const

export function readOdt(files: ReadonlyMap<string, Bytes>, _context: ReaderContext): Outcome<Draft, ReadRefusal> {
  const content = files.get('content.xml')
  if (!content) return refuse('damaged', 'The OpenDocument file has no content.xml. It may be encrypted or damaged.')
  const paragraphs = readParagraphs(fromUtf8(content))
  if (!paragraphs) return refuse('damaged', 'The OpenDocument file is damaged: its text is no well-formed XML, or it is encrypted.')
  const blocks = labelStyled(paragraphs)
  const stated = collectStatedFacts(blocks)
  const meta = readMeta(fromUtf8(files.get('meta.xml') ?? new Uint8Array()))
  return done({
    mediaType: 'application/vnd.oasis.opendocument.text',
    reader: ODT_READER,
    blocks,
    ...stated,
    title: stated.title ?? meta.title,
    declaredLanguage: meta.language,
  })
}

/** Elements whose text is no part of the running text: comments, tracked deletions, the words for tables of contents. */
const PASSED_OVER = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'office:scripts',
  'office:automatic-styles',
])
const MAX_SPACES = 1000

/** The paragraphs in order, or null where the XML is not well-formed. Entities other than XML's own are not expanded. */
function readParagraphs(xml: string): StyledParagraph[] | null {
  const paragraphs: StyledParagraph[] = []
  const open: { text: string; style: StyledParagraph['style'] }[] = []
  let passedOver = 0
  const parser = new SaxesParser({})
  let failed = false
  parser.on('error', () => {
    failed = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (PASSED_OVER.has(name)) passedOver++
    if (passedOver > 0) return
    const current = open.at(-1)
    if (name === 'text:p' || name === 'text:h') open.push({ text: '', style: styleOf(name, attributes['text:style-name'] ?? '') })
    else if (current && name === 'text:s') current.text += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MAX_SPACES))
    else if (current && name === 'text:tab') current.text += '\t'
    else if (current && name === 'text:line-break') current.text += '\n'
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current && passedOver === 0) current.text += text.replace(/[ \t\r\n]+/g, ' ')
  })
  parser.on('closetag', ({ name }) => {
    if (PASSED_OVER.has(name)) passedOver--
    else if (passedOver === 0 && (name === 'text:p' || name === 'text:h')) {
      const closed = open.pop()
      if (closed) paragraphs.push(closed)
    }
  })
  parser.write(xml).close()
  return failed && paragraphs.length === 0 ? null : paragraphs
}

function styleOf(tag: string, style: string): StyledParagraph['style'] {
  if (/^title$/i.test(style)) return 'headline'
  if (/^subtitle$/i.test(style)) return 'deck'
  if (/quotations?$/i.test(style)) return 'block-quote'
  if (/^(caption|illustration|figure)$/i.test(style)) return 'caption'
  return tag === 'text:h' ? 'heading' : null
}

function readMeta(xml: string): { title: string | null; language: string | null } {
  return { title: textBetween(xml, 'dc:title'), language: textBetween(xml, 'dc:language') }
}

function textBetween(xml: string, tag: string): string | null {
  const start = xml.indexOf(`<${tag}>`)
  const end = start < 0 ? -1 : xml.indexOf(`</${tag}>`, start)
  return end < 0 ? null : xml.slice(start + tag.length + 2, end).trim() || null
}
