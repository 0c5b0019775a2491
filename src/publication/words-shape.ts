// The shape of a table of page words: what each language must say.
import type { Drift, Retelling } from '../case/comparison.ts'
import type { PromiseOutcome, StatementKind } from '../statement/statement.ts'

/** Forms after 1, 2–4 and 5 (English uses the first two). */
export type Forms = readonly [one: string, few: string, many: string]

export interface PageWords {
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  readonly numbers: readonly string[]
  readonly skip: string
  readonly madeBy: string
  readonly headings: Readonly<
    Record<'documents' | 'timeline' | 'tellings' | 'conflicts' | 'drift' | 'promises' | 'lines' | 'statements', string>
  >
  readonly intros: Readonly<
    Record<'documents' | 'timeline' | 'tellings' | 'conflicts' | 'drift' | 'promises' | 'lines' | 'statements', string>
  >
  readonly none: Readonly<Record<'timeline' | 'tellings' | 'conflicts' | 'drift' | 'promises' | 'lines' | 'statements', string>>
  readonly nouns: Readonly<
    Record<'document' | 'statement' | 'event' | 'conflict' | 'tension' | 'promise' | 'request' | 'retelling' | 'person' | 'line', Forms>
  >
  readonly outcomes: Readonly<Record<PromiseOutcome, string>>
  readonly kinds: Readonly<Record<StatementKind, string>>
  readonly ways: Readonly<Record<Retelling['how'], string>>
  /** Means of telling (`Hop.means`); one that is not here is printed as it is. */
  readonly means: Readonly<Record<string, string>>
  readonly driftKinds: Readonly<Record<Drift['what'], string>>
  readonly columns: Readonly<
    Record<
      | 'event'
      | 'when'
      | 'says'
      | 'origin'
      | 'document'
      | 'what'
      | 'madeBy'
      | 'outcome'
      | 'settledBy'
      | 'due'
      | 'witnesses'
      | 'lines'
      | 'through'
      | 'reason'
      | 'sources',
      string
    >
  >
  readonly words: Readonly<
    Record<
      | 'conflict'
      | 'tension'
      | 'denied'
      | 'doubted'
      | 'firstHand'
      | 'untold'
      | 'narration'
      | 'undated'
      | 'before'
      | 'after'
      | 'asTable'
      | 'asList'
      | 'dropped'
      | 'evidence'
      | 'repeatedIn'
      | 'setAside'
      | 'original'
      | 'notInSet'
      | 'why'
      | 'wholeDocument'
      | 'person'
      | 'group'
      | 'legend'
      | 'bottleneck'
      | 'noOutlet'
      | 'between'
      | 'published'
      | 'nobody'
      | 'of_date'
      | 'of_count'
      | 'of_person'
      | 'of_polarity',
      string
    >
  >
  /** Sentences with places for numbers and names in braces. */
  readonly summary: Readonly<
    Record<'documents' | 'family' | 'alone' | 'told' | 'doubts' | 'doubtsOne' | 'noDoubts' | 'promises' | 'lines', string>
  >
}
