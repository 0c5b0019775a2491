// Written words as stretches of characters: in one piece, letters standing apart, pieces parted by markup, hyphens and line ends.
import { isInvisibleUnit, isApostropheUnit } from './fold.ts'
import { DIGIT, LETTER, SIGN, UNIT_CLASSES, UNSEEN, UPPER } from './unit-classes.ts'
import type { Stretch } from './walk-forms.ts'

export interface PlacedStretch extends Stretch {
  /** By unit: its place in the text. */
  readonly at: readonly number[]
  /** Where in the units a name may begin. */
  readonly starts: readonly number[]
  /** Places among the units before which there is a gap that a plain reader stops at. */
  readonly joints: readonly number[]
}

const isWordKind = (kind: number): boolean => (kind & (LETTER | DIGIT | SIGN)) !== 0

/** The word at `[start, end)`: names in it may begin and end at its ends, beside digits and signs at its ends, and where capitals follow small letters. */
export function stretchOf(text: string, start: number, end: number): PlacedStretch {
  const units: number[] = []
  const at: number[] = []
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isWordKind(UNIT_CLASSES[unit]!)) continue
    units.push(unit)
    at.push(i)
  }
  return { units, at, joints: [], ...boundsOf(units) }
}

function boundsOf(units: readonly number[]): { starts: number[]; mayEnd: Uint8Array } {
  const kinds = units.map((unit) => UNIT_CLASSES[unit]!)
  const mayEnd = new Uint8Array(units.length + 1)
  const starts = new Set([0])
  let first = 0
  while (first < units.length && (kinds[first]! & LETTER) === 0) starts.add(++first)
  let last = units.length
  mayEnd[last] = 1
  while (last > 0 && (kinds[last - 1]! & LETTER) === 0) mayEnd[--last] = 1
  for (let i = 1; i < units.length; i++) {
    if ((kinds[i]! & UPPER) === 0 || (kinds[i - 1]! & (UPPER | DIGIT | SIGN)) !== 0) continue
    starts.add(i)
    mayEnd[i] = 1
  }
  return { starts: [...starts].slice(0, 12), mayEnd }
}

const SHORTEST_SPACED = 4
const MOST_SPACED = 64
const WIDEST_SPACE = 6

/** Runs of letters (and of signs that look like letters) each standing alone. */
export function listSpacedStretches(text: string): PlacedStretch[] {
  const found: PlacedStretch[] = []
  let at: number[] = []
  let before = -1
  const flush = (): void => {
    if (at.length >= SHORTEST_SPACED) found.push(spacedStretch(text, at))
    at = []
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isWordKind(UNIT_CLASSES[unit]!)) continue
    let end = i + 1
    while (end < text.length && isWordKind(UNIT_CLASSES[text.charCodeAt(end)]!)) end++
    // A letter with what nobody sees behind it is one letter still, unless another follows.
    let next = end
    while (next < text.length && isInvisibleUnit(text.charCodeAt(next))) next++
    const isAlone = end === i + 1 && !(next > end && isWordKind(UNIT_CLASSES[text.charCodeAt(next)]!))
    if (isAlone) {
      if (at.length > 0 && i - before > WIDEST_SPACE) flush()
      at.push(i)
      before = i
      if (at.length >= MOST_SPACED) {
        found.push(spacedStretch(text, at))
        at = at.slice(MOST_SPACED / 2)
      }
    } else {
      flush()
    }
    i = end - 1
  }
  flush()
  return found
}

function spacedStretch(text: string, at: readonly number[]): PlacedStretch {
  return {
    units: at.map((place) => text.charCodeAt(place)),
    at,
    mayEnd: new Uint8Array(at.length + 1).fill(1),
    starts: Array.from({ length: at.length - SHORTEST_SPACED + 1 }, (_, n) => n),
    joints: at.slice(1).map((_, n) => n + 1),
  }
}

/** What may part a word: markup, a hyphen or nothing at a line's end, with what the next line is quoted or listed by. Begins where the letters end. */
const PIECE =
  /^(?:[*~`_|]{1,3}|<\/?[A-Za-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\{[^{}\n]{0,40}\}|\\-|[-‐‑\u00ad¬][ \t]{0,8}\r?\n[\s>|*#•·—-]{0,40}|[ \t]{0,8}\r?\n[ \t>|*#•·—-]{0,20}|[-‐‑\u00ad¬])/
const MOST_PIECES = 12
const LONGEST_PIECE = 40
const pieceMarks = new Uint8Array(65_536)
for (const mark of '*~`_|<{\\-‐‑\u00ad¬\r\n \t') pieceMarks[mark.charCodeAt(0)] = 1

const isLetter = (text: string, i: number): boolean => (UNIT_CLASSES[text.charCodeAt(i)]! & (LETTER | DIGIT)) !== 0
const isSkipped = (unit: number): boolean => UNIT_CLASSES[unit] === UNSEEN || isApostropheUnit(unit)

/** Words in several pieces, put together. */
export function listPiecedStretches(text: string): PlacedStretch[] {
  const found: PlacedStretch[] = []
  for (let i = 1; i < text.length; i++) {
    if (pieceMarks[text.charCodeAt(i)] === 0 || !isLetter(text, i - 1)) continue
    const unit = text.charCodeAt(i)
    // Nearly all marks are plain spaces, which part nothing unless a line ends there.
    if ((unit === 32 || unit === 9) && !/^[ \t]{0,8}\r?\n/.test(text.slice(i, i + 10))) continue
    const stretch = piecesAt(text, i)
    if (stretch === null) continue
    found.push(stretch)
    i = stretch.at[stretch.joints[stretch.joints.length - 1]!]!
  }
  return found
}

function piecesAt(text: string, mark: number): PlacedStretch | null {
  let start = mark
  while (start > 0 && mark - start < LONGEST_PIECE && (isLetter(text, start - 1) || isSkipped(text.charCodeAt(start - 1)))) start--
  const units: number[] = []
  const at: number[] = []
  const joints: number[] = []
  const take = (from: number): number => {
    let i = from
    for (; i < text.length && i - from < LONGEST_PIECE && (isLetter(text, i) || isSkipped(text.charCodeAt(i))); i++) {
      if (!isLetter(text, i)) continue
      units.push(text.charCodeAt(i))
      at.push(i)
    }
    return i
  }
  let i = take(start)
  for (let n = 0; n < MOST_PIECES; n++) {
    let next = i
    for (let marks = 0; marks < 4; marks++) {
      const piece = PIECE.exec(text.slice(next, next + 260))
      if (!piece) break
      next += piece[0].length
    }
    if (next === i || next >= text.length || !isLetter(text, next)) break
    joints.push(units.length)
    i = take(next)
  }
  if (joints.length === 0) return null
  const mayEnd = new Uint8Array(units.length + 1)
  mayEnd[units.length] = 1
  for (const joint of joints.slice(1)) mayEnd[joint] = 1
  return { units, at, joints, mayEnd, starts: [0] }
}
