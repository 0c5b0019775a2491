// Surnames and patronymics by their endings: the nominative of an oblique form, gender, and a stem that all forms of one family name share.
// Endings after Unbegaun, Russian Surnames (1972), and Redko, Сучасні українські прізвища (1966), lists of types only.
import type { Gender } from './name-forms.ts'
import { normalizeWord } from './normal-form.ts'

export interface SurnameReading {
  /** The same for all forms of the family's name, man and woman, singular and plural. */
  readonly stem: string
  /** The nominative of this person. */
  readonly lemma: string
  readonly gender: Gender | null
  readonly isNominative: boolean
  /** The form ends as a type of surname does; else it is read by ordinary nouns' endings. */
  readonly isOfType: boolean
}

/** Type of surname: its stem's end | masculine: nominative + oblique ends | feminine: nominative + oblique ends | plural ends. An empty `.` is no end. */
const TYPES = `
ов|. а у ым е|а ой у ою|ы ых ым ыми
ев|. а у ым е|а ой у ою|ы ых ым ыми
ин|. а у ым е|а ой у ою|ы ых ым ыми
ын|. а у ым е|а ой у ою|ы ых ым ыми
ов|. а у ові им ом|а ої ій у ою|и их им ими
єв|. а у єві им|а ої ій у ою|и их им ими
ін|. а у ові им|а ої ій у ою|и их им ими
їн|. а у ові им|а ої ій у ою|и их им ими
ск|ий ого ому им ом|ая ой ую ою|ие их им ими
цк|ий ого ому им ом|ая ой ую ою|ие их им ими
ськ|ий ого ому им|а ої ій у ою|і их им ими
цьк|ий ого ому им|а ої ій у ою|і их им ими
зьк|ий ого ому им|а ої ій у ою|і их им ими
енк|о а у ові ом|о|и
ейк|о а у ові ом|о|и
йк|о а у ові ом|о|и
чк|о а у ові ом|о|и
ук|. а у ові ом е|.|и
юк|. а у ові ом е|.|и
ак|. а у ові ом е|.|и
як|. а у ові ом е|.|и
ик|. а у ові ом е|.|и
іч|. а у еві ем|.|і
ич|. а у еві ем е|.|и і
ян|. а у ом е|.|ы
дзе|.|.|
швили|.|.|
швілі|.|.|
аго|.|.|
их|.|.|
ых|.|.|
`

interface SurnameType {
  readonly stemEnd: string
  readonly masculine: readonly string[]
  readonly feminine: readonly string[]
  readonly plural: readonly string[]
}

const field = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(' ').map((ending) => (ending === '.' ? '' : ending)))
const types: readonly SurnameType[] = TYPES.trim().split('\n').map((line) => {
  const [stemEnd = '', masculine, feminine, plural] = line.split('|')
  return { stemEnd, masculine: field(masculine), feminine: field(feminine), plural: field(plural) }
})

const GENERIC_ENDINGS: readonly (readonly [ending: string, lemmaEnding: string, gender: Gender | null])[] = [
  ['ці', 'ка', null], ['зі', 'га', null], ['сі', 'ха', null],
  ['ою', 'а', null], ['ой', 'а', null], ['ей', 'я', null], ['ею', 'я', null], ['ого', 'ый', 'm'], ['ому', 'ый', 'm'], ['ым', 'ый', 'm'], ['ую', 'ая', 'f'],
  ['ом', '', 'm'], ['ем', 'ь', 'm'], ['ові', '', 'm'], ['еві', 'ь', 'm'], ['ы', 'а', null], ['и', 'а', null], ['і', 'а', null], ['у', '', 'm'], ['а', '', 'm'], ['е', '', 'm'],
  ['я', 'ь', 'm'], ['ю', 'ь', 'm'], ['я', 'й', 'm'], ['ю', 'й', 'm'], ['ем', 'й', 'm'], ['єм', 'й', 'm'],
]

