// The index and its fingerprints: every shared run is met, copies and translations are proposed first among many, common lists are not asked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inventDocument } from '../testing/invent-document.ts'
import * as texts from '../testing/invented-texts.ts'
import { countShared } from './align-sentences.ts'
import { RetellingIndex } from './retelling-index.ts'
import { winnow } from './winnow.ts'

test('winnowing meets every shared run of ten words, wherever it stands', () => {
  const words = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      words,
      words,
      words,
      words,
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 10, maxLength: 10 }),
      (a, b, c, d, run) => {
        assert.ok(countShared(winnow([...a, ...run, ...b]), winnow([...c, ...run, ...d])) >= 1)
      },
    ),
  )
  assert.equal(winnow([1, 2]).length, 0)
})

test('origins come first among many others, copies and translations alike', () => {
  const index = new RetellingIndex()
  for (let i = 0; i < 500; i++)
    index.add(
      inventDocument(
        `Item ${i} arrived in Town${i} on May ${(i % 28) + 1}. It weighed ${i * 7} kilos and went to Depot${i % 50} at once, as a clerk noted in the book of the day.`,
      ),
    )
  const origin = index.add(inventDocument(texts.SCHOOL_RU, { language: 'ru' }))
  const other = index.add(inventDocument(texts.CLINIC_EN))
  assert.equal(index.size, 502)
  assert.equal(index.query(inventDocument(texts.SCHOOL_RU_EDITED, { language: 'ru' }))[0]?.number, origin)
  assert.equal(index.query(inventDocument(texts.SCHOOL_EN))[0]?.number, origin)
  assert.equal(index.query(inventDocument(texts.CLINIC_EN_SPUN))[0]?.number, other)
  assert.deepEqual(index.query(inventDocument('')), [])
  assert.equal(index.query(inventDocument(texts.CLINIC_EN), 1).length, 1)
})
