// Proposes which statements are about one event. Never silently: each join carries its reason; what is in doubt stays apart.
import { compareStatements, JOIN_FROM, weighStatements, type Likeness } from '../conflicts/compare-statements.ts'
import type { CaseStatement, GroupedEvent } from '../compared-case.ts'
import { minutesOfIsoDay } from './case-days.ts'
import { labelEvent } from './label-event.ts'

interface Pair extends Likeness {
  readonly a: number
  readonly b: number
}

/** Of a group's pairs, so much of the joining score must hold on the average for two groups to become one. */
const AVERAGE_SHARE = 0.8
/** What a pair counts for in that average when it shares too little to be compared: copies in other words are still one event. */
const SILENT_SCORE = 0.3
/** Terms that more statements than this hold do not propose pairs by themselves: it keeps large cases linear. */
const COMMONEST = 200

/** What grouping needs to know of the documents: their languages, and which go back to one origin. */
export interface DocumentTraits {
  readonly languages: readonly (string | null)[]
  readonly origins: readonly number[]
}

/** Events in the order of their time, then of their first statement. Opinions make none; a lone statement makes one when it has a time or happened. */
export function groupEvents(statements: readonly CaseStatement[], traits: DocumentTraits): GroupedEvent[] {
  const pairs = findPairs(statements, traits)
  const groupOf = statements.map(({ n }) => n)
  const members = new Map(statements.map(({ n }) => [n, [n]]))
  const reasons = new Map<number, string[]>()
  const scores = new Map(pairs.map((pair) => [pair.a * statements.length + pair.b, pair.score]))
  // Two groups that may not join are not asked about again while both stay as they are: their sizes say so, as groups only grow.
  const refused = new Map<number, number>()
  for (const pair of pairs) {
    const [one, other] = [groupOf[pair.a]!, groupOf[pair.b]!]
    if (one === other) continue
    const size = members.get(one)!.length * statements.length + members.get(other)!.length
    const key = one * statements.length + other
    if (refused.get(key) === size) continue
    if (!mayJoin(statements, traits.origins, members.get(one)!, members.get(other)!, scores)) {
      refused.set(key, size)
      continue
    }
    const joined = [...members.get(one)!, ...members.get(other)!].sort((a, b) => a - b)
    for (const n of members.get(other)!) groupOf[n] = one
    members.set(one, joined)
    members.delete(other)
    reasons.set(one, [
      ...(reasons.get(one) ?? []),
      ...(reasons.get(other) ?? []),
      `${tellRef(statements[pair.a]!)} and ${tellRef(statements[pair.b]!)} ${pair.reason}`,
    ])
  }
  const groups = [...members].filter(([, group]) => isEvent(group.map((n) => statements[n]!)))
  return groups
    .map(([key, group]) => ({ group, time: earliestOf(group.map((n) => statements[n]!)), reasons: reasons.get(key) ?? [] }))
    .sort((a, b) => a.time - b.time || a.group[0]! - b.group[0]!)
    .map(({ group, reasons: why }, i) => ({
      id: `e${i + 1}`,
      label: labelEvent(
        group.map((n) => statements[n]!),
        traits.languages,
      ),
      statements: group,
      reasons: why,
    }))
}

/** Pairs worth joining, the surest first; proposed by a shared term, so that a large case is not compared all with all. */
function findPairs(statements: readonly CaseStatement[], { languages, origins }: DocumentTraits): Pair[] {
  const weighed = weighStatements(statements)
  const holders = new Map<string, number[]>()
  const pairs: Pair[] = []
  for (const b of statements) {
    const candidates = new Set<number>()
    for (const term of b.terms) {
      if (!/^(concept|code|en|ru|uk):/.test(term)) continue
      const known = holders.get(term) ?? []
      if (known.length < COMMONEST) for (const n of known) candidates.add(n)
      known.push(b.n)
      holders.set(term, known)
    }
    for (const n of candidates) {
      const a = statements[n]!
      const isOneLanguage = languages[a.document] === languages[b.document]
      const likeness = compareStatements(
        weighed,
        a,
        b,
        a.document !== b.document && origins[a.document] === origins[b.document],
        isOneLanguage,
      )
      if (likeness && likeness.score >= JOIN_FROM) pairs.push({ a: n, b: b.n, ...likeness })
    }
  }
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Retellings do not outvote what they retell: between two origins the best pair speaks for all, within one the best of each two documents. */
function mayJoin(
  statements: readonly CaseStatement[],
  origins: readonly number[],
  one: readonly number[],
  other: readonly number[],
  scores: ReadonlyMap<number, number>,
): boolean {
  const best = new Map<number, number>()
  const documents = origins.length
  for (const a of one) {
    for (const b of other) {
      const [from, to] = [statements[a]!, statements[b]!]
      if (areTwoInOneDocument(from, to)) return false
      const isOneOrigin = origins[from.document] === origins[to.document]
      const key = isOneOrigin ? from.document * documents + to.document : -1 - (origins[from.document]! * documents + origins[to.document]!)
      const score = scores.get(a < b ? a * statements.length + b : b * statements.length + a) ?? SILENT_SCORE
      best.set(key, Math.max(best.get(key) ?? 0, score))
    }
  }
  return [...best.values()].reduce((sum, score) => sum + score, 0) / best.size >= JOIN_FROM * AVERAGE_SHARE
}

/** One document that gives two different days tells of two events, unless two tellers contradict each other in it. */
function areTwoInOneDocument(a: CaseStatement, b: CaseStatement): boolean {
  if (a.document !== b.document) return false
  const [one, other] = [a.statement, b.statement]
  const areDatesApart =
    one.when !== null &&
    other.when !== null &&
    one.when.earliest !== null &&
    other.when.earliest !== null &&
    ((one.when.latest ?? '9') < other.when.earliest || (other.when.latest ?? '9') < one.when.earliest)
  return areDatesApart && one.chain[0]?.teller === other.chain[0]?.teller
}

function isEvent(group: readonly CaseStatement[]): boolean {
  return group.some(({ statement: { kind, when } }) => {
    if (kind === 'opinion') return false
    return when !== null || kind === 'event' || kind === 'refusal' || kind === 'promise' || kind === 'request' || group.length > 1
  })
}

function earliestOf(group: readonly CaseStatement[]): number {
  const days = group.map(({ statement }) => minutesOfIsoDay(statement.when?.earliest ?? statement.when?.latest ?? null) ?? Infinity)
  // The middle one: a lone wrong date does not move the event.
  return days.sort((a, b) => a - b)[days.length >> 1] === Infinity ? days[0]! : days[days.length >> 1]!
}

function tellRef({ ref }: CaseStatement): string {
  return `[${ref[0] + 1}] ${ref[1]}`
}
