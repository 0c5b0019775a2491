// What the archive takes from outside: clock, randomness, who works, which files; passed in by cli and workbench, so that tests can fix them.
import type { open, readdir, rename, rm, mkdir, lstat, realpath } from 'node:fs/promises'
import type { Bytes } from '../base/bytes.ts'
import type { Role } from './entries.ts'

/** The file operations the archive uses: `node:fs/promises` in earnest, a failing one in tests. */
export interface Disk {
  readonly open: typeof open
  readonly readdir: typeof readdir
  readonly rename: typeof rename
  readonly rm: typeof rm
  readonly mkdir: typeof mkdir
  readonly lstat: typeof lstat
  readonly realpath: typeof realpath
}

/** A running process, as far as a stale temporary folder asks: its id and whether an id still runs. */
export interface Processes {
  readonly pid: number
  /** A word that differs between two processes of one id (Linux: start time), or '' where it cannot be had. */
  startOf(pid: number): string
  isRunning(pid: number): boolean
}

/** The world around an archive. */
export interface ArchiveHost {
  /** The clock of this machine. */
  readonly now: () => Date
  /** Cryptographically secure random bytes. */
  readonly random: (count: number) => Bytes
  /** Who works: the name put down as collector. */
  readonly user: string
  /** What that person works as: a sealed source opens to its roles only. */
  readonly roles: readonly Role[]
  /** The tool and its version, as an acquisition records them. */
  readonly tool: { readonly name: string; readonly version: string }
  /** Where private temporary folders may be made (the system's temporary folder). */
  readonly temporaryRoot: string
  readonly disk: Disk
  readonly processes: Processes
}

/** The errno code of a thrown file error (`ENOENT`, `ENOSPC` …), or ''. An IntegrityError's code is none. */
export function errnoOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && /^E[A-Z0-9]+$/.test(thrown.code)
    ? thrown.code
    : ''
}
