// Reads entries back, in order and in chunks, in the version written today.
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { PreparedSql } from '../store/handle.ts'
import type { Entry } from './entry.ts'
import { decodeEntry, EntryFormatError } from './entry.ts'
import type { Kinds } from './entry-kind.ts'
import { upcastEntry } from './entry-kind.ts'
import type { LogHandle } from './tables.ts'

/** An entry as it lies in the database. */
export interface StoredEntry {
  readonly entry_index: number
  readonly entry: Bytes
  readonly salt: Bytes
  readonly leaf: Bytes
  /** The body that stands beside the entry, or null where it stands in it. */
  readonly body: Bytes | null
}

const CHUNK = 512

/** The stored rows `[from, to)`, a chunk at a time, so that a log of any size can be walked. */
export function* storedEntries(handle: LogHandle, from = 0, to = Number.MAX_SAFE_INTEGER): Generator<StoredEntry> {
  const rows = handle.prepare<StoredEntry>(
    'SELECT e.entry_index, e.entry, e.salt, e.leaf, b.body FROM log_entry e LEFT JOIN log_body b USING (entry_index) ' +
      'WHERE e.entry_index >= ? AND e.entry_index < ? ORDER BY e.entry_index LIMIT ?',
  )
  for (let next = from; next < to;) {
    const chunk = readChunk(rows, next, to)
    yield* chunk
    const last = chunk.at(-1)
    if (last === undefined) return
    next = last.entry_index + 1
  }
}

/** Up to `CHUNK` rows. Where a page under them is damaged, no finer place can be had: SQLCipher then reads nothing more. */
function readChunk(rows: PreparedSql<StoredEntry>, next: number, to: number): StoredEntry[] {
  try {
    return rows.all([next, to, CHUNK])
  } catch (error) {
    if (!(error instanceof IntegrityError)) throw error
    const place = `entries ${next} to ${Math.min(next + CHUNK, to) - 1}`
    throw new IntegrityError(error.code, place, `The database is damaged where ${place} stand: restore it from a backup.`)
  }
}

/** Entries `[from, to)` in today's versions. Throws `IntegrityError` at the first that cannot be read. */
export function* entriesOf(handle: LogHandle, kinds: Kinds, from = 0, to = Number.MAX_SAFE_INTEGER): Generator<Entry> {
  for (const row of storedEntries(handle, from, to)) yield upcastEntry(kinds, readRow(row))
}

/** The entry of a row, in the version it was written in. */
export function readRow(row: StoredEntry): Entry {
  try {
    return decodeEntry(row.entry, row.body)
  } catch (error) {
    if (!(error instanceof EntryFormatError)) throw error
    throw new IntegrityError('entry-altered', `entry ${row.entry_index}`, `Entry ${row.entry_index} cannot be read: ${error.message}.`)
  }
}
