// Several documents compared, `firsthand/comparison/1` (DESIGN: section 6; docs/formats/comparison.md).
import type { PromiseOutcome } from '../statement/statement.ts'
import type { Reading } from './reading.ts'

export const COMPARISON_SCHEMA = 'firsthand/comparison/1'

/** A statement named across documents: the document's place in the list, and its id in that reading. */
export type StatementRef = readonly [document: number, statement: string]

export interface ComparedDocument {
  readonly file: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly reading: Reading
}

export interface ComparedEvent {
  readonly id: string
  readonly label: string
  readonly statements: readonly StatementRef[]
  /** `[earliest, latest]`, ISO days, loose reading. */
  readonly start: readonly [string | null, string | null] | null
  readonly end: readonly [string | null, string | null] | null
  /** Why the statements were taken for one event: a sentence for each join. */
  readonly reasons?: readonly string[]
}

export interface Conflict {
  readonly kind: 'date' | 'count' | 'person' | 'polarity'
  readonly strength: 'conflict' | 'tension'
  readonly statements: readonly StatementRef[]
  readonly explanation: string
  /** The smallest set that, set aside, lets the rest stand. */
  readonly setAside: readonly StatementRef[]
  /** What a person has judged about it. */
  readonly judgement?: 'both-stand'
}

/** Independent lines of knowledge of one event; ranges where a link is unknown. */
export interface Lines {
  readonly event: string
  readonly witnesses: readonly [number, number]
  readonly independent: readonly [number, number]
  readonly bottleneck: readonly string[]
  readonly reason: string
  /** The disjoint ways of the upper count, each from its witness to the one who speaks to us. */
  readonly ways?: readonly (readonly string[])[]
}

export interface Retelling {
  readonly by: number
  /** The document it derives from, or null where a credited outlet is not in the set. */
  readonly of: number | null
  readonly outlet: string | null
  readonly how: 'translation' | 'syndication' | 'spun' | 'rewrite'
  readonly evidence: string
}

export interface Drift {
  /** Null where it concerns the whole document: a name, a credit. */
  readonly event: string | null
  readonly document: number
  readonly what: 'date' | 'count' | 'name' | 'wording' | 'dropped' | 'added'
  /** Null where it was dropped. */
  readonly says: string | null
  /** Null where it was added. */
  readonly against: string | null
  /** The statements that `says` and `against` stand in, where they stand in one. */
  readonly statement?: StatementRef | null
  readonly againstStatement?: StatementRef | null
}

export interface SettledPromise {
  readonly statement: StatementRef
  readonly outcome: PromiseOutcome
  readonly settledBy: readonly StatementRef[]
  /** A promise of somebody, or what somebody asked for. */
  readonly kind?: 'promise' | 'request'
  /** ISO day by which it was to be kept, or null where none is told. */
  readonly due?: string | null
  /** The same promise as other documents tell it. */
  readonly repeatedIn?: readonly StatementRef[]
}

export interface Comparison {
  readonly schema: typeof COMPARISON_SCHEMA
  readonly documents: readonly ComparedDocument[]
  readonly events: readonly ComparedEvent[]
  readonly conflicts: readonly Conflict[]
  readonly lines: readonly Lines[]
  readonly retellings: readonly Retelling[]
  readonly drift: readonly Drift[]
  readonly promises: readonly SettledPromise[]
}
