// The folder of encrypted sources: each a file named by a keyed hash of its SHA-256, written whole or not at all.
import { createHash, createHmac } from 'node:crypto'
import path from 'node:path'
import { hex, type Bytes } from '../base/bytes.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { encryptStream } from './blob-stream.ts'
import { openBlob, type BlobReader } from './blob-reader.ts'
import { errnoOf, type Disk } from './host.ts'
import { syncFolder } from './whole-file.ts'

export const SOURCES_FOLDER = 'sources'
const UNFINISHED = /^[0-9a-f]{16}\.unfinished$/
const BLOB_NAME = /^[0-9a-f]{64}$/

/** A stream encrypted into the folder, but not yet under its name. */
export interface UnfinishedBlob {
  readonly sha256: Sha256Hex
  readonly bytes: number
  /** The first bytes (up to 4,096), from which the media type is told. */
  readonly head: Bytes
  readonly file: string
}

/** Where sources lie. Nothing in a file's name or place tells what it holds. */
export class BlobFolder {
  private readonly folder: string
  private readonly nameKey: Bytes
  private readonly disk: Disk

  constructor(archiveFolder: string, nameKey: Bytes, disk: Disk) {
    this.folder = path.join(archiveFolder, SOURCES_FOLDER)
    this.nameKey = nameKey
    this.disk = disk
  }

  /** The keyed name of a source's file. */
  nameOf(sha256: Sha256Hex): string {
    return createHmac('sha256', this.nameKey).update(`blob ${sha256}`).digest('hex')
  }

  /** Where a source lies. */
  fileOf(sha256: Sha256Hex): string {
    const name = this.nameOf(sha256)
    return path.join(this.folder, name.slice(0, 2), name)
  }

  async make(): Promise<void> {
    await this.disk.mkdir(this.folder, { recursive: true, mode: 0o700 })
  }

  /** Encrypts a stream to a file of its own and syncs it; a failure (a full disk) leaves nothing behind. */
  async write(plain: AsyncIterable<Bytes>, sourceKey: Bytes, random: (count: number) => Bytes): Promise<UnfinishedBlob> {
    await this.make()
    const file = path.join(this.folder, `${hex(random(8))}.unfinished`)
    const hash = createHash('sha256')
    const head: Bytes[] = []
    let bytes = 0
    const counted = async function* (): AsyncGenerator<Bytes> {
      for await (const part of plain) {
        hash.update(part)
        if (bytes < 4096) head.push(part.slice(0, 4096 - bytes))
        bytes += part.byteLength
        yield part
      }
    }
    const handle = await this.disk.open(file, 'wx', 0o600)
    try {
      for await (const sealed of encryptStream(counted(), sourceKey, random(16))) await writeAll(handle, sealed)
      await handle.sync()
    } catch (thrown) {
      await handle.close()
      await this.disk.rm(file, { force: true })
      throw thrown
    }
    await handle.close()
    return { file, bytes, sha256: hash.digest('hex') as Sha256Hex, head: new Uint8Array(Buffer.concat(head)) }
  }

  /** Gives a written blob its name, durably. An older file under it (left by a crash, its key lost) is replaced. */
  async keep(blob: UnfinishedBlob): Promise<void> {
    const file = this.fileOf(blob.sha256)
    const isNewFolder = (await this.disk.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })) !== undefined
    await this.disk.rename(blob.file, file)
    await syncFolder(path.dirname(file), this.disk)
    // The folder above changes for good only when it gains a folder: the name that left it is swept up anyway.
    if (isNewFolder) await syncFolder(this.folder, this.disk)
  }

  async discard(blob: UnfinishedBlob): Promise<void> {
    await this.disk.rm(blob.file, { force: true })
  }

  /** Removes a source's file; its key must be destroyed as well, since a disk may keep the bytes. */
  async remove(sha256: Sha256Hex): Promise<void> {
    await this.disk.rm(this.fileOf(sha256), { force: true })
    await syncFolder(path.dirname(this.fileOf(sha256)), this.disk)
  }

  async open(sha256: Sha256Hex, sourceKey: Bytes): Promise<BlobReader> {
    return openBlob(this.fileOf(sha256), sourceKey, sha256, this.disk)
  }

  /** Removes what an interrupted run left: half-written streams, and blobs whose name `isKept` does not know. Only for the one writer. */
  async removeLeftovers(isKept: (name: string) => boolean): Promise<number> {
    let removed = 0
    for (const name of await this.list(this.folder)) {
      const inside = path.join(this.folder, name)
      if (UNFINISHED.test(name)) {
        await this.disk.rm(inside, { force: true })
        removed += 1
      }
      if (!/^[0-9a-f]{2}$/.test(name)) continue
      for (const blob of await this.list(inside)) {
        if (!BLOB_NAME.test(blob) || isKept(blob)) continue
        await this.disk.rm(path.join(inside, blob), { force: true })
        removed += 1
      }
    }
    return removed
  }

  private async list(folder: string): Promise<string[]> {
    try {
      return (await this.disk.readdir(folder)).sort()
    } catch (thrown) {
      if (errnoOf(thrown) === 'ENOENT') return []
      throw thrown
    }
  }
}

async function writeAll(handle: { write(bytes: Bytes, offset: number): Promise<{ bytesWritten: number }> }, bytes: Bytes): Promise<void> {
  for (let at = 0; at < bytes.byteLength;) at += (await handle.write(bytes, at)).bytesWritten
}
