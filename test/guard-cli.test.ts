// The guard as a reviewer meets it at the command line: folders, decisions on false alarms, and past editions when the vault gains somebody.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type Desk, openDesk } from './command-line.ts'

/** Invented people. */
const LADA = [{ pseudonym: 'Лада', names: ['Дарибазарова Сэсэг Баировна'], phones: ['+7 902 111-22-33'] }]
const JURKO = [{ pseudonym: 'Юрко', names: ['Перетятько Зиновій Гнатович'] }]
const REAL = /Дарибазар|Сэсэг|Перетятьк|Зинов|902/i

interface Found {
  id: string
  tier: string
  kind: string
  path: string
  person: string | null
}
interface Report {
  schema: string
  isBlocked: boolean
  files: number
  findings: Found[]
  passed: number
}

function deskWith(context: TestContext, people: readonly object[]): Desk {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  if (people.length > 0) importPeople(desk, people)
  return desk
}

function importPeople(desk: Desk, people: readonly object[]): ReturnType<Desk['run']> {
  writeFileSync(path.join(desk.folder, 'people.json'), JSON.stringify(people))
  return desk.run(['vault', 'import', 'people.json'])
}

function write(desk: Desk, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(desk.folder, name)), { recursive: true })
  writeFileSync(path.join(desk.folder, name), text)
}

function guardJson(desk: Desk, ...args: string[]): Report {
  return JSON.parse(desk.run(['guard', ...args, '--json']).out) as Report
}

test('a folder is read file by file; what blocks stands first, without a name', (context) => {
  const desk = deskWith(context, LADA)
  write(desk, 'site/a/index.html', '<p>Сэсэг прождала десять дней.</p><p>Дарибазарова не вернулась.</p>')
  write(desk, 'site/b.txt', 'Ничего.')
  write(desk, 'site/daribazarova.txt', 'Ничего.')
  const ran = desk.run(['guard', 'site'])
  assert.equal(ran.status, 1)
  assert.match(ran.out, /3 files: \d findings block/)
  assert.doesNotMatch(ran.out + ran.err, REAL)
  assert.match(ran.out, /site\/a\/index\.html\n {2}block /)
  const report = guardJson(desk, 'site')
  assert.equal(report.schema, 'firsthand/guard/1')
  assert.ok(report.findings.some(({ kind, path: file }) => kind === 'family-name' && file === 'site/▇▇▇.txt'))
  assert.equal(desk.run(['guard', 'site/b.txt']).status, 0)
  assert.equal(desk.run(['guard', 'no-such']).status, 1)
  assert.equal(desk.run(['guard']).status, 2)
})

test('standard input is a file too', (context) => {
  const desk = deskWith(context, LADA)
  assert.equal(desk.run(['guard', '-'], 'Ждала Дарибазарова.').status, 1)
  assert.equal(desk.run(['guard', '-'], 'Ждала соседка.').status, 0)
})

test('a file that cannot be read blocks, and so does what is no file', { skip: process.platform === 'win32' && 'no pipes' }, (context) => {
  const desk = deskWith(context, LADA)
  write(desk, 'site/b.txt', 'Ничего.')
  write(desk, 'site/shut.txt', 'Ничего.')
  chmodSync(path.join(desk.folder, 'site/shut.txt'), 0)
  assert.equal(spawnSync('mkfifo', [path.join(desk.folder, 'site/pipe')]).status, 0)
  // Permissions do not bind root.
  const shut = process.getuid?.() === 0 ? [] : [['unreadable-carrier', 'site/shut.txt']]
  assert.deepEqual(
    guardJson(desk, 'site').findings.map(({ kind, path: file }) => [kind, file]),
    [['unreadable-carrier', 'site/pipe'], ...shut],
  )
})

test(
  'a link that leads out of the folder blocks, and its own words are read',
  { skip: process.platform === 'win32' && 'no such links' },
  (context) => {
    const desk = deskWith(context, LADA)
    write(desk, 'Дарибазарова/b.txt', 'Ничего.')
    write(desk, 'site/b.txt', 'Ничего.')
    symlinkSync('b.txt', path.join(desk.folder, 'site/d.txt'))
    assert.equal(desk.run(['guard', 'site']).status, 0, 'a link within the folder')
    symlinkSync('../Дарибазарова/b.txt', path.join(desk.folder, 'site/c.txt'))
    const report = guardJson(desk, 'site')
    assert.deepEqual([...new Set(report.findings.map(({ kind }) => kind))].sort(), ['family-name', 'unreadable-carrier'])
    assert.ok(report.findings.every(({ path: file }) => file === 'site/c.txt'))
  },
)

