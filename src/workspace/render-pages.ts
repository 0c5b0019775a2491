// Draws pages of a PDF with pdftoppm where it is installed: the bytes go in through a pipe, no file is written.
import { spawn } from 'node:child_process'
import type { Bytes } from '../base/bytes.ts'
import { readFrames } from '../guard/cleaning/clean-picture.ts'
import type { RenderPage } from '../guard/cleaning/clean-pdf.ts'

const PATIENCE_MS = 60_000
const LARGEST_PAGE_BYTES = 256 << 20

let installed: Promise<boolean> | undefined

/** pdftoppm as a renderer of pages, or null where it is not installed. */
export async function pageRenderer(): Promise<RenderPage | null> {
  installed ??= runPoppler(['-v'], new Uint8Array()).then((output) => output !== null)
  return (await installed) ? renderPage : null
}

/** The page as a viewer shows it: without -cropbox what was cut off comes back. */
async function renderPage(bytes: Bytes, page: number, dotsPerInch: number): ReturnType<RenderPage> {
  const png = await runPoppler(['-q', '-png', '-cropbox', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-'], bytes)
  if (png === null || png.byteLength === 0) return null
  const read = await readFrames(png)
  return read.ok ? (read.value.frames[0] ?? null) : null
}

/** Standard output, or null on any failure. The file may be hostile: pdftoppm is a process of its own with a limit on time. */
function runPoppler(args: readonly string[], input: Bytes): Promise<Bytes | null> {
  return new Promise((resolve) => {
    const child = spawn('pdftoppm', args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: PATIENCE_MS, env: { PATH: process.env['PATH'] } })
    const parts: Buffer[] = []
    let bytes = 0
    child.on('error', () => resolve(null))
    child.stdin.on('error', () => {})
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.byteLength
      if (bytes > LARGEST_PAGE_BYTES) child.kill('SIGKILL')
      else parts.push(part)
    })
    child.on('close', (status) => resolve(status === 0 ? new Uint8Array(Buffer.concat(parts)) : null))
    child.stdin.end(input)
  })
}
