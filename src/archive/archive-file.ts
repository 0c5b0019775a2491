// archive.json: the only plain file in an archive's folder; format, version and key slots, no name of anything (docs/formats/archive-folder.md).
import path from 'node:path'
import { z } from 'zod'
import { refuse, done, type Outcome } from '../base/refusal.ts'
import { utf8 } from '../base/bytes.ts'
import { errnoOf, type Disk } from './host.ts'
import { keySlotSchema, type KeySlot } from './key-slot.ts'
import { writeWhole, readWhole } from './whole-file.ts'

export const ARCHIVE_FILE_VERSION = 1
const ARCHIVE_FILE = 'archive.json'
const MAX_BYTES = 65_536

const archiveFileSchema = z.object({
  format: z.literal('firsthand/archive'),
  version: z.literal(ARCHIVE_FILE_VERSION),
  slots: z.array(keySlotSchema).min(1).max(16),
})

export type ArchiveFileRefusal = 'missing-archive' | 'newer-archive' | 'damaged-archive'

/** Reads and checks archive.json; the file is not trusted. */
export async function readArchiveFile(folder: string, disk: Disk): Promise<Outcome<readonly KeySlot[], ArchiveFileRefusal>> {
  const file = path.join(folder, ARCHIVE_FILE)
  let text: string
  try {
    text = Buffer.from(await readWhole(file, MAX_BYTES, disk)).toString('utf8')
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT' || errnoOf(thrown) === 'ENOTDIR') {
      return refuse('missing-archive', `There is no archive in ${folder}. Make one with: firsthand init ${folder}`)
    }
    return refuse('damaged-archive', `${file} cannot be read: ${(thrown as Error).message}`)
  }
  return parseArchiveFile(text, file)
}

/** Checks the text of an archive.json, which may be anybody's. `file` names it. */
export function parseArchiveFile(text: string, file: string): Outcome<readonly KeySlot[], ArchiveFileRefusal> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(
      'damaged-archive',
      `${file} is not what Firsthand wrote: restore it from a backup; without it the archive cannot be opened.`,
    )
  }
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined
  if (typeof version === 'number' && version > ARCHIVE_FILE_VERSION) {
    return refuse(
      'newer-archive',
      `This archive has format version ${version}; this Firsthand reads up to ${ARCHIVE_FILE_VERSION}. Install a newer Firsthand.`,
    )
  }
  const parsed = archiveFileSchema.safeParse(json)
  if (!parsed.success) return refuse('damaged-archive', `${file} is not what Firsthand wrote: ${z.prettifyError(parsed.error)}`)
  return done(parsed.data.slots)
}

/** Writes archive.json whole or not at all. */
export async function writeArchiveFile(folder: string, slots: readonly KeySlot[], disk: Disk): Promise<void> {
  await writeWhole(path.join(folder, ARCHIVE_FILE), utf8(formatArchiveFile(slots)), disk)
}

/** The text of archive.json: the inverse of `parseArchiveFile`. */
export function formatArchiveFile(slots: readonly KeySlot[]): string {
  return JSON.stringify({ format: 'firsthand/archive', version: ARCHIVE_FILE_VERSION, slots }, null, 2) + '\n'
}
