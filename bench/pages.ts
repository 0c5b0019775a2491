// Times the reading of pages, everything included, beside Readability on jsdom and on linkedom over the same pages in the same run.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  decodePage,
  loadPages,
  pagesFolder,
  readWithLinkedom,
  readWithReadability,
  type PeerReading,
  type TestPage,
} from '../evaluate/page-set.ts'
import { readDocument } from '../src/document/read-document.ts'
import type { PrintRow } from './row.ts'

/** Pages for each round; every n-th of the set, so that a round takes seconds. */
const PAGES = 60
const ROUNDS = 5

/** The development pages where they stand, else the golden ones. */
function choosePages(): TestPage[] {
  const folder = pagesFolder()
  if (folder) {
    const all = loadPages(folder)
    return all.filter((_, i) => i % Math.ceil(all.length / PAGES) === 0)
  }
  const golden = path.resolve('test/golden/documents')
  const names = readdirSync(golden).filter((name) => name.startsWith('html-'))
  return names.flatMap((name) =>
    readdirSync(path.join(golden, name, 'input')).map((file) => ({
      id: name,
      bytes: new Uint8Array(readFileSync(path.join(golden, name, 'input', file))),
    })),
  )
}

export async function benchPages(print: PrintRow): Promise<void> {
  const pages = choosePages()
  const jsdomModule = createRequire(import.meta.url)('jsdom') as Jsdom
  const ours: number[] = []
  const linkedom: number[] = []
  const jsdom: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timePages(pages, (page) => readDocument(page.bytes)))
    linkedom.push(await timePages(pages, (page) => Promise.resolve(readWithLinkedom(page.bytes))))
    // jsdom is slow enough to be timed on every third round only.
    if (round % 3 === 0) jsdom.push(await timePages(pages, (page) => Promise.resolve(readWithJsdom(jsdomModule, page.bytes))))
  }
  const note = `${pages.length} pages, median of ${ROUNDS} rounds`
  print({
    what: 'read a page, beside Readability + linkedom',
    ours: median(ours),
    peer: median(linkedom),
    unit: 'ms',
    ratio: median(linkedom) / median(ours),
    note,
  })
  print({
    what: 'read a page, beside Readability + jsdom',
    ours: median(ours),
    peer: median(jsdom),
    unit: 'ms',
    ratio: median(jsdom) / median(ours),
    note,
  })
}

/** The little of jsdom that is used; it comes without types. */
interface Jsdom {
  readonly JSDOM: new (html: string, options: { virtualConsole: object }) => { readonly window: { readonly document: Document } }
  readonly VirtualConsole: new () => object
}

function readWithJsdom({ JSDOM, VirtualConsole }: Jsdom, bytes: Uint8Array): PeerReading {
  // A console of its own that nobody listens to: the pages' style sheets give it much to say.
  return readWithReadability(new JSDOM(decodePage(bytes), { virtualConsole: new VirtualConsole() }).window.document)
}

/** Milliseconds a page. */
async function timePages(pages: readonly TestPage[], read: (page: TestPage) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (const page of pages) await read(page)
  return (performance.now() - start) / pages.length
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}
