// The keys derived from an archive's master key: HKDF-SHA-256 (RFC 5869), one label a purpose.
import { hkdfSync } from 'node:crypto'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { MASTER_KEY_BYTES } from './key-slot.ts'

export interface ArchiveKeys {
  /** SQLCipher's raw key. */
  readonly databaseKey: Bytes
  /** HMAC key for the file names of sources and the ids of acquisitions. */
  readonly nameKey: Bytes
  /** Wraps each source's own key. */
  readonly sourceWrapKey: Bytes
  /** Ed25519 seed that signs checkpoints. */
  readonly checkpointSeed: Bytes
  /** Seals what the guard must know of protected persons. */
  readonly guardKey: Bytes
  /** Encrypts a backup's outer stream. */
  readonly backupKey: Bytes
}

export function deriveArchiveKeys(masterKey: Bytes): ArchiveKeys {
  assert(masterKey.byteLength === MASTER_KEY_BYTES, 'a master key has 32 bytes')
  return {
    databaseKey: derive(masterKey, 'database'),
    nameKey: derive(masterKey, 'name'),
    sourceWrapKey: derive(masterKey, 'source-wrap'),
    checkpointSeed: derive(masterKey, 'checkpoint'),
    guardKey: derive(masterKey, 'guard'),
    backupKey: derive(masterKey, 'backup'),
  }
}

/** One key for one purpose; a label is never reused for another. */
function derive(masterKey: Bytes, purpose: string): Bytes {
  return new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `firsthand/archive/1/${purpose}`, 32))
}
