// Other readings of a text: what escapes hide (percent, entities, JSON, quoted-printable, base64, punycode, hexadecimal).
import { domainToUnicode } from 'node:url'
import type { View } from './view-of-text.ts'
import { decodeUtf16 } from './utf16.ts'

const MOST_VIEWS = 20_000

/** All views of one text, not of each other: the caller reads them again to a bounded depth. Nothing is run whose mark the text does not hold. */
export function listViews(text: string): View[] {
  const views: View[] = []
  for (const decoder of DECODERS) if (text.includes(decoder.mark)) addDecoded(text, decoder, views)
  addRuns(text, views)
  return views
}

interface Decoder {
  readonly how: View['how']
  readonly mark: string
  /** Begins with the mark. */
  readonly pattern: RegExp
  /** What of the text before the mark belongs to it. */
  readonly before: RegExp
  readonly decode: (match: string) => string | null
}

const DECODERS: readonly Decoder[] = [
  { how: 'percent', mark: '%', pattern: /%[0-9A-Fa-f]{2}[^\s"'<>]{0,2000}/g, before: /[^\s"'<>]{0,200}$/, decode: decodePercent },
  {
    how: 'entity',
    mark: '&',
    pattern: /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,20});[^<>\n]{0,400}/g,
    before: /[^\s<>]{0,60}$/,
    decode: decodeEntities,
  },
  {
    how: 'escape',
    mark: '\\',
    pattern: /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4,6} ?|u-?\d{2,5}|'[0-9a-fA-F]{2})[^\n]{0,400}/g,
    before: /[^\s\\]{0,60}$/,
    decode: decodeEscapes,
  },
  {
    how: 'quoted-printable',
    mark: '=',
    pattern: /=(?:[0-9A-F]{2}|\r?\n)[\x20-\x7e\r\n]{0,2000}/g,
    before: /[^\s=]{0,60}$/,
    decode: decodeQuotedPrintable,
  },
  {
    how: 'punycode',
    mark: 'xn--',
    pattern: /xn--[A-Za-z0-9.-]{2,200}/g,
    before: /[A-Za-z0-9.-]{0,100}$/,
    decode: (match) => domainToUnicode(match.replace(/^[.-]+|[.-]+$/g, '').toLowerCase()) || null,
  },
]

function addDecoded(text: string, { how, pattern, before, decode }: Decoder, views: View[]): void {
  for (const match of text.matchAll(pattern)) {
    if (views.length >= MOST_VIEWS) return
    const start = match.index - (before.exec(text.slice(Math.max(0, match.index - 200), match.index))?.[0].length ?? 0)
    const end = match.index + match[0].length
    const source = text.slice(start, end)
    const decoded = decode(source)
    if (decoded !== null && decoded !== source) views.push({ text: decoded, start, end, how })
  }
}

/** Three Cyrillic letters. */
const SHORTEST_BASE64 = 8
const SHORTEST_HEX = 8

/** Runs of base64's letters that no word is made of, and of hexadecimal digits. */
function addRuns(text: string, views: View[]): void {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isBase64Unit(text.charCodeAt(i))) continue
    if (i - start >= SHORTEST_HEX && views.length < MOST_VIEWS) addRun(text, start, i, views)
    start = i + 1
  }
}

function addRun(text: string, start: number, end: number, views: View[]): void {
  let [inner, digits, hexadecimal] = [0, 0, 0]
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 65 && unit <= 90 && i > start) inner++
    if (unit >= 48 && unit <= 57) digits++
    if ((unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70)) hexadecimal++
  }
  if (inner + digits < 2) return
  const run = text.slice(start, end)
  const decoded =
    hexadecimal === run.length && run.length % 2 === 0 && digits < run.length
      ? readable(Buffer.from(run, 'hex').toString('utf8'))
      : run.length >= SHORTEST_BASE64
        ? decodeBase64(run)
        : null
  if (decoded !== null) views.push({ text: decoded, start, end, how: 'base64' })
}

function isBase64Unit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 43 ||
    unit === 47 ||
    unit === 95 ||
    unit === 45
  )
}

