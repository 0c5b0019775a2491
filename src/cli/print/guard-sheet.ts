// The guard's findings as a page of text: by file, what blocks first, and what is to be done.
import { say } from '../messages/say.ts'
import type { Call } from '../verb.ts'
import type { FileFinding, GuardReport } from '../../workspace/guard-files.ts'
import type { PastFileFinding, PastReport } from '../../workspace/past-editions.ts'
import { paint, printableLine } from './style.ts'

/** Shown of one file unless all are asked for. */
const MOST_SHOWN = 12
const ID_SHOWN = 10

export function printGuardReport(call: Call, report: GuardReport): void {
  const { terminal, language } = call
  printByFile(call, report.findings)
  const [blocks, reviews] = countTiers(report.findings)
  terminal.out(`${say(language, 'guard-summary', { files: report.files, blocks, reviews })}\n`)
  if (report.passed > 0) terminal.note(say(language, 'guard-passed', { count: report.passed }))
  if (blocks > 0) terminal.note(say(language, 'guard-do-block'))
  if (reviews > 0) terminal.note(say(language, 'guard-do-review'))
}

export function printPastReport(call: Call, report: PastReport): void {
  const { terminal, language } = call
  if (report.editions === 0) return terminal.note(say(language, 'past-none'))
  for (const edition of new Set(report.findings.map((one) => one.edition))) {
    const findings = report.findings.filter((one) => one.edition === edition)
    const [{ how, writtenAt }] = findings as [PastFileFinding]
    const heading = say(language, 'past-edition', {
      how,
      at: writtenAt.slice(0, 16).replace('T', ' '),
      edition: edition.slice(0, ID_SHOWN),
    })
    terminal.out(`${paint(terminal, 'underline', heading)}\n`)
    printByFile(call, findings)
  }
  for (const { path, edition, why } of report.unread)
    terminal.note(say(language, 'past-unread', { path: printableLine(path), edition: edition.slice(0, ID_SHOWN), why }))
  const [blocks, reviews] = countTiers(report.findings)
  const fresh = report.findings.filter(({ tier, isNew }) => tier === 'block' && isNew).length
  terminal.out(`${say(language, 'past-summary', { editions: report.editions, files: report.files, blocks, fresh, reviews })}\n`)
  if (blocks > 0) terminal.note(say(language, 'past-do'))
}

function countTiers(findings: readonly FileFinding[]): [blocks: number, reviews: number] {
  const blocks = findings.filter(({ tier }) => tier === 'block').length
  return [blocks, findings.length - blocks]
}

function printByFile(call: Call, findings: readonly (FileFinding | PastFileFinding)[]): void {
  const { terminal, language } = call
  for (const path of new Set(findings.map((one) => one.path))) {
    terminal.out(`${paint(terminal, 'bold', printableLine(path))}\n`)
    const ofFile = findings.filter((one) => one.path === path)
    const sorted = [...ofFile.filter(({ tier }) => tier === 'block'), ...ofFile.filter(({ tier }) => tier === 'review')]
    const shown = call.options['all'] === true ? sorted : sorted.slice(0, MOST_SHOWN)
    for (const finding of shown) terminal.out(lineOf(call, finding))
    if (shown.length < sorted.length) terminal.out(`  ${say(language, 'guard-more', { count: sorted.length - shown.length })}\n`)
  }
}

function lineOf({ terminal, language }: Call, finding: FileFinding | PastFileFinding): string {
  const { id, tier, kind, carrier, place, person } = finding
  const parts = [
    paint(terminal, tier === 'block' ? 'red' : 'yellow', tier.padEnd(6)),
    id.slice(0, ID_SHOWN),
    kind,
    `${printableLine(carrier)}, ${printableLine(place)}`,
    ...(person === null ? [] : [say(language, 'guard-person', { person: person.slice(0, ID_SHOWN) })]),
    ...('isNew' in finding && finding.isNew ? [paint(terminal, 'bold', say(language, 'past-new'))] : []),
  ]
  return `  ${parts.join('  ')}\n`
}
