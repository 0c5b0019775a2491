// The endpoint itself: a server on loopback that speaks the protocol, stalls, floods, redirects; and addresses elsewhere.
import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { openModel } from './ask-model.ts'
import { readSource } from './read-source.ts'

/** Invented text. */
const TEXT = utf8('Guards at the Orlin camp\n\nThe gate guard kept the water tap locked for a week.\n')

async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

async function readWith(url: string, patienceMs = 2000) {
  const model = openModel({ url, model: 'parrot', key: 'secret', allowsRemote: false, patienceMs })
  assert.ok(model.ok)
  const notices: string[] = []
  const reading = await readSource(TEXT, { fileName: 'a.txt' }, { model: model.value, onNotice: (notice) => notices.push(notice) })
  assert.ok(reading.ok)
  return { reading: reading.value, notices }
}

test('an endpoint that speaks the protocol is asked as it expects, and its proposals come out in the reading', async (context) => {
  const asked: { url: string | undefined; key: string | undefined; body: { model: string; messages: { content: string }[] } }[] = []
  const url = await serve(context, (request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ url: request.url, key: request.headers.authorization, body: JSON.parse(body) as never })
      const content = JSON.stringify({ statements: [{ quote: 'water tap locked', kind: 'condition', polarity: 'affirmed', teller: null }] })
      response.end(JSON.stringify({ choices: [{ message: { content } }] }))
    })
  })
  const { reading } = await readWith(url)
  assert.equal(asked[0]?.url, '/v1/chat/completions')
  assert.equal(asked[0]?.key, 'Bearer secret')
  assert.ok(asked[0]?.body.messages.some(({ content }) => content.includes('water tap')))
  const quotes = reading.statements.map(({ quote }) => quote)
  assert.ok(quotes.some((quote) => quote.includes('water tap locked')))
})

test('one that stalls, floods, redirects or fails is told of, and the reading stands without it', async (context) => {
  const bad: RequestListener[] = [
    () => {},
    (_request, response) => {
      response.writeHead(200)
      const flood = () => response.write('x'.repeat(1 << 20)) && setImmediate(flood)
      response.on('drain', flood)
      flood()
    },
    (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    (_request, response) => response.writeHead(500).end(),
  ]
  for (const listener of bad) {
    const { reading, notices } = await readWith(await serve(context, listener), 500)
    assert.equal(reading.schema, 'firsthand/reading/1')
    assert.match(notices.join(), /did not answer/)
  }
})

test('an endpoint elsewhere is refused unless the user says so', () => {
  const endpoint = { url: 'https://models.example/v1', model: 'm', key: null, allowsRemote: false }
  const refused = openModel(endpoint)
  assert.equal(!refused.ok && refused.refusal, 'model-remote')
  assert.ok(openModel({ ...endpoint, allowsRemote: true }).ok)
  for (const url of ['http://127.0.0.1.example/v1', 'http://localhost.example/v1', 'http://10.0.0.1/v1'])
    assert.ok(!openModel({ ...endpoint, url }).ok, url)
  for (const url of ['not an address', 'file:///etc/passwd']) assert.ok(!openModel({ ...endpoint, url }).ok, url)
})
