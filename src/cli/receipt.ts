// `firsthand receipt`: proves one entry to somebody who has the log's public key (C2SP tlog-proof).
import { checkpoint, receiptOf } from '../workspace/prove.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'receipt',
  takes: '<entry>',
  meaning: 'print the proof that an entry stands in the log; it tells nothing of the entry unless you disclose it',
  options: [{ flags: '--disclose', meaning: 'the receipt carries the entry itself, with its salt' }],
  examples: ['firsthand receipt 17 > entry-17.tlog-proof'],
  run: (call) => {
    const index = Number(call.operands[0])
    if (!Number.isInteger(index) || index < 0)
      return Promise.resolve(wrongCall(call, 'An entry is named by its number: firsthand log lists them.'))
    return withArchive(call, 'write', async (workspace) => {
      const signed = await checkpoint(workspace)
      if (!signed.ok) return tellRefusal(call, signed)
      const receipt = receiptOf(workspace, index, call.options['disclose'] === true)
      if (!receipt.ok) return tellRefusal(call, receipt)
      call.terminal.out(call.json ? JSON.stringify({ receipt: receipt.value }) + '\n' : receipt.value)
      return 0
    })
  },
}
