// The cheapest set that meets every one of some sets (minimum hitting set): exact by branch and bound within a budget, else greedy with a stated lower bound.

export interface HittingSet {
  /** Ascending. */
  readonly chosen: readonly number[]
  readonly cost: number
  /** No hitting set costs less than this; equal to `cost` where the answer is exact. */
  readonly atLeast: number
}

/** How many branches are looked at before the greedy answer is taken, for each group of sets that share members. */
const BRANCH_LIMIT = 20_000

/** Costs are positive. Sets that share no members are solved apart, so that many small troubles stay exact. Empty sets are passed over. */
export function findHittingSet(sets: readonly (readonly number[])[], costOf: (member: number) => number = () => 1): HittingSet {
  const parts = groupSets(sets.filter((set) => set.length > 0)).map((group) => solveGroup(group, costOf))
  return {
    chosen: parts.flatMap((part) => part.chosen).sort((a, b) => a - b),
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
    atLeast: parts.reduce((sum, part) => sum + part.atLeast, 0),
  }
}

/** Parts a list of sets into groups that share no members (union–find). */
export function groupSets(sets: readonly (readonly number[])[]): (readonly number[])[][] {
  const leaders = new Map<number, number>()
  const leaderOf = (member: number): number => {
    let at = member
    while ((leaders.get(at) ?? at) !== at) at = leaders.get(at)!
    leaders.set(member, at)
    return at
  }
  for (const set of sets) for (const member of set) leaders.set(leaderOf(member), leaderOf(set[0]!))
  const groups = new Map<number, (readonly number[])[]>()
  for (const set of sets) {
    const leader = leaderOf(set[0]!)
    groups.set(leader, [...(groups.get(leader) ?? []), set])
  }
  return [...groups.values()]
}

function solveGroup(sets: readonly (readonly number[])[], costOf: (member: number) => number): HittingSet {
  let best = chooseGreedily(sets, costOf)
  let bestCost = sumCosts(best, costOf)
  let branches = 0
  const branch = (chosen: readonly number[], cost: number): void => {
    if (++branches > BRANCH_LIMIT) return
    const open = sets.filter((set) => !set.some((member) => chosen.includes(member)))
    if (cost + boundBelow(open, costOf) >= bestCost) return
    // The smallest open set leaves the fewest ways on.
    const next = open.reduce((a, b) => (b.length < a.length ? b : a))
    for (const member of [...next].sort((a, b) => countMeeting(open, b) - countMeeting(open, a) || costOf(a) - costOf(b) || a - b)) {
      const reached = [...chosen, member]
      const total = cost + costOf(member)
      if (open.every((set) => set.includes(member))) {
        if (total < bestCost) [best, bestCost] = [reached, total]
      } else branch(reached, total)
    }
  }
  branch([], 0)
  return { chosen: best, cost: bestCost, atLeast: branches > BRANCH_LIMIT ? boundBelow(sets, costOf) : bestCost }
}

/** Sets that share nothing must each be met apart: the sum of their cheapest members is a lower bound. */
function boundBelow(sets: readonly (readonly number[])[], costOf: (member: number) => number): number {
  const met = new Set<number>()
  let bound = 0
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (set.some((member) => met.has(member))) continue
    bound += Math.min(...set.map(costOf))
    for (const member of set) met.add(member)
  }
  return bound
}

function chooseGreedily(sets: readonly (readonly number[])[], costOf: (member: number) => number): number[] {
  const chosen: number[] = []
  for (let open = sets; open.length > 0;) {
    const worth = (member: number) => countMeeting(open, member) / costOf(member)
    const best = [...new Set(open.flat())].sort((a, b) => worth(b) - worth(a) || a - b)[0]!
    chosen.push(best)
    open = open.filter((set) => !set.includes(best))
  }
  return chosen
}

function countMeeting(sets: readonly (readonly number[])[], member: number): number {
  return sets.filter((set) => set.includes(member)).length
}

function sumCosts(members: readonly number[], costOf: (member: number) => number): number {
  return members.reduce((sum, member) => sum + costOf(member), 0)
}
