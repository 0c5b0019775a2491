// Evaluates readTimes on the development sets of dates with the scorers that judge it; needs ../shared and python3.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readTimes } from '../src/time/read-times.ts'
import type { Span } from '../src/base/span.ts'
import type { Language } from '../src/base/language-tag.ts'

interface Item {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly language: Language
}

interface DateSet {
  readonly name: string
  readonly file: string
  readonly scorer: string
  readonly read: (record: Record<string, string>) => Item
}

const phrase = (record: Record<string, string>): Item => ({
  id: record['id']!,
  text: record['text']!,
  published: `${record['reference']!}:00-02:00`,
  language: record['language'] as Language,
})

export const DATE_SETS: readonly DateSet[] = [
  { name: 'Duckling, English', file: 'duckling-en.dev.json', scorer: 'duckling', read: phrase },
  { name: 'Duckling, Russian', file: 'duckling-ru.dev.json', scorer: 'duckling', read: phrase },
  { name: 'Duckling, Ukrainian', file: 'duckling-uk.dev.json', scorer: 'duckling', read: phrase },
  {
    name: 'Recognizers-Text, English',
    file: 'recognizers-en.json',
    scorer: 'recognizers',
    read: (record) => ({ id: record['id']!, text: record['input']!, published: record['reference']!, language: 'en' }),
  },
  {
    name: 'TimeBank and AQUAINT',
    file: 'timebank/timebank.jsonl',
    scorer: 'timebank',
    read: (record) => ({ id: record['docid']!, text: record['text']!, published: record['dct']!, language: 'en' }),
  },
]

/** The folder of development data beside the project, or null. */
export function sharedFolder(): string | null {
  const folder = [resolve('../shared'), resolve('../../shared')].find((each) => existsSync(join(each, 'data/dates')))
  return folder ?? null
}

export function loadItems(shared: string, set: DateSet): Item[] {
  const text = readFileSync(join(shared, 'data/dates', set.file), 'utf8')
  const records = set.file.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Record<string, string>)
    : (JSON.parse(text) as Record<string, string>[])
  return records.map(set.read)
}

/** What a peer or we make of one text: times as the reading schema has them. */
export type DateReader = (item: Item) => readonly object[]

const paragraphs = (text: string): Span[] => {
  const spans: Span[] = []
  let at = 0
  for (const part of text.split(/\n\s*\n/)) {
    const start = text.indexOf(part, at)
    spans.push([start, start + part.length])
    at = start + part.length
  }
  return spans
}

export const readWithOurs: DateReader = (item) =>
  readTimes(item.text, { language: item.language, published: item.published, blocks: paragraphs(item.text) })

/** Writes one reading a text and gives what the scorer prints. */
export function scoreDates(shared: string, set: DateSet, reader: DateReader): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-dates-'))
  try {
    const out = join(folder, 'readings')
    mkdirSync(out)
    for (const item of loadItems(shared, set)) {
      const reading = { document: { text: item.text, published: item.published.slice(0, 10) }, times: reader(item) }
      writeFileSync(join(out, `${item.id}.json`), JSON.stringify(reading))
    }
    return execFileSync('python3', [join(shared, 'score/score_dates.py'), set.scorer, join(shared, 'data/dates', set.file), out], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Prints the scorers' figures for every development set. */
export async function evaluateDates(print: (line: string) => void): Promise<void> {
  const shared = sharedFolder()
  if (shared === null) return print('dates: needs ../shared')
  for (const set of DATE_SETS) {
    print(set.name)
    for (const line of scoreDates(shared, set, readWithOurs).trimEnd().split('\n')) print(`  ${line}`)
  }
}
