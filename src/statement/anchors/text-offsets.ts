// Places in a text counted in UTF-16 code units (ours), code points (W3C annotations) and UTF-8 bytes (Taguette): conversions both ways.
import type { Span } from '../../base/span.ts'

export type OffsetUnit = 'code-points' | 'utf8-bytes'

/** Converts offsets of one text; built once, each look-up is a binary search. A place inside a character goes to its start. */
export interface OffsetTable {
  readonly fromUtf16: (offsetUtf16: number) => number
  readonly toUtf16: (offset: number) => number
  readonly spanFromUtf16: (span: Span) => Span
  readonly spanToUtf16: (span: Span) => Span
}

/** Only characters whose width differs are kept, each by its start and its end: a table over Latin text is empty. */
export function openOffsets(text: string, unit: OffsetUnit): OffsetTable {
  const placesUtf16: number[] = [0]
  const places: number[] = [0]
  let at = 0
  let count = 0
  while (at < text.length) {
    const point = text.codePointAt(at)!
    const widthUtf16 = point > 0xffff ? 2 : 1
    const width = unit === 'code-points' ? 1 : utf8Width(point)
    if (widthUtf16 !== width) {
      placesUtf16.push(at, at + widthUtf16)
      places.push(count, count + width)
    }
    at += widthUtf16
    count += width
  }
  const fromUtf16 = (offset: number): number => convert(placesUtf16, places, Math.min(Math.max(offset, 0), text.length))
  const toUtf16 = (offset: number): number => convert(places, placesUtf16, Math.min(Math.max(offset, 0), count))
  return {
    fromUtf16,
    toUtf16,
    spanFromUtf16: ([start, end]) => [fromUtf16(start), fromUtf16(end)],
    spanToUtf16: ([start, end]) => [toUtf16(start), toUtf16(end)],
  }
}

function utf8Width(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  // A lone surrogate is written as U+FFFD, three bytes as well.
  return point < 0x10000 ? 3 : 4
}

/** From the last kept place on, characters are one unit on both sides; inside a kept character its start is the answer. */
function convert(from: readonly number[], to: readonly number[], offset: number): number {
  let low = 0
  let high = from.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (from[middle]! <= offset) low = middle
    else high = middle
  }
  // Odd places are the starts of kept characters (place 0 is the text's own start).
  const isStart = low % 2 === 1
  return isStart ? to[low]! : to[low]! + (offset - from[low]!)
}
