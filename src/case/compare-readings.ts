// Several readings compared: persons, events, conflicts, lines, retellings, drift, promises (DESIGN: section 6, `firsthand/comparison/1`).
import { boundEvents } from './events/bound-events.ts'
import type { ComparedCase } from './compared-case.ts'
import { COMPARISON_SCHEMA, type Comparison } from './comparison.ts'
import { countLines } from './lines/count-lines.ts'
import { describeDrift } from './describe-drift.ts'
import { costOfDating, findDateConflicts } from './conflicts/find-date-conflicts.ts'
import { findCountConflicts } from './conflicts/find-count-conflicts.ts'
import { findPersonConflicts } from './conflicts/find-person-conflicts.ts'
import { findPolarityConflicts } from './conflicts/find-polarity-conflicts.ts'
import { findOrigins, findRetellings } from './find-retellings.ts'
import { applyNamedEvents, keepUnjudged, NO_DECISIONS, placesOf, type Decisions } from './decisions.ts'
import { groupEvents } from './events/group-events.ts'
import { listStatements } from './list-statements.ts'
import type { Reading } from './reading.ts'
import { settlePromises } from './settle-promises.ts'
import { collectDatings } from './events/datings.ts'
import { isSameOutlet } from './text-reuse/order-documents.ts'
import { unifyPersons } from './unify-persons.ts'

/** A reading and the name of the file it was read from. */
export interface FileReading {
  readonly file: string
  readonly reading: Reading
}

/** Compares any number of readings, none included, under what people have decided. The same readings in the same order give the same comparison. */
export function compareReadings(files: readonly FileReading[], decisions: Decisions = NO_DECISIONS): Comparison {
  const compared = joinReadings(
    files.map(({ reading }) => reading),
    decisions,
  )
  const datings = collectDatings(compared)
  const bound = boundEvents(compared.events.length, datings, (dating) => costOfDating(compared, dating))
  return {
    schema: COMPARISON_SCHEMA,
    documents: files.map(({ file, reading }) => {
      const { title, outlet, published, language } = reading.document
      return { file, title, outlet, published, language, reading }
    }),
    events: compared.events.map(({ id, label, statements, reasons }, e) => ({
      id,
      label,
      statements: statements.map((n) => compared.statements[n]!.ref),
      ...bound.events[e]!,
      reasons,
    })),
    conflicts: keepUnjudged(decisions, [
      ...findDateConflicts(compared, bound),
      ...findCountConflicts(compared),
      ...findPolarityConflicts(compared),
      ...findPersonConflicts(compared),
    ]),
    lines: countLines(compared),
    retellings: compared.retellings,
    drift: describeDrift(compared),
    promises: settlePromises(compared),
  }
}

/** What all the finders work on. */
function joinReadings(readings: readonly Reading[], decisions: Decisions = NO_DECISIONS): ComparedCase {
  const retellings = findRetellings(readings)
  const origins = findOrigins(readings.length, retellings)
  const newsrooms = findNewsrooms(readings, origins)
  const persons = unifyPersons(readings, newsrooms)
  const statements = listStatements(readings, persons)
  const proposed = groupEvents(statements, { languages: readings.map(({ document }) => document.language), origins })
  const events = applyNamedEvents(proposed, statements, decisions)
  return { readings, statements, persons, retellings, origins, newsrooms, events, aside: placesOf(statements, decisions.setAside) }
}

/** Documents that go back to one outlet have one newsroom, named by the first of them; those of no outlet stand for themselves. */
function findNewsrooms(readings: readonly Reading[], origins: readonly number[]): number[] {
  const outletOf = (document: number) => readings[origins[document]!]!.document.outlet
  return readings.map((_, document) => {
    const outlet = outletOf(document)
    const first =
      outlet === null
        ? -1
        : readings.findIndex(
            (__, other) => outletOf(other) !== null && (outletOf(other) === outlet || isSameOutlet(outletOf(other)!, outlet)),
          )
    return first < 0 ? origins[document]! : first
  })
}
