// Tells what an act put into the log, or why it was refused.
import type { Outcome } from '../../base/refusal.ts'
import type { Entry } from '../../log/entry.ts'
import { tellRefusal } from '../refused.ts'
import type { Call, ExitStatus } from '../verb.ts'

/** The ids an entry's body may name what it is about by, the telling one first. */
const NAMES = ['statement', 'person', 'into', 'event', 'case', 'source'] as const

export function tellAppended(call: Call, appended: Outcome<readonly Entry[]>): ExitStatus {
  if (!appended.ok) return tellRefusal(call, appended)
  if (call.json) call.terminal.out(JSON.stringify({ ok: true, entries: appended.value }, null, 1) + '\n')
  for (const entry of call.json ? [] : appended.value) call.terminal.out(`${entry.index}  ${entry.type}  ${nameOf(entry)}\n`)
  return 0
}

export function nameOf(entry: Entry): string {
  const named = NAMES.map((name) => entry.body[name]).find((value) => typeof value === 'string')
  return typeof named === 'string' ? (named.length === 64 ? named.slice(0, 12) : named) : ''
}
