// Finds the order words of a statement ("then", «перед этим») and whether it speaks of the future.
import { normalizeWord } from '../../language/normal-form.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Statement } from '../../statement/statement.ts'
import { AFTER_WORDS, BEFORE_WORDS, FUTURE_WORDS } from './order-words.ts'

/** A gap of more characters than this between two statements is another passage: its "then" may count from something not recorded. */
const LONGEST_GAP = 200

const asWords = (phrase: string): string[] => phrase.split(' ').map(normalizeWord)
const AFTER = AFTER_WORDS.map(asWords)
const BEFORE = BEFORE_WORDS.map(asWords)
const FUTURE = FUTURE_WORDS.map(asWords)

/** Whether `statement` says that it came after, or before, `previous`, which stands just before it in the same text. */
export function findOrderCue(text: string, previous: Statement, statement: Statement): 'after' | 'before' | null {
  const gap = statement.span[0] - previous.span[1]
  if (gap < 0 || gap > LONGEST_GAP) return null
  const lead = lastClause(wordsOf(text.slice(previous.span[1], statement.span[0])))
  const words = [...lead, ...wordsOf(statement.quote.slice(0, 60))].filter(
    (word) => word !== 'and' && word !== 'и' && word !== 'і' && word !== 'й',
  )
  if (AFTER.some((phrase) => startsWith(words, phrase))) return 'after'
  return BEFORE.some((phrase) => startsWith(words, phrase)) ? 'before' : null
}

/** Whether a quotation holds a word of the future. */
export function isOfTheFuture(quote: string): boolean {
  const words = wordsOf(quote)
  return FUTURE.some((phrase) => words.some((_, at) => startsWith(words.slice(at, at + phrase.length), phrase)))
}

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.lower)
}

/** What stands after the last full stop. */
function lastClause(words: readonly string[]): string[] {
  const stop = words.findLastIndex((word) => /^[.!?;…»”"]+$/.test(word))
  return words.slice(stop + 1).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function startsWith(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[i] === word)
}
