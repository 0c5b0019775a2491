// Promises: who made one, to whom, and what the text says came of it.
import type { Span } from '../base/span.ts'
import type { ChainContext, Step } from './tellings/chains.ts'
import type { Clause } from './clause.ts'
import type { When } from '../time/time-expression.ts'
import type { PromiseMade } from './statement.ts'

/** The promise a clause tells. Its outcome is 'open' until a later sentence of the text settles it (settlePromises). */
export function readPromise(context: ChainContext, clause: Clause, steps: readonly Step[], span: Span): PromiseMade {
  const promiser = steps.at(-1)
  const narrated = clause.act?.source ?? null
  const by =
    narrated !== null
      ? context.speakers.resolve(narrated, context.language).id
      : promiser !== undefined && promiser.attribution.act === 'promise'
        ? promiser.teller.id
        : null
  const to = context.speakers.within(span).filter((id) => id !== by)
  return { by, to, outcome: 'open' }
}

/** A time so near the beginning of a clause leads it: it dates the promising, not what is promised. */
const LEADING_UTF16 = 4

/**
 * When a promise was made or a request put, not when it falls due: by the time beside the act's own cue, by one that leads the clause, by the
 * telling's. What is asked for is dated by its own words only where they are not of the future (an open or later day is a term).
 */
export function whenDone(
  context: ChainContext,
  clause: Clause,
  steps: readonly Step[],
  span: Span,
  kind: 'promise' | 'request',
): When | null {
  const told = steps.at(-1)?.attribution ?? null
  const act = clause.act ?? told
  const beside = act === null ? null : context.times.whenOutside(act.cueClause, act.content)
  if (beside !== null) return beside
  const own = context.times.whenIn(span)
  if (own === null || own.expression === null) return null
  if (own.expression[0] - span[0] <= LEADING_UTF16) return own
  return kind === 'request' && own.earliest !== null ? own : null
}
