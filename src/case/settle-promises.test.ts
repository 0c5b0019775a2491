// Promises and requests over hand-built readings: open, kept, broken, withdrawn, across documents, and due.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listDue, settlePromises } from './settle-promises.ts'
import { inventCase, type InventedStatement } from './testing/invent-case.ts'

const promise = (quote: string, terms: string[], more: Partial<InventedStatement> = {}): InventedStatement => ({
  quote,
  terms,
  kind: 'promise',
  ...more,
})
const transfer = promise(
  'The major promised to move all of them to a transport company within ten days.',
  ['concept:promise', 'concept:transfer', 'concept:transport', 'concept:major'],
  {
    day: '2022-11-23',
    lasts: { edtf: 'P10D', min: 'P10D', max: 'P10D', span: [0, 1] },
  },
)
const training = promise('An officer promised two weeks of training.', ['concept:promise', 'concept:training', 'concept:officer'])
const weather: InventedStatement = { quote: 'It snowed.', terms: ['en:snow'] }

test('open where nothing settles it; its due day is told, and it is due only after that day', () => {
  const [settled] = settlePromises(inventCase([{ statements: [transfer, weather] }]))
  assert.deepEqual(settled, { statement: [0, 's1'], outcome: 'open', settledBy: [], kind: 'promise', due: '2022-12-03', repeatedIn: [] })
  assert.equal(listDue([settled], '2022-12-03').length, 0)
  assert.equal(listDue([settled], '2022-12-04').length, 1)
})

test('broken by a later sentence of the same document, not by an earlier one', () => {
  const none: InventedStatement = { quote: 'There was no training ground.', terms: ['concept:training'], kind: 'condition' }
  const before = settlePromises(inventCase([{ statements: [none, training] }]))
  assert.deepEqual(
    before.map(({ outcome }) => outcome),
    ['open'],
  )
  const after = settlePromises(inventCase([{ statements: [training, none] }]))
  assert.deepEqual(
    after.map(({ outcome, settledBy }) => [outcome, settledBy]),
    [['broken', [[0, 's2']]]],
  )
})

test('broken across documents and languages; copies neither repeat the promise nor settle it', () => {
  const copy = { by: 1, of: 0, outlet: null, how: 'syndication', evidence: '' } as const
  const compared = inventCase(
    [
      { what: { published: '2022-11-24' }, statements: [transfer, weather] },
      { what: { published: '2022-11-26' }, statements: [transfer, weather] },
      {
        what: { published: '2022-12-15', language: 'ru' },
        statements: [
          { quote: 'Перевода не было.', terms: ['concept:transfer'] },
          { quote: 'Шёл снег.', terms: ['ru:шёл'] },
        ],
      },
    ],
    {},
    [copy],
  )
  const settled = settlePromises(compared)
  assert.equal(settled.length, 1)
  assert.deepEqual(
    [settled[0]!.statement, settled[0]!.outcome, settled[0]!.settledBy, settled[0]!.repeatedIn],
    [[0, 's1'], 'broken', [[2, 's1']], [[1, 's1']]],
  )
})

test('"the promise was not kept" means the last one told before it, not the other', () => {
  const notKept: InventedStatement = { quote: 'The promise was not kept.', terms: ['concept:promise'] }
  const settled = settlePromises(inventCase([{ statements: [training, weather, transfer, notKept] }]))
  assert.deepEqual(
    settled.map(({ outcome }) => outcome),
    ['open', 'broken'],
  )
})

test('kept needs more of the promise repeated than one word, and no word of the future', () => {
  const moved: InventedStatement = {
    quote: 'On December 2 they were moved to the transport company.',
    terms: ['concept:transfer', 'concept:transport'],
  }
  const truck: InventedStatement = { quote: 'A transport column passed.', terms: ['concept:transport'] }
  const hoped: InventedStatement = {
    quote: 'They hope to be moved to the transport company.',
    terms: ['concept:transfer', 'concept:transport'],
  }
  const outcomeOf = (later: InventedStatement) =>
    settlePromises(inventCase([{ statements: [transfer, weather, later] }])).map(({ outcome }) => outcome)
  assert.deepEqual(outcomeOf(moved), ['kept'])
  assert.deepEqual(outcomeOf(truck), ['open'])
  assert.deepEqual(outcomeOf(hoped), ['open'])
})

test('withdrawn; requests are settled as promises are', () => {
  const back: InventedStatement = { quote: 'The transfer was cancelled.', terms: ['concept:transfer'] }
  assert.deepEqual(
    settlePromises(inventCase([{ statements: [transfer, weather, back] }])).map(({ outcome }) => outcome),
    ['withdrawn'],
  )
  const request: InventedStatement = {
    quote: 'Просим направить нас на медицинское освидетельствование.',
    terms: ['concept:examine', 'concept:doctor'],
    kind: 'request',
  }
  const denied: InventedStatement = { quote: 'Врача я не видел.', terms: ['concept:doctor'], kind: 'denial', polarity: 'denied' }
  const settled = settlePromises(inventCase([{ what: { language: 'ru' }, statements: [request, denied] }]))
  assert.deepEqual(
    settled.map(({ kind, outcome }) => [kind, outcome]),
    [['request', 'broken']],
  )
})

test('nothing in, nothing out; a denied promise is none', () => {
  assert.deepEqual(settlePromises(inventCase([])), [])
  assert.deepEqual(settlePromises(inventCase([{ statements: [{ ...training, polarity: 'denied' }] }])), [])
})
