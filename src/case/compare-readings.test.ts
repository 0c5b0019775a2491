// Events and conflicts over invented readings: the dates, counts, denials and persons that contradict each other, and those that do not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inventReading, type InventedReading } from '../../test/invent-reading.ts'
import { compareReadings } from './compare-readings.ts'
import type { Statement } from '../statement/statement.ts'
import type { Comparison } from './comparison.ts'
import { readEvents } from './events/read-events.ts'

const compare = (...readings: InventedReading[]): Comparison =>
  compareReadings(readings.map((reading, i) => ({ file: `${i + 1}.txt`, reading: inventReading(reading) })))

const original: InventedReading = {
  outlet: 'Лучинский листок',
  language: 'ru',
  published: '2022-11-24',
  statements: [
    { id: 'mobilised', quote: '28 сентября его мобилизовали', day: '2022-09-28', at: '28 сентября' },
    { id: 'train', quote: '22 октября, в субботу, их посадили в эшелон', day: '2022-10-22', at: '22 октября, в субботу' },
    { id: 'front', quote: 'Седьмого их повезли на передовую', day: '2022-11-07', at: 'Седьмого' },
    {
      id: 'report',
      quote: '13 ноября они написали рапорт, что воевать больше не могут',
      day: '2022-11-13',
      at: '13 ноября',
      with: { kind: 'refusal' },
    },
    { id: 'major', quote: '23 ноября туда приехал майор из штаба бригады', day: '2022-11-23', at: '23 ноября' },
  ],
}
const translation: InventedReading = {
  outlet: 'The Eastbound',
  published: '2022-11-25',
  credits: ['Лучинский листок'],
  statements: [
    { id: 'mobilised', quote: 'He was mobilized on September 28, 2022', day: '2022-09-28', at: 'September 28, 2022' },
    {
      id: 'train',
      quote: 'a month later he was put on a troop train',
      day: ['2022-10-18', '2022-11-08', '2022-10-26', '2022-10-31'],
      at: 'a month later',
      from: 'September 28, 2022',
    },
    { id: 'front', quote: 'On the 7th they were taken to the front line', day: '2022-11-07', at: 'the 7th' },
    {
      id: 'report',
      quote: 'On November 13 they wrote a report saying they could not go on fighting',
      day: '2022-11-13',
      at: 'November 13',
      with: { kind: 'refusal' },
    },
    { id: 'major', quote: 'A major from brigade headquarters came there on November 23', day: '2022-11-23', at: 'November 23' },
  ],
}
const followUp: InventedReading = {
  outlet: 'Почтовый тракт',
  language: 'ru',
  published: '2022-12-15',
  statements: [
    { id: 'train', quote: '22 октября нас погрузили в эшелон', day: '2022-10-22', at: '22 октября', with: { firstHand: true } },
    { id: 'front', quote: '7 ноября нас повезли на передовую', day: '2022-11-07', at: '7 ноября', with: { firstHand: true } },
    {
      id: 'report',
      quote: 'Рапорт мы написали 10 ноября, в четверг',
      day: '2022-11-10',
      at: '10 ноября, в четверг',
      with: { firstHand: true },
    },
  ],
}

test('statements of one event meet across languages, and the others stay apart', () => {
  const { events } = compare(original, translation, followUp)
  const groups = events.map((event) => event.statements.map(([document, id]) => `${document}${id}`).join(' '))
  assert.deepEqual(groups, [
    '0mobilised 1mobilised',
    '0train 1train 2train',
    '0front 1front 2front',
    '0report 1report 2report',
    '0major 1major',
  ])
  for (const event of events) {
    assert.equal(event.reasons?.length, event.statements.length - 1, 'every join has its reason')
    assert.match(event.label, /[a-z]/)
  }
  assert.deepEqual(events[1]?.start, ['2022-10-22', '2022-10-22'])
  assert.equal(events[3]?.start, null, 'no bounds until the conflict is judged')
})

test('two exact days for one event are a conflict, with the quotations, and what is repeated stands in it once', () => {
  const { conflicts } = compare(original, translation, followUp)
  const [conflict] = conflicts.filter(({ strength }) => strength === 'conflict')
  assert.equal(conflicts.filter(({ strength }) => strength === 'conflict').length, 1)
  assert.equal(conflict?.kind, 'date')
  assert.deepEqual(conflict?.statements, [
    [0, 'report'],
    [1, 'report'],
    [2, 'report'],
  ])
  assert.match(
    conflict.explanation,
    /Лучинский листок says 13 November 2022 \(“13 ноября они написали рапорт.*”\), as does The Eastbound; /,
  )
  assert.match(conflict.explanation, /Почтовый тракт says 10 November 2022 .*; both cannot hold: they miss each other by 3 days\.$/)
})