function decodePercent(match: string): string | null {
  const bytes: number[] = []
  let decoded = ''
  const flush = (): void => {
    if (bytes.length > 0) decoded += decodeBytes(Uint8Array.from(bytes))
    bytes.length = 0
  }
  for (let i = 0; i < match.length; i++) {
    const code = match[i] === '%' ? /^[0-9A-Fa-f]{2}/.exec(match.slice(i + 1, i + 3)) : null
    if (code) {
      bytes.push(parseInt(code[0], 16))
      i += 2
    } else {
      flush()
      decoded += match[i]
    }
  }
  flush()
  return decoded
}

/** UTF-8, else Windows-1251: both stand in addresses. */
function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  sol: '/',
  num: '#',
  NewLine: '\n',
}
const CYRILLIC_ENTITIES =
  'Acy А Bcy Б Vcy В Gcy Г Dcy Д IEcy Е ZHcy Ж Zcy З Icy И Jcy Й Kcy К Lcy Л Mcy М Ncy Н Ocy О Pcy П Rcy Р Scy С Tcy Т Ucy У Fcy Ф KHcy Х TScy Ц CHcy Ч SHcy Ш SHCHcy Щ HARDcy Ъ Ycy Ы SOFTcy Ь Ecy Э YUcy Ю YAcy Я IOcy Ё Jukcy Є Iukcy І YIcy Ї'.split(
    ' ',
  )
const cyrillicEntities = new Map<string, string>()
for (let i = 0; i + 1 < CYRILLIC_ENTITIES.length; i += 2) {
  const [name = '', letter = ''] = [CYRILLIC_ENTITIES[i], CYRILLIC_ENTITIES[i + 1]]
  cyrillicEntities.set(name, letter)
  cyrillicEntities.set(name.toLowerCase(), letter.toLowerCase())
}

/** Character references of HTML and XML, the Cyrillic ones by name too. Unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,20}));/g,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? cyrillicEntities.get(name) ?? whole
      return codePoint(parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)) ?? whole
    },
  )
}

function codePoint(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** JSON and JavaScript (\u0418, \x41), CSS (\0418), RTF (\u1048?, \'c8). */
function decodeEscapes(text: string): string {
  return text
    .replace(
      /\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g,
      (whole, a?: string, b?: string, c?: string) => codePoint(parseInt((a ?? b ?? c)!, 16)) ?? whole,
    )
    .replace(/\\u(-?\d{2,5})\??/g, (whole, code: string) => codePoint((Number(code) + 65_536) % 65_536) ?? whole)
    .replace(/\\'([0-9a-fA-F]{2})/g, (_whole, code: string) => new TextDecoder('windows-1251').decode(Uint8Array.of(parseInt(code, 16))))
    .replace(/\\([0-9A-Fa-f]{4,6}) ?/g, (whole, code: string) => codePoint(parseInt(code, 16)) ?? whole)
}

function decodeQuotedPrintable(text: string): string {
  return (
    decodePercent(
      text
        .replace(/=\r?\n/g, '')
        .replace(/%/g, '%25')
        .replace(/=([0-9A-F]{2})/g, '%$1'),
    ) ?? text
  )
}

/** Base64 that holds text; chance letters and binary data give null. */
function decodeBase64(match: string): string | null {
  const bytes = Buffer.from(match.replace(/-/g, '+').replace(/_/g, '/'), 'base64')
  const text = readable(bytes.toString('utf8'))
  // A short run decodes to something by chance; letters alone are meant.
  if (match.length < 16) return text !== null && /^[\p{L} .-]+$/u.test(text) && /[\u0400-\u04ff]{2}/.test(text) ? text : null
  return text ?? readable(decodeUtf16(bytes))
}

function readable(text: string): string | null {
  if (text.length < 3 || text.includes('\ufffd')) return null
  let strange = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isUsual =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 127) ||
      (code >= 0xa0 && code < 0x530) ||
      (code >= 0x2010 && code < 0x2122)
    if (!isUsual) strange++
  }
  return strange * 10 > text.length ? null : text
}
