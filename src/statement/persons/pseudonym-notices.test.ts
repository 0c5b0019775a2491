// Notices that a name is changed, real or withheld, with their words.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { tokenize } from '../../language/tokens.ts'
import { findNotices } from './pseudonym-notices.ts'

const ROWS: readonly (readonly [text: string, says: string | null, words: string])[] = [
  ['Marta (her name has been changed) left.', 'changed', 'her name has been changed'],
  ['Marta (not her real name) left.', 'changed', 'not her real name'],
  ['The names in this text have not been changed.', 'real', 'The names in this text have not been changed'],
  ['A nurse who asked not to be named left.', 'withheld', 'A nurse who asked not to be named left'],
  ['They live in a village (its name was changed).', null, ''],
  ['Анна (имя изменено по просьбе героини) уехала.', 'changed', 'имя изменено по просьбе героини'],
  ['Врач, просивший не называть его имени, уехал.', 'withheld', 'просивший не называть его имени'],
  ['Он изменил маршрут.', null, ''],
  ['Олег (ім’я змінено) поїхав.', 'changed', 'ім’я змінено'],
  ['Олег (ім’я не змінено) поїхав.', 'real', 'ім’я не змінено'],
  ['Олег (справжнє ім’я змінено) поїхав.', 'changed', 'справжнє ім’я змінено'],
]

for (const [text, says, words] of ROWS) {
  test(`notice: ${text}`, () => {
    const notices = findNotices(tokenize(text))
    assert.deepEqual(
      notices.map((notice) => notice.says),
      says === null ? [] : [says],
    )
    if (notices[0] !== undefined) assert.equal(text.slice(...notices[0].span), words)
  })
}
