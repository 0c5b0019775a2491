// Persons of invented texts in three languages; the seed page; hostile and foreign texts.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Block, SourceDocument } from '../../document/document.ts'
import { readDocument } from '../../document/read-document.ts'
import { findPersons, type PersonsFound } from './find-persons.ts'
import type { Person } from '../statement.ts'

function page(language: string, ...paragraphs: string[]): SourceDocument {
  let text = ''
  const blocks = paragraphs.map((paragraph, n): Block => {
    const start = text.length
    text += `${paragraph}\n\n`
    return { n, kind: 'paragraph', text: paragraph, start, end: start + paragraph.length }
  })
  const nothing = {
    title: null,
    outlet: null,
    published: null,
    publishedFrom: null,
    authors: [],
    translators: [],
    creditedSources: [],
    url: null,
    warnings: [],
  }
  return { ...nothing, language, blocks, text, reader: { name: 'test', version: 1 } }
}

const named = (found: PersonsFound, name: string): Person => {
  const person = found.persons.find((one) => one.name === name)
  assert.ok(person, `${name} among ${found.persons.map((one) => one.name ?? one.description).join(', ')}`)
  return person
}
const namesOf = (found: PersonsFound): string[] => found.persons.flatMap((person) => person.name ?? [])
const words = (document: SourceDocument, person: Person): string[] => person.mentions.map((span) => document.text.slice(...span))

test("a respelt name, a pseudonym, a couple, and the speaker's husband", () => {
  const document = page(
    'en',
    'Sergey (his name has been changed) was called up in March. Segrey’s wife Oksana said he rang once. “My husband told me the food was gone,” she said.',
    'Hanna, the sister of another conscript, told reporters that eleven men besides her brother left the camp.',
  )
  const found = findPersons(document)
  const [sergey, oksana, hanna] = [named(found, 'Sergey'), named(found, 'Oksana'), named(found, 'Hanna')]
  assert.deepEqual(sergey.aliases, ['Segrey'])
  assert.equal(sergey.pseudonym, true)
  assert.equal(document.text.slice(...sergey.notice!), 'his name has been changed')
  assert.equal(oksana.pseudonym, null)
  assert.deepEqual(sergey.relations, [{ to: oksana.id, as: 'husband' }])
  assert.ok(words(document, sergey).includes('My husband'))
  const brother = found.persons.find((person) => person.description === 'another conscript')!
  assert.deepEqual(hanna.relations, [{ to: brother.id, as: 'sister' }])
})

test('Russian: cases, a diminutive, namesakes, a composed count', () => {
  const document = page(
    'ru',
    'Павлу из Заречья 27 лет. Об этом рассказала его жена Алина (имена супругов изменены). По словам Алины, кроме мужа рапорт подписали ещё 14 человек. Паша звонил дважды.',
    'Другой мобилизованный, тоже Павел, писать не стал, говорит его мать Нина Сергеевна.',
  )
  const found = findPersons(document)
  const pavels = found.persons.filter((person) => person.name === 'Павел')
  assert.equal(pavels.length, 2)
  assert.ok(pavels[0]!.aliases.includes('Паша') && pavels[0]!.pseudonym === true && pavels[1]!.pseudonym === null)
  assert.deepEqual(pavels[0]!.relations, [{ to: named(found, 'Алина').id, as: 'муж' }])
  assert.deepEqual(named(found, 'Нина Сергеевна').relations, [{ to: pavels[1]!.id, as: 'мать' }])
  assert.equal(found.persons.find((person) => (person.count ?? 1) > 1)?.count, 15)
})

test('Ukrainian: forms, a name that was not changed, one who asked not to be named', () => {
  const document = page(
    'uk',
    'Оксана (ім’я не змінено) приїхала вночі. «Чекали до ранку», — каже Оксана. За словами її чоловіка Тараса, автобусів не було.',
    'Медсестра, яка просила не називати її, розповіла про те саме. Нас було дванадцятеро.',
  )
  const found = findPersons(document)
  assert.equal(named(found, 'Оксана').pseudonym, false)
  assert.deepEqual(named(found, 'Тарас').relations, [{ to: named(found, 'Оксана').id, as: 'чоловік' }])
  const nurse = found.persons.find((person) => person.description === 'Медсестра')!
  assert.match(document.text.slice(...nurse.notice!), /просила не називати/)
  assert.ok(found.persons.some((person) => person.count === 12))
})

test('an unnamed mother and her name later are one person', () => {
  const found = findPersons(
    page('uk', 'Тимко розповів про це своїй мамі. Його мама Ірина Савка подзвонила до школи. За словами Ірини Савки, двері були зачинені.'),
  )
  assert.deepEqual(
    found.persons.map((person) => person.name),
    ['Тимко', 'Ірина Савка'],
  )
  assert.deepEqual(found.persons[1]!.relations, [{ to: 'p1', as: 'мати' }])
})

