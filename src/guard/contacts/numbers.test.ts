// Telephones, documents, plates and units in the notations people use, against the guard as a whole; numbers that only look like them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProtectedIdentity } from '../finding.ts'
import { buildGuard } from '../guard.ts'

const NOBODY = { names: ['Хмельковский Арсений Тихонович'] }

function tierOf(identity: Partial<ProtectedIdentity>, written: string): 'block' | 'review' | 'pass' {
  const findings = buildGuard([{ ...NOBODY, ...identity }]).scanText(`Записано: ${written} и точка.`)
  return findings.some(({ tier }) => tier === 'block') ? 'block' : findings.length > 0 ? 'review' : 'pass'
}

function assertTiers(identity: Partial<ProtectedIdentity>, tier: 'block' | 'review' | 'pass', writings: readonly string[]): void {
  assert.deepEqual(
    writings.filter((written) => tierOf(identity, written) !== tier),
    [],
  )
}

const digit = fc.constantFrom(...'0123456789')
const digitsOf = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((list) => list.join(''))

/** Country, trunk prefixes told before the national number, and the national number's length. */
const COUNTRIES = [
  { code: '7', trunks: ['+7', '8', '7', '007', '8~10 7', ''], lead: '9', length: 10 },
  { code: '380', trunks: ['+380', '0', '00380', '810 380', '380', '+38 (0', '80'], lead: '67', length: 9 },
  { code: '375', trunks: ['+375', '80', '00375'], lead: '29', length: 9 },
  { code: '49', trunks: ['+49', '0', '0049', '+49 (0)'], lead: '151', length: 10 },
] as const

const SEPARATORS = [
  '',
  ' ',
  '-',
  '.',
  '/',
  ') ',
  ' (',
  '\u00a0',
  '\u2009',
  '–',
  ', ',
  '\n',
  ' | ',
  '</td><td>',
  '\u200b',
  '\u00ad',
  '_',
  '·',
]
const SHAPES: readonly ((digit: string) => string)[] = [
  (one) => one,
  (one) => String.fromCodePoint(0xff10 + Number(one)),
  (one) => String.fromCodePoint(0x0660 + Number(one)),
  (one) => String.fromCodePoint(0x1d7ce + Number(one)),
  (one) => `${one}\ufe0f\u20e3`,
  (one) => (one === '0' ? '\u24ff' : String.fromCodePoint(0x2775 + Number(one))),
]

test('a telephone is found in any grouping, with any separators, prefixes and digits, however the keeper wrote it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...COUNTRIES).chain((country) =>
        fc.record({
          country: fc.constant(country),
          rest: digitsOf(country.length - country.lead.length),
          kept: fc.constantFrom(...country.trunks.slice(0, 2)),
          trunk: fc.constantFrom(...country.trunks),
        }),
      ),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...SEPARATORS)), { minLength: 10, maxLength: 10 }),
      fc.constantFrom(...SHAPES),
      ({ country, rest, kept, trunk }, groups, shape) => {
        const national = country.lead + rest
        let written = trunk
        let at = 0
        for (const [length, separator] of groups) {
          if (at >= national.length) break
          written += separator + [...national.slice(at, at + length)].map(shape).join('')
          at += length
        }
        assert.equal(tierOf({ phones: [`${kept} ${national}`] }, written), 'block', `${kept} ${national} as ${written}`)
      },
    ),
    { numRuns: 120 },
  )
})

test('another telephone is no alarm', () => {
  const guard = buildGuard(Array.from({ length: 50 }, (_, n) => ({ ...NOBODY, phones: [`+7 912 ${1_000_000 + n * 70_139}`] })))
  fc.assert(
    fc.property(digitsOf(7), (rest) => {
      fc.pre(Number(rest) < 1_000_000)
      assert.deepEqual(guard.scanText(`+7 912 ${rest}`), [])
    }),
  )
})

