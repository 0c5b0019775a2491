// A person's own key and what is sealed under it (AES-256-GCM, bound to its purpose and person); the key itself goes to the keepers as an age file.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import { concatBytes, fromUtf8, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson, type JsonValue } from '../base/canonical-json.ts'
import { IntegrityError } from '../base/integrity-error.ts'

export const PERSON_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export type SealPurpose = 'identity' | 'guard' | 'pending-key' | 'reason'

/** nonce | ciphertext | tag. */
export function sealValue(value: JsonValue, key: Bytes, purpose: SealPurpose, person: string, random: (length: number) => Bytes): Bytes {
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(utf8(`firsthand/vault/1 ${purpose} ${person}`))
  return concatBytes(nonce, cipher.update(utf8(canonicalJson(value))), cipher.final(), cipher.getAuthTag())
}

/** The inverse. Throws IntegrityError where the bytes are not authentic. */
export function openValue(sealed: Bytes, key: Bytes, purpose: SealPurpose, person: string): JsonValue {
  const end = sealed.byteLength - TAG_BYTES
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
    decipher.setAAD(utf8(`firsthand/vault/1 ${purpose} ${person}`))
    decipher.setAuthTag(sealed.subarray(end))
    return JSON.parse(fromUtf8(concatBytes(decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()))) as JsonValue
  } catch {
    throw new IntegrityError(
      'source-altered',
      `person ${person.slice(0, 12)}`,
      `What the vault keeps of person ${person.slice(0, 12)} fails authentication. Restore it from a backup.`,
    )
  }
}

/** Bytes as an age file (X25519) that each of the recipients opens, with Debian's `age` as well. */
export async function sealToKeepers(bytes: Bytes, recipients: readonly string[]): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(new Uint8Array(bytes))
}

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'

/** Whether bytes are an age file (age-encryption.org/v1), binary or armored. */
export function isSealed(bytes: Bytes): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.byteLength)).toString('latin1')
  return head.startsWith('age-encryption.org/v1\n') || head.trimStart().startsWith(ARMOR)
}

/** The bytes again, or null where this identity is not among the recipients. */
export async function openAsKeeper(sealed: Bytes, identity: string): Promise<Bytes | null> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const text = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).toString('latin1')
    return await decrypter.decrypt(text.trimStart().startsWith(ARMOR) ? armor.decode(text) : new Uint8Array(sealed))
  } catch {
    return null
  }
}
