// Finds which traits of the protected persons a finished text publishes: a closed world, so only what the vault has of a person is looked for.
import type { Span } from '../../base/span.ts'
import { inverseKin, kinSense } from '../../language/kin-words.ts'
import { type Token, tokenize } from '../../language/tokens.ts'
import type { Traits } from '../../vault/traits.ts'
import { type AgeMention, readAges } from './read-ages.ts'
import { buildPhraseIndex, findPhrases, type Phrase } from './phrase-index.ts'
import type { TraitMention } from './trait.ts'
import { daysOfDate, yearOfDay } from './trait-days.ts'

/** A protected person as the count needs them. */
export interface TracedPerson {
  readonly pseudonym: string
  readonly traits: Traits
}

/** A date that stands in the text. Days inclusive; null where the year is not told, then `edtf` is `XXXX-MM-DD` or `XXXX-MM`. */
export interface DateMention {
  readonly span: Span
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

export interface FoundTraits {
  readonly pseudonyms: readonly { readonly person: number; readonly span: Span }[]
  /** Each with a person whom it fits; whether the text says it of them is judged after (`attributeTraits`). */
  readonly mentions: readonly TraitMention[]
}

export interface TraitFinder {
  find(text: string, dates: readonly DateMention[], asOfYear: number): FoundTraits
}

interface About {
  readonly person: number
  readonly name: string
  readonly item: string
  readonly term: string
}

export function buildTraitFinder(persons: readonly TracedPerson[]): TraitFinder {
  const index = buildPhraseIndex(persons.flatMap(phrasesOf))
  return {
    find(text, dates, asOfYear) {
      const tokens = tokenize(text)
      const phrases = findPhrases(index, tokens)
      const years = new Set([asOfYear - 2, asOfYear - 1, asOfYear, ...dates.flatMap(yearsOf)])
      return {
        pseudonyms: phrases.filter(({ about }) => about.name === '').map(({ span, about }) => ({ person: about.person, span })),
        mentions: [
          ...phrases.filter(({ about }) => about.name !== '').map(({ span, about }) => termMention(span, about)),
          ...agesOf(tokens, persons, years, asOfYear),
          ...datesOf(dates, persons),
        ],
      }
    },
  }
}

function termMention(span: Span, { person, name, item, term }: About): TraitMention {
  return { person, name, item, value: { is: 'term', term }, span }
}

/** A value's spellings: "Омск = Omsk". */
export function spellingsOf(term: string): string[] {
  return term
    .split('=')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function phrasesOf({ pseudonym, traits }: TracedPerson, person: number): Phrase<About>[] {
  const phrases: Phrase<About>[] = [{ words: pseudonym, use: 'name', about: { person, name: '', item: '', term: '' } }]
  const add = (name: string, use: 'name' | 'word', terms: readonly string[], spell = spellingsOf): void =>
    terms.forEach((term, n) => {
      for (const words of spell(term)) phrases.push({ words, use, about: { person, name, item: `${name} ${n}`, term } })
    })
  add('place', 'name', traits.places ?? [])
  add('role', 'word', traits.roles ?? [])
  add('unit', 'word', traits.units ?? [], (term) => spellingsOf(term).flatMap(unitOrders))
  add('relative', 'word', [...new Set((traits.relatives ?? []).map(({ as }) => as))], (term) =>
    spellingsOf(term).flatMap((as) => kinWords(as, traits)),
  )
  return phrases
}

/** «93-я бригада», "brigade no. 93"; a long number alone. */
function unitOrders(unit: string): string[] {
  const digits = /\d+/.exec(unit)?.[0]
  if (digits === undefined) return [unit]
  if (digits.length >= 4) return [digits]
  const rest = unit
    .replace(/\d+(?:-?(?:st|nd|rd|th|[а-яіїє]{1,3}))?/u, ' ')
    .replace(/№/g, ' ')
    .trim()
  return rest === '' ? [digits] : [`${digits} ${rest}`, `${rest} ${digits}`]
}

/** Who has a wife is somebody's husband: "her husband, Kim" tells it as well as "his wife". */
function kinWords(as: string, traits: Traits): string[] {
  const sense = kinSense(as.toLowerCase())
  if (sense === null) return [as]
  const gender = traits.gender === 'female' ? 'f' : traits.gender === 'male' ? 'm' : null
  const inverse = inverseKin(sense, gender)
  return [as, ...(gender === null || inverse === sense ? [] : [inverse])]
}

function yearsOf({ earliest, latest }: DateMention): number[] {
  return [earliest, latest].filter((day) => day !== null).map((day) => Number(day.slice(0, 4)))
}

function agesOf(tokens: readonly Token[], persons: readonly TracedPerson[], years: ReadonlySet<number>, asOfYear: number): TraitMention[] {
  const ages = readAges(tokens)
  if (ages.length === 0) return []
  return persons.flatMap(({ traits }, person) =>
    ages
      .filter((age) => fitsAge(age, traits, years))
      .map((age): TraitMention => {
        const [low, high] = age.is === 'age' ? [age.low, age.high] : [Math.max(0, asOfYear - 1 - age.high), asOfYear - age.low]
        return { person, name: 'age', item: 'age 0', value: { is: 'years', low, high }, span: age.span }
      }),
  )
}

/** Years of birth by what the vault has; null where it has none, or an age of no date. */
export function birthYears({ born, age }: Traits): readonly [number, number] | null {
  if (born !== undefined) return [Number(born.slice(0, 4)), Number(born.slice(0, 4))]
  if (age === undefined || typeof age === 'number') return null
  const on = Number(age.on.slice(0, 4))
  return [on - age.years - 1, on - age.years]
}

function fitsAge(mention: AgeMention, traits: Traits, years: ReadonlySet<number>): boolean {
  if (typeof traits.age === 'number' && mention.is === 'age' && mention.low <= traits.age && traits.age <= mention.high) return true
  const birth = birthYears(traits)
  if (birth === null) return false
  if (mention.is === 'born') return mention.low <= birth[1] && birth[0] <= mention.high
  // In which year is somebody born then of this age? One of those that the text is about.
  for (let year = birth[0] + mention.low; year <= birth[1] + mention.high + 1; year++) if (years.has(year)) return true
  return false
}

const LONGEST_DAYS = 366

function datesOf(dates: readonly DateMention[], persons: readonly TracedPerson[]): TraitMention[] {
  return persons.flatMap(({ traits }, person) =>
    Object.entries(traits.dates ?? {}).flatMap(([name, date]) =>
      dates.flatMap((mention): TraitMention[] => {
        const value = dateTold(mention, date)
        return value === null ? [] : [{ person, name, item: `${name} 0`, value, span: mention.span }]
      }),
    ),
  )
}

/** The days that the text tells where it means this date, more or less exactly; null where it means another. */
function dateTold({ edtf, earliest, latest }: DateMention, date: string): { is: 'days'; low: number; high: number } | null {
  const own = daysOfDate(date)
  if (own === null) return null
  const yearless = /^XXXX-(\d{2}(?:-\d{2})?)$/.exec(edtf ?? '')?.[1]
  if (yearless !== undefined) {
    const told = daysOfDate(`${yearOfDay(own[0])}-${yearless}`)
    return told !== null && (isWithin(own, told) || isWithin(told, own)) && date.length > 4
      ? { is: 'days', low: told[0], high: told[1] }
      : null
  }
  const [low, high] = [daysOfDate(earliest ?? '')?.[0], daysOfDate(latest ?? '')?.[1]]
  if (low === undefined || high === undefined || high - low > LONGEST_DAYS) return null
  return isWithin(own, [low, high]) || isWithin([low, high], own) ? { is: 'days', low, high } : null
}

function isWithin(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
