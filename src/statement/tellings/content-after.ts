// What a cue tells when it stands before its content: a "that" clause, a bare clause, quoted words, an infinitive, a noun phrase.
import type { Language } from '../../base/language-tag.ts'
import { CLAUSE_WORDS, type ClauseWords } from '../../language/clause-words.ts'
import { readKinWord } from '../../language/kin-words.ts'
import { isCapitalized } from '../../language/tokens.ts'
import { hasFiniteVerb, type Cue } from './cues.ts'
import { QUOTE, type Item } from './items.ts'
import { nounPhraseAfter, type Range } from './sources.ts'

export interface Content {
  readonly pieces: Range[]
  readonly isQuoted: boolean
  readonly to: number
  /** phrase: an infinitive or a noun phrase. */
  readonly shape: 'clause' | 'phrase'
}

const FARTHEST_COMPLEMENT = 14

/** The content that begins at or after item `from` (the item after cue and teller), or null. */
export function contentAfter(items: readonly Item[], cue: Cue, from: number, end: number, language: Language): Content | null {
  const takes = cue.verb.takes
  return (
    quotedOrColon(items, cue, from, end) ??
    complementClause(items, cue, from, end, language) ??
    (language === 'en' ? englishContent(items, cue, from, end) : slavicContent(items, takes, from, end, language))
  )
}

function piece(from: number, to: number, isQuoted: boolean, shape: Content['shape'] = 'clause'): Content | null {
  return to > from ? { pieces: [[from, to]], isQuoted, to, shape } : null
}

/** `said: …`, `said, “…”`, `said “…”`, also with an addressee or a time before the mark. */
function quotedOrColon(items: readonly Item[], cue: Cue, from: number, end: number): Content | null {
  if (!cue.verb.takes.includes('q')) return null
  const colon = items.findIndex((item, i) => i >= from && i < from + 24 && (item.text === ':' || item.lower === QUOTE))
  if (
    colon >= 0 &&
    colon + 1 < end &&
    items[colon]!.text === ':' &&
    items[colon + 1]!.lower === QUOTE &&
    !items.slice(from, colon).some((item) => item.text === ',')
  )
    return piece(colon + 1, end, true)
  let at = from
  while (at < end && at - from < 16 && items[at]!.kind === 'word' && items[at]!.lower !== QUOTE && items[at]!.lower !== 'that') at += 1
  const mark = items[at]
  if (mark === undefined || at >= end) return null
  if (mark.lower === QUOTE) return at === from || isWholeQuote(mark) ? piece(at, end, at === from || isWholeQuote(mark)) : null
  const next = items[at + 1]
  if (mark.text === ',' && next?.lower === QUOTE && at + 1 < end) return piece(at + 1, end, true)
  if (mark.text === ':' && at + 1 < end) {
    let start = at + 1
    while (start < end && items[start]!.kind === 'punctuation') start += 1
    return piece(start, end, items[start]?.lower === QUOTE)
  }
  return null
}

/** Quoted words that are a sentence and not a term: they open with a capital and hold more than two words. */
function isWholeQuote(item: Item): boolean {
  return item.span[1] - item.span[0] > 30
}

/** "… that CLAUSE", "… whether CLAUSE", «…, что …»: the complementizer stands near, with an addressee or a time before it. */
function complementClause(items: readonly Item[], cue: Cue, from: number, end: number, language: Language): Content | null {
  if (!/[ct]/.test(cue.verb.takes)) return null
  const words = CLAUSE_WORDS[language]
  for (let at = from; at < Math.min(end, from + FARTHEST_COMPLEMENT); at++) {
    const item = items[at]!
    if (item.lower === QUOTE && at > from) return null
    if (words.complementizers.has(item.lower)) {
      if (item.lower === 'that' && isDemonstrative(items, at, end)) return null
      return piece(at + 1, end, items[at + 1]?.lower === QUOTE && at + 2 >= end)
    }
    if (
      words.questionWords.has(item.lower) &&
      (at === from || items[at - 1]?.text === ',') &&
      (!ADVERBIAL.has(item.lower) || asksOrKnows(cue))
    )
      return piece(at, end, false)
    if (language !== 'en' && item.text === ',' && words.relatives.has(items[at + 1]?.lower ?? '')) return null
    if (item.kind === 'punctuation' && item.text !== ',' && item.text !== '(' && item.text !== ')') return null
    if (item.text === ',' && language === 'en') {
      // ", in an interview," may stand before "that"; a clause may not.
      const closing = items.findIndex((x, i) => i > at && i < at + 10 && x.text === ',')
      if (closing < 0 || items[closing + 1]?.lower !== 'that') return null
    }
  }
  return null
}

