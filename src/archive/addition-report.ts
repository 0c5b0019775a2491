// What one run of `add` did: which sources came in, what was refused, and what stopped it.
import type { Refusal } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import type { ArchivedSource, ArchiveSourceRefusal } from './archive-source.ts'
import type { FetchRefusal } from './fetch-once.ts'
import type { ContainerRefusal } from './limits.ts'
import type { NotFound } from './list-files.ts'

/** One source that was added, and under which path the user knows it. */
export interface Added extends ArchivedSource {
  readonly path: string
  readonly parent: Sha256Hex | null
  readonly warnings: readonly string[]
}

/** Something that was not added; the rest went on. */
export interface NotAdded {
  readonly path: string
  readonly refusal: 'destroyed-before' | NotFound['refusal'] | ContainerRefusal | FetchRefusal
  readonly message: string
}

export interface AdditionReport {
  readonly added: readonly Added[]
  readonly refused: readonly NotAdded[]
  /** What ended the work before its end (a full disk): run the same again, and it goes on from there. */
  readonly stopped: Refusal | null
}

/** The same while it grows. */
export interface GrowingReport {
  readonly added: Added[]
  readonly refused: NotAdded[]
  stopped: Refusal | null
}

/** Puts down why one source was not archived: what is its own matter is refused by name, anything else (a full disk) stops the work. */
export function tellNotArchived({ refusal, message }: Refusal<ArchiveSourceRefusal>, path: string, report: GrowingReport): void {
  if (refusal === 'unreadable-file' || refusal === 'destroyed-before') report.refused.push({ path, refusal, message })
  else report.stopped = { ok: false, refusal, message }
}
