// Constraints of a Simple Temporal Problem (Dechter, Meiri & Pearl 1991) in whole minutes, and their table of edges.

/** `[least, greatest]` minutes; `-Infinity` and `Infinity` where a side is open. */
export type MinutesRange = readonly [least: number, greatest: number]

/** Which reading a network is solved under: what cannot hold loosely is a conflict, what cannot hold tightly a tension. */
export type Strictness = 'loose' | 'tight'

/**
 * `least ≤ time(to) − time(from) ≤ greatest`, said by all of `statements` together: setting any of them aside takes the constraint away.
 * Points are whole numbers from 0, where 0 is the origin. No statements: a rule that always holds ("an end is not before its start").
 * The range may be empty (least > greatest): then its own statements contradict themselves.
 */
export interface TimeConstraint {
  readonly from: number
  readonly to: number
  readonly loose: MinutesRange
  readonly tight: MinutesRange
  readonly statements: readonly number[]
}

/** The edges of a list of constraints, sorted by tail: an edge tail → head of weight w says `time(head) − time(tail) ≤ w`. */
export interface EdgeTable {
  readonly points: number
  /** The edges out of point p are `starts[p]` to `starts[p + 1]`. */
  readonly starts: Int32Array
  readonly tails: Int32Array
  readonly heads: Int32Array
  readonly weights: Float64Array
  /** The place in the list of the constraint that an edge comes from. */
  readonly owners: Int32Array
}

/** Builds the table in time linear in constraints and points. Open sides make no edge. */
export function tabulateEdges(points: number, constraints: readonly TimeConstraint[], strictness: Strictness): EdgeTable {
  const starts = new Int32Array(points + 2)
  let count = 0
  for (const constraint of constraints) {
    const [least, greatest] = constraint[strictness]
    if (greatest !== Infinity) starts[constraint.from + 2]! += 1
    if (least !== -Infinity) starts[constraint.to + 2]! += 1
    count += Number(greatest !== Infinity) + Number(least !== -Infinity)
  }
  for (let p = 2; p < starts.length; p++) starts[p]! += starts[p - 1]!
  const table: EdgeTable = {
    points,
    starts: starts.subarray(0, points + 1),
    tails: new Int32Array(count),
    heads: new Int32Array(count),
    weights: new Float64Array(count),
    owners: new Int32Array(count),
  }
  for (let owner = 0; owner < constraints.length; owner++) {
    const { from, to, [strictness]: range } = constraints[owner]!
    if (range[1] !== Infinity) placeEdge(table, starts[from + 1]!++, from, to, range[1], owner)
    if (range[0] !== -Infinity) placeEdge(table, starts[to + 1]!++, to, from, 0 - range[0], owner)
  }
  return table
}

function placeEdge(table: EdgeTable, edge: number, tail: number, head: number, weight: number, owner: number): void {
  table.tails[edge] = tail
  table.heads[edge] = head
  table.weights[edge] = weight
  table.owners[edge] = owner
}
