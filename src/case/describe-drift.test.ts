// Drift over hand-built readings: every kind, inherited errors, and silence where nothing changed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Drift, Retelling } from './comparison.ts'
import { describeDrift } from './describe-drift.ts'
import { inventCase, type InventedStatement } from './testing/invent-case.ts'

const retelling = (by: number, of: number, how: Retelling['how'] = 'translation'): Retelling => ({
  by,
  of,
  outlet: null,
  how,
  evidence: '',
})
const brief = (drift: readonly Drift[]) => drift.map(({ event, document, what, says, against }) => [event, document, what, says, against])

const left: InventedStatement = { quote: 'On October 22 they were put on a train.', day: '2022-10-22', dayWords: 'On October 22' }
const monthLater: InventedStatement = {
  quote: 'A month later they were put on a train.',
  day: '2022-10-24/2022-11-01',
  dayWords: 'A month later',
}

test('a date that was rounded, with its inherited copy, against the origin', () => {
  const compared = inventCase(
    [{ statements: [left], what: { language: 'ru' } }, { statements: [monthLater] }, { statements: [monthLater] }],
    { departure: ['0.0', '1.0', '2.0'] },
    [retelling(1, 0), retelling(2, 1, 'spun')],
  )
  assert.deepEqual(brief(describeDrift(compared)), [
    ['departure', 1, 'date', 'A month later', 'On October 22'],
    ['departure', 2, 'date', 'A month later', 'On October 22'],
  ])
  assert.deepEqual(describeDrift(compared)[0]!.statement, [1, 's1'])
})

test('the same day told in another manner is wording, and alike it is nothing', () => {
  const visit: InventedStatement = { quote: '23 ноября приехал майор.', day: '2022-11-23', dayWords: '23 ноября' }
  const before: InventedStatement = {
    quote: 'The day before the article came out a major came.',
    day: '2022-11-23',
    dayWords: 'The day before the article came out',
  }
  const same: InventedStatement = { quote: 'On November 23 a major came.', day: '2022-11-23', dayWords: 'November 23' }
  const driftOf = (mine: InventedStatement) =>
    brief(
      describeDrift(
        inventCase([{ statements: [visit], what: { language: 'ru' } }, { statements: [mine] }], { visit: ['0.0', '1.0'] }, [
          retelling(1, 0),
        ]),
      ),
    )
  assert.deepEqual(driftOf(before), [['visit', 1, 'wording', 'The day before the article came out', '23 ноября']])
  assert.deepEqual(driftOf(same), [])
})

test('counts, what was dropped, what was added', () => {
  const twelve: InventedStatement = { quote: 'Отказались двенадцать.', counted: 12 }
  const ten: InventedStatement = { quote: 'Ten men refused.', counted: 10 }
  const compared = inventCase(
    [{ statements: [twelve, { quote: 'Язва.' }], what: { language: 'ru' } }, { statements: [ten, { quote: 'It was cold.' }] }],
    { refusal: ['0.0', '1.0'], ulcer: ['0.1'], cold: ['1.1'] },
    [retelling(1, 0)],
  )
  assert.deepEqual(brief(describeDrift(compared)), [
    ['refusal', 1, 'count', '10', '12'],
    ['ulcer', 1, 'dropped', null, 'Язва.'],
    ['cold', 1, 'added', 'It was cold.', null],
  ])
})

test('wording of a spun sentence against its parent', () => {
  const parent: InventedStatement = { quote: 'A major from brigade headquarters promised a transport company.' }
  const spun: InventedStatement = { quote: 'A serious from brigade headquarters promised a transport firm.' }
  const compared = inventCase([{ statements: [parent] }, { statements: [spun] }], { promise: ['0.0', '1.0'] }, [retelling(1, 0, 'spun')])
  assert.deepEqual(brief(describeDrift(compared)), [['promise', 1, 'wording', spun.quote, parent.quote]])
})

test('names respelt across scripts by what the others write, and replaced by a machine', () => {
  const ru: InventedStatement[] = [
    { quote: 'Его зовут Геннадий, говорит жена Вера.' },
    { quote: 'Утром он, Геннадий, ушёл, а жена Вера осталась ждать письма.' },
  ]
  const en: InventedStatement[] = [
    { quote: 'His name is Gennady, says his wife Vera about letters.' },
    { quote: 'In the morning he, Genandy, went away while Vera waited for letters.' },
    { quote: 'Nobody called Gennady again, and the parcels from Vera came back.' },
  ]
  const faith: InventedStatement[] = en.map(({ quote }) => ({ quote: quote.replaceAll('Vera', 'Faith').replaceAll('Genandy', 'Gennady') }))
  const compared = inventCase([{ statements: ru, what: { language: 'ru' } }, { statements: en }, { statements: faith }], {}, [
    retelling(1, 0),
    retelling(2, 1, 'spun'),
  ])
  const names = describeDrift(compared).filter(({ what }) => what === 'name')
  assert.deepEqual(brief(names), [
    [null, 1, 'name', 'Genandy', 'Геннадий'],
    [null, 2, 'name', 'Faith', 'Vera'],
  ])
})

test('a credit that was dropped and one that was put in its place', () => {
  const [one, two] = [
    { outlet: 'Степь', language: 'ru' },
    { outlet: 'The Eastbound', creditedSources: ['Step'] },
  ]
  const compared = inventCase(
    [
      { statements: [], what: one },
      { statements: [], what: two },
      { statements: [], what: { outlet: 'Buzz', creditedSources: ['World Press Pool'] } },
    ],
    {},
    [retelling(1, 0), retelling(2, 1, 'spun')],
  )
  assert.deepEqual(brief(describeDrift(compared)), [
    [null, 2, 'dropped', null, 'credit: Step'],
    [null, 2, 'added', 'credit: World Press Pool', null],
  ])
})

test('no retelling, no drift', () => {
  assert.deepEqual(describeDrift(inventCase([{ statements: [left] }, { statements: [monthLater] }], { departure: ['0.0', '1.0'] })), [])
})
