// The leaves of a MIME message (RFC 2045, 2046, 2231; RFC 2557 for MHTML) as their exact bytes, charset untouched: a mail parser would decode them.
import { decodeWords } from 'postal-mime'
import type { Bytes } from '../base/bytes.ts'

/** One leaf of a message. All of it is the sender's: treat names and types as claims. */
export interface MimePart {
  /** Its place, `1.2` for the second part of the first. */
  readonly path: string
  readonly contentType: string
  /** File name, decoded, or ''. */
  readonly name: string
  readonly location: string
  readonly isAttachment: boolean
  readonly bytes: Bytes
}

export interface MimeMessage {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly parts: readonly MimePart[]
  /** True when the last boundary is missing: the message was cut. */
  readonly isTruncated: boolean
}

const MAX_DEPTH = 12
const MAX_PARTS = 10_000
const MAX_HEADER_BYTES = 262_144

/** Splits a message into its leaves. Any bytes are allowed; what is no MIME gives one leaf with all of it. */
export function readMimeParts(message: Bytes): MimeMessage {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
  const found: Found = { parts: [], isTruncated: false }
  const { headers, body } = splitHeaders(bytes)
  readEntity(headers, body, '', 0, found)
  return { headers, parts: found.parts, isTruncated: found.isTruncated }
}

interface Found {
  readonly parts: MimePart[]
  isTruncated: boolean
}

type Headers = [name: string, value: string][]

function readEntity(headers: Headers, body: Buffer, path: string, depth: number, found: Found): void {
  const type = parameterised(headerOf(headers, 'content-type') || 'text/plain')
  const boundary = type.parameters.get('boundary')
  if (type.value.startsWith('multipart/') && boundary && depth < MAX_DEPTH) {
    splitParts(body, boundary, found).forEach((part, index) => {
      if (found.parts.length >= MAX_PARTS) return
      const inner = splitHeaders(part)
      readEntity(inner.headers, inner.body, path === '' ? `${index + 1}` : `${path}.${index + 1}`, depth + 1, found)
    })
    return
  }
  const disposition = parameterised(headerOf(headers, 'content-disposition'))
  found.parts.push({
    path: path || '1',
    contentType: type.value,
    name: decodeName(disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''),
    location: headerOf(headers, 'content-location').trim(),
    isAttachment: disposition.value === 'attachment' || disposition.parameters.has('filename'),
    bytes: decodeBody(body, headerOf(headers, 'content-transfer-encoding').trim().toLowerCase()),
  })
}

function splitHeaders(bytes: Buffer): { headers: Headers; body: Buffer } {
  const headers: Headers = []
  let at = 0
  while (at < bytes.length && at < MAX_HEADER_BYTES) {
    const end = bytes.indexOf(0x0a, at)
    const stop = end === -1 ? bytes.length : end
    const line = bytes.toString('latin1', at, Math.min(stop, at + MAX_HEADER_BYTES)).replace(/\r$/, '')
    at = stop + 1
    if (line === '') break
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) last[1] += ' ' + line.trim()
    else if (line.includes(':')) headers.push([line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  }
  return { headers, body: bytes.subarray(Math.min(at, bytes.length)) }
}

function headerOf(headers: Headers, name: string): string {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? ''
}

/** The parts between the boundaries; the line break before a boundary belongs to it (RFC 2046, 5.1.1). */
function splitParts(body: Buffer, boundary: string, found: Found): Buffer[] {
  const parts: Buffer[] = []
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let start = -1
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const after = at + mark.length
    const isLast = body[after] === 0x2d && body[after + 1] === 0x2d
    const lineEnd = body.indexOf(0x0a, after)
    const rest = body.toString(
      'latin1',
      isLast ? after + 2 : after,
      lineEnd === -1 ? Math.min(body.length, after + 200) : Math.min(lineEnd, after + 200),
    )
    if (rest.trim() !== '') continue
    if (start !== -1) parts.push(body.subarray(start, Math.max(start, at - (body[at - 2] === 0x0d ? 2 : 1))))
    if (isLast) return parts
    start = lineEnd === -1 ? body.length : lineEnd + 1
  }
  found.isTruncated = true
  if (start !== -1) parts.push(body.subarray(start))
  return parts
}

/** `value; name="parameter"; …`, with RFC 2231's `name*=charset''…`. */
function parameterised(header: string): { value: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>()
  const [value = '', ...rest] = cutOutsideQuotes(header)
  for (const part of rest.slice(0, 50)) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    const text = part
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '')
      .replace(/\\(.)/g, '$1')
    if (name.endsWith('*')) parameters.set(name.slice(0, -1), decodeExtended(text))
    else if (!parameters.has(name)) parameters.set(name, text)
  }
  return { value: value.trim().toLowerCase(), parameters }
}

function cutOutsideQuotes(header: string): string[] {
  const parts: string[] = []
  let quoted = false
  let start = 0
  for (let at = 0; at < header.length; at++) {
    if (header[at] === '"' && header[at - 1] !== '\\') quoted = !quoted
    if (header[at] !== ';' || quoted) continue
    parts.push(header.slice(start, at))
    start = at + 1
  }
  return [...parts, header.slice(start)]
}

function decodeExtended(text: string): string {
  const [charset = '', , encoded = ''] = text.split("'")
  try {
    const bytes = Buffer.from(
      encoded.replace(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      'latin1',
    )
    return new TextDecoder(charset || 'utf-8').decode(bytes)
  } catch {
    return encoded
  }
}

/** Encoded words (RFC 2047), or raw UTF-8 as many programs write it. */
function decodeName(name: string): string {
  // Already decoded by RFC 2231: header bytes read as Latin-1 stay below U+0100.
  if (/[^\u0000-\u00ff]/.test(name)) return name
  const utf8 = Buffer.from(name, 'latin1').toString('utf8')
  return decodeWords(utf8.includes('\ufffd') ? name : utf8)
}

function decodeBody(body: Buffer, encoding: string): Bytes {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body.toString('latin1'), 'base64'))
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body)
  return new Uint8Array(body)
}

function decodeQuotedPrintable(body: Buffer): Bytes {
  const out = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    if (body[at + 1] === 0x0d && body[at + 2] === 0x0a) at += 2
    else if (body[at + 1] === 0x0a) at += 1
    else {
      const code = Number.parseInt(body.toString('latin1', at + 1, at + 3), 16)
      if (Number.isNaN(code)) out[length++] = byte
      else {
        out[length++] = code
        at += 2
      }
    }
  }
  return new Uint8Array(out.subarray(0, length))
}
