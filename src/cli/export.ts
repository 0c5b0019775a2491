// `firsthand export`: a source's own bytes again, or sources as a WACZ for a replayer.
import path from 'node:path'
import { exportAsWacz, exportTo } from '../workspace/keep-sources.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { printableLine } from './print/style.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'export',
  takes: '<source...>',
  meaning: 'write a source out, byte for byte as it was acquired; with --wacz, write sources as one web archive that a replayer opens',
  options: [
    { flags: '--out <file>', meaning: 'where to; else the name it came with, in this folder' },
    { flags: '--wacz', meaning: 'as a WACZ (needs --out)' },
    { flags: '--replace', meaning: 'a file of that name may be overwritten' },
  ],
  examples: ['firsthand export 3f9a12 --out page.html', 'firsthand export 3f9a12 77b0c4 --wacz --out case.wacz'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const out = optionText(call, 'out')
  const file = out === null ? null : path.resolve(call.cwd, out)
  if (call.options['wacz'] === true) {
    if (file === null) return wrongCall(call, 'Say where the WACZ goes: --out FILE.wacz.')
    return withArchive(call, 'write', (workspace) => asWacz(call, workspace, file))
  }
  if (call.operands.length > 1) return wrongCall(call, 'One source at a time, or several as one --wacz.')
  return withArchive(call, 'write', (workspace) => asItWas(call, workspace, file))
}

async function asItWas(call: Call, workspace: Workspace, file: string | null): Promise<ExitStatus> {
  const exported = await exportTo(workspace, call.operands[0] as string, file, call.options['replace'] === true)
  if (!exported.ok) return tellRefusal(call, exported)
  if (call.json) call.terminal.out(JSON.stringify(exported.value) + '\n')
  else call.terminal.out(`${printableLine(exported.value.file)}: ${exported.value.bytes} bytes\n`)
  return 0
}

async function asWacz(call: Call, workspace: Workspace, file: string): Promise<ExitStatus> {
  const exported = await exportAsWacz(workspace, call.operands, file, call.options['replace'] === true)
  if (!exported.ok) return tellRefusal(call, exported)
  call.terminal.out(
    call.json
      ? JSON.stringify(exported.value) + '\n'
      : `${printableLine(file)}: ${exported.value.bytes} bytes. Check it with: firsthand verify ${printableLine(path.basename(file))}\n`,
  )
  return 0
}
