// The parts of a page that was copied as plain text: which line is headline, deck, caption, credit, furniture, and which are the story.
import type { BlockKind } from '../document.ts'
import type { DraftBlock } from '../draft.ts'
import { isCreditLine, isNote, parseByline, parseSourceLine, parseTranslatorLine } from './attribution.ts'
import { BOX_LINES_WITHOUT_CUE, isFurnitureLine, mayContinueBox, opensBox } from './boilerplate.ts'
import { isDateLine } from './date-line.ts'
import { splitHeadline } from './headline.ts'
import { lineForm } from './line-form.ts'

interface Line {
  readonly text: string
  kind: BlockKind | null
  readonly repeats: number
}

/** Gives each line of a page dump its kind. The lines come in page order, each a block of its own; empty ones are left out before. */
export function labelDump(texts: readonly string[]): DraftBlock[] {
  const counts = new Map<string, number>()
  for (const text of texts) if (text.length <= CAPTION_UTF16) counts.set(lineForm(text), (counts.get(lineForm(text)) ?? 0) + 1)
  const lines: Line[] = texts.map(text => ({ text, kind: kindByWords(text), repeats: text.length <= CAPTION_UTF16 ? counts.get(lineForm(text))! : 1 }))
  markBoxes(lines)
  const headline = markHeadline(lines)
  markCaptions(lines)
  markDeck(lines, headline)
  markHeadings(lines, headline)
  return lines.flatMap(line => (line.kind === 'headline' ? splitHeadlineLine(line.text) : [{ kind: line.kind ?? 'paragraph', text: line.text }]))
}

const CAPTION_UTF16 = 400

/** The kind that a line's own words give it, wherever it stands. */
function kindByWords(text: string): BlockKind | null {
  if (text.length > 600) return null
  if (isFurnitureLine(text)) return 'boilerplate'
  if (parseSourceLine(text)) return 'source-line'
  if (parseTranslatorLine(text)) return 'translator-line'
  if (isCreditLine(text)) return 'credit'
  if (isNote(text)) return 'note'
  if (isDateLine(text) || parseByline(text)) return 'byline'
  return null
}

/** A box begun by its fixed words takes the short lines after it, as long as no more than a few lack such words. */
function markBoxes(lines: Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind !== 'boilerplate' || !opensBox(lines[i]!.text)) continue
    let withoutCue = 0
    for (let j = i + 1; j < lines.length && withoutCue < BOX_LINES_WITHOUT_CUE; j++) {
      const line = lines[j]!
      if (line.kind === 'boilerplate') continue
      if (line.kind !== null || !mayContinueBox(line.text)) break
      line.kind = 'boilerplate'
      withoutCue++
    }
  }
}

const HEADLINE_UTF16 = 260
const PARAGRAPH_UTF16 = 200

function isParagraph(text: string): boolean {
  return text.length > PARAGRAPH_UTF16 || (text.length > 70 && /[.!?…]["”»’)]?$/u.test(text))
}

/** The first line before the story that can be a headline; a line that repeats itself is one only where nothing else can be. */
function markHeadline(lines: Line[]): number {
  const story = lines.findIndex(line => line.kind === null && line.repeats === 1 && isParagraph(line.text) && !isTitleLike(line.text))
  const zone = story < 0 ? lines.length : story
  const able = (line: Line) => line.kind === null && isTitleLike(line.text)
  let at = lines.findIndex((line, i) => i < zone && able(line) && line.repeats === 1)
  if (at < 0) at = lines.findIndex((line, i) => i < zone && able(line) && lines[i + 1]?.kind !== 'credit')
  // A lone line, or lines with no text after them, are no page with a headline.
  if (at < 0 || !lines.some((line, i) => i > at && line.kind === null)) return -1
  lines[at]!.kind = 'headline'
  return at
}

function isTitleLike(text: string): boolean {
  return text.length >= 3 && text.length <= HEADLINE_UTF16 && !text.includes('\n') && !/[.;,:]$/.test(text) && !/^[—–-]\s/.test(text) && /\p{L}/u.test(text)
}

function markCaptions(lines: Line[]): void {
  const seen = new Set<string>()
  lines.forEach((line, i) => {
    if (line.kind === 'credit' && line.repeats > 1) {
      if (seen.has(lineForm(line.text))) line.kind = 'boilerplate'
      seen.add(lineForm(line.text))
      return
    }
    if (line.kind !== null || line.text.length > CAPTION_UTF16) return
    const next = lines[i + 1]
    const isRepeated = line.repeats > 1 && line.text.length > 12
    if (!isRepeated && !(next?.kind === 'credit' && line.text.length <= 300 && !next.text.startsWith(line.text))) return
    const form = lineForm(line.text)
    line.kind = seen.has(form) ? 'boilerplate' : 'caption'
    seen.add(form)
  })
}

/** A sentence right under the headline, parted from the story by a byline, date, source line or caption, or without an end mark. */
function markDeck(lines: Line[], headline: number): void {
  if (headline < 0) return
  const line = lines[headline + 1]
  const next = lines[headline + 2]
  if (!line || line.kind !== null || line.text.length > 400 || line.text.includes('\n')) return
  const partedByFrame = next !== undefined && next.kind !== null && next.kind !== 'boilerplate' && next.kind !== 'note'
  const hasNoEnd = !/[.!?…:]["”»’)]?$/u.test(line.text) && line.text.length > 40
  const storyFollows = lines.slice(headline + 2).some(later => later.kind === null && isParagraph(later.text))
  if ((partedByFrame || hasNoEnd) && storyFollows && !splitHeadline(lines[headline]!.text)) line.kind = 'deck'
}

const HEADING_UTF16 = 110

function markHeadings(lines: Line[], headline: number): void {
  if (headline < 0) return
  for (let i = headline + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.kind !== null || line.text.length > HEADING_UTF16 || line.text.includes('\n')) continue
    if (/[.;,:…]["”»’)]?$/u.test(line.text) || /^[—–\-•*"“«„‘\d(]/u.test(line.text) || /[”»"]\s?[—–-]/u.test(line.text)) continue
    const next = lines.slice(i + 1).find(later => later.kind !== 'boilerplate' && later.kind !== 'caption' && later.kind !== 'credit')
    if (next && next.kind === null && next.text.length > line.text.length * 1.5 && isParagraph(next.text)) line.kind = 'heading'
  }
}

function splitHeadlineLine(text: string): DraftBlock[] {
  const split = splitHeadline(text)
  return split ? [{ kind: 'headline', text: split.headline }, { kind: 'deck', text: split.deck }] : [{ kind: 'headline', text }]
}
