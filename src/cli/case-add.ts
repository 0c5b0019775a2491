// `firsthand case add`: further sources for a case.
import { extend } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'case add',
  takes: '<case> <source...>',
  meaning: 'add sources to a case',
  examples: ['firsthand case add C1 5d21e0'],
  run: (call) => {
    const [id, ...sources] = call.operands as [string, ...string[]]
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await extend(workspace, id, sources)))
  },
}
