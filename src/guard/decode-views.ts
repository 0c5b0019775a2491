// Other readings of a text: what escapes hide (percent, entities, JSON, quoted-printable, base64, punycode, hexadecimal) and what odd writing hides
// (mixed scripts, digits for letters, letters spaced out, words broken over lines, numbers in words).
import { domainToUnicode } from 'node:url'
import { seenAsCyrillic, seenAsLatin } from './look-alikes.ts'
import { readSpokenDigits } from './spoken-digits.ts'

/** Another reading of a stretch of the text; a hit in it stands at `start` of the text. */
export interface View {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly how: 'percent' | 'entity' | 'escape' | 'quoted-printable' | 'base64' | 'punycode' | 'hex' | 'look-alike' | 'spaced' | 'broken' | 'spoken' | 'markup' | 'obfuscated'
}

const MOST_VIEWS = 20_000

/** All views of one text, not of each other: the caller reads them again to a bounded depth. */
export function listViews(text: string): View[] {
  const views: View[] = []
  for (const { how, hint, pattern, decode } of DECODERS) {
    if (hint !== null && !text.includes(hint)) continue
    for (const match of text.matchAll(pattern)) {
      if (views.length >= MOST_VIEWS) return views
      const decoded = decode(match[0])
      if (decoded !== null && decoded !== match[0]) views.push({ text: decoded, start: match.index, end: match.index + match[0].length, how })
    }
  }
  addOddWords(text, views)
  addSpoken(text, views)
  return views
}

interface Decoder {
  readonly how: View['how']
  /** Without it in the text the pattern need not run. */
  readonly hint: string | null
  readonly pattern: RegExp
  readonly decode: (match: string) => string | null
}

