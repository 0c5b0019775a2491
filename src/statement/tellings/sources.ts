// The noun phrase that names the teller, before or after a cue: a walk to the nearest clause boundary, with appositions kept.
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { CLAUSE_WORDS, type ClauseWords } from '../../language/clause-words.ts'
import { isFiniteVerb } from '../../language/finite-verbs.ts'
import { isCapitalized } from '../../language/tokens.ts'
import { QUOTE, type Item } from './items.ts'

/** Half-open range of items. */
export type Range = readonly [from: number, to: number]

const DASHES = new Set(['—', '–', '-', '―'])
const LONGEST_SOURCE = 40

export function rangeSpan(items: readonly Item[], range: Range): Span {
  return [items[range[0]]!.span[0], items[range[1] - 1]!.span[1]]
}

export function isDash(item: Item | undefined): boolean {
  return item !== undefined && DASHES.has(item.text)
}

/** The subject that ends right before item `end`; empty (from === to) where none stands there. */
export function subjectBefore(items: readonly Item[], end: number, language: Language): Range {
  const words = CLAUSE_WORDS[language]
  let to = end
  const last = items[to - 1]
  if (last === undefined || last.lower === QUOTE) return [end, end]
  if (last.text === ',' || last.text === ')' || isDash(last)) {
    const opened = openingOf(items, to - 1)
    if (opened < 0) return [end, end]
    const head = nounPhraseStart(items, opened, words, language)
    return head < opened ? [head, to - 1] : [end, end]
  }
  if (last.kind === 'punctuation') return [end, end]
  if (words.relatives.has(last.lower) && to > 1) {
    to -= 1
    if (items[to - 1]?.text === ',') to -= 1
  }
  // «Алёна ему не верит»: whom it is told stands between teller and verb.
  if (language !== 'en') while (to > 0 && words.addressees.has(items[to - 1]!.lower)) to -= 1
  if (to === 0 || items[to - 1]!.kind === 'punctuation') return [end, end]
  const from = nounPhraseStart(items, to, words, language)
  return widenByApposition(items, [from, to], words, language)
}

/** Where the apposition or parenthesis that closes at `closing` opens; -1 where it does not. */
function openingOf(items: readonly Item[], closing: number): number {
  const mark = items[closing]!.text
  const opener = mark === ')' ? '(' : mark
  for (let i = closing - 1; i > 0 && i > closing - LONGEST_SOURCE; i--) {
    const item = items[i]!
    if (item.lower === QUOTE && mark !== ')') return -1
    if (item.text === opener || (isDash(item) && isDash(items[closing]))) return i
    if (item.text === ';' || item.text === ':') return -1
  }
  return -1
}

/** "X, the wife of Y" ends in a noun phrase that opens with a determiner after a comma: X belongs to it. */
function widenByApposition(items: readonly Item[], range: Range, words: ClauseWords, language: Language): Range {
  const [from, to] = range
  if (from < 2 || from >= to || items[from - 1]!.text !== ',') return range
  const first = items[from]!
  const before = items[from - 2]!
  if (first.lower === 'who' || !isCapitalized(before) || !(words.determiners.has(first.lower) || isCapitalized(first))) return range
  if (!words.determiners.has(first.lower)) return range
  const head = nounPhraseStart(items, from - 1, words, language)
  return head < from - 1 && from - 1 - head <= 6 ? [head, to] : range
}

/** Walks left from `to` to the nearest boundary: a mark, a conjunction, a verb. */
function nounPhraseStart(items: readonly Item[], to: number, words: ClauseWords, language: Language): number {
  let from = to
  while (from > 0 && to - from < LONGEST_SOURCE) {
    const item = items[from - 1]!
    if (item.lower === QUOTE) {
      const isTitle = item.span[1] - item.span[0] < 40 && language !== 'en'
      if (!isTitle || from < 2) break
      from -= 1
      continue
    }
    if (item.kind === 'punctuation') {
      if (item.text === '(' || item.text === ')' || item.text === '.' || item.text === '-' || item.text === '/' || item.text === '&') {
        if (item.text === ')') {
          const opened = openingOf(items, from - 1)
          if (opened < 0) break
          from = opened
          continue
        }
        if (item.text === '(') break
        from -= 1
        continue
      }
      break
    }
    if (words.subordinators.has(item.lower) && !(language !== 'en' && item.lower === 'так')) break
    if (words.coordinators.has(item.lower) && !joinsNames(items, from - 1, words)) break
    if (
      from < to &&
      language === 'en' &&
      (item.lower === 'say' || item.lower === 'says' || item.lower === 'tell' || item.lower === 'tells')
    )
      break
    if (from < to && isFiniteVerb(item.lower, language) && !isNameLike(item, from) && !isAttributive(items, from, words, language)) break
    from -= 1
    // Nothing of a subject stands before a pronoun.
    if (words.subjects.has(item.lower) && !words.determiners.has(item.lower) && language === 'en') break
    if (language !== 'en' && words.subjects.has(item.lower)) break
  }
  return trimLeading(items, from, to, words, language)
}

