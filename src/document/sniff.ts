// What a source is, told from its bytes; its name and stated type are not asked.
import type { Bytes } from '../base/bytes.ts'

export type SourceFormat =
  | 'html'
  | 'plain'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'email'
  | 'mhtml'
  | 'json'
  | 'subtitles'
  | 'image'
  | 'warc'
  | 'gzip'
  | 'binary'

const SNIFF_BYTES = 4096

/** Tells the format of a source that is not empty. A wrong name or media type does not mislead it. */
export function sniffFormat(bytes: Bytes): SourceFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SNIFF_BYTES))
  const ascii = head.toString('latin1')
  return sniffMagic(ascii) ?? sniffMarkup(withoutMarks(ascii)) ?? (looksBinary(head) ? 'binary' : 'plain')
}

const MAGIC: readonly (readonly [prefix: string, format: SourceFormat])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0', 'ole'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM', 'image'],
  ['WARC/1.', 'warc'],
  ['\x1f\x8b', 'gzip'],
]

function sniffMagic(ascii: string): SourceFormat | null {
  for (const [prefix, format] of MAGIC) {
    // "BM" alone also opens a text; a bitmap's header holds zero bytes.
    if (ascii.startsWith(prefix) && (prefix !== 'BM' || ascii.slice(2, 20).includes('\0'))) return format
  }
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'image'
  const pdf = ascii.slice(0, 1024).indexOf('%PDF-')
  if (pdf >= 0 && !/<(!doctype|html|head|body)/i.test(ascii.slice(0, pdf))) return 'pdf'
  return null
}

function withoutMarks(ascii: string): string {
  const unmarked = ascii.startsWith('\xef\xbb\xbf') ? ascii.slice(3) : ascii
  // UTF-16: the ASCII letters with the zero bytes between them taken out.
  return (
    /^(\xff\xfe|\xfe\xff)/.test(unmarked) || unmarked.slice(0, 64).split('\0').length > 16
      ? unmarked.slice(2).replaceAll('\0', '')
      : unmarked
  ).trimStart()
}

const MAIL_HEADER =
  /^(Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|X-[A-Za-z0-9-]{1,40}|DKIM-Signature|Content-Type|Reply-To|Cc|ARC-[A-Za-z-]{1,30}): /i
const MAIL_PLACE = /^(Received|Message-ID|MIME-Version|Date|Subject): /im
const TAG =
  /<(!doctype html|html|head|body|div|article|meta|p|title|script|table|span|main|section|h1|center|font|link|style|header|ul|br|a|img|iframe|b|svg)[\s>/]/i

function sniffMarkup(ascii: string): SourceFormat | null {
  if (MAIL_HEADER.test(ascii) && MAIL_PLACE.test(ascii)) {
    const headers = ascii.slice(0, ascii.search(/\r?\n\r?\n/) + 1 || ascii.length)
    if ((headers.match(/^[A-Za-z][A-Za-z0-9-]{1,40}: /gm) ?? []).length >= 2) {
      return /^Content-Type: multipart\/related/im.test(headers) && /^(Snapshot-Content-Location|From: <Saved)/im.test(headers)
        ? 'mhtml'
        : 'email'
    }
  }
  if (ascii.startsWith('WEBVTT') || /^\d{1,6}\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> /.test(ascii)) return 'subtitles'
  if (ascii.startsWith('<'))
    return ascii.startsWith('<?xml') ? (TAG.test(ascii) ? 'html' : 'plain') : TAG.test(ascii) || ascii.startsWith('<!--') ? 'html' : 'plain'
  if (/^[[{]/.test(ascii) && /^[[{]\s{0,200}(["{[\]}]|-?\d)/.test(ascii)) return 'json'
  return /<!doctype html|<html[\s>]/i.test(ascii) ? 'html' : null
}

/** Control characters that no text holds, or far too many of them. */
function looksBinary(head: Buffer): boolean {
  if (head[0] === 0xff && head[1] === 0xfe) return false
  if (head[0] === 0xfe && head[1] === 0xff) return false
  let controls = 0
  let zeros = 0
  for (const byte of head) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) controls++
  }
  // UTF-16 without a mark has a zero or a small byte at about every second place.
  if (zeros > head.length * 0.35 && zeros < head.length * 0.6 && controls < head.length * 0.02) return false
  return zeros + controls > Math.max(2, head.length * 0.005)
}
