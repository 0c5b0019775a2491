// How many people a set of published traits fits, by the user's counts. At least those that rows inside the traits add up to; else the least of the
// known marginals, each times what chance leaves of it for the traits it does not have, where the population is known. Adding a trait never raises it.
import { ancestorsOf, findTerm, type Hierarchy } from './hierarchy.ts'
import type { Counts, CountRow, CountTable } from './read-counts.ts'
import { type TraitName, type TraitValue, widthOf } from './trait.ts'

/** A published trait, at some level of wording. */
export interface CountedTrait {
  readonly name: TraitName
  readonly value: TraitValue
}

export type FitBasis =
  /** The counts have all these traits together. */
  | 'counted'
  /** The least of the counts that have some of them: the true number is lower or equal. */
  | 'least-marginal'
  /** Joined by chance, as if the traits had nothing to do with each other. */
  | 'by-chance'

export interface Fit {
  readonly people: number
  readonly basis: FitBasis
  /** Names of traits that the counts do not know: they limit nothing here, and yet they tell something. */
  readonly unknown: readonly TraitName[]
}

/** Null where the counts know none of the traits. */
export function estimateFit(counts: Counts, traits: readonly CountedTrait[]): Fit | null {
  const resolved = traits.map(({ name, value }) => ({ name, value: resolveValue(counts, name, value) }))
  const known = resolved.filter((trait) => isKnown(counts, trait))
  const unknown = resolved.filter((trait) => !known.includes(trait)).map(({ name }) => name)
  if (known.length === 0) return null
  const least = Math.max(...counts.tables.map((table) => countInside(counts, table, known)))
  const most = leastMarginal(counts, known)
  return least >= most.people ? { people: least, basis: 'counted', unknown } : { ...most, unknown }
}

/** A term of the vault as the counts' own; one that they do not have stays as it is, and fits no row. */
function resolveValue(counts: Counts, name: TraitName, value: TraitValue): TraitValue {
  if (value.is !== 'term') return value
  const hierarchy = counts.hierarchies.get(name)
  return { is: 'term', term: (hierarchy && findTerm(hierarchy, value.term)) ?? value.term }
}

function isKnown(counts: Counts, trait: CountedTrait): boolean {
  return counts.tables.some(
    (table) => table.names.includes(trait.name) && sharesOf(counts, table, trait, 'across').some((share) => share > 0),
  )
}

/** Which rows are added up: those inside a trait, those around it, or those that have anything in common with it. */
type Way = 'inside' | 'around' | 'across'
type Lying = { readonly way: Way | 'same'; readonly share: number }

/** How a row's cell lies to a trait: inside it, around it, the same; null where they have nothing in common. Ranges are taken as evenly filled. */
function lies(row: CountRow, { name, value }: CountedTrait, hierarchy: Hierarchy | undefined): Lying | null {
  const cell = row.cells.get(name)!
  if (cell.is === 'term' || value.is === 'term') {
    if (cell.is !== 'term' || value.is !== 'term') return null
    if (cell.term === value.term) return { way: 'same', share: 1 }
    if (hierarchy && ancestorsOf(hierarchy, cell.term).includes(value.term)) return { way: 'inside', share: 1 }
    return hierarchy && ancestorsOf(hierarchy, value.term).includes(cell.term) ? { way: 'around', share: 1 } : null
  }
  const shared = cell.is === value.is ? Math.min(cell.high, value.high) - Math.max(cell.low, value.low) + 1 : 0
  return shared <= 0 ? null : { way: 'same', share: shared / widthOf(cell) }
}

/** People in a table's rows that lie inside all the traits; 0 where it does not have them all. */
function countInside(counts: Counts, table: CountTable, traits: readonly CountedTrait[]): number {
  if (!traits.every(({ name }) => table.names.includes(name))) return 0
  return sumRows(counts, table, traits, 'inside') ?? 0
}

/** People in the rows that lie inside, or around, all the traits; null where no row does. */
function sumRows(counts: Counts, table: CountTable, traits: readonly CountedTrait[], way: Way): number | null {
  const shares = traits.map((trait) => sharesOf(counts, table, trait, way))
  let sum: number | null = null
  for (const [n, row] of table.rows.entries()) {
    let share = 1
    for (const one of shares) share *= one[n]!
    if (share > 0) sum = (sum ?? 0) + row.count * share
  }
  return sum
}

/** The same few values are asked for over and over while a lattice is searched. */
const cachedShares = new WeakMap<CountTable, Map<string, Float64Array>>()
const MOST_CACHED = 2000

