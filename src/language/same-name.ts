// Whether two names can be one person's, and how: the same word, a case form, an equivalent, a romanisation, a diminutive, or a typing error.
import { ENGLISH_SHORT_FORMS } from './english-names.ts'
import { readGivenName, type GivenNameReading } from './names.ts'
import { isTypo, nameKey } from './name-key.ts'
import { normalizeWord } from './normal-form.ts'
import { readPatronymic, readSurname } from './surnames.ts'

export type HowSame = 'identical' | 'inflection' | 'equivalent' | 'transliteration' | 'typo' | 'diminutive'

export interface NameComparison {
  readonly same: boolean
  readonly how: HowSame | null
}

const DIFFERENT: NameComparison = { same: false, how: null }
const ORDER: readonly HowSame[] = ['identical', 'inflection', 'transliteration', 'equivalent', 'diminutive', 'typo']
const CYRILLIC = /[\u0400-\u04ff]/

const same = (how: HowSame): NameComparison => ({ same: true, how })

const CACHED_PAIRS = 50_000
const givenPairs = new Map<string, NameComparison>()
const surnamePairs = new Map<string, NameComparison>()

/** A text compares the same few names again and again. */
function remember(pairs: Map<string, NameComparison>, a: string, b: string, compare: (a: string, b: string) => NameComparison): NameComparison {
  const key = `${a}|${b}`
  const known = pairs.get(key)
  if (known !== undefined) return known
  const compared = compare(a, b)
  if (pairs.size >= CACHED_PAIRS) pairs.clear()
  if (key.length < 120) pairs.set(key, compared)
  return compared
}

/** Two given names (one word each, any case, any script of the three languages). */
export function sameGivenName(a: string, b: string): NameComparison {
  return remember(givenPairs, a, b, compareGivenNames)
}

function compareGivenNames(a: string, b: string): NameComparison {
  const [lowerA, lowerB] = [normalizeWord(a), normalizeWord(b)]
  if (lowerA === lowerB) return same('identical')
  const [readingsA, readingsB] = [readGivenName(a), readGivenName(b)]
  const pairs = readingsA.flatMap((x) => readingsB.filter((y) => y.name === x.name).map((y) => [x, y] as const))
  const known = bestOf(pairs.map(([x, y]) => howPaired(a, b, x, y)))
  if (known !== null) return same(known)
  const isSameScript = CYRILLIC.test(a) === CYRILLIC.test(b)
  if (nameKey(a) === nameKey(b) && (!isSameScript || !CYRILLIC.test(a))) return same('transliteration')
  if (readingsA.length === 0 && readingsB.length === 0) {
    const stems = new Set(readSurname(a).map((r) => r.stem))
    if (CYRILLIC.test(a) && readSurname(b).some((r) => stems.has(r.stem))) return same('inflection')
  }
  if (areShortForms(lowerA, lowerB)) return same('diminutive')
  // Two known names that differ by a letter are two names (Marina, Marino), not an error.
  if ((readingsA.length === 0 || readingsB.length === 0) && isTypo(a, b)) return same('typo')
  return DIFFERENT
}

const shortForms = ENGLISH_SHORT_FORMS.trim().split('\n').map((line) => new Set(line.trim().split(' ')))

/** "Daniel" and "Danny": both on one line of the table. */
function areShortForms(a: string, b: string): boolean {
  return shortForms.some((line) => line.has(a) && line.has(b))
}

function howPaired(a: string, b: string, x: GivenNameReading, y: GivenNameReading): HowSame {
  if (x.isDiminutive !== y.isDiminutive) return 'diminutive'
  if (normalizeWord(x.lemma) === normalizeWord(y.lemma)) return 'inflection'
  if (nameKey(x.lemma) === nameKey(y.lemma) || nameKey(a) === nameKey(b)) return 'transliteration'
  return x.isDiminutive ? 'diminutive' : 'equivalent'
}

function bestOf(hows: readonly HowSame[]): HowSame | null {
  return ORDER.find((how) => hows.includes(how)) ?? null
}

/** Two surnames: forms of one family name (Иванов, Ивановой), romanisations, or one typing error apart. */
export function sameSurname(a: string, b: string): NameComparison {
  return remember(surnamePairs, a, b, compareSurnames)
}

