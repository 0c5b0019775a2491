// Places of a timeline's lanes, marks and ticks, for a wide page (labels beside the lanes) or a narrow one (labels above them).
import { chooseRange, chooseTicks, createDayScale, dayNumber, type DayScale, type Tick } from './day-scale.ts'
import { breakLines, estimateWidth } from './text-lines.ts'
import type { TimelineLane, TimelineMark, TimelineWords } from './timeline-model.ts'

export interface PlacedMark {
  readonly mark: TimelineMark
  readonly y: number
  readonly left: number
  readonly right: number
  readonly isExact: boolean
  /** It runs on beyond the line's end, to the left or right. */
  readonly isOpenLeft: boolean
  readonly isOpenRight: boolean
  readonly tight: readonly [left: number, right: number] | null
  readonly label: string
  readonly doubtWord: string
  readonly labelX: number
  readonly labelAnchor: 'start' | 'end'
}

export interface PlacedLane {
  readonly lane: TimelineLane
  readonly top: number
  readonly height: number
  readonly labelLines: readonly string[]
  readonly labelX: number
  readonly labelY: number
  readonly band: readonly [left: number, right: number] | null
  readonly marks: readonly PlacedMark[]
}

export interface TimelineLayout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly scale: DayScale
  readonly ticks: readonly Tick[]
  readonly lanes: readonly PlacedLane[]
}

export interface TimelineSize {
  readonly width: number
  /** Width of the column of labels; 0 puts them above their lanes. */
  readonly labelWidth: number
  readonly fontSize: number
}

export const WIDE_TIMELINE: TimelineSize = { width: 1040, labelWidth: 330, fontSize: 15 }
export const NARROW_TIMELINE: TimelineSize = { width: 360, labelWidth: 0, fontSize: 13 }

const MARK_HEIGHT = 20
const LANE_PADDING = 8
const AXIS_HEIGHT = 30
const EXACT_LABEL_GAP = 9

/** Lays out the lanes in the order given; null where no lane has a day. */
export function layOutTimeline(lanes: readonly TimelineLane[], size: TimelineSize, words: TimelineWords): TimelineLayout | null {
  const range = chooseRange(lanes.flatMap(daysOf))
  if (!range) return null
  const left = size.labelWidth === 0 ? 6 : size.labelWidth + 16
  const right = size.width - (size.labelWidth === 0 ? 6 : 30)
  const scale = createDayScale(range[0], range[1], left, right)
  let top = AXIS_HEIGHT
  const placed = lanes.map((lane) => {
    const one = placeLane(lane, top, size, scale, left, right, words)
    top += one.height
    return one
  })
  const ticks = chooseTicks(scale, size.fontSize * 4.6, (month) => words.months[month - 1] ?? '')
  return { width: size.width, height: top + 8, left, right, top: AXIS_HEIGHT, scale, ticks, lanes: placed }
}

function daysOf(lane: TimelineLane): number[] {
  const ends = [...lane.marks.flatMap(({ earliest, latest }) => [earliest, latest]), ...(lane.bounds ?? [])]
  return ends.map(dayNumber).filter((day) => day !== null)
}

function placeLane(
  lane: TimelineLane,
  top: number,
  size: TimelineSize,
  scale: DayScale,
  left: number,
  right: number,
  words: TimelineWords,
): PlacedLane {
  const isAbove = size.labelWidth === 0
  const lineHeight = size.fontSize * 1.25
  const labelLines = breakLines(lane.label, isAbove ? size.width - 12 : size.labelWidth, size.fontSize, 2)
  const labelHeight = labelLines.length * lineHeight
  const marksTop = top + LANE_PADDING + (isAbove ? labelHeight + 2 : 0)
  const marks = lane.marks.map((mark, i) =>
    placeMark(mark, marksTop + i * MARK_HEIGHT + MARK_HEIGHT / 2, scale, [left, right], size.fontSize, words),
  )
  const marksHeight = Math.max(1, marks.length) * MARK_HEIGHT
  const height = LANE_PADDING * 2 + (isAbove ? labelHeight + 2 + marksHeight : Math.max(labelHeight, marksHeight))
  return {
    lane,
    top,
    height,
    labelLines,
    labelX: 0,
    labelY: top + LANE_PADDING + size.fontSize,
    band: placeSpan(lane.bounds, scale, left, right),
    marks,
  }
}

/** From the start of the first day to the end of the last. */
function placeSpan(
  span: readonly [string | null, string | null] | null | undefined,
  scale: DayScale,
  left: number,
  right: number,
): readonly [number, number] | null {
  const [from, to] = [dayNumber(span?.[0]), dayNumber(span?.[1])]
  if (from === null && to === null) return null
  if ((from !== null && from > scale.last) || (to !== null && to < scale.first)) return null
  return [from === null ? left : scale.place(from), to === null ? right : scale.place(to + 1)]
}

function placeMark(
  mark: TimelineMark,
  y: number,
  scale: DayScale,
  [left, right]: readonly [number, number],
  fontSize: number,
  words: TimelineWords,
): PlacedMark {
  const [from, to] = [dayNumber(mark.earliest), dayNumber(mark.latest)]
  const x1 = from === null ? left : scale.place(from)
  const x2 = to === null ? right : scale.place(to + 1)
  const isOutside = (from !== null && from > scale.last) || (to !== null && to < scale.first)
  const isExact = from !== null && from === to && !isOutside
  const middle = (x1 + x2) / 2
  const [markLeft, markRight] = isExact ? [middle, middle] : [x1, Math.max(x2, x1 + 4)]
  const label = mark.sources.join(' · ')
  const doubtWord = mark.doubt === null ? '' : ` ${mark.doubt === 'conflict' ? words.conflict : words.tension}`
  const width = estimateWidth(label + doubtWord, fontSize * 0.87)
  const fits = markRight + EXACT_LABEL_GAP + width <= right + 26
  return {
    mark,
    y,
    left: markLeft,
    right: markRight,
    isExact,
    label,
    doubtWord,
    isOpenLeft: from === null || from < scale.first,
    isOpenRight: to === null || to > scale.last,
    tight: isExact ? null : placeSpan(mark.tight, scale, left, right),
    labelX: fits ? markRight + EXACT_LABEL_GAP : markLeft - EXACT_LABEL_GAP,
    labelAnchor: fits ? 'start' : 'end',
  }
}
