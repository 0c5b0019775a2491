// Quasi-identifiers: what a finished text publishes of a protected person, how many that fits, the smallest rare combinations, the least coarser wording.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from '../../language/tokens.ts'
import { readTimes } from '../../time/read-times.ts'
import type { Traits } from '../../vault/traits.ts'
import { estimateFit, type CountedTrait } from './estimate-fit.ts'
import { buildTraitFinder } from './find-traits.ts'
import type { TracedPerson } from './trait-phrases.ts'
import { generaliseTraits, listWordings, type Wording } from './generalise.ts'
import { type FinishedText, profileTexts } from './profile-texts.ts'
import { readAges } from './read-ages.ts'
import { type Counts, readCounts } from './read-counts.ts'
import { findMinimalSets } from './unsafe-sets.ts'
import { DEFAULT_K, warnOfTraits } from './warn-traits.ts'

const LADA: TracedPerson = {
  pseudonym: 'Лада',
  traits: {
    gender: 'female',
    born: '1990',
    places: ['Зареченск = Zarechensk', 'Казань'],
    roles: ['медсестра'],
    units: ['93-я бригада'],
    dates: { capture: '2022-11-08' },
    relatives: [{ as: 'муж', names: [] }],
  },
}
const YAN: TracedPerson = {
  pseudonym: 'Ян',
  traits: { gender: 'male', age: 52, places: ['Зареченск'], roles: ['driver = водитель'], dates: { capture: '2022-11' } },
}
const PERSONS = [LADA, YAN]

const COUNTS = `place,age,role,gender,count
,,,,1000000
Zarechensk < Talovsky district < Lower region,,,,20000
Talovsky district < Lower region,,,,90000
Lower region,,,,800000
,30-39,,,150000
,,nurse < medical worker,,4000
,,medical worker,,15000
Zarechensk,30-39,,,3000
Zarechensk,,nurse,,60
Zarechensk,30-39,nurse,,20
Talovsky district,30-39,nurse,,90
`

function countsOf(csv: string): Counts {
  const read = readCounts(csv)
  if (!read.ok) assert.fail(read.message)
  return read.value
}

function textOf(text: string, edition = 0, language: 'en' | 'ru' | 'uk' = 'ru'): FinishedText {
  const dates = readTimes(text, { language, published: null })
  return { edition, path: 'page.html', carrier: 'html text', place: null, text, dates }
}

function told(text: string, person = 0, language: 'en' | 'ru' | 'uk' = 'ru'): string[] {
  const profiles = profileTexts(buildTraitFinder(PERSONS), PERSONS, [textOf(text, 0, language)], 2024)
  return [...(profiles.get(person)?.keys() ?? [])].filter((item) => item !== 'gender 0').sort()
}

test('ages are read in all their forms, lengths and counts are not', () => {
  const ages = (text: string): string[] =>
    readAges(tokenize(text)).map(({ is, low, high }) => `${is === 'born' ? 'b' : ''}${low}${high === low ? '' : `-${high}`}`)
  const expected: Readonly<Record<string, string>> = {
    'a 34-year-old nurse': '34',
    'a thirty-four-year-old nurse': '34',
    'he is thirty four years old': '34',
    'aged 34': '34',
    'Anna, 34, a nurse': '34',
    'Анна (34)': '34',
    'Anna,34,Omsk': '34',
    '34-летний моряк': '34',
    'ей тридцать четыре года': '34',
    'тридцатичетырёхлетняя женщина': '34',
    'їй 34 роки': '34',
    'двадцятип’ятирічна жінка': '25',
    'in her early thirties': '30-33',
    'in his 30s': '30-39',
    'ей за тридцать.': '30-39',
    'около 30 лет': '28-32',
    'born in 1990': 'b1990',
    'родилась 17 мая 1990 года': 'b1990',
    '1990 г. р.': 'b1990',
    '1990 р. н.': 'b1990',
  }
  for (const [text, age] of Object.entries(expected)) assert.deepEqual(ages(text), [age], text)
  for (const text of ['he walked 34 km', '34 people, 12 dead', 'served 34 years in prison', 'in the 1990s', 'five years later'])
    assert.deepEqual(ages(text), [], text)
})

