// SHA-256 (FIPS 180-4), as bytes and as the lower-case hexadecimal name of a source.
import { createHash } from 'node:crypto'
import type { Bytes } from './bytes.ts'

/** Sixty-four lower-case hexadecimal digits. */
export type Sha256Hex = string & { readonly __brand: 'Sha256Hex' }

export function sha256(bytes: Bytes): Bytes {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

export function sha256Hex(bytes: Bytes): Sha256Hex {
  return createHash('sha256').update(bytes).digest('hex') as Sha256Hex
}

export function isSha256Hex(text: string): text is Sha256Hex {
  return /^[0-9a-f]{64}$/.test(text)
}
