// The parts of a MIME message (RFC 5322, 2045, 2046, 2231): headers unfolded, bodies decoded, parts in parts. Lenient, since a mailer shows broken messages too.
import type { Bytes } from '../../base/bytes.ts'

export interface MimePart {
  /** The headers as sent, lines unfolded. */
  readonly headers: string
  readonly type: string
  readonly charset: string | null
  /** "flowed": lines that end in a space go on. */
  readonly isFlowed: boolean
  /** As its headers say, pieces put together; escapes in it are not opened. */
  readonly fileName: string | null
  readonly body: Bytes
  readonly isMultipart: boolean
}

const MOST_PARTS = 5000
const DEEPEST = 12

/** The message's own part and all within it, in order, text before, between and after parts too. Null: too many or too deep. */
export function listMimeParts(message: Bytes): MimePart[] | null {
  const found: MimePart[] = []
  return walk(Buffer.from(message.buffer, message.byteOffset, message.byteLength), 0, found) ? found : null
}

function walk(message: Buffer, depth: number, found: MimePart[]): boolean {
  if (depth > DEEPEST || found.length >= MOST_PARTS) return false
  const split = splitHeaders(message)
  const headers = split.headers
  const type = /^content-type:\s{0,20}([\w.+/-]{1,100})/im.exec(headers)?.[1]?.toLowerCase() ?? 'text/plain'
  const boundary = type.startsWith('multipart/') ? parameter(headers, 'boundary') : null
  const part: MimePart = {
    headers,
    type,
    charset: parameter(headers, 'charset'),
    isFlowed: /format\s{0,4}=\s{0,4}"?flowed/i.test(headers),
    fileName: parameter(headers, 'filename') ?? parameter(headers, 'name'),
    body: decodeBody(split.body, /^content-transfer-encoding:\s{0,20}"?([\w-]{1,40})/im.exec(headers)?.[1]?.toLowerCase() ?? ''),
    isMultipart: boundary !== null,
  }
  if (boundary === null) {
    found.push(part)
    return true
  }
  const { outside, parts } = splitParts(split.body, boundary)
  found.push({ ...part, type: 'text/plain', body: outside })
  return parts.every((inner) => walk(inner, depth + 1, found))
}

function splitHeaders(message: Buffer): { headers: string; body: Buffer } {
  let start = 0
  while (message[start] === 13 || message[start] === 10) start++
  const [crlf, lf] = [message.indexOf('\r\n\r\n', start, 'latin1'), message.indexOf('\n\n', start, 'latin1')]
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf : lf
  // A part without headers begins with its empty line.
  if (start > 0 && !/^[\w-]{1,80}:/.test(message.toString('latin1', start, start + 100)))
    return { headers: '', body: message.subarray(start) }
  const raw = end < 0 ? message : message.subarray(start, end)
  return { headers: headerText(raw), body: end < 0 ? Buffer.alloc(0) : message.subarray(end + (end === crlf ? 4 : 2)) }
}

/** UTF-8 (RFC 6532), or bytes left for the reader of escapes; folds are one space. */
function headerText(raw: Buffer): string {
  const text = raw.toString('utf8')
  return (text.includes('\ufffd') ? new TextDecoder('windows-1251').decode(Uint8Array.from(raw)) : text).replace(/\r?\n[ \t]{1,80}/g, ' ')
}

/** A parameter of any header, its pieces (name*0, name*1*) put together and its percent escapes kept. */
function parameter(headers: string, name: string): string | null {
  const pieces: string[] = []
  for (const match of headers.matchAll(
    /[;\s]([\w-]{1,40})(\*\d{1,3})?\*?\s{0,4}=\s{0,4}(?:"((?:[^"\\]|\\.){0,4000})"|([^\s;"]{1,4000}))/g,
  )) {
    if (match[1]!.toLowerCase() !== name) continue
    const value = (match[3] ?? match[4] ?? '').replace(/^[\w-]{0,40}'[\w-]{0,20}'(?=[^'])/, '')
    if (match[2] === undefined) return pieces.length > 0 ? pieces.join('') : value
    pieces.push(value)
  }
  return pieces.length > 0 ? pieces.join('') : null
}

function decodeBody(body: Buffer, encoding: string): Bytes {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body.toString('latin1').replace(/[^A-Za-z0-9+/_-]/g, ''), 'base64'))
  if (encoding === 'quoted-printable') return new Uint8Array(decodeQuotedPrintable(body))
  if (/^x?-?uu/.test(encoding)) return new Uint8Array(decodeUu(body))
  return new Uint8Array(body)
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  return Buffer.from(
    body
      .toString('latin1')
      .replace(/[ \t]{1,80}(?=\r?\n)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_whole, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    'latin1',
  )
}

/** Uuencode (POSIX): lines of a length sign and four signs for each three bytes. */
function decodeUu(body: Buffer): Buffer {
  const bytes: number[] = []
  for (const line of body.toString('latin1').split(/\r?\n/)) {
    if (/^(?:begin |end$)/.test(line) || line === '') continue
    const length = (line.charCodeAt(0) - 32) & 63
    const row: number[] = []
    for (let at = 1; at + 3 < line.length + 3 && row.length < length; at += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((n) => ((line.charCodeAt(at + n) || 32) - 32) & 63) as [number, number, number, number]
      row.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    bytes.push(...row.slice(0, length))
  }
  return Buffer.from(bytes)
}

/** Parts between the boundary's lines; what stands before the first and after the last is `outside`. */
function splitParts(body: Buffer, boundary: string): { outside: Buffer; parts: Buffer[] } {
  const mark = `--${boundary}`
  const parts: Buffer[] = []
  const outside: Buffer[] = []
  let from = 0
  let isInside = false
  for (let at = body.indexOf(mark, 0, 'utf8'); at >= 0; at = body.indexOf(mark, at + mark.length, 'utf8')) {
    if (at > 0 && body[at - 1] !== 10) continue
    const piece = body.subarray(from, Math.max(from, at - (body[at - 2] === 13 ? 2 : 1)))
    ;(isInside ? parts : outside).push(piece)
    from = at + Buffer.byteLength(mark)
    isInside = body.toString('latin1', from, from + 2) !== '--'
    const lineEnd = body.indexOf(10, from)
    from = lineEnd < 0 ? body.length : lineEnd + 1
  }
  ;(isInside ? parts : outside).push(body.subarray(from))
  return { outside: Buffer.concat(outside.flatMap((piece) => [piece, Buffer.from('\n')])), parts }
}
