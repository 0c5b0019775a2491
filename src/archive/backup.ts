// A whole archive in one encrypted file, and back (docs/formats/archive-folder.md, "Backup").
//
//   "firsthand/backup/1\n" | length of archive.json, 4 bytes big-endian | archive.json | encrypted stream under the backup key
//   in the stream, for each file: length of its name, 2 bytes | its length, 6 bytes | name | bytes
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { concatBytes, fromUtf8, utf8, bytesEqual, type Bytes } from '../base/bytes.ts'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { formatArchiveFile, parseArchiveFile, readArchiveFile, writeArchiveFile, type ArchiveFileRefusal } from './archive-file.ts'
import { deriveArchiveKeys } from './archive-keys.ts'
import { DATABASE_FILE, isDiskFull, openSlots, type Archive, type UnlockRefusal } from './archive.ts'
import { SOURCES_FOLDER } from './blob-folder.ts'
import { openBlob, type BlobReader } from './blob-reader.ts'
import { encryptStream } from './blob-stream.ts'
import { writeNewFile, type ExportRefusal } from './export-source.ts'
import { errnoOf, type ArchiveHost, type Disk } from './host.ts'
import type { KeySlot, Unlock } from './key-slot.ts'
import { syncFolder } from './whole-file.ts'

const MAGIC = utf8('firsthand/backup/1\n')
const MOST_HEAD_BYTES = 65_536

export type BackupRefusal = ExportRefusal | ArchiveFileRefusal | 'locked'

/** Writes everything to `file`: the log, the views, every source, as they are at this moment. The same keys open it. */
export async function backUp(
  archive: Archive,
  file: string,
  onProgress: (progress: { files: number; totalFiles: number }) => void = () => {},
): Promise<Outcome<{ bytes: number }, BackupRefusal>> {
  const slots = await readArchiveFile(archive.folder, archive.host.disk)
  if (!slots.ok) return slots
  // In turn: no source comes or goes while the copy is made.
  return archive.inTurn(async () => {
    const copy = `${file}.database-unfinished`
    try {
      const copied = copyDatabase(archive, copy)
      if (!copied.ok) return copied
      const stream = backupStream(archive, slots.value, copy, onProgress)
      return await writeNewFile(file, stream, archive.host.disk, false)
    } catch (thrown) {
      if (isDiskFull(thrown)) return refuse('disk-full', `The disk is full: ${file} was not written.`)
      if (errnoOf(thrown) === '') throw thrown
      return refuse('unwritable-file', `${file} cannot be written: ${(thrown as Error).message}`)
    } finally {
      await archive.host.disk.rm(copy, { force: true })
    }
  })
}

/** The database as it is, still encrypted: all of it in one file, and nothing written between the two steps, as both are synchronous. */
function copyDatabase(archive: Archive, copy: string): Outcome<void, 'locked'> {
  const [state] = archive.handle().prepare<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all([])
  if (state?.busy !== 0) return refuse('locked', 'Another process is reading the archive at this moment: run the backup again.')
  copyFileSync(path.join(archive.folder, DATABASE_FILE), copy)
  return done(undefined)
}

async function* backupStream(
  archive: Archive,
  slots: readonly KeySlot[],
  copy: string,
  onProgress: (progress: { files: number; totalFiles: number }) => void,
): AsyncGenerator<Bytes> {
  const head = utf8(formatArchiveFile(slots))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.byteLength)
  yield concatBytes(MAGIC, length, head)
  const handle = archive.handle()
  const sources = handle.all(handle.query.selectFrom('source_key').select('source').orderBy('source'))
  const files = sources.map(({ source }) => ({
    name: archive.blobs.nameOf(source as Sha256Hex),
    file: archive.blobs.fileOf(source as Sha256Hex),
  }))
  const { disk } = archive.host
  async function* payload(): AsyncGenerator<Bytes> {
    yield* packFile(DATABASE_FILE, copy, disk)
    for (const [index, { name, file }] of files.entries()) {
      yield* packFile(`${SOURCES_FOLDER}/${name.slice(0, 2)}/${name}`, file, disk)
      onProgress({ files: index + 1, totalFiles: files.length })
    }
  }
  yield* encryptStream(payload(), archive.keys.backupKey, archive.host.random(16))
}

