// The archive: one folder with its keys, the encrypted database with log and views, and the encrypted sources (docs/formats/archive-folder.md).
//
//   const opened = await openArchive({ folder, unlock, host, kinds, views })        // or createArchive, same arguments
//   if (!opened.ok) …                                                               // wrong-passphrase, missing-archive, newer-archive, locked …
//   const archive = opened.value
//   await addPath(archive, ['page.html', 'folder/', 'crawl.wacz'], { onProgress })  // add-path.ts; addStream for standard input
//   await acquireUrl(archive, url, { fetcher, … })                                  // acquire-url.ts
//   listSources(archive), findSource(archive, 'ab12'), readAcquisitions(archive, sha256), openSource(archive, sha256)   // sources.ts
//   sealSource, destroySource, recordInterview, exportSource, exportWacz, checkSources, changeKey, backUp, restore     // a file each
//   archive.log.appendEntry(…)                                                      // the other stages' entries
//   archive.close()
//
// `kinds` and `views` are those of the other stages; the archive's own are added here. `readOnly` opens beside a writer.
// Clock, randomness, files and the person's name come in with `host`; see host.ts.
import path from 'node:path'
import { createHmac } from 'node:crypto'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { utf8 } from '../base/bytes.ts'
import { assert } from '../base/assert.ts'
import type { View } from '../log/applier.ts'
import type { EntryKind } from '../log/entry-kind.ts'
import { openLog, type Log, type LogRefusal } from '../log/log.ts'
import { createDatabase, openDatabase, type Database } from '../store/database.ts'
import type { Handle } from '../store/handle.ts'
import { deriveArchiveKeys, type ArchiveKeys } from './archive-keys.ts'
import { readArchiveFile, writeArchiveFile, type ArchiveFileRefusal } from './archive-file.ts'
import { BlobFolder } from './blob-folder.ts'
import { ARCHIVE_ENTRIES } from './entries.ts'
import { errnoOf, type ArchiveHost } from './host.ts'
import { MASTER_KEY_BYTES, openMasterKey, sealMasterKey, type Argon2Cost, type KeySlot, type Unlock } from './key-slot.ts'
import { EXPANSION_LIMITS, type ExpansionLimits } from './limits.ts'
import { removeStaleFolders } from './private-folder.ts'
import { archiveView, type ArchiveTables } from './view.ts'

export interface Archive {
  readonly folder: string
  readonly host: ArchiveHost
  readonly keys: ArchiveKeys
  readonly log: Log
  readonly blobs: BlobFolder
  readonly limits: ExpansionLimits
  /** Typed queries on the archive's tables. */
  handle(): Handle<ArchiveTables>
  /** A keyed tag over these words: equal for equal words, telling nothing without the key. */
  tag(...words: readonly string[]): string
  /** Runs one piece of work at a time: blob and entry of a source go in together. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  close(): void
}

export interface ArchiveOptions {
  readonly folder: string
  readonly unlock: Unlock
  readonly host: ArchiveHost
  /** Kinds of entries and views of the other stages. */
  readonly kinds?: readonly EntryKind<never>[]
  readonly views?: readonly View[]
  readonly readOnly?: boolean
  readonly limits?: ExpansionLimits
  /** For tests: a cheaper Argon2id. */
  readonly argon2Cost?: Argon2Cost
}

export type UnlockRefusal = ArchiveFileRefusal | 'wrong-passphrase' | 'wrong-key-file'
export type ArchiveRefusal = UnlockRefusal | LogRefusal | 'folder-in-use' | 'disk-full'

export const DATABASE_FILE = 'archive.db'

/** Tables that are no views: what they hold cannot, or must not, be made again from the entries. */
const KEPT_TABLES = `
CREATE TABLE IF NOT EXISTS source_key (source TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS addition (id TEXT PRIMARY KEY, arguments_tag TEXT NOT NULL, begun_at TEXT NOT NULL) STRICT;
`

/** Makes an archive in a new or empty folder. Refuses where one stands or other files lie. */
export async function createArchive(options: ArchiveOptions): Promise<Outcome<Archive, ArchiveRefusal>> {
  const { folder, host, unlock } = options
  try {
    await host.disk.mkdir(folder, { recursive: true, mode: 0o700 })
    const standing = await host.disk.readdir(folder)
    if (standing.includes('archive.json')) return refuse('folder-in-use', `${folder} holds an archive already; it is not overwritten.`)
    if (standing.length > 0) return refuse('folder-in-use', `${folder} is not empty: give a new or an empty folder.`)
    const masterKey = host.random(MASTER_KEY_BYTES)
    const slot = await sealMasterKey(masterKey, unlock, host.random, options.argon2Cost)
    const keys = deriveArchiveKeys(masterKey)
    const database = createDatabase(path.join(folder, DATABASE_FILE), keys.databaseKey)
    if (!database.ok) return database
    const archive = joinParts(options, keys, database.value)
    // The key slots come last: a folder without them is no archive yet, and init can be run again after emptying it.
    if (archive.ok) await writeArchiveFile(folder, [slot], host.disk)
    return archive
  } catch (thrown) {
    if (isDiskFull(thrown)) return refuse('disk-full', `The disk is full: no archive was made in ${folder}.`)
    if (errnoOf(thrown) === '') throw thrown
    return refuse('unreadable', `${folder} cannot be made an archive: ${(thrown as Error).message}`)
  }
}

