// Names as hands and machines get them wrong: one slip, the other keyboard layout, one letter misread from print.
import { isCyrillic, type Disguised } from './look-alikes.ts'
import type { Chance } from './random.ts'

const NEAR_RU: Record<string, string> = {
  й: 'цф',
  ц: 'йуы',
  у: 'цкв',
  к: 'уеа',
  е: 'кнп',
  н: 'егр',
  г: 'нш',
  ш: 'гщл',
  щ: 'шз',
  з: 'щх',
  х: 'зъ',
  ф: 'ыя',
  ы: 'фвч',
  в: 'ыас',
  а: 'впм',
  п: 'ари',
  р: 'пот',
  о: 'рль',
  л: 'одб',
  д: 'лжю',
  ж: 'дэ',
  э: 'ж',
  я: 'фч',
  ч: 'яс',
  с: 'чм',
  м: 'си',
  и: 'мт',
  т: 'иь',
  ь: 'тб',
  б: 'ью',
  ю: 'б',
  і: 'ви',
  ї: 'хє',
  є: 'ї',
  ё: 'е',
}
const NEAR_EN: Record<string, string> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
}
const SOUNDS: Record<string, string> = {
  о: 'а',
  а: 'о',
  е: 'и',
  и: 'е',
  ы: 'и',
  э: 'е',
  в: 'ф',
  г: 'к',
  б: 'п',
  д: 'т',
  з: 'с',
  ж: 'ш',
  щ: 'ш',
  к: 'г',
  т: 'д',
  с: 'з',
  п: 'б',
  ш: 'щ',
  і: 'и',
  у: 'ю',
  я: 'а',
}

/** One slip, inside the word; only for names of eight letters and more. */
export function misspelt(text: string, chance: Chance): Disguised | null {
  const letters = [...text]
  if (letters.length < 8 || /[ -]/.test(text)) return null
  const at = 1 + chance.below(letters.length - 2)
  const c = letters[at] as string
  const lower = c.toLowerCase()
  const put = (...middle: string[]): string => [...letters.slice(0, at), ...middle, ...letters.slice(at + 1)].join('')
  switch (chance.below(7)) {
    case 0:
      return { sort: 'slip, left out', text: put() }
    case 1:
      return { sort: 'slip, doubled', text: put(c, c) }
    case 2:
      return letters[at + 1] === c
        ? null
        : { sort: 'slip, swapped', text: [...letters.slice(0, at), letters[at + 1], c, ...letters.slice(at + 2)].join('') }
    case 3: {
      const near = (isCyrillic(text) ? NEAR_RU : NEAR_EN)[lower]
      return near ? { sort: 'slip, neighbouring key', text: put(chance.pick([...near])) } : null
    }
    case 4:
      return SOUNDS[lower] ? { sort: 'slip, by ear', text: put(SOUNDS[lower]) } : null
    case 5:
      return { sort: 'slip, added', text: put(c, chance.pick([...(isCyrillic(text) ? 'аеинтросвл' : 'aeintrosvl')])) }
    default: {
      const first = letters[0] as string
      const near = (isCyrillic(text) ? NEAR_RU : NEAR_EN)[first.toLowerCase()]
      return near ? { sort: 'slip, first letter', text: [chance.pick([...near]).toUpperCase(), ...letters.slice(1)].join('') } : null
    }
  }
}

const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const LAYOUTS: readonly (readonly [string, string])[] = [
  ['ru', 'ёйцукенгшщзхъфывапролджэячсмитьбю'],
  ['uk', "'йцукенгшщзхїфівапролджєячсмитьбю"],
]
const SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'

