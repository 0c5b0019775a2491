// Gives a source's bytes back, identical, to a file that did not stand there before.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { IntegrityError } from '../base/integrity-error.ts'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { isDiskFull, type Archive } from './archive.ts'
import { errnoOf, type Disk } from './host.ts'
import { openSource, readAcquisitions, type SourceRefusal } from './sources.ts'
import { syncFolder } from './whole-file.ts'

export type ExportRefusal = 'file-exists' | 'disk-full' | 'unwritable-file'

/** Writes a source to `file`. An existing file is overwritten only when `overwrites` is true. */
export async function exportSource(
  archive: Archive,
  sha256: Sha256Hex,
  file: string,
  overwrites = false,
): Promise<Outcome<{ bytes: number }, SourceRefusal | ExportRefusal>> {
  const opened = await openSource(archive, sha256)
  if (!opened.ok) return opened
  const hash = createHash('sha256')
  async function* hashed(stream: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
    for await (const part of stream) {
      hash.update(part)
      yield part
    }
    // Before the file gets its name.
    if (hash.digest('hex') !== sha256)
      throw new IntegrityError(
        'source-altered',
        sha256,
        `Source ${sha256} decrypts to other bytes than were archived; nothing was exported.`,
      )
  }
  try {
    return await writeNewFile(file, hashed(opened.value.stream()), archive.host.disk, overwrites)
  } finally {
    await opened.value.close()
  }
}

/** Writes a stream to a file, whole or not at all: under another name first. */
export async function writeNewFile(
  file: string,
  stream: AsyncIterable<Bytes>,
  disk: Disk,
  overwrites: boolean,
): Promise<Outcome<{ bytes: number }, ExportRefusal>> {
  const unfinished = `${file}.unfinished`
  let bytes = 0
  try {
    if (!overwrites && (await stands(file, disk)))
      return refuse('file-exists', `${file} exists already and was not overwritten: give another name, or say that it may be replaced.`)
    const handle = await disk.open(unfinished, 'w', 0o600)
    try {
      for await (const part of stream) {
        await handle.writeFile(part)
        bytes += part.byteLength
      }
      await handle.sync()
    } catch (thrown) {
      await handle.close()
      await disk.rm(unfinished, { force: true })
      throw thrown
    }
    await handle.close()
    await disk.rename(unfinished, file)
    await syncFolder(path.dirname(file), disk)
    return done({ bytes })
  } catch (thrown) {
    if (isDiskFull(thrown)) return refuse('disk-full', `The disk is full: ${file} was not written.`)
    if (errnoOf(thrown) === '') throw thrown
    return refuse('unwritable-file', `${file} cannot be written: ${(thrown as Error).message}`)
  }
}

async function stands(file: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(file)
    return true
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return false
    throw thrown
  }
}

/** A file name for a source, from how it was acquired; safe as the last part of a path. */
export function suggestFileName(archive: Archive, sha256: Sha256Hex): string {
  const name = readAcquisitions(archive, sha256).find((one) => one.words)?.words?.name ?? ''
  const last = path.posix.basename(name.replaceAll('\\', '/')).replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
  return last === '' || /^\.{1,2}$/.test(last) ? `source-${sha256.slice(0, 12)}` : last.slice(0, 200)
}
