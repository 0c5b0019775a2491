// `firsthand vault open`: shows identities to a keeper, or writes them for a locked cupboard; each opening is an entry.
import path from 'node:path'
import { openVault } from '../workspace/vault.ts'
import { printable } from './print/style.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'vault open',
  takes: '[person...]',
  meaning: 'show the real identities to a keeper, or write them out as a file that age opens; the log tells who opened what and when',
  options: [
    { flags: '--keeper <file>', meaning: 'the keeper’s identity file (age-keygen’s form); else FIRSTHAND_KEEPER' },
    { flags: '--out <file>', meaning: 'write them, sealed to all keepers, to this file (age --decrypt -i KEEPER FILE), and show nothing' },
  ],
  examples: ['firsthand vault open --keeper KEEPER.txt', 'firsthand vault open Anna --keeper KEEPER.txt --out CUPBOARD.age'],
  run,
}

export function keeperFileOf(call: Call): string | null {
  const named = optionText(call, 'keeper') ?? call.env['FIRSTHAND_KEEPER'] ?? null
  return named === null ? null : path.resolve(call.cwd, named)
}

function run(call: Call): Promise<ExitStatus> {
  const keeper = keeperFileOf(call)
  if (keeper === null) return Promise.resolve(wrongCall(call, 'Only a keeper opens the vault: give --keeper FILE.'))
  const out = optionText(call, 'out')
  return withArchive(call, 'write', async (workspace) => {
    const opened = await openVault(workspace, keeper, call.operands, out === null ? null : path.resolve(call.cwd, out))
    if (!opened.ok) return tellRefusal(call, opened)
    if (out !== null)
      call.terminal.out(
        call.json
          ? JSON.stringify({ file: out, persons: opened.value.length }) + '\n'
          : `${printable(out)}: ${opened.value.length} persons, sealed to the keepers.\n`,
      )
    else if (call.json) call.terminal.out(JSON.stringify(opened.value) + '\n')
    else
      for (const { person, pseudonym, names } of opened.value)
        call.terminal.out(`${person.slice(0, 12)}  ${printable(pseudonym)} = ${printable(names.join(', '))}\n`)
    return 0
  })
}
