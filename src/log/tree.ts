// The Merkle tree of RFC 6962, 2.1 (RFC 9162, 2.1): hashes of leaves, of nodes, of ranges, and a tree that grows leaf by leaf.
import { hash } from 'node:crypto'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'

export const HASH_BYTES = 32

/** The root of the tree without leaves. */
export const EMPTY_ROOT: Bytes = digest(new Uint8Array(0))

const LEAF_PREFIX = 0x00
const NODE_PREFIX = 0x01

/** SHA-256. By way of a binary string, which Node makes in half the time that a buffer takes it: an append hashes three times. */
export function digest(input: Bytes): Bytes {
  return Buffer.from(hash('sha256', input, 'binary'), 'binary')
}

/** The hash of a leaf's data: SHA-256(0x00 ‖ data). */
export function hashLeaf(data: Bytes): Bytes {
  const input = Buffer.allocUnsafe(1 + data.byteLength)
  input[0] = LEAF_PREFIX
  input.set(data, 1)
  return digest(input)
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(left: Bytes, right: Bytes): Bytes {
  const input = Buffer.allocUnsafe(1 + 2 * HASH_BYTES)
  input[0] = NODE_PREFIX
  input.set(left, 1)
  input.set(right, 1 + HASH_BYTES)
  return digest(input)
}

/** The root over these leaf hashes (or over the roots of equal, full subtrees). */
export function hashRange(leaves: readonly Bytes[]): Bytes {
  const tree = new GrowingTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/**
 * A tree that takes leaves one by one and holds only its right edge: the roots of the full subtrees
 * that its size, in binary, is made of. For size 6 = 110₂: one of four leaves, one of two.
 */
export class GrowingTree {
  size: number
  /** `edge[level]` is the root of a full subtree of 2^level leaves where the size has that bit, else undefined. */
  private readonly edge: (Bytes | undefined)[]

  constructor(size = 0, edge: readonly (Bytes | undefined)[] = []) {
    this.size = size
    this.edge = [...edge]
  }

  copy(): GrowingTree {
    return new GrowingTree(this.size, this.edge)
  }

  /** Adds one leaf hash. */
  add(leafHash: Bytes): void {
    this.addSubtree(0, leafHash)
  }

  /** Adds a full subtree of 2^level leaves; the size must be a multiple of that. */
  addSubtree(level: number, root: Bytes): void {
    assert(this.size % 2 ** level === 0, 'a subtree is added at its own boundary')
    let carried = root
    let at = level
    for (let left = this.edge[at]; left !== undefined; left = this.edge[at]) {
      carried = hashNode(left, carried)
      this.edge[at] = undefined
      at++
    }
    this.edge[at] = carried
    this.size += 2 ** level
  }

  root(): Bytes {
    let root: Bytes | undefined
    for (const subtree of this.edge) {
      if (subtree !== undefined) root = root === undefined ? subtree : hashNode(subtree, root)
    }
    return root ?? EMPTY_ROOT
  }
}
