// All forms of an invented person's names in Russian and Ukrainian, from the plants' own tables.
import { RU_PARADIGMS, UK_PARADIGMS, type Paradigm } from './paradigms.ts'
import { PERSONS, type PersonRow } from './persons.ts'

export type PlantLanguage = 'ru' | 'uk'
type Gender = 'm' | 'f'

/** A name's forms. `cases` holds the doublets of each case, the nominative first; a name that does not change has but one case. */
export interface NameForms {
  readonly cases: readonly (readonly string[])[]
  /** A family name's forms for the other gender and for several of the family; empty for other names. */
  readonly kin: readonly string[]
}

export interface PersonForms {
  readonly gender: Gender
  readonly family: NameForms
  readonly given: NameForms
  readonly patronymic: NameForms
  readonly diminutives: readonly string[]
}

export interface InventedPerson {
  readonly enteredIn: PlantLanguage
  readonly ru: PersonForms
  readonly uk: PersonForms
}

export const INVENTED_PERSONS: readonly InventedPerson[] = PERSONS.map((row) => ({
  enteredIn: row[9],
  ru: declinePerson(row, 'ru'),
  uk: declinePerson(row, 'uk'),
}))

function declinePerson(row: PersonRow, language: PlantLanguage): PersonForms {
  const isRussian = language === 'ru'
  const paradigms: Readonly<Record<string, Paradigm>> = isRussian ? RU_PARADIGMS : UK_PARADIGMS
  const gender = row[0]
  const family = isRussian ? row[1] : row[2]
  const given = isRussian ? row[3] : row[4]
  return {
    gender,
    family: { cases: casesOf(family, gender, paradigms), kin: kinOf(family, gender, paradigms) },
    given: { cases: casesOf(given, gender, paradigms), kin: [] },
    patronymic: { cases: casesOf(`${isRussian ? row[5] : row[6]}:patronymic`, gender, paradigms), kin: [] },
    diminutives: (isRussian ? row[7] : row[8]).split(' ').flatMap((word) => declineDiminutive(word, paradigms)),
  }
}

function formsOf(entry: string, part: keyof Paradigm, paradigms: Readonly<Record<string, Paradigm>>): string[] {
  return [...new Set(casesOf(entry, part, paradigms).flat())]
}

function casesOf(entry: string, part: keyof Paradigm, paradigms: Readonly<Record<string, Paradigm>>): string[][] {
  const [stem, name] = entry.split(':') as [string, string]
  const paradigm = paradigms[name]
  if (!paradigm) throw new Error(`no paradigm ${name} for ${stem}`)
  return paradigm[part].map((endings) => endings.split('/').map((ending) => stem + ending))
}

function kinOf(entry: string, gender: Gender, paradigms: Readonly<Record<string, Paradigm>>): string[] {
  const own = formsOf(entry, gender, paradigms)
  const others = [...formsOf(entry, gender === 'm' ? 'f' : 'm', paradigms), ...formsOf(entry, 'pl', paradigms)]
  return others.filter((form) => !own.includes(form))
}

/** Cases of a pet name by its last letter; those the short tables do not know stay in the nominative. */
function declineDiminutive(word: string, paradigms: Readonly<Record<string, Paradigm>>): string[] {
  const last = word.slice(-1)
  const stem = word.slice(0, -1)
  const isUkrainian = paradigms === UK_PARADIGMS
  if (last === 'я' && !/[аеиоуыіїюя]$/.test(stem)) return formsOf(`${stem}:ya`, 'f', paradigms)
  if (last === 'а' && isUkrainian)
    return stem.endsWith('к') ? formsOf(`${stem.slice(0, -1)}:ka`, 'f', paradigms) : formsOf(`${stem}:a`, 'f', paradigms)
  if (last === 'а') return formsOf(/[гкхжшчщ]$/.test(stem) ? `${stem}:ka` : `${stem}:a`, 'f', paradigms)
  return [word]
}
