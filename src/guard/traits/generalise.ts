// The coarsest wording that is needed and no coarser: the node of the lattice of wordings with the least loss that is safe
// (Samarati, Protecting respondents' identities in microdata release, 2001; loss as Sweeney's precision, 2002).
import type { CountedTrait } from './estimate-fit.ts'
import { ancestorsOf, findTerm, type Hierarchy, labelOfTerm } from './hierarchy.ts'
import type { TraitName } from './trait.ts'
import { widenDays } from './trait-days.ts'

/** One way to word a trait; `trait` is null where it is left out. */
export interface Wording {
  readonly how: 'as-published' | 'decade' | 'month' | 'year' | 'term' | 'a-relative' | 'left-out'
  readonly trait: CountedTrait | null
  /** The decade ("30–39"), or the wider term as the user's counts have it; null where `how` says it all. */
  readonly words: string | null
}

/** From as published to left out, each coarser than the one before. */
export function listWordings({ name, value }: CountedTrait, hierarchies: ReadonlyMap<TraitName, Hierarchy>): Wording[] {
  const wordings: Wording[] = [{ how: 'as-published', trait: { name, value }, words: null }]
  if (value.is === 'years') {
    const [low, high] = [Math.floor(value.low / 10) * 10, Math.floor(value.high / 10) * 10 + 9]
    if (low < value.low || high > value.high)
      wordings.push({ how: 'decade', trait: { name, value: { is: 'years', low, high } }, words: `${low}–${high}` })
  } else if (value.is === 'days') {
    for (const how of ['month', 'year'] as const) {
      const [low, high] = widenDays(value.low, value.high, how)
      const before = wordings.at(-1)!.trait!.value
      if (before.is === 'days' && (low < before.low || high > before.high))
        wordings.push({ how, trait: { name, value: { is: 'days', low, high } }, words: null })
    }
  } else {
    const hierarchy = hierarchies.get(name)
    const own = hierarchy ? findTerm(hierarchy, value.term) : null
    for (const term of hierarchy && own !== null ? ancestorsOf(hierarchy, own).slice(1) : [])
      wordings.push({ how: 'term', trait: { name, value: { is: 'term', term } }, words: labelOfTerm(hierarchy!, term) })
    if (name === 'relative') wordings.push({ how: 'a-relative', trait: null, words: null })
  }
  return [...wordings, { how: 'left-out', trait: null, words: null }]
}

/** Traits that no wording hides are given up last: grammar tells a woman from a man. */
const LOSS_OF: Readonly<Record<TraitName, number>> = { gender: 3 }
/** More nodes than this are not looked through: the lattice is then climbed step by step. */
const MOST_NODES = 5000

/** The chosen wording of each trait, or null where none is safe but saying nothing at all. */
export function generaliseTraits(
  lattice: readonly (readonly Wording[])[],
  isSafe: (traits: readonly CountedTrait[]) => boolean,
): Wording[] | null {
  const nodes = lattice.reduce((product, wordings) => product * wordings.length, 1)
  const chosen = nodes <= MOST_NODES ? searchAll(lattice, isSafe) : climb(lattice, isSafe)
  return chosen?.some(({ trait }) => trait !== null) === true ? chosen : null
}

function traitsOf(node: readonly Wording[]): CountedTrait[] {
  return node.map(({ trait }) => trait).filter((trait) => trait !== null)
}

/** Sweeney's loss: how far up each trait's own ladder, added up. */
function lossOf(lattice: readonly (readonly Wording[])[], levels: readonly number[]): number {
  return levels.reduce((sum, level, n) => {
    const name = lattice[n]![0]!.trait!.name
    return sum + ((LOSS_OF[name] ?? 1) * level) / (lattice[n]!.length - 1)
  }, 0)
}

/** Nodes by growing loss, then by fewest traits touched: the first that is safe is the answer. */
function searchAll(lattice: readonly (readonly Wording[])[], isSafe: (traits: readonly CountedTrait[]) => boolean): Wording[] | null {
  let nodes: number[][] = [[]]
  for (const wordings of lattice) nodes = nodes.flatMap((levels) => wordings.map((_, level) => [...levels, level]))
  const ranked = nodes
    .map((levels) => ({ levels, loss: lossOf(lattice, levels), touched: levels.filter((level) => level > 0).length }))
    .sort((a, b) => a.loss - b.loss || a.touched - b.touched)
  for (const { levels } of ranked) {
    const node = levels.map((level, n) => lattice[n]![level]!)
    if (isSafe(traitsOf(node))) return node
  }
  return null
}

/** Datafly's way (Sweeney 1998): always the step with the least loss, until it is safe; then back wherever a step was not needed. */
function climb(lattice: readonly (readonly Wording[])[], isSafe: (traits: readonly CountedTrait[]) => boolean): Wording[] | null {
  const levels = lattice.map(() => 0)
  const nodeAt = (): Wording[] => levels.map((level, n) => lattice[n]![level]!)
  while (!isSafe(traitsOf(nodeAt()))) {
    const steps = levels.map((_, n) => n).filter((n) => levels[n]! < lattice[n]!.length - 1)
    if (steps.length === 0) return null
    const lossAfter = (n: number): number =>
      lossOf(
        lattice,
        levels.map((level, m) => (m === n ? level + 1 : level)),
      )
    levels[steps.reduce((best, n) => (lossAfter(n) < lossAfter(best) ? n : best))]! += 1
  }
  for (const n of levels.keys()) {
    while (levels[n]! > 0) {
      levels[n]! -= 1
      if (isSafe(traitsOf(nodeAt()))) continue
      levels[n]! += 1
      break
    }
  }
  return nodeAt()
}
