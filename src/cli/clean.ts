// `firsthand clean`: copies of files with nothing in them but what is seen, covered where asked, under names that tell nothing.
import path from 'node:path'
import type { AskedBox } from '../guard/cleaning/redaction-box.ts'
import { readBoxes } from '../workspace/read-boxes.ts'
import { type CleanCopy, cleanFiles } from '../workspace/clean-files.ts'
import { guardOf } from '../workspace/guard-files.ts'
import { say } from './messages/say.ts'
import { printableLine } from './print/style.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'
import { withArchiveIfAny } from './with-archive.ts'

export const verb: Verb = {
  name: 'clean',
  takes: '<file...>',
  meaning:
    'write clean copies: pictures without metadata, PDFs rebuilt from pictures of their pages, DOCX, ODT and RTF as plain text; the guard looks them through where the archive has a vault',
  options: [
    { flags: '--to <folder>', meaning: 'where the copies go; they never take the originals’ names' },
    {
      flags: '--box <box>',
      meaning: 'X,Y,WIDTH,HEIGHT in dots, or each with %: covered with black, widened to a fixed size; PAGE: before it for one page',
      repeats: true,
    },
    { flags: '--cover', meaning: 'in PDFs, cover every word in which the guard sees a protected person' },
    { flags: '--whole-lines', meaning: 'boxes reach over the whole width, so that nothing beside them tells how long the hidden is' },
    { flags: '--name <pseudonym>', meaning: 'names the copies after a pseudonym; else by chance' },
    {
      flags: '--in-order',
      meaning: 'numbers the copies in the order given; else by chance, since files stand in the order of their names',
    },
    { flags: '--dpi <dots>', meaning: 'dots to the inch in which pages are drawn, 72 to 400; else 150' },
  ],
  examples: [
    'firsthand clean PHOTO.jpg SCAN.pdf --to CLEAN',
    'firsthand clean LETTER.pdf --to CLEAN --cover --whole-lines --name Marina',
    'firsthand clean PHOTO.jpg --to CLEAN --box 10%,22%,30%,20%',
  ],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const folder = optionText(call, 'to')
  if (folder === null) return wrongCall(call, 'Say where the copies go: --to FOLDER.')
  const dotsPerInch = Number(optionText(call, 'dpi') ?? 150)
  if (!(dotsPerInch >= 72 && dotsPerInch <= 400)) return wrongCall(call, '--dpi is from 72 to 400.')
  const boxes = readBoxes(optionTexts(call, 'box'))
  if (!boxes.ok) return tellRefusal(call, boxes)
  if (boxes.value.length > 0 && call.operands.length > 1) return wrongCall(call, 'Boxes are for one file: clean the files one by one.')
  return withArchiveIfAny(call, 'read', async (workspace) => {
    if (workspace === null || !guardOf(workspace)) call.terminal.note(say(call.language, 'nobody-guarded'))
    const cleaned = await cleanFiles(workspace, call.operands, call.cwd, {
      ...choicesOf(call, boxes.value),
      ...{ folder: path.resolve(call.cwd, folder), dotsPerInch },
    })
    if (!cleaned.ok) return tellRefusal(call, cleaned)
    show(call, folder, cleaned.value)
    return 0
  })
}

function choicesOf(call: Call, boxes: readonly AskedBox[]) {
  return {
    boxes,
    name: optionText(call, 'name'),
    coversNames: call.options['cover'] === true,
    wholeLines: call.options['wholeLines'] === true,
    inOrder: call.options['inOrder'] === true,
    random: (length: number) => call.random(length),
    onProgress: (sentence: string) => call.terminal.progress(sentence),
  }
}

/** What to add to the call: a whole line where words beside a box tell its length. */
function boxFor({ kind, page, x, y, width, height }: CleanCopy['remainders'][number]): string {
  const across = kind === 'beside-box' ? '0%' : `${x}%`
  return `--box ${page === null ? '' : `${page}:`}${across},${y}%,${kind === 'beside-box' ? 100 : width}%,${height}%`
}

function show(call: Call, folder: string, copies: readonly CleanCopy[]): void {
  if (call.json) {
    call.terminal.out(JSON.stringify({ copies }) + '\n')
    return
  }
  for (const { source, file, bytes, boxes, remainders } of copies) {
    call.terminal.out(printableLine(`${source} → ${path.join(folder, file)}: ${say(call.language, 'clean-copy', { bytes, boxes })}`) + '\n')
    for (const remainder of remainders)
      call.terminal.note(printableLine(`${say(call.language, `remains-${remainder.kind}`)} ${boxFor(remainder)}`))
  }
  if (copies.some(({ isUnread }) => isUnread)) call.terminal.note(say(call.language, 'pictures-unread'))
  call.terminal.note(say(call.language, 'look-at-copies'))
}
