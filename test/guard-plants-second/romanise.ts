// Cyrillic names in Latin letters by many systems, from tables: `x=y` pairs over a base, `^x` at a word's start, `+x` after a vowel or sign.
import type { Language } from './paradigms.ts'
import { ROMANISATION_BASES, ROMANISATIONS } from './romanisations.ts'

/** One way of writing a language in Latin letters. */
export interface System {
  readonly name: string
  readonly language: Language
  readonly map: ReadonlyMap<string, string>
}

/** All of them, their tables read. */
export const SYSTEMS: readonly System[] = ROMANISATIONS.map(([name, language, table]) => ({
  name,
  language,
  map: new Map(
    `${ROMANISATION_BASES[language]} ${table}`
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  ),
}))

const VOWELS = "аеёиоуыэюяіїєьъ'’"

/** The text in this system's letters; capitals are kept at the heads of words. */
export function romanise(text: string, system: System): string {
  return text
    .split(/([\s\-.,]+)/)
    .map((word) => romaniseWord(word, system.map))
    .join('')
}

function romaniseWord(word: string, map: ReadonlyMap<string, string>): string {
  const lower = word.toLowerCase()
  let out = ''
  for (let i = 0; i < lower.length;) {
    const two = lower.slice(i, i + 2)
    const end = i + 2 === lower.length ? map.get(`${two}$`) : undefined
    const one = lower[i] as string
    const pair = end ?? (two.length === 2 ? map.get(two) : undefined)
    const place = i === 0 ? map.get(`^${one}`) : VOWELS.includes(lower[i - 1] as string) ? map.get(`+${one}`) : undefined
    let put = pair ?? place ?? map.get(one) ?? one
    if (word[i] !== one) put = put.slice(0, 1).toUpperCase() + put.slice(1)
    out += put
    i += pair !== undefined ? 2 : 1
  }
  return out
}

/** Latin name words read back as Cyrillic, letter group by letter group, as a typist of that language would. */
export function readBack(text: string, language: Language): string {
  const groups: [string, string][] =
    language === 'ru'
      ? [
          ['shch', 'щ'],
          ['zh', 'ж'],
          ['kh', 'х'],
          ['ts', 'ц'],
          ['ch', 'ч'],
          ['sh', 'ш'],
          ['yu', 'ю'],
          ['ya', 'я'],
          ['yo', 'ё'],
          ['iu', 'ю'],
          ['ia', 'я'],
          ['ie', 'ие'],
          ['ye', 'е'],
          ['yi', 'и'],
          ['h', 'х'],
          ['y', 'ы'],
          ['i', 'и'],
          ['e', 'е'],
          ['w', 'в'],
        ]
      : [
          ['shch', 'щ'],
          ['zh', 'ж'],
          ['kh', 'х'],
          ['ts', 'ц'],
          ['ch', 'ч'],
          ['sh', 'ш'],
          ['yu', 'ю'],
          ['ya', 'я'],
          ['iu', 'ю'],
          ['ia', 'я'],
          ['ie', 'є'],
          ['ye', 'є'],
          ['yi', 'ї'],
          ['h', 'г'],
          ['y', 'и'],
          ['i', 'і'],
          ['e', 'е'],
          ['w', 'в'],
        ]
  const single: Record<string, string> = {
    a: 'а',
    b: 'б',
    v: 'в',
    g: 'г',
    d: 'д',
    z: 'з',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    p: 'п',
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    f: 'ф',
    c: 'ц',
    j: 'й',
    x: 'х',
  }
  let out = ''
  const lower = text.toLowerCase()
  for (let i = 0; i < lower.length;) {
    const group = groups.find(([latin]) => lower.startsWith(latin, i))
    const latin = group?.[0] ?? lower.charAt(i)
    let put = group?.[1] ?? single[latin] ?? latin
    if (latin === 'y' && (i + 1 === lower.length || /[aeiouy]$/.test(lower.slice(0, i)))) put = 'й'
    if (text[i] !== lower[i]) put = put.slice(0, 1).toUpperCase() + put.slice(1)
    out += put
    i += latin.length
  }
  return out
}
