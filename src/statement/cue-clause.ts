// What the clause of a cue tells beside teller and content: by what means, and who had told the teller.
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import { MEANS_WORDS, RETELLING_OPENERS } from '../language/attribution-phrases.ts'
import { CLAUSE_WORDS } from '../language/clause-words.ts'
import { reportingCues } from '../language/reporting-cues.ts'
import { QUOTE, type Item } from './items.ts'
import { nounPhraseAfter, rangeSpan, type Range } from './sources.ts'

/** The means named in [from, to) of the items, or null. */
export function meansOf(items: readonly Item[], [from, to]: Range, language: Language): string | null {
  for (let at = from; at < to; at++) {
    const word = items[at]!.lower
    for (const [stem, means] of MEANS_WORDS[language]) {
      if (language === 'en' ? word === stem : word.startsWith(stem)) return means
    }
  }
  return null
}

export interface Relayed {
  readonly source: Span
  readonly cue: Span
}

/** Whether words stand at `at`. */
export function startsWithWords(items: readonly Item[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => items[at + i]?.lower === word)
}

/** "…, reporting what her husband had told her" after a cue: whose account it is. */
export function relayedBy(items: readonly Item[], from: number, language: Language): Relayed | null {
  for (let at = Math.max(0, from - 2); at < Math.min(items.length, from + 12); at++) {
    if (items[at]!.lower === QUOTE) return null
    const opener = RETELLING_OPENERS[language].find((words) => startsWithWords(items, at, words))
    if (opener === undefined) continue
    const source = nounPhraseAfter(items, at + opener.length, language)
    if (source[1] <= source[0]) return null
    let end = source[1]
    const verbs = reportingCues(language).verbs
    while (end < items.length && (CLAUSE_WORDS[language].auxiliaries.has(items[end]!.lower) || verbs.has(items[end]!.lower) || CLAUSE_WORDS[language].addressees.has(items[end]!.lower))) end += 1
    return { source: rangeSpan(items, source), cue: rangeSpan(items, [at, end]) }
  }
  return null
}
