// Random small networks for the solver's tests, and two slow solvers that share nothing with it: Floyd–Warshall, and trying all times.
import * as fc from 'fast-check'
import type { MinutesRange, TimeConstraint } from '../src/time/network/network-constraint.ts'

export interface SmallNetwork {
  readonly points: number
  readonly constraints: readonly TimeConstraint[]
}

/** Networks of a few points; `spread` sets how far minutes range, `looseness` how much wider loose bounds are. */
export function arbitraryNetwork(
  maxPoints: number,
  maxConstraints: number,
  spread = 12,
  size: 'small' | 'max' = 'small',
): fc.Arbitrary<SmallNetwork> {
  return fc.integer({ min: 1, max: maxPoints }).chain((points) => {
    const point = fc.integer({ min: 0, max: points - 1 })
    const constraint = fc
      .record({
        from: point,
        to: point,
        least: fc.integer({ min: -spread, max: spread }),
        width: fc.integer({ min: -1, max: spread }),
        give: fc.integer({ min: 0, max: 4 }),
        open: fc.constantFrom('none', 'none', 'none', 'least', 'greatest'),
        statements: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 2 }),
      })
      .map(({ from, to, least, width, give, open, statements }): TimeConstraint => {
        const range = (extra: number): MinutesRange => [
          open === 'least' ? -Infinity : least - extra,
          open === 'greatest' ? Infinity : least + width + extra,
        ]
        return { from, to, tight: range(0), loose: range(give), statements }
      })
    return fc.record({ points: fc.constant(points), constraints: fc.array(constraint, { maxLength: maxConstraints, size }) })
  })
}

/** All-pairs shortest ways (Floyd 1962, Warshall 1962): `distance[a][b]` is the greatest time(b) − time(a); null where inconsistent. */
export function floydWarshall(points: number, constraints: readonly TimeConstraint[]): number[][] | null {
  const distance = Array.from({ length: points }, (_, a) => Array.from({ length: points }, (__, b) => (a === b ? 0 : Infinity)))
  for (const {
    from,
    to,
    tight: [least, greatest],
  } of constraints) {
    distance[from]![to] = Math.min(distance[from]![to]!, greatest)
    distance[to]![from] = Math.min(distance[to]![from]!, 0 - least)
  }
  for (let k = 0; k < points; k++) {
    for (let a = 0; a < points; a++) {
      for (let b = 0; b < points; b++) distance[a]![b] = Math.min(distance[a]![b]!, distance[a]![k]! + distance[k]![b]!)
    }
  }
  return distance.every((row, a) => row[a]! >= 0) ? distance : null
}

/** Whether some whole minutes within ± `reach` of the origin satisfy everything: tried one after the other. */
export function holdsForSomeTimes(points: number, constraints: readonly TimeConstraint[], reach: number): boolean {
  const times: number[] = [0]
  const tryPoint = (point: number): boolean => {
    if (point === points) return true
    for (let time = point === 0 ? 0 : -reach; time <= (point === 0 ? 0 : reach); time++) {
      times[point] = time
      const fits = constraints.every(({ from, to, tight: [least, greatest] }) => {
        if (Math.max(from, to) !== point) return true
        const minutes = times[to]! - times[from]!
        return least <= minutes && minutes <= greatest
      })
      if (fits && tryPoint(point + 1)) return true
    }
    return false
  }
  return tryPoint(0)
}

/** The constraints that stand when these statements are set aside. */
export function withoutStatements(constraints: readonly TimeConstraint[], aside: readonly number[]): TimeConstraint[] {
  return constraints.filter(({ statements }) => !statements.some((statement) => aside.includes(statement)))
}
