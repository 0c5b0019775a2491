// The command line as its user meets it: from a new archive to a proven record, and what it says when something is wrong.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type Desk, openDesk } from './command-line.ts'
import { ROOT } from './source-files.ts'

/** Invented text. */
const PAGE = `Workers at the Lindmoor greenhouse say they were not paid

Source: Harbour Gazette

Marta, a picker, said the foreman had promised wages by 3 May 2023. “We were never paid,” she said. “On 5 May they locked the gate.”
`

function deskWithArchive(context: TestContext): Desk {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  writeFileSync(path.join(desk.folder, 'page.txt'), PAGE)
  assert.equal(desk.run(['add', 'page.txt']).status, 0)
  return desk
}

interface Listed {
  sha256: string
  acquisitions: { words: { name: string } | null; acquiredBy: string }[]
}

test('a page goes in, is listed, comes out as the same bytes', (context) => {
  const desk = deskWithArchive(context)
  const [source] = desk.json<Listed[]>('list')
  assert.equal(source?.acquisitions[0]?.words?.name, 'page.txt')
  assert.equal(source.acquisitions[0].acquiredBy, 'tester')
  assert.equal(desk.run(['export', source.sha256.slice(0, 8), '--out', 'again.txt']).status, 0)
  assert.equal(readFileSync(path.join(desk.folder, 'again.txt'), 'utf8'), PAGE)
  const twice = desk.run(['export', source.sha256.slice(0, 8), '--out', 'again.txt'])
  assert.equal(twice.status, 1)
  assert.match(twice.err, /exists already and was not overwritten/)
})

test('a source added twice stands once, with two acquisitions', (context) => {
  const desk = deskWithArchive(context)
  desk.run(['add', 'page.txt', '--note', 'again'])
  const sources = desk.json<Listed[]>('list')
  assert.equal(sources.length, 1)
  assert.equal(sources[0]?.acquisitions.length, 2)
})

test('nothing of a page stands in plain in the archive’s folder', (context) => {
  const desk = deskWithArchive(context)
  const source = desk.json<Listed[]>('list')[0]?.sha256.slice(0, 12) as string
  desk.run(['accept', source, '--all'])
  const folder = path.join(desk.folder, 'archive')
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const bytes = readFileSync(path.join(name.parentPath, name.name)).toString('latin1')
    for (const word of ['Marta', 'Lindmoor', 'page.txt', 'Harbour', 'SQLite format'])
      assert.ok(!bytes.includes(word), `${word} stands in ${name.name}`)
  }
})

test('proposals are recorded, revised, assessed, withdrawn; the history stays', (context) => {
  const desk = deskWithArchive(context)
  const source = desk.json<Listed[]>('list')[0]?.sha256.slice(0, 12) as string
  const proposed = desk.json<{ reading: { statements: { id: string; quote: string }[] } }>('propose', source).reading.statements
  const paid = proposed.find(({ quote }) => quote.includes('never paid'))
  assert.ok(paid, 'the quotation was not proposed')
  assert.equal(desk.run(['accept', source, paid.id]).status, 0)
  assert.equal(desk.run(['accept', source, paid.id]).status, 1, 'the same statement was recorded twice')
  const again = desk.json<{ reading: { statements: { id: string }[] } }>('propose', source).reading.statements
  assert.ok(!again.some(({ id }) => id === paid.id), 'a recorded statement is still proposed')
  assert.equal(desk.run(['revise', 'S1', '--polarity', 'doubted']).status, 0)
  assert.equal(desk.run(['assess', 'S1', '--credibility', '2', '--reason', 'two say so']).status, 0)
  const [recorded] = desk.json<{ quote: string; polarity: string; credibility: string; assessmentReasons: string }[]>('statements')
  assert.match(recorded?.quote ?? '', /never paid/)
  assert.deepEqual([recorded?.polarity, recorded?.credibility, recorded?.assessmentReasons], ['doubted', '2', 'two say so'])
  assert.equal(desk.run(['withdraw', 'S1', '--reason', 'taken back']).status, 0)
  assert.deepEqual(desk.json('statements'), [])
  const history = desk.json<{ type: string }[]>('log', 'S1').map(({ type }) => type)
  assert.deepEqual(
    history.filter((type) => type.startsWith('Statement')),
    ['StatementRecorded', 'StatementRevised', 'StatementAssessed', 'StatementWithdrawn'],
  )
  assert.equal(desk.run(['fsck']).status, 0)
})

test('an archive is proven by another process with the public key and the tiles alone', (context) => {
  const desk = deskWithArchive(context)
  assert.equal(desk.run(['tiles', 'tiles']).status, 0)
  const key = desk.run(['checkpoint', '--key']).out.trim()
  const elsewhere = openDesk(context)
  const verified = elsewhere.run(['verify', path.join(desk.folder, 'tiles'), '--log-key', key])
  assert.equal(verified.status, 0, verified.err)
  const entries = path.join(desk.folder, 'tiles/tile/entries')
  const [bundle] = readdirSync(entries, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  assert.ok(bundle)
  const file = path.join(bundle.parentPath, bundle.name)
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5)
  writeFileSync(file, bytes)
  assert.equal(elsewhere.run(['verify', path.join(desk.folder, 'tiles'), '--log-key', key]).status, 3)
})

