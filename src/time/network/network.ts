// A living Simple Temporal Network: constraints come and go, statements are set aside and restored, bounds stay tight (docs/decisions/0040).
import { assert } from '../../base/assert.ts'
import { admitEdge, growSolved, type SolvedGraph } from './network-admission.ts'
import { computeBounds, createBounds, growBounds, loosenBounds, tightenBounds, type Bounds } from './network-bounds.ts'
import { tabulateEdges, type MinutesRange, type Strictness, type TimeConstraint } from './network-constraint.ts'
import { solvePotential } from './network-first-solve.ts'
import { createGraph, growPoints, linkEdge, unlinkEdge } from './network-graph.ts'
import { createHeap } from './network-heap.ts'

/** Constraints that cannot all hold: one simple cycle of them, and by how many minutes its ends miss each other. */
export interface Contradiction {
  readonly constraints: readonly number[]
  /** All the statements those constraints come from, ascending. */
  readonly statements: readonly number[]
  readonly shortByMinutes: number
}

/** 'in': part of the solution; 'held': it contradicts what is in; 'aside': a statement of it is set aside. */
type Standing = 'in' | 'held' | 'aside'

interface Entered {
  readonly constraint: TimeConstraint
  standing: Standing
  readonly edges: number[]
}

/**
 * The constraints that are in always hold together; one that would contradict them is held, with the contradiction told, and tried again
 * whenever something leaves. Which of several contradicting constraints is held depends on their order: `findTimeConflicts` does not.
 */
export interface TimeNetwork {
  readonly strictness: Strictness
  readonly solved: SolvedGraph
  readonly bounds: Bounds
  areBoundsFresh: boolean
  readonly entered: Map<number, Entered>
  readonly byStatement: Map<number, Set<number>>
  readonly aside: Set<number>
  readonly held: Set<number>
  nextId: number
}

export function createNetwork(strictness: Strictness): TimeNetwork {
  const graph = createGraph()
  const capacity = graph.firstOut.length
  const ints = () => new Int32Array(capacity)
  const solved: SolvedGraph = {
    graph,
    potential: new Float64Array(capacity),
    heap: createHeap(capacity),
    falls: new Float64Array(capacity),
    viaEdges: ints(),
    reached: ints(),
    settled: ints(),
    epoch: 0,
  }
  growPoints(graph, 1)
  return {
    strictness,
    solved,
    bounds: createBounds(capacity),
    areBoundsFresh: false,
    entered: new Map(),
    byStatement: new Map(),
    aside: new Set(),
    held: new Set(),
    nextId: 0,
  }
}

/** Enters a whole list at once (first solve); ids follow the list's order from the network's next id, which is returned with what was held. */
export function loadConstraints(
  network: TimeNetwork,
  constraints: readonly TimeConstraint[],
): { firstId: number; contradictions: Contradiction[] } {
  assert(network.entered.size === 0, 'a list is loaded into an empty network')
  const firstId = network.nextId
  for (const constraint of constraints) enter(network, constraint)
  const { solved, strictness } = network
  const table = tabulateEdges(solved.graph.points, constraints, strictness)
  const enabled = new Uint8Array(constraints.length).fill(1)
  const contradictions: Contradiction[] = []
  const hold = (place: number, owners: readonly number[], weights: readonly number[]): void => {
    enabled[place] = 0
    network.held.add(firstId + place)
    network.entered.get(firstId + place)!.standing = 'held'
    contradictions.push(
      contradictionOf(
        network,
        owners.map((owner) => firstId + owner),
        weights,
      ),
    )
  }
  constraints.forEach(({ [strictness]: [least, greatest] }, i) => {
    if (network.entered.get(firstId + i)!.standing === 'aside') enabled[i] = 0
    else if (least > greatest) hold(i, [i], [greatest - least])
  })
  const labels = solved.potential.subarray(0, table.points)
  for (let cycle; (cycle = solvePotential(table, labels, enabled));) {
    const owners = cycle.map((edge) => table.owners[edge]!)
    hold(
      Math.max(...owners),
      owners,
      cycle.map((edge) => table.weights[edge]!),
    )
  }
  // Linked from the last to the first, so that each point's list runs in the order of the table.
  for (let edge = table.owners.length - 1; edge >= 0; edge--) {
    const owner = table.owners[edge]!
    if (enabled[owner] === 0) continue
    const id = firstId + owner
    network.entered.get(id)!.edges.push(linkEdge(solved.graph, table.tails[edge]!, table.heads[edge]!, table.weights[edge]!, id))
  }
  network.areBoundsFresh = false
  // What was held for the sake of a constraint that was itself held later may fit after all.
  retryHeld(network)
  return { firstId, contradictions }
}

