// `firsthand keeper remove`: seals the vault anew without one keeper.
import path from 'node:path'
import { removeKeeperNamed } from '../workspace/vault.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import type { Verb } from './verb.ts'
import { keeperFileOf } from './vault-open.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'keeper remove',
  takes: '<recipient-or-file>',
  meaning: 'seal the vault anew, without this keeper; what they opened before they have seen',
  options: [{ flags: '--keeper <file>', meaning: 'a present keeper’s file' }],
  examples: ['firsthand keeper remove age1RECIPIENT --keeper KEEPER.txt'],
  run: (call) => {
    const keeper = keeperFileOf(call)
    if (keeper === null) return Promise.resolve(wrongCall(call, 'A present keeper must open the vault: give --keeper FILE.'))
    return withArchive(call, 'write', async (workspace) => {
      const named = call.operands[0] as string
      const removed = await removeKeeperNamed(workspace, named.startsWith('age1') ? named : path.resolve(call.cwd, named), keeper)
      if (!removed.ok) return tellRefusal(call, removed)
      call.terminal.out(
        call.json
          ? JSON.stringify(removed.value) + '\n'
          : `${removed.value.recipient} opens the vault no more. Backups made before still open for them.\n`,
      )
      return 0
    })
  },
}
