// Programs of the machine that read what the guard cannot read itself; handed in, each may be missing.
import type { Bytes } from '../base/bytes.ts'

export interface GuardTools {
  /** The text of a PDF by another extractor, or null where it could not be read. */
  readonly readPdfText?: (bytes: Bytes) => Promise<string | null>
  /** Text recognised in a picture, or null. */
  readonly readImageText?: (bytes: Bytes) => Promise<string | null>
}
