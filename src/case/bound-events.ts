// Bounds of every event, and the claims about times that cannot hold together, from the network of a case (docs/decisions/0040).
import { findTimeConflicts, type TimeConflict } from '../time/network-conflicts.ts'
import type { Strictness, TimeConstraint } from '../time/network-constraint.ts'
import { boundPoint, createNetwork, loadConstraints } from '../time/network.ts'
import { isoDayOf } from './case-days.ts'
import { endOf, startOf, type TimeClaim } from './time-claims.ts'

/** `[earliest, latest]`, ISO days, loose reading; null where unbounded. */
export type DayBounds = readonly [string | null, string | null]

export interface BoundedEvent {
  /** Null where its own dates contradict each other, or nothing bounds it. */
  readonly start: DayBounds | null
  readonly end: DayBounds | null
}

/** Claims that cannot hold together: `claims` is minimal; `setAside` is the part of the cheapest set aside that falls on it. */
export interface ClaimConflict {
  readonly strength: 'conflict' | 'tension'
  readonly claims: readonly TimeClaim[]
  readonly found: TimeConflict
  readonly setAside: readonly TimeClaim[]
}

export interface BoundCase {
  readonly events: readonly BoundedEvent[]
  readonly conflicts: readonly ClaimConflict[]
}

/** Solves the case. `costOf` says how much it takes to set a claim aside: the less it weighs, the sooner it is. */
export function boundEvents(eventCount: number, claims: readonly TimeClaim[], costOf: (claim: TimeClaim) => number): BoundCase {
  const constraints = [...claims.map((claim) => claim.constraint), ...endRules(eventCount)]
  const points = 1 + 2 * eventCount
  const find = (strictness: Strictness) => findTimeConflicts(points, constraints, strictness, (n) => costOf(claims[n]!))
  const toConflict = (strength: ClaimConflict['strength'], aside: readonly number[]) => (found: TimeConflict): ClaimConflict => ({
    strength,
    claims: found.statements.map((n) => claims[n]!),
    found,
    setAside: found.statements.filter((n) => aside.includes(n)).map((n) => claims[n]!),
  })
  const loose = find('loose')
  const conflicts = loose.conflicts.map(toConflict('conflict', loose.setAside.chosen))
  const tight = find('tight')
  const tensions = tight.conflicts.filter(({ statements }) => holdsLoosely(points, constraints, statements)).map(toConflict('tension', tight.setAside.chosen))
  const doubtful = new Set(conflicts.flatMap((conflict) => conflict.claims))
  return { events: readBounds(eventCount, claims, constraints, doubtful), conflicts: [...conflicts, ...tensions] }
}

function endRules(eventCount: number): TimeConstraint[] {
  return Array.from({ length: eventCount }, (_, event) => ({
    from: startOf(event), to: endOf(event), tight: [0, Infinity] as const, loose: [0, Infinity] as const, statements: [],
  }))
}

function holdsLoosely(points: number, constraints: readonly TimeConstraint[], claims: readonly number[]): boolean {
  const chosen = constraints.filter(({ statements }) => statements.every((n) => claims.includes(n)))
  return findTimeConflicts(points, chosen, 'loose').conflicts.length === 0
}

/** Every claim that is part of a conflict is left out: nobody has judged it yet. */
function readBounds(eventCount: number, claims: readonly TimeClaim[], constraints: readonly TimeConstraint[], doubtful: ReadonlySet<TimeClaim>): BoundedEvent[] {
  const network = createNetwork('loose')
  loadConstraints(network, constraints.filter(({ statements }) => !statements.some((n) => doubtful.has(claims[n]!))))
  const read = (point: number): DayBounds | null => {
    const [earliest, latest] = boundPoint(network, point).map(isoDayOf)
    return earliest || latest ? [earliest ?? null, latest ?? null] : null
  }
  const isDoubtful = new Set([...doubtful].filter(({ kind }) => kind === 'date' || kind === 'after').map(({ event }) => event))
  const hasEnd = new Set(claims.filter(({ kind }) => kind === 'lasts').map(({ event }) => event))
  return Array.from({ length: eventCount }, (_, event) => ({
    start: isDoubtful.has(event) ? null : read(startOf(event)),
    end: hasEnd.has(event) && !isDoubtful.has(event) ? read(endOf(event)) : null,
  }))
}
