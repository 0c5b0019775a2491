// Admitting one edge to a solved network: the potential is repaired where it must be (Cotton & Maler 2006, difference constraint propagation).
import { growPoints, linkEdge, unlinkEdge, widenInts, widenNumbers, type EdgeGraph } from './network-graph.ts'
import { clearHeap, growHeap, offerPoint, takeLeast, type PointHeap } from './network-heap.ts'

/** A graph with a feasible potential: `potential[head] ≤ potential[tail] + weight` for every edge, before and after each call here. */
export interface SolvedGraph {
  readonly graph: EdgeGraph
  potential: Float64Array
  readonly heap: PointHeap
  /** Scratch, valid for a point where its stamp is the present epoch: by how much it must fall, and the edge that says so. */
  falls: Float64Array
  viaEdges: Int32Array
  reached: Int32Array
  settled: Int32Array
  epoch: number
}

/** Makes room for points below `count`. A new point has no edges, so any potential is feasible: 0. */
export function growSolved(solved: SolvedGraph, count: number): void {
  growPoints(solved.graph, count)
  const capacity = solved.graph.firstOut.length
  if (capacity === solved.potential.length) return
  solved.potential = widenNumbers(solved.potential, capacity, 0)
  solved.falls = widenNumbers(solved.falls, capacity, 0)
  solved.viaEdges = widenInts(solved.viaEdges, capacity, -1)
  solved.reached = widenInts(solved.reached, capacity, 0)
  solved.settled = widenInts(solved.settled, capacity, 0)
  growHeap(solved.heap, capacity)
}

/**
 * Links an edge and repairs the potential, touching only points whose potential falls, each once. Returns the edge's number; or, where
 * the edge closes a negative cycle, the owners along that cycle (this edge's first) and their weights, with the graph as it was before.
 */
export function admitEdge(
  solved: SolvedGraph,
  tail: number,
  head: number,
  weight: number,
  owner: number,
): number | { readonly owners: number[]; readonly tails: number[]; readonly weights: number[] } {
  const { graph, potential } = solved
  const edge = linkEdge(graph, tail, head, weight, owner)
  if (potential[tail]! + weight >= potential[head]! || repairPotential(solved, edge)) return edge
  const cycle = traceAdmission(solved, edge)
  unlinkEdge(graph, edge)
  return cycle
}

/** False where the repair comes back to the edge's own tail: then the potential is as before, and `viaEdges` lead back along the cycle. */
function repairPotential(solved: SolvedGraph, added: number): boolean {
  const { graph, potential, heap, falls, viaEdges, reached, settled } = solved
  const { heads, weights, firstOut, nextOut } = graph
  const epoch = ++solved.epoch
  const tail = graph.tails[added]!
  const lowered: number[] = []
  const mustFall = (point: number, fall: number, edge: number): boolean => {
    falls[point] = fall
    viaEdges[point] = edge
    reached[point] = epoch
    if (point === tail) return false
    offerPoint(heap, point, fall)
    return true
  }
  const head = heads[added]!
  let holds = mustFall(head, potential[tail]! + weights[added]! - potential[head]!, added)
  while (holds && heap.size > 0) {
    const point = takeLeast(heap)
    settled[point] = epoch
    lowered.push(point)
    potential[point]! += falls[point]!
    for (let edge = firstOut[point]!; edge >= 0 && holds; edge = nextOut[edge]!) {
      const next = heads[edge]!
      if (settled[next] === epoch) continue
      const fall = potential[point]! + weights[edge]! - potential[next]!
      if (fall < (reached[next] === epoch ? falls[next]! : 0)) holds = mustFall(next, fall, edge)
    }
  }
  if (holds) return true
  clearHeap(heap)
  for (const point of lowered) potential[point]! -= falls[point]!
  return false
}

function traceAdmission(solved: SolvedGraph, added: number): { owners: number[]; tails: number[]; weights: number[] } {
  const { graph, viaEdges } = solved
  const edges: number[] = []
  let edge = -1
  for (let point = graph.tails[added]!; edge !== added; point = graph.tails[edge]!) edges.push((edge = viaEdges[point]!))
  edges.reverse()
  return {
    owners: edges.map((e) => graph.owners[e]!),
    tails: edges.map((e) => graph.tails[e]!),
    weights: edges.map((e) => graph.weights[e]!),
  }
}