/** Enters one constraint: its id, and the contradiction where it has to be held. */
export function addConstraint(network: TimeNetwork, constraint: TimeConstraint): { id: number; contradiction: Contradiction | null } {
  const id = enter(network, constraint)
  return { id, contradiction: network.entered.get(id)!.standing === 'aside' ? null : admit(network, id) }
}

/** Takes a constraint out for good; constraints that were held and now fit come in. */
export function removeConstraint(network: TimeNetwork, id: number): void {
  const entered = network.entered.get(id)
  assert(entered !== undefined, `no constraint ${id} to remove`)
  for (const statement of entered.constraint.statements) network.byStatement.get(statement)!.delete(id)
  withdraw(network, entered)
  network.held.delete(id)
  network.entered.delete(id)
  retryHeld(network)
}

/** What if this statement were not so? All its constraints leave, until `restoreStatement`. */
export function setStatementAside(network: TimeNetwork, statement: number): void {
  network.aside.add(statement)
  for (const id of network.byStatement.get(statement) ?? []) {
    const entered = network.entered.get(id)!
    withdraw(network, entered)
    network.held.delete(id)
    entered.standing = 'aside'
  }
  retryHeld(network)
}

/** Takes a statement back in; what of it contradicts the rest is held, and told. */
export function restoreStatement(network: TimeNetwork, statement: number): Contradiction[] {
  network.aside.delete(statement)
  const found: Contradiction[] = []
  for (const id of network.byStatement.get(statement) ?? []) {
    const entered = network.entered.get(id)!
    if (entered.standing !== 'aside' || entered.constraint.statements.some((s) => network.aside.has(s))) continue
    const contradiction = admit(network, id)
    if (contradiction) found.push(contradiction)
  }
  return found
}

/** The earliest and latest minute of a point after the origin, by all constraints that are in. */
export function boundPoint(network: TimeNetwork, point: number): MinutesRange {
  if (!network.areBoundsFresh) {
    growBounds(network.bounds, network.solved.graph.firstOut.length)
    computeBounds(network.solved, network.bounds)
    network.areBoundsFresh = true
  }
  if (point >= network.solved.graph.points) return [-Infinity, Infinity]
  return [0 - network.bounds.earliest.lengths[point]!, network.bounds.latest.lengths[point]!]
}

/** Enters into the books only: 'aside' where a statement of it is, else 'in', yet without edges. */
function enter(network: TimeNetwork, constraint: TimeConstraint): number {
  const id = network.nextId++
  growSolved(network.solved, Math.max(constraint.from, constraint.to) + 1)
  let standing: Standing = 'in'
  for (const statement of constraint.statements) {
    if (network.aside.has(statement)) standing = 'aside'
    const ids = network.byStatement.get(statement)
    if (ids) ids.add(id)
    else network.byStatement.set(statement, new Set([id]))
  }
  network.entered.set(id, { constraint, standing, edges: [] })
  return id
}

/** Links a constraint's edges; where that cannot be, unlinks them again and holds it. */
function admit(network: TimeNetwork, id: number): Contradiction | null {
  const entered = network.entered.get(id)!
  const {
    from,
    to,
    [network.strictness]: [least, greatest],
  } = entered.constraint
  const { solved, bounds } = network
  if (least > greatest) {
    entered.standing = 'held'
    network.held.add(id)
    return contradictionOf(network, [id], [greatest - least])
  }
  if (network.areBoundsFresh) growBounds(bounds, solved.graph.firstOut.length)
  for (const [tail, head, weight] of [
    [from, to, greatest],
    [to, from, 0 - least],
  ] as const) {
    if (weight === Infinity) continue
    const edge = admitEdge(solved, tail, head, weight, id)
    if (typeof edge !== 'number') {
      withdraw(network, entered)
      entered.standing = 'held'
      network.held.add(id)
      return contradictionOf(network, edge.owners, edge.weights)
    }
    entered.edges.push(edge)
    if (network.areBoundsFresh) tightenBounds(solved, bounds, edge)
  }
  entered.standing = 'in'
  network.held.delete(id)
  return null
}

/** Unlinks a constraint's edges. The potential stays feasible; only bounds that rested on an edge are repaired. */
function withdraw(network: TimeNetwork, entered: Entered): void {
  const { solved, bounds } = network
  for (const edge of entered.edges.splice(0)) {
    const loosened = network.areBoundsFresh ? loosenBounds(solved, bounds, edge) : null
    unlinkEdge(solved.graph, edge)
    loosened?.repair()
  }
}

function retryHeld(network: TimeNetwork): void {
  for (const id of network.held) admit(network, id)
}

function contradictionOf(network: TimeNetwork, ids: readonly number[], weights: readonly number[]): Contradiction {
  const statements = new Set(ids.flatMap((id) => network.entered.get(id)!.constraint.statements))
  return {
    constraints: [...new Set(ids)],
    statements: [...statements].sort((a, b) => a - b),
    shortByMinutes: -weights.reduce((sum, weight) => sum + weight, 0),
  }
}
