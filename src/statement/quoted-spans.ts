// The stretches of a document that are somebody's own words: inside quotation marks or behind the dash of a dialogue.
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import type { SourceDocument } from '../document/document.ts'
import { findDashDialogue, openAtCues } from './tellings/dialogue.ts'
import { findQuotations } from './tellings/quotations.ts'

/** A name in marks is no speech. */
const SHORTEST_UTF16 = 24

/** The quoted stretches in order, without the author's words between dashes. */
export function quotedSpans(document: SourceDocument, language: Language | null): Span[] {
  const used = language ?? 'en'
  const quotations = findQuotations(document.text, document.blocks)
  return document.blocks.flatMap((block, index) => {
    const dialogue = findDashDialogue(block, used)
    const own = dialogue.length > 0 ? dialogue : openAtCues(document.text, quotations[index] ?? [], used)
    return own.map(({ inner }) => inner).filter(([from, to]) => to - from >= SHORTEST_UTF16)
  })
}
