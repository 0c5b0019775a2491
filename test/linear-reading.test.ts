// Reading in linear time: megabytes of one mark, and of marks that quotations, dates, labels and markup are made of, on one line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../src/document/read-document.ts'

const UNITS = [
  '"',
  "'",
  '«»',
  '“”',
  '—',
  '-',
  '1234567890',
  '<',
  '>',
  '<>',
  '"“—12<>«-',
  ': ',
  '[({',
  '...',
  '\\{',
  '&#',
  '/',
  'a@',
  'Q: ',
  '12:00 ',
  '1.1.2020 ',
  '<a ',
  '<!--',
  ' | ',
  'a | ',
  ',,"',
  'Aa Bb ',
  '© A ',
]

/** Bytes of the small and of the large text; a linear reader takes eight times as long, a quadratic one sixty-four times. */
const SMALL_BYTES = 1_250_000
const LARGE_BYTES = 10_000_000
/** Twice what is linear, and a floor for clocks and collectors of garbage. */
const MOST_GROWTH = 16
const FLOOR_MILLISECONDS = 400

test('ten megabytes of any mark are read in linear time', { timeout: 120_000 }, async () => {
  await timeReading('" a', SMALL_BYTES)
  for (const unit of UNITS) {
    const small = await timeReading(unit, SMALL_BYTES)
    const large = await timeReading(unit, LARGE_BYTES)
    assert.ok(
      large <= Math.max(small, FLOOR_MILLISECONDS / 8) * MOST_GROWTH,
      `${JSON.stringify(unit)}: ${Math.round(small)} ms, eight times as much ${Math.round(large)} ms`,
    )
  }
})

test('a file of very many lines is read, and no call takes them all as arguments', async () => {
  const read = await readDocument(new TextEncoder().encode('- a\n'.repeat(130_000)))
  assert.ok(read.ok)
})

async function timeReading(unit: string, size: number): Promise<number> {
  const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(size / new TextEncoder().encode(unit).length)))
  const started = performance.now()
  const read = await readDocument(bytes)
  const taken = performance.now() - started
  assert.ok(read.ok || ['no-text', 'too-large', 'damaged'].includes(read.refusal), `${JSON.stringify(unit)}: refused`)
  return taken
}
