// Patterns over cases: codes by independent witness, time between stages with bounds, by place and group, and what was never reported; small counts withheld.
import type { Outcome } from '../../base/refusal.ts'
import { estimateUnreported, type Estimate, type EstimateRefusal } from './estimate-unreported.ts'

/** One case as patterns count it. */
export interface PatternCase {
  readonly id: string
  readonly place: string | null
  readonly group: string | null
  /** What first-hand or earliest known tellers say; `witness` is the same for the same person over all cases, null where not told. */
  readonly accounts: readonly { readonly witness: string | null; readonly codes: readonly string[] }[]
  /** Bounds of each stage reached, in ISO days. */
  readonly stages: Readonly<Record<string, readonly [string | null, string | null]>>
  /** The independent lines by which the case is known. */
  readonly lines: readonly string[]
}

/** How many independent witnesses tell of a code: a range where a teller is not named; null where withheld. */
export interface CodeCount {
  readonly code: string
  readonly witnesses: readonly [least: number, most: number] | null
  readonly cases: number | null
}

/** Days between two stages over cases: each quartile with the bounds that the dates allow. */
export interface StageTime {
  readonly from: string
  readonly to: string
  readonly cases: number
  readonly quartiles: readonly [Bounds, Bounds, Bounds] | null
  readonly range: Bounds | null
}

type Bounds = readonly [least: number, most: number]

export interface PatternSlice {
  readonly by: 'all' | 'place' | 'group'
  readonly name: string
  readonly cases: number
  readonly codes: readonly CodeCount[]
  readonly times: readonly StageTime[]
}

export interface Patterns {
  /** All cases first, then by place, then by group; slices of too few cases are left out and counted. */
  readonly slices: readonly PatternSlice[]
  readonly slicesWithheld: number
  readonly unreported: Outcome<Estimate, EstimateRefusal>
}

export interface PatternOptions {
  /** Counts below it are withheld, so that nobody can be picked out: at least 1. */
  readonly threshold: number
  /** Pairs of stages to be timed. */
  readonly stages: readonly (readonly [from: string, to: string])[]
  /** The lines to estimate from: two or three; the greatest by default. */
  readonly lists?: readonly string[]
}

/** Counts over accounts and witnesses, never over articles. Cases may be in any order; the answer does not depend on it. */
export function findPatterns(cases: readonly PatternCase[], options: PatternOptions): Patterns {
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const parts = [...partsOf(sorted, 'place'), ...partsOf(sorted, 'group')]
  const shown = parts.filter((part) => part.cases.length >= options.threshold)
  const slices = [{ by: 'all' as const, name: '', cases: sorted }, ...shown].map(({ by, name, cases: some }) => ({
    by,
    name,
    cases: some.length,
    codes: countCodes(some, options.threshold),
    times: options.stages.map(([from, to]) => timeStages(some, from, to, options.threshold)),
  }))
  return { slices, slicesWithheld: parts.length - shown.length, unreported: estimateUnreported(listsOf(sorted, options.lists)) }
}

function partsOf(cases: readonly PatternCase[], by: 'place' | 'group'): { by: 'place' | 'group'; name: string; cases: PatternCase[] }[] {
  const parts = new Map<string, PatternCase[]>()
  for (const each of cases) if (each[by] !== null) parts.set(each[by], [...(parts.get(each[by]) ?? []), each])
  return [...parts]
    .map(([name, some]) => ({ by, name, cases: some }))
    .sort((a, b) => b.cases.length - a.cases.length || (a.name < b.name ? -1 : 1))
}

/** Codes by how many witnesses tell of them. An unnamed teller may be any of the others of the case or one more. */
export function countCodes(cases: readonly PatternCase[], threshold: number): CodeCount[] {
  const counts = new Map<string, { named: Set<string>; unnamedIn: Set<string>; cases: Set<string> }>()
  for (const { id, accounts } of cases) {
    for (const { witness, codes } of accounts) {
      for (const code of codes) {
        const count = counts.get(code) ?? { named: new Set(), unnamedIn: new Set(), cases: new Set() }
        counts.set(code, count)
        count.cases.add(id)
        if (witness === null) count.unnamedIn.add(id)
        else count.named.add(witness)
      }
    }
  }
  return [...counts]
    .map(([code, { named, unnamedIn, cases: of }]) => ({
      code,
      least: Math.max(named.size, named.size === 0 && unnamedIn.size > 0 ? 1 : 0),
      most: named.size + unnamedIn.size,
      cases: of.size,
    }))
    .sort((a, b) => b.least - a.least || b.most - a.most || (a.code < b.code ? -1 : 1))
    .map(({ code, least, most, cases: of }) => ({
      code,
      witnesses: least >= threshold ? [least, most] : null,
      cases: least >= threshold && of >= threshold ? of : null,
    }))
}

/** Days from one stage to another. Cases that lack a bound, or whose bounds contradict the order, are left out. */
export function timeStages(cases: readonly PatternCase[], from: string, to: string, threshold: number): StageTime {
  const spans = cases.flatMap(({ stages }) => {
    const [start, end] = [stages[from], stages[to]]
    if (!start?.[0] || !start[1] || !end?.[0] || !end[1]) return []
    const [least, most] = [daysBetween(start[1], end[0]), daysBetween(start[0], end[1])]
    return Number.isFinite(least) && Number.isFinite(most) && most >= 0 ? [[Math.max(0, least), most] as const] : []
  })
  if (spans.length < Math.max(1, threshold))
    return { from, to, cases: spans.length < threshold ? 0 : spans.length, quartiles: null, range: null }
  const least = spans.map(([low]) => low).sort((a, b) => a - b)
  const most = spans.map(([, high]) => high).sort((a, b) => a - b)
  const at = (share: number): Bounds => [quantile(least, share), quantile(most, share)]
  return { from, to, cases: spans.length, quartiles: [at(0.25), at(0.5), at(0.75)], range: [least[0]!, most.at(-1)!] }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
}

/** Linear between neighbours (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}

const MOST_LISTS = 3

/** The cases known through each list, the greatest lists first. */
function listsOf(cases: readonly PatternCase[], wanted: readonly string[] | undefined): Set<string>[] {
  const lists = new Map<string, Set<string>>()
  for (const { id, lines } of cases) for (const line of lines) lists.set(line, (lists.get(line) ?? new Set()).add(id))
  if (wanted) return wanted.map((name) => lists.get(name) ?? new Set())
  return [...lists]
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MOST_LISTS)
    .map(([, list]) => list)
}
