// One document's reading, `firsthand/reading/1` (DESIGN: section 6; docs/formats/reading.md).
import type { SourceDocument } from '../document/document.ts'
import type { Person, Statement } from '../statement/statement.ts'
import type { TimeExpression } from '../time/time-expression.ts'

export const READING_SCHEMA = 'firsthand/reading/1'

/** An event as grouped from statements; start and end are `[earliest, latest]` in ISO days. */
export interface ReadEvent {
  readonly id: string
  readonly label: string
  readonly statements: readonly string[]
  readonly start: readonly [string | null, string | null] | null
  readonly end: readonly [string | null, string | null] | null
}

export interface ReadConflict {
  readonly kind: 'date' | 'count' | 'person' | 'polarity'
  readonly strength: 'conflict' | 'tension'
  readonly statements: readonly string[]
  readonly explanation: string
  readonly setAside: readonly string[]
}

export interface Reading {
  readonly schema: typeof READING_SCHEMA
  readonly source: { readonly sha256: string; readonly mediaType: string; readonly bytes: number }
  readonly document: SourceDocument
  readonly persons: readonly Person[]
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
  readonly events: readonly ReadEvent[]
  readonly conflicts: readonly ReadConflict[]
}
