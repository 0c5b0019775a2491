// Events and conflicts of a single document's reading, for `firsthand/reading/1`.
import type { SourceDocument } from '../../document/document.ts'
import type { Person, Statement } from '../../statement/statement.ts'
import { compareReadings } from '../compare-readings.ts'
import { READING_SCHEMA, type ReadConflict, type ReadEvent } from '../reading.ts'

/** What `compareReadings` finds in one document alone, its statements named by their ids. */
export function readEvents(
  persons: readonly Person[],
  statements: readonly Statement[],
  document: SourceDocument,
): { readonly events: ReadEvent[]; readonly conflicts: ReadConflict[] } {
  const source = { sha256: '', mediaType: '', bytes: 0 }
  const reading = { schema: READING_SCHEMA, source, document, persons, statements, times: [], events: [], conflicts: [] } as const
  const { events, conflicts } = compareReadings([{ file: '', reading }])
  const idOf = ([, id]: readonly [number, string]) => id
  return {
    events: events.map(({ id, label, start, end, statements: refs }) => ({ id, label, statements: refs.map(idOf), start, end })),
    conflicts: conflicts.map(({ kind, strength, statements: refs, explanation, setAside }) => ({
      kind,
      strength,
      statements: refs.map(idOf),
      explanation,
      setAside: setAside.map(idOf),
    })),
  }
}
