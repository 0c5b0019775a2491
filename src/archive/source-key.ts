// Each source's own key: random, wrapped by the archive's, kept in the database until the source is destroyed; it also seals what entries say in words.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { base64, concatBytes, fromBase64, fromUtf8, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson, type JsonValue } from '../base/canonical-json.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { Sha256Hex } from '../base/sha256.ts'

export const SOURCE_KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Wraps a source's key (AES-256-GCM, bound to the source's name): nonce | key | tag. */
export function wrapSourceKey(key: Bytes, source: Sha256Hex, wrapKey: Bytes, random: (count: number) => Bytes): Bytes {
  assert(key.byteLength === SOURCE_KEY_BYTES, 'a source key has 32 bytes')
  return sealBytes(key, wrapKey, `firsthand/source-key/1 ${source}`, random)
}

export function unwrapSourceKey(wrapped: Bytes, source: Sha256Hex, wrapKey: Bytes): Bytes {
  return openBytes(wrapped, wrapKey, `firsthand/source-key/1 ${source}`, source)
}

/** Seals words about a source (names, addresses, notes) under its key, for an entry's body. `purpose` is the entry's type. */
export function sealWords(words: JsonValue, sourceKey: Bytes, purpose: string, random: (count: number) => Bytes): string {
  return base64(sealBytes(utf8(canonicalJson(words)), wordsKey(sourceKey), `firsthand/words/1 ${purpose}`, random))
}

/** The words again. Throws IntegrityError where they are not authentic; `place` names the source. */
export function openWords(sealed: string, sourceKey: Bytes, purpose: string, place: string): JsonValue {
  return JSON.parse(fromUtf8(openBytes(fromBase64(sealed), wordsKey(sourceKey), `firsthand/words/1 ${purpose}`, place))) as JsonValue
}

/** Words and stream never share a key. */
function wordsKey(sourceKey: Bytes): Bytes {
  return new Uint8Array(hkdfSync('sha256', sourceKey, new Uint8Array(0), 'firsthand/words/1', 32))
}

function sealBytes(plain: Bytes, key: Bytes, bound: string, random: (count: number) => Bytes): Bytes {
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(utf8(bound))
  return concatBytes(nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag())
}

function openBytes(sealed: Bytes, key: Bytes, bound: string, place: string): Bytes {
  const end = sealed.byteLength - TAG_BYTES
  if (end < NONCE_BYTES) throw notAuthentic(place)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(utf8(bound))
  decipher.setAuthTag(sealed.subarray(end))
  try {
    return concatBytes(decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final())
  } catch {
    throw notAuthentic(place)
  }
}

function notAuthentic(place: string): IntegrityError {
  return new IntegrityError(
    'source-altered',
    place,
    `What the archive keeps sealed about source ${place} fails authentication. Restore it from a backup.`,
  )
}
