// `firsthand split`: undoes a merge for one person.
import { split } from '../workspace/recorded.ts'
import { tellAppended } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'split',
  takes: '<person>',
  meaning: 'say that a merged person is somebody else after all',
  options: [{ flags: '--reason <text>', meaning: 'how you know' }],
  examples: ['firsthand split P7 --reason "two men of one name"'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) =>
      tellAppended(call, await split(workspace, call.operands[0] as string, optionText(call, 'reason'))),
    ),
}
