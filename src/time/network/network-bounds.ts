// Tightest bounds of every point relative to the origin: two Dijkstra searches on reduced costs (Johnson 1977), repaired after each change (Ramalingam & Reps 1996).
import { widenInts, widenNumbers, type EdgeGraph } from './network-graph.ts'
import { offerPoint, takeLeast, type PointHeap } from './network-heap.ts'
import type { SolvedGraph } from './network-admission.ts'

/** Distances one way: from the origin (`outwards`: the latest a point can be) or to it (minus the earliest). */
interface Distances {
  readonly outwards: boolean
  lengths: Float64Array
  /** The last edge of the shortest way, or -1. */
  viaEdges: Int32Array
}

/** Both ways, kept right by `lowerBounds` after an edge came and `raiseBounds` after one went. */
export interface Bounds {
  readonly latest: Distances
  readonly earliest: Distances
}

export function createBounds(points: number): Bounds {
  const open = (outwards: boolean): Distances => ({
    outwards,
    lengths: new Float64Array(points).fill(Infinity),
    viaEdges: new Int32Array(points).fill(-1),
  })
  return { latest: open(true), earliest: open(false) }
}

/** Makes room for new points, which are unbounded. */
export function growBounds(bounds: Bounds, capacity: number): void {
  for (const way of [bounds.latest, bounds.earliest]) {
    if (way.lengths.length >= capacity) continue
    way.lengths = widenNumbers(way.lengths, capacity, Infinity)
    way.viaEdges = widenInts(way.viaEdges, capacity, -1)
  }
}

/** Computes all bounds anew: O(edges · log points). */
export function computeBounds(solved: SolvedGraph, bounds: Bounds): void {
  for (const way of [bounds.latest, bounds.earliest]) {
    way.lengths.fill(Infinity)
    way.viaEdges.fill(-1)
    if (way.lengths.length > 0) way.lengths[0] = 0
    offer(solved, way, 0)
    propagate(solved, way)
  }
}

/** After `edge` was admitted: only points whose bounds it tightens are visited. */
export function tightenBounds(solved: SolvedGraph, bounds: Bounds, edge: number): void {
  for (const way of [bounds.latest, bounds.earliest]) {
    relax(solved, way, edge)
    propagate(solved, way)
  }
}

/** Before `edge` is unlinked: points whose bounds rest on it are found; `repair` must be called once it is unlinked. */
export function loosenBounds(solved: SolvedGraph, bounds: Bounds, edge: number): { readonly repair: () => void } {
  const affected = [bounds.latest, bounds.earliest].map((way) => ({ way, points: forget(solved.graph, way, edge) }))
  return {
    repair: () => {
      for (const { way, points } of affected) {
        for (const point of points) relaxInto(solved, way, point)
        propagate(solved, way)
      }
    },
  }
}

function offer({ potential, heap }: SolvedGraph, way: Distances, point: number): void {
  // With reduced costs every edge is at least 0, so each point is settled once.
  offerPoint(heap, point, way.outwards ? way.lengths[point]! - potential[point]! : way.lengths[point]! + potential[point]!)
}

function relax(solved: SolvedGraph, way: Distances, edge: number): void {
  const { graph } = solved
  const near = way.outwards ? graph.tails[edge]! : graph.heads[edge]!
  const far = way.outwards ? graph.heads[edge]! : graph.tails[edge]!
  const length = way.lengths[near]! + graph.weights[edge]!
  if (length >= way.lengths[far]!) return
  way.lengths[far] = length
  way.viaEdges[far] = edge
  offer(solved, way, far)
}

function propagate(solved: SolvedGraph, way: Distances): void {
  const { graph } = solved
  const heap: PointHeap = solved.heap
  const first = way.outwards ? graph.firstOut : graph.firstIn
  const next = way.outwards ? graph.nextOut : graph.nextIn
  while (heap.size > 0) {
    const point = takeLeast(heap)
    for (let edge = first[point]!; edge >= 0; edge = next[edge]!) relax(solved, way, edge)
  }
}

/** Forgets the bounds of all points whose shortest way goes over `edge`, and lists them. */
function forget(graph: EdgeGraph, way: Distances, edge: number): number[] {
  const far = way.outwards ? graph.heads : graph.tails
  const first = way.outwards ? graph.firstOut : graph.firstIn
  const next = way.outwards ? graph.nextOut : graph.nextIn
  const top = far[edge]!
  if (way.viaEdges[top] !== edge) return []
  const affected = [top]
  for (let i = 0; i < affected.length; i++) {
    const point = affected[i]!
    for (let e = first[point]!; e >= 0; e = next[e]!) if (way.viaEdges[far[e]!] === e) affected.push(far[e]!)
    way.lengths[point] = Infinity
    way.viaEdges[point] = -1
  }
  return affected
}

function relaxInto(solved: SolvedGraph, way: Distances, point: number): void {
  const { graph } = solved
  const first = way.outwards ? graph.firstIn : graph.firstOut
  const next = way.outwards ? graph.nextIn : graph.nextOut
  for (let edge = first[point]!; edge >= 0; edge = next[edge]!) relax(solved, way, edge)
}
