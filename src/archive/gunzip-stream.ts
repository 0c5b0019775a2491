// Gunzips a stream of one or many members (RFC 1952), giving out all that could be read before a damage or a cut is thrown.
import { createGunzip } from 'node:zlib'
import type { Bytes } from '../base/bytes.ts'

/** The plain bytes; throws zlib's error at the end of what could be read. A stream that is not gzipped comes through as it is. */
export async function* gunzipStream(stream: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let gunzip: ReturnType<typeof createGunzip> | null = null
  let failed: Error | null = null
  const ready: Bytes[] = []
  for await (const part of stream) {
    if (part.byteLength === 0) continue
    if (gunzip === null) {
      if (part[0] !== 0x1f) {
        yield part
        yield* stream
        return
      }
      gunzip = createGunzip()
      // Not iterated: a stream that fails throws away what it had ready.
      gunzip.on('data', (data: Bytes) => ready.push(data))
      gunzip.on('error', (error) => (failed = error))
    }
    const writing = gunzip
    await new Promise<void>((resolve) => writing.write(part, () => resolve()))
    yield* ready.splice(0)
    if (failed) throw failed
  }
  if (gunzip === null) return
  const ending = gunzip
  await new Promise<void>((resolve) =>
    ending
      .once('end', resolve)
      .once('error', () => resolve())
      .end(),
  )
  yield* ready.splice(0)
  if (failed) throw failed
}
