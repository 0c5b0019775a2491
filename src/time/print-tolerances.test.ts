// Holds docs/formats/time.md to the tolerance tables, and the tables to themselves.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { printTolerances } from './print-tolerances.ts'
import { COUNT_TOLERANCES, PART_TOLERANCES, VAGUE_TOLERANCES } from './tolerances.ts'

test('docs/formats/time.md prints the tables as the code has them', () => {
  const page = readFileSync(new URL('../../../docs/formats/time.md', import.meta.url), 'utf8')
  assert.ok(page.includes(printTolerances()), 'copy what printTolerances() gives into docs/formats/time.md')
})

test('a tight reading lies within the loose one', () => {
  const length = { day: 31, month: 12, year: 100 }
  for (const row of PART_TOLERANCES) {
    const size = row.unit === 'week' ? 7 : row.step === 'day' && row.unit === 'year' ? 365 : row.unit === 'decade' ? 10 : length[row.step]
    const at = (n: number): number => (n < 0 ? size + 1 + n : n)
    assert.ok(at(row.loose[0]) <= at(row.tight[0]) && at(row.tight[1]) <= at(row.loose[1]), `${row.part} of ${row.unit}`)
  }
  for (const row of COUNT_TOLERANCES) assert.ok(row.tightDays <= row.looseDays, `${row.unit} ${row.upTo}`)
  for (const row of VAGUE_TOLERANCES) assert.ok(row.loose[0] <= row.tight[0] && row.tight[1] <= row.loose[1], row.word)
})