async function* packFile(name: string, file: string, disk: Disk): AsyncGenerator<Bytes> {
  const handle = await disk.open(file, 'r')
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(8)
    head.writeUInt16BE(utf8(name).byteLength, 0)
    head.writeUIntBE(size, 2, 6)
    yield concatBytes(head, utf8(name))
    for (let at = 0; at < size;) {
      const room = new Uint8Array(Math.min(1 << 18, size - at))
      const { bytesRead } = await handle.read(room, 0, room.byteLength, at)
      if (bytesRead === 0) throw new Error(`${file} became shorter while it was read`)
      yield room.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

export type RestoreRefusal = UnlockRefusal | 'missing-backup' | 'damaged-backup' | 'folder-in-use' | 'disk-full' | 'unwritable-file'

/** Restores a backup into a new or empty folder. A backup that was cut or altered is refused, and leaves no archive. */
export async function restore(
  file: string,
  folder: string,
  unlock: Unlock,
  host: ArchiveHost,
): Promise<Outcome<{ files: number }, RestoreRefusal>> {
  const head = await readHead(file, host.disk)
  if (!head.ok) return head
  const unlocked = await openSlots(head.value.slots, unlock, file)
  if (!unlocked.ok) return unlocked
  const standing = await host.disk.readdir(folder).catch(() => [])
  if (standing.length > 0) return refuse('folder-in-use', `${folder} is not empty: give a new or an empty folder.`)
  try {
    const reader = await openBlob(file, deriveArchiveKeys(unlocked.value.masterKey).backupKey, file, host.disk, head.value.end)
    try {
      const files = await unpack(reader, folder, host.disk)
      await writeArchiveFile(folder, head.value.slots, host.disk)
      return done({ files })
    } finally {
      await reader.close()
    }
  } catch (thrown) {
    await host.disk.rm(folder, { recursive: true, force: true })
    if (isDiskFull(thrown)) return refuse('disk-full', `The disk is full: nothing was restored to ${folder}.`)
    if (errnoOf(thrown) !== '') return refuse('unwritable-file', `${folder} cannot be written: ${(thrown as Error).message}`)
    return damagedBackup(file)
  }
}

function damagedBackup(file: string): Outcome<never, 'damaged-backup'> {
  return refuse('damaged-backup', `${file} is no backup, or was cut short or altered; nothing was restored from it.`)
}

async function readHead(file: string, disk: Disk): Promise<Outcome<{ slots: readonly KeySlot[]; end: number }, RestoreRefusal>> {
  let handle
  try {
    handle = await disk.open(file, 'r')
  } catch (thrown) {
    if (errnoOf(thrown) === '') throw thrown
    return refuse('missing-backup', `${file} cannot be read: ${(thrown as Error).message}`)
  }
  try {
    const start = Buffer.alloc(MAGIC.byteLength + 4)
    await handle.read(start, 0, start.byteLength, 0)
    const length = start.readUInt32BE(MAGIC.byteLength)
    if (!bytesEqual(start.subarray(0, MAGIC.byteLength), MAGIC) || length > MOST_HEAD_BYTES) return damagedBackup(file)
    const head = Buffer.alloc(length)
    await handle.read(head, 0, length, start.byteLength)
    const slots = parseArchiveFile(fromUtf8(head), file)
    return slots.ok ? done({ slots: slots.value, end: start.byteLength + length }) : slots
  } finally {
    await handle.close()
  }
}

const KNOWN_NAME = new RegExp(`^(${DATABASE_FILE.replace('.', '\\.')}|${SOURCES_FOLDER}/[0-9a-f]{2}/[0-9a-f]{64})$`)

async function unpack(reader: BlobReader, folder: string, disk: Disk): Promise<number> {
  let files = 0
  for (let at = 0; at < reader.bytes; files++) {
    const head = Buffer.from(await reader.read(at, at + 8))
    const nameBytes = head.readUInt16BE(0)
    const size = head.readUIntBE(2, 6)
    const name = fromUtf8(await reader.read(at + 8, at + 8 + nameBytes))
    const start = at + 8 + nameBytes
    if (!KNOWN_NAME.test(name) || start + size > reader.bytes) throw new RangeError('not a backup')
    await unpackFile(path.join(folder, name), reader.stream(start, start + size), disk)
    at = start + size
  }
  return files
}

async function unpackFile(file: string, stream: AsyncIterable<Bytes>, disk: Disk): Promise<void> {
  await disk.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await disk.open(file, 'wx', 0o600)
  try {
    for await (const part of stream) await handle.writeFile(part)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(path.dirname(file), disk)
}
