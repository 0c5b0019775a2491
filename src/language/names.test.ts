// Names: forms, nominatives, equivalents, romanisations, surnames.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { GIVEN_NAME_LINES } from './given-names.ts'
import { nameLemmas } from './lemmatize-name.ts'
import { nameForms } from './name-forms.ts'
import { editDistance, isTypo, nameKey } from './name-key.ts'
import { givenNameGender, readGivenName } from './names.ts'
import { normalizeWord } from './normal-form.ts'
import { sameName } from './same-name.ts'
import { isSurnameLike, readPatronymic, readSurname } from './surnames.ts'
import { allRomanisations, transliterate } from './transliterate.ts'

const table = GIVEN_NAME_LINES.trim().split('\n').map((line) => line.split('|'))

test('the table of names is well formed and has names enough', () => {
  assert.ok(table.length >= 300)
  for (const row of table) {
    assert.match(row[0]!, /^[mf]$/)
    assert.equal(row.length, 6, row.join('|'))
    for (const cyrillic of row.slice(1, 5)) assert.match(cyrillic, /^[А-ЯЁІЇЄҐа-яёіїєґ' ]*$/, row.join('|'))
  }
})

test('every form of every name of the table leads back to its nominative', () => {
  for (const [gender, ru, , uk] of table) {
    for (const [field, language] of [[ru, 'ru'], [uk, 'uk']] as const) {
      for (const name of (field ?? '').split(' ').filter((word) => word !== '')) {
        for (const form of nameForms(normalizeWord(name), 'given', gender as 'm' | 'f', language)) {
          assert.ok(nameLemmas(form, language).some(({ lemma }) => lemma === normalizeWord(name)), `${form} → ${name}`)
        }
      }
    }
  }
})

test('declension of first names', () => {
  assert.deepEqual(nameForms('павел', 'given', 'm', 'ru'), ['павел', 'павла', 'павлу', 'павлом', 'павле'])
  assert.deepEqual(nameForms('мария', 'given', 'f', 'ru').slice(0, 4), ['мария', 'марии', 'марию', 'марией'])
  assert.ok(nameForms('ольга', 'given', 'f', 'uk').includes('ользі'))
  assert.ok(nameForms('яків', 'given', 'm', 'uk').includes('якова'))
  assert.deepEqual(nameForms('коваленко', 'surname', 'f', 'uk'), ['коваленко'])
})

test('gender of given names, null where both', () => {
  assert.equal(givenNameGender('Алексеем'), 'm')
  assert.equal(givenNameGender('Yuliya'), 'f')
  assert.equal(givenNameGender('Саша'), null)
  assert.equal(givenNameGender('Florence'), 'f')
  assert.deepEqual(readGivenName('стол'), [])
})

const SAME: readonly (readonly [string, string, string])[] = [
  ['Алексей', 'Алексею', 'inflection'],
  ['Алексей', 'Лёшей', 'diminutive'],
  ['Алексей', 'Oleksii', 'equivalent'],
  ['Алексей', 'Aleksey', 'transliteration'],
  ['Aleksey', 'Aleskey', 'typo'],
  ['Елизавета', 'Elizabeth', 'equivalent'],
  ['Elizaveta', 'Елизаветы', 'transliteration'],
  ['Олексій', 'Алексей', 'equivalent'],
  ['Ivan Petkov', 'Petkoff', 'transliteration'],
  ['Вера Тагирова', 'Тагировой', 'inflection'],
  ['А. С. Иванов', 'Алексею Иванову', 'inflection'],
  ['Petr Vanek', 'Petr Vaněk', 'transliteration'],
  ['Daniel', 'Danny', 'diminutive'],
  ['Khrushchev', 'Хрущёву', 'transliteration'],
]

for (const [a, b, how] of SAME) {
  test(`${a} = ${b} (${how})`, () => {
    assert.deepEqual(sameName(a, b), { same: true, how })
    assert.equal(sameName(b, a).same, true)
  })
}

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Ivan Petkov', 'Ivan Radev'], ['Анна', 'Инна'], ['Марина', 'Мария'], ['Олена', 'Олег'], ['Aleksey', 'Aleksandr'], ['В. Иванов', 'Пётр Иванов'],
  ['Нина Сергеевна', 'Нина Петровна'], ['Dina', 'Diana'],
]

for (const [a, b] of DIFFERENT) test(`${a} ≠ ${b}`, () => assert.equal(sameName(a, b).same, false))

test('surnames of one family share a stem, and a nominative is found for man and woman', () => {
  const lemmas = (form: string): string[] => readSurname(form).map(({ lemma }) => lemma)
  assert.ok(lemmas('Тагировой').includes('Тагирова'))
  assert.ok(lemmas('Достоевского').includes('Достоевский'))
  assert.ok(lemmas('Коваленка').includes('Коваленко'))
  assert.ok(lemmas('Ковальською').includes('Ковальська'))
  assert.ok(isSurnameLike('Шевчуком') && isSurnameLike('Petrenko') && !isSurnameLike('Table'))
})

test('patronymics in their cases', () => {
  assert.deepEqual(readPatronymic('Сергеевне'), { lemma: 'Сергеевна', gender: 'f' })
  assert.deepEqual(readPatronymic('Петровичем'), { lemma: 'Петрович', gender: 'm' })
  assert.deepEqual(readPatronymic('Іванівною'), { lemma: 'Іванівна', gender: 'f' })
  assert.equal(readPatronymic('кирпич'), null)
})

test('romanisations follow their systems', () => {
  assert.equal(transliterate('Щукин Евгений', 'bgn-ru'), 'Shchukin Yevgeniy')
  assert.equal(transliterate('Щукин', 'iso9'), 'Ŝukin')
  assert.equal(transliterate('Юлія Згорська', 'national-uk'), 'Yuliia Zghorska')
  assert.equal(transliterate('СЕРГІЙ', 'national-uk'), 'SERHII')
  assert.ok(allRomanisations('Дмитрий', 'ru').includes('Dmitry'))
})

test('all romanisations of a name meet in one key, and the key of a key is itself', () => {
  const names = ['Алексей', 'Юлия', 'Горбачёв', 'Жанна', 'Чайковский', 'Цветаева', 'Щербаков', 'Яковлев']
  for (const name of names) {
    const systems = allRomanisations(name, 'ru').filter((latin) => !/x|shh/i.test(latin))
    for (const latin of systems) assert.equal(nameKey(latin), nameKey(name), latin)
  }
})

test('edit distance agrees with its laws', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(fc.property(word, word, (a, b) => {
    const distance = editDistance(a, b, 8)
    assert.equal(distance, editDistance(b, a, 8))
    assert.equal(distance === 0, a === b)
    assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length))
  }))
  assert.equal(editDistance('aleksei', 'aleskei', 1), 1)
  assert.ok(!isTypo('Дина', 'Инна') && !isTypo('Иван', 'Ивар'))
})
