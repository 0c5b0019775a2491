// `firsthand patterns`: what recurs over cases, counted by independent witness, with small counts withheld.
import type { PatternSlice, Patterns } from '../case/patterns/find-patterns.ts'
import { patternsOver } from '../workspace/case.ts'
import { paint, printable, wrap } from './print/style.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

const THRESHOLD = 3

export const verb: Verb = {
  name: 'patterns',
  takes: '',
  meaning: 'show what recurs over the cases: codes by independent witness, time between stages, and an estimate of what is not reported',
  options: [{ flags: '--threshold <n>', meaning: `counts below it are withheld (${THRESHOLD})` }],
  examples: ['firsthand patterns', 'firsthand patterns --threshold 5 --json'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const threshold = Number(optionText(call, 'threshold') ?? THRESHOLD)
  if (!Number.isInteger(threshold) || threshold < 1) return wrongCall(call, '--threshold takes a whole number from 1 upwards.')
  return withArchive(call, 'read', async (workspace) => {
    const found = await patternsOver(workspace, threshold, (count, total) => call.terminal.progress(`${count}/${total} cases`))
    if (!found.ok) return tellRefusal(call, found)
    if (call.json) call.terminal.out(JSON.stringify(found.value, null, 1) + '\n')
    else tell(call, found.value, threshold)
    return 0
  })
}

function tell(call: Call, patterns: Patterns, threshold: number): void {
  const { terminal } = call
  for (const slice of patterns.slices) tellSlice(call, slice, threshold)
  if (patterns.slicesWithheld > 0)
    terminal.out(`${patterns.slicesWithheld} places or groups have fewer than ${threshold} cases and are withheld.\n`)
  terminal.out(`\n${paint(terminal, 'bold', 'Not reported')}\n`)
  const { unreported } = patterns
  terminal.out(wrap(unreported.ok ? JSON.stringify(unreported.value) : unreported.message, terminal.columns, '  ') + '\n')
}

function tellSlice(call: Call, slice: PatternSlice, threshold: number): void {
  const { terminal } = call
  terminal.out(
    `\n${paint(terminal, 'bold', slice.by === 'all' ? `All cases (${slice.cases})` : printable(`${slice.by}: ${slice.name} (${slice.cases})`))}\n`,
  )
  for (const { code, witnesses, cases } of slice.codes) {
    const count =
      witnesses === null
        ? `fewer than ${threshold}`
        : witnesses[0] === witnesses[1]
          ? String(witnesses[0])
          : `${witnesses[0]} to ${witnesses[1]}`
    terminal.out(`  ${printable(code).padEnd(32)} witnesses: ${count}${cases === null ? '' : `, cases: ${cases}`}\n`)
  }
  for (const { from, to, quartiles } of slice.times) {
    if (quartiles) terminal.out(`  ${from} → ${to}: median ${quartiles[1].join(' to ')} days\n`)
  }
}