/** Words that open a question and, after most verbs, only an adverbial clause ("continued when"). */
const ADVERBIAL = new Set(['when', 'where', 'if', 'когда', 'если', 'коли', 'якщо', 'где', 'де', 'куда', 'куди'])

function asksOrKnows(cue: Cue): boolean {
  return (
    cue.verb.act === 'ask' ||
    cue.verb.act === 'doubt' ||
    ['know', 'tell', 'explain', 'remember', 'understand', 'сказа'].some((lemma) => cue.verb.lemma.startsWith(lemma))
  )
}

/** "said that evening", "saw that man": no clause follows. */
function isDemonstrative(items: readonly Item[], at: number, end: number): boolean {
  return (
    at + 1 >= end ||
    (CLAUSE_WORDS.en.timeNouns.has(items[at + 1]!.lower) && at + 2 >= end) ||
    (!hasFiniteVerb(items, at + 1, end, 'en') && at + 3 >= end)
  )
}

function englishContent(items: readonly Item[], cue: Cue, from: number, end: number): Content | null {
  const takes = cue.verb.takes
  const words = CLAUSE_WORDS.en
  const next = items[from]
  if (next === undefined || from >= end) return null
  if (takes.includes('i') && next.lower === 'to') return piece(from, clauseStop(items, from + 1, end), false, 'phrase')
  if (takes.includes('i') && next.lower === 'not' && items[from + 1]?.lower === 'to') return piece(from, end, false, 'phrase')
  if (takes.includes('c')) {
    const start = takes.includes('a') ? afterAddressee(items, from, end, words) : from
    const bare = start < 0 ? null : bareClause(items, start, end, words)
    if (bare !== null && !cue.isPassive) return bare
  }
  if (takes.includes('a') && takes.includes('i')) {
    const to = items.findIndex((item, i) => i >= from && i < from + 10 && item.lower === 'to')
    if (to > from && to < end && items.slice(from, to).every((item) => item.kind === 'word' && item.lower !== QUOTE))
      return piece(from, clauseStop(items, to, end), false, 'phrase')
  }
  if (takes.includes('p') && ['of', 'about', 'against', 'for', 'on', 'as', 'with', 'over'].includes(next.lower))
    return piece(from + 1, clauseStop(items, from + 1, end), false, 'phrase')
  if (takes.includes('n') && !cue.isPassive && startsNounPhrase(next, words) && !isPhoneCall(items, cue, from, end))
    return piece(from, clauseStop(items, from, end), false, 'phrase')
  return null
}

/** Right after the cue a clause without "that": a subject, and a finite verb within reach. */
function bareClause(items: readonly Item[], from: number, end: number, words: ClauseWords): Content | null {
  const next = items[from]
  if (next === undefined || from >= end) return null
  const start = words.adverbs.has(next.lower) && items[from + 1] !== undefined ? from + 1 : from
  if (items[start]!.kind === 'punctuation' && items[start]!.text !== '(') return null
  const isPrepositional = words.prepositions.has(items[start]!.lower) || ['about', 'as', 'to'].includes(items[start]!.lower)
  if (isPrepositional && !items.slice(start, start + 8).some((item) => item.text === ',')) return null
  if (words.coordinators.has(items[start]!.lower) || ['because', 'after', 'before', 'when', 'while', 'until'].includes(items[start]!.lower))
    return null
  let reach = start + 1
  while (reach < Math.min(end, start + 25) && !(items[reach]!.text === ',' && CLAUSE_WORDS.en.relatives.has(items[reach + 1]?.lower ?? '')))
    reach += 1
  if (!hasFiniteVerb(items, start + 1, reach, 'en')) return null
  return piece(start, end, items[start]!.lower === QUOTE)
}