test('a decision holds while its passage stands, in the next edition too, and is asked again when that changes', (context) => {
  const desk = deskWith(context, LADA)
  const passage = '<p>Мэр Дарибазаров открыл мост через реку.</p>'
  const around = '<p>Вода в реке стоит высоко, и дороги в селе размыты так, что машины не ходят уже вторую неделю подряд.</p>'
  write(desk, 'one/page.html', around + passage + around)
  const [finding] = guardJson(desk, 'one').findings
  assert.equal(finding?.tier, 'block')
  const without = desk.run(['guard', 'one', '--pass', finding.id])
  assert.equal(without.status, 1)
  assert.match(without.err, /--reason/)
  assert.match(desk.run(['guard', 'one', '--pass', 'review']).out, /1 findings block/, 'a block is never passed wholesale')
  const naming = desk.run(['guard', 'one', '--pass', finding.id, '--reason', 'не Сэсэг Дарибазарова'])
  assert.match(naming.err, /without names/)
  assert.equal(desk.run(['guard', 'one', '--pass', finding.id.slice(0, 10), '--reason', 'the mayor of the place']).status, 0)
  assert.equal(guardJson(desk, 'one').passed, 1)

  write(desk, 'two/renamed.html', `${around}\n\n${around}${passage}${around}`)
  assert.equal(desk.run(['guard', 'two']).status, 0, 'the same passage was asked again')
  write(desk, 'three/page.html', around + passage.replace('открыл', 'закрыл') + around)
  assert.equal(desk.run(['guard', 'three']).status, 1, 'a changed passage was not asked again')
  write(desk, 'four/page.html', `${around}${passage}${around}<p>Дарибазарова ждала.</p>`)
  assert.equal(desk.run(['guard', 'four']).status, 1, 'another finding was passed with it')

  const [decision] = desk.json<{ decision: number; reason: string; by: string; kind: string }[]>('guard', '--decisions')
  assert.deepEqual([decision?.reason, decision?.by, decision?.kind], ['the mayor of the place', 'tester', 'family-name'])
  assert.equal(desk.run(['guard', '--withdraw', `D${decision?.decision}`]).status, 0)
  assert.equal(desk.run(['guard', 'two']).status, 1)
  assert.equal(desk.run(['guard', '--withdraw', `D${decision?.decision}`]).status, 1, 'withdrawn twice')
  assert.equal(desk.run(['fsck']).status, 0)
})

test('what is no name that could be another’s cannot be passed', (context) => {
  const desk = deskWith(context, LADA)
  write(desk, 'page.txt', 'Звоните: 8 (902) 111 22 33')
  const [finding] = guardJson(desk, 'page.txt').findings
  assert.equal(finding?.kind, 'phone')
  const ran = desk.run(['guard', 'page.txt', '--pass', finding.id, '--reason', 'a false alarm'])
  assert.equal(ran.status, 1)
  assert.match(ran.err, /cannot be passed/)
})

test('when the vault gains somebody, what is out already is looked at again', (context) => {
  const desk = deskWith(context, LADA)
  write(desk, 'перетятько.txt', 'Перетятько ждал десять дней, пока его не увезли.\n'.repeat(5))
  write(desk, 'other.txt', 'Соседи ждали десять дней, пока их не увезли.\n'.repeat(5))
  assert.equal(desk.run(['add', 'перетятько.txt', 'other.txt']).status, 0)
  const sources = desk.json<{ sha256: string; acquisitions: { words: { name: string } }[] }[]>('list')
  const named = sources.find(({ acquisitions }) => acquisitions[0]?.words.name === 'перетятько.txt')!.sha256
  const other = sources.find(({ sha256 }) => sha256 !== named)!.sha256
  assert.equal(desk.run(['export', named, '--out', 'out.txt']).status, 0)
  assert.equal(desk.run(['export', other, '--out', 'fine.txt']).status, 0)
  assert.equal(desk.run(['export', named, other, '--wacz', '--out', 'case.wacz']).status, 0)
  assert.equal(desk.run(['compare', 'перетятько.txt', 'other.txt', '--html', 'page.html']).status, 0)
  assert.equal(desk.run(['guard', '--past']).status, 0)
  // The page is kept by the archive: it is found although the file is gone.
  writeFileSync(path.join(desk.folder, 'page.html'), 'overwritten')

  const imported = importPeople(desk, JURKO)
  assert.equal(imported.status, 1)
  assert.doesNotMatch(imported.out + imported.err, REAL)
  assert.match(imported.out, /1 sealed, 0 changed/)
  for (const how of ['export of', 'export-wacz of', 'compare-html of']) assert.match(imported.out, new RegExp(how), how)
  assert.doesNotMatch(imported.out, /fine\.txt/)
  assert.match(imported.out, /4 looked at, 4 files; \d+ findings block \(\d+ of them new\)/)

  const report = JSON.parse(desk.run(['guard', '--past', '--json']).out) as { findings: { isNew: boolean; person: string }[]; unread: [] }
  assert.ok(report.findings.length >= 3 && report.findings.every(({ isNew }) => !isNew), 'what was told before is not new')
  const entries = desk
    .json<{ type: string; body: { findings: { person: string }[] } }[]>('log')
    .filter(({ type }) => type === 'PastEditionsScanned')
  assert.equal(entries.length, 3)
  assert.ok(entries[1]?.body.findings.some(({ person }) => person === report.findings[0]?.person))
  assert.equal(desk.run(['export', named, '--out', 'again.txt']).status, 1, 'what names somebody now is not written again')
  assert.equal(desk.run(['fsck']).status, 0)
})

test('what was made of a destroyed source is not kept behind its back, and that is said', (context) => {
  const desk = deskWith(context, [])
  write(desk, 'page.txt', 'Перетятько ждал десять дней, пока его не увезли.\n'.repeat(5))
  desk.run(['add', 'page.txt'])
  const [source] = desk.json<{ sha256: string }[]>('list')
  assert.equal(desk.run(['export', source!.sha256, '--out', 'out.txt']).status, 0)
  assert.equal(desk.run(['destroy', source!.sha256, '--reason', 'consent-withdrawn', '--yes']).status, 0)
  const imported = importPeople(desk, JURKO)
  assert.match(imported.err, /was destroyed/)
  assert.equal(readFileSync(path.join(desk.folder, 'out.txt'), 'utf8').includes('Перетятько'), true)
})
