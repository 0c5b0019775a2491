// `firsthand vault import`: seals identities from a keeper's file.
import path from 'node:path'
import { guardPastEditions } from '../workspace/past-editions.ts'
import { importFile } from '../workspace/vault.ts'
import { say } from './messages/say.ts'
import { tellBetrayals } from './print/betrayals.ts'
import { printPastReport } from './print/guard-sheet.ts'
import { tellRefusal } from './refused.ts'
import { keeperFileOf } from './vault-open.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'vault import',
  takes: '<file>',
  meaning:
    'seal the identities in a JSON, CSV or cupboard’s age file into the vault; from then on the guard stops them from leaving; past editions are looked at again, status 1 when they name somebody',
  options: [
    { flags: '--keeper <file>', meaning: 'opens a sealed file of `vault open --out`; else FIRSTHAND_KEEPER' },
    { flags: '--strict', meaning: 'refuse the file where a pseudonym betrays its person; else it is sealed, and told of' },
  ],
  examples: ['firsthand vault import PEOPLE.json', 'firsthand vault import CUPBOARD.age --keeper KEEPER.txt'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) => {
      const imported = await importFile(
        workspace,
        path.resolve(call.cwd, call.operands[0] as string),
        keeperFileOf(call),
        call.options['strict'] === true,
      )
      if (!imported.ok) return tellRefusal(call, imported)
      const { added, changed, isPending } = imported.value
      const betrayals = imported.value.betrayals.map(({ kind, person }) => ({ kind, person: person === null ? null : person + 1 }))
      if (!call.json) call.terminal.out(`${added} sealed, ${changed} changed.\n`)
      tellBetrayals(call, betrayals, (line) => call.terminal.note(line))
      if (betrayals.length > 0) call.terminal.note(say(call.language, 'betraying-advice'))
      if (isPending)
        call.terminal.note(
          'There is no keeper yet: nobody but this archive’s own key protects them. Add one now: firsthand keeper add NEWFILE',
        )
      call.terminal.note('The file itself still names everyone: keep it locked away, or destroy it.')
      // Whoever came in may stand in what is out already.
      const past = await guardPastEditions(workspace, (count, of) => call.terminal.progress(`${count}/${of}`))
      if (!past.ok) return tellRefusal(call, past)
      if (call.json) call.terminal.out(JSON.stringify({ ...imported.value, betrayals, past: past.value }) + '\n')
      else if (past.value.editions > 0) printPastReport(call, past.value)
      return past.value.isBlocked ? 1 : 0
    }),
}
