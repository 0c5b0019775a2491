// Draws pages of a PDF with pdftoppm where it is installed: the bytes go in through a pipe, no file is written.
import { spawn } from 'node:child_process'
import type { Bytes } from '../base/bytes.ts'
import type { RenderPage } from '../guard/cleaning/clean-pdf.ts'
import type { RawPicture } from '../guard/cleaning/raw-picture.ts'

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
  const ppm = await runPoppler(['-q', '-cropbox', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-'], bytes)
  return ppm && readPpm(ppm)
}

/** A portable pixmap (Netpbm, P6) of one byte a colour, as pdftoppm writes it: two sizes and 255, then the dots. */
function readPpm(ppm: Bytes): RawPicture | null {
  const header = /^P6\s(\d{1,6})\s(\d{1,6})\s255\s/.exec(
    Buffer.from(ppm.buffer, ppm.byteOffset, Math.min(40, ppm.byteLength)).toString('latin1'),
  )
  if (!header) return null
  const [width, height] = [Number(header[1]), Number(header[2])]
  const dots = ppm.subarray(header[0].length)
  return dots.byteLength === width * height * 3 ? { width, height, dots } : null
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
