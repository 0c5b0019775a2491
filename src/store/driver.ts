// The one door to the database driver: SQLCipher (SQLite with every page encrypted and authenticated), opened with a raw key.
import SqlcipherDatabase from '@signalapp/sqlcipher'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { hex } from '../base/bytes.ts'

export type Driver = SqlcipherDatabase

/** What a column holds. Integers beyond 2^53 are not used. */
export type SqlValue = string | number | null | Uint8Array<ArrayBuffer>

const KEY_BYTES = 32

/** Opens the file, sets the raw key, and nothing else: whether the key fits shows with the first read. */
export function openDriver(path: string, key: Bytes | null): Driver {
  assert(key === null || key.byteLength === KEY_BYTES, 'a database key has 32 bytes')
  const driver = new SqlcipherDatabase(path, { cacheStatements: true })
  // Its own log would go to standard error, past our messages.
  driver.pragma('cipher_log_level = NONE')
  if (key !== null) driver.pragma(`key = "x'${hex(key)}'"`)
  return driver
}

/** What the driver accepts for a parameter: booleans become 0 and 1, absent values NULL. */
export function toSqlValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  assert(value instanceof Uint8Array, `a column cannot hold a ${typeof value}`)
  return value as Uint8Array<ArrayBuffer>
}
