// Anchors of a text: names, numbers and days in their order, in a form that outlives translation and synonyms.
import { isLanguage } from '../../base/language-tag.ts'
import { MONTH_BY_NAME } from '../../document/page-parts/month-names.ts'
import { readNumeral } from '../../language/numerals.ts'
import type { Token } from '../../language/tokens.ts'
import { isCapitalized } from '../../language/tokens.ts'
import type { Sentence } from '../../language/sentences.ts'
import { nameSkeleton } from './name-skeleton.ts'

export type AnchorKind = 'name' | 'number' | 'day'

export interface Anchor {
  readonly kind: AnchorKind
  /** The same for the same name, number or day in any language: 'name:vrhn', 'number:34', 'day:11-05'. */
  readonly key: string
  /** As written. */
  readonly text: string
  /** Where it stands, UTF-16. */
  readonly startUtf16: number
}

/** Capitalised words that are no names: English days of the week, "I", titles and adjectives of nations, which other languages write small. */
const NO_NAMES = new Set(
  (
    'i im ill ive id mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday russian russians ukrainian ukrainians american americans ' +
    'english german french european god'
  ).split(' '),
)

const SHORTEST_NAME_UTF16 = 3
const SHORTEST_SKELETON = 2

/** The anchors of these sentences, in order. Ordinals count as numbers; one and zero do not (they are articles and pronouns elsewhere). */
export function findAnchors(sentences: readonly Sentence[], language: string | null): Anchor[] {
  const names = namesOf(sentences)
  return sentences.flatMap((sentence) => anchorsOf(sentence.tokens, language, names))
}

/** Skeletons of words that stand capitalised inside a sentence somewhere: a capital at its start says nothing. */
function namesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      if (isInside(tokens, at) && isNameLike(token)) names.add(nameSkeleton(token.lower))
    })
  }
  return names
}

/** Whether the token stands inside a sentence: after a word or a comma, not after a stop, a colon or an opening quote. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && (before.kind !== 'punctuation' || before.text === ',')
}

function isNameLike(token: Token): boolean {
  return isCapitalized(token) && token.lower.length >= SHORTEST_NAME_UTF16 && !NO_NAMES.has(token.lower) && !MONTH_BY_NAME.has(token.lower)
}

function anchorsOf(tokens: readonly Token[], language: string | null, names: ReadonlySet<string>): Anchor[] {
  const anchors: Anchor[] = []
  const words = tokens.map((token) => token.lower)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const startUtf16 = token.span[0]
    if (token.kind === 'punctuation') continue
    const numeral = isLanguage(language) ? readNumeral(words, at, language) : digits(token)
    if (numeral) {
      const month = monthBeside(tokens, at, numeral.words)
      const key = month !== null && numeral.value <= 31 ? `day:${month}-${numeral.value}` : `number:${numeral.value}`
      if (month !== null || (numeral.value > 1 && numeral.min === numeral.max)) {
        const text = tokens
          .slice(at, at + numeral.words)
          .map((t) => t.text)
          .join(' ')
        anchors.push({ kind: month !== null ? 'day' : 'number', key, text, startUtf16 })
      }
      at += numeral.words - 1
      continue
    }
    const skeleton = isNameLike(token) ? nameSkeleton(token.lower) : ''
    if (skeleton.length >= SHORTEST_SKELETON && names.has(skeleton))
      anchors.push({ kind: 'name', key: `name:${skeleton}`, text: token.text, startUtf16 })
  }
  return anchors
}

function digits(token: Token): { value: number; min: number; max: number; words: number } | null {
  if (token.kind !== 'number') return null
  const value = Number(token.text.replace(',', '.'))
  return Number.isFinite(value) ? { value, min: value, max: value, words: 1 } : null
}

/** The month named right before or right after the number, or null. */
function monthBeside(tokens: readonly Token[], at: number, words: number): number | null {
  const after = tokens[at + words]
  const before = tokens[at - 1]
  return (
    (after && MONTH_BY_NAME.get(after.lower)) ?? (before && isCapitalized(before) ? MONTH_BY_NAME.get(before.lower) : undefined) ?? null
  )
}
