// The kind of every piece of a page: the story's parts from markup and words together, all the rest boilerplate, in page order.
import type { BlockKind } from '../document.ts'
import type { DraftBlock } from '../draft.ts'
import { isCreditLine, isFigureLine, isNote, parseByline, parseSourceLine, parseTranslatorLine } from '../page-parts/attribution.ts'
import { BOX_LINES_WITHOUT_CUE, isFurnitureLine, mayContinueBox, opensBox } from '../page-parts/boilerplate.ts'
import { isDateLine } from '../page-parts/date-line.ts'
import { findDays } from '../page-parts/find-days.ts'
import { splitHeadline } from '../page-parts/headline.ts'
import { lineForm } from '../page-parts/line-form.ts'
import type { ArticleFinding } from './find-article.ts'
import { headingLevel } from './choose-title.ts'
import type { Piece, Zone } from './page-blocks.ts'

/** Labels all pieces; `titleAt` is the piece that shows the headline, or -1. */
export function labelPieces(pieces: readonly Piece[], article: ArticleFinding, titleAt: number): DraftBlock[] {
  const kinds = pieces.map((piece, i) => (i === titleAt ? 'headline' : kindOf(piece, article, i, titleAt)))
  markBoxes(pieces, kinds)
  markRepeats(pieces, kinds, titleAt)
  markBoldHeadings(pieces, kinds, titleAt)
  markLooseHeadings(pieces, kinds)
  return pieces.flatMap((piece, i) => (kinds[i] === 'headline' ? splitTitlePiece(piece.text) : [{ kind: kinds[i]!, text: piece.text }]))
}

function splitTitlePiece(text: string): DraftBlock[] {
  const split = text.includes('\n') ? splitAtBreak(text) : splitHeadline(text)
  return split
    ? [
        { kind: 'headline', text: split.headline },
        { kind: 'deck', text: split.deck },
      ]
    : [{ kind: 'headline', text }]
}

function splitAtBreak(text: string): { headline: string; deck: string } | null {
  const at = text.indexOf('\n')
  return at >= 12 && text.length - at > 40 ? { headline: text.slice(0, at), deck: text.slice(at + 1) } : null
}

const LINK_SHARE = 0.6

function kindOf(piece: Piece, article: ArticleFinding, i: number, titleAt: number): BlockKind {
  const place = article.places[i]!
  const part = partOf(piece)
  if (place === 'outside') return 'boilerplate'
  const byWords = kindByWords(piece.text)
  if (byWords === 'boilerplate') return byWords
  if (part === 'caption' || part === 'figure')
    return byWords === 'credit' || (part === 'caption' && isCreditLine(piece.text)) ? 'credit' : piece.units < 3 ? 'boilerplate' : 'caption'
  if (part === 'credit') return 'credit'
  if (byWords) return byWords
  if (place === 'frame')
    return isDeckPlace(piece, part, i, titleAt)
      ? 'deck'
      : article.furniture[i] !== 'header' &&
          headingLevel(piece) > 0 &&
          i > titleAt &&
          titleAt >= 0 &&
          piece.units > 30 &&
          piece.linkUnits === 0
        ? 'heading'
        : article.furniture[i] === 'frame' && titleAt >= 0 && i > titleAt - 4 && i < titleAt + 8 && isPageData(piece.text)
          ? 'byline'
          : 'boilerplate'
  if (headingLevel(piece) > 0) return piece.linkUnits > piece.units * 0.8 && i > titleAt ? headingOrLink(piece) : 'heading'
  if (piece.linkUnits > piece.units * LINK_SHARE && isMereLink(piece)) return 'boilerplate'
  if (part === 'quote') return 'block-quote'
  return part === 'deck' && i < titleAt + 4 && piece.text.length < 700 && titleAt >= 0 ? 'deck' : 'paragraph'
}

function headingOrLink(piece: Piece): BlockKind {
  return piece.holder.attributes.id !== undefined ? 'heading' : 'boilerplate'
}

function isMereLink(piece: Piece): boolean {
  return piece.units < 200 || piece.linkUnits > piece.units * 0.85
}

/** A line of data round the headline that holds a date or says who wrote. */
function isPageData(text: string): boolean {
  return text.length < 200 && (findDays(text).length > 0 || /(^|[\s|•])(by|von|par|por|автор|автори|текст)[:\s]/i.test(text))
}

