// The names a pseudonym may be: drawn from the table, without words, without names that mean one famous person, each with what it is compared by.
import type { Gender } from '../../language/name-forms.ts'
import { CULTURE_NAMES, type CultureName } from '../../language/name-cultures.ts'
import { initialsOf } from '../../language/initials.ts'
import { nameKey } from '../../language/name-key.ts'
import { NAMES_THAT_ARE_WORDS } from '../../language/given-names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { FAMOUS_GIVEN_NAMES, FAMOUS_WITH_INITIAL, type NameCulture } from '../../language/pseudonym-names.ts'
import { transliterate } from '../../language/transliterate.ts'
import type { PseudonymSound } from './likeness.ts'
import { calledForms } from './real-name.ts'

export type Spelling = 'ru' | 'uk' | 'latin'

export interface Candidate extends PseudonymSound {
  readonly culture: NameCulture
  readonly gender: Gender
  readonly weight: number
  readonly spelled: Readonly<Record<Spelling, string>>
  readonly initials: ReadonlySet<string>
}

/** Where to look next when a culture has no name left that keeps clear of a person's own. Most of these peoples also bear Russian names. */
const NEIGHBOURS: Readonly<Record<NameCulture, readonly NameCulture[]>> = {
  russian: ['ukrainian', 'jewish'],
  ukrainian: ['russian', 'jewish'],
  tatar: ['asian', 'caucasian', 'russian'],
  caucasian: ['tatar', 'asian', 'russian'],
  asian: ['tatar', 'caucasian', 'russian'],
  jewish: ['russian', 'ukrainian'],
  armenian: ['russian', 'georgian'],
  georgian: ['russian', 'armenian'],
  buryat: ['russian', 'asian'],
  korean: ['russian', 'ukrainian'],
  western: ['jewish', 'russian'],
}

/** Initials that stand for one letter in Russian, Ukrainian and Latin alike. */
export const PSEUDONYM_INITIALS: readonly Readonly<Record<Spelling, string>>[] = [...'БВДЗКЛМНПРСТФАО'].map((letter) => ({
  ru: letter,
  uk: letter,
  latin: transliterate(letter, 'press-ru'),
}))

const candidates = new Map<string, readonly Candidate[]>()

/** The names of a culture for a gender; null is both. Built once. */
export function candidatesOf(culture: NameCulture, gender: Gender | null): readonly Candidate[] {
  const key = `${culture} ${gender}`
  const known = candidates.get(key)
  if (known) return known
  const made = CULTURE_NAMES.filter(
    (name) => name.culture === culture && name.weight > 0 && (gender === null || name.gender === gender) && !isUnfit(name),
  ).map(makeCandidate)
  candidates.set(key, made)
  return made
}

export function neighboursOf(culture: NameCulture): readonly NameCulture[] {
  return NEIGHBOURS[culture]
}

function makeCandidate(name: CultureName): Candidate {
  const { ru, uk, culture, gender, weight } = name
  const latin =
    name.latin ?? (culture === 'ukrainian' ? transliterate(uk, 'national-uk') : transliterate(ru, 'press-ru')).replaceAll("'", '')
  const spellings = [ru, uk, latin]
  return {
    culture,
    gender,
    weight,
    spelled: { ru, uk, latin },
    initials: new Set(spellings.flatMap((spelling) => [...initialsOf(spelling)])),
    keys: [...new Set(spellings.map(nameKey))],
    forms: new Set([ru, uk].flatMap(calledForms)),
  }
}

/** Words and famous people's names. The diminutive does not matter here: nobody is shown under one. */
function isUnfit({ ru, uk, latin }: CultureName): boolean {
  const spelled = [ru, uk, latin ?? ''].map(normalizeWord)
  return spelled.some((one) => NAMES_THAT_ARE_WORDS.has(one) || FAMOUS_GIVEN_NAMES.has(one))
}

/** Whether the name with this initial means one famous person. */
export function isFamous(candidate: Candidate, initial: Readonly<Record<Spelling, string>>): boolean {
  return FAMOUS_WITH_INITIAL.has(`${candidate.spelled.ru.toLowerCase()} ${initial.ru.toLowerCase()}`)
}
