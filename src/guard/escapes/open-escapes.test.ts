// Whatever a name is written in, one escape in another, half of it or all of it: it is found, and in its own place.
import assert from 'node:assert/strict'
import { domainToASCII } from 'node:url'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildGuard } from '../guard.ts'

const GUARD = buildGuard([{ names: ['Соловьёва Дарима Петровна'], phones: ['+7 912 345-67-89'] }])
const FORMS = ['Соловьёвой', 'Дариме Петровне', 'Solovyova', 'Дарима Соловьёва']

const eachSign = (text: string, write: (code: number, sign: string) => string): string =>
  [...text].map((sign) => write(sign.codePointAt(0)!, sign)).join('')
const eachByte = (text: string, write: (byte: string) => string, charset: 'utf8' | 'utf16le' = 'utf8'): string =>
  [...Buffer.from(text, charset)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('')
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0')

/** Every set's letters by their bytes. */
function inCharset(text: string, charset: string): Buffer {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from([...text].map((sign) => (letters.includes(sign) ? letters.indexOf(sign) : 63)))
}
const misread = (bytes: Buffer, as: string): string => new TextDecoder(as).decode(Uint8Array.from(bytes))

/** Escapes that hold any text. */
const ESCAPES: Readonly<Record<string, (text: string) => string>> = {
  percent: encodeURIComponent,
  'percent, every byte': (text) => eachByte(text, (byte) => `%${byte}`),
  'percent, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent, overlong': (text) =>
    eachSign(text, (code, sign) =>
      code < 128 ? `%${hex(0xc0 | (code >> 6), 2)}%${hex(0x80 | (code & 63), 2)}` : encodeURIComponent(sign),
    ),
  'percent u': (text) => eachSign(text, (code) => `%u${hex(code, 4)}`),
  decimal: (text) => eachSign(text, (code) => `&#${code};`),
  'decimal without semicolons': (text) => eachSign(text, (code) => `&#${code}`),
  hexadecimal: (text) => eachSign(text, (code) => `&#x${hex(code, 1)};`),
  'references, twice': (text) => eachSign(text, (code) => `&amp;#${code};`),
  JSON: (text) => eachSign(text, (code) => `\\u${hex(code, 4)}`),
  'JSON in JSON': (text) => eachSign(text, (code) => `\\\\u${hex(code, 4)}`),
  'code points': (text) => eachSign(text, (code) => `\\u{${hex(code, 1)}}`),
  'bytes \\x': (text) => eachByte(text, (byte) => `\\x${byte}`),
  Python: (text) => eachSign(text, (code) => `\\U${hex(code, 8)}`),
  CSS: (text) => eachSign(text, (code) => `\\${hex(code, 1)} `),
  'CSS, six digits': (text) => eachSign(text, (code) => `\\${hex(code, 6)}`),
  octal: (text) => [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  RTF: (text) => eachSign(text, (code) => `\\u${code}?`),
  'RTF bytes': (text) =>
    /^[\u0020-\u007e\u0400-\u045f]*$/.test(text) ? [...inCharset(text, 'windows-1251')].map((byte) => `\\'${hex(byte, 2)}`).join('') : text,
  'quoted-printable': (text) => eachByte(text, (byte) => `=${byte.toUpperCase()}`),
  'quoted-printable, broken lines': (text) => eachByte(text, (byte) => `=${byte.toUpperCase()}=\r\n`),
  'encoded word B': (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`,
  'encoded word Q': (text) => `=?UTF-8?Q?${eachByte(text, (byte) => `=${byte.toUpperCase()}`)}?=`,
  'encoded words, folded': (text) => [...text].map((sign) => `=?utf-8?B?${Buffer.from(sign).toString('base64')}?=`).join('\r\n '),
  'encoded words, letters split': (text) => {
    const bytes = Buffer.from(text)
    return `=?utf-8?B?${bytes.subarray(0, 5).toString('base64')}?= =?utf-8?B?${bytes.subarray(5).toString('base64')}?=`
  },
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64, in a sentence': (text) => Buffer.from(`к ${text}, завтра`).toString('base64'),
  base64url: (text) => Buffer.from(`к ${text}`).toString('base64url'),
  'base64, wrapped': (text) =>
    (
      Buffer.from(`Вчера вечером снова видели у проходной завода, это была ${text}, так сказали`)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
  'base64, zero-width': (text) => Buffer.from(`Вчера снова была ${text} тут`).toString('base64').replace(/.{7}/g, '$&\u200b'),
  'base64, UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  hexadecimals: (text) => eachByte(text, (byte) => byte),
  'hexadecimals, apart': (text) => eachByte(text, (byte) => `${byte} `),
  'hexadecimals, 0x': (text) => eachByte(text, (byte) => `0x${byte},`),
  'U+': (text) => eachSign(text, (code) => `U+${hex(code, 4).toUpperCase()} `),
  'numbers of a script': (text) => `String.fromCharCode(${[...text].map((sign) => sign.charCodeAt(0)).join(', ')})`,
  bits: (text) => [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' '),
  'pieces of a string': (text) => text.replace(/(.)(.)/gu, `$1" + "$2`),
}

/** Escapes that hold only some texts: not put one in another. */
const NARROW: Readonly<Record<string, (text: string) => string | null>> = {
  punycode: (text) => (/[а-я]/.test(text) ? `https://${domainToASCII(`${text.toLowerCase().replaceAll(' ', '-')}.example`)}/` : null),
  'UTF-7': (text) => (/[а-я]/.test(text) ? `+${Buffer.from(text, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-` : null),
  'named references': (text) => [...text].join('&shy;'),
  override: (text) => `\u202e${[...text].reverse().join('')}\u202c`,
  'reversed in a script': (text) => `'${[...text].reverse().join('')}'.split('').reverse()`,
  'letters of a script': (text) => `[${[...text].map((sign) => `'${sign}'`).join(', ')}].join('')`,
  'PDF name': (text) => `/ABCDEF+${eachByte(text, (byte) => `#${byte.toUpperCase()}`)}`,
  'hexadecimals, UTF-16': (text) => `<${eachSign(text, (code) => hex(code, 4))}>`,
  'parameter in pieces': (text) =>
    `filename*0*=utf-8''${encodeURIComponent(text.slice(0, 5))};\r\n filename*1*=${encodeURIComponent(text.slice(5))}`,
  'percent, Windows-1251': (text) =>
    /^[ а-яё]+$/i.test(text) ? [...inCharset(text, 'windows-1251')].map((byte) => `%${hex(byte, 2)}`).join('') : null,
  'percent, KOI8-R': (text) =>
    /^[ а-яё]+$/i.test(text) ? [...inCharset(text, 'koi8-r')].map((byte) => `%${hex(byte, 2)}`).join('') : null,
  ...Object.fromEntries(
    ['windows-1251', 'windows-1252', 'koi8-r', 'x-mac-cyrillic'].map((as) => [
      `UTF-8 read as ${as}`,
      (text: string) => (/[а-я]/.test(text) ? misread(Buffer.from(text), as) : null),
    ]),
  ),
  'UTF-8 read as windows-1252, twice': (text) =>
    /[а-я]/.test(text) ? misread(Buffer.from(misread(Buffer.from(text), 'windows-1252')), 'windows-1252') : null,
  ...Object.fromEntries(
    [
      ['windows-1251', 'windows-1252'],
      ['koi8-r', 'windows-1251'],
      ['windows-1251', 'koi8-r'],
      ['koi8-r', 'windows-1252'],
      ['ibm866', 'windows-1251'],
      ['windows-1251', 'ibm866'],
      ['iso-8859-5', 'windows-1251'],
    ].map(([of, as]) => [`${of} read as ${as}`, (text: string) => (/^[ а-яё]+$/i.test(text) ? misread(inCharset(text, of!), as!) : null)]),
  ),
}

const isFound = (text: string): boolean => GUARD.scanText(text).some(({ identity }) => identity === 0)

test('every form in every escape is found', () => {
  const missed: string[] = []
  for (const [name, escape] of [...Object.entries(ESCAPES), ...Object.entries(NARROW)]) {
    for (const form of FORMS) {
      const written = escape(form)
      if (written !== null && !isFound(`Вчера видели: ${written} у завода.`)) missed.push(`${name}: ${form} as ${written}`)
    }
  }
  assert.deepEqual(missed, [])
})

test('one half plain and the other escaped is found', () => {
  const missed = Object.entries(ESCAPES).filter(([, escape]) => !isFound(`Видели: Дарима ${escape('Петровна')} была.`))
  assert.deepEqual(
    missed.map(([name]) => name),
    [],
  )
})

test('any three escapes one in another are opened', () => {
  const escapes = fc.constantFrom(...Object.keys(ESCAPES))
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.array(escapes, { minLength: 1, maxLength: 3 }), (form, names) => {
      const written = names.reduce((text, name) => ESCAPES[name]!(text), form)
      assert.ok(isFound(`Видели: ${written} была.`), written)
    }),
    { numRuns: 400 },
  )
})

test('a finding in an escape stands where the escape stands', () => {
  const before = 'Одна строка.\nВторая: '
  const [span] = GUARD.findSpans(`${before}${encodeURIComponent('Соловьёвой')} и дальше`)
  assert.deepEqual(span, [before.length, before.length + encodeURIComponent('Соловьёвой').length])
})

test('hostile nesting is told of, and costs no more than its length allows', () => {
  let written = 'Соловьёва'
  for (let n = 0; n < 9; n++) written = eachByte(written, (byte) => `%${byte}`)
  const started = performance.now()
  const findings = GUARD.scanText(written)
  assert.ok(findings.some(({ kind, tier }) => kind === 'too-deep' && tier === 'block'))
  assert.ok(performance.now() - started < 20_000)
})

test('an apostrophe belongs to the misread word', () => {
  const guard = buildGuard([{ names: ["О'Рейнин Борис"] }])
  assert.notDeepEqual(guard.scanText("Видели: Î'Ðåéíèíó у завода."), [])
})

test('a text without escapes has no other reading', () => {
  assert.deepEqual(GUARD.scanText('Дорога размокла, 50% пути & дальше: a\\b = c, цена #1, xn, "да" и "нет".'), [])
})
