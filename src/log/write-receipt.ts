// Writes the receipt of an entry under the latest checkpoint, and the proof that a log grew from one size to another.
import type { Bytes } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import { commitEntry } from './leaf.ts'
import type { Log } from './log.ts'
import { proveConsistency, proveInclusion } from './proof.ts'
import { storedEntries } from './read-entries.ts'
import { formatDisclosure } from './receipt.ts'
import { findCheckpoint } from './sign-checkpoint.ts'
import { storedNodes } from './stored-tree.ts'
import type { LogTables } from './tables.ts'
import { formatProof } from './tlog-proof.ts'

/**
 * The `.tlog-proof` of the entry at `index`. With `disclose`, it carries the entry and its salt; whoever holds it can read
 * the entry (a body over 64 KiB stays out: the entry names its hash). Without, it tells nothing but that a commitment was logged.
 */
export function writeReceipt(
  log: Log,
  index: number,
  options: { readonly disclose: boolean },
): Outcome<string, 'entry-missing' | 'checkpoint-missing'> {
  const handle = log.handle<LogTables>()
  const [row] = storedEntries(handle, index, index + 1)
  if (!row) return refuse('entry-missing', `The log has no entry ${index}.`)
  const checkpoint = findCheckpoint(log)
  if (!checkpoint || checkpoint.size <= index) {
    return refuse('checkpoint-missing', `No checkpoint covers entry ${index} yet: sign one, then ask again.`)
  }
  const extra = formatDisclosure(
    options.disclose
      ? { kind: 'entry', entry: row.entry, salt: row.salt }
      : { kind: 'commitment', commitment: commitEntry(row.salt, row.entry) },
  )
  const path = proveInclusion(index, checkpoint.size, storedNodes(handle))
  return done(formatProof({ extra, index, path, checkpoint: checkpoint.note }))
}

/** The hashes that show the tree of `second` entries to extend that of `first` (RFC 9162, 2.1.4); both within the log. */
export function writeConsistency(log: Log, first: number, second: number): Bytes[] {
  return proveConsistency(first, second, storedNodes(log.handle<LogTables>()))
}
