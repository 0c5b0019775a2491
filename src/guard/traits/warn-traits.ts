// Warns where what is published of a person fits too few: fewer than k by the user's counts (k-anonymity: Samarati & Sweeney 1998; k = 11 after El Emam,
// Guide to the De-Identification of Personal Health Information, 2013), or nobody else among the protected, in one edition or over all of them.
import { type CompanyContext, countCompany } from './company.ts'
import { estimateFit, type CountedTrait, type Fit } from './estimate-fit.ts'
import { buildTraitFinder } from './find-traits.ts'
import type { TracedPerson } from './trait-phrases.ts'
import { generaliseTraits, listWordings, type Wording } from './generalise.ts'
import { type FinishedText, joinProfiles, type Profiles, profileTexts, type PublishedTrait } from './profile-texts.ts'
import type { Counts } from './read-counts.ts'
import { findMinimalSets } from './unsafe-sets.ts'

export const DEFAULT_K = 11

export interface TraitOptions {
  readonly counts: Counts | null
  readonly k: number
  /** The year in which this is published: ages are counted from it. */
  readonly asOfYear: number
  /** Editions that are out already: they are told of only together with what is new. */
  readonly pastEditions?: ReadonlySet<number>
}

/** What to say instead of one trait. */
export interface Rewording {
  /** Place in `traits`. */
  readonly trait: number
  readonly how: Wording['how']
  readonly words: string | null
}

export interface TraitWarning {
  readonly kind: 'too-few-fit' | 'unique-in-edition' | 'unique-over-editions'
  /** Place in the list of persons. */
  readonly person: number
  /** The editions that tell it, together. */
  readonly editions: readonly number[]
  readonly traits: readonly PublishedTrait[]
  /** How many should fit at least. */
  readonly k: number
  /** Null without counts, or where they know none of the traits. */
  readonly fit: Fit | null
  /** Protected persons whom the traits fit, this one included. */
  readonly company: number
  /** The smallest sets of traits that are too rare by themselves; places in `traits`. */
  readonly combinations: readonly (readonly number[])[]
  /** The least that must be worded more coarsely to be safe; null where only silence is. */
  readonly proposal: readonly Rewording[] | null
}

export function warnOfTraits(persons: readonly TracedPerson[], texts: readonly FinishedText[], options: TraitOptions): TraitWarning[] {
  const finder = buildTraitFinder(persons)
  const editions = [...new Set(texts.map(({ edition }) => edition))].sort((a, b) => a - b)
  const profiles = new Map(
    editions.map(
      (one) =>
        [
          one,
          profileTexts(
            finder,
            persons,
            texts.filter(({ edition }) => edition === one),
            options.asOfYear,
          ),
        ] as const,
    ),
  )
  const judge = new TraitJudge(persons, options)
  const warnings = persons.flatMap((_, person) => {
    const single = editions
      .filter((edition) => options.pastEditions?.has(edition) !== true)
      .flatMap((edition) => judge.judge(person, profiles.get(edition)!, [edition]) ?? [])
    const together = editions.length > 1 ? judge.judge(person, joinProfiles([...profiles.values()]), editionsOf(person, profiles)) : null
    return together !== null && together.editions.length > 1 && tellsMore(together, single, person, profiles)
      ? [...single, together]
      : single
  })
  return warnings
}

function editionsOf(person: number, profiles: ReadonlyMap<number, Profiles>): number[] {
  return [...profiles].filter(([, profile]) => profile.has(person)).map(([edition]) => edition)
}

/** Whether some combination that is rare by itself stands in no single edition: only who reads several learns it. */
function tellsMore(
  { combinations, traits }: TraitWarning,
  single: readonly TraitWarning[],
  person: number,
  profiles: ReadonlyMap<number, Profiles>,
): boolean {
  const known = single.map((warning) => new Set(warning.traits.map(({ item }) => item)))
  for (const profile of profiles.values()) known.push(new Set(profile.get(person)?.keys()))
  return combinations.some((set) => !known.some((items) => set.every((n) => items.has(traits[n]!.item))))
}

class TraitJudge {
  private readonly persons: readonly TracedPerson[]
  private readonly options: TraitOptions
  private readonly context: CompanyContext

  constructor(persons: readonly TracedPerson[], options: TraitOptions) {
    this.persons = persons
    this.options = options
    this.context = { persons, hierarchies: options.counts?.hierarchies ?? new Map(), asOfYear: options.asOfYear }
  }

  judge(person: number, profiles: Profiles, editions: readonly number[]): TraitWarning | null {
    const all = [...(profiles.get(person)?.values() ?? [])]
    if (!all.some(({ name }) => name !== 'gender')) return null
    const fit = this.fitOf(all)
    // Who is alone among the protected for being a woman is no rarity; the counts know how many women there are.
    const traits = fit === null ? all.filter(({ name }) => name !== 'gender') : all
    const company = countCompany(this.context, person, traits)
    const kind = this.kindOf(fit, company, editions.length > 1)
    if (kind === null) return null
    const isSafe = kind === 'too-few-fit' ? this.reachesK : (some: readonly CountedTrait[]) => countCompany(this.context, person, some) > 1
    const combinations = findMinimalSets(traits.length, (set) => !isSafe(set.map((n) => traits[n]!)))
    const wordings = traits.map((trait) => listWordings(trait, this.context.hierarchies))
    const chosen = generaliseTraits(wordings, isSafe)
    const proposal = chosen?.flatMap(({ how, words }, trait) => (how === 'as-published' ? [] : [{ trait, how, words }])) ?? null
    return { kind, person, editions, traits, k: this.options.k, fit, company, combinations, proposal }
  }

  private fitOf(traits: readonly CountedTrait[]): Fit | null {
    return this.options.counts === null ? null : estimateFit(this.options.counts, traits)
  }

  private readonly reachesK = (traits: readonly CountedTrait[]): boolean => (this.fitOf(traits)?.people ?? Infinity) >= this.options.k

  /** Where the counts know that k or more fit, being the only one in the vault is no danger: a sample unique is not yet a population unique. */
  private kindOf(fit: Fit | null, company: number, isOverEditions: boolean): TraitWarning['kind'] | null {
    if (fit !== null) return fit.people < this.options.k ? 'too-few-fit' : null
    if (company > 1 || this.persons.filter(({ traits }) => Object.keys(traits).length > 0).length < 2) return null
    return isOverEditions ? 'unique-over-editions' : 'unique-in-edition'
  }
}
