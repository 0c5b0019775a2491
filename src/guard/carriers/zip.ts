// ZIP and what is built on it (DOCX, XLSX, ODT, WACZ, BagIt): names, comments, every entry, and bytes that no entry claims. Hostile: within limits.
import { crc32, inflateRawSync } from 'node:zlib'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { listStrings } from './strings.ts'
import { listExtraWords, listNameReadings, readLocalHeader } from './zip-names.ts'

const MOST_ENTRIES = 50_000
const MOST_BYTES = 1 << 30
const LARGEST_RATIO = 400
const MOST_UNLISTED = 1 << 26

export async function partsOfZip(bytes: Bytes): Promise<Part[]> {
  const parts: Part[] = []
  try {
    const zip = await openZip(bytes)
    addComment(bytes, parts)
    const spans = await readEntries(zip, bytes, parts)
    addUnclaimed(bytes, spans, parts)
  } catch {
    parts.push(fault('block', 'unreadable-carrier', 'zip', 'the container'))
  }
  return parts
}

/** All names an entry has, here and in its local header, its comments and fields. The first is the file's name. */
function addEntryWords(entry: Entry, archive: Buffer, parts: Part[]): void {
  const local = readLocalHeader(archive, entry.relativeOffsetOfLocalHeader)
  const [first, ...others] = listNameReadings(entry.fileNameRaw)
  const names = new Set([...others, ...listNameReadings(local.name)])
  names.delete(first ?? '')
  if (names.size > 0) parts.push(textPart('zip member name', [...names].join('\n')))
  const words = [
    ...listNameReadings(entry.fileCommentRaw),
    ...listExtraWords(entry.extraFields),
    ...listNameReadings(local.extra).filter((text) => /\p{L}{3}/u.test(text)),
  ]
  if (words.some((text) => text !== '')) parts.push(textPart('zip comment', words.join('\n')))
}

/** The archive's own comment, in every set it may be in. */
function addComment(bytes: Bytes, parts: Part[]): void {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const comment = end < 0 ? '' : listNameReadings(archive.subarray(end + 22)).join('\n')
  if (comment !== '') parts.push(textPart('zip comment', comment))
}

function openZip(bytes: Bytes): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: false }, (error, zip) =>
      error || !zip ? reject(error ?? new Error('no zip')) : resolve(zip),
    )
  })
}

type ByteSpan = readonly [start: number, end: number]

function readEntries(zip: ZipFile, bytes: Bytes, parts: Part[]): Promise<ByteSpan[]> {
  const spans: ByteSpan[] = []
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  let expanded = 0
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(spans))
    zip.on('entry', (entry: Entry) => {
      const start = entry.relativeOffsetOfLocalHeader
      spans.push([start, start + 30 + entry.fileNameRaw.length + entry.compressedSize])
      addEntryWords(entry, archive, parts)
      const isBomb = entry.uncompressedSize > 1 << 22 && entry.uncompressedSize > entry.compressedSize * LARGEST_RATIO
      expanded += entry.uncompressedSize
      if (++count > MOST_ENTRIES || expanded > MOST_BYTES || isBomb || entry.isEncrypted()) return reject(new Error('not readable'))
      readEntry(zip, entry).then((content) => {
        if (content.byteLength > 0 && crc32(content) !== entry.crc32)
          parts.push(fault('block', 'unreadable-carrier', 'zip', 'an entry that is not what its sum says'))
        parts.push(filePart('zip member', listNameReadings(entry.fileNameRaw)[0] ?? '', content))
        zip.readEntry()
        return undefined
      }, reject)
    })
    zip.readEntry()
  })
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Bytes> {
  if (entry.fileName.endsWith('/')) return Promise.resolve(new Uint8Array(0))
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error ?? new Error('no stream'))
      const chunks: Buffer[] = []
      let length = 0
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > MOST_BYTES) stream.destroy(new Error('too large'))
        else chunks.push(chunk)
      })
      stream.on('error', reject)
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    })
  })
}

/** Entries that the directory does not list, and what else can be read there. */
function listUnlisted(gap: Buffer): Part[] {
  const parts: Part[] = [textPart('zip unlisted bytes', listStrings(gap))]
  for (
    let at = gap.indexOf('PK\x03\x04', 0, 'latin1');
    at >= 0 && at + 30 <= gap.length;
    at = gap.indexOf('PK\x03\x04', at + 4, 'latin1')
  ) {
    const start = at + 30 + gap.readUInt16LE(at + 26) + gap.readUInt16LE(at + 28)
    const size = gap.readUInt32LE(at + 18)
    const data = gap.subarray(start, size > 0 ? start + size : gap.length)
    const [name = ''] = listNameReadings(readLocalHeader(gap, at).name)
    try {
      parts.push(
        filePart(
          'zip unlisted member',
          name,
          gap.readUInt16LE(at + 8) === 8 ? inflateRawSync(data, { maxOutputLength: MOST_UNLISTED }) : data,
        ),
      )
    } catch {
      parts.push(fault('block', 'unreadable-carrier', 'zip', 'an unlisted entry'))
    }
  }
  return parts
}

/** A data descriptor and an extra field may stand between entries; more than that is something left behind. */
const USUAL_GAP_BYTES = 600

function addUnclaimed(bytes: Bytes, spans: readonly ByteSpan[], parts: Part[]): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const directory =
    buffer.lastIndexOf('PK\x01\x02', undefined, 'latin1') < 0
      ? buffer.length
      : buffer.indexOf('PK\x01\x02', Math.max(0, ...spans.map(([, end]) => end)), 'latin1')
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0]).concat([[directory < 0 ? buffer.length : directory, buffer.length]])) {
    const gap = buffer.subarray(at, Math.max(at, start))
    if (gap.length > USUAL_GAP_BYTES || gap.includes('PK\x03\x04', 0, 'latin1')) {
      parts.push(fault('block', 'hidden-content', 'zip', `bytes ${at} to ${start} belong to no entry`), ...listUnlisted(gap))
    }
    at = Math.max(at, end)
  }
}
