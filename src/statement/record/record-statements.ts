// Accepting proposals: from a reading's statements to the entries that record them, their tellings and their persons.
import { hex, utf8 } from '../../base/bytes.ts'
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { sha256Hex } from '../../base/sha256.ts'
import type { SourceDocument } from '../../document/document.ts'
import { newEntry } from '../../log/entry-kind.ts'
import type { NewEntry } from '../../log/entry.ts'
import type { Handle } from '../../store/handle.ts'
import { PersonDescribed, StatementRecorded, TellingLinked } from '../entries.ts'
import { describeAnchor } from '../anchors/describe-anchor.ts'
import { nextNumber } from './next-number.ts'
import type { Sealer } from './sealer.ts'
import type { Hop, Person, Statement } from '../statement.ts'
import type { StatementTables } from '../view.ts'

/** What is accepted: some statements of one reading of one source. */
export interface Accepted {
  readonly source: string
  readonly document: SourceDocument
  readonly persons: readonly Person[]
  readonly statements: readonly Statement[]
  /** 'rules', a model's name, or 'person'. */
  readonly proposedBy: string
}

const SALT_BYTES = 16

/** Entries for the accepted statements that are not recorded yet; refused where all of them are. Ids count through the archive: S1, P1. */
export function recordStatements(
  handle: Handle<StatementTables>,
  accepted: Accepted,
  sealer: Sealer,
): Outcome<NewEntry[], 'already-recorded'> {
  const fresh = accepted.statements.filter((statement) => !isRecorded(handle, accepted.source, statement))
  if (fresh.length === 0) {
    return refuse('already-recorded', 'Every statement named stands in the record already: `firsthand statements` lists them.')
  }
  const ids = new PersonIds(handle, accepted)
  const described = personsOf(fresh, accepted.persons, ids)
    .filter((person) => !ids.isKnown(person.id))
    .map((person) => describePerson(person, accepted.source, ids, sealer))
  const first = nextNumber(handle, 'statement', 'S')
  const recorded = fresh.flatMap((statement, i) => recordOne(statement, `S${first + i}`, accepted, ids, sealer))
  return done([...described, ...recorded])
}

function isRecorded(handle: Handle<StatementTables>, source: string, { span }: Statement): boolean {
  const query = handle.query.selectFrom('statement').select('id').where('source', '=', source)
  return (
    handle.first(query.where('span_start', '=', span[0]).where('span_end', '=', span[1]).where('status', '=', 'recorded')) !== undefined
  )
}

/** A reading's persons under the archive's ids: a person whose first mention was described before keeps that id. */
class PersonIds {
  private readonly byReading = new Map<string, string>()
  private readonly known = new Set<string>()

  constructor(handle: Handle<StatementTables>, { source, persons }: Accepted) {
    const rows = handle.all(handle.query.selectFrom('person').select(['id', 'body']).where('source', '=', source))
    const byMention = new Map(
      rows.flatMap((row) => (JSON.parse(row.body) as { mentions: number[][] }).mentions.slice(0, 1).map((m) => [m.join(), row.id])),
    )
    let next = nextNumber(handle, 'person', 'P')
    for (const person of persons) {
      const before = person.mentions[0] && byMention.get(person.mentions[0].join())
      this.byReading.set(person.id, before ?? `P${next++}`)
      if (before) this.known.add(person.id)
    }
  }

  isKnown(readingId: string): boolean {
    return this.known.has(readingId)
  }

  /** The archive's id; null for an id that is no person of the reading. */
  of(readingId: string | null): string | null {
    return readingId === null ? null : (this.byReading.get(readingId) ?? null)
  }

  all(readingIds: readonly string[]): string[] {
    return readingIds.map((readingId) => this.of(readingId)).filter((found): found is string => found !== null)
  }
}

/** The persons whom these statements name, with those they are related to. */
function personsOf(statements: readonly Statement[], persons: readonly Person[], ids: PersonIds): Person[] {
  const named = new Set(
    statements.flatMap(({ about, chain, promise }) => [
      ...about,
      ...chain.map((hop) => hop.teller ?? ''),
      promise?.by ?? '',
      ...(promise?.to ?? []),
    ]),
  )
  // A set takes in what is added while it is walked: relatives of relatives too, so that no relation names an id that nobody has.
  for (const id of named) for (const { to } of persons.find((person) => person.id === id)?.relations ?? []) named.add(to)
  return persons.filter((person) => named.has(person.id) && ids.of(person.id) !== null)
}

function describePerson(person: Person, source: string, ids: PersonIds, sealer: Sealer): NewEntry {
  const words = { name: person.name, description: person.description ?? null, aliases: person.aliases }
  return newEntry(PersonDescribed, {
    person: ids.of(person.id) as string,
    source,
    mentions: person.mentions.map(([start, end]) => [start, end] as [number, number]),
    pseudonym: person.pseudonym,
    notice: person.notice && [person.notice[0], person.notice[1]],
    count: person.count,
    relations: person.relations.flatMap(({ to, as }) => (ids.of(to) ? [{ to: ids.of(to) as string, as }] : [])),
    sealed: sealer.seal(source, PersonDescribed.type, words),
  })
}

function recordOne(statement: Statement, id: string, accepted: Accepted, ids: PersonIds, sealer: Sealer): NewEntry[] {
  const { source, document, proposedBy } = accepted
  const salt = hex(sealer.random(SALT_BYTES))
  const [start, end] = statement.span
  const { prefix, suffix } = describeAnchor(document.text, statement.span).quote
  const words = {
    quote: statement.quote,
    prefix,
    suffix,
    reason: statement.polarityReason,
    salt,
  }
  const { form, kind, polarity, firstHand, codes, lasts, where, count } = statement
  const record = newEntry(StatementRecorded, {
    statement: id,
    source,
    reader: { ...document.reader },
    span: [start, end],
    commitment: sha256Hex(utf8(`${salt}\n${statement.quote}`)),
    proposedBy: statement.proposedBy ?? proposedBy,
    ...{ form, kind, polarity, firstHand, codes: [...codes] },
    about: ids.all(statement.about),
    when: copy(statement.when),
    lasts: copy(lasts),
    where: copy(where),
    count: copy(count),
    promise: statement.promise
      ? { by: ids.of(statement.promise.by), to: ids.all(statement.promise.to), outcome: statement.promise.outcome }
      : null,
    sealed: sealer.seal(source, StatementRecorded.type, words),
  } as never)
  return [record, ...statement.chain.map((hop, place) => linkTelling(hop, place, id, source, ids, sealer))]
}

function linkTelling(hop: Hop, place: number, statement: string, source: string, ids: PersonIds, sealer: Sealer): NewEntry {
  const teller = hop.kind === 'outlet' || hop.kind === 'unknown' ? null : ids.of(hop.teller)
  return newEntry(TellingLinked, {
    telling: `${statement}.${place + 1}`,
    statement,
    place,
    teller,
    kind: hop.kind,
    means: hop.means,
    when: hop.when,
    cue: hop.cue && [hop.cue[0], hop.cue[1]],
    sealed: sealer.seal(source, TellingLinked.type, { name: teller === null ? hop.teller : null }),
  })
}

/** A plain copy, so that a frozen reading can go into an entry. */
function copy<Value>(value: Value): Value {
  return value === null || value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value)
}
