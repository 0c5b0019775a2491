// Written words as stretches of characters: in one piece, letters standing apart, pieces parted by markup, hyphens and line ends.
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

/**
 * The word at `[start, end)`: names in it may begin and end at its ends, beside digits and signs at its ends, and where capitals follow small letters;
 * where these are what is odd in it (`isCased`), they are its joints. */
export function stretchOf(text: string, start: number, end: number, isCased = false): PlacedStretch {
  const units: number[] = []
  const at: number[] = []
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isWordKind(UNIT_CLASSES[unit]!)) continue
    units.push(unit)
    at.push(i)
  }
  const { starts, rises, mayEnd } = boundsOf(units)
  return { units, at, starts, mayEnd, joints: isCased ? rises : [] }
}

const MOST_STARTS = 12

function boundsOf(units: readonly number[]): { starts: number[]; rises: number[]; mayEnd: Uint8Array } {
  const kinds = units.map((unit) => UNIT_CLASSES[unit]!)
  const mayEnd = new Uint8Array(units.length + 1)
  const starts = new Set([0])
  let first = 0
  while (first < units.length && (kinds[first]! & LETTER) === 0) starts.add(++first)
  let last = units.length
  mayEnd[last] = 1
  while (last > 0 && (kinds[last - 1]! & LETTER) === 0) mayEnd[--last] = 1
  const rises: number[] = []
  for (let i = 1; i < units.length; i++) {
    if ((kinds[i]! & UPPER) === 0 || (kinds[i - 1]! & (UPPER | DIGIT | SIGN)) !== 0) continue
    rises.push(i)
    starts.add(i)
    mayEnd[i] = 1
  }
  return { starts: [...starts].slice(0, MOST_STARTS), rises, mayEnd }
}

const SHORTEST_SPACED = 4
const MOST_SPACED = 64
const WIDEST_SPACE = 6

/** Runs of letters (and of signs that look like letters) each standing alone, parted by one kind of sign or by spaces. */
export function listSpacedStretches(text: string): PlacedStretch[] {
  const found: PlacedStretch[] = []
  let at: number[] = []
  let before = -1
  const flush = (): void => {
    if (at.length >= SHORTEST_SPACED) for (const run of evenRuns(text, at)) found.push(spacedStretch(text, run))
    at = []
  }
  for (let i = 0; i < text.length; i++) {
    if (!isWordKind(UNIT_CLASSES[text.charCodeAt(i)]!)) continue
    let end = i + 1
    while (end < text.length && (UNIT_CLASSES[text.charCodeAt(end)]! & (WORD | UNSEEN)) !== 0) end++
    if (isOneLetter(text, i, end)) {
      if (at.length > 0 && (i - before > WIDEST_SPACE || at.length >= MOST_SPACED)) flush()
      at.push(i)
      before = i
    } else if (at.length > 0) flush()
    i = end - 1
  }
  flush()
  return found
}

const WORD = LETTER | DIGIT | SIGN

/** A letter with what nobody sees behind it is one letter still. */
function isOneLetter(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (isWordKind(UNIT_CLASSES[text.charCodeAt(i)]!)) return false
  return true
}

/** Parts of a run in which no two kinds of signs part the letters; spaces may stand with any. Mostly letters, or it is a table of figures. */
function evenRuns(text: string, at: readonly number[]): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let sign = ''
  for (const place of at) {
    const last = run[run.length - 1]
    const signs = last === undefined ? '' : text.slice(last + 1, place).replace(/[\s\u0300-\u036f\u200b-\u200f\u00ad]/g, '')
    const kind = signs === '' ? '' : [...signs].every((one) => one === signs[0]) ? signs[0]! : 'several'
    if (kind === 'several' || (kind !== '' && sign !== '' && kind !== sign && kind !== '.' && sign !== '.')) {
      runs.push(run)
      run = []
      sign = ''
    } else if (kind !== '') sign = kind
    run.push(place)
  }
  runs.push(run)
  return runs.filter((one) => {
    const letters = one.filter((place) => (UNIT_CLASSES[text.charCodeAt(place)]! & LETTER) !== 0).length
    return one.length >= SHORTEST_SPACED && letters * 4 >= one.length * 3
  })
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

