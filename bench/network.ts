// Times the network's solver: first solve, one constraint added, inconsistent networks, bounds, and growth; beside a naive Bellman–Ford and Floyd–Warshall.
import { findTimeConflicts } from '../src/time/network/network-conflicts.ts'
import { tabulateEdges, type EdgeTable, type TimeConstraint } from '../src/time/network/network-constraint.ts'
import { solvePotential } from '../src/time/network/network-first-solve.ts'
import { addConstraint, boundPoint, createNetwork, loadConstraints, removeConstraint } from '../src/time/network/network.ts'
import type { PrintRow } from './row.ts'
import { floydWarshall } from '../test/small-networks.ts'

/** A small linear congruential generator (Numerical Recipes): the same networks on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** Constraints around hidden times, so that they hold together: a tenth are dates from the origin, the rest join points near each other in time or at random. */
function inventNetwork(points: number, count: number, seed: number): TimeConstraint[] {
  const random = createRandom(seed)
  const year = 525_600
  const times = Array.from({ length: points }, (_, p) => (p === 0 ? 0 : Math.floor(random() * year)))
  const inOrder = times.map((_, p) => p).sort((a, b) => times[a]! - times[b]!)
  return Array.from({ length: count }, (_, i) => {
    const place = Math.floor(random() * points)
    const from = i % 10 === 0 ? 0 : inOrder[place]!
    const to = i % 3 === 0 ? Math.floor(random() * points) : inOrder[Math.min(points - 1, place + 1 + Math.floor(random() * 5))]!
    const minutes = times[to]! - times[from]!
    const range = [minutes - Math.floor(random() * 3000), random() < 0.2 ? Infinity : minutes + Math.floor(random() * 3000)] as const
    return { from, to, loose: range, tight: range, statements: [i] }
  })
}

/** The same network with some constraints that contradict the rest: an event a week later than it can be. */
function spoilNetwork(constraints: readonly TimeConstraint[], everyNth: number): TimeConstraint[] {
  return constraints.map((constraint, i) => {
    if (i % everyNth !== everyNth - 1) return constraint
    const shifted = [constraint.tight[0] + 10_080, constraint.tight[1] + 10_080] as const
    return { ...constraint, loose: shifted, tight: shifted }
  })
}

/** The network with one long ring of exact times added, whose last is `missBy` minutes off: the hardest kind of conflict to see. */
function closeRing(points: number, constraints: readonly TimeConstraint[], length: number, missBy: number): TimeConstraint[] {
  const random = createRandom(7)
  const ring = Array.from({ length }, () => Math.floor(random() * points))
  const labels = new Float64Array(points)
  solvePotential(tabulateEdges(points, constraints, 'loose'), labels, null)
  const exact = (from: number, to: number, off: number, statement: number): TimeConstraint => {
    const minutes = labels[to]! - labels[from]! + off
    return { from, to, loose: [minutes, minutes], tight: [minutes, minutes], statements: [statement] }
  }
  return [
    ...constraints,
    ...ring.map((from, i) => exact(from, ring[(i + 1) % length]!, i === length - 1 ? missBy : 0, constraints.length + i)),
  ]
}

/** What most would write first: a queue of points, each scanned again when its label falls; a cycle shows when a way has as many edges as points. */
function solveNaively(table: EdgeTable): boolean {
  const labels = new Float64Array(table.points)
  const edgesOnWay = new Int32Array(table.points)
  let queue = Array.from({ length: table.points }, (_, p) => p)
  let isQueued = new Uint8Array(table.points).fill(1)
  while (queue.length > 0) {
    const next: number[] = []
    const isNext = new Uint8Array(table.points)
    for (const point of queue) {
      isQueued[point] = 0
      for (let edge = table.starts[point]!; edge < table.starts[point + 1]!; edge++) {
        const head = table.heads[edge]!
        const label = labels[point]! + table.weights[edge]!
        if (label >= labels[head]!) continue
        labels[head] = label
        edgesOnWay[head] = edgesOnWay[point]! + 1
        if (edgesOnWay[head] >= table.points) return false
        if (isQueued[head] === 0 && isNext[head] === 0) {
          isNext[head] = 1
          next.push(head)
        }
      }
    }
    queue = next
    isQueued = isNext
  }
  return true
}

