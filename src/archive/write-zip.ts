// Writes a ZIP as a stream, every member stored: WACZ wants its WARCs readable by range (WACZ 1.1.1, 4).
import { Zip, ZipPassThrough } from 'fflate'
import type { Bytes } from '../base/bytes.ts'

export interface ZipMember {
  readonly path: string
  readonly open: () => AsyncIterable<Bytes>
}

/** The largest ZIP without ZIP64, less room for its directory. */
export const MOST_ZIP_BYTES = 4_200_000_000

/** Streams the ZIP, member by member. The caller keeps the sum of the members under MOST_ZIP_BYTES. */
export async function* writeZip(members: readonly ZipMember[], date: Date): AsyncGenerator<Bytes> {
  const ready: Bytes[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  for (const member of members) {
    const entry = new ZipPassThrough(member.path)
    entry.mtime = date
    zip.add(entry)
    for await (const part of member.open()) {
      entry.push(part)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
