// Writes the log as static files (C2SP tlog-tiles): what others check without the database, and learn nothing from (docs/formats/tiles.md).
import type { Bytes } from '../base/bytes.ts'
import { concatBytes, utf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import { commitEntry } from './leaf.ts'
import type { Log } from './log.ts'
import { storedEntries } from './read-entries.ts'
import { findCheckpoint } from './sign-checkpoint.ts'
import { levelHashes } from './stored-tree.ts'
import type { LogHandle, LogTables } from './tables.ts'
import type { Tile } from './tile-path.ts'
import { listTiles, TILE_WIDTH, tilePath } from './tile-path.ts'

export interface ExportOptions {
  /** Writes one file; `path` is relative, with slashes. Called one at a time, the checkpoint last. */
  readonly write: (path: string, bytes: Bytes) => Promise<void>
  /** Size of the checkpoint that the folder was written for before: what it has already is left out. */
  readonly since?: number
  readonly progress?: (filesWritten: number) => void
}

/** Writes the tiles of the latest checkpoint, and then the checkpoint itself; returns its size and the number of files. */
export async function exportTiles(
  log: Log,
  options: ExportOptions,
): Promise<Outcome<{ size: number; files: number }, 'checkpoint-missing'>> {
  const checkpoint = findCheckpoint(log)
  if (!checkpoint) return refuse('checkpoint-missing', 'The log has no checkpoint yet: sign one, then export the tiles.')
  const handle = log.handle<LogTables>()
  let files = 0
  for (const tile of listTiles(checkpoint.size, options.since ?? 0)) {
    await options.write(tilePath(tile), tileBytes(handle, tile))
    options.progress?.(++files)
  }
  // Last, so that whoever sees a checkpoint finds its tiles.
  await options.write('checkpoint', utf8(checkpoint.note))
  options.progress?.(++files)
  return done({ size: checkpoint.size, files })
}

function tileBytes(handle: LogHandle, { level, index, width }: Tile): Bytes {
  const from = index * TILE_WIDTH
  if (level === 'entries')
    return formatBundle([...storedEntries(handle, from, from + width)].map((row) => commitEntry(row.salt, row.entry)))
  return concatBytes(...levelHashes(handle, level, from, from + width))
}

/** An entry bundle: each entry after its length in two bytes, big-endian. Ours are commitments of 32 bytes. */
function formatBundle(entries: readonly Bytes[]): Bytes {
  return concatBytes(...entries.flatMap((entry) => [new Uint8Array([entry.byteLength >> 8, entry.byteLength & 0xff]), entry]))
}
