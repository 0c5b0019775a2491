// Files inside a ZIP container (DOCX, ODT, WACZ), read with yauzl within limits on their number, size and expansion. The bytes are hostile.
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { ReadRefusal } from './draft.ts'
import type { ReadingLimits } from './limits.ts'

/** Opens the container and unpacks the files whose names `wanted` accepts; all others are only counted. */
export async function unpackFiles(
  bytes: Bytes,
  limits: ReadingLimits,
  wanted: (name: string) => boolean,
): Promise<Outcome<Map<string, Bytes>, ReadRefusal>> {
  let zip: ZipFile
  try {
    zip = await openZip(bytes)
  } catch {
    return refuse('damaged', 'The ZIP container is truncated or damaged: its directory of files cannot be read. Acquire the file again.')
  }
  return await new Promise((resolve) => new Unpacking(zip, limits, wanted, resolve).start())
}

function openZip(bytes: Bytes): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, zip) =>
      error || !zip ? reject(error ?? new Error('no container')) : resolve(zip),
    )
  })
}

type Answer = Outcome<Map<string, Bytes>, ReadRefusal>

class Unpacking {
  private readonly files = new Map<string, Bytes>()
  private readonly zip: ZipFile
  private readonly limits: ReadingLimits
  private readonly wanted: (name: string) => boolean
  private readonly answer: (answer: Answer) => void
  private count = 0
  private expanded = 0

  constructor(zip: ZipFile, limits: ReadingLimits, wanted: (name: string) => boolean, answer: (answer: Answer) => void) {
    this.zip = zip
    this.limits = limits
    this.wanted = wanted
    this.answer = answer
  }

  start(): void {
    this.zip.on('error', () => this.end(refuse('damaged', 'The ZIP container is damaged: a file in it cannot be read.')))
    this.zip.on('end', () => this.end(done(this.files)))
    this.zip.on('entry', (entry: Entry) => this.take(entry))
    this.zip.readEntry()
  }

  private end(answer: Answer): void {
    this.zip.close()
    this.answer(answer)
  }

  private take(entry: Entry): void {
    if (++this.count > this.limits.entries)
      return this.end(refuse('too-many-entries', `The container holds more than ${this.limits.entries} files.`))
    if (!this.wanted(entry.fileName) || entry.fileName.endsWith('/')) return this.zip.readEntry()
    if (entry.isEncrypted())
      return this.end(refuse('encrypted', 'The file is protected by a password. Remove the password and add it again.'))
    if (
      this.expanded + entry.uncompressedSize > this.limits.expandedBytes ||
      (entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * this.limits.expansionRatio)
    ) {
      return this.end(
        refuse(
          'too-large',
          `The container expands beyond the limit of ${this.limits.expandedBytes} bytes or ${this.limits.expansionRatio} times its size.`,
        ),
      )
    }
    this.expand(entry)
  }

  private expand(entry: Entry): void {
    this.zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return this.end(refuse('damaged', 'The ZIP container is damaged: a file in it cannot be unpacked.'))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        this.expanded += chunk.length
        // The directory may lie about sizes: what really comes out is counted.
        if (this.expanded > this.limits.expandedBytes) stream.destroy(new Error('too large'))
        else chunks.push(chunk)
      })
      stream.on('error', () =>
        this.end(
          this.expanded > this.limits.expandedBytes
            ? refuse('too-large', `The container expands beyond ${this.limits.expandedBytes} bytes.`)
            : refuse('damaged', 'The ZIP container is damaged: a file in it cannot be unpacked.'),
        ),
      )
      stream.on('end', () => {
        if (!this.files.has(entry.fileName)) this.files.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)))
        this.zip.readEntry()
      })
    })
  }
}
