// Opens the archive a call means (option, setting, or the nearest upwards), runs the verb's work on it, and closes it.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from '../base/refusal.ts'
import { ARCHIVE_FILE, findArchiveFolder, type Hands, openWorkspace, type Opening, type Workspace } from '../workspace/workspace.ts'
import { refused } from './refused.ts'
import { type Call, type ExitStatus, optionText } from './verb.ts'
import { VERSION } from './version.ts'

/** Runs `work` on the opened archive. A refusal on the way is printed, and its status given back. */
export async function withArchive(
  call: Call,
  access: 'read' | 'write',
  work: (workspace: Workspace) => Promise<ExitStatus> | ExitStatus,
): Promise<ExitStatus> {
  const folder = archiveFolder(call)
  if (folder === null) {
    return refused(
      call,
      'missing-archive',
      'There is no archive here or above: name it with --archive DIR, or make one with `firsthand init DIR`.',
    )
  }
  if (!existsSync(path.join(folder, ARCHIVE_FILE))) {
    return refused(call, 'missing-archive', `There is no archive at ${folder}: check the path, or make one with \`firsthand init\`.`)
  }
  const opening = await openingOf(call, folder, 'Passphrase')
  if (!opening.ok) return refused(call, opening.refusal, opening.message)
  const workspace = await openWorkspace(opening.value, handsOf(call), access === 'read')
  if (!workspace.ok) return refused(call, workspace.refusal, workspace.message)
  try {
    return await work(workspace.value)
  } finally {
    workspace.value.close()
  }
}

/** The same where an archive is of use but not needed: without one the work gets null. */
export function withArchiveIfAny(
  call: Call,
  access: 'read' | 'write',
  work: (workspace: Workspace | null) => Promise<ExitStatus> | ExitStatus,
): Promise<ExitStatus> {
  return archiveFolder(call) === null ? Promise.resolve(work(null)) : withArchive(call, access, work)
}

/** The archive that a call means, or null. */
export function archiveFolder(call: Call): string | null {
  const named = optionText(call, 'archive') ?? call.env['FIRSTHAND_ARCHIVE'] ?? null
  return named === null ? findArchiveFolder(call.cwd) : path.resolve(call.cwd, named)
}

/** How to open it: --key-file, --passphrase-file, FIRSTHAND_KEY_FILE, else the terminal is asked. */
export async function openingOf(call: Call, folder: string, question: string): Promise<Outcome<Opening>> {
  const keyFile = optionText(call, 'keyFile')
  const passphraseFile = optionText(call, 'passphraseFile')
  if (keyFile !== null && passphraseFile !== null) {
    return { ok: false, refusal: 'two-keys', message: 'Give --key-file or --passphrase-file, not both.' }
  }
  if (passphraseFile !== null) return passphraseFrom(path.resolve(call.cwd, passphraseFile), folder)
  const file = keyFile ?? call.env['FIRSTHAND_KEY_FILE'] ?? null
  if (file !== null) return { ok: true, value: { folder, keyFile: path.resolve(call.cwd, file), passphrase: null } }
  return { ok: true, value: { folder, keyFile: null, passphrase: await call.askSecret(question) } }
}

/** The passphrase on the first line of a file. */
export async function passphraseFrom(file: string, folder: string): Promise<Outcome<Opening>> {
  try {
    const [first = ''] = (await readFile(file, 'utf8')).split(/\r?\n/)
    if (first === '')
      return { ok: false, refusal: 'empty-passphrase', message: `The first line of ${file} is empty: it should be the passphrase.` }
    return { ok: true, value: { folder, keyFile: null, passphrase: first } }
  } catch {
    return { ok: false, refusal: 'missing-passphrase-file', message: `The passphrase file ${file} cannot be read.` }
  }
}

/** The caller's clock, randomness and name, as the workspace takes them. On one's own machine one has every role. */
export function handsOf(call: Call): Hands {
  return {
    now: () => call.now(),
    random: (length) => call.random(length),
    userName: call.env['FIRSTHAND_USER'] ?? call.userName,
    roles: ['documenter', 'reviewer', 'keeper', 'publisher'],
    version: VERSION,
  }
}
