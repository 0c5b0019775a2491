// Reader of HTML pages: finds the article, keeps the parts around it that matter, and lays the whole visible text out as blocks.
import type { Bytes } from '../../base/bytes.ts'
import { done, refuse, type Outcome } from '../../base/refusal.ts'
import { declaredEncoding, decodeText } from '../decode.ts'
import type { Draft, DraftBlock, ReaderContext, ReadRefusal } from '../draft.ts'
import { labelDump } from '../page-parts/label-dump.ts'
import { collectStatedFacts } from '../page-parts/stated-facts.ts'
import { buildTree, walkElements } from './light-tree.ts'
import { collectPieces } from './page-blocks.ts'

export const HTML_READER = { name: 'html', version: 1 } as const

export function readHtml(bytes: Bytes, context: ReaderContext): Outcome<Draft, ReadRefusal> {
  const { text } = decodeText(bytes, declaredEncoding(bytes))
  return readHtmlText(text, context)
}

/** Reads a page already decoded (a mail's part, a chat export's page). */
export function readHtmlText(html: string, { limits }: ReaderContext): Outcome<Draft, ReadRefusal> {
  const { root, truncated } = buildTree(html, limits.elements)
  if (truncated) return refuse('too-large', `The page has more than ${limits.elements} elements.`)
  const pieces = collectPieces(root)
  const blocks: DraftBlock[] = labelDump(pieces.map(piece => piece.text))
  let lang: string | null = null
  for (const element of walkElements(root)) if (element.tag === 'html') lang = element.attributes.lang ?? null
  return done({ mediaType: 'text/html', reader: HTML_READER, blocks, declaredLanguage: lang, ...collectStatedFacts(blocks) })
}
