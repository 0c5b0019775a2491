// The closed words that a statement's record may use (DESIGN: section 6).
import type { PromiseOutcome, StatementForm, StatementKind, TellerKind } from './statement.ts'

export const STATEMENT_FORMS = ['direct', 'indirect', 'narration', 'document'] as const satisfies readonly StatementForm[]
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
export const TELLER_KINDS = ['person', 'outlet', 'document', 'unknown'] as const satisfies readonly TellerKind[]
export const PROMISE_OUTCOMES = ['open', 'kept', 'broken', 'withdrawn'] as const satisfies readonly PromiseOutcome[]
