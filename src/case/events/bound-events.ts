// Bounds of every event, and the datings that cannot hold together, from the network of a case (docs/decisions/0040).
import { findTimeConflicts, type TimeConflict } from '../../time/network/network-conflicts.ts'
import type { Strictness, TimeConstraint } from '../../time/network/network-constraint.ts'
import { boundPoint, createNetwork, loadConstraints } from '../../time/network/network.ts'
import { isoDayOf } from './case-days.ts'
import { endOf, startOf, type Dating } from './datings.ts'

/** `[earliest, latest]`, ISO days, loose reading; null where unbounded. */
type DayBounds = readonly [string | null, string | null]

interface BoundedEvent {
  /** Null where its own dates contradict each other, or nothing bounds it. */
  readonly start: DayBounds | null
  readonly end: DayBounds | null
}

/** Datings that cannot hold together: `datings` is minimal; `setAside` is the part of the cheapest set aside that falls on it. */
export interface DatingConflict {
  readonly strength: 'conflict' | 'tension'
  readonly datings: readonly Dating[]
  readonly found: TimeConflict
  readonly setAside: readonly Dating[]
}

export interface BoundCase {
  readonly events: readonly BoundedEvent[]
  readonly conflicts: readonly DatingConflict[]
}

/** Solves the case. `costOf` says how much it takes to set a dating aside: the less it weighs, the sooner it is. */
export function boundEvents(eventCount: number, datings: readonly Dating[], costOf: (dating: Dating) => number): BoundCase {
  const constraints = [...datings.map((dating) => dating.constraint), ...endRules(eventCount)]
  const points = 1 + 2 * eventCount
  const find = (strictness: Strictness) => findTimeConflicts(points, constraints, strictness, (n) => costOf(datings[n]!))
  const toConflict =
    (strength: DatingConflict['strength'], aside: readonly number[]) =>
    (found: TimeConflict): DatingConflict => ({
      strength,
      datings: found.statements.map((n) => datings[n]!),
      found,
      setAside: found.statements.filter((n) => aside.includes(n)).map((n) => datings[n]!),
    })
  const loose = find('loose')
  const conflicts = loose.conflicts.map(toConflict('conflict', loose.setAside.chosen))
  const tight = find('tight')
  const tensions = tight.conflicts
    .filter(({ statements }) => holdsLoosely(points, constraints, statements))
    .map(toConflict('tension', tight.setAside.chosen))
  const doubtful = new Set(conflicts.flatMap((conflict) => conflict.datings))
  return { events: readBounds(eventCount, datings, constraints, doubtful), conflicts: [...conflicts, ...tensions] }
}

function endRules(eventCount: number): TimeConstraint[] {
  return Array.from({ length: eventCount }, (_, event) => ({
    from: startOf(event),
    to: endOf(event),
    tight: [0, Infinity] as const,
    loose: [0, Infinity] as const,
    statements: [],
  }))
}

function holdsLoosely(points: number, constraints: readonly TimeConstraint[], datings: readonly number[]): boolean {
  const chosen = constraints.filter(({ statements }) => statements.every((n) => datings.includes(n)))
  return findTimeConflicts(points, chosen, 'loose').conflicts.length === 0
}

/** Every dating that is part of a conflict is left out: nobody has judged it yet. */
function readBounds(
  eventCount: number,
  datings: readonly Dating[],
  constraints: readonly TimeConstraint[],
  doubtful: ReadonlySet<Dating>,
): BoundedEvent[] {
  const network = createNetwork('loose')
  loadConstraints(
    network,
    constraints.filter(({ statements }) => !statements.some((n) => doubtful.has(datings[n]!))),
  )
  const read = (point: number): DayBounds | null => {
    const [earliest, latest] = boundPoint(network, point).map(isoDayOf)
    return earliest || latest ? [earliest ?? null, latest ?? null] : null
  }
  const isDoubtful = new Set([...doubtful].filter(({ kind }) => kind === 'date' || kind === 'after').map(({ event }) => event))
  const hasEnd = new Set(datings.filter(({ kind }) => kind === 'lasts').map(({ event }) => event))
  return Array.from({ length: eventCount }, (_, event) => ({
    start: isDoubtful.has(event) ? null : read(startOf(event)),
    end: hasEnd.has(event) && !isDoubtful.has(event) ? read(endOf(event)) : null,
  }))
}
