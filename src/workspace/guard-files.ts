// The guard over what leaves: builds it from the vault's list, scans finished files, and tells what blocks. Nothing is written for others without it.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { sha256Hex } from '../base/sha256.ts'
import type { Finding } from '../guard/finding.ts'
import { buildGuard, type Guard } from '../guard/guard.ts'
import type { GuardTools } from '../guard/guard-tools.ts'
import { holdsIdentities, isPassed, passFinding } from '../vault/vault.ts'
import { guardedPersons } from './guarded-persons.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

export interface GuardedFile {
  readonly path: string
  readonly bytes: Bytes
}

/** A finding in one of the files; `path` is masked, `person` is the vault's id, never a name. */
export interface FileFinding extends Omit<Finding, 'identity' | 'identities'> {
  readonly path: string
  readonly person: string | null
}

export interface GuardReport {
  readonly isBlocked: boolean
  readonly files: number
  readonly findings: readonly FileFinding[]
}

/** The guard built last, and how long the log was then: an identity that came since must be in it. */
const guards = new WeakMap<Workspace, { readonly guard: Guard; readonly logSize: number }>()

/** The guard over this archive's vault, or null where the vault protects nobody. */
export function guardOf(workspace: Workspace): Guard | null {
  const access = accessVault(workspace)
  if (!holdsIdentities(access)) return null
  const logSize = workspace.archive.log.size()
  const known = guards.get(workspace)
  if (known?.logSize === logSize) return known.guard
  const guard = buildGuard(
    guardedPersons(access).map(({ identity }) => identity),
    { tools: machineTools() },
  )
  guards.set(workspace, { guard, logSize })
  return guard
}

/** Scans finished files. Findings that a reviewer passed for these very bytes are left out. Without a vault nothing is found. */
export async function guardBytes(
  workspace: Workspace,
  files: readonly GuardedFile[],
  onScanned: (done: number, of: number) => void = () => {},
): Promise<GuardReport> {
  const guard = guardOf(workspace)
  if (!guard) return { isBlocked: false, files: files.length, findings: [] }
  const access = accessVault(workspace)
  const persons = guardedPersons(access).map(({ person }) => person)
  const findings: FileFinding[] = []
  for (const [n, file] of files.entries()) {
    const hash = sha256Hex(file.bytes)
    for (const { tier, kind, carrier, place, identity } of await guard.scanFile(file.path, file.bytes)) {
      if (!isPassed(access, hash, kind))
        findings.push({ tier, kind, carrier, place, path: guard.mask(file.path), person: persons[identity] ?? null })
    }
    onScanned(n + 1, files.length)
  }
  return { isBlocked: findings.some(({ tier }) => tier === 'block'), files: files.length, findings }
}

/** Refuses what the guard blocks; the sentence holds places, no names. Nothing may be written after a refusal. */
export async function passGuard(workspace: Workspace, files: readonly GuardedFile[]): Promise<Outcome<GuardReport, 'guard-blocked'>> {
  const report = await guardBytes(workspace, files)
  if (!report.isBlocked) return done(report)
  const blocking = report.findings.filter(({ tier }) => tier === 'block')
  const told = blocking.slice(0, 5).map(({ kind, carrier, place, path: file }) => `${kind} in ${file} (${carrier}, ${place})`)
  return refuse(
    'guard-blocked',
    `The guard blocks this: ${told.join('; ')}${blocking.length > 5 ? `; and ${blocking.length - 5} more` : ''}. Nothing was written.`,
  )
}

/** Reads files and whole folders as a publication would hold them. */
export async function readPaths(cwd: string, paths: readonly string[]): Promise<Outcome<GuardedFile[], 'missing-file'>> {
  const files: GuardedFile[] = []
  for (const one of paths) {
    const root = path.resolve(cwd, one)
    try {
      await collectFiles(root, (await stat(root)).isDirectory() ? path.basename(root) : one, files)
    } catch {
      return refuse('missing-file', `${one} cannot be read: nothing was found out about it.`)
    }
  }
  return done(files)
}

async function collectFiles(file: string, name: string, files: GuardedFile[]): Promise<void> {
  if (!(await stat(file)).isDirectory()) {
    files.push({ path: name.split(path.sep).join('/'), bytes: await readFile(file) })
    return
  }
  for (const entry of (await readdir(file)).sort()) await collectFiles(path.join(file, entry), `${name}/${entry}`, files)
}

/** A reviewer passes the review findings of these files: bound to their bytes. Blocking ones stay. */
export async function passReviewed(workspace: Workspace, files: readonly GuardedFile[]): Promise<Outcome<number>> {
  const guard = guardOf(workspace)
  if (!guard) return done(0)
  let passed = 0
  for (const { path: name, bytes } of files) {
    const kinds = [...new Set((await guard.scanFile(name, bytes)).filter(({ tier }) => tier === 'review').map(({ kind }) => kind))]
    const blocked = (await guard.scanFile(name, bytes)).filter(({ tier }) => tier === 'block').map(({ kind }) => kind)
    const free = kinds.filter((kind) => !blocked.includes(kind))
    if (free.length === 0) continue
    const appended = await passFinding(accessVault(workspace), sha256Hex(bytes), free)
    if (!appended.ok) return appended
    passed += free.length
  }
  return done(passed)
}

const PATIENCE_MS = 60_000

/** pdftotext and tesseract, where the machine has them. Files go through a private folder that is removed. */
export function machineTools(): GuardTools {
  return {
    readPdfText: (bytes) => throughFile(bytes, 'a.pdf', (file) => run('pdftotext', ['-q', '-enc', 'UTF-8', file, '-'])),
    readImageText: (bytes) => throughFile(bytes, 'a.img', (file) => run('tesseract', [file, '-', '-l', 'rus+ukr+eng'])),
  }
}

async function throughFile(bytes: Bytes, name: string, work: (file: string) => Promise<string | null>): Promise<string | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'firsthand-guard-'))
  try {
    await writeFile(path.join(folder, name), bytes, { mode: 0o600 })
    return await work(path.join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Its standard output, or null where the program is missing or fails. */
function run(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: PATIENCE_MS, maxBuffer: 1 << 28, encoding: 'utf8' }, (error, out) =>
      resolve(error ? null : out),
    )
  })
}