/** Opens an archive: for writing (one process at a time), or with `readOnly` for reading beside the writer. */
export async function openArchive(options: ArchiveOptions): Promise<Outcome<Archive, ArchiveRefusal>> {
  const { folder, host, unlock } = options
  const unlocked = await unlockArchive(folder, unlock, host)
  if (!unlocked.ok) return unlocked
  const keys = deriveArchiveKeys(unlocked.value.masterKey)
  const database = openDatabase(path.join(folder, DATABASE_FILE), keys.databaseKey, { readOnly: options.readOnly ?? false })
  if (!database.ok) return database
  const archive = joinParts(options, keys, database.value)
  if (!archive.ok) {
    database.value.close()
    return archive
  }
  await removeStaleFolders(host)
  if (!options.readOnly) await removeLeftovers(archive.value)
  return archive
}

/** The master key and the slot that gave it; says which unlock was wrong. */
export async function unlockArchive(
  folder: string,
  unlock: Unlock,
  host: ArchiveHost,
): Promise<Outcome<{ masterKey: Uint8Array; slot: KeySlot; slots: readonly KeySlot[] }, UnlockRefusal>> {
  const slots = await readArchiveFile(folder, host.disk)
  return slots.ok ? openSlots(slots.value, unlock, folder) : slots
}

/** The same over key slots read from elsewhere (a backup). `place` names it. */
export async function openSlots(
  slots: readonly KeySlot[],
  unlock: Unlock,
  place: string,
): Promise<Outcome<{ masterKey: Uint8Array; slot: KeySlot; slots: readonly KeySlot[] }, 'wrong-passphrase' | 'wrong-key-file'>> {
  for (const slot of slots) {
    const masterKey = await openMasterKey(slot, unlock)
    if (masterKey) return done({ masterKey, slot, slots })
  }
  const kinds = slots.map((slot) => (slot.kind === 'passphrase' ? 'a passphrase' : 'a key file'))
  const opensWith = `It opens with ${[...new Set(kinds)].join(' or ')}.`
  if (unlock.kind === 'passphrase') return refuse('wrong-passphrase', `The passphrase is wrong for ${place}. ${opensWith}`)
  return refuse('wrong-key-file', `The key file does not open ${place}. ${opensWith}`)
}

function joinParts(options: ArchiveOptions, keys: ArchiveKeys, database: Database): Outcome<Archive, LogRefusal> {
  const { folder, host } = options
  if (!database.isReadOnly) database.handle().exec(KEPT_TABLES)
  const log = openLog(database, {
    kinds: [...(ARCHIVE_ENTRIES as readonly unknown[] as readonly EntryKind<never>[]), ...(options.kinds ?? [])],
    views: [archiveView, ...(options.views ?? [])],
    clock: () => host.now(),
    random: host.random,
  })
  if (!log.ok) return log
  let turn: Promise<unknown> = Promise.resolve()
  return done({
    folder,
    host,
    keys,
    log: log.value,
    blobs: new BlobFolder(folder, keys.nameKey, host.disk),
    limits: options.limits ?? EXPANSION_LIMITS,
    handle: () => database.handle<ArchiveTables>(),
    tag: (...words) =>
      createHmac('sha256', keys.nameKey)
        .update(utf8(JSON.stringify(words)))
        .digest('hex')
        .slice(0, 32),
    inTurn: (work) => {
      const mine = turn.then(work)
      turn = mine.catch(() => undefined)
      return mine
    },
    close: () => database.close(),
  })
}

/** Half-written streams and blobs without a key, left by a run that was killed. */
async function removeLeftovers(archive: Archive): Promise<void> {
  const handle = archive.handle()
  const kept = new Set(
    handle.all(handle.query.selectFrom('source_key').select('source')).map((row) => archive.blobs.nameOf(row.source as never)),
  )
  assert(!archive.log.database.isReadOnly, 'only the writer tidies up')
  await archive.blobs.removeLeftovers((name) => kept.has(name))
}

/** True where a write failed for want of room. */
export function isDiskFull(thrown: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errnoOf(thrown))
}
