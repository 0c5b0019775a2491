// Key slots: the archive's master key wrapped by a passphrase (Argon2id, RFC 9106) or a key file (HKDF, RFC 5869), each with AES-256-GCM.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { concatBytes, fromBase64, base64, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { assert } from '../base/assert.ts'

export const MASTER_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SALT_BYTES = 16

/** RFC 9106's parameters of Argon2id. */
export interface Argon2Cost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

/** 256 MiB, three passes, four lanes: four times the memory of RFC 9106's second recommendation; about half a second on a laptop. */
export const ARGON2_COST: Argon2Cost = { memoryKib: 262_144, passes: 3, lanes: 4 }

// Bounds on what a slot may ask for: the file may be an attacker's, and must not make us take all memory.
const costSchema = z.object({
  memoryKib: z.int().min(8).max(4_194_304),
  passes: z.int().min(1).max(64),
  lanes: z.int().min(1).max(64),
})

const binary = (bytes: number) => z.base64().refine((text) => fromBase64(text).byteLength === bytes, `${bytes} bytes in base64`)
const wrapping = { salt: binary(SALT_BYTES), nonce: binary(NONCE_BYTES), wrapped: binary(MASTER_KEY_BYTES + TAG_BYTES) }

export const keySlotSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), argon2id: costSchema, ...wrapping }),
  z.object({ kind: z.literal('key-file'), ...wrapping }),
])

export type KeySlot = z.infer<typeof keySlotSchema>

/** What opens an archive: a passphrase, or the 32 bytes of a key file. */
export type Unlock = { readonly kind: 'passphrase'; readonly passphrase: string } | { readonly kind: 'key-file'; readonly key: Bytes }

/** Wraps the master key for this unlock. `cost` is for tests; in earnest the default stands. */
export async function sealMasterKey(
  masterKey: Bytes,
  unlock: Unlock,
  random: (count: number) => Bytes,
  cost = ARGON2_COST,
): Promise<KeySlot> {
  assert(masterKey.byteLength === MASTER_KEY_BYTES, 'a master key has 32 bytes')
  const salt = base64(random(SALT_BYTES))
  const nonce = random(NONCE_BYTES)
  const head = unlock.kind === 'passphrase' ? { kind: unlock.kind, argon2id: cost, salt } : { kind: unlock.kind, salt }
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(head, unlock), nonce)
  cipher.setAAD(headBytes(head))
  const wrapped = concatBytes(cipher.update(masterKey), cipher.final(), cipher.getAuthTag())
  return { ...head, nonce: base64(nonce), wrapped: base64(wrapped) }
}

/** The master key, or null when this unlock does not open this slot (wrong passphrase, wrong file, altered slot: AES-GCM cannot tell which). */
export async function openMasterKey(slot: KeySlot, unlock: Unlock): Promise<Bytes | null> {
  if (slot.kind !== unlock.kind) return null
  const { nonce, wrapped, ...head } = slot
  const sealed = fromBase64(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', await wrappingKey(head, unlock), fromBase64(nonce))
  decipher.setAAD(headBytes(head))
  decipher.setAuthTag(sealed.subarray(MASTER_KEY_BYTES))
  try {
    return concatBytes(decipher.update(sealed.subarray(0, MASTER_KEY_BYTES)), decipher.final())
  } catch {
    return null
  }
}

type SlotHead = { readonly kind: 'passphrase' | 'key-file'; readonly argon2id?: Argon2Cost; readonly salt: string }

async function wrappingKey(head: SlotHead, unlock: Unlock): Promise<Bytes> {
  const salt = fromBase64(head.salt)
  if (unlock.kind === 'key-file') return new Uint8Array(hkdfSync('sha256', unlock.key, salt, 'firsthand/key-file/1', 32))
  assert(head.argon2id !== undefined, 'a passphrase slot has its cost')
  // NFC, so that the same passphrase typed on macOS (decomposed) and Linux (composed) opens the same archive.
  return hashRaw(unlock.passphrase.normalize('NFC'), {
    salt,
    memoryCost: head.argon2id.memoryKib,
    timeCost: head.argon2id.passes,
    parallelism: head.argon2id.lanes,
    outputLen: 32,
    algorithm: 2, // Argon2id; the package's const enum cannot be imported under erasable syntax
    version: 1, // 0x13
  })
}

/** The slot's open part is authenticated too: a lowered cost or a swapped salt fails as a wrong key does. */
function headBytes(head: SlotHead): Bytes {
  return utf8('firsthand/key-slot/1 ' + canonicalJson(head as never))
}