test('a destroyed source leaves a log that verifies, without the data', (context) => {
  const desk = deskWithArchive(context)
  const source = desk.json<Listed[]>('list')[0]?.sha256.slice(0, 12) as string
  desk.run(['accept', source, '--all'])
  assert.equal(desk.run(['destroy', source, '--reason', 'consent-withdrawn']).status, 2, 'destroyed without --yes')
  assert.equal(desk.run(['destroy', source, '--reason', 'consent-withdrawn', '--yes']).status, 0)
  assert.equal(desk.run(['export', source]).status, 1)
  assert.equal(desk.run(['fsck']).status, 0)
  const quotes = desk.json<{ quote: string | null }[]>('statements').map(({ quote }) => quote)
  assert.ok(quotes.length > 0 && quotes.every((quote) => quote === null))
})

test('the key changes, and the old one no longer opens', (context) => {
  const desk = deskWithArchive(context)
  writeFileSync(path.join(desk.folder, 'words'), 'a long passphrase\n')
  assert.equal(desk.run(['key', 'change', '--new-passphrase-file', 'words']).status, 0)
  const old = desk.run(['list'])
  assert.equal(old.status, 1)
  assert.match(old.err, /key file does not open/)
  writeFileSync(path.join(desk.folder, 'wrong'), 'another one\n')
  const wrong = desk.run(['list', '--passphrase-file', 'wrong'])
  assert.equal(wrong.status, 1)
  assert.match(wrong.err, /passphrase is wrong/)
  assert.equal(desk.run(['list', '--passphrase-file', 'words']).status, 0)
})

test('a form for an interview is printed, and one that is not complete is refused by field', (context) => {
  const desk = deskWithArchive(context)
  const source = desk.json<Listed[]>('list')[0]?.sha256.slice(0, 12) as string
  const form = JSON.parse(desk.run(['interview']).out) as Record<string, unknown>
  writeFileSync(path.join(desk.folder, 'form.json'), JSON.stringify(form))
  const refused = desk.run(['interview', source, '--form', 'form.json'])
  assert.equal(refused.status, 1)
  assert.match(refused.err, /askedBy/)
  Object.assign(form, { speaker: 'Marta', askedBy: 'Ines', heldOn: '2023-05-20', consentGiven: 'spoken on the recording' })
  writeFileSync(path.join(desk.folder, 'form.json'), JSON.stringify(form))
  assert.equal(desk.run(['interview', source, '--form', 'form.json']).status, 0)
  assert.match(desk.run(['interview', source]).out, /"askedBy": "Ines"/)
})

test('calls that cannot be taken say what to do, in one sentence, with the right status', (context) => {
  const desk = openDesk(context)
  const cases: [string[], number, RegExp][] = [
    [['frobnicate'], 2, /no verb “frobnicate”/],
    [['read'], 2, /missing required argument/],
    [['read', 'no-such.html'], 1, /no such file/],
    [['read', '.'], 1, /is a folder/],
    [['read', 'x', '--published', 'soon'], 2, /ISO date/],
    [['list'], 1, /no archive at/],
    [['read', 'empty.txt'], 1, /empty/],
  ]
  writeFileSync(path.join(desk.folder, 'empty.txt'), '')
  for (const [args, status, says] of cases) {
    const ran = desk.run(args)
    assert.equal(ran.status, status, `${args.join(' ')}: ${ran.err}`)
    assert.match(ran.err, says)
    assert.doesNotMatch(ran.err, /\n {4}at /, 'a stack trace was shown')
    assert.equal(ran.out, '')
  }
})

