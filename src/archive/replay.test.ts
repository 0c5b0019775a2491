// A WACZ of ours in a standard replayer (ReplayWeb.page) in a real browser: the page's words appear, and nothing is asked of the outside.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { makeArchive } from '../../test/made-archive.ts'
import { addPath } from './add-path.ts'
import { exportWacz } from './export-wacz.ts'
import { writeWarc } from './write-warc.ts'

const CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WORDS = 'They were promised a transfer within a month.'
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

test(
  'a replayer opens our WACZ and asks nothing of the outside',
  { skip: existsSync(CHROMIUM) ? false : 'needs chromium', timeout: 120_000 },
  async (context) => {
    const { archive, folder } = await makeArchive(context)
    const body = `<!doctype html><html><head><title>Assembly point</title></head><body><p id="words">${WORDS}</p><img id="picture" src="/p.gif"></body></html>`
    const responses = [
      ['https://news.example/story', 'text/html; charset=utf-8', Buffer.from(body)],
      ['https://news.example/p.gif', 'image/gif', PIXEL],
    ] as const
    const warc = await writeWarc(
      responses.map(([address, type, bytes]) => ({
        date: '2024-03-01T12:00:00.000Z',
        response: {
          request: { url: new URL(address), headers: [] },
          status: 200,
          statusText: 'OK',
          headers: [['Content-Type', type]],
          body: bytes,
          truncated: null,
          address: null,
        },
      })),
      '2024-03-01T12:00:00.000Z',
      { random: archive.host.random, software: 'test' },
    )
    await writeFile(path.join(folder, 'story.warc.gz'), warc)
    const { added } = await addPath(archive, [path.join(folder, 'story.warc.gz')])
    const file = path.join(folder, 'story.wacz')
    assert.ok((await exportWacz(archive, [added[0]!.sha256], file)).ok)

    const replayer = path.dirname(createRequire(import.meta.url).resolve('replaywebpage/index.html'))
    const files: Readonly<Record<string, readonly [type: string, bytes: Buffer]>> = {
      '/': [
        'text/html',
        Buffer.from(
          '<!doctype html><script src="/ui.js"></script><replay-web-page source="/story.wacz" url="https://news.example/story" embed="replayonly" replayBase="/replay/" style="height:600px;display:block"></replay-web-page>',
        ),
      ],
      '/ui.js': ['text/javascript', readFileSync(path.join(replayer, 'ui.js'))],
      '/replay/sw.js': ['text/javascript', readFileSync(path.join(replayer, 'sw.js'))],
      '/story.wacz': ['application/wacz', await readFile(file)],
    }
    const server = createServer((request, response) => {
      const [type, bytes] = files[(request.url ?? '').split('?')[0] ?? ''] ?? ['', null]
      if (!bytes) return void response.writeHead(404).end()
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
      if (from === undefined)
        return void response
          .writeHead(200, { 'content-type': type, 'accept-ranges': 'bytes', 'content-length': bytes.byteLength })
          .end(request.method === 'HEAD' ? undefined : bytes)
      const end = Math.min(to ? Number(to) : bytes.byteLength - 1, bytes.byteLength - 1)
      response
        .writeHead(206, { 'content-type': type, 'content-range': `bytes ${from}-${end}/${bytes.byteLength}` })
        .end(bytes.subarray(Number(from), end + 1))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    context.after(() => server.close())
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [...ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    context.after(() => browser.close())
    const page = await browser.newPage()
    const outside: string[] = []
    page.context().on('request', (request) => {
      // What the replayer's own service worker answers never leaves the page; its addresses are of our origin.
      if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) outside.push(request.url())
    })
    await page.goto(origin)
    const story = page.frameLocator('replay-web-page >> iframe').frameLocator('replay-app-main >> iframe, iframe').first()
    await story.locator('#words').waitFor({ timeout: 60_000 })
    assert.equal(await story.locator('#words').innerText(), WORDS)
    assert.equal(await story.locator('#picture').evaluate((image) => (image as HTMLImageElement).naturalWidth), 1)
    assert.deepEqual(outside, [])
  },
)
