// `firsthand guard`: looks through files and folders for anything that names a protected person.
import { guardBytes, guardOf, passReviewed, readPaths } from '../workspace/guard-files.ts'
import { guardWarnings, WARNING_OPTIONS } from './guard-warnings.ts'
import { printWarnings } from './print/warning-lines.ts'
import { paint, printable } from './print/style.ts'
import { tellRefusal } from './refused.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'guard',
  takes: '<path...>',
  meaning: 'look through files, folders and archives for anything that names a protected person; status 1 when something blocks',
  options: [
    { flags: '--pass', meaning: 'record that what is for review in these very files was looked at and is a false alarm' },
    ...WARNING_OPTIONS,
  ],
  examples: [
    'firsthand guard SITE',
    'firsthand guard REPORT.pdf PHOTOS --json',
    'firsthand guard SITE --counts COUNTS.csv --against OLDSITE',
  ],
  run,
}

function run(call: Call): Promise<ExitStatus> {
  const passes = call.options['pass'] === true
  return withArchive(call, passes ? 'write' : 'read', async (workspace) => {
    const files = await readPaths(call.cwd, call.operands)
    if (!files.ok) return tellRefusal(call, files)
    if (!guardOf(workspace)) call.terminal.note('The vault is empty: the guard knows nobody to look for.')
    if (passes) {
      const passed = await passReviewed(workspace, files.value)
      if (!passed.ok) return tellRefusal(call, passed)
      call.terminal.note(`${passed.value} kinds of findings recorded as false alarms.`)
    }
    const report = await guardBytes(workspace, files.value, (done, of) => call.terminal.progress(`${done} of ${of} files`))
    const warnings = await guardWarnings(call, workspace)
    if (!warnings.ok) return tellRefusal(call, warnings)
    if (call.json) call.terminal.out(JSON.stringify({ ...report, warnings: warnings.value }) + '\n')
    else {
      for (const { tier, kind, path, carrier, place } of report.findings) {
        call.terminal.out(
          `${paint(call.terminal, tier === 'block' ? 'bold' : 'dim', tier.padEnd(7))} ${kind}  ${printable(path)}: ${printable(carrier)}, ${printable(place)}\n`,
        )
      }
      const blocks = report.findings.filter(({ tier }) => tier === 'block').length
      printWarnings(call, warnings.value)
      call.terminal.out(`${report.files} files: ${blocks} findings block, ${report.findings.length - blocks} are for review.\n`)
    }
    return report.isBlocked ? 1 : 0
  })
}