test('an archive from a newer version is refused as such', (context) => {
  const desk = deskWithArchive(context)
  const file = path.join(desk.folder, 'archive/archive.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/("version": ?)1\b/, '$199'))
  const ran = desk.run(['list'])
  assert.equal(ran.status, 1)
  assert.match(ran.err, /newer Firsthand/)
})

test('messages come in the language asked for', (context) => {
  const desk = openDesk(context)
  assert.match(desk.run(['frobnicate', '--lang', 'ru']).err, /Нет такой команды/)
  assert.match(desk.run(['frobnicate', '--lang', 'uk']).err, /Немає такої команди/)
  const refused = desk.run(['read', 'no-such.html', '--lang', 'uk'])
  assert.match(refused.err, /^Такого файлу немає\.\n.*no-such\.html/)
})

test('a page cannot steer the terminal', (context) => {
  const desk = openDesk(context)
  writeFileSync(path.join(desk.folder, 'page.txt'), PAGE.replace('Marta', 'Mar\u001b[2Jta\u202e'))
  assert.doesNotMatch(desk.run(['read', 'page.txt']).out, /\u001b|\u202e/)
})

test('with --json nothing but JSON stands on standard output', (context) => {
  const desk = openDesk(context)
  writeFileSync(path.join(desk.folder, 'page.txt'), PAGE)
  const reading = desk.json<{ schema: string; document: { text: string; blocks: { start: number; end: number; text: string }[] } }>(
    'read',
    'page.txt',
  )
  assert.equal(reading.schema, 'firsthand/reading/1')
  for (const block of reading.document.blocks) assert.equal(reading.document.text.slice(block.start, block.end), block.text)
  assert.equal((JSON.parse(desk.run(['list', '--json']).out || '{}') as { ok: boolean }).ok, false)
})

test('a page comes through standard input too', (context) => {
  const desk = openDesk(context)
  assert.match(desk.run(['read', '-'], PAGE).out, /never paid/)
})

test('the launcher runs under the machine’s own, older Node', (context) => {
  const desk = openDesk(context)
  const old = spawnSync('node', ['--version'], { encoding: 'utf8', env: { ...process.env, PATH: process.env['PATH'] } }).stdout ?? ''
  const ran = spawnSync('node', [path.join(ROOT, 'bin/firsthand.js'), '--version'], { cwd: desk.folder, encoding: 'utf8' })
  assert.equal(ran.status, 0, `under ${old}: ${ran.stderr}`)
  assert.match(ran.stdout, /^\d+\.\d+\.\d+\n$/)
})

test('only one process writes; a second is told so, and readers go on', async (context) => {
  const desk = deskWithArchive(context)
  mkdirSync(path.join(desk.folder, 'many'))
  for (let i = 0; i < 3; i++) appendFileSync(path.join(desk.folder, 'many', `${i}.txt`), `${i} ${PAGE}`)
  const hold = path.join(ROOT, 'dist/test/hold-archive.js')
  const holder = spawn(process.execPath, [hold, path.join(desk.folder, 'archive'), path.join(desk.folder, 'key')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  context.after(() => holder.kill('SIGKILL'))
  await new Promise<void>((resolve) => holder.stdout.once('data', () => resolve()))
  const second = desk.run(['add', 'many'])
  assert.equal(second.status, 1)
  assert.match(second.err, /Another Firsthand process is writing/)
  assert.equal(desk.run(['list']).status, 0)
  holder.kill('SIGKILL')
  await new Promise((resolve) => holder.once('exit', resolve))
  assert.equal(desk.run(['add', 'many']).status, 0, 'the lock outlived its process')
})

test('with --json whatever goes wrong is JSON on standard output too', (context) => {
  const desk = deskWithArchive(context)
  for (const wrong of [['no-such-verb'], ['read'], ['list', '--nonsense'], ['add', ''], ['list', '--lang', 'xx']]) {
    const ran = desk.run([...wrong, '--json'])
    assert.equal(ran.status, 2, wrong.join(' '))
    assert.equal((JSON.parse(ran.out) as { refusal: string }).refusal, 'wrong-call', wrong.join(' '))
  }
  const database = path.join(desk.folder, 'archive/archive.db')
  const bytes = readFileSync(database)
  bytes.fill(0x41, 4096)
  writeFileSync(database, bytes)
  const broken = desk.run(['list', '--json'])
  assert.equal(broken.status, 3)
  assert.equal((JSON.parse(broken.out) as { integrity: string }).integrity, 'database-damaged')
})

test('a file name cannot forge a line of ours', { skip: process.platform === 'win32' && 'no such names on Windows' }, (context) => {
  const desk = deskWithArchive(context)
  writeFileSync(path.join(desk.folder, 'a\nadded  000000000000  \u001b[31mforged'), 'Invented words.')
  const ran = desk.run(['add', 'a\nadded  000000000000  \u001b[31mforged'])
  assert.equal(ran.out.trimEnd().split('\n').length, 1)
  assert.ok(!ran.out.includes('\u001b'))
  assert.equal(desk.run(['list']).out.trimEnd().split('\n').length, 2)
})

test(
  'a signal to the launcher ends the work too',
  { skip: process.platform === 'win32' && 'no such signals on Windows' },
  async (context) => {
    const desk = deskWithArchive(context)
    // On an older Node the launcher stands between; on Node 24 it is the work itself: either way its end must be the work's end.
    const env = { ...process.env, FIRSTHAND_ARCHIVE: path.join(desk.folder, 'archive'), FIRSTHAND_KEY_FILE: path.join(desk.folder, 'key') }
    const launcher = spawn(process.env['npm_node_execpath'] ?? 'node', [path.join(ROOT, 'bin/firsthand.js'), 'add', '-'], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    launcher.kill('SIGTERM')
    const ended = await Promise.race([
      new Promise((resolve) => launcher.once('exit', () => resolve('ended'))),
      new Promise((resolve) => setTimeout(() => resolve('still there'), 10_000).unref()),
    ])
    assert.equal(ended, 'ended')
    assert.equal(desk.run(['add', 'page.txt']).status, 0, 'the archive is free again')
  },
)
