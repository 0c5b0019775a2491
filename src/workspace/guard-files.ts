// The guard over what leaves: builds it from the vault's list, scans finished files, and tells what blocks. Nothing is written for others without it.
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { sha256Hex } from '../base/sha256.ts'
import type { Finding } from '../guard/finding.ts'
import { buildGuard, type Guard } from '../guard/guard.ts'
import { nameFinding, readPassed, saltedHash } from '../vault/decisions.ts'
import { holdsIdentities } from '../vault/vault.ts'
import { guardedPersons } from './guarded-persons.ts'
import { machineTools } from './machine-tools.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

export interface GuardedFile {
  readonly path: string
  readonly bytes: Bytes
}

/** A finding in one of the files; `path` is masked, `person` is the vault's id, never a name. */
export interface FileFinding extends Omit<Finding, 'identity' | 'identities' | 'passage'> {
  /** The same wherever the same passage gives the same finding: what a decision is bound to. */
  readonly id: string
  readonly path: string
  readonly person: string | null
}

/** docs/formats/guard.md. */
export interface GuardReport {
  readonly schema: 'firsthand/guard/1'
  readonly isBlocked: boolean
  readonly files: number
  readonly findings: readonly FileFinding[]
  /** Findings left out, since a reviewer passed them. */
  readonly passed: number
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
    { tools: machineTools(), hashPassage: (words) => saltedHash(access, words) },
  )
  guards.set(workspace, { guard, logSize })
  return guard
}

/** Holds one file after another against the vault. */
export interface FileScanner {
  /** Also given back are this file's own findings. */
  scan(file: GuardedFile): Promise<readonly FileFinding[]>
  /** A file of which nothing can be found out blocks. */
  tellUnreadable(path: string, why: string): readonly FileFinding[]
  report(): GuardReport
}

/** A scanner over this archive's vault; what reviewers passed is left out. Without a vault it finds nothing. */
export function openScanner(workspace: Workspace): FileScanner {
  const guard = guardOf(workspace)
  const access = accessVault(workspace)
  const persons = guardedPersons(access).map(({ person }) => person)
  const isPassed = readPassed(access)
  const findings: FileFinding[] = []
  let [files, passed] = [0, 0]
  const tell = (told: FileFinding[]): readonly FileFinding[] => {
    findings.push(...told)
    return told
  }
  const unreadable = (path: string, place: string): FileFinding[] => {
    if (!guard) return []
    const told = { tier: 'block', kind: 'unreadable-carrier', carrier: 'file', place, person: null } as const
    return [{ ...told, id: nameFinding(access, { ...told, passage: path }), path: guard.mask(path) }]
  }
  const held = (guarded: Guard, path: string, bytes: Bytes, found: readonly Finding[]): FileFinding[] => {
    if (found.length === 0) return []
    const masked = guarded.mask(path)
    const hash = sha256Hex(bytes)
    const named = found.map(({ tier, kind, carrier, place, identity, passage }) => {
      const person = persons[identity] ?? null
      return { id: nameFinding(access, { tier, kind, person, carrier, passage }), tier, kind, carrier, place, path: masked, person }
    })
    const standing = named.filter((one) => !isPassed(one, hash))
    passed += named.length - standing.length
    return standing
  }
  return {
    async scan({ path, bytes }) {
      files++
      if (!guard) return []
      const found = await scanSafely(guard, path, bytes)
      return tell(found === null ? unreadable(path, 'the guard failed on it') : held(guard, path, bytes, found))
    },
    tellUnreadable(path, why) {
      files++
      return tell(unreadable(path, why))
    },
    report: () => ({ schema: 'firsthand/guard/1', isBlocked: findings.some(({ tier }) => tier === 'block'), files, findings, passed }),
  }
}

/** What fails the guard must not leave: a fault of ours in one file blocks that file and does not end the others' scan. */
async function scanSafely(guard: Guard, path: string, bytes: Bytes): Promise<Finding[] | null> {
  try {
    return await guard.scanFile(path, bytes)
  } catch {
    return null
  }
}

/** Scans finished files that are in memory. */
export async function guardBytes(
  workspace: Workspace,
  files: readonly GuardedFile[],
  onScanned: (done: number, of: number) => void = () => {},
): Promise<GuardReport> {
  const scanner = openScanner(workspace)
  for (const [n, file] of files.entries()) {
    await scanner.scan(file)
    onScanned(n + 1, files.length)
  }
  return scanner.report()
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
