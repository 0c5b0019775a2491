// Time expressions in three languages: a grid of constructions, invented sentences, sentences without a time, and properties.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateFormats, PUBLISHED, timeGrid } from '../../test/time-grid.ts'
import { NO_TIMES, PHRASES } from '../../test/time-phrases.ts'
import { readTimes } from './read-times.ts'
import type { Language } from '../base/language-tag.ts'
import type { TimeExpression } from './time-expression.ts'

const LANGUAGES: readonly Language[] = ['en', 'ru', 'uk']

function show(text: string, time: TimeExpression): string {
  const last = time.kind === 'duration' ? [time.min, time.max] : [time.earliest, time.latest]
  return [text.slice(time.span[0], time.span[1]), time.edtf ?? '-', last[0] ?? '-', last[1] ?? '-'].join(' | ')
}

test('the grid of months, weekdays, day words and units', () => {
  const rows = timeGrid()
  assert.ok(rows.length > 250, `${rows.length} rows`)
  const wrong = rows.flatMap((row) => {
    const found = readTimes(row.text, { language: row.language, published: PUBLISHED })
    const got = found.map((time) => `${time.edtf} ${time.earliest} ${time.latest}`).join('; ')
    const want = `${row.edtf} ${row.earliest} ${row.latest}`
    return got === want ? [] : [`${row.language} ${row.text}: ${got}, not ${want}`]
  })
  assert.deepEqual(wrong, [])
})

test('invented sentences', () => {
  const wrong = PHRASES.flatMap(([language, sentence, ...expected]) => {
    const got = readTimes(sentence, { language, published: PUBLISHED }).map((time) => show(sentence, time))
    return expected.every((one) => got.includes(one)) && got.length >= expected.length
      ? []
      : [`${sentence}\n   got  ${got.join('\n        ')}\n   want ${expected.join('\n        ')}`]
  })
  assert.equal(wrong.length, 0, wrong.join('\n'))
})

test('sentences without a time', () => {
  const wrong = NO_TIMES.flatMap(([language, sentence]) =>
    readTimes(sentence, { language, published: PUBLISHED }).map((time) => `${sentence} ${show(sentence, time)}`),
  )
  assert.deepEqual(wrong, [])
})

test('every seventh day of 1900–2100 comes back from every format', () => {
  for (const language of LANGUAGES) {
    for (let year = 1900; year <= 2100; year++) {
      const lines: string[] = []
      const wanted: string[] = []
      for (let at = Date.UTC(year, 0, 1 + (year % 7)); at < Date.UTC(year + 1, 0, 1); at += 7 * 86_400_000) {
        const date = new Date(at)
        for (const text of dateFormats(language, year, date.getUTCMonth() + 1, date.getUTCDate())) {
          lines.push(text)
          wanted.push(date.toISOString().slice(0, 10))
        }
      }
      const got = readTimes(lines.join('\n\n'), { language, published: null }).map((time) => time.edtf)
      const wrong = wanted.findIndex((day, i) => got[i] !== day)
      assert.equal(wrong, -1, `${language} ${lines[wrong]}: ${got[wrong]}`)
      assert.equal(got.length, wanted.length)
    }
  }
})

const WORDS = [
  '5',
  '31',
  '2022',
  'March',
  'last',
  'week',
  'ago',
  'from',
  'to',
  'the',
  'two',
  'days',
  'Monday',
  '.',
  ',',
  '-',
  '/',
  ':',
  'in',
  'end of',
  'about',
  'марта',
  'назад',
  'через',
  'до',
  'с',
  'по',
  'прошлой',
  'неделе',
  'года',
  'два',
  'дня',
  'в начале',
  'року',
  'тому',
  'наступного',
  'каждый',
  'every',
  'may',
  '\n\n',
  "'s",
  'of',
  'Friday',
  'next',
  'first',
  'at 5 pm',
  'Easter',
  '99',
  '0',
  '1e9',
  '00:00',
]

test('bounds are in order, spans are in order, and nothing crashes', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ maxLength: 80, unit: 'binary' }),
  )
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom('2022-11-16', '0001-01-01', '9999-12-31', 'nonsense', null),
      (each, language, published) => {
        let last = 0
        for (const time of readTimes(each, { language, published })) {
          assert.ok(time.span[0] >= last && time.span[1] > time.span[0] && time.span[1] <= each.length)
          last = time.span[1]
          const chain = [time.earliest, time.tight[0], time.tight[1], time.latest].filter((day) => day !== null)
          assert.deepEqual(chain, chain.toSorted(), `${each}: ${JSON.stringify(time)}`)
        }
      },
    ),
    { numRuns: 3000 },
  )
})

test('the same text gives the same reading, in any order of calls', () => {
  const text = PHRASES.filter(([language]) => language === 'en')
    .map(([, sentence]) => sentence)
    .join('\n\n')
  const first = readTimes(text, { language: 'en', published: PUBLISHED })
  readTimes('Вчера.', { language: 'ru', published: null })
  assert.deepEqual(readTimes(text, { language: 'en', published: PUBLISHED }), first)
})

