// What the host and the worker say to each other.
import type { Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { DocumentHints, SourceDocument } from './document.ts'
import type { ReadRefusal } from './draft.ts'
import type { ReadingLimits } from './limits.ts'

export interface ReadTask {
  readonly kind: 'task'
  readonly bytes: Bytes
  readonly hints: DocumentHints
  readonly limits: ReadingLimits
  readonly canRecognise: boolean
}

/** The host's answer to a wish; wishes are answered in their order. */
export interface WishAnswer {
  readonly kind: 'recognised'
  readonly outcome: Outcome<string>
}

export interface WorkerWish {
  readonly kind: 'recognise'
  readonly image: Uint8Array
  readonly mediaType: string
}

export interface WorkerAnswer {
  readonly kind: 'read'
  readonly outcome: Outcome<{ readonly mediaType: string; readonly document: SourceDocument }, ReadRefusal>
}
