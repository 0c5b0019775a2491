// `firsthand add`: preserves files, folders, containers and standard input, each source once by its content, each acquisition recorded.
import path from 'node:path'
import type { AdditionReport } from '../archive/addition-report.ts'
import type { AddOptions } from '../archive/add-path.ts'
import { addBytes, addFiles, addUrl } from '../workspace/sources.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { paint, printableLine } from './print/style.ts'
import { wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'add',
  takes: '<path-or-url...>',
  meaning:
    'preserve files, folders, WARC, WACZ, MHTML, e-mail, ZIP, the page at an http(s) address, or - for standard input; what is there already is only noted again',
  options: [
    { flags: '--note <text>', meaning: 'a note on how it came to you' },
    { flags: '--account <name>', meaning: 'the account under which it was seen, where that matters' },
    { flags: '--network-address <address>', meaning: 'the address from which this machine was seen on the net' },
    { flags: '--allow-private', meaning: 'an address on this machine or in a private network may be fetched' },
    { flags: '--again', meaning: 'a source that was destroyed is taken in again' },
    { flags: '--clock-offset <ms>', meaning: 'how far this machine’s clock is known to be off, in milliseconds' },
    { flags: '--clock-source <text>', meaning: 'how that was measured' },
  ],
  examples: ['firsthand add page.html letters/ --archive CASES', 'firsthand add crawl.wacz --note "from the lawyer, on a stick"'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const offset = optionText(call, 'clockOffset')
  if (offset !== null && !/^-?\d{1,12}$/.test(offset)) return wrongCall(call, '--clock-offset takes whole milliseconds, such as -1500.')
  if (call.operands.includes(''))
    return wrongCall(call, 'An empty name is no file: name a file, a folder, an address, or - for standard input.')
  return withArchive(call, 'write', async (workspace) => {
    const reports = [await addAll(call, workspace)].flat()
    return tell(call, reports)
  })
}

async function addAll(call: Call, workspace: Workspace): Promise<AdditionReport[]> {
  const offset = optionText(call, 'clockOffset')
  const options: AddOptions = {
    collection: {
      note: optionText(call, 'note') ?? undefined,
      accountUsed: optionText(call, 'account') ?? undefined,
      networkAddress: optionText(call, 'networkAddress') ?? undefined,
      clockOffsetMs: offset === null ? undefined : Number(offset),
      clockSource: optionText(call, 'clockSource') ?? undefined,
    },
    takesDestroyed: call.options['again'] === true,
    onProgress: ({ files, totalFiles, path: file }) => call.terminal.progress(`${files}/${totalFiles} ${printableLine(file)}`),
  }
  const reports: AdditionReport[] = []
  const paths = call.operands.filter((operand) => operand !== '-' && !isUrl(operand)).map((operand) => path.resolve(call.cwd, operand))
  if (paths.length > 0) reports.push(await addFiles(workspace, paths, options))
  const allowsPrivate = call.options['allowPrivate'] === true
  const onFetch = (url: string) => call.terminal.progress(printableLine(url))
  for (const url of call.operands.filter(isUrl)) reports.push(await addUrl(workspace, url, { allowsPrivate, add: options, onFetch }))
  if (call.operands.includes('-')) reports.push(await addBytes(workspace, await call.readStdin(), 'standard input', options))
  return reports
}

/** Any scheme: what cannot be fetched is then refused as an address, not looked for as a file. */
function isUrl(operand: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(operand)
}

function tell(call: Call, reports: readonly AdditionReport[]): ExitStatus {
  const added = reports.flatMap((report) => report.added)
  const refusedOnes = reports.flatMap((report) => report.refused)
  const stopped = reports.find((report) => report.stopped)?.stopped ?? null
  if (call.json) call.terminal.out(JSON.stringify({ added, refused: refusedOnes, stopped }, null, 1) + '\n')
  else {
    for (const one of added) {
      const how = one.isNew ? paint(call.terminal, 'green', 'added') : paint(call.terminal, 'dim', 'known')
      call.terminal.out(`${how}  ${one.sha256.slice(0, 12)}  ${printableLine(one.path)}\n`)
      for (const warning of one.warnings) call.terminal.out(`       ${paint(call.terminal, 'yellow', warning)}\n`)
    }
    for (const one of refusedOnes) call.terminal.note(printableLine(one.message))
    if (stopped) call.terminal.note(stopped.message)
  }
  return refusedOnes.length > 0 || stopped ? 1 : 0
}
