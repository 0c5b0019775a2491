// Why a network cannot hold: minimal sets of statements read off negative cycles, and the smallest set aside that lets the rest stand
// (Reiter 1987, hitting-set tree; Moreno-Centeno & Karp 2013, implicit hitting sets).
import { tabulateEdges, type EdgeTable, type Strictness, type TimeConstraint } from './network-constraint.ts'
import { solvePotential } from './network-first-solve.ts'
import { findHittingSet, groupSets, type HittingSet } from './network-hitting-set.ts'

/** One step of a conflict's cycle: a constraint, and which of its sides is used: `to` is late by at most (forwards), or at least (backwards). */
interface ConflictStep {
  readonly constraint: number
  readonly forwards: boolean
  readonly minutes: number
}

/** A minimal set of statements that cannot all hold: without any one of them the others can. */
export interface TimeConflict {
  /** Ascending; empty where rules alone contradict each other. */
  readonly statements: readonly number[]
  /** One way round to see it: the steps add up to less than nothing. */
  readonly cycle: readonly ConflictStep[]
  /** How many minutes the bounds on the cycle would have to give for it to close. */
  readonly shortByMinutes: number
}

export interface TimeConflicts {
  /** First as many as share no statement, then those that overlap them. */
  readonly conflicts: readonly TimeConflict[]
  /** The cheapest set of statements without which all the rest holds. */
  readonly setAside: HittingSet
  /** False where there may be further, overlapping conflicts than were looked for. */
  readonly isComplete: boolean
}

interface ConflictSearch {
  readonly constraints: readonly TimeConstraint[]
  readonly strictness: Strictness
  readonly table: EdgeTable
  readonly labels: Float64Array
  readonly byStatement: ReadonlyMap<number, readonly number[]>
  readonly rules: readonly number[]
  /** Rules found to contradict each other, taken out. */
  readonly brokenRules: Set<number>
}

/** How many sets aside are tried, in all, when looking for overlapping conflicts. */
const OVERLAP_LIMIT = 400

/** Up to how many groups of conflicts that share no statements are searched together for conflicts that join them. */
const JOINT_GROUPS_LIMIT = 6

/** Finds what cannot hold together among the constraints over `points` points. The same input gives the same answer. */
export function findTimeConflicts(
  points: number,
  constraints: readonly TimeConstraint[],
  strictness: Strictness,
  costOf: (statement: number) => number = () => 1,
): TimeConflicts {
  const search = openConflictSearch(points, constraints, strictness)
  const conflicts: TimeConflict[] = []
  const aside = new Set<number>()
  for (let found; (found = findConflict(search, aside));) {
    conflicts.push(found)
    for (const statement of found.statements) aside.add(statement)
  }
  let setAside = findHittingSet(
    conflicts.map((conflict) => conflict.statements),
    costOf,
  )
  for (let found; (found = findConflict(search, new Set(setAside.chosen)));) {
    conflicts.push(found)
    setAside = findHittingSet(
      conflicts.map((conflict) => conflict.statements),
      costOf,
    )
  }
  const isComplete = findOverlapping(search, conflicts, setAside)
  return { conflicts, setAside, isComplete }
}

function openConflictSearch(points: number, constraints: readonly TimeConstraint[], strictness: Strictness): ConflictSearch {
  const byStatement = new Map<number, number[]>()
  const rules: number[] = []
  constraints.forEach(({ statements }, i) => {
    if (statements.length === 0) rules.push(i)
    for (const statement of statements) {
      const owned = byStatement.get(statement)
      if (owned) owned.push(i)
      else byStatement.set(statement, [i])
    }
  })
  const table = tabulateEdges(points, constraints, strictness)
  return { constraints, strictness, table, labels: new Float64Array(points), byStatement, rules, brokenRules: new Set() }
}

/** One minimal conflict among the statements that are not aside, or null. */
function findConflict(search: ConflictSearch, aside: ReadonlySet<number>): TimeConflict | null {
  const { constraints, table, labels, byStatement, brokenRules } = search
  const enabled = new Uint8Array(constraints.length).fill(1)
  for (const rule of brokenRules) enabled[rule] = 0
  for (const statement of aside) for (const i of byStatement.get(statement) ?? []) enabled[i] = 0
  const cycle = solvePotential(table, labels, enabled)
  if (cycle === null) return null
  const conflict = minimise(search, describeCycle(search.constraints, search.strictness, table, cycle))
  if (conflict.statements.length === 0) for (const step of conflict.cycle) brokenRules.add(step.constraint)
  return conflict
}

