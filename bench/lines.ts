// Times the count of independent lines over large telling graphs, beside a plain depth-first augmentation over a matrix.
import { findDisjointWays, type WayGraph } from '../src/case/lines/disjoint-ways.ts'
import type { PrintRow } from './row.ts'

/** Witnesses tell relatives, relatives newsrooms, newsrooms each other: `tellings` edges over a fifth as many voices. */
function inventTellings(tellings: number): WayGraph {
  let state = 17
  const random = (below: number) => (((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below) | 0
  const vertices = Math.max(10, tellings / 5)
  const third = (vertices / 3) | 0
  const edges = Array.from({ length: tellings }, () => {
    const layer = random(3)
    return [layer * third + random(third), Math.min(2, layer + 1) * third + random(third)] as const
  })
  const starts = Array.from({ length: third }, (_, i) => i)
  return { vertices: 3 * third, edges, starts, goals: starts.map((i) => 2 * third + i) }
}

/** Ford–Fulkerson over a matrix of rooms, as most would write it first. */
function countPlainly({ vertices, edges, starts, goals }: WayGraph): number {
  const size = 2 * vertices + 2
  const room = new Int8Array(size * size)
  for (let v = 0; v < vertices; v++) room[2 * v * size + 2 * v + 1] = 1
  for (const [from, to] of edges) room[(2 * from + 1) * size + 2 * to] = 1
  for (const start of starts) room[(size - 2) * size + 2 * start] = 1
  for (const goal of goals) room[(2 * goal + 1) * size + size - 1] = 1
  const push = (at: number, seen: Uint8Array): boolean => {
    if (at === size - 1) return true
    seen[at] = 1
    for (let to = 0; to < size; to++) {
      if (room[at * size + to]! <= 0 || seen[to] === 1 || !push(to, seen)) continue
      room[at * size + to]! -= 1
      room[to * size + at]! += 1
      return true
    }
    return false
  }
  let count = 0
  while (push(size - 2, new Uint8Array(size))) count++
  return count
}

function medianMs(work: () => void, times = 9): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)[times >> 1]!
}

export function benchLines(print: PrintRow): void {
  for (const tellings of [1000, 10_000, 100_000]) {
    const graph = inventTellings(tellings)
    const { ways } = findDisjointWays(graph)
    const ours = medianMs(() => void findDisjointWays(graph))
    const peer = tellings > 1000 ? null : medianMs(() => void countPlainly(graph), 3)
    if (peer !== null && countPlainly(graph) !== ways.length) throw new Error('the two counts differ')
    print({
      what: `lines: ${tellings} tellings`,
      ours,
      peer,
      unit: 'ms',
      ratio: peer === null ? null : peer / ours,
      note: `${ways.length} lines; peer: augmentation over a matrix`,
    })
  }
}
