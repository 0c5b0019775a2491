// `firsthand case open`: opens a case over sources.
import { open } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'case open',
  takes: '<title> <source...>',
  meaning: 'open a case over sources of the archive',
  examples: ['firsthand case open "The twelve" 3f9a12 77b0c4'],
  run: (call) => {
    const [title, ...sources] = call.operands as [string, ...string[]]
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await open(workspace, title, sources)))
  },
}
