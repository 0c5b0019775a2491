// Evaluates the HTML reader on the development pages with the scorer that judges it, beside Readability on linkedom; needs ../shared and python3.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '../src/document/read-document.ts'
import { loadPages, pagesFolder, readWithLinkedom, type TestPage } from './page-set.ts'

/** Prints the scorer's figures for us and for the peer, from one run. */
export async function evaluatePages(print: (line: string) => void): Promise<void> {
  const folder = pagesFolder()
  if (!folder) return print('needs ../shared')
  const pages = loadPages(folder)
  print('## Firsthand')
  print(await scorePages(folder, pages, readWithOurs))
  print('## Readability + linkedom')
  print(await scorePages(folder, pages, (page) => Promise.resolve(readWithLinkedom(page.bytes))))
}

async function readWithOurs(page: TestPage): Promise<object> {
  const read = await readDocument(page.bytes)
  return read.ok ? { document: read.value.document } : {}
}

async function scorePages(folder: string, pages: readonly TestPage[], read: (page: TestPage) => Promise<object>): Promise<string> {
  const readings = mkdtempSync(join(tmpdir(), 'firsthand-pages-'))
  try {
    mkdirSync(readings, { recursive: true })
    for (const page of pages) writeFileSync(join(readings, `${page.id}.json`), JSON.stringify(await read(page)))
    return execFileSync(
      'python3',
      [join(folder, '../../score/score_pages.py'), 'trafilatura', join(folder, 'expectations.json'), readings],
      { encoding: 'utf8' },
    )
  } finally {
    rmSync(readings, { recursive: true, force: true })
  }
}
