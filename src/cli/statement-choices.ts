// The closed words that a user may give for a statement, as the options print them.
import type { Polarity, StatementKind } from '../statement/statement.ts'

export const STATEMENT_KINDS = [
  'event',
  'condition',
  'promise',
  'request',
  'refusal',
  'denial',
  'opinion',
  'document',
] as const satisfies readonly StatementKind[]
export const STATEMENT_POLARITIES = ['affirmed', 'denied', 'doubted'] as const satisfies readonly Polarity[]
