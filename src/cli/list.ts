// `firsthand list`: the archive's sources, a line each.
import { archivedSources, type ShownSource } from '../workspace/sources.ts'
import { paint, printableLine } from './print/style.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'list',
  takes: '',
  meaning: 'list the sources of the archive',
  examples: ['firsthand list', 'firsthand list --json'],
  run: (call) => withArchive(call, 'read', (workspace) => tell(call, archivedSources(workspace))),
}

function tell(call: Call, sources: readonly ShownSource[]): ExitStatus {
  if (call.json) call.terminal.out(JSON.stringify(sources, null, 1) + '\n')
  else if (sources.length === 0) call.terminal.note('The archive holds no source yet: firsthand add FILE…')
  for (const source of call.json ? [] : sources) call.terminal.out(describe(call, source) + '\n')
  return 0
}

function describe(call: Call, source: ShownSource): string {
  const name = source.acquisitions.find(({ words }) => words !== null)?.words?.name ?? ''
  const state = source.destroyed
    ? paint(call.terminal, 'red', ' destroyed')
    : source.roles
      ? paint(call.terminal, 'yellow', ` sealed: ${source.roles.join(', ')}`)
      : ''
  return `${source.sha256.slice(0, 12)}  ${source.archivedAt.slice(0, 16)}  ${String(source.bytes).padStart(10)}  ${source.mediaType.padEnd(24)} ${printableLine(name)}${state}`
}
