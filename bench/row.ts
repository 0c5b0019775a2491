// One line of a benchmark: our figure, a peer's in the same run, and the ratio of the two.

export interface BenchRow {
  readonly what: string
  readonly ours: number
  /** The peer's figure in the same unit, or null where there is none. */
  readonly peer: number | null
  readonly unit: string
  /** Above 1 means we are better, whichever way the unit runs; null without a peer. */
  readonly ratio: number | null
  readonly note?: string
}

export type PrintRow = (row: BenchRow) => void