/** After "told him", "told reporters", "told the court": where the clause begins; -1 where it cannot be told. */
function afterAddressee(items: readonly Item[], from: number, end: number, words: ClauseWords): number {
  const next = items[from]!
  if (words.addressees.has(next.lower)) return from + 1
  if (words.subjects.has(next.lower) && !words.determiners.has(next.lower)) return from
  const [, to] = nounPhraseAfter(items, from, 'en')
  let at = from + 1
  while (at < to && isCapitalized(items[at]!) && isCapitalized(items[at - 1]!)) at += 1
  for (; at < Math.min(end, from + 6); at++) {
    if (words.subjects.has(items[at]!.lower) || words.determiners.has(items[at]!.lower)) return at
  }
  return -1
}

/** "called his wife", "called them": a telephone, not a name given to somebody. */
function isPhoneCall(items: readonly Item[], cue: Cue, from: number, end: number): boolean {
  if (cue.verb.lemma !== 'call') return false
  const rest = items.slice(from, end)
  if (rest.some((item) => item.lower === QUOTE)) return false
  return rest.slice(0, 4).some((item) => readKinWord(item.lower).some(({ language }) => language === 'en')) || rest.length < 3
}

function startsNounPhrase(item: Item, words: ClauseWords): boolean {
  if (item.lower === QUOTE || item.kind === 'number') return true
  if (item.kind !== 'word') return false
  if (words.determiners.has(item.lower) || words.addressees.has(item.lower)) return true
  return (
    !words.prepositions.has(item.lower) &&
    !words.coordinators.has(item.lower) &&
    !words.subordinators.has(item.lower) &&
    !words.adverbs.has(item.lower)
  )
}

/** A short content (infinitive, noun phrase) ends at a semicolon, a dash, or a comma that opens a new clause. */
function clauseStop(items: readonly Item[], from: number, end: number): number {
  const words = CLAUSE_WORDS.en
  for (let at = from; at < end; at++) {
    const item = items[at]!
    if (item.text === ';' || item.text === '—') return at
    if (item.text !== ',') continue
    const next = items[at + 1]
    if (next === undefined) return at
    const afterNext = items[at + 2]
    if (['who', 'which', 'but', 'while', 'though', 'although', 'so'].includes(next.lower)) return at
    if (
      next.lower === 'and' &&
      afterNext !== undefined &&
      (words.subjects.has(afterNext.lower) || hasFiniteVerb(items, at + 2, at + 4, 'en'))
    )
      return at
    if (next.kind === 'word' && next.lower.endsWith('ing')) return at
  }
  return end
}

function slavicContent(items: readonly Item[], takes: string, from: number, end: number, language: Language): Content | null {
  const words = CLAUSE_WORDS[language]
  let at = from
  if (takes.includes('a') && items[at] !== undefined && words.addressees.has(items[at]!.lower)) at += 1
  const next = items[at]
  if (next === undefined || at >= end) return null
  const isInfinitive = language === 'ru' ? /(?:ть|ти|чь|ться|тись|чься)$/ : /(?:ти|тися|тись)$/
  if (takes.includes('i')) {
    for (let i = at; i < Math.min(end, at + 5); i++) {
      if (items[i]!.kind !== 'word' || items[i]!.lower === QUOTE) break
      if (isInfinitive.test(items[i]!.lower) && items[i]!.lower.length > 3)
        return piece(i, slavicStop(items, i, end, words), false, 'phrase')
    }
  }
  if (takes.includes('n') && next.kind === 'word') return piece(at, slavicStop(items, at, end, words), next.lower === QUOTE, 'phrase')
  if (next.lower === QUOTE && takes.includes('q')) return piece(at, end, true)
  return null
}

function slavicStop(items: readonly Item[], from: number, end: number, words: ClauseWords): number {
  for (let at = from; at < end; at++) {
    const item = items[at]!
    if (item.text === ';' || item.text === '—' || item.text === ':') return at
    if (
      item.text === ',' &&
      (words.coordinators.has(items[at + 1]?.lower ?? '') ||
        ['хотя', 'хоча', 'поскольку', 'потому', 'бо', 'тому'].includes(items[at + 1]?.lower ?? ''))
    )
      return at
  }
  return end
}
