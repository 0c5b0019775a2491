// Two editions: what was taken out or replaced between them is found, and what only moved is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildGuard } from '../guard.ts'
import { attributeTraits } from '../traits/attribute-traits.ts'
import { buildTraitFinder } from '../traits/find-traits.ts'
import type { TracedPerson } from '../traits/trait-phrases.ts'
import { widthOf } from '../traits/trait.ts'
import { alignWords } from './align-words.ts'
import { compareEditions, type EditionText, type Trace } from './compare-editions.ts'

const PERSONS: readonly TracedPerson[] = [
  { pseudonym: 'Лада', traits: { born: '1990', places: ['Зареченск'], roles: ['медсестра'] } },
  { pseudonym: 'Ян', traits: {} },
]
const guard = buildGuard([{ names: ['Соловьёва Дарима Петровна'] }, { names: ['Громов Пётр Ильич'] }])
const finder = buildTraitFinder(PERSONS)

function editionText(text: string, name = 'page.html'): EditionText {
  const found = finder.find(text, [], 2024)
  const traces: Trace[] = [
    ...guard
      .findNamed(text)
      .flatMap(({ span, identities }) => identities.map((person): Trace => ({ person, is: 'name', item: '', width: 1, span }))),
    ...found.pseudonyms.map(({ person, span }): Trace => ({ person, is: 'pseudonym', item: '', width: 1, span })),
    ...attributeTraits(text, found).map(({ person, item, value, span }): Trace => ({
      person,
      is: 'trait',
      item,
      width: widthOf(value),
      span,
    })),
  ]
  return {
    name,
    text,
    traces,
    pathTraces: guard
      .findNamed(name)
      .flatMap(({ span, identities }) => identities.map((person) => ({ person, is: 'name', item: '', width: 1, span }) as const)),
  }
}

const changes = (before: string, after: string): string[] =>
  compareEditions([editionText(before)], [editionText(after)]).map(
    ({ kind, person, item, before: { start } }) =>
      `${kind} ${PERSONS[person]!.pseudonym}${item === '' ? '' : ` ${item}`} at “${before.slice(start ?? 0).split(/[\s.,]/)[0]}”`,
  )

test('a name that became a pseudonym gives the key to whoever has both', () => {
  assert.deepEqual(changes('Всё рассказала Дарима Соловьёва из Зареченска.', 'Всё рассказала Лада из Зареченска.'), [
    'name-replaced Лада at “Соловьёва”',
  ])
  assert.deepEqual(changes('Её звали Соловьёвой в отряде.', 'Её знали все в отряде.'), ['name-taken-out Лада at “Соловьёвой”'])
})

test('a changed pseudonym is told, also where the vault does not know the old one', () => {
  assert.deepEqual(changes('Лада видела это сама.', 'Ян видел это сам.'), ['pseudonym-changed Лада at “Лада”'])
  assert.deepEqual(changes('Тогда Вера увидела огонь.', 'Тогда Лада увидела огонь.'), ['pseudonym-changed Лада at “Вера”'])
  assert.deepEqual(changes('Тогда она увидела огонь.', 'Тогда Лада увидела огонь.'), [], 'a pronoun is no name')
})

test('a trait made coarser or taken out tells the finer one', () => {
  assert.deepEqual(changes('Лада, 34 года, медсестра, ждала.', 'Лада, ей за тридцать, медсестра, ждала.'), [
    'trait-coarsened Лада age 0 at “34”',
  ])
  assert.deepEqual(changes('Лада, медсестра из Зареченска, ждала.', 'Лада, медсестра, ждала.'), [
    'trait-taken-out Лада place 0 at “Зареченска”',
  ])
  assert.deepEqual(
    changes('Лада, медсестра из Зареченска, ждала.\nВ Зареченске шёл дождь.', 'Лада, медсестра, ждала.\nВ Зареченске шёл дождь.'),
    [],
    'it is told still',
  )
})

test('words about a person that went are told, the editor’s hand and what only moved are not', () => {
  assert.deepEqual(changes('Лада ждала. Потом пришли двое в масках и забрали телефон. Стемнело.', 'Лада ждала. Стемнело.'), [
    'passage-taken-out Лада at “Потом”',
  ])
  assert.deepEqual(changes('Пришли двое в масках и забрали у всех телефоны.\nЛада ждала.', 'Лада ждала.'), [], 'no line about her')
  assert.deepEqual(changes('Лада сказала, что ждала их весь день.', 'Сказала Лада, что ждала их весь долгий день.'), [])
  assert.deepEqual(changes('Ладу видели вечером.', 'Ладе сказали вечером.'), [], 'another case is no other name')
})

test('a text that went, and one that was renamed', () => {
  const story = 'Лада ждала их весь день у старого моста за рекой, и никто не пришёл.'
  assert.deepEqual(
    compareEditions([editionText(story)], []).map(({ kind, person, after }) => [kind, person, after]),
    [['text-taken-out', 0, null]],
  )
  assert.deepEqual(compareEditions([editionText(story, 'a.html')], [editionText(story, 'lada.html')]), [])
  assert.deepEqual(
    compareEditions([editionText(story, 'dom/solovyova.html')], [editionText(story, 'dom/lada.html')]).map(({ kind, person, before }) => [
      kind,
      person,
      before.start,
    ]),
    [['name-taken-out', 0, null]],
    'the name stood in the path',
  )
})

test('changes and what lies between them make the two texts', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })
  const lines = fc.array(fc.nat(1), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(words, words, lines, (before, after, breaks) => {
      let line = 0
      const lineOf = breaks.map((isBreak) => (line += isBreak))
      const changed = alignWords({ words: before, lineOf }, { words: after, lineOf })
      const rebuilt: string[] = []
      let [b, a] = [0, 0]
      for (const { beforeFrom, beforeTo, afterFrom, afterTo } of changed) {
        assert.deepEqual(before.slice(b, beforeFrom), after.slice(a, afterFrom), 'what lies between is equal')
        assert.ok(beforeTo > beforeFrom || afterTo > afterFrom)
        rebuilt.push(...before.slice(b, beforeFrom), ...after.slice(afterFrom, afterTo))
        b = beforeTo
        a = afterTo
      }
      assert.deepEqual([...rebuilt, ...before.slice(b)], after)
    }),
    { numRuns: 500 },
  )
})

test('the fewest words are changed', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  const lcs = (one: readonly string[], other: readonly string[]): number => {
    let row = new Array<number>(other.length + 1).fill(0)
    for (const word of one)
      row = other.reduce<number[]>((next, same, j) => [...next, word === same ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)], [0])
    return row[other.length]!
  }
  fc.assert(
    fc.property(words, words, (before, after) => {
      const one = { words: before, lineOf: before.map(() => 0) }
      const changed = alignWords(one, { words: after, lineOf: after.map(() => 0) }).reduce(
        (sum, { beforeFrom, beforeTo, afterFrom, afterTo }) => sum + beforeTo - beforeFrom + afterTo - afterFrom,
        0,
      )
      assert.equal(changed, before.length + after.length - 2 * lcs(before, after))
    }),
    { numRuns: 500 },
  )
})
