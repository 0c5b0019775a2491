// What a person decides about a case: open it, add sources, name an event, judge a conflict, settle a promise.
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { NewEntry } from '../log/entry.ts'
import type { Sealer } from '../statement/record/sealer.ts'
import type { PromiseOutcome } from '../statement/statement.ts'
import type { StatementTables } from '../statement/view.ts'
import type { Handle } from '../store/handle.ts'
import { CaseExtended, CaseOpened, ConflictJudged, EventNamed, PromiseSettled } from './entries.ts'
import type { CaseTables } from './view.ts'

export type CaseRefusal = 'no-such-case' | 'no-such-statement' | 'no-sources' | 'nothing-set-aside'

type H = Handle<CaseTables & StatementTables>

/** What a case is called, and where and to whom it happened, for patterns over cases. */
export interface CaseWords {
  readonly title: string
  readonly place: string | null
  readonly group: string | null
}

export interface CaseRow {
  readonly id: string
  readonly title: string | null
  readonly place: string | null
  readonly group: string | null
  readonly sources: readonly string[]
  readonly openedAt: string
  readonly openedBy: string
}

/** Opens a case over sources that stand in the archive. */
export function openCase(handle: H, about: CaseWords, sources: readonly string[], sealer: Sealer): Outcome<NewEntry[], CaseRefusal> {
  const [first] = sources
  if (first === undefined) return refuse('no-sources', 'A case is opened over at least one source: name it, as `firsthand list` shows it.')
  const next =
    1 + handle.all(handle.query.selectFrom('casefile').select('id')).reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0)
  const sealed = sealer.seal(first, CaseOpened.type, { title: about.title, place: about.place, group: about.group })
  return done([newEntry(CaseOpened, { case: `C${next}`, sources: [...sources], sealed })])
}

export function extendCase(handle: H, id: string, sources: readonly string[]): Outcome<NewEntry[], CaseRefusal> {
  if (!caseExists(handle, id)) return noSuchCase(id)
  if (sources.length === 0) return refuse('no-sources', `Name the sources that belong to ${id}, as \`firsthand list\` shows them.`)
  return done([newEntry(CaseExtended, { case: id, sources: [...sources] })])
}

/** All cases with their titles, as far as the keys live. */
export function listCases(handle: H, sealer: Sealer): CaseRow[] {
  return handle.all(handle.query.selectFrom('casefile').selectAll().orderBy('opened_at')).map((row) => {
    const words = sealer.open(row.first_source, CaseOpened.type, row.sealed) as Partial<CaseWords> | null
    const sources = handle.all(
      handle.query
        .selectFrom('case_source')
        .select('source')
        .where('casefile', '=', row.id)
        .orderBy('rowid' as never),
    )
    return {
      id: row.id,
      title: words?.title ?? null,
      place: words?.place ?? null,
      group: words?.group ?? null,
      sources: sources.map(({ source }) => source),
      openedAt: row.opened_at,
      openedBy: row.opened_by,
    }
  })
}

export function nameEvent(
  handle: H,
  id: string,
  label: string,
  statements: readonly string[],
  sealer: Sealer,
): Outcome<NewEntry[], CaseRefusal> {
  if (!caseExists(handle, id)) return noSuchCase(id)
  const source = sourceOfFirst(handle, statements)
  if (!source.ok) return source
  const taken = handle.all(handle.query.selectFrom('named_event').select('id')).length
  const sealed = sealer.seal(source.value, EventNamed.type, { label })
  return done([newEntry(EventNamed, { case: id, event: `E${taken + 1}`, statements: [...statements], sealed })])
}

/** Judges a conflict by the statements that make it. With `setAside` empty both stand. */
export function judgeConflict(
  handle: H,
  id: string,
  judged: {
    readonly statements: readonly string[]
    readonly setAside: readonly string[]
    readonly noConflict: boolean
    readonly reason: string
  },
  sealer: Sealer,
): Outcome<NewEntry[], CaseRefusal> {
  if (!caseExists(handle, id)) return noSuchCase(id)
  const { statements, setAside, noConflict, reason } = judged
  const source = sourceOfFirst(handle, [...statements, ...setAside])
  if (!source.ok) return source
  const judgement = noConflict ? 'no-conflict' : setAside.length > 0 ? 'set-aside' : 'both-stand'
  const sealed = sealer.seal(source.value, ConflictJudged.type, { reason })
  return done([newEntry(ConflictJudged, { case: id, statements: [...statements], judgement, setAside: [...setAside], sealed })])
}

export function settlePromise(
  handle: H,
  statement: string,
  outcome: PromiseOutcome,
  settledBy: readonly string[],
  reason: string,
  sealer: Sealer,
): Outcome<NewEntry[], CaseRefusal> {
  const source = sourceOfFirst(handle, [statement, ...settledBy])
  if (!source.ok) return source
  const sealed = sealer.seal(source.value, PromiseSettled.type, { reason })
  return done([newEntry(PromiseSettled, { statement, outcome, settledBy: [...settledBy], sealed })])
}

function caseExists(handle: H, id: string): boolean {
  return handle.first(handle.query.selectFrom('casefile').select('id').where('id', '=', id)) !== undefined
}

function noSuchCase(id: string): Outcome<never, CaseRefusal> {
  return refuse('no-such-case', `There is no case ${id}: \`firsthand case\` lists them.`)
}

/** The source of the first statement; refused where any of them is not recorded. */
function sourceOfFirst(handle: H, statements: readonly string[]): Outcome<string, CaseRefusal> {
  let first: string | null = null
  for (const id of statements) {
    const row = handle.first(handle.query.selectFrom('statement').select('source').where('id', '=', id))
    if (!row) return refuse('no-such-statement', `There is no statement ${id}: \`firsthand statements\` lists them.`)
    first ??= row.source
  }
  return first === null ? refuse('no-such-statement', 'Name at least one statement.') : done(first)
}
