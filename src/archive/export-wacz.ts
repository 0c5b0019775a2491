// Writes sources as a WACZ (Web Archive Collection Zipped 1.1.1), which any standard replayer opens (docs/formats/wacz.md).
import { createHash } from 'node:crypto'
import { CDXIndexer } from 'warcio'
import { concatBytes, hex, utf8, type Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { sha256Hex, type Sha256Hex } from '../base/sha256.ts'
import type { Archive } from './archive.ts'
import { readAtMost } from './bytes-access.ts'
import { writeNewFile, type ExportRefusal } from './export-source.ts'
import { gunzipStream } from './gunzip-stream.ts'
import {
  openSource,
  readAcquisitions,
  readSource,
  readSourceBytes,
  type AcquisitionRecord,
  type SourceRecord,
  type SourceRefusal,
} from './sources.ts'
import { listPages, type CdxLine, type WaczPage } from './wacz-pages.ts'
import { gzipRecords, writeInfo, writeResource, type WarcContext } from './write-warc.ts'
import { MOST_ZIP_BYTES, writeZip, type ZipMember } from './write-zip.ts'

export interface WaczOptions {
  readonly title?: string
  readonly overwrites?: boolean
}

export interface WaczWritten {
  readonly bytes: number
  readonly pages: readonly WaczPage[]
}

export type WaczRefusal = SourceRefusal | ExportRefusal | 'already-wacz' | 'too-large' | 'damaged-container'

/** One WARC of the WACZ: read twice, for its index and for the file. */
interface WarcPart {
  readonly name: string
  readonly open: () => AsyncIterable<Bytes>
  readonly source: SourceRecord
  readonly acquisitions: readonly AcquisitionRecord[]
}

/** Writes these sources to a WACZ file: captures as they are, anything else as a resource record under the address it came from. */
export async function exportWacz(
  archive: Archive,
  sources: readonly Sha256Hex[],
  file: string,
  options: WaczOptions = {},
): Promise<Outcome<WaczWritten, WaczRefusal>> {
  const parts: WarcPart[] = []
  let total = 0
  for (const sha256 of new Set(sources)) {
    const part = await preparePart(archive, sha256, parts.length)
    if (!part.ok) return part
    parts.push(part.value)
    total += part.value.source.bytes
  }
  if (total > MOST_ZIP_BYTES)
    return refuse('too-large', `These sources come to more than 4 GB, the most one WACZ holds: export them in several.`)
  const laidOut = await layOut(archive, parts, options)
  if (!laidOut.ok) return laidOut
  const { members, pages } = laidOut.value
  const written = await writeNewFile(file, writeZip(members, archive.host.now()), archive.host.disk, options.overwrites ?? false)
  return written.ok ? done({ bytes: written.value.bytes, pages }) : written
}

function warcContext(archive: Archive): WarcContext {
  const { random, tool } = archive.host
  return { random, software: `${tool.name}/${tool.version}` }
}

async function preparePart(archive: Archive, sha256: Sha256Hex, index: number): Promise<Outcome<WarcPart, WaczRefusal>> {
  const opened = await openSource(archive, sha256)
  if (!opened.ok) return opened
  await opened.value.close()
  const source = readSource(archive, sha256) as SourceRecord
  const acquisitions = readAcquisitions(archive, sha256)
  const part = { name: `${String(index + 1).padStart(4, '0')}-${sha256.slice(0, 12)}.warc.gz`, source, acquisitions }
  if (source.mediaType === 'application/wacz')
    return refuse('already-wacz', `Source ${sha256.slice(0, 12)} is a WACZ already: export it as it is.`)
  if (source.mediaType === 'application/warc+gzip') return done({ ...part, open: () => streamSource(archive, sha256) })
  if (source.bytes > archive.limits.wholeBytes)
    return refuse(
      'too-large',
      `Source ${sha256.slice(0, 12)} is larger than ${archive.limits.wholeBytes} bytes, the most that can be put into a WACZ.`,
    )
  const bytes = await readSourceBytes(archive, sha256)
  if (!bytes.ok) return bytes
  const made =
    source.mediaType === 'application/warc' ? await gzipRecords(bytes.value) : await asResource(archive, source, acquisitions, bytes.value)
  return done({ ...part, open: () => once(made) })
}

async function asResource(
  archive: Archive,
  source: SourceRecord,
  acquisitions: readonly AcquisitionRecord[],
  bytes: Bytes,
): Promise<Bytes> {
  const context = warcContext(archive)
  const date = acquisitions[0]?.acquiredAt ?? source.archivedAt
  return concatBytes(
    await writeInfo(date, context),
    await writeResource(addressOf(source, acquisitions), date, source.mediaType, bytes, context),
  )
}

/** Where it came from; a file of nobody's gets an address that can lead nowhere (RFC 2606). */
function addressOf(source: SourceRecord, acquisitions: readonly AcquisitionRecord[]): string {
  return acquisitions.find((one) => one.words?.url)?.words?.url ?? `https://source.invalid/${source.sha256}`
}

async function* streamSource(archive: Archive, sha256: Sha256Hex): AsyncGenerator<Bytes> {
  const opened = await openSource(archive, sha256)
  if (!opened.ok) throw new Error(opened.message)
  try {
    yield* opened.value.stream()
  } finally {
    await opened.value.close()
  }
}

async function layOut(
  archive: Archive,
  parts: readonly WarcPart[],
  options: WaczOptions,
): Promise<Outcome<{ members: ZipMember[]; pages: WaczPage[] }, WaczRefusal>> {
  const members: ZipMember[] = []
  const resources: { name: string; path: string; hash: string; bytes: number }[] = []
  const lines: string[] = []
  const pages: WaczPage[] = []
  const add = (path: string, open: () => AsyncIterable<Bytes>, hash: string, bytes: number): void => {
    members.push({ path, open })
    resources.push({ name: path.split('/').at(-1) ?? path, path, hash: `sha256:${hash}`, bytes })
  }
  for (const prepared of parts) {
    const indexed = await indexPart(archive, prepared)
    if (!indexed.ok) return indexed
    const { part, index } = indexed.value
    lines.push(...index.lines.map(({ key, rest }) => `${key} ${rest}`))
    pages.push(...(await listPages(archive, part.source, part.acquisitions, index.records)))
    add(`archive/${part.name}`, part.open, index.sha256, index.bytes)
  }
  const small = [
    [
      'indexes/index.cdxj',
      lines
        .sort(byBytes)
        .map((line) => `${line}\n`)
        .join(''),
    ],
    [
      'pages/pages.jsonl',
      [{ format: 'json-pages-1.0', id: 'pages', title: 'Pages' }, ...pages].map((line) => `${JSON.stringify(line)}\n`).join(''),
    ],
  ] as const
  for (const [path, text] of small) add(path, () => once(utf8(text)), sha256Hex(utf8(text)), utf8(text).byteLength)
  const { software } = warcContext(archive)
  const [main] = pages
  const datapackage = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: options.title ?? main?.title ?? 'Sources',
    created: archive.host.now().toISOString(),
    software,
    ...(main ? { mainPageUrl: main.url, mainPageDate: main.ts } : {}),
    resources,
  }
  const packageText = `${JSON.stringify(datapackage, null, 2)}\n`
  const digest = `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${sha256Hex(utf8(packageText))}` }, null, 2)}\n`
  members.push(
    { path: 'datapackage.json', open: () => once(utf8(packageText)) },
    { path: 'datapackage-digest.json', open: () => once(utf8(digest)) },
  )
  return done({ members, pages })
}

/** A part with its index; a WARC that was gzipped as a whole, so that nothing can point into it, is gzipped anew. */
async function indexPart(archive: Archive, part: WarcPart): Promise<Outcome<{ part: WarcPart; index: WarcIndex }, WaczRefusal>> {
  const { sha256, bytes } = part.source
  try {
    const index = await indexWarc(part)
    if (new Set(index.records.map((record) => record['offset'])).size === index.records.length) return done({ part, index })
    const plain = await readAtMost(gunzipStream(part.open()), archive.limits.wholeBytes)
    if (plain === null)
      return refuse('too-large', `Source ${sha256.slice(0, 12)} (${bytes} bytes) was gzipped as a whole and is too large to be done anew.`)
    const anew = await gzipRecords(plain)
    const cut = { ...part, open: () => once(anew) }
    return done({ part: cut, index: await indexWarc(cut) })
  } catch (thrown) {
    if (thrown instanceof IntegrityError) throw thrown
    return refuse(
      'damaged-container',
      `Source ${sha256.slice(0, 12)} is a damaged WARC (${thrown instanceof Error ? thrown.message : 'unreadable'}): export it as it is.`,
    )
  }
}

interface WarcIndex {
  readonly lines: readonly { key: string; rest: string }[]
  readonly records: readonly CdxLine[]
  readonly sha256: string
  readonly bytes: number
}

/** One pass over a WARC: its CDXJ lines, its digest and its length. */
async function indexWarc(part: WarcPart): Promise<WarcIndex> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* counted(): AsyncGenerator<Bytes> {
    for await (const chunk of part.open()) {
      hash.update(chunk)
      bytes += chunk.byteLength
      yield chunk
    }
  }
  const records: CdxLine[] = []
  for await (const record of new CDXIndexer({ format: 'cdxj' }).iterIndex([{ filename: part.name, reader: counted() }]))
    records.push(record as CdxLine)
  const lines = records.map(({ urlkey, timestamp, ...rest }) => ({ key: `${urlkey} ${timestamp}`, rest: JSON.stringify(asStrings(rest)) }))
  return { lines, records, sha256: hex(hash.digest()), bytes }
}

/** CDXJ has its numbers as strings, as pywb writes them. */
function asStrings(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  )
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
}
