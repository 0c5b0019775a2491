// Attributions without a verb: "according to X", «по словам X», nouns with a clause ("his claim that …"), and what nobody in particular told.
import type { Language } from '../../base/language-tag.ts'
import { ATTRIBUTION_PHRASES, UNTOLD_OPENERS } from '../../language/attribution-phrases.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { reportingCues } from '../../language/reporting-cues.ts'
import { isCapitalized } from '../../language/tokens.ts'
import type { Attribution } from './attribution.ts'
import { meansOf, relayedBy, startsWithWords } from './cue-clause.ts'
import { QUOTE, type Item } from './items.ts'
import { isDash, rangeSpan, type Range } from './sources.ts'

const STOPS = new Set(['.', '!', '?', '…', '...'])

const OWNER_WORDS = new Set('его ее их её моим нашим його її їх їхніми'.split(' '))

/** «по его словам»: the owner stands inside the phrase. */
function isWithOwner(items: readonly Item[], at: number, words: readonly string[], language: Language): boolean {
  return (
    language !== 'en' &&
    words.length === 2 &&
    items[at]!.lower === words[0] &&
    OWNER_WORDS.has(items[at + 1]?.lower ?? '') &&
    items[at + 2]?.lower === words[1]
  )
}

/** Attributions by phrase: the rest of the sentence is what is told. */
export function findAccordingTo(items: readonly Item[], language: Language): Attribution[] {
  const found: Attribution[] = []
  let end = items.length
  while (end > 0 && STOPS.has(items[end - 1]!.text)) end -= 1
  for (let at = 0; at < end; at++) {
    const phrase = ATTRIBUTION_PHRASES[language].find(
      ({ words }) => startsWithWords(items, at, words) || isWithOwner(items, at, words, language),
    )
    if (phrase === undefined) continue
    const isOwned = !startsWithWords(items, at, phrase.words)
    const cueEnd = at + phrase.words.length + (isOwned ? 1 : 0)
    const source: Range = isOwned ? [at + 1, at + 2] : sourceOfPhrase(items, cueEnd, end, language)
    const pieces = piecesAround(items, at, Math.max(source[1], cueEnd), end, language)
    if (source[1] <= source[0] || pieces.length === 0) continue
    found.push({
      ...PLAIN,
      cue: rangeSpan(items, [at, cueEnd]),
      source: rangeSpan(items, source),
      content: pieces.map((piece) => rangeSpan(items, piece)),
      form: pieces.every(([from, to]) => to === from + 1 && items[from]!.lower === QUOTE) ? 'direct' : 'indirect',
      act: phrase.act,
      lemma: phrase.words.join(' '),
      means: phrase.means ?? meansOf(items, source, language),
      cueClause: rangeSpan(items, [at, source[1]]),
      relayed: relayedBy(items, source[1], language),
    })
  }
  return found
}

const PLAIN = { isNegated: false, isUntold: false, means: null, relayed: null, isContinuation: false, shape: 'clause' } as const

/** The teller runs to the comma that closes the phrase; appositions stay with it where a second comma closes them. */
function sourceOfPhrase(items: readonly Item[], from: number, end: number, language: Language): Range {
  const words = CLAUSE_WORDS[language]
  let at = from
  while (at < end && at - from < 30) {
    const item = items[at]!
    if (item.text === ',' || item.text === ';' || item.text === ':' || isDash(item)) break
    if (item.lower === QUOTE && (language === 'en' || item.span[1] - item.span[0] > 40)) break
    if (at > from && (words.relatives.has(item.lower) || item.lower === 'and' || item.lower === 'who')) break
    if (language !== 'en' && at > from && words.subjects.has(item.lower)) break
    at += 1
  }
  return [from, at]
}

function piecesAround(items: readonly Item[], at: number, sourceEnd: number, end: number, language: Language): Range[] {
  const pieces: Range[] = []
  const words = CLAUSE_WORDS[language]
  let left = at
  while (left > 0 && items[left - 1]!.kind === 'punctuation' && items[left - 1]!.text !== ')') left -= 1
  let start = 0
  while (
    start < left &&
    (words.coordinators.has(items[start]!.lower) ||
      (items[start]!.kind === 'punctuation' && items[start]!.lower !== QUOTE && items[start]!.text !== '('))
  )
    start += 1
  if (left > start) pieces.push([start, left])
  let right = sourceEnd
  while (right < end && items[right]!.kind === 'punctuation') right += 1
  const isAtEnd =
    left > start &&
    (items[right] === undefined ||
      words.relatives.has(items[right]!.lower) ||
      words.coordinators.has(items[right]!.lower) ||
      (language === 'en' && items[sourceEnd]?.text === ',' && !isParenthetical(items, at)))
  if (right < end && !isAtEnd && items[sourceEnd]?.kind !== undefined) pieces.push([right, end])
  return pieces
}