test('a month that may only loosely be 24 days is a tension, explained by the mobilisation it counts from', () => {
  const { conflicts } = compare(original, translation, followUp)
  const tensions = conflicts.filter(({ strength }) => strength === 'tension')
  assert.equal(tensions.length, 1)
  assert.deepEqual(tensions[0]?.statements, [
    [0, 'mobilised'],
    [0, 'train'],
    [1, 'mobilised'],
    [1, 'train'],
    [2, 'train'],
  ])
  assert.match(tensions[0].explanation, /The Eastbound says 20 to 41 days after/)
  assert.match(tensions[0].explanation, /unless “a month later” may mean 24 days\.$/)
  assert.deepEqual(tensions[0]?.setAside, [[1, 'train']])
})

test('counts: composed ones agree, others of one event conflict, rounded ones are a tension', () => {
  const say = (value: number, quote: string, words: string): InventedReading => ({
    outlet: `Outlet ${value} ${words}`,
    statements: [{ quote, count: [value, words], day: '2022-11-13' }],
  })
  const twelve = say(12, 'Twelve men refused to fight at the front', 'Twelve')
  assert.deepEqual(compare(twelve, say(12, 'Besides her husband, eleven men refused to fight at the front', 'eleven')).conflicts, [])
  const wrong = compare(twelve, say(27, 'Then 27 men refused to fight at the front', '27')).conflicts
  assert.deepEqual(
    wrong.map(({ kind, strength }) => [kind, strength]),
    [['count', 'conflict']],
  )
  assert.match(wrong[0]!.explanation, /says 12 \(“Twelve men.*says 27 .*both cannot hold/)
  const rounded = compare(
    say(200, 'Some 200 men refused to fight at the front', '200'),
    say(193, 'In all 193 men refused to fight at the front', '193'),
  ).conflicts
  assert.deepEqual(
    rounded.map(({ strength }) => strength),
    ['tension'],
  )
})

test('denied by another teller is a conflict; doubted is not', () => {
  const say = (outlet: string, polarity: 'affirmed' | 'denied' | 'doubted'): InventedReading => ({
    outlet,
    statements: [{ quote: 'The commander beat the soldiers in the basement', with: { polarity } }],
  })
  const denied = compare(say('North', 'affirmed'), say('South', 'denied')).conflicts
  assert.deepEqual(
    denied.map(({ kind, statements }) => [kind, statements.length]),
    [['polarity', 2]],
  )
  assert.deepEqual(compare(say('North', 'affirmed'), say('South', 'doubted')).conflicts, [])
})

test('an event told before it happened, or dated after the page was printed, is found', () => {
  const after = compare({
    published: '2022-11-24',
    statements: [{ quote: 'They were taken to the front on December 8', day: '2022-12-08' }],
  })
  assert.match(after.conflicts[0]!.explanation, /8 December 2022.*printed by 24 November 2022/)
  assert.deepEqual(
    compare({ published: '2022-11-24', statements: [{ quote: 'They will be taken to the front on December 8', day: '2022-12-08' }] })
      .conflicts,
    [],
  )
  const called = compare({
    statements: [{ quote: 'They wrote a report of refusal', day: '2022-11-13', chain: ['p1', { teller: 'p2', when: '2022-11-12' }] }],
  })
  assert.match(called.conflicts[0]!.explanation, /told by 12 November 2022/)
})

test('absurd and empty input gives a finding or nothing, never a crash', () => {
  assert.deepEqual(compareReadings([]).events, [])
  assert.deepEqual(compare({ statements: [] }).conflicts, [])
  const backwards = compare({
    statements: [
      { quote: 'They sat in the basement for minus three days', lasts: ['P-3D', 'P-3D', 'P-3D', 'minus three days'], day: '2022-11-08' },
    ],
  })
  assert.equal(backwards.conflicts.length, 1)
  assert.match(backwards.conflicts[0]!.explanation, /lasted -3 days/)
  const noSuchDay = compare({ statements: [{ quote: 'On 31 February they were taken to the front', day: '2022-02-31' }] })
  assert.deepEqual(noSuchDay.conflicts, [])
  const turned = compare({ statements: [{ quote: 'They were taken to the front some day', day: ['2022-11-09', '2022-11-02'] }] })
  assert.equal(turned.conflicts.length, 1)
  const circle = compare({
    statements: [
      { quote: 'The train left', day: ['2022-11-02', '2022-11-02'], at: 'left', from: 'came' },
      { quote: 'The truck came', day: ['2022-11-01', '2022-11-01'], at: 'came', from: 'left' },
    ],
  })
  assert.ok(Array.isArray(circle.conflicts))
})

test('one reading alone: its own events and conflicts, by statement id', () => {
  const reading = inventReading({
    persons: [
      { id: 'p1', name: 'Anna' },
      { id: 'p2', name: 'Boris' },
    ],
    statements: [
      { quote: 'The soldiers signed the report of refusal on November 13', at: 'November 13', day: '2022-11-13', chain: ['p1'] },
      { quote: 'The soldiers signed the report of refusal on November 10', at: 'November 10', day: '2022-11-10', chain: ['p2'] },
    ],
  })
  const { events, conflicts } = readEvents(reading.persons, reading.statements, reading.document)
  assert.deepEqual(
    events.map((event) => event.statements),
    [['s1', 's2']],
  )
  assert.deepEqual(
    conflicts.map(({ kind, statements }) => [kind, statements]),
    [['date', ['s1', 's2']]],
  )
})

test('what people decide holds: an event named, a statement set aside, a conflict judged, also when a new document repeats it', () => {
  const files = (readings: InventedReading[]) => readings.map((reading, i) => ({ file: `${i}`, reading: inventReading(reading) }))
  const none = { events: [], setAside: [], judged: [] }
  const three = files([original, translation, followUp])
  const isDate = ({ kind, strength }: { kind: string; strength: string }) => kind === 'date' && strength === 'conflict'
  const aside = compareReadings(three, { ...none, setAside: [[2, 'report']] })
  assert.equal(aside.conflicts.filter(isDate).length, 0)
  assert.deepEqual(aside.events[3]?.start, ['2022-11-13', '2022-11-13'])
  const refs = [
    [0, 'report'],
    [2, 'report'],
  ] as const
  const copy: InventedReading = { ...translation, outlet: 'Steppe Wire' }
  const judged = compareReadings(files([original, translation, followUp, copy]), {
    ...none,
    judged: [{ statements: refs, judgement: 'no-conflict' }],
  })
  assert.equal(judged.conflicts.filter(isDate).length, 0)
  const stands = compareReadings(three, { ...none, judged: [{ statements: refs, judgement: 'both-stand' }] })
  assert.deepEqual(
    stands.conflicts.filter(isDate).map(({ judgement }) => judgement),
    ['both-stand'],
  )
  const named = compareReadings(three, {
    ...none,
    events: [
      {
        label: 'the way to the front',
        statements: [
          [0, 'train'],
          [0, 'front'],
          [9, 'nothing'],
        ],
      },
    ],
  })
  assert.deepEqual(
    named.events.filter(({ label }) => label === 'the way to the front').map(({ statements }) => statements),
    [
      [
        [0, 'train'],
        [0, 'front'],
      ],
    ],
  )
  assert.equal(named.events.flatMap(({ statements }) => statements).length, 13, 'no statement is lost or stands twice')
})

test('one document that gives two days tells of two events', () => {
  const { events, conflicts } = compare({
    published: '2022-12-20',
    statements: [
      { quote: 'On November 7 the soldiers were taken to the front line', at: 'November 7', day: '2022-11-07' },
      { quote: 'On November 10 the soldiers were taken to the front line', at: 'November 10', day: '2022-11-10' },
    ],
  })
  assert.equal(events.length, 2)
  assert.deepEqual(conflicts, [])
})

test('order words bound what has no date, and contradict what has', () => {
  const told = (second: string, day?: string): InventedReading => ({
    published: '2022-12-20',
    statements: [
      { quote: 'On November 7 the soldiers dug trenches.', at: 'November 7', day: '2022-11-07' },
      { quote: second, ...(day ? { day } : {}) },
    ],
  })
  assert.deepEqual(compare(told('Then they signed the report')).events.find(({ label }) => /signed/.test(label))?.start, [
    '2022-11-06',
    '2022-12-21',
  ])
  assert.deepEqual(compare(told('Before that they signed the report')).events.find(({ label }) => /signed/.test(label))?.start, [
    null,
    '2022-11-08',
  ])
  const against = compare(told('Then they signed the report', '2022-10-01')).conflicts
  assert.match(against[0]!.explanation, /came after “On November 7/)
})

test('one person who is husband in one document and brother in another is a conflict', () => {
  const say = (outlet: string, as: string): InventedReading => ({
    outlet,
    credits: outlet === 'South' ? ['North'] : [],
    persons: [
      { id: 'p1', name: 'Ivan Petrov', pseudonym: false, relations: [{ to: 'p2', as }] },
      { id: 'p2', name: 'Anna Petrova', pseudonym: false },
    ],
    statements: [{ quote: 'Ivan was taken to the front line', with: { about: ['p1'] } }],
  })
  const found = compare(say('North', 'husband'), say('South', 'brother')).conflicts
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['person'],
  )
  assert.match(found[0]!.explanation, /North calls Ivan Petrov the husband of Anna Petrova; South calls .* the brother/)
  assert.deepEqual(compare(say('North', 'husband'), say('South', 'муж')).conflicts, [], 'in another language it is the same')
})

