// Pseudonyms as a keeper meets them: proposed for a file, put in, imported, checked; no real name is ever printed.
import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { openDesk } from './command-line.ts'

/** Invented people. */
const PEOPLE = [
  { names: ['Громова Айгуль Маратовна'], aliases: ['Гуля'], phones: ['+70000000001'] },
  { names: ['Степанюк Орест'], pseudonym: 'Ваня' },
  { names: ['Щедрин Кирилл Олегович'], gender: 'm' },
  { names: ['Юнусов Дауд'], culture: 'caucasian' },
]
const REAL = /Громов|Айгуль|Гуля|Степанюк|Орест|Щедрин|Кирилл|Юнусов|Дауд/

test('a file is filled in, imported and found good', (context) => {
  const desk = openDesk(context)
  writeFileSync(path.join(desk.folder, 'people.json'), JSON.stringify(PEOPLE))
  assert.equal(desk.run(['init', 'archive']).status, 0)
  writeFileSync(path.join(desk.folder, 'told.txt'), 'Венера и Диляра рассказали обо всём. С Диляром никто не говорил.')
  assert.equal(desk.run(['add', 'told.txt']).status, 0)
  const proposed = desk.run(['pseudonyms', 'people.json', '--out', 'named.json'])
  assert.equal(proposed.status, 0, proposed.err)
  assert.equal(proposed.out.trim().split('\n').length, 3, 'who has a pseudonym keeps it')
  assert.doesNotMatch(proposed.out + proposed.err, REAL)
  assert.doesNotMatch(proposed.out, /Диляра/, 'a name in the sources')
  const named = JSON.parse(readFileSync(path.join(desk.folder, 'named.json'), 'utf8')) as { pseudonym: string; phones: string[] }[]
  assert.equal(statSync(path.join(desk.folder, 'named.json')).mode & 0o777, 0o600)
  assert.deepEqual([named[1]!.pseudonym, named[0]!.phones], ['Ваня', ['+70000000001']])
  const imported = desk.run(['vault', 'import', 'named.json', '--strict'])
  assert.equal(imported.status, 0, imported.err)
  assert.equal(desk.run(['pseudonyms', '--check']).status, 0)
  const others = desk.json<{ proposals: { person: string; pseudonym: string; culture: string }[] }>('pseudonyms')
  assert.equal(others.proposals.length, 4)
  assert.ok(others.proposals.some(({ culture }) => culture === 'tatar'))
})

test('an import whose pseudonyms betray is sealed and told of; --strict refuses it', (context) => {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  const bad = PEOPLE.map(({ names }, i) => ({ names, pseudonym: ['Гульназ', 'Ваня', 'Кира', 'Дауд Б.'][i] }))
  writeFileSync(path.join(desk.folder, 'bad.json'), JSON.stringify(bad))
  const refused = desk.run(['vault', 'import', 'bad.json', '--strict'])
  assert.equal(refused.status, 1)
  assert.match(refused.err, /rows 1, 3, 4/)
  assert.doesNotMatch(refused.err, REAL)
  assert.deepEqual(desk.json<{ persons: unknown[] }>('vault', 'list').persons, [])
  const sealed = desk.run(['vault', 'import', 'bad.json'])
  assert.equal(sealed.status, 0)
  assert.match(sealed.err, /Person 1: the pseudonym begins with the same letter/)
  assert.match(sealed.err, /Person 3: the pseudonym is a form of a real name/)
  assert.doesNotMatch(sealed.err, REAL)
  assert.equal(desk.run(['pseudonyms', '--check']).status, 1)
})
