// Exactly one writer: a lock of the kernel on a file beside the database, which dies with the process that holds it.
// SQLite's own locking does it (fcntl on POSIX, LockFileEx on Windows): an empty database file held in BEGIN EXCLUSIVE.
import { openDriver } from './driver.ts'
import type { StoreRefusal } from './store-error.ts'
import { refusalOf } from './store-error.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'

export interface WriterLock {
  release(): void
}

/** The lock's file: always empty, never deleted (deleting it would let a second writer lock another file of that name). */
function writerLockPath(databasePath: string): string {
  return `${databasePath}.lock`
}

/** Takes the lock, or refuses at once when another process, or this one, holds it. */
export function takeWriterLock(databasePath: string): Outcome<WriterLock, StoreRefusal> {
  let driver
  try {
    driver = openDriver(writerLockPath(databasePath), null)
  } catch {
    return refuse('unreadable', `The lock file ${writerLockPath(databasePath)} cannot be opened: check that you may write in its folder.`)
  }
  try {
    driver.pragma('busy_timeout = 0')
    driver.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    driver.close()
    const refusal = refusalOf(error, databasePath)
    if (refusal?.refusal === 'locked') {
      return refuse(
        'locked',
        `Another Firsthand process is writing to ${databasePath}. Reading goes on; to write, wait until it ends or stop it.`,
      )
    }
    if (refusal) return refusal
    throw error
  }
  return done({ release: () => driver.close() })
}
