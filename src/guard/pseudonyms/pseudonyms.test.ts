// Pseudonyms over thousands of invented vaults: nothing of a real name is in its pseudonym, alone or in the order of all. Held by rules written apart from the code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CULTURE_NAMES, culturesOfGiven, tellCulture, tellGender } from '../../language/name-cultures.ts'
import { judgePseudonyms } from './judge-pseudonyms.ts'
import { type Proposal, proposePseudonyms } from './propose-pseudonyms.ts'
import { wordsOfNames } from './real-name.ts'

/** Invented people: family name, given name, father's name, by how such names go together. */
const PEOPLES: readonly { readonly families: string; readonly men: string; readonly women: string; readonly fathers: string }[] = [
  {
    families: 'Ломакин Жуков Ершов Карпов Зубов Яшин Щукин Воронцов Полозов Телегин',
    men: 'Иван Сергей Пётр Андрей Юрий Фёдор Егор Глеб',
    women: 'Ольга Мария Елена Жанна Юлия Зоя',
    fathers: 'Ивановн Петровн',
  },
  {
    families: 'Бондаренко Гнатюк Ївженко Єременко Ткачук Кравець',
    men: 'Тарас Олексій Микола Ігор Юхим',
    women: 'Олена Ганна Леся Катерина',
    fathers: 'Миколаївн Іванівн',
  },
  {
    families: 'Хабибуллин Гарифуллин Закиров Шарафутдинов',
    men: 'Ильдар Рустам Айрат Наиль',
    women: 'Гульнара Алсу Диляра',
    fathers: 'Рашидовн',
  },
  { families: 'Мкртчян Саркисян Оганесян', men: 'Ашот Гагик Тигран', women: 'Анаит Гаянэ Лусине', fathers: 'Ашотовн' },
  { families: 'Беридзе Капанадзе Гелашвили', men: 'Зураб Гела Отар', women: 'Нино Манана Кетеван', fathers: 'Зурабовн' },
  { families: 'Цыренов Бадмаев Доржиев', men: 'Баир Зорикто Мунко', women: 'Сэсэг Туяна Аюна', fathers: 'Баировн' },
  { families: 'Tkachenko Zhdanova Shcherbakov Khvostov', men: 'Ivan Dmitry Yuri', women: 'Oksana Zhanna Yulia', fathers: '' },
]

interface Dice {
  readonly below: (n: number) => number
  readonly bytes: (length: number) => Uint8Array
}

/** Mulberry32: the same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  return { below: (n) => next() % n, bytes: (length) => Uint8Array.from({ length }, () => next() & 255) }
}

interface Person {
  readonly names: readonly string[]
  readonly family: string
  readonly given: string
  readonly isWoman: boolean
}

function inventPerson(dice: Dice): Person {
  const people = PEOPLES[dice.below(PEOPLES.length)]!
  const pick = (words: string): string => words.split(' ')[dice.below(words.split(' ').length)]!
  const isWoman = dice.below(2) === 0
  const given = pick(isWoman ? people.women : people.men)
  const stem = pick(people.families)
  const family = isWoman && /(?:ин|ов|ев)$/.test(stem) ? `${stem}а` : stem
  const father = people.fathers === '' || !isWoman ? '' : ` ${pick(people.fathers)}а`
  return { names: [`${family} ${given}${father}`], family, given, isWoman }
}

const inventVault = (dice: Dice, size: number): Person[] => Array.from({ length: size }, () => inventPerson(dice))

/** Initials by a table of this test's own: one letter in Russian, Ukrainian and the commonest Latin spellings. */
const LATIN_OF: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'gh',
  ґ: 'g',
  д: 'd',
  е: 'ey',
  ё: 'yeo',
  є: 'yie',
  ж: 'z',
  з: 'z',
  и: 'iy',
  і: 'i',
  ї: 'yi',
  й: 'yij',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 't',
  ч: 'c',
  ш: 's',
  щ: 's',
  э: 'e',
  ю: 'yi',
  я: 'yi',
}
function lettersOf(word: string): string[] {
  const first = word[0]!.toLowerCase()
  return LATIN_OF[first] === undefined ? [first] : [first, ...LATIN_OF[first]]
}

const spellings = ({ spelled }: Proposal): string[] => Object.values(spelled)
const bare = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

