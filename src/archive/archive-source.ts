// Puts bytes into the archive: encrypted under a key of their own, once by content, with an entry for each acquisition.
import { done, refuse, type Outcome, type Refusal } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { NewEntry } from '../log/entry.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import { acquisitionWordsSchema, withinEntry, type AcquisitionWords, type CollectionData } from './acquisition-words.ts'
import { isDiskFull, type Archive } from './archive.ts'
import type { UnfinishedBlob } from './blob-folder.ts'
import { SourceAcquired, SourceArchived } from './entries.ts'
import { errnoOf } from './host.ts'
import { tellMediaType } from './media-type.ts'
import type { AcquisitionWay } from './member.ts'
import { SOURCE_KEY_BYTES, sealWords, wrapSourceKey } from './source-key.ts'
import { readSource, readSourceKey } from './sources.ts'

/** What is to be archived, and how it was got. */
export interface NewSource {
  readonly stream: AsyncIterable<Bytes>
  /** Its SHA-256 where it was computed beforehand: a source that is known then need not be encrypted again. */
  readonly expected: Sha256Hex | null
  readonly how: AcquisitionWay
  readonly parent: Sha256Hex | null
  readonly words: Pick<AcquisitionWords, 'from' | 'name'> & Partial<AcquisitionWords>
  readonly collection: CollectionData
  /** The addition it belongs to: the same source from the same place is acquired once in it. */
  readonly addition: string
  /** True where bytes that were destroyed may be taken in again; without it they are refused. */
  readonly takesDestroyed?: boolean
}

export interface ArchivedSource {
  readonly sha256: Sha256Hex
  readonly bytes: number
  readonly mediaType: string
  /** False where the same bytes were in the archive before. */
  readonly isNew: boolean
  /** True where an interrupted run had recorded this acquisition. */
  readonly wasRecorded: boolean
}

/** Thrown by an input stream where the input, not the archive's disk, failed. */
export class InputUnreadable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'it cannot be read', { cause })
    this.name = 'InputUnreadable'
  }
}

export type ArchiveSourceRefusal = 'destroyed-before' | 'disk-full' | 'unreadable-file' | StoreRefusal

/**
 * Archives one source. The blob is on the disk, under its name, before the entry says so; the entries and the wrapped key
 * commit together. A full disk, an unreadable input, or bytes that were destroyed before are refused, with nothing left behind.
 */
export async function archiveSource(archive: Archive, source: NewSource): Promise<Outcome<ArchivedSource, ArchiveSourceRefusal>> {
  try {
    const destroyed = source.expected && refuseDestroyed(archive, source, source.expected)
    if (destroyed) return destroyed
    if (source.expected && isKept(archive, source.expected))
      return await archive.inTurn(() => recordAgain(archive, source, source.expected as Sha256Hex))
    const key = archive.host.random(SOURCE_KEY_BYTES)
    const blob = await archive.blobs.write(source.stream, key, archive.host.random)
    return await archive.inTurn(() => keepBlob(archive, source, blob, key))
  } catch (thrown) {
    if (thrown instanceof InputUnreadable) return refuse('unreadable-file', `${source.words.from} cannot be read: ${thrown.message}`)
    if (isDiskFull(thrown))
      return refuse(
        'disk-full',
        `The disk that holds ${archive.folder} is full: ${source.words.from} was not archived. Free some space and run the same command again.`,
      )
    if (errnoOf(thrown) !== '')
      return refuse('unreadable', `The archive in ${archive.folder} cannot be written: ${(thrown as Error).message}`)
    throw thrown
  }
}

function isKept(archive: Archive, sha256: Sha256Hex): boolean {
  const known = readSource(archive, sha256)
  return known !== null && known.destroyed === null
}

/** Whoever destroyed a source had a reason: it does not come back by a folder that happens to hold a copy. */
function refuseDestroyed(archive: Archive, source: NewSource, sha256: Sha256Hex): Refusal<'destroyed-before'> | null {
  const destroyed = source.takesDestroyed ? null : (readSource(archive, sha256)?.destroyed ?? null)
  if (!destroyed) return null
  const shown = [source.words.from, source.words.memberPath].filter(Boolean).join(' ▸ ')
  return refuse(
    'destroyed-before',
    `${shown} is source ${sha256.slice(0, 12)}, which was destroyed on ${destroyed.at.slice(0, 10)} (${destroyed.reason}): it was not taken in again. If it should be, add it with --again.`,
  )
}

