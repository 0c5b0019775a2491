// Where the words of a PDF's page stand in its picture, and which of them a reader can still see there: once a page is a picture, no program finds a name in it.
import type { PDFPageProxy } from 'pdfjs-dist'
import { type Box, brightnessIn, type RawPicture } from './raw-picture.ts'

export interface PlacedWord {
  readonly text: string
  /** In dots of the page's picture; whole page where its place is not known. */
  readonly box: Box
  /** A line ends after it. */
  readonly endsLine: boolean
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** All words of the text and of annotations (notes, filled fields), at `dotsPerPoint`. */
export async function listPageWords(page: PDFPageProxy, dotsPerPoint: number): Promise<PlacedWord[]> {
  const viewport = page.getViewport({ scale: dotsPerPoint }).transform as readonly number[]
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const words = items.flatMap((item) => ('str' in item ? placeItem(item, viewport) : []))
  const annotations = (await page.getAnnotations()) as {
    rect?: number[]
    contentsObj?: { str?: string }
    fieldValue?: unknown
    textContent?: string[]
    titleObj?: { str?: string }
  }[]
  for (const { rect = [0, 0, 0, 0], contentsObj, fieldValue, textContent = [] } of annotations) {
    const text = [contentsObj?.str ?? '', typeof fieldValue === 'string' ? fieldValue : '', ...textContent].join(' ').trim()
    if (text !== '')
      words.push({
        text,
        box: boxAround(
          [
            [rect[0]!, rect[1]!],
            [rect[2]!, rect[3]!],
          ],
          viewport,
        ),
        endsLine: true,
      })
  }
  return words
}

/** A run of text is cut into words by the share of its letters: near enough to tell which word lies under a box. */
function placeItem({ str, transform, width, height, hasEOL }: TextItem, viewport: readonly number[]): PlacedWord[] {
  const matches = [...str.matchAll(/\S+/g)]
  const [a = 1, b = 0, , , e = 0, f = 0] = transform
  const size = Math.hypot(a, b) || 1
  const [alongX, alongY] = [a / size, b / size]
  return matches.map((match, i) => {
    const from = (match.index / str.length) * width
    const to = ((match.index + match[0].length) / str.length) * width
    // The middle of small letters: above the line they stand on, below what may belong to the line before.
    const corners = [
      [from, height * 0.1],
      [to, height * 0.1],
      [from, height * 0.5],
      [to, height * 0.5],
    ].map(([along, up]) => [e + alongX * along! - alongY * up!, f + alongY * along! + alongX * up!])
    return { text: match[0], box: boxAround(corners, viewport), endsLine: hasEOL && i === matches.length - 1 }
  })
}

function boxAround(corners: readonly (readonly number[])[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Box {
  const seen = corners.map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const xs = seen.map(([x]) => x)
  const ys = seen.map(([, y]) => y)
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))]
  return { x: left, y: top, width: Math.max(1, Math.ceil(Math.max(...xs)) - left), height: Math.max(1, Math.ceil(Math.max(...ys)) - top) }
}

/** A text of words that keeps where each one stands in it. */
export interface VisibleText {
  readonly text: string
  readonly words: readonly { readonly start: number; readonly end: number; readonly box: Box }[]
}

/** The words that can be seen: whose place in the picture is not all of one colour. The smallest difference counts: it can be made plain. Without a picture all count. */
export function readVisibleWords(words: readonly PlacedWord[], picture: RawPicture | null): VisibleText {
  let text = ''
  const seen: VisibleText['words'][number][] = []
  for (const { text: word, box, endsLine } of words) {
    if (picture === null || isVisible(picture, box)) {
      seen.push({ start: text.length, end: text.length + word.length, box })
      text += word + (endsLine ? '\n' : ' ')
    } else if (endsLine) text += '\n'
  }
  return { text, words: seen }
}

/** Boxes over the whole letters of the words that spans of the text touch. A word's own box is the middle of its small letters: it grows by its height on every side, and by the margin of all boxes. */
export function boxesOver({ words }: VisibleText, spans: readonly (readonly [start: number, end: number])[]): Box[] {
  const touched = words.filter((word) => spans.some(([start, end]) => word.start < end && start < word.end))
  return touched.map(({ box: { x, y, width, height } }) => {
    const more = Math.ceil(Math.min(width, height))
    return { x: Math.max(0, x - more), y: Math.max(0, y - more), width: width + more * 2, height: height + more * 2 }
  })
}

function isVisible(picture: RawPicture, box: Box): boolean {
  const found = brightnessIn(picture, box)
  return found !== null && found.least !== found.greatest
}

/** Whether the words are letters at all: fonts without a table of letters give private or control signs, and scans give no words; then only a reader of pictures knows what stands there. */
export function isReadable(text: string): boolean {
  const signs = text.match(/\S/g) ?? []
  const strange = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g) ?? []
  return signs.length > 0 && strange.length * 5 < signs.length
}
