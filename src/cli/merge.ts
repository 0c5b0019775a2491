// `firsthand merge`: persons of several sources whom you know to be one.
import { merge } from '../workspace/recorded.ts'
import { tellAppended } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'merge',
  takes: '<person> <others...>',
  meaning: 'say that these persons are one, shown as the first',
  options: [{ flags: '--reason <text>', meaning: 'how you know' }],
  examples: ['firsthand merge P1 P7 --reason "the follow-up names his wife"'],
  run: (call) => {
    const [into, ...others] = call.operands as [string, ...string[]]
    return withArchive(call, 'write', async (workspace) =>
      tellAppended(call, await merge(workspace, into, others, optionText(call, 'reason'))),
    )
  },
}
