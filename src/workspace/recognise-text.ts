// Reads the words in a picture with tesseract where it is installed: the bytes go in through a pipe, no file is written.
import { spawn } from 'node:child_process'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'

const LANGUAGES = ['eng', 'rus', 'ukr']
const PATIENCE_MS = 120_000
const LARGEST_TEXT_BYTES = 4 << 20

/** The languages of ours that tesseract has here; null where it is not installed. Asked once. */
let installed: Promise<readonly string[] | null> | undefined

/** The words in the picture; refused where tesseract is not installed, knows none of our languages, or finds no words. */
export async function recogniseText(image: Bytes): Promise<Outcome<string>> {
  installed ??= listLanguages()
  const languages = await installed
  if (!languages || languages.length === 0) {
    return refuse(
      'no-recogniser',
      'This is an image; its text can be read where Tesseract is installed (tesseract-ocr with rus, ukr and eng).',
    )
  }
  const text = await runTesseract(['stdin', 'stdout', '-l', languages.join('+')], image)
  return text === null || text.trim() === ''
    ? refuse('no-text', 'Tesseract found no text in this image. The source is kept as it is.')
    : done(text)
}

/** Whether words in pictures can be read on this machine. */
export async function canRecogniseText(): Promise<boolean> {
  installed ??= listLanguages()
  return ((await installed)?.length ?? 0) > 0
}

async function listLanguages(): Promise<readonly string[] | null> {
  const said = await runTesseract(['--list-langs'], new Uint8Array())
  return said === null ? null : LANGUAGES.filter((language) => said.split(/\s+/).includes(language))
}

/** Standard output, or null on any failure. The picture may be hostile: tesseract is a process of its own with a limit on time. */
function runTesseract(args: readonly string[], input: Bytes): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('tesseract', args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      env: { PATH: process.env['PATH'], OMP_THREAD_LIMIT: '1' },
    })
    const parts: Buffer[] = []
    let bytes = 0
    child.on('error', () => resolve(null))
    child.stdin.on('error', () => {})
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.byteLength
      if (bytes > LARGEST_TEXT_BYTES) child.kill('SIGKILL')
      else parts.push(part)
    })
    child.on('close', (status) => resolve(status === 0 ? Buffer.concat(parts).toString('utf8') : null))
    child.stdin.end(input)
  })
}
