// Names in letters that only look like theirs: Latin, Greek, Armenian, mathematical, circled, digits.
import type { Chance } from './random.ts'

/** What was done to the writing, and what came of it. */
export interface Disguised {
  readonly sort: string
  readonly text: string
}

const LOOKS_LATIN: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'ï',
  ё: 'ë',
  к: 'k',
  м: 'm',
  т: 't',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  У: 'Y',
  З: '3',
  Ч: '4',
  б: '6',
  ь: 'b',
  н: 'h',
  г: 'r',
  п: 'n',
  и: 'u',
  в: 'b',
  з: '3',
  л: 'л',
}
const STRICT = 'аеорсухіїёАВЕКМНОРСТХІУ'
const LOOKS_GREEK: Record<string, string> = {
  а: 'α',
  о: 'ο',
  р: 'ρ',
  и: 'ι',
  к: 'κ',
  у: 'υ',
  А: 'Α',
  В: 'Β',
  Е: 'Ε',
  К: 'Κ',
  М: 'Μ',
  Н: 'Η',
  О: 'Ο',
  Р: 'Ρ',
  Т: 'Τ',
  Х: 'Χ',
  П: 'Π',
  Г: 'Γ',
  Ф: 'Φ',
  Л: 'Λ',
  п: 'π',
  ф: 'φ',
  в: 'β',
  т: 'τ',
  х: 'χ',
  л: 'λ',
  д: 'δ',
}
const LOOKS_OTHER: Record<string, string> = {
  о: 'օ',
  а: 'ɑ',
  у: 'ү',
  х: 'ⅹ',
  с: 'ⅽ',
  м: 'ⅿ',
  О: 'Օ',
  е: 'ҽ',
  к: 'ҡ',
  н: 'ӈ',
  г: 'ғ',
  ж: 'җ',
  ч: 'ҹ',
  х2: 'ҳ',
  з: 'ҙ',
  т: 'ҭ',
  п: 'ԥ',
  л: 'ԓ',
  і: 'ӏ',
  р: 'ҏ',
}
const CYRILLIC_FOR_LATIN: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  C: 'С',
  T: 'Т',
  X: 'Х',
  S: 'Ѕ',
  s: 'ѕ',
  j: 'ј',
  J: 'Ј',
  I: 'І',
  h: 'һ',
  d: 'ԁ',
}
const LATIN_SHAPES: readonly (readonly [string, (c: string) => string])[] = [
  ['fullwidth', (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)],
  ['bold', (c) => String.fromCodePoint((/[a-z]/.test(c) ? 0x1d41a - 97 : 0x1d400 - 65) + c.charCodeAt(0))],
  ['sans italic', (c) => String.fromCodePoint((/[a-z]/.test(c) ? 0x1d622 - 97 : 0x1d608 - 65) + c.charCodeAt(0))],
  ['monospace', (c) => String.fromCodePoint((/[a-z]/.test(c) ? 0x1d68a - 97 : 0x1d670 - 65) + c.charCodeAt(0))],
  ['circled', (c) => String.fromCodePoint((/[a-z]/.test(c) ? 0x24d0 - 97 : 0x24b6 - 65) + c.charCodeAt(0))],
  ['regional', (c) => String.fromCodePoint(0x1f1e6 - 97 + c.toLowerCase().charCodeAt(0)) + '\u200b'],
  [
    'small capitals',
    (c) =>
      ({
        a: 'ᴀ',
        b: 'ʙ',
        c: 'ᴄ',
        d: 'ᴅ',
        e: 'ᴇ',
        g: 'ɢ',
        h: 'ʜ',
        i: 'ɪ',
        j: 'ᴊ',
        k: 'ᴋ',
        l: 'ʟ',
        m: 'ᴍ',
        n: 'ɴ',
        o: 'ᴏ',
        p: 'ᴘ',
        r: 'ʀ',
        t: 'ᴛ',
        u: 'ᴜ',
        v: 'ᴠ',
        w: 'ᴡ',
        y: 'ʏ',
        z: 'ᴢ',
      })[c.toLowerCase()] ?? c,
  ],
]

const swapSome = (text: string, table: Record<string, string>, chance: Chance, all: boolean): string | null => {
  const places = [...text].map((c, i) => (table[c] !== undefined && table[c] !== c ? i : -1)).filter((i) => i >= 0)
  if (places.length === 0) return null
  const sure = chance.pick(places)
  return [...text].map((c, i) => (table[c] !== undefined && (all || i === sure || chance.below(2) === 0) ? table[c] : c)).join('')
}
const keep = (table: Record<string, string>, letters: string): Record<string, string> =>
  Object.fromEntries(Object.entries(table).filter(([c]) => letters.includes(c)))
const said = (sort: string, text: string | null): Disguised | null => (text === null ? null : { sort, text })
/** Has the text a Cyrillic letter? */
export const isCyrillic = (text: string): boolean => /[а-яёіїєґ]/i.test(text)

/** Some or all letters as others that look the same; null where none does. */
export function lookAlike(text: string, chance: Chance): Disguised | null {
  if (!isCyrillic(text)) {
    if (!/^[a-z\- ]+$/i.test(text) || chance.below(3) === 0)
      return said('look-alike, Cyrillic in Latin', swapSome(text, CYRILLIC_FOR_LATIN, chance, chance.below(4) === 0))
    const [name, shape] = chance.pick(LATIN_SHAPES)
    return { sort: `look-alike, ${name}`, text: [...text].map((c) => (/[a-z]/i.test(c) ? shape(c) : c)).join('') }
  }
  const kind = chance.below(6)
  if (kind <= 1) return said('look-alike, Latin in Cyrillic', swapSome(text, keep(LOOKS_LATIN, STRICT), chance, kind === 1))
  if (kind === 2) return said('look-alike, Greek in Cyrillic', swapSome(text, LOOKS_GREEK, chance, false))
  if (kind === 3) return said('look-alike, other Cyrillic and Armenian', swapSome(text, LOOKS_OTHER, chance, false))
  if (kind === 4)
    return said(
      'look-alike, one looser letter',
      swapOne(
        text,
        {
          З: '3',
          Ч: '4',
          О: '0',
          о: '0',
          б: '6',
          з: '3',
          н: 'h',
          г: 'r',
          п: 'n',
          и: 'u',
          в: 'b',
          ь: 'b',
          т: 'm',
          д: 'g',
          ч: '4',
          і: '1',
          л: 'jl',
          ы: 'bl',
          ю: 'io',
          ш: 'w',
          Ж: '}|{',
          ж: '>|<',
          я: 'R',
          Я: 'R',
          к: 'k',
        },
        chance,
      ),
    )
  const strict = [...text].every((c) => STRICT.includes(c) || /[кмт]/.test(c))
  return said('look-alike, whole word', strict ? [...text].map((c) => LOOKS_LATIN[c]).join('') : null)
}

function swapOne(text: string, table: Record<string, string>, chance: Chance): string | null {
  const places = [...text].map((c, i) => (table[c] !== undefined ? i : -1)).filter((i) => i >= 0)
  if (places.length === 0) return null
  const at = chance.pick(places)
  return [...text].map((c, i) => (i === at ? table[c] : c)).join('')
}
