// Writes what was fetched as WARC 1.1 records (ISO 28500:2017), each gzipped by itself, request and response side by side.
import { gzipSync } from 'node:zlib'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'
import { concatBytes, hex, utf8, type Bytes } from '../base/bytes.ts'
import type { FetchedResponse } from './fetch-once.ts'

export interface WarcContext {
  readonly random: (count: number) => Bytes
  readonly software: string
}

/** One exchange and the moment its request went out (ISO 8601, UTC). */
export interface Exchange {
  readonly response: FetchedResponse
  readonly date: string
}

/** Headers that describe the transfer, not the payload: what we keep is the payload after the transfer (docs/decisions/0013). */
const TRANSFER_HEADERS = ['transfer-encoding', 'connection', 'keep-alive']

/** A WARC with a warcinfo record, then response and request of each exchange in order. */
export async function writeWarc(exchanges: readonly Exchange[], date: string, context: WarcContext): Promise<Bytes> {
  const parts = [await writeInfo(date, context)]
  for (const exchange of exchanges) parts.push(...(await writeExchange(exchange, context)))
  return concatBytes(...parts)
}

/** One record of type `resource`: bytes that were not fetched by us, under an address. */
export async function writeResource(url: string, date: string, mediaType: string, bytes: Bytes, context: WarcContext): Promise<Bytes> {
  return serialize(
    WARCRecord.create(
      {
        url,
        date,
        type: 'resource',
        warcVersion: 'WARC/1.1',
        warcHeaders: { 'WARC-Record-ID': recordId(context), 'Content-Type': mediaType },
      },
      [bytes],
    ),
  )
}

export async function writeInfo(date: string, context: WarcContext): Promise<Bytes> {
  const info = {
    software: context.software,
    format: 'WARC File Format 1.1',
    conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
  }
  return serialize(WARCRecord.createWARCInfo({ date, warcVersion: 'WARC/1.1', warcHeaders: { 'WARC-Record-ID': recordId(context) } }, info))
}

async function writeExchange({ response, date }: Exchange, context: WarcContext): Promise<Bytes[]> {
  const { url, headers } = response.request
  const responseId = recordId(context)
  const warcHeaders: Record<string, string> = { 'WARC-Record-ID': responseId }
  if (response.address) warcHeaders['WARC-IP-Address'] = response.address
  if (response.truncated) warcHeaders['WARC-Truncated'] = response.truncated
  const answer = WARCRecord.create(
    {
      url: url.href,
      date,
      type: 'response',
      warcVersion: 'WARC/1.1',
      warcHeaders,
      statusline: `HTTP/1.1 ${response.status} ${response.statusText}`.trim(),
      httpHeaders: response.headers.map(
        ([name, value]) => [TRANSFER_HEADERS.includes(name.toLowerCase()) ? `X-Orig-${name}` : name, value] as [string, string],
      ),
    },
    [response.body],
  )
  const request = WARCRecord.create(
    {
      url: url.href,
      date,
      type: 'request',
      warcVersion: 'WARC/1.1',
      warcHeaders: { 'WARC-Record-ID': recordId(context), 'WARC-Concurrent-To': responseId },
      statusline: `GET ${url.pathname}${url.search} HTTP/1.1`,
      httpHeaders: [['Host', url.host], ...headers.map(([name, value]) => [name, value] as [string, string])],
    },
    [utf8('')],
  )
  return [await serialize(answer), await serialize(request)]
}

async function serialize(record: WARCRecord): Promise<Bytes> {
  return WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:' } })
}

/** A random UUID (RFC 9562, version 4) from the host's randomness. */
function recordId(context: WarcContext): string {
  const bytes = context.random(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = hex(bytes)
  return `<urn:uuid:${[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')}>`
}

/** A plain WARC with each record gzipped by itself, so that an index can point into it; the records' own bytes stand. */
export async function gzipRecords(warc: Bytes): Promise<Bytes> {
  const parts: Bytes[] = []
  const parser = new WARCParser([warc], { keepHeadersCase: true, parseHttp: false })
  for await (const record of parser) {
    const start = parser.offset
    await record.skipFully()
    parts.push(new Uint8Array(gzipSync(warc.subarray(start, recordEnd(warc, start + parser.recordLength)))))
  }
  return concatBytes(...parts)
}

/** A record ends with two line breaks after its block. */
function recordEnd(warc: Bytes, blockEnd: number): number {
  let end = blockEnd
  while (end < warc.byteLength && end < blockEnd + 4 && (warc[end] === 0x0d || warc[end] === 0x0a)) end += 1
  return end
}
