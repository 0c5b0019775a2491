// Carriers that are e-mails (RFC 5322, 2045, 2047): headers, encoded words, quoted-printable, base64, parts and their names.
import type { Plant } from '../invent-plant.ts'
import type { LayoutForm } from '../layouts.ts'
import type { Random } from '../random.ts'
import { encodeText, filler, frame, frameMarkup, PLAIN_ONLY, type Carrier } from './carrier.ts'

export const MAIL_CARRIERS: readonly Carrier[] = [
  mail('eml text', ['plain', 'lines'], (plants, random) => ['', 'text/plain; charset=utf-8', '8bit', paragraphs(plants, random)]),
  mail('eml quoted-printable', ['plain', 'lines'], (plants, random) => [
    '',
    'text/plain; charset=utf-8',
    'quoted-printable',
    quotedPrintable(paragraphs(plants, random)),
  ]),
  mail('eml base64', ['plain', 'lines'], (plants, random) => [
    '',
    'text/plain; charset=utf-8',
    'base64',
    wrap(Buffer.from(paragraphs(plants, random)).toString('base64')),
  ]),
  mail('eml html', ['plain', 'seams'], (plants, random) => [
    '',
    'text/html; charset=utf-8',
    'quoted-printable',
    quotedPrintable(plants.map((plant) => `<p><b>${frameMarkup(plant, random, '</b><b>')}</b></p>`).join('\n')),
  ]),
  mail('eml headers, base64 words', PLAIN_ONLY, (plants) => [
    plants.map((plant, n) => `X-Note-${n}: ${encodedWords(plant.text, 'B')}\r\n`).join(''),
    'text/plain',
    '7bit',
    '.',
  ]),
  mail('eml headers, Q words', PLAIN_ONLY, (plants) => [
    plants.map((plant, n) => `X-Note-${n}: ${encodedWords(plant.text, 'Q')}\r\n`).join(''),
    'text/plain',
    '7bit',
    '.',
  ]),
  mail('eml headers, raw', PLAIN_ONLY, (plants) => [
    plants.map((plant, n) => `X-Note-${n}: ${plant.text}\r\n`).join(''),
    'text/plain',
    '7bit',
    '.',
  ]),
  {
    ...mail('eml subject', PLAIN_ONLY, () => ['', 'text/plain', '7bit', '.']),
    most: 1,
    write: ([plant], random) => ({
      path: 'letter.eml',
      bytes: encodeText(`From: a@b.example\r\nSubject: ${encodedWords(frame(plant?.text ?? '', random), 'B')}\r\n\r\n.\r\n`),
    }),
  },
  {
    name: 'eml parts',
    most: 90,
    forms: PLAIN_ONLY,
    write: (plants, random) => ({
      path: 'letter.eml',
      bytes: encodeText(
        `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="cut"\r\n\r\n${plants.map((plant) => part(plant, random)).join('')}--cut--\r\n`,
      ),
    }),
  },
]

function mail(
  name: string,
  forms: readonly LayoutForm[],
  write: (plants: readonly Plant[], random: Random) => readonly [headers: string, type: string, encoding: string, body: string],
): Carrier {
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => {
      const [headers, type, encoding, body] = write(plants, random)
      return {
        path: 'letter.eml',
        bytes: encodeText(
          `From: desk@listy.example\r\nTo: box@listy.example\r\nSubject: =?utf-8?B?${Buffer.from('Листок').toString('base64')}?=\r\n${headers}MIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`,
        ),
      }
    },
  }
}

function paragraphs(plants: readonly Plant[], random: Random): string {
  return plants.map((plant) => `${frame(plant.text, random)} ${filler(random)}`).join('\n\n')
}

/** RFC 2045, 6.7: lines of at most 76 signs, soft breaks anywhere, also within a letter's bytes. */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const signs = [...Buffer.from(line)].map((byte) =>
        byte >= 33 && byte <= 126 && byte !== 61
          ? String.fromCharCode(byte)
          : byte === 32
            ? ' '
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      const lines = ['']
      for (const sign of signs) {
        if ((lines.at(-1) as string).length + sign.length > 75) lines.push('')
        lines[lines.length - 1] += sign
      }
      return lines.join('=\n').replace(/ $/, '=20')
    })
    .join('\n')
}

/** RFC 2047: words of at most some 40 bytes, folded; whole characters in each. */
function encodedWords(text: string, as: 'B' | 'Q'): string {
  const words: string[] = ['']
  for (const sign of text) {
    if (Buffer.byteLength(words.at(-1) as string) > 33) words.push('')
    words[words.length - 1] += sign
  }
  return words
    .map((word) => {
      const bytes = [...Buffer.from(word)]
      const q = bytes.map((byte) =>
        byte === 32
          ? '_'
          : (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
            ? String.fromCharCode(byte)
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      return as === 'B' ? `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=` : `=?utf-8?Q?${q.join('')}?=`
    })
    .join('\r\n ')
}

function wrap(base64: string): string {
  return (base64.match(/.{1,76}/g) ?? []).join('\r\n')
}

/** A part whose plant is in its file's name (RFC 2231), in its text, or in a letter within the letter. */
function part(plant: Plant, random: Random): string {
  const way = random.whole(3)
  if (way === 0)
    return `--cut\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(plant.text)}.txt\r\n\r\n.\r\n`
  if (way === 1)
    return `--cut\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrap(Buffer.from(frame(plant.text, random)).toString('base64'))}\r\n`
  return `--cut\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: ${encodedWords(plant.text, 'Q')}\r\n\r\n.\r\n`
}