test('a telephone in links, cards and letters for digits; its last seven digits are for review', () => {
  const phones = { phones: ['8 (912) 345-67-89 доб. 12'] }
  assertTiers(phones, 'block', [
    'https://wa.me/79123456789',
    'https://t.me/+79123456789',
    'viber://chat?number=%2B79123456789',
    'sms:+7-912-345-67-89',
    'BEGIN:VCARD\nTEL;TYPE=CELL:+7 912 345-67-89\nEND:VCARD',
    '8 9I2 З45 67 89',
    '8912З45б789',
    '+7912345678g',
    '8 912 345 67 89 доб. 4',
    '79123456789@c.us',
  ])
  assertTiers(phones, 'review', ['345-67-89', '3456789'])
  assertTiers(phones, 'pass', ['345-67-80', '912 345 67', '912-345-67-98', 'ISBN 978-5-91-234567-8', '1 912 345,67', '91.23 45.76 89.12'])
  assertTiers({ phones: ['2-45-67'] }, 'block', ['тел. 24567', 'звоните: 2-45-67'])
  assertTiers({ phones: ['2-45-67'] }, 'pass', ['24567 рублей'])
})

/** The test's own numerals, apart from the guard's tables: nominative and one oblique case. */
const SAID = {
  ru: {
    units:
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    hundreds: '_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
  },
  'ru, genitive': {
    units:
      'ноля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати',
    tens: '_ _ двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста',
    hundreds: '_ ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот',
  },
  uk: {
    units:
      "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    tens: "_ _ двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    hundreds: "_ сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
  },
} as const

function say(group: string, { units, tens, hundreds }: (typeof SAID)[keyof typeof SAID]): string {
  const noughts = group.length - String(Number(group)).length
  const said = Array.from({ length: noughts }, () => units.split(' ')[0]!)
  const value = Number(group)
  if (value >= 100) said.push(hundreds.split(' ')[Math.floor(value / 100)]!)
  const rest = value % 100
  if (rest >= 20) said.push(tens.split(' ')[Math.floor(rest / 10)]!, ...(rest % 10 > 0 ? [units.split(' ')[rest % 10]!] : []))
  else if (rest > 0 || value === 0) said.push(units.split(' ')[rest]!)
  return said.join(' ')
}

test('a telephone told in words is found, whatever the groups, the language, the case; words and digits may alternate', () => {
  fc.assert(
    fc.property(
      digitsOf(9),
      fc.constantFrom(...Object.values(SAID)),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 10, maxLength: 10 }),
      fc.constantFrom(', ', ' – ', '; ', ' тире '),
      fc.integer({ min: 0, max: 9 }),
      (rest, language, lengths, between, inDigits) => {
        const national = `9${rest}`
        const groups: string[] = []
        for (let at = 0, k = 0; at < national.length; at += lengths[k++]!) groups.push(national.slice(at, at + lengths[k]!))
        const written = groups.map((group, k) => (k === inDigits && groups.length > 4 ? group : say(group, language))).join(between)
        assert.equal(tierOf({ phones: [`+7${national}`] }, written), 'block', `${national} as ${written}`)
      },
    ),
    { numRuns: 100 },
  )
})

test('numbers told in other ways: doubles, nouns of digits, one word, pairs with a last digit by itself, romanised', () => {
  assertTiers({ phones: ['+7 912 355-77-89'] }, 'block', [
    'nine one two three double five double seven eight nine',
    'nine twelve three fifty-five seventy-seven eighty-nine',
    'девять один два три две пятёрки две семёрки восемь девять',
    'девятьсотдвенадцать триста пятьдесят пять семьдесятсемь восемьдесят девять',
    'devyatsot dvenadtsat trista pyatdesyat pyat sem sem vosem devyat',
    'Девяносто один, двадцать три, пятьдесят пять, семьдесят семь, восемьдесят девять',
  ])
  assertTiers({ phones: ['8 (921) 866-35-02'] }, 'block', [
    'восемьдесят девять двадцать один восемьдесят шесть шестьдесят три пятьдесят два',
  ])
})

