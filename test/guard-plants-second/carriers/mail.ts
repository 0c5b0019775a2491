// E-mail (RFC 5322, 2045–2047, 2231): a name in headers, bodies of every transfer encoding and charset, attachments and their names.
import { encodeIn } from '../charsets.ts'
import type { Chance } from '../random.ts'
import { file, halves, isLatin, type Carrier } from './carrier.ts'

const LONG = 'В тот вечер соседи говорили, что света не было, и никто не выходил до утра; потом приехала машина и стояла у ворот.'
const wrap = (text: string, width: number, join: string): string => (text.match(new RegExp(`[\\s\\S]{1,${width}}`, 'g')) ?? []).join(join)
const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes as string).toString('base64')
const qp = (bytes: Uint8Array, width = 20): string => {
  const parts = [...bytes].map((b) =>
    b > 32 && b < 127 && b !== 61
      ? String.fromCharCode(b)
      : b === 32
        ? ' '
        : b === 10
          ? '\r\n'
          : `=${b.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return (parts.join('').match(/(?:=[0-9A-F]{2}|\r\n|[^=]){1,20}/g) ?? []).join(width ? '=\r\n' : '')
}
const mail = (headers: string, body: string): string =>
  `From: desk@x.example\r\nTo: b@x.example\r\nDate: Tue, 7 Feb 2023 10:00:00 +0200\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}\r\n`
const anyCharset = (name: string, chance: Chance): [string, Buffer] | null => {
  const charset = chance.pick(['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'utf-8'])
  const bytes = encodeIn(name, charset)
  return bytes && [charset, bytes]
}

/** Places in mail by name. */
export const MAIL: Readonly<Record<string, Carrier>> = {
  'eml subject B': (n, c) => {
    const made = anyCharset(n, c)
    return made && file('m.eml', mail(`Subject: =?${made[0]}?B?${made[1].toString('base64')}?=`, 'x'))
  },
  'eml subject Q': (n, c) => {
    const made = anyCharset(n, c)
    return (
      made &&
      file(
        'm.eml',
        mail(`Subject: =?${made[0]}?Q?${[...made[1]].map((b) => `=${b.toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`, 'x'),
      )
    )
  },
  'eml subject in two words': (n, c) => {
    const [a, b] = halves(n, c)
    return file('m.eml', mail(`Subject: =?UTF-8?B?${b64(`Про ${a}`)}?=\r\n =?UTF-8?B?${b64(b)}?=`, 'x'))
  },
  'eml sender name': (n) => file('m.eml', mail(`Reply-To: =?utf-8?B?${b64(n)}?= <a@x.example>\r\nSubject: x`, 'x')),
  'eml raw UTF-8 header': (n) => file('m.eml', mail(`Subject: ${n}`, 'x')),
  'eml X header': (n) => file('m.eml', mail(`X-Original-Author: ${encodeURIComponent(n)}\r\nSubject: x`, 'x')),
  'eml body base64': (n, c) => {
    const made = anyCharset(`${LONG}\r\n${n}\r\n${LONG}`.replace(/[;—]/g, ','), c)
    return (
      made &&
      file(
        'm.eml',
        mail(
          `Subject: x\r\nContent-Type: text/plain; charset=${made[0]}\r\nContent-Transfer-Encoding: base64`,
          wrap(made[1].toString('base64'), 76, '\r\n'),
        ),
      )
    )
  },
  'eml body quoted-printable': (n, c) => {
    const made = anyCharset(`${LONG}\n${n} был\n`, c)
    return (
      made &&
      file(
        'm.eml',
        mail(`Subject: x\r\nContent-Type: text/plain; charset="${made[0]}"\r\nContent-Transfer-Encoding: quoted-printable`, qp(made[1])),
      )
    )
  },
  'eml body 8bit': (n, c) => {
    const made = anyCharset(`${LONG}\r\n${n}\r\n`, c)
    return (
      made &&
      file(
        'm.eml',
        Buffer.concat([
          Buffer.from(mail(`Subject: x\r\nContent-Type: text/plain; charset=${made[0]}\r\nContent-Transfer-Encoding: 8bit`, '')),
          made[1],
        ]),
      )
    )
  },
  'eml body UTF-16 base64': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64',
        wrap(Buffer.from(`${LONG} ${n}`, 'utf16le').toString('base64'), 76, '\r\n'),
      ),
    ),
  'eml format=flowed': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes',
        `тоді ${n.slice(0, 3)} \r\n${n.slice(3)} пішов`,
      ),
    ),
  'eml html part': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: multipart/alternative; boundary="b1"',
        `--b1\r\nContent-Type: text/plain\r\n\r\nx\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrap(b64(`<html><body><p>${a}<b>${b}</b></p></body></html>`), 76, '\r\n')}\r\n--b1--`,
      ),
    )
  },
  'eml attachment name': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: multipart/mixed; boundary=b2',
        `--b2\r\nContent-Type: text/plain\r\n\r\nx\r\n--b2\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(n)}.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b2--`,
      ),
    ),
  'eml attachment name in parts': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'm.eml',
      mail(
        `Subject: x\r\nContent-Type: application/octet-stream;\r\n name*0*=UTF-8''${encodeURIComponent(a)};\r\n name*1*=${encodeURIComponent(b)}.txt\r\nContent-Transfer-Encoding: base64`,
        'eA==',
      ),
    )
  },
  'eml attachment text': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: multipart/mixed; boundary=b3',
        `--b3\r\nContent-Type: text/csv; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.csv"\r\n\r\n${wrap((encodeIn(`номер;кто\r\n1;${n}\r\n`, 'koi8-r') ?? Buffer.from('x')).toString('base64'), 76, '\r\n')}\r\n--b3--`,
      ),
    ),
  'eml forwarded': (n) =>
    file('m.eml', mail('Subject: x\r\nContent-Type: message/rfc822', `From: =?utf-8?B?${b64(n)}?= <a@x.example>\r\nSubject: y\r\n\r\nz`)),
  'eml after the last boundary': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: multipart/mixed; boundary=b4',
        `${isLatin(n) ? n : 'x'}\r\n--b4\r\nContent-Type: text/plain\r\n\r\nx\r\n--b4--\r\n${n}`,
      ),
    ),
  'eml signed part': (n) =>
    file(
      'm.eml',
      mail(
        'Subject: x\r\nContent-Type: multipart/signed; boundary=b5',
        `--b5\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${qp(Buffer.from(`${n} писав`))}\r\n--b5\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--b5--`,
      ),
    ),
  mbox: (n) => file('a.mbox', `From a@x.example Tue Feb  7 10:00:00 2023\nSubject: =?UTF-8?B?${b64(n)}?=\n\nx\n\n`),
  mhtml: (n) =>
    file(
      'p.mhtml',
      mail(
        'Subject: x\r\nContent-Type: multipart/related; boundary=b6',
        `--b6\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.example/\r\n\r\n${qp(Buffer.from(`<p>${n}</p>`))}\r\n--b6--`,
      ),
    ),
}
