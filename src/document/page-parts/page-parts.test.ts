// The parts of a page told by their words: each function on what it must take and on what it must leave.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCreditLine, isFigureLine, isNote, parseByline, parseSourceLine, parseTranslatorLine } from './attribution.ts'
import { isFurnitureLine } from './boilerplate.ts'
import { creditedInText, isCreditedLink } from './credited-outlets.ts'
import { dayOfDateLine } from './date-line.ts'
import { findDays, isoDay } from './find-days.ts'
import { splitHeadline } from './headline.ts'
import { labelDump } from './label-dump.ts'

test('furniture is told by whole lines and beginnings, and running text is left alone', () => {
  for (const line of ['Skip to main content', '• Share to or', 'Читайте также', 'Підпишіться на наш канал', 'Facebook Twitter Telegram', '© 2022 The Desk', '***', 'Lesen Sie auch: Was nun?', 'Усі права захищені']) assert.ok(isFurnitureLine(line), line)
  for (const line of ['They share one blanket between two.', 'Подписаться под рапортом отказались трое.', 'Related by marriage, the two men served together.', 'Menus were printed and nobody came.']) assert.ok(!isFurnitureLine(line), line)
})

test('source lines name outlets', () => {
  assert.deepEqual(parseSourceLine('Source: Lake Courier'), ['Lake Courier'])
  assert.deepEqual(parseSourceLine('Источники: «Вестник», Голос округа'), ['Вестник', 'Голос округа'])
  assert.deepEqual(parseSourceLine('Джерело — Східний вісник'), ['Східний вісник'])
  for (const line of ['Sources in the army said so.', 'Source', 'The source: a river in the hills that nobody has found since the maps were burnt in the fire of that year, they say']) assert.equal(parseSourceLine(line), null, line)
})

test('translator lines name people, and sentences about translation do not', () => {
  assert.deepEqual(parseTranslatorLine('Translation by Ruth Calder and Tom Avery'), ['Ruth Calder', 'Tom Avery'])
  assert.deepEqual(parseTranslatorLine('Перевела Анна Белых'), ['Анна Белых'])
  assert.deepEqual(parseTranslatorLine('(Переклад: Софія Левченко)'), ['Софія Левченко'])
  for (const line of ['Translation is a kind of reading.', 'Перевод в тыловую часть обещали дважды.', 'Переклад не потрібен']) assert.equal(parseTranslatorLine(line), null, line)
})

test('credits, figure lines, notes, bylines', () => {
  for (const line of ['Irina Belova / TASS', 'Photo: Lena Marsh', 'Фото: Антон Рыбаков', 'Jan Novak / Getty Images', '(Bild: Jana Brückner)']) assert.ok(isCreditLine(line), line)
  for (const line of ['He and/or she may come.', 'Photo evidence was shown to the court.', 'The photo: it was taken in May. Nobody knows by whom.']) assert.ok(!isCreditLine(line), line)
  assert.ok(isFigureLine('Abb. 4: Der Aufbau') && isFigureLine('Рис. 2. Схема') && !isFigureLine('Figures rose in May.'))
  for (const line of ["Editor's note: this text was shortened.", 'Имена героев изменены.', 'Her name has been changed for her safety.', 'Імена змінено.']) assert.ok(isNote(line), line)
  for (const line of ['(His name has been changed.)', '* Names have been changed at the request of the speakers.', 'Имена изменены. Настоящие имена известны редакции.']) assert.ok(isNote(line), line)
  for (const line of ['Viktor (his name has been changed) came home in May.', 'Марина (имя изменено) ждала у ворот три дня.', 'Ольга (ім’я змінено) чекала біля воріт.', 'Pavel, whose name has been changed, drives a tram.', 'He left the town in May. His name has been changed.']) assert.ok(!isNote(line), line)
  assert.ok(!isNote('“I have changed,” said Olga, whose name has been changed.'))
  assert.deepEqual(parseByline('By Maya Ortiz and Ben Aldous'), ['Maya Ortiz', 'Ben Aldous'])
  assert.deepEqual(parseByline('Автор: Ирина Мельник'), ['Ирина Мельник'])
  for (const line of ['By the river we waited.', 'By Monday', 'Von hier aus sieht man das Tal']) assert.equal(parseByline(line), null, line)
})

