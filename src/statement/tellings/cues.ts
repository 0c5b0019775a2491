// Where a sentence holds a verb that tells: its group of words (auxiliaries, negation), told from the nouns that look like it.
import type { Language } from '../../base/language-tag.ts'
import { CLAUSE_WORDS, type ClauseWords } from '../../language/clause-words.ts'
import { isFiniteVerb } from '../../language/finite-verbs.ts'
import { reportingCues, type ReportingVerb } from '../../language/reporting-cues.ts'
import { isCapitalized, startsCapital } from '../../language/tokens.ts'
import { QUOTE, type Item } from './items.ts'

export interface Cue {
  readonly at: number
  /** The group with its auxiliaries: [from, to) in items. */
  readonly from: number
  readonly to: number
  readonly verb: ReportingVerb
  readonly isPassive: boolean
  readonly isNegated: boolean
}

const BE = new Set("is are was were be been being 's 're 'm am get got gets".split(' '))
const PARTICLES = new Set(['out', 'up', 'back', 'off', 'on'])

/** The cues of a sentence, left to right. */
export function findCues(items: readonly Item[], language: Language): Cue[] {
  const { verbs } = reportingCues(language)
  const words = CLAUSE_WORDS[language]
  const cues: Cue[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (item.kind !== 'word' || item.lower === QUOTE) continue
    const verb = verbs.get(item.lower)
    if (verb === undefined) continue
    const cue = language === 'en' ? englishCue(items, at, verb, words) : slavicCue(items, at, verb, words)
    if (cue !== null) cues.push(cue)
  }
  return cues
}

function groupStart(items: readonly Item[], at: number, words: ClauseWords, isEnglish: boolean): number {
  let from = at
  while (from > 0) {
    const before = items[from - 1]!
    if (before.kind !== 'word' || before.lower === QUOTE) break
    const isAdverb =
      words.adverbs.has(before.lower) || (isEnglish && before.lower.length > 4 && before.lower.endsWith('ly') && before.lower !== 'family')
    if (!isAdverb && !words.auxiliaries.has(before.lower) && !(words.negations.has(before.lower) && !words.subjects.has(before.lower)))
      break
    if (isCapitalized(before) && from - 1 > 0) break
    if (!isEnglish && before.lower === 'нет') break
    from -= 1
  }
  return from
}

function englishCue(items: readonly Item[], at: number, verb: ReportingVerb, words: ClauseWords): Cue | null {
  const item = items[at]!
  const from = groupStart(items, at, words, true)
  const before = items[at - 1]
  const next = items[at + 1]
  const group = items.slice(from, at).map((x) => x.lower)
  const hasAuxiliary = group.some((word) => words.auxiliaries.has(word))
  const isPassive = item.lower.endsWith('ing') ? false : group.some((word) => BE.has(word)) && verb.form !== 'base'
  if (isCapitalized(item) && at > 0 && before !== undefined && before.kind === 'word' && before.lower !== QUOTE) return null
  if (before?.lower === "'s" || before?.lower === 'of' || (before?.lower === 'in' && verb.form === 'gerund')) return null
  if (before?.lower === 'to')
    return verb.form === 'base' && tellsAfter(items, at)
      ? { at, from: at, to: at + 1, verb: { ...verb, form: 'gerund' }, isPassive: false, isNegated: false }
      : null
  if (!hasAuxiliary && (verb.form === 'base' || item.lower.endsWith('s')) && looksLikeNoun(item, before, next, verb, words)) return null
  if (verb.form === 'gerund' && before !== undefined && (words.determiners.has(before.lower) || before.lower === 'is')) {
    if (words.determiners.has(before.lower)) return null
  }
  if (verb.form === 'participle' && !hasAuxiliary) return null
  if (next?.text === '-') return null
  let to = at + 1
  if (items[to] !== undefined && PARTICLES.has(items[to]!.lower) && items[to + 1]?.lower === 'that') to += 1
  return { at, from, to, verb, isPassive, isNegated: group.some((word) => words.negations.has(word)) }
}

/** "appeared to suggest that …", "went on to say: …": an infinitive with a clause or quoted words right behind it. */
function tellsAfter(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const next = items[i]
    if (next === undefined) return false
    if (next.lower === 'that') return hasFiniteVerb(items, i + 1, Math.min(items.length, i + 12), 'en')
    if (next.lower === QUOTE || next.text === ':') return true
  }
  return false
}

function isNoun(item: Item): boolean {
  return reportingCues('en').nouns.has(item.lower)
}

/** "their claims", "the report says": a determiner, adjective or preposition before, or "of" after, makes it a noun. */
function looksLikeNoun(item: Item, before: Item | undefined, next: Item | undefined, verb: ReportingVerb, words: ClauseWords): boolean {
  if (before === undefined) return verb.form === 'base'
  if (before.lower === QUOTE || before.kind === 'punctuation')
    return verb.form === 'base' && before.lower !== QUOTE && before.text !== ',' && before.text !== ')'
  if (words.subjects.has(before.lower)) return words.determiners.has(before.lower) && next?.lower !== 'that'
  if (words.determiners.has(before.lower) || words.prepositions.has(before.lower)) return true
  if (next?.lower === 'of' || next?.lower === 'for') return verb.lemma !== 'call' && isNoun(item)
  if (verb.form === 'base') return isNoun(item) && !before.lower.endsWith('s') && !isPlural(before.lower)
  return false
}

function isPlural(word: string): boolean {
  return ['people', 'men', 'women', 'children', 'police', 'media', 'who'].includes(word)
}

function slavicCue(items: readonly Item[], at: number, verb: ReportingVerb, words: ClauseWords): Cue | null {
  if (verb.form === 'base' || isCondition(items, at)) return null
  const from = groupStart(items, at, words, false)
  const isNegated = items.slice(from, at).some((x) => x.lower === 'не')
  return { at, from, to: at + 1, verb, isPassive: false, isNegated }
}

const IF_WORDS = new Set(['если', 'якщо', 'ежели', 'якби'])

/** «Если скажет, что …»: nobody has told it. */
function isCondition(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (items[i]!.kind === 'punctuation') return false
    if (IF_WORDS.has(items[i]!.lower)) return true
  }
  return false
}

/** Whether a finite verb stands in [from, to). */
export function hasFiniteVerb(items: readonly Item[], from: number, to: number, language: Language): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]
    if (item === undefined) return false
    // "Harwick Fell": a capital inside a sentence is a name.
    if (i > 0 && language === 'en' && startsCapital(item.text) && items[i - 1]!.kind === 'word') continue
    if (item.kind === 'word' && item.lower !== QUOTE && isFiniteVerb(item.lower, language)) return true
    if (language === 'en' && item.kind === 'word' && reportingCues('en').verbs.get(item.lower)?.form === 'finite') return true
  }
  return false
}
