// The first letters that a name may be shortened to: in Cyrillic, Russian or Ukrainian, and in Latin letters under any romanisation, so that two names can be told to share none.
import { normalizeWord } from './normal-form.ts'
import { ROMANISATIONS, type Romanisation } from './transliteration-tables.ts'
import { transliterate } from './transliterate.ts'

/** Cyrillic letters that stand for one another between Russian and Ukrainian, under their first. */
const SAME_CYRILLIC: Readonly<Record<string, string>> = { і: 'и', ї: 'и', й: 'и', ы: 'и', є: 'е', э: 'е', ё: 'е', ґ: 'г', ў: 'у', ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ү: 'у', ұ: 'у', һ: 'х' }

/** First Latin letters that press and passports also use where the systems of the tables have another. */
const ALSO_LATIN: Readonly<Record<string, string>> = { в: 'w', г: 'h', ґ: 'g', х: 'khx', ц: 'tc', ж: 'zj', ш: 's', щ: 's', ч: 'ct', к: 'kcq', ф: 'fp', ю: 'yji', я: 'yji', й: 'yji', и: 'iy', і: 'iy', ї: 'yij', є: 'yij', е: 'ey', э: 'e', ё: 'yej', у: 'uo', }

/** Beginnings of Latin names that are one Cyrillic letter, the longest first. */
const LATIN_STARTS: readonly (readonly [start: string, letters: string])[] = [
  ['shch', 'щ'], ['sch', 'щш'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['tz', 'ц'], ['ch', 'чх'], ['sh', 'ш'], ['ph', 'ф'], ['th', 'тф'], ['ya', 'я'], ['ia', 'я'], ['ja', 'я'],
  ['yu', 'ю'], ['iu', 'ю'], ['ju', 'ю'], ['ye', 'е'], ['je', 'е'], ['yo', 'еи'], ['jo', 'еи'], ['dzh', 'д'], ['j', 'джюяи'], ['y', 'ию'], ['c', 'кцсч'], ['q', 'к'], ['x', 'хк'], ['w', 'ву'],
  ['h', 'гх'], ['g', 'гд'], ['z', 'зж'], ['s', 'сшз'], ['k', 'кх'], ['t', 'тц'], ['i', 'ию'], ['e', 'е'], ['a', 'а'], ['b', 'б'], ['d', 'д'], ['f', 'ф'], ['l', 'л'], ['m', 'м'], ['n', 'н'],
  ['o', 'о'], ['p', 'п'], ['r', 'р'], ['u', 'у'], ['v', 'в'],
]

const SYSTEMS = Object.keys(ROMANISATIONS) as Romanisation[]
const CACHED_WORDS = 50_000
const cache = new Map<string, ReadonlySet<string>>()

/** Every initial of one word: small letters, Cyrillic ones folded over Russian and Ukrainian, Latin ones without accents. Empty where it has no letter. */
export function initialsOf(word: string): ReadonlySet<string> {
  const known = cache.get(word)
  if (known) return known
  const letters = normalizeWord(word).replace(/^[^\p{L}]+/u, '')
  const initials = /^[\u0400-\u04ff]/.test(letters) ? ofCyrillic(letters) : ofLatin(letters.normalize('NFD').replace(/\p{M}/gu, ''))
  if (cache.size >= CACHED_WORDS) cache.clear()
  if (word.length < 60) cache.set(word, initials)
  return initials
}

function ofCyrillic(letters: string): Set<string> {
  const first = letters[0]!
  const initials = new Set([SAME_CYRILLIC[first] ?? first])
  for (const system of SYSTEMS) {
    const latin = transliterate(letters.slice(0, 2), system).normalize('NFD').replace(/[^a-z]/g, '')[0]
    if (latin !== undefined) initials.add(latin)
  }
  for (const latin of (ALSO_LATIN[first] ?? '') + (letters.startsWith('дж') ? 'j' : '')) initials.add(latin)
  return initials
}

function ofLatin(letters: string): Set<string> {
  if (letters === '') return new Set()
  const [, cyrillic = ''] = LATIN_STARTS.find(([start]) => letters.startsWith(start)) ?? []
  return new Set([letters[0]!, ...[...cyrillic].map((letter) => SAME_CYRILLIC[letter] ?? letter)])
}

/** Whether two words may be shortened to one letter, in some script, language or romanisation. */
export function shareInitial(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const letter of a) if (b.has(letter)) return true
  return false
}
