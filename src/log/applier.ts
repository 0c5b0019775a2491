// Views: tables that hold nothing of their own; each is what appliers make of the entries, in order, and can be rebuilt from them.
import { assert } from '../base/assert.ts'
import type { Handle } from '../store/handle.ts'
import type { Entry } from './entry.ts'
import type { EntryKind } from './entry-kind.ts'

/** Changes a view's tables by one entry: deterministic, from the entry and the views alone, in the entry's own transaction. */
export interface Applier {
  readonly type: string
  apply(handle: Handle<never>, entry: Entry): void
}

/** The tables of one stage. A changed table or applier means a higher `version`: the next writer rebuilds all views. */
export interface View {
  readonly name: string
  readonly version: number
  /** Its tables, each after those it refers to. They are compared row by row in fsck and dropped before a rebuild. */
  readonly tables: readonly string[]
  /** Makes the tables (DDL through `handle.exec`), in an empty database or after they were dropped. */
  createView(handle: Handle<never>): void
  readonly appliers: readonly Applier[]
}

type BodyOf<Kind> = Kind extends EntryKind<infer Body> ? Body : never

/**
 * An applier for one kind, with its body and the stage's tables typed:
 * `onEntry(SourceArchived, (handle: Handle<ArchiveTables>, { body, at, by, index }) => { handle.run(…) })`.
 */
export function onEntry<Kind extends EntryKind, Tables>(
  kind: Kind,
  apply: (handle: Handle<Tables>, entry: Omit<Entry, 'body'> & { readonly body: BodyOf<Kind> }) => void,
): Applier {
  return { type: kind.type, apply: apply as unknown as Applier['apply'] }
}

export type AppliersByType = ReadonlyMap<string, readonly Applier[]>

export function listAppliers(views: readonly View[]): AppliersByType {
  const names = new Set<string>()
  const byType = new Map<string, Applier[]>()
  for (const view of views) {
    assert(!names.has(view.name), `two views are called ${view.name}`)
    names.add(view.name)
    for (const applier of view.appliers) {
      const appliers = byType.get(applier.type)
      if (appliers) appliers.push(applier)
      else byType.set(applier.type, [applier])
    }
  }
  return byType
}

/** Runs every applier of the entry's type, in the order of the views. */
export function applyEntry(appliers: AppliersByType, handle: Handle<never>, entry: Entry): void {
  for (const applier of appliers.get(entry.type) ?? []) applier.apply(handle, entry)
}
