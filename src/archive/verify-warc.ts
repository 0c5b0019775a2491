// Checks the digests that a WARC's records carry (ISO 28500, 5.8 and 5.9) against their bytes.
import { createHash, type Hash } from 'node:crypto'
import { WARCParser, type WARCRecord } from 'warcio'
import { concatBytes, type Bytes } from '../base/bytes.ts'
import { gunzipStream } from './gunzip-stream.ts'
import { ContainerRefused } from './limits.ts'

export interface WarcCheck {
  readonly records: number
  /** Records that carry a digest and agree with it. */
  readonly agreeing: number
  readonly faults: readonly { readonly record: string; readonly message: string }[]
}

/** Reads all records of a WARC, plain or gzipped. The file is anybody's: damage is a fault in the answer, never thrown, but for ContainerRefused out of the stream. */
export async function checkWarcDigests(warc: AsyncIterable<Bytes>): Promise<WarcCheck> {
  const faults: { record: string; message: string }[] = []
  let [records, agreeing] = [0, 0]
  try {
    const parser = new WARCParser(gunzipStream(warc), { parseHttp: false })
    for (let record = await parser.parse(); record; record = await parser.parse()) {
      const name = `${record.warcType} ${record.warcTargetURI ?? record.warcHeader('WARC-Record-ID') ?? ''} at ${parser.offset}`.trim()
      records += 1
      const checked = await checkRecord(record)
      if (checked.length === 0 && (record.warcBlockDigest || record.warcPayloadDigest)) agreeing += 1
      faults.push(...checked.map((message) => ({ record: name, message })))
    }
  } catch (thrown) {
    // The ZIP around it is damaged or a bomb: that is said of the ZIP.
    if (thrown instanceof ContainerRefused) throw thrown
    faults.push({
      record: `after record ${records}`,
      message: `it cannot be read further: ${thrown instanceof Error ? thrown.message : 'damaged'}`,
    })
  }
  if (records === 0) faults.push({ record: 'the file', message: 'it has no WARC record' })
  return { records, agreeing, faults }
}

async function checkRecord(record: WARCRecord): Promise<string[]> {
  const block = digestOf(record.warcBlockDigest)
  // A revisit names the digest of a payload that stands elsewhere.
  const payload = record.warcType === 'revisit' ? null : digestOf(record.warcPayloadDigest)
  const isHttp = /^application\/http\b/.test(record.warcContentType ?? '')
  let head: Bytes | null = new Uint8Array(0)
  let bytes = 0
  for await (const part of record.reader) {
    bytes += part.byteLength
    block?.hash.update(part)
    if (!isHttp) payload?.hash.update(part)
    else if (head === null) payload?.hash.update(part)
    else {
      head = concatBytes(head, part)
      const end = Buffer.from(head).indexOf('\r\n\r\n')
      if (end !== -1) {
        payload?.hash.update(head.subarray(end + 4))
        head = null
      } else if (head.byteLength > 1 << 20) return ['its HTTP headers do not end']
    }
  }
  const faults: string[] = []
  if (record.warcHeader('Content-Length') == null) faults.push('it does not say how long it is')
  if (bytes !== record.warcContentLength) faults.push(`it has ${bytes} bytes of the ${record.warcContentLength} it announces`)
  if (block && !agrees(block)) faults.push('its block digest does not agree')
  if (payload && !agrees(payload)) faults.push('its payload digest does not agree')
  return faults
}

interface Digest {
  readonly hash: Hash
  readonly expected: string
}

/** `sha1:BASE32` as most write it, `sha256:hex` as warcio does; null for an algorithm we do not know or no digest. */
function digestOf(header: string | null | undefined): Digest | null {
  const [, algorithm, expected] = /^(sha-?1|sha-?256|sha-?512|md5):([A-Za-z0-9+/=]+)$/.exec(header ?? '') ?? []
  return algorithm && expected ? { hash: createHash(algorithm.replace('-', '')), expected } : null
}

function agrees({ hash, expected }: Digest): boolean {
  const digest = hash.digest()
  return [digest.toString('hex'), base32(digest), digest.toString('base64')].includes(
    /^[0-9a-fA-F]+$/.test(expected) && expected.length === digest.length * 2 ? expected.toLowerCase() : expected,
  )
}

/** RFC 4648 base32, padded only where a WARC would have it (SHA-1 needs none). */
function base32(bytes: Bytes): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let [value, bits, text] = [0, 0, '']
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  if (bits > 0) text += alphabet[(value << (5 - bits)) & 31]
  return text + '='.repeat((8 - (text.length % 8)) % 8)
}