function isNameLike(item: Item, from: number): boolean {
  return isCapitalized(item) && from - 1 > 0
}

/** An "-ed" word between a determiner and a noun is an adjective: "the mobilised men". */
function isAttributive(items: readonly Item[], from: number, words: ClauseWords, language: Language): boolean {
  if (language !== 'en') return false
  const item = items[from - 1]!
  const before = items[from - 2]
  return item.lower.endsWith('ed') && before !== undefined && (words.determiners.has(before.lower) || words.prepositions.has(before.lower))
}

function joinsNames(items: readonly Item[], at: number, words: ClauseWords): boolean {
  const before = items[at - 1]
  const after = items[at + 1]
  if (before === undefined || after === undefined || before.kind !== 'word') return false
  return (
    (isCapitalized(before) && isCapitalized(after)) ||
    (words.determiners.has(after.lower) && words.determiners.has(items[at - 2]?.lower ?? ''))
  )
}

/** "In March the doctor", "But he": what is no part of the noun phrase goes. */
function trimLeading(items: readonly Item[], from: number, to: number, words: ClauseWords, language: Language): number {
  let start = from
  while (start < to - 1) {
    const item = items[start]!
    if (words.coordinators.has(item.lower) || item.text === '.' || item.text === '-' || item.text === '&' || item.text === '/') start += 1
    else if (words.adverbs.has(item.lower) && !words.determiners.has(item.lower)) start += 1
    else if (words.timeNouns.has(item.lower) && !words.determiners.has(item.lower)) start += 1
    else if (language === 'en' && words.prepositions.has(item.lower)) {
      const next = nextDeterminerOrName(items, start + 1, to, words)
      if (next < 0) break
      start = next
    } else break
  }
  return start
}

/** After a leading prepositional phrase: the place where a second noun phrase begins ("In May the doctor"), or -1. */
function nextDeterminerOrName(items: readonly Item[], from: number, to: number, words: ClauseWords): number {
  for (let i = from + 1; i < to; i++) {
    const isStart = words.determiners.has(items[i]!.lower) || words.subjects.has(items[i]!.lower)
    if (isStart && !words.prepositions.has(items[i - 1]!.lower) && !words.coordinators.has(items[i - 1]!.lower)) return i
  }
  return -1
}

/** The noun phrase that begins at `start`: until a mark, a conjunction, a verb or a word of time. */
export function nounPhraseAfter(items: readonly Item[], start: number, language: Language): Range {
  const words = CLAUSE_WORDS[language]
  let to = start
  while (to < items.length && to - start < LONGEST_SOURCE) {
    const item = items[to]!
    if (item.lower === QUOTE) {
      if (language === 'en' || item.span[1] - item.span[0] > 40 || to === start) break
      to += 1
      continue
    }
    if (item.kind === 'punctuation' && item.text !== '-' && item.text !== '.' && item.text !== '(') break
    if (item.text === '.' && (to + 1 >= items.length || !isCapitalized(items[to + 1]!))) break
    if (item.text === '(') {
      const closing = items.findIndex((x, i) => i > to && x.text === ')')
      if (closing < 0 || closing - to > 12) break
      to = closing + 1
      continue
    }
    if (words.subordinators.has(item.lower) || (words.coordinators.has(item.lower) && !joinsNames(items, to, words))) break
    if (to > start && (isBreaking(item, words, language) || opensRetelling(items, to, language))) break
    to += 1
    if (language === 'en' && words.subjects.has(item.lower) && !words.determiners.has(item.lower)) break
    if (language !== 'en' && words.subjects.has(item.lower)) break
  }
  return [start, to]
}

/** «Алёна со слов мужа»: whose account it is does not belong to the teller's name. */
function opensRetelling(items: readonly Item[], at: number, language: Language): boolean {
  return language !== 'en' && ['со', 'зі', 'із'].includes(items[at]!.lower) && ['слов', 'слів'].includes(items[at + 1]?.lower ?? '')
}

function isBreaking(item: Item, words: ClauseWords, language: Language): boolean {
  if (words.timeNouns.has(item.lower) || (words.auxiliaries.has(item.lower) && item.lower !== "'s")) return true
  if (language === 'en')
    return ['in', 'on', 'at', 'during', 'after', 'before', 'to', 'about', 'when', 'by', 'as'].includes(item.lower) && item.lower !== 'of'
  return isFiniteVerb(item.lower, language) && !isCapitalized(item)
}
