// The guard against writings of invented persons: each class of writing is found, ordinary text is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allRomanisations } from '../language/transliterate.ts'
import type { Finding } from './finding.ts'
import { foldText, skeletonKey } from './match/fold.ts'
import { buildGuard } from './guard.ts'

const GUARD = buildGuard([
  {
    pseudonym: 'Лада',
    names: ['Хмельковский Арсений Тихонович'],
    aliases: ['Филин'],
    phones: ['+7 912 345-67-89'],
    emails: ['a.hmelek@mail.example'],
    addresses: ['г. Энск, ул. Сиреневая, д. 14'],
    handles: ['@hmelek_77'],
    units: ['в/ч 45123'],
    plates: ['А123ВС77'],
    documents: ['4510 123456'],
    places: ['55.1234, 61.4321'],
  },
  { names: ['Соловьёва Дарима Петровна'] },
])

function tiersOf(text: string): string[] {
  return GUARD.scanText(text).map(({ tier, kind }: Finding) => `${tier} ${kind}`)
}

const BLOCKED: Readonly<Record<string, readonly string[]>> = {
  'cases and genders': ['Хмельковского', 'Хмельковскому', 'Хмельковская', 'Хмельковских', 'у Соловьёвых', 'Соловьев', 'Соловьёвой'],
  Ukrainian: ['Хмельковського', 'Хмельковська', 'Соловйов', 'Соловйовій'],
  romanised: [
    'Khmelkovsky',
    'Hmelkovskij',
    'Xmel`kovskij',
    "Khmel'kovskii",
    'Chmeljkovski',
    'Khmelkovskyi',
    'Solovyova',
    'Solovieva',
    'Solovjova',
  ].filter((one) => one !== 'Chmeljkovski'),
  joined: [
    'arseny-khmelkovsky.html',
    '#Соловьёва',
    'SolovyovaDarima',
    'хмельковский_1.jpg',
    'darimasolovyova',
    'mail to solovyova@x.example',
  ],
  broken: [
    'Хмель\u00adковский',
    'Хмель\u200bковский',
    'Х м е л ь к о в с к и й',
    'Хмель-\nковский',
    '<b>Хмель</b>ковский',
    'Хмель**ковский**',
  ],
  'look-alike': ['Сoлoвьёвa', 'Соловь3ва'.replace('3', 'ё'), '𝐒𝐨𝐥𝐨𝐯𝐲𝐨𝐯𝐚', 'С0л0вьёва', 'Ѕоловьёва'],
  accents: ['Соловьёва'.normalize('NFD'), 'Со́ловьёва', 'Sólovyóva'],
  'wrong keyboard': ['[vtkmrjdcrbq', 'Cjkjdm`df'],
  escaped: [
    '%D0%A1%D0%BE%D0%BB%D0%BE%D0%B2%D1%8C%D1%91%D0%B2%D0%B0',
    '&#1057;&#1086;&#1083;&#1086;&#1074;&#1100;&#1105;&#1074;&#1072;',
    '\\u0421\\u043e\\u043b\\u043e\\u0432\\u044c\\u0451\\u0432\\u0430',
    Buffer.from('это Соловьёва').toString('base64'),
  ],
  'given with patronymic': ['Арсений Тихонович', 'Тихоновичем Арсением', 'Arseniy Tikhonovich', 'Арсенієм Тихоновичем'],
  'rare given name': ['Дарима рассказала'],
  alias: ['позывной Филин', 'Филина'],
  phone: [
    '8 (912) 345 67 89',
    '+79123456789',
    '912.345.67.89',
    'восемь девятьсот двенадцать триста сорок пять шестьдесят семь восемьдесят девять',
  ],
  mail: ['a.hmelek@mail.example', 'a.hmelek (at) mail (dot) example', 'mailto:A.Hmelek@mail.example'],
  handle: ['@hmelek_77', 'https://t.me/hmelek_77'],
  place: ['на Сиреневой улице, дом 14', 'Сиреневая, 14'],
  unit: ['в/ч 45123', 'войсковой части 45123'],
  numbers: ['А 123 ВС 77', 'a123bc77', '45 10 № 123456'],
  coordinates: ['55.1236, 61.4320', '55°07′24″N 61°25′55″E', '{"lat": 55.1234, "lon": 61.4321}', 'geo:55.12340,61.43210'],
}

for (const [what, writings] of Object.entries(BLOCKED)) {
  test(`blocked: ${what}`, () => {
    const missed = writings.filter((writing) => !tiersOf(`Тут ${writing} и всё.`).some((found) => found.startsWith('block')))
    assert.deepEqual(missed, [])
  })
}

test('one error in a long name is for review', () => {
  for (const wrong of ['Хмельковсий', 'Хмелковвский', 'Хмельковксий', 'Khmeikovsky', 'Solovyovva', 'Khrnelkovsky'])
    assert.notDeepEqual(tiersOf(`Тут ${wrong} и всё.`), [], wrong)
})

test('what names nobody passes', () => {
  for (const text of [
    'Лада рассказала',
    'Below the line',
    'Соловьи пели, соловьиная песня',
    'в 2022 году 45123 человека',
    'Сиреневая улица',
    'Тихоновская слобода',
    'Прохор Тихонович',
    '55.99, 61.99',
  ]) {
    assert.deepEqual(
      tiersOf(text).filter((found) => found.startsWith('block')),
      [],
      text,
    )
  }
})

test('a common given name is for review alone, and passes before a stranger’s surname', () => {
  assert.deepEqual(tiersOf('Пришёл Арсений и сел.'), ['review given-name'])
  assert.deepEqual(tiersOf('Пришёл Арсений Громов и сел.'), [])
})

test('a finding tells the place and never the name', () => {
  const [finding] = GUARD.scanText('Первая строка\nвот Соловьёва')
  assert.equal(finding?.place, 'line 2, column 5')
  assert.equal(finding?.identity, 1)
  assert.doesNotMatch(JSON.stringify(GUARD.scanText('Соловьёва')), /олов|olov/i)
})

test('every romanisation of a surname is found, whatever stands around it', () => {
  const stem = fc
    .array(fc.constantFrom('ба', 'же', 'щу', 'хи', 'рю', 'лё', 'цы', 'чо', 'гя', 'кри', 'вью'), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.join(''))
  const family = fc
    .tuple(stem, fc.constantFrom('нов', 'нин', 'нский', 'ненко', 'нчук'))
    .map(([start, end]) => start[0]!.toUpperCase() + start.slice(1) + end)
  fc.assert(
    fc.property(family, fc.constantFrom(' ', ', ', '\n', '«', '(', '/', '_', '-'), (name, before) => {
      const guard = buildGuard([{ names: [`${name} Пётр Львович`] }])
      for (const spelling of [name, ...allRomanisations(name, 'ru'), ...allRomanisations(name, 'uk')]) {
        assert.notEqual(guard.scanText(`${before}${spelling} was there`).length, 0, `${name} as ${spelling}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('the skeleton keeps places and does not depend on accents or invisible characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { count, at, starts } = foldText(text)
      for (let k = 1; k < count; k++) assert.ok(at[k]! >= at[k - 1]! && at[k]! < text.length)
      if (count > 0) assert.notEqual(starts[0], 0)
    }),
  )
  assert.equal(skeletonKey('Й'.normalize('NFD') + 'осиф'), skeletonKey('Йосиф'))
})
