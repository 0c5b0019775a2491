// The one way out for what is written for others: the guard, then a record of what was written; and the record held against the vault again later.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { exportWacz } from '../archive/export-wacz.ts'
import { readSourceBytes } from '../archive/sources.ts'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import {
  listEditions,
  listPastFindings,
  type NewEdition,
  type PastEdition,
  readKept,
  recordEdition,
  recordPastScan,
} from '../vault/editions.ts'
import { type FileFinding, type GuardedFile, type GuardReport, guardOf, openScanner, passGuard } from './guard-files.ts'
import { MOST_FILE_BYTES } from './walk-files.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** Guards an edition and records it. Only after this may it be written. */
export async function passEdition(workspace: Workspace, edition: NewEdition, files: readonly GuardedFile[]): Promise<Outcome<GuardReport>> {
  const passed = await passGuard(workspace, files)
  if (!passed.ok) return passed
  const recorded = await recordEdition(accessVault(workspace), edition)
  return recorded.ok ? passed : recorded
}

export interface PastFileFinding extends FileFinding {
  readonly edition: string
  readonly how: string
  readonly writtenAt: string
  /** Not found when past editions were last looked at. */
  readonly isNew: boolean
}

/** docs/formats/guard.md. */
export interface PastReport {
  readonly schema: 'firsthand/past-editions/1'
  readonly isBlocked: boolean
  readonly editions: number
  readonly files: number
  /** Files that are gone and were not kept: nothing can be found out about them. */
  readonly unread: readonly { readonly edition: string; readonly path: string; readonly why: string }[]
  readonly findings: readonly PastFileFinding[]
}

/** Holds every past edition against the vault as it is now, and records what was found. */
export async function guardPastEditions(
  workspace: Workspace,
  onScanned: (done: number, of: number) => void = () => {},
): Promise<Outcome<PastReport>> {
  const access = accessVault(workspace)
  const guard = guardOf(workspace)
  const editions = listEditions(access)
  const known = new Set(listPastFindings(access).map(({ edition, finding }) => `${edition} ${finding}`))
  const scanner = openScanner(workspace)
  const findings: PastFileFinding[] = []
  const unread: { edition: string; path: string; why: string }[] = []
  for (const [n, edition] of editions.entries()) {
    const told = { edition: edition.edition, how: edition.how, writtenAt: edition.at }
    for (const file of edition.files) {
      const bytes = await readWritten(workspace, edition, file)
      if (!bytes.ok) unread.push({ edition: edition.edition, path: guard?.mask(file.path) ?? file.path, why: bytes.message })
      else
        for (const one of await scanner.scan({ path: file.path, bytes: bytes.value }))
          findings.push({ ...one, ...told, isNew: !known.has(`${told.edition} ${one.id}`) })
    }
    onScanned(n + 1, editions.length)
  }
  const { isBlocked, files } = scanner.report()
  const report: PastReport = { schema: 'firsthand/past-editions/1', isBlocked, editions: editions.length, files, unread, findings }
  if (!guard || editions.length === 0) return done(report)
  const recorded = await recordPastScan(access, {
    editions: editions.length,
    files,
    unread: unread.length,
    findings: findings.map(({ edition, id, tier, kind, person }) => ({ edition, finding: id, tier, kind, person })),
  })
  return recorded.ok ? done(report) : recorded
}

/** A past edition's bytes: from the archive's sources, else as they were kept, else from where they were written, if they still stand there. */
async function readWritten(
  workspace: Workspace,
  edition: PastEdition,
  { n, file, sha256 }: PastEdition['files'][number],
): Promise<Outcome<Bytes>> {
  const sources = edition.sources as readonly Sha256Hex[]
  if (edition.how === 'export') return readSourceBytes(workspace.archive, sources[0]!)
  if (edition.how === 'export-wacz') return writeAgain(workspace, sources)
  const kept = readKept(accessVault(workspace), edition.edition, n)
  if (kept !== null) return done(kept)
  const isSame = (await hashFile(file)) === sha256
  return isSame
    ? done(await readFile(file))
    : { ok: false, refusal: 'not-kept', message: 'It was too large to be kept, and no longer stands where it was written.' }
}

async function writeAgain(workspace: Workspace, sources: readonly Sha256Hex[]): Promise<Outcome<Bytes>> {
  const folder = await mkdtemp(path.join(workspace.archive.host.temporaryRoot, 'firsthand-guard-'))
  try {
    const file = path.join(folder, 'again.wacz')
    const written = await exportWacz(workspace.archive, sources, file, { overwrites: false })
    if (!written.ok) return written
    if (written.value.bytes > MOST_FILE_BYTES)
      return { ok: false, refusal: 'too-large', message: 'It is too large to be scanned as a whole.' }
    return done(await readFile(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** SHA-256 of a file in hexadecimal, or null where it cannot be read. */
export async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(file)) hash.update(part as Bytes)
    return hash.digest('hex')
  } catch {
    return null
  }
}