test('in two thousand vaults no pseudonym has an initial of its person, a name of another, or its double', () => {
  const dice = diceOf(20260101)
  for (let vault = 0; vault < 2000; vault++) {
    const people = inventVault(dice, 1 + dice.below(9))
    const { proposals } = proposePseudonyms(people, { random: dice.bytes, shape: vault % 3 === 0 ? 'given-initial' : 'given' })
    const given = new Set(people.map((person) => bare(person.given)))
    const seen = new Set<string>()
    people.forEach((person, i) => {
      const told = `${person.names[0]} → ${spellings(proposals[i]!).join('/')}`
      const own = new Set(person.names[0]!.split(' ').flatMap(lettersOf))
      for (const spelling of spellings(proposals[i]!)) {
        for (const word of spelling.split(/[\s.]+/).filter((one) => one !== ''))
          assert.ok(!lettersOf(word).some((letter) => own.has(letter)), told)
        assert.ok(!given.has(bare(spelling)), `${told}: another's name`)
      }
      assert.ok(!seen.has(proposals[i]!.spelled.ru), `${told}: twice`)
      seen.add(proposals[i]!.spelled.ru)
      assert.ok(
        !judgePseudonyms([{ ...person, pseudonym: proposals[i]!.spelled.latin }]).some(({ person: whose }) => whose === 0),
        `${told}: judged to betray`,
      )
      assert.equal(proposals[i]!.gender, person.isWoman ? 'f' : 'm', told)
    })
  }
})

const collator = new Intl.Collator('ru')
/** Places in alphabetical order, by counting. */
const places = (texts: readonly string[]): number[] =>
  texts.map((text) => texts.filter((other) => collator.compare(other, text) < 0).length)

test('pseudonyms stand neither in the order of the real names, nor against it, nor in that of the list', () => {
  const dice = diceOf(77)
  for (let vault = 0; vault < 600; vault++) {
    const people = inventVault(dice, 3 + dice.below(6)).sort((a, b) => collator.compare(a.family, b.family))
    const { proposals } = proposePseudonyms(people, { random: dice.bytes, shape: 'given' })
    for (const spelling of ['ru', 'latin'] as const) {
      const order = places(proposals.map(({ spelled }) => spelled[spelling]))
      assert.ok(
        order.some((place, i) => i > 0 && place < order[i - 1]!),
        'sorted',
      )
      assert.ok(
        order.some((place, i) => i > 0 && place > order[i - 1]!),
        'reversed',
      )
    }
  }
})

/** Kendall's tau by its definition: pairs in order less pairs against it, over all. */
function tau(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  a.forEach((x, i) => a.slice(0, i).forEach((y, j) => (sum += Math.sign(x - y) * Math.sign(b[i]! - b[j]!))))
  return sum / ((a.length * (a.length - 1)) / 2)
}

test('among twelve no order is followed beyond chance', () => {
  const dice = diceOf(12)
  for (let vault = 0; vault < 150; vault++) {
    const people = inventVault(dice, 12)
    const { proposals, isOrderTelling } = proposePseudonyms(people, { random: dice.bytes, shape: 'given' })
    assert.equal(isOrderTelling, false)
    // Two-sided 5 % for twelve: 0.424 (Kendall's table).
    for (const real of [people.map(({ family }) => family), people.map(({ given }) => given)])
      assert.ok(Math.abs(tau(places(real), places(proposals.map(({ spelled }) => spelled.ru)))) < 0.43)
  }
})

test('over many vaults a real name’s place in the alphabet tells nothing of its pseudonym’s place', () => {
  const dice = diceOf(4242)
  const size = 7
  const sums = new Array<number>(size).fill(0)
  const vaults = 1000
  for (let vault = 0; vault < vaults; vault++) {
    const people = inventVault(dice, size).sort((a, b) => collator.compare(a.family, b.family))
    const order = places(proposePseudonyms(people, { random: dice.bytes, shape: 'given' }).proposals.map(({ spelled }) => spelled.ru))
    order.forEach((place, i) => (sums[i] = sums[i]! + place))
  }
  // The mean place of each is 3 ± 0.04 by chance; an order that is followed gives 0 to 6. A pseudonym's not beginning as the name does moves it a little.
  for (const sum of sums)
    assert.ok(Math.abs(sum / vaults - (size - 1) / 2) < 0.45, `mean places: ${sums.map((one) => (one / vaults).toFixed(2)).join(' ')}`)
})

