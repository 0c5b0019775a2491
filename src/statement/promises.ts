// Promises: who made one, to whom, and what the text says came of it.
import type { Span } from '../base/span.ts'
import type { ChainContext, Step } from './chains.ts'
import type { Clause } from './clause.ts'
import type { PromiseMade } from './statement.ts'

/** The promise a clause tells. Its outcome is 'open' until a later sentence of the text settles it (settlePromises). */
export function readPromise(context: ChainContext, clause: Clause, steps: readonly Step[], span: Span): PromiseMade {
  const promiser = steps.at(-1)
  const narrated = clause.act?.source ?? null
  const by = narrated !== null ? context.speakers.resolve(narrated, context.language).id : promiser !== undefined && promiser.attribution.act === 'promise' ? promiser.teller.id : null
  const to = context.speakers.within(span).filter((id) => id !== by)
  return { by, to, outcome: 'open' }
}
