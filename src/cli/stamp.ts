// `firsthand stamp`: has an RFC 3161 authority stamp the latest checkpoint. Only a hash and a nonce leave the machine.
import path from 'node:path'
import { readFileBytes } from '../workspace/read-file.ts'
import { stamp } from '../workspace/prove.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

/** Time-stamp answers are a few kilobytes; more is no answer. */
const LARGEST_ANSWER_BYTES = 1 << 20
const PATIENCE_MS = 30_000

export const verb: Verb = {
  name: 'stamp',
  takes: '',
  meaning: 'have an authority of time (RFC 3161) stamp the latest checkpoint; only its hash leaves the machine',
  options: [
    { flags: '--tsa <url>', meaning: 'the authority’s address (required)' },
    { flags: '--root <file>', meaning: 'its root certificates, PEM or DER (required): the answer is verified up to them' },
  ],
  examples: ['firsthand stamp --tsa https://freetsa.org/tsr --root cacert.pem'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const url = optionText(call, 'tsa')
  const root = optionText(call, 'root')
  if (url === null || root === null || !URL.canParse(url))
    return wrongCall(call, 'Name the authority and its root certificates: --tsa URL --root FILE.')
  const roots = await readFileBytes(path.resolve(call.cwd, root))
  if (!roots.ok) return tellRefusal(call, roots)
  return withArchive(call, 'write', async (workspace) => {
    const stamped = await stamp(workspace, url, roots.value, postTo)
    if (!stamped.ok) return tellRefusal(call, stamped)
    if (call.json) call.terminal.out(JSON.stringify(stamped.value) + '\n')
    else call.terminal.out(`The checkpoint of ${stamped.value.size} entries is stamped: ${stamped.value.stampedAt}.\n`)
    return 0
  })
}

async function postTo(url: string, mediaType: string, body: Uint8Array): Promise<{ status: number; body: Uint8Array }> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': mediaType },
    body: Buffer.from(body),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: bytes.byteLength > LARGEST_ANSWER_BYTES ? 413 : answer.status, body: bytes }
}
