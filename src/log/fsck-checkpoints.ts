// fsck over checkpoints: signatures by the log's key, roots as the tree has them, cosignatures and stamps over the very notes.
import type * as pkijs from 'pkijs'
import { bytesEqual, fromBase64, utf8 } from '../base/bytes.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { CheckpointCosigned, CheckpointSigned, CheckpointStamped } from './entries.ts'
import type { Entry } from './entry.ts'
import type { Findings } from './findings.ts'
import type { VerifierKey } from './note.ts'
import { formatVerifierKey, parseNote, parseSignatures, parseVerifierKey } from './note.ts'
import { rootOfSize } from './proof.ts'
import { verifyStamp } from './stamp.ts'
import { storedNodes } from './stored-tree.ts'
import type { LogHandle } from './tables.ts'
import { verifySignature } from './verify-note.ts'

type Progress = (done: number, total: number) => void

/** Checks each signed checkpoint and each cosignature among the log's own entries. */
export function checkCheckpoints(
  handle: LogHandle,
  own: readonly Entry[],
  findings: Findings,
  logKey: VerifierKey | null,
  progress: Progress,
): void {
  const notes = new Map<number, string>()
  own.forEach((entry, n) => {
    const problem =
      entry.type === CheckpointSigned.type
        ? checkSigned(handle, entry, logKey, notes)
        : entry.type === CheckpointCosigned.type
          ? checkCosigned(entry, notes)
          : null
    if (problem) findings.add('checkpoint-invalid', `entry ${entry.index}`, `${problem} (entry ${entry.index}).`)
    progress(n + 1, own.length)
  })
}

/** What is wrong with a signed checkpoint, or null. */
function checkSigned(handle: LogHandle, entry: Entry, logKey: VerifierKey | null, notes: Map<number, string>): string | null {
  const body = CheckpointSigned.schema.parse(entry.body)
  notes.set(body.size, body.note)
  if (logKey && formatVerifierKey(logKey) !== body.key)
    return `The checkpoint of size ${body.size} was signed by another key than the log's`
  const key = parseVerifierKey(body.key)
  if (!key.ok) return `The key of the checkpoint of size ${body.size} is malformed`
  const verified = verifyCheckpoint(body.note, key.value)
  if (!verified.ok) return `The checkpoint of size ${body.size} does not verify: ${verified.message.replace(/\.$/, '')}`
  const { size, root } = verified.value.checkpoint
  if (size !== body.size || size > entry.index) return `The checkpoint of size ${body.size} states a size that the log did not have`
  if (!bytesEqual(root, rootOfSize(size, storedNodes(handle))))
    return `The root in the checkpoint of size ${size} is not the one that the entries make`
  return null
}

function checkCosigned(entry: Entry, notes: ReadonlyMap<number, string>): string | null {
  const body = CheckpointCosigned.schema.parse(entry.body)
  const note = parseNote(notes.get(body.size) ?? '')
  const key = parseVerifierKey(body.key)
  const [signature] = parseSignatures(body.line) ?? []
  const isValid =
    note.ok && key.ok && signature && signature.keyId === key.value.keyId && verifySignature(key.value, note.value.text, signature)
  return isValid ? null : `The cosignature of ${body.witness} does not fit the checkpoint of size ${body.size}`
}

/** Checks each stamp against the note it is over. */
export async function checkStamps(
  own: readonly Entry[],
  findings: Findings,
  roots: readonly pkijs.Certificate[],
  progress: Progress,
): Promise<void> {
  const notes = new Map<number, string>()
  const stamps = own.filter((entry) => entry.type === CheckpointStamped.type).length
  let done = 0
  for (const entry of own) {
    if (entry.type === CheckpointSigned.type) {
      const signed = CheckpointSigned.schema.parse(entry.body)
      notes.set(signed.size, signed.note)
    }
    if (entry.type !== CheckpointStamped.type) continue
    const body = CheckpointStamped.schema.parse(entry.body)
    const verified = await verifyStamp(fromBase64(body.response), { stamped: utf8(notes.get(body.size) ?? ''), roots })
    const isSame = verified.ok && verified.value.stampedAt === body.stampedAt
    if (!isSame) {
      const reason = verified.ok ? 'It states another time than was recorded.' : verified.message
      findings.add(
        'stamp-invalid',
        `entry ${entry.index}`,
        `The stamp on the checkpoint of size ${body.size} (entry ${entry.index}): ${reason}`,
      )
    }
    progress(++done, stamps)
  }
}
