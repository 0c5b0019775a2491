// Names with signs that nobody sees between their letters, or marks above, below and through them.
import type { Disguised } from './look-alikes.ts'
import type { Chance } from './random.ts'

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['soft hyphen', '­'],
  ['zero-width space', '​'],
  ['ZWNJ', '‌'],
  ['ZWJ', '‍'],
  ['word joiner', '⁠'],
  ['BOM', '﻿'],
  ['grapheme joiner', '͏'],
  ['variation selector', '️'],
  ['left-to-right mark', '‎'],
  ['bidi isolate', '⁦'],
  ['Hangul filler', 'ㅤ'],
  ['tag letter', '\u{e0061}'],
  ['Mongolian vowel separator', '᠎'],
  ['invisible times', '⁢'],
  ['interlinear', '￹'],
  ['Arabic letter mark', '؜'],
  ['braille blank', '⠀'],
  ['selector 17', '\u{e0101}'],
  ['Khmer inherent', '឴'],
]

export function hidden(text: string, chance: Chance): Disguised {
  const [name, sign] = chance.pick(INVISIBLE)
  const letters = [...text]
  const every = chance.below(3) === 0
  const at = 1 + chance.below(Math.max(1, letters.length - 1))
  return { sort: `invisible, ${name}`, text: letters.map((c, i) => ((every && i > 0) || i === at ? sign + c : c)).join('') }
}

export function composed(text: string, chance: Chance): Disguised | null {
  const vowels = [...text].map((c, i) => (/[аеиоуыэюяіїєaeiouy]/.test(c) ? i : -1)).filter((i) => i >= 0)
  const kind = chance.below(5)
  if (kind === 0) return text.normalize('NFD') === text ? null : { sort: 'NFD', text: text.normalize('NFD') }
  if (kind === 1) return text.normalize('NFKD') === text ? null : { sort: 'NFKD', text: text.normalize('NFKD') }
  if (vowels.length === 0) return null
  const at = chance.pick(vowels)
  if (kind === 2) return { sort: 'stress mark', text: [...text].map((c, i) => (i === at ? `${c}́` : c)).join('') }
  if (kind === 3) return { sort: 'struck through', text: [...text].map((c) => c + chance.pick(['̶', '̲', '̵', '̸', '⃝', '̃', '̈'])).join('') }
  return {
    sort: 'stress as capital or sign',
    text: [...text].map((c, i) => (i === at ? chance.pick([c.toUpperCase(), `${c}'`, `${c}´`, `${c}\``]) : c)).join(''),
  }
}
