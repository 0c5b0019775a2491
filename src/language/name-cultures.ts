// Tells from a name's form where it is at home: by its given name, its family name's ending, its patronymic and its letters. A judgement, which a keeper may overrule.
import type { Gender } from './name-forms.ts'
import { givenNameGender } from './names.ts'
import { nameKey } from './name-key.ts'
import { normalizeWord } from './normal-form.ts'
import { type NameCulture, PSEUDONYM_NAMES } from './pseudonym-names.ts'
import { readPatronymic, readSurname } from './surnames.ts'

/** A given name that a pseudonym may be, in its three spellings. */
export interface CultureName {
  readonly culture: NameCulture
  readonly gender: Gender
  /** 1 to 5, the commonest 5; 0 for what is no pseudonym. */
  readonly weight: number
  readonly ru: string
  readonly uk: string
  /** Null where the table leaves the Latin spelling to the rules. */
  readonly latin: string | null
}

/** culture | points | family names end so (small letters, Cyrillic with і as и and є as е; Latin). More points where hardly anyone else's names end so. */
const FAMILY_ENDINGS: readonly (readonly [NameCulture, number, RegExp])[] = [
  ['georgian', 4, /(?:дзе|швили|дзэ|ашвили|иани|уани|елия|elia|dze|shvili|shwili)$/],
  ['georgian', 2, /(?:авиа|ария|улия|уа|иа|ava|uri|ури)$/],
  ['armenian', 4, /(?:янц|унц|yants)$/],
  ['armenian', 3, /(?:[^р]ян|рян|yan|ian)$/],
  ['buryat', 4, /(?:жапов|доржиев|дашиев|бадмаев|цыренов|цыбиков|нимаев|гармаев|очиров|ринчинов|батуев|дондоков|жамбалов|намжилов|оолов?|ооржак|сат|монгуш|манджиев|очир|dorzhiev|zhapov|badmaev)а?$/],
  ['tatar', 3, /(?:улл[ие]н|утдинов|етдинов|ятдинов|гареев|гали?ев|зян[оа]в|мухамет\p{L}{0,8}|хаметов|газизов|шакиров|хасанов|сафин|гайнутдинов|тазетдинов|ullin|utdinov|galiev|gareev)а?$/u],
  ['caucasian', 3, /(?:магомедов|ахмадов|исаев|хасиев|алиханов|кадиев|гаджиев|рамазанов|абдул\p{L}{0,8}|мурадов|дудаев|дадаев|ибрагимов|сулейманов|magomedov|gadzhiev|ramazanov|suleymanov)а?$/u],
  ['asian', 3, /(?:баев|беков|жанов|кулов|метов|бердиев|назаров|турсунов|рахимов|каримов|зода|оглы|кызы|уулу|баева|bekov|baev|zoda|kulov)а?$/],
  ['jewish', 3, /(?:штейн|берг|ман|зон|сон|блюм|баум|фельд|вич|кинд|аум|левич|рабинович|шапиро|коган|левин|гурвич|stein|berg|man|baum|blum|feld|son)$/],
  ['ukrainian', 3, /(?:енко|ейко|чук|щук|юк|ишин|ько|цко|цкив|ськ(?:ий|а)|цьк(?:ий|а)|зьк(?:ий|а)|ець|enko|chuk|iuk|yuk|ets)$/],
  ['ukrainian', 1, /(?:ук|ак|як|ко|ик|uk|ko)$/],
  ['russian', 2, /(?:ов|ев|ин|ын|ский|цкий|ской|ых|их|ova|eva|ina|ov|ev|in|sky|skii|skiy|skaya)а?$|ская$|цкая$/],
]

/** Korean family names of the former Union, Cyrillic and Latin. */
const KOREAN_FAMILIES = new Set(
  'ким пак цой ли тен тян хан нам шин юн ан лим хван кан сон югай когай ногай нигай дегай шегай мун хегай цхай пай огай тю чен кваак ё эм kim pak tsoi choi khan nam shin yun hwang kang yugai'.split(' '),
)

