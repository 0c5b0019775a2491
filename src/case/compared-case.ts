// What the finders of a case work on: its readings, the statements in one list, persons across documents, retellings, events.
import type { Statement } from '../statement/statement.ts'
import type { Retelling, StatementRef } from './comparison.ts'
import type { Reading } from './reading.ts'

/** A statement in the case's one list. `n` is its place there. */
export interface CaseStatement {
  readonly n: number
  readonly document: number
  readonly ref: StatementRef
  readonly statement: Statement
  /** What it says, comparable across languages: concepts, codes, names' keys, numbers, and stems (marked with their language). */
  readonly terms: ReadonlySet<string>
  /** Where it stands in its document's text: 0 the beginning, 1 the end. */
  readonly place: number
  /** The persons it is about, as places in the case's list of persons. */
  readonly about: ReadonlySet<number>
}

/** One person (or group) across documents. `reasons` say why the mentions were taken for one; empty for a person of one document. */
export interface CasePerson {
  readonly n: number
  readonly label: string
  readonly members: readonly (readonly [document: number, person: string])[]
  readonly count: number | null
  readonly reasons: readonly string[]
}

/** Statements taken to be about one event, and why: one sentence for each join. */
export interface GroupedEvent {
  readonly id: string
  readonly label: string
  /** Places in the case's list of statements, ascending. */
  readonly statements: readonly number[]
  readonly reasons: readonly string[]
}

export interface ComparedCase {
  readonly readings: readonly Reading[]
  readonly statements: readonly CaseStatement[]
  readonly persons: readonly CasePerson[]
  readonly retellings: readonly Retelling[]
  /** By document: the document it goes back to through retellings (itself where it stands on its own). */
  readonly origins: readonly number[]
  /** By document: the first document of the newsroom it goes back to; its changed names mean the same people in all of them. */
  readonly newsrooms: readonly number[]
  readonly events: readonly GroupedEvent[]
  /** Statements that a person has set aside, by their places: they stand in their events and are reckoned with nowhere. */
  readonly aside: ReadonlySet<number>
}

/** How a document is called in a sentence: its outlet, else its title, else its number. */
export function nameDocument(readings: readonly Reading[], document: number): string {
  const { outlet, title } = readings[document]!.document
  const name = outlet ?? title
  const isAlone = name !== null && readings.filter((reading) => (reading.document.outlet ?? reading.document.title) === name).length === 1
  return isAlone ? name : `${name ?? 'document'} [${document + 1}]`
}
