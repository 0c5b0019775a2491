// Sources as the archive knows them: listed, found by the start of their name, their acquisitions in words, and their bytes.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import { assert } from '../base/assert.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { acquisitionWordsSchema, type AcquisitionWords } from './acquisition-words.ts'
import type { Archive } from './archive.ts'
import type { BlobReader } from './blob-reader.ts'
import { SourceAcquired, type Role } from './entries.ts'
import type { AcquisitionWay } from './member.ts'
import { openWords, unwrapSourceKey } from './source-key.ts'
import type { ArchiveTables } from './view.ts'

export interface SourceRecord {
  readonly sha256: Sha256Hex
  readonly bytes: number
  readonly mediaType: string
  readonly archivedAt: string
  readonly roles: readonly Role[] | null
  readonly destroyed: { readonly at: string; readonly reason: string } | null
}

export interface AcquisitionRecord {
  readonly id: string
  readonly source: Sha256Hex
  readonly acquiredAt: string
  readonly acquiredBy: string
  readonly how: AcquisitionWay
  readonly parent: Sha256Hex | null
  readonly clockOffsetMs: number | null
  /** Null once the source is destroyed, or where it is sealed against this person. */
  readonly words: AcquisitionWords | null
}

export type SourceRefusal = 'unknown-source' | 'ambiguous-source' | 'sealed-source' | 'destroyed-source'

/** All sources in the order they were archived. */
export function listSources(archive: Archive): SourceRecord[] {
  const handle = archive.handle()
  return handle.all(handle.query.selectFrom('source').selectAll().orderBy('entry')).map(asRecord)
}

/** The source of exactly this name, or null. */
export function readSource(archive: Archive, sha256: Sha256Hex): SourceRecord | null {
  const handle = archive.handle()
  const row = handle.first(handle.query.selectFrom('source').selectAll().where('sha256', '=', sha256))
  return row ? asRecord(row) : null
}

/** Finds a source by its SHA-256 or the start of it (four digits at least); an ambiguous start names its candidates. */
export function findSource(archive: Archive, name: string): Outcome<SourceRecord, SourceRefusal> {
  const start = name.toLowerCase()
  if (!/^[0-9a-f]{4,64}$/.test(start))
    return refuse('unknown-source', `${name} is no source's name: give its SHA-256 or at least the first four digits.`)
  const handle = archive.handle()
  const rows = handle.all(
    handle.query
      .selectFrom('source')
      .selectAll()
      .where('sha256', '>=', start)
      .where('sha256', '<=', `${start}g`)
      .orderBy('sha256')
      .limit(10),
  )
  const [first, ...others] = rows
  if (!first) return refuse('unknown-source', `The archive has no source ${name}.`)
  if (others.length === 0) return done(asRecord(first))
  return refuse('ambiguous-source', `${name} could be ${rows.map((row) => row.sha256.slice(0, 12)).join(', ')}: give more digits.`)
}

function asRecord(row: ArchiveTables['source']): SourceRecord {
  return {
    sha256: row.sha256 as Sha256Hex,
    bytes: row.bytes,
    mediaType: row.media_type,
    archivedAt: row.archived_at,
    roles: row.roles === null ? null : (JSON.parse(row.roles) as Role[]),
    destroyed: row.destroyed_at === null ? null : { at: row.destroyed_at, reason: row.destroyed_reason ?? '' },
  }
}

/** How a source was got, oldest first. */
export function readAcquisitions(archive: Archive, sha256: Sha256Hex): AcquisitionRecord[] {
  const handle = archive.handle()
  const source = readSource(archive, sha256)
  const key = source && isOpenTo(archive, source) ? readSourceKey(archive, sha256) : null
  const rows = handle.all(handle.query.selectFrom('acquisition').selectAll().where('source', '=', sha256).orderBy('entry'))
  return rows.map((row) => ({
    id: row.id,
    source: sha256,
    acquiredAt: row.acquired_at,
    acquiredBy: row.acquired_by,
    how: row.how as AcquisitionWay,
    parent: row.parent as Sha256Hex | null,
    clockOffsetMs: row.clock_offset_ms,
    words: key && row.sealed !== '' ? acquisitionWordsSchema.parse(openWords(row.sealed, key, SourceAcquired.type, sha256)) : null,
  }))
}

/** The members of a container, in the order they were acquired. */
export function listMembers(archive: Archive, parent: Sha256Hex): Sha256Hex[] {
  const handle = archive.handle()
  const rows = handle.all(handle.query.selectFrom('acquisition').select('source').where('parent', '=', parent).orderBy('entry'))
  return [...new Set(rows.map((row) => row.source as Sha256Hex))]
}

/** Opens a source's bytes for this person. Throws IntegrityError where they are not what was archived. */
export async function openSource(archive: Archive, sha256: Sha256Hex): Promise<Outcome<BlobReader, SourceRefusal>> {
  const source = readSource(archive, sha256)
  if (!source) return refuse('unknown-source', `The archive has no source ${sha256}.`)
  if (source.destroyed)
    return refuse('destroyed-source', `Source ${sha256.slice(0, 12)} was destroyed on ${source.destroyed.at} (${source.destroyed.reason}).`)
  if (!isOpenTo(archive, source)) {
    return refuse('sealed-source', `Source ${sha256.slice(0, 12)} is sealed: it opens to ${(source.roles ?? []).join(', ')} only.`)
  }
  const key = readSourceKey(archive, sha256)
  assert(key !== null, 'a source that was not destroyed has its key')
  return done(await archive.blobs.open(sha256, key))
}

/** Reads a whole source into memory; for readers of documents. */
export async function readSourceBytes(archive: Archive, sha256: Sha256Hex): Promise<Outcome<Bytes, SourceRefusal>> {
  const opened = await openSource(archive, sha256)
  if (!opened.ok) return opened
  try {
    return done(await opened.value.read(0, opened.value.bytes))
  } finally {
    await opened.value.close()
  }
}

export function isOpenTo(archive: Archive, source: SourceRecord): boolean {
  return source.roles === null || source.roles.some((role) => archive.host.roles.includes(role))
}

/** A source's own key, or null once it is destroyed. */
export function readSourceKey(archive: Archive, sha256: Sha256Hex): Bytes | null {
  const handle = archive.handle()
  const row = handle.first(handle.query.selectFrom('source_key').select('wrapped').where('source', '=', sha256))
  return row ? unwrapSourceKey(row.wrapped, sha256, archive.keys.sourceWrapKey) : null
}
