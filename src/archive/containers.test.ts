// Containers taken apart, and containers that are cut, hostile or overgrown: the file itself is always preserved.
import { test, type TestContext } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { makeArchive } from '../../test/made-archive.ts'
import type { Bytes } from '../base/bytes.ts'
import { addPath } from './add-path.ts'
import type { AdditionReport } from './addition-report.ts'
import type { Archive } from './archive.ts'
import { EXPANSION_LIMITS, type ExpansionLimits } from './limits.ts'
import { tellMediaType } from './media-type.ts'
import { readMimeParts } from './mime-parts.ts'
import { readAcquisitions, readSourceBytes } from './sources.ts'
import { writeWarc } from './write-warc.ts'

async function addBytes(
  context: TestContext,
  name: string,
  bytes: Bytes,
  limits: ExpansionLimits = EXPANSION_LIMITS,
): Promise<AdditionReport & { archive: Archive }> {
  const { archive, folder } = await makeArchive(context, {}, { limits })
  await writeFile(path.join(folder, name), bytes)
  return { archive, ...(await addPath(archive, [path.join(folder, name)])) }
}

const shownOf = (report: AdditionReport): string[] =>
  report.added.map((added) => `${added.path.split(' ▸ ').slice(1).join(' > ') || 'itself'} ${added.mediaType}`)
const refusalsOf = (report: AdditionReport): string[] => report.refused.map((refused) => refused.refusal)

test('a ZIP of a saved page: its files are sources, its scripts and styles stay inside, a ZIP within is opened', async (context) => {
  const inner = zipSync({ 'deep.txt': strToU8('deep') })
  const report = await addBytes(
    context,
    'page.zip',
    zipSync({
      'page.html': strToU8('<html>'),
      'page_files/a.js': strToU8('x'),
      'page_files/s.css': strToU8('y'),
      'пример.txt': strToU8('text'),
      'in.zip': inner,
    }),
  )
  assert.deepEqual(shownOf(report), [
    'itself application/zip',
    'page.html text/html',
    'пример.txt text/plain',
    'in.zip application/zip',
    'in.zip > deep.txt text/plain',
  ])
  const [zip, page, , innerZip, deep] = report.added
  assert.equal(page?.parent, zip?.sha256)
  assert.equal(deep?.parent, innerZip?.sha256)
  assert.equal(readAcquisitions(report.archive, page!.sha256)[0]?.words?.memberPath, 'page.html')
})

const MAIL = Buffer.from(
  [
    'From: =?utf-8?B?0JLQtdGA0LA=?= <v@example.org>',
    'To: desk@example.org',
    'Message-ID: <1@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    'preamble --outer is not a boundary',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=koi8-r',
    '',
    'plain',
    '--inner',
    'Content-Type: text/html',
    '',
    '<p>html</p>',
    '--inner--',
    '--outer',
    'Content-Type: application/pdf; name="=?utf-8?B?0L/RgNC40LrQsNC3LnBkZg==?="',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    Buffer.from('%PDF-1.4 order').toString('base64'),
    '--outer',
    'Content-Type: text/plain',
    "Content-Disposition: attachment; filename*=utf-8''%D0%BB%D0%B8%D1%81%D1%82.txt",
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'twelve=20names=',
    ' =D0=B4=D0=B0',
    '--outer--',
    '',
  ].join('\r\n'),
)

test('an e-mail and its attachments, each with its name', async (context) => {
  const report = await addBytes(context, 'mail.eml', MAIL)
  assert.deepEqual(shownOf(report), ['itself message/rfc822', '2 приказ.pdf application/pdf', '3 лист.txt text/plain'])
  const list = await readSourceBytes(report.archive, report.added[2]!.sha256)
  assert.equal(list.ok && Buffer.from(list.value).toString(), 'twelve names да')
  const parts = readMimeParts(MAIL).parts
  assert.deepEqual(
    parts.map((part) => [part.path, part.contentType, Buffer.from(part.bytes).toString().slice(0, 5)]),
    [
      ['1.1', 'text/plain', 'plain'],
      ['1.2', 'text/html', '<p>ht'.slice(0, 5)],
      ['2', 'application/pdf', '%PDF-'],
      ['3', 'text/plain', 'twelv'],
    ],
  )
})

