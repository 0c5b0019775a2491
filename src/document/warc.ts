// Reader of WARC (ISO 28500) through warcio: the first page that was answered with success.
import { WARCParser } from 'warcio'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import { decodeText, declaredEncoding } from './decode.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { readHtmlText } from './html/read-html.ts'

const WARC_READER = { name: 'warc', version: 1 } as const
const MAX_RECORDS = 20_000

export async function readWarc(bytes: Bytes, context: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  try {
    const page = await findPage(bytes, context.limits.expandedBytes)
    if (!page) return refuse('no-text', 'The web archive holds no page (no HTML that was answered with success).')
    const { text } = decodeText(page.payload, page.charset ?? declaredEncoding(page.payload))
    const read = readHtmlText(text, { ...context, hints: { ...context.hints, url: context.hints.url ?? page.url } })
    return read.ok
      ? done({ ...read.value, mediaType: 'application/warc', reader: WARC_READER, url: page.url ?? read.value.url ?? null })
      : read
  } catch {
    return refuse('damaged', 'The web archive (WARC) is truncated or damaged.')
  }
}

interface ArchivedPage {
  readonly payload: Bytes
  readonly url: string | null
  readonly charset: string | null
}

async function findPage(bytes: Bytes, maxBytes: number): Promise<ArchivedPage | null> {
  let seen = 0
  for await (const record of new WARCParser([new Uint8Array(bytes)])) {
    if (++seen > MAX_RECORDS) return null
    const type = record.httpHeaders?.headers.get('content-type') ?? ''
    const status = Number(record.httpHeaders?.statusCode ?? 0)
    if (record.warcType !== 'response' || status >= 300 || status < 200 || !/html/i.test(type)) continue
    const payload = await readWithin(record, maxBytes)
    return payload ? { payload, url: record.warcTargetURI ?? null, charset: /charset=["']?([\w-]{2,40})/i.exec(type)?.[1] ?? null } : null
  }
  return null
}

/** The payload without its transfer and content encodings, or null where it expands beyond the limit. */
async function readWithin(record: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Bytes | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.byteLength
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
