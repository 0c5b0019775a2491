// Attributions on PolNeAR's development split (news in English): content, source and cue, by the scorer in ../shared.
import { readFileSync } from 'node:fs'
import { scoreReadings, type TextToRead } from './score-readings.ts'
import { sharedPath } from './development-data.ts'

const SHOWN = /^(?:content token|source any|source token|cue token|content >50%|attribution|direct|indirect|HEADLINE)/

/** Prints the scorer's figures; gives them by name, or null where the data is not there. */
export async function evaluateQuotes(print: (line: string) => void): Promise<ReadonlyMap<string, number> | null> {
  const gold = sharedPath('data', 'quotes', 'polnear-dev.jsonl')
  if (gold === null) {
    print('attributions: skipped, needs ../shared/data/quotes')
    return null
  }
  const texts = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line): TextToRead => {
      const { docid, text, published } = JSON.parse(line) as { docid: string; text: string; published: string | null }
      return { name: docid, text, published }
    })
  const lines = await scoreReadings(texts, 'score_quotes.py', ['polnear', gold], [], print)
  if (lines === null) return null
  print(`attributions, PolNeAR development split: ${texts.length} texts`)
  const figures = new Map<string, number>()
  for (const line of lines) {
    const [name = '', value = ''] = line.split('\t')
    figures.set(name, Number(value))
    if (SHOWN.test(name)) print(`  ${name.padEnd(28)} ${value}`)
  }
  return figures
}
