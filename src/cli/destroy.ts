// `firsthand destroy`: destroys one source's key and bytes for good; the log still verifies.
import { destroy } from '../workspace/keep-sources.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'destroy',
  takes: '<source>',
  meaning: 'destroy one source for good: its key is overwritten, its bytes removed; the log still verifies and says why',
  options: [
    {
      flags: '--reason <word>',
      meaning: 'consent-withdrawn, danger-to-person, legal-duty, acquired-by-mistake or retention-ended (required)',
    },
    { flags: '--yes', meaning: 'yes, for good' },
  ],
  examples: ['firsthand destroy 3f9a12 --reason consent-withdrawn --yes'],
  run: (call) => {
    const reason = optionText(call, 'reason')
    if (reason === null)
      return Promise.resolve(
        wrongCall(call, 'Say why: --reason consent-withdrawn (or danger-to-person, legal-duty, acquired-by-mistake, retention-ended).'),
      )
    if (call.options['yes'] !== true) return Promise.resolve(wrongCall(call, 'This cannot be undone: add --yes.'))
    return withArchive(call, 'write', async (workspace) => {
      const destroyed = await destroy(workspace, call.operands[0] as string, reason)
      if (!destroyed.ok) return tellRefusal(call, destroyed)
      const { sha256, members, containers } = destroyed.value
      if (call.json) call.terminal.out(JSON.stringify(destroyed.value) + '\n')
      else call.terminal.out(`${sha256.slice(0, 12)} is destroyed. Backups made before still hold it.\n`)
      if (members.length > 0)
        call.terminal.note(`Its members still stand as sources of their own: ${members.map((one) => one.slice(0, 12)).join(', ')}.`)
      if (containers.length > 0)
        call.terminal.note(`Its bytes still stand inside: ${containers.map((one) => one.slice(0, 12)).join(', ')}.`)
      return 0
    })
  },
}
