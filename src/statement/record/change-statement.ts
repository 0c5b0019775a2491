// What a person does with a recorded statement or a proposal afterwards: revise, withdraw, reject, assess.
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { newEntry } from '../../log/entry-kind.ts'
import type { NewEntry } from '../../log/entry.ts'
import type { Handle } from '../../store/handle.ts'
import { ProposalRejected, SourceAssessed, StatementAssessed, StatementRevised, StatementWithdrawn } from '../entries.ts'
import type { Sealer } from './sealer.ts'
import type { Statement } from '../statement.ts'
import type { StatementTables } from '../view.ts'

export type ChangeRefusal = 'no-such-statement' | 'already-withdrawn' | 'nothing-to-change' | 'not-a-grade'

/** What can be revised without touching the words the statement stands on. */
export type Changes = Partial<Pick<Statement, 'form' | 'kind' | 'polarity' | 'firstHand' | 'codes' | 'when' | 'count' | 'promise'>>

function standing(handle: Handle<StatementTables>, id: string): Outcome<{ source: string }, ChangeRefusal> {
  const row = handle.first(handle.query.selectFrom('statement').select(['source', 'status']).where('id', '=', id))
  if (!row) return refuse('no-such-statement', `There is no statement ${id}: \`firsthand statements\` lists them.`)
  if (row.status === 'withdrawn')
    return refuse('already-withdrawn', `${id} was withdrawn before: \`firsthand log ${id}\` shows its history.`)
  return done(row)
}

export function reviseStatement(handle: Handle<StatementTables>, id: string, changes: Changes): Outcome<NewEntry[], ChangeRefusal> {
  const found = standing(handle, id)
  if (!found.ok) return found
  if (Object.keys(changes).length === 0)
    return refuse(
      'nothing-to-change',
      `Nothing was said to change about ${id}: name at least one of --kind, --polarity, --code, --first-hand.`,
    )
  return done([newEntry(StatementRevised, { statement: id, changes: changes as never, sealed: null })])
}

export function withdrawStatement(
  handle: Handle<StatementTables>,
  id: string,
  reason: string | null,
  sealer: Sealer,
): Outcome<NewEntry[], ChangeRefusal> {
  const found = standing(handle, id)
  if (!found.ok) return found
  return done([
    newEntry(StatementWithdrawn, { statement: id, sealed: sealer.seal(found.value.source, StatementWithdrawn.type, { reason }) }),
  ])
}

/** A proposal is named by its span in the reading of one reader version. */
export function rejectProposal(
  proposal: { readonly source: string; readonly reader: { name: string; version: number }; readonly span: readonly [number, number] },
  reason: string | null,
  sealer: Sealer,
): NewEntry {
  const { source, reader, span } = proposal
  return newEntry(ProposalRejected, {
    source,
    reader: { ...reader },
    span: [span[0], span[1]],
    sealed: sealer.seal(source, ProposalRejected.type, { reason }),
  })
}

/** Admiralty credibility 1–6 and verification, either of them null; the reason is required: a grade without one helps nobody. */
export function assessStatement(
  handle: Handle<StatementTables>,
  id: string,
  grade: { readonly credibility: string | null; readonly verification: string | null; readonly reason: string },
  sealer: Sealer,
): Outcome<NewEntry[], ChangeRefusal> {
  const found = standing(handle, id)
  if (!found.ok) return found
  const body = {
    statement: id,
    credibility: grade.credibility,
    verification: grade.verification,
    sealed: sealer.seal(found.value.source, StatementAssessed.type, { reason: grade.reason }),
  }
  const parsed = StatementAssessed.schema.safeParse(body)
  if (!parsed.success)
    return refuse(
      'not-a-grade',
      'Credibility is a figure from 1 (confirmed) to 6 (cannot be judged); verification is unverified, partly-verified, verified or refuted (docs/formats/assessment.md).',
    )
  return done([newEntry(StatementAssessed, parsed.data)])
}

/** Admiralty reliability A–F of a source, with its reason. */
export function assessSource(source: string, reliability: string, reason: string, sealer: Sealer): Outcome<NewEntry[], ChangeRefusal> {
  const parsed = SourceAssessed.schema.safeParse({ source, reliability, sealed: sealer.seal(source, SourceAssessed.type, { reason }) })
  if (!parsed.success)
    return refuse('not-a-grade', 'Reliability is a letter from A (reliable) to F (cannot be judged) (docs/formats/assessment.md).')
  return done([newEntry(SourceAssessed, parsed.data)])
}
