// `firsthand keeper add`: seals the vault to one more person's key.
import path from 'node:path'
import { addKeeperFrom } from '../workspace/vault.ts'
import { printable } from './print/style.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { keeperFileOf } from './vault-open.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'keeper add',
  takes: '<recipient-or-file>',
  meaning: 'let someone open the vault: an age recipient (age1…), a file of age-keygen, or a new file, which is made',
  options: [
    { flags: '--recovery', meaning: 'this key lies in a locked cupboard, for when the others are lost' },
    { flags: '--keeper <file>', meaning: 'a present keeper’s file; needed once identities are sealed to a keeper' },
  ],
  examples: ['firsthand keeper add KEEPER.txt', 'firsthand keeper add age1RECIPIENT --recovery --keeper KEEPER.txt'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) => {
      const named = call.operands[0] as string
      const added = await addKeeperFrom(
        workspace,
        named.startsWith('age1') ? named : path.resolve(call.cwd, named),
        call.options['recovery'] === true,
        keeperFileOf(call),
      )
      if (!added.ok) return tellRefusal(call, added)
      if (call.json) call.terminal.out(JSON.stringify(added.value) + '\n')
      else call.terminal.out(`${added.value.recipient} opens the vault now.\n`)
      if (added.value.made !== null)
        call.terminal.note(`${printable(named)} was made: it opens the vault. Move it to a medium of its own; there is no other copy.`)
      return 0
    }),
}
