// RTF (specification 1.9.1): words over control words and groups, bytes of the document's character set, \u letters, and pictures and objects inside.
import { CYRILLIC_CHARSETS, decodeCharset } from '../escapes/bytes-as-text.ts'
import { fault, filePart, type Part, textPart } from './part.ts'

/** Control words that end a line; all others stand inside words. */
const BREAKS = new Set(['par', 'line', 'cell', 'row', 'tab', 'page', 'sect', 'column', 'pard', 'nestcell'])
/** Signs by name. */
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '-',
}
const TOKEN = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[{}]|[^\\{}]{1,100000}/g

export function partsOfRtf(source: string): Part[] {
  const codePage = /\\ansicpg(\d{3,5})/.exec(source)?.[1]
  const named = codePage === undefined ? null : charsetOf(codePage)
  const charsets = new Set([...(named === null ? [] : [named]), ...CYRILLIC_CHARSETS.slice(0, named === null ? 5 : 2)])
  const parts: Part[] = [...charsets].map((charset) => textPart('rtf text', readText(source, charset)))
  parts.push(textPart('rtf as written', source))
  for (const match of source.matchAll(/(?:[0-9a-fA-F]{2}[\r\n ]{0,4}){100,30000000}/g)) {
    const bytes = Buffer.from(match[0].replace(/[^0-9a-fA-F]/g, ''), 'hex')
    parts.push(filePart('rtf object', 'object', new Uint8Array(bytes)))
  }
  if (/\\objdata|\\bin\d/.test(source)) parts.push(fault('review', 'hidden-content', 'rtf', 'an embedded object'))
  if (/\\deleted\b|\\revised\b/.test(source)) parts.push(fault('review', 'hidden-content', 'rtf', 'tracked changes'))
  return parts
}

function charsetOf(codePage: string): string | null {
  const name =
    codePage === '866' ? 'ibm866' : codePage === '10007' ? 'x-mac-cyrillic' : codePage === '65001' ? 'utf-8' : `windows-${codePage}`
  return decodeCharset(new Uint8Array(0), name) === null ? null : name
}

/** All text of all groups, in the order of the file, styles and metadata too. */
function readText(source: string, charset: string): string {
  const pieces: string[] = []
  let bytes: number[] = []
  let toSkip = 0
  let skipped = 1
  const flush = (): void => {
    if (bytes.length > 0) pieces.push(decodeCharset(Uint8Array.from(bytes), charset) ?? '')
    bytes = []
  }
  for (const [whole, word, number, byte, sign] of source.matchAll(TOKEN)) {
    if (byte !== undefined) {
      if (toSkip > 0) toSkip--
      else bytes.push(parseInt(byte, 16))
      continue
    }
    flush()
    if (word === 'u' && number !== undefined) {
      pieces.push(String.fromCharCode((Number(number) + 65_536) % 65_536))
      toSkip = skipped
    } else if (word === 'uc') skipped = Math.min(Number(number ?? 1), 10)
    else if (word !== undefined) pieces.push(SIGNS[word] ?? (BREAKS.has(word) ? '\n' : ''))
    else if (sign !== undefined) pieces.push(SIGNS[sign] ?? (sign === '\n' || sign === '\r' ? '\n' : sign === '*' ? '' : sign))
    else if (whole !== '{' && whole !== '}') {
      const text = whole.replace(/[\r\n]/g, '')
      pieces.push(text.slice(toSkip))
      toSkip = Math.max(0, toSkip - text.length)
    }
  }
  flush()
  return pieces.join('')
}
