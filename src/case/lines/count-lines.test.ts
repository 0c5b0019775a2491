// Lines over invented tellings: one newsroom behind many pages, joint voices, unknown hops, changed names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventReading, type InventedReading } from '../../../test/invent-reading.ts'
import type { Lines } from '../comparison.ts'
import { compareReadings } from '../compare-readings.ts'

const QUOTE = 'The soldiers were taken to the front line on November 7'

function linesOf(...readings: InventedReading[]): Lines {
  const { lines, events } = compareReadings(readings.map((reading, i) => ({ file: `${i}.txt`, reading: inventReading(reading) })))
  assert.equal(events.length, 1, events.map((event) => event.label).join('; '))
  return lines[0]!
}

const tell = (
  outlet: string | null,
  chain: InventedStatementChain,
  firstHand: boolean | null = false,
  persons: InventedReading['persons'] = [],
): InventedReading => ({
  outlet,
  persons,
  published: '2022-11-24',
  statements: [{ quote: QUOTE, at: 'November 7', day: '2022-11-07', chain, with: { firstHand } }],
})
type InventedStatementChain = NonNullable<NonNullable<InventedReading['statements']>[number]['chain']>

const wives = [
  { id: 'p1', name: 'Gennady', pseudonym: true, relations: [{ to: 'p2', as: 'husband' }] },
  { id: 'p2', name: 'Vera', pseudonym: true },
  { id: 'p3', name: null, description: 'her husband', relations: [{ to: 'p4', as: 'husband' }] },
  { id: 'p4', name: 'Alyona', pseudonym: true },
]
const twoWives: InventedReading = {
  ...tell('Listok', []),
  persons: wives,
  statements: [
    { quote: QUOTE, at: 'November 7', day: '2022-11-07', chain: ['p1', 'p2'], with: { firstHand: false, about: ['p1'] } },
    {
      quote: 'On November 7 the soldiers were taken to the front line',
      at: 'November 7',
      day: '2022-11-07',
      chain: ['p3', 'p4'],
      with: { firstHand: false, about: ['p1'] },
    },
  ],
}

test('two witnesses whose every account passes through one newsroom are one line', () => {
  const lines = linesOf(twoWives)
  assert.deepEqual(lines.witnesses, [2, 2])
  assert.deepEqual(lines.independent, [1, 1])
  assert.deepEqual(lines.bottleneck, ['Listok'])
  assert.match(lines.reason, /^2 witnesses, but every account passes through Listok: 1 independent line\. /)
})

test('a page that credits the newsroom is no further line', () => {
  const retold: InventedReading = {
    ...tell('Steppe Wire', ['p1', 'p2', { teller: 'Listok', kind: 'outlet' }], false, wives.slice(0, 2)),
    credits: ['Listok'],
  }
  assert.deepEqual(linesOf(twoWives, retold).independent, [1, 1])
})

test('a witness who speaks first-hand to another newsroom is a second line; under a changed name, not surely another witness', () => {
  const named = linesOf(twoWives, tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Ivan Petrov', pseudonym: false }]))
  assert.deepEqual(named.witnesses, [2, 3], 'who is renamed in one may be who is named in the other')
  const renamed = linesOf(twoWives, tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Ruslan', pseudonym: true }]))
  assert.deepEqual(renamed.witnesses, [2, 3])
  assert.deepEqual(renamed.independent, [2, 2])
  assert.deepEqual([...renamed.bottleneck].sort(), ['Listok', 'Trakt'])
  assert.match(renamed.reason, /may be one person/)
})

test('one renamed man in each of two newsrooms is one to two lines', () => {
  const lines = linesOf(
    tell('Listok', ['p1'], true, [{ id: 'p1', name: 'Oleg', pseudonym: true }]),
    tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Ruslan', pseudonym: true }]),
  )
  assert.deepEqual(
    [lines.witnesses, lines.independent],
    [
      [1, 2],
      [1, 2],
    ],
  )
  const woman = linesOf(
    tell('Listok', ['p1'], true, [{ id: 'p1', name: 'Oleg', pseudonym: true }]),
    tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Marina', pseudonym: true }]),
  )
  assert.deepEqual(
    [woman.witnesses, woman.independent],
    [
      [2, 2],
      [2, 2],
    ],
    'a man and a woman are two',
  )
})

test('a letter signed by a group is one voice, and its signatories may include the others', () => {
  const letter = tell(null, ['p1'], true, [{ id: 'p1', description: 'the signatories', count: 12 }])
  assert.deepEqual(linesOf(letter).independent, [1, 1])
  const both = linesOf(letter, tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Ivan Petrov', pseudonym: false }]))
  assert.deepEqual(
    [both.witnesses, both.independent],
    [
      [1, 2],
      [1, 2],
    ],
  )
  assert.match(both.reason, /one joint voice/)
})

test('an unknown hop gives a range with its reason; plain narration may rest on nothing', () => {
  const heard = linesOf(tell('Listok', [null, 'p1'], false, [{ id: 'p1', name: 'Vera Ilina', pseudonym: false }]))
  assert.deepEqual(
    [heard.witnesses, heard.independent],
    [
      [1, 1],
      [1, 1],
    ],
  )
  const narrated = linesOf(tell('Listok', []))
  assert.deepEqual(
    [narrated.witnesses, narrated.independent],
    [
      [0, 1],
      [0, 1],
    ],
  )
  assert.match(narrated.reason, /a source that Listok does not name/)
  const both = linesOf(tell('Listok', []), tell('Trakt', ['p1'], true, [{ id: 'p1', name: 'Ivan Petrov', pseudonym: false }]))
  assert.deepEqual(both.independent, [1, 2])
})

test('a circle of tellings and an empty case end', () => {
  const circle = linesOf(tell('Listok', ['p1', 'p2', 'p1'], true, wives.slice(0, 2)))
  assert.deepEqual(circle.independent, [1, 1])
  assert.deepEqual(compareReadings([]).lines, [])
})

test('who told her is taken to be the husband whom another page names', () => {
  const plain = { ...tell('Listok', [null, 'p2']), persons: wives.slice(0, 2) }
  const lines = linesOf({ ...plain, published: '2022-11-20' }, { ...tell('Listok', ['p1', 'p2']), persons: wives.slice(0, 2) })
  assert.deepEqual(
    [lines.witnesses, lines.independent],
    [
      [1, 1],
      [1, 1],
    ],
  )
})

test('an unnamed husband in one document is the named one in another, where the text points to the outlet that renamed his wife', () => {
  const followUp: InventedReading = {
    outlet: 'Trakt',
    published: '2022-12-15',
    persons: [
      { id: 'p1', name: 'Ruslan', pseudonym: true, relations: [{ to: 'p2', as: 'husband' }] },
      { id: 'p2', name: 'Alyona', mentions: [[0, 6]] },
    ],
    statements: [
      { quote: 'Alyona is how Listok called his wife.', with: { kind: 'opinion' } },
      { quote: QUOTE, at: 'November 7', day: '2022-11-07', chain: ['p1'], with: { firstHand: true } },
    ],
  }
  const { witnesses, independent } = linesOf(twoWives, followUp)
  assert.deepEqual(
    [witnesses, independent],
    [
      [2, 2],
      [2, 2],
    ],
  )
})
