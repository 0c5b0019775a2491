// What this stage needs of the archive's keys: words are sealed under the key of the source they are from, and opened while it lives.
import type { Bytes } from '../../base/bytes.ts'
import type { JsonValue } from '../../base/canonical-json.ts'

export interface Sealer {
  /** Seals words for an entry of this type. The source must be in the archive and not destroyed. */
  seal(source: string, purpose: string, words: JsonValue): string
  /** The words again, or null where the source's key was destroyed. */
  open(source: string, purpose: string, sealed: string): JsonValue | null
  random(length: number): Bytes
}
