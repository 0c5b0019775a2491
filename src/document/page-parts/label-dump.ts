// The parts of a page that was copied as plain text: which line is headline, deck, caption, credit, furniture, and which are the story.
import type { BlockKind } from '../document.ts'
import type { DraftBlock } from '../draft.ts'
import { endsInCredit, isCreditLine, isNote, parseByline, parseSourceLine, parseTranslatorLine } from './attribution.ts'
import { BOX_LINES_WITHOUT_CUE, isFurnitureLine, mayContinueBox, opensBox } from './boilerplate.ts'
import { isDateLine } from './date-line.ts'
import { findMasthead, nameForm } from './find-masthead.ts'
import { FOOT_BEGINNINGS } from './frame-words.ts'
import { splitHeadline } from './headline.ts'
import { lineForm } from './line-form.ts'
import { isCookieLine, isCounterLine, isMenuItem, isMenuRow, nameOnly, isSignUpLine, isTagLine, readDataRow } from './page-rows.ts'

interface Line {
  readonly text: string
  kind: BlockKind | null
  readonly repeats: number
}

/** The blocks of a page dump and the outlet that its masthead names. */
export interface LabelledDump {
  readonly blocks: DraftBlock[]
  readonly outlet: string | null
}

/** Gives each line of a page dump its kind. The lines come in page order, each a block of its own; empty ones are left out before. */
export function labelDump(texts: readonly string[]): LabelledDump {
  const counts = new Map<string, number>()
  for (const text of texts) if (text.length <= CAPTION_UTF16) counts.set(lineForm(text), (counts.get(lineForm(text)) ?? 0) + 1)
  const lines: Line[] = texts.map(text => ({ text, kind: kindByWords(text), repeats: text.length <= CAPTION_UTF16 ? counts.get(lineForm(text))! : 1 }))
  const outlet = findMasthead(lines, lines.flatMap(({ text, kind }) => (kind === 'source-line' ? (parseSourceLine(text) ?? []) : [])))
  markFrame(lines, outlet)
  markBoxes(lines)
  const headline = markHeadline(lines)
  markCaptions(lines)
  markAuthorNames(lines, headline)
  markDeck(lines, headline)
  markHead(lines, headline)
  markFoot(lines, outlet)
  markHeadings(lines, headline)
  return { blocks: lines.flatMap(line => (line.kind === 'headline' ? splitHeadlineLine(line.text) : [{ kind: line.kind ?? 'paragraph', text: line.text }])), outlet }
}

const CAPTION_UTF16 = 400

/** The kind that a line's own words give it, wherever it stands. */
function kindByWords(text: string): BlockKind | null {
  if (text.length > 600) return null
  if (isFurnitureLine(text) || isCounterLine(text) || isTagLine(text) || isSignUpLine(text) || isCookieLine(text)) return 'boilerplate'
  if (parseSourceLine(text)) return 'source-line'
  if (parseTranslatorLine(text)) return 'translator-line'
  if (isCreditLine(text)) return 'credit'
  if (endsInCredit(text)) return 'caption'
  if (isNote(text)) return 'note'
  if (isDateLine(text) || parseByline(text) || readDataRow(text)) return 'byline'
  return isMenuRow(text) ? 'boilerplate' : null
}

/** Most words of an item of a menu that stands in a column, and how many items make one. */
const COLUMN_WORDS = 3
const COLUMN_ITEMS = 3

/** The masthead wherever it stands alone, and menus whose items stand one below the other. */
function markFrame(lines: Line[], outlet: string | null): void {
  const own = outlet === null ? null : nameForm(outlet)
  for (const line of lines) if (line.kind === null && own !== null && line.text.length <= 60 && nameForm(line.text) === own) line.kind = 'boilerplate'
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && line.kind === null && line.text.length <= 32 && line.text.split(/\s+/).length <= COLUMN_WORDS && /^[\p{Lu}\d]/u.test(line.text) && !/[.,:;!?…]$/.test(line.text)) continue
    const column = lines.slice(from, i)
    if (column.length >= COLUMN_ITEMS && column.filter(({ text }) => isMenuItem(text)).length >= 2) for (const item of column) item.kind = 'boilerplate'
    from = i + 1
  }
  // An item of a menu above everything else is the section the page stands in.
  for (const line of lines.slice(0, HEAD_LINES)) if (line.kind === null && isMenuItem(line.text)) line.kind = 'boilerplate'
}

/** Lines at the head of a page in which a lone menu word is furniture. */
const HEAD_LINES = 15

