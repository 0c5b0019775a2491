// `firsthand init`: makes an archive.
import path from 'node:path'
import { createWorkspace } from '../workspace/workspace.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { handsOf, openingOf } from './with-archive.ts'

export const verb: Verb = {
  name: 'init',
  takes: '<dir>',
  meaning: 'make an archive in a new or empty folder; its key is a passphrase, or a key file (made where there is none)',
  examples: ['firsthand init CASES', 'firsthand init CASES --key-file KEY', 'firsthand init CASES --passphrase-file FILE'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const folder = path.resolve(call.cwd, call.operands[0] as string)
  const opening = await openingOf(call, folder, 'A passphrase for the new archive (whoever loses it loses the archive)')
  if (!opening.ok) return tellRefusal(call, opening)
  const { passphrase, keyFile } = opening.value
  if (keyFile === null && passphrase !== null && call.options['passphraseFile'] === undefined) {
    if ((await call.askSecret('Once more')) !== passphrase) return wrongCall(call, 'The two passphrases differ: nothing was made.')
  }
  const made = await createWorkspace(opening.value, handsOf(call))
  if (!made.ok) return tellRefusal(call, made)
  made.value.close()
  if (call.json) call.terminal.out(JSON.stringify({ archive: folder, keyFile }) + '\n')
  else {
    call.terminal.out(`Archive made in ${folder}.\n`)
    if (keyFile !== null) call.terminal.out(`Its key is ${keyFile}: keep it apart from the archive, and keep a copy.\n`)
    call.terminal.out(`Next: firsthand add FILE… --archive ${call.operands[0]}\n`)
  }
  return 0
}
