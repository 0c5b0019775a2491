// Tells a wrong key from a damaged file: SQLCipher 4 authenticates every page by itself, so one page that verifies proves the key.
// Layout (zetetic.net/sqlcipher/design): salt = first 16 bytes; HMAC-SHA512 key = PBKDF2-SHA512(key, salt XOR 0x3a, 2 rounds);
// each page of 4096 bytes ends in 16 bytes of IV and 64 of HMAC over content, IV and the page number (little-endian).
import { createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Bytes } from '../base/bytes.ts'
import { bytesEqual } from '../base/bytes.ts'

const PAGE_BYTES = 4096
const SALT_BYTES = 16
const HMAC_BYTES = 64
const HMAC_SALT_MASK = 0x3a
const HMAC_KEY_ROUNDS = 2
const HMAC_KEY_BYTES = 32
/** Pages tried, spread over the file: damage seldom takes them all. */
const PAGES_TRIED = 16

/** True where at least one page of the file was written under this key. False also where every page tried is damaged, or the salt is. */
export function keyFitsSomePage(path: string, key: Bytes): boolean {
  const file = openSync(path, 'r')
  try {
    const pages = Math.floor(fstatSync(file).size / PAGE_BYTES)
    const salt = new Uint8Array(SALT_BYTES)
    readSync(file, salt, 0, SALT_BYTES, 0)
    const hmacKey = pbkdf2Sync(
      key,
      salt.map((byte) => byte ^ HMAC_SALT_MASK),
      HMAC_KEY_ROUNDS,
      HMAC_KEY_BYTES,
      'sha512',
    )
    const step = Math.max(1, Math.floor(pages / PAGES_TRIED))
    for (let page = 1; page <= pages; page += step) {
      const bytes = new Uint8Array(PAGE_BYTES)
      readSync(file, bytes, 0, PAGE_BYTES, (page - 1) * PAGE_BYTES)
      if (pageVerifies(bytes, page, hmacKey)) return true
    }
    return false
  } finally {
    closeSync(file)
  }
}

function pageVerifies(page: Uint8Array, pageNumber: number, hmacKey: Uint8Array): boolean {
  const number = Buffer.alloc(4)
  number.writeUInt32LE(pageNumber)
  const start = pageNumber === 1 ? SALT_BYTES : 0
  const covered = page.subarray(start, PAGE_BYTES - HMAC_BYTES)
  const hmac = createHmac('sha512', hmacKey).update(covered).update(number).digest()
  return bytesEqual(hmac, page.subarray(PAGE_BYTES - HMAC_BYTES))
}
