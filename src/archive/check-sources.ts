// Checks every source: its key opens, its file decrypts, and what comes out has the name it was archived under.
import { createHash } from 'node:crypto'
import { IntegrityError, type IntegrityCode } from '../base/integrity-error.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import type { Archive } from './archive.ts'
import { listSources, readSourceKey } from './sources.ts'

export interface SourceFault {
  readonly source: Sha256Hex
  readonly code: IntegrityCode
  readonly message: string
}

export interface CheckProgress {
  readonly sources: number
  readonly totalSources: number
  readonly bytes: number
  readonly totalBytes: number
}

/** Reads all sources that were not destroyed, and names every one that is missing or altered (fsck). */
export async function checkSources(
  archive: Archive,
  onProgress: (progress: CheckProgress) => void = () => {},
): Promise<readonly SourceFault[]> {
  const sources = listSources(archive).filter((source) => source.destroyed === null)
  const totalBytes = sources.reduce((sum, source) => sum + source.bytes, 0)
  const faults: SourceFault[] = []
  let bytes = 0
  for (const [index, source] of sources.entries()) {
    try {
      await checkSource(archive, source.sha256, source.bytes)
    } catch (thrown) {
      if (!(thrown instanceof IntegrityError)) throw thrown
      faults.push({ source: source.sha256, code: thrown.code, message: thrown.message })
    }
    bytes += source.bytes
    onProgress({ sources: index + 1, totalSources: sources.length, bytes, totalBytes })
  }
  return faults
}

async function checkSource(archive: Archive, sha256: Sha256Hex, expectedBytes: number): Promise<void> {
  const key = readSourceKey(archive, sha256)
  if (!key)
    throw new IntegrityError(
      'source-missing',
      sha256,
      `Source ${sha256} has lost its key, though no entry says that it was destroyed. Restore a backup.`,
    )
  const blob = await archive.blobs.open(sha256, key)
  try {
    const hash = createHash('sha256')
    for await (const part of blob.stream()) hash.update(part)
    if (blob.bytes === expectedBytes && hash.digest('hex') === sha256) return
    throw new IntegrityError(
      'source-altered',
      sha256,
      `Source ${sha256} decrypts to other bytes than were archived. Restore it from a backup.`,
    )
  } finally {
    await blob.close()
  }
}