function isDeckPlace(piece: Piece, part: Zone['part'], i: number, titleAt: number): boolean {
  return (
    titleAt >= 0 &&
    i > titleAt &&
    i <= titleAt + 6 &&
    (part === 'deck' ? piece.text.length >= 25 : piece.text.length >= 70 && /[.!?…]/.test(piece.text)) &&
    piece.linkUnits < piece.units * 0.5
  )
}

/** The innermost part a piece stands in that decides its kind. */
function partOf(piece: Piece): Zone['part'] {
  for (let zone = piece.zone; zone; zone = zone.above) {
    if (zone.part === 'caption' || zone.part === 'credit' || zone.part === 'quote' || zone.part === 'deck' || zone.part === 'figure')
      return zone.part
    if (zone.part === 'article') return null
  }
  return null
}

function kindByWords(text: string): BlockKind | null {
  if (text.length > 600) return null
  if (isFurnitureLine(text)) return 'boilerplate'
  if (parseSourceLine(text)) return 'source-line'
  if (parseTranslatorLine(text)) return 'translator-line'
  if (isCreditLine(text)) return 'credit'
  if (isFigureLine(text)) return 'caption'
  if (isNote(text)) return 'note'
  if (isDateLine(text) || parseByline(text)) return 'byline'
  return null
}

/** A box in mid-article takes the short lines after its opening words. */
function markBoxes(pieces: readonly Piece[], kinds: BlockKind[]): void {
  pieces.forEach((piece, i) => {
    if (kinds[i] !== 'boilerplate' || piece.text.length > 200 || !opensBox(piece.text)) return
    let withoutCue = 0
    for (let j = i + 1; j < pieces.length && withoutCue < BOX_LINES_WITHOUT_CUE; j++) {
      if (kinds[j] === 'boilerplate') continue
      const isLinkRow = pieces[j]!.linkUnits > pieces[j]!.units * 0.7
      if (kinds[j] !== 'paragraph' && !(isLinkRow && kinds[j] === 'heading')) break
      if (!isLinkRow && !mayContinueBox(pieces[j]!.text)) break
      kinds[j] = 'boilerplate'
      withoutCue++
    }
  })
}

/** The headline repeated, and captions and credits after their first standing, say nothing new. */
function markRepeats(pieces: readonly Piece[], kinds: BlockKind[], titleAt: number): void {
  const title = titleAt >= 0 ? lineForm(pieces[titleAt]!.text) : null
  const seen = new Set<string>()
  pieces.forEach((piece, i) => {
    const kind = kinds[i]!
    if (i === titleAt || kind === 'boilerplate' || piece.text.length > 600) return
    const form = lineForm(piece.text)
    if (form === title && kind !== 'caption') kinds[i] = 'boilerplate'
    else if (kind === 'caption' || kind === 'credit') {
      if (seen.has(form)) kinds[i] = 'boilerplate'
      seen.add(form)
    } else if (seen.has(form) && kind === 'paragraph') kinds[i] = 'boilerplate'
  })
}

/** A short line that is bold from end to end is a heading; above the story of a page without a headline, it is the headline. */
function markBoldHeadings(pieces: readonly Piece[], kinds: BlockKind[], titleAt: number): void {
  const firstParagraph = kinds.findIndex((kind, i) => kind === 'paragraph' && !isBoldLine(pieces[i]!))
  pieces.forEach((piece, i) => {
    if (kinds[i] !== 'paragraph' || !isBoldLine(piece)) return
    kinds[i] = titleAt < 0 && i < firstParagraph && !kinds.includes('headline') ? 'headline' : 'heading'
  })
}

function isBoldLine(piece: Piece): boolean {
  return (
    piece.units >= 3 &&
    piece.text.length <= 120 &&
    piece.strongUnits === piece.units &&
    !/[.,;:…]$/.test(piece.text) &&
    !piece.text.includes('\n')
  )
}

/** Headings after which no story comes open a list of links or a form: furniture. */
function markLooseHeadings(pieces: readonly Piece[], kinds: BlockKind[]): void {
  let storyBelow = false
  for (let i = pieces.length - 1; i >= 0; i--) {
    const kind = kinds[i]!
    if (kind === 'paragraph' || kind === 'block-quote' || kind === 'caption') storyBelow = true
    else if (kind === 'heading' && !storyBelow) kinds[i] = 'boilerplate'
  }
}
