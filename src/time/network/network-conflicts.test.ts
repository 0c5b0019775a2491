// Conflicts: each is inconsistent and minimal, all are found, and the set aside is the cheapest that lets the rest hold (against all subsets).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { TimeConstraint } from './network-constraint.ts'
import { findTimeConflicts } from './network-conflicts.ts'
import { findHittingSet } from './network-hitting-set.ts'
import { arbitraryNetwork, floydWarshall, withoutStatements } from '../../../test/small-networks.ts'

const subsetsOf = (members: readonly number[]): number[][] =>
  members.reduce<number[][]>((all, member) => [...all, ...all.map((set) => [...set, member])], [[]])

const saidOnlyBy = (constraints: readonly TimeConstraint[], statements: readonly number[]) =>
  constraints.filter((constraint) => constraint.statements.every((statement) => statements.includes(statement)))

test('the conflicts of random networks are exactly the minimal inconsistent sets of statements', () => {
  fc.assert(
    fc.property(arbitraryNetwork(5, 12), ({ points, constraints }) => {
      const { conflicts, setAside, isComplete } = findTimeConflicts(points, constraints, 'tight')
      const holds = (statements: readonly number[]) => floydWarshall(points, saidOnlyBy(constraints, statements)) !== null
      const all = [0, 1, 2, 3, 4, 5, 6, 7]
      const inconsistent = subsetsOf(all).filter((set) => !holds(set))
      const minimal = inconsistent.filter(
        (set) => !inconsistent.some((other) => other.length < set.length && other.every((s) => set.includes(s))),
      )
      assert.ok(isComplete)
      assert.deepEqual(conflicts.map((conflict) => conflict.statements.join()).sort(), minimal.map((set) => set.join()).sort())
      const best = subsetsOf(all)
        .filter((aside) => floydWarshall(points, withoutStatements(constraints, aside)))
        .sort((a, b) => a.length - b.length)[0]!
      assert.equal(setAside.cost, best.length)
      assert.ok(floydWarshall(points, withoutStatements(constraints, setAside.chosen)), 'set aside, the rest holds')
    }),
    { numRuns: 400 },
  )
})

test('the cycle of a conflict is made of its own constraints and misses by what it says', () => {
  fc.assert(
    fc.property(arbitraryNetwork(6, 14), ({ points, constraints }) => {
      for (const { statements, cycle, shortByMinutes } of findTimeConflicts(points, constraints, 'tight').conflicts) {
        let sum = 0
        let at = cycle[0]!.forwards ? constraints[cycle[0]!.constraint]!.from : constraints[cycle[0]!.constraint]!.to
        const start = at
        for (const { constraint, forwards, minutes } of cycle) {
          const { from, to, tight } = constraints[constraint]!
          assert.ok(saidOnlyBy([constraints[constraint]!], statements).length === 1)
          assert.equal(minutes, tight[forwards ? 1 : 0])
          assert.equal(at, forwards ? from : to)
          at = forwards ? to : from
          sum += forwards ? minutes : -minutes
        }
        assert.equal(at, start)
        assert.equal(-sum, shortByMinutes)
        assert.ok(shortByMinutes > 0)
        assert.equal(
          floydWarshall(
            points,
            cycle.map((step) => constraints[step.constraint]!),
          ),
          null,
        )
      }
    }),
    { numRuns: 1000 },
  )
})

const exactly = (point: number, minute: number, statement: number): TimeConstraint => ({
  from: 0,
  to: point,
  loose: [minute, minute],
  tight: [minute, minute],
  statements: [statement],
})

test('a hundred independent conflicts are all found, each set aside by one statement, the cheaper one', () => {
  const constraints = Array.from({ length: 100 }, (_, i) => [exactly(i + 1, 10, 2 * i), exactly(i + 1, 20, 2 * i + 1)]).flat()
  const { conflicts, setAside } = findTimeConflicts(101, constraints, 'loose', (statement) => (statement % 2 === 0 ? 2 : 1))
  assert.equal(conflicts.length, 100)
  assert.deepEqual(
    setAside.chosen,
    Array.from({ length: 100 }, (_, i) => 2 * i + 1),
  )
  assert.equal(setAside.atLeast, 100)
})

test('rules that contradict each other are told once and do not hide what else is wrong', () => {
  const rule = (least: number): TimeConstraint => ({ from: 1, to: 2, loose: [least, least], tight: [least, least], statements: [] })
  const { conflicts } = findTimeConflicts(4, [rule(1), rule(2), exactly(3, 1, 0), exactly(3, 2, 1)], 'loose')
  assert.deepEqual(
    conflicts.map((conflict) => conflict.statements),
    [[], [0, 1]],
  )
})

test('conflicts hold loosely; what fails only tightly is found only there', () => {
  const monthLater: TimeConstraint = { from: 1, to: 2, tight: [28, 31], loose: [21, 45], statements: [1] }
  const constraints = [exactly(1, 0, 0), monthLater, exactly(2, 24, 2)]
  assert.deepEqual(findTimeConflicts(3, constraints, 'loose').conflicts, [])
  const tight = findTimeConflicts(3, constraints, 'tight')
  assert.deepEqual(
    tight.conflicts.map((conflict) => [conflict.statements, conflict.shortByMinutes]),
    [[[0, 1, 2], 4]],
  )
})

test('the hitting set is the cheapest, against all subsets', () => {
  const member = fc.integer({ min: 0, max: 8 })
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 }),
      (sets, costs) => {
        const costOf = (m: number) => costs[m]!
        const found = findHittingSet(sets, costOf)
        const sum = (set: readonly number[]) => set.reduce((total, m) => total + costOf(m), 0)
        const best = Math.min(
          ...subsetsOf([0, 1, 2, 3, 4, 5, 6, 7, 8])
            .filter((set) => sets.every((one) => one.some((m) => set.includes(m))))
            .map(sum),
        )
        assert.equal(found.cost, best)
        assert.equal(sum(found.chosen), best)
        assert.equal(found.atLeast, best)
        assert.ok(sets.every((set) => set.some((m) => found.chosen.includes(m))))
      },
    ),
    { numRuns: 300 },
  )
})
