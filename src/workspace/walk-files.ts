// Lists the files under a user's paths, as a publication would hold them: links are not followed, and what cannot be read is told, never skipped.
import { constants } from 'node:fs'
import { access, lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { done, type Outcome, refuse } from '../base/refusal.ts'

/** One file found on the way. `fault` tells why its bytes cannot be had; else they stand in `file`. */
export interface WalkedFile {
  /** Relative, with `/`, from the path's own last part. */
  readonly path: string
  readonly file: string
  readonly bytes: number
  readonly fault: string | null
  /** Where a symbolic link leads, as it is written. */
  readonly link: string | null
  /** An empty folder, or one that cannot be opened: its name is published too. */
  readonly isFolder: boolean
}

/** Larger files are not read: a text of their size does not fit into a string. */
export const MOST_FILE_BYTES = 1 << 28

/** Every file under the paths, sorted. A path that is not there is refused before anything is read. */
export async function walkFiles(cwd: string, paths: readonly string[]): Promise<Outcome<WalkedFile[], 'missing-file'>> {
  const files: WalkedFile[] = []
  for (const one of paths) {
    const root = path.resolve(cwd, one)
    try {
      const found = await stat(root)
      // A path that the user names is followed; what lies in a folder is not.
      if (found.isDirectory()) await walkFolder(await realpath(root), path.basename(root), files)
      else files.push(await describeFile(root, one.split(path.sep).join('/')))
    } catch {
      return refuse('missing-file', `${one} cannot be read: nothing was found out about it.`)
    }
  }
  return done(files)
}

async function walkFolder(root: string, name: string, files: WalkedFile[]): Promise<void> {
  const waiting: { folder: string; name: string }[] = [{ folder: root, name }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder } = next
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (entries === null) {
      files.push({ path: next.name, file: folder, bytes: 0, fault: 'a folder that cannot be opened', link: null, isFolder: true })
      continue
    }
    if (entries.length === 0) files.push({ path: next.name, file: folder, bytes: 0, fault: null, link: null, isFolder: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name)
      const within = `${next.name}/${entry.name}`
      if (entry.isSymbolicLink()) files.push(await describeLink(root, file, within))
      else if (entry.isDirectory()) waiting.push({ folder: file, name: within })
      else files.push(await describeFile(file, within))
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function describeFile(file: string, name: string): Promise<WalkedFile> {
  const found = await lstat(file).then(
    (one) => (one.isSymbolicLink() ? stat(file) : one),
    () => null,
  )
  const told = { path: name, file, bytes: found?.size ?? 0, link: null, isFolder: false }
  if (!found?.isFile()) return { ...told, fault: found ? 'neither a file nor a folder' : 'a file that cannot be read' }
  if (found.size > MOST_FILE_BYTES) return { ...told, fault: `larger than ${MOST_FILE_BYTES >> 20} MB` }
  const isReadable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
  return { ...told, fault: isReadable ? null : 'a file that cannot be read' }
}

/** A link within the folder is read where it leads; one that leads out may be published as what stands there, which nobody has looked at. */
async function describeLink(root: string, file: string, name: string): Promise<WalkedFile> {
  const link = await readlink(file).catch(() => '')
  const leads = await realpath(file).catch(() => null)
  const isWithin = leads !== null && (leads === root || leads.startsWith(root + path.sep))
  return {
    path: name,
    file,
    bytes: 0,
    fault: isWithin ? null : 'a symbolic link that leads out of the folder or nowhere',
    link,
    isFolder: false,
  }
}