test('headline and deck are parted at the closing quote or the sentence mark, never at an apostrophe', () => {
  assert.deepEqual(splitHeadline('‘They don’t answer’ Families of the missing wait for a third month without news'), { headline: '‘They don’t answer’', deck: 'Families of the missing wait for a third month without news' })
  assert.deepEqual(splitHeadline('«Никто не пришёл» Жители посёлка три недели ждут возвращения электричества'), { headline: '«Никто не пришёл»', deck: 'Жители посёлка три недели ждут возвращения электричества' })
  assert.equal(splitHeadline('“Never again” says the mayor of a town that has lost its bridge'), null)
  assert.equal(splitHeadline('A plain headline about a bridge that was closed'), null)
})

test('days are found in the forms of several languages, and impossible ones are not', () => {
  const cases: readonly [string, string][] = [['16 November 2022', '2022-11-16'], ['November 16th, 2022', '2022-11-16'], ['16. Nov. 2022', '2022-11-16'], ['16 ноября 2022 г.', '2022-11-16'], ['16 листопада 2022 року', '2022-11-16'], ['le 1er décembre 2019', '2019-12-01'], ['16 de noviembre de 2022', '2022-11-16'], ['16.11.2022, 14:05', '2022-11-16'], ['16.11.22', '2022-11-16'], ['2022-11-16T10:00', '2022-11-16'], ['2022/11/16', '2022-11-16']]
  for (const [text, day] of cases) assert.equal(findDays(text)[0]?.day, day, text)
  assert.equal(findDays('11/12/2022', true)[0]?.day, '2022-11-12')
  assert.equal(findDays('11/12/2022', false)[0]?.day, '2022-12-11')
  for (const text of ['0000-00-00', '31.02.2022', '2500-01-01', '14:05', '1.2.3', 'May 2022']) assert.deepEqual(findDays(text), [], text)
  assert.equal(isoDay(2024, 2, 29), '2024-02-29')
  assert.equal(isoDay(2023, 2, 29), null)
})

test('a date line holds a day and little else', () => {
  assert.equal(dayOfDateLine('Опубликовано: 16.11.2022'), '2022-11-16')
  assert.equal(dayOfDateLine('Wednesday, 16 November 2022, 14:05'), '2022-11-16')
  assert.equal(dayOfDateLine('Am 5. November 2021 wird sie hundert. Herzlichen Glückwunsch.'), null)
  assert.equal(dayOfDateLine('On 16 November 2022 the bridge was closed'), null)
})

test('running text credits outlets by fixed formulas, not people', () => {
  assert.deepEqual(creditedInText('As Lake Courier reports, the bridge is closed.'), ['Lake Courier'])
  assert.deepEqual(creditedInText('Об этом сообщает «Вестник округа».'), ['Вестник округа'])
  assert.deepEqual(creditedInText('Як пише Голос Степу, міст закрито.'), ['Голос Степу'])
  assert.deepEqual(creditedInText('Жена рассказала изданию «Берег», что он ушёл.'), ['Берег'])
  assert.deepEqual(creditedInText('According to Elena, the bridge is closed. As she said, nobody came.'), [])
  assert.ok(isCreditedLink('The bridge is closed, Lake Courier reports.', 'Lake Courier'))
  assert.ok(isCreditedLink('Мост закрыт, сообщает издание «Берег».', '«Берег»'))
  assert.ok(!isCreditedLink('The bridge over the Lipovka is closed.', 'Lipovka'))
})

test('a caption is a caption once, its credit stands once, a box ends where somebody speaks', () => {
  const kinds = (texts: string[]) => labelDump(texts).blocks.map(({ kind }) => kind)
  const story = 'The training ground lies forty kilometres from the nearest shop, and for nine days the recruits slept in summer tents there, their fathers say, without a stove.'
  assert.deepEqual(kinds(['Tents at the edge of a wood, May 2021', 'The tents', 'Tents at the edge of a wood, May 2021', 'Ann Lee / TASS', 'Ann Lee / TASS', story, story + ' Again.']), ['caption', 'headline', 'boilerplate', 'credit', 'boilerplate', 'paragraph', 'paragraph'])
  assert.deepEqual(kinds(['The tents', story, 'Weekly newsletter', 'All of it, every week', '“We left,” he said.', story + ' Again.']), ['headline', 'paragraph', 'boilerplate', 'boilerplate', 'paragraph', 'paragraph'])
})
