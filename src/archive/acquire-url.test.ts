// Web pages acquired from a server of the test's own: redirects, media, warnings, limits, and addresses that are not reached.
import { test, type TestContext } from 'node:test'
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { WARCParser } from 'warcio'
import { makeArchive } from '../../test/made-archive.ts'
import { acquireUrl, URL_LIMITS } from './acquire-url.ts'
import { filterLookup, isPublicAddress, PrivateAddress, type Lookup } from './address-filter.ts'
import { listPageMedia, listStyleAddresses, parseSrcset } from './embedded-media.ts'
import { openNetwork, type Network } from './network.ts'
import { warnOfPage } from './page-warning.ts'
import { readAcquisitions, readSourceBytes } from './sources.ts'

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')
const TEXT = 'The men waited at the assembly point for ten days and were fed twice. '.repeat(8)
const PAGE = `<!doctype html><html><head><title>Ten days</title><link rel="stylesheet" href="/style.css"></head><body><p>${TEXT}</p><img src="/a.png" srcset="/a.png 1x, /b.png 2x"></body></html>`

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/old': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/page': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/style.css': (_, response) => response.writeHead(200, { 'content-type': 'text/css' }).end('body { background: url("/c.png") }'),
  '/a.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL),
  '/b.png': (_, response) => response.writeHead(404).end(),
  '/c.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/shell': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><div id=app></div><script>start()</script></html>'),
  '/gone': (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404 Not found</title>'),
  '/out': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/long': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(500_000)),
  '/slow': () => undefined,
}

