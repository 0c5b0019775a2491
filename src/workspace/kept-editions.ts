// What this archive has written for others before, as it was kept: published texts that tell together with a new one, and the past edition of the same file.
import path from 'node:path'
import type { Bytes } from '../base/bytes.ts'
import { listEditions, type PastEdition, readKept } from '../vault/editions.ts'
import type { GuardedFile } from './guard-files.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

export interface KeptFile {
  /** "2026-11-22 page.html". */
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly bytes: Bytes
}

/** Ways of writing that make a text of our own; an exported source is told of by the guard itself. */
const PUBLISHED: ReadonlySet<PastEdition['how']> = new Set(['compare-html', 'publish'])
/** Older ones are left out. */
const MOST_KEPT = 200

/** Newest first, each content once; those that are the same as what is given are left out. */
export function* keptFiles(workspace: Workspace, without: ReadonlySet<string>): Generator<KeptFile> {
  const access = accessVault(workspace)
  const seen = new Set(without)
  const editions = listEditions(access).filter(({ how }) => PUBLISHED.has(how))
  for (const { edition, at, files } of editions.slice(-MOST_KEPT).reverse()) {
    for (const { n, path: name, sha256 } of files) {
      if (seen.has(sha256)) continue
      seen.add(sha256)
      const bytes = readKept(access, edition, n)
      if (bytes !== null) yield { name: `${at.slice(0, 10)} ${name}`, path: name, sha256, bytes }
    }
  }
}

/** The newest kept edition of each of the given files, by its name: what a new one is compared with where the user names nothing else. */
export function pastOf(kept: readonly KeptFile[], paths: ReadonlySet<string>): GuardedFile[] {
  const newest = new Map<string, GuardedFile>()
  const names = new Set([...paths].map((one) => path.basename(one)))
  for (const { path: file, bytes } of kept) {
    const name = path.basename(file)
    if (names.has(name) && !newest.has(name)) newest.set(name, { path: name, bytes })
  }
  return [...newest.values()]
}
