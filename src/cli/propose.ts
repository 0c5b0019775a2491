// `firsthand propose`: what the machine reads out of a source and nobody has recorded or rejected yet.
import { proposeFrom } from '../workspace/propose.ts'
import { printReading } from './print/reading-sheet.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'propose',
  takes: '<source>',
  meaning: 'read a source and propose its statements; nothing is recorded until you accept it',
  options: [{ flags: '--all', meaning: 'shows boilerplate too' }],
  examples: ['firsthand propose 3f9a12'],
  run: (call) =>
    withArchive(call, 'read', async (workspace) => {
      const proposed = await proposeFrom(workspace, call.operands[0] as string)
      if (!proposed.ok) return tellRefusal(call, proposed)
      const { reading, open, source } = proposed.value
      const shown = { ...reading, statements: open }
      if (call.json) call.terminal.out(JSON.stringify({ source, reading: shown }, null, 1) + '\n')
      else {
        printReading(shown, call.terminal, { language: call.language, all: call.options['all'] === true })
        call.terminal.out(`${open.length} open. Record them: firsthand accept ${source.slice(0, 12)} ${open[0]?.id ?? ''} …, or --all\n`)
      }
      return 0
    }),
}
