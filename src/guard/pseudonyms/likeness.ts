// Whether a pseudonym sounds like a real name: the same name under another spelling, a shared beginning, stem or rhyme, a letter or two apart, one diminutive for both.
import { editDistance, nameKey } from '../../language/name-key.ts'
import type { RealName, Sound } from './real-name.ts'

/** Sounds that may not be shared, by what the real name is. Rhymes of family names are as common as their endings (-ова, -енко). */
const LIMITS = { beginning: 3, rhymeWithGiven: 3, rhymeWithFamily: 5, stem: 4, misheard: 2, shortestForTwo: 6 } as const

/** What a pseudonym is compared by; `forms` are small letters of it and its diminutives. */
export interface PseudonymSound {
  readonly keys: readonly string[]
  readonly forms: ReadonlySet<string>
}

export function soundsLike(pseudonym: PseudonymSound, real: RealName): boolean {
  for (const form of pseudonym.forms) if (real.givenForms.has(form)) return true
  return pseudonym.keys.some((key) => real.sounds.some((sound) => keysAlike(key, sound)))
}

function keysAlike(key: string, { key: real, isGiven }: Sound): boolean {
  if (key === real) return true
  const shortest = Math.min(key.length, real.length)
  if (shortest >= LIMITS.beginning && key.slice(0, LIMITS.beginning) === real.slice(0, LIMITS.beginning)) return true
  const rhyme = sharedEnd(key, real)
  if (rhyme >= (isGiven ? LIMITS.rhymeWithGiven : LIMITS.rhymeWithFamily)) return true
  const [stem, realStem] = [stemOf(key), stemOf(real)]
  if (stem.length >= LIMITS.stem && real.includes(stem)) return true
  if (realStem.length >= LIMITS.stem && key.includes(realStem)) return true
  const misheard = misheardBy(shortest)
  return isGiven && shortest > 3 && editDistance(key, real, misheard) <= misheard
}

/** Letters by which names may differ and still be misheard: Vera and Petya are two names. */
function misheardBy(length: number): number {
  return length < LIMITS.shortestForTwo ? LIMITS.misheard - 1 : LIMITS.misheard
}

function stemOf(key: string): string {
  let end = key.length
  while (end > 0 && 'aeiou'.includes(key[end - 1]!)) end--
  return key.slice(0, end)
}

function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++
  return shared
}

/** Whether a reader may take one pseudonym for another. */
export function areConfusable(a: string, b: string): boolean {
  const [keyA, keyB] = [nameKey(a), nameKey(b)]
  return (
    keyA === keyB || (keyA[0] === keyB[0] && editDistance(keyA, keyB, LIMITS.misheard) <= misheardBy(Math.min(keyA.length, keyB.length)))
  )
}
