// Rebuilds every view from the entries: after a change of their tables, and in a scratch database to compare with (fsck).
import { sql } from 'kysely'
import type { Handle } from '../store/handle.ts'
import { quoteName } from '../store/handle.ts'
import type { View } from './applier.ts'
import { applyEntry, listAppliers } from './applier.ts'
import type { Kinds } from './entry-kind.ts'
import { entriesOf } from './read-entries.ts'
import type { LogHandle } from './tables.ts'

/** Makes the views' tables in `target` and applies every entry of `source` to them. Runs in the caller's transaction. */
export function replayLog(
  source: LogHandle,
  target: Handle<never>,
  kinds: Kinds,
  views: readonly View[],
  progress: (entries: number) => void = () => {},
): void {
  for (const view of views) view.createView(target)
  const appliers = listAppliers(views)
  let entries = 0
  for (const entry of entriesOf(source, kinds)) {
    applyEntry(appliers, target, entry)
    if (++entries % 1000 === 0) progress(entries)
  }
  progress(entries)
}

/** Drops all views and builds them again. Runs in the caller's transaction: readers see the old ones until it commits. */
export function rebuildViews(handle: LogHandle, kinds: Kinds, views: readonly View[]): void {
  const standing = handle.all(handle.query.selectFrom('log_view').select('tables').orderBy(sql`rowid`))
  const tables = standing.flatMap((row) => JSON.parse(row.tables) as string[])
  for (const table of tables.toReversed()) handle.exec(`DROP TABLE IF EXISTS ${quoteName(table)}`)
  replayLog(handle, handle.as<never>(), kinds, views)
  handle.exec('DELETE FROM log_view')
  for (const { name, version, tables: own } of views) {
    handle.run(handle.query.insertInto('log_view').values({ name, version, tables: JSON.stringify(own) }))
  }
}

/** True where the stored views are of other versions than these: they must be rebuilt before use. */
export function viewsAreOutdated(handle: LogHandle, views: readonly View[]): boolean {
  const stored = handle.all(handle.query.selectFrom('log_view').selectAll())
  const describe = (list: readonly { readonly name: string; readonly version: number; readonly tables: string }[]) =>
    list.map(({ name, version, tables }) => `${name} ${version} ${tables}`).toSorted().join('\n')
  return describe(stored) !== describe(views.map(({ name, version, tables }) => ({ name, version, tables: JSON.stringify(tables) })))
}
