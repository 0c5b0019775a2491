// Patterns over hand-built cases; the estimates against published figures, simulation, and refusal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { estimateUnreported } from './estimate-unreported.ts'
import { compareReadings } from '../compare-readings.ts'
import { countCodes, findPatterns, timeStages, type PatternCase } from './find-patterns.ts'
import { readPatternCase } from './read-pattern-case.ts'
import { inventReading } from '../testing/invent-case.ts'

const make = (id: string, more: Partial<PatternCase> = {}): PatternCase => ({
  id,
  place: null,
  group: null,
  accounts: [],
  stages: {},
  lines: [],
  ...more,
})
const list = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => String(from + i)))

test('codes are counted by witness, not by account; an unnamed teller makes a range; few are withheld', () => {
  const cases = [
    make('a', {
      accounts: [
        { witness: 'Vera', codes: ['no-food'] },
        { witness: 'Vera', codes: ['no-food'] },
        { witness: 'Ruslan', codes: ['no-food', 'beating'] },
      ],
    }),
    make('b', {
      accounts: [
        { witness: null, codes: ['no-food'] },
        { witness: 'Oleh', codes: ['no-food'] },
      ],
    }),
  ]
  assert.deepEqual(countCodes(cases, 2), [
    { code: 'no-food', witnesses: [3, 4], cases: 2 },
    { code: 'beating', witnesses: null, cases: null },
  ])
  assert.deepEqual(countCodes([make('c', { accounts: [{ witness: null, codes: ['x'] }] })], 1), [
    { code: 'x', witnesses: [1, 1], cases: 1 },
  ])
})

test('time between stages keeps what the dates leave open', () => {
  const from = (day: string, to: readonly [string, string]) => make(day, { stages: { mobilised: [day, day], front: to } })
  const cases = [
    from('2022-09-28', ['2022-11-07', '2022-11-07']),
    from('2022-10-01', ['2022-10-11', '2022-10-21']),
    from('2022-10-02', ['2022-10-22', '2022-10-22']),
  ]
  const time = timeStages(cases, 'mobilised', 'front', 2)
  assert.deepEqual(time.quartiles, [
    [15, 20],
    [20, 20],
    [30, 30],
  ])
  assert.deepEqual(time.range, [10, 40])
  assert.equal(timeStages(cases, 'mobilised', 'front', 4).quartiles, null)
  assert.equal(timeStages([from('2022-12-01', ['2022-11-01', '2022-11-02'])], 'mobilised', 'front', 1).cases, 0)
})

test('slices by place and group, small ones left out', () => {
  const cases = ['a', 'b', 'c'].map((id) =>
    make(id, { place: id === 'c' ? 'Luga' : 'Step', group: 'conscripts', accounts: [{ witness: id, codes: ['no-food'] }] }),
  )
  const patterns = findPatterns(cases, { threshold: 2, stages: [] })
  assert.deepEqual(
    patterns.slices.map(({ by, name, cases: n }) => [by, name, n]),
    [
      ['all', '', 3],
      ['place', 'Step', 2],
      ['group', 'conscripts', 3],
    ],
  )
  assert.equal(patterns.slicesWithheld, 1)
  assert.equal(patterns.unreported.ok, false)
  assert.deepEqual(findPatterns([...cases].reverse(), { threshold: 2, stages: [] }), patterns)
})

test('Chapman: 30 and 40 with 20 in common are about 60; the interval holds what is known', () => {
  const estimate = estimateUnreported([list(0, 30), list(10, 50)])
  assert.ok(estimate.ok)
  assert.equal(estimate.value.known, 50)
  assert.ok(Math.abs(estimate.value.all - (31 * 41) / 21 + 1) < 1e-9)
  assert.ok(
    estimate.value.interval[0] >= 50 && estimate.value.interval[0] < estimate.value.all && estimate.value.interval[1] > estimate.value.all,
  )
  assert.ok(estimate.value.assumptions.some((sentence) => /retellings/.test(sentence)))
})

