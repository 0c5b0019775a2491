// A reviewer's decisions on false alarms, as the guard's verb takes them: by the finding's id, each with who, when and why.
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { type Decision, listDecisions, passFindings, withdrawDecision } from '../vault/decisions.ts'
import { type FileFinding, type GuardReport, guardOf } from './guard-files.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** Passes everything that is for review in the report. */
export const ALL_FOR_REVIEW = 'review'

/** Of what blocks, a name may be somebody else's; a number, a hidden content or an unknown format is changed, not passed. */
const PASSABLE_BLOCKS: ReadonlySet<string> = new Set(['family-name', 'given-name', 'given-with-patronymic', 'alias'])

const SHORTEST_ID = 6

/** Records that findings of the report are false alarms. `named`: ids or their beginnings, or ALL_FOR_REVIEW. */
export async function passReported(
  workspace: Workspace,
  report: GuardReport,
  named: readonly string[],
  reason: string,
): Promise<Outcome<number>> {
  const chosen = new Map<string, FileFinding>()
  for (const name of named) {
    const found =
      name === ALL_FOR_REVIEW
        ? report.findings.filter(({ tier }) => tier === 'review')
        : report.findings.filter(({ id }) => name.length >= SHORTEST_ID && id.startsWith(name))
    if (found.length === 0 && name !== ALL_FOR_REVIEW)
      return refuse('no-such-finding', `There is no finding ${name} in these files: firsthand guard PATH lists them with their ids.`)
    const blocking = found.filter(({ tier }) => tier === 'block')
    if (blocking.some(({ kind }) => !PASSABLE_BLOCKS.has(kind)))
      return refuse('not-passable', `${name} is no name that could be somebody else’s: it cannot be passed. Change the text or the vault.`)
    if (blocking.length > 0 && reason.trim() === '')
      return refuse('reason-needed', `${name} blocks: to pass it, say with --reason why it names nobody who is protected.`)
    for (const one of found) chosen.set(one.id, one)
  }
  // A reason stays in the log when the person has withdrawn.
  if ((guardOf(workspace)?.scanText(reason) ?? []).length > 0)
    return refuse('reason-names', 'The reason itself names somebody whom the vault protects: word it without names.')
  return chosen.size === 0 ? done(0) : passFindings(accessVault(workspace), [...chosen.values()], reason.trim())
}

/** All decisions, oldest first. */
export function listReviewed(workspace: Workspace): Decision[] {
  return listDecisions(accessVault(workspace))
}

export function withdrawReviewed(workspace: Workspace, decision: number): Promise<Outcome<number>> {
  return withdrawDecision(accessVault(workspace), decision)
}
