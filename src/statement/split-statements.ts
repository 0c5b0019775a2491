// Cuts what is told into the clauses that a documenter would record: one event each, in words that stand by themselves.
import type { Language } from '../base/language-tag.ts'
import { CLAUSE_CUES } from '../language/denial-cues.ts'
import { CLAUSE_WORDS, type ClauseWords } from '../language/clause-words.ts'
import { isCapitalized } from '../language/tokens.ts'
import { hasFiniteVerb } from './tellings/cues.ts'
import { QUOTE, type Item } from './tellings/items.ts'
import { isDash, type Range } from './tellings/sources.ts'
import { phraseAt } from './word-match.ts'

const SHORTEST_CLAUSE = 2
const RELATIVE_PLACES = new Set(['where', 'где', 'куда', 'де', 'куди', 'whereupon', 'после', 'після'])

/** The clauses of [from, to), in order; together they hold all its words but conjunctions and marks. */
export function splitClauses(items: readonly Item[], language: Language, from = 0, to = items.length): Range[] {
  const words = CLAUSE_WORDS[language]
  const cuts: number[] = []
  let start = from
  for (let at = from + 1; at < to; at++) {
    if (!isCut(items, start, at, nextMark(items, at, to), language, words)) continue
    cuts.push(at)
    start = at + 1
  }
  const clauses: Range[] = []
  let begin = from
  for (const cut of [...cuts, to]) {
    const clause = trimClause(items, [begin, cut], words)
    if (clause[1] > clause[0]) clauses.push(clause)
    begin = cut
  }
  return mergeReasons(items, clauses, language)
}

function nextMark(items: readonly Item[], at: number, to: number): number {
  let end = at + 1
  while (end < to && end - at < 60 && items[end]!.text !== ',' && items[end]!.text !== ';' && !isDash(items[end])) end += 1
  return end
}

function isCut(items: readonly Item[], start: number, at: number, segmentEnd: number, language: Language, words: ClauseWords): boolean {
  const item = items[at]!
  // Most words cut nothing: that is seen before the clause is searched for its verb.
  if (item.kind === 'word' && item.lower !== QUOTE && !words.coordinators.has(item.lower)) return false
  if (at - start < SHORTEST_CLAUSE || !hasFiniteVerb(items, start, at, language)) return false
  if (item.text === ';' || item.text === '…') return hasFiniteVerb(items, at + 1, segmentEnd, language)
  const next = items[at + 1]
  if (next === undefined) return false
  if (isDash(item) || item.text === ':')
    return isSubject(next, words) && hasFiniteVerb(items, at + 2, Math.min(segmentEnd, at + 8), language)
  if (item.text === ',') return commaCuts(items, at, segmentEnd, language, words)
  if (!words.coordinators.has(item.lower) || item.lower === 'or' || item.lower === 'nor' || item.lower === 'или') return false
  if (items[at - 1]?.text === ',') return false
  // "… and he was taken": a conjunction without a comma needs a subject of its own after it.
  return opensOwnClause(items, at + 1, segmentEnd, language, words)
}

function commaCuts(items: readonly Item[], at: number, segmentEnd: number, language: Language, words: ClauseWords): boolean {
  const next = items[at + 1]!
  if (RELATIVE_PLACES.has(next.lower))
    return hasFiniteVerb(items, at + 2, segmentEnd, language) && items.slice(at + 2, segmentEnd).some((item) => item.kind === 'number')
  if (words.coordinators.has(next.lower)) return hasFiniteVerb(items, at + 2, segmentEnd, language)
  if (words.relatives.has(next.lower) || words.subordinators.has(next.lower) || (words.prepositions.has(next.lower) && language === 'en'))
    return false
  if (language === 'en') return isSubject(next, words) && hasFiniteVerb(items, at + 2, Math.min(segmentEnd, at + 6), language)
  const isGerund = /(?:[аяу]я|[аи]в|вши|ючи|ачи|ши)$/.test(next.lower)
  return (
    !isGerund &&
    next.kind === 'word' &&
    next.lower !== QUOTE &&
    hasFiniteVerb(items, at + 1, segmentEnd, language) &&
    !insideSubordinate(items, at, words)
  )
}

/** Slavic commas also close subordinate clauses: a cut needs a main clause on its left. */
function insideSubordinate(items: readonly Item[], at: number, words: ClauseWords): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    if (items[i]!.text === ',' || i === 0)
      return words.subordinators.has(items[i === 0 ? 0 : i + 1]!.lower) || words.relatives.has(items[i === 0 ? 0 : i + 1]!.lower)
  }
  return false
}

function isSubject(item: Item, words: ClauseWords): boolean {
  return words.subjects.has(item.lower) || words.determiners.has(item.lower) || isCapitalized(item)
}

function opensOwnClause(items: readonly Item[], from: number, segmentEnd: number, language: Language, words: ClauseWords): boolean {
  const first = items[from]!
  if (words.subjects.has(first.lower) && !words.determiners.has(first.lower))
    return hasFiniteVerb(items, from + 1, Math.min(segmentEnd, from + 5), language)
  // "a month later he was put": a time may stand before the subject.
  for (let at = from; at < Math.min(segmentEnd - 1, from + 6); at++) {
    if (words.relatives.has(items[at]!.lower) || words.prepositions.has(items[at]!.lower)) return false
    if (at > from && words.subjects.has(items[at]!.lower) && !words.determiners.has(items[at]!.lower))
      return hasFiniteVerb(items, at + 1, Math.min(segmentEnd, at + 4), language)
  }
  return (
    (words.determiners.has(first.lower) || isCapitalized(first)) && hasFiniteVerb(items, from + 1, Math.min(segmentEnd, from + 6), language)
  )
}

/** Leading conjunctions and marks and trailing marks are no part of a clause. */
export function trimClause(items: readonly Item[], [from, to]: Range, words: ClauseWords): Range {
  // "1. The men …": the number of a list is no word of its item.
  if (from === 0 && to > 3 && items[0]!.kind === 'number' && (items[1]!.text === '.' || items[1]!.text === ')')) from = 2
  while (
    from < to &&
    ((items[from]!.kind === 'punctuation' && items[from]!.lower !== QUOTE && items[from]!.text !== '(' && items[from]!.text !== '[') ||
      (words.coordinators.has(items[from]!.lower) && to - from > 1))
  )
    from += 1
  while (
    to > from &&
    ((items[to - 1]!.kind === 'punctuation' && items[to - 1]!.text !== ')' && items[to - 1]!.text !== ']') ||
      (words.coordinators.has(items[to - 1]!.lower) && to - from > 1))
  )
    to -= 1
  return [from, to]
}

/** "they did not fire, they had no chance": the clause that only gives the reason stays with the one it explains. */
function mergeReasons(items: readonly Item[], clauses: readonly Range[], language: Language): Range[] {
  const merged: Range[] = []
  for (const clause of clauses) {
    const before = merged.at(-1)
    const isReason =
      before !== undefined &&
      CLAUSE_CUES[language].reasonClauses.some((phrase) => [0, 1, 2].some((skip) => phraseAt(items, clause[0] + skip, phrase, clause[1])))
    if (isReason) merged[merged.length - 1] = [before[0], clause[1]]
    else merged.push(clause)
  }
  return merged
}