test('places, roles, units, relatives and dates are found in any case and in three languages', () => {
  assert.deepEqual(told('Лада, 34-летняя медсестра из Зареченска, жила в Казани.'), ['age 0', 'place 0', 'place 1', 'role 0'])
  assert.deepEqual(told('Lada, a nurse from Zarechensk, was captured on 8 November 2022.', 0, 'en'), ['capture 0', 'place 0', 'role 0'])
  assert.deepEqual(told('Ладу, зареченскую медсестру, взяли в плен в ноябре 2022 года.'), ['capture 0', 'place 0', 'role 0'])
  assert.deepEqual(told('Ладі було 34 роки; її чоловік служив у 93-й окремій бригаді.', 0, 'uk'), ['age 0', 'relative 0', 'unit 0'])
  assert.deepEqual(told('Lada served in the 93rd Brigade; she was taken on 8 November.', 0, 'en'), ['capture 0', 'unit 0'])
  assert.deepEqual(told('Лада вернулась из Кировска, где ей обещали 8 000 рублей.'), [])
  assert.deepEqual(told('Лада родилась в 1971 году и была водителем.'), [])
})

test('a trait is the trait of whom its paragraph is about', () => {
  const text = 'Лада рассказывает о доме.\nЯн, водитель, жил в Зареченске.\nЕго взяли в ноябре 2022 года.'
  assert.deepEqual(told(text, 0), [])
  assert.deepEqual(told(text, 1), ['capture 0', 'place 0', 'role 0'])
  const shared = 'Лада жила в Зареченске, когда пришли; её взяли в ноябре 2022 года.'
  assert.deepEqual(told(shared, 0), ['capture 0', 'place 0'])
  assert.deepEqual(told(shared, 1), [], 'it fits him as well, and is told of her')
  assert.deepEqual(told('Медсестра из Казани.\n\nЛада молчит.'), ['place 1', 'role 0'])
  assert.deepEqual(told('34-летняя медсестра из Казани говорит.'), ['age 0', 'place 1', 'role 0'], 'nobody is named, and yet it is she')
  assert.deepEqual(told('Медсестра из Казани говорит.'), [], 'two traits without a name are too common')
})

test('too few fit: how many, the smallest rare sets, and the least coarser wording', () => {
  const text = textOf('Лада, 34-летняя медсестра из Зареченска.')
  const [warning, ...more] = warnOfTraits(PERSONS, [text], { counts: countsOf(COUNTS), k: DEFAULT_K, asOfYear: 2024 })
  assert.ok(warning)
  assert.deepEqual(more, [])
  assert.equal(warning.kind, 'too-few-fit')
  assert.deepEqual(warning.fit, { people: 2, basis: 'counted', unknown: ['gender'] })
  const names = (set: readonly number[]): string => set.map((n) => warning.traits[n]!.name).join('+')
  assert.deepEqual(warning.combinations.map(names), ['role+place+age'])
  assert.deepEqual(
    warning.proposal?.map(({ trait, how, words }) => [warning.traits[trait]!.name, how, words]),
    [['age', 'decade', '30–39']],
  )
  assert.equal(warning.traits.find(({ name }) => name === 'age')!.places[0]!.place, 'line 1, column 7')
})

test('where the counts know that many fit, the only one in the vault is in no danger; without counts, it is told', () => {
  const text = textOf('Лада жила в Зареченске. Она работала медсестрой.')
  assert.deepEqual(warnOfTraits(PERSONS, [text], { counts: countsOf(COUNTS), k: DEFAULT_K, asOfYear: 2024 }), [])
  const [warning] = warnOfTraits(PERSONS, [text], { counts: null, k: DEFAULT_K, asOfYear: 2024 })
  assert.equal(warning?.kind, 'unique-in-edition')
  assert.deepEqual(
    warning.combinations.map((set) => set.map((n) => warning.traits[n]!.name)),
    [['role']],
  )
})

