// What of a person's real names a pseudonym must keep clear of: initials, sounds, diminutives, and the order they sort in.
import { initialsOf } from '../../language/initials.ts'
import { culturesOfGiven, type NameWords } from '../../language/name-cultures.ts'
import { nameKey } from '../../language/name-key.ts'
import { readGivenName } from '../../language/names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { givenForms, patronymicForms } from '../forms/given-forms.ts'
import { parseName } from '../forms/parse-name.ts'

export interface NamedPerson {
  readonly names: readonly string[]
  readonly aliases?: readonly string[]
}

/** Two strengths of likeness: a given name or alias is recognised by less than a family name is, whose ending a thousand others have. */
export interface Sound {
  readonly key: string
  readonly isGiven: boolean
}

export interface RealName {
  readonly words: NameWords
  readonly initials: ReadonlySet<string>
  readonly sounds: readonly Sound[]
  /** Small letters of given names with their diminutives and counterparts. */
  readonly givenForms: ReadonlySet<string>
  /** Keys of the names that this person alone is called by: given, family, aliases; for "nobody else's name". */
  readonly ownKeys: ReadonlySet<string>
}

/** Reads all names and aliases of a person. */
export function readRealName({ names, aliases = [] }: NamedPerson): RealName {
  const words = wordsOfNames(names)
  const aliasWords = aliases.flatMap(wordsOf)
  const givens = new Set([...words.givens, ...aliasWords].flatMap(calledForms))
  const fullGivens = words.givens.flatMap(counterparts)
  const patronymics = words.patronymics.flatMap((word) => [...patronymicForms(word).written])
  const shortened = [...words.families, ...fullGivens, ...patronymics, ...aliasWords]
  return {
    words,
    initials: new Set(shortened.flatMap((word) => [...initialsOf(word)])),
    sounds: [...soundsOf([...givens], true), ...soundsOf([...words.families, ...patronymics], false)],
    givenForms: givens,
    ownKeys: new Set([...fullGivens, ...words.families, ...aliasWords].map(nameKey).filter((key) => key.length > 1)),
  }
}

function soundsOf(words: readonly string[], isGiven: boolean): Sound[] {
  return [...new Set(words.map(nameKey))].filter((key) => key.length > 1).map((key) => ({ key, isGiven }))
}

/** Everything one given name is called by, small letters: diminutives, counterparts, and what it is abroad (Георгий and Юрий are both George). */
export function calledForms(given: string): string[] {
  const abroad = readGivenName(given).flatMap(({ name, isNominative }) => (isNominative ? name.full : []))
  return [...new Set([given, ...abroad, ...givenForms(given).written].map(normalizeWord))]
}

/** The given name with its Russian and Ukrainian counterparts, no diminutives. */
function counterparts(given: string): string[] {
  const read = readGivenName(given).filter(({ isNominative }) => isNominative)
  return [given, ...read.flatMap(({ name }) => name.full.filter((full) => /[\u0400-\u04ff]/.test(full)))]
}

/** The parts of all names of one person. A given name that only the table of cultures knows is found too. */
export function wordsOfNames(names: readonly string[]): NameWords {
  const all = names.map(parseName).map(familyFirst)
  const families = new Set(all.flatMap((one) => one.families))
  const givens = new Set(all.flatMap((one) => one.givens))
  const patronymics = [...new Set(all.flatMap((one) => one.patronymics))]
  if (![...givens].some(isKnownGiven)) {
    const hidden = [...families].filter(isKnownGiven)
    const rest = [...families, ...givens].filter((word) => !hidden.includes(word))
    if (hidden.length > 0 && rest.length > 0) return { families: rest, givens: hidden, patronymics }
  }
  return { families: [...families], givens: [...givens], patronymics }
}

/** Of two patronymics in one name the first is a family name of that form (Рабинович, Якимович). */
function familyFirst({ families, givens, patronymics }: NameWords): NameWords {
  const [first, ...rest] = patronymics
  return first !== undefined && rest.length > 0 && families.length === 0
    ? { families: [first], givens, patronymics: rest }
    : { families, givens, patronymics }
}

function isKnownGiven(word: string): boolean {
  return culturesOfGiven(word).size > 0
}

/** Words of letters in a pseudonym or an alias. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}'’ʼ-]+/gu) ?? []
}
