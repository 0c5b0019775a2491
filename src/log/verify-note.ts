// Signing and verifying notes with Ed25519 (C2SP signed-note), and a witness's cosignature/v1 (C2SP tlog-cosignature).
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { concatBytes, utf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import { publicKeyOf, signEd25519, SIGNATURE_BYTES, verifyEd25519 } from './ed25519.ts'
import type { Note, NoteRefusal, NoteSignature, VerifierKey } from './note.ts'
import { isKeyName, parseNote, SIGNATURE_TYPES, verifierKey } from './note.ts'

/** Who signs notes: a name without spaces or plus signs, and the 32 secret bytes of an Ed25519 key. */
export interface Signer {
  readonly name: string
  readonly seed: Bytes
}

export type SignatureRefusal = NoteRefusal | 'signature-invalid' | 'signer-unknown'

export interface VerifiedNote extends Note {
  /** Those of the given keys whose signatures verified, in the note's order. */
  readonly signedBy: readonly VerifierKey[]
}

const TIMESTAMP_BYTES = 8

/** The key with which a signer's notes are verified. */
export function verifierKeyOf(signer: Signer): VerifierKey {
  assert(isKeyName(signer.name), 'a key name has no spaces and no plus sign')
  return verifierKey(signer.name, SIGNATURE_TYPES.ed25519, publicKeyOf(signer.seed))
}

/** Signs a text that ends in a newline. */
export function signText(signer: Signer, text: string): NoteSignature {
  assert(text.endsWith('\n'), 'a note text ends in a newline')
  return { name: signer.name, keyId: verifierKeyOf(signer).keyId, signature: signEd25519(signer.seed, utf8(text)) }
}

/** The key with which a witness's cosignatures are verified. */
export function witnessKeyOf(witness: Signer): VerifierKey {
  return verifierKey(witness.name, SIGNATURE_TYPES.cosignature, publicKeyOf(witness.seed))
}

/** A witness's cosignature/v1 of a checkpoint's text, at a POSIX time in seconds. */
export function cosignText(witness: Signer, text: string, posixSeconds: number): NoteSignature {
  const stamp = Buffer.alloc(TIMESTAMP_BYTES)
  stamp.writeBigUInt64BE(BigInt(posixSeconds))
  const signature = signEd25519(witness.seed, cosignedMessage(text, BigInt(posixSeconds)))
  return { name: witness.name, keyId: witnessKeyOf(witness).keyId, signature: concatBytes(stamp, signature) }
}

/** When a witness says to have cosigned, in POSIX seconds. */
export function cosignatureTime(signature: NoteSignature): number {
  return Number(Buffer.from(signature.signature).readBigUInt64BE(0))
}

function cosignedMessage(text: string, posixSeconds: bigint): Bytes {
  return utf8(`cosignature/v1\ntime ${posixSeconds}\n${text}`)
}

/** True where the signature is by this key over this text. Text and signature may be an attacker's. */
export function verifySignature(key: VerifierKey, text: string, { signature }: NoteSignature): boolean {
  switch (key.type) {
    case SIGNATURE_TYPES.ed25519:
      return verifyEd25519(key.publicKey, utf8(text), signature)
    case SIGNATURE_TYPES.cosignature: {
      if (signature.byteLength !== TIMESTAMP_BYTES + SIGNATURE_BYTES) return false
      const posixSeconds = Buffer.from(signature).readBigUInt64BE(0)
      if (posixSeconds > 2n ** 63n - 1n) return false
      return verifyEd25519(key.publicKey, cosignedMessage(text, posixSeconds), signature.subarray(TIMESTAMP_BYTES))
    }
    default:
      return false
  }
}

/**
 * Reads a note and verifies the signatures by known keys (name and id). Signatures of unknown keys are passed over;
 * one of a known key that fails refuses the whole note, and so does the absence of any known one.
 */
export function verifyNote(note: string, keys: readonly VerifierKey[]): Outcome<VerifiedNote, SignatureRefusal> {
  const parsed = parseNote(note)
  if (!parsed.ok) return parsed
  const signedBy: VerifierKey[] = []
  for (const signature of parsed.value.signatures) {
    const key = keys.find((known) => known.name === signature.name && known.keyId === signature.keyId)
    if (!key) continue
    if (!verifySignature(key, parsed.value.text, signature)) {
      return refuse('signature-invalid', `The signature of ${key.name} does not fit the note: one of the two was altered.`)
    }
    if (!signedBy.includes(key)) signedBy.push(key)
  }
  if (signedBy.length === 0)
    return refuse('signer-unknown', 'No signature on the note is by a key you gave: give the key of the log that signed it.')
  return done({ ...parsed.value, signedBy })
}
