// The machine's own programs that read what the guard cannot: pdftotext as the second reader of a PDF, tesseract for words in pictures.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Bytes } from '../base/bytes.ts'
import type { GuardTools } from '../guard/guard-tools.ts'

const PATIENCE_MS = 60_000

/** pdftotext and tesseract, where the machine has them. Files go through a private folder that is removed. */
export function machineTools(): GuardTools {
  return {
    readPdfText: (bytes) => throughFile(bytes, 'a.pdf', (file) => run('pdftotext', ['-q', '-enc', 'UTF-8', file, '-'])),
    readImageText: (bytes) => throughFile(bytes, 'a.img', (file) => run('tesseract', [file, '-', '-l', 'rus+ukr+eng'])),
  }
}

async function throughFile(bytes: Bytes, name: string, work: (file: string) => Promise<string | null>): Promise<string | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'firsthand-guard-'))
  try {
    await writeFile(path.join(folder, name), bytes, { mode: 0o600 })
    return await work(path.join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Its standard output, or null where the program is missing or fails. */
function run(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: PATIENCE_MS, maxBuffer: 1 << 28, encoding: 'utf8' }, (error, out) =>
      resolve(error ? null : out),
    )
  })
}
