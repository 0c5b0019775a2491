// FNV-1a (Fowler, Noll, Vo) over UTF-16 units: the 32-bit hash of words and runs of words. Not for hostile collisions: candidates are compared in full afterwards.

/** Hash of a string. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** Hash of `length` hashes from `from` on, in their order. */
export function hashRun(hashes: ArrayLike<number>, from: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + length; i++) {
    const value = hashes[i]!
    hash = Math.imul(hash ^ (value & 0xffff), 0x01000193)
    hash = Math.imul(hash ^ (value >>> 16), 0x01000193)
  }
  return finish(hash)
}

/** Avalanche of MurmurHash3: FNV's high bits are weak for short input, and winnowing compares whole values. */
function finish(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
