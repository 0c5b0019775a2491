// What is known of a given name by any of its forms: gender, nominative, the names it is equal to, and whether it is a diminutive.
import type { Language } from '../base/language-tag.ts'
import { LATIN_GIVEN_NAMES } from './english-names.ts'
import { GIVEN_NAME_LINES } from './given-names.ts'
import { nameForms, type Gender } from './name-forms.ts'
import { nameKey } from './name-key.ts'
import { normalizeWord } from './normal-form.ts'

/** One name of the table, over all languages. */
export interface GivenName {
  /** Its place in the table: equal ids are equivalents (Алексей, Олексій, Alexey). */
  readonly id: number
  readonly gender: Gender
  readonly full: readonly string[]
  readonly diminutives: readonly string[]
}

/** One reading of a form. */
export interface GivenNameReading {
  readonly name: GivenName
  /** The nominative of this very form, capitalised («Лёше» → «Лёша»). */
  readonly lemma: string
  readonly isDiminutive: boolean
  readonly isNominative: boolean
  readonly language: Language
}

const readingsByForm = new Map<string, GivenNameReading[]>()
const readingsByKey = new Map<string, GivenNameReading[]>()
const latinGenders = new Map<string, Gender>()

function addReading(map: Map<string, GivenNameReading[]>, key: string, reading: GivenNameReading): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [reading])
  else if (!list.some((r) => r.name === reading.name && r.lemma === reading.lemma && r.isNominative === reading.isNominative)) list.push(reading)
}

function addForms(name: GivenName, lemma: string, isDiminutive: boolean, language: Language): void {
  const forms = nameForms(normalizeWord(lemma), 'given', name.gender, language)
  forms.forEach((form, index) => addReading(readingsByForm, form, { name, lemma, isDiminutive, isNominative: index === 0, language }))
  addReading(readingsByKey, nameKey(lemma), { name, lemma, isDiminutive, isNominative: true, language })
}

function splitField(field: string | undefined): string[] {
  return field === undefined || field.trim() === '' ? [] : field.trim().split(' ')
}

function readTable(): void {
  GIVEN_NAME_LINES.trim().split('\n').forEach((line, id) => {
    const [gender, ru, ruShort, uk, ukShort, latin] = line.split('|')
    const name: GivenName = {
      id,
      gender: gender === 'f' ? 'f' : 'm',
      full: [...splitField(ru), ...splitField(uk), ...splitField(latin)],
      diminutives: [...splitField(ruShort), ...splitField(ukShort)],
    }
    for (const form of splitField(ru)) addForms(name, form, false, 'ru')
    for (const form of splitField(uk)) addForms(name, form, false, 'uk')
    for (const form of splitField(ruShort)) addForms(name, form, true, 'ru')
    for (const form of splitField(ukShort)) addForms(name, form, true, 'uk')
    for (const form of splitField(latin)) {
      const reading: GivenNameReading = { name, lemma: form, isDiminutive: false, isNominative: true, language: 'en' }
      addReading(readingsByForm, normalizeWord(form), reading)
    }
  })
  for (const gender of ['m', 'f'] as const) {
    for (const form of LATIN_GIVEN_NAMES[gender].split(/\s+/)) if (!latinGenders.has(form)) latinGenders.set(form, gender)
  }
}
readTable()

const LATIN = /^[a-z\u00c0-\u024f'-]+$/

/** The readings of a word as a given name, by its exact form first, then (Latin letters) as a romanisation. Empty when it is not known as a name. */
export function readGivenName(word: string): readonly GivenNameReading[] {
  const form = normalizeWord(word)
  const exact = readingsByForm.get(form) ?? []
  if (!LATIN.test(form)) return exact
  // A name of the English list is not taken for a romanisation of a short Slavic one ("Dan", "Lana").
  const romanised = form.length >= 4 || exact.length === 0 ? (readingsByKey.get(nameKey(form)) ?? []) : []
  return [...exact, ...romanised.filter((r) => !exact.some((e) => e.name === r.name)).map((r) => ({ ...r, lemma: word, language: 'en' as const }))]
}

/** Whether the word is a known given name in some form. */
export function isGivenName(word: string): boolean {
  const form = normalizeWord(word)
  return latinGenders.has(form) || latinGenders.has(form.normalize('NFD').replace(/\p{M}/gu, '')) || readGivenName(word).length > 0
}

/** The gender a given name tells, or null where it is unknown or used for both (Саша, Женя). */
export function givenNameGender(word: string): Gender | null {
  const form = normalizeWord(word)
  const latin = latinGenders.get(form)
  const readings = readGivenName(word)
  const nominative = readings.filter((r) => r.isNominative)
  const genders = new Set((nominative.length > 0 ? nominative : readings).map((r) => r.name.gender))
  if (latin !== undefined) genders.add(latin)
  return genders.size === 1 ? [...genders][0]! : latin ?? null
}
