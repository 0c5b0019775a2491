// Escapes of e-mail: quoted-printable (RFC 2045, 6.7), encoded words (RFC 2047), parameters in pieces (RFC 2231), UTF-7 (RFC 2152, and IMAP's).
import { readBytes, decodeCharset } from './bytes-as-text.ts'
import { collect } from './character-escapes.ts'
import type { Replacement } from './replacement.ts'

/** Two bytes in a row, or what only quoted-printable has: else a text's = is its own. */
const QUOTED =
  /=[89A-Fa-f][0-9A-Fa-f](?:=[ \t]{0,4}\r?\n)?=[0-9A-Fa-f]{2}|=[0-9A-F]{2}=?[ \t]{0,4}\r?\n|=3D|=[4-7][0-9A-F]=[4-7][0-9A-F]|(?:=[0-9A-F]{2}){3}/
const SOFT_BREAK = /=[ \t]{0,4}\r?\n/g
const LONG_LINE = 50

function isQuoted(text: string): boolean {
  if (QUOTED.test(text)) return true
  for (const { index } of text.matchAll(SOFT_BREAK)) if (index - text.lastIndexOf('\n', index - 1) > LONG_LINE) return true
  return false
}

/** Bytes =D0 and soft line breaks, also within a letter's bytes. */
export function findQuotedPrintable(text: string): Replacement[] {
  if (!isQuoted(text)) return []
  return collect(text, /=[0-9A-F]{2}|=[0-9a-f]{2}(?==[0-9a-f]{2})|(?<==[0-9a-f]{2})=[0-9a-f]{2}|=[ \t]{0,4}\r?\n/g, (match) =>
    /^=[0-9A-Fa-f]{2}$/.test(match) ? { byte: parseInt(match.slice(1), 16) } : 'nothing',
  )
}

const ENCODED_WORD = /=\?([\w.:-]{2,40})(?:\*[\w-]{1,20})?\?([BbQq])\?([^?]{0,100000})(?:\?=|$)/g

interface WordRun {
  start: number
  end: number
  charset: string
  bytes: Buffer[]
}

/** Words of one character set in a row are one run of bytes: mailers split letters between them. */
export function findEncodedWords(text: string): Replacement[] {
  const found: Replacement[] = []
  let run: WordRun | null = null
  const close = (): void => {
    if (run) found.push({ start: run.start, end: run.end, ...wordText(Buffer.concat(run.bytes), run.charset) })
  }
  for (const match of text.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', encoding = '', content = ''] = match
    const bytes = /b/i.test(encoding) ? decodeWordBase64(content) : decodeQ(content)
    const isNext: boolean = run !== null && match.index - run.end <= 80 && /^\s*$/.test(text.slice(run.end, match.index))
    if (run && isNext && run.charset === charset.toLowerCase()) {
      run.bytes.push(bytes)
      run.end = match.index + whole.length
      continue
    }
    close()
    // White space between two words is no part of them (RFC 2047, 6.2).
    run = { start: run && isNext ? run.end : match.index, end: match.index + whole.length, charset: charset.toLowerCase(), bytes: [bytes] }
  }
  close()
  return found
}

function wordText(bytes: Buffer, charset: string): { text: string; others?: readonly string[] } {
  const named = charset === 'utf-8' || charset === 'utf8' ? null : decodeCharset(bytes, charset)
  return named === null ? readBytes(bytes) : { text: named, others: [readBytes(bytes).text] }
}

function decodeWordBase64(content: string): Buffer {
  // Each piece between paddings is base64 of its own.
  return Buffer.concat(content.split('=').map((piece) => Buffer.from(piece.replace(/\s/g, ''), 'base64')))
}

function decodeQ(content: string): Buffer {
  return Buffer.from(
    content
      .replace(/_/g, ' ')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_whole, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    /[^\0-\xff]/.test(content) ? 'utf8' : 'latin1',
  )
}

/** filename*0*=utf-8''…; filename*1*=…: the seams vanish. */
export function findContinuedParameters(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/"?;\s{0,10}[\w-]{1,30}\*\d{1,3}\*?=\s{0,4}"?/g))
    if (!/\*0\*?=/.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length, text: '' })
  return found
}

/** +BBgEMg- or &BBgEMg-: UTF-16 in base64. Only where all of it is letters and signs of European scripts. */
export function findUtf7(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/[+&](A[A-Z]|B[A-Z])[A-Za-z0-9+/,]{1,2000}-?/g)) {
    const bytes = Buffer.from(match[0].slice(1).replace(/-$/, '').replace(/,/g, '/'), 'base64')
    let decoded = ''
    for (let i = 0; i + 1 < bytes.length; i += 2) decoded += String.fromCharCode(bytes.readUInt16BE(i))
    if (decoded.length > 0 && /^[\u0020-\u007e\u00a0-\u052f\u2010-\u2122]*$/.test(decoded) && /[\u00c0-\u052f]/.test(decoded))
      found.push({ start: match.index, end: match.index + match[0].length, text: decoded })
  }
  return found
}
