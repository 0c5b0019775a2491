// Addresses, e-mail, handles and call signs in the writings people use, and the ordinary words that only look like them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProtectedIdentity } from '../finding.ts'
import { buildGuard } from '../guard.ts'
import { readAddress } from './address.ts'

type Tier = 'block' | 'review' | 'pass'

function assertTiers(identity: Partial<ProtectedIdentity>, expected: Readonly<Partial<Record<Tier, readonly string[]>>>): void {
  const guard = buildGuard([{ names: ['Хмельковский Арсений Тихонович'], ...identity }])
  const tierOf = (text: string): Tier => {
    const findings = guard.scanText(text)
    return findings.some(({ tier }) => tier === 'block') ? 'block' : findings.length > 0 ? 'review' : 'pass'
  }
  const wrong = Object.entries(expected).flatMap(([tier, texts]) =>
    texts.filter((text) => tierOf(text) !== tier).map((text) => `${text} is ${tierOf(text)}`),
  )
  assert.deepEqual(wrong, [])
}

test('a street with its house, in any order, case, language and abbreviation', () => {
  assertTiers(
    { addresses: ['620014, г. Энск, ул. Сиреневая, д. 14, кв. 95'] },
    {
      block: [
        'Это Сиреневая, 14',
        'на Сиреневой улице, дом 14',
        'вул. Сиренева, буд. 14',
        'вулиця Бузкова, 14',
        '14 Sirenevaya St.',
        '14 Lilac Street',
        'ulitsa Sirenevaya, 14',
        'УЛ. СИРЕНЕВАЯ, Д. 14',
        'живёт в доме 14 по Сиреневой',
        'дом четырнадцать на Сиреневой',
        'Сиреневая 14а',
        'Сиреневая ул., 14-95',
        'ул. Сиреневая, кв. 95',
        'Сиреневая\n14',
        'Энск ул Сиреневая д 14 кв 95',
        'ул.Сиреневая,д.１４',
      ],
      review: ['Вчера в Энске, на Сиреневой улице, видели машину', 'Сиреневая улица, мимо школы, магазина, потом 14'],
      pass: [
        'Сиреневая улица',
        'Сиреневая, 15',
        'на улице Сиреневой 14 ноября',
        'сиреневая кофта за 14 рублей',
        'Энск, 14 июня',
        'Энск',
        'Lilac 14',
        'Сиреневая улица, 14 человек',
      ],
    },
  )
})

test('a village without streets, a street named after a person, a translated street', () => {
  assertTiers(
    { addresses: ['с. Криничное, д. 12'] },
    { block: ['в Криничном, дом 12', 'село Криничне, 12', 'Krynychne, 12'], pass: ['село Криничное', 'в Криничном 12 человек'] },
  )
  assertTiers(
    { addresses: ['м. Харків, проспект Металургів, буд. 12'] },
    { block: ['пр-т Металлургов, 12', 'Metalurhiv Ave 12', '12, пр. Металлургов'], pass: ['12 металлургов'] },
  )
  assertTiers(
    { addresses: ['ул. Победы, 7'] },
    { block: ['вул. Перемоги, 7', '7 Peremohy St', '7 Victory Street'], pass: ['Victory 7', 'день победы, 7 мая'] },
  )
})

test('a street in odd writing keeps its house; a word that only sounds like it has none', () => {
  assertTiers(
    { addresses: ['ул. Садовая, д. 15'], emails: ['sadovnik7@pochta.example'] },
    {
      block: [
        'ул. Cадoвая, 15',
        'ул. Са<b>до</b>вая, 15',
        'ул. С а д о в а я, 1 5',
        '<td>Садовая</td><td class="c7">15</td>',
        '#Садовая15',
        'sadovaya-15.jpg',
        's a d o v n i k 7 @ p o c h t a . e x a m p l e',
      ],
      pass: ['Shadow 15', 'box-shadow: 15px', 'Садовский, 15'],
    },
  )
})

test('an address is read whatever its order', () => {
  const expected = { streets: ['Сиреневая'], towns: ['Энск'], house: '14', flat: '95' }
  for (const written of [
    'г. Энск, ул. Сиреневая, д. 14, кв. 95',
    'ул. Сиреневая 14-95, г. Энск',
    'Энск ул. Сиреневая д. 14 кв. 95',
    'кв. 95, д. 14, ул. Сиреневая, Энск',
  ]) {
    const { streets, towns, house, flat } = readAddress(written)
    assert.deepEqual({ streets, towns, house, flat }, expected, written)
  }
})

test('e-mail: at and dot in signs and words, tags, code, the name alone for review', () => {
  assertTiers(
    { emails: ['a.hmelek@mail.example'] },
    {
      block: [
        'a.hmelek@mail.example',
        'A.HMELEK＠MAIL.EXAMPLE',
        'ahmelek@mail.example',
        'a.hmelek+news@mail.example',
        'a.hmelek (at) mail (dot) example',
        'a.hmelek [at] mail dot example',
        'а хмелек собака мэйл точка экзампл',
        'a точка hmelek собака mail',
        '"a.hmelek" + "@" + "mail.example"',
        "'a.hmelek' + String.fromCharCode(64) + 'mail.example'",
        'mailto:a.hmelek%40mail.example',
      ],
      review: ['пишите a.hmelek куда-нибудь'],
      pass: ['b.petrov@mail.example', 'mail.example'],
    },
  )
  assertTiers({ emails: ['ivan7@gmail.com'] }, { block: ['ivan7 собака гмейл ком', 'ivan7 at gmail'], pass: ['Ivan 8 at gmail'] })
})

test('handles: with and without marks, in addresses of platforms, by number; one that is a word needs its mark', () => {
  assertTiers(
    { handles: ['@hmelek_77'] },
    { block: ['@hmelek_77', 'hmelek77', 't.me/hmelek_77/5', '#hmelek_77', 'Hmelek_77', '@hmeIek_77'], pass: ['hmelek_78'] },
  )
  assertTiers(
    { handles: ['https://facebook.com/profile.php?id=100012345678901'] },
    { block: ['fb.com/profile.php?id=100012345678901', '100012345678901'], pass: ['profile.php?id=100012345678902'] },
  )
  assertTiers({ handles: ['@master'] }, { block: ['@master', 'https://t.me/master'], review: ['the master of it'], pass: ['мастер'] })
})

test('call signs: in quotation marks, after the word for one, with a capital; the ordinary word passes', () => {
  assertTiers(
    { aliases: ['Филин'] },
    {
      block: ['боец с позывным филин', 'командир Филин ушёл', '«Филин»', 'сказал Филину', 'callsign Filin'],
      review: ['Филин видел их', 'и филин видел'],
      pass: ['В лесу ухал филин', 'Филиппины'],
    },
  )
  assertTiers(
    { aliases: ['Седой Волк'] },
    { block: ['Седого Волка', 'с Волком Седым'], review: ['выл седой волк'], pass: ['Волк', 'волк и дед, седой как лунь'] },
  )
  assertTiers({ aliases: ['Малой'] }, { pass: ['E-mail', 'zum ersten Mal', 'Mall', 'мало ли'] })
})
