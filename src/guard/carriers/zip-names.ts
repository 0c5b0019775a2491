// Names and fields of a ZIP's entries in every way that a reader of archives may show them (APPNOTE 4.4, 4.6, 4.6.9).
import type { Bytes } from '../../base/bytes.ts'
import { decodeCharset, readBytes } from '../escapes/bytes-as-text.ts'

/** A name of raw bytes: UTF-8 where it is that, else each set that archivers use: the DOS ones first. */
export function listNameReadings(raw: Bytes): string[] {
  const { text, others = [] } = readBytes(raw)
  const isAscii = raw.every((byte) => byte < 128)
  return isAscii ? [text] : [...new Set([text, ...others, decodeCharset(raw, 'ibm866')!, decodeCharset(raw, 'windows-1251')!])]
}

const UNICODE_PATH = 0x7075
const UNICODE_COMMENT = 0x6375

/** Words in an entry's extra fields: a second name, a second comment, and what else can be read there. */
export function listExtraWords(fields: readonly { readonly id: number; readonly data: Bytes }[]): string[] {
  return fields.flatMap(({ id, data }) => {
    if (id === UNICODE_PATH || id === UNICODE_COMMENT) return [Buffer.from(data.subarray(5)).toString('utf8')]
    const { text } = readBytes(data)
    return /[\p{L}]{3}/u.test(text) ? [text] : []
  })
}

/** Name and extra field of the entry's local header, which other readers go by. Empty where there is none. */
export function readLocalHeader(archive: Buffer, at: number): { name: Bytes; extra: Bytes } {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return { name: new Uint8Array(0), extra: new Uint8Array(0) }
  const [nameLength, extraLength] = [archive.readUInt16LE(at + 26), archive.readUInt16LE(at + 28)]
  return {
    name: archive.subarray(at + 30, at + 30 + nameLength),
    extra: archive.subarray(at + 30 + nameLength, at + 30 + nameLength + extraLength),
  }
}
