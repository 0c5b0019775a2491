// Inclusion and consistency proofs (RFC 9162, 2.1.3 and 2.1.4): made from any source of node hashes, verified from nothing but hashes.
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { bytesEqual } from '../base/bytes.ts'
import { EMPTY_ROOT, hashNode } from './tree.ts'

/** The hash of the full subtree of leaves `[index · 2^level, (index + 1) · 2^level)`. Sizes go past 2^32: no bit operators. */
export type NodeHash = (level: number, index: number) => Bytes

/** The root over the first `size` leaves. */
export function rootOfSize(size: number, node: NodeHash): Bytes {
  return size === 0 ? EMPTY_ROOT : rangeRoot(0, size, node)
}

/** The Merkle hash of leaves `[from, to)`, where `from` is a multiple of the least power of two that holds the range. */
function rangeRoot(from: number, to: number, node: NodeHash): Bytes {
  const subtrees: Bytes[] = []
  for (let at = from; at < to;) {
    const level = Math.floor(Math.log2(to - at))
    subtrees.push(node(level, at / 2 ** level))
    at += 2 ** level
  }
  return subtrees.reduceRight((right, left) => hashNode(left, right))
}

/** The largest power of two smaller than `size` (at least 2). */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** PATH(index, D[size]) of RFC 9162, 2.1.3.1: from the leaf's sibling up. */
export function proveInclusion(index: number, size: number, node: NodeHash): Bytes[] {
  assert(index >= 0 && index < size, 'a proof is of a leaf within the tree')
  const path: Bytes[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.push(rangeRoot(middle, to, node))
      to = middle
    } else {
      path.push(rangeRoot(from, middle, node))
      from = middle
    }
  }
  return path.reverse()
}

/** PROOF(first, D[second]) of RFC 9162, 2.1.4.1; empty where there is nothing to prove. */
export function proveConsistency(first: number, second: number, node: NodeHash): Bytes[] {
  assert(first >= 0 && first <= second, 'a tree is consistent with a later one')
  if (first === 0 || first === second) return []
  const path: Bytes[] = []
  let [from, to] = [0, second]
  let isOldRoot = true
  while (to !== first) {
    const middle = from + splitOf(to - from)
    if (first <= middle) {
      path.push(rangeRoot(middle, to, node))
      to = middle
    } else {
      path.push(rangeRoot(from, middle, node))
      from = middle
      isOldRoot = false
    }
  }
  if (!isOldRoot) path.push(rangeRoot(from, to, node))
  return path.reverse()
}

/** RFC 9162, 2.1.3.2. All arguments may be an attacker's; `root` must come from a verified checkpoint. */
export function verifyInclusion(leafHash: Bytes, index: number, size: number, path: readonly Bytes[], root: Bytes): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  let [at, last, hash] = [index, size - 1, leafHash]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = hashNode(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = hashNode(hash, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && bytesEqual(hash, root)
}

/** RFC 9162, 2.1.4.2, and the two cases it leaves out: an empty tree, and two equal sizes, which need an empty proof. */
export function verifyConsistency(first: number, second: number, path: readonly Bytes[], firstRoot: Bytes, secondRoot: Bytes): boolean {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) return false
  if (first === second) return path.length === 0 && bytesEqual(firstRoot, secondRoot)
  if (first === 0) return path.length === 0 && bytesEqual(firstRoot, EMPTY_ROOT)
  const isPower = 2 ** Math.floor(Math.log2(first)) === first
  const [start, ...rest] = isPower ? [firstRoot, ...path] : path
  if (start === undefined || path.length === 0) return false
  let [at, last] = [first - 1, second - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [firstHash, secondHash] = [start, start]
  for (const sibling of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      firstHash = hashNode(sibling, firstHash)
      secondHash = hashNode(sibling, secondHash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      secondHash = hashNode(secondHash, sibling)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && bytesEqual(firstHash, firstRoot) && bytesEqual(secondHash, secondRoot)
}
