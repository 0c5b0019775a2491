// Codes and event dates on HRDsAttack (news in English about attacks on human-rights defenders), by the scorer in ../shared.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreReadings, type TextToRead } from './score-readings.ts'
import { projectRoot, sharedPath } from './development-data.ts'

const SHOWN =
  /^(?:killing|torture|kidnapping|arbitrary detention|enforced disappearance|violation types, micro|event date exact\t|event date precision|right to abstain|HEADLINE)/

/** Prints the scorer's figures for the development articles (`split`: 'dev' or 'train'). */
export async function evaluateCoding(
  print: (line: string) => void,
  split: 'dev' | 'train' = 'dev',
): Promise<ReadonlyMap<string, number> | null> {
  const gold = sharedPath('data', 'coding', `hrdsattack-${split}.jsonl`)
  if (gold === null) {
    print('codes: skipped, needs ../shared/data/coding')
    return null
  }
  const texts = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line): TextToRead => {
      const { id, title, text, published } = JSON.parse(line) as { id: string; title: string; text: string; published: string | null }
      return { name: id, text: `${title}\n\n${text}`, published }
    })
  const lines = await scoreReadings(texts, 'score_coding.py', [gold], [join(projectRoot(), 'evaluate', 'coding-map.json')], print)
  if (lines === null) return null
  print(`codes, HRDsAttack ${split}: ${texts.length} articles`)
  const figures = new Map<string, number>()
  for (const line of lines) {
    const [name = '', value = ''] = line.split('\t')
    figures.set(name, Number(value))
    if (SHOWN.test(line)) print(`  ${name.padEnd(44)} ${value}`)
  }
  return figures
}
