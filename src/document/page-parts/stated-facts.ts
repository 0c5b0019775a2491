// What the labelled blocks of a page say of it: credited outlets, translators, authors, the day in its date line.
import type { DraftBlock, FoundDate } from '../draft.ts'
import { parseByline, parseSourceLine, parseTranslatorLine } from './attribution.ts'
import { creditedInText } from './credited-outlets.ts'
import { dayOfDateLine } from './date-line.ts'
import { nameOnly, readDataRow } from './page-rows.ts'

export interface StatedFacts {
  readonly title: string | null
  readonly creditedSources: string[]
  readonly translators: string[]
  readonly authors: string[]
  readonly published: FoundDate | null
}

/** Collects from blocks that have their kinds; each name once, in order. */
export function collectStatedFacts(blocks: readonly DraftBlock[], monthFirst = false): StatedFacts {
  const credited = new Set<string>()
  const translators = new Set<string>()
  const authors = new Set<string>()
  let day: string | null = null
  for (const { kind, text } of blocks) {
    if (kind === 'source-line') for (const name of parseSourceLine(text) ?? []) credited.add(name)
    else if (kind === 'paragraph' || kind === 'deck' || kind === 'note') for (const name of creditedInText(text)) credited.add(name)
    else if (kind === 'translator-line') for (const name of parseTranslatorLine(text) ?? []) translators.add(name)
    else if (kind === 'byline') {
      const row = readDataRow(text, monthFirst)
      day ??= dayOfDateLine(text, monthFirst) ?? row?.day ?? null
      const alone = nameOnly(text)
      for (const name of parseByline(text) ?? row?.authors ?? (alone === null ? [] : [alone])) authors.add(name)
    }
  }
  return {
    title: blocks.find(block => block.kind === 'headline')?.text.replace(/\s+/g, ' ') ?? null,
    creditedSources: [...credited],
    translators: [...translators],
    authors: [...authors],
    published: day ? { day, from: 'visible-text' } : null,
  }
}
