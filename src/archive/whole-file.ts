// Small files, whole or not at all: write to a neighbour, fsync, rename, fsync the folder.
import path from 'node:path'
import type { Bytes } from '../base/bytes.ts'
import type { Disk } from './host.ts'

/** Replaces `file` with these bytes (mode 0600); a crash or a full disk leaves the old file as it was. */
export async function writeWhole(file: string, bytes: Bytes, disk: Disk): Promise<void> {
  const neighbour = `${file}.new`
  const handle = await disk.open(neighbour, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (thrown) {
    await handle.close()
    await disk.rm(neighbour, { force: true })
    throw thrown
  }
  await handle.close()
  await disk.rename(neighbour, file)
  await syncFolder(path.dirname(file), disk)
}

/** Reads a file of at most `maxBytes`; a longer one throws. */
export async function readWhole(file: string, maxBytes: number, disk: Disk): Promise<Bytes> {
  const handle = await disk.open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) throw new RangeError(`${file} is larger than ${maxBytes} bytes`)
    return new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}

/** Makes a rename durable. Windows cannot open a folder, and needs no such thing. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  let handle
  try {
    handle = await disk.open(folder, 'r')
  } catch {
    return
  }
  try {
    await handle.sync()
  } catch {
    // Some file systems refuse fsync on a folder; the file itself is safe.
  } finally {
    await handle.close()
  }
}