/** A box begun by its fixed words takes the short lines after it, as long as no more than a few lack such words. */
function markBoxes(lines: Line[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind !== 'boilerplate' || !(opensBox(lines[i]!.text) || isSignUpLine(lines[i]!.text))) continue
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
  if (at >= 0) at = passSection(lines, at, zone)
  if (at < 0) at = lines.findIndex((line, i) => i < zone && able(line) && lines[i + 1]?.kind !== 'credit')
  // A lone line, or lines with no text after them, are no page with a headline.
  if (at < 0 || !lines.some((line, i) => i > at && line.kind === null)) return -1
  lines[at]!.kind = 'headline'
  return at
}

/** A word or three above a full title are a section or a logo where the page shows other furniture above the title. */
function passSection(lines: readonly Line[], at: number, zone: number): number {
  if (wordCount(lines[at]!.text) > COLUMN_WORDS) return at
  const full = lines.findIndex((line, i) => i > at && i < zone && line.kind === null && line.repeats === 1 && isTitleLike(line.text) && wordCount(line.text) >= TITLE_WORDS && /^["“«‘„]?[\p{Lu}\d]/u.test(line.text) && !endsInCredit(line.text) && lines[i + 1]?.kind !== 'credit')
  return full >= 0 && lines.slice(0, full).some(({ kind }) => kind === 'boilerplate' || kind === 'byline') ? full : at
}

/** Fewest words of a title beyond doubt. */
const TITLE_WORDS = 5

function wordCount(text: string): number {
  return text.split(/\s+/).length
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

/** A person's name alone under the headline, beside the day or another line of data, is a byline. */
function markAuthorNames(lines: Line[], headline: number): void {
  if (headline < 0) return
  for (let i = Math.max(0, headline - 3); i < Math.min(lines.length, headline + 8); i++) {
    const line = lines[i]!
    if (line.kind !== null || nameOnly(line.text) === null) continue
    if ([lines[i - 1], lines[i + 1]].some(near => near?.kind === 'byline' || (near?.kind === 'boilerplate' && isCounterLine(near.text)))) line.kind = 'byline'
  }
}

/** Short lines above the headline that are nothing else belong to the page's frame. */
function markHead(lines: Line[], headline: number): void {
  if (!lines.slice(0, Math.max(0, headline)).some(({ kind }) => kind === 'boilerplate')) return
  for (let i = 0; i < headline; i++) {
    const line = lines[i]!
    if (line.kind === null && line.text.length <= HEADING_UTF16 && !/[.,:;…]["”»’)]?$/u.test(line.text)) line.kind = 'boilerplate'
  }
}

/** Short lines after the last paragraph and after a sign of the page's foot (share row, tags, comments, copyright, "read also") belong to it. */
function markFoot(lines: Line[], outlet: string | null): void {
  const own = outlet === null ? null : ` ${nameForm(outlet)} `
  const last = lines.findLastIndex(line => line.kind === 'note' || line.kind === 'translator-line' || line.kind === 'source-line' || (line.kind === null && (isParagraph(line.text) || /^["“«„—–]/u.test(line.text))))
  let isFoot = false
  let isParted = false
  for (const line of lines.slice(last + 1)) {
    if (line.kind === 'boilerplate') {
      isParted = true
      isFoot ||= isFootLine(line.text)
    } else if (line.kind === null && last >= 0 && (isFoot || (own !== null && line.text.length <= CAPTION_UTF16 && ` ${nameForm(line.text)} `.includes(own)) || (isParted && !/[.!?…]$/.test(line.text)))) line.kind = 'boilerplate'
  }
}

function isFootLine(text: string): boolean {
  const form = lineForm(text)
  return text.includes('©') || isTagLine(text) || isCounterLine(text) || FOOT_BEGINNINGS.some(words => form.startsWith(words))
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
  // Backwards, so that what follows a line is known without looking again.
  let following: Line | undefined
  for (let i = lines.length - 1; i > headline; i--) {
    const line = lines[i]!
    const next = following
    if (line.kind !== 'boilerplate' && line.kind !== 'caption' && line.kind !== 'credit') following = { ...line }
    if (line.kind !== null || line.text.length > HEADING_UTF16 || line.text.includes('\n')) continue
    if (/[.;,:…]["”»’)]?$/u.test(line.text) || /^[—–\-•*"“«„‘\d(]/u.test(line.text) || /[”»"]\s?[—–-]/u.test(line.text)) continue
    if (next && next.kind === null && next.text.length > line.text.length * 1.5 && isParagraph(next.text)) line.kind = 'heading'
  }
}

function splitHeadlineLine(text: string): DraftBlock[] {
  const split = splitHeadline(text)
  return split ? [{ kind: 'headline', text: split.headline }, { kind: 'deck', text: split.deck }] : [{ kind: 'headline', text }]
}