function compareSurnames(a: string, b: string): NameComparison {
  const [lowerA, lowerB] = [normalizeWord(a), normalizeWord(b)]
  if (lowerA === lowerB) return same('identical')
  if (CYRILLIC.test(a) && CYRILLIC.test(b)) {
    const stems = new Set(readSurname(a).map((r) => r.stem))
    if (readSurname(b).some((r) => stems.has(r.stem))) return same('inflection')
  }
  const keysA = surnameKeys(a)
  const keysB = surnameKeys(b)
  if (keysA.some((key) => keysB.includes(key))) return same('transliteration')
  return isTypo(a, b) ? same('typo') : DIFFERENT
}

/** Keys of the nominatives: -off and -ov, -eff and -ev, a woman's -ova and a man's -ov meet. */
function surnameKeys(word: string): string[] {
  return readSurname(word).flatMap((reading) => {
    const key = nameKey(reading.lemma)
    return [key, key.replace(/f$/, 'v'), key.replace(/(ov|ev|in|sk)a$/, '$1'), key.replace(/ski$/, 'sk')]
  })
}

/**
 * Two names of one word or several ("Ivan Petkov", "Petkov", "Ivan S. Petkov"). Words that stand on one side only do not part them; a given name or a surname
 * on both sides must be the same. `how` is the loosest agreement that was needed.
 */
export function sameName(a: string, b: string): NameComparison {
  if (normalizeWord(a).trim() === normalizeWord(b).trim()) return same('identical')
  const [partsA, partsB] = [nameParts(a), nameParts(b)]
  if (isOneWord(a) && isOneWord(b) && a.length > 1 && b.length > 1) {
    const given = sameGivenName(a.trim(), b.trim())
    if (partsA.given !== null && partsB.given !== null) return given
    const surname = sameSurname(a.trim(), b.trim())
    return given.how !== null && surname.how !== null ? same(bestOf([given.how, surname.how])!) : given.same ? given : surname
  }
  const hows: HowSame[] = []
  for (const part of ['given', 'patronymic', 'surname'] as const) {
    const [x, y] = [partsA[part], partsB[part]]
    if (x === null || y === null) continue
    const compared = comparePart(part, x, y)
    if (!compared.same || compared.how === null) return DIFFERENT
    hows.push(compared.how)
  }
  return hows.length === 0 ? DIFFERENT : same([...ORDER].reverse().find((how) => hows.includes(how))!)
}

function isOneWord(name: string): boolean {
  return !/[\s.]/.test(name.trim())
}

function comparePart(part: 'given' | 'patronymic' | 'surname', a: string, b: string): NameComparison {
  const isInitial = a.length === 1 || b.length === 1
  if (isInitial && part !== 'surname') return nameKey(a)[0] === nameKey(b)[0] ? same('identical') : DIFFERENT
  if (part === 'given') return sameGivenName(a, b)
  if (part === 'surname') return sameSurname(a, b)
  const [x, y] = [readPatronymic(a)?.lemma ?? a, readPatronymic(b)?.lemma ?? b]
  return normalizeWord(x) === normalizeWord(y) ? same('inflection') : nameKey(x) === nameKey(y) ? same('transliteration') : DIFFERENT
}

interface NameParts {
  readonly given: string | null
  readonly patronymic: string | null
  readonly surname: string | null
}

/** A name's words by their part: known given names and patronymics first; of unknown words the last is the surname, the first of several the given name. */
export function nameParts(name: string): NameParts {
  const words = name.split(/[\s.]+/).filter((word) => /\p{L}/u.test(word))
  const patronymicAt = words.findIndex((word, index) => index > 0 && readPatronymic(word) !== null)
  const patronymic = patronymicAt >= 0 ? words[patronymicAt]! : null
  const rest = words.filter((_, index) => index !== patronymicAt)
  if (rest.length === 1) {
    const isGiven = patronymic !== null || readGivenName(rest[0]!).length > 0
    return { given: isGiven ? rest[0]! : null, patronymic, surname: isGiven ? null : rest[0]! }
  }
  const givenAt = patronymicAt > 0 ? rest.indexOf(words[patronymicAt - 1]!) : Math.max(0, rest.findIndex((word) => readGivenName(word).length > 0 || word.length === 1))
  const others = rest.filter((_, index) => index !== givenAt && rest[index]!.length > 1)
  return { given: rest[givenAt] ?? null, patronymic, surname: others.at(-1) ?? null }
}