test('namesakes by surname stay apart; a lone surname goes to its owner', () => {
  const found = findPersons(page('en', 'Marko Dimov and Marko Lazov were stopped. Dimov said nothing. “We waited,” Lazov recalls.'))
  assert.deepEqual(namesOf(found), ['Marko Dimov', 'Marko Lazov'])
  assert.deepEqual(
    found.persons.map((person) => person.mentions.length),
    [2, 2],
  )
})

test('places, outlets, months and weapons are no persons', () => {
  const found = findPersons(
    page('en', 'In Novosibirsk, TASS said on Monday that Grad rockets fell in November. Russia denies it. Calder Street is closed.'),
  )
  assert.deepEqual(namesOf(found), [])
  assert.deepEqual(
    namesOf(findPersons(page('ru', 'В Новосибирске на улице Гагарина сообщили о ракетах «Град». Позавчера сказали, что в Сосновке тихо.'))),
    [],
  )
})

test('credits and translators are no persons of the story', () => {
  const document = page('en', 'Anna Hill said it was cold.', 'Photo: Peter Grey / Agency', 'Translated by Emily Stone')
  assert.deepEqual(namesOf(findPersons(document)), ['Anna Hill'])
})

test('pronouns mean the nearest person of their gender', () => {
  const document = page('en', 'Ivan met Olga at the station. She gave him bread.')
  const found = findPersons(document)
  const at = (word: string): [number, number] => [document.text.indexOf(word), document.text.indexOf(word) + word.length]
  assert.equal(found.resolvePronoun(at('She')), named(found, 'Olga').id)
  assert.equal(found.resolvePronoun(at('him')), named(found, 'Ivan').id)
  assert.equal(found.resolvePronoun(at('bread')), null)
  assert.equal(found.personAt(at('Olga')), named(found, 'Olga').id)
})

test('the persons of the seed page', async (t) => {
  const folder = path.join('..', 'shared', 'seed')
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  if (file === undefined) return t.skip('needs ../shared')
  const read = await readDocument(new Uint8Array(readFileSync(path.join(folder, file))))
  assert.ok(read.ok)
  const found = findPersons(read.value.document)
  const [aleksey, elizaveta, yuliya] = [named(found, 'Aleksey'), named(found, 'Elizaveta'), named(found, 'Yuliya')]
  assert.deepEqual(
    [aleksey.aliases, elizaveta.aliases, aleksey.pseudonym, elizaveta.pseudonym, yuliya.pseudonym],
    [['Aleskey'], ['Elizabeth'], true, true, null],
  )
  assert.deepEqual(elizaveta.relations, [{ to: aleksey.id, as: 'wife' }])
  const husband = found.persons.find((person) => person.relations.some(({ to, as }) => to === yuliya.id && as === 'husband'))
  assert.equal(husband?.name, null)
  assert.ok(found.persons.some((person) => person.count === 12 && person.mentions.length === 2))
  const others = found.persons.filter((person) => person.count === null).map((person) => person.description)
  assert.deepEqual(others, ['military police', 'commanders'])
  assert.equal(found.persons.length, 7)
})

test('other languages, capitals, noise: no crash, no invented name', () => {
  for (const text of [
    '',
    'THE MEN LEFT THE CAMP AND NOBODY SAID WHY',
    '日本語の文章です。',
    'lorem ipsum, dolor sit amet',
    '1l1I|| ~~ ,,., ]] [',
    'Der Mann sagte nichts.',
  ]) {
    assert.deepEqual(namesOf(findPersons({ ...page('en', text), language: null })), [], text)
  }
})

test("spans are the document's, and the same text gives the same persons, for any text", () => {
  const piece = fc.constantFrom(
    'Анна ',
    'Ivan ',
    'Petrov',
    '’s ',
    'wife ',
    'его ',
    'муж ',
    ', ',
    '. ',
    '(',
    'имя изменено',
    ') ',
    '12 ',
    'men ',
    '«',
    '» ',
    'said ',
    'Mr. ',
    'А. ',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('en', 'ru', 'uk', 'de'), (pieces, language) => {
      const document = page(language, pieces.join(''))
      const found = findPersons(document)
      assert.deepEqual(findPersons(document).persons, found.persons)
      const ids = new Set(found.persons.map((person) => person.id))
      for (const person of found.persons) {
        for (const [start, end] of person.mentions) assert.ok(start >= 0 && start < end && end <= document.text.length)
        for (const relation of person.relations) assert.ok(ids.has(relation.to) && relation.to !== person.id)
      }
      for (const mention of [...found.mentions, ...found.pronouns]) assert.ok(ids.has(mention.personId))
    }),
    { numRuns: 150 },
  )
})

test('time grows with the text, not with its square', () => {
  const time = (times: number): number => {
    const document = page('ru', 'Иван Петров сказал Анне, что её муж Пётр и 12 человек ушли. (имя изменено) '.repeat(times))
    const started = performance.now()
    findPersons(document)
    return performance.now() - started
  }
  time(50)
  const [small, large] = [time(200), time(1600)]
  assert.ok(large < small * 40 + 400, `${small} ms, ${large} ms`)
})
