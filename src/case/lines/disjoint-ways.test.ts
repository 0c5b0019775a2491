// Disjoint ways against two independent counts: trying all sets of vertices as a cut (Menger), and a plain depth-first augmentation.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findDisjointWays, type WayGraph } from './disjoint-ways.ts'

const arbitraryGraph = (most: number): fc.Arbitrary<WayGraph> =>
  fc.integer({ min: 1, max: most }).chain((vertices) => {
    const vertex = fc.integer({ min: 0, max: vertices - 1 })
    return fc.record({
      vertices: fc.constant(vertices),
      edges: fc.array(fc.tuple(vertex, vertex), { maxLength: 3 * vertices, size: 'max' }),
      starts: fc.uniqueArray(vertex, { maxLength: vertices, size: 'max' }),
      goals: fc.uniqueArray(vertex, { maxLength: vertices, size: 'max' }),
    })
  })

function canReach({ edges, starts, goals }: WayGraph, without: ReadonlySet<number>): boolean {
  const seen = new Set(starts.filter((start) => !without.has(start)))
  for (const point of seen) for (const [from, to] of edges) if (from === point && !without.has(to)) seen.add(to)
  return goals.some((goal) => seen.has(goal))
}

/** The fewest vertices whose loss parts starts from goals: all sets, the smaller first. */
function smallestCut(graph: WayGraph): number {
  for (let size = 0; ; size++) {
    for (let bits = 0; bits < 2 ** graph.vertices; bits++) {
      const set = new Set(Array.from({ length: graph.vertices }, (_, v) => v).filter((v) => (bits >> v) & 1))
      if (set.size === size && !canReach(graph, set)) return size
    }
  }
}

test('as many ways as the smallest cut has vertices, each a way, no vertex twice, and the cut parts all', () => {
  fc.assert(
    fc.property(arbitraryGraph(7), (graph) => {
      const { ways, cut } = findDisjointWays(graph)
      assert.equal(ways.length, smallestCut(graph))
      assert.equal(cut.length, ways.length)
      assert.ok(!canReach(graph, new Set(cut)))
      assert.equal(new Set(ways.flat()).size, ways.flat().length)
      for (const way of ways) {
        assert.ok(graph.starts.includes(way[0]!) && graph.goals.includes(way.at(-1)!))
        way.slice(1).forEach((to, i) => assert.ok(graph.edges.some((edge) => edge[0] === way[i] && edge[1] === to)))
      }
    }),
    { numRuns: 1500 },
  )
})

/** Ford–Fulkerson with a matrix of capacities over split vertices, depth first. */
function countByMatrix({ vertices, edges, starts, goals }: WayGraph): number {
  const size = 2 * vertices + 2
  const room = Array.from({ length: size }, () => new Int32Array(size))
  for (let v = 0; v < vertices; v++) room[2 * v]![2 * v + 1] = 1
  for (const [from, to] of edges) room[2 * from + 1]![2 * to] = 9
  for (const start of starts) room[size - 2]![2 * start] = 9
  for (const goal of goals) room[2 * goal + 1]![size - 1] = 9
  const push = (at: number, seen: Set<number>): boolean => {
    if (at === size - 1) return true
    seen.add(at)
    for (let to = 0; to < size; to++) {
      if (room[at]![to]! <= 0 || seen.has(to) || !push(to, seen)) continue
      room[at]![to]! -= 1
      room[to]![at]! += 1
      return true
    }
    return false
  }
  let count = 0
  while (push(size - 2, new Set())) count++
  return count
}

test('larger graphs agree with a plain augmentation over a matrix', () => {
  fc.assert(
    fc.property(arbitraryGraph(40), (graph) => assert.equal(findDisjointWays(graph).ways.length, countByMatrix(graph))),
    { numRuns: 300 },
  )
})

test('no starts, no goals, or a start that is a goal', () => {
  assert.deepEqual(findDisjointWays({ vertices: 0, edges: [], starts: [], goals: [] }), { ways: [], cut: [] })
  assert.deepEqual(findDisjointWays({ vertices: 2, edges: [[0, 1]], starts: [0], goals: [] }), { ways: [], cut: [] })
  assert.deepEqual(findDisjointWays({ vertices: 1, edges: [], starts: [0], goals: [0] }), { ways: [[0]], cut: [0] })
})