async function serve(context: TestContext): Promise<{ origin: string; network: Network; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = ANSWERS[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const network = openNetwork({ allowsPrivate: true })
  context.after(async () => {
    await network.close()
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, network, asked }
}

test('a page comes in with each redirect and its media, as request and response', async (context) => {
  const { archive } = await makeArchive(context)
  const { origin, network } = await serve(context)
  const report = await acquireUrl(archive, `${origin}/old`, { network, collection: { clockOffsetMs: 120, clockSource: 'NTP' } })
  assert.deepEqual(report.refused, [])
  assert.deepEqual(
    report.added.map((added) => [added.mediaType, added.parent === null]),
    [
      ['application/warc+gzip', true],
      ['text/html', false],
      ['image/png', false],
      ['image/png', false],
    ],
  )
  const [warc, page] = report.added
  assert.deepEqual(warc?.warnings, [])
  const bytes = await readSourceBytes(archive, page!.sha256)
  assert.equal(bytes.ok && Buffer.from(bytes.value).toString(), PAGE, 'the payload without its content encoding')
  const [acquired] = readAcquisitions(archive, warc.sha256)
  assert.equal(acquired?.how, 'url')
  assert.equal(acquired?.clockOffsetMs, 120)
  assert.equal(acquired?.words?.from, `${origin}/old`)
  assert.equal(acquired?.words?.url, `${origin}/page`)
  assert.equal(acquired?.words?.http?.status, 200)
  const member = readAcquisitions(archive, page!.sha256)[0]
  assert.equal(member?.parent, warc?.sha256)
  assert.equal(member?.words?.url, `${origin}/page`)
  const records: string[] = []
  const stored = await readSourceBytes(archive, warc.sha256)
  assert.ok(stored.ok)
  for await (const record of WARCParser.iterRecords([stored.value])) {
    await record.readFully()
    records.push(`${record.warcType} ${(record.warcTargetURI ?? '').slice(origin.length)} ${record.httpHeaders?.statusline ?? ''}`.trim())
  }
  assert.deepEqual(records, [
    'warcinfo',
    'response /old HTTP/1.1 301 Moved Permanently',
    'request /old GET /old HTTP/1.1',
    'response /page HTTP/1.1 200 OK',
    'request /page GET /page HTTP/1.1',
    'response /style.css HTTP/1.1 200 OK',
    'request /style.css GET /style.css HTTP/1.1',
    'response /a.png HTTP/1.1 200 OK',
    'request /a.png GET /a.png HTTP/1.1',
    'response /b.png HTTP/1.1 404 Not Found',
    'request /b.png GET /b.png HTTP/1.1',
    'response /c.png HTTP/1.1 200 OK',
    'request /c.png GET /c.png HTTP/1.1',
  ])
})

test('what is no page is said, and archived all the same', async (context) => {
  const { archive } = await makeArchive(context)
  const { origin, network } = await serve(context)
  const warningsOf = async (path: string, over = {}): Promise<readonly string[]> =>
    (await acquireUrl(archive, origin + path, { network, limits: { ...URL_LIMITS, ...over } })).added[0]?.warnings ?? ['nothing added']
  assert.match((await warningsOf('/shell')).join(), /hardly any text/)
  assert.match((await warningsOf('/gone')).join(), /error page/)
  assert.match((await warningsOf('/long', { pageBytes: 10_000 })).join(), /cut short/)
})

test('what cannot be fetched is refused', async (context) => {
  const { archive } = await makeArchive(context)
  const { origin, network } = await serve(context)
  const refusalOf = async (address: string, over: object = {}, by: Network = network): Promise<string | undefined> =>
    (await acquireUrl(archive, address, { network: by, limits: { ...URL_LIMITS, ...over } })).refused[0]?.refusal
  assert.equal(await refusalOf('ftp://example.org/'), 'bad-url')
  assert.equal(await refusalOf('http://user:word@example.org/'), 'bad-url')
  assert.equal(await refusalOf(`${origin}/round`), 'unreachable')
  assert.equal(await refusalOf(`${origin}/out`), 'bad-url')
  assert.equal(await refusalOf(`${origin}/slow`, { fetchMs: 300 }), 'unreachable')
  assert.equal(await refusalOf('http://127.0.0.1:1/'), 'unreachable')
  assert.equal(archive.log.size(), 0)
})

test('private addresses are not reached: literal, by name, by redirect, by rebinding', async (context) => {
  const { archive } = await makeArchive(context)
  const { origin, asked } = await serve(context)
  const { port } = new URL(origin)
  let looked = 0
  // Public at the first look, loopback at the second.
  const rebinding = ((_host: string, _options: object, callback: (error: null, addresses: object[]) => void) =>
    callback(null, [{ address: looked++ === 0 ? '93.184.216.34' : '127.0.0.1', family: 4 }])) as unknown as Lookup
  const network = openNetwork({ allowsPrivate: false, lookup: rebinding })
  context.after(() => network.close())
  const refusalOf = async (address: string): Promise<string | undefined> =>
    (await acquireUrl(archive, address, { network, limits: { ...URL_LIMITS, fetchMs: 1000 } })).refused[0]?.refusal
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0.0.0.0']) {
    assert.equal(await refusalOf(`http://${host}:${port}/page`), 'private-address', host)
  }
  assert.equal(looked, 0)
  looked = 1
  assert.equal(await refusalOf(`http://rebound.example:${port}/page`), 'private-address')
  looked = 0
  const first = await new Promise((resolve) =>
    filterLookup(rebinding)(
      'x.example',
      { all: true } as never,
      ((error: unknown, addresses: unknown) => resolve(error ?? addresses)) as never,
    ),
  )
  assert.deepEqual(first, [{ address: '93.184.216.34', family: 4 }])
  assert.deepEqual(asked, [])
  for (const answers of [['127.0.0.1'], ['93.184.216.34', '10.0.0.1'], []]) {
    const lookup = ((_host: string, _options: object, callback: (error: null, addresses: object[]) => void) =>
      callback(
        null,
        answers.map((address) => ({ address, family: 4 })),
      )) as unknown as Lookup
    const error = await new Promise((resolve) =>
      filterLookup(lookup)('x.example', { all: true } as never, ((thrown: unknown) => resolve(thrown)) as never),
    )
    assert.ok(error instanceof PrivateAddress, answers.join())
  }
})

test('the address filter knows the special ranges, in every spelling', () => {
  for (const address of [
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '0:0:0:0:0:ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    '',
    'localhost',
  ]) {
    assert.equal(isPublicAddress(address), false, address)
  }
  for (const address of ['93.184.216.34', '8.8.8.8', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
    assert.equal(isPublicAddress(address), true, address)
})

test('embedded media: base, srcset, styles, imports; nothing that is no address', () => {
  const html = `<base href="https://a.example/x/"><link rel="preload" as="script" href="s.js"><link rel="Stylesheet" href="s.css"><style>@import "t.css"; p{background:url(u.png)}</style>
    <img src="data:image/png;base64,AA" data-src="1.jpg"><source srcset="2.jpg 480w,3,4.jpg 2x"><script src="n.js"></script><div style="background:url('5.jpg')"></div><a href="no.html">`
  assert.deepEqual(
    listPageMedia(html, new URL('https://b.example/')).map((url) => url.href.slice('https://a.example/x/'.length)),
    ['s.css', 'u.png', 't.css', '1.jpg', '2.jpg', '3,4.jpg', '5.jpg'],
  )
  assert.deepEqual(listStyleAddresses('a{b:url( "q.png" )} @import url(r.css); @import \'s.css\' screen;'), ['q.png', 'r.css', 's.css'])
  assert.deepEqual(parseSrcset(' a.png, b.png 2x ,c.png 3x'), ['a.png', 'b.png', 'c.png'])
  const started = performance.now()
  assert.ok(listStyleAddresses('url('.repeat(500_000) + ')').length < 2000)
  assert.equal(listStyleAddresses('@import '.repeat(200_000) + '"').length, 0)
  assert.ok(performance.now() - started < 50_000, 'a hostile style sheet takes linear time')
  fc.assert(
    fc.property(fc.string(), (text) =>
      Array.isArray(listPageMedia(`<img srcset='${text}'><style>${text}</style>`, new URL('http://a.example/'))),
    ),
  )
})

test('a long page about cookies is no wall; a short one is', () => {
  const wall = '<title>News</title><p>We value your privacy. Accept all cookies?</p>'
  assert.deepEqual(warnOfPage(wall, 200), ['consent-wall', 'empty-page'])
  assert.deepEqual(warnOfPage(`${wall}<p>${TEXT.repeat(8)}</p>`, 200), [])
  assert.deepEqual(warnOfPage(`<p>${TEXT}</p>`, 200), [])
})
