// `firsthand show`: one source, with every acquisition of it.
import { showSource, type ShownSource } from '../workspace/sources.ts'
import { printableLine } from './print/style.ts'
import { tellRefusal } from './refused.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'show',
  takes: '<source>',
  meaning: 'show one source: when, how, from where and by whom it was acquired, and what it holds',
  examples: ['firsthand show 3f9a12', 'firsthand show 3f9a12 --json'],
  run: (call) =>
    withArchive(call, 'read', (workspace) => {
      const shown = showSource(workspace, call.operands[0] as string)
      return shown.ok ? tell(call, shown.value) : tellRefusal(call, shown)
    }),
}

function tell(call: Call, source: ShownSource): ExitStatus {
  if (call.json) {
    call.terminal.out(JSON.stringify(source, null, 1) + '\n')
    return 0
  }
  const line = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') call.terminal.out(`  ${name.padEnd(14)}${printableLine(String(value))}\n`)
  }
  call.terminal.out(`${source.sha256}\n`)
  line('bytes', source.bytes)
  line('media type', source.mediaType)
  line('archived', source.archivedAt)
  line('sealed to', source.roles?.join(', '))
  line('destroyed', source.destroyed && `${source.destroyed.at} (${source.destroyed.reason})`)
  line('members', source.members.map((member) => member.slice(0, 12)).join(' '))
  for (const acquisition of source.acquisitions) tellAcquisition(call, acquisition, line)
  return 0
}

function tellAcquisition(
  call: Call,
  acquisition: ShownSource['acquisitions'][number],
  line: (name: string, value: string | number | null | undefined) => void,
): void {
  const { words } = acquisition
  call.terminal.out(`acquired ${acquisition.acquiredAt} by ${printableLine(acquisition.acquiredBy)} (${acquisition.how})\n`)
  line('from', words?.from)
  line('name', words?.name)
  line('inside', words?.memberPath)
  line('address', words?.url)
  line('tool', words && `${words.tool.name} ${words.tool.version}`)
  line('captured', words?.capturedAt)
  line('last changed', words?.modifiedAt)
  line('HTTP status', words?.http?.status)
  line('clock offset', acquisition.clockOffsetMs === null ? null : `${acquisition.clockOffsetMs} ms`)
  line('mind', words?.warnings.join('; '))
  line('note', words?.note)
  line('part of', acquisition.parent?.slice(0, 12))
}
