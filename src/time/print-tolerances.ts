// Prints the tolerance tables as docs/formats/time.md shows them (Markdown, GitHub tables).
import { ABOUT_UNIT, APPROXIMATION_TOLERANCES, COUNT_TOLERANCES, PART_TOLERANCES, VAGUE_TOLERANCES } from './tolerances.ts'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const range = (pair: readonly [number, number]): string => `${pair[0]} … ${pair[1]}`

function mostOf(upTo: number): string {
  return upTo === Infinity ? 'more' : `to ${upTo}`
}

/** The tables, in the order of the page, each under its heading. */
export function printTolerances(): string {
  return [
    '### Parts of a unit',
    table(
      ['part', 'of a', 'counted in', 'tight', 'loose', 'reading'],
      PART_TOLERANCES.map((row) => [row.part, row.unit, `${row.step}s`, range(row.tight), range(row.loose), row.why]),
    ),
    '### Counted lengths of time',
    table(
      ['unit', 'count', 'tight ± days', 'loose ± days', 'reading'],
      COUNT_TOLERANCES.map((row) => [row.unit, mostOf(row.upTo), String(row.tightDays), String(row.looseDays), row.why]),
    ),
    '### Words of approximation before a length of time',
    table(
      ['word', 'below ×', 'above ×', 'reading'],
      APPROXIMATION_TOLERANCES.map((row) => [row.word, String(row.belowFactor), String(row.aboveFactor), row.why]),
    ),
    '### "About" before a calendar unit',
    table(
      ['unit', 'tight ± days', 'loose ± days'],
      Object.entries(ABOUT_UNIT).map(([unit, row]) => [unit, String(row.tightDays), String(row.looseDays)]),
    ),
    '### Times without a number',
    table(
      ['word', 'tight, days from the anchor', 'loose', 'reading'],
      VAGUE_TOLERANCES.map((row) => [row.word, range(row.tight), range(row.loose), row.why]),
    ),
  ].join('\n\n')
}
