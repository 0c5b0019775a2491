// What is done with an archived source afterwards: export, seal, destroy, describe an interview; and the archive's own key.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { backUp, restore } from '../archive/backup.ts'
import { changeKey } from '../archive/change-key.ts'
import { destroySource, type Destroyed } from '../archive/destroy-source.ts'
import { DESTROY_REASONS, type DestroyReason, type Role, ROLES } from '../archive/entries.ts'
import { exportWacz, type WaczWritten } from '../archive/export-wacz.ts'
import { exportSource, suggestFileName } from '../archive/export-source.ts'
import type { ArchiveHost } from '../archive/host.ts'
import { type InterviewRecord, parseInterviewForm, readInterview, recordInterview } from '../archive/interview.ts'
import { createKeyFile, readKeyFile } from '../archive/key-file.ts'
import type { Unlock } from '../archive/key-slot.ts'
import { sealSource } from '../archive/seal-source.ts'
import { findSource, readSourceBytes } from '../archive/sources.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import type { WrittenFile } from '../vault/editions.ts'
import { type GuardedFile, guardOf } from './guard-files.ts'
import { hashFile, passEdition } from './past-editions.ts'
import type { Opening, Workspace } from './workspace.ts'

/** Writes a source's bytes to `file`, or to the name it came with in the current folder. */
export async function exportTo(
  workspace: Workspace,
  name: string,
  file: string | null,
  overwrites: boolean,
): Promise<Outcome<{ file: string; bytes: number }>> {
  const found = findSource(workspace.archive, name)
  if (!found.ok) return found
  const target = file ?? suggestFileName(workspace.archive, found.value.sha256)
  if (!overwrites && existsSync(target))
    return refuse('file-exists', `${target} exists already and was not overwritten: give another name, or --replace.`)
  const { sha256, bytes } = found.value
  const fileName = path.basename(target)
  const guarded: GuardedFile[] = []
  if (guardOf(workspace)) {
    const content = await readSourceBytes(workspace.archive, sha256)
    if (!content.ok) return content
    guarded.push({ path: fileName, bytes: content.value })
  }
  const edition = {
    how: 'export',
    sources: [sha256],
    files: [{ path: fileName, file: path.resolve(target), sha256, bytes, content: null }],
  } as const
  const passed = await passEdition(workspace, edition, guarded)
  if (!passed.ok) return passed
  const written = await exportSource(workspace.archive, sha256, target, overwrites)
  return written.ok ? done({ file: target, bytes: written.value.bytes }) : written
}

/** Writes sources as one WACZ that a standard replayer opens. */
export async function exportAsWacz(
  workspace: Workspace,
  names: readonly string[],
  file: string,
  overwrites: boolean,
): Promise<Outcome<WaczWritten>> {
  const sources: Sha256Hex[] = []
  for (const name of names) {
    const found = findSource(workspace.archive, name)
    if (!found.ok) return found
    sources.push(found.value.sha256)
  }
  return exportGuarded(workspace, sources, file, overwrites)
}

