// Winnowing (Schleimer, Wilkerson and Aiken 2003): from every window of shingles the least hash is kept, so that every shared run of a certain length is met.
import { hashRun } from './hash.ts'

/** Words in a shingle. Three survive a synonym in every fourth word; longer ones are for copies only. */
const SHINGLE_WORDS = 3
/** Shingles in a window: two texts that share a run of SHINGLE_WORDS + WINDOW − 1 = 10 words share a fingerprint. */
const WINDOW = 8
/** Most fingerprints of one document; beyond it the least hashes are kept, which is again a sample that two documents agree on. */
const MAX_FINGERPRINTS = 2048

/** Fingerprints of a text given as one hash a word; distinct, ascending. */
export function winnow(words: ArrayLike<number>, shingleWords = SHINGLE_WORDS, window = WINDOW, most = MAX_FINGERPRINTS): Uint32Array {
  const shingles = Math.max(0, words.length - shingleWords + 1)
  const kept = new Set<number>()
  let least = -1
  const hashes = new Uint32Array(shingles)
  for (let i = 0; i < shingles; i++) hashes[i] = hashRun(words, i, shingleWords)
  for (let end = Math.min(window, shingles); end > 0 && end <= shingles; end++) {
    const start = Math.max(0, end - window)
    if (least < start) {
      least = start
      for (let i = start + 1; i < end; i++) if (hashes[i]! <= hashes[least]!) least = i
    } else if (hashes[end - 1]! <= hashes[least]!) least = end - 1
    kept.add(hashes[least]!)
  }
  return Uint32Array.from(kept).sort().subarray(0, most)
}
