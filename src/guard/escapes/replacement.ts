// What an escape in a text stands for, and the text with all of a kind's escapes opened in place, each unit knowing where in the source it came from.
import { isWordUnit } from '../match/fold.ts'

/** `[start, end)` of the text stands for `text`; where bytes may be meant in several character sets, `others` are the further readings. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly others?: readonly string[]
  /** Chance makes such readings too: words of few letters say nothing in it. */
  readonly isChance?: boolean
}

export interface OpenedText {
  readonly text: string
  /** By unit of `text`: where what it came from begins and ends in the source. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Starts and ends of what was opened, in `text`, in turn, ascending. */
  readonly opened: readonly number[]
  /** By what was opened: chance may have made it. */
  readonly chances: readonly boolean[]
}

/** What stands between two windows: no name, number or pair is read across it. */
const BETWEEN = `\n${'|'.repeat(24)}\n`
const LONGEST_WORD = 64
/** More readings of one text are never made. */
const MOST_READINGS = 6

/** The text round the replacements, which are in order and do not overlap, with all of them made: one opened text for each reading. */
export function openInPlace(text: string, replacements: readonly Replacement[], margin: number): OpenedText[] {
  const readings = Math.min(MOST_READINGS, 1 + replacements.reduce((most, { others }) => Math.max(most, others?.length ?? 0), 0))
  return Array.from({ length: readings }, (_, reading) => openReading(text, replacements, margin, reading))
}

function openReading(text: string, replacements: readonly Replacement[], margin: number, reading: number): OpenedText {
  const writer = new OpenedWriter(text)
  let at = -1
  replacements.forEach((replacement, n) => {
    const { start, end, others } = replacement
    const from = windowStart(text, start - margin)
    if (at < 0) at = from
    else if (from > at) {
      writer.separate(at)
      at = from
    }
    writer.copy(at, start)
    writer.replace(
      start,
      end,
      reading === 0 ? replacement.text : (others?.[reading - 1] ?? replacement.text),
      replacement.isChance ?? false,
    )
    const next = replacements[n + 1]
    at = next ? Math.max(end, Math.min(next.start, windowEnd(text, end + margin))) : windowEnd(text, end + margin)
    writer.copy(end, at)
  })
  return writer.finish()
}

/** A window does not begin or end inside a word, which would be another word then. */
function windowStart(text: string, place: number): number {
  if (place <= 0) return 0
  let start = place
  while (start > 0 && place - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--
  return start
}

function windowEnd(text: string, place: number): number {
  if (place >= text.length) return text.length
  let end = place
  while (end < text.length && end - place < LONGEST_WORD && isWordUnit(text.charCodeAt(end))) end++
  return end
}

class OpenedWriter {
  private readonly source: string
  private readonly pieces: string[] = []
  private from = new Int32Array(1024)
  private to = new Int32Array(1024)
  private length = 0
  private readonly opened: number[] = []
  private readonly chances: boolean[] = []

  constructor(source: string) {
    this.source = source
  }

  copy(start: number, end: number): void {
    if (end <= start) return
    this.reserve(end - start)
    for (let i = start; i < end; i++) {
      this.from[this.length] = i
      this.to[this.length++] = i + 1
    }
    this.pieces.push(this.source.slice(start, end))
  }

  replace(start: number, end: number, text: string, isChance: boolean): void {
    this.chances.push(isChance)
    this.opened.push(this.length, this.length + text.length)
    this.put(text, start, end)
  }

  separate(place: number): void {
    this.put(BETWEEN, place, place)
  }

  finish(): OpenedText {
    return {
      text: this.pieces.join(''),
      from: this.from.subarray(0, this.length),
      to: this.to.subarray(0, this.length),
      opened: this.opened,
      chances: this.chances,
    }
  }

  private put(text: string, start: number, end: number): void {
    this.reserve(text.length)
    this.from.fill(start, this.length, this.length + text.length)
    this.to.fill(end, this.length, this.length + text.length)
    this.length += text.length
    this.pieces.push(text)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.from.length) return
    const size = Math.max(this.length + more, this.from.length * 2)
    const [from, to] = [new Int32Array(size), new Int32Array(size)]
    from.set(this.from)
    to.set(this.to)
    this.from = from
    this.to = to
  }
}

/** An opened text's places, which are in the text it was opened from, as places in the source of that one. */
export function placeInSource(opened: OpenedText, outer: OpenedText): OpenedText {
  const from = opened.from.map((place) => sourceStart(outer, place))
  const to = opened.to.map((place, n) =>
    place > opened.from[n]! ? (outer.to[place - 1] ?? sourceStart(outer, place)) : sourceStart(outer, place),
  )
  return { ...opened, from, to }
}

function sourceStart({ from, to }: OpenedText, place: number): number {
  return place < from.length ? from[place]! : (to[to.length - 1] ?? 0)
}

/** Does `[start, end)` come within `reach` of anything that was opened? */
export function isNearOpened(opened: readonly number[], start: number, end: number, reach: number): boolean {
  const n = firstOpened(opened, start - reach)
  return n * 2 < opened.length && opened[n * 2]! - reach <= end
}

/** Is all that was opened in `[start, end)` chance's? What holds nothing opened is not. */
export function isChanceIn({ opened, chances }: OpenedText, start: number, end: number): boolean {
  let isChance = false
  for (let n = firstOpened(opened, start); n * 2 < opened.length && opened[n * 2]! < end; n++) {
    if (!chances[n]) return false
    isChance = true
  }
  return isChance
}

/** The first that ends at `place` or behind it, by halving: they are in order. */
function firstOpened(opened: readonly number[], place: number): number {
  let [low, high] = [0, opened.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if (opened[middle * 2 + 1]! < place) low = middle + 1
    else high = middle
  }
  return low
}