const CYRILLIC = /^[а-яіїєґў'-]+$/
const MIN_ROOT = 2

function capitalize(word: string): string {
  return word.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase())
}

const CACHED_WORDS = 20_000
const cache = new Map<string, readonly SurnameReading[]>()

/** The readings of a surname's form, the likeliest type first; a Latin or unknown form reads as itself. Never empty. */
export function readSurname(word: string): readonly SurnameReading[] {
  const known = cache.get(word)
  if (known !== undefined) return known
  const readings = readFresh(word)
  if (cache.size >= CACHED_WORDS) cache.clear()
  if (word.length < 60) cache.set(word, readings)
  return readings
}

function readFresh(word: string): readonly SurnameReading[] {
  const lower = normalizeWord(word)
  if (!CYRILLIC.test(lower)) return [{ stem: lower, lemma: word, gender: null, isNominative: true, isOfType: false }]
  const readings: SurnameReading[] = []
  for (const type of types) readings.push(...readAs(type, lower))
  if (readings.length > 0) return readings
  readings.push({ stem: lower, lemma: word, gender: null, isNominative: true, isOfType: false })
  for (const [ending, lemmaEnding, gender] of GENERIC_ENDINGS) {
    if (!lower.endsWith(ending) || lower.length - ending.length < MIN_ROOT + 1) continue
    const lemma = lower.slice(0, lower.length - ending.length) + lemmaEnding
    readings.push({ stem: lemma, lemma: capitalize(lemma), gender, isNominative: false, isOfType: false })
  }
  return readings
}

function readAs(type: SurnameType, lower: string): SurnameReading[] {
  const found: SurnameReading[] = []
  const tryEndings = (endings: readonly string[], gender: Gender | null): void => {
    endings.forEach((ending, index) => {
      const stemLength = lower.length - ending.length
      if (stemLength - type.stemEnd.length < MIN_ROOT || !lower.endsWith(type.stemEnd + ending)) return
      const stem = lower.slice(0, stemLength)
      const lemma = gender === null ? stem + (type.masculine[0] ?? '') : stem + endings[0]!
      found.push({ stem, lemma: capitalize(lemma), gender, isNominative: index === 0 && gender !== null, isOfType: true })
    })
  }
  tryEndings(type.masculine, 'm')
  tryEndings(type.feminine, type.feminine[0] === type.masculine[0] ? null : 'f')
  tryEndings(type.plural, null)
  return found
}

/** Whether the form ends as Slavic surnames do; ordinary words may too, so it is only evidence. */
export function isSurnameLike(word: string): boolean {
  const lower = normalizeWord(word)
  if (/^[a-z\u00c0-\u024f'-]+$/.test(lower)) {
    return lower.length > 4 && /(?:ov|ev|off|eff|ova|eva|enko|sky|skiy|skyi|ska|skaya|chuk|yuk|iuk|vich|vych|ich|dze|shvili|yan|ian|oglu|son|sen|ski|ić|ić|aite)$/.test(lower)
  }
  return readSurname(word).some((reading) => reading.isOfType)
}

const PATRONYMIC = /^([а-яіїєґ']{2,}?)(?:(ович|евич|йович|ич)(а|у|ем|еві|е|и|і)?|(овн|евн|івн|ївн|иничн|ичн)(а|ы|е|у|ой|ою|и|і|о))$/

/** Reads a patronymic in any case: gender and nominative; null where the word is none. */
export function readPatronymic(word: string): { readonly lemma: string; readonly gender: Gender } | null {
  const lower = normalizeWord(word)
  const match = lower.length < 40 ? PATRONYMIC.exec(lower) : null
  if (match === null) return null
  const [, root = '', masculine, , feminine] = match
  if (masculine !== undefined) {
    if (masculine === 'ич' && !/(?:льи|уз[ьм]и|фом|лук|никит|саввич|ил)$/.test(root)) return null
    return { lemma: capitalize(root + masculine), gender: 'm' }
  }
  return { lemma: capitalize(`${root}${feminine}а`), gender: 'f' }
}
