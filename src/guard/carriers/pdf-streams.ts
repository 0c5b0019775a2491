// The strings of a PDF's own bytes and of every stream in it, also of those that no page refers to; pictures in them are files (ISO 32000, 7.3).
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../../base/bytes.ts'
import { readBytes } from '../escapes/bytes-as-text.ts'
import { isReadable } from '../escapes/readable.ts'
import { isFont } from './font.ts'
import { filePart, type Part, textPart } from './part.ts'
import { decodeStream } from './pdf-filters.ts'
import { listStrings } from './strings.ts'

export function addStreams(bytes: Bytes, parts: Part[]): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readable: string[] = [listStrings(outsideStreams(buffer))]
  let pictures = 0
  for (const [start, end] of listStreams(buffer)) {
    const raw = buffer.subarray(start, end)
    if (raw[0] === 0xff && raw[1] === 0xd8) {
      const last = raw.lastIndexOf('\xff\xd9', undefined, 'latin1')
      parts.push(filePart('pdf picture', `picture-${++pictures}.jpg`, raw.subarray(0, last > 0 ? last + 2 : raw.length)))
      continue
    }
    const dictionary = dictionaryBefore(buffer, start)
    const content = decodeStream(raw, dictionary)
    if (isWords(content)) readable.push(content.toString('utf8'))
    if (isWritten(content)) readable.push(contentStrings(content))
    else if (isFont(content)) parts.push(filePart('pdf font', 'font', content))
    // Pixels are no letters; other streams may hold strings in any form.
    else if (!/\/Subtype\s{0,8}\/Image\b/.test(dictionary)) readable.push(listStrings(content.subarray(0, LARGEST_STRINGS)))
  }
  parts.push(textPart('pdf stream', readable.join('\n')))
}

/** So much of any stream is looked through for strings, whatever it holds. */
const LARGEST_STRINGS = 1 << 16

/** What stands between the object's beginning and its stream. */
function dictionaryBefore(buffer: Buffer, start: number): string {
  const before = buffer.toString('latin1', Math.max(0, start - 1000), start)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

/** Text that is no page's: an embedded file, or what a page once held. */
function isWords(content: Buffer): boolean {
  return content.length > 0 && isUtf8(new Uint8Array(content)) && isReadable(content.toString('utf8', 0, 4096), 3)
}

/** Operators, objects, XML, scripts: nearly all of it can be typed. Pictures and fonts cannot. */
function isWritten(content: Buffer): boolean {
  const head = content.subarray(0, 4096)
  let typed = 0
  for (const byte of head) if (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127)) typed++
  return (
    typed * 10 >= head.length * 7 || /\/(?:Title|Author|Contents|T) ?[(<]|BT[\s\S]{0,400}T[jJ]/.test(content.toString('latin1', 0, 20_000))
  )
}

function* listStreams(buffer: Buffer): Iterable<readonly [number, number]> {
  for (let at = buffer.indexOf('stream', 0, 'latin1'); at >= 0;) {
    let start = at + 6
    if (buffer[start] === 13) start++
    if (buffer[start] === 10) start++
    const end = buffer.indexOf('endstream', start, 'latin1')
    if (end < 0) return
    yield [start, end]
    at = buffer.indexOf('stream', end + 9, 'latin1')
  }
}

function outsideStreams(buffer: Buffer): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  for (const [start, end] of listStreams(buffer)) {
    pieces.push(Buffer.from(contentStrings(buffer.subarray(at, start))), buffer.subarray(at, start))
    at = end
  }
  pieces.push(Buffer.from(contentStrings(buffer.subarray(at))), buffer.subarray(at))
  return Buffer.concat(pieces)
}

const STRINGS = /\(((?:[^()\\]|\\[\s\S]){0,4000})\)|<([0-9A-Fa-f\s]{2,8000})>|\]\s?TJ|Tj|T\*|ET|endobj/g

/** The (literal) and <hexadecimal> strings of content, pieces of one array joined; UTF-16 where marked, else UTF-8 or a Cyrillic set. */
function contentStrings(content: Buffer): string {
  const source = content.toString('latin1')
  let text = ''
  for (const match of source.matchAll(STRINGS)) {
    const raw =
      match[1] !== undefined ? unescapeLiteral(match[1]) : match[2] !== undefined ? Buffer.from(match[2].replace(/\s/g, ''), 'hex') : null
    if (raw === null) text += '\n'
    else if (raw[0] === 0xfe && raw[1] === 0xff) text += `\n${new TextDecoder('utf-16be').decode(Uint8Array.from(raw))}\n`
    else if (raw[0] === 0xff && raw[1] === 0xfe) text += `\n${new TextDecoder('utf-16le').decode(Uint8Array.from(raw))}\n`
    else text += readBytes(raw).text
  }
  // XML, scripts, names of fonts and of objects stand as they are.
  return /<x:|<rdf|<\?xml|<xfa|function|\/Type|\/BaseFont/.test(source) ? `${text}\n${readBytes(content).text}` : text
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '', '\r': '' }

function unescapeLiteral(literal: string): Buffer {
  return Buffer.from(
    literal.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_whole, escape: string) =>
      /^[0-7]/.test(escape) ? String.fromCharCode(parseInt(escape, 8) & 255) : escape === '\r\n' ? '' : (LETTERS[escape] ?? escape),
    ),
    'latin1',
  )
}
