// Conflicts and tensions of dates: datings that the network cannot hold together, explained by their quotations.
import type { BoundCase, DatingConflict } from '../events/bound-events.ts'
import type { ComparedCase } from '../compared-case.ts'
import type { Conflict, StatementRef } from '../comparison.ts'
import { explainDatings } from '../events/tell-dating.ts'
import type { Dating } from '../events/datings.ts'

/** What it takes to set a dating aside: more for each document that stands on its own, a little for a first-hand teller, less for a retelling alone. */
export function costOfDating(compared: ComparedCase, dating: Dating): number {
  const own = new Set(
    dating.statements.map((n) => compared.statements[n]!.document).filter((document) => compared.origins[document] === document),
  )
  const origins = new Set(dating.statements.map((n) => compared.origins[compared.statements[n]!.document]!))
  const isFirstHand = dating.statements.some((n) => compared.statements[n]!.statement.firstHand === true)
  return own.size === 0 ? 0.5 : 1 + 0.5 * (origins.size - 1) + (isFirstHand ? 0.1 : 0)
}

/** One conflict each, however many documents repeat a dating; in the order of the network's findings, conflicts first. */
export function findDateConflicts(compared: ComparedCase, bound: BoundCase): Conflict[] {
  return bound.conflicts.filter(isTold).map((conflict) => ({
    kind: 'date' as const,
    strength: conflict.strength,
    statements: refsOf(compared, conflict.datings),
    explanation: explainDatings(compared, conflict),
    setAside: refsOf(compared, conflict.setAside),
  }))
}

/** A tension that rests on the order of sentences or on the day of printing is no finding. */
function isTold({ strength, datings }: DatingConflict): boolean {
  return strength === 'conflict' || datings.every(({ kind }) => kind !== 'order' && kind !== 'published')
}

function refsOf(compared: ComparedCase, datings: readonly Dating[]): StatementRef[] {
  return [...new Set(datings.flatMap((dating) => dating.statements))].sort((a, b) => a - b).map((n) => compared.statements[n]!.ref)
}
