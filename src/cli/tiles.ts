// `firsthand tiles`: the log as static tiles that anyone can serve and check (C2SP tlog-tiles).
import path from 'node:path'
import { checkpoint, publicKeyOf, writeTiles } from '../workspace/prove.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'tiles',
  takes: '<dir>',
  meaning: 'sign a checkpoint and write the log as static tiles into a folder; they hold salted commitments, no words',
  examples: ['firsthand tiles TILES'],
  run: (call) =>
    withArchive(call, 'write', async (workspace) => {
      const folder = path.resolve(call.cwd, call.operands[0] as string)
      const signed = await checkpoint(workspace)
      if (!signed.ok) return tellRefusal(call, signed)
      const written = await writeTiles(workspace, folder, (files) => call.terminal.progress(`${files} files`))
      if (!written.ok) return tellRefusal(call, written)
      const key = publicKeyOf(workspace)
      if (call.json) call.terminal.out(JSON.stringify({ ...written.value, key }) + '\n')
      else
        call.terminal.out(
          `${written.value.size} entries in ${written.value.files} files. Anyone checks them with:\n  firsthand verify ${call.operands[0]} --log-key ${key}\n`,
        )
      return 0
    }),
}
