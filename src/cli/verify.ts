// `firsthand verify`: checks what somebody published, with the public key alone and without any archive.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fromUtf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { type TrustedKeys, type Verified, verifyProof, verifyTiles, verifyTimeStamp, verifyWaczFile } from '../verify/verify-published.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { printableLine } from './print/style.ts'
import { tellRefusal } from './refused.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'verify',
  takes: '<path>',
  meaning: 'check a WACZ, a folder of tiles, a receipt (.tlog-proof) or a time stamp (.tsr), with the public key or root certificate alone',
  options: [
    { flags: '--log-key <key>', meaning: 'the log’s verifier key, as `firsthand checkpoint --key` prints it' },
    { flags: '--witness <key>', meaning: 'a witness’s verifier key', repeats: true },
    { flags: '--of <file>', meaning: 'the checkpoint that a time stamp is over' },
    { flags: '--root <file>', meaning: 'the root certificates of the authority of time' },
  ],
  examples: ['firsthand verify case.wacz', 'firsthand verify TILES --log-key KEY', 'firsthand verify entry-17.tlog-proof --log-key KEY'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const target = path.resolve(call.cwd, call.operands[0] as string)
  const verified = await verifyPath(call, target)
  if (!verified.ok) return tellRefusal(call, verified)
  if (call.json) call.terminal.out(JSON.stringify(verified.value) + '\n')
  else call.terminal.out(verified.value.holds.map((line) => printableLine(line) + '\n').join(''))
  return 0
}

async function verifyPath(call: Call, target: string): Promise<Outcome<Verified>> {
  const isFolder = await stat(target).then(
    (about) => about.isDirectory(),
    () => false,
  )
  const key = optionText(call, 'logKey')
  if (isFolder)
    return key === null ? noKey() : verifyTiles((name) => readFile(path.join(target, name)).catch(() => null), trusted(call, key))
  if (/\.wacz$/i.test(target)) return verifyWaczFile(target)
  const bytes = await readFileBytes(target)
  if (!bytes.ok) return bytes
  const of = optionText(call, 'of')
  const root = optionText(call, 'root')
  if (of !== null && root !== null) {
    const [stamped, roots] = await Promise.all([of, root].map((file) => readFileBytes(path.resolve(call.cwd, file))))
    if (!stamped?.ok) return stamped as Outcome<never>
    if (!roots?.ok) return roots as Outcome<never>
    return verifyTimeStamp(bytes.value, stamped.value, roots.value)
  }
  return key === null ? noKey() : verifyProof(fromUtf8(bytes.value), trusted(call, key))
}

function trusted(call: Call, log: string): TrustedKeys {
  return { log, witnesses: optionTexts(call, 'witness') }
}

function noKey(): Outcome<never> {
  return {
    ok: false,
    refusal: 'no-key-given',
    message: 'Give the log’s public key: --log-key KEY (the publisher prints it with `firsthand checkpoint --key`).',
  }
}
