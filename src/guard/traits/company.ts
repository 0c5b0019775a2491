// In whose company a published profile leaves a person: the protected persons whom it fits as well, by what the vault has of them (sample uniques).
import type { Traits } from '../../vault/traits.ts'
import type { CountedTrait } from './estimate-fit.ts'
import { birthYears } from './find-traits.ts'
import { spellingsOf, type TracedPerson } from './trait-phrases.ts'
import { ancestorsOf, findTerm, type Hierarchy } from './hierarchy.ts'
import { genderTerm } from './profile-texts.ts'
import type { TraitName } from './trait.ts'
import { daysOfDate } from './trait-days.ts'

export interface CompanyContext {
  readonly persons: readonly TracedPerson[]
  readonly hierarchies: ReadonlyMap<TraitName, Hierarchy>
  readonly asOfYear: number
}

/** How many of the persons have all these traits, the one whose profile it is included. What the vault does not know of a person, that person has not. */
export function countCompany({ persons, hierarchies, asOfYear }: CompanyContext, person: number, traits: readonly CountedTrait[]): number {
  return persons.filter(
    (other, n) => n === person || traits.every((trait) => hasTrait(other.traits, trait, hierarchies.get(trait.name), asOfYear)),
  ).length
}

function hasTrait(traits: Traits, { name, value }: CountedTrait, hierarchy: Hierarchy | undefined, asOfYear: number): boolean {
  if (value.is === 'years') return agesOf(traits, asOfYear).some(([low, high]) => low <= value.high && value.low <= high)
  if (value.is === 'days') {
    const own = daysOfDate(traits.dates?.[name] ?? '')
    return own !== null && own[0] <= value.high && value.low <= own[1]
  }
  return termsOf(traits, name).some((term) => isWithinTerm(term, value.term, hierarchy))
}

/** The person's age now, and as it was a few years ago: a text does not tell when it was written. */
function agesOf(traits: Traits, asOfYear: number): (readonly [number, number])[] {
  if (typeof traits.age === 'number') return [[traits.age, traits.age]]
  const birth = birthYears(traits)
  return birth === null ? [] : [[asOfYear - birth[1] - 3, asOfYear - birth[0]]]
}

function termsOf(traits: Traits, name: TraitName): readonly string[] {
  if (name === 'gender') return traits.gender === undefined ? [] : [genderTerm(traits.gender)]
  if (name === 'place') return traits.places ?? []
  if (name === 'role') return traits.roles ?? []
  if (name === 'unit') return traits.units ?? []
  return name === 'relative' ? (traits.relatives ?? []).map(({ as }) => as) : []
}

function isWithinTerm(own: string, published: string, hierarchy: Hierarchy | undefined): boolean {
  const spelled = new Set(spellingsOf(published).map((one) => one.toLowerCase()))
  if (spellingsOf(own).some((one) => spelled.has(one.toLowerCase()))) return true
  const [term, wider] = hierarchy ? [findTerm(hierarchy, own), findTerm(hierarchy, published)] : [null, null]
  return term !== null && wider !== null && ancestorsOf(hierarchy!, term).includes(wider)
}
