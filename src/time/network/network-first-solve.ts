// The first solve: Bellman–Ford with Tarjan's subtree disassembly (Tarjan 1981; Cherkassky & Goldberg 1999, "BFCT").
import type { EdgeTable } from './network-constraint.ts'

/** The working state: labels, the shortest-path tree as a thread in preorder with depths, and a queue of points to scan. */
interface Search {
  readonly labels: Float64Array
  readonly parentEdges: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  /** Depth in the tree, -1 where a point was cut off; the virtual root, the last index, has 0. */
  readonly depths: Int32Array
  readonly queue: Int32Array
  /** 0 not queued, 1 queued, 2 queued but cut off since: skipped unless labelled again. */
  readonly states: Uint8Array
  queued: number
  first: number
}

/**
 * Lowers `labels` until `labels[head] ≤ labels[tail] + weight` for every edge: a feasible potential. Starts from whatever finite labels
 * are given (zeros, or those of an earlier solve: a warm start). Returns null, or, where that cannot be, the edges of one simple
 * negative cycle in the order they follow each other; the labels then remain a fair start for the next try.
 * `enabled`, by constraint, leaves edges out where 0.
 */
export function solvePotential(table: EdgeTable, labels: Float64Array, enabled: Uint8Array | null): number[] | null {
  const search = openSearch(table.points, labels)
  const { starts, heads, weights, owners } = table
  const { depths, queue, states } = search
  while (search.queued > 0) {
    const point = queue[search.first]!
    search.first = search.first + 1 === table.points ? 0 : search.first + 1
    search.queued--
    const isScanned = states[point] === 1
    states[point] = 0
    if (!isScanned) continue
    for (let edge = starts[point]!, stop = starts[point + 1]!; edge < stop; edge++) {
      const head = heads[edge]!
      const label = labels[point]! + weights[edge]!
      if (label >= labels[head]! || (enabled !== null && enabled[owners[edge]!] === 0)) continue
      if (head === point) return [edge]
      if (depths[head]! >= 0 && !cutSubtree(search, head, point)) return traceCycle(table, search, edge)
      labels[head] = label
      hangPoint(search, head, point, edge)
    }
  }
  return null
}

function openSearch(points: number, labels: Float64Array): Search {
  const root = points
  const next = new Int32Array(points + 1)
  const previous = new Int32Array(points + 1)
  for (let p = 0; p <= points; p++) {
    next[p] = p === root ? 0 : p + 1
    previous[p] = p === 0 ? root : p - 1
  }
  const depths = new Int32Array(points + 1).fill(1)
  depths[root] = 0
  const queue = new Int32Array(Math.max(points, 1))
  for (let p = 0; p < points; p++) queue[p] = p
  const parentEdges = new Int32Array(points).fill(-1)
  return { labels, parentEdges, next, previous, depths, queue, states: new Uint8Array(points).fill(1), queued: points, first: 0 }
}

/** Cuts all that hangs below `top`, whose label is about to fall: it will be labelled again. False where `scanned` hangs there: a cycle. */
function cutSubtree(search: Search, top: number, scanned: number): boolean {
  const { next, previous, depths, states } = search
  const depth = depths[top]!
  let point = next[top]!
  while (depths[point]! > depth) {
    // Parent edges stay as they are, for the cycle to be read along them.
    if (point === scanned) return false
    depths[point] = -1
    if (states[point] === 1) states[point] = 2
    point = next[point]!
  }
  const before = previous[top]!
  next[before] = point
  previous[point] = before
  return true
}

function hangPoint(search: Search, point: number, parent: number, edge: number): void {
  const { next, previous, depths, states, queue } = search
  search.parentEdges[point] = edge
  depths[point] = depths[parent]! + 1
  const after = next[parent]!
  next[parent] = point
  previous[point] = parent
  next[point] = after
  previous[after] = point
  if (states[point] === 0) {
    let place = search.first + search.queued++
    if (place >= queue.length) place -= queue.length
    queue[place] = point
  }
  states[point] = 1
}

function traceCycle(table: EdgeTable, search: Search, closing: number): number[] {
  const cycle = [closing]
  for (let point = table.tails[closing]!; point !== table.heads[closing]!;) {
    const edge = search.parentEdges[point]!
    cycle.push(edge)
    point = table.tails[edge]!
  }
  return cycle.reverse()
}
