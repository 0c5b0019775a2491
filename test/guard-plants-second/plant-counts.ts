// How many plants of the second set the guard finds: in texts by class, in finished files by carrier.
import type { Finding } from '../../src/guard/finding.ts'
import { buildGuard, type Guard } from '../../src/guard/guard.ts'
import { AROUND, makePlainPlant, makePlant, type Plant } from './all-plants.ts'
import { ARCHIVES } from './carriers/archive.ts'
import type { Carrier } from './carriers/carrier.ts'
import { IMAGES } from './carriers/image.ts'
import { MAIL } from './carriers/mail.ts'
import { OFFICE } from './carriers/office.ts'
import { PDFS } from './carriers/pdf.ts'
import { PLAIN } from './carriers/plain.ts'
import { WEB } from './carriers/web.ts'
import { inviteCast } from './cast.ts'
import { chanceOf } from './random.ts'

/** The count of one class or one kind of carrier. */
export interface PlantRow {
  readonly what: string
  plants: number
  reviewed: number
  missed: number
  /** Missed ones in full: how the vault has the person, and what was planted. */
  readonly misses: string[]
}

const CAST = inviteCast()
const CARRIERS: Readonly<Record<string, Readonly<Record<string, Carrier>>>> = {
  'web pages': WEB,
  'texts and tables': PLAIN,
  mail: MAIL,
  'office files': OFFICE,
  archives: ARCHIVES,
  pictures: IMAGES,
  PDF: PDFS,
}
/** A file shut as a whole lets no name out: what is in it counts as found. */
const SHUT: readonly Finding['kind'][] = ['unknown-carrier', 'unreadable-carrier', 'too-deep', 'extractors-disagree']

/** A guard of the second set's persons. */
export function guardSecondCast(): Guard {
  return buildGuard(CAST.map(({ identity }) => identity))
}

/** Plants `count` times by chance in a sentence; one row a class. */
export function countTextPlants(guard: Guard, count: number, seed: number): PlantRow[] {
  const rows = new Map<string, PlantRow>()
  for (let i = 0; i < count; i++) {
    const chance = chanceOf(seed * 1_000_000 + i)
    const plant = makePlant(CAST, chance)
    if (plant === null) continue
    const text = chance.pick(AROUND).replace('▲', () => plant.text)
    tally(rows, plant.group, plant, guard.scanText(text))
  }
  return [...rows.values()].sort((a, b) => a.what.localeCompare(b.what))
}

/** Writes a plainly written name into every carrier `each` times; one row a kind of carrier, and one a carrier where any is missed. */
export async function countCarrierPlants(guard: Guard, each: number, seed: number): Promise<PlantRow[]> {
  const rows = new Map<string, PlantRow>()
  for (const [kind, carriers] of Object.entries(CARRIERS))
    for (const [name, carrier] of Object.entries(carriers))
      for (let i = 0; i < each; i++) {
        const chance = chanceOf(seed * 1_000_000 + i * 977 + name.length * 31)
        const plant = makePlainPlant(CAST, chance)
        const made = carrier(plant.text, chance)
        if (made !== null) tally(rows, kind, { ...plant, sort: name }, await guard.scanFile(made.path, made.bytes))
      }
  return [...rows.values()]
}

/** The places of the persons in the list are the identities of the findings. */
function tally(rows: Map<string, PlantRow>, what: string, plant: Plant, findings: readonly Finding[]): void {
  const row = rows.get(what) ?? { what, plants: 0, reviewed: 0, missed: 0, misses: [] }
  rows.set(what, row)
  row.plants++
  const found = findings.filter(({ identities }) => identities.includes(plant.person))
  if (found.some(({ tier }) => tier === 'block') || findings.some(({ kind }) => SHUT.includes(kind))) return
  if (found.length > 0) row.reviewed++
  else {
    row.missed++
    row.misses.push(`${plant.sort}: ${listed(plant)} ⇐ ${JSON.stringify(plant.text)}`)
  }
}

function listed(plant: Plant): string {
  const identity = CAST[plant.person]?.identity
  const particulars: Readonly<Record<string, readonly string[] | undefined>> = {
    phone: identity?.phones,
    coordinates: identity?.places,
    address: identity?.addresses,
    unit: identity?.units,
    handle: identity?.handles,
    email: identity?.emails,
    plate: identity?.plates,
    document: identity?.documents,
    alias: identity?.aliases,
  }
  return (particulars[plant.group] ?? identity?.names ?? []).join(' / ')
}
