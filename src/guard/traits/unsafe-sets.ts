// Minimal unsafe combinations: the smallest sets of traits that alone are rare already (minimal sample uniques: Elliot, Manning & Ford, SUDA, 2002).

/** More traits than this are looked through in small sets only. */
const MOST_FOR_ALL = 12
const LARGEST_SET = 5
const MOST_SETS = 50

/**
 * All minimal subsets of `0 … size-1` for which `isUnsafe` holds, smallest first. `isUnsafe` must stay true when a set grows;
 * then none of those found holds another, and each that is unsafe holds one of them (up to the limits above).
 */
export function findMinimalSets(size: number, isUnsafe: (set: readonly number[]) => boolean): number[][] {
  const found: number[][] = []
  const largest = size <= MOST_FOR_ALL ? size : LARGEST_SET
  let level: number[][] = [[]]
  for (let length = 1; length <= largest && level.length > 0 && found.length < MOST_SETS; length++) {
    const next: number[][] = []
    for (const set of level) {
      for (let n = (set.at(-1) ?? -1) + 1; n < size; n++) {
        const larger = [...set, n]
        if (found.some((minimal) => minimal.every((one) => larger.includes(one)))) continue
        if (isUnsafe(larger)) found.push(larger)
        else next.push(larger)
      }
    }
    level = next
  }
  return found.slice(0, MOST_SETS)
}
