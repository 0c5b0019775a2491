// Checks what was published against a log's public key alone: tiles, receipts. No database, no vault, no archive is needed.
import { open } from 'node:fs/promises'
import { accessFile } from '../archive/bytes-access.ts'
import { verifyWacz, type WaczReport } from '../archive/verify-wacz.ts'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { checkTiles, type ReadTile } from '../log/check-tiles.ts'
import { parseVerifierKey, type VerifierKey } from '../log/note.ts'
import { verifyReceipt } from '../log/receipt.ts'
import { parseCertificates, verifyStamp } from '../log/stamp.ts'

export interface Verified {
  readonly what: 'tiles' | 'receipt' | 'stamp' | 'wacz'
  /** Plain sentences of what was found to hold. */
  readonly holds: readonly string[]
}

/** Keys as a user gives them, one a string. */
export interface TrustedKeys {
  readonly log: string
  readonly witnesses: readonly string[]
}

/** A folder of tiles: the checkpoint is the log's, and every tile and leaf hash leads to its root. Throws `IntegrityError` at the first that does not. */
export async function verifyTiles(read: ReadTile, keys: TrustedKeys): Promise<Outcome<Verified>> {
  const parsed = parseTrusted(keys)
  if (!parsed.ok) return parsed
  const checked = await checkTiles(read, parsed.value.log, parsed.value.witnesses)
  if (!checked.ok) return checked
  const { origin, size } = checked.value
  return done({
    what: 'tiles',
    holds: [`The checkpoint is signed by ${origin}.`, `All ${size} entries lead to its root, and no tile was altered.`],
  })
}

/** A `.tlog-proof`: its entry stands in the log under a signed checkpoint. */
export function verifyProof(receipt: string, keys: TrustedKeys): Outcome<Verified> {
  const parsed = parseTrusted(keys)
  if (!parsed.ok) return parsed
  const verified = verifyReceipt(receipt, parsed.value.log, parsed.value.witnesses)
  if (!verified.ok) return verified
  const { index, checkpoint, entry, witnesses } = verified.value
  const holds = [`Entry ${index} stands in the log ${checkpoint.origin} of ${checkpoint.size} entries.`]
  if (entry !== null) holds.push(`The entry is: ${entry}`)
  if (witnesses.length > 0) holds.push(`The checkpoint is cosigned by ${witnesses.join(', ')}.`)
  return done({ what: 'receipt', holds })
}

/** A WACZ file, from its bytes alone: every digest, the index, the records. It proves that the package is whole, not who made it. */
export async function verifyWaczFile(file: string): Promise<Outcome<Verified>> {
  const handle = await open(file).catch(() => null)
  if (!handle) return refuse('no-such-file', `${file} cannot be read: check the path.`)
  try {
    return tellReport(await verifyWacz(await accessFile(handle)))
  } finally {
    await handle.close()
  }
}

function tellReport(report: WaczReport): Outcome<Verified> {
  const [first] = report.faults
  if (first)
    return refuse(first.code, `${first.path}: ${first.message}${report.faults.length > 1 ? ` (and ${report.faults.length - 1} more)` : ''}`)
  return done({
    what: 'wacz',
    holds: [
      `The package is whole: ${report.files} files, ${report.records} records, ${report.indexLines} index lines, ${report.pages} pages.`,
    ],
  })
}

/** An RFC 3161 answer over a checkpoint's note, up to the given root certificates. */
export async function verifyTimeStamp(response: Bytes, stamped: Bytes, roots: Bytes): Promise<Outcome<Verified>> {
  const parsed = parseCertificates(roots)
  if (!parsed.ok) return parsed
  const verified = await verifyStamp(response, { stamped, roots: parsed.value })
  return verified.ok
    ? done({ what: 'stamp', holds: [`The authority saw this checkpoint no later than ${verified.value.stampedAt}.`] })
    : verified
}

function parseTrusted({ log, witnesses }: TrustedKeys): Outcome<{ log: VerifierKey; witnesses: VerifierKey[] }> {
  const keys: VerifierKey[] = []
  for (const text of [log, ...witnesses]) {
    const key = parseVerifierKey(text.trim())
    if (!key.ok) return refuse('not-a-key', `“${text}” is no verifier key: it looks like name+1a2b3c4d+base64.`)
    keys.push(key.value)
  }
  const [first, ...others] = keys as [VerifierKey, ...VerifierKey[]]
  return done({ log: first, witnesses: others })
}
