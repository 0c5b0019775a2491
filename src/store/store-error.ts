// What the driver's errors mean to us: a refusal (disk full, locked), damage (an integrity failure), or a bug.
import { IntegrityError } from '../base/integrity-error.ts'
import type { Refusal } from '../base/refusal.ts'
import { refuse } from '../base/refusal.ts'

/** Why the database was not opened or a change not kept. */
export type StoreRefusal =
  | 'missing'
  | 'exists'
  | 'unreadable'
  | 'wrong-key'
  | 'newer-version'
  | 'not-an-archive'
  | 'locked'
  | 'disk-full'
  | 'read-only'

/** Result codes of SQLite (sqlite.org/rescode.html) and what each is to us. Extended codes go by their longest known prefix. */
const MEANINGS: readonly (readonly [code: string, meaning: 'disk-full' | 'damaged' | 'locked' | 'read-only' | 'unreadable'])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // A write or sync that the kernel refused: a full disk under a quota or a file-size limit comes as this.
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_IOERR_FSYNC', 'disk-full'],
  ['SQLITE_IOERR_TRUNCATE', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'unreadable'],
  ['SQLITE_PERM', 'unreadable'],
]

function driverCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}

function meaningOf(error: unknown): (typeof MEANINGS)[number][1] | null {
  const code = driverCode(error)
  if (code === null) return null
  return MEANINGS.find(([known]) => code.startsWith(known))?.[1] ?? null
}

/** The refusal that a driver's error stands for, or null where it stands for damage or a bug. */
export function refusalOf(error: unknown, path: string): Refusal<StoreRefusal> | null {
  switch (meaningOf(error)) {
    case 'disk-full':
      return refuse(
        'disk-full',
        `The disk that holds ${path} is full or refused the write; nothing was changed. Free some space and try again.`,
      )
    case 'locked':
      return refuse('locked', `${path} is being written by another process; try again when it has finished.`)
    case 'read-only':
      return refuse('read-only', `${path} cannot be written: it was opened for reading, or its folder forbids writing.`)
    case 'unreadable':
      return refuse('unreadable', `${path} cannot be opened: check that the folder exists and that you may read it.`)
    default:
      return null
  }
}

/** Throws `IntegrityError` where the driver's error means damage; otherwise throws the error itself. */
export type ThrowTranslated = (error: unknown) => never

/**
 * The translator of one connection. A page that fails its authentication may also come as a bare SQLITE_ERROR, and so does
 * whatever is asked after it: then `findDamage`, a check of the whole file, decides, once.
 */
export function translatorFor(path: string, findDamage: () => boolean): ThrowTranslated {
  let isDamaged = false
  return (error) => {
    isDamaged ||= meaningOf(error) === 'damaged' || (isBare(error) && findDamage())
    if (!isDamaged || driverCode(error) === null) throw error
    throw new IntegrityError('database-damaged', path, `${path} is damaged (${driverCode(error)}): run fsck, and restore it from a backup.`)
  }
}

/** SQLITE_ERROR with SQLite's general words: errors of a query have words of their own. */
function isBare(error: unknown): boolean {
  return driverCode(error) === 'SQLITE_ERROR' && error instanceof Error && error.message.endsWith('SQL logic error')
}
