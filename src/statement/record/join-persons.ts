// Merging persons whom a reader of several sources knows to be one, and splitting them again.
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { newEntry } from '../../log/entry-kind.ts'
import type { NewEntry } from '../../log/entry.ts'
import type { Handle } from '../../store/handle.ts'
import { PersonsMerged, PersonSplit } from '../entries.ts'
import { mergedPersons } from './list-statements.ts'
import type { Sealer } from './sealer.ts'
import type { StatementTables } from '../view.ts'

export type JoinRefusal = 'no-such-person' | 'same-person' | 'not-merged'

/** These persons become one, shown as the first. Refused where one of them is the first already, so that merges never go in a circle. */
export function mergePersons(
  handle: Handle<StatementTables>,
  into: string,
  others: readonly string[],
  reason: string | null,
  sealer: Sealer,
): Outcome<NewEntry[], JoinRefusal> {
  const standsFor = mergedPersons(handle)
  for (const id of [into, ...others]) {
    if (!sourceOf(handle, id)) return refuse('no-such-person', `There is no person ${id}: \`firsthand people\` lists them.`)
  }
  const first = standsFor(into)
  const merged = [...new Set(others.map(standsFor))]
  if (merged.includes(first)) return refuse('same-person', `${others.join(', ')} and ${into} are one person already.`)
  const sealed = sealer.seal(sourceOf(handle, first) as string, PersonsMerged.type, { reason })
  return done([newEntry(PersonsMerged, { into: first, merged, sealed })])
}

/** Takes one merged person out again. */
export function splitPerson(
  handle: Handle<StatementTables>,
  id: string,
  reason: string | null,
  sealer: Sealer,
): Outcome<NewEntry[], JoinRefusal> {
  const row = handle.first(handle.query.selectFrom('person').select(['source', 'merged_into']).where('id', '=', id))
  if (!row) return refuse('no-such-person', `There is no person ${id}: \`firsthand people\` lists them.`)
  if (row.merged_into === null) return refuse('not-merged', `${id} was not merged into anyone: there is nothing to split.`)
  return done([newEntry(PersonSplit, { person: id, from: row.merged_into, sealed: sealer.seal(row.source, PersonSplit.type, { reason }) })])
}

function sourceOf(handle: Handle<StatementTables>, id: string): string | undefined {
  return handle.first(handle.query.selectFrom('person').select('source').where('id', '=', id))?.source
}
