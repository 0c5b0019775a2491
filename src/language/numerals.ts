// Reads a numeral out of words: cardinal, ordinal, collective, fraction or vague, in English, Russian and Ukrainian.
import { ENGLISH_NUMERALS } from './numerals-en.ts'
import { RUSSIAN_NUMERALS } from './numerals-ru.ts'
import { UKRAINIAN_NUMERALS } from './numerals-uk.ts'
import type { NumeralKind, NumeralTable, NumeralWord } from './numeral-word.ts'

export type NumeralLanguage = 'en' | 'ru' | 'uk'

export interface Numeral {
  readonly value: number
  /** Least and greatest reading; both equal `value` unless the words are vague. */
  readonly min: number
  readonly max: number
  readonly kind: NumeralKind
  /** How many of the given words it takes. */
  readonly words: number
  /** True where no digit was written. */
  readonly spelled: boolean
}

const TABLES: Readonly<Record<NumeralLanguage, NumeralTable>> = { en: ENGLISH_NUMERALS, ru: RUSSIAN_NUMERALS, uk: UKRAINIAN_NUMERALS }

const ORDINAL_ENDINGS: Readonly<Record<NumeralLanguage, ReadonlySet<string>>> = {
  en: new Set(['st', 'nd', 'rd', 'th']),
  ru: new Set('й ый ой ий я ая ья е ое ье го ого его ьего му ому ему м ым ом ем х ых ми ыми ю ую'.split(' ')),
  uk: new Set('й ий ій а я е є го ого ього му ому ьому м им ім х их ї ої у ю'.split(' ')),
}

const AND: Readonly<Record<NumeralLanguage, ReadonlySet<string>>> = { en: new Set(['and']), ru: new Set(), uk: new Set() }
const HALF: Readonly<Record<NumeralLanguage, readonly (readonly string[])[]>> = {
  en: [['and', 'a', 'half'], ['and', 'half'], ['and', 'one', 'half']],
  ru: [['с', 'половиной']],
  uk: [['з', 'половиною'], ['із', 'половиною']],
}

/** Lower case, ё as е, one apostrophe, no combining accent: the form the tables are written in. */
export function normalizeWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е').replace(/[\u2019\u02bc\u2018`\u00b4]/g, "'").replaceAll('\u0301', '')
}

/** What one word form can be inside a numeral, or null. `word` as `normalizeWord` gives it. */
export function numeralWord(word: string, language: NumeralLanguage): NumeralWord | null {
  return TABLES[language].get(word) ?? null
}

const ROLE_CEILING = { unit: 10, teen: 20, ten: 100, hundreds: 1000, hundred: 1000, thousand: 1e15, lone: 0 } as const

/** Adds up spelled words as long as each is smaller in magnitude than what stands before it. */
class Sum {
  total = 0
  group = 0
  /** The next additive word must be below this. */
  room = 1000
  scale = 1e15
  empty = true
  kind: NumeralKind = 'cardinal'

  take(word: NumeralWord): boolean {
    if (this.kind === 'ordinal' || word.role === 'lone') return false
    if (word.role === 'thousand') {
      if (word.value >= this.scale || (word.kind === 'ordinal' && word.value > 1000 && !this.empty)) return false
      this.total += (this.group === 0 ? 1 : this.group) * word.value
      this.scale = word.value
      this.group = 0
      this.room = 1000
    } else if (word.role === 'hundred') {
      if (this.group === 0 ? !this.empty && this.room < 1000 : this.group > 99) return false
      this.group = (this.group === 0 ? 1 : this.group) * 100
      this.room = 100
    } else {
      if (ROLE_CEILING[word.role] > this.room || (word.value === 0 && !this.empty)) return false
      this.group += word.value
      this.room = word.role === 'hundreds' ? 100 : word.role === 'ten' ? 10 : 0
    }
    this.empty = false
    this.kind = word.kind
    return true
  }

  get value(): number {
    return this.total + this.group
  }
}

function numeral(value: number, words: number, kind: NumeralKind, spelled: boolean, min = value, max = value): Numeral {
  return { value, min, max, kind, words, spelled }
}

function matches(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, i) => words[at + i] === word)
}

