// The guard: one closed-world matcher over all protected identities, scanning texts and finished files (DESIGN: 4.6; docs/formats/guard.md).
import type { Bytes } from '../base/bytes.ts'
import type { Finding, ProtectedIdentity } from './finding.ts'

/** Programs of the machine that read what we cannot; each may be missing. */
export interface GuardTools {
  /** The text of a PDF by another extractor, or null where it could not be read. */
  readonly readPdfText?: (bytes: Bytes) => Promise<string | null>
  /** Text recognised in a picture, or null. */
  readonly readImageText?: (bytes: Bytes) => Promise<string | null>
}

export interface GuardOptions {
  readonly tools?: GuardTools
}

export interface Guard {
  /** All findings in one text, as it would be read by a person; escapes in it are decoded and read again. */
  scanText(text: string): Finding[]
  /** All findings in a finished file: its path's names, and everything its bytes carry. `path` is relative, with `/`. */
  scanFile(path: string, bytes: Bytes): Promise<Finding[]>
}

/** Builds the guard. Pure; the scan's time grows with the text, not with the number of identities. */
export function buildGuard(identities: readonly ProtectedIdentity[], options: GuardOptions = {}): Guard {
  void identities
  void options
  return { scanText: () => [], scanFile: () => Promise.resolve([]) }
}
