// A case over recorded statements: opened, compared, judged. Set-aside statements stay in the record and out of the reckoning.
import { findSource } from '../archive/sources.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { compareReadings, type FileReading } from '../case/compare-readings.ts'
import type { Comparison, StatementRef } from '../case/comparison.ts'
import type { Decisions } from '../case/decisions.ts'
import { EventNamed } from '../case/entries.ts'
import {
  type CaseRow,
  type CaseWords,
  extendCase,
  judgeConflict,
  listCases,
  nameEvent,
  openCase,
  settlePromise,
} from '../case/decide-case.ts'
import { findPatterns, type PatternCase, type Patterns } from '../case/patterns/find-patterns.ts'
import { readPatternCase, STAGES } from '../case/patterns/read-pattern-case.ts'
import type { Entry } from '../log/entry.ts'
import { attachAnchor } from '../statement/anchors/attach-anchor.ts'
import { mergedPersons } from '../statement/record/list-statements.ts'
import type { PromiseOutcome, Statement } from '../statement/statement.ts'
import { openOffsets } from '../statement/anchors/text-offsets.ts'
import { readArchived } from './propose.ts'
import { recordedPersons, recordedStatements } from './recorded.ts'
import type { Workspace } from './workspace.ts'

type Appended = Promise<Outcome<readonly Entry[]>>

export interface JudgedCase {
  readonly comparison: Comparison
  /** Statements that a judgement, or the caller, set aside. */
  readonly setAside: readonly string[]
  /** Statements whose words no longer stand at one place of the re-read source: left out, each with one sentence. */
  readonly orphans: readonly string[]
}

export function cases(workspace: Workspace): readonly CaseRow[] {
  return listCases(workspace.handle(), workspace.sealer)
}

export function open(workspace: Workspace, about: CaseWords, names: readonly string[]): Appended {
  return withSources(workspace, names, (sources) =>
    workspace.archive.log.decideEntries(workspace.by, (handle) => openCase(handle, about, sources, workspace.sealer)),
  )
}

export function extend(workspace: Workspace, id: string, names: readonly string[]): Appended {
  return withSources(workspace, names, (sources) =>
    workspace.archive.log.decideEntries(workspace.by, (handle) => extendCase(handle, id, sources)),
  )
}

export function judge(
  workspace: Workspace,
  id: string,
  judged: {
    readonly statements: readonly string[]
    readonly setAside: readonly string[]
    readonly noConflict: boolean
    readonly reason: string
  },
): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => judgeConflict(handle, id, judged, workspace.sealer))
}

export function name(workspace: Workspace, id: string, label: string, statements: readonly string[]): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => nameEvent(handle, id, label, statements, workspace.sealer))
}

export function settle(
  workspace: Workspace,
  statement: string,
  outcome: PromiseOutcome,
  settledBy: readonly string[],
  reason: string,
): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) =>
    settlePromise(handle, statement, outcome, settledBy, reason, workspace.sealer),
  )
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

/** Compares what is recorded of a case's sources, with what people decided. `aside` are statements left out for once (what if?). */
export async function compareCase(workspace: Workspace, id: string, aside: readonly string[] = []): Promise<Outcome<JudgedCase>> {
  const found = cases(workspace).find((one) => one.id === id)
  if (!found) return refuse('no-such-case', `There is no case ${id}: \`firsthand case\` lists them.`)
  const files: FileReading[] = []
  const orphans: string[] = []
  for (const source of found.sources) {
    const read = await recordedReading(workspace, source)
    if (!read.ok) return read
    files.push(read.value.file)
    orphans.push(...read.value.orphans)
  }
  const decided = decisionsOf(workspace, id, files, aside)
  return done({ comparison: compareReadings(files, decided), setAside: decided.setAside.map(([, statement]) => statement), orphans })
}

/** What people decided about a case, its statements named by their document's place. */
function decisionsOf(workspace: Workspace, id: string, files: readonly FileReading[], aside: readonly string[]): Decisions {
  const refs = new Map(
    files.flatMap(({ reading }, n) => reading.statements.map((statement) => [statement.id, [n, statement.id] as StatementRef])),
  )
  const refsOf = (json: string): StatementRef[] =>
    (JSON.parse(json) as string[]).map((statement) => refs.get(statement)).filter((ref) => ref !== undefined)
  const handle = workspace.handle()
  const judgements = handle.all(handle.query.selectFrom('judged_conflict').selectAll().where('casefile', '=', id))
  const events = handle.all(handle.query.selectFrom('named_event').selectAll().where('casefile', '=', id).orderBy('id'))
  return {
    events: events.map((row) => ({ label: labelOf(workspace, row), statements: refsOf(row.statements) })),
    setAside: [...refsOf(JSON.stringify(aside)), ...judgements.flatMap((row) => refsOf(row.set_aside))],
    judged: judgements.flatMap((row) =>
      row.judgement === 'set-aside'
        ? []
        : [{ statements: refsOf(row.statements), judgement: row.judgement as 'both-stand' | 'no-conflict' }],
    ),
  }
}

function labelOf(workspace: Workspace, event: { readonly id: string; readonly statements: string; readonly sealed: string }): string {
  const [first] = JSON.parse(event.statements) as string[]
  const source = recordedStatements(workspace).find((statement) => statement.id === first)?.source
  const words = source === undefined ? null : (workspace.sealer.open(source, EventNamed.type, event.sealed) as { label: string } | null)
  return words?.label ?? event.id
}

/** A source's reading with the recorded statements and persons in place of the proposed ones, each statement found again by its words. */
async function recordedReading(workspace: Workspace, sha256: string): Promise<Outcome<{ file: FileReading; orphans: string[] }>> {
  const read = await readArchived(workspace, sha256)
  if (!read.ok) return read
  const { reading, name: file } = read.value
  const { text } = reading.document
  const standsFor = mergedPersons(workspace.handle())
  const persons = recordedPersons(workspace)
    .filter((person) => person.source === sha256)
    .map((person) => ({ ...person, id: standsFor(person.id) }))
  const statements: Statement[] = []
  const orphans: string[] = []
  for (const one of recordedStatements(workspace).filter(({ source, status }) => source === sha256 && status === 'recorded')) {
    const quote = one.quote ?? ''
    const [start, end] = openOffsets(text, 'code-points').spanFromUtf16(one.span)
    const quoted = { type: 'TextQuoteSelector' as const, exact: quote, prefix: one.prefix, suffix: one.suffix }
    const attached = attachAnchor(text, { position: { type: 'TextPositionSelector', start, end }, quote: quoted })
    if (attached.ok) statements.push({ ...one, quote, span: attached.value })
    else orphans.push(`${one.id}: ${attached.message}`)
  }
  return done({ file: { file, reading: { ...reading, persons, statements, events: [], conflicts: [] } }, orphans })
}

/** Patterns over all cases that hold recorded statements. Counts below the threshold are withheld. */
export async function patternsOver(
  workspace: Workspace,
  threshold: number,
  onCase: (done: number, total: number) => void,
): Promise<Outcome<Patterns>> {
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
