// Lays a plant out: case, spacing, invisible and combining signs, lines, seams between tags or cells, slugs, CamelCase, hashtags.
import type { Random } from './random.ts'
import { COMBINING, INVISIBLE, SPACES } from './sign-tables.ts'

/** Marks where a carrier starts a new tag, run, or cell. */
export const SEAM = '\ue000'

/** What a carrier must be able to hold: nothing special, several lines, seams. */
export type LayoutForm = 'plain' | 'lines' | 'seams'

export interface LaidOut {
  readonly variant: string
  readonly text: string
  readonly form: LayoutForm
}

interface Layout {
  readonly variant: string
  readonly form?: LayoutForm
  /** The fewest letters a plant's shortest part must have. */
  readonly least?: number
  /** Only plants of names, not telephones and the like. */
  readonly isOfNames?: boolean
  /** Initials glued to a name make another word of it. */
  readonly joinsWords?: boolean
  readonly lay: (text: string, random: Random) => string
}

const LAYOUTS: readonly Layout[] = [
  { variant: 'upper', lay: (text) => text.toUpperCase() },
  { variant: 'lower', lay: (text) => text.toLowerCase() },
  { variant: 'zero-width', lay: (text, random) => insert(text, random, () => random.pick(INVISIBLE)) },
  { variant: 'soft hyphen', lay: (text, random) => insert(text, random, () => '\u00ad') },
  { variant: 'combining', isOfNames: true, lay: (text, random) => insert(text, random, () => random.pick(COMBINING)) },
  { variant: 'NFD', lay: (text) => text.normalize('NFD') },
  { variant: 'fullwidth', lay: (text) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) as number) + 0xfee0)) },
  { variant: 'mathematical', isOfNames: true, lay: boldLatin },
  { variant: 'other spaces', lay: (text, random) => text.replace(/ /g, () => random.pick(SPACES)) },
  {
    variant: 'letter-spaced',
    least: 4,
    isOfNames: true,
    lay: (text, random) => spaceLetters(text, random.pick([' ', '\u2009', '\u00a0'])),
  },
  {
    variant: 'letter-spaced, signs',
    least: 5,
    isOfNames: true,
    lay: (text, random) => spaceLetters(text, random.pick(['.', '-', '_', '*', '·'])),
  },
  { variant: 'hashtag', joinsWords: true, isOfNames: true, lay: (text) => `#${camel(text)}` },
  { variant: 'CamelCase', joinsWords: true, isOfNames: true, lay: camel },
  {
    variant: 'CamelCase in a tag',
    joinsWords: true,
    least: 4,
    isOfNames: true,
    lay: (text, random) => `#${random.pick(['Дело', 'Free', 'Свободу'])}${camel(text)}`,
  },
  { variant: 'slug', isOfNames: true, lay: (text) => joinWords(text.toLowerCase(), '-') },
  { variant: 'slug in words', isOfNames: true, lay: (text) => `o-dele-${joinWords(text.toLowerCase(), '-')}-5` },
  { variant: 'underscores', isOfNames: true, lay: (text) => `foto_${joinWords(text, '_')}_2` },
  { variant: 'glued', joinsWords: true, least: 4, isOfNames: true, lay: (text) => joinWords(text.toLowerCase(), '') },
  { variant: 'hyphenated line', form: 'lines', least: 5, isOfNames: true, lay: (text, random) => breakWord(text, random, '-\n') },
  { variant: 'broken line', form: 'lines', least: 6, isOfNames: true, lay: (text, random) => breakWord(text, random, '\n') },
  { variant: 'lines between words', form: 'lines', lay: (text) => text.replace(/ /g, '\n') },
  { variant: 'seam in a word', form: 'seams', least: 5, isOfNames: true, lay: (text, random) => breakWord(text, random, SEAM) },
  { variant: 'seams between words', form: 'seams', lay: (text) => text.replace(/ /g, ` ${SEAM}`) },
  { variant: 'seam after each letter', form: 'seams', least: 5, isOfNames: true, lay: (text) => [...text].join(SEAM) },
]

/** One layout or none, that the plant allows. A fifth of those get upper or lower case as well. */
export function layOut(
  text: string,
  about: { isName: boolean; hasInitials: boolean; shortest: number; isFixed: boolean },
  random: Random,
): LaidOut {
  const plain: LaidOut = { variant: 'plain', text, form: 'plain' }
  if (about.isFixed || random.chance(0.35)) return plain
  const layout = random.pick(LAYOUTS)
  if ((layout.isOfNames && !about.isName) || about.shortest < (layout.least ?? 0)) return plain
  if (about.hasInitials && layout.joinsWords === true) return plain
  const cased = about.isName && random.chance(0.2) ? random.pick([text.toUpperCase(), text.toLowerCase()]) : text
  return {
    variant: layout.variant,
    text: layout.lay(layout.variant.startsWith('Camel') || layout.variant === 'hashtag' ? text : cased, random),
    form: layout.form ?? 'plain',
  }
}

/** Signs after some letters, at least after one. */
function insert(text: string, random: Random, sign: () => string): string {
  const letters = [...text]
  const always = random.whole(Math.max(1, letters.length - 1))
  return letters.map((letter, place) => (letter !== ' ' && (place === always || random.chance(0.3)) ? letter + sign() : letter)).join('')
}

function spaceLetters(text: string, by: string): string {
  return text
    .split(/[ ]+/)
    .map((word) => [...word].join(by))
    .join(by === ' ' ? '   ' : by + by)
}

/** As slug makers do: signs for the soft sign vanish, all else between words becomes `by`. */
function joinWords(text: string, by: string): string {
  return text
    .replace(/[’'”`ʹʺ′″]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(by)
}

function camel(text: string): string {
  return joinWords(text, ' ')
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** Breaks the longest word two letters or more from its ends. */
function breakWord(text: string, random: Random, by: string): string {
  const longest = text.split(/[^\p{L}\p{M}\p{N}]+/u).reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest.length < 5) return text
  const place = text.indexOf(longest) + 2 + random.whole(longest.length - 3)
  return text.slice(0, place) + by + text.slice(place)
}

function boldLatin(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.codePointAt(0) as number
    return String.fromCodePoint(code >= 97 ? 0x1d41a + code - 97 : 0x1d400 + code - 65)
  })
}
