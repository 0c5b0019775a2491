// One opened archive with every stage registered in it: what the verbs and the workbench work with.
import { mkdir, lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Archive, type ArchiveRefusal, createArchive, openArchive } from '../archive/archive.ts'
import type { Role } from '../archive/entries.ts'
import type { ArchiveHost, Processes } from '../archive/host.ts'
import { createKeyFile, type KeyFileRefusal, readKeyFile } from '../archive/key-file.ts'
import type { Unlock } from '../archive/key-slot.ts'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { CASE_ENTRIES } from '../case/entries.ts'
import { type CaseTables, caseView } from '../case/view.ts'
import type { EntryKind } from '../log/entry-kind.ts'
import { STATEMENT_ENTRIES } from '../statement/entries.ts'
import type { Sealer } from '../statement/record/sealer.ts'
import { type StatementTables, statementView } from '../statement/view.ts'
import type { Handle } from '../store/handle.ts'
import { VAULT_ENTRIES } from '../vault/entries.ts'
import { vaultView } from '../vault/view.ts'
import { makeSealer } from './source-sealer.ts'

/** What a caller brings from outside. */
export interface Hands {
  now(): number
  random(length: number): Bytes
  readonly userName: string
  readonly roles: readonly Role[]
  readonly version: string
}

export interface Workspace {
  readonly archive: Archive
  readonly sealer: Sealer
  readonly by: string
  handle(): Handle<StatementTables & CaseTables>
  close(): void
}

/** How an archive is to be opened: one of the two, a key file first. */
export interface Opening {
  readonly folder: string
  readonly keyFile: string | null
  readonly passphrase: string | null
}

export type WorkspaceRefusal = ArchiveRefusal | KeyFileRefusal | 'no-key-given'

/** What marks a folder as an archive. */
export const ARCHIVE_FILE = 'archive.json'

const KINDS = [...STATEMENT_ENTRIES, ...CASE_ENTRIES, ...VAULT_ENTRIES] as readonly unknown[] as readonly EntryKind<never>[]
const VIEWS = [statementView, caseView, vaultView]

/** Makes a new archive; a key file that is not there yet is made too. */
export async function createWorkspace(opening: Opening, hands: Hands): Promise<Outcome<Workspace, WorkspaceRefusal>> {
  const host = makeHost(hands)
  const unlock = await unlockOf(opening, host, createKeyFile)
  if (!unlock.ok) return unlock
  const archive = await createArchive({ folder: opening.folder, unlock: unlock.value, host, kinds: KINDS, views: VIEWS })
  return archive.ok ? done(joinWorkspace(archive.value, hands)) : archive
}

/** Opens an archive: to write, as the only one, or to read beside the writer. */
export async function openWorkspace(opening: Opening, hands: Hands, readOnly: boolean): Promise<Outcome<Workspace, WorkspaceRefusal>> {
  const host = makeHost(hands)
  const unlock = await unlockOf(opening, host, readKeyFile)
  if (!unlock.ok) return unlock
  const archive = await openArchive({ folder: opening.folder, unlock: unlock.value, host, kinds: KINDS, views: VIEWS, readOnly })
  return archive.ok ? done(joinWorkspace(archive.value, hands)) : archive
}

/** The nearest folder upwards that holds an archive, as git looks for its own; null where there is none. */
export function findArchiveFolder(from: string): string | null {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ARCHIVE_FILE))) return folder
    if (path.dirname(folder) === folder) return null
  }
}

async function unlockOf(
  opening: Opening,
  host: ArchiveHost,
  readKey: (file: string, host: ArchiveHost) => Promise<Outcome<Unlock, KeyFileRefusal>>,
): Promise<Outcome<Unlock, KeyFileRefusal | 'no-key-given'>> {
  if (opening.keyFile !== null) return readKey(opening.keyFile, host)
  if (opening.passphrase !== null && opening.passphrase !== '') return done({ kind: 'passphrase', passphrase: opening.passphrase })
  return refuse(
    'no-key-given',
    'The archive is locked: give --key-file FILE or --passphrase-file FILE, or run this at a terminal to be asked.',
  )
}

function joinWorkspace(archive: Archive, hands: Hands): Workspace {
  return {
    archive,
    sealer: makeSealer(archive, (length) => hands.random(length)),
    by: hands.userName,
    handle: () => archive.handle() as unknown as Handle<StatementTables & CaseTables>,
    close: () => archive.close(),
  }
}

/** The archive's world, from the caller's hands and this machine's files. */
export function makeHost(hands: Hands): ArchiveHost {
  return {
    now: () => new Date(hands.now()),
    random: (count) => hands.random(count),
    user: hands.userName,
    roles: hands.roles,
    tool: { name: 'firsthand', version: hands.version },
    temporaryRoot: os.tmpdir(),
    disk: { open, readdir, rename, rm, mkdir, lstat, realpath },
    processes: PROCESSES,
  }
}

/** The processes of this machine. */
export const PROCESSES: Processes = {
  pid: process.pid,
  startOf(pid) {
    try {
      // Field 22 of /proc/PID/stat: the start in ticks since boot. The name in field 2 may hold spaces, so count from its bracket.
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? ''
    } catch {
      return ''
    }
  },
  isRunning(pid) {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
}