const DECODERS: readonly Decoder[] = [
  { how: 'percent', hint: '%', pattern: /[^\s"'<>]{0,200}%[0-9A-Fa-f]{2}[^\s"'<>]{0,2000}/g, decode: decodePercent },
  { how: 'entity', hint: '&', pattern: /[^\s<>]{0,60}&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,20});[^<>\n]{0,400}/g, decode: decodeEntities },
  { how: 'escape', hint: '\\', pattern: /[^\s\\]{0,60}\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4,6} ?|u-?\d{2,5}|'[0-9a-fA-F]{2})[^\n]{0,400}/g, decode: decodeEscapes },
  { how: 'quoted-printable', hint: '=', pattern: /[^\s=]{0,60}(?:=[0-9A-F]{2}|=\r?\n)[\x20-\x7e\r\n]{0,2000}/g, decode: decodeQuotedPrintable },
  { how: 'base64', hint: null, pattern: /[A-Za-z0-9+/_-]{12,}={0,2}/g, decode: decodeBase64 },
  { how: 'punycode', hint: 'xn--', pattern: /[A-Za-z0-9.-]{0,100}xn--[A-Za-z0-9.-]{2,200}/g, decode: (match) => domainToUnicode(match.replace(/^[.-]+|[.-]+$/g, '').toLowerCase()) || null },
  { how: 'hex', hint: null, pattern: /\b(?:[dD][01][89abAB][0-9a-fA-F]|[4-7][0-9a-fA-F]){4,}\b/g, decode: (match) => readable(Buffer.from(match, 'hex').toString('utf8')) },
  { how: 'spaced', hint: null, pattern: /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0\t.·_|*~+/\\-]{1,3}\p{L}(?![\p{L}\p{N}])){3,40}/gu, decode: (match) => match.replace(/[^\p{L}]/gu, '') },
  { how: 'broken', hint: '\n', pattern: /\p{L}{1,40}[-‐‑\u00ad]?[ \t]{0,20}\r?\n[ \t]{0,20}(?:\p{Ll}|\p{Lu}\p{Lu})\p{L}{0,40}/gu, decode: (match) => match.replace(/[-‐‑\u00ad\s]/g, '') },
  { how: 'markup', hint: null, pattern: /\p{L}{0,30}(?:[*~`_|]{1,3}|<\/?[a-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\{[^{}\n]{0,40}\}|\\-)(?:\p{L}{0,30}(?:[*~`_|]{1,3}|<\/?[a-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\\-)){0,8}\p{L}{1,30}/giu, decode: (match) => match.replace(/<[^<>]*>|\{[^{}\n]*\}|[*~`_|\\-]/g, '') },
  { how: 'obfuscated', hint: null, pattern: /[\w.+-]{1,60}\s{0,3}(?:\(at\)|\[at\]|\{at\}|@|\bat\b|собака|\(a\)|\[собака\])\s{0,3}[\w.-]{1,60}(?:\s{0,3}(?:\(dot\)|\[dot\]|\bdot\b|точка|\.)\s{0,3}\w{1,30}){0,4}/giu, decode: (match) => match.replace(/\s*(?:\(at\)|\[at\]|\{at\}|\bat\b|собака|\(a\)|\[собака\])\s*/giu, '@').replace(/\s*(?:\(dot\)|\[dot\]|\bdot\b|точка)\s*/giu, '.').replace(/\s/g, '') },
]

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

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwnj: '', zwj: '', commat: '@', period: '.', lowbar: '_', hyphen: '-', sol: '/', num: '#', NewLine: '\n' }
const CYRILLIC_ENTITIES = 'Acy А Bcy Б Vcy В Gcy Г Dcy Д IEcy Е ZHcy Ж Zcy З Icy И Jcy Й Kcy К Lcy Л Mcy М Ncy Н Ocy О Pcy П Rcy Р Scy С Tcy Т Ucy У Fcy Ф KHcy Х TScy Ц CHcy Ч SHcy Ш SHCHcy Щ HARDcy Ъ Ycy Ы SOFTcy Ь Ecy Э YUcy Ю YAcy Я IOcy Ё Jukcy Є Iukcy І YIcy Ї'.split(' ')
const cyrillicEntities = new Map<string, string>()
for (let i = 0; i + 1 < CYRILLIC_ENTITIES.length; i += 2) {
  const [name = '', letter = ''] = [CYRILLIC_ENTITIES[i], CYRILLIC_ENTITIES[i + 1]]
  cyrillicEntities.set(name, letter)
  cyrillicEntities.set(name.toLowerCase(), letter.toLowerCase())
}

/** Character references of HTML and XML, the Cyrillic ones by name too. Unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,20}));/g, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? cyrillicEntities.get(name) ?? whole
    return codePoint(parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)) ?? whole
  })
}

function codePoint(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

/** JSON and JavaScript (\u0418, \x41), CSS (\0418), RTF (\u1048?, \'c8). */
function decodeEscapes(text: string): string {
  return text
    .replace(/\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g, (whole, a?: string, b?: string, c?: string) => codePoint(parseInt((a ?? b ?? c)!, 16)) ?? whole)
    .replace(/\\u(-?\d{2,5})\??/g, (whole, code: string) => codePoint((Number(code) + 65_536) % 65_536) ?? whole)
    .replace(/\\'([0-9a-fA-F]{2})/g, (_whole, code: string) => new TextDecoder('windows-1251').decode(Uint8Array.of(parseInt(code, 16))))
    .replace(/\\([0-9A-Fa-f]{4,6}) ?/g, (whole, code: string) => codePoint(parseInt(code, 16)) ?? whole)
}

function decodeQuotedPrintable(text: string): string {
  return decodePercent(text.replace(/=\r?\n/g, '').replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1')) ?? text
}

/** Base64 that holds text; chance letters and binary data give null. */
function decodeBase64(match: string): string | null {
  const bytes = Buffer.from(match.replace(/-/g, '+').replace(/_/g, '/'), 'base64')
  return readable(bytes.toString('utf8')) ?? readable(bytes.toString('utf16le'))
}

function readable(text: string): string | null {
  if (text.length < 3 || text.includes('\ufffd')) return null
  let strange = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isUsual = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127) || (code >= 0xa0 && code < 0x530) || (code >= 0x2010 && code < 0x2122)
    if (!isUsual) strange++
  }
  return strange * 10 > text.length ? null : text
}

/** A word of several scripts, with digits in it, or with capitals inside: as each script's reader sees it, and in small letters. */
function addOddWords(text: string, views: View[]): void {
  for (const match of text.matchAll(ODD_WORD)) {
    if (views.length >= MOST_VIEWS) return
    const word = match[0]
    const isMixed = (/[A-Za-z\u0370-\u03ff0-9$]/.test(word) && /[\u0400-\u04ff]/.test(word)) || /\p{L}\d+\p{L}|\d\p{L}{2,}|\p{L}{2,}\d/u.test(word) || /[\u0370-\u03ff]/.test(word)
    if (isMixed) for (const seen of new Set([seenAsCyrillic(word), seenAsLatin(word)])) views.push({ text: seen, start: match.index, end: match.index + word.length, how: 'look-alike' })
    if (/\p{Ll}\p{Lu}/u.test(word)) {
      const plain = word[0]! + word.slice(1).toLowerCase()
      views.push({ text: plain[0]!.toUpperCase() + plain.slice(1), start: match.index, end: match.index + word.length, how: 'look-alike' })
    }
  }
}

const ODD_WORD = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}$\u200b-\u200d\u00ad]{3,60}(?![\p{L}\p{N}]))(?:[\p{L}]{0,59}(?:\d|\$|(?<=[A-Za-z])[\u0370-\u04ff]|(?<=[\u0370-\u04ff])[A-Za-z]|(?<=\p{Ll})\p{Lu}|[\u0370-\u03ff]))[\p{L}\p{N}$]{0,60}/gu

function addSpoken(text: string, views: View[]): void {
  for (const spoken of readSpokenDigits(text)) views.push({ text: ` ${spoken.digits} `, start: spoken.start, end: spoken.end, how: 'spoken' })
}

