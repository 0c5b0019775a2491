// Bytes in, one document's whole reading out (`firsthand/reading/1`): the stages document, statement and case joined.
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome } from '../base/refusal.ts'
import { sha256Hex } from '../base/sha256.ts'
import { readEvents } from '../case/events/read-events.ts'
import { READING_SCHEMA, type Reading } from '../case/reading.ts'
import type { DocumentHints, SourceDocument } from '../document/document.ts'
import { readDocumentInWorker } from '../document/read-document-in-worker.ts'
import { recogniseText } from './recognise-text.ts'
import { type ModelOptions, proposeByModel } from '../statement/model-proposals.ts'
import { proposeStatements } from '../statement/propose-statements.ts'
import type { Person, Statement } from '../statement/statement.ts'
import type { Vocabulary } from '../statement/vocabulary/vocabulary.ts'

export interface ReadOptions {
  /** A language model that may propose too; absent, none is asked. */
  readonly model?: ModelOptions | null
  /** Told what did not go as asked but stops nothing. */
  readonly onNotice?: (sentence: string) => void
  /** The user's own codes; null for the default vocabulary. */
  readonly vocabulary?: Vocabulary | null
}

/** Reads one source. The bytes may come from anyone: they are parsed in a worker with limits, whose failure is a refusal. */
export async function readSource(bytes: Bytes, hints: DocumentHints, options: ReadOptions = {}): Promise<Outcome<Reading>> {
  const read = await readDocumentInWorker(bytes, hints, { recogniseText })
  if (!read.ok) return read
  const { document, mediaType } = read.value
  const { persons, statements: byRules, times } = proposeStatements(document, options.vocabulary ? { vocabulary: options.vocabulary } : {})
  const statements = [...byRules, ...(await askModel(document, persons, byRules, options))].toSorted((a, b) => a.span[0] - b.span[0])
  const { events, conflicts } = readEvents(persons, statements, document)
  const source = { sha256: sha256Hex(bytes), mediaType, bytes: bytes.byteLength }
  return done({ schema: READING_SCHEMA, source, document, persons, statements, times, events, conflicts })
}

/** A model that fails costs its own proposals only. */
async function askModel(
  document: SourceDocument,
  persons: readonly Person[],
  statements: readonly Statement[],
  options: ReadOptions,
): Promise<readonly Statement[]> {
  if (!options.model) return []
  const proposed = await proposeByModel(document, { persons, statements }, options.model)
  if (proposed.ok) return proposed.value
  options.onNotice?.(proposed.message)
  return []
}
