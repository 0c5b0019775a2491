// Restricts a source to roles: who works as none of them sees that it is there, and no more.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import type { Archive } from './archive.ts'
import { SourceSealed, type Role } from './entries.ts'
import { isOpenTo, listMembers, readSource, type SourceRefusal } from './sources.ts'

export interface Sealed {
  /** Its members: sources of their own, which are as open as they were. */
  readonly members: readonly Sha256Hex[]
}

/**
 * Seals a source to these roles; with none it is open again. Only someone it is open to may change that.
 * This is a rule of the program for those who share an archive's key, not encryption between them.
 */
export async function sealSource(
  archive: Archive,
  sha256: Sha256Hex,
  roles: readonly Role[],
): Promise<Outcome<Sealed, SourceRefusal | StoreRefusal>> {
  const source = readSource(archive, sha256)
  if (!source) return refuse('unknown-source', `The archive has no source ${sha256}.`)
  if (source.destroyed) return refuse('destroyed-source', `Source ${sha256.slice(0, 12)} was destroyed: there is nothing to seal.`)
  if (!isOpenTo(archive, source))
    return refuse(
      'sealed-source',
      `Source ${sha256.slice(0, 12)} is sealed to ${(source.roles ?? []).join(', ')}: one of them can change that.`,
    )
  const appended = await archive.log.appendEntry(
    newEntry(SourceSealed, { source: sha256, roles: [...new Set(roles)].sort() }),
    archive.host.user,
  )
  return appended.ok ? done({ members: listMembers(archive, sha256) }) : appended
}