/** What may part a word within a line: markup, a hyphen. Begins where the letters end. */
const PIECE = /^(?:[*~`_|]{1,3}|<\/?[A-Za-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\{[^{}\n]{0,40}\}|\\-|[-‐‑\u00ad¬])/
/** A line's end, with a hyphen or none, and what the next line is quoted or listed by. */
const LINE_END = /^[-‐‑\u00ad¬]?[ \t]{0,8}\r?\n[ \t\u00a0>|*#•·—-]{0,40}/
const MOST_PIECES = 12
const MOST_MARKS = 4
const LONGEST_PIECE = 40
const pieceMarks = new Uint8Array(65_536)
for (const mark of '*~`_|<{\\-‐‑\u00ad¬\n') pieceMarks[mark.charCodeAt(0)] = 1

const isLetter = (text: string, i: number): boolean => (UNIT_CLASSES[text.charCodeAt(i)]! & (LETTER | DIGIT)) !== 0
const isSkipped = (unit: number): boolean => UNIT_CLASSES[unit] === UNSEEN

/** Words in several pieces, put together. */
export function listPiecedStretches(text: string): PlacedStretch[] {
  const found: PlacedStretch[] = []
  for (let i = 1; i < text.length; i++) {
    if (pieceMarks[text.charCodeAt(i)] === 0) continue
    let mark = i
    // Spaces before a line's end.
    if (text.charCodeAt(i) === 10) while (mark > 0 && i - mark < 9 && /[ \t\r]/.test(text[mark - 1]!)) mark--
    if (mark === 0 || !isLetter(text, mark - 1)) continue
    const stretch = piecesAt(text, mark)
    if (stretch === null) continue
    found.push(stretch)
    i = Math.max(i, stretch.at[stretch.joints[stretch.joints.length - 1]!]!)
  }
  return found
}

/** Where the next piece of a word begins that is parted at `from`; -1 where none does. */
function nextPiece(text: string, from: number): number {
  let next = from
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const rest = text.slice(next, next + 260)
    const line = LINE_END.exec(rest)
    if (line) {
      const after = next + line[0].length
      return goesOn(text, from - 1, after, /^[-‐‑\u00ad¬]/.test(line[0])) ? after : -1
    }
    const piece = PIECE.exec(rest)
    if (!piece) break
    next += piece[0].length
  }
  return next > from && next < text.length && isLetter(text, next) ? next : -1
}

/** A word goes on in the next line with a small letter, or in capitals; digits there are a list's numbers. */
function goesOn(text: string, last: number, next: number, isHyphened: boolean): boolean {
  if (next >= text.length) return false
  const [before, after] = [UNIT_CLASSES[text.charCodeAt(last)]!, UNIT_CLASSES[text.charCodeAt(next)]!]
  if ((after & LETTER) === 0 || (before & LETTER) === 0) return isHyphened && (after & (LETTER | DIGIT)) !== 0
  return isHyphened || (after & UPPER) === 0 || (before & UPPER) !== 0
}

function piecesAt(text: string, mark: number): PlacedStretch | null {
  let next = nextPiece(text, mark)
  if (next === -1) return null
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
  for (let i = take(start); next !== -1 && joints.length < MOST_PIECES; next = nextPiece(text, i)) {
    joints.push(units.length)
    i = take(next)
  }
  const mayEnd = new Uint8Array(units.length + 1)
  mayEnd[units.length] = 1
  for (const joint of joints.slice(1)) mayEnd[joint] = 1
  return { units, at, joints, mayEnd, starts: [0] }
}
