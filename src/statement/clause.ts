// A clause on its way to a statement: its words, who tells it, and what was found around it.
import type { Span } from '../base/span.ts'
import type { Attribution } from './tellings/attribution.ts'
import type { Step } from './tellings/chains.ts'
import type { Item } from './tellings/items.ts'
import type { Range } from './tellings/sources.ts'

/** A clause and who tells it, outermost teller first. */
export interface Clause {
  readonly items: readonly Item[]
  readonly range: Range
  readonly steps: readonly Step[]
  readonly isQuoted: boolean
  /** The relative whose account the quotation retells. */
  readonly retold: Step | null
  /** A piece of the same words that stands before the cue ("On 1 November, said X, …"). */
  readonly before?: Span
  /** The narrated promise, request or refusal that the clause tells. */
  readonly act?: Attribution
}
