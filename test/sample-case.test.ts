// The sample case as its reader meets it: compared without an archive, as a page, and recorded, judged and asked "what if" in one.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import type { Comparison } from '../src/case/comparison.ts'
import { type Desk, openDesk } from './command-line.ts'
import { ROOT } from './source-files.ts'

const FOLDER = path.join(ROOT, 'samples/case')
const FILES = readdirSync(FOLDER)
  .sort()
  .map((name) => path.join(FOLDER, name))

let comparison: Comparison

before(() => {
  const ran = spawnSync(process.execPath, [path.join(ROOT, 'bin/firsthand.js'), 'compare', ...FILES, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  comparison = JSON.parse(ran.stdout) as Comparison
})

const quoteOf = ([document, id]: readonly [number, string]) =>
  comparison.documents[document]?.reading.statements.find((statement) => statement.id === id)?.quote ?? ''

test('who derives from whom is found, and the independent ones are left alone', () => {
  assert.deepEqual(
    comparison.retellings.map(({ by, of, how }) => [by, of, how]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
    [
      [1, 0, 'translation'],
      [2, 0, 'rewrite'],
      [3, 0, 'syndication'],
      [4, 1, 'spun'],
    ],
  )
})

test('the one real conflict is found: the report’s two dates; the drifted departure is a tension', () => {
  const [conflict, ...others] = comparison.conflicts.filter(({ strength }) => strength === 'conflict')
  assert.deepEqual(others, [])
  assert.ok(conflict?.statements.some((ref) => quoteOf(ref).includes('13 ноября')))
  assert.ok(conflict?.statements.some((ref) => quoteOf(ref).includes('10 ноября')))
  const tension = comparison.conflicts.find(({ strength }) => strength === 'tension')
  assert.ok(tension?.statements.some((ref) => quoteOf(ref).includes('a month later')))
  assert.ok(tension?.statements.some((ref) => quoteOf(ref).includes('22 октября')))
})

test('five articles are one line, through the one newsroom; the follow-up and the letter may add two', (context) => {
  const linesToFront = (compared: Comparison) => {
    const quotes = new Map(compared.documents.flatMap(({ reading }, n) => reading.statements.map(({ id, quote }) => [`${n} ${id}`, quote])))
    const front = compared.events.find(({ statements }) =>
      statements.some((ref) => quotes.get(ref.join(' '))?.includes('Седьмого их повезли на передовую')),
    )
    return compared.lines.find(({ event }) => event === front?.id)
  }
  const articles = linesToFront(openDesk(context).json<Comparison>('compare', ...FILES.slice(0, 5)))
  assert.deepEqual(articles?.independent, [1, 1])
  assert.ok(articles.bottleneck.includes('Лучинский листок'))
  assert.equal(linesToFront(comparison)?.independent[1], 3)
})

test('the promised transfer is told to be broken, by a statement of the follow-up or the letter', () => {
  const transfer = comparison.promises.find(({ statement }) => /автороту|transport company/.test(quoteOf(statement)))
  assert.equal(transfer?.outcome, 'broken')
  assert.ok(transfer.settledBy.some(([document]) => document >= 5))
})

test('every statement stands verbatim on its document', () => {
  for (const { reading } of comparison.documents) {
    for (const { span, quote } of reading.statements) assert.equal(reading.document.text.slice(...span), quote)
  }
})

test('the page is one file without scripts or outside addresses, and is not written over another', (context) => {
  const desk = openDesk(context)
  assert.equal(desk.run(['compare', ...FILES, '--html', 'out.html', '--lang', 'uk']).status, 0)
  const html = readFileSync(path.join(desk.folder, 'out.html'), 'utf8')
  assert.doesNotMatch(html, /<script|<link|<iframe|src=|url\(/i)
  assert.match(html, /<html lang="uk"/)
  const again = desk.run(['compare', ...FILES.slice(0, 2), '--html', 'out.html'])
  assert.equal(again.status, 1)
  assert.match(again.err, /exists already/)
  assert.equal(statSync(path.join(desk.folder, 'out.html')).size, Buffer.byteLength(html))
})

test('start serves the page on this machine, to this machine only', async (context) => {
  const started = spawn(process.execPath, [path.join(ROOT, 'bin/firsthand.js'), 'start', '--port', '0', '--no-open'], {
    env: { ...process.env, LANG: 'C' },
  })
  context.after(() => started.kill('SIGKILL'))
  const address = await new Promise<string>((resolve) => {
    let said = ''
    started.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//)
      if (found) resolve(found[0])
    })
  })
  const page = await fetch(address)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /Лучинский листок/)
  assert.equal(page.headers.get('x-frame-options'), 'DENY')
  assert.equal((await fetch(address, { method: 'POST' })).status, 405)
  assert.equal((await fetch(`${address}etc/passwd`)).status, 404)
})

function recordCase(desk: Desk): void {
  assert.equal(desk.run(['init', 'archive']).status, 0)
  const chosen = [FILES[0], FILES[5]] as [string, string]
  assert.equal(desk.run(['add', ...chosen]).status, 0)
  const sources = desk.json<{ sha256: string }[]>('list').map(({ sha256 }) => sha256.slice(0, 12))
  for (const source of sources) assert.equal(desk.run(['accept', source, '--all']).status, 0)
  assert.equal(desk.run(['case', 'open', 'The twelve', ...sources]).status, 0)
}

test('a recorded case keeps its conflict until a person judges it, and what if is asked without recording', (context) => {
  const desk = openDesk(context)
  recordCase(desk)
  const found = () =>
    desk
      .json<{ result: { strength: string; statements: [number, string][] }[] }>('conflicts', 'C1')
      .result.filter(({ strength }) => strength === 'conflict')
  const [conflict] = found()
  const statements = conflict?.statements.map(([, id]) => id) ?? []
  assert.ok(statements.length >= 2, 'the conflict was not found among recorded statements')
  const [first] = statements as [string, ...string[]]
  const whatIf = desk.json<{ result: { strength: string }[] }>('conflicts', 'C1', '--without', first).result
  assert.ok(!whatIf.some(({ strength }) => strength === 'conflict'))
  assert.equal(found().length, 1, 'asking what if changed the record')
  assert.equal(desk.run(['judge', 'C1', ...statements]).status, 2, 'judged without a reason')
  assert.equal(desk.run(['judge', 'C1', ...statements, '--set-aside', first, '--reason', 'he was there']).status, 0)
  assert.deepEqual(found(), [])
  assert.equal(desk.run(['name', 'event', 'C1', 'the report', ...statements]).status, 0)
  const events = desk.json<{ result: { label: string }[] }>('timeline', 'C1').result
  assert.ok(events.some(({ label }) => label === 'the report'))
  assert.equal(desk.run(['fsck']).status, 0)
})

test('a statement of one’s own goes in by its words; words that stand twice are refused with their places', (context) => {
  const desk = openDesk(context)
  recordCase(desk)
  const source = desk.json<{ sha256: string }[]>('list')[0]?.sha256.slice(0, 12) as string
  const twice = desk.run(['accept', source, '--quote', 'ноября'])
  assert.equal(twice.status, 1)
  assert.match(twice.err, /stand at \d+ places/)
  const nowhere = desk.run(['accept', source, '--quote', 'слов этих здесь нет'])
  assert.equal(nowhere.status, 1)
  assert.match(nowhere.err, /do not stand in this source/)
})
