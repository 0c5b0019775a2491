// `firsthand fsck`: derives everything again from the entries, decrypts every source, and names what is wrong.
import { checkEverything } from '../workspace/prove.ts'
import { paint } from './print/style.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'fsck',
  takes: '',
  meaning: 'check the whole archive: entries, tree, checkpoints, stamps, views and every source',
  examples: ['firsthand fsck', 'firsthand fsck --json'],
  run: (call) =>
    withArchive(call, 'read', async (workspace) => {
      const report = await checkEverything(workspace, (phase, done, total) =>
        call.terminal.progress(`${phase} ${total > 0 ? Math.floor((100 * done) / total) : 100} %`),
      )
      if (call.json) call.terminal.out(JSON.stringify(report, null, 1) + '\n')
      else if (report.findings.length === 0)
        call.terminal.out(
          `All is as it was written: ${report.entries} entries, ${report.checkpoints} checkpoints, ${report.stamps} stamps.\n`,
        )
      for (const [i, finding] of call.json ? [] : report.findings.entries()) {
        const first = i === 0 ? 'First wrong: ' : ''
        call.terminal.out(`${paint(call.terminal, 'red', finding.code)}  ${first}${finding.place}: ${finding.message}\n`)
      }
      return report.findings.length === 0 ? 0 : 3
    }),
}
