// `firsthand vault list`: who is protected, by pseudonym, and who keeps the vault; nothing real.
import { listVault } from '../workspace/vault.ts'
import { printable } from './print/style.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'vault list',
  takes: '',
  meaning: 'list the protected persons by pseudonym, their consent, and the vault’s keepers; no real name is shown',
  examples: ['firsthand vault list'],
  run: (call) =>
    withArchive(call, 'read', (workspace) => {
      const listed = listVault(workspace)
      if (call.json) {
        call.terminal.out(JSON.stringify(listed) + '\n')
        return 0
      }
      for (const { person, pseudonym, isDestroyed, consent } of listed.persons) {
        const answers = Object.entries(consent).map(([use, answer]) => `${use}: ${answer}`)
        call.terminal.out(
          `${person.slice(0, 12)}  ${isDestroyed ? 'destroyed' : printable(pseudonym ?? '?')}${answers.length > 0 ? `  (${answers.join(', ')})` : ''}\n`,
        )
      }
      for (const { recipient, isRecovery } of listed.keepers) call.terminal.out(`keeper ${recipient}${isRecovery ? '  (recovery)' : ''}\n`)
      if (listed.keepers.length === 0) call.terminal.note('There is no keeper yet: firsthand keeper add NEWFILE')
      return 0
    }),
}
