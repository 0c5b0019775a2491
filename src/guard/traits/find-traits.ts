// Finds which traits of the protected persons a finished text publishes: a closed world, so only what the vault has of a person is looked for.
import type { Span } from '../../base/span.ts'
import { type Token, tokenize } from '../../language/tokens.ts'
import type { Traits } from '../../vault/traits.ts'
import { type AgeMention, readAges } from './read-ages.ts'
import { buildPhraseIndex, findPhrases } from './phrase-index.ts'
import { listPhrases, type TracedPerson, type TraitPhrase } from './trait-phrases.ts'
import type { TraitMention } from './trait.ts'
import { daysOfDate, yearOfDay } from './trait-days.ts'

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

export function buildTraitFinder(persons: readonly TracedPerson[]): TraitFinder {
  const index = buildPhraseIndex(persons.flatMap(listPhrases))
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
          ...datesOf([...dates, ...numericDates(text)], persons),
        ],
      }
    },
  }
}

function termMention(span: Span, { person, name, item, term, isPart }: TraitPhrase): TraitMention {
  return { person, name, item, value: { is: 'term', term, ...(isPart ? { isPart } : {}) }, span }
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

/** 8/11/2022 and 8.11.22 in both orders: in a closed world the one that is the person's is meant. */
function numericDates(text: string): DateMention[] {
  return [...text.matchAll(/(?<![\d./])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/])/g)].flatMap((found) => {
    const [first, second] = [found[1]!.padStart(2, '0'), found[3]!.padStart(2, '0')]
    const year = found[4]!.length === 2 ? `20${found[4]!}` : found[4]!
    const span: Span = [found.index, found.index + found[0].length]
    return [`${year}-${second}-${first}`, `${year}-${first}-${second}`].map((day) => ({ span, edtf: day, earliest: day, latest: day }))
  })
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