test('two editions, each safe, tell too much together', () => {
  const texts = [textOf('Лада, медсестра из Зареченска.', 0), textOf('Ладе 34 года.', 1)]
  const options = { counts: countsOf(COUNTS), k: DEFAULT_K, asOfYear: 2024 }
  assert.deepEqual(warnOfTraits(PERSONS, texts.slice(0, 1), options), [])
  assert.deepEqual(warnOfTraits(PERSONS, texts.slice(1), options), [])
  const [warning, ...more] = warnOfTraits(PERSONS, texts, options)
  assert.deepEqual(more, [])
  assert.deepEqual([warning?.kind, warning?.editions], ['too-few-fit', [0, 1]])
})

test('no warning holds what only the vault knows', () => {
  const text = textOf('Лада, 34-летняя медсестра из Зареченска.')
  const written = JSON.stringify(
    warnOfTraits(PERSONS, [text], { counts: countsOf(COUNTS), k: DEFAULT_K, asOfYear: 2024 }).map(({ traits, ...rest }) => [
      rest,
      traits.map(({ says }) => says),
    ]),
  )
  assert.doesNotMatch(written, /Казан|93|capture|муж|1990/)
})

test('counts that cannot be read are refused by their line, without what stands in it', () => {
  const refusal = (csv: string): string => {
    const read = readCounts(csv)
    return read.ok ? 'read' : read.message
  }
  assert.match(refusal('place,age\nOmsk,3'), /no column “count”/)
  assert.match(refusal('place,count\nOmsk,many'), /^Line 2 of the counts: its count is no number\.$/)
  assert.match(refusal('age,count\nyoung,5'), /^Line 2 .*no age such as/)
  assert.match(refusal('place,count\nA < B,5\nA < C,6'), /^Line 3 .*two different ones/)
})

const REGIONS = ['North', 'South']
const TOWNS = ['Aft', 'Bow', 'Cay', 'Dun']
const ROLES = ['nurse', 'driver', 'teacher']