test('whatever readings hold, comparing them ends with references that stand', () => {
  const day = fc.constantFrom(
    null,
    '2022-11-07',
    '2022-11-10',
    '2022-13-45',
    '2022-02-31',
    '0000-00-00',
    'P3D',
    '',
    '9999-12-31',
    '-0044-03-15',
  )
  const statement = fc.record({
    quote: fc.constantFrom(
      'They signed the report',
      'Потом они подписали рапорт',
      'Then 12 men refused',
      '',
      '«»',
      'Before that',
      'не',
      'a b c',
    ),
    day: fc.tuple(day, day, day, day),
    lasts: fc.option(fc.constantFrom('P-3D', 'P1Y', 'PT5M', 'P', '', 'P99999999D'), { nil: null }),
    teller: fc.constantFrom(null, 'p1', 'p2', 'nobody', ''),
    kind: fc.constantFrom('event', 'promise', 'refusal', 'denial', 'opinion', 'request'),
    polarity: fc.constantFrom('affirmed', 'denied', 'doubted'),
    told: day,
    count: fc.option(fc.constantFrom(0, 12, -3, 1e9), { nil: null }),
  })
  const reading = fc.record({
    outlet: fc.constantFrom(null, 'North', 'Север', ''),
    published: day,
    said: fc.array(statement, { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 4 }), (readings) => {
      const built = readings.map(({ outlet, published, said }) =>
        inventReading({
          outlet,
          published,
          persons: [
            {
              id: 'p1',
              name: 'Anna',
              relations: [
                { to: 'p2', as: 'wife' },
                { to: 'p9', as: 'муж' },
              ],
            },
            { id: 'p2', relations: [{ to: 'p2', as: 'son' }] },
          ],
          statements: said.map(({ quote, day: [a, b, c, d], lasts, teller, told, count, kind, polarity }) => ({
            quote: `${quote}.`,
            day: [a, b, c, d] as const,
            chain: [{ teller, when: told }],
            with: {
              kind,
              polarity,
              about: ['p1', 'p7'],
              lasts: lasts === null ? null : { edtf: lasts, min: lasts, max: lasts, span: [0, 1] as const },
              count: count === null ? null : { value: count, span: [0, 1] as const },
            } as Partial<Statement>,
          })),
        }),
      )
      const found = compareReadings(built.map((one, i) => ({ file: `${i}`, reading: one })))
      const stands = ([document, id]: readonly [number, string]) => built[document]!.statements.some((one) => one.id === id)
      for (const { statements, setAside, explanation } of found.conflicts) {
        assert.ok(statements.length > 0 && statements.every(stands) && setAside.every(stands))
        assert.doesNotMatch(explanation, /undefined|null|NaN|Infinity/)
      }
      assert.ok(found.events.every(({ statements, label }) => label !== '' && statements.every(stands)))
      assert.ok(found.lines.every(({ independent: [least, most], witnesses: [few, many] }) => least <= most && few <= many))
    }),
    { numRuns: 300 },
  )
})