function readDigits(words: readonly string[], at: number, language: NumeralLanguage): Numeral | null {
  const word = words[at] ?? ''
  const glued = /^(\d{1,12})-?([^\d\W]{1,4}|[а-яіїє]{1,4})$/u.exec(word)
  if (glued && ORDINAL_ENDINGS[language].has(glued[2] ?? '')) return numeral(Number(glued[1]), 1, 'ordinal', false)
  if (!/^\d{1,15}(?:[.,]\d{1,12})*$/.test(word)) return null
  const grouped = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?$/.test(word)
  const value = Number(grouped ? word.replaceAll(',', '') : word.replace(',', '.'))
  if (!Number.isFinite(value)) return null
  let words_ = 1
  let whole = value
  while (/^\d{1,3}$/.test(word) && /^\d{3}$/.test(words[at + words_] ?? '') && words_ < 4) whole = whole * 1000 + Number(words[at + words_++])
  const scale = numeralWord(words[at + words_] ?? '', language)
  if (scale?.role === 'thousand' && scale.kind === 'cardinal') return numeral(whole * scale.value, words_ + 1, 'cardinal', false)
  return numeral(whole, words_, 'cardinal', false)
}

function readLone(words: readonly string[], at: number, first: NumeralWord, language: NumeralLanguage): Numeral {
  const min = first.min ?? first.value
  const max = first.max ?? first.value
  const next = at + 1
  const scale = numeralWord(words[next] ?? '', language)
  const multiplies = scale !== null && (scale.role === 'thousand' || scale.role === 'hundred' || scale.counts === true) && scale.kind !== 'ordinal'
  const fit = multiplies && (first.kind === 'vague' || first.kind === 'fraction' || first.counts === true) ? scale.value : 1
  return numeral(first.value * fit, fit === 1 ? 1 : 2, first.kind, true, min * fit, max * fit)
}

/**
 * The numeral that starts at `words[at]`, the longest reading, or null. `words` are normalised (`normalizeWord`); a hyphenated word
 * ("twenty-five", «15-го») may stand as one word or as three. "a" before "dozen", "hundred", "couple of" is the caller's to skip
 * or to leave: with it at `at`, it is read too.
 */
export function readNumeral(words: readonly string[], at: number, language: NumeralLanguage): Numeral | null {
  const digits = readDigits(words, at, language)
  if (digits) return digits
  if (language === 'en' && (words[at] === 'a' || words[at] === 'an')) {
    const next = numeralWord(words[at + 1] ?? '', 'en')
    if (!next || (next.role !== 'lone' && next.role !== 'hundred' && next.role !== 'thousand') || next.kind === 'ordinal') return null
    const inner = readSpelled(words, at + 1, 'en')
    return inner && { ...inner, words: inner.words + 1 }
  }
  return readSpelled(words, at, language)
}

function splitHyphen(words: readonly string[], at: number): readonly string[] | null {
  const word = words[at] ?? ''
  return word.length < 40 && word.indexOf('-') > 0 ? word.split('-') : null
}

function readSpelled(words: readonly string[], at: number, language: NumeralLanguage): Numeral | null {
  const parts = splitHyphen(words, at)
  if (parts) {
    const inner = readSpelled(parts, 0, language)
    return inner && inner.words === parts.length ? { ...inner, words: 1 } : null
  }
  const first = numeralWord(words[at] ?? '', language)
  if (!first) return null
  if (first.role === 'lone') return readLone(words, at, first, language)
  const sum = new Sum()
  let used = 0
  for (let i = at; i < words.length && i - at < 24; i++) {
    const word = words[i] ?? ''
    if (AND[language].has(word) && (sum.total > 0 || sum.group >= 100)) continue
    if (word === '-' && used > 0) continue
    const next = numeralWord(word, language)
    if (!next || !sum.take(next)) break
    used = i - at + 1
  }
  if (used === 0) return null
  for (const half of HALF[language]) {
    if (sum.kind === 'cardinal' && matches(words, at + used, half)) return numeral(sum.value + 0.5, used + half.length, 'fraction', true)
  }
  const noun = numeralWord(words[at + used] ?? '', language)
  if (noun?.counts === true && sum.kind === 'cardinal') return numeral(sum.value * noun.value, used + 1, 'collective', true)
  return numeral(sum.value, used, sum.kind, true)
}
