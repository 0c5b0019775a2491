// The quotations of a finished text: between quotation marks of any convention, and lines of dialogue after a dash.
import type { Span } from '../../base/span.ts'
import { APOSTROPHE_MARKS, CLOSING_MARKS } from '../../language/quotation-marks.ts'

const LETTER = /[\p{L}\p{N}]/u
const DASH_LINE = /^[ \t\u00a0]{0,8}[—–―-][ \t\u00a0]/
/** The longest quotation; what runs on is cut. */
const LONGEST_UTF16 = 5000

/** By place; they do not overlap, the outer one of two is taken. A mark that is never closed quotes to the end of its line. Linear for lines of usual length. */
export function findQuotations(text: string): Span[] {
  const found: Span[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(from, Math.min(end, from + 20 * LONGEST_UTF16))
    if (DASH_LINE.test(line)) found.push([from, from + line.length])
    else for (const [start, stop] of quotationsOfLine(line)) found.push([from + start, from + stop])
    from = end + 1
  }
  return found
}

function quotationsOfLine(line: string): Span[] {
  const found: Span[] = []
  for (let at = 0; at < line.length; at++) {
    const mark = line[at]!
    const closing = CLOSING_MARKS.get(mark)
    if (closing === undefined || !opensAt(line, at, mark)) continue
    const stop = closeOf(line, at + 1, closing)
    if (stop < 0 && APOSTROPHE_MARKS.has(mark)) continue
    const end = stop < 0 ? line.length : stop
    found.push([at + 1, Math.min(end, at + 1 + LONGEST_UTF16)])
    at = end
  }
  return found
}

/** A mark opens before a letter and not behind one; a lone closing mark opens nothing. */
function opensAt(line: string, at: number, mark: string): boolean {
  const [before, after] = [line[at - 1] ?? ' ', line[at + 1] ?? ' ']
  return !LETTER.test(before) && (LETTER.test(after) || /[….«“"'‘¿—–-]/.test(after)) && mark !== '”'
}

function closeOf(line: string, from: number, closing: readonly string[]): number {
  const end = Math.min(line.length, from + LONGEST_UTF16)
  for (let at = from; at < end; at++) {
    if (!closing.includes(line[at]!)) continue
    // An apostrophe inside a word closes nothing.
    if (APOSTROPHE_MARKS.has(line[at]!) && LETTER.test(line[at + 1] ?? ' ')) continue
    return at
  }
  return -1
}
