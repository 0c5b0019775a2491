// Escapes of single characters: percent (RFC 3986, also %uXXXX), character references (HTML, XML), \u \x \U and \/ (JSON, JavaScript, Python, Perl), CSS, octal, RTF, #XX (PDF names).
import { decodeHTML } from 'entities'
import { readBytes } from './bytes-as-text.ts'
import type { Replacement } from './replacement.ts'

/** One escape of a character: its byte, its text, or nothing (a soft break between bytes). Null: not an escape after all. */
export type Meaning = { readonly byte: number } | { readonly text: string; readonly others?: readonly string[] } | 'nothing' | null

/** Percent, character references and backslash escapes at once, since they stand side by side in pages; bytes in a row are one reading. */
export function findCharacterEscapes(text: string): Replacement[] {
  return collect(text, CHARACTER, meaningOf)
}

const CHARACTER =
  /(?<=%[0-9A-Fa-f]{2}[^\s"'<>+%]{0,40})\+|\+(?=[^\s"'<>+%]{0,40}%[0-9A-Fa-f]{2})|%[0-9A-Fa-f]{2}|%u[0-9A-Fa-f]{4}|&(?:amp;){0,3}(?:#0{0,40}\d{1,7};?|#[xX]0{0,40}[0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)|\\{1,4}(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|x\{[0-9A-Fa-f]{1,6}\}|U[0-9A-Fa-f]{8}|N\{U\+[0-9A-Fa-f]{4,6}\}|[/nrt"'])/g

