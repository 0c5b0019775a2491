// Writes readings for a scorer in ../shared/score and runs it with python3; tells what is missing where it cannot.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utf8 } from '../src/base/bytes.ts'
import { readDocument } from '../src/document/read-document.ts'
import { proposeStatements } from '../src/statement/propose-statements.ts'
import { sharedPath } from './development-data.ts'

export interface TextToRead {
  readonly name: string
  readonly text: string
  readonly published: string | null
}

/** Reads every text, scores the readings, and gives the scorer's lines; null (with the reason printed) where it cannot run. */
export async function scoreReadings(
  texts: readonly TextToRead[],
  scorer: string,
  before: readonly string[],
  after: readonly string[],
  print: (line: string) => void,
): Promise<string[] | null> {
  const script = sharedPath('score', scorer)
  if (script === null) {
    print(`skipped: needs ../shared/score/${scorer}`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-readings-'))
  try {
    for (const { name, text, published } of texts) {
      const read = await readDocument(utf8(text), { fileName: `${name}.txt`, mediaType: 'text/plain', published })
      if (!read.ok) continue
      const { persons, statements, times } = proposeStatements(read.value.document)
      writeFileSync(join(folder, `${name}.json`), JSON.stringify({ document: read.value.document, persons, statements, times }))
    }
    const run = spawnSync('python3', [script, ...before, folder, ...after], { encoding: 'utf8' })
    if (run.status !== 0) {
      print(
        `skipped: python3 could not run ${scorer}${run.error === undefined ? `: ${run.stderr.trim().split('\n').at(-1) ?? ''}` : ' (no python3)'}`,
      )
      return null
    }
    return run.stdout.trim().split('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