function sharesOf(counts: Counts, table: CountTable, trait: CountedTrait, way: Way): Float64Array {
  const cache = cachedShares.get(table) ?? new Map<string, Float64Array>()
  cachedShares.set(table, cache)
  const { name, value } = trait
  const key = `${way} ${name} ${value.is === 'term' ? value.term : `${value.is} ${value.low} ${value.high}`}`
  const known = cache.get(key)
  if (known) return known
  const hierarchy = counts.hierarchies.get(name)
  const shares = Float64Array.from(table.rows, (row) => {
    const lying = lies(row, trait, hierarchy)
    return lying !== null && (lying.way === 'same' || lying.way === way || way === 'across') ? lying.share : 0
  })
  if (cache.size >= MOST_CACHED) cache.clear()
  cache.set(key, shares)
  return shares
}

/** The least marginal, each times the shares that the other traits have of the population. */
function leastMarginal(counts: Counts, traits: readonly CountedTrait[]): { people: number; basis: FitBasis } {
  const shares = traits.map((trait) => shareOf(counts, trait))
  let least = { people: Infinity, basis: 'least-marginal' as FitBasis }
  const consider = (sum: number, used: readonly number[]): void => {
    const others = shares.reduce((product, share, n) => (used.includes(n) ? product : product * share), 1)
    if (sum * others >= least.people) return
    least = { people: sum * others, basis: used.length === traits.length ? 'counted' : others < 1 ? 'by-chance' : 'least-marginal' }
  }
  if (counts.population !== null) consider(counts.population, [])
  for (const used of setsOf(counts, traits)) {
    const sum = marginalOf(
      counts,
      used.map((n) => traits[n]!),
    )
    if (sum !== null) consider(sum, used)
  }
  return least
}

/** Sets of traits that some table has together; a column takes one trait at a time (a person may have two places). */
function setsOf(counts: Counts, traits: readonly CountedTrait[]): number[][] {
  const sets = new Map<string, number[]>()
  for (const table of counts.tables) {
    let choices: number[][] = [[]]
    for (const name of table.names) {
      const fitting = traits.map((_, n) => n).filter((n) => traits[n]!.name === name)
      choices = choices.flatMap((choice) => [choice, ...fitting.map((n) => [...choice, n].sort((a, b) => a - b))])
    }
    for (const choice of choices) if (choice.length > 0) sets.set(choice.join(), choice)
  }
  return [...sets.values()]
}

/**
 * How many have these traits, by the tables of just these; where there is none, by what larger tables add up to. Such a sum may have left people
 * out, so where the population tells that a table is not of everybody, it stands only for a trait of which nothing else is known. Null: not known.
 */
function marginalOf(counts: Counts, traits: readonly CountedTrait[]): number | null {
  const fitting = counts.tables.filter(({ names }) => traits.every(({ name }) => names.includes(name)))
  const exact = fitting.filter(({ names }) => names.length === traits.length)
  const whole = traits.length === 1 ? fitting : fitting.filter((table) => mayBeWhole(counts, table))
  return boundOf(counts, exact, traits) ?? boundOf(counts, whole, traits)
}

/** A table that has so much of the population leaves out nobody who matters. */
const WHOLE_SHARE = 0.9

function mayBeWhole({ population }: Counts, { rows }: CountTable): boolean {
  return population === null || rows.reduce((sum, { count }) => sum + count, 0) >= WHOLE_SHARE * population
}

/** The least row around the traits, unless the rows inside them add up to more. */
function boundOf(counts: Counts, tables: readonly CountTable[], traits: readonly CountedTrait[]): number | null {
  const sums = (way: Way): number[] => tables.map((table) => sumRows(counts, table, traits, way)).filter((sum) => sum !== null)
  const [inside, around] = [sums('inside'), sums('around')]
  if (inside.length + around.length > 0) return Math.max(...inside, around.length > 0 ? Math.min(...around) : 0)
  const across = sums('across')
  return across.length > 0 ? Math.min(...across) : null
}

/** The share of the population that has a trait, by counts of it alone; 1 where that is not known. */
function shareOf(counts: Counts, trait: CountedTrait): number {
  if (counts.population === null || counts.population === 0) return 1
  const alone = counts.tables.filter(({ names }) => names.length === 1 && names[0] === trait.name)
  return Math.min(1, (boundOf(counts, alone, [trait]) ?? Infinity) / counts.population)
}
