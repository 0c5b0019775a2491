// What the clause of a cue tells beside teller and content: by what means, and who had told the teller.
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { MEANS_WORDS, RETELLING_OPENERS } from '../../language/attribution-phrases.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { reportingCues } from '../../language/reporting-cues.ts'
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

const RETELLING_VERB = /^(?:пересказ|переда|переказ|повторя|повторю|пересказы)/
const RETOLD_NOUNS = new Set('слова рассказ рассказы розповідь розповіді історію историю'.split(' '))
const RETELLING_GERUNDS = new Set(['passing', 'relaying', 'retelling', 'recounting', 'repeating', 'conveying', 'relating'])
const ACCOUNTS = new Set(['account', 'words', 'story', 'version', 'description'])

/** «передаёт она рассказ мужа», "passing on her husband's account": the words that open the other's name, or undefined. */
function retoldNoun(items: readonly Item[], at: number, language: Language): readonly string[] | undefined {
  const { lower } = items[at]!
  if (language !== 'en')
    return RETOLD_NOUNS.has(lower) && items.slice(Math.max(0, at - 3), at).some((item) => RETELLING_VERB.test(item.lower))
      ? [lower]
      : undefined
  if (!RETELLING_GERUNDS.has(lower)) return undefined
  const length = lower === 'passing' && ['on', 'along'].includes(items[at + 1]?.lower ?? '') ? 2 : 1
  const isAccount = items.slice(at + length, at + length + 6).some((item) => ACCOUNTS.has(item.lower))
  return isAccount ? items.slice(at, at + length).map((item) => item.lower) : undefined
}

/** "…, reporting what her husband had told her" after a cue: whose account it is. */
export function relayedBy(items: readonly Item[], from: number, language: Language): Relayed | null {
  for (let at = Math.max(0, from - 2); at < Math.min(items.length, from + 12); at++) {
    if (items[at]!.lower === QUOTE) return null
    const opener = RETELLING_OPENERS[language].find((words) => startsWithWords(items, at, words)) ?? retoldNoun(items, at, language)
    if (opener === undefined) continue
    const source = nounPhraseAfter(items, at + opener.length, language)
    if (source[1] <= source[0]) return null
    let end = source[1]
    const verbs = reportingCues(language).verbs
    while (
      end < items.length &&
      (CLAUSE_WORDS[language].auxiliaries.has(items[end]!.lower) ||
        verbs.has(items[end]!.lower) ||
        CLAUSE_WORDS[language].addressees.has(items[end]!.lower))
    )
      end += 1
    return { source: rangeSpan(items, source), cue: rangeSpan(items, [at, end]) }
  }
  return null
}
