// Makes a document out of a text for tests, as a reader of plain text would.
import type { Block, BlockKind, SourceDocument } from '../../document/document.ts'

/** A document whose blocks are the text's paragraphs; `what` states the rest. */
export function inventDocument(text: string, what: Partial<SourceDocument> = {}, kinds: readonly BlockKind[] = []): SourceDocument {
  const blocks: Block[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    blocks.push({ n: blocks.length, kind: kinds[blocks.length] ?? 'paragraph', text: part, start, end: start + part.length })
    start += part.length + 2
  }
  return {
    language: 'en',
    title: null,
    outlet: null,
    published: null,
    publishedFrom: null,
    authors: [],
    translators: [],
    creditedSources: [],
    url: null,
    warnings: [],
    blocks,
    text,
    reader: { name: 'invented', version: 1 },
    ...what,
  }
}
