// Quotations searchable elsewhere: found in every convention of marks, with a word changed, and not where the words are everybody's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuotations } from './find-quotations.ts'
import { buildQuoteFinder } from './find-shared-quotes.ts'
import { indexWords } from './word-runs.ts'

const quotes = (text: string): string[] => findQuotations(text).map(([start, end]) => text.slice(start, end))

test('quotations are found in every convention', () => {
  assert.deepEqual(quotes('He said “we were not fed” and left.'), ['we were not fed'])
  assert.deepEqual(quotes('Она сказала: «Нас не кормили „совсем“ две недели», и ушла.'), ['Нас не кормили „совсем“ две недели'])
  assert.deepEqual(quotes('"It’s cold," she said. ‘They didn’t come.’'), ['It’s cold,', 'They didn’t come.'])
  assert.deepEqual(quotes('— Нас не кормили, — сказала она.\nТишина.'), ['— Нас не кормили, — сказала она.'])
  assert.deepEqual(quotes('“The first part of it,\nnot closed.'), ['The first part of it,'])
  assert.deepEqual(quotes('the dogs’ bowl and the cats’ milk'), [])
})

const SOURCE =
  'Дарима Соловьёва рассказала: «Нас две недели держали в подвале без света, Дарима кричала, но никто не пришёл». Потом всех увезли на север в двух машинах без окон и номеров.'
const find = (published: string, statements: readonly string[] = []): (string | number | boolean)[][] =>
  buildQuoteFinder([published], statements)
    .find(SOURCE)
    .map(({ span, words, isQuoted }) => [published.slice(...span), words, isQuoted])

test('a quotation that stands elsewhere is found, also with a name changed in it', () => {
  assert.deepEqual(find('Лада: „Нас две недели держали в подвале без света, Лада кричала, но никто не пришёл“.'), [
    ['Нас две недели держали в подвале без света, Лада кричала, но никто не пришёл', 13, true],
  ])
  assert.deepEqual(find('Лада: «Нас держали в холодном подвале без света и воды».'), [])
  assert.deepEqual(find('Она сказала «в подвале без света».'), [], 'four words are everybody’s')
})

test('words without marks count where there are many of them, or where they are a recorded statement', () => {
  assert.deepEqual(find('По словам Лады, всех увезли на север в двух машинах без окон и номеров, и больше ничего.'), [
    ['всех увезли на север в двух машинах без окон и номеров', 11, false],
  ])
  assert.deepEqual(find('Их увезли на север в двух машинах.'), [])
  assert.deepEqual(find('Всех увезли на север в двух машинах, говорит Лада.', ['увезли на север в двух машинах']), [
    ['увезли на север в двух машинах', 6, true],
  ])
})

test('a run is found wherever it stands, whole, and nothing else is', () => {
  const word = fc.constantFrom(...'ada bo cy di ed fay gus hal'.split(' '))
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.array(word, { minLength: 4, maxLength: 12 }),
      fc.array(word, { maxLength: 20 }),
      (before, run, after) => {
        const published = [...before.map((one) => `${one}x`), ...run, ...after.map((one) => `${one}y`)].join(' ')
        const runs = indexWords([published]).findRuns(['zed', ...run, 'zed'].join(' '))
        assert.ok(runs.some(({ from, to }) => from === before.length && to === before.length + run.length))
        for (const { from, to } of runs) assert.ok(from >= before.length && to <= before.length + run.length)
      },
    ),
    { numRuns: 200 },
  )
})

test('of several texts each has its own; five words are enough, and a text of one word ends', () => {
  const texts = ['', 'Лада: «в двух машинах без окон».', 'Она сказала так: «в двух машинах без окон», и умолкла.']
  const found = buildQuoteFinder(texts, []).find(SOURCE)
  assert.deepEqual(
    found.map(({ text, span }) => [text, texts[text]!.slice(...span)]),
    [
      [1, 'в двух машинах без окон'],
      [2, 'в двух машинах без окон'],
    ],
  )
  const one = 'да '.repeat(20_000)
  assert.ok(indexWords([one]).findRuns(one).length < 100)
})
