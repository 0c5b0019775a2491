// Reads the time expressions of a text: pieces, grammar, then values in the order of the story (DESIGN: 4.4; docs/formats/time.md).
import { isoDay, parseIsoDay } from './calendar.ts'
import { durationBounds, isoDuration } from './amount.ts'
import { openCursor } from './grammar.ts'
import { splitPieces } from './pieces.ts'
import { tenseAround } from './tense.ts'
import type { Span } from '../base/span.ts'
import type { Language } from '../base/language-tag.ts'
import type { Cursor } from './cursor.ts'
import type { Bounds, Moment } from './moment.ts'
import type { TimeExpression } from './time-expression.ts'
import type { DurationReading, Reading, SetReading, TimeContext, TimeReading } from './time-node.ts'

export interface ReadTimesOptions {
  readonly language: Language
  /** ISO 8601 day or date-time of publication (in its own offset), or null. */
  readonly published: string | null
  /** Blocks of the text; a date never runs over a block's end, and the story goes on from block to block. */
  readonly blocks?: readonly Span[]
  /** Blocks beside the story (captions): a date there is read, and the story after them goes on from where it was. */
  readonly asides?: readonly Span[]
  /** Words said on another day than that of publication: what is relative there counts from it. Nested stretches: the inner one holds. */
  readonly tellings?: readonly Telling[]
  /** Told the grammar's steps for each portion of the text: the test that time is linear adds them up. */
  readonly onSteps?: (steps: number) => void
}

/** A stretch of words with the day on which they were said. */
export interface Telling {
  readonly span: Span
  /** ISO 8601 day or date-time. */
  readonly day: string
  /** The words that date it, or null where the document's form does (a message's head). */
  readonly datedBy: Span | null
}

interface Story {
  narrative: Moment | null
  narrativeSpan: Span | null
  quarter: Moment | null
  isNear: boolean
  isDated: boolean
}

/**
 * All time expressions of a text, by place; spans do not overlap. Pure; the text may be hostile: time is linear in its length.
 * What has no value (an impossible date, an anchor that is not known) comes with null in its place.
 */
export function readTimes(text: string, options: ReadTimesOptions): TimeExpression[] {
  return openTimeReader(text, options)(options.published, options.tellings ?? [])
}

/** From so many code units on, what the grammar read is not kept for the next reading: it is many times as large as the text. */
const LONGEST_KEPT_UTF16 = 400_000

/** Reads the times of one text again with another day of publication or other tellings: what the words say is worked out once. */
export function openTimeReader(
  text: string,
  options: Omit<ReadTimesOptions, 'published' | 'tellings'>,
): (published: string | null, tellings: readonly Telling[]) => TimeExpression[] {
  const breaks = new Set(options.blocks?.map((span) => span[0]) ?? [])
  const ends = portionEnds(text, breaks)
  const kept: Cursor[] = []
  return (publishedDay, tellings) => {
    const published = publishedDay === null ? null : parseIsoDay(publishedDay)
    const story: Story = { narrative: null, narrativeSpan: null, quarter: null, isNear: false, isDated: false }
    const frame: Frame = { published, now: openNow(published, tellings), isAside: openAsides(options.asides ?? []) }
    const found: TimeExpression[] = []
    for (const [index, end] of ends.entries()) {
      const c = kept[index] ?? openCursor(splitPieces(text, breaks, ends[index - 1] ?? 0, end), options.language)
      if (text.length <= LONGEST_KEPT_UTF16) kept[index] = c
      readPortion(c, frame, story, found, ends.length === 1)
      options.onSteps?.(c.steps)
    }
    return found
  }
}

interface Now {
  readonly day: number | null
  readonly datedBy: Span | null
}

interface Frame {
  readonly published: number | null
  /** The day from which words at a place count; places are asked for in order. */
  readonly now: (at: number) => Now
  readonly isAside: (at: number) => boolean
}

function openNow(published: number | null, tellings: readonly Telling[]): (at: number) => Now {
  const own: Now = { day: published, datedBy: null }
  const sorted = tellings.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const open: Telling[] = []
  let next = 0
  return (at) => {
    while (next < sorted.length && sorted[next]!.span[0] <= at) open.push(sorted[next++]!)
    while (open.length > 0 && open.at(-1)!.span[1] <= at) open.pop()
    const telling = open.at(-1)
    return telling === undefined ? own : { day: parseIsoDay(telling.day) ?? published, datedBy: telling.datedBy }
  }
}

function openAsides(asides: readonly Span[]): (at: number) => boolean {
  const sorted = asides.toSorted((a, b) => a[0] - b[0])
  let next = 0
  return (at) => {
    while (next < sorted.length && sorted[next]![1] <= at) next += 1
    return next < sorted.length && sorted[next]![0] <= at
  }
}

/** From so many code units on a text is cut at the next empty line or block; a text without any, at a white space. Keeps the memo small. */
const PORTION_UTF16 = 20_000
const LONGEST_PORTION_UTF16 = 60_000

function portionEnds(text: string, breaks: ReadonlySet<number>): number[] {
  const starts = [...breaks].sort((a, b) => a - b)
  const ends: number[] = []
  let at = 0
  let next = 0
  while (text.length - at > PORTION_UTF16) {
    const least = at + PORTION_UTF16
    while (next < starts.length && starts[next]! < least) next += 1
    const limit = at + LONGEST_PORTION_UTF16
    const blank = text.slice(least, limit).indexOf('\n\n')
    let end = Math.min(starts[next] ?? Infinity, blank < 0 ? Infinity : least + blank)
    if (end > limit) {
      const space = text.slice(least, limit).search(/\s/)
      end = space < 0 ? limit : least + space
    }
    if (end >= text.length) break
    ends.push(end)
    at = end
  }
  ends.push(text.length)
  return ends
}

