// Holds files on the disk against the vault, one after another: no more than one is in memory.
import { readFile } from 'node:fs/promises'
import { utf8 } from '../base/bytes.ts'
import { type FileScanner, type GuardedFile, type GuardReport, openScanner } from './guard-files.ts'
import type { WalkedFile } from './walk-files.ts'
import type { Workspace } from './workspace.ts'

export interface WalkProgress {
  readonly files: number
  readonly ofFiles: number
  readonly bytes: number
  readonly ofBytes: number
}

/** Scans what was found on the disk; what cannot be read blocks. */
export async function guardWalked(
  workspace: Workspace,
  walked: readonly WalkedFile[],
  onScanned: (progress: WalkProgress) => void = () => {},
): Promise<GuardReport> {
  const scanner = openScanner(workspace)
  const ofBytes = walked.reduce((sum, { bytes }) => sum + bytes, 0)
  let bytes = 0
  for (const [n, file] of walked.entries()) {
    await scanWalked(scanner, file)
    bytes += file.bytes
    onScanned({ files: n + 1, ofFiles: walked.length, bytes, ofBytes })
  }
  return scanner.report()
}

async function scanWalked(scanner: FileScanner, { path, file, link, fault, isFolder }: WalkedFile): Promise<void> {
  // A link's own words are published, wherever it leads.
  if (link !== null) await scanner.scan({ path, bytes: utf8(link) })
  if (fault !== null) scanner.tellUnreadable(path, fault)
  else if (link === null) {
    const bytes = isFolder ? new Uint8Array(0) : await readFile(file).catch(() => null)
    if (bytes === null) scanner.tellUnreadable(path, 'a file that cannot be read')
    else await scanner.scan({ path, bytes })
  }
}

/** The files that can be read, one after another, as they are asked for. */
export async function* readWalked(walked: readonly WalkedFile[]): AsyncIterable<GuardedFile> {
  for (const { path, file, fault, link, isFolder } of walked) {
    const bytes = fault === null && link === null && !isFolder ? await readFile(file).catch(() => null) : null
    if (bytes !== null) yield { path, bytes }
  }
}
