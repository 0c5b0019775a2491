// The archive's view: sources, acquisitions and interviews, derived from the entries; words stay sealed in it.
import { onEntry, type View } from '../log/applier.ts'
import { InterviewRecorded, SourceAcquired, SourceArchived, SourceDestroyed, SourceSealed } from './entries.ts'

export interface ArchiveTables {
  source: {
    sha256: string
    bytes: number
    media_type: string
    archived_at: string
    entry: number
    /** JSON list of the roles it is restricted to, or null. */
    roles: string | null
    destroyed_at: string | null
    destroyed_reason: string | null
  }
  acquisition: {
    id: string
    source: string
    entry: number
    acquired_at: string
    acquired_by: string
    how: string
    clock_offset_ms: number | null
    parent: string | null
    sealed: string
  }
  interview: { source: string; entry: number; recorded_at: string; recorded_by: string; consent: string; sealed: string }
  /** Not a view: each source's own key, wrapped; gone for good when the source is destroyed (source-keys.ts). */
  source_key: { source: string; wrapped: Uint8Array }
  /** Not a view: additions that were begun and not ended, so that a second run goes on with them (addition.ts). */
  addition: { id: string; arguments_tag: string; begun_at: string }
}

const DDL = `
CREATE TABLE source (
  sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, media_type TEXT NOT NULL, archived_at TEXT NOT NULL, entry INTEGER NOT NULL,
  roles TEXT, destroyed_at TEXT, destroyed_reason TEXT
) STRICT;
CREATE TABLE acquisition (
  id TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES source (sha256), entry INTEGER NOT NULL, acquired_at TEXT NOT NULL,
  acquired_by TEXT NOT NULL, how TEXT NOT NULL, clock_offset_ms INTEGER, parent TEXT REFERENCES source (sha256), sealed TEXT NOT NULL
) STRICT;
CREATE INDEX acquisition_source ON acquisition (source);
CREATE INDEX acquisition_parent ON acquisition (parent);
CREATE TABLE interview (
  source TEXT PRIMARY KEY REFERENCES source (sha256), entry INTEGER NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
  consent TEXT NOT NULL, sealed TEXT NOT NULL
) STRICT;
`

export const archiveView: View = {
  name: 'archive',
  version: 1,
  tables: ['source', 'acquisition', 'interview'],
  createView: (handle) => handle.exec(DDL),
  appliers: [
    onEntry<typeof SourceArchived, ArchiveTables>(SourceArchived, (handle, { body, at, index }) => {
      handle.run(
        handle.query
          .insertInto('source')
          .values({
            sha256: body.source,
            bytes: body.bytes,
            media_type: body.mediaType,
            archived_at: at,
            entry: index,
            roles: null,
            destroyed_at: null,
            destroyed_reason: null,
          })
          // Archived again after it was destroyed: the same bytes, a new key.
          .onConflict((conflict) =>
            conflict.column('sha256').doUpdateSet({ archived_at: at, entry: index, destroyed_at: null, destroyed_reason: null }),
          ),
      )
    }),
    onEntry<typeof SourceAcquired, ArchiveTables>(SourceAcquired, (handle, { body, by, index }) => {
      const { acquisition: id, source, how, parent, sealed } = body
      handle.run(
        handle.query.insertInto('acquisition').values({
          id,
          source,
          entry: index,
          acquired_at: body.acquiredAt,
          acquired_by: by,
          how,
          clock_offset_ms: body.clockOffsetMs,
          parent,
          sealed,
        }),
      )
    }),
    onEntry<typeof SourceSealed, ArchiveTables>(SourceSealed, (handle, { body }) => {
      const roles = body.roles.length === 0 ? null : JSON.stringify(body.roles)
      handle.run(handle.query.updateTable('source').set({ roles }).where('sha256', '=', body.source))
    }),
    onEntry<typeof SourceDestroyed, ArchiveTables>(SourceDestroyed, (handle, { body, at }) => {
      handle.run(
        handle.query.updateTable('source').set({ destroyed_at: at, destroyed_reason: body.reason }).where('sha256', '=', body.source),
      )
      // Their words cannot be opened any more; the entries keep the sealed bytes, the view need not.
      handle.run(handle.query.updateTable('acquisition').set({ sealed: '' }).where('source', '=', body.source))
      handle.run(handle.query.deleteFrom('interview').where('source', '=', body.source))
    }),
    onEntry<typeof InterviewRecorded, ArchiveTables>(InterviewRecorded, (handle, { body, at, by, index }) => {
      const row = { entry: index, recorded_at: at, recorded_by: by, consent: JSON.stringify(body.consent), sealed: body.sealed }
      handle.run(
        handle.query
          .insertInto('interview')
          .values({ source: body.source, ...row })
          .onConflict((conflict) => conflict.column('source').doUpdateSet(row)),
      )
    }),
  ],
}
