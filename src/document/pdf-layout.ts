// Lines and paragraphs of a PDF from the places of its text: what stands on one height is a line, what stands close is a paragraph.
import type { StyledParagraph } from './marked-blocks.ts'

export interface PdfTextItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type, in points. */
  readonly size: number
  readonly endsLine: boolean
}

export interface PdfLine {
  text: string
  readonly x: number
  readonly y: number
  right: number
  size: number
  /** True in the outermost tenth at the top or bottom of its page. */
  readonly atEdge: boolean
}

/** The lines of one page in the order of its text. */
export function linesOfPage(items: readonly PdfTextItem[], pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfLine | null = null
  for (const item of items) {
    if (open && Math.abs(item.y - open.y) <= Math.max(item.size, open.size) * 0.5 && item.x >= open.right - open.size * 4) {
      const gap = item.x - open.right
      open.text += (gap > open.size * 0.2 && !/\s$/.test(open.text) && !/^\s/.test(item.text) ? ' ' : '') + item.text
      open.right = Math.max(open.right, item.x + item.width)
      if (item.text.trim() !== '') open.size = Math.max(open.size, item.size)
    } else if (item.text.trim() !== '') {
      open = {
        text: item.text,
        x: item.x,
        y: item.y,
        right: item.x + item.width,
        size: item.size,
        atEdge: pageHeight > 0 && (item.y < pageHeight * 0.09 || item.y > pageHeight * 0.91),
      }
      lines.push(open)
    }
    if (item.endsLine && item.text.trim() !== '') open = null
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter((line) => line.text !== '')
}

/** Paragraphs over all pages, with the type size that marks headings, and which of them are running heads or page numbers. */
export function paragraphsOfPages(pages: readonly PdfLine[][]): { paragraphs: StyledParagraph[]; furniture: boolean[] } {
  const edgeCounts = new Map<string, number>()
  for (const lines of pages)
    for (const line of lines) if (line.atEdge) edgeCounts.set(edgeForm(line.text), (edgeCounts.get(edgeForm(line.text)) ?? 0) + 1)
  const isFurniture = (line: PdfLine) =>
    line.atEdge &&
    (/^[\W\d]{0,12}$/.test(line.text) || (pages.length > 1 && edgeCounts.get(edgeForm(line.text))! > 1 && line.text.length < 120))
  const body = bodySize(pages)
  const paragraphs: StyledParagraph[] = []
  const furniture: boolean[] = []
  let hasHeadline = false
  for (const lines of pages) {
    const half = (lines[0]?.y ?? 0) / 2
    const edges = lines.filter(isFurniture)
    const addEdges = (wanted: readonly PdfLine[]) => {
      for (const line of wanted) {
        paragraphs.push({ text: line.text, style: null })
        furniture.push(true)
      }
    }
    addEdges(edges.filter((line) => line.y > half))
    for (const group of groupLines(lines.filter((line) => !isFurniture(line)))) {
      const size = group[0]!.size
      const isBig = size > body * 1.15 && group.length <= 5
      const style = isBig ? (hasHeadline ? 'heading' : 'headline') : null
      if (isBig) hasHeadline = true
      paragraphs.push({ text: joinLines(group.map((line) => line.text)), style })
      furniture.push(false)
    }
    addEdges(edges.filter((line) => line.y <= half))
  }
  return { paragraphs, furniture }
}

/** Page numbers change; what stays is compared. */
function edgeForm(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}

/** The type size in which most of the text is set. */
function bodySize(pages: readonly PdfLine[][]): number {
  const units = new Map<number, number>()
  for (const lines of pages)
    for (const line of lines) units.set(Math.round(line.size * 2) / 2, (units.get(Math.round(line.size * 2) / 2) ?? 0) + line.text.length)
  return [...units].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10
}

function groupLines(lines: readonly PdfLine[]): PdfLine[][] {
  const groups: PdfLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (!group || !before || startsParagraph(before, line, group)) groups.push([line])
    else group.push(line)
  }
  return groups
}

/** A wider gap than the type's own, another size, an indent after a short line, or a jump to another column. */
function startsParagraph(before: PdfLine, line: PdfLine, group: readonly PdfLine[]): boolean {
  const gap = before.y - line.y
  if (gap < 0 || gap > Math.max(before.size, line.size) * 1.75) return true
  if (Math.abs(before.size - line.size) > before.size * 0.12) return true
  const usualGap = group.length > 1 ? group[0]!.y - group[1]!.y : gap
  if (gap > usualGap * 1.3 + 0.5) return true
  return line.x > before.x + line.size * 0.8 && before.right < line.right && /[.!?…:»”"]$/.test(before.text)
}

/** Lines as one text: a word broken by a hyphen at a line's end is made whole. */
function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line
    else if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) text = text.slice(0, -1) + line
    else text += ' ' + line
  }
  return text
}
