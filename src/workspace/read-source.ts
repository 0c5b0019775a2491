// Bytes in, one document's whole reading out (`firsthand/reading/1`): the stages document, statement and case joined.
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome } from '../base/refusal.ts'
import { sha256Hex } from '../base/sha256.ts'
import { readEvents } from '../case/read-events.ts'
import { READING_SCHEMA, type Reading } from '../case/reading.ts'
import type { DocumentHints } from '../document/document.ts'
import { readDocumentInWorker } from '../document/read-document-in-worker.ts'
import { proposeStatements } from '../statement/propose-statements.ts'
import type { Vocabulary } from '../statement/vocabulary.ts'

export interface ReadOptions {
  /** The user's own codes; null for the default vocabulary. */
  readonly vocabulary?: Vocabulary | null
}

/** Reads one source. The bytes may come from anyone: they are parsed in a worker with limits, whose failure is a refusal. */
export async function readSource(bytes: Bytes, hints: DocumentHints, options: ReadOptions = {}): Promise<Outcome<Reading>> {
  const read = await readDocumentInWorker(bytes, hints)
  if (!read.ok) return read
  const { document, mediaType } = read.value
  const { persons, statements, times } = proposeStatements(document, options.vocabulary ? { vocabulary: options.vocabulary } : {})
  const { events, conflicts } = readEvents(persons, statements, document)
  const source = { sha256: sha256Hex(bytes), mediaType, bytes: bytes.byteLength }
  return done({ schema: READING_SCHEMA, source, document, persons, statements, times, events, conflicts })
}
