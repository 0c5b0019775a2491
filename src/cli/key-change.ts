// `firsthand key change`: another passphrase or key file for the archive, without encrypting anything anew.
import path from 'node:path'
import { changeOpening } from '../workspace/keep-sources.ts'
import { makeHost, type Opening } from '../workspace/workspace.ts'
import { refused, tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { archiveFolder, handsOf, openingOf, passphraseFrom } from './with-archive.ts'

export const verb: Verb = {
  name: 'key change',
  takes: '',
  meaning: 'change the passphrase or key file that opens the archive',
  options: [
    { flags: '--new-key-file <file>', meaning: 'the new key file (made where there is none)' },
    { flags: '--new-passphrase-file <file>', meaning: 'the new passphrase, on the first line of this file; else the terminal is asked' },
    { flags: '--keep', meaning: 'the present key goes on opening it too' },
  ],
  examples: ['firsthand key change', 'firsthand key change --key-file OLD --new-key-file NEW'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const folder = archiveFolder(call)
  if (folder === null) return refused(call, 'missing-archive', 'There is no archive here or above: name it with --archive DIR.')
  const present = await openingOf(call, folder, 'The present passphrase')
  if (!present.ok) return tellRefusal(call, present)
  const next = await nextOpening(call, folder)
  if (typeof next === 'number') return next
  const changed = await changeOpening(present.value, next, makeHost(handsOf(call)), call.options['keep'] === true)
  if (!changed.ok) return tellRefusal(call, changed)
  if (call.json) call.terminal.out(JSON.stringify({ ok: true }) + '\n')
  else call.terminal.out('Changed. Copies and backups made before still open with the old key.\n')
  return 0
}

async function nextOpening(call: Call, folder: string): Promise<Opening | ExitStatus> {
  const keyFile = optionText(call, 'newKeyFile')
  if (keyFile !== null) return { folder, keyFile: path.resolve(call.cwd, keyFile), passphrase: null }
  const file = optionText(call, 'newPassphraseFile')
  if (file !== null) {
    const read = await passphraseFrom(path.resolve(call.cwd, file), folder)
    return read.ok ? read.value : tellRefusal(call, read)
  }
  const passphrase = await call.askSecret('The new passphrase')
  if (passphrase !== null && (await call.askSecret('Once more')) !== passphrase)
    return wrongCall(call, 'The two passphrases differ: nothing was changed.')
  return { folder, keyFile: null, passphrase }
}
