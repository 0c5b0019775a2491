// Key files for unattended use: 32 random bytes, readable by their owner only.
import { refuse, done, type Outcome } from '../base/refusal.ts'
import { errnoOf, type ArchiveHost } from './host.ts'
import { MASTER_KEY_BYTES, type Unlock } from './key-slot.ts'
import { readWhole } from './whole-file.ts'

export type KeyFileRefusal = 'missing-key-file' | 'bad-key-file'

/** Reads a key file. */
export async function readKeyFile(file: string, host: ArchiveHost): Promise<Outcome<Unlock, KeyFileRefusal>> {
  let key
  try {
    key = await readWhole(file, MASTER_KEY_BYTES, host.disk)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return refuse('missing-key-file', `There is no key file ${file}.`)
    return refuse('bad-key-file', `${file} cannot be read as a key file: ${(thrown as Error).message}`)
  }
  if (key.byteLength !== MASTER_KEY_BYTES) return refuse('bad-key-file', `${file} is no key file: it should have exactly 32 bytes.`)
  return done({ kind: 'key-file', key })
}

/** Reads the key file, or writes a new one (mode 0600) where there is none; an existing file is never overwritten. */
export async function createKeyFile(file: string, host: ArchiveHost): Promise<Outcome<Unlock, KeyFileRefusal>> {
  let handle
  try {
    handle = await host.disk.open(file, 'wx', 0o600)
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return readKeyFile(file, host)
    return refuse('bad-key-file', `The key file ${file} cannot be made: ${(thrown as Error).message}`)
  }
  try {
    const key = host.random(MASTER_KEY_BYTES)
    await handle.writeFile(key)
    await handle.sync()
    return done({ kind: 'key-file', key })
  } finally {
    await handle.close()
  }
}