test('a long name is not given a long pseudonym', () => {
  const dice = diceOf(99)
  const lengths = { short: [] as number[], long: [] as number[] }
  for (let vault = 0; vault < 600; vault++) {
    const [short, long] = proposePseudonyms([{ names: ['Жук Пётр'] }, { names: ['Жуковерхоянский Александрович Пётр'] }], {
      random: dice.bytes,
      shape: 'given',
    }).proposals
    lengths.short.push(short!.spelled.ru.length)
    lengths.long.push(long!.spelled.ru.length)
  }
  const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  assert.ok(Math.abs(mean(lengths.short) - mean(lengths.long)) < 0.6, `${mean(lengths.short)} ${mean(lengths.long)}`)
})

test('no diminutive, no stem, no rhyme of the own name', () => {
  const dice = diceOf(5)
  const avoid: readonly (readonly [string, RegExp])[] = [
    ['Юдин Вячеслав', /слав/i],
    ['Тихая Марина', /(?:рина|лина)$/],
    ['Окунев Георгий', /Егор|Юрий/],
    ['Королёва Алёна', /Елена|Олена|Hel/i],
    ['Мирончук Павел', /Мирон/],
    ['Кулик Екатерина (Роксолан)', /Рокс|рина$/],
  ]
  for (const [name, betraying] of avoid)
    for (let draw = 0; draw < 200; draw++) {
      const [proposal] = proposePseudonyms([{ names: [name] }], { random: dice.bytes, shape: 'given' }).proposals
      for (const spelling of spellings(proposal!)) assert.doesNotMatch(spelling, betraying, name)
    }
})

test('culture and gender are told from the name, and a keeper may say otherwise', () => {
  for (const [name, culture, gender] of [
    ['Гарифуллина Алсу Рашидовна', 'tatar', 'f'],
    ['Магомедов Гамзат', 'caucasian', 'm'],
    ['Мкртчян Тигран', 'armenian', 'm'],
    ['Беридзе Нино', 'georgian', 'f'],
    ['Цыренова Хандама Баировна', 'buryat', 'f'],
    ['Шевчук Олексій', 'ukrainian', 'm'],
    ['Ларионов Пётр Ильич', 'russian', 'm'],
    ['Рабинович Соломон Львович', 'jewish', 'm'],
    ['Турсунов Отабек', 'asian', 'm'],
    ['Югай Илларион', 'korean', 'm'],
    ['Whitfield Margaret', 'western', 'f'],
    ['Ткаченко', 'ukrainian', null],
  ] as const) {
    const words = wordsOfNames([name])
    assert.equal(tellCulture(words), culture, name)
    assert.equal(tellGender(words), gender, name)
  }
  const said = proposePseudonyms([{ names: ['Ларионов Пётр'], culture: 'georgian', gender: 'f' }], {
    random: diceOf(1).bytes,
    shape: 'given',
  }).proposals[0]!
  assert.ok(culturesOfGiven(said.spelled.ru).has('georgian'), said.spelled.ru)
  assert.equal(said.gender, 'f')
})

test('where too few names are left an initial is added, and what is lacking is said', () => {
  const crowd = Array.from({ length: 130 }, (_, i) => ({ names: [`Петров${'ин'.repeat(i % 4)} Сергей`] }))
  const { proposals } = proposePseudonyms(crowd, { random: diceOf(3).bytes, shape: 'given' })
  assert.equal(new Set(proposals.map(({ spelled }) => spelled.ru)).size, crowd.length)
  assert.ok(proposals.some(({ weaknesses }) => weaknesses.includes('initial-added')))
})

test('names that stand in the sources and pseudonyms already given are passed over', () => {
  const dice = diceOf(8)
  for (let draw = 0; draw < 100; draw++) {
    const { proposals } = proposePseudonyms([{ names: ['Ким Отар'] }], {
      ...{ random: dice.bytes, shape: 'given' as const, keysInReadings: new Set(['zurab', 'nodar']) },
      others: [{ names: ['Гелашвили Мераб'], pseudonym: 'Давид' }],
    })
    assert.ok(!['Зураб', 'Нодар', 'Мераб', 'Давид'].includes(proposals[0]!.spelled.ru), proposals[0]!.spelled.ru)
  }
})

const kinds = (persons: { names: string[]; pseudonym: string; aliases?: string[] }[]): string[] =>
  judgePseudonyms(persons).map(({ kind, person }) => `${person} ${kind}`)

