// Adds files and folders: each file a source, each container's members sources of their own that name it as parent.
import path from 'node:path'
import { createHash } from 'node:crypto'
import type { Bytes } from '../base/bytes.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import type { CollectionData } from './acquisition-words.ts'
import { beginAddition, endAddition } from './addition.ts'
import { tellNotArchived, type AdditionReport, type GrowingReport } from './addition-report.ts'
import { addMembers } from './add-members.ts'
import type { Archive } from './archive.ts'
import { archiveSource, InputUnreadable } from './archive-source.ts'
import type { Disk } from './host.ts'
import { listFiles, type FoundFile } from './list-files.ts'

export interface AddOptions {
  readonly collection?: CollectionData
  /** Sources that were destroyed are taken in again. */
  readonly takesDestroyed?: boolean
  /** Told after each file; `bytes` counts files' bytes done, of `totalBytes`. */
  readonly onProgress?: (progress: AddProgress) => void
}

export interface AddProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  readonly totalBytes: number
  readonly path: string
}

/**
 * Adds files and folders. A file that cannot be read, or a container that is damaged or hostile, is refused by name and the
 * rest goes on; a full disk stops. Interrupted work is taken up by the same call, without doubles.
 */
export async function addPath(archive: Archive, paths: readonly string[], options: AddOptions = {}): Promise<AdditionReport> {
  const addition = beginAddition(
    archive,
    paths.map((one) => path.resolve(one)),
  )
  const { files, refused } = await listFiles(paths, archive.host.disk, archive.folder)
  const report: GrowingReport = { added: [], refused: [...refused], stopped: null }
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0)
  let bytes = 0
  for (const [index, file] of files.entries()) {
    await addFile(archive, file, addition, options, report)
    if (report.stopped) return report
    bytes += file.bytes
    options.onProgress?.({ files: index + 1, totalFiles: files.length, bytes, totalBytes, path: file.file })
  }
  endAddition(archive, addition)
  return report
}

/** Adds one stream (standard input). It cannot be taken up again: an interrupted one leaves nothing. */
export async function addStream(
  archive: Archive,
  stream: AsyncIterable<Bytes>,
  name: string,
  options: AddOptions = {},
): Promise<AdditionReport> {
  const addition = beginAddition(archive, ['-', archive.host.now().toISOString()])
  const report: GrowingReport = { added: [], refused: [], stopped: null }
  const { collection = {}, takesDestroyed = false } = options
  const archived = await archiveSource(archive, {
    stream: guarded(stream),
    expected: null,
    how: 'stdin',
    parent: null,
    words: { from: '-', name },
    collection,
    addition,
    takesDestroyed,
  })
  if (archived.ok) {
    report.added.push({ ...archived.value, path: name, parent: null, warnings: [] })
    await addMembers(archive, { source: archived.value, shown: name, addition, collection, takesDestroyed }, report)
  } else tellNotArchived(archived, name, report)
  endAddition(archive, addition)
  return report
}

async function addFile(
  archive: Archive,
  file: FoundFile,
  addition: string,
  { collection = {}, takesDestroyed = false }: AddOptions,
  report: GrowingReport,
): Promise<void> {
  const { disk } = archive.host
  const expected = await hashFile(file.file, disk)
  const archived = await archiveSource(archive, {
    stream: readFileStream(file.file, disk),
    expected,
    how: file.isInFolder ? 'folder' : 'file',
    parent: null,
    words: { from: path.resolve(file.file), name: path.basename(file.file), modifiedAt: file.modifiedAt },
    collection,
    addition,
    takesDestroyed,
  })
  if (archived.ok) {
    report.added.push({ ...archived.value, path: file.file, parent: null, warnings: [] })
    await addMembers(archive, { source: archived.value, shown: file.file, addition, collection, takesDestroyed }, report)
  } else tellNotArchived(archived, file.file, report)
}

const READ_BYTES = 1 << 18

/** A file's bytes; what the system says against it becomes InputUnreadable. */
async function* readFileStream(file: string, disk: Disk): AsyncGenerator<Bytes> {
  const handle = await disk.open(file, 'r').catch(asInputUnreadable)
  try {
    for (;;) {
      const room = new Uint8Array(READ_BYTES)
      const { bytesRead } = await handle.read(room, 0, READ_BYTES).catch(asInputUnreadable)
      if (bytesRead === 0) return
      yield room.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

function asInputUnreadable(thrown: unknown): never {
  throw new InputUnreadable(thrown)
}

async function* guarded(stream: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield* stream
  } catch (thrown) {
    throw new InputUnreadable(thrown)
  }
}

/** The SHA-256 of a file, or null where it cannot be read (which archiving then says). */
async function hashFile(file: string, disk: Disk): Promise<Sha256Hex | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of readFileStream(file, disk)) hash.update(part)
  } catch (thrown) {
    if (thrown instanceof InputUnreadable) return null
    throw thrown
  }
  return hash.digest('hex') as Sha256Hex
}
