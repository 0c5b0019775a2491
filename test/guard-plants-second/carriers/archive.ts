// Containers: ZIP, gzip, tar, WARC, WACZ, BagIt, fonts, databases.
import { brotliCompressSync, crc32, deflateSync, gzipSync } from 'node:zlib'
import { encodeIn } from '../charsets.ts'
import { file, isLatin, type Carrier } from './carrier.ts'
import { zip } from './zip.ts'

const A = { name: 'a.txt', data: 'x' }

/** Unicode Path extra field (0x7075). */
function unicodePath(plain: Buffer, name: string): Buffer {
  const utf8 = Buffer.from(name)
  const head = Buffer.alloc(9)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(5 + utf8.length, 2)
  head[4] = 1
  head.writeUInt32LE(crc32(plain), 5)
  return Buffer.concat([head, utf8])
}

function tar(entries: readonly { name: Buffer; data: Buffer; type?: string; user?: string }[]): Buffer {
  const parts = entries.map(({ name, data, type = '0', user = '' }) => {
    const head = Buffer.alloc(512)
    name.copy(head, 0, 0, 100)
    head.write('0000644\0', 100)
    head.write('0000000\0', 108)
    head.write('0000000\0', 116)
    head.write(data.length.toString(8).padStart(11, '0') + '\0', 124)
    head.write('00000000000\0', 136)
    head.write('        ', 148)
    head.write(type, 156)
    head.write('ustar\x0000', 257, 'latin1')
    head.write(user, 265)
    head.write(
      [...head]
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0') + '\0 ',
      148,
    )
    return Buffer.concat([head, data, Buffer.alloc((512 - (data.length % 512)) % 512)])
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

const pax = (record: string): Buffer => {
  let length = record.length + 3
  while (String(length).length + 1 + Buffer.byteLength(record) + 1 !== length)
    length = String(length).length + 1 + Buffer.byteLength(record) + 1
  return Buffer.from(`${length} ${record}\n`)
}

const warc = (name: string): string => {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${name}</p></body></html>`
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nWARC-Date: 2023-02-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
}
const warcCompressed = (name: string, how: 'gzip' | 'br'): Buffer => {
  const page = Buffer.from(`<html><body><p>${name}</p></body></html>`)
  const body = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: ${how}\r\n\r\n`),
    how === 'gzip' ? gzipSync(page) : brotliCompressSync(page),
  ])
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ])
}

/** A font of one table: names only, Windows UTF-16 or Macintosh Cyrillic. */
function nameTable(records: readonly { platform: number; encoding: number; language: number; id: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 12 * records.length)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let at = 0
  records.forEach((record, i) => {
    ;[record.platform, record.encoding, record.language, record.id, record.bytes.length, at].forEach((value, k) =>
      head.writeUInt16BE(value, 6 + 12 * i + 2 * k),
    )
    at += record.bytes.length
  })
  return Buffer.concat([head, ...records.map(({ bytes }) => bytes)])
}
function sfnt(table: Buffer): Buffer {
  const head = Buffer.alloc(28)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(1, 4)
  head.write('name', 12)
  head.writeUInt32BE(28, 20)
  head.writeUInt32BE(table.length, 24)
  return Buffer.concat([head, table, Buffer.alloc((4 - (table.length % 4)) % 4)])
}
function woff(table: Buffer): Buffer {
  const packed = deflateSync(table)
  const body = packed.length < table.length ? packed : table
  const head = Buffer.alloc(64)
  head.write('wOFF', 0)
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(64 + body.length, 8)
  head.writeUInt16BE(1, 12)
  head.writeUInt32BE(28 + table.length, 16)
  head.write('name', 44)
  head.writeUInt32BE(64, 48)
  head.writeUInt32BE(body.length, 52)
  head.writeUInt32BE(table.length, 56)
  return Buffer.concat([head, body])
}
const windows = (text: string, id: number) => ({
  platform: 3,
  encoding: 1,
  language: 0x409,
  id,
  bytes: Buffer.from(text, 'utf16le').swap16(),
})

