// Has the latest checkpoint stamped by an authority of time (RFC 3161), and records the stamp beside it.
import type * as pkijs from 'pkijs'
import type { Bytes } from '../base/bytes.ts'
import { base64, utf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import { CheckpointStamped } from './entries.ts'
import { newEntry } from './entry-kind.ts'
import type { Log } from './log.ts'
import { findCheckpoint } from './sign-checkpoint.ts'
import type { StampRefusal, VerifiedStamp } from './stamp.ts'
import { buildStampRequest, verifyStamp } from './stamp.ts'

const STAMP_REQUEST_TYPE = 'application/timestamp-query'
const NONCE_BYTES = 16
const HTTP_OK = 200

export interface StampAuthority {
  readonly url: string
  /** The authority's root certificates (`parseCertificates`). */
  readonly roots: readonly pkijs.Certificate[]
  /** Sends the bytes by HTTP POST with this media type. May reject when the network fails. */
  readonly post: (url: string, mediaType: string, body: Bytes) => Promise<{ readonly status: number; readonly body: Bytes }>
}

/**
 * Sends the hash of the latest checkpoint's note (with the log's signature alone) to the authority, verifies its answer up to
 * the given roots, and records it; durable when it resolves. Nothing but a SHA-256 and a nonce leaves the machine.
 */
export async function stampCheckpoint(
  log: Log,
  authority: StampAuthority,
  by: string,
): Promise<
  Outcome<VerifiedStamp & { readonly size: number }, StampRefusal | StoreRefusal | 'checkpoint-missing' | 'authority-unreachable'>
> {
  const checkpoint = findCheckpoint(log)
  if (!checkpoint) return refuse('checkpoint-missing', 'The log has no checkpoint yet: sign one, then have it stamped.')
  const stamped = utf8(checkpoint.signedNote)
  const nonce = log.random(NONCE_BYTES)
  const answer = await authority.post(authority.url, STAMP_REQUEST_TYPE, buildStampRequest(stamped, nonce)).catch(() => null)
  if (answer?.status !== HTTP_OK) {
    const said = answer ? `answered with status ${answer.status}` : 'did not answer'
    return refuse('authority-unreachable', `${authority.url} ${said}: check the address and the connection, and try again.`)
  }
  const verified = await verifyStamp(answer.body, { stamped, nonce, roots: authority.roots })
  if (!verified.ok) return verified
  const { size } = checkpoint
  const body = { size, authority: authority.url, stampedAt: verified.value.stampedAt, response: base64(answer.body) }
  const appended = await log.appendEntry(newEntry(CheckpointStamped, body), by)
  return appended.ok ? done({ ...verified.value, size }) : appended
}
