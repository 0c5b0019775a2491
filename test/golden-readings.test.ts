// The golden readings: nothing regresses below the figures that were recorded (test/golden/figures.json).
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGoldenCases, locateQuote } from '../evaluate/golden-case.ts'
import { goldenFolder, measureGolden, shares } from '../evaluate/golden.ts'
import { projectRoot } from '../evaluate/development-data.ts'
import { readDocument } from '../src/document/read-document.ts'

const SLACK = 0.01
const recorded = JSON.parse(readFileSync(join(projectRoot(), 'test', 'golden', 'figures.json'), 'utf8')) as Record<
  string,
  { precision: number; recall: number }
>

test('golden: at least forty cases in three languages, and every quote stands in its text', async () => {
  const cases = readGoldenCases(goldenFolder())
  assert.ok(cases.length >= 40, `${cases.length} cases`)
  for (const language of ['en-', 'ru-', 'uk-']) assert.ok(cases.filter(({ name }) => name.startsWith(language)).length >= 10, language)
  for (const { name, bytes, fileName, expected } of cases) {
    const read = await readDocument(bytes, { fileName })
    assert.ok(read.ok, name)
    const missing = expected.statements.filter(({ quote }) => locateQuote(read.value.document.text, quote) === null)
    assert.ok(missing.length <= 1, `${name}: ${JSON.stringify(missing.map(({ quote }) => quote))}`)
  }
})

test('golden: no phenomenon falls below its recorded precision and recall', async () => {
  const figures = await measureGolden(readGoldenCases(goldenFolder()))
  for (const [name, floor] of Object.entries(recorded)) {
    const tally = figures[name]
    assert.ok(tally, name)
    const { precision, recall } = shares(tally)
    assert.ok(precision >= floor.precision - SLACK, `${name}: precision ${precision.toFixed(3)}, recorded ${floor.precision}`)
    assert.ok(recall >= floor.recall - SLACK, `${name}: recall ${recall.toFixed(3)}, recorded ${floor.recall}`)
  }
})
