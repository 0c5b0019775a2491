// In which case a Slavic name stands: as far as owner («муж Юлии») must be told from apposition («муж Юлий»).
import { readGivenName } from '../../language/names.ts'
import { readSurname } from '../../language/surnames.ts'
import type { NameMention } from './persons-names.ts'

const CYRILLIC = /[\u0400-\u04ff]/

/** True where the name can only be an oblique form: its first word is known as one and is no nominative. */
export function isGenitiveName(name: NameMention): boolean {
  const word = name.given ?? name.surname
  if (word === null || !CYRILLIC.test(word)) return false
  const readings = readGivenName(word)
  if (name.given !== null && readings.length > 0) return !readings.some((reading) => reading.isNominative) || isObliqueSurname(name.surname)
  // A lone unknown word beside a kinship word is whose kin it is («вдова Лося»): given names are mostly known.
  return isObliqueSurname(word) || readSurname(word).some((reading) => !reading.isNominative)
}

function isObliqueSurname(word: string | null): boolean {
  if (word === null || !CYRILLIC.test(word)) return false
  const readings = readSurname(word)
  return !readings.some((reading) => reading.isNominative)
}
