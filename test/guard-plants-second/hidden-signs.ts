// Names with signs that nobody sees between their letters, or marks above, below and through them.
import type { Disguised } from './look-alikes.ts'
import type { Chance } from './random.ts'

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['soft hyphen', '\u00ad'],
  ['zero-width space', '\u200b'],
  ['ZWNJ', '\u200c'],
  ['ZWJ', '\u200d'],
  ['word joiner', '\u2060'],
  ['BOM', '\ufeff'],
  ['grapheme joiner', '\u034f'],
  ['variation selector', '\ufe0f'],
  ['left-to-right mark', '\u200e'],
  ['bidi isolate', '\u2066'],
  ['Hangul filler', '\u3164'],
  ['tag letter', '\u{e0061}'],
  ['Mongolian vowel separator', '\u180e'],
  ['invisible times', '\u2062'],
  ['interlinear', '\ufff9'],
  ['Arabic letter mark', '\u061c'],
  ['braille blank', '\u2800'],
  ['selector 17', '\u{e0101}'],
  ['Khmer inherent', '\u17b4'],
]

/** One invisible sign once or between all letters. */
export function hidden(text: string, chance: Chance): Disguised {
  const [name, sign] = chance.pick(INVISIBLE)
  const letters = [...text]
  const every = chance.below(3) === 0
  const at = 1 + chance.below(Math.max(1, letters.length - 1))
  return { sort: `invisible, ${name}`, text: letters.map((c, i) => ((every && i > 0) || i === at ? sign + c : c)).join('') }
}

/** The same letters in another normal form, with stress marks or strokes. */
export function composed(text: string, chance: Chance): Disguised | null {
  const vowels = [...text].map((c, i) => (/[аеиоуыэюяіїєaeiouy]/.test(c) ? i : -1)).filter((i) => i >= 0)
  const kind = chance.below(5)
  if (kind === 0) return text.normalize('NFD') === text ? null : { sort: 'NFD', text: text.normalize('NFD') }
  if (kind === 1) return text.normalize('NFKD') === text ? null : { sort: 'NFKD', text: text.normalize('NFKD') }
  if (vowels.length === 0) return null
  const at = chance.pick(vowels)
  if (kind === 2) return { sort: 'stress mark', text: [...text].map((c, i) => (i === at ? `${c}\u0301` : c)).join('') }
  if (kind === 3)
    return {
      sort: 'struck through',
      text: [...text].map((c) => c + chance.pick(['\u0336', '\u0332', '\u0335', '\u0338', '\u20dd', '\u0303', '\u0308'])).join(''),
    }
  return {
    sort: 'stress as capital or sign',
    text: [...text].map((c, i) => (i === at ? chance.pick([c.toUpperCase(), `${c}'`, `${c}´`, `${c}\``]) : c)).join(''),
  }
}
