// A case over recorded statements: opened, compared, judged. Set-aside statements stay in the record and out of the reckoning.
import { findSource, readAcquisitions, readSourceBytes } from '../archive/sources.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { compareReadings, type FileReading } from '../case/compare-readings.ts'
import type { Comparison } from '../case/comparison.ts'
import { type CaseRow, type CaseWords, extendCase, judgeConflict, listCases, nameEvent, openCase, settlePromise } from '../case/decide-case.ts'
import { findPatterns, type PatternCase, type Patterns } from '../case/find-patterns.ts'
import { readPatternCase, STAGES } from '../case/read-pattern-case.ts'
import type { Reading } from '../case/reading.ts'
import type { Entry } from '../log/entry.ts'
import { mergedPersons } from '../statement/list-statements.ts'
import type { PromiseOutcome, Statement } from '../statement/statement.ts'
import { readSource } from './read-source.ts'
import { recordedPersons, recordedStatements } from './recorded.ts'
import type { Workspace } from './workspace.ts'

type Appended = Promise<Outcome<readonly Entry[]>>

export interface JudgedCase {
  readonly comparison: Comparison
  /** Statements that a judgement set aside. */
  readonly setAside: readonly string[]
  /** Conflicts of the comparison, by place in it, that a person judged to be none or to stand. */
  readonly judged: ReadonlyMap<number, string>
}

export function cases(workspace: Workspace): readonly CaseRow[] {
  return listCases(workspace.handle(), workspace.sealer)
}

export function open(workspace: Workspace, about: CaseWords, names: readonly string[]): Appended {
  return withSources(workspace, names, (sources) => workspace.archive.log.decideEntries(workspace.by, (handle) => openCase(handle, about, sources, workspace.sealer)))
}

export function extend(workspace: Workspace, id: string, names: readonly string[]): Appended {
  return withSources(workspace, names, (sources) => workspace.archive.log.decideEntries(workspace.by, (handle) => extendCase(handle, id, sources)))
}

export function judge(
  workspace: Workspace,
  id: string,
  judged: { readonly statements: readonly string[]; readonly setAside: readonly string[]; readonly noConflict: boolean; readonly reason: string },
): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => judgeConflict(handle, id, judged, workspace.sealer))
}

export function name(workspace: Workspace, id: string, label: string, statements: readonly string[]): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => nameEvent(handle, id, label, statements, workspace.sealer))
}

export function settle(workspace: Workspace, statement: string, outcome: PromiseOutcome, settledBy: readonly string[], reason: string): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => settlePromise(handle, statement, outcome, settledBy, reason, workspace.sealer))
}

async function withSources(workspace: Workspace, names: readonly string[], work: (sources: string[]) => Appended): Appended {
  const sources: string[] = []
  for (const one of names) {
    const found = findSource(workspace.archive, one)
    if (!found.ok) return found
    sources.push(found.value.sha256)
  }
  return work(sources)
}

/** Compares what is recorded of a case's sources. `aside` are statements left out for once (what if?). */
export async function compareCase(workspace: Workspace, id: string, aside: readonly string[] = []): Promise<Outcome<JudgedCase>> {
  const found = cases(workspace).find((one) => one.id === id)
  if (!found) return refuse('no-such-case', `There is no case ${id}: \`firsthand case\` lists them.`)
  const judgements = judgementsOf(workspace, id)
  const setAside = [...new Set([...aside, ...judgements.flatMap((judgement) => judgement.setAside)])]
  const files: FileReading[] = []
  for (const source of found.sources) {
    const read = await recordedReading(workspace, source, setAside)
    if (!read.ok) return read
    files.push(read.value)
  }
  const comparison = compareReadings(files)
  return done({ comparison, setAside, judged: judgedConflicts(comparison, judgements) })
}

interface Judgement {
  readonly statements: readonly string[]
  readonly judgement: string
  readonly setAside: readonly string[]
}

function judgementsOf(workspace: Workspace, id: string): Judgement[] {
  const handle = workspace.handle()
  return handle.all(handle.query.selectFrom('judged_conflict').selectAll().where('casefile', '=', id)).map((row) => ({
    statements: JSON.parse(row.statements) as string[],
    judgement: row.judgement,
    setAside: JSON.parse(row.set_aside) as string[],
  }))
}

/** A judgement holds for a conflict that all its statements take part in, whatever statements joined since. */
function judgedConflicts({ conflicts }: Comparison, judgements: readonly Judgement[]): Map<number, string> {
  const judged = new Map<number, string>()
  for (const [n, conflict] of conflicts.entries()) {
    const named = new Set(conflict.statements.map(([, statement]) => statement))
    const holding = judgements.find(({ statements }) => statements.every((statement) => named.has(statement)))
    if (holding) judged.set(n, holding.judgement)
  }
  return judged
}

/** A source's reading with the recorded statements and persons in place of the proposed ones. */
async function recordedReading(workspace: Workspace, sha256: string, setAside: readonly string[]): Promise<Outcome<FileReading>> {
  const found = findSource(workspace.archive, sha256)
  if (!found.ok) return found
  const bytes = await readSourceBytes(workspace.archive, found.value.sha256)
  if (!bytes.ok) return bytes
  const words = readAcquisitions(workspace.archive, found.value.sha256)[0]?.words
  const read = await readSource(bytes.value, { fileName: words?.name ?? null, mediaType: found.value.mediaType, url: words?.url ?? null })
  if (!read.ok) return read
  const standsFor = mergedPersons(workspace.handle())
  const statements = recordedStatements(workspace).filter((one) => one.source === sha256 && one.status === 'recorded' && !setAside.includes(one.id))
  const persons = recordedPersons(workspace).filter((person) => person.source === sha256).map((person) => ({ ...person, id: standsFor(person.id) }))
  const quoted = statements.map((one): Statement => ({ ...one, quote: one.quote ?? '' }))
  const reading: Reading = { ...read.value, persons, statements: quoted, events: [], conflicts: [] }
  return done({ file: words?.name ?? sha256.slice(0, 12), reading })
}

/** Patterns over all cases that hold recorded statements. Counts below the threshold are withheld. */
export async function patternsOver(workspace: Workspace, threshold: number, onCase: (done: number, total: number) => void): Promise<Outcome<Patterns>> {
  const all = cases(workspace)
  const read: PatternCase[] = []
  for (const one of all) {
    onCase(read.length, all.length)
    const compared = await compareCase(workspace, one.id)
    if (!compared.ok) return compared
    read.push(readPatternCase(compared.value.comparison, { id: one.id, place: one.place, group: one.group }))
  }
  const stages = Object.keys(STAGES)
  const pairs = stages.slice(1).map((stage, i) => [stages[i] as string, stage] as const)
  return done(findPatterns(read, { threshold, stages: pairs }))
}