async function keepBlob(
  archive: Archive,
  source: NewSource,
  blob: UnfinishedBlob,
  key: Bytes,
): Promise<Outcome<ArchivedSource, ArchiveSourceRefusal>> {
  const destroyed = refuseDestroyed(archive, source, blob.sha256)
  if (destroyed) {
    await archive.blobs.discard(blob)
    return destroyed
  }
  if (isKept(archive, blob.sha256)) {
    await archive.blobs.discard(blob)
    return recordAgain(archive, source, blob.sha256)
  }
  await archive.blobs.keep(blob)
  const mediaType = tellMediaType(blob.head, source.words.name)
  const archived = newEntry(SourceArchived, { source: blob.sha256, bytes: blob.bytes, mediaType })
  const wrapped = wrapSourceKey(key, blob.sha256, archive.keys.sourceWrapKey, archive.host.random)
  const acquired = acquisitionEntry(archive, source, blob.sha256, key)
  const appended = await archive.log.decideEntries<never>(archive.host.user, (handle) => {
    // In the entries' own transaction: neither a source without its key, nor a key without its source.
    handle
      .prepare('INSERT OR REPLACE INTO source_key (source, wrapped) VALUES (?, ?)')
      .run([blob.sha256, wrapped as Uint8Array<ArrayBuffer>])
    return done([archived, acquired.entry])
  })
  if (appended.ok) return done({ sha256: blob.sha256, bytes: blob.bytes, mediaType, isNew: true, wasRecorded: false })
  await archive.blobs.remove(blob.sha256)
  return appended
}

async function recordAgain(archive: Archive, source: NewSource, sha256: Sha256Hex): Promise<Outcome<ArchivedSource, StoreRefusal>> {
  const known = readSource(archive, sha256)
  const key = readSourceKey(archive, sha256)
  if (!known || !key) throw new Error(`source ${sha256} was destroyed meanwhile`)
  const found = { sha256, bytes: known.bytes, mediaType: known.mediaType, isNew: false }
  const acquired = acquisitionEntry(archive, source, sha256, key)
  const handle = archive.handle()
  if (handle.first(handle.query.selectFrom('acquisition').select('id').where('id', '=', acquired.id)))
    return done({ ...found, wasRecorded: true })
  const appended = await archive.log.appendEntry(acquired.entry, archive.host.user)
  return appended.ok ? done({ ...found, wasRecorded: false }) : appended
}

function acquisitionEntry(archive: Archive, source: NewSource, sha256: Sha256Hex, key: Bytes): { id: string; entry: NewEntry } {
  const { host } = archive
  const { collection } = source
  const id = archive.tag('acquisition', source.addition, source.words.from, source.words.memberPath ?? '', source.parent ?? '', sha256)
  const words: AcquisitionWords = {
    memberPath: null,
    url: null,
    collector: host.user,
    tool: host.tool,
    capturedAt: null,
    modifiedAt: null,
    http: null,
    clockSource: collection.clockSource ?? null,
    networkAddress: collection.networkAddress ?? null,
    accountUsed: collection.accountUsed ?? null,
    warnings: [],
    note: collection.note ?? null,
    ...source.words,
  }
  const fitting = acquisitionWordsSchema.parse(cutTexts(words))
  const entry = newEntry(SourceAcquired, {
    acquisition: id,
    source: sha256,
    acquiredAt: host.now().toISOString(),
    how: source.how,
    clockOffsetMs: collection.clockOffsetMs ?? null,
    parent: source.parent,
    sealed: sealWords(fitting, key, SourceAcquired.type, host.random),
  })
  return { id, entry }
}

/** Every text within what an entry may hold: they come from file names, servers and containers. */
function cutTexts(value: unknown): unknown {
  if (typeof value === 'string') return withinEntry(value)
  if (Array.isArray(value)) return value.slice(0, 1000).map(cutTexts)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cutTexts(inner)]))
  return value
}
