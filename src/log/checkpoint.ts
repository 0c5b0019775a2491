// Checkpoints (C2SP tlog-checkpoint): a signed note that states a log's origin, size and root.
import type { Bytes } from '../base/bytes.ts'
import { base64 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { VerifierKey } from './note.ts'
import { strictBase64 } from './note.ts'
import { HASH_BYTES } from './tree.ts'
import type { SignatureRefusal, VerifiedNote } from './verify-note.ts'
import { verifyNote } from './verify-note.ts'

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Bytes
  /** Opaque lines after the third. */
  readonly extensions: readonly string[]
}

export type CheckpointRefusal = SignatureRefusal | 'checkpoint-malformed' | 'origin-foreign'

/** The note text of a checkpoint. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  return [checkpoint.origin, checkpoint.size, base64(checkpoint.root), ...checkpoint.extensions, ''].join('\n')
}

/** The inverse of `formatCheckpoint`, on a text that may be an attacker's. */
export function parseCheckpoint(text: string): Outcome<Checkpoint, 'checkpoint-malformed'> {
  const lines = text.split('\n')
  const last = lines.pop()
  const [origin = '', size = '', rootText = '', ...extensions] = lines
  const root = strictBase64(rootText)
  const isWhole = last === '' && lines.every((line) => line !== '') && origin !== ''
  const parsedSize = parseDecimal(size)
  if (!isWhole || parsedSize === null || root?.byteLength !== HASH_BYTES) {
    return refuse('checkpoint-malformed', 'That is not a checkpoint: it needs an origin, a size and a root, a line each.')
  }
  return done({ origin, size: parsedSize, root, extensions })
}

/** A decimal without leading zeroes, up to 2^53 - 1; null for anything else. */
export function parseDecimal(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}

/** Verifies a checkpoint's note by the log's key, whose name must be the origin; `witnesses` count when they signed. */
export function verifyCheckpoint(
  note: string,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): Outcome<{ readonly checkpoint: Checkpoint; readonly note: VerifiedNote }, CheckpointRefusal> {
  const verified = verifyNote(note, [logKey, ...witnesses])
  if (!verified.ok) return verified
  if (!verified.value.signedBy.includes(logKey)) return refuse('signer-unknown', `The checkpoint is not signed by the log ${logKey.name}.`)
  const checkpoint = parseCheckpoint(verified.value.text)
  if (!checkpoint.ok) return checkpoint
  if (checkpoint.value.origin !== logKey.name) {
    return refuse('origin-foreign', `The checkpoint is of the log ${checkpoint.value.origin}, not of ${logKey.name}.`)
  }
  return done({ checkpoint: checkpoint.value, note: verified.value })
}
