// What a person does with the record: list, revise, withdraw, assess, merge, split. Each change is one transaction of the log.
import { findSource } from '../archive/sources.ts'
import type { Outcome } from '../base/refusal.ts'
import type { Entry } from '../log/entry.ts'
import { assessSource, assessStatement, type Changes, reviseStatement, withdrawStatement } from '../statement/record/change-statement.ts'
import { mergePersons, splitPerson } from '../statement/record/join-persons.ts'
import { listPersons, listStatements, type RecordedPerson, type RecordedStatement } from '../statement/record/list-statements.ts'
import type { Workspace } from './workspace.ts'

type Appended = Promise<Outcome<readonly Entry[]>>

export interface Grades {
  readonly reliability: string | null
  readonly credibility: string | null
  readonly verification: string | null
  readonly reason: string
}

export function recordedStatements(workspace: Workspace): readonly RecordedStatement[] {
  return listStatements(workspace.handle(), workspace.sealer)
}

export function recordedPersons(workspace: Workspace): readonly RecordedPerson[] {
  return listPersons(workspace.handle(), workspace.sealer)
}

export function revise(workspace: Workspace, id: string, changes: Changes): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => reviseStatement(handle, id, changes))
}

export function withdraw(workspace: Workspace, id: string, reason: string | null): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => withdrawStatement(handle, id, reason, workspace.sealer))
}

export function merge(workspace: Workspace, into: string, others: readonly string[], reason: string | null): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => mergePersons(handle, into, others, reason, workspace.sealer))
}

export function split(workspace: Workspace, id: string, reason: string | null): Appended {
  return workspace.archive.log.decideEntries(workspace.by, (handle) => splitPerson(handle, id, reason, workspace.sealer))
}

/** Grades a statement (its name is like S17), or a source (named by its SHA-256's start). */
export async function assess(workspace: Workspace, name: string, grades: Grades): Appended {
  const { log } = workspace.archive
  if (/^S\d+$/.test(name)) return log.decideEntries(workspace.by, (handle) => assessStatement(handle, name, grades, workspace.sealer))
  const source = findSource(workspace.archive, name)
  if (!source.ok) return source
  return log.decideEntries(workspace.by, () => assessSource(source.value.sha256, grades.reliability ?? '', grades.reason, workspace.sealer))
}
