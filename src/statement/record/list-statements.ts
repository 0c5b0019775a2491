// The recorded statements and persons with their words, as far as their sources' keys still live.
import type { JsonValue } from '../../base/canonical-json.ts'
import type { Handle } from '../../store/handle.ts'
import { PersonDescribed, StatementAssessed, StatementRecorded, TellingLinked } from '../entries.ts'
import type { Sealer } from './sealer.ts'
import type { Hop, Person, Statement } from '../statement.ts'
import type { StatementTables } from '../view.ts'

export interface RecordedStatement extends Omit<Statement, 'chain' | 'quote'> {
  readonly source: string
  /** The exact words; null where the source was destroyed. */
  readonly quote: string | null
  readonly prefix: string
  readonly suffix: string
  readonly chain: readonly Hop[]
  readonly status: 'recorded' | 'withdrawn'
  readonly revisions: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly credibility: string | null
  readonly verification: string | null
  readonly assessmentReasons: string | null
}

export interface RecordedPerson extends Omit<Person, 'name'> {
  readonly source: string
  readonly name: string | null
  readonly mergedInto: string | null
}

type Words = Readonly<Record<string, string | null>>

/** All recorded statements in the order they were recorded; withdrawn ones too, marked so. Merged persons stand as the one they are. */
export function listStatements(handle: Handle<StatementTables>, sealer: Sealer): RecordedStatement[] {
  const standsFor = mergedPersons(handle)
  const rows = handle.all(
    handle.query
      .selectFrom('statement')
      .selectAll()
      .orderBy('rowid' as never),
  )
  return rows.map((row) => {
    const words = openWords(sealer, row.source, StatementRecorded.type, row.sealed)
    const reasons = row.assessment === null ? null : openWords(sealer, row.source, StatementAssessed.type, row.assessment)
    const body = JSON.parse(row.body) as Statement
    return {
      ...body,
      id: row.id,
      source: row.source,
      span: [row.span_start, row.span_end],
      quote: words?.['quote'] ?? null,
      prefix: words?.['prefix'] ?? '',
      suffix: words?.['suffix'] ?? '',
      polarityReason: words?.['reason'] ?? null,
      about: body.about.map(standsFor),
      chain: chainOf(handle, row, sealer, standsFor),
      status: row.status as RecordedStatement['status'],
      revisions: row.revisions,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      credibility: row.credibility,
      verification: row.verification,
      assessmentReasons: reasons?.['reason'] ?? null,
    }
  })
}

function chainOf(
  handle: Handle<StatementTables>,
  { id, source }: { id: string; source: string },
  sealer: Sealer,
  standsFor: (id: string) => string,
): Hop[] {
  const rows = handle.all(handle.query.selectFrom('telling').selectAll().where('statement', '=', id).orderBy('place'))
  return rows.map((row) => ({
    teller: row.teller === null ? (openWords(sealer, source, TellingLinked.type, row.sealed)?.['name'] ?? null) : standsFor(row.teller),
    kind: row.kind as Hop['kind'],
    means: row.means,
    when: row.told_when,
    cue: row.cue === null ? null : (JSON.parse(row.cue) as [number, number]),
  }))
}

/** All persons; those merged into another say into whom. */
export function listPersons(handle: Handle<StatementTables>, sealer: Sealer): RecordedPerson[] {
  return handle
    .all(
      handle.query
        .selectFrom('person')
        .selectAll()
        .orderBy('rowid' as never),
    )
    .map((row) => {
      const words = sealer.open(row.source, PersonDescribed.type, row.sealed) as {
        name: string | null
        description: string | null
        aliases: string[]
      } | null
      return {
        ...(JSON.parse(row.body) as Person),
        id: row.id,
        source: row.source,
        name: words?.name ?? null,
        description: words?.description ?? null,
        aliases: words?.aliases ?? [],
        mergedInto: row.merged_into,
      }
    })
}

/** Follows merges to the person that stands for all of them. Merges make no cycles: `mergePersons` refuses them. */
export function mergedPersons(handle: Handle<StatementTables>): (id: string) => string {
  const into = new Map(
    handle
      .all(handle.query.selectFrom('person').select(['id', 'merged_into']).where('merged_into', 'is not', null))
      .map((row) => [row.id, row.merged_into as string]),
  )
  return (id) => {
    let standing = id
    while (into.has(standing)) standing = into.get(standing) as string
    return standing
  }
}

function openWords(sealer: Sealer, source: string, purpose: string, sealed: string): Words | null {
  return sealer.open(source, purpose, sealed) as (JsonValue & Words) | null
}
