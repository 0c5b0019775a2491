// The members of a ZIP (APPNOTE 6.3), read out of the encrypted source; nothing is ever written to a name that a ZIP gives.
import { Readable } from 'node:stream'
import yauzl from 'yauzl'
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { BytesAccess } from './bytes-access.ts'
import { ContainerRefused, type ExpansionBudget } from './limits.ts'
import { isPageFurniture, mediaTypeOfName } from './media-type.ts'
import type { Member, RefusedMember } from './member.ts'

/** Lets yauzl read any part of bytes that lie elsewhere. */
class ZipAccess extends yauzl.RandomAccessReader {
  private readonly source: BytesAccess

  constructor(source: BytesAccess) {
    super()
    this.source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.source.stream(start, end), { objectMode: false })
  }
}

/** One file inside a ZIP. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: number
  readonly modifiedAt: string | null
  readonly isStored: boolean
  readonly open: () => AsyncIterable<Bytes>
  /** Where its data starts in the ZIP. */
  dataStart(): Promise<number>
}

/**
 * Goes through a ZIP's files in the order of its directory. Throws ContainerRefused for a damaged ZIP, an unsafe name
 * (absolute, with a drive, a backslash or `..`: then nothing of the ZIP is to be trusted) and past the budget.
 */
export async function* readZip(source: BytesAccess, budget: ExpansionBudget): AsyncGenerator<ZipEntry | RefusedMember> {
  // Never closed: it holds no handle of its own, and entries given out stay readable while their source does.
  const zip = await openZip(source)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      budget.takeMember()
      if (entry.isEncrypted())
        yield { path: entry.fileName, refusal: 'encrypted-member', message: `${entry.fileName} is encrypted in the ZIP.` }
      else yield zipEntry(zip, entry, budget)
    }
  } catch (thrown) {
    throw zipRefusal(thrown)
  }
}

async function openZip(source: BytesAccess): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new ZipAccess(source), source.bytes, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: true,
      validateEntrySizes: true,
    })
  } catch (thrown) {
    throw zipRefusal(thrown)
  }
}

function zipEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: ExpansionBudget): ZipEntry {
  return {
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    isStored: entry.compressionMethod === 0,
    modifiedAt: validDate(entry.getLastModDate({ timezone: 'UTC' })),
    open: () => openEntry(zip, entry, budget),
    dataStart: async () => (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart,
  }
}

async function* openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: ExpansionBudget): AsyncGenerator<Bytes> {
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      budget.takeBytes((part as Bytes).byteLength)
      yield part as Bytes
    }
  } catch (thrown) {
    throw zipRefusal(thrown)
  }
}

/** A ZIP's dates have no zone and may be nonsense. */
function validDate(date: Date): string | null {
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1981 ? null : date.toISOString().slice(0, 19)
}

/** yauzl throws plain errors: the ones about names are told apart by their words, anything about the ZIP itself is damage. */
function zipRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof ContainerRefused || thrown instanceof IntegrityError) return thrown
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(thrown.message)) {
    return new ContainerRefused(
      'unsafe-member-name',
      `It names a member outside itself (${thrown.message}): a ZIP made to overwrite files. Its members are not taken.`,
    )
  }
  return new ContainerRefused('damaged-container', `It is damaged or cut short (${thrown.message}).`)
}

/** The files of a ZIP as members, without a saved page's style sheets, scripts and fonts. */
export async function* readZipMembers(source: BytesAccess, budget: ExpansionBudget): AsyncGenerator<Member | RefusedMember> {
  for await (const entry of readZip(source, budget)) {
    if ('refusal' in entry) yield entry
    else if (!isPageFurniture(mediaTypeOfName(entry.name)))
      yield { how: 'zip', path: entry.name, url: null, capturedAt: entry.modifiedAt, status: null, headers: [], open: entry.open }
  }
}
