// Escapes a plant as markup, JSON, URL, CSS, base64 or an internationalised domain name.
import { domainToASCII } from 'node:url'
import type { Random } from './random.ts'

/** The kind of source the escaped text is raw in; a carrier of another kind holds it as its own plain text. */
export type EscapeSource = 'markup' | 'json' | 'css' | 'text'

export interface Escaped {
  readonly variant: string
  readonly text: string
  readonly source: EscapeSource
}

interface Escape {
  readonly variant: string
  readonly source: EscapeSource
  /** Null where this text cannot be written so. */
  readonly write: (text: string, random: Random) => string | null
}

const ESCAPES: readonly Escape[] = [
  { variant: 'decimal entities', source: 'markup', write: (text) => eachSign(text, (code) => `&#${code};`) },
  {
    variant: 'hexadecimal entities',
    source: 'markup',
    write: (text) => eachSign(text, (code) => `&#x${code.toString(16).toUpperCase()};`),
  },
  {
    variant: 'some entities',
    source: 'markup',
    write: (text, random) => eachSign(text, (code, sign) => (random.chance(0.4) || /[<>&"]/.test(sign) ? `&#${code};` : sign)),
  },
  { variant: 'named soft hyphens', source: 'markup', write: (text) => (/^[\p{L} ]+$/u.test(text) ? [...text].join('&shy;') : null) },
  { variant: 'JSON \\u', source: 'json', write: (text) => [...text].map(jsonEscape).join('') },
  { variant: 'percent', source: 'text', write: (text) => encodeURIComponent(text) },
  {
    variant: 'percent in a URL',
    source: 'text',
    write: (text) => `https://news.example/search?q=${encodeURIComponent(text).replace(/%20/g, '+')}&p=2`,
  },
  {
    variant: 'percent, lower',
    source: 'text',
    write: (text) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  },
  { variant: 'base64', source: 'text', write: (text, random) => base64Of(text, random) },
  {
    variant: 'base64url',
    source: 'text',
    write: (text, random) => base64Of(text, random).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  },
  { variant: 'data URI', source: 'text', write: (text, random) => `data:text/plain;charset=utf-8;base64,${base64Of(text, random)}` },
  { variant: 'punycode', source: 'text', write: domainOf },
  { variant: 'CSS', source: 'css', write: (text) => eachSign(text, (code) => `\\${code.toString(16)} `) },
]

/** Now and then an escape; else the text as it is. */
export function escapePlant(text: string, random: Random): Escaped {
  const plain: Escaped = { variant: 'unescaped', text, source: 'text' }
  if (random.chance(0.8) || /[\ue000\n]/.test(text)) return plain
  const escape = random.pick(ESCAPES)
  const written = escape.write(text, random)
  return written === null ? plain : { variant: escape.variant, text: written, source: escape.source }
}

function eachSign(text: string, write: (code: number, sign: string) => string): string {
  return [...text].map((sign) => write(sign.codePointAt(0) as number, sign)).join('')
}

function jsonEscape(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** A short sentence around it, so that the name may begin at any of the three places in a group. */
function base64Of(text: string, random: Random): string {
  const before = random.pick(['', '1', 'к ', 'to: ', 'письмо от '])
  return Buffer.from(`${before}${text}${random.pick(['', ' завтра', ' (1)'])}`).toString('base64')
}

function domainOf(text: string): string | null {
  if (!/^[\p{L}\p{N} -]{4,40}$/u.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return null
  const domain = domainToASCII(`${text.toLowerCase().trim().replace(/[ -]+/g, '-')}.example`)
  return domain === '' ? null : `https://${domain}/`
}
