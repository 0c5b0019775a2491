// The log's own tables: entries, the bodies too large for them, the roots of the tree's full tiles, and the versions of the views.
import type { Handle } from '../store/handle.ts'
import type { Bytes } from '../base/bytes.ts'

type Blob = Bytes

/** Rows as Kysely sees them. Entries and tiles are written once: triggers forbid changing or deleting them. */
export interface LogTables {
  log_entry: { entry_index: number; entry: Blob; salt: Blob; leaf: Blob }
  log_body: { entry_index: number; body: Blob }
  /** The root over each full tile of 256 hashes, which is a hash of the level above. */
  log_tile: { level: number; tile_index: number; root: Blob }
  /** The views as they stand, and their tables, so that a later version can drop them. */
  log_view: { name: string; version: number; tables: string }
}

export type LogHandle = Handle<LogTables>

const WRITTEN_ONCE = ['log_entry', 'log_body', 'log_tile'] as const

const DDL = `
CREATE TABLE IF NOT EXISTS log_entry (
  entry_index INTEGER PRIMARY KEY,
  entry BLOB NOT NULL,
  salt BLOB NOT NULL,
  leaf BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS log_body (
  entry_index INTEGER PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS log_tile (
  level INTEGER NOT NULL,
  tile_index INTEGER NOT NULL,
  root BLOB NOT NULL,
  PRIMARY KEY (level, tile_index)
) STRICT;
CREATE TABLE IF NOT EXISTS log_view (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  tables TEXT NOT NULL
) STRICT;
`

export function createLogTables(handle: LogHandle): void {
  handle.exec(DDL)
  for (const table of WRITTEN_ONCE) {
    for (const verb of ['UPDATE', 'DELETE']) {
      handle.exec(
        `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
          `BEGIN SELECT RAISE(ABORT, '${table} is written once'); END`,
      )
    }
  }
}
