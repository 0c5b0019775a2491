// The parts of a name as a keeper writes it: family, given, patronymic, in any order; "Family Given Patronymic" where nothing tells.
import { isGivenName } from '../../language/names.ts'
import { readPatronymic } from '../../language/surnames.ts'

export interface NameParts {
  readonly families: readonly string[]
  readonly givens: readonly string[]
  readonly patronymics: readonly string[]
}

const LATIN_PATRONYMIC = /^[a-z']{3,}(ovich|evich|yovych|ovych|iovich|yevich|ovna|evna|yevna|ivna|yivna|ovych)$/i

/** Reads one full name. A part in brackets is another family name (of birth). A lone word is a family name unless it is a known given one. */
export function parseName(name: string): NameParts {
  const born = [...name.matchAll(/\(([^)]{2,60})\)/g)].flatMap((match) => wordsOf(match[1]!)).filter((word) => word.length > 3)
  const words = wordsOf(name.replace(/\([^)]{0,60}\)/g, ' ').replace(/,/g, ' '))
  const patronymics = words.filter((word, i) => (i > 0 || words.length > 2) && words.length > 1 && isPatronymic(word))
  const rest = words.filter((word) => !patronymics.includes(word))
  const known = rest.filter((word) => isGivenName(word))
  const givens = chooseGivens(rest, known, words, patronymics)
  const families = rest.filter((word) => !givens.includes(word))
  return { families: [...new Set([...families, ...born])], givens, patronymics }
}

function chooseGivens(
  rest: readonly string[],
  known: readonly string[],
  words: readonly string[],
  patronymics: readonly string[],
): string[] {
  if (rest.length === 1) return known.length === 1 || patronymics.length > 0 ? [...rest] : []
  // The word before the patronymic is the given name, whatever else it may be.
  const beforePatronymic = patronymics[0] === undefined ? undefined : words[words.indexOf(patronymics[0]) - 1]
  if (beforePatronymic !== undefined) return [beforePatronymic]
  if (known.length > 0 && known.length < rest.length) return [...known]
  return rest[1] === undefined ? [] : [rest[1]]
}

function isPatronymic(word: string): boolean {
  return readPatronymic(word) !== null || LATIN_PATRONYMIC.test(word)
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s.]+/)
    .filter((word) => /\p{L}{2}/u.test(word))
}
