// Blocks of a word processor's file: paragraphs with the style they have, given the kinds that their words and styles call for.
import type { BlockKind } from './document.ts'
import type { DraftBlock } from './draft.ts'
import { labelDump } from './page-parts/label-dump.ts'

/** A paragraph and what its style says of it, if anything. */
export interface StyledParagraph {
  readonly text: string
  readonly style: BlockKind | null
}

/** Words alone decide as in a page dump; where a style names the part, the style does. */
export function labelStyled(paragraphs: readonly StyledParagraph[]): DraftBlock[] {
  const kept = paragraphs.filter(({ text }) => text.trim() !== '')
  if (!kept.some(({ style }) => style !== null)) return labelDump(kept.map(({ text }) => text.trim())).blocks
  const hasHeadline = kept.some(({ style }) => style === 'headline')
  // Each paragraph is labelled with its neighbours in sight, then styles overrule.
  const byWords = labelDump(kept.map(({ text }) => text.trim())).blocks
  if (byWords.length !== kept.length) return byWords
  return byWords.map((block, i) => {
    const style = kept[i]!.style
    if (style && (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'headline' || block.kind === 'deck'))
      return { ...block, kind: style }
    return hasHeadline && block.kind === 'headline' ? { ...block, kind: 'paragraph' } : block
  })
}
