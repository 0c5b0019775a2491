// E-mail and MHTML (RFC 5322, 2045–2049): every header of every part, every body in its character set, every attachment and its name, text outside the parts.
import type { Bytes } from '../../base/bytes.ts'
import { decodeCharset } from '../escapes/bytes-as-text.ts'
import { findEncodedWords } from '../escapes/mail-escapes.ts'
import { openInPlace } from '../escapes/replacement.ts'
import { decodeText } from './decode-text.ts'
import { listMimeParts, type MimePart } from './mime.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { textFaults } from './text-faults.ts'

export function partsOfMail(bytes: Bytes): Part[] {
  const mimeParts = listMimeParts(bytes)
  if (mimeParts === null)
    return [
      ...decodeText(bytes).map((text) => textPart('mail as sent', text)),
      fault('block', 'too-deep', 'mail', 'parts in too many parts'),
    ]
  return mimeParts.flatMap((part) => [...headerTexts(part.headers).map((text) => textPart('mail header', text)), ...partsOfBody(part)])
}

/** Headers with their encoded words opened, in each way they may be meant: closed, they are letters that chance makes names of. */
function headerTexts(headers: string): string[] {
  const words = findEncodedWords(headers)
  return words.length === 0 ? [headers] : openInPlace(headers, words, headers.length).map(({ text }) => text)
}

/** Types that are read as words; all others are files, told by their bytes. */
function partsOfBody(part: MimePart): Part[] {
  const { type, body, fileName, headers } = part
  if (body.byteLength === 0) return []
  const isAttached = /^content-disposition:\s{0,20}attachment/im.test(headers)
  if (type.startsWith('text/') || part.isMultipart) {
    const texts = listTexts(part)
    if (type === 'text/plain' && !isAttached) return texts.flatMap((text) => [textPart('mail text', text), ...textFaults(text)])
    return texts.map((text) =>
      filePart(isAttached ? 'mail attachment' : 'mail html', fileName ?? `body.${type.slice(5)}`, Buffer.from(text)),
    )
  }
  if (type === 'message/rfc822' || type === 'message/global') return partsOfMail(body)
  if (type.startsWith('message/') || type === 'text/rfc822-headers') return listTexts(part).map((text) => textPart('mail text', text))
  return [filePart('mail attachment', fileName ?? 'attachment', body)]
}

/** In the character set it names, and in those its bytes make words in; flowed lines (RFC 3676) also put together. */
function listTexts({ body, charset, isFlowed }: MimePart): string[] {
  const named = charset === null || /^(?:utf-?8|us-ascii)$/i.test(charset) ? null : decodeCharset(body, charset.toLowerCase())
  const texts = [...new Set([...(named === null ? [] : [named]), ...decodeText(body)])]
  return isFlowed ? [...texts, ...texts.map((text) => text.replace(/ \r?\n(?:>{1,20} ?)?/g, ' '))] : texts
}
