// A text under the escapes of formats and programs, one or two deep.
import { encodeIn } from './charsets.ts'
import type { Disguised } from './look-alikes.ts'
import type { Chance } from './random.ts'

type Escape = readonly [sort: string, write: (text: string, chance: Chance) => string | null]

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')]
const letters = (text: string, write: (c: string, code: number) => string): string =>
  [...text].map((c) => write(c, c.codePointAt(0) as number)).join('')

const ESCAPES: readonly Escape[] = [
  [
    'percent UTF-8',
    (text, chance) => {
      const all = utf8(text)
        .map((b) => `%${hex(b).toUpperCase()}`)
        .join('')
      return chance.below(2) ? all.toLowerCase() : all
    },
  ],
  ['percent, as browsers do', (text) => encodeURIComponent(text)],
  [
    'percent windows-1251',
    (text) => {
      const bytes = encodeIn(text, 'windows-1251')
      return bytes && [...bytes].map((b) => `%${hex(b).toUpperCase()}`).join('')
    },
  ],
  ['percent %u', (text) => letters(text, (_, code) => `%u${code.toString(16).padStart(4, '0').toUpperCase()}`)],
  ['entities decimal', (text) => letters(text, (_, code) => `&#${code};`)],
  [
    'entities hexadecimal',
    (text, chance) => {
      const x = chance.pick(['x', 'X'])
      return letters(text, (_, code) => `&#${x}${code.toString(16)};`)
    },
  ],
  ['entities padded', (text) => letters(text, (_, code) => `&#0${String(code).padStart(7, '0')};`)],
  ['entities without semicolon', (text) => letters(text, (_, code) => `&#${code}`) + ' '],
  ['entities named', (text) => letters(text, (c) => NAMED[c] ?? c)],
  ['entities some', (text, chance) => letters(text, (c, code) => (chance.below(3) === 0 ? `&#${code};` : c))],
  [
    'JSON',
    (text, chance) => {
      const up = chance.below(2) === 0
      return letters(text, (_, code) => {
        const four = code.toString(16).padStart(4, '0')
        return `\\u${up ? four.toUpperCase() : four}`
      })
    },
  ],
  ['JavaScript \\u{}', (text) => letters(text, (_, code) => `\\u{${code.toString(16)}}`)],
  ['JavaScript \\x', (text) => (/^[\x20-\xff]*$/.test(text) ? letters(text, (_, code) => `\\x${hex(code)}`) : null)],
  [
    'Python bytes',
    (text) =>
      `b'${utf8(text)
        .map((b) => (b < 128 && b !== 39 && b !== 92 ? String.fromCharCode(b) : `\\x${hex(b)}`))
        .join('')}'`,
  ],
  [
    'octal bytes, as git quotes',
    (text) =>
      `"${utf8(text)
        .map((b) => (b < 128 ? String.fromCharCode(b) : `\\${b.toString(8)}`))
        .join('')}"`,
  ],
  ['CSS', (text) => letters(text, (_, code) => `\\${code.toString(16)} `).trim()],
  ['CSS six digits', (text) => letters(text, (_, code) => `\\${code.toString(16).padStart(6, '0')}`)],
  [
    'RTF bytes',
    (text) => {
      const bytes = encodeIn(text, 'windows-1251')
      return bytes && [...bytes].map((b) => (b < 128 ? String.fromCharCode(b) : `\\'${hex(b)}`)).join('')
    },
  ],
  ['RTF \\u', (text) => letters(text, (c, code) => (code < 128 ? c : `\\u${code}?`))],
  ['base64', (text) => padded(text).toString('base64')],
  ['base64 URL-safe', (text) => padded(text).toString('base64url')],
  [
    'base64 wrapped',
    (text) =>
      (
        padded(text)
          .toString('base64')
          .match(/.{1,16}/g) as string[]
      ).join('\r\n'),
  ],
  ['base64 UTF-16', (text) => Buffer.from(`Свидетель: ${text}.`, 'utf16le').toString('base64')],
  ['base64 windows-1251', (text) => encodeIn(`Свидетель: ${text}.`, 'windows-1251')?.toString('base64') ?? null],
  ['base64 data URL', (text) => `data:text/plain;charset=utf-8;base64,${padded(text).toString('base64')}`],
  [
    'quoted-printable',
    (text) =>
      utf8(text)
        .map((b) => (b < 128 && b !== 61 ? String.fromCharCode(b) : `=${hex(b).toUpperCase()}`))
        .join(''),
  ],
  [
    'quoted-printable, soft breaks',
    (text) =>
      utf8(text)
        .map((b, i) => `=${hex(b).toUpperCase()}${i % 4 === 3 ? '=\r\n' : ''}`)
        .join(''),
  ],
  [
    'quoted-printable koi8',
    (text) => {
      const bytes = encodeIn(text, 'koi8-r')
      return bytes && [...bytes].map((b) => `=${hex(b).toUpperCase()}`).join('')
    },
  ],
  ['encoded word B', (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`],
  [
    'encoded word Q',
    (text) =>
      `=?utf-8?Q?${utf8(text)
        .map((b) => (b === 32 ? '_' : `=${hex(b).toUpperCase()}`))
        .join('')}?=`,
  ],
  [
    'encoded word koi8',
    (text) => {
      const bytes = encodeIn(text, 'koi8-r')
      return bytes && `=?koi8-r?B?${bytes.toString('base64')}?=`
    },
  ],
  [
    'punycode',
    (text) => {
      const made = new URL(`http://${text.toLowerCase().replace(/[^\p{L}\p{M}\d-]/gu, '')}.example`).hostname
      return made.startsWith('xn--') ? made : null
    },
  ],
  [
    'hexadecimal',
    (text, chance) => {
      const gap = chance.pick(['', ' ', ':'])
      return utf8(text).map(hex).join(gap)
    },
  ],
  ['hexadecimal UTF-16', (text) => `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((b) => hex(b).toUpperCase()).join('')}>`],
  [
    'UTF-7',
    (text) =>
      letters(text, (c) => c).replace(
        /[^\x20-\x7e]+/g,
        (run) => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
      ),
  ],
  ['numbers of characters', (text) => `String.fromCharCode(${[...text].map((c) => c.charCodeAt(0)).join(',')})`],
  ['code points', (text) => letters(text, (_, code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')} `).trim()],
  ['UTF-8 read as windows-1251', (text) => misreadUtf8(text, 'windows-1251')],
  ['UTF-8 read as Latin 1', (text) => Buffer.from(text, 'utf8').toString('latin1')],
  ['windows-1251 read as Latin 1', (text) => encodeIn(text, 'windows-1251')?.toString('latin1') ?? null],
  [
    'koi8 read as windows-1251',
    (text) => {
      const bytes = encodeIn(text, 'koi8-r')
      return bytes && new TextDecoder('windows-1251').decode(bytes)
    },
  ],
]

const NAMED: Record<string, string> = {
  А: '&Acy;',
  а: '&acy;',
  в: '&vcy;',
  к: '&kcy;',
  К: '&Kcy;',
  о: '&ocy;',
  л: '&lcy;',
  и: '&icy;',
  е: '&iecy;',
  н: '&ncy;',
  р: '&rcy;',
  с: '&scy;',
  С: '&Scy;',
  ч: '&chcy;',
  у: '&ucy;',
  ё: '&iocy;',
  і: '&iukcy;',
  М: '&Mcy;',
  Г: '&Gcy;',
  "'": '&apos;',
  a: '&#97;',
}

const padded = (text: string): Buffer => Buffer.from(`"author":"${text}","place":"река"`, 'utf8')

function misreadUtf8(text: string, charset: string): string | null {
  const wrong = new TextDecoder(charset).decode(Buffer.from(text, 'utf8'))
  return wrong.includes('\ufffd') ? null : wrong
}

/** The text under one escape. */
export function escaped(text: string, chance: Chance): Disguised | null {
  const [sort, write] = chance.pick(ESCAPES)
  const made = write(text, chance)
  return made === null || made === text ? null : { sort: `escape: ${sort}`, text: made }
}

/** The text under two escapes, one inside the other. */
export function escapedTwice(text: string, chance: Chance): Disguised | null {
  const pairs = [
    ['percent UTF-8', 'percent, as browsers do'],
    ['percent UTF-8', 'entities decimal'],
    ['entities decimal', 'JSON'],
    ['entities hexadecimal', 'entities hexadecimal'],
    ['JSON', 'base64'],
    ['JSON', 'percent, as browsers do'],
    ['base64', 'percent, as browsers do'],
    ['base64', 'base64'],
    ['percent UTF-8', 'base64'],
    ['entities decimal', 'base64'],
    ['quoted-printable', 'base64'],
    ['entities decimal', 'quoted-printable'],
    ['percent UTF-8', 'JSON'],
    ['base64', 'hexadecimal'],
    ['punycode', 'percent, as browsers do'],
    ['encoded word B', 'JSON'],
    ['JSON', 'entities decimal'],
  ]
  const [first, second] = chance.pick(pairs)
  const one = ESCAPES.find(([sort]) => sort === first)?.[1](text, chance)
  const two = one ? ESCAPES.find(([sort]) => sort === second)?.[1](one, chance) : null
  return two ? { sort: `two escapes: ${first} in ${second}`, text: two } : null
}
