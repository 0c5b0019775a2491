// What people have decided about a case, applied over what is proposed: events they named, statements they set aside, conflicts they judged.
import type { CaseStatement, GroupedEvent } from './compared-case.ts'
import type { Conflict, StatementRef } from './comparison.ts'

export interface Decisions {
  /** Statements that are about one event, and how it is called. A statement named in two belongs to the later. */
  readonly events: readonly { readonly label: string; readonly statements: readonly StatementRef[] }[]
  /** Statements that are reckoned with nowhere. */
  readonly setAside: readonly StatementRef[]
  /** Conflicts judged to be none, or to stand as they are; named by statements, so that the judgement survives new ones. */
  readonly judged: readonly { readonly statements: readonly StatementRef[]; readonly judgement: 'both-stand' | 'no-conflict' }[]
}

export const NO_DECISIONS: Decisions = { events: [], setAside: [], judged: [] }

const keyOf = ([document, id]: StatementRef): string => `${document} ${id}`

/** The places of these statements in the case's list; what is not there is passed over. */
export function placesOf(statements: readonly CaseStatement[], refs: readonly StatementRef[]): Set<number> {
  const wanted = new Set(refs.map(keyOf))
  return new Set(statements.filter(({ ref }) => wanted.has(keyOf(ref))).map(({ n }) => n))
}

/** Named events first draw their statements out of the proposed ones, which keep the rest. Ids are given anew, in the same order of time. */
export function applyNamedEvents(
  proposed: readonly GroupedEvent[],
  statements: readonly CaseStatement[],
  decisions: Decisions,
): GroupedEvent[] {
  if (decisions.events.length === 0) return [...proposed]
  const namedBy = new Map<number, number>()
  decisions.events.forEach((event, e) => {
    for (const n of placesOf(statements, event.statements)) namedBy.set(n, e)
  })
  const taken = new Set<number>()
  const events = proposed.flatMap((event): GroupedEvent[] => {
    const rest = event.statements.filter((n) => !namedBy.has(n))
    const here = [...new Set(event.statements.map((n) => namedBy.get(n)).filter((e) => e !== undefined && !taken.has(e)))] as number[]
    for (const e of here) taken.add(e)
    return [...here.map((e) => nameEvent(decisions, namedBy, e)), ...(rest.length > 0 ? [{ ...event, statements: rest }] : [])]
  })
  // An event of statements that no proposal made an event stands last.
  decisions.events.forEach((_, e) => {
    if (!taken.has(e) && [...namedBy.values()].includes(e)) events.push(nameEvent(decisions, namedBy, e))
  })
  return events.map((event, i) => ({ ...event, id: `e${i + 1}` }))
}

function nameEvent(decisions: Decisions, namedBy: ReadonlyMap<number, number>, e: number): GroupedEvent {
  const statements = [...namedBy].filter(([, named]) => named === e).map(([n]) => n)
  return { id: '', label: decisions.events[e]!.label, statements: statements.sort((a, b) => a - b), reasons: ['a person named this event'] }
}

/** Leaves out what was judged to be no conflict, and marks what was judged to stand: a conflict is the judged one if it holds all its statements. */
export function keepUnjudged(decisions: Decisions, conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.flatMap((conflict) => {
    const named = new Set(conflict.statements.map(keyOf))
    const judged = decisions.judged.find(({ statements }) => statements.length > 0 && statements.every((ref) => named.has(keyOf(ref))))
    if (!judged) return [conflict]
    return judged.judgement === 'no-conflict' ? [] : [{ ...conflict, judgement: judged.judgement }]
  })
}
