// Fills carriers with plants, has the guard scan them, and counts what neither tier found.
import type { Guard } from '../../src/guard/guard.ts'
import { CARRIERS } from './carriers/all-carriers.ts'
import type { Carrier } from './carriers/carrier.ts'
import { INVENTED_PERSONS } from './decline.ts'
import { inventPlant, type Plant } from './invent-plant.ts'
import { seedRandom, type Random } from './random.ts'

export interface Miss {
  readonly carrier: string
  readonly plant: Plant
  /** The seed of the file, by which it can be written again. */
  readonly seed: number
}

export interface PlantCount {
  plants: number
  files: number
  /** Plants found for review only. */
  reviewed: number
  /** Persons found in a file in which they were not planted. */
  strays: number
  readonly misses: Miss[]
  /** Plants, those found for review only, and misses, by what identifies and carrier. */
  readonly tally: Map<string, { plants: number; reviewed: number; missed: number }>
}

/** One file of plants about different persons, none twice, so that a finding tells which plant was found. */
export async function writePlantedFile(carrier: Carrier, seed: number) {
  const random = seedRandom(seed)
  const people = random.shuffle(INVENTED_PERSONS.map((_, identity) => identity)).slice(0, carrier.most)
  const plants = people.map((identity) => inventFitting(identity, carrier, random))
  return { plants, file: await carrier.write(plants, random) }
}

function inventFitting(identity: number, carrier: Carrier, random: Random): Plant {
  for (let tries = 0; tries < 50; tries += 1) {
    const plant = inventPlant(identity, random)
    if (
      carrier.forms.includes(plant.form) &&
      (plant.source !== 'css' || carrier.takesCss === true) &&
      (carrier.isSpaced !== true || fitsSpaced(plant))
    )
      return plant
  }
  throw new Error(`no plant fits ${carrier.name}`)
}

/** Letters set apart by a carrier bear no second spacing and no escape; a word of three letters is lost in them. */
function fitsSpaced(plant: Plant): boolean {
  return plant.text.length > 3 && plant.source === 'text' && !/%|:|=|letter-spaced|base64|punycode/.test(plant.variant)
}

/** Scans files of every carrier in turn until so many plants have been tried. */
export async function countMisses(
  guard: Guard,
  plantsWanted: number,
  seed: number,
  report: (count: PlantCount) => void = () => {},
): Promise<PlantCount> {
  const count: PlantCount = { plants: 0, files: 0, reviewed: 0, strays: 0, misses: [], tally: new Map() }
  for (let round = 0; count.plants < plantsWanted; round += 1) {
    for (const [place, carrier] of CARRIERS.entries()) {
      if (count.plants >= plantsWanted) break
      await countFile(guard, carrier, seed + round * 1000 + place, count)
    }
    report(count)
  }
  return count
}

async function countFile(guard: Guard, carrier: Carrier, seed: number, count: PlantCount): Promise<void> {
  const { plants, file } = await writePlantedFile(carrier, seed)
  const findings = await guard.scanFile(file.path, file.bytes)
  const blocked = new Set(findings.filter((finding) => finding.tier === 'block').flatMap((finding) => finding.identities))
  const found = new Set(findings.flatMap((finding) => finding.identities))
  count.files += 1
  count.plants += plants.length
  for (const plant of plants) {
    const key = `${plant.what}\t${carrier.name}`
    const row = count.tally.get(key) ?? { plants: 0, reviewed: 0, missed: 0 }
    count.tally.set(key, row)
    row.plants += 1
    if (!found.has(plant.identity)) {
      row.missed += 1
      count.misses.push({ carrier: carrier.name, plant, seed })
    } else if (!blocked.has(plant.identity)) {
      row.reviewed += 1
      count.reviewed += 1
    }
  }
  const planted = new Set(plants.map((plant) => plant.identity))
  count.strays += [...found].filter((identity) => !planted.has(identity)).length
}

/** Misses one a line, sorted by what, variant and carrier; for the test's message and the engineer. */
export function listMisses(misses: readonly Miss[], most: number): string[] {
  const lines = misses.map(
    ({ carrier, plant, seed }) =>
      `${plant.what} | ${plant.variant} | ${carrier} | ${JSON.stringify(plant.text)} | person ${plant.identity}, seed ${seed}`,
  )
  return lines.sort().slice(0, most)
}
