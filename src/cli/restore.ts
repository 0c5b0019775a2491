// `firsthand restore`: an archive again from a backup, in a new folder.
import path from 'node:path'
import { restoreFrom } from '../workspace/keep-sources.ts'
import { makeHost } from '../workspace/workspace.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { handsOf, openingOf } from './with-archive.ts'

export const verb: Verb = {
  name: 'restore',
  takes: '<file> <dir>',
  meaning: 'make an archive again from a backup, in a new or empty folder',
  examples: ['firsthand restore CASES.backup AGAIN'],
  run: async (call) => {
    const [file, folder] = call.operands.map((operand) => path.resolve(call.cwd, operand)) as [string, string]
    const opening = await openingOf(call, folder, 'Passphrase of the archive that was backed up')
    if (!opening.ok) return tellRefusal(call, opening)
    const restored = await restoreFrom(file, opening.value, makeHost(handsOf(call)))
    if (!restored.ok) return tellRefusal(call, restored)
    call.terminal.out(
      call.json
        ? JSON.stringify({ folder, ...restored.value }) + '\n'
        : `Restored into ${folder}: ${restored.value.files} files. Check it with: firsthand fsck --archive ${folder}\n`,
    )
    return 0
  },
}
