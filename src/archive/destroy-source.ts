// Destroys one source: its key is overwritten, its file removed; the log still verifies, and says that it was here and why it went.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import type { Archive } from './archive.ts'
import { SourceDestroyed, type DestroyReason } from './entries.ts'
import { isOpenTo, listMembers, readSource, type SourceRefusal } from './sources.ts'

export interface Destroyed {
  /** Its members, which are sources of their own and still stand. */
  readonly members: readonly Sha256Hex[]
  /** Containers that stand and still hold its bytes. */
  readonly containers: readonly Sha256Hex[]
}

/**
 * Destroys a source for good. The wrapped key goes in the entry's own transaction and is overwritten (secure_delete); the
 * write-ahead log is emptied, as it would hold the old page. What backups hold stays there: they must be destroyed apart.
 */
export async function destroySource(
  archive: Archive,
  sha256: Sha256Hex,
  reason: DestroyReason,
): Promise<Outcome<Destroyed, SourceRefusal | StoreRefusal>> {
  const source = readSource(archive, sha256)
  if (!source) return refuse('unknown-source', `The archive has no source ${sha256}.`)
  if (source.destroyed) return refuse('destroyed-source', `Source ${sha256.slice(0, 12)} was destroyed already, on ${source.destroyed.at}.`)
  if (!isOpenTo(archive, source))
    return refuse(
      'sealed-source',
      `Source ${sha256.slice(0, 12)} is sealed to ${(source.roles ?? []).join(', ')}: one of them can destroy it.`,
    )
  return archive.inTurn(async () => {
    const appended = await archive.log.decideEntries<never>(archive.host.user, (handle) => {
      handle.prepare('DELETE FROM source_key WHERE source = ?').run([sha256])
      return done([newEntry(SourceDestroyed, { source: sha256, reason })])
    })
    if (!appended.ok) return appended
    // Killed between the two, the next start finds a blob without a key and removes it.
    await archive.blobs.remove(sha256)
    archive.handle().prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
    return done({
      members: standing(archive, listMembers(archive, sha256)),
      containers: standing(archive, listContainers(archive, sha256)),
    })
  })
}

function listContainers(archive: Archive, sha256: Sha256Hex): Sha256Hex[] {
  const handle = archive.handle()
  const rows = handle.all(
    handle.query.selectFrom('acquisition').select('parent').distinct().where('source', '=', sha256).where('parent', 'is not', null),
  )
  return rows.map((row) => row.parent as Sha256Hex)
}

function standing(archive: Archive, sources: readonly Sha256Hex[]): Sha256Hex[] {
  return sources.filter((one) => readSource(archive, one)?.destroyed === null)
}
