// The living network against Floyd–Warshall and plain trial, after loads, adds, removals and statements set aside and restored.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  addConstraint,
  boundPoint,
  createNetwork,
  loadConstraints,
  removeConstraint,
  restoreStatement,
  setStatementAside,
  type TimeNetwork,
} from './network.ts'
import type { TimeConstraint } from './network-constraint.ts'
import { arbitraryNetwork, floydWarshall, holdsForSomeTimes } from '../../../test/small-networks.ts'

const standing = (network: TimeNetwork): TimeConstraint[] =>
  [...network.entered.values()].filter((entered) => entered.standing === 'in').map((entered) => entered.constraint)

/** The network's bounds are those of Floyd–Warshall over what is in, and every held constraint indeed contradicts what is in. */
function assertSolved(network: TimeNetwork, points: number): void {
  const constraints = standing(network)
  const distance = floydWarshall(points, constraints)
  assert.ok(distance, 'what is in holds together')
  for (let p = 0; p < points; p++)
    assert.deepEqual([...boundPoint(network, p)], [0 - distance[p]![0]!, distance[0]![p]!], `bounds of point ${p}`)
  for (const id of network.held) {
    assert.equal(floydWarshall(points, [...constraints, network.entered.get(id)!.constraint]), null, `held constraint ${id} would fit`)
  }
}

test('a loaded network agrees with Floyd–Warshall', () => {
  fc.assert(
    fc.property(arbitraryNetwork(7, 14), ({ points, constraints }) => {
      const network = createNetwork('tight')
      const { contradictions } = loadConstraints(network, constraints)
      assert.equal(contradictions.length === 0, floydWarshall(points, constraints) !== null)
      assertSolved(network, points)
    }),
    { numRuns: 3000 },
  )
})

test('larger and denser networks agree too', () => {
  fc.assert(
    fc.property(arbitraryNetwork(40, 160, 60, 'max'), ({ points, constraints }) => {
      const network = createNetwork('tight')
      const { contradictions } = loadConstraints(network, constraints)
      assert.equal(contradictions.length === 0, floydWarshall(points, constraints) !== null)
      assertSolved(network, points)
    }),
    { numRuns: 40 },
  )
})

test('consistency agrees with trying all times', () => {
  fc.assert(
    fc.property(arbitraryNetwork(4, 6, 3), ({ points, constraints }) => {
      const { contradictions } = loadConstraints(createNetwork('tight'), constraints)
      // Shortest ways have at most three edges of at most 7 minutes; a solution, if any, lies within them (or within 0 where unbound).
      assert.equal(contradictions.length === 0, holdsForSomeTimes(points, constraints, 21))
    }),
    { numRuns: 1000 },
  )
})

test('every contradiction told is one, over a simple cycle that is short by what it says', () => {
  fc.assert(
    fc.property(arbitraryNetwork(6, 14), ({ points, constraints }) => {
      const network = createNetwork('tight')
      for (const constraint of constraints) {
        const { contradiction } = addConstraint(network, constraint)
        if (!contradiction) continue
        const named = contradiction.constraints.map((id) => network.entered.get(id)!.constraint)
        assert.equal(floydWarshall(points, named), null)
        assert.ok(contradiction.shortByMinutes > 0)
        for (const spared of named)
          assert.ok(
            floydWarshall(
              points,
              named.filter((one) => one !== spared),
            ),
            'the cycle is minimal',
          )
      }
    }),
    { numRuns: 2000 },
  )
})

test('adding a constraint never widens a bound, and one by one is as all at once', () => {
  fc.assert(
    fc.property(arbitraryNetwork(6, 12), ({ points, constraints }) => {
      const network = createNetwork('tight')
      for (const constraint of constraints) {
        const before = Array.from({ length: points }, (_, p) => boundPoint(network, p))
        addConstraint(network, constraint)
        for (let p = 0; p < points; p++) {
          const [earliest, latest] = boundPoint(network, p)
          assert.ok(earliest >= before[p]![0] && latest <= before[p]![1], `point ${p} widened`)
        }
        assertSolved(network, points)
      }
    }),
    { numRuns: 1500 },
  )
})

test('any order of adds, removals and statements set aside and restored leaves the network as solved anew', () => {
  const deed = fc.record({ kind: fc.constantFrom('add', 'add', 'remove', 'aside', 'restore'), pick: fc.nat(1000) })
  fc.assert(
    fc.property(arbitraryNetwork(6, 14), fc.array(deed, { maxLength: 20 }), ({ points, constraints }, deeds) => {
      const network = createNetwork('tight')
      const half = constraints.length >> 1
      loadConstraints(network, constraints.slice(0, half))
      const waiting = constraints.slice(half)
      for (const { kind, pick } of deeds) {
        const ids = [...network.entered.keys()]
        if (kind === 'add' && waiting.length > 0) addConstraint(network, waiting.pop()!)
        if (kind === 'remove' && ids.length > 0) removeConstraint(network, ids[pick % ids.length]!)
        if (kind === 'aside') setStatementAside(network, pick % 8)
        if (kind === 'restore') restoreStatement(network, pick % 8)
        assertSolved(network, points)
        for (const { standing: where, constraint } of network.entered.values()) {
          assert.equal(
            where === 'aside',
            constraint.statements.some((statement) => network.aside.has(statement)),
          )
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('a point that nothing bounds is unbounded, also one never seen', () => {
  const network = createNetwork('loose')
  assert.deepEqual([...boundPoint(network, 0)], [0, 0])
  assert.deepEqual([...boundPoint(network, 9)], [-Infinity, Infinity])
  addConstraint(network, { from: 0, to: 500, loose: [60, Infinity], tight: [60, 60], statements: [] })
  assert.deepEqual([...boundPoint(network, 500)], [60, Infinity])
  assert.deepEqual([...boundPoint(network, 499)], [-Infinity, Infinity])
})

test('a constraint that contradicts itself is held with itself as the reason', () => {
  const network = createNetwork('loose')
  const { contradiction } = addConstraint(network, { from: 1, to: 2, loose: [10, -10], tight: [10, -10], statements: [3] })
  assert.deepEqual(contradiction, { constraints: [0], statements: [3], shortByMinutes: 20 })
  assert.ok(addConstraint(network, { from: 2, to: 2, loose: [5, 9], tight: [5, 9], statements: [4] }).contradiction)
})