test('incident: pseudonyms in the alphabetical order of the real names', () => {
  const real = ['Арбузов Пётр', 'Ветров Олег', 'Дятлов Юрий', 'Жилин Роман', 'Котов Фёдор', 'Сомов Глеб']
  const sorted = ['Богдан', 'Геннадий', 'Константин', 'Лаврентий', 'Михаил', 'Тимофей']
  assert.deepEqual(kinds(real.map((name, i) => ({ names: [name], pseudonym: sorted[i]! }))), ['null order-follows-names'])
  assert.deepEqual(
    kinds(real.map((name, i) => ({ names: [name], pseudonym: sorted[5 - i]! }))).filter((kind) => kind.startsWith('null')),
    ['null order-follows-names'],
  )
  // The same list in Latin letters, numbered witnesses, and a shuffled import file.
  assert.ok(kinds(real.map((name, i) => ({ names: [name], pseudonym: `Witness ${i + 1}` }))).includes('null order-follows-names'))
  const shuffled = [3, 0, 5, 1, 4, 2].map((i) => ({ names: [real[i]!], pseudonym: sorted[i]! }))
  assert.deepEqual(kinds(shuffled), ['null order-follows-names'])
  // Two neighbours changed places: the order still tells.
  const nearly = [0, 2, 1, 3, 4, 5].map((at, i) => ({ names: [real[i]!], pseudonym: sorted[at]! }))
  assert.ok(
    kinds([...nearly, { names: ['Ткач Никита'], pseudonym: 'Элеонора' }, { names: ['Уваров Никита'], pseudonym: 'Юлиана' }]).includes(
      'null order-follows-names',
    ),
  )
  const drawn = [4, 1, 5, 0, 3, 2].map((at, i) => ({ names: [real[i]!], pseudonym: `Witness ${at + 1}` }))
  assert.deepEqual(kinds(drawn), [])
})

test('a pseudonym that is, or begins or sounds like, a name of the person or of another is told of', () => {
  assert.deepEqual(kinds([{ names: ['Петров Иван'], pseudonym: 'Ваня' }]), ['0 own-name'])
  assert.deepEqual(kinds([{ names: ['Петров Іван'], pseudonym: 'Ivan' }]), ['0 own-name'])
  assert.deepEqual(kinds([{ names: ['Петров Иван'], pseudonym: 'Olga P.' }]), ['0 shared-initial'])
  assert.deepEqual(kinds([{ names: ['Щукин Олег'], pseudonym: 'Sam' }]), ['0 shared-initial'])
  assert.deepEqual(kinds([{ names: ['Кравцова Марина'], pseudonym: 'Ирина' }]), ['0 sounds-like-own-name'])
  assert.deepEqual(kinds([{ names: ['Громов Игорь'], aliases: ['Лис'], pseudonym: 'Лиза' }]), ['0 shared-initial'])
  assert.deepEqual(
    kinds([
      { names: ['Громов Игорь'], pseudonym: 'Павел' },
      { names: ['Зотов Павел'], pseudonym: 'Денис' },
    ]),
    ['0 name-of-another'],
  )
  assert.deepEqual(
    kinds([
      { names: ['Громов Игорь'], pseudonym: 'Марина' },
      { names: ['Зотов Фёдор'], pseudonym: 'Марьина' },
    ]),
    ['1 like-another-pseudonym'],
  )
  assert.deepEqual(
    kinds([
      { names: ['Громов Игорь'], pseudonym: 'Witness 3' },
      { names: ['Зотов Фёдор'], pseudonym: 'Свидетель 4' },
    ]),
    [],
  )
})

test('every line of the table of names is whole', () => {
  const wrong = CULTURE_NAMES.filter(
    ({ ru, uk, latin, weight }) =>
      !/^[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ][а-яё]+)?$/.test(ru) ||
      !/^[А-ЯІЇЄҐ][а-яіїєґ']+(?:[- ][А-ЯІЇЄҐ][а-яіїєґ]+)?$/.test(uk) ||
      !(weight >= 0 && weight <= 5) ||
      (latin !== null && !/^[A-Z][a-z]+(?:-[a-z]+)?$/.test(latin)),
  )
  assert.deepEqual(wrong, [])
  assert.ok(CULTURE_NAMES.length > 1000)
})
