// The development pages beside the project, unpacked in memory, and the peers that read them.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { declaredEncoding, decodeText } from '../src/document/decode.ts'

export interface TestPage {
  readonly id: string
  readonly bytes: Uint8Array
}

/** The folder of development pages, or null. */
export function pagesFolder(): string | null {
  const shared = [resolve('../shared'), resolve('../../shared')].find((each) => existsSync(join(each, 'data/pages/expectations.json')))
  return shared ? join(shared, 'data/pages') : null
}

export function loadPages(folder: string): TestPage[] {
  const gold = JSON.parse(readFileSync(join(folder, 'expectations.json'), 'utf8')) as { id: string }[]
  return gold.map(({ id }) => ({ id, bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))) }))
}

/** What a peer says of a page, in the reading's words. */
export interface PeerReading {
  readonly document: {
    readonly title: string | null
    readonly authors: readonly string[]
    readonly published: string | null
    readonly text: string
  }
}

/** Our decoding is given to the peers too, so that only the finding of the article is compared. */
export function decodePage(bytes: Uint8Array): string {
  return decodeText(bytes, declaredEncoding(bytes)).text
}

export function readWithLinkedom(bytes: Uint8Array): PeerReading {
  return readWithReadability(parseHTML(decodePage(bytes)).document)
}

export function readWithReadability(document: Document): PeerReading {
  try {
    const article = new Readability(document).parse()
    return {
      document: {
        title: article?.title ?? null,
        authors: article?.byline ? [article.byline] : [],
        published: article?.publishedTime?.slice(0, 10) ?? null,
        text: article?.textContent ?? '',
      },
    }
  } catch {
    return { document: { title: null, authors: [], published: null, text: '' } }
  }
}
