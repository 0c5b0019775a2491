// The kind of a statement: what its own words do (promise, ask, refuse, deny, hold an opinion), else whether it tells an event or a condition.
import type { Language } from '../base/language-tag.ts'
import { CLAUSE_WORDS } from '../language/clause-words.ts'
import { CLAUSE_CUES } from '../language/denial-cues.ts'
import { isFiniteVerb, isPresentVerb } from '../language/finite-verbs.ts'
import type { ReportAct } from '../language/reporting-words.ts'
import type { Item } from './tellings/items.ts'
import type { Range } from './tellings/sources.ts'
import type { Polarity, StatementKind } from './statement.ts'
import { findPhrase } from './word-match.ts'

const KIND_OF_ACT: Partial<Record<ReportAct, StatementKind>> = {
  ask: 'request',
  promise: 'promise',
  refuse: 'refusal',
  think: 'opinion',
  want: 'opinion',
  judge: 'opinion',
  doubt: 'opinion',
}

/** The kind of the clause [from, to); `act` is what its innermost teller does by telling it. */
export function readKind(items: readonly Item[], [from, to]: Range, language: Language, act: ReportAct, polarity: Polarity): StatementKind {
  const byAct = KIND_OF_ACT[act]
  if (byAct !== undefined) return byAct
  const cues = CLAUSE_CUES[language]
  if (mainPhrase(items, cues.refusals, from, to, language) && polarity !== 'denied') return 'refusal'
  if (language !== 'en' && isInfinitive(items[from]!, language) && !firstClauseActs(items, from, to, language)) return 'request'
  if (polarity === 'denied') return 'denial'
  if (mainPhrase(items, cues.promises, from, to, language)) return 'promise'
  if (mainPhrase(items, cues.requests, from, to, language)) return 'request'
  if (language === 'en' && promisesSelf(items, from, to)) return 'promise'
  if (findPhrase(items, cues.opinions, from, to) >= 0) return 'opinion'
  return isCondition(items, from, to, language) ? 'condition' : 'event'
}

const NO_INFINITIVES = new Set(
  'десять пять девять двадцать тридцать опять чуть хоть есть часть честь смерть ночь дочь печь помощь речь мать мати часть область власть девять пасть память'.split(
    ' ',
  ),
)

/** «Направить нас на освидетельствование»: an infinitive at the head of what somebody says asks for it. */
export function isInfinitive({ kind, lower }: Item, language: Language): boolean {
  return (
    !NO_INFINITIVES.has(lower) &&
    kind === 'word' &&
    lower.length > 4 &&
    (language === 'ru' ? /(?:[аеиоуыя]ть|ться|[сз]ти|чь)$/ : /(?:[аеиіоуюя]ти|тися)$/).test(lower)
  )
}

/** A finite verb before the first mark: «Выполнять задачи отказываюсь». */
function firstClauseActs(items: readonly Item[], from: number, to: number, language: Language): boolean {
  for (let at = from + 1; at < to && items[at]!.kind !== 'punctuation'; at++)
    if (isFiniteVerb(items[at]!.lower, language) || /(?:[юу]сь|ются|утся|[ую]ться)$/.test(items[at]!.lower)) return true
  return false
}

/** "We will pay", "I'll come": the first person at the head of the clause, and a will that is not negated. */
function promisesSelf(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]?.lower ?? ''
  const second = items[from + 1]?.lower ?? ''
  if (to - from < 3 && first !== "i'll" && first !== "we'll") return false
  return (
    first === "i'll" || first === "we'll" || ((first === 'i' || first === 'we') && second === 'will' && items[from + 2]?.lower !== 'not')
  )
}

/** A phrase of the main clause: not in a relative clause ("those who refused to serve were sent"). */
function mainPhrase(items: readonly Item[], phrases: readonly string[], from: number, to: number, language: Language): boolean {
  const at = findPhrase(items, phrases, from, to)
  if (at < 0) return false
  const relatives = CLAUSE_WORDS[language].relatives
  return !items.slice(Math.max(from, at - 3), at).some((item) => relatives.has(item.lower) && item.lower !== 'that')
}

/** The first finite verb is one of state, and (in English) no participle follows that makes it a passive event. */
function isCondition(items: readonly Item[], from: number, to: number, language: Language): boolean {
  const states = CLAUSE_CUES[language].states
  for (let at = from; at < to; at++) {
    const item = items[at]!
    if (item.kind !== 'word' || !isFiniteVerb(item.lower, language)) continue
    if (isPresentVerb(item.lower, language)) return true
    if (findPhrase(items, states, at, at + 1) < 0) return false
    if (language !== 'en')
      return !items.slice(at + 1, Math.min(to, at + 4)).some((next) => next.kind === 'word' && isFiniteVerb(next.lower, language))
    return !items.slice(at + 1, Math.min(to, at + 4)).some((next) => isParticiple(next))
  }
  return true
}

function isParticiple(item: Item): boolean {
  if (item.kind !== 'word') return false
  return (
    (isFiniteVerb(item.lower, 'en') && !['was', 'were', 'is', 'are', 'had', 'has', 'have'].includes(item.lower)) ||
    /(?:aken|iven|ept|ent|hrown|een|wn|ing|eaten|itten|orn|one|old|eld|ut)$/.test(item.lower)
  )
}