test('documents: series and number in any order and with any words between; the number alone is for review', () => {
  const russian = { documents: ['4510 123456'] }
  assertTiers(russian, 'block', [
    '4510123456',
    '45 10 123 456',
    'серия 4510 № 123456',
    'серии 45 10 номер 123456',
    'series 4510 No. 123456',
    '№ 123456 (серия 4510)',
    '4510/123456',
    '45 10</td><td>123456',
    'PNRUSIVANOV<<IVAN<<<<<<<<<<<<\n451123456<8RUS8001011M<<<<<<<0100101<92',
    'сорок пять десять номер сто двадцать три четыреста пятьдесят шесть',
  ])
  assertTiers(russian, 'review', ['№ 123456', '123456'])
  assertTiers(russian, 'pass', ['4510 123457', '1234567', '45 10'])
  assertTiers({ documents: ['СК № 123456'] }, 'block', [
    'СК123456',
    'CK 123456',
    'ск № 123456',
    'SK 123 456',
    'серія СК номер 123456',
    '№ 123456 серії СК',
  ])
  assertTiers({ documents: ['I-АК № 123456'] }, 'block', [
    'I-АК 123456',
    'свидетельство 1-АК N 123456'.replace('1-', 'I-'),
    'І-АК № 123456',
  ])
  assertTiers({ documents: ['112-233-445 95'] }, 'block', ['11223344595', '112 233 445 95', 'СНИЛС 112-233-445'])
  assertTiers({ documents: ['FP 123456'] }, 'block', ['FP123456', 'FP123456<5UKR8001011M', 'FР 123456'])
})

test('plates: Cyrillic or Latin letters, apart or joined, the region anywhere; without the region for review', () => {
  const plates = { plates: ['А123ВС77'] }
  assertTiers(plates, 'block', [
    'А 123 ВС 77',
    'а123вс77',
    'A123BC 77 RUS',
    'A-123-BC-77',
    'a123vs77',
    'А123ВС, 77 регион',
    'АВС 123 77',
    'А сто двадцать три ВС семьдесят семь',
  ])
  assertTiers(plates, 'review', ['А123ВС', 'A 123 BC', 'А123ВС 99'])
  assertTiers(plates, 'pass', ['А124ВС77', '123', 'И 123 всего 77', '77 123 ВСЕ'])
  assertTiers({ plates: ['АА 1234 ВВ'] }, 'block', ['AA1234BB', 'аа 1234 вв', 'АА-1234-ВВ'])
})

test('units: the number with its word or letter, a brigade by number and kind; the bare number is for review', () => {
  const russian = { units: ['в/ч 45123'] }
  assertTiers(russian, 'block', [
    'в/ч 45123',
    'войсковой части № 45123',
    'v/ch 45123',
    'military unit 45123',
    'полевая почта 45123',
    'вэ че сорок пять сто двадцать три',
  ])
  assertTiers(russian, 'review', ['45123'])
  assertTiers(russian, 'pass', ['45124', '45123,50 рублей', '145123'])
  assertTiers({ units: ['в/ч А1994'] }, 'block', ['А1994', 'A-1994', 'в/ч А 1994', 'військової частини 1994'])
  assertTiers({ units: ['в/ч А1994'] }, 'pass', ['1994', 'в 1994 году'])
  const brigade = { units: ['12-та окрема механізована бригада'] }
  assertTiers(brigade, 'block', [
    '12 бригада',
    '12-ї ОМБр',
    '12th Separate Mechanized Brigade',
    'двенадцатой бригады',
    'twelfth brigade',
    'бригада № 12',
    '12 омбр',
  ])
  assertTiers(brigade, 'pass', [
    '12 бригадиров и 13 полк'.replace('бригадиров', 'полковников'),
    '13-я бригада',
    '12 человек',
    '112-я бригада',
  ])
  assertTiers({ units: ['батальон «Сокол»'] }, 'block', ['батальона «Сокол»', 'бойцы батальона Сокол', 'Sokol battalion'])
  assertTiers({ units: ['батальон «Сокол»'] }, 'pass', ['сокол летел', 'Сокол летел'])
})
