// `firsthand start`: the first look, for someone who has just installed it: reads a sample page and says what to try next.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileBytes } from '../workspace/read-file.ts'
import { readSource } from '../workspace/read-source.ts'
import { printReading } from './print/reading-sheet.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))

export const verb: Verb = {
  name: 'start',
  takes: '',
  meaning: 'read the sample page, and say what to try next',
  examples: ['firsthand start'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const bytes = await readFileBytes(path.join(SAMPLES, 'page.html'))
  const reading = bytes.ok ? await readSource(bytes.value, { fileName: 'page.html' }) : bytes
  if (!reading.ok) {
    call.terminal.note(reading.message)
    return 1
  }
  printReading(reading.value, call.terminal, { language: call.language, all: false })
  call.terminal.out('\nNow your own: npx firsthand read YOUR-PAGE.html\n')
  return 0
}
