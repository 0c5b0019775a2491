// The log's own view: its checkpoints, and what authorities of time and witnesses added to them.
import type { Handle } from '../store/handle.ts'
import type { View } from './applier.ts'
import { onEntry } from './applier.ts'
import { CheckpointCosigned, CheckpointSigned, CheckpointStamped } from './entries.ts'

export interface CheckpointTables {
  /** `entry_index` names the entry that records it, which is after the `size` entries it is about. */
  log_checkpoint: { entry_index: number; size: number; note: string; key: string; at: string }
  log_stamp: { entry_index: number; size: number; authority: string; stamped_at: string; response: string }
  log_cosignature: { entry_index: number; size: number; witness: string; cosigned_at: string; line: string; key: string }
}

const DDL = `
CREATE TABLE log_checkpoint (
  entry_index INTEGER PRIMARY KEY, size INTEGER NOT NULL, note TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE log_stamp (
  entry_index INTEGER PRIMARY KEY, size INTEGER NOT NULL, authority TEXT NOT NULL, stamped_at TEXT NOT NULL, response TEXT NOT NULL
) STRICT;
CREATE TABLE log_cosignature (
  entry_index INTEGER PRIMARY KEY, size INTEGER NOT NULL, witness TEXT NOT NULL, cosigned_at TEXT NOT NULL,
  line TEXT NOT NULL, key TEXT NOT NULL
) STRICT;
`

export const logView: View = {
  name: 'log',
  version: 1,
  tables: ['log_checkpoint', 'log_stamp', 'log_cosignature'],
  createView: (handle) => handle.exec(DDL),
  appliers: [
    onEntry(CheckpointSigned, (handle: Handle<CheckpointTables>, { index, at, body }) => {
      handle.run(
        handle.query.insertInto('log_checkpoint').values({ entry_index: index, size: body.size, note: body.note, key: body.key, at }),
      )
    }),
    onEntry(CheckpointStamped, (handle: Handle<CheckpointTables>, { index, body }) => {
      const { size, authority, stampedAt, response } = body
      handle.run(handle.query.insertInto('log_stamp').values({ entry_index: index, size, authority, stamped_at: stampedAt, response }))
    }),
    onEntry(CheckpointCosigned, (handle: Handle<CheckpointTables>, { index, body }) => {
      const { size, witness, cosignedAt, line, key } = body
      handle.run(
        handle.query.insertInto('log_cosignature').values({ entry_index: index, size, witness, cosigned_at: cosignedAt, line, key }),
      )
    }),
  ],
}
