// `firsthand checkpoint`: signs how long the log is and what it holds; takes in a witness's cosignature.
import path from 'node:path'
import { fromUtf8 } from '../base/bytes.ts'
import { checkpoint, cosign, publicKeyOf } from '../workspace/prove.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'checkpoint',
  takes: '',
  meaning: 'sign a checkpoint over the log and print it (C2SP signed note); with --cosignature, take in a witness’s answer',
  options: [
    { flags: '--key', meaning: 'prints the public key that verifies the log, and nothing else' },
    { flags: '--cosignature <file>', meaning: 'a witness’s answer over the checkpoint of --size' },
    { flags: '--size <n>', meaning: 'the checkpoint that the witness cosigned' },
    { flags: '--witness <key>', meaning: 'the witness’s verifier key', repeats: true },
  ],
  examples: ['firsthand checkpoint', 'firsthand checkpoint --key', 'firsthand checkpoint --cosignature ANSWER --size 120 --witness KEY'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  if (call.options['key'] === true) {
    return withArchive(call, 'read', (workspace) => {
      call.terminal.out(publicKeyOf(workspace) + '\n')
      return 0
    })
  }
  const answer = optionText(call, 'cosignature')
  if (answer !== null) return takeCosignature(call, answer)
  return withArchive(call, 'write', async (workspace) => {
    const signed = await checkpoint(workspace)
    if (!signed.ok) return tellRefusal(call, signed)
    call.terminal.out(call.json ? JSON.stringify(signed.value) + '\n' : signed.value.note)
    return 0
  })
}

async function takeCosignature(call: Call, file: string): Promise<ExitStatus> {
  const size = Number(optionText(call, 'size'))
  const witnesses = optionTexts(call, 'witness')
  if (!Number.isInteger(size) || size < 1 || witnesses.length === 0)
    return wrongCall(call, '--cosignature needs --size N and at least one --witness KEY.')
  const answer = await readFileBytes(path.resolve(call.cwd, file))
  if (!answer.ok) return tellRefusal(call, answer)
  return withArchive(call, 'write', async (workspace) => {
    const taken = await cosign(workspace, size, fromUtf8(answer.value), witnesses)
    if (!taken.ok) return tellRefusal(call, taken)
    call.terminal.out(call.json ? JSON.stringify({ ok: true, witnesses: taken.value }) + '\n' : `Cosigned by ${taken.value.join(', ')}.\n`)
    return 0
  })
}
