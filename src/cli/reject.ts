// `firsthand reject`: puts proposals aside, so that they are not proposed again.
import { rejectProposals } from '../workspace/propose.ts'
import { tellAppended } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'reject',
  takes: '<source> <statement...>',
  meaning: 'put proposed statements (s1, s2 …) aside',
  options: [{ flags: '--reason <text>', meaning: 'why' }],
  examples: ['firsthand reject 3f9a12 s3 --reason "a caption, not an account"'],
  run: (call) => {
    const [source, ...ids] = call.operands as [string, ...string[]]
    return withArchive(call, 'write', async (workspace) =>
      tellAppended(call, await rejectProposals(workspace, source, ids, optionText(call, 'reason'))),
    )
  },
}
