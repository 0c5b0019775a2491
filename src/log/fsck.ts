// fsck: derives everything again from the entries (leaves, tree, checkpoints, stamps, views, sources) and names what differs, the first first.
import type * as pkijs from 'pkijs'
import { IntegrityError } from '../base/integrity-error.ts'
import { openScratchDatabase } from '../store/database.ts'
import type { Database } from '../store/database.ts'
import { applyEntry, listAppliers } from './applier.ts'
import type { View } from './applier.ts'
import type { Entry } from './entry.ts'
import type { Finding } from './findings.ts'
import { Findings } from './findings.ts'
import { checkCheckpoints, checkStamps } from './fsck-checkpoints.ts'
import { checkEntries } from './fsck-entries.ts'
import { compareViews } from './fsck-views.ts'
import type { Log } from './log.ts'
import type { VerifierKey } from './note.ts'
import { viewsAreOutdated } from './replay.ts'
import type { LogTables } from './tables.ts'

export type FsckPhase = 'entries' | 'checkpoints' | 'views' | 'pages' | 'stamps' | 'sources'

export interface FsckOptions {
  /** The log's key; without it each checkpoint is held against the key that it names itself. */
  readonly logKey?: VerifierKey
  /** Roots of the authorities of time; without them a stamp is held against its own certificate only. */
  readonly stampRoots?: readonly pkijs.Certificate[]
  /** Checks the sources beside the database; the archive supplies it. */
  readonly checkSources?: (report: (finding: Finding) => void, progress: (done: number, total: number) => void) => Promise<void>
  readonly progress?: (phase: FsckPhase, done: number, total: number) => void
}

export interface FsckReport {
  readonly entries: number
  readonly checkpoints: number
  readonly stamps: number
  /** In the order in which they were found; the first is the first wrong record. Empty: all is as it was written. */
  readonly findings: readonly Finding[]
  /** True where there were more findings than are listed. */
  readonly isCut: boolean
}

/**
 * Checks the whole log. Works beside a writer: entries, tree, checkpoints and views are read in one transaction.
 * Never throws for damage; a report without findings means that everything was derived again and is the same.
 */
export async function checkLog(log: Log, options: FsckOptions = {}): Promise<FsckReport> {
  const findings = new Findings()
  const progress = options.progress ?? (() => {})
  const checked = checkInOneTransaction(log, findings, options)
  // Last of what reads the database: once SQLCipher has met a damaged page, it reads nothing more on that connection.
  progress('pages', 0, 1)
  findings.guard(() => {
    for (const message of log.database.findDamagedPages())
      findings.add('database-damaged', log.database.path, `${log.database.path}: ${message}.`)
  })
  progress('pages', 1, 1)
  await checkStamps(checked.own, findings, options.stampRoots ?? [], (done, total) => progress('stamps', done, total))
  await options.checkSources?.(
    ({ code, place, message }) => findings.add(code, place, message),
    (done, total) => progress('sources', done, total),
  )
  const count = (type: string) => checked.own.filter((entry) => entry.type === type).length
  return {
    entries: checked.entries,
    checkpoints: count('CheckpointSigned'),
    stamps: count('CheckpointStamped'),
    findings: findings.list,
    isCut: findings.isCut,
  }
}

/** The log's own entries, to be checked further, and the number of all. */
interface CheckedEntries {
  entries: number
  readonly own: Entry[]
}

function checkInOneTransaction(log: Log, findings: Findings, options: FsckOptions): CheckedEntries {
  const checked: CheckedEntries = { entries: 0, own: [] }
  const scratch = openScratchDatabase()
  try {
    findings.guard(() => {
      const read = log.database.transaction(() => scratch.transaction(() => checkAll(log, scratch, findings, options, checked)))
      // What was not read was not checked: that must never look like a clean report.
      const refused = read.ok ? read.value : read
      if (!refused.ok) throw new IntegrityError('database-damaged', log.database.path, refused.message)
    })
  } finally {
    scratch.close()
  }
  return checked
}

/** One walk over the entries: each is checked, and applied to views in the scratch database, which are then compared. */
function checkAll(log: Log, scratch: Database, findings: Findings, options: FsckOptions, checked: CheckedEntries): void {
  const handle = log.database.handle<LogTables>()
  const progress = options.progress ?? (() => {})
  const target = scratch.handle<never>()
  const views: readonly View[] = log.views
  const appliers = listAppliers(views)
  for (const view of views) view.createView(target)
  let canReplay = true
  const isWalked = findings.guard(() =>
    checkEntries(
      handle,
      log.kinds,
      findings,
      (done, total) => progress('entries', done, total),
      (entry) => {
        checked.entries++
        if (entry === null) canReplay = false
        else if (['CheckpointSigned', 'CheckpointStamped', 'CheckpointCosigned'].includes(entry.type)) checked.own.push(entry)
        if (entry !== null && canReplay) canReplay = replayOne(findings, entry, () => applyEntry(appliers, target, entry))
      },
    ),
  )
  if (!isWalked) return
  findings.guard(() =>
    checkCheckpoints(handle, checked.own, findings, options.logKey ?? null, (done, total) => progress('checkpoints', done, total)),
  )
  if (viewsAreOutdated(handle, views))
    findings.add(
      'view-mismatch',
      'log_view',
      'The list of views is not the one that this program writes: open the archive for writing once.',
    )
  // Where an entry could not be read, what comes after it cannot be applied, and a comparison would say nothing.
  if (canReplay)
    findings.guard(() =>
      compareViews(log.database.handle<never>(), target, views, findings, (done, total) => progress('views', done, total)),
    )
}

/** An applier that throws on an entry which it once took shows that the entry, or one before it, was altered. */
function replayOne(findings: Findings, entry: Entry, apply: () => void): boolean {
  try {
    apply()
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    findings.add(
      'view-mismatch',
      `entry ${entry.index}`,
      `Entry ${entry.index} (${entry.type}) cannot be applied to the views again: ${reason}.`,
    )
    return false
  }
}
