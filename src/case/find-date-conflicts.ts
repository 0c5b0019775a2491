// Conflicts and tensions of dates: claims about times that the network cannot hold together, explained by their quotations.
import type { BoundCase, ClaimConflict } from './bound-events.ts'
import type { ComparedCase } from './compared-case.ts'
import type { Conflict, StatementRef } from './comparison.ts'
import { explainClaims } from './tell-claim.ts'
import type { TimeClaim } from './time-claims.ts'

/** What it takes to set a claim aside: more for each document that stands on its own, a little for a first-hand teller, less for a retelling alone. */
export function costOfClaim(compared: ComparedCase, claim: TimeClaim): number {
  const own = new Set(claim.statements.map((n) => compared.statements[n]!.document).filter((document) => compared.origins[document] === document))
  const origins = new Set(claim.statements.map((n) => compared.origins[compared.statements[n]!.document]!))
  const isFirstHand = claim.statements.some((n) => compared.statements[n]!.statement.firstHand === true)
  return own.size === 0 ? 0.5 : 1 + 0.5 * (origins.size - 1) + (isFirstHand ? 0.1 : 0)
}

/** One conflict each, however many documents repeat a claim; in the order of the network's findings, conflicts first. */
export function findDateConflicts(compared: ComparedCase, bound: BoundCase): Conflict[] {
  return bound.conflicts.filter(isTold).map((conflict) => ({
    kind: 'date' as const,
    strength: conflict.strength,
    statements: refsOf(compared, conflict.claims),
    explanation: explainClaims(compared, conflict),
    setAside: refsOf(compared, conflict.setAside),
  }))
}

/** A tension that rests on the order of sentences or on the day of printing is no finding. */
function isTold({ strength, claims }: ClaimConflict): boolean {
  return strength === 'conflict' || claims.every(({ kind }) => kind !== 'order' && kind !== 'published')
}

function refsOf(compared: ComparedCase, claims: readonly TimeClaim[]): StatementRef[] {
  return [...new Set(claims.flatMap((claim) => claim.statements))].sort((a, b) => a - b).map((n) => compared.statements[n]!.ref)
}
