// What a reader hands over before the blocks are numbered and laid out as one text.
import type { Outcome } from '../base/refusal.ts'
import type { Block, BlockKind, DateOrigin, DocumentHints, SourceDocument } from './document.ts'
import type { ReadingLimits } from './limits.ts'
import { tidyText } from './tidy-text.ts'

export interface DraftBlock {
  kind: BlockKind
  text: string
  speaker?: string
  at?: string
}

export interface FoundDate {
  /** ISO day, or a coarser ISO date. */
  readonly day: string
  readonly from: DateOrigin
}

/** A document without its layout; a reader leaves out what its format does not say. */
export interface Draft {
  readonly mediaType: string
  readonly reader: { readonly name: string; readonly version: number }
  readonly blocks: readonly DraftBlock[]
  readonly title?: string | null
  readonly outlet?: string | null
  readonly published?: FoundDate | null
  readonly authors?: readonly string[]
  readonly translators?: readonly string[]
  readonly creditedSources?: readonly string[]
  readonly url?: string | null
  /** The language the format itself declares; checked against the text before it is believed. */
  readonly declaredLanguage?: string | null
  readonly warnings?: readonly string[]
}

/** Why a source could not be read. The source itself stays as it is. */
export type ReadRefusal =
  | 'empty-source'
  | 'unknown-format'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-many-entries'
  | 'too-slow'
  | 'no-text'
  | 'no-recogniser'

/** Reads an image's text: runs outside the pure core (Tesseract) and is passed in. */
export type RecogniseText = (image: Uint8Array, mediaType: string) => Promise<Outcome<string>>

/** Everything a format's reader is given. */
export interface ReaderContext {
  readonly hints: DocumentHints
  readonly limits: ReadingLimits
  readonly recogniseText: RecogniseText | null
}

/** Lays the draft's blocks out as one text, blank lines between them, and numbers them. Empty blocks are dropped. */
export function assembleDocument(draft: Draft, hints: DocumentHints, language: string | null): SourceDocument {
  const blocks: Block[] = []
  const parts: string[] = []
  let start = 0
  for (const { kind, text: raw, speaker, at } of draft.blocks) {
    const text = tidyText(raw)
    if (text === '') continue
    const block: Block = { n: blocks.length, kind, text, start, end: start + text.length }
    blocks.push({ ...block, ...(speaker ? { speaker } : {}), ...(at ? { at } : {}) })
    parts.push(text)
    start += text.length + 2
  }
  const published = hints.published ? { day: hints.published, from: 'option' as const } : (draft.published ?? null)
  const warnings = blocks.length === 0 ? ['empty', ...(draft.warnings ?? [])] : (draft.warnings ?? [])
  return {
    language,
    title: draft.title ?? null,
    outlet: hints.outlet ?? draft.outlet ?? null,
    published: published?.day ?? null,
    publishedFrom: published?.from ?? null,
    authors: draft.authors ?? [],
    translators: draft.translators ?? [],
    creditedSources: draft.creditedSources ?? [],
    url: hints.url ?? draft.url ?? null,
    warnings: [...new Set(warnings)],
    blocks,
    text: parts.join('\n\n'),
    reader: draft.reader,
  }
}