/** Counts of small invented populations, with and without marginals. */
const someCounts = fc
  .record({
    rows: fc.array(
      fc.record({
        town: fc.option(fc.nat(3), { nil: null }),
        age: fc.option(fc.nat(4), { nil: null }),
        role: fc.option(fc.nat(2), { nil: null }),
        count: fc.nat(400),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    population: fc.option(fc.integer({ min: 1000, max: 100_000 }), { nil: null }),
  })
  .map(({ rows, population }) => {
    const lines = rows.map(({ town, age, role, count }) =>
      [
        town === null ? '' : `${TOWNS[town]} < ${REGIONS[town % 2]}`,
        age === null ? '' : `${10 * age + 20}-${10 * age + 29}`,
        role === null ? '' : ROLES[role],
        count,
      ].join(),
    )
    return countsOf(['place,age,role,count', ...(population === null ? [] : [`,,,${population}`]), ...lines].join('\n'))
  })

const someTraits = fc
  .record({ town: fc.nat(3), age: fc.integer({ min: 20, max: 69 }), role: fc.nat(2), kin: fc.boolean() })
  .map(({ town, age, role, kin }): CountedTrait[] => [
    { name: 'place', value: { is: 'term', term: TOWNS[town]! } },
    { name: 'age', value: { is: 'years', low: age, high: age } },
    { name: 'role', value: { is: 'term', term: ROLES[role]! } },
    ...(kin ? [{ name: 'relative', value: { is: 'term', term: 'wife' } } as const] : []),
  ])

test('adding a trait never raises how many fit', () => {
  fc.assert(
    fc.property(someCounts, someTraits, fc.nat(3), (counts, traits, leftOut) => {
      const fewer = traits.filter((_, n) => n !== leftOut)
      const [all, some] = [estimateFit(counts, traits), estimateFit(counts, fewer)]
      assert.ok((all?.people ?? Infinity) <= (some?.people ?? Infinity) + 1e-9)
    }),
    { numRuns: 500 },
  )
})

test('what is proposed reaches k, and nothing with less loss does', () => {
  fc.assert(
    fc.property(someCounts, someTraits, (counts, traits) => {
      const isSafe = (some: readonly CountedTrait[]): boolean => (estimateFit(counts, some)?.people ?? Infinity) >= DEFAULT_K
      const lattice = traits.map((trait) => listWordings(trait, counts.hierarchies))
      const chosen = generaliseTraits(lattice, isSafe)
      if (chosen === null) return
      assert.ok(isSafe(chosen.map(({ trait }) => trait).filter((trait) => trait !== null)))
      // One step back towards what was published, in any one trait, is unsafe.
      chosen.forEach((wording, n) => {
        const level = lattice[n]!.indexOf(wording)
        if (level === 0) return
        const finer = chosen.with(n, lattice[n]![level - 1]!)
        assert.ok(!isSafe(finer.map(({ trait }) => trait).filter((trait) => trait !== null)))
      })
    }),
    { numRuns: 300 },
  )
})

test('minimal unsafe sets are unsafe, minimal, and in every unsafe set', () => {
  fc.assert(
    fc.property(someCounts, someTraits, (counts, traits) => {
      const isUnsafe = (set: readonly number[]): boolean =>
        (estimateFit(
          counts,
          set.map((n) => traits[n]!),
        )?.people ?? Infinity) < DEFAULT_K
      const found = findMinimalSets(traits.length, isUnsafe)
      for (const set of found) {
        assert.ok(isUnsafe(set))
        for (const one of set) assert.ok(!isUnsafe(set.filter((other) => other !== one)) || set.length === 0)
      }
      for (let mask = 1; mask < 1 << traits.length; mask++) {
        const set = traits.map((_, n) => n).filter((n) => mask & (1 << n))
        assert.equal(
          isUnsafe(set),
          found.some((minimal) => minimal.every((one) => set.includes(one))),
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('a region is not added to its own towns, and a band is taken as evenly filled', () => {
  const counts = countsOf('place,age,count\nAft < North,,100\nBow < North,,50\nNorth,,400\nCay < South,,70\nDun < South,,20\n,30-39,1000\n')
  const people = (...traits: CountedTrait[]): number | undefined => estimateFit(counts, traits)?.people
  assert.equal(people({ name: 'place', value: { is: 'term', term: 'North' } }), 400)
  assert.equal(people({ name: 'place', value: { is: 'term', term: 'Aft' } }), 100)
  assert.equal(people({ name: 'place', value: { is: 'term', term: 'South' } }), 90, 'towns are added where nothing says more of the region')
  assert.equal(people({ name: 'age', value: { is: 'years', low: 34, high: 34 } }), 100)
  assert.equal(people({ name: 'age', value: { is: 'years', low: 30, high: 39 } }), 1000)
  assert.equal(estimateFit(counts, [{ name: 'relative', value: { is: 'term', term: 'wife' } }]), null)
})

test('a lattice too large to be looked through is climbed, and climbed down again where a step was not needed', () => {
  const ladder = (name: string): Wording[] => [
    { how: 'as-published', trait: { name, value: { is: 'term', term: `${name} 0` } }, words: null },
    { how: 'term', trait: { name, value: { is: 'term', term: `${name} 1` } }, words: null },
    { how: 'term', trait: { name, value: { is: 'term', term: `${name} 2` } }, words: null },
    { how: 'left-out', trait: null, words: null },
  ]
  const lattice = Array.from({ length: 8 }, (_, n) => ladder(`t${n}`))
  const termOf = (trait: CountedTrait): string => (trait.value.is === 'term' ? trait.value.term : '')
  // Only the wording of the last trait matters: it must be at least two steps up.
  const chosen = generaliseTraits(lattice, (traits) => !traits.some((trait) => /^t7 [01]$/.test(termOf(trait))))
  assert.deepEqual(
    chosen?.map((wording, n) => lattice[n]!.indexOf(wording)),
    [0, 0, 0, 0, 0, 0, 0, 2],
  )
  assert.equal(
    generaliseTraits(lattice, (traits) => traits.length === 0),
    null,
    'only silence is safe',
  )
})

test('a date is worded by its month, then its year; a relative without saying which', () => {
  const hows = (trait: CountedTrait): string[] => listWordings(trait, new Map()).map(({ how }) => how)
  assert.deepEqual(hows({ name: 'capture', value: { is: 'days', low: 19304, high: 19304 } }), ['as-published', 'month', 'year', 'left-out'])
  assert.deepEqual(hows({ name: 'capture', value: { is: 'days', low: 19297, high: 19326 } }), ['as-published', 'year', 'left-out'])
  assert.deepEqual(hows({ name: 'age', value: { is: 'years', low: 30, high: 39 } }), ['as-published', 'left-out'])
  assert.deepEqual(hows({ name: 'relative', value: { is: 'term', term: 'wife' } }), ['as-published', 'a-relative', 'left-out'])
})

test('age bands of counts, with and without the number of all people', () => {
  const csv = (first: string): Counts => countsOf(`age,role,count\n${first}60+,,600\n30s,,500\n34,,40\n,nurse,100\n`)
  const people = (counts: Counts, age: number, ...more: CountedTrait[]): number | undefined =>
    estimateFit(counts, [{ name: 'age', value: { is: 'years', low: age, high: age } }, ...more])?.people
  const nurse: CountedTrait = { name: 'role', value: { is: 'term', term: 'медсестра' } }
  assert.equal(people(csv(''), 34), 50, 'a tenth of the band is more than the row of that year')
  assert.equal(people(csv(''), 61), 600 / 66)
  assert.equal(people(csv(''), 36, nurse), 50, 'the least marginal')
  assert.equal(people(csv(',,1000\n'), 36, nurse), 5, 'one in ten is a nurse')
  assert.equal(people(csv(',,0\n'), 36, nurse), 0, 'nobody is there')
})

test('an age of the vault is known by its years, by its date, or by the year of birth', () => {
  const knows = (traits: Traits, text: string): boolean => {
    const persons = [{ pseudonym: 'Лада', traits }]
    return (
      profileTexts(buildTraitFinder(persons), persons, [textOf(text)], 2024)
        .get(0)
        ?.has('age 0') ?? false
    )
  }
  assert.ok(knows({ age: 34 }, 'Лада, 34 года'))
  assert.ok(!knows({ age: 34 }, 'Лада, 35 лет'))
  assert.ok(!knows({ age: 34 }, 'Лада родилась в 1934 году'))
  assert.ok(knows({ age: { years: 34, on: '2022-11' } }, 'Лада, 35 лет'))
  assert.ok(!knows({ age: { years: 34, on: '2022-11' } }, 'Лада, 45 лет'))
  assert.ok(knows({ born: '1990' }, 'В 2001 году Ладе было 11 лет'), 'the text is about that year')
  assert.ok(!knows({ born: '1990' }, 'Ладе было 11 лет'))
})

test('names of several words, units in any order, inhabitants', () => {
  const knows = (traits: Traits, text: string): boolean => {
    const persons = [{ pseudonym: 'Лада', traits }]
    return (
      [
        ...(profileTexts(buildTraitFinder(persons), persons, [textOf(text)], 2024)
          .get(0)
          ?.keys() ?? []),
      ].length > 0
    )
  }
  for (const [traits, texts] of [
    [{ places: ['Ростов-на-Дону'] }, ['Лада из Ростова-на-Дону', 'Lada from Rostov-on-Don']],
    [{ places: ['село Верхняя Тойма'] }, ['Лада из Верхней Тоймы', 'Lada from Verkhnyaya Toyma']],
    [{ places: ['Одеса'] }, ['одесситка Лада', 'одеська вчителька Лада', 'Lada from Odesa']],
    [{ places: ['Орёл'] }, ['Лада в Орле']],
    [
      { units: ['93-я отдельная механизированная бригада'] },
      ['Лада, бригада № 93', 'Лада з 93 ОМБр', 'Lada of the 93rd Separate Mechanised Brigade'],
    ],
    [{ units: ['в/ч 12345'] }, ['Лада, часть 12345']],
    [{ roles: ['водитель скорой помощи'] }, ['Лада, водитель скорой помощи', 'Лада, водителем']],
  ] as const)
    for (const text of texts) assert.ok(knows(traits as unknown as Traits, text), text)
  assert.ok(!knows({ places: ['Киров'] }, 'Лада из Кировска'))
  assert.ok(!knows({ units: ['93-я бригада'] }, 'Лада видела 93 человека, 92-я бригада ушла'))
})

test('traits may be left out altogether', () => {
  const nobody: Traits = {}
  assert.deepEqual(
    warnOfTraits([{ pseudonym: 'Лада', traits: nobody }], [textOf('Лада, 34 года, медсестра')], {
      counts: null,
      k: DEFAULT_K,
      asOfYear: 2024,
    }),
    [],
  )
})
