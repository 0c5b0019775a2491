// Timeline as SVG: a lane an event, what each source says as a mark with the source's number (a link), the bounds over all as a band behind.
import type { ReactElement } from 'react'
import { layOutTimeline, type PlacedLane, type PlacedMark, type TimelineSize } from './lay-out-timeline.ts'
import type { TimelineLane, TimelineWords } from './timeline-model.ts'

export interface TimelineProps {
  readonly lanes: readonly TimelineLane[]
  readonly words: TimelineWords
  readonly size: TimelineSize
  /** Beginning of the ids inside; unique on the page. */
  readonly id: string
}

/** Draws the lanes; nothing where none has a day. Colours come from the page's CSS (drawing-style.ts); shapes and words say the same without them. */
export function Timeline({ lanes, words, size, id }: TimelineProps): ReactElement | null {
  const layout = layOutTimeline(lanes, size, words)
  if (!layout) return null
  const { width, height, right, top, scale, ticks } = layout
  return (
    <svg
      className="drawing timeline"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      fontSize={size.fontSize}
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-desc`}>{words.description}</desc>
      <g>
        {ticks.map((tick) => (
          <g key={tick.day} aria-hidden="true" className={tick.isMajor ? 'tick major' : 'tick'}>
            <line x1={scale.place(tick.day)} x2={scale.place(tick.day)} y1={top - 6} y2={height - 6} />
            <text x={scale.place(tick.day) + 3} y={top - 12} fontSize={size.fontSize * 0.87}>
              {tick.label}
            </text>
          </g>
        ))}
        {layout.lanes.map((lane) => (
          <Lane key={lane.lane.id} placed={lane} right={right} size={size} />
        ))}
      </g>
    </svg>
  )
}

function Lane({ placed, right, size }: { placed: PlacedLane; right: number; size: TimelineSize }): ReactElement {
  const { lane, top, height, labelLines, labelY, band } = placed
  const label = (
    <text className="lane-label" y={labelY}>
      {labelLines.map((line, i) => (
        <tspan key={i} x={placed.labelX} dy={i === 0 ? 0 : size.fontSize * 1.25}>
          {line}
        </tspan>
      ))}
    </text>
  )
  return (
    <g className={lane.doubt ? `lane ${lane.doubt}` : 'lane'}>
      <line className="lane-line" x1={0} x2={right + 26} y1={top} y2={top} />
      {band && <rect className="band" x={band[0]} y={top + 4} width={Math.max(2, band[1] - band[0])} height={height - 8} rx={2} />}
      {lane.href ? <a href={lane.href}>{label}</a> : label}
      {placed.marks.map((mark, i) => (
        <Mark key={i} placed={mark} size={size} lane={lane.label} />
      ))}
    </g>
  )
}

function Mark({ placed, size, lane }: { placed: PlacedMark; size: TimelineSize; lane: string }): ReactElement {
  const { mark, y, left, right, tight, isExact, isOpenLeft, isOpenRight, label, doubtWord } = placed
  const shape = (
    <>
      {isExact ? (
        <path className="exact" d={`M${left} ${y - 6} l6 6 l-6 6 l-6 -6 z`} />
      ) : (
        <>
          <line className="loose" x1={left} x2={right} y1={y} y2={y} />
          {!isOpenLeft && <line className="loose-end" x1={left} x2={left} y1={y - 5} y2={y + 5} />}
          {!isOpenRight && <line className="loose-end" x1={right} x2={right} y1={y - 5} y2={y + 5} />}
          {tight && <rect className="tight" x={tight[0]} y={y - 4} width={Math.max(3, tight[1] - tight[0])} height={8} rx={2} />}
        </>
      )}
      {isOpenLeft && <path className="open-end" d={`M${left + 7} ${y - 5} l-7 5 l7 5`} />}
      {isOpenRight && <path className="open-end" d={`M${right - 7} ${y - 5} l7 5 l-7 5`} />}
      <text
        className="sources"
        x={placed.labelX}
        y={y + size.fontSize * 0.31}
        textAnchor={placed.labelAnchor}
        fontSize={size.fontSize * 0.87}
      >
        {label}
        <tspan className="doubt">{doubtWord}</tspan>
      </text>
    </>
  )
  const className = mark.doubt ? `mark ${mark.doubt}` : 'mark'
  return (
    <g className={className}>
      {mark.href ? (
        <a href={mark.href} aria-label={`${lane}: ${label}${doubtWord}, ${tellDays(mark)}`}>
          {shape}
        </a>
      ) : (
        shape
      )}
    </g>
  )
}

function tellDays({ earliest, latest }: PlacedMark['mark']): string {
  return earliest === latest ? (earliest ?? '') : `${earliest ?? '…'} – ${latest ?? '…'}`
}
