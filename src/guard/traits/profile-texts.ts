// The profile of each protected person in each edition: the traits that its texts publish, as exactly as they do anywhere in it, with places.
import { attributeTraits } from './attribute-traits.ts'
import { type DateMention, type TraitFinder } from './find-traits.ts'
import { spellingsOf, type TracedPerson } from './trait-phrases.ts'
import { type TraitMention, type TraitName, type TraitValue, widthOf } from './trait.ts'

/** A text of a finished file. */
export interface FinishedText {
  /** Which of the things given together: a folder, a file, a past edition. */
  readonly edition: number
  /** Masked, as it may be shown. */
  readonly path: string
  readonly carrier: string
  /** 'page 3' where the carrier has its own places; else null, and a line and column are told. */
  readonly place: string | null
  readonly text: string
  readonly dates: readonly DateMention[]
}

export interface TraitPlace {
  readonly path: string
  readonly carrier: string
  readonly place: string
}

export interface PublishedTrait {
  readonly name: TraitName
  readonly item: string
  readonly value: TraitValue
  /** The words that tell it, as published. */
  readonly says: string
  readonly places: readonly TraitPlace[]
}

/** By person, then by item. A person who stands nowhere has none. */
export type Profiles = ReadonlyMap<number, ReadonlyMap<string, PublishedTrait>>

/** Places told of one trait; there may be thousands. */
const MOST_PLACES = 5
const LONGEST_SAYS = 60
/** Other words that counts may have for a gender. */
const GENDER_TERMS: Readonly<Record<string, string>> = {
  female: 'female = women = woman = f = женщины = женщина = ж = жінки = жінка',
  male: 'male = men = man = m = мужчины = мужчина = м = чоловіки = чоловік = ч',
  other: 'other',
}

export function genderTerm(gender: string): string {
  return GENDER_TERMS[gender] ?? gender
}

export function profileTexts(
  finder: TraitFinder,
  persons: readonly TracedPerson[],
  texts: readonly FinishedText[],
  asOfYear: number,
): Profiles {
  const profiles = new Map<number, Map<string, PublishedTrait>>()
  for (const text of texts) {
    const found = finder.find(text.text, text.dates, asOfYear)
    for (const { person, span } of found.pseudonyms) {
      const { gender } = persons[person]!.traits
      if (gender !== undefined)
        put(profiles, { person, name: 'gender', item: 'gender 0', value: { is: 'term', term: genderTerm(gender) }, span }, text)
    }
    for (const mention of attributeTraits(text.text, found)) put(profiles, mention, text)
  }
  return profiles
}

function put(
  profiles: Map<number, Map<string, PublishedTrait>>,
  { person, name, item, value, span }: TraitMention,
  text: FinishedText,
): void {
  const profile = profiles.get(person) ?? new Map<string, PublishedTrait>()
  profiles.set(person, profile)
  const known = profile.get(item)
  const places = known?.places ?? []
  const told = places.length >= MOST_PLACES ? places : withPlace(places, placeAt(text, span[0]))
  const isNarrower = known === undefined || widthOf(value) < widthOf(known.value)
  const says =
    name === 'gender'
      ? spellingsOf((value as { term: string }).term)[0]!
      : text.text
          .slice(...span)
          .replace(/\s+/g, ' ')
          .slice(0, LONGEST_SAYS)
  profile.set(item, isNarrower ? { name, item, value, says, places: told } : { ...known, places: told })
}

function withPlace(places: readonly TraitPlace[], place: TraitPlace): readonly TraitPlace[] {
  const isTold = places.some((one) => one.path === place.path && one.carrier === place.carrier && one.place === place.place)
  return isTold ? places : [...places, place]
}

/** All that the editions tell together. */
export function joinProfiles(all: readonly Profiles[]): Profiles {
  const joined = new Map<number, Map<string, PublishedTrait>>()
  for (const profiles of all) {
    for (const [person, profile] of profiles) {
      const own = joined.get(person) ?? new Map<string, PublishedTrait>()
      joined.set(person, own)
      for (const [item, trait] of profile) {
        const known = own.get(item)
        const places = [...(known?.places ?? []), ...trait.places].slice(0, MOST_PLACES)
        own.set(item, { ...(known && widthOf(known.value) <= widthOf(trait.value) ? known : trait), places })
      }
    }
  }
  return joined
}

/** "line 3, column 17", both from 1, in UTF-16 units: as the guard's findings have it. */
function placeAt({ path, carrier, place, text }: FinishedText, at: number): TraitPlace {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return { path, carrier, place: place ?? `line ${line}, column ${at - (before.lastIndexOf('\n') + 1) + 1}` }
}
