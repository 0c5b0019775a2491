// `firsthand start`: the first look, for someone who has just installed it: compares the sample case and shows it on a page of this machine.
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Comparison } from '../case/comparison.ts'
import { compareSources, type ComparedSource } from '../workspace/compare-files.ts'
import { renderComparison } from '../workspace/publish-comparison.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { say } from './messages/say.ts'
import { paint } from './print/style.ts'
import { tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'

const SAMPLES = fileURLToPath(new URL('../../../samples/case/', import.meta.url))
const PORT = 4870

export const verb: Verb = {
  name: 'start',
  takes: '',
  meaning: 'compare the sample case and show it on a page served on this machine only',
  options: [
    { flags: '--port <n>', meaning: `the port on 127.0.0.1 (${PORT}, or the next that is free)` },
    { flags: '--no-open', meaning: 'does not open the page in a browser' },
  ],
  examples: ['firsthand start', 'firsthand start --port 8080 --no-open'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const port = Number(optionText(call, 'port') ?? PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return wrongCall(call, '--port takes a number from 0 to 65535.')
  const compared = await compareSample(call)
  if (!compared.ok) return tellRefusal(call, compared)
  const server = serve(renderComparison(compared.value, { title: null, language: call.language }))
  const address = await listen(server, port, optionText(call, 'port') === null)
  if (address === null) return wrongCall(call, `Port ${port} is taken: give another with --port.`)
  tell(call, compared.value, address)
  if (call.options['open'] !== false && hasDesktop(call)) openInBrowser(address)
  await new Promise<void>((resolve) => server.once('close', resolve))
  return 0
}

async function compareSample(call: Call) {
  const names = (await readdir(SAMPLES)).filter((name) => /^\d/.test(name)).sort()
  const sources: ComparedSource[] = []
  for (const name of names) {
    const bytes = await readFileBytes(path.join(SAMPLES, name))
    if (!bytes.ok) return bytes
    sources.push({ file: `samples/case/${name}`, bytes: bytes.value, hints: { fileName: name } })
  }
  return compareSources(sources, {}, (count, file) => call.terminal.progress(`${count + 1}/${sources.length} ${file}`))
}

/** One page, to this machine only. A foreign Host header is a page elsewhere trying to read it through the browser (DNS rebinding). */
function serve(html: string): Server {
  return createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (host !== '127.0.0.1' && host !== 'localhost') response.writeHead(421).end('This page is for this machine only.\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end()
    else if (new URL(request.url ?? '/', 'http://127.0.0.1').pathname !== '/')
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is one page here: /\n')
    else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      response.end(request.method === 'HEAD' ? undefined : html)
    }
  })
}

/** Listens on loopback; where the port is taken and another will do, on one that is free. */
function listen(server: Server, port: number, anotherWillDo: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(anotherWillDo && port !== 0 ? listen(server, 0, false) : null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : null)
    })
  })
}

function tell(call: Call, comparison: Comparison, address: string): void {
  const { terminal, language } = call
  const counts = {
    documents: comparison.documents.length,
    retellings: comparison.retellings.length,
    conflicts: comparison.conflicts.length,
  }
  terminal.out(
    `\n${say(language, 'start-compared', counts)}\n\n    ${paint(terminal, 'bold', address)}\n\n${say(language, 'start-next')}\n`,
  )
}

function hasDesktop({ env, terminal }: Call): boolean {
  if (!terminal.isTerminal || env['CI']) return false
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', address]
        : ['xdg-open', address]
  // No browser is no failure: the address stands in the terminal.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
