// Any part of some bytes, wherever they lie: in memory, in a file, in an encrypted source.
import type { FileHandle } from 'node:fs/promises'
import type { Bytes } from '../base/bytes.ts'

export interface BytesAccess {
  readonly bytes: number
  /** The bytes [start, end) as a stream. */
  stream(start?: number, end?: number): AsyncIterable<Bytes>
}

export function accessMemory(bytes: Bytes): BytesAccess {
  return {
    bytes: bytes.byteLength,
    async *stream(start = 0, end = bytes.byteLength) {
      if (end > start) yield bytes.subarray(start, end)
    },
  }
}

const READ_BYTES = 1 << 18

/** Over an open file, which the caller closes. */
export async function accessFile(handle: FileHandle): Promise<BytesAccess> {
  const { size } = await handle.stat()
  return {
    bytes: size,
    async *stream(start = 0, end = size) {
      for (let at = start; at < end;) {
        const room = new Uint8Array(Math.min(READ_BYTES, end - at))
        const { bytesRead } = await handle.read(room, 0, room.byteLength, at)
        if (bytesRead === 0) return
        yield room.subarray(0, bytesRead)
        at += bytesRead
      }
    },
  }
}

/** A part as bytes of its own offsets. */
export function accessPart(access: BytesAccess, from: number, bytes: number): BytesAccess {
  return { bytes, stream: (start = 0, end = bytes) => access.stream(from + start, from + Math.min(end, bytes)) }
}

/** All of it, or null where it is longer than `most`. */
export async function readAtMost(stream: AsyncIterable<Bytes>, most: number): Promise<Bytes | null> {
  const parts: Bytes[] = []
  let bytes = 0
  for await (const part of stream) {
    bytes += part.byteLength
    if (bytes > most) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
