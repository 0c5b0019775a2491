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
/** More digits before or behind a word are a number. */
const MOST_OUTER_SIGNS = 2

function boundsOf(units: readonly number[]): { starts: number[]; rises: number[]; mayEnd: Uint8Array } {
  const kinds = units.map((unit) => UNIT_CLASSES[unit]!)
  const mayEnd = new Uint8Array(units.length + 1)
  const starts = new Set([0])
  let first = 0
  while (first < units.length && (kinds[first]! & LETTER) === 0) first++
  if (first > 0) starts.add(first)
  if (first > MOST_OUTER_SIGNS) starts.delete(0)
  let last = units.length
  while (last > first && (kinds[last - 1]! & LETTER) === 0) last--
  mayEnd[last] = 1
  if (units.length - last <= MOST_OUTER_SIGNS) mayEnd[units.length] = 1
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

/** Letters (and signs that look like letters) each standing alone, at these places, as stretches: parted by one kind of sign or by spaces. */
export function spacedStretches(text: string, at: readonly number[]): PlacedStretch[] {
  if (at.length < SHORTEST_SPACED) return []
  return evenRuns(text, at).map((run) => spacedStretch(text, run))
}

/** Signs that letters are set apart with. */
const SPACING = /^[-._*·•/|~+\\‐‑–—]/

/** Parts of a run in which no two kinds of signs part the letters; spaces may stand with any. Mostly letters, or it is a table of figures. */
function evenRuns(text: string, at: readonly number[]): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  let sign = ''
  for (const place of at) {
    const last = run[run.length - 1]
    const signs =
      last === undefined || (place === last + 2 && text[last + 1] === ' ')
        ? ''
        : text.slice(last + 1, place).replace(/[\s\u0300-\u036f\u200b-\u200f\u00ad'’ʼʹ`”″ʺ]/g, '')
    const kind = signs === '' ? '' : SPACING.test(signs) && [...signs].every((one) => one === signs[0]) ? signs[0]! : 'several'
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
const PIECE = /^(?:[*~_]{1,3}|<\/?[A-Za-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\{[^{}\n]{0,40}\}|\\-|[-‐‑\u00ad¬])/
/** A line's end, with a hyphen or none, and what the next line is quoted or listed by. */
const LINE_END = /^[-‐‑\u00ad¬]?[ \t]{0,8}\r?\n[ \t\u00a0>|*#•·—-]{0,40}/
const MOST_PIECES = 12
const MOST_MARKS = 4
const LONGEST_PIECE = 40
const pieceMarks = new Uint8Array(65_536)
const MARK = 1
const SPACE = 2
for (const mark of '*~_<{\\-‐‑\u00ad¬\n') pieceMarks[mark.charCodeAt(0)] = MARK
for (const mark of ' \t\r') pieceMarks[mark.charCodeAt(0)] = SPACE

const isLetter = (text: string, i: number): boolean => (UNIT_CLASSES[text.charCodeAt(i)]! & (LETTER | DIGIT)) !== 0
const isSkipped = (unit: number): boolean => (UNIT_CLASSES[unit]! & UNSEEN) !== 0

/** The word of several pieces of which one ends before `end`; null where nothing parts it there. */
export function piecedStretch(text: string, end: number): PlacedStretch | null {
  const unit = text.charCodeAt(end)
  if (pieceMarks[unit] === 0) return null
  // Nearly always a space parts words.
  if (pieceMarks[unit] === SPACE && !endsLine(text, end)) return null
  return piecesAt(text, end)
}

function endsLine(text: string, from: number): boolean {
  for (let i = from; i < from + 9; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) return true
    if (pieceMarks[unit] !== SPACE) return false
  }
  return false
}

/** Where the next piece of a word begins that is parted at `from`; -1 where none does. */
function nextPiece(text: string, from: number): number {
  let next = from
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const mark = pieceMarks[text.charCodeAt(next)]!
    if (mark === 0) break
    const line = mark === SPACE || /^[-‐‑\u00ad¬\n]/.test(text[next]!) ? LINE_END.exec(text.slice(next, next + 64)) : null
    if (line) {
      const after = next + line[0].length
      return goesOn(text, from - 1, after, /^[-‐‑\u00ad¬]/.test(line[0])) ? after : -1
    }
    const piece = mark === MARK ? PIECE.exec(text.slice(next, next + 260)) : null
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
