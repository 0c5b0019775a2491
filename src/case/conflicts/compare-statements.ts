// How likely two statements are about one event: shared terms weighed by how rare they are in the case, dates, persons, kinds.
import { isLightTerm, weighTerm } from '../case-terms.ts'
import { MINUTES_A_DAY, minutesOfIsoDay } from '../events/case-days.ts'
import type { CaseStatement } from '../compared-case.ts'

/** A judgement of two statements: alike from `JOIN_FROM` on; `reason` is a piece of a sentence. */
export interface Likeness {
  readonly score: number
  readonly reason: string
}

/** The weights, tried on invented cases only; precision first: what is in doubt stays apart. */
export const JOIN_FROM = 0.58
const EXACT_DAY_BONUS = 0.3
const OVERLAP_BONUS = 0.05
const KIND_BONUS = 0.06
const PERSON_BONUS = 0.06
const SAME_DOCUMENT_PENALTY = 0.3
const KINDRED_BONUS = 0.08
const POLARITY_PENALTY = 0.12
/** Words of different languages cannot meet: of what one language alone says, so much counts against likeness. */
const OTHER_LANGUAGE_SHARE = 0.25
/** How far apart, as shares of their texts, two statements of a text and its retelling may stand to be joined by a single term. */
const PLACE_SHARE = 0.12
/** Least likeness of words by itself, and the same where the dates cannot both hold. */
const LEAST_WORDS = 0.34
const LEAST_WORDS_ON_ONE_DAY = 0.22
const LEAST_WORDS_AGAINST_DATES = 0.6
/** What days between two loose dates take off, up to so many days; beyond the last row they are two events. */
const GAP_PENALTIES: readonly (readonly [days: number, penalty: number])[] = [
  [4, 0.12],
  [10, 0.2],
  [35, 0.3],
  [400, 0.45],
]

/** What comparing all pairs of a case needs once for each statement and term. */
interface Weighed {
  readonly statements: readonly CaseStatement[]
  readonly rarities: ReadonlyMap<string, number>
  /** By statement: what all its terms weigh, against one in the same language and in another. */
  readonly whole: readonly (readonly [sameLanguage: number, otherLanguage: number])[]
  readonly ranges: readonly (readonly [number, number] | null)[]
}

/** Prepares the comparison of any two of these statements, which must be the case's whole list. */
export function weighStatements(statements: readonly CaseStatement[]): Weighed {
  const counts = new Map<string, number>()
  for (const { terms } of statements) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const most = Math.log(statements.length + 1)
  const rarities = new Map(
    [...counts].map(([term, count]) => [term, weighTerm(term) * (0.35 + 0.65 * (Math.log((statements.length + 1) / count) / most))]),
  )
  const weigh = (terms: ReadonlySet<string>, share: number) =>
    [...terms].reduce((sum, term) => sum + rarities.get(term)! * (IN_ONE_LANGUAGE.test(term) ? share : 1), 0)
  return {
    statements,
    rarities,
    whole: statements.map(({ terms }) => [weigh(terms, 1), weigh(terms, OTHER_LANGUAGE_SHARE)]),
    ranges: statements.map(looseRange),
  }
}

const IN_ONE_LANGUAGE = /^(?:en|ru|uk):/
const OF_CONTENT = /^(?:concept|code|en|ru|uk):/

/** Null where two statements cannot be about one event whatever they share. */
export function compareStatements(
  weighed: Weighed,
  a: CaseStatement,
  b: CaseStatement,
  areKindred: boolean,
  isOneLanguage: boolean,
): Likeness | null {
  if (!areKindsAlike(a, b)) return null
  const dates = compareDates(weighed, a, b)
  if (dates === null) return null
  const shared = [...a.terms].filter((term) => b.terms.has(term))
  const content = shared.filter((term) => OF_CONTENT.test(term))
  if (content.length === 0) return null
  const mode = isOneLanguage ? 0 : 1
  const whole = Math.sqrt(weighed.whole[a.n]![mode] * weighed.whole[b.n]![mode])
  const words = whole === 0 ? 0 : shared.reduce((sum, term) => sum + weighed.rarities.get(term)!, 0) / whole
  if (words < leastWords(dates)) return null
  const isInPlace = areKindred && Math.abs(a.place - b.place) <= PLACE_SHARE
  if (content.every(isLightTerm) && !(isInPlace && dates.bonus >= EXACT_DAY_BONUS)) return null
  if (shared.length < 2 && dates.bonus < EXACT_DAY_BONUS && !isInPlace && !(isOneLanguage && words >= 0.75)) return null
  const hasPerson = [...a.about].some((person) => b.about.has(person))
  const score =
    words +
    dates.bonus +
    (a.statement.kind === b.statement.kind ? KIND_BONUS : 0) +
    (hasPerson ? PERSON_BONUS : 0) +
    (isInPlace ? KINDRED_BONUS : 0) -
    (a.document === b.document ? SAME_DOCUMENT_PENALTY : 0) -
    (a.statement.polarity === b.statement.polarity ? 0 : POLARITY_PENALTY)
  return { score, reason: tellReason(shared, dates, hasPerson) }
}

function leastWords({ gap, bonus }: Dates): number {
  if (gap > 0) return LEAST_WORDS_AGAINST_DATES
  return bonus >= EXACT_DAY_BONUS ? LEAST_WORDS_ON_ONE_DAY : LEAST_WORDS
}

const KINDS_APART = new Set<string>(['promise', 'request', 'document', 'opinion'])

/** Promises, requests, quoted documents and opinions only meet their own kind. */
function areKindsAlike(a: CaseStatement, b: CaseStatement): boolean {
  const [one, other] = [a.statement.kind, b.statement.kind]
  if (one === other) return one !== 'opinion'
  return !KINDS_APART.has(one) && !KINDS_APART.has(other)
}

interface Dates {
  readonly bonus: number
  /** Days between the two loose ranges, 0 where they meet or are unknown. */
  readonly gap: number
  readonly words: string | null
}

function compareDates({ ranges }: Weighed, a: CaseStatement, b: CaseStatement): Dates | null {
  const one = ranges[a.n] ?? null
  const other = ranges[b.n] ?? null
  if (one === null || other === null) return { bonus: 0, gap: 0, words: null }
  const gap = Math.max(one[0] - other[1], other[0] - one[1], 0) / MINUTES_A_DAY
  if (gap > 0) {
    const row = GAP_PENALTIES.find(([days]) => gap <= days)
    return row ? { bonus: -row[1], gap, words: `though the dates are ${gap} ${gap === 1 ? 'day' : 'days'} apart` } : null
  }
  const isExact = one[0] === one[1] && other[0] === other[1]
  return isExact
    ? { bonus: EXACT_DAY_BONUS, gap, words: `both on ${a.statement.when!.earliest}` }
    : { bonus: OVERLAP_BONUS, gap, words: 'at times that can be one' }
}

function looseRange({ statement }: CaseStatement): readonly [number, number] | null {
  const earliest = minutesOfIsoDay(statement.when?.earliest ?? null)
  const latest = minutesOfIsoDay(statement.when?.latest ?? null)
  return earliest === null && latest === null ? null : [earliest ?? -Infinity, latest ?? Infinity]
}

function tellReason(shared: readonly string[], dates: Dates, hasPerson: boolean): string {
  const words = shared.map((term) => term.slice(term.indexOf(':') + 1)).slice(0, 5)
  return [`share ${words.join(', ')}`, dates.words, hasPerson ? 'about the same person' : null].filter((part) => part !== null).join('; ')
}
