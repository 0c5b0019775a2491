// `firsthand compare`: several documents side by side, without an archive: who derives from whom, what conflicts, how many voices.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { utf8 } from '../base/bytes.ts'
import { sha256Hex } from '../base/sha256.ts'
import type { Comparison } from '../case/comparison.ts'
import { compareSources, type ComparedSource } from '../workspace/compare-files.ts'
import { passEdition } from '../workspace/past-editions.ts'
import { warnOfPage } from '../workspace/guard-warnings.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { ARCHIVE_FILE } from '../workspace/workspace.ts'
import { say } from './messages/say.ts'
import { printComparison } from './print/comparison-sheet.ts'
import { refused, tellRefusal } from './refused.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'
import { archiveFolder, withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'compare',
  takes: '<file...>',
  meaning: 'compare documents about one story: joint timeline, conflicts and tensions, independent lines, retellings and what each changed',
  options: [
    { flags: '--outlet <file=name>', meaning: 'the outlet of one of the files, where it does not say', repeats: true },
    { flags: '--published <file=date>', meaning: 'when one of the files was published (ISO day), where it does not say', repeats: true },
    { flags: '--html <out>', meaning: 'writes one self-contained page, with the timeline and who told whom drawn' },
    { flags: '--title <title>', meaning: 'the page’s title' },
    { flags: '--replace', meaning: 'a page of that name may be overwritten' },
    { flags: '--no-guard', meaning: 'the page is not held against the vault of the archive that stands here' },
    { flags: '--all', meaning: 'leaves nothing out for brevity' },
  ],
  examples: [
    'firsthand compare samples/case/*',
    'firsthand compare samples/case/* --json',
    'firsthand compare samples/case/* --html OUT.html --lang ru',
  ],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const sources: ComparedSource[] = []
  for (const file of call.operands) {
    const bytes = await readFileBytes(path.resolve(call.cwd, file))
    if (!bytes.ok) return tellRefusal(call, bytes)
    const hints = { fileName: path.basename(file), outlet: saidOf(call, 'outlet', file), published: saidOf(call, 'published', file) }
    sources.push({ file, bytes: bytes.value, hints })
  }
  const compared = await compareSources(sources, {}, (count, file) => call.terminal.progress(`${count + 1}/${sources.length} ${file}`))
  if (!compared.ok) return tellRefusal(call, compared)
  const page = optionText(call, 'html')
  if (page !== null) return givePage(call, compared.value, path.resolve(call.cwd, page))
  give(call, compared.value)
  return 0
}

/** The page passes the guard of the archive that stands here or is named: what it protects must not leave in a comparison either. */
async function givePage(call: Call, comparison: Comparison, file: string): Promise<ExitStatus> {
  const { renderComparison, writeForOthers } = await import('../workspace/publish-comparison.ts')
  const html = renderComparison(comparison, { title: optionText(call, 'title'), language: call.language })
  const write = async (): Promise<ExitStatus> => {
    const written = await writeForOthers(file, html, call.options['replace'] === true)
    if (!written.ok) return tellRefusal(call, written)
    call.terminal.note(`${file}: ${written.value.bytes} bytes, one page, no scripts: open it in any browser.`)
    return 0
  }
  if (call.options['guard'] === false || !archiveStands(call)) return write()
  // Nothing is recorded as written that is then refused.
  if (call.options['replace'] !== true && existsSync(file))
    return refused(call, 'file-exists', `${file} exists already and was not overwritten: give another name, or --replace.`)
  return withArchive(call, 'write', async (workspace) => {
    const [name, bytes] = [path.basename(file), utf8(html)]
    const written = { path: name, file, sha256: sha256Hex(bytes), bytes: bytes.byteLength, content: bytes }
    const passed = await passEdition(workspace, { how: 'compare-html', sources: [], files: [written] }, [{ path: name, bytes }])
    if (!passed.ok) return tellRefusal(call, passed)
    const toReview = passed.value.findings.length
    if (toReview > 0) call.terminal.note(`The guard has ${toReview} findings for review: firsthand guard ${path.basename(file)}`)
    const { traits, changes } = await warnOfPage(workspace, { path: name, bytes }, new Date(call.now()).getUTCFullYear())
    const warnings = traits.length + changes.length
    if (warnings > 0) call.terminal.note(say(call.language, 'guard-warns', { count: warnings, file: path.basename(file) }))
    return write()
  })
}

/** An archive is named, or found here or above. One that a setting names but that does not stand protects nobody. */
function archiveStands(call: Call): boolean {
  const folder = archiveFolder(call)
  return folder !== null && (optionText(call, 'archive') !== null || existsSync(path.join(folder, ARCHIVE_FILE)))
}

/** `--outlet page.html=The Eastbound`: what is said of this file, by its name or path. */
function saidOf(call: Call, option: string, file: string): string | null {
  const said = optionTexts(call, option).map((one) => one.split('='))
  return (
    said
      .find(([name]) => name === file || name === path.basename(file))
      ?.slice(1)
      .join('=') ?? null
  )
}

function give(call: Call, comparison: Comparison): void {
  if (call.json) call.terminal.out(JSON.stringify(comparison, null, 1) + '\n')
  else printComparison(comparison, call.terminal, { all: call.options['all'] === true })
}
