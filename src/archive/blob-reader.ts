// Reads an encrypted source, whole or any part of it, without ever giving out a byte that was not authenticated.
import type { FileHandle } from 'node:fs/promises'
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import { altered, CHUNK_BYTES, HEADER_BYTES, openChunk, openHeader, TAG_BYTES, type BlobKey } from './blob-stream.ts'
import { errnoOf, type Disk } from './host.ts'

const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES

/** An open source: its length, and any part of it. */
export interface BlobReader {
  readonly bytes: number
  /** The bytes [start, end), fewer at the end. Throws IntegrityError where they are not authentic. */
  read(start: number, end: number): Promise<Bytes>
  /** The bytes [start, end) as a stream. */
  stream(start?: number, end?: number): AsyncGenerator<Bytes>
  close(): Promise<void>
}

/**
 * Opens a blob. The last chunk is authenticated first, so that a truncated file is known before anything is given out.
 * Throws IntegrityError: 'source-missing' without a file, 'source-altered' when it is not what was written. `place` names the source; `from` is where in the file the stream starts.
 */
export async function openBlob(file: string, sourceKey: Bytes, place: string, disk: Disk, from = 0): Promise<BlobReader> {
  let handle: FileHandle
  try {
    handle = await disk.open(file, 'r')
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') throw thrown
    throw new IntegrityError('source-missing', place, `Source ${place} has no file in the archive. Restore it from a backup.`)
  }
  try {
    const sealedBytes = (await handle.stat()).size - from
    const body = sealedBytes - HEADER_BYTES
    if (body < TAG_BYTES) throw altered(place)
    const chunks = Math.ceil(body / SEALED_CHUNK_BYTES)
    const blob = new ChunkedBlob(
      handle,
      openHeader(await readAt(handle, from, HEADER_BYTES), sourceKey, place),
      { from, body, chunks },
      place,
    )
    await blob.chunk(chunks - 1)
    return blob
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}

/** Where the stream starts in its file, its bytes after the header, and its chunks. */
interface BlobLayout {
  readonly from: number
  readonly body: number
  readonly chunks: number
}

class ChunkedBlob implements BlobReader {
  readonly bytes: number
  private readonly handle: FileHandle
  private readonly key: BlobKey
  private readonly layout: BlobLayout
  private readonly place: string
  private held: { index: number; plain: Bytes } | null = null

  constructor(handle: FileHandle, key: BlobKey, layout: BlobLayout, place: string) {
    this.handle = handle
    this.key = key
    this.layout = layout
    this.place = place
    this.bytes = layout.body - layout.chunks * TAG_BYTES
  }

  /** One chunk, authenticated; the last one read is held, since readers go forward in small steps. */
  async chunk(index: number): Promise<Bytes> {
    if (this.held?.index === index) return this.held.plain
    const start = index * SEALED_CHUNK_BYTES
    const sealed = await readAt(
      this.handle,
      this.layout.from + HEADER_BYTES + start,
      Math.min(SEALED_CHUNK_BYTES, this.layout.body - start),
    )
    const plain = openChunk(sealed, this.key, index, index === this.layout.chunks - 1, this.place)
    this.held = { index, plain }
    return plain
  }

  async *stream(start = 0, end = this.bytes): AsyncGenerator<Bytes> {
    const stop = Math.min(end, this.bytes)
    for (let at = start; at < stop;) {
      const index = Math.floor(at / CHUNK_BYTES)
      const base = index * CHUNK_BYTES
      const plain = await this.chunk(index)
      const part = plain.subarray(at - base, Math.min(plain.byteLength, stop - base))
      yield part
      at += part.byteLength
    }
  }

  async read(start: number, end: number): Promise<Bytes> {
    const parts: Bytes[] = []
    for await (const part of this.stream(start, end)) parts.push(part)
    return new Uint8Array(Buffer.concat(parts))
  }

  async close(): Promise<void> {
    await this.handle.close()
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Bytes> {
  const room = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(room, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return room.subarray(0, filled)
}