/** "The men, according to X, left": a comma right before the phrase, and little before it. */
function isParenthetical(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.text === ',' && at <= 10
}

/** "Trump's claim that …", "a report that …", «жалоба на то, что …»: the noun is the cue, its owner the teller. */
export function findReportedNouns(items: readonly Item[], language: Language): Attribution[] {
  if (language !== 'en') return []
  const { nouns } = reportingCues(language)
  const words = CLAUSE_WORDS[language]
  const found: Attribution[] = []
  let end = items.length
  while (end > 0 && STOPS.has(items[end - 1]!.text)) end -= 1
  for (let at = 1; at < end - 2; at++) {
    const noun = nouns.get(items[at]!.lower)
    if (noun === undefined || items[at]!.kind !== 'word') continue
    const link = items[at + 1]!.lower
    const owner = ownerOf(items, at)
    const isClause = link === 'that' && items[at + 2]!.kind === 'word'
    const isPhrase = owner !== null && (link === 'of' || link === 'to' || link === 'for' || link === 'about')
    if (!isClause && !isPhrase) continue
    let to = at + 2
    while (to < end && !',;:'.includes(items[to]!.text) && !isDash(items[to])) to += 1
    if (!isClause) to = shortStop(items, at + 2, to)
    if (to - at < 3 || (!words.determiners.has(items[at - 1]!.lower) && owner === null && !isClause)) continue
    found.push({
      ...PLAIN,
      cue: items[at]!.span,
      source: owner === null ? null : rangeSpan(items, owner),
      content: [rangeSpan(items, [isClause ? at + 2 : at + 1, to])],
      form: 'indirect',
      shape: isClause ? 'clause' : 'phrase',
      act: noun.act,
      lemma: noun.lemma,
      isUntold: owner === null,
      cueClause: items[at]!.span,
    })
  }
  return found
}

/** A phrase after "of" ends before the sentence's verb. */
function shortStop(items: readonly Item[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (CLAUSE_WORDS.en.auxiliaries.has(items[at]!.lower)) return at
  return to
}

const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])

/** "Trump's (repeated) claim", "their claim": whose it is. */
function ownerOf(items: readonly Item[], at: number): Range | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i]!
    if (item.kind === 'punctuation' && item.text !== '-') return null
    if (OWNERS.has(item.lower)) return [i, i + 1]
    if (item.lower === "'s") {
      let from = i
      while (from > 0 && items[from - 1]!.kind === 'word' && isCapitalized(items[from - 1]!) && i - from < 5) from -= 1
      return from < i ? [from, i] : null
    }
  }
  return null
}

/** "It is understood that …", «Стало известно, что …»: a telling by nobody named. */
export function findUntold(items: readonly Item[], language: Language): Attribution | null {
  const shown = items.filter((item) => item.text !== ',')
  const opener = UNTOLD_OPENERS[language].find((words) => startsWithWords(shown, 0, words))
  if (opener === undefined) return null
  const last = shown[opener.length - 1]!
  let from = items.indexOf(last) + 1
  while (items[from]?.kind === 'punctuation') from += 1
  let end = items.length
  while (end > from && STOPS.has(items[end - 1]!.text)) end -= 1
  if (end - from < 2) return null
  const cue: Range = [0, items.indexOf(last) + 1]
  return {
    ...PLAIN,
    cue: rangeSpan(items, cue),
    source: null,
    content: [rangeSpan(items, [from, end])],
    form: 'indirect',
    act: 'say',
    lemma: opener.join(' '),
    isUntold: true,
    cueClause: rangeSpan(items, cue),
  }
}

const LONGEST_SIGNATURE = 10

/** “…” — Name: a quotation signed by who said it, nothing else in the sentence. */
export function findSignature(items: readonly Item[]): Attribution | null {
  const [quote, dash] = items
  if (quote?.lower !== QUOTE || !isDash(dash) || items.length > LONGEST_SIGNATURE || items.length < 3) return null
  let end = items.length
  while (end > 2 && STOPS.has(items[end - 1]!.text)) end -= 1
  if (!isCapitalized(items[2]!) || items.slice(2, end).some((item) => item.kind === 'word' && reportingCues('ru').verbs.has(item.lower)))
    return null
  const source = rangeSpan(items, [2, end])
  return { ...PLAIN, cue: dash!.span, source, content: [quote.span], form: 'direct', act: 'say', lemma: '—', cueClause: source }
}
