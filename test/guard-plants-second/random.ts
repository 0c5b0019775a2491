// Seeded chance: the same seed gives the same plants.
/** A source of choices. */
export interface Chance {
  /** An integer from 0 to below `count`. */
  below(count: number): number
  pick<T>(list: readonly T[]): T
}

/** A generator after mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(seed / 2 ** 32) + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] }
}
