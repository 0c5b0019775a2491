// A ZIP writer that can do what careless programs do: other charsets, comments, extra fields, data before and after.
import { crc32, deflateRawSync } from 'node:zlib'

/** One member; `utf8: false` leaves the flag for UTF-8 names unset. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly data: Uint8Array | string
  readonly store?: boolean
  readonly utf8?: boolean
  readonly comment?: string
  readonly extra?: Uint8Array
}

/** The bytes of a ZIP with these entries. */
export function zip(
  entries: readonly ZipEntry[],
  options: { comment?: string; before?: Uint8Array; skipInDirectory?: number } = {},
): Buffer {
  const parts: Buffer[] = options.before ? [Buffer.from(options.before)] : []
  let at = options.before?.length ?? 0
  const directory: Buffer[] = []
  entries.forEach((entry, index) => {
    const name = Buffer.from(entry.name as string)
    const data = Buffer.from(entry.data as string)
    const packed = entry.store ? data : deflateRawSync(data)
    const extra = Buffer.from(entry.extra ?? [])
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(entry.utf8 === false ? 0 : 0x800, 6)
    head.writeUInt16LE(entry.store ? 0 : 8, 8)
    head.writeUInt32LE(0x56475000, 10)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(data.length, 22)
    head.writeUInt16LE(name.length, 26)
    head.writeUInt16LE(extra.length, 28)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    head.copy(central, 6, 4, 30)
    const comment = Buffer.from(entry.comment ?? '')
    central.writeUInt16LE(comment.length, 32)
    central.writeUInt32LE(at, 42)
    parts.push(head, name, extra, packed)
    at += 30 + name.length + extra.length + packed.length
    if (index !== options.skipInDirectory) directory.push(Buffer.concat([central, name, extra, comment]))
  })
  const central = Buffer.concat(directory)
  const comment = Buffer.from(options.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, central, end, comment])
}