function medianMs(times: number, work: (round: number) => void): number {
  const taken = Array.from({ length: times }, (_, round) => {
    const start = performance.now()
    work(round)
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)[times >> 1]!
}

/** Prints a row for each measure; under half a minute in all. */
export function benchNetwork(print: PrintRow): void {
  const points = 10_000
  const constraints = inventNetwork(points, 5 * points, 1)
  const table = tabulateEdges(points, constraints, 'loose')
  const row = (what: string, ours: number, peer: number | null, note: string) =>
    print({ what, ours, peer, unit: 'ms', ratio: peer === null ? null : peer / ours, note })
  const consistent = medianMs(9, () => void solvePotential(table, new Float64Array(points), null))
  row(
    'network: first solve, 10,000 points, 50,000 constraints',
    consistent,
    medianMs(3, () => void solveNaively(table)),
    'peer: naive queue Bellman–Ford',
  )
  row(
    'network: load, with its first bounds',
    medianMs(5, () => void boundPoint(loaded(constraints), 1)),
    null,
    'tables, first solve, links and two Dijkstra searches',
  )
  benchAdding(row, constraints, points)
  for (const everyNth of [50_000, 1000]) {
    const spoilt = tabulateEdges(points, spoilNetwork(constraints, everyNth), 'loose')
    const ours = medianMs(9, () => void solvePotential(spoilt, new Float64Array(points), null))
    row(
      `network: inconsistent, ${50_000 / everyNth} constraint(s) a week off, first cycle`,
      ours,
      medianMs(1, () => void solveNaively(spoilt)),
      `${(ours / consistent).toFixed(1)} times the consistent one; peer: naive`,
    )
  }
  const ring = tabulateEdges(points, closeRing(points, constraints, 1000, 1), 'loose')
  const ringMs = medianMs(9, () => void solvePotential(ring, new Float64Array(points), null))
  const whole = tabulateEdges(points, closeRing(points, constraints, 1000, 0), 'loose')
  const wholeMs = medianMs(9, () => void solvePotential(whole, new Float64Array(points), null))
  row(
    'network: inconsistent, a ring of 1,000 exact times one minute off',
    ringMs,
    medianMs(1, () => void solveNaively(ring)),
    `${(ringMs / wholeMs).toFixed(1)} times the same ring when it closes; peer: naive`,
  )
  const few = spoilNetwork(constraints, 10_000)
  const found = findTimeConflicts(points, few, 'loose')
  row(
    `network: all ${found.conflicts.length} conflicts of 5 spoilt constraints`,
    medianMs(3, () => void findTimeConflicts(points, few, 'loose')),
    null,
    `smallest set aside: ${found.setAside.cost}`,
  )
  const small = inventNetwork(500, 2500, 2)
  const smallTable = tabulateEdges(500, small, 'loose')
  row(
    'network: first solve, 500 points',
    medianMs(15, () => void solvePotential(smallTable, new Float64Array(500), null)),
    medianMs(3, () => void floydWarshall(500, small)),
    'peer: Floyd–Warshall',
  )
  for (const size of [1000, 3000, 10_000, 30_000, 100_000]) {
    const grown = tabulateEdges(size, inventNetwork(size, 5 * size, 3), 'loose')
    row(
      `network: growth, ${size} points, ${5 * size} constraints`,
      medianMs(5, () => void solvePotential(grown, new Float64Array(size), null)),
      null,
      'first solve',
    )
  }
}

function loaded(constraints: readonly TimeConstraint[]) {
  const network = createNetwork('loose')
  loadConstraints(network, constraints)
  return network
}

function benchAdding(
  row: (what: string, ours: number, peer: number | null, note: string) => void,
  constraints: readonly TimeConstraint[],
  points: number,
): void {
  const network = loaded(constraints)
  boundPoint(network, 1)
  const more = inventNetwork(points, constraints.length + 1000, 1).slice(constraints.length)
  const added: number[] = []
  row(
    'network: one added constraint, bounds repaired',
    medianMs(more.length, (i) => void added.push(addConstraint(network, more[i]!).id)),
    null,
    'median of 1,000',
  )
  row(
    'network: one removed constraint, bounds repaired',
    medianMs(added.length, (i) => removeConstraint(network, added[i]!)),
    null,
    'median of 1,000',
  )
  const wrong = spoilNetwork(more, 1)
  row(
    'network: one added constraint that contradicts',
    medianMs(wrong.length, (i) => removeConstraint(network, addConstraint(network, wrong[i]!).id)),
    null,
    'median of 1,000; its cycle told, and taken out again',
  )
}