/** Typed with the other keyboard layout on; null where a letter has no key. */
export function wrongLayout(text: string, chance: Chance): Disguised | null {
  if (!isCyrillic(text)) {
    const [name, keys] = chance.pick(LAYOUTS)
    if (!/^[a-z-]+$/i.test(text)) return null
    return {
      sort: `layout, Latin typed as ${name}`,
      text: [...text]
        .map((c) => {
          const at = QWERTY.indexOf(c.toLowerCase())
          const to = at < 0 ? c : (keys[at] as string)
          return c === c.toLowerCase() ? to : to.toUpperCase()
        })
        .join(''),
    }
  }
  const [name, keys] = chance.pick(LAYOUTS)
  if (![...text.toLowerCase()].every((c) => keys.includes(c) || c === '-')) return null
  const plain = chance.below(3) > 0
  return {
    sort: `layout, ${name} typed as English`,
    text: [...text]
      .map((c) => {
        const at = keys.indexOf(c.toLowerCase())
        if (at < 0) return c
        return c === c.toLowerCase() || !plain ? (c === c.toLowerCase() ? QWERTY : SHIFTED)[at] : SHIFTED[at]
      })
      .join(''),
  }
}

const OCR_CYRILLIC: readonly (readonly [string, string])[] = [
  ['и', 'н'],
  ['н', 'и'],
  ['п', 'н'],
  ['н', 'п'],
  ['л', 'п'],
  ['п', 'л'],
  ['ш', 'щ'],
  ['щ', 'ш'],
  ['ц', 'п'],
  ['ц', 'щ'],
  ['ы', 'ьі'],
  ['ы', 'ьг'],
  ['ю', 'го'],
  ['ю', '10'],
  ['м', 'и'],
  ['ш', 'ни'],
  ['ж', 'эк'],
  ['о', '0'],
  ['з', '3'],
  ['б', '6'],
  ['в', 'а'],
  ['е', 'с'],
  ['с', 'е'],
  ['е', 'о'],
  ['о', 'е'],
  ['к', 'н'],
  ['г', 'т'],
  ['т', 'г'],
  ['ь', 'ъ'],
  ['й', 'и'],
  ['ё', 'е'],
  ['д', 'л'],
  ['я', 'л'],
  ['ч', 'н'],
  ['х', 'к'],
  ['і', 'l'],
  ['ї', 'і'],
  ['є', 'с'],
  ['Г', 'Т'],
  ['З', '3'],
  ['В', 'Б'],
  ['К', 'Н'],
  ['П', 'Н'],
  ['Н', 'П'],
  ['С', 'О'],
  ['Ш', 'Щ'],
  ['ч', '4'],
  ['м', 'т'],
  ['т', 'ш'],
]
const OCR_LATIN: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['l', '1'],
  ['l', 'I'],
  ['I', 'l'],
  ['i', '1'],
  ['i', 'l'],
  ['o', '0'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['w', 'vv'],
  ['v', 'y'],
  ['y', 'v'],
  ['h', 'b'],
  ['b', 'h'],
  ['u', 'ii'],
  ['n', 'ri'],
  ['e', 'c'],
  ['c', 'e'],
  ['s', '5'],
  ['z', '2'],
  ['g', '9'],
  ['g', 'q'],
  ['k', 'lc'],
  ['h', 'li'],
  ['a', 'o'],
  ['u', 'v'],
  ['B', '8'],
  ['O', '0'],
  ['S', '5'],
  ['Z', '2'],
  ['t', 'f'],
  ['ch', 'cli'],
]

/** One letter or pair misread from print, as recognition does. */
export function misread(text: string, chance: Chance): Disguised | null {
  if ([...text].length < 7) return null
  const cyrillic = isCyrillic(text)
  const options = (cyrillic ? OCR_CYRILLIC : OCR_LATIN).filter(([from]) => text.includes(from))
  if (options.length === 0) return null
  const [from, to] = chance.pick(options)
  const ats = [...text.matchAll(new RegExp(from, 'g'))].map((match) => match.index)
  const at = chance.pick(ats)
  const once = text.slice(0, at) + to + text.slice(at + from.length)
  return { sort: `misread ${cyrillic ? 'Cyrillic' : 'Latin'}`, text: once }
}
