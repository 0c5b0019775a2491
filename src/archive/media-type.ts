// What a source is: told from its first bytes, then from its name; never from what a server claimed.
import { gunzipSync, constants } from 'node:zlib'
import type { Bytes } from '../base/bytes.ts'

/** First bytes, in Latin-1, at an offset (WHATWG MIME Sniffing; file(1)'s magic; ISO 28500 for WARC). */
const MAGIC: readonly (readonly [at: number, magic: string, mediaType: string])[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [8, 'WAVE', 'audio/wav'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [4, 'ftypheic', 'image/heic'],
  [4, 'ftypqt', 'video/quicktime'],
  [4, 'ftypM4A', 'audio/mp4'],
  [4, 'ftyp', 'video/mp4'],
  [0, '\x1aE\xdf\xa3', 'video/webm'],
  [0, 'OggS', 'audio/ogg'],
  [0, 'ID3', 'audio/mpeg'],
  [0, 'fLaC', 'audio/flac'],
  [0, '{\\rtf', 'application/rtf'],
  [0, 'WARC/1.', 'application/warc'],
  [0, 'WEBVTT', 'text/vtt'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
]

/** The end of a file's name, lower case (IANA's registrations). */
const ENDINGS: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  eml: 'message/rfc822',
  mhtml: 'multipart/related',
  mht: 'multipart/related',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ico: 'image/x-icon',
}

/** ZIP files that are something else: told by the name of the first members or by the ending. */
const ZIP_KINDS: readonly (readonly [inside: string, ending: string, mediaType: string])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt', 'application/vnd.oasis.opendocument.text'],
  ['application/epub+zip', 'epub', 'application/epub+zip'],
  ['word/', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['datapackage.json', 'wacz', 'application/wacz'],
]

/** The media type of a source from its first bytes (up to 4,096) and its name, if any. Any bytes are allowed. */
export function tellMediaType(head: Bytes, name: string): string {
  if (head.byteLength === 0) return 'application/x-empty'
  const start = Buffer.from(head).toString('latin1')
  const ending = name.includes('.') ? (name.split('.').pop() ?? '').toLowerCase() : ''
  for (const [at, magic, mediaType] of MAGIC) if (start.startsWith(magic, at)) return mediaType
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return tellZipKind(start, ending)
  if (start.startsWith('\x1f\x8b')) return gzipStart(head).startsWith('WARC/1.') ? 'application/warc+gzip' : 'application/gzip'
  const byName = ENDINGS[ending]
  if (start.includes('\0') && !/^(\xff\xfe|\xfe\xff)/.test(start))
    return byName?.startsWith('font/') || byName === 'image/x-icon' ? byName : 'application/octet-stream'
  return tellTextKind(start, byName)
}

function tellZipKind(start: string, ending: string): string {
  for (const [inside, end, mediaType] of ZIP_KINDS) if (ending === end || (ending !== 'zip' && start.includes(inside))) return mediaType
  return start.includes('[Content_Types].xml') && ending !== 'zip' ? 'application/x-ooxml' : 'application/zip'
}

function tellTextKind(start: string, byName: string | undefined): string {
  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 2048)
    .toLowerCase()
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'text/html'
  if (/^[a-z][a-z0-9-]{1,60}:[^\n]{0,998}\n/.test(text) && /(^|\n)(mime-version|message-id|return-path|received|from):/.test(text)) {
    return /(^|\n)content-type:\s{0,80}multipart\/related/.test(text) && !/(^|\n)(to|message-id|received):/.test(text)
      ? 'multipart/related'
      : 'message/rfc822'
  }
  if (byName) return byName
  if (text.startsWith('<?xml')) return text.includes('<html') ? 'application/xhtml+xml' : 'application/xml'
  return /<(head|body|div|p|title|meta)[\s>]/.test(text) ? 'text/html' : 'text/plain'
}

function gzipStart(head: Bytes): string {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4_194_304 }).toString('latin1', 0, 16)
  } catch {
    return ''
  }
}

/** The media type that a name promises, or ''. */
export function mediaTypeOfName(name: string): string {
  return ENDINGS[(name.split('.').pop() ?? '').toLowerCase()] ?? ''
}

/** Style sheets, scripts and fonts: they stay inside the saved page they came with. */
export function isPageFurniture(mediaType: string): boolean {
  return mediaType === 'text/css' || mediaType === 'text/javascript' || mediaType === 'image/x-icon' || mediaType.startsWith('font/')
}

/** Members of a web archive that are sources of their own; style sheets, scripts and fonts stay inside it. */
export function isSourceInItself(mediaType: string): boolean {
  return (
    /^(text\/(html|plain|csv|vtt)|image\/|audio\/|video\/|application\/(pdf|xhtml|rtf|msword|vnd\.|x-subrip))/.test(mediaType) &&
    !isPageFurniture(mediaType)
  )
}
