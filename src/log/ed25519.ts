// Ed25519 (RFC 8032) over raw key bytes: 32 of seed, 32 of public key, 64 of signature.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { concatBytes, fromHex } from '../base/bytes.ts'

const KEY_BYTES = 32
export const SIGNATURE_BYTES = 64

/** RFC 8410: what stands before the raw bytes in PKCS #8 and in SubjectPublicKeyInfo. */
const PKCS8_PREFIX = fromHex('302e020100300506032b657004220420')
const SPKI_PREFIX = fromHex('302a300506032b6570032100')

function privateKey(seed: Bytes) {
  assert(seed.byteLength === KEY_BYTES, 'an Ed25519 seed has 32 bytes')
  return createPrivateKey({ key: Buffer.from(concatBytes(PKCS8_PREFIX, seed)), format: 'der', type: 'pkcs8' })
}

/** The public key of a secret seed. */
export function publicKeyOf(seed: Bytes): Bytes {
  const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return new Uint8Array(spki.subarray(SPKI_PREFIX.byteLength))
}

export function signEd25519(seed: Bytes, message: Bytes): Bytes {
  return new Uint8Array(sign(null, message, privateKey(seed)))
}

/** False on any signature that does not verify, of whatever length. Key and signature may be an attacker's. */
export function verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (publicKey.byteLength !== KEY_BYTES || signature.byteLength !== SIGNATURE_BYTES) return false
  try {
    const key = createPublicKey({ key: Buffer.from(concatBytes(SPKI_PREFIX, publicKey)), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}