const UKRAINIAN_LETTERS = /[іїєґ]/
const LATIN = /^[a-z\u00c0-\u024f'\s-]+$/

export const CULTURE_NAMES: readonly CultureName[] = (Object.keys(PSEUDONYM_NAMES) as NameCulture[]).flatMap((culture) =>
  (['m', 'f'] as const).flatMap((gender) => PSEUDONYM_NAMES[culture][gender].trim().split(/\s+/).map((cell) => readCell(cell, culture, gender))),
)

function readCell(cell: string, culture: NameCulture, gender: Gender): CultureName {
  const [ru = '', uk = '', latin] = cell.slice(2).replaceAll('_', ' ').split('/')
  return { culture, gender, weight: Number(cell[0]), ru, uk: uk === '=' ? ru : uk, latin: latin ?? null }
}

const culturesByKey = new Map<string, Set<NameCulture>>()
const culturesByLetters = new Map<string, Set<NameCulture>>()
for (const name of CULTURE_NAMES) {
  for (const spelling of [name.ru, name.uk, name.latin]) {
    if (spelling === null) continue
    add(culturesByLetters, normalizeWord(spelling), name.culture)
    add(culturesByKey, nameKey(spelling), name.culture)
  }
}

function add(map: Map<string, Set<NameCulture>>, key: string, culture: NameCulture): void {
  const known = map.get(key)
  if (known) known.add(culture)
  else map.set(key, new Set([culture]))
}

/** Cultures that have this given name, by its letters or, where they are Latin, by its sounds. */
export function culturesOfGiven(word: string): ReadonlySet<NameCulture> {
  const letters = normalizeWord(word)
  return culturesByLetters.get(letters) ?? (LATIN.test(letters) ? culturesByKey.get(nameKey(word)) : undefined) ?? new Set()
}

export interface NameWords {
  readonly families: readonly string[]
  readonly givens: readonly string[]
  readonly patronymics: readonly string[]
}

/** The likeliest culture of a name. A given name that is known decides which are possible; the rest chooses among them. */
export function tellCulture(words: NameWords): NameCulture {
  const points = new Map<NameCulture, number>()
  const give = (culture: NameCulture, more: number): unknown => points.set(culture, (points.get(culture) ?? 0) + more)
  const possible = new Set<NameCulture>()
  for (const given of words.givens) for (const culture of culturesOfGiven(given)) {
      possible.add(culture)
      give(culture, 2)
    }
  for (const patronymic of words.patronymics) for (const culture of culturesOfFather(patronymic)) give(culture, 1)
  for (const family of words.families) {
    const lower = normalizeWord(family).replace(/[ії]/g, 'и').replace(/є/g, 'е')
    for (const [culture, worth, ending] of FAMILY_ENDINGS) if (ending.test(lower)) give(culture, worth)
    if (KOREAN_FAMILIES.has(lower)) give('korean', 4)
  }
  const all = [...words.families, ...words.givens, ...words.patronymics].map(normalizeWord).join(' ')
  if (UKRAINIAN_LETTERS.test(all)) give('ukrainian', 2)
  const fallback = LATIN.test(all) ? 'western' : 'russian'
  give(fallback, 0.5)
  const ranked = [...points].sort((a, b) => b[1] - a[1])
  return (ranked.find(([culture]) => possible.size === 0 || possible.has(culture)) ?? ranked[0]!)[0]
}

const PATRONYMIC_END = /(?:ович|евич|йович|ич|овна|евна|йовна|инична|ична|ивна|ївна|івна|ovich|evich|ovych|ovna|evna|ivna)$/

function culturesOfFather(patronymic: string): ReadonlySet<NameCulture> {
  const root = normalizeWord(patronymic).replace(PATRONYMIC_END, '')
  for (const father of [root, `${root}й`, `${root}ь`, `${root}а`, `${root}я`, root.replace(/ь$/, 'ий')]) {
    const cultures = culturesByLetters.get(father)
    if (cultures) return cultures
  }
  return new Set()
}

/** Whether a name is a man's or a woman's; null where nothing tells. */
export function tellGender(words: NameWords): Gender | null {
  for (const patronymic of words.patronymics) {
    const read = readPatronymic(patronymic)
    if (read) return read.gender
    if (/(?:ovich|evich|ovych|yovych)$/i.test(patronymic)) return 'm'
    if (/(?:ovna|evna|ivna)$/i.test(patronymic)) return 'f'
  }
  for (const given of words.givens) {
    const gender = givenNameGender(given) ?? genderInTable(given)
    if (gender !== null) return gender
  }
  for (const family of words.families) {
    const lower = normalizeWord(family)
    if (/(?:ova|eva|ina|skaya|ska)$/.test(lower)) return 'f'
    const genders = new Set(readSurname(family).flatMap(({ isOfType, isNominative, gender }) => (isOfType && (isNominative || gender === null) ? [gender] : [])))
    const [gender] = genders
    if (genders.size === 1 && gender) return gender
  }
  return null
}

function genderInTable(given: string): Gender | null {
  const genders = new Set(CULTURE_NAMES.filter(({ ru, uk, latin }) => [ru, uk, latin].some((one) => one !== null && normalizeWord(one) === normalizeWord(given))).map(({ gender }) => gender))
  return genders.size === 1 ? [...genders][0]! : null
}
