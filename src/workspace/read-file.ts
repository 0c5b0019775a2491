// A file of the user's to its bytes, or one sentence why not.
import { readFile, stat } from 'node:fs/promises'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'

export type FileRefusal = 'no-such-file' | 'is-a-folder' | 'not-readable' | 'too-large'

/** Larger files are refused: a reading holds the whole text in memory. */
export const LARGEST_FILE_BYTES = 1 << 30

/** Reads a whole file that the user named. */
export async function readFileBytes(path: string): Promise<Outcome<Bytes, FileRefusal>> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return refuse('is-a-folder', `${path} is a folder: name the files in it.`)
    if (about.size > LARGEST_FILE_BYTES)
      return refuse('too-large', `${path} is larger than 1 GiB: split it, or archive it with \`firsthand add\`.`)
    return done(new Uint8Array(await readFile(path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('no-such-file', `${path}: there is no such file.`)
    if (code === 'EACCES' || code === 'EPERM') return refuse('not-readable', `${path} may not be read by you: check its permissions.`)
    return refuse('not-readable', `${path} could not be read (${code ?? 'unknown reason'}).`)
  }
}
