// Invented pairs: every retelling is found with its way and direction, and texts of one subject that were written apart are not joined.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceDocument } from '../document/document.ts'
import type { Retelling } from './comparison.ts'
import { findOrigins, findRetellings } from './find-retellings.ts'
import { inventDocument } from './testing/invent-document.ts'
import * as texts from './testing/invented-texts.ts'

type Language = 'en' | 'ru' | 'uk'
const document = (text: string, language: Language, published: string | null = null, what: Partial<SourceDocument> = {}) =>
  inventDocument(text, { language, published, ...what })

const RETELLINGS: readonly [name: string, how: Retelling['how'], of: string, from: Language, by: string, to: Language][] = [
  ['verbatim, en', 'syndication', texts.CLINIC_EN, 'en', texts.CLINIC_EN, 'en'],
  ['verbatim, ru', 'syndication', texts.SCHOOL_RU, 'ru', texts.SCHOOL_RU, 'ru'],
  ['edited, en', 'syndication', texts.CLINIC_EN, 'en', texts.CLINIC_EN_EDITED, 'en'],
  ['edited, ru', 'syndication', texts.SCHOOL_RU, 'ru', texts.SCHOOL_RU_EDITED, 'ru'],
  ['spun, en', 'spun', texts.CLINIC_EN, 'en', texts.CLINIC_EN_SPUN, 'en'],
  ['spun, ru', 'spun', texts.SCHOOL_RU, 'ru', texts.SCHOOL_RU_SPUN, 'ru'],
  ['translated, ru to en', 'translation', texts.SCHOOL_RU, 'ru', texts.SCHOOL_EN, 'en'],
  ['translated, ru to uk', 'translation', texts.SCHOOL_RU, 'ru', texts.SCHOOL_UK, 'uk'],
  ['translated, uk to en', 'translation', texts.MILL_UK, 'uk', texts.MILL_EN, 'en'],
  ['translated, uk to ru', 'translation', texts.MILL_UK, 'uk', texts.MILL_RU, 'ru'],
  ['translated, en to ru', 'translation', texts.CLINIC_EN, 'en', texts.CLINIC_RU, 'ru'],
  ['edited, then translated: ru to en', 'translation', texts.SCHOOL_RU_EDITED, 'ru', texts.SCHOOL_EN, 'en'],
  ['spun, then translated: en to ru', 'translation', texts.CLINIC_EN_SPUN, 'en', texts.CLINIC_RU, 'ru'],
]

for (const [name, how, of, from, by, to] of RETELLINGS) {
  test(`found: ${name}`, () => {
    const found = findRetellings([{ document: document(by, to, '2022-08-09') }, { document: document(of, from, '2022-08-05') }])
    assert.deepEqual(
      found.map((retelling) => [retelling.by, retelling.of, retelling.how]),
      [[0, 1, how]],
    )
    assert.match(found[0]!.evidence, /^[\p{Lu}\d].{40,}published 4 days later\.$/u)
  })
}

const APART: readonly [name: string, a: string, from: Language, b: string, to: Language][] = [
  ['one event, ru and ru', texts.SCHOOL_RU, 'ru', texts.SCHOOL_RU_APART, 'ru'],
  ['one event, ru and en', texts.SCHOOL_RU, 'ru', texts.SCHOOL_EN_APART, 'en'],
  ['one event, uk and en', texts.SCHOOL_UK, 'uk', texts.SCHOOL_EN_APART, 'en'],
  ['one event, en and en', texts.CLINIC_EN, 'en', texts.CLINIC_EN_APART, 'en'],
  ['one event, ru and en, other way', texts.CLINIC_RU, 'ru', texts.CLINIC_EN_APART, 'en'],
  ['one event, uk and ru', texts.MILL_UK, 'uk', texts.MILL_RU_APART, 'ru'],
  ['one event, ru and ru, a notice', texts.MILL_RU, 'ru', texts.MILL_RU_APART, 'ru'],
  ['a public statement in both', texts.STATEMENT_FIRST, 'en', texts.STATEMENT_SECOND, 'en'],
  ['boilerplate in both', texts.FOOTER_FIRST, 'ru', texts.FOOTER_SECOND, 'ru'],
  ['other events, en and ru', texts.CLINIC_EN, 'en', texts.SCHOOL_RU, 'ru'],
  ['other events, en and en', texts.MILL_EN, 'en', texts.SCHOOL_EN, 'en'],
  ['nothing', '', 'en', '', 'en'],
  ['one sentence', 'The men were taken away on May 4.', 'en', 'The men were taken away on May 4.', 'en'],
]