/** Containers by name. */
export const ARCHIVES: Readonly<Record<string, Carrier>> = {
  'zip member text': (n) => file('d.zip', zip([A, { name: 'b/notes.txt', data: `був ${n}` }])),
  'zip member stored': (n) => file('d.zip', zip([{ name: 'notes.txt', data: n, store: true }])),
  'zip member name': (n) => file('d.zip', zip([A, { name: `photos/${n}.txt`, data: 'x' }])),
  'zip member name, cp866': (n) => {
    const bytes = encodeIn(n, 'ibm866')
    return bytes && file('d.zip', zip([{ name: Buffer.concat([bytes, Buffer.from('.txt')]), data: 'x', utf8: false }]))
  },
  'zip member name, windows-1251': (n) => {
    const bytes = encodeIn(n, 'windows-1251')
    return bytes && file('d.zip', zip([{ name: Buffer.concat([bytes, Buffer.from('.txt')]), data: 'x', utf8: false }]))
  },
  'zip unicode path field': (n) =>
    file('d.zip', zip([{ name: 'a.txt', data: 'x', utf8: false, extra: unicodePath(Buffer.from('a.txt'), `${n}.txt`) }])),
  'zip member comment': (n) => file('d.zip', zip([{ ...A, comment: n }])),
  'zip comment': (n) => file('d.zip', zip([A], { comment: `зібрав ${n}` })),
  'zip unlisted member': (n) => file('d.zip', zip([A, { name: 'b.txt', data: n }], { skipInDirectory: 1 })),
  'zip before the first member': (n) => file('d.zip', zip([A], { before: Buffer.from(`#!/bin/sh\n# ${n}\n`) })),
  'zip in zip': (n) => file('d.zip', zip([{ name: 'i.zip', data: zip([{ name: 'n.txt', data: n }]) }])),
  'zip in zip in zip, name': (n) =>
    file('d.zip', zip([{ name: 'i.zip', data: zip([{ name: 'j.zip', data: zip([{ name: `${n}.txt`, data: 'x' }]) }]) }])),
  'zip folder entry': (n) => file('d.zip', zip([{ name: `${n}/`, data: '', store: true }])),
  gzip: (n) => file('a.txt.gz', gzipSync(Buffer.from(`був ${n} там`))),
  'gzip two members': (n) => file('a.txt.gz', Buffer.concat([gzipSync(Buffer.from('x\n')), gzipSync(Buffer.from(n))])),
  'gzip original name': (n) => {
    const made = gzipSync(Buffer.from('x'))
    made[3] = 8
    return file('a.gz', Buffer.concat([made.subarray(0, 10), Buffer.from(`${n}.txt\0`), made.subarray(10)]))
  },
  'gzip comment': (n) => {
    const made = gzipSync(Buffer.from('x'))
    made[3] = 16
    return file('a.gz', Buffer.concat([made.subarray(0, 10), Buffer.from(`${n}\0`), made.subarray(10)]))
  },
  'tar member': (n) => file('a.tar', tar([{ name: Buffer.from('a.txt'), data: Buffer.from(n) }])),
  'tar member name': (n) => file('a.tar', tar([{ name: Buffer.from(`${n}.txt`), data: Buffer.from('x') }])),
  'tar owner': (n) =>
    isLatin(n) ? file('a.tar', tar([{ name: Buffer.from('a.txt'), data: Buffer.from('x'), user: n.slice(0, 31) }])) : null,
  'tar pax name': (n) =>
    file(
      'a.tar',
      tar([
        { name: Buffer.from('p'), type: 'x', data: pax(`path=${n}.txt`) },
        { name: Buffer.from('a.txt'), data: Buffer.from('x') },
      ]),
    ),
  'tar gzip': (n) => file('a.tar.gz', gzipSync(tar([{ name: Buffer.from('a.txt'), data: Buffer.from(n) }]))),
  'warc page': (n) => file('a.warc', warc(n)),
  'warc page, chunked address': (n) =>
    file('a.warc', warc('x').replace('https://x.example/', `https://x.example/${encodeURIComponent(n)}`)),
  'warc gzip': (n) => file('a.warc.gz', gzipSync(Buffer.from(warc(n)))),
  'warc records gzip apart': (n) => file('a.warc.gz', Buffer.concat([gzipSync(Buffer.from(warc('x'))), gzipSync(Buffer.from(warc(n)))])),
  'warc body gzip': (n) => file('a.warc', warcCompressed(n, 'gzip')),
  'warc body brotli': (n) => file('a.warc', warcCompressed(n, 'br')),
  'wacz page list': (n) =>
    file(
      'a.wacz',
      zip([
        { name: 'pages/pages.jsonl', data: JSON.stringify({ url: 'https://x.example', title: n }) },
        { name: 'datapackage.json', data: '{}' },
      ]),
    ),
  'wacz archive': (n) =>
    file(
      'a.wacz',
      zip([
        { name: 'archive/data.warc.gz', data: gzipSync(Buffer.from(warc(n))), store: true },
        { name: 'datapackage.json', data: '{}' },
      ]),
    ),
  'wacz index': (n) =>
    file(
      'a.wacz',
      zip([
        {
          name: 'indexes/index.cdx.gz',
          data: gzipSync(Buffer.from(`example,x)/${encodeURIComponent(n)} 20230201 {"url":"https://x.example"}\n`)),
          store: true,
        },
      ]),
    ),
  'bagit info': (n) => file('bag/bag-info.txt', `Source-Organization: x\nContact-Name: ${n}\n`),
  'bagit info folded': (n) => file('bag/bag-info.txt', `External-Description: про\n ${n}\n`),
  'bagit manifest': (n) => file('bag/manifest-sha256.txt', `${'0'.repeat(64)}  data/${encodeURIComponent(n).replace(/%/g, '%')}.jpg\n`),
  'bagit zipped': (n) =>
    file(
      'bag.zip',
      zip([
        { name: 'bag/bagit.txt', data: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
        { name: 'bag/manifest-sha256.txt', data: `${'0'.repeat(64)}  data/${n}.jpg\n` },
      ]),
    ),
  'font name': (n) => file('f.ttf', sfnt(nameTable([windows(`ABCDEF+${n}`, 1), windows('x', 2)]))),
  'font copyright': (n) => file('f.otf', sfnt(nameTable([windows(`© 2023 ${n}`, 0)]))),
  'font name, Macintosh': (n) => {
    const bytes = encodeIn(n, 'x-mac-cyrillic')
    return bytes && file('f.ttf', sfnt(nameTable([{ platform: 1, encoding: 7, language: 32, id: 1, bytes }])))
  },
  'woff name': (n) => file('f.woff', woff(nameTable([windows(n, 1), windows('some text that packs well, well, well, well, well', 10)]))),
  sqlite: (n) => file('a.sqlite', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84), Buffer.from(n), Buffer.alloc(100)])),
  'unknown binary': (n) => file('a.bin', Buffer.concat([Buffer.from([0, 1, 2, 255, 254, 0]), Buffer.from(n), Buffer.from([0, 0, 9])])),
  'double extension': (n) => file('a.txt.zip.txt', zip([{ name: 'n.txt', data: n }])),
  'picture that is a zip': (n) => file('a.png', zip([{ name: 'n.txt', data: n }])),
}
