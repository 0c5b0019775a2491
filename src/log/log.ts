// The log: append-only entries, their Merkle tree, and the views they feed, in one database (DESIGN: 4.1; docs/formats/entry.md).
//
//   const log = openLog(database, { kinds: [SourceArchived, …], views: [archiveView, …], clock, random })   // Outcome<Log>
//   await log.appendEntry(newEntry(SourceArchived, { … }), by)             // durable when it resolves; Outcome<Entry>
//   await log.appendEntries([…], by)                                       // all or none
//   await log.decideEntries(by, (handle) => done([…]) or refuse(…))        // reads the views first, in the same transaction
//   log.handle<ArchiveTables>()                                            // typed queries on the views
//   log.readEntries(from, to), log.readEntry(index), log.size(), log.root()
//   await signCheckpoint(log, signer, by); findCheckpoint(log)             // sign-checkpoint.ts; acceptCosignatures too
//   writeReceipt(log, index, { disclose })                                 // write-receipt.ts; verifyReceipt in receipt.ts
//   await exportTiles(log, { write })                                      // export-tiles.ts; checkTiles in check-tiles.ts
//   await stampCheckpoint(log, authority, by); checkLog(log, { … })        // stamp-checkpoint.ts; fsck.ts
//
// A stage defines its kinds with `defineEntry` (entry-kind.ts) in its entries.ts, and its tables and appliers
// as a `View` (applier.ts; `onEntry` types an applier) in its view.ts. A log opened on a read-only database reads only.
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { Database } from '../store/database.ts'
import type { Handle } from '../store/handle.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import type { Decide } from './append.ts'
import { Appender } from './append.ts'
import type { View } from './applier.ts'
import { listAppliers } from './applier.ts'
import type { Entry, NewEntry } from './entry.ts'
import type { EntryKind, Kinds } from './entry-kind.ts'
import { listKinds } from './entry-kind.ts'
import { LOG_KINDS } from './entries.ts'
import { entriesOf } from './read-entries.ts'
import { replayLog, viewsAreOutdated } from './replay.ts'
import { loadTree } from './stored-tree.ts'
import type { LogHandle, LogTables } from './tables.ts'
import { createLogTables } from './tables.ts'
import { logView } from './view.ts'

export interface LogOptions {
  /** Every kind that may stand in the log, of all stages. */
  readonly kinds: readonly EntryKind[]
  /** The views of all stages, each after those whose tables its appliers read. */
  readonly views: readonly View[]
  readonly clock: () => Date
  /** Cryptographically secure random bytes, for the salts. */
  readonly random: (bytes: number) => Bytes
}

export type LogRefusal = StoreRefusal | 'views-outdated'

export interface Log {
  readonly database: Database
  readonly kinds: Kinds
  readonly views: readonly View[]
  readonly clock: () => Date
  readonly random: (bytes: number) => Bytes
  /** Number of entries, and so the index of the next. */
  size(): number
  /** The Merkle root over all entries. */
  root(): Bytes
  handle<Tables>(): Handle<Tables>
  readEntry(index: number): Entry | null
  /** Entries `[from, to)` in today's versions, streamed. */
  readEntries(from?: number, to?: number): Iterable<Entry>
  /** Appends one entry; it is durable, and its effects are in the views, when the promise resolves. */
  appendEntry(entry: NewEntry, by: string): Promise<Outcome<Entry, StoreRefusal>>
  /** Appends all of them next to each other, or none. */
  appendEntries(entries: readonly NewEntry[], by: string): Promise<Outcome<readonly Entry[], StoreRefusal>>
  /** Decides inside the transaction, by reading the views, what to append; its refusal is handed on. */
  decideEntries<Why extends string>(by: string, decide: Decide<Why>): Promise<Outcome<readonly Entry[], Why | StoreRefusal>>
}

/** Opens the log in a database: makes its tables where there are none, and rebuilds the views where their versions changed. */
export function openLog(database: Database, options: LogOptions): Outcome<Log, LogRefusal> {
  const handle = database.handle<LogTables>()
  const kinds = listKinds([...LOG_KINDS, ...options.kinds])
  const views = [logView, ...options.views]
  const prepared = database.isReadOnly ? checkReadable(handle, views, database.path) : prepareLog(database, kinds, views)
  if (!prepared.ok) return prepared
  const { clock, random } = options
  const appender = database.isReadOnly
    ? null
    : new Appender({ database, kinds, appliers: listAppliers(views), clock, random }, loadTree(handle))
  return done(makeLog(database, kinds, { ...options, views }, appender))
}

function makeLog(database: Database, kinds: Kinds, options: LogOptions, appender: Appender | null): Log {
  const handle = database.handle<LogTables>()
  // A reader's tree grows under it by the writer's hand: it is read afresh.
  const tree = () => appender?.committedTree ?? loadTree(handle)

  async function decideEntries<Why extends string>(
    by: string,
    decide: Decide<Why>,
  ): Promise<Outcome<readonly Entry[], Why | StoreRefusal>> {
    if (appender) return appender.submit(by, decide)
    return refuse('read-only', `${database.path} was opened for reading: nothing was appended.`)
  }

  return {
    database,
    kinds,
    views: options.views,
    clock: options.clock,
    random: options.random,
    size: () => tree().size,
    root: () => tree().root(),
    handle: <Tables>() => database.handle<Tables>(),
    readEntry: (index) => entriesOf(handle, kinds, index, index + 1).next().value ?? null,
    readEntries: (from, to) => entriesOf(handle, kinds, from, to),
    appendEntries: (entries, by) => decideEntries(by, () => done(entries)),
    appendEntry: async (entry, by) => {
      const appended = await decideEntries<never>(by, () => done([entry]))
      if (!appended.ok) return appended
      const [first] = appended.value
      assert(first !== undefined, 'one entry was appended')
      return done(first)
    },
    decideEntries,
  }
}

function prepareLog(database: Database, kinds: Kinds, views: readonly View[]): Outcome<void, StoreRefusal> {
  const handle = database.handle<LogTables>()
  return database.transaction(() => {
    createLogTables(handle)
    if (viewsAreOutdated(handle, views)) replayLog(handle, kinds, views)
  })
}

function checkReadable(handle: LogHandle, views: readonly View[], path: string): Outcome<void, LogRefusal> {
  const hasLog = handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'log_entry'").first([]) !== undefined
  if (!hasLog) return refuse('not-an-archive', `${path} holds no log yet: it was never finished; make a new one with init.`)
  if (viewsAreOutdated(handle, views)) {
    return refuse(
      'views-outdated',
      `The tables in ${path} are of another version of Firsthand: open it once for writing, and they are rebuilt.`,
    )
  }
  return done(undefined)
}
