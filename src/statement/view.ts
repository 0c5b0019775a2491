// The tables of recorded statements, tellings and persons, and how each entry changes them. Words stay sealed in them, as in the log.
import { onEntry, type View } from '../log/applier.ts'
import type { Handle } from '../store/handle.ts'
import {
  PersonDescribed,
  PersonsMerged,
  PersonSplit,
  ProposalRejected,
  SourceAssessed,
  StatementAssessed,
  StatementRecorded,
  StatementRevised,
  StatementWithdrawn,
  TellingLinked,
} from './entries.ts'

/** JSON columns hold what the entry's body held; `revisions` counts the entries that changed the row. */
export interface StatementTables {
  statement: {
    id: string
    source: string
    span_start: number
    span_end: number
    body: string
    sealed: string
    status: string
    revisions: number
    recorded_at: string
    recorded_by: string
    credibility: string | null
    verification: string | null
    assessment: string | null
  }
  telling: {
    id: string
    statement: string
    place: number
    teller: string | null
    kind: string
    means: string | null
    told_when: string | null
    cue: string | null
    sealed: string
  }
  person: { id: string; source: string; body: string; sealed: string; merged_into: string | null }
  rejected_proposal: { source: string; span_start: number; span_end: number; reader: string; sealed: string }
  source_assessment: { source: string; reliability: string; sealed: string; at: string; by_whom: string }
}

type H = Handle<StatementTables>

export const statementView: View = {
  name: 'statement',
  version: 1,
  tables: ['statement', 'telling', 'person', 'rejected_proposal', 'source_assessment'],
  createView(handle: Handle<never>) {
    handle.exec(`
      CREATE TABLE statement (id TEXT PRIMARY KEY, source TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
        body TEXT NOT NULL, sealed TEXT NOT NULL, status TEXT NOT NULL, revisions INTEGER NOT NULL, recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL, credibility TEXT, verification TEXT, assessment TEXT) STRICT;
      CREATE INDEX statement_by_source ON statement (source, span_start);
      CREATE TABLE telling (id TEXT PRIMARY KEY, statement TEXT NOT NULL, place INTEGER NOT NULL, teller TEXT, kind TEXT NOT NULL,
        means TEXT, told_when TEXT, cue TEXT, sealed TEXT NOT NULL) STRICT;
      CREATE INDEX telling_by_statement ON telling (statement, place);
      CREATE TABLE person (id TEXT PRIMARY KEY, source TEXT NOT NULL, body TEXT NOT NULL, sealed TEXT NOT NULL, merged_into TEXT) STRICT;
      CREATE TABLE rejected_proposal (source TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, reader TEXT NOT NULL,
        sealed TEXT NOT NULL, PRIMARY KEY (source, span_start, span_end)) STRICT;
      CREATE TABLE source_assessment (source TEXT PRIMARY KEY, reliability TEXT NOT NULL, sealed TEXT NOT NULL, at TEXT NOT NULL,
        by_whom TEXT NOT NULL) STRICT;`)
  },
  appliers: [
    onEntry(StatementRecorded, (handle: H, { body, at, by }) => {
      const { statement, source, span, sealed, ...rest } = body
      const row = {
        id: statement,
        source,
        span_start: span[0],
        span_end: span[1],
        body: JSON.stringify(rest),
        sealed,
        status: 'recorded',
        revisions: 0,
        recorded_at: at,
        recorded_by: by,
      }
      handle.run(handle.query.insertInto('statement').values({ ...row, credibility: null, verification: null, assessment: null }))
    }),
    onEntry(StatementRevised, (handle: H, { body }) => {
      const row = handle.first(
        handle.query.selectFrom('statement').select(['body', 'sealed', 'revisions']).where('id', '=', body.statement),
      )
      if (!row) return
      const revised = {
        body: JSON.stringify({ ...(JSON.parse(row.body) as object), ...body.changes }),
        sealed: body.sealed ?? row.sealed,
        revisions: row.revisions + 1,
      }
      handle.run(handle.query.updateTable('statement').set(revised).where('id', '=', body.statement))
    }),
    onEntry(StatementWithdrawn, (handle: H, { body }) => {
      handle.run(handle.query.updateTable('statement').set({ status: 'withdrawn' }).where('id', '=', body.statement))
    }),
    onEntry(ProposalRejected, (handle: H, { body }) => {
      const row = {
        source: body.source,
        span_start: body.span[0],
        span_end: body.span[1],
        reader: `${body.reader.name}/${body.reader.version}`,
        sealed: body.sealed,
      }
      handle.run(
        handle.query
          .insertInto('rejected_proposal')
          .values(row)
          .onConflict((conflict) => conflict.doNothing()),
      )
    }),
    onEntry(TellingLinked, (handle: H, { body }) => {
      const { telling, when, cue, ...rest } = body
      const row = { ...rest, id: telling, told_when: when, cue: cue && JSON.stringify(cue) }
      handle.run(
        handle.query
          .insertInto('telling')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
      )
    }),
    onEntry(PersonDescribed, (handle: H, { body }) => {
      const { person, source, sealed, ...rest } = body
      const row = { id: person, source, body: JSON.stringify(rest), sealed }
      handle.run(
        handle.query
          .insertInto('person')
          .values({ ...row, merged_into: null })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
      )
    }),
    onEntry(PersonsMerged, (handle: H, { body }) => {
      handle.run(handle.query.updateTable('person').set({ merged_into: body.into }).where('id', 'in', body.merged))
    }),
    onEntry(PersonSplit, (handle: H, { body }) => {
      handle.run(handle.query.updateTable('person').set({ merged_into: null }).where('id', '=', body.person))
    }),
    onEntry(SourceAssessed, (handle: H, { body, at, by }) => {
      const row = { source: body.source, reliability: body.reliability, sealed: body.sealed, at, by_whom: by }
      handle.run(
        handle.query
          .insertInto('source_assessment')
          .values(row)
          .onConflict((conflict) => conflict.column('source').doUpdateSet(row)),
      )
    }),
    onEntry(StatementAssessed, (handle: H, { body }) => {
      const assessed = { credibility: body.credibility, verification: body.verification, assessment: body.sealed }
      handle.run(handle.query.updateTable('statement').set(assessed).where('id', '=', body.statement))
    }),
  ],
}
