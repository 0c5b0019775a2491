// Whether a capitalised word is known not to be a person: a place, a people, a month, an organisation.
import { normalizeWord } from './normal-form.ts'
import { NAMESAKE_PLACES, ORGANISATION_WORDS, PEOPLES, PLACE_HEADS, PLACE_WORDS, TIME_CAPITALS } from './places.ts'

const CYRILLIC_ENDING = /(?:ами|ями|ого|ому|ою|ею|ой|ей|ом|ем|єм|ах|ях|ии|ию|ия|ій|ії|ію|ія|ый|ий|а|у|е|и|ы|о|я|ю|ь|і|ї|є|й)$/

/** Without its case ending: enough to compare place names in their cases. */
function bareForm(lower: string): string {
  return lower.length > 4 ? lower.replace(CYRILLIC_ENDING, '') : lower
}

const split = (text: string): string[] => text.trim().split(/\s+/)
const exact = new Set([PLACE_WORDS, TIME_CAPITALS, ORGANISATION_WORDS, PEOPLES].flatMap(split))
/** «Харків» is «Харкова» in its other cases. */
const openForms = (word: string): string[] => (word.endsWith('ів') ? ['ов', 'ев', 'єв'].map((end) => word.slice(0, -2) + end) : [word])
const bare = new Set([...exact].filter((word) => /[а-яіїєґ]/.test(word) && word.length > 4).flatMap((word) => [word, ...openForms(word)]).map(bareForm))
const heads = new Set(split(PLACE_HEADS))
const namesakePlaces = split(NAMESAKE_PLACES)

/** A place, a people, a month or day, an organisation or a weapon, in any case. */
export function isKnownNonPerson(word: string): boolean {
  const lower = normalizeWord(word)
  return exact.has(lower) || (/[а-яіїєґ]/.test(lower) && lower.length > 4 && bare.has(bareForm(lower)))
}

/** A word that makes the capitalised group it ends a place or an organisation. */
export function isPlaceHead(word: string): boolean {
  return heads.has(normalizeWord(word))
}

/** A word after which a person's name is a street's or a school's. */
export function isNamesakePlace(word: string): boolean {
  const lower = normalizeWord(word)
  return namesakePlaces.some((stem) => (stem.length < 4 ? lower === stem : lower.startsWith(stem)))
}
