// Ages and years of birth that a text tells, in all forms: "34-year-old", «34-летний», «34 років», "in her thirties", «1990 г. р.».
import type { Span } from '../../base/span.ts'
import {
  AGE_ADJECTIVE,
  AGE_AFTER_UNIT,
  AGE_AROUND,
  AGE_BEFORE,
  AGE_DECADES,
  AGE_OF,
  AGE_STATED,
  AGE_UNITS,
  BIRTH_CUTS,
  BIRTH_WORDS,
  BIRTHDAY_WORDS,
  COMPOUND_NUMERALS,
  DECADE_PARTS,
  WEAK_AGE_UNITS,
} from '../../language/age-words.ts'
import { type NumeralLanguage, readNumeral } from '../../language/numerals.ts'
import { isCapitalized, type Token } from '../../language/tokens.ts'

/** An age in whole years, or a year of birth; both ends belong to it. */
export interface AgeMention {
  readonly span: Span
  readonly is: 'age' | 'born'
  readonly low: number
  readonly high: number
}

const OLDEST = 110
/** A number alone after a name ("Anna, 34,") is an age only from here on. */
const YOUNGEST_ALONE = 14
/** How many words a cue may stand away from its number. */
const NEAR = 3
const NUMERAL_LANGUAGES: readonly NumeralLanguage[] = ['en', 'ru', 'uk']

/** All of them, by place. Linear in the tokens. */
export function readAges(tokens: readonly Token[]): AgeMention[] {
  const found: AgeMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const one = ageAt(tokens, i)
    if (one === null) continue
    found.push(one.mention)
    i = one.last
  }
  return found
}

interface Found {
  readonly mention: AgeMention
  readonly last: number
}

function ageAt(tokens: readonly Token[], i: number): Found | null {
  const token = tokens[i]!
  if (token.kind === 'punctuation') return null
  if (token.kind === 'word') {
    const compound = compoundAge(token.lower)
    if (compound !== null) return foundAge(tokens, i, i, compound, compound)
    const decade = decadeAt(tokens, i)
    if (decade !== null) return decade
  }
  const number = numberAt(tokens, i)
  if (number === null) return null
  if (number.value >= 1900 && number.value < 2100) return bornAt(tokens, i, number)
  if (number.value > OLDEST) return null
  return isAge(tokens, i, number) ? foundAround(tokens, i, number) : null
}

function foundAge(tokens: readonly Token[], first: number, last: number, low: number, high: number): Found {
  return { mention: { span: [tokens[first]!.span[0], tokens[last]!.span[1]], is: 'age', low, high }, last }
}

interface NumberRead {
  readonly value: number
  /** The last token of it. */
  readonly last: number
  /** An age's word is grown on to it: "thirty-four-year-old". */
  readonly hasAdjective: boolean
}

function numberAt(tokens: readonly Token[], i: number): NumberRead | null {
  const { kind, lower } = tokens[i]!
  if (kind === 'number') {
    // «17.05.1990» is one number: its year is what may be of birth.
    const digits = /^(?:\d{1,2}\.\d{1,2}\.)?(\d{1,4})$/.exec(lower)?.[1]
    return digits === undefined ? null : { value: Number(digits), last: i, hasAdjective: false }
  }
  if (!mayBeNumeral(lower)) return null
  const grown = /^([a-z]{3,9}(?:-[a-z]{3,5})?)-years?-olds?$/.exec(lower)
  const words = grown ? [grown[1]!] : tokens.slice(i, i + 3).map((token) => token.lower)
  for (const language of NUMERAL_LANGUAGES) {
    const read = readNumeral(words, 0, language)
    if (read === null || read.kind === 'ordinal' || read.kind === 'vague' || !Number.isInteger(read.value) || read.value < 5) continue
    return { value: read.value, last: i + (grown ? 1 : read.words) - 1, hasAdjective: grown !== null }
  }
  return null
}

const numeralStarts = new Map<string, boolean>()
const MOST_CACHED = 50_000

/** Most words start no numeral, and the same words come again. */
function mayBeNumeral(lower: string): boolean {
  const known = numeralStarts.get(lower)
  if (known !== undefined) return known
  const head = [lower.replace(/-years?-olds?$/, '')]
  const is = NUMERAL_LANGUAGES.some((language) => readNumeral(head, 0, language) !== null)
  if (numeralStarts.size >= MOST_CACHED) numeralStarts.clear()
  numeralStarts.set(lower, is)
  return is
}

function isAge(tokens: readonly Token[], i: number, { value, last, hasAdjective }: NumberRead): boolean {
  if (hasAdjective) return true
  const next = tokens[last + 1]
  const afterHyphen = next !== undefined && /^[-‐‑–]$/.test(next.text) ? tokens[last + 2] : next
  if (afterHyphen?.kind === 'word' && AGE_ADJECTIVE.test(afterHyphen.lower)) return true
  const unit = next?.lower ?? ''
  if (AGE_UNITS.has(unit)) return value >= 5
  if (WEAK_AGE_UNITS.has(unit) && wordsAfter(tokens, last + 2, NEAR - 1).some((word) => AGE_AFTER_UNIT.has(word))) return true
  if (wordsBefore(tokens, i, NEAR).some((word) => AGE_BEFORE.has(word))) return true
  if (wordsAfter(tokens, last + 1, NEAR).some((word) => BIRTHDAY_WORDS.has(word))) return true
  if (tokens[i - 1]?.lower === 'of' && AGE_OF.has(tokens[i - 2]?.lower ?? '')) return true
  return tokens[i]!.kind === 'number' && value >= YOUNGEST_ALONE && standsAlone(tokens, i, last)
}

