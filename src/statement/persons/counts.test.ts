// Groups with their number: plain, composed, joined, collective.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import type { Language } from '../../base/language-tag.ts'
import type { Block } from '../../document/document.ts'
import { tokenize } from '../../language/tokens.ts'
import { findCountedGroups } from './counts.ts'

function counted(text: string, language: Language): (readonly [string, number | null])[] {
  const block: Block = { n: 0, kind: 'paragraph', text, start: 0, end: text.length }
  const sentence = { block, index: 0, span: [0, text.length] as const, tokens: tokenize(text), isAside: false, isCaseless: false }
  return findCountedGroups(sentence, language).map(({ span, count }) => [text.slice(...span), count])
}

const ROWS: readonly (readonly [Language, string, readonly (readonly [string, number])[]])[] = [
  ['en', 'Twelve young men left.', [['Twelve young men', 12]]],
  ['en', 'In addition to her brother, 11 men refused.', [['11 men', 12]]],
  ['en', 'He saw a woman and two boys.', [['a woman and two boys', 3]]],
  ['en', 'They keep nine of us here for 10 days.', [['nine of us', 9]]],
  ['en', 'A 30-year-old served 10 years ago in 2 villages.', []],
  ['ru', 'Кроме мужа рапорт подписали ещё 14 человек.', [['14 человек', 15]]],
  ['ru', 'Там было двадцать три солдата и ждали двое суток.', [['двадцать три солдата', 23]]],
  ['uk', 'Нас було дванадцятеро.', [['дванадцятеро', 12]]],
  ['uk', 'Разом із сином було ще сім хлопців.', [['сім хлопців', 8]]],
]

for (const [language, text, expected] of ROWS) {
  test(`counts: ${text}`, () => assert.deepEqual(counted(text, language), expected))
}
