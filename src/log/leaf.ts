// The leaf of an entry: a salted commitment, so that a published tree gives nobody a dictionary to guess from (docs/formats/entry.md).
import type { Bytes } from '../base/bytes.ts'
import { utf8 } from '../base/bytes.ts'
import { digest, hashLeaf } from './tree.ts'

export const SALT_BYTES = 32
/** Keeps the commitment apart from every other use of SHA-256; the salt follows at once, at a fixed length. */
const DOMAIN = utf8('firsthand/entry/1\n')

/** SHA-256(domain ‖ salt ‖ canonical entry): what the log publishes of an entry. Without the salt it tells nothing. */
export function commitEntry(salt: Bytes, entryBytes: Bytes): Bytes {
  const input = Buffer.allocUnsafe(DOMAIN.byteLength + salt.byteLength + entryBytes.byteLength)
  input.set(DOMAIN)
  input.set(salt, DOMAIN.byteLength)
  input.set(entryBytes, DOMAIN.byteLength + salt.byteLength)
  return digest(input)
}

/** The Merkle leaf hash (RFC 6962, 2.1) of an entry's commitment. */
export function hashEntry(salt: Bytes, entryBytes: Bytes): Bytes {
  return hashLeaf(commitEntry(salt, entryBytes))
}