function meaningOf(match: string): Meaning {
  if (match === '+') return { text: ' ' }
  if (match.startsWith('%')) return match[1] === 'u' ? character(parseInt(match.slice(2), 16)) : { byte: parseInt(match.slice(1), 16) }
  if (match.startsWith('&')) return referenceMeaning(match)
  const escape = match.replace(/^\\+/, '')
  const kind = escape[0]!
  if (kind === 'x' && escape[1] !== '{') return { byte: parseInt(escape.slice(1), 16) }
  if (kind === 'u' || kind === 'U' || kind === 'x' || kind === 'N') return character(parseInt(escape.replace(/^N\{U\+|^[uUx]\{?/, ''), 16))
  return { text: ({ n: '\n', r: '\n', t: '\t' } as Record<string, string>)[kind] ?? kind }
}

/** Soft hyphen, joiners, marks of direction: an escape of nothing seen is nothing. */
const UNSEEN = /^[\u00ad\u034f\u061c\u200b-\u200d\u2060-\u2064\ufeff]$/

function referenceMeaning(match: string): Meaning {
  const inner = match.replace(/^&(?:amp;)*/, '')
  if (inner.startsWith('#')) return character(/^#[xX]/.test(inner) ? parseInt(inner.slice(2), 16) : parseInt(inner.slice(1), 10))
  // "&amp;" itself is left to the next opening where a reference follows it.
  const decoded = decodeHTML(`&${inner}`)
  return decoded === `&${inner}` ? null : { text: UNSEEN.test(decoded) ? '' : decoded }
}

/** A Windows-1252 number between 128 and 159 means that set's sign (HTML 13.2.5.80); an invisible one stays nothing. */
function character(code: number): { readonly text: string } | null {
  if (!(code > 0 && code <= 0x10ffff)) return null
  if (code >= 0xd800 && code <= 0xdfff) return { text: String.fromCharCode(code) }
  const letter = String.fromCodePoint(code)
  return { text: UNSEEN.test(letter) ? '' : letter }
}

/** CSS: one to six hexadecimal digits and a space (CSS Syntax 4.3.7). */
export function findCssEscapes(text: string): Replacement[] {
  return collect(text, /\\[0-9a-fA-F]{1,6}(?:\r\n|[ \t\n])?|\\\r?\n/g, (match) => {
    if (/^\\[\r\n]/.test(match)) return 'nothing'
    const code = parseInt(match.slice(1), 16)
    const meant = code < 0x20 && code !== 9 && code !== 10 && code !== 13 ? null : character(code)
    // The space ends the escape; a writer who did not know that meant it as a space.
    return meant !== null && /\s$/.test(match) ? { text: meant.text, others: [`${meant.text} `] } : meant
  })
}

/** Octal bytes of C, shell, PostScript and git: \320\230. */
export function findOctalEscapes(text: string): Replacement[] {
  return collect(text, /\\[0-3][0-7]{2}/g, (match) => ({ byte: parseInt(match.slice(1), 8) }))
}

/** RTF 1.9: \'cf is a byte of the document's character set, \u1048 is a letter with a stand-in behind it. */
export function findRtfEscapes(text: string): Replacement[] {
  return collect(text, /\\'[0-9a-fA-F]{2}|\\u-?\d{2,5} ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\\n/g, (match) => {
    if (match === '\\\n') return { text: '\n' }
    if (match.startsWith("\\'")) return { byte: parseInt(match.slice(2), 16) }
    return character((Number(/-?\d+/.exec(match)![0]) + 65_536) % 65_536)
  })
}

/** PDF names (ISO 32000, 7.3.5): #D0#98. One alone is a colour or an anchor more often. */
export function findHashEscapes(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/(?:#[0-9A-Fa-f]{2}[A-Za-z0-9._-]{0,40}){2,400}/g)) {
    for (const inner of collect(match[0], /#[0-9A-Fa-f]{2}/g, (one) => ({ byte: parseInt(one.slice(1), 16) })))
      found.push({ ...inner, start: inner.start + match.index, end: inner.end + match.index })
  }
  return found
}

/** All escapes of a pattern. Bytes that follow one another are read together, since a letter may be several. */
export function collect(text: string, pattern: RegExp, meaning: (match: string) => Meaning): Replacement[] {
  const found: Replacement[] = []
  let bytes: number[] = []
  let start = 0
  let end = -1
  const flush = (): void => {
    if (bytes.length > 0) found.push({ start, end, ...readBytes(Uint8Array.from(bytes)) })
    bytes = []
  }
  for (const match of text.matchAll(pattern)) {
    const meant = meaning(match[0])
    if (meant === null) continue
    if (match.index !== end || (meant !== 'nothing' && 'text' in meant)) flush()
    if (meant === 'nothing') {
      if (bytes.length === 0) found.push({ start: match.index, end: match.index + match[0].length, text: '' })
    } else if ('byte' in meant) {
      if (bytes.length === 0) start = match.index
      bytes.push(meant.byte)
    } else found.push({ start: match.index, end: match.index + match[0].length, ...meant })
    end = match.index + match[0].length
  }
  flush()
  return found
}

/** u0418u0432, -u0418-u0432: what is left of \\u where the backslash was dropped or replaced. */
export function findBareUnicode(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/(?:[\s/\\_.-]{0,3}u[0-9A-Fa-f]{4}){3,4000}/g)) {
    const letters = (match[0].match(/u[0-9A-Fa-f]{4}/g) ?? []).map((one) => String.fromCharCode(parseInt(one.slice(1), 16))).join('')
    const start = match.index + match[0].indexOf('u')
    if (/^[\u0020-\u024f\u0300-\u052f\u2000-\u2122\ufe00-\uffff]*$/.test(letters))
      found.push({ start, end: match.index + match[0].length, text: letters })
  }
  return found
}

/** The + of a query is a space (HTML, application/x-www-form-urlencoded). */
export function findQuerySpaces(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(/[?&][\w.[\]-]{1,40}=([^&\s"'<>#]{1,400})/g)) {
    const from = match.index + match[0].length - match[1]!.length
    for (const plus of match[1]!.matchAll(/\+/g)) found.push({ start: from + plus.index, end: from + plus.index + 1, text: ' ' })
  }
  return found
}
