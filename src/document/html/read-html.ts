// Reader of HTML pages: finds the article, keeps the parts around it that matter, and lays the whole visible text out as blocks.
import type { Bytes } from '../../base/bytes.ts'
import { done, refuse, type Outcome } from '../../base/refusal.ts'
import { declaredEncoding, decodeText } from '../decode.ts'
import type { Draft, ReaderContext, ReadRefusal } from '../draft.ts'
import { collectStatedFacts } from '../page-parts/stated-facts.ts'
import { chooseAuthors } from './choose-authors.ts'
import { choosePublished } from './choose-published.ts'
import { chooseTitle } from './choose-title.ts'
import { isCreditedLink } from '../page-parts/credited-outlets.ts'
import { findArticle, type ArticleFinding } from './find-article.ts'
import { labelPieces } from './label-pieces.ts'
import { isTelegramPage, readTelegramPage } from '../telegram.ts'
import { warnOfPage } from './page-warnings.ts'
import { buildTree } from './light-tree.ts'
import { collectPieces, type Piece } from './page-blocks.ts'
import { collectClaims } from './page-claims.ts'

const HTML_READER = { name: 'html', version: 1 } as const

export function readHtml(bytes: Bytes, context: ReaderContext): Outcome<Draft, ReadRefusal> {
  const { text } = decodeText(bytes, declaredEncoding(bytes))
  return readHtmlText(text, context)
}

/** Reads a page already decoded (a mail's part, a chat export's page). */
export function readHtmlText(html: string, { limits, hints }: ReaderContext): Outcome<Draft, ReadRefusal> {
  const { root, truncated } = buildTree(html, limits.elements)
  if (truncated) return refuse('too-large', `The page has more than ${limits.elements} elements.`)
  if (isTelegramPage(root)) return done(readTelegramPage(root))
  const claims = collectClaims(root)
  let pieces = collectPieces(root)
  // Some pages hide their story until a script has run.
  if (pieces.reduce((sum, piece) => sum + piece.units, 0) < MIN_SEEN_UNITS) pieces = collectPieces(root, true)
  const { title, pieceAt } = chooseTitle(pieces, claims)
  const article = findArticle(pieces, pieceAt)
  const blocks = labelPieces(pieces, article, pieceAt)
  const stated = collectStatedFacts(blocks)
  const monthFirst = /^en[-_]us/i.test(claims.language ?? '')
  return done({
    mediaType: 'text/html',
    reader: HTML_READER,
    blocks,
    title: title ?? stated.title,
    outlet: claims.jsonLd.publisher ?? claims.meta.get('og:site_name')?.[0] ?? null,
    published: choosePublished(claims, pieces, article, pieceAt, hints.url ?? null, monthFirst),
    authors: chooseAuthors(claims, pieces, article, pieceAt),
    translators: [...new Set([...claims.jsonLd.translators, ...stated.translators])],
    creditedSources: [...new Set([...stated.creditedSources, ...creditedByLinks(pieces, article, claims.canonical ?? hints.url ?? null)])],
    url: claims.canonical ?? claims.meta.get('og:url')?.[0] ?? null,
    declaredLanguage: claims.language,
    warnings: warnOfPage(blocks, title),
  })
}

/** Names linked to other sites, with words of reporting beside them. */
function creditedByLinks(pieces: readonly Piece[], { places }: ArticleFinding, own: string | null): string[] {
  const ownHost = hostOf(own)
  return pieces.flatMap((piece, i) => {
    if (places[i] !== 'story') return []
    return piece.links.flatMap(({ text, href }) =>
      hostOf(href) !== ownHost && isCreditedLink(piece.text, text) ? [text.replace(/^[«“"„]|[»”"“]$/g, '')] : [],
    )
  })
}

function hostOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null
}

const MIN_SEEN_UNITS = 200
