// Reads the numbers of a text as angles: decimal degrees, degrees with minutes and seconds parted by any signs or words, both packed together (ISO 6709, NMEA 0183),
// whole numbers of ten-millionths, EXIF's fractions.
import { type NumberToken, plainStretch } from '../number-tokens.ts'

/** A number of the text with its fraction. */
export interface Quantity {
  readonly value: number
  /** The digits before the fraction. */
  readonly whole: string
  /** How many digits the fraction has. */
  readonly fraction: number
  readonly start: number
  readonly end: number
}

export interface Angle {
  readonly degrees: number
  /** Half the width of what it leaves open. */
  readonly coarseness: number
  readonly form: 'decimal' | 'parts' | 'packed' | 'scaled'
  /** Degree signs or words stand in it. */
  readonly isMarked: boolean
  /** The first quantity behind it. */
  readonly next: number
  readonly start: number
  readonly end: number
}

const POINTS = '.,·٫'

/** Numbers with their fractions; "12.30.45" and "12.03.2010" are three numbers. */
export function listQuantities(text: string, tokens: readonly NumberToken[]): Quantity[] {
  const quantities: Quantity[] = []
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!
    const next = tokens[t + 1]
    if (next && isPoint(text, token.end, next.start) && !isChained(text, tokens, t)) {
      quantities.push({
        value: Number(`${token.digits}.${next.digits}`),
        whole: token.digits,
        fraction: next.digits.length,
        start: token.start,
        end: next.end,
      })
      t++
    } else if (next && text[token.end] === '/' && next.start === token.end + 1 && /^10*$/.test(next.digits)) {
      const value = Number(token.digits) / Number(next.digits)
      quantities.push({ value, whole: String(Math.floor(value)), fraction: next.digits.length - 1, start: token.start, end: next.end })
      t++
    } else quantities.push({ value: Number(token.digits), whole: token.digits, fraction: 0, start: token.start, end: token.end })
  }
  return quantities
}

function isPoint(text: string, from: number, to: number): boolean {
  if (to === from + 1) return POINTS.includes(text[from]!) || text[from] === '．' || text[from] === '，'
  if (to <= from || to - from > 6) return false
  const gap = plainStretch(text, from, to)
  return gap.length === 1 && POINTS.includes(gap)
}

/** Two fractions cannot follow each other with the same sign: "48.12.30". */
function isChained(text: string, tokens: readonly NumberToken[], t: number): boolean {
  const [first, second, third] = [tokens[t]!, tokens[t + 1]!, tokens[t + 2]]
  // "64,48°12′": degrees that have minutes are whole.
  if (text[first.end] === ',' && /^[°º˚]\s?\d/.test(text.slice(second.end, second.end + 3))) return true
  if (third === undefined || !isPoint(text, second.end, third.start)) return false
  if (text[first.end] === ',') return text[second.end] === '.'
  return text[second.end] === text[first.end]
}

/** Signs and words that stand between degrees, minutes and seconds. */
const INNER_WORD =
  /^(?:d|deg|degrees?|grad\p{L}{0,4}|град\p{L}{0,4}|гр|г|m|min|minutes?|minut\p{L}{0,3}|мин\p{L}{0,4}|м|хв\p{L}{0,6}|s|sec|seconds?|с|сек\p{L}{0,4}|n|e|w|о|o|and|и|і|та|ю|в|з|пн|пд|сх|зх|x)$/iu
const INNER_SIGNS = /^[^\p{L}\p{N},;/\\|()[\]{}<>]{0,6}$/u
export const DEGREE = /[°º˚∘]|\bdeg|градус|град\./iu
const LONGEST_INNER = 24

/** Whether the gap may stand inside one angle, and whether it says so. */
function innerGap(text: string, from: number, to: number): { isInner: boolean; isMarked: boolean } {
  if (to - from > LONGEST_INNER || to <= from) return { isInner: false, isMarked: false }
  const gap = plainStretch(text, from, to)
  const signs = gap.replace(/\p{L}+/gu, '')
  const isInner = INNER_SIGNS.test(signs.replace(/\s{2,}/g, ' ')) && (gap.match(/\p{L}+/gu) ?? []).every((word) => INNER_WORD.test(word))
  return { isInner, isMarked: isInner && DEGREE.test(gap) }
}

/** Every angle that may begin with quantity `i`. */
export function anglesAt(text: string, quantities: readonly Quantity[], i: number): Angle[] {
  const one = quantities[i]!
  const angles: Angle[] = []
  const add = (degrees: number, coarseness: number, form: Angle['form'], isMarked: boolean, last: number): void => {
    const angle = { degrees, coarseness, form, isMarked, next: last + 1, start: one.start, end: quantities[last]!.end }
    if (degrees <= 180) angles.push(angle)
    // "№147°…": a digit of something else may be glued on.
    if (one.whole.length === 3 && form !== 'packed' && form !== 'scaled') angles.push({ ...angle, degrees: degrees % 100 })
  }
  if (one.fraction > 0 && one.whole.length <= 3) add(one.value, 10 ** -one.fraction, 'decimal', false, i)
  if (one.fraction === 0 && one.whole.length <= 3) addParts(text, quantities, i, add)
  addPacked(one, (degrees, coarseness) => add(degrees, coarseness, 'packed', false, i))
  if (one.fraction === 0 && one.whole.length >= 7 && one.whole.length <= 10)
    for (const scale of [1e5, 1e6, 1e7]) add(one.value / scale, 1 / scale, 'scaled', false, i)
  return angles
}

function addParts(
  text: string,
  quantities: readonly Quantity[],
  i: number,
  add: (degrees: number, coarseness: number, form: Angle['form'], isMarked: boolean, last: number) => void,
): void {
  const [one, two, three] = [quantities[i]!, quantities[i + 1], quantities[i + 2]]
  if (!two || two.value >= 60 || two.whole.length > 2) return
  const first = innerGap(text, one.end, two.start)
  if (!first.isInner) return
  const minutes = one.value + two.value / 60
  add(minutes, 10 ** -two.fraction / 60, 'parts', first.isMarked, i + 1)
  if (two.fraction > 0 || !three || three.value >= 60 || three.whole.length > 2) return
  const second = innerGap(text, two.end, three.start)
  if (second.isInner) add(minutes + three.value / 3600, 10 ** -three.fraction / 3600, 'parts', first.isMarked || second.isMarked, i + 2)
}

/** DDMM.mmm, DDDMM.mmm, DDMMSS, DDDMMSS.s */
function addPacked({ whole, fraction, value }: Quantity, add: (degrees: number, coarseness: number) => void): void {
  const rest = value - Math.floor(value)
  const last = Number(whole.slice(-2)) + rest
  if (last >= 60) return
  if (whole.length === 4 || whole.length === 5) add(Number(whole.slice(0, -2)) + last / 60, 10 ** -fraction / 60)
  const minutes = Number(whole.slice(-4, -2))
  if ((whole.length === 6 || whole.length === 7) && minutes < 60)
    add(Number(whole.slice(0, -4)) + minutes / 60 + last / 3600, 10 ** -fraction / 3600)
}