/** "Anna, 34, a nurse", «Анна (34)», «Анне 34.», "who is 34,", a row of a table: `Anna,34,Omsk`. */
function standsAlone(tokens: readonly Token[], i: number, last: number): boolean {
  const after = tokens[last + 1]
  if (after !== undefined && !/^[,);|.—–]$/.test(after.text)) return false
  const before = tokens[i - 1]
  if (before?.kind === 'word') return AGE_STATED.has(before.lower) || (isCapitalized(before) && CYRILLIC.test(before.lower))
  const name = tokens[i - 2]
  return /^[,(;|]$/.test(before?.text ?? '') && name !== undefined && isCapitalized(name)
}

const CYRILLIC = /[а-яіїє]/

/** «около 30 лет», "nearly forty": a little to one side, or to both. */
function foundAround(tokens: readonly Token[], i: number, { value, last }: NumberRead): Found {
  const before = tokens[i - 1]?.lower ?? ''
  const [from, to] = AGE_AROUND.get(before) ?? [0, 0]
  return foundAge(tokens, i, last, value + from, value + to)
}

/** "in her early thirties", "in his 30s", «за тридцать», «под сорок». */
function decadeAt(tokens: readonly Token[], i: number): Found | null {
  const { lower } = tokens[i]!
  const plural = AGE_DECADES.get(lower)
  if (plural === undefined && lower !== 's' && !AGE_AROUND.has(lower)) return null
  const before = wordsBefore(tokens, i, NEAR + 1)
  if (plural !== undefined && before.some((word) => /^(?:in|his|her|their|my)$/.test(word))) return decadeFound(tokens, i, plural, before)
  if (lower === 's' && tokens[i - 1]?.kind === 'number' && /^[1-9]0$/.test(tokens[i - 1]!.text) && before.includes('in'))
    return decadeFound(tokens, i, Number(tokens[i - 1]!.text), before)
  const around = AGE_AROUND.get(lower)
  const number = around && tokens[i + 1] ? numberAt(tokens, i + 1) : null
  if (!around || number === null || number.value < 20 || number.value > 90 || number.value % 10 !== 0) return null
  if (!/^[зп]/.test(lower) || tokens[number.last + 1]?.kind === 'word' || tokens[i + 1]!.kind === 'number') return null
  return foundAge(tokens, i, number.last, number.value + around[0], number.value + around[1])
}

function decadeFound(tokens: readonly Token[], i: number, decade: number, before: readonly string[]): Found {
  const [from, to] = before.map((word) => DECADE_PARTS.get(word)).find((part) => part !== undefined) ?? [0, 9]
  return foundAge(tokens, i, i, decade + from, decade + to)
}

function bornAt(tokens: readonly Token[], i: number, { value, last }: NumberRead): Found | null {
  const near = [...wordsBefore(tokens, i, NEAR + 2), ...wordsAfter(tokens, last + 1, NEAR)]
  const isCut = BIRTH_CUTS.some((cut) => cut.every((text, n) => tokens[last + 1 + n]?.lower === text))
  const isCutBefore = tokens[i - 1]?.text === '.' && tokens[i - 2]?.lower === 'b'
  if (!isCut && !isCutBefore && !near.some((word) => BIRTH_WORDS.has(word))) return null
  return { mention: { span: [tokens[i]!.span[0], tokens[last]!.span[1]], is: 'born', low: value, high: value }, last }
}

function wordsBefore(tokens: readonly Token[], i: number, most: number): string[] {
  const words: string[] = []
  for (let k = i - 1; k >= 0 && words.length < most && !/^[.!?]$/.test(tokens[k]!.text); k--)
    if (tokens[k]!.kind !== 'punctuation') words.push(...tokens[k]!.lower.split('-'))
  return words
}

function wordsAfter(tokens: readonly Token[], i: number, most: number): string[] {
  const words: string[] = []
  for (let k = i; k < tokens.length && words.length < most && !/^[!?;]$/.test(tokens[k]!.text); k++)
    if (tokens[k]!.kind !== 'punctuation') words.push(tokens[k]!.lower)
  return words
}

const compounds = new Map<string, number>()

for (const { ends, tens, teens, units } of Object.values(COMPOUND_NUMERALS)) {
  const put = (prefixes: string, value: number): void => {
    for (const prefix of prefixes.split('/')) for (const end of ends) compounds.set(prefix + end, value)
  }
  teens.split(' ').forEach((teen, n) => put(teen, 10 + n))
  units.split(' ').forEach((unit, n) => put(unit, n + 1))
  tens.split(' ').forEach((ten, n) => {
    put(ten, 20 + 10 * n)
    units.split(' ').forEach((unit, m) => {
      for (const first of ten.split('/')) for (const second of unit.split('/')) put(first + second, 21 + 10 * n + m)
    })
  })
}

/** «тридцатичетырехлетний» → 34. */
function compoundAge(lower: string): number | null {
  if (lower.length < 8 || lower.length > 40) return null
  const end = /(?:летн|лети|річн|літн|річч)[а-яіїє]{1,3}$/.exec(lower)
  return end === null ? null : (compounds.get(lower.slice(0, end.index + 4)) ?? null)
}