function readPortion(c: Cursor, frame: Frame, story: Story, found: TimeExpression[], isWhole: boolean): void {
  const { pieces } = c
  let at = 0
  while (at < pieces.length) {
    if (pieces[at]?.kind === 'break') story.isNear = false
    const reading = startsExpression(c, at) ? c.time(at) : null
    const isAppointment = reading !== null && isWhole && isWholeText(c, at, reading.end)
    if (!reading || (reading.isWeak === true && !isAppointment)) {
      at += 1
      continue
    }
    const expression = express(c, at, reading, frame, story, isAppointment)
    if (expression) found.push(expression)
    at = Math.max(reading.end, at + 1)
  }
}

/** A number inside a longer one, or glued behind a letter, starts nothing. */
function startsExpression(c: Cursor, at: number): boolean {
  const piece = c.pieces[at]
  if (!piece || piece.kind === 'break') return false
  if (!piece.glued || at === 0) return true
  const before = c.pieces[at - 1]
  if (piece.kind === 'digits') return before?.kind === 'mark' && !/[$№#%.,:/]/.test(before.text)
  return before?.kind !== 'digits' && !(before?.text === "'")
}

function isWholeText(c: Cursor, start: number, end: number): boolean {
  if (c.pieces.length > 40) return false
  for (let i = 0; i < c.pieces.length; i++) {
    if (i >= start && i < end) continue
    const kind = c.kind(i)
    if (kind === 'digits' || (kind === 'word' && !c.word(i, 'preposition', 'article', 'of'))) return false
  }
  return true
}

function express(c: Cursor, at: number, reading: Reading, frame: Frame, story: Story, isAppointment: boolean): TimeExpression | null {
  const span: Span = [c.pieces[at]!.start, c.pieces[reading.end - 1]!.end]
  if (reading.type === 'duration') return expressDuration(span, reading)
  if (reading.type === 'set') return expressSet(span, reading)
  const { tense, isNear } = isAppointment ? { tense: 0 as const, isNear: false } : tenseAround(c, at, reading.end)
  const now = frame.now(span[0])
  const context: TimeContext = {
    language: c.language,
    published: now.day,
    isAppointment,
    tense,
    isTenseNear: isNear,
    narrative: story.narrative,
    narrativeSpan: story.narrativeSpan,
    isNarrativeNear: story.isNear,
    isNarrativeDated: story.isDated,
    quarter: story.quarter,
  }
  if (reading.lasting && !isAppointment && context.tense < 0)
    return {
      ...expressDuration(span, { type: 'duration', end: reading.end, amount: reading.lasting }),
      anchor: story.narrativeSpan ? 'expression' : null,
      anchorSpan: story.narrativeSpan,
    }
  const found = reading.find(context)
  const moment =
    found?.anchor === 'publication' && now.datedBy !== null ? { ...found, anchor: 'expression' as const, anchorSpan: now.datedBy } : found
  if (moment && !(frame.isAside(span[0]) && (story.narrative !== null || now.day !== null))) follow(story, moment, reading, span)
  return expressTime(span, reading, moment)
}

/** The story moves on to a date that is one: open intervals, vague times and long units do not move it. */
function follow(story: Story, moment: Moment, reading: TimeReading, span: Span): void {
  if (moment.grain === 'quarter' && reading.isOpen !== true && reading.fields?.quarter !== undefined) story.quarter = moment
  const [low, high] = moment.tight
  if (low === null || high === null || reading.isClock === true || moment.edtf === null) return
  story.narrative = moment
  story.narrativeSpan = span
  story.isNear = true
  story.isDated = reading.fields?.year !== undefined
}

function isoBounds(bounds: Bounds): readonly [string | null, string | null] {
  const day = (n: number | null): string | null => {
    if (n === null) return null
    const text = isoDay(n)
    return /^\d{4}-/.test(text) ? text : null
  }
  return [day(bounds[0]), day(bounds[1])]
}

function expressTime(span: Span, reading: TimeReading, moment: Moment | null): TimeExpression {
  const extra = {
    ...(reading.dayPart === undefined ? {} : { dayPart: reading.dayPart }),
    ...(reading.clock === undefined ? {} : { clock: reading.clock }),
  }
  const kind = reading.isRelative === true ? 'relative' : 'date'
  if (!moment)
    return {
      span,
      kind,
      edtf: null,
      earliest: null,
      latest: null,
      tight: [null, null],
      anchor: reading.anchorWhenUnknown ?? null,
      anchorSpan: null,
      ...extra,
    }
  const [earliest, latest] = isoBounds(moment.loose)
  return {
    span,
    kind,
    edtf: moment.edtf,
    earliest,
    latest,
    tight: isoBounds(moment.tight),
    anchor: moment.anchor,
    anchorSpan: moment.anchorSpan,
    ...extra,
  }
}

function expressDuration(span: Span, reading: DurationReading): TimeExpression {
  return {
    span,
    kind: 'duration',
    edtf: isoDuration(reading.amount),
    earliest: null,
    latest: null,
    tight: [null, null],
    anchor: null,
    anchorSpan: null,
    ...durationBounds(reading.amount),
  }
}

function expressSet(span: Span, reading: SetReading): TimeExpression {
  return { span, kind: 'set', edtf: reading.every, earliest: null, latest: null, tight: [null, null], anchor: null, anchorSpan: null }
}
