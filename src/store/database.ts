// Opens the archive's one database: encrypted, write-ahead logged, durable at each commit, one writer and any number of readers.
import { existsSync, statSync } from 'node:fs'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import type { Driver } from './driver.ts'
import { openDriver } from './driver.ts'
import type { Handle } from './handle.ts'
import { makeHandle } from './handle.ts'
import { keyFitsSomePage } from './page-check.ts'
import type { StoreRefusal } from './store-error.ts'
import { refusalOf, translatorFor } from './store-error.ts'
import type { WriterLock } from './writer-lock.ts'
import { takeWriterLock } from './writer-lock.ts'

/** The version of the archive's tables that this program writes, kept in `user_version`. Older ones are brought up by their owners. */
const ARCHIVE_VERSION = 1
/** "FHND": marks the file as ours in `application_id`. */
const APPLICATION_ID = 0x46484e44

/** An open database. All work on it is synchronous; one process may hold one writer and several readers. */
export interface Database {
  readonly path: string
  readonly isReadOnly: boolean
  /** The query handle, typed as holding the caller's tables. */
  handle<Tables>(): Handle<Tables>
  /**
   * Runs `work` in one transaction and makes it durable. What `work` throws undoes all of it and is thrown on;
   * a full disk undoes all of it and is the refusal 'disk-full'. `work` must be synchronous and must not nest.
   */
  transaction<Value>(work: () => Value): Outcome<Value, StoreRefusal>
  /** Numbers of pages whose authentication fails (SQLCipher's own check of the whole file), as its messages. */
  findDamagedPages(): readonly string[]
  close(): void
}

/** Makes a new database under a raw 32-byte key; refuses where a file of that name stands. The caller has made the folder. */
export function createDatabase(path: string, key: Bytes): Outcome<Database, StoreRefusal> {
  if (existsSync(path) && statSync(path).size > 0) return refuse('exists', `${path} exists already: an archive is not overwritten.`)
  const locked = takeWriterLock(path)
  if (!locked.ok) return locked
  return openGuarded(path, locked.value, () => {
    const driver = openDriver(path, key)
    // Both or neither, before anything else: a file that a crash left half made stays empty, and may be made again.
    driver.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${ARCHIVE_VERSION}; COMMIT`)
    setUp(driver)
    return done(driver)
  })
}

/** Opens an existing database for writing (the one writer) or, with `readOnly`, for reading beside it. */
export function openDatabase(path: string, key: Bytes, options: { readonly readOnly?: boolean } = {}): Outcome<Database, StoreRefusal> {
  if (!existsSync(path)) return refuse('missing', `There is no archive at ${path}: give the archive's folder, or make one with init.`)
  const readOnly = options.readOnly ?? false
  const locked = readOnly ? done(null) : takeWriterLock(path)
  if (!locked.ok) return locked
  return openGuarded(path, locked.value, () => {
    const driver = openDriver(path, key)
    const refusal = refuseForeign(driver, path, key)
    if (refusal) {
      driver.close()
      return refusal
    }
    if (readOnly) driver.pragma('query_only = ON')
    else setUp(driver)
    return done(driver)
  })
}

/** A database in memory, without key or lock: where views are rebuilt for comparison, and for tests. */
export function openScratchDatabase(): Database {
  const driver = openDriver(':memory:', null)
  driver.pragma('foreign_keys = ON')
  return makeDatabase(driver, '(memory)', null, false)
}

function openGuarded(path: string, lock: WriterLock | null, open: () => Outcome<Driver, StoreRefusal>): Outcome<Database, StoreRefusal> {
  let opened
  try {
    opened = open()
  } catch (error) {
    lock?.release()
    const refusal = refusalOf(error, path)
    if (refusal) return refusal
    if (error instanceof Error && error.message.startsWith('sqlite open error')) {
      return refuse('unreadable', `${path} cannot be opened: check that its folder exists and that you may read it.`)
    }
    return translatorFor(path, () => false)(error)
  }
  if (!opened.ok) {
    lock?.release()
    return opened
  }
  return done(makeDatabase(opened.value, path, lock, lock === null))
}

function setUp(driver: Driver): void {
  driver.pragma('busy_timeout = 5000')
  driver.pragma('journal_mode = WAL')
  // FULL: each commit reaches the disk before it is reported (NORMAL would only promise order).
  driver.pragma('synchronous = FULL')
  driver.pragma('foreign_keys = ON')
  // Deleted content is overwritten, and not kept in free pages.
  driver.pragma('secure_delete = ON')
}

/** A refusal where the file is not ours, is newer than we are, or was written under another key; throws where it is damaged. */
function refuseForeign(driver: Driver, path: string, key: Bytes): ReturnType<typeof refuse<StoreRefusal>> | null {
  let version
  try {
    driver.pragma('busy_timeout = 5000')
    version = Number(driver.pragma('user_version', { simple: true }))
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error
    if (!keyFitsSomePage(path, key)) {
      return refuse('wrong-key', `The key does not open ${path}: give the archive's own passphrase or key file.`)
    }
    throw new IntegrityError('database-damaged', path, `The key fits ${path}, but its first page is damaged: restore it from a backup.`)
  }
  if (Number(driver.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    return refuse('not-an-archive', `${path} is not a Firsthand archive, or was never finished: make a new one with init.`)
  }
  if (version > ARCHIVE_VERSION) {
    return refuse(
      'newer-version',
      `${path} was written by a newer Firsthand (archive version ${version}, this program knows ${ARCHIVE_VERSION}): update Firsthand.`,
    )
  }
  return null
}

function makeDatabase(driver: Driver, path: string, lock: WriterLock | null, isReadOnly: boolean): Database {
  let isInTransaction = false
  let isClosed = false
  const throwTranslated = translatorFor(path, () => driver.pragma('cipher_integrity_check').length > 0)
  const handle = makeHandle<unknown>(driver, throwTranslated)
  const [begin, commit] = [driver.prepare(isReadOnly ? 'BEGIN' : 'BEGIN IMMEDIATE'), driver.prepare('COMMIT')]

  function transaction<Value>(work: () => Value): Outcome<Value, StoreRefusal> {
    assert(!isInTransaction, 'transactions do not nest')
    isInTransaction = true
    try {
      begin.run()
      const value = work()
      assert(!(value instanceof Promise), 'a transaction is synchronous')
      commit.run()
      return done(value)
    } catch (error) {
      rollBack(driver)
      const refusal = refusalOf(error, path)
      return refusal ?? throwTranslated(error)
    } finally {
      isInTransaction = false
    }
  }

  return {
    path,
    isReadOnly,
    handle: <Tables>() => handle.as<Tables>(),
    transaction,
    findDamagedPages: () => {
      try {
        return driver.pragma('cipher_integrity_check').map((row) => String(Object.values(row)[0]))
      } catch (error) {
        return throwTranslated(error)
      }
    },
    close: () => {
      if (isClosed) return
      isClosed = true
      driver.close()
      lock?.release()
    },
  }
}

function rollBack(driver: Driver): void {
  try {
    driver.exec('ROLLBACK')
  } catch {
    // A full disk may have rolled back by itself.
  }
}
