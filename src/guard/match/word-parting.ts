// How the symbols of one match are parted in the text, and where the word they stand in begins.
import { type Skeleton, WORD_START } from './fold.ts'

export type Parting = 'none' | 'break' | 'space'

const WORD_UNIT = /^[\p{L}\p{M}'’]$/u

/** What stands between two words: without the rest of the first and the beginning of the second. One step per character, since the text is anybody's. */
function withoutWordEnds(gap: string): string {
  const units = [...gap]
  let from = 0
  let to = units.length
  while (from < to && WORD_UNIT.test(units[from]!)) from++
  while (to > from && WORD_UNIT.test(units[to - 1]!)) to--
  return units.slice(from, to).join('')
}

/** How the match's own symbols are parted: not at all, by a break a writer or a carrier makes, or by plain space. */
export function partingOf(text: string, { starts, at }: Skeleton, from: number, to: number): Parting {
  let worst: Parting = 'none'
  let pieces = 1
  for (let k = from + 1; k < to; k++) {
    if (starts[k] !== WORD_START) continue
    pieces++
    const gap = withoutWordEnds(text.slice(at[k - 1]! + 1, at[k]))
    if (/^[-‐‑\u00ad*_~`+.|/\\]{1,4}$/.test(gap) || /^[-‐‑\u00ad]?[ \t]{0,8}\r?\n\s{0,40}$/.test(gap))
      worst = worst === 'space' ? 'space' : 'break'
    else if (gap !== '') worst = 'space'
  }
  // И в а н о в: every letter apart.
  return worst === 'space' && pieces >= to - from ? 'break' : worst
}

/** A word's first symbol may stand after letters that left none (Й of Йосип). */
export function startOf(text: string, { starts, at }: Skeleton, from: number): number {
  let start = at[from]!
  if (starts[from] !== WORD_START) return start
  while (start > 0 && /[йиіїьъyji'’\p{M}\p{Cf}]/iu.test(text[start - 1]!)) start--
  return start
}
