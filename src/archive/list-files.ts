// The files under the given paths, in a sorted order that is the same on every machine; links and devices are not followed.
import path from 'node:path'
import { errnoOf, type Disk } from './host.ts'

export interface FoundFile {
  readonly file: string
  readonly bytes: number
  readonly modifiedAt: string
  /** True for a file found in a folder that was named, false for one named itself. */
  readonly isInFolder: boolean
}

export interface NotFound {
  readonly path: string
  readonly refusal: 'missing-file' | 'unreadable-file' | 'not-a-file'
  readonly message: string
}

/** Lists files, folders recursively. `skipFolder` (the archive itself) is left out. */
export async function listFiles(
  paths: readonly string[],
  disk: Disk,
  skipFolder: string,
): Promise<{ files: FoundFile[]; refused: NotFound[] }> {
  const files: FoundFile[] = []
  const refused: NotFound[] = []
  const skipped = await realOr(skipFolder, disk)
  for (const named of paths) {
    // A link that the user names is meant; one inside a folder could lead anywhere.
    const start = await realOr(named, disk)
    const waiting: { at: string; shown: string; isInFolder: boolean }[] = [{ at: start, shown: named, isInFolder: false }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.at === skipped) continue
      try {
        const stat = await disk.lstat(next.at)
        if (stat.isDirectory()) {
          const names = (await disk.readdir(next.at)).sort().reverse()
          for (const name of names) waiting.push({ at: path.join(next.at, name), shown: path.join(next.shown, name), isInFolder: true })
        } else if (stat.isFile()) {
          files.push({ file: next.shown, bytes: stat.size, modifiedAt: stat.mtime.toISOString(), isInFolder: next.isInFolder })
        } else {
          refused.push({
            path: next.shown,
            refusal: 'not-a-file',
            message: `${next.shown} is a link, a pipe or a device, and is not followed: name what it leads to.`,
          })
        }
      } catch (thrown) {
        refused.push(unreadable(next.shown, thrown))
      }
    }
  }
  return { files, refused }
}

function unreadable(shown: string, thrown: unknown): NotFound {
  if (errnoOf(thrown) === '') throw thrown
  if (errnoOf(thrown) === 'ENOENT') return { path: shown, refusal: 'missing-file', message: `There is no ${shown}.` }
  return { path: shown, refusal: 'unreadable-file', message: `${shown} cannot be read: ${(thrown as Error).message}` }
}

async function realOr(named: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(named)
  } catch {
    return path.resolve(named)
  }
}
