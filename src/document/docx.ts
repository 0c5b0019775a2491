// Reader of DOCX (ECMA-376) through mammoth, whose HTML is read for paragraphs, headings, quotations and lists.
import mammoth from 'mammoth'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { fromUtf8, type Bytes } from '../base/bytes.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { buildTree, textOf, walkElements } from './html/light-tree.ts'
import { collectPieces } from './html/page-blocks.ts'
import { headingLevel } from './html/choose-title.ts'
import { labelStyled, type StyledParagraph } from './marked-blocks.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'

const DOCX_READER = { name: 'docx', version: 1 } as const
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => h6.deck:fresh",
  "p[style-name='Caption'] => h6.caption:fresh",
  "p[style-name='caption'] => h6.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/** `files` are the container's parts already unpacked within the limits. */
export async function readDocx(
  bytes: Bytes,
  files: ReadonlyMap<string, Bytes>,
  { limits }: ReaderContext,
): Promise<Outcome<Draft, ReadRefusal>> {
  let html: string
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const ignoreImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    html = (await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: ignoreImages })).value
  } catch {
    return refuse('damaged', 'The Word file is damaged: its text cannot be read.')
  }
  const { root, truncated } = buildTree(html, limits.elements)
  if (truncated) return refuse('too-large', `The Word file has more than ${limits.elements} elements.`)
  const paragraphs = collectPieces(root, true).map((piece): StyledParagraph => ({ text: piece.text, style: styleOf(piece) }))
  const blocks = labelStyled(paragraphs)
  const properties = readProperties(files.get('docProps/core.xml'), limits.elements)
  const stated = collectStatedFacts(blocks)
  return done({
    mediaType: MEDIA_TYPE,
    reader: DOCX_READER,
    blocks,
    ...stated,
    title: stated.title ?? properties.title,
    authors: stated.authors,
    declaredLanguage: properties.language,
  })
}

function styleOf(piece: Parameters<typeof headingLevel>[0]): StyledParagraph['style'] {
  const named = piece.holder.attributes.class
  if (named === 'title') return 'headline'
  if (named === 'deck') return 'deck'
  if (named === 'caption') return 'caption'
  for (let zone = piece.zone; zone; zone = zone.above) if (zone.part === 'quote') return 'block-quote'
  return headingLevel(piece) > 0 ? 'heading' : null
}

/** Title and language of the core properties (ECMA-376 part 2). The creator is whoever typed, not an author: left out. */
function readProperties(core: Bytes | undefined, maxElements: number): { title: string | null; language: string | null } {
  const found: Record<string, string> = {}
  if (core)
    for (const element of walkElements(buildTree(fromUtf8(core), maxElements).root))
      if (element.tag.startsWith('dc:')) found[element.tag] ??= textOf(element).trim()
  return { title: found['dc:title'] || null, language: found['dc:language'] || null }
}
