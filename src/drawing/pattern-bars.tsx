// Counts or shares as horizontal bars with their bounds, as SVG; the figure stands beside each bar.
import type { ReactElement } from 'react'
import { breakLines } from './text-lines.ts'

interface PatternBar {
  readonly label: string
  readonly value: number
  /** Least and greatest value, where it is uncertain. */
  readonly bounds: readonly [number, number] | null
  /** As printed: "12", "9 to 31 days", "withheld". */
  readonly figure: string
}

export interface PatternBarsProps {
  readonly bars: readonly PatternBar[]
  readonly id: string
  readonly title: string
  readonly description: string
}

const WIDTH = 720
const LABEL_WIDTH = 240
const FIGURE_WIDTH = 130
const ROW = 34
const FONT_SIZE = 15

/** Draws the bars in the order given, on one scale from zero. */
export function PatternBars({ bars, id, title, description }: PatternBarsProps): ReactElement | null {
  if (bars.length === 0) return null
  const most = Math.max(1e-9, ...bars.map(({ value, bounds }) => Math.max(value, bounds?.[1] ?? 0)))
  const place = (value: number) => LABEL_WIDTH + 12 + (Math.max(0, value) / most) * (WIDTH - LABEL_WIDTH - FIGURE_WIDTH - 12)
  return (
    <svg
      className="drawing bars"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 8}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      fontSize={FONT_SIZE}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <g aria-hidden="true">
        {bars.map((bar, i) => (
          <g key={i} className="bar">
            <text x={LABEL_WIDTH} y={i * ROW + 25} textAnchor="end">
              {breakLines(bar.label, LABEL_WIDTH, FONT_SIZE, 1)[0] ?? ''}
            </text>
            <rect x={place(0)} y={i * ROW + 11} width={Math.max(1, place(bar.value) - place(0))} height={18} />
            {bar.bounds && (
              <path className="bounds" d={`M${place(bar.bounds[0])} ${i * ROW + 15} v10 m0 -5 H${place(bar.bounds[1])} m0 -5 v10`} />
            )}
            <text className="figure" x={place(Math.max(bar.value, bar.bounds?.[1] ?? 0)) + 9} y={i * ROW + 25}>
              {bar.figure}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}
