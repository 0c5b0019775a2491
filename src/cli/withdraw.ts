// `firsthand withdraw`: a recorded statement no longer stands; its history does.
import { withdraw } from '../workspace/recorded.ts'
import { tellAppended } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'withdraw',
  takes: '<statement>',
  meaning: 'withdraw a recorded statement; its history stays',
  options: [{ flags: '--reason <text>', meaning: 'why' }],
  examples: ['firsthand withdraw S17 --reason "the witness took it back"'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) =>
      tellAppended(call, await withdraw(workspace, call.operands[0] as string, optionText(call, 'reason'))),
    ),
}
