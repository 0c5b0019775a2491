// `firsthand guard`: looks through files and folders for anything that names a protected person; what a reviewer decided; past editions.
import { done, type Outcome } from '../base/refusal.ts'
import { listReviewed, passReported, withdrawReviewed } from '../workspace/guard-decisions.ts'
import { type GuardReport, guardOf, openScanner } from '../workspace/guard-files.ts'
import { guardWalked } from '../workspace/guard-walked.ts'
import { guardPastEditions } from '../workspace/past-editions.ts'
import { walkFiles } from '../workspace/walk-files.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { guardWarnings, WARNING_OPTIONS } from './guard-warnings.ts'
import { say } from './messages/say.ts'
import { printGuardReport, printPastReport } from './print/guard-sheet.ts'
import { printable } from './print/style.ts'
import { printWarnings } from './print/warning-lines.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'guard',
  takes: '[path...]',
  meaning: 'look through files, folders and archives for anything that names a protected person; status 1 when something blocks',
  options: [
    { flags: '--all', meaning: 'show every finding of every file' },
    { flags: '--pass <id>', meaning: 'record that this finding is a false alarm (`review`: all that are for review)', repeats: true },
    { flags: '--reason <why>', meaning: 'why it is one; needed for a finding that blocks' },
    { flags: '--decisions', meaning: 'list what reviewers passed, when and why' },
    { flags: '--withdraw <decision>', meaning: 'take a decision back', repeats: true },
    { flags: '--past', meaning: 'look again at everything this archive has written for others' },
    ...WARNING_OPTIONS,
  ],
  examples: [
    'firsthand guard SITE',
    'firsthand guard REPORT.pdf PHOTOS --json',
    'firsthand guard - < PAGE.html',
    'firsthand guard SITE --pass ID --reason "the mayor has this name too"',
    'firsthand guard SITE --counts COUNTS.csv --against OLDSITE',
    'firsthand guard --past',
  ],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const withdrawn = optionTexts(call, 'withdraw')
  if (call.options['decisions'] === true) return withArchive(call, 'read', (workspace) => showDecisions(call, workspace))
  if (withdrawn.length > 0) return withArchive(call, 'write', (workspace) => withdraw(call, workspace, withdrawn))
  if (call.options['past'] === true) return withArchive(call, 'write', (workspace) => lookBack(call, workspace))
  if (call.operands.length === 0) return wrongCall(call, 'Name what is to be looked through: firsthand guard PATH…')
  const passes = optionTexts(call, 'pass').length > 0
  return withArchive(call, passes ? 'write' : 'read', (workspace) => look(call, workspace))
}

async function look(call: Call, workspace: Workspace): Promise<ExitStatus> {
  if (!guardOf(workspace)) call.terminal.note(say(call.language, 'guard-nobody'))
  const first = await scan(call, workspace)
  if (!first.ok) return tellRefusal(call, first)
  const passes = optionTexts(call, 'pass')
  const passed = await passReported(workspace, first.value, passes, optionText(call, 'reason') ?? '')
  if (!passed.ok) return tellRefusal(call, passed)
  if (passes.length > 0) call.terminal.note(say(call.language, 'guard-recorded', { count: passed.value }))
  const report = withoutPassed(first.value, passed.value)
  const warnings = await guardWarnings(call, workspace)
  if (!warnings.ok) return tellRefusal(call, warnings)
  if (call.json) call.terminal.out(JSON.stringify({ ...report, warnings: warnings.value }) + '\n')
  else {
    printWarnings(call, warnings.value)
    printGuardReport(call, report)
  }
  return report.isBlocked ? 1 : 0

  function withoutPassed(whole: GuardReport, count: number): GuardReport {
    const findings = whole.findings.filter(
      ({ id, tier }) => !passes.some((name) => (name === 'review' ? tier === 'review' : id.startsWith(name))),
    )
    return { ...whole, findings, passed: whole.passed + count, isBlocked: findings.some(({ tier }) => tier === 'block') }
  }
}

/** Standard input is a file of its own; everything else is read from the disk, one file after another. */
async function scan(call: Call, workspace: Workspace): Promise<Outcome<GuardReport>> {
  if (call.operands.length === 1 && call.operands[0] === '-') {
    const scanner = openScanner(workspace)
    await scanner.scan({ path: '-', bytes: await call.readStdin() })
    return done(scanner.report())
  }
  const walked = await walkFiles(call.cwd, call.operands)
  if (!walked.ok) return walked
  return done(
    await guardWalked(workspace, walked.value, ({ files, ofFiles, bytes, ofBytes }) =>
      call.terminal.progress(`${files}/${ofFiles} · ${Math.round(bytes / 1e6)}/${Math.round(ofBytes / 1e6)} MB`),
    ),
  )
}

/** Also after the vault gained somebody: what is out already may name them. */
export async function lookBack(call: Call, workspace: Workspace): Promise<ExitStatus> {
  const report = await guardPastEditions(workspace, (count, of) => call.terminal.progress(`${count}/${of}`))
  if (!report.ok) return tellRefusal(call, report)
  if (call.json) call.terminal.out(JSON.stringify(report.value) + '\n')
  else printPastReport(call, report.value)
  return report.value.isBlocked ? 1 : 0
}

function showDecisions(call: Call, workspace: Workspace): ExitStatus {
  const decisions = listReviewed(workspace)
  if (call.json) call.terminal.out(JSON.stringify(decisions) + '\n')
  else if (decisions.length === 0) call.terminal.note(say(call.language, 'guard-no-decisions'))
  for (const { decision, finding, tier, kind, reason, at, by, isWithdrawn } of call.json ? [] : decisions) {
    const parts = [
      `D${decision}`,
      tier,
      finding?.slice(0, 10) ?? '',
      kind,
      at.slice(0, 16).replace('T', ' '),
      printable(by),
      printable(reason),
    ]
    if (isWithdrawn) parts.push(say(call.language, 'guard-withdrawn'))
    call.terminal.out(`${parts.filter((part) => part !== '').join('  ')}\n`)
  }
  return 0
}

async function withdraw(call: Call, workspace: Workspace, named: readonly string[]): Promise<ExitStatus> {
  for (const name of named) {
    const decision = /^D?(\d{1,15})$/i.exec(name)?.[1]
    if (decision === undefined) return wrongCall(call, `${name} is no decision: they look like D17.`)
    const withdrawn = await withdrawReviewed(workspace, Number(decision))
    if (!withdrawn.ok) return tellRefusal(call, withdrawn)
    call.terminal.note(say(call.language, 'guard-taken-back', { decision }))
  }
  if (call.json) call.terminal.out(JSON.stringify({ withdrawn: named }) + '\n')
  return 0
}
