// Changes what opens an archive: a new passphrase or key file wraps the same master key, so nothing is encrypted again.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { writeArchiveFile } from './archive-file.ts'
import { isDiskFull, unlockArchive, type UnlockRefusal } from './archive.ts'
import type { ArchiveHost } from './host.ts'
import { sealMasterKey, type Argon2Cost, type Unlock } from './key-slot.ts'

export interface KeyChange {
  readonly folder: string
  readonly host: ArchiveHost
  /** What opens it now. */
  readonly unlock: Unlock
  /** What shall open it. */
  readonly next: Unlock
  /** True keeps the present one too: a passphrase for people beside a key file for a server. */
  readonly keepsPresent?: boolean
  readonly argon2Cost?: Argon2Cost
}

const MOST_SLOTS = 16

/**
 * Re-wraps the master key. Only the slot that `unlock` opens is replaced; other slots stay. Whoever kept a copy of the old
 * archive.json and knows the old passphrase can still open later copies of this archive: to shut them out, make a new archive from the sources.
 */
export async function changeKey(change: KeyChange): Promise<Outcome<void, UnlockRefusal | 'too-many-keys' | 'disk-full'>> {
  const unlocked = await unlockArchive(change.folder, change.unlock, change.host)
  if (!unlocked.ok) return unlocked
  const { masterKey, slot, slots } = unlocked.value
  const fresh = await sealMasterKey(masterKey, change.next, change.host.random, change.argon2Cost)
  const next = change.keepsPresent ? [...slots, fresh] : slots.map((standing) => (standing === slot ? fresh : standing))
  if (next.length > MOST_SLOTS)
    return refuse('too-many-keys', `An archive opens with at most ${MOST_SLOTS} keys: change one instead of adding another.`)
  try {
    await writeArchiveFile(change.folder, next, change.host.disk)
  } catch (thrown) {
    if (isDiskFull(thrown))
      return refuse('disk-full', 'The disk is full: the key was not changed, the present one still opens the archive.')
    throw thrown
  }
  return done(undefined)
}