/** Drops statements one by one while the others still contradict each other: what remains is minimal. */
function minimise(search: ConflictSearch, first: TimeConflict): TimeConflict {
  let conflict = first
  for (const statement of first.statements) {
    if (!conflict.statements.includes(statement)) continue
    conflict =
      contradict(
        search,
        conflict.statements.filter((other) => other !== statement),
      ) ?? conflict
  }
  return conflict
}

/** The contradiction that these statements and the rules make on their own, or null. */
function contradict(search: ConflictSearch, statements: readonly number[]): TimeConflict | null {
  const among = new Set(statements)
  const chosen = new Set(search.rules.filter((rule) => !search.brokenRules.has(rule)))
  for (const statement of statements) {
    for (const i of search.byStatement.get(statement) ?? []) if (search.constraints[i]!.statements.every((s) => among.has(s))) chosen.add(i)
  }
  const places = new Map<number, number>()
  const placeOf = (point: number): number => {
    if (!places.has(point)) places.set(point, places.size)
    return places.get(point)!
  }
  const owners = [...chosen]
  const local = owners.map((i) => {
    const constraint = search.constraints[i]!
    return { ...constraint, from: placeOf(constraint.from), to: placeOf(constraint.to) }
  })
  const table = tabulateEdges(places.size, local, search.strictness)
  const cycle = solvePotential(table, new Float64Array(places.size), null)
  if (cycle === null) return null
  const described = describeCycle(local, search.strictness, table, cycle)
  return { ...described, cycle: described.cycle.map((step) => ({ ...step, constraint: owners[step.constraint]! })) }
}

function describeCycle(
  constraints: readonly TimeConstraint[],
  strictness: Strictness,
  table: EdgeTable,
  edges: readonly number[],
): TimeConflict {
  const statements = new Set(edges.flatMap((edge) => constraints[table.owners[edge]!]!.statements))
  const minutes = edges.map((edge) => table.weights[edge]!)
  return {
    statements: [...statements].sort((a, b) => a - b),
    cycle: edges.map((edge, i) => {
      const owner = table.owners[edge]!
      const {
        from,
        to,
        [strictness]: [, greatest],
      } = constraints[owner]!
      const forwards = from === to ? minutes[i] === greatest : table.tails[edge] === from
      return { constraint: owner, forwards, minutes: forwards ? minutes[i]! : 0 - minutes[i]! }
    }),
    shortByMinutes: -minutes.reduce((sum, m) => sum + m, 0),
  }
}

/** Adds the conflicts that overlap those found; false where some may have been left out. */
function findOverlapping(search: ConflictSearch, conflicts: TimeConflict[], setAside: HittingSet): boolean {
  const groups = groupSets(conflicts.map((conflict) => conflict.statements).filter((set) => set.length > 0))
  if (groups.length <= JOINT_GROUPS_LIMIT) return walkTree(search, conflicts, groups.flat(2), [])
  // The tree doubles with each group: many groups are walked apart, which may miss a conflict that reaches over two of them.
  for (const group of groups) {
    const members = new Set(group.flat())
    walkTree(
      search,
      conflicts,
      [...members],
      setAside.chosen.filter((statement) => !members.has(statement)),
    )
  }
  return false
}

/** Walks the hitting-set tree of the conflicts that touch `among`, adding every conflict it meets; false where the limit stopped it. */
function walkTree(search: ConflictSearch, conflicts: TimeConflict[], among: readonly number[], elsewhere: readonly number[]): boolean {
  const members = new Set(among)
  const seen = new Set<string>()
  const waiting: number[][] = members.size > 0 ? [[]] : []
  let tries = 0
  for (let node; (node = waiting.shift());) {
    const aside = new Set(node)
    let open = conflicts.find(({ statements }) => statements.some((s) => members.has(s)) && !statements.some((s) => aside.has(s)))
    if (!open) {
      if (++tries > OVERLAP_LIMIT) return false
      const found = findConflict(search, new Set([...elsewhere, ...node]))
      if (!found) continue
      conflicts.push(found)
      for (const statement of found.statements) members.add(statement)
      open = found
    }
    for (const statement of open.statements) {
      const next = [...node, statement].sort((a, b) => a - b)
      const key = next.join()
      if (!seen.has(key)) waiting.push(next)
      seen.add(key)
      if (seen.size > 20 * OVERLAP_LIMIT) return false
    }
  }
  return true
}
