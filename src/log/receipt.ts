// Receipts: a `.tlog-proof` for one entry, with or without the entry itself, and their check (docs/formats/proof.md).
import type { Bytes } from '../base/bytes.ts'
import { base64, fromUtf8, utf8 } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { CheckpointRefusal } from './checkpoint.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { commitEntry, SALT_BYTES } from './leaf.ts'
import type { VerifierKey } from './note.ts'
import { strictBase64 } from './note.ts'
import { verifyInclusion } from './proof.ts'
import { parseProof } from './tlog-proof.ts'
import { HASH_BYTES, hashLeaf } from './tree.ts'

/** What a receipt says of its entry: all of it with its salt, or only the commitment, which tells nothing. */
export type Disclosure =
  | { readonly kind: 'entry'; readonly entry: Bytes; readonly salt: Bytes }
  | { readonly kind: 'commitment'; readonly commitment: Bytes }

/** The `extra` data of a receipt: canonical JSON. */
export function formatDisclosure(disclosure: Disclosure): Bytes {
  const json =
    disclosure.kind === 'entry'
      ? { entry: base64(disclosure.entry), salt: base64(disclosure.salt) }
      : { commitment: base64(disclosure.commitment) }
  return utf8(canonicalJson(json))
}

/** The inverse of `formatDisclosure`, on bytes that may be an attacker's; null for anything else. */
function parseDisclosure(extra: Bytes): Disclosure | null {
  let json: unknown
  try {
    json = JSON.parse(fromUtf8(extra))
  } catch {
    return null
  }
  const { entry, salt, commitment } = (json ?? {}) as Record<string, unknown>
  const [entryBytes, saltBytes, commitmentBytes] = [entry, salt, commitment].map((text) =>
    typeof text === 'string' ? strictBase64(text) : null,
  )
  if (entryBytes && saltBytes?.byteLength === SALT_BYTES) return { kind: 'entry', entry: entryBytes, salt: saltBytes }
  if (commitmentBytes?.byteLength === HASH_BYTES) return { kind: 'commitment', commitment: commitmentBytes }
  return null
}

export interface VerifiedReceipt {
  readonly index: number
  /** The entry's canonical JSON where the receipt discloses it, else null. */
  readonly entry: string | null
  readonly commitment: Bytes
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: Bytes }
  /** Names of the witnesses among those given that cosigned. */
  readonly witnesses: readonly string[]
}

/** Checks a receipt, which may be an attacker's, with nothing but the log's public key. */
export function verifyReceipt(
  receipt: string,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): Outcome<VerifiedReceipt, CheckpointRefusal | 'proof-malformed' | 'proof-invalid'> {
  const proof = parseProof(receipt)
  if (!proof.ok) return proof
  const disclosure = proof.value.extra ? parseDisclosure(proof.value.extra) : null
  if (!disclosure) return refuse('proof-malformed', 'The receipt holds neither its entry nor the commitment to it.')
  const verified = verifyCheckpoint(proof.value.checkpoint, logKey, witnesses)
  if (!verified.ok) return verified
  const { checkpoint, note } = verified.value
  const commitment = disclosure.kind === 'entry' ? commitEntry(disclosure.salt, disclosure.entry) : disclosure.commitment
  if (!verifyInclusion(hashLeaf(commitment), proof.value.index, checkpoint.size, proof.value.path, checkpoint.root)) {
    return refuse(
      'proof-invalid',
      `The receipt does not prove its entry to be number ${proof.value.index} of the log ${checkpoint.origin}.`,
    )
  }
  return done({
    index: proof.value.index,
    entry: disclosure.kind === 'entry' ? fromUtf8(disclosure.entry) : null,
    commitment,
    checkpoint,
    witnesses: note.signedBy.filter((key) => key !== logKey).map((key) => key.name),
  })
}
