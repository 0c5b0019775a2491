// Signs a checkpoint over all entries so far, and takes in what witnesses add to it.
import { IntegrityError } from '../base/integrity-error.ts'
import { bytesEqual } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { CheckpointCosigned, CheckpointSigned, LOG_KINDS } from './entries.ts'
import { newEntry } from './entry-kind.ts'
import type { Log } from './log.ts'
import type { Note, VerifierKey } from './note.ts'
import { formatNote, formatSignature, formatVerifierKey, parseNote, parseSignatures } from './note.ts'
import { rootOfSize } from './proof.ts'
import { storedNodes } from './stored-tree.ts'
import type { LogTables } from './tables.ts'
import type { Signer } from './verify-note.ts'
import { cosignatureTime, signText, verifierKeyOf, verifySignature } from './verify-note.ts'
import type { CheckpointTables } from './view.ts'

/** A checkpoint as the log keeps it: its size, and its note with the cosignatures that it has so far. */
export interface SignedCheckpoint {
  readonly size: number
  readonly note: string
  /** The note with the log's own signature alone, as it was signed: what an authority of time stamps. */
  readonly signedNote: string
  /** The vkey of the log that verifies it. */
  readonly key: string
}

/** The checkpoint of a size, or the latest, with every cosignature taken in; null where there is none. */
export function findCheckpoint(log: Log, size?: number): SignedCheckpoint | null {
  const handle = log.handle<CheckpointTables>()
  const all = handle.query.selectFrom('log_checkpoint').select(['size', 'note', 'key']).orderBy('entry_index', 'desc').limit(1)
  const row = handle.first(size === undefined ? all : all.where('size', '=', size))
  if (!row) return null
  const lines = handle.all(handle.query.selectFrom('log_cosignature').select('line').where('size', '=', row.size).orderBy('entry_index'))
  return { ...row, signedNote: row.note, note: row.note + lines.map(({ line }) => line).join('') }
}

/**
 * Signs a checkpoint over all entries; durable when it resolves. Where nothing but the log's own entries came
 * since the last one by this key, that one is returned. The signer's name is the log's origin.
 * Throws `IntegrityError` where the tree no longer extends the last checkpoint: a log never signs two histories.
 */
export async function signCheckpoint(log: Log, signer: Signer, by: string): Promise<Outcome<SignedCheckpoint, StoreRefusal>> {
  const key = formatVerifierKey(verifierKeyOf(signer))
  const last = findCheckpoint(log)
  if (last) checkExtends(log, last)
  if (last?.key === key && !hasNews(log, last.size)) return done(last)
  // Appends that run meanwhile are after this size: the checkpoint holds whatever they do.
  const text = formatCheckpoint({ origin: signer.name, size: log.size(), root: log.root(), extensions: [] })
  const [size, note] = [log.size(), formatNote({ text, signatures: [signText(signer, text)] })]
  const appended = await log.appendEntry(newEntry(CheckpointSigned, { size, note, key }), by)
  return appended.ok ? done({ size, note, signedNote: note, key }) : appended
}

function hasNews(log: Log, since: number): boolean {
  const own = new Set(LOG_KINDS.map((kind) => kind.type))
  for (const entry of log.readEntries(since)) if (!own.has(entry.type)) return true
  return false
}

function checkExtends(log: Log, last: SignedCheckpoint): void {
  const note = parseNote(last.note)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  const isExtended =
    checkpoint.ok &&
    last.size <= log.size() &&
    bytesEqual(checkpoint.value.root, rootOfSize(last.size, storedNodes(log.handle<LogTables>())))
  if (isExtended) return
  throw new IntegrityError(
    'tree-mismatch',
    `checkpoint ${last.size}`,
    `The log no longer extends its checkpoint of size ${last.size}: run fsck.`,
  )
}

export type CosignRefusal = StoreRefusal | 'checkpoint-missing' | 'cosignature-malformed' | 'cosignature-invalid' | 'witness-unknown'

/**
 * Takes in a witness's answer (signature lines, or a whole note) over the checkpoint of `size`. Lines of unknown keys are
 * passed over; one of a known witness that does not verify refuses the answer. Returns the names of those now recorded.
 */
export async function acceptCosignatures(
  log: Log,
  size: number,
  answer: string,
  witnesses: readonly VerifierKey[],
  by: string,
): Promise<Outcome<readonly string[], CosignRefusal>> {
  const checkpoint = findCheckpoint(log, size)
  const note = checkpoint ? parseNote(checkpoint.note) : null
  if (!checkpoint || !note?.ok) return refuse('checkpoint-missing', `The log has no checkpoint of size ${size}: sign one first.`)
  const signatures = parseSignatures(answer.slice(answer.lastIndexOf('\n\n') + 1).replace(/^\n/, ''))
  if (!signatures)
    return refuse('cosignature-malformed', 'The answer holds no signature lines: a witness answers with lines that begin with a dash.')
  const found = knownSignatures(note.value, signatures, witnesses)
  const bad = found.find(({ isValid }) => !isValid)
  if (bad) return refuse('cosignature-invalid', `The cosignature of ${bad.key.name} does not fit the checkpoint of size ${size}.`)
  if (found.length === 0) return refuse('witness-unknown', 'No line of the answer is by a witness whose key you gave.')
  const entries = found
    .filter(({ isNew }) => isNew)
    .map(({ key, signature }) =>
      newEntry(CheckpointCosigned, {
        size,
        witness: key.name,
        cosignedAt: new Date(cosignatureTime(signature) * 1000).toISOString(),
        line: formatSignature(signature),
        key: formatVerifierKey(key),
      }),
    )
  const appended = await log.appendEntries(entries, by)
  return appended.ok ? done(found.map(({ key }) => key.name)) : appended
}

function knownSignatures(checkpoint: Note, signatures: Note['signatures'], witnesses: readonly VerifierKey[]) {
  return signatures.flatMap((signature) => {
    const key = witnesses.find((known) => known.name === signature.name && known.keyId === signature.keyId)
    if (!key) return []
    const isNew = !checkpoint.signatures.some((standing) => formatSignature(standing) === formatSignature(signature))
    return [{ key, signature, isNew, isValid: verifySignature(key, checkpoint.text, signature) }]
  })
}
