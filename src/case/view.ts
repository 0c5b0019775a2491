// The tables of cases and of what was decided in them, and how each entry changes them.
import { onEntry, type View } from '../log/applier.ts'
import type { Handle } from '../store/handle.ts'
import { CaseExtended, CaseOpened, ConflictJudged, EventNamed, PromiseSettled } from './entries.ts'

export interface CaseTables {
  casefile: { id: string; first_source: string; sealed: string; opened_at: string; opened_by: string }
  case_source: { casefile: string; source: string }
  named_event: { id: string; casefile: string; statements: string; sealed: string }
  judged_conflict: {
    casefile: string
    statements: string
    judgement: string
    set_aside: string
    sealed: string
    judged_at: string
    judged_by: string
  }
  settled_promise: { statement: string; outcome: string; settled_by: string; sealed: string }
}

type H = Handle<CaseTables>

export const caseView: View = {
  name: 'case',
  version: 1,
  tables: ['casefile', 'case_source', 'named_event', 'judged_conflict', 'settled_promise'],
  createView(handle: Handle<never>) {
    handle.exec(`
      CREATE TABLE casefile (id TEXT PRIMARY KEY, first_source TEXT NOT NULL, sealed TEXT NOT NULL, opened_at TEXT NOT NULL,
        opened_by TEXT NOT NULL) STRICT;
      CREATE TABLE case_source (casefile TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (casefile, source)) STRICT;
      CREATE TABLE named_event (id TEXT PRIMARY KEY, casefile TEXT NOT NULL, statements TEXT NOT NULL, sealed TEXT NOT NULL) STRICT;
      CREATE TABLE judged_conflict (casefile TEXT NOT NULL, statements TEXT NOT NULL, judgement TEXT NOT NULL, set_aside TEXT NOT NULL,
        sealed TEXT NOT NULL, judged_at TEXT NOT NULL, judged_by TEXT NOT NULL, PRIMARY KEY (casefile, statements)) STRICT;
      CREATE TABLE settled_promise (statement TEXT PRIMARY KEY, outcome TEXT NOT NULL, settled_by TEXT NOT NULL, sealed TEXT NOT NULL) STRICT;`)
  },
  appliers: [
    onEntry(CaseOpened, (handle: H, { body, at, by }) => {
      const row = { id: body.case, first_source: body.sources[0] as string, sealed: body.sealed, opened_at: at, opened_by: by }
      handle.run(handle.query.insertInto('casefile').values(row))
      addSources(handle, body.case, body.sources)
    }),
    onEntry(CaseExtended, (handle: H, { body }) => addSources(handle, body.case, body.sources)),
    onEntry(EventNamed, (handle: H, { body }) => {
      const row = { id: body.event, casefile: body.case, statements: JSON.stringify(body.statements), sealed: body.sealed }
      handle.run(
        handle.query
          .insertInto('named_event')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
      )
    }),
    onEntry(ConflictJudged, (handle: H, { body, at, by }) => {
      const statements = JSON.stringify([...body.statements].sort())
      const judged = {
        judgement: body.judgement,
        set_aside: JSON.stringify(body.setAside),
        sealed: body.sealed,
        judged_at: at,
        judged_by: by,
      }
      const insert = handle.query.insertInto('judged_conflict').values({ casefile: body.case, statements, ...judged })
      handle.run(insert.onConflict((conflict) => conflict.columns(['casefile', 'statements']).doUpdateSet(judged)))
    }),
    onEntry(PromiseSettled, (handle: H, { body }) => {
      const row = { statement: body.statement, outcome: body.outcome, settled_by: JSON.stringify(body.settledBy), sealed: body.sealed }
      handle.run(
        handle.query
          .insertInto('settled_promise')
          .values(row)
          .onConflict((conflict) => conflict.column('statement').doUpdateSet(row)),
      )
    }),
  ],
}

function addSources(handle: H, casefile: string, sources: readonly string[]): void {
  const rows = sources.map((source) => ({ casefile, source }))
  handle.run(
    handle.query
      .insertInto('case_source')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  )
}
