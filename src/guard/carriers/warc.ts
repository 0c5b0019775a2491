// WARC (ISO 28500): every record's headers, and its content decoded, as a file of its own.
import { WARCParser } from 'warcio'
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part, textPart } from './part.ts'

const MOST_RECORDS = 100_000

export async function partsOfWarc(bytes: Bytes): Promise<Part[]> {
  const parts: Part[] = []
  try {
    const headers: string[] = []
    for await (const record of new WARCParser(asStream(bytes), { keepHeadersCase: true })) {
      if (parts.length > MOST_RECORDS) throw new Error('too many records')
      headers.push(...[...record.warcHeaders.headers.entries()].map(([key, value]) => `${key}: ${value}`))
      const content = await record.readFully(true)
      if (record.httpHeaders)
        headers.push(record.httpHeaders.statusline, ...[...record.httpHeaders.headers.entries()].map(([key, value]) => `${key}: ${value}`))
      if (content.byteLength > 0) parts.push(filePart('warc record', record.warcTargetURI ?? 'record', content))
    }
    parts.push(textPart('warc header', headers.join('\n')))
  } catch {
    parts.push(fault('block', 'unreadable-carrier', 'warc', 'the file'))
  }
  return parts
}

async function* asStream(bytes: Bytes): AsyncIterable<Uint8Array> {
  yield new Uint8Array(bytes)
}
