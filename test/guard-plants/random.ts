// Seeded randomness for the plants: mulberry32, so that a miss can be planted again.

export interface Random {
  /** A whole number in [0, below). */
  whole(below: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  shuffle<T>(from: readonly T[]): T[]
}

/** The same seed gives the same sequence, on every machine. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[whole(from.length)] as never
    },
    shuffle: (from) => {
      const left = [...from]
      return from.map(() => left.splice(whole(left.length), 1)[0] as never)
    },
  }
}
