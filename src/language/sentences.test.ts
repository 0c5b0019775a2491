// Sentences end where a reader would end them, and every token is in exactly one.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** Each row: sentences written one by one; joined by a space they must come apart again. */
const ROWS: readonly (readonly string[])[] = [
  ['Mr. Brown met Lt. Col. Hart at 5 p.m. on Nov. 8.', 'He said no.', 'They left.'],
  ['The U.S. Army left.', 'It was in the U.S. They came back.'].flatMap((s) => s.split(/(?<=U\.S\.) (?=They)/)),
  ['They were sent to the front.', '[...] They hid in a cellar.'],
  ['“Did you see it?” she asked.', '“No.”', 'He left.'],
  ['“We waited. Nobody came.”'].flatMap((s) => s.split(/(?<=waited\.) /)),
  ['В 2022 г. его вызвали в г. Омск на ул. Ленина, д. 5.', 'Он поехал.'],
  ['Взяли паспорт, телефон и т. д. Потом отпустили.'].flatMap((s) => s.split(/(?<=д\.) (?=Потом)/)),
  ['А. С. Иванов и Петрова И. В. подписали жалобу.', 'Её не приняли.'],
  ['Это было в 2021 г. Потом она уехала.'].flatMap((s) => s.split(/(?<=г\.) (?=Потом)/)),
  ['— Стой! — крикнул он.', '— Куда идёте?'],
  ['«Нас бросили!» — сказала Анна.', '«Мы ждали».', 'Никто не пришёл.'],
  ['Он молчал… Потом заплакал.'].flatMap((s) => s.split(/(?<=…) /)),
  ['Я… я не знаю.', 'Дал им. Потом ушёл.'].flatMap((s) => s.split(/(?<=им\.) /)),
  ['У 2022 р. його мобілізували, див. вище.', 'П’ять днів не було води тощо.', 'Вона чекала.'],
  ['He earned 3.5 thousand in Jan. 2022.', 'No. 5 was empty.'],
  ['Мы ждали час. Никто не пришёл.'].flatMap((s) => s.split(/(?<=час\.) /)),
]

for (const row of ROWS) {
  test(`sentences: ${row[0]}`, () => {
    const text = row.join(' ')
    assert.deepEqual(splitSentences(text, null).map((s) => text.slice(...s.span)), row)
  })
}

test('a blank line and a dialogue dash on a new line part sentences without a stop', () => {
  const text = 'Заголовок без точки\n\nПервый абзац\n— Кто там?\n— Я'
  assert.deepEqual(splitSentences(text, 'ru').map((s) => text.slice(...s.span)), ['Заголовок без точки', 'Первый абзац', '— Кто там?', '— Я'])
})

test('texts of one case are parted at stops', () => {
  assert.equal(splitSentences('мы пришли. потом нас увезли. в г. омск', 'ru').length, 3)
  assert.equal(splitSentences('WE CAME. THEN THEY TOOK US. MR. BROWN LEFT.', 'en').length, 3)
})

test('a stop without a space after it', () => {
  assert.equal(splitSentences('They left the front.They had nothing. See news.example.com for more.', 'en').length, 3)
})

test('every token is in exactly one sentence, in order, for any text', () => {
  const piece = fc.constantFrom('Он', 'she', '. ', '.', '!', '?', '…', '«', '»', '“', '”', ' — ', '\n', '\n\n', 'г.', 'А.', '5', '[', ']', ' ', '😀', "'")
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const text = pieces.join('')
    const sentences = splitSentences(text, null)
    assert.deepEqual(sentences.flatMap((s) => s.tokens), tokenize(text))
    for (const s of sentences) assert.deepEqual(s.span, [s.tokens[0]!.span[0], s.tokens.at(-1)!.span[1]])
  }))
})

test('a megabyte of marks takes linear time', () => {
  const started = performance.now()
  for (const mark of ['. ', '."', '— ', '"', '1.', '[...] ', "a'"]) splitSentences(mark.repeat(100_000), null)
  assert.ok(performance.now() - started < 80_000)
})
