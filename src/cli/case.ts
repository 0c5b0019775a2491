// `firsthand case`: the cases of the archive.
import { cases } from '../workspace/case.ts'
import { printableLine } from './print/style.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'case',
  takes: '',
  meaning: 'list the cases',
  examples: ['firsthand case', 'firsthand case --json'],
  run: (call) =>
    withArchive(call, 'read', (workspace) => {
      const all = cases(workspace)
      if (call.json) call.terminal.out(JSON.stringify(all, null, 1) + '\n')
      else if (all.length === 0) call.terminal.note('There is no case yet: firsthand case open TITLE SOURCE…')
      for (const one of call.json ? [] : all) {
        call.terminal.out(
          `${one.id}  ${printableLine(one.title ?? '(its first source was destroyed)')}  (${one.sources.length} ${one.sources.length === 1 ? 'source' : 'sources'}: ${one.sources.map((source) => source.slice(0, 8)).join(' ')})\n`,
        )
      }
      return 0
    }),
}
