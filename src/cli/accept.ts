// `firsthand accept`: records proposals as statements, with their tellings and persons.
import { acceptProposals } from '../workspace/propose.ts'
import { tellAppended } from './print/appended.ts'
import { wrongCall } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'accept',
  takes: '<source> [statement...]',
  meaning: 'record proposed statements (s1, s2 …), with the tellings and persons they name',
  options: [{ flags: '--all', meaning: 'every proposal that is open' }],
  examples: ['firsthand accept 3f9a12 s1 s4 s5', 'firsthand accept 3f9a12 --all'],
  run: async (call) => {
    const [source, ...ids] = call.operands as [string, ...string[]]
    if (ids.length === 0 && call.options['all'] !== true) return wrongCall(call, 'Name the statements to record (s1 s2 …), or give --all.')
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await acceptProposals(workspace, source, ids)))
  },
}
