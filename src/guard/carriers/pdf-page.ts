// One page of a PDF as words, thrice: as laid out, in the order of drawing with nothing put between the letters, and by the letters' places (ISO 32000, 9.4).
import type { PDFPageProxy } from 'pdfjs-dist'
import { fault, type Part, textPart } from './part.ts'

/** A shift to the left of this many thousandths of the letters' size is a space between words. */
const SPACE_SHIFT = -180
/** What is drawn without a move stands behind what was drawn before it. */
const STEP = 0.001
/** Letters this near in height stand in one line. */
const LINE_HEIGHT = 2

/** Adds the page's parts; returns its text as laid out. */
export async function addPageText(page: PDFPageProxy, place: string, carrier: string, parts: Part[]): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const joined = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('')
  const runs = await listRuns(page)
  const readings = new Set([text, joined, inDrawnOrder(runs), ...byPlace(runs)])
  for (const reading of readings)
    if (reading.trim() !== '')
      parts.push(textPart(reading === text ? `${carrier} text` : `${carrier} text, letter by letter`, reading, place))
  if ([...readings].some((reading) => ILLEGIBLE.test(reading)))
    parts.push(fault('block', 'unreadable-carrier', `${carrier} text`, `${place}: its fonts do not say which letters they draw`))
  return text
}

/** Fonts without a table of letters give private or control characters; one alone is a bullet. */
const ILLEGIBLE = /[\ue000-\uf8ff\ufffd\u0001-\u0008\u000e-\u001f]{4}/

interface DrawnRun {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** pdf.js: annotations' own drawings belong to the page's. */
const WITH_ANNOTATIONS = 1

/** What each operator that shows text draws, and where its line stands. */
async function listRuns(page: PDFPageProxy): Promise<DrawnRun[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: WITH_ANNOTATIONS })
  const runs: DrawnRun[] = []
  let [x, y, leading, within] = [0, 0, 0, 0]
  for (const [n, operator] of fnArray.entries()) {
    const operands = (argsArray[n] ?? []) as unknown[]
    const [first, second] = operands as number[]
    if (operator === OPS.beginText) [x, y, within] = [0, 0, 0]
    else if (operator === OPS.moveText || operator === OPS.setLeadingMoveText) {
      x += first ?? 0
      y += second ?? 0
      within = 0
      if (operator === OPS.setLeadingMoveText) leading = -(second ?? 0)
    } else if (operator === OPS.setLeading) leading = -(first ?? 0)
    else if (operator === OPS.nextLine) [y, within] = [y + leading, 0]
    else if (operator === OPS.setTextMatrix) {
      const matrix = (Array.isArray(operands[0]) || ArrayBuffer.isView(operands[0]) ? operands[0] : operands) as ArrayLike<number>
      ;[x, y, within] = [matrix[4] ?? 0, matrix[5] ?? 0, 0]
    } else if (operator === OPS.showText) {
      const glyphs = operands[0] as readonly (number | { unicode?: string } | null)[]
      within += STEP
      runs.push({ text: glyphs.map(glyphText).join(''), x: x + within, y })
    }
  }
  return runs
}

function glyphText(glyph: number | { unicode?: string } | null): string {
  return typeof glyph === 'number' ? (glyph < SPACE_SHIFT ? ' ' : '') : (glyph?.unicode ?? '')
}

function inDrawnOrder(runs: readonly DrawnRun[]): string {
  return runs.map(({ text, y }, n) => (n > 0 && Math.abs(y - runs[n - 1]!.y) > LINE_HEIGHT ? `\n${text}` : text)).join('')
}

/** Lines from the top, letters from the left: glued, and parted where a gap is wider than usual. Nothing where that is the order of drawing. */
function byPlace(runs: readonly DrawnRun[]): string[] {
  const singles = runs.filter(({ text }) => [...text].length === 1).length
  if (singles < 4) return []
  const lines = Map.groupBy(runs, ({ y }) => Math.round(y / LINE_HEIGHT))
  const sorted = [...lines].sort((a, b) => b[0] - a[0]).map(([, line]) => line.toSorted((a, b) => a.x - b.x))
  return [sorted.map((line) => line.map(({ text }) => text).join('')).join('\n'), sorted.map(spaced).join('\n')]
}

function spaced(line: readonly DrawnRun[]): string {
  const gaps = line.slice(1).map(({ x }, n) => x - line[n]!.x)
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
  return line.map(({ text }, n) => (n > 0 && gaps[n - 1]! > usual * 1.6 ? ` ${text}` : text)).join('')
}