/** The guard reads the finished file: it is written where only we look, and moved to its place when it passes. */
async function exportGuarded(
  workspace: Workspace,
  sources: readonly Sha256Hex[],
  file: string,
  overwrites: boolean,
): Promise<Outcome<WaczWritten>> {
  if (!overwrites && existsSync(file)) return refuse('file-exists', `${file} exists already: give --replace, or another name.`)
  const folder = await mkdtemp(path.join(path.dirname(file), '.firsthand-guard-')).catch(() => null)
  if (folder === null) return refuse('unwritable-file', `${path.dirname(file)} is no folder that can be written to.`)
  try {
    const made = path.join(folder, 'made.wacz')
    const written = await exportWacz(workspace.archive, [...sources], made, { overwrites: false })
    if (!written.ok) return written
    const passed = await passEdition(
      workspace,
      { how: 'export-wacz', sources, files: [await describeWritten(made, file, written.value.bytes)] },
      guardOf(workspace) ? [{ path: path.basename(file), bytes: await readFile(made) }] : [],
    )
    if (!passed.ok) return passed
    await rename(made, file)
    return written
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function describeWritten(made: string, file: string, bytes: number): Promise<WrittenFile> {
  return { path: path.basename(file), file: path.resolve(file), sha256: (await hashFile(made)) ?? '', bytes, content: null }
}

/** One encrypted file that holds the whole archive as it stands; it opens with what opens the archive. */
export function backUpTo(
  workspace: Workspace,
  file: string,
  progress: (files: number, of: number) => void,
): Promise<Outcome<{ bytes: number }>> {
  return backUp(workspace.archive, file, ({ files, totalFiles }) => progress(files, totalFiles))
}

/** An archive in a new folder from a backup. */
export async function restoreFrom(file: string, opening: Opening, host: ArchiveHost): Promise<Outcome<{ files: number }>> {
  const unlock = await unlockWith(opening, host, false)
  return unlock.ok ? restore(file, opening.folder, unlock.value, host) : unlock
}

export async function sealTo(workspace: Workspace, name: string, roles: readonly string[]): Promise<Outcome<string>> {
  const unknown = roles.filter((role) => !(ROLES as readonly string[]).includes(role))
  if (unknown.length > 0) return refuse('unknown-role', `There is no role ${unknown.join(', ')}: the roles are ${ROLES.join(', ')}.`)
  const found = findSource(workspace.archive, name)
  if (!found.ok) return found
  const sealed = await sealSource(workspace.archive, found.value.sha256, roles as readonly Role[])
  return sealed.ok ? done(found.value.sha256) : sealed
}

export async function destroy(workspace: Workspace, name: string, reason: string): Promise<Outcome<Destroyed & { sha256: string }>> {
  if (!(DESTROY_REASONS as readonly string[]).includes(reason)) {
    return refuse('unknown-reason', `--reason takes one of ${DESTROY_REASONS.join(', ')}: free text would be lost with the source's key.`)
  }
  const found = findSource(workspace.archive, name)
  if (!found.ok) return found
  const destroyed = await destroySource(workspace.archive, found.value.sha256, reason as DestroyReason)
  return destroyed.ok ? done({ ...destroyed.value, sha256: found.value.sha256 }) : destroyed
}

/** Records how an interview of one's own came about, from a filled form (docs/formats/interview.md). */
export async function describeInterview(workspace: Workspace, name: string, form: unknown): Promise<Outcome<InterviewRecord | null>> {
  const found = findSource(workspace.archive, name)
  if (!found.ok) return found
  const parsed = parseInterviewForm(form)
  if (!parsed.ok) return parsed
  const recorded = await recordInterview(workspace.archive, found.value.sha256, parsed.value)
  return recorded.ok ? done(readInterview(workspace.archive, found.value.sha256)) : recorded
}

export function interviewOf(workspace: Workspace, name: string): Outcome<InterviewRecord | null> {
  const found = findSource(workspace.archive, name)
  return found.ok ? done(readInterview(workspace.archive, found.value.sha256)) : found
}

/** Re-wraps the archive's master key for another passphrase or key file; nothing is encrypted anew. */
export async function changeOpening(present: Opening, next: Opening, host: ArchiveHost, keepsPresent: boolean): Promise<Outcome<void>> {
  const unlock = await unlockWith(present, host, false)
  if (!unlock.ok) return unlock
  const wanted = await unlockWith(next, host, true)
  if (!wanted.ok) return wanted
  return changeKey({ folder: present.folder, host, unlock: unlock.value, next: wanted.value, keepsPresent })
}

async function unlockWith({ keyFile, passphrase }: Opening, host: ArchiveHost, makes: boolean): Promise<Outcome<Unlock>> {
  if (keyFile !== null) return makes ? createKeyFile(keyFile, host) : readKeyFile(keyFile, host)
  return passphrase ? done({ kind: 'passphrase', passphrase }) : refuse('no-key-given', 'Give the key: a passphrase or a key file.')
}
