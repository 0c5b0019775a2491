// Polarity of a clause towards what it tells (DESIGN: 4.3): a lack is affirmed, an event rejected by a teller is denied, a hedge is doubt.
import type { Language } from '../base/language-tag.ts'
import { textAt } from '../base/span.ts'
import { CLAUSE_WORDS } from '../language/clause-words.ts'
import { CLAUSE_CUES } from '../language/denial-cues.ts'
import { isFiniteVerb } from '../language/finite-verbs.ts'
import type { Item } from './tellings/items.ts'
import { rangeSpan, type Range } from './tellings/sources.ts'
import type { Polarity } from './statement.ts'
import { findPhrase, phraseAt } from './word-match.ts'

export interface PolarityRead {
  readonly polarity: Polarity
  /** The words of the reason or of the doubt, as they stand. */
  readonly reason: string | null
}

const NEGATED_PHRASE = /(?:^|\s)(?:not|cannot|couldn't|не)\s/

const VERB_NEGATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set("not never don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't".split(' ')),
  ru: new Set(['не', 'никогда']),
  uk: new Set(['не', 'ніколи']),
}

const NEGATIVE_OBJECTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['nobody', 'none', 'no', 'nothing']),
  ru: new Set(['никого', 'ничего', 'никаких', 'никакого']),
  uk: new Set(['нікого', 'нічого', 'жодних', 'жодного']),
}

/** Reads the clause [from, to). `isTold`: some teller stands behind it; plain narration that something did not happen affirms that. */
export function readPolarity(text: string, items: readonly Item[], [from, to]: Range, language: Language, isTold: boolean): PolarityRead {
  const cues = CLAUSE_CUES[language]
  const doubt = findPhrase(items, cues.doubts, from, to)
  if (doubt >= 0) return { polarity: 'doubted', reason: items[doubt]!.text }
  // "do not agree", "will not go": the negation is the refusal, and the refusal is affirmed.
  if (isTold && cues.refusals.some((phrase) => NEGATED_PHRASE.test(phrase) && findPhrase(items, [phrase], from, to) >= 0))
    return { polarity: 'affirmed', reason: null }
  if (isTold && language === 'en' && deniesAny(items, from, to)) return { polarity: 'denied', reason: null }
  const negated = isTold ? negationAt(items, from, to, language) : -1
  if (negated < 0) return { polarity: 'affirmed', reason: null }
  return { polarity: 'denied', reason: reasonAfter(text, items, negated, to, language) }
}

/** "No drivers were detained": "no", its noun, and a passive. */
function deniesAny(items: readonly Item[], from: number, to: number): boolean {
  if (items[from]?.lower !== 'no') return false
  for (let at = from + 2; at < Math.min(to - 1, from + 5); at++) {
    if (!['was', 'were', 'been'].includes(items[at]!.lower)) continue
    const next = items[at + 1]!.lower
    return next.endsWith('ed') || next.endsWith('en') || ['left', 'hurt', 'shot', 'killed', 'kept', 'held', 'sent'].includes(next)
  }
  return false
}

/** The place of a negation that rejects an event (no lack, no inability), or -1. */
function negationAt(items: readonly Item[], from: number, to: number, language: Language): number {
  const cues = CLAUSE_CUES[language]
  const words = CLAUSE_WORDS[language]
  for (let at = from; at < to; at++) {
    const word = items[at]!.lower
    // What a subordinate clause negates is not what is told.
    if (
      at > from + 2 &&
      (words.relatives.has(word) || ['because', 'if', 'when', 'если', 'когда', 'якщо', 'коли', 'which', 'чтобы', 'щоб'].includes(word))
    )
      return -1
    if (
      !VERB_NEGATIONS[language].has(word) &&
      !(
        NEGATIVE_OBJECTS[language].has(word) &&
        at > from &&
        language !== 'ru' &&
        language !== 'uk' &&
        word === 'nobody' &&
        isPastEvent(items, from, at, language)
      )
    )
      continue
    if (NEGATIVE_OBJECTS[language].has(word)) return isLackBefore(items, from, at, cues.lackVerbs) ? -1 : at
    // "just not at the front": a negated place or manner, not a negated event.
    if (word === 'not' && (at === from || !words.auxiliaries.has(items[at - 1]!.lower))) continue
    const verb = language === 'en' ? nextVerb(items, at, to) : at + 1
    if (language !== 'en' && !isFiniteVerb(items[verb]?.lower ?? '', language)) continue
    if (items[verb] === undefined || verb >= to) return -1
    if (cues.lackVerbs.some((lack) => phraseAt(items, verb, lack, to))) return -1
    if (language === 'en' && /^(?:is|are|was|were|has|have|had)/.test(word) && !word.startsWith('has'))
      return isFiniteVerb(items[verb].lower, 'en') || items[verb].lower.endsWith('en') ? at : -1
    return at
  }
  return -1
}

function isPastEvent(items: readonly Item[], from: number, at: number, language: Language): boolean {
  return items.slice(from, at).some((item) => item.kind === 'word' && isFiniteVerb(item.lower, language))
}

function isLackBefore(items: readonly Item[], from: number, at: number, lackVerbs: readonly string[]): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--)
    if (lackVerbs.some((lack) => phraseAt(items, i, lack)))
      return !(items[i + 1] !== undefined && i + 1 < at && items[i + 1]!.lower.endsWith('ed'))
  return false
}

function nextVerb(items: readonly Item[], at: number, to: number): number {
  let verb = at + 1
  while (
    verb < to &&
    items[verb]!.kind === 'word' &&
    (CLAUSE_WORDS.en.adverbs.has(items[verb]!.lower) || items[verb]!.lower.endsWith('ly'))
  )
    verb += 1
  return verb
}

/** "…, they had no chance", "… because of the rain". */
function reasonAfter(text: string, items: readonly Item[], at: number, to: number, language: Language): string | null {
  const cues = CLAUSE_CUES[language]
  const clause = findPhrase(items, cues.reasonClauses, at + 1, to)
  const reason = clause >= 0 ? clause : findPhrase(items, cues.reasons, at + 1, to)
  if (reason < 0) return null
  const start =
    clause >= 0 && items[clause - 1]?.kind === 'word' && CLAUSE_WORDS[language].subjects.has(items[clause - 1]!.lower) ? clause - 1 : reason
  return textAt(text, rangeSpan(items, [start, to]))
}