test('an MHTML page: its HTML byte for byte, its pictures with their addresses', async (context) => {
  const html = Buffer.concat([
    Buffer.from('<html><meta charset=windows-1251><p>'),
    Buffer.from([0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7]),
    Buffer.from('</p>'),
  ])
  const head =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n'
  const body = Buffer.concat([
    Buffer.from(
      `${head}------b\r\nContent-Type: text/html\r\nContent-Location: https://news.example/story\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
    ),
    html,
    Buffer.from(
      '\r\n------b\r\nContent-Type: image/gif\r\nContent-Location: https://news.example/p.gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n------b\r\nContent-Type: text/css\r\n\r\np{}\r\n------b--\r\n',
    ),
  ])
  const report = await addBytes(context, 'page.mhtml', body)
  assert.deepEqual(shownOf(report), [
    'itself multipart/related',
    'https://news.example/story text/html',
    'https://news.example/p.gif image/gif',
  ])
  const page = await readSourceBytes(report.archive, report.added[1]!.sha256)
  assert.deepEqual(page.ok && Buffer.from(page.value), html)
  assert.equal(readAcquisitions(report.archive, report.added[1]!.sha256)[0]?.words?.url, 'https://news.example/story')
  const cut = await addBytes(context, 'cut.mhtml', body.subarray(0, body.byteLength - 45))
  assert.deepEqual(refusalsOf(cut), ['damaged-container'])
  assert.equal(cut.added.length, 3)
})

test('cut ZIP, cut WARC, junk: said by name, preserved whole, what came before is kept', async (context) => {
  const zip = zipSync({ 'a.txt': strToU8('a'.repeat(2000)) })
  const cutZip = await addBytes(context, 'cut.zip', zip.subarray(0, zip.byteLength - 30))
  assert.deepEqual([shownOf(cutZip), refusalsOf(cutZip)], [['itself application/zip'], ['damaged-container']])
  assert.match(cutZip.refused[0]!.message, /cut\.zip.*preserved/s)
  const response = (address: string) => ({
    date: '2024-03-01T12:00:00.000Z',
    response: {
      request: { url: new URL(address), headers: [] },
      status: 200,
      statusText: 'OK',
      headers: [['Content-Type', 'text/html']] as const,
      body: strToU8(`<html>${address}`.repeat(200)),
      truncated: null,
      address: null,
    },
  })
  const { archive } = await makeArchive(context)
  const warc = await writeWarc([response('https://a.example/1'), response('https://a.example/2')], '2024-03-01T12:00:00.000Z', {
    random: archive.host.random,
    software: 't',
  })
  const whole = await addBytes(context, 'two.warc.gz', warc)
  assert.deepEqual(
    shownOf(whole).map((one) => one.split(' ').at(-1)),
    ['application/warc+gzip', 'text/html', 'text/html'],
  )
  for (const keep of [0.75, 0.6]) {
    const cut = await addBytes(context, 'cut.warc.gz', warc.subarray(0, Math.floor(warc.byteLength * keep)))
    assert.deepEqual(refusalsOf(cut), ['damaged-container'], `cut to ${keep}`)
    assert.equal(cut.added.length, 2, `the first page is kept, cut to ${keep}`)
  }
  const plain = gunzipSync(warc)
  const second = plain.lastIndexOf('<html>https://a.example/2') - 500
  const cutPlain = await addBytes(context, 'cut.warc', plain.subarray(0, second))
  assert.deepEqual([cutPlain.added.length, refusalsOf(cutPlain)], [2, ['damaged-container']], 'half a page is not taken for a page')
  for (const name of ['junk.zip', 'junk.warc', 'junk.wacz', 'junk.eml', 'junk']) {
    const junk = await addBytes(
      context,
      name,
      new Uint8Array(5000).map((_, at) => (at * 7919) % 256),
    )
    assert.deepEqual([junk.added.length, refusalsOf(junk)], [1, []], name)
  }
  const liar = await addBytes(context, 'liar.warc', strToU8('WARC/1.1\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n'))
  assert.deepEqual(refusalsOf(liar), ['damaged-container'])
})

test('hostile names: nothing is taken from such a ZIP', async (context) => {
  for (const name of ['../../outside.txt', '/etc/outside', 'C:/outside', 'a/../../outside']) {
    const report = await addBytes(context, 'slip.zip', zipSync({ [name]: strToU8('x') }))
    assert.deepEqual([report.added.length, refusalsOf(report)], [1, ['unsafe-member-name']], name)
  }
})

const HOSTILE = new URL('../../../../shared/data/hostile/zip-slip/', import.meta.url)

test('the collected zip-slip files', { skip: existsSync(HOSTILE) ? false : 'needs ../shared' }, async (context) => {
  for (const name of ['zip-slip.zip', 'zip-slip-win.zip']) {
    const report = await addBytes(context, name, await readFile(new URL(name, HOSTILE)))
    assert.deepEqual(refusalsOf(report), ['unsafe-member-name'], name)
    assert.equal(existsSync('/tmp/evil.txt'), false)
  }
})

test('bombs: by ratio, by number, by depth', async (context) => {
  const tight = { ...EXPANSION_LIMITS, freeBytes: 100_000, ratio: 50, members: 20, depth: 2 }
  const zeros = await addBytes(context, 'zeros.zip', zipSync({ 'z.txt': new Uint8Array(3_000_000) }), tight)
  assert.deepEqual([zeros.added.length, refusalsOf(zeros)], [1, ['expands-too-much']])
  const many = await addBytes(
    context,
    'many.zip',
    zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.txt`, strToU8(`n ${at}`)]))),
    tight,
  )
  assert.deepEqual([many.added.length, refusalsOf(many)], [21, ['too-many-members']])
  let nested: Bytes = zipSync({ 'end.txt': strToU8('end') })
  for (let depth = 0; depth < 3; depth++) nested = zipSync({ [`${depth}.zip`]: nested })
  const deep = await addBytes(context, 'deep.zip', nested, tight)
  assert.deepEqual([deep.added.length, refusalsOf(deep)], [3, ['too-deep']])
})

