// The guard on two sets of plants of protected names in many spellings and carriers, and its false alarms on texts without the persons (DESIGN: 4.6).
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../src/guard/finding.ts'
import { buildGuard, type Guard } from '../src/guard/guard.ts'
import { readDocument } from '../src/document/read-document.ts'
import { COMMON_IDENTITIES } from '../test/guard-plants/frequent-names.ts'
import { countMisses, listMisses, type PlantCount } from '../test/guard-plants/plant-files.ts'
import { countCarrierPlants, countTextPlants, guardSecondCast, type PlantRow } from '../test/guard-plants-second/plant-counts.ts'
import { romanise } from '../test/guard-plants/romanise.ts'
import { ROMANISATIONS } from '../test/guard-plants/romanisation-tables.ts'
import { PROTECTED_IDENTITIES } from '../test/guard-plants/protected-identities.ts'
import { loadPages, pagesFolder, readWithLinkedom } from './page-set.ts'
import { projectRoot } from './development-data.ts'

const PLANTS = 300_000
const SEED = 20_000
/** Of the second set: plants in texts, and files a carrier. */
const SECOND_PLANTS = 300_000
const SECOND_FILES_EACH = 100

/** Prints the false alarms a language, then the plants missed by what they are and where. Takes many minutes: progress goes to standard error. */
export async function evaluateGuard(print: (line: string) => void): Promise<void> {
  await printFalseAlarms(print)
  const started = performance.now()
  const count = await countMisses(buildGuard(PROTECTED_IDENTITIES), PLANTS, SEED, ({ plants }) =>
    process.stderr.write(`  first set: ${plants} of ${PLANTS} plants\n`),
  )
  process.stderr.write(`  second set: ${SECOND_PLANTS} plants and its carriers\n`)
  const guardOfSecond = guardSecondCast()
  const second = [
    ...countTextPlants(guardOfSecond, SECOND_PLANTS, SEED),
    ...(await countCarrierPlants(guardOfSecond, SECOND_FILES_EACH, SEED)),
  ]
  print('')
  printMisses(count, second, print)
  print(`${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function printFalseAlarms(print: (line: string) => void): Promise<void> {
  const guard = buildGuard(COMMON_IDENTITIES)
  print(
    'False alarms of 100 persons with the commonest names, on texts without them (aims: at most 1 block in 100,000 words, 5 reviews in 10,000):',
  )
  printAlarms(guard, 'Russian and Ukrainian golden and sample texts', await projectTexts(), print)
  const folder = pagesFolder()
  if (folder === null) print('needs ../shared')
  else
    printAlarms(
      guard,
      'English and German pages',
      loadPages(folder).map(({ bytes }) => readWithLinkedom(bytes).document.text),
      print,
    )
}

/** What was missed of both sets in one table; of the first by carrier and by both, and a hundred misses in full of each. */
function printMisses(count: PlantCount, second: readonly PlantRow[], print: (line: string) => void): void {
  print(
    `${count.plants} plants in ${count.files} files: ${count.misses.length} missed by both tiers, ${count.reviewed} found for review only, ${count.strays} persons found where they were not planted`,
  )
  print('| set | what | plants | review only | missed |')
  print('|---|---|---|---|---|')
  for (const [what, row] of sumBy(count, 0)) print(`| first | ${what} | ${row.plants} | ${row.reviewed} | ${row.missed} |`)
  for (const row of second) print(`| second | ${row.what} | ${row.plants} | ${row.reviewed} | ${row.missed} |`)
  print(`| second | all | ${sumUp(second, 'plants')} | ${sumUp(second, 'reviewed')} | ${sumUp(second, 'missed')} |`)
  const byCarrier = sumBy(count, 1)
  print('')
  print(
    `Carriers: ${byCarrier.size}; with misses: ${
      [...byCarrier]
        .filter(([, row]) => row.missed > 0)
        .map(([carrier, row]) => `${carrier} ${row.missed}/${row.plants}`)
        .join(', ') || 'none'
    }`,
  )
  for (const [key, row] of count.tally) if (row.missed > 0) print(`  ${key.replace('\t', ' × ')}: ${row.missed}/${row.plants}`)
  for (const line of listMisses(count.misses, 100)) print(`  ${line}`)
  for (const { what, misses } of second) for (const miss of [...new Set(misses)].slice(0, 3)) print(`  second set, ${what}, ${miss}`)
}

const sumUp = (rows: readonly PlantRow[], key: 'plants' | 'reviewed' | 'missed'): number => rows.reduce((sum, row) => sum + row[key], 0)

function sumBy(count: PlantCount, part: 0 | 1): Map<string, { plants: number; reviewed: number; missed: number }> {
  const sums = new Map<string, { plants: number; reviewed: number; missed: number }>()
  for (const [key, row] of count.tally) {
    const name = key.split('\t')[part] as string
    const sum = sums.get(name) ?? { plants: 0, reviewed: 0, missed: 0 }
    sums.set(name, { plants: sum.plants + row.plants, reviewed: sum.reviewed + row.reviewed, missed: sum.missed + row.missed })
  }
  return sums
}

/** The texts of the golden folders and of the sample case that are Russian or Ukrainian, as the project reads them. */
async function projectTexts(): Promise<string[]> {
  const root = projectRoot()
  const files = ['test/golden/documents', 'test/golden/readings', 'samples/case'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => (folder.startsWith('samples') || /(^|\/)input\//.test(name)) && /\.[a-z]+$/.test(name))
      .sort()
      .map((name) => path.join(root, folder, name)),
  )
  const texts: string[] = []
  for (const file of files) {
    const done = await readDocument(readFileSync(file))
    if (done.ok && (done.value.document.text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > 200) texts.push(done.value.document.text)
  }
  return texts
}

function printAlarms(guard: Guard, name: string, texts: readonly string[], print: (line: string) => void): void {
  const words = texts.reduce((sum, text) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0)
  const alarms = texts.flatMap((text) => guard.scanText(text).map((finding) => ({ finding, words: wordsAt(text, finding) })))
  const blocks = alarms.filter(({ finding }) => finding.tier === 'block')
  const reviews = alarms.filter(({ finding }) => finding.tier === 'review')
  print(
    `${name}: ${words} words; blocks ${blocks.length} (${((blocks.length / words) * 1e5).toFixed(2)} in 100,000), reviews ${reviews.length} (${((reviews.length / words) * 1e4).toFixed(2)} in 10,000)`,
  )
  const namesakes = blocks.filter(({ finding, words: at }) => isNamesake(finding, at)).length
  print(`  of the blocks ${namesakes} stand on a namesake: another person whose family name is in the list`)
  for (const [kind, of] of [
    ['block', blocks],
    ['review', reviews],
  ] as const) {
    const told = Map.groupBy(of, ({ finding, words: at }) => `${finding.kind}: ${at}`)
    for (const [what, each] of [...told].sort((a, b) => b[1].length - a[1].length).slice(0, 25)) print(`  ${kind} ${each.length} × ${what}`)
  }
}

/** Does the family name itself stand there, in Russian letters or the press's English ones? Then the guard is right, though the person is another. */
function isNamesake(finding: Finding, words: string): boolean {
  const press = ROMANISATIONS.find((table) => table.name === 'press English')
  return finding.identities.some((identity) => {
    const family = (COMMON_IDENTITIES[identity]?.names[0] ?? '').split(' ')[0]?.slice(0, 5) ?? ''
    return (
      press !== undefined &&
      [family, romanise(family, press, 'ru'), romanise(family, press, 'uk')].some((form) =>
        words.toLowerCase().includes(form.toLowerCase()),
      )
    )
  })
}

/** The words where the finding says it is; texts here are nobody's secrets. */
function wordsAt(text: string, finding: Finding): string {
  const place = /line (\d+), column (\d+)/.exec(finding.place)
  if (!place) return finding.place
  const line = text.split('\n')[Number(place[1]) - 1] ?? ''
  const at = Number(place[2]) - 1
  return line.slice(Math.max(0, at - 12), at + 28)
}