test('refused: one list, four lists, hardly any overlap', () => {
  const why = (lists: readonly ReadonlySet<string>[]) => {
    const answer = estimateUnreported(lists)
    return answer.ok ? 'estimated' : answer.refusal
  }
  assert.equal(why([list(0, 50)]), 'too-few-lists')
  assert.equal(why([list(0, 9), list(0, 9), list(0, 9), list(0, 9)]), 'too-many-lists')
  assert.equal(why([list(0, 30), list(27, 60)]), 'too-little-overlap')
  assert.equal(why([list(0, 30), list(27, 60), list(57, 90)]), 'too-little-overlap')
  assert.equal(why([new Set(), new Set()]), 'too-little-overlap')
})

/** A linear congruential generator (Numerical Recipes): the same lists each time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

test('three lists: the truth lies in the interval of simulated lists about as often as it should, dependent pairs included', () => {
  const random = createRandom(20221124)
  let held = 0
  for (let round = 0; round < 200; round++) {
    const lists = [new Set<string>(), new Set<string>(), new Set<string>()] as const
    for (let i = 0; i < 400; i++) {
      const first = random() < 0.4
      if (first) lists[0].add(String(i))
      // The second list draws on the first.
      if (random() < (first ? 0.6 : 0.3)) lists[1].add(String(i))
      if (random() < 0.35) lists[2].add(String(i))
    }
    const estimate = estimateUnreported(lists)
    assert.ok(estimate.ok)
    if (estimate.value.interval[0] <= 400 && estimate.value.interval[1] >= 400) held++
  }
  assert.ok(held >= 180, `held ${held} of 200`)
})

test('three independent lists, expected counts: the estimate is the truth', () => {
  // 1,000 with chances 1/2, 2/5, 1/4: cells in proportion.
  const chances = [0.5, 0.4, 0.25]
  const lists = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (let cell = 1; cell < 8; cell++) {
    const share = chances.reduce((product, chance, i) => product * ((cell >> i) & 1 ? chance : 1 - chance), 1)
    for (let i = 0; i < Math.round(share * 1000); i++) for (let k = 0; k < 3; k++) if ((cell >> k) & 1) lists[k]!.add(`${cell} ${i}`)
  }
  const estimate = estimateUnreported(lists)
  assert.ok(estimate.ok && estimate.value.method === 'log-linear')
  assert.ok(Math.abs(estimate.value.all - 1000) < 1, String(estimate.value.all))
  assert.equal(estimate.value.models[0], 'independent')
})

test('a comparison is read as a case: copies add no account, denied codes do not count, stages keep their bounds', () => {
  const hop = { teller: 'p1', kind: 'person', means: 'call', when: null, cue: null } as const
  const person = { id: 'p1', name: 'Вера', aliases: [], mentions: [], pseudonym: true, notice: null, count: 1, relations: [] }
  const statements = [
    { quote: 'He was mobilized on September 28.', day: '2022-09-28', dayWords: 'September 28' },
    { quote: 'There was no food.', codes: ['no-food'], chain: [hop] },
    { quote: 'He was not beaten.', codes: ['beating'], polarity: 'denied' as const },
  ]
  const documents = ['The Step', 'The Copy'].map((outlet) => ({
    file: outlet,
    reading: { ...inventReading(statements, { outlet }), persons: [person] },
  }))
  const compared = {
    ...compareReadings(documents),
    retellings: [{ by: 1, of: 0, outlet: null, how: 'syndication' as const, evidence: '' }],
  }
  const read = readPatternCase(compared, { id: 'x', place: 'Step' })
  assert.equal(read.accounts.length, 1)
  assert.match(read.accounts[0]!.witness!, /^x \d+$/)
  assert.deepEqual(read.lines, ['The Step'])
  assert.deepEqual(read.stages['mobilised'], ['2022-09-28', '2022-09-28'])
})