test('media types are told from bytes before names', () => {
  const tell = (text: string | Bytes, name = ''): string =>
    tellMediaType(typeof text === 'string' ? Buffer.from(text, 'latin1') : text, name)
  assert.equal(tell('%PDF-1.7', 'page.html'), 'application/pdf')
  assert.equal(tell('<!DOCTYPE html><p>', 'order.pdf'), 'text/html')
  assert.equal(tell('', 'a.pdf'), 'application/x-empty')
  assert.equal(tell('just words', 'x.srt'), 'application/x-subrip')
  assert.equal(tell('just words'), 'text/plain')
  assert.equal(
    tell(zipSync({ 'word/document.xml': strToU8('x') }), 'a.docx'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  assert.equal(tell(zipSync({ 'a.txt': strToU8('x') }), 'a'), 'application/zip')
  assert.equal(tell('\0\x01\x02', 'a.txt'), 'application/octet-stream')
  assert.equal(tell('From: a\r\nTo: b\r\nMessage-ID: <1>\r\n\r\nhi'), 'message/rfc822')
})

test('any bytes at all are a message with parts, never a crash', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readMimeParts(bytes).parts.length >= 1))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('--b', '--b--', '\r\n', '\n', 'Content-Type: multipart/mixed; boundary=b', 'x', ' ', ':', '=', '=4'), {
        maxLength: 60,
      }),
      (parts) => {
        const bytes = Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}`)
        return readMimeParts(bytes).parts.every((part) => part.bytes.byteLength <= bytes.byteLength)
      },
    ),
  )
})
