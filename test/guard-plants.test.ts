// Plants protected names in many spellings and carriers and holds that the guard finds every one (DESIGN: 4.6). The whole is `npm run evaluate guard`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildGuard } from '../src/guard/guard.ts'
import { CARRIERS } from './guard-plants/carriers/all-carriers.ts'
import { INVENTED_PERSONS } from './guard-plants/decline.ts'
import { countMisses, listMisses, writePlantedFile } from './guard-plants/plant-files.ts'
import { PROTECTED_IDENTITIES } from './guard-plants/protected-identities.ts'

/**
 * The share of plants that may be missed until the guard finds them all: the aim is 0, this is what stands, and it only goes down.
 * `npm run evaluate guard` lists what is missed, by class and carrier (docs/threat-model.md says it to users).
 */
const MOST_MISSED = 0.01

test('no more is missed in a seeded sample over all carriers than is known to be missed', async () => {
  const count = await countMisses(buildGuard(PROTECTED_IDENTITIES), 6500, 1)
  assert.ok(count.files >= CARRIERS.length, 'every carrier is tried')
  const share = count.misses.length / count.plants
  assert.ok(share <= MOST_MISSED, `${count.misses.length} of ${count.plants} plants missed:\n${listMisses(count.misses, 40).join('\n')}`)
})

test('a guard that finds nothing misses every plant', async () => {
  const blind = { ...buildGuard([]), scanFile: () => Promise.resolve([]) }
  const count = await countMisses(blind, 500, 1)
  assert.equal(count.misses.length, count.plants)
})

test('the same seed plants the same, another seed something else', async () => {
  const [carrier] = CARRIERS
  assert.ok(carrier)
  const texts = async (seed: number) => (await writePlantedFile(carrier, seed)).plants.map((plant) => plant.text)
  assert.deepEqual(await texts(7), await texts(7))
  assert.notDeepEqual(await texts(7), await texts(8))
})

test('no two invented persons share a family or a given name', () => {
  for (const part of ['family', 'given'] as const) {
    const names = INVENTED_PERSONS.map((person) => person.ru[part].cases[0]?.[0])
    assert.equal(new Set(names).size, names.length, part)
  }
  assert.ok(INVENTED_PERSONS.length >= 60)
})
