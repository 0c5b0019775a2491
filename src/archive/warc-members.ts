// The pages and pictures inside a WARC (ISO 28500) or WACZ, each with the address, time, status and headers of its capture.
import { WARCParser, type WARCRecord } from 'warcio'
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { BytesAccess } from './bytes-access.ts'
import { gunzipStream } from './gunzip-stream.ts'
import { ContainerRefused, type ExpansionBudget } from './limits.ts'
import { isSourceInItself } from './media-type.ts'
import type { AcquisitionWay, Member, RefusedMember } from './member.ts'
import { readZip } from './zip-members.ts'

/**
 * The responses (200) and resources of a WARC, plain or gzipped, that are documents or media; payloads come with their
 * transfer and content encodings undone. Throws ContainerRefused where the WARC is damaged, cut short or past the budget.
 */
export async function* readWarcMembers(
  warc: AsyncIterable<Bytes>,
  how: AcquisitionWay,
  place: string,
  budget: ExpansionBudget,
): AsyncGenerator<Member> {
  const records = parseRecords(warc)
  for await (const { record, offset } of records) {
    budget.takeMember()
    const member = memberOf(record, how, `${place}${offset}`, budget)
    if (member) yield member
  }
}

/** Goes through a WARC's records; what the parser throws, a record that ends early and trailing junk are 'damaged-container'. */
async function* parseRecords(warc: AsyncIterable<Bytes>): AsyncGenerator<{ record: WARCRecord; offset: number }> {
  const parser = new WARCParser(gunzipStream(warc), { keepHeadersCase: false })
  let count = 0
  try {
    for (;;) {
      const record = await parser.parse()
      if (!record) break
      count += 1
      if (
        !/^WARC\/[01]\.\d+$/.test(record.warcHeaders.statusline.trim()) ||
        record.warcHeader('Content-Length') == null ||
        !Number.isSafeInteger(record.warcContentLength)
      ) {
        throw new ContainerRefused('damaged-container', `Its record ${count} is no WARC record.`)
      }
      yield { record, offset: parser.offset }
      await record.skipFully()
      if (leftOf(record) > 0)
        throw new ContainerRefused('damaged-container', `It is cut short in record ${count}; the records before it are kept.`)
    }
  } catch (thrown) {
    throw damaged(thrown, `after record ${count}`)
  }
  if (count === 0) throw new ContainerRefused('damaged-container', 'It has no WARC record.')
}

function damaged(thrown: unknown, where: string): unknown {
  if (thrown instanceof ContainerRefused || thrown instanceof IntegrityError) return thrown
  return new ContainerRefused(
    'damaged-container',
    `It is damaged or cut short ${where} (${thrown instanceof Error ? thrown.message : 'unreadable'}).`,
  )
}

/** How many bytes of the record's block have not come: more than none at its end means a cut. */
function leftOf(record: WARCRecord): number {
  const { limit } = record._reader as { limit?: number }
  return limit ?? 0
}

function memberOf(record: WARCRecord, how: AcquisitionWay, path: string, budget: ExpansionBudget): Member | null {
  const isResponse = record.warcType === 'response'
  if (!isResponse && record.warcType !== 'resource') return null
  const status = isResponse ? Number(record.httpHeaders?.statusCode) : null
  if (status !== null && status !== 200) return null
  const claimed = (isResponse ? record.httpHeaders?.headers.get('content-type') : record.warcContentType) ?? ''
  if (!isSourceInItself(claimed.split(';')[0]?.trim().toLowerCase() || 'text/html')) return null
  return {
    how,
    path,
    url: record.warcTargetURI ?? null,
    capturedAt: record.warcDate ?? null,
    status,
    headers: isResponse ? [...(record.httpHeaders?.headers ?? [])] : [],
    open: () => openPayload(record, budget),
  }
}

async function* openPayload(record: WARCRecord, budget: ExpansionBudget): AsyncGenerator<Bytes> {
  try {
    for await (const part of record) {
      budget.takeBytes(part.byteLength)
      yield part
    }
  } catch (thrown) {
    throw damaged(thrown, 'in a record')
  }
  if (leftOf(record) > 0) throw new ContainerRefused('damaged-container', 'It is cut short in a record; the records before it are kept.')
}

/** The members of the WARCs inside a WACZ. */
export async function* readWaczMembers(source: BytesAccess, budget: ExpansionBudget): AsyncGenerator<Member | RefusedMember> {
  for await (const entry of readZip(source, budget)) {
    if ('refusal' in entry) yield entry
    else if (/^archive\/[^/]+\.warc(\.gz)?$/.test(entry.name)) yield* readWarcMembers(entry.open(), 'wacz', `${entry.name}:`, budget)
  }
}
