// `firsthand backup`: the whole archive as one encrypted file.
import path from 'node:path'
import { backUpTo } from '../workspace/keep-sources.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'backup',
  takes: '<file>',
  meaning: 'write the whole archive, as it stands, into one encrypted file; it opens with what opens the archive',
  examples: ['firsthand backup CASES.backup'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) => {
      const file = path.resolve(call.cwd, call.operands[0] as string)
      const written = await backUpTo(workspace, file, (files, of) => call.terminal.progress(`${files}/${of}`))
      if (!written.ok) return tellRefusal(call, written)
      call.terminal.out(call.json ? JSON.stringify({ file, ...written.value }) + '\n' : `${file}: ${written.value.bytes} bytes\n`)
      return 0
    }),
}
