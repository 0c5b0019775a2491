// Quotations of a document: every pair of quotation marks, nested ones too, and those that run over several paragraphs (open mark repeated).
import type { Span } from '../../base/span.ts'
import type { Block } from '../../document/document.ts'
import { APOSTROPHE_MARKS, CLOSING_MARKS, STRAIGHT_MARKS } from '../../language/quotation-marks.ts'

export interface Quotation {
  /** With its marks. */
  readonly outer: Span
  /** Without them. */
  readonly inner: Span
  readonly children: readonly Quotation[]
  /** It goes on from the paragraph before, whose quotation was left open. */
  readonly isContinued: boolean
  /** Its closing mark is missing: it goes on in the next paragraph, or was forgotten. */
  readonly isOpen: boolean
}

interface Frame {
  readonly mark: string
  readonly start: number
  readonly children: Quotation[]
}

const DEEPEST = 4
const BEFORE_OPENING = /[\s([{—–\-/:“«„‘"'\u00a0]/
const MARK_CHARACTERS = /[“”«»„‟‘’‚‹›「」"'`]/g
const WORD_CHARACTER = /[\p{L}\p{N}]/u

/** The quotations of each block, outermost first in order. Linear in the text; marks without a partner are no quotations. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[][] {
  let leftOpen: string | null = null
  return blocks.map((block) => {
    const { quotations, open } = scanBlock(text, block.start, block.end, leftOpen)
    leftOpen = open
    return quotations
  })
}

interface Scanned {
  readonly quotations: Quotation[]
  readonly open: string | null
}

function scanBlock(text: string, start: number, end: number, leftOpen: string | null): Scanned {
  const top: Quotation[] = []
  const stack: Frame[] = []
  const continues = (frame: Frame): boolean => leftOpen === frame.mark && frame.start === start
  const add = (frame: Frame, innerEnd: number, outerEnd: number, isOpen: boolean): void => {
    const inner: Span = [frame.start + frame.mark.length, innerEnd]
    if (inner[1] <= inner[0]) return
    const quotation: Quotation = { outer: [frame.start, outerEnd], inner, children: frame.children, isContinued: continues(frame), isOpen }
    ;(stack.at(-1)?.children ?? top).push(quotation)
  }
  // Only the block's own words are searched: a search that ran on to the next mark would read a long text again for each block.
  const own = text.slice(start, end)
  MARK_CHARACTERS.lastIndex = 0
  for (let found = MARK_CHARACTERS.exec(own); found !== null; found = MARK_CHARACTERS.exec(own)) {
    const at = start + found.index
    const mark = markAt(text, at)
    MARK_CHARACTERS.lastIndex = found.index + mark.length
    const depth = closes(text, at, mark, stack, end)
    if (depth >= 0) {
      stack.length = depth + 1
      const frame = stack.pop()!
      add(frame, at, at + mark.length, false)
    } else if (opens(text, at, mark, start) && stack.length < DEEPEST) {
      stack.push({ mark, start: at, children: [] })
    }
  }
  return closeBlock(text, end, stack, top, add)
}

/** A quotation still open at the end of its block goes to the end when it opened a sentence; otherwise its mark was no quotation. */
function closeBlock(
  text: string,
  end: number,
  stack: Frame[],
  top: Quotation[],
  add: (f: Frame, i: number, o: number, isOpen: boolean) => void,
): Scanned {
  const first = stack[0]
  if (first === undefined) return { quotations: top, open: null }
  const opensSentence = !APOSTROPHE_MARKS.has(first.mark) && /(?:^|[\s.:,—–])$/.test(text.slice(Math.max(0, first.start - 1), first.start))
  stack.length = 0
  if (!opensSentence || end - first.start < 20) {
    top.push(...first.children)
    return { quotations: top.sort((a, b) => a.outer[0] - b.outer[0]), open: null }
  }
  add(first, end, end, true)
  return { quotations: top, open: first.mark }
}

function markAt(text: string, at: number): string {
  const two = text.slice(at, at + 2)
  return two === '``' || two === "''" ? two : text[at]!
}

/** The depth in the stack of the quotation that this mark closes, or -1. */
function closes(text: string, at: number, mark: string, stack: readonly Frame[], end: number): number {
  const before = text[at - 1] ?? ' '
  const after = at + mark.length < end ? text[at + mark.length]! : ' '
  if (APOSTROPHE_MARKS.has(mark) && WORD_CHARACTER.test(after)) return -1
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const frame = stack[depth]!
    if (!CLOSING_MARKS.get(frame.mark)!.includes(mark)) continue
    if (at <= frame.start + frame.mark.length) return -1
    if (mark === '“' && frame.mark !== '„' && /\s/.test(before)) return -1
    if (STRAIGHT_MARKS.has(mark) && /\s/.test(before) && !/\s/.test(after)) return -1
    return depth
  }
  return -1
}

function opens(text: string, at: number, mark: string, start: number): boolean {
  if (!CLOSING_MARKS.has(mark)) return false
  const before = at > start ? text[at - 1]! : ' '
  const after = text[at + mark.length] ?? ' '
  if (/\s/.test(after)) return false
  if (mark === '”') return BEFORE_OPENING.test(before) && at === start
  if (mark === '«' || mark === '„' || mark === '``') return true
  if (APOSTROPHE_MARKS.has(mark) && !(WORD_CHARACTER.test(after) || after === '…' || after === '“')) return false
  return BEFORE_OPENING.test(before)
}
