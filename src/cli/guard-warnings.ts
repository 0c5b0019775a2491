// What `firsthand guard` looks for beside names: its options, and the call of the workspace. Nothing found here blocks.
import path from 'node:path'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { readWalked } from '../workspace/guard-walked.ts'
import { type GuardedEdition, type GuardWarnings, readCountsFile, warnOfEditions } from '../workspace/guard-warnings.ts'
import { walkFiles } from '../workspace/walk-files.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type Call, optionText } from './verb.ts'

const DEFAULT_K = 11

export const WARNING_OPTIONS = [
  {
    flags: '--counts <file>',
    meaning: 'how many people have which traits (CSV, docs/formats/counts.md): warns where too few fit what is published',
  },
  { flags: '--k <number>', meaning: `how many must fit at least (${DEFAULT_K})` },
  { flags: '--against <path>', meaning: 'the past edition: warns of what was taken out or replaced since, which whoever has both learns' },
  { flags: '--no-quotes', meaning: 'the archive’s sources are not searched for the quotations' },
] as const

export async function guardWarnings(call: Call, workspace: Workspace): Promise<Outcome<GuardWarnings>> {
  const k = Number(optionText(call, 'k') ?? DEFAULT_K)
  if (!Number.isInteger(k) || k < 2) return refuse('wrong-call', '--k is a whole number of people, 2 or more.')
  const file = optionText(call, 'counts')
  const counts = file === null ? null : await readCountsFile(path.resolve(call.cwd, file))
  if (counts && !counts.ok) return counts
  const editions = await readEditions(call, call.operands)
  if (!editions.ok) return editions
  const past = optionText(call, 'against')
  const against = past === null ? null : await readEditions(call, [past])
  if (against && !against.ok) return against
  return done(
    await warnOfEditions(workspace, editions.value, {
      counts: counts?.value ?? null,
      k,
      asOfYear: new Date(call.now()).getUTCFullYear(),
      against: against?.value[0] ?? null,
      searchesSources: call.options['quotes'] !== false,
      onSource: (count, of) => call.terminal.progress(`${count} of ${of} sources`),
    }),
  )
}

async function readEditions(call: Call, paths: readonly string[]): Promise<Outcome<GuardedEdition[]>> {
  const editions: GuardedEdition[] = []
  for (const name of paths) {
    if (name === '-') continue
    const walked = await walkFiles(call.cwd, [name])
    if (!walked.ok) return walked
    editions.push({ name, files: readWalked(walked.value) })
  }
  return done(editions)
}
