// Rebuilds every view from the entries, after a change of their tables or appliers.
import { sql } from 'kysely'
import { quoteName } from '../store/handle.ts'
import type { View } from './applier.ts'
import { applyEntry, listAppliers } from './applier.ts'
import type { Kinds } from './entry-kind.ts'
import { entriesOf } from './read-entries.ts'
import type { LogHandle } from './tables.ts'

/** Drops all views and builds them again from the entries. Runs in the caller's transaction: readers see the old ones until it commits. */
export function replayLog(handle: LogHandle, kinds: Kinds, views: readonly View[]): void {
  const standing = handle.all(
    handle.query
      .selectFrom('log_view')
      .select('tables')
      .orderBy(sql`rowid`),
  )
  const tables = standing.flatMap((row) => JSON.parse(row.tables) as string[])
  for (const table of tables.toReversed()) handle.exec(`DROP TABLE IF EXISTS ${quoteName(table)}`)
  const target = handle.as<never>()
  for (const view of views) view.createView(target)
  const appliers = listAppliers(views)
  for (const entry of entriesOf(handle, kinds)) applyEntry(appliers, target, entry)
  handle.exec('DELETE FROM log_view')
  for (const { name, version, tables: own } of views) {
    handle.run(handle.query.insertInto('log_view').values({ name, version, tables: JSON.stringify(own) }))
  }
}

/** True where the stored views are of other versions than these: they must be rebuilt before use. */
export function viewsAreOutdated(handle: LogHandle, views: readonly View[]): boolean {
  const stored = handle.all(handle.query.selectFrom('log_view').selectAll())
  const describe = (list: readonly { readonly name: string; readonly version: number; readonly tables: string }[]) =>
    list
      .map(({ name, version, tables }) => `${name} ${version} ${tables}`)
      .toSorted()
      .join('\n')
  return describe(stored) !== describe(views.map(({ name, version, tables }) => ({ name, version, tables: JSON.stringify(tables) })))
}
