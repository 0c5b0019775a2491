// The parts of a name as a keeper writes it: family, given, patronymic, in any order; "Family Given Patronymic" where nothing tells.
import { isGivenName, readGivenName } from '../../language/names.ts'
import { readPatronymic } from '../../language/surnames.ts'

export interface NameParts {
  readonly families: readonly string[]
  readonly givens: readonly string[]
  readonly patronymics: readonly string[]
}

const LATIN_PATRONYMIC =
  /^[a-z']{2,}(ovich|evich|yovych|ovych|iovich|yevich|evych|ovic|evic|ovitch|evitch|owitsch|ewitsch|owicz|ewicz|ovna|evna|yevna|ivna|yivna|owna|ewna|ichna)$/i
/** Spoken and short patronymics that the reader of plain texts does not know. */
const MORE_PATRONYMICS = /^[а-яёіїє']{2,}(ыч|ич|ична|инична|івна|ївна|ьич|ович|евич|йович|овна|евна)$/i

/** Reads one full name. A part in brackets is another family name (of birth). A lone word is a family name unless it is a known given one. */
export function parseName(name: string): NameParts {
  const born = [...name.matchAll(/\(([^)]{2,60})\)/g)].flatMap((match) => wordsOf(match[1]!)).filter((word) => /^\p{Lu}/u.test(word))
  const plain = name.replace(/\([^)]{0,60}\)/g, ' ').replace(/[,;/]/g, ' ')
  const words = wordsOf(plain)
  const patronymic = choosePatronymic(words)
  const rest = words.filter((_, i) => i !== patronymic)
  const hasInitials = /(?:^|[\s.])\p{Lu}\./u.test(plain)
  const givens = hasInitials ? [] : chooseGivens(rest, words, patronymic)
  const families = rest.filter((word) => !givens.includes(word))
  // A father nobody knows of: Ярослав Гриневич is rather a family name.
  const word = words[patronymic]
  const isDoubtful = word !== undefined && families.length === 0 && !hasFather(word)
  return {
    families: [...new Set([...families, ...(isDoubtful ? [word] : []), ...born])],
    givens,
    patronymics: word === undefined ? [] : [word],
  }
}

/** The place of the patronymic, -1 where there is none: of several that end so (Гриневич Ярослав Євгенович) the one behind a given name, else the last. */
function choosePatronymic(words: readonly string[]): number {
  const places = words.flatMap((word, i) => (i > 0 && isPatronymic(word) ? [i] : []))
  const behind = places.filter((i) => isGivenName(words[i - 1]!) && (words.length < 3 || hasFather(words[i]!) || places.length === 1))
  return behind.at(-1) ?? places.at(-1) ?? -1
}

function chooseGivens(rest: readonly string[], words: readonly string[], patronymic: number): string[] {
  const known = rest.filter((word) => isGivenName(word))
  if (rest.length === 1) return known.length === 1 || patronymic >= 0 ? [...rest] : []
  // The word before the patronymic is the given name, whatever else it may be.
  if (patronymic > 0) return [words[patronymic - 1]!]
  if (known.length > 0 && known.length < rest.length) return [...known]
  return rest[1] === undefined ? [] : [rest[1]]
}

function isPatronymic(word: string): boolean {
  return readPatronymic(word) !== null || LATIN_PATRONYMIC.test(word) || MORE_PATRONYMICS.test(word)
}

function hasFather(patronymic: string): boolean {
  const root = patronymic
    .toLowerCase()
    .replace(
      /(ьевич|иевич|ійович|ьович|йович|ович|евич|ич|ыч|инична|ична|ьевна|иевна|овна|евна|івна|ївна|ovych|ovich|evich|evych|ovna|evna|ivna)$/,
      '',
    )
  return ['', 'й', 'ий', 'ій', 'ь', 'а', 'я', 'о', 'y', 'iy', 'ii', 'a'].some((end) =>
    readGivenName(root + end).some((reading) => reading.isNominative && reading.name.gender === 'm'),
  )
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s.]+/)
    .filter((word) => /\p{L}{2}/u.test(word) && /^\p{L}[\p{L}\p{M}'’ʼ`-]*$/u.test(word) && !BY_BIRTH.test(word))
}

const BY_BIRTH = /^(урожд[её]нная|урожд|девичья|девичестве|ур|née|nee|born|geb|geborene|народжена|дівоче|дівоцтві|фамилия|по|мужу|в)$/i
