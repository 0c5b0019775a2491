// What a reader gets out of a source: text in numbered blocks, and what the page says of itself (DESIGN: sections 2 and 6).
import type { Span } from '../base/span.ts'

export const BLOCK_KINDS = [
  'headline',
  'deck',
  'byline',
  'source-line',
  'heading',
  'paragraph',
  'block-quote',
  'caption',
  'credit',
  'note',
  'translator-line',
  'boilerplate',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

/** One block. `text` is exactly `document.text.slice(start, end)`; blocks cover the whole text in order, parted by white space only. */
export interface Block {
  readonly n: number
  readonly kind: BlockKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the format says who speaks here (a transcript, a chat message, subtitles): the name as given. */
  readonly speaker?: string
  /** Where the format dates the block itself: an ISO 8601 date or date-time in a chat; in a recording (subtitles, a transcript) the start as an ISO 8601 duration (`PT1M12S`). */
  readonly at?: string
}

/** Where the date of publication was found. */
export type DateOrigin = 'option' | 'json-ld' | 'meta' | 'time-element' | 'url' | 'visible-text' | 'header' | 'metadata'

/** The text of one source and what it states about itself. Everything unknown is null or empty, never guessed. */
export interface SourceDocument {
  /** BCP 47 primary subtag ("en", "ru", "uk", or another language's), or null where it cannot be told. */
  readonly language: string | null
  readonly title: string | null
  readonly outlet: string | null
  /** ISO day `YYYY-MM-DD`, or a coarser ISO date. */
  readonly published: string | null
  readonly publishedFrom: DateOrigin | null
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly creditedSources: readonly string[]
  /** Address the page states of itself (canonical link), or null. */
  readonly url: string | null
  /** What went wrong short of a refusal: 'empty', 'consent-wall', 'error-page', 'paywall', 'text-layer-missing', … */
  readonly warnings: readonly string[]
  readonly blocks: readonly Block[]
  readonly text: string
  /** The reader that made this and its version: the same bytes and the same version give the same document. */
  readonly reader: { readonly name: string; readonly version: number }
}

/** What the user, or the acquisition, says about the source; it wins over what the page says. */
export interface DocumentHints {
  readonly fileName?: string | null
  readonly mediaType?: string | null
  readonly url?: string | null
  readonly outlet?: string | null
  readonly published?: string | null
  readonly language?: string | null
}

/** The words of a block as a span of the document. */
export function blockSpan(block: Block): Span {
  return [block.start, block.end]
}
