// `firsthand consent`: what a protected person agreed to, use by use; withdrawn from keeping, their key is destroyed.
import { answerConsent, listVault } from '../workspace/vault.ts'
import { refused, tellRefusal, wrongCall } from './refused.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'consent',
  takes: '<person> [use] [answer]',
  meaning: 'show or record what a person agreed to; `keeping withdrawn` destroys what identifies them, and the log still verifies',
  options: [{ flags: '--yes', meaning: 'needed to destroy: it cannot be undone' }],
  examples: [
    'firsthand consent PERSON',
    'firsthand consent PERSON publishing-under-pseudonym given',
    'firsthand consent PERSON keeping withdrawn --yes',
  ],
  run,
}

function run(call: Call): Promise<ExitStatus> {
  const [name = '', use, answer] = call.operands
  if (use === undefined) return withArchive(call, 'read', (workspace) => showConsent(call, workspace, name))
  if (answer === undefined)
    return Promise.resolve(wrongCall(call, 'Give the use and the answer: given, refused, ask-each-time, not-asked, withdrawn.'))
  if (use === 'keeping' && answer === 'withdrawn' && call.options['yes'] !== true)
    return Promise.resolve(wrongCall(call, 'This destroys what identifies the person and cannot be undone: add --yes.'))
  return withArchive(call, 'write', async (workspace) => {
    const recorded = await answerConsent(workspace, name, use, answer)
    if (!recorded.ok) return tellRefusal(call, recorded)
    if (call.json) call.terminal.out(JSON.stringify(recorded.value) + '\n')
    else
      call.terminal.out(
        recorded.value.isDestroyed
          ? 'Recorded, and the identity destroyed. The guard no longer knows this person; backups made before still do.\n'
          : 'Recorded.\n',
      )
    return 0
  })
}

function showConsent(call: Call, workspace: Parameters<typeof listVault>[0], name: string): ExitStatus {
  const found = listVault(workspace).persons.find(
    ({ person, pseudonym }) => person === name || pseudonym === name || (name.length >= 4 && person.startsWith(name)),
  )
  if (!found) return refused(call, 'no-such-person', `The vault has no person ${name}: \`firsthand vault list\` lists them.`)
  if (call.json) call.terminal.out(JSON.stringify(found) + '\n')
  else for (const [use, answer] of Object.entries(found.consent)) call.terminal.out(`${use}: ${answer}\n`)
  return 0
}
