// The vault as a keeper meets it at the command line: keepers, imports, openings, the locked cupboard, withdrawal.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type Desk, openDesk } from './command-line.ts'

/** Invented people. */
const PEOPLE = JSON.stringify([
  { pseudonym: 'Лада', names: ['Дарибазарова Сэсэг Баировна'], phones: ['+7 902 111-22-33'], consent: { quoting: 'given' } },
  { pseudonym: 'Юрко', names: ['Перетятько Зиновій Гнатович'] },
])
const REAL = /Дарибазар|Сэсэг|Перетятьк|Зинов|902/

function deskWithVault(context: TestContext): Desk {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  assert.equal(desk.run(['keeper', 'add', 'keeper.txt']).status, 0)
  writeFileSync(path.join(desk.folder, 'people.json'), PEOPLE)
  const imported = desk.run(['vault', 'import', 'people.json'])
  assert.equal(imported.status, 0, imported.err)
  assert.doesNotMatch(imported.out + imported.err, REAL)
  return desk
}

test('the list shows pseudonyms and consent, never who they are; a keeper’s file does', (context) => {
  const desk = deskWithVault(context)
  const listed = desk.run(['vault', 'list'])
  assert.match(listed.out, /Лада/)
  assert.doesNotMatch(listed.out, REAL)
  const shut = desk.run(['vault', 'open'])
  assert.notEqual(shut.status, 0)
  assert.doesNotMatch(shut.out + shut.err, REAL)
  const opened = desk.run(['vault', 'open', 'Лада', '--keeper', 'keeper.txt'])
  assert.match(opened.out, /Лада = Дарибазарова Сэсэг Баировна/)
  assert.doesNotMatch(opened.out, /Перетятьк/)
  assert.match(desk.run(['log']).out, /VaultOpened/)
  assert.equal(desk.run(['fsck']).status, 0)
})

test('the cupboard’s file comes back into another archive', (context) => {
  const desk = deskWithVault(context)
  assert.equal(desk.run(['vault', 'open', '--keeper', 'keeper.txt', '--out', 'cupboard.age']).status, 0)
  assert.doesNotMatch(readFileSync(path.join(desk.folder, 'cupboard.age')).toString('utf8'), REAL)
  const other = openDesk(context)
  assert.equal(other.run(['init', 'archive']).status, 0)
  const cupboard = path.join(desk.folder, 'cupboard.age')
  const sealed = other.run(['vault', 'import', cupboard])
  assert.notEqual(sealed.status, 0)
  assert.match(sealed.err, /--keeper/)
  const taken = other.run(['vault', 'import', cupboard, '--keeper', path.join(desk.folder, 'keeper.txt')])
  assert.equal(taken.status, 0, taken.err)
  assert.match(taken.out, /2 sealed/)
})

test(
  'Debian’s age opens the cupboard’s file',
  { skip: spawnSync('age', ['--version']).error ? 'age is not installed' : false },
  (context) => {
    const desk = deskWithVault(context)
    desk.run(['vault', 'open', '--keeper', 'keeper.txt', '--out', 'cupboard.age'])
    const plain = spawnSync('age', ['--decrypt', '-i', 'keeper.txt', 'cupboard.age'], { cwd: desk.folder, encoding: 'utf8' })
    assert.equal(plain.status, 0, plain.stderr)
    assert.deepEqual((JSON.parse(plain.stdout) as { pseudonym: string }[]).map(({ pseudonym }) => pseudonym).sort(), ['Лада', 'Юрко'])
    writeFileSync(
      path.join(desk.folder, 'cupboard.txt'),
      spawnSync('age', ['-a', '-r', recipientIn(desk), 'people.json'], { cwd: desk.folder }).stdout,
    )
    const back = desk.run(['vault', 'import', 'cupboard.txt', '--keeper', 'keeper.txt'])
    assert.match(back.out, /0 sealed, 2 changed/, back.err)
  },
)

function recipientIn(desk: Desk): string {
  return /age1[0-9a-z]+/.exec(readFileSync(path.join(desk.folder, 'keeper.txt'), 'utf8'))?.[0] ?? ''
}

test('a removed keeper opens nothing any more; the last one stays', (context) => {
  const desk = deskWithVault(context)
  assert.equal(desk.run(['keeper', 'add', 'other.txt', '--keeper', 'keeper.txt']).status, 0)
  assert.equal(desk.run(['keeper', 'remove', 'keeper.txt', '--keeper', 'other.txt']).status, 0)
  assert.notEqual(desk.run(['vault', 'open', '--keeper', 'keeper.txt']).status, 0)
  assert.match(desk.run(['vault', 'open', '--keeper', 'other.txt']).out, /Перетятько/)
  const last = desk.run(['keeper', 'remove', 'other.txt', '--keeper', 'other.txt'])
  assert.notEqual(last.status, 0)
  assert.match(last.err, /last keeper/)
})

test('withdrawn from keeping, a person is gone from the vault and the log still stands', (context) => {
  const desk = deskWithVault(context)
  assert.equal(desk.run(['consent', 'Лада', 'keeping', 'withdrawn', '--yes']).status, 0)
  const opened = desk.run(['vault', 'open', '--keeper', 'keeper.txt'])
  assert.doesNotMatch(opened.out, /Дарибазар/)
  assert.match(opened.out, /Перетятько/)
  assert.equal(desk.run(['fsck']).status, 0)
})