function stepsOf(text: string, language: Language): number {
  let steps = 0
  readTimes(text, { language, published: PUBLISHED, onSteps: (count) => (steps += count) })
  return steps
}

test('steps grow with the length of a hostile text, and no faster', () => {
  const hostile = [
    '12',
    '1-',
    '5 ',
    'from ',
    'about ',
    'last ',
    'since 5 to ',
    '5 March – ',
    "'",
    '–',
    '12.',
    '12/',
    'the first ',
    'a week before ',
    'half past ',
    '1:',
    'twenty ',
  ]
  for (const unit of hostile) {
    const small = stepsOf(unit.repeat(400), 'en')
    const large = stepsOf(unit.repeat(3200), 'en')
    assert.ok(large <= 9 * Math.max(small, 400), `${JSON.stringify(unit)}: ${small} → ${large}`)
  }
})

test('a part of a part that is shorter than the tolerance stays the whole part', () => {
  const [time] = readTimes('end of end of week', { language: 'en', published: PUBLISHED })
  assert.ok(time !== undefined && time.earliest! <= time.latest!)
})

test('words said on another day count from it', () => {
  const text = 'He wrote on 6 March: “They took the mattresses yesterday.” Yesterday nobody answered.'
  const quoted = [text.indexOf('They'), text.indexOf('.”')] as const
  const [dated, inside, outside] = readTimes(text, {
    language: 'en',
    published: '2020-03-18',
    tellings: [{ span: quoted, day: '2020-03-06', datedBy: [9, 16] }],
  })
  assert.equal(dated!.edtf, '2020-03-06')
  assert.deepEqual([inside!.edtf, inside!.anchor, inside!.anchorSpan], ['2020-03-05', 'expression', [9, 16]])
  assert.deepEqual([outside!.edtf, outside!.anchor], ['2020-03-17', 'publication'])
})

test('an ordinal in the genitive is a day where no noun follows, and a year behind a month in the locative', () => {
  const read = (text: string, language: Language): (string | null)[] =>
    readTimes(text, { language, published: '2022-11-16' }).map(({ edtf }) => edtf)
  assert.deepEqual(read('Жена ждала. Муж позвонил девятого, с чужого номера.', 'ru'), ['2022-11-09'])
  assert.deepEqual(read("Дев'ятого Василь упав. Четвертого ввечері приїхали лікарі.", 'uk'), ['2022-11-09', '2022-11-04'])
  assert.deepEqual(read('Солдаты девятого отряда ушли. Позвал девятого бойца. Он убил второго.', 'ru'), [])
  assert.deepEqual(read('Его в марте четырнадцатого увезли.', 'ru'), ['2014-03'])
  assert.deepEqual(read('У травні сорок п’ятого він повернувся.', 'uk'), ['1945-05'])
})

test('a caption does not move the story', () => {
  const text = 'On 6 February they were taken.\n\nThe gate, 1 March\n\nThe next day a letter came.'
  const aside = [text.indexOf('The gate'), text.indexOf('March') + 5] as const
  const days = readTimes(text, { language: 'en', published: '2023-03-17', asides: [aside] }).map(({ edtf }) => edtf)
  assert.deepEqual(days, ['2023-02-06', '2023-03-01', '2023-02-07'])
})

test('an hour of the night between two days falls on the later one before noon, on the first after it', () => {
  const days = readTimes('The power failed between 12 and 13 February 2019. At 02:08 the lights went out, at 22:30 the lamps.', {
    language: 'en',
    published: PUBLISHED,
  }).map(({ edtf, clock }) => [edtf, clock])
  assert.deepEqual(days.slice(1), [
    ['2019-02-13', '02:08'],
    ['2019-02-12', '22:30'],
  ])
})

test('runs of numbers, dashes and quotes take no step of the grammar', () => {
  for (const unit of ['1', '-', '"', '1-', '1 ', '12, ', '1.', '1:', '1/', '«']) {
    const steps = stepsOf(unit.repeat(20_000), 'en')
    assert.ok(steps <= unit.repeat(20_000).length / 10, `${JSON.stringify(unit)}: ${steps} steps`)
  }
  const dated = readTimes(`${'1-'.repeat(50)} On 8 November 2022 he rang.`, { language: 'en', published: PUBLISHED })
  assert.deepEqual(
    dated.map(({ edtf }) => edtf),
    ['2022-11-08'],
  )
})

test('without a publication nothing is guessed', () => {
  const times = readTimes('They left yesterday. On November 8 they wrote. Last week they called.', { language: 'en', published: null })
  assert.deepEqual(
    times.map((time) => [time.edtf, time.earliest]),
    [
      [null, null],
      ['XXXX-11-08', null],
      [null, null],
    ],
  )
})
