// `firsthand export`: a source's own bytes again.
import path from 'node:path'
import { exportTo } from '../workspace/keep-sources.ts'
import { printable } from './print/style.ts'
import { tellRefusal } from './refused.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'export',
  takes: '<source>',
  meaning: 'write a source out, byte for byte as it was acquired',
  options: [
    { flags: '--out <file>', meaning: 'where to; else the name it came with, in this folder' },
    { flags: '--replace', meaning: 'a file of that name may be overwritten' },
  ],
  examples: ['firsthand export 3f9a12 --out page.html'],
  run: (call) =>
    withArchive(call, 'read', async (workspace) => {
      const out = optionText(call, 'out')
      const exported = await exportTo(workspace, call.operands[0] as string, out === null ? null : path.resolve(call.cwd, out), call.options['replace'] === true)
      if (!exported.ok) return tellRefusal(call, exported)
      if (call.json) call.terminal.out(JSON.stringify(exported.value) + '\n')
      else call.terminal.out(`${printable(exported.value.file)}: ${exported.value.bytes} bytes\n`)
      return 0
    }),
}
