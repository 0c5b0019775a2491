// Switches each detector of texts off in turn over a seeded sample of plants: what was found must then be missed or found less surely, or else nothing holds
// that detector. Detectors of carriers are held by the carriers' own tests.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ESCAPE_NAMES } from '../src/guard/escapes/open-escapes.ts'
import { buildGuard } from '../src/guard/guard.ts'
import { ODD_WAYS } from '../src/guard/match/odd-hits.ts'
import { INVENTED_PERSONS } from './guard-plants/decline.ts'
import { inventPlant } from './guard-plants/invent-plant.ts'
import { PROTECTED_IDENTITIES } from './guard-plants/protected-identities.ts'
import { seedRandom } from './guard-plants/random.ts'

const PLANTS = 2500
/** Plants tried for each detector, those first for which the fewest others found something. */
const MOST_TRIED = 40

/**
 * Detectors that this sample cannot tell from none: it holds no plant for them, or another detector finds all that they find. Their own tests must hold them.
 * A detector may leave this list; a new one that nothing notices fails the test.
 */
const NOT_TOLD_APART: ReadonlySet<string> = new Set([
  // Names walked to sign by sign are found there too.
  'view look-alike',
  'view broken',
  // What stands round the @ is found without it.
  'view obfuscated',
  'escape query-space',
  // No plant.
  'odd pictured',
  'odd small-l',
  'escape page-number',
])

interface Sampled {
  readonly text: string
  readonly identity: number
  readonly tier: string
  readonly detectors: ReadonlySet<string>
}

let off = ''
let asked = new Set<string>()
const guard = buildGuard(PROTECTED_IDENTITIES, {
  isOn: (detector) => {
    asked.add(detector)
    return detector !== off
  },
})

/** 'block', 'review' or 'none' for this person in the text. */
function tierFor(identity: number, text: string): string {
  const tiers = guard.scanText(text).flatMap((finding) => (finding.identities.includes(identity) ? [finding.tier] : []))
  return tiers.includes('block') ? 'block' : (tiers[0] ?? 'none')
}

function sample(): Sampled[] {
  const random = seedRandom(1)
  const plants = Array.from({ length: PLANTS }, (_, n) => inventPlant(n % INVENTED_PERSONS.length, random))
  const texts = [
    ...plants.map(({ identity, text }) => ({ identity, text: `Ждали ${text} утром.` })),
    ...INVENTED_PERSONS.slice(0, 12).flatMap((_, identity) =>
      directedPlants(identity).map((text) => ({ identity, text: `Ждали ${text} утром.` })),
    ),
  ]
  return texts.map(({ identity, text }) => {
    asked = new Set()
    const tier = tierFor(identity, text)
    return { text, identity, tier, detectors: asked }
  })
}

/** A family name in what the sample seldom or never writes it in: one line a detector. */
function directedPlants(identity: number): string[] {
  const name = INVENTED_PERSONS[identity]?.ru.family.cases[0]?.[0] ?? ''
  const utf8 = [...new TextEncoder().encode(name)]
  const letters = [...name]
  const half = name.length >> 1
  const [start, end] = [name.slice(0, half), name.slice(half)]
  const each = (write: (byte: number) => string, between = ''): string => utf8.map(write).join(between)
  const hex = (byte: number, length = 2): string => byte.toString(16).toUpperCase().padStart(length, '0')
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
  const cp1251 = letters.map((letter) => letter.charCodeAt(0) - 0x410 + 0xc0)
  const backwards = letters.toReversed().join('')
  return [
    letters.map((letter) => `u${hex(letter.charCodeAt(0), 4)}`).join(''),
    String.fromCharCode(...cp1251),
    new TextDecoder('windows-1252').decode(Uint8Array.from(utf8)),
    cp1251.map((byte) => `\\'${hex(byte).toLowerCase()}`).join(''),
    each((byte) => `\\${byte.toString(8)}`),
    `filename*0*=UTF-8''${encodeURIComponent(start)}; filename*1*=${encodeURIComponent(end)}`,
    `=?utf-8?B?${base64(start)}?= =?utf-8?B?${base64(end)}?=`,
    each((byte) => `=${hex(byte)}`),
    each((byte) => `#${hex(byte)}`),
    `+${Buffer.from(name, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
    each((byte) => hex(byte).toLowerCase()),
    each((byte) => byte.toString(2).padStart(8, '0'), ' '),
    letters.map((letter) => `U+${hex(letter.charCodeAt(0), 4)}`).join(' '),
    `"${start}" + "${end}"`,
    `"${backwards}".split("").reverse().join("")`,
    `\u202e${backwards}\u202c`,
    letters.map((letter, n) => (n % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join(''),
    `#мыждали${name.toLowerCase()}`,
    `${start}<wbr>${end}`,
  ]
}

function isNoticed(detector: string, sampled: readonly Sampled[]): boolean {
  off = detector
  const held = sampled.filter(({ tier, detectors }) => tier !== 'none' && detectors.has(detector))
  const tried = held.sort((a, b) => a.detectors.size - b.detectors.size).slice(0, MOST_TRIED)
  const noticed = tried.some(({ text, identity, tier }) => tierFor(identity, text) !== tier)
  off = ''
  return noticed
}

test('every detector of texts that is switched off is noticed', () => {
  const sampled = sample()
  const detectors = new Set([
    ...sampled.flatMap((one) => [...one.detectors]),
    ...ESCAPE_NAMES.map((name) => `escape ${name}`),
    ...ODD_WAYS.map((way) => `odd ${way}`),
  ])
  const unnoticed = [...detectors].filter((detector) => !isNoticed(detector, sampled))
  assert.deepEqual(
    unnoticed.filter((detector) => !NOT_TOLD_APART.has(detector)),
    [],
  )
  assert.ok(detectors.size - NOT_TOLD_APART.size >= 30, 'most detectors are told apart')
})
