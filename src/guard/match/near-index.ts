// Words within one error of a known one, found through the known words' deletion neighbourhoods (Mor and Fraenkel, 1982): a word is looked up by itself and
// with each of its symbols left out. All in typed arrays; a filter of two bits a hash (Bloom, 1970, in blocks of one number) turns nearly every look-up away.

const BASE = 0x01000193
/** Words have at most so many symbols. */
export const LONGEST_NEAR = 60

export interface NearIndex {
  /** By the hash's upper bits: two bits in each number for every hash that is known. */
  readonly filter: Int32Array
  readonly filterShift: number
  /** By the hash's upper bits: where its bucket begins in `hashes` and `words`. */
  readonly buckets: Int32Array
  readonly bucketShift: number
  readonly hashes: Int32Array
  /** Numbers given to `addNear` and `addExact`. */
  readonly words: Int32Array
}

/** Collects words, then builds the index. */
export class NearIndexBuilder {
  private hashes = new Int32Array(1 << 10)
  private words = new Int32Array(1 << 10)
  private count = 0

  /** The word is found by whatever differs from it by one error, and by some that differ by two: the caller measures. */
  addNear(symbols: ArrayLike<number>, word: number): void {
    hashNeighbourhood(symbols, 0, symbols.length)
    for (let i = 0; i <= symbols.length; i++) if (i === 0 || neighbourhood[i] !== neighbourhood[i - 1]) this.add(neighbourhood[i]!, word)
  }

  /** The word is found by itself, and by whatever lacks or adds one symbol: the caller holds it to itself. */
  addExact(symbols: ArrayLike<number>, word: number): void {
    hashNeighbourhood(symbols, 0, symbols.length)
    this.add(neighbourhood[0]!, word)
  }

  private add(hash: number, word: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = widened(this.hashes)
      this.words = widened(this.words)
    }
    this.hashes[this.count] = hash
    this.words[this.count++] = word
  }

  build(): NearIndex {
    const { count } = this
    const bits = Math.max(4, Math.ceil(Math.log2(count + 1)))
    const filterShift = 32 - Math.max(4, bits - 1)
    const bucketShift = 32 - bits
    const filter = new Int32Array(1 << (32 - filterShift))
    const buckets = new Int32Array((1 << bits) + 1)
    for (let i = 0; i < count; i++) {
      filter[this.hashes[i]! >>> filterShift]! |= filterBits(this.hashes[i]!)
      buckets[(this.hashes[i]! >>> bucketShift) + 1]!++
    }
    for (let b = 0; b < 1 << bits; b++) buckets[b + 1]! += buckets[b]!
    const fill = buckets.slice()
    const hashes = new Int32Array(count)
    const words = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const slot = fill[this.hashes[i]! >>> bucketShift]!++
      hashes[slot] = this.hashes[i]!
      words[slot] = this.words[i]!
    }
    return { filter, filterShift, buckets, bucketShift, hashes, words }
  }
}

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2)
  wider.set(array)
  return wider
}

function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
}

/** Numbers of the words that share a hash with symbols `[from, to)` or with a deletion of them; null, without any allocation, for nearly all. */
export function listNear(index: NearIndex, symbols: ArrayLike<number>, from: number, to: number): number[] | null {
  if (to - from > LONGEST_NEAR) return null
  const { filter, filterShift, buckets, bucketShift, hashes, words } = index
  hashNeighbourhood(symbols, from, to)
  let found: number[] | null = null as number[] | null
  for (let i = 0; i <= to - from; i++) {
    const hash = neighbourhood[i]!
    const bits = filterBits(hash)
    if ((filter[hash >>> filterShift]! & bits) !== bits) continue
    const bucket = hash >>> bucketShift
    for (let slot = buckets[bucket]!; slot < buckets[bucket + 1]!; slot++)
      if (hashes[slot] === hash && found?.includes(words[slot]!) !== true) (found ??= []).push(words[slot]!)
  }
  return found
}

const afters = new Int32Array(LONGEST_NEAR + 1)
const powers = new Int32Array(LONGEST_NEAR + 1)
powers[0] = 1
for (let n = 1; n <= LONGEST_NEAR; n++) powers[n] = Math.imul(powers[n - 1]!, BASE)
/** Hash of the word, then of the word without each of its symbols; of the word asked for last. */
const neighbourhood = new Int32Array(LONGEST_NEAR + 2)

function hashNeighbourhood(symbols: ArrayLike<number>, from: number, to: number): void {
  const length = to - from
  // afters[j]: hash of symbols j…end.
  afters[length] = 0
  for (let j = length - 1; j >= 0; j--) afters[j] = (Math.imul(symbols[from + j]!, powers[length - 1 - j]!) + afters[j + 1]!) | 0
  neighbourhood[0] = mix(afters[0]!)
  let before = 0
  for (let j = 0; j < length; j++) {
    neighbourhood[j + 1] = mix((Math.imul(before, powers[length - 1 - j]!) + afters[j + 1]!) | 0)
    before = (Math.imul(before, BASE) + symbols[from + j]!) | 0
  }
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) | 0
}

/** Whether two words differ by one symbol left out, added, changed, or swapped with its neighbour, or not at all. */
export function isWithinOneError(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a[same] === b[same]) same++
  let end = 0
  while (end < most - same && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.length - same - end
  const other = b.length - same - end
  if (left <= 1 && other <= 1) return true
  return left === 2 && other === 2 && a[same] === b[same + 1] && a[same + 1] === b[same]
}
