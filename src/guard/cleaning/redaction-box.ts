// Redaction boxes of fixed sizes, so that a box does not tell how long what lies under it is (Bland, Iyer, Levchenko, "Story Beyond the Eye", 2022: widths and positions of redacted words give them back).
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import type { Box } from './raw-picture.ts'

/** What a user asks to be covered: in dots or in hundredths of the page, on one page or, where `page` is null, on all. */
export interface AskedBox {
  readonly page: number | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isPercent: boolean
}

/** A side is divided into this many steps; a box is one of the listed numbers of steps wide or high. Widths are few, as they tell words; heights tell lines. */
const ACROSS = { steps: 24, sizes: [4, 8, 12, 16, 24] } as const
const DOWN = { steps: 192, sizes: [3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192] } as const

/** Dots covered beyond what was asked: a JPEG's blocks, up to 16 dots wide, carry ringing of what stands in them. A scan in a page is a JPEG of about its size. */
export const MARGINS = { jpeg: 16, page: 8, exact: 2 } as const

const PART = /^(\d{1,6}(?:\.\d{1,4})?)(%?)$/

/** Reads `x,y,width,height`, each in dots or each with `%`, after `PAGE:` where one page is meant. */
export function parseBox(text: string): Outcome<AskedBox, 'not-a-box'> {
  const wrong = refuse(
    'not-a-box',
    `“${text.slice(0, 60)}” is no box: write --box X,Y,WIDTH,HEIGHT in dots, or each with %, and PAGE: before it for one page of a document.`,
  )
  const [page, rest] = text.includes(':') ? text.split(':', 2) : [null, text]
  if (page !== null && page !== undefined && !/^[1-9]\d{0,4}$/.test(page)) return wrong
  const parts = (rest ?? '').split(',').map((part) => PART.exec(part.trim()))
  if (parts.length !== 4 || parts.includes(null)) return wrong
  const percents = parts.filter((part) => part![2] === '%').length
  if (percents !== 0 && percents !== 4) return wrong
  const [x, y, width, height] = parts.map((part) => Number(part![1])) as [number, number, number, number]
  if (width <= 0 || height <= 0) return wrong
  return done({ page: page === null ? null : Number(page), x, y, width, height, isPercent: percents === 4 })
}

/** The same box over the whole width: what is left beside a box tells how long the hidden is. */
export function acrossPage(asked: AskedBox): AskedBox {
  return asked.isPercent ? { ...asked, x: 0, width: 100 } : { ...asked, x: 0, width: WIDEST_DOTS }
}

const WIDEST_DOTS = 1_000_000

/** The box that is painted: it covers what was asked and a margin, begins on the grid and has one of the fixed sizes. Null where what was asked lies outside the picture. */
export function snapBox(asked: AskedBox, width: number, height: number, margin: number): Box | null {
  const across = asked.isPercent ? width / 100 : 1
  const down = asked.isPercent ? height / 100 : 1
  const horizontal = snapSide(asked.x * across, asked.width * across, width, margin, ACROSS)
  const vertical = snapSide(asked.y * down, asked.height * down, height, margin, DOWN)
  return horizontal && vertical && { x: horizontal.start, width: horizontal.length, y: vertical.start, height: vertical.length }
}

function snapSide(
  from: number,
  length: number,
  whole: number,
  margin: number,
  { steps, sizes }: { readonly steps: number; readonly sizes: readonly number[] },
): { start: number; length: number } | null {
  if (from >= whole) return null
  const step = whole / steps
  const first = Math.max(0, Math.floor((from - margin) / step))
  const last = Math.min(steps, Math.ceil((from + length + margin) / step))
  const size = sizes.find((one) => one >= last - first) ?? steps
  const begin = Math.min(first, steps - size)
  const start = Math.floor(begin * step)
  return { start, length: Math.min(whole, Math.ceil((begin + size) * step)) - start }
}
