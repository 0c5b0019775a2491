// A source's encrypted stream: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM, as age lays it out (docs/formats/source-blob.md).
//
//   magic "firsthand/blob/1\n" (17) | salt (16) | chunk 0 | chunk 1 | … | last chunk
//   chunk: up to 65,536 plain bytes + 16 of tag; nonce: 11 bytes of counter, big-endian, then 01 for the last chunk, else 00
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { concatBytes, utf8, bytesEqual, type Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'

export const CHUNK_BYTES = 65_536
export const TAG_BYTES = 16
const MAGIC = utf8('firsthand/blob/1\n')
const SALT_BYTES = 16
export const HEADER_BYTES = MAGIC.byteLength + SALT_BYTES

/** The key of one stream: the source's key and the stream's salt, so that no key ever meets the same counter twice. */
function streamKey(sourceKey: Bytes, header: Bytes): Bytes {
  return new Uint8Array(hkdfSync('sha256', sourceKey, header.subarray(MAGIC.byteLength), 'firsthand/blob/1', 32))
}

function chunkNonce(index: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12)
  const view = new DataView(nonce.buffer)
  view.setBigUint64(3, BigInt(index))
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Encrypts a stream; the source's chunks may have any sizes. */
export async function* encryptStream(plain: AsyncIterable<Bytes>, sourceKey: Bytes, salt: Bytes): AsyncGenerator<Bytes> {
  assert(salt.byteLength === SALT_BYTES, 'a stream has a salt of 16 bytes')
  const header = concatBytes(MAGIC, salt)
  const key = streamKey(sourceKey, header)
  yield header
  let index = 0
  let held: Bytes | null = null
  for await (const chunk of inChunks(plain)) {
    if (held) yield sealChunk(held, key, header, index++, false)
    held = chunk
  }
  yield sealChunk(held ?? new Uint8Array(0), key, header, index, true)
}

function sealChunk(plain: Bytes, key: Bytes, header: Bytes, index: number, isLast: boolean): Bytes {
  const cipher = createCipheriv('aes-256-gcm', key, chunkNonce(index, isLast))
  cipher.setAAD(header)
  return concatBytes(cipher.update(plain), cipher.final(), cipher.getAuthTag())
}

/** Decrypts one chunk; throws IntegrityError and gives out nothing when it is not authentic. `place` names the blob. */
export function openChunk(sealed: Bytes, reader: BlobKey, index: number, isLast: boolean, place: string): Bytes {
  if (sealed.byteLength < TAG_BYTES) throw altered(place)
  const decipher = createDecipheriv('aes-256-gcm', reader.key, chunkNonce(index, isLast))
  decipher.setAAD(reader.header)
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES))
  try {
    return concatBytes(decipher.update(sealed.subarray(0, sealed.byteLength - TAG_BYTES)), decipher.final())
  } catch {
    throw altered(place)
  }
}

export interface BlobKey {
  readonly key: Bytes
  readonly header: Bytes
}

/** Checks a blob's header and derives its stream key. */
export function openHeader(header: Bytes, sourceKey: Bytes, place: string): BlobKey {
  if (header.byteLength !== HEADER_BYTES || !bytesEqual(header.subarray(0, MAGIC.byteLength), MAGIC)) throw altered(place)
  return { header, key: streamKey(sourceKey, header) }
}

/** Cuts a stream into pieces of CHUNK_BYTES, the last one shorter (never empty). */
async function* inChunks(plain: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let room = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  for await (const part of plain) {
    for (let at = 0; at < part.byteLength;) {
      const taken = part.subarray(at, at + CHUNK_BYTES - filled)
      room.set(taken, filled)
      filled += taken.byteLength
      at += taken.byteLength
      if (filled < CHUNK_BYTES) continue
      yield room
      room = new Uint8Array(CHUNK_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield room.subarray(0, filled)
}

export function altered(place: string): IntegrityError {
  return new IntegrityError(
    'source-altered',
    place,
    `Source ${place} is not what was archived: its encrypted file fails authentication. Restore it from a backup.`,
  )
}