for (const [name, a, from, b, to] of APART) {
  test(`not joined: ${name}`, () => {
    assert.deepEqual(findRetellings([{ document: document(a, from, '2022-08-05') }, { document: document(b, to, '2022-08-09') }]), [])
  })
}

test('a short rewrite is joined by its credit, in another script, and not without it', () => {
  const origin = document(texts.SCHOOL_RU, 'ru', '2022-08-05', { outlet: 'Речная газета' })
  const brief = texts.SCHOOL_EN_SHORT.split(' A watchman')[0]!
  const short = (creditedSources: string[]) => document(brief, 'en', '2022-08-06', { outlet: 'Northern Post', creditedSources })
  const [found] = findRetellings([{ document: origin }, { document: short(['Rechnaya Gazeta']) }])
  assert.equal(found?.of, 0)
  assert.equal(found?.how, 'rewrite')
  assert.match(found.evidence, /^Credits Речная газета/)
  assert.deepEqual(findRetellings([{ document: origin }, { document: short([]) }]), [])
})

test('a credit to an outlet that is not there is named, with no document', () => {
  const found = findRetellings([
    { document: document(texts.MILL_EN, 'en', null, { creditedSources: ['Вільний степ'], translators: ['Ann Lee'] }) },
  ])
  assert.deepEqual(
    found.map(({ by, of, outlet, how }) => ({ by, of, outlet, how })),
    [{ by: 0, of: null, outlet: 'Вільний степ', how: 'translation' }],
  )
})

test('credit in a follow-up that stands on its own does not make it a retelling', () => {
  const origin = document(texts.SCHOOL_RU, 'ru', '2022-08-05', { outlet: 'Речная газета' })
  const apart = document(texts.SCHOOL_RU_APART, 'ru', '2022-09-05', { outlet: 'Степной курьер', creditedSources: ['Речная газета'] })
  assert.deepEqual(findRetellings([{ document: origin }, { document: apart }]), [])
})

test('many at once: each names its nearest origin, and origins lead to one newsroom', () => {
  const set = [
    document(texts.SCHOOL_EN_APART, 'en', '2022-08-04'),
    document(texts.SCHOOL_RU, 'ru', '2022-08-05'),
    document(texts.SCHOOL_EN, 'en', '2022-08-06'),
    document(texts.SCHOOL_RU_EDITED, 'ru', '2022-08-07'),
    document(texts.SCHOOL_UK, 'uk', '2022-08-08'),
    document(texts.CLINIC_EN, 'en', '2022-08-09'),
    document(texts.CLINIC_EN_SPUN, 'en', '2022-08-10'),
  ]
  const found = findRetellings(set.map((each) => ({ document: each })))
  assert.deepEqual(
    found.map(({ by, of }) => [by, of]),
    [
      [2, 1],
      [3, 1],
      [4, 1],
      [6, 5],
    ],
  )
  assert.deepEqual(findOrigins(set.length, found), [0, 1, 1, 1, 1, 5, 5])
})

test('direction without dates: credit, then length; never a circle', () => {
  const credited = { outlet: 'Lowland Courier' }
  const crediting = { outlet: 'Buzz', creditedSources: ['Lowland Courier'] }
  const byCredit = findRetellings([
    { document: document(texts.CLINIC_EN, 'en', null, crediting) },
    { document: document(texts.CLINIC_EN_EDITED, 'en', null, credited) },
  ])
  assert.deepEqual(
    byCredit.map(({ by, of }) => [by, of]),
    [[0, 1]],
  )
  const byLength = findRetellings([{ document: document(texts.CLINIC_EN_EDITED, 'en') }, { document: document(texts.CLINIC_EN, 'en') }])
  assert.deepEqual(
    byLength.map(({ by, of }) => [by, of]),
    [[0, 1]],
  )
  const three = findRetellings([texts.CLINIC_EN, texts.CLINIC_EN, texts.CLINIC_EN].map((text) => ({ document: document(text, 'en') })))
  assert.equal(three.length, 2)
})
