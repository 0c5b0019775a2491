// The tree as the database keeps it: full tiles of 256 hashes, each written once; what is not yet a tile stands in the entries' leaves.
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import { concatBytes } from '../base/bytes.ts'
import type { LogHandle } from './tables.ts'
import { GrowingTree, HASH_BYTES, hashRange } from './tree.ts'

/** Hashes in a full tile, and the levels of the tree that a tile spans (C2SP tlog-tiles). */
export const TILE_WIDTH = 256
export const TILE_LEVELS = 8

/** The writer's tree: grows with each leaf and stores each tile when it is full. Copied before a transaction, adopted after it. */
export class StoredTree {
  private readonly handle: LogHandle
  private readonly tree: GrowingTree
  /** Leaf hashes after the last full tile. */
  private tail: Bytes[]

  constructor(handle: LogHandle, tree: GrowingTree, tail: readonly Bytes[]) {
    this.handle = handle
    this.tree = tree
    this.tail = [...tail]
  }

  get size(): number {
    return this.tree.size
  }

  root(): Bytes {
    return this.tree.root()
  }

  copy(): StoredTree {
    return new StoredTree(this.handle, this.tree.copy(), this.tail)
  }

  add(leafHash: Bytes): void {
    this.tree.add(leafHash)
    this.tail.push(leafHash)
    if (this.tail.length === TILE_WIDTH) {
      storeTile(this.handle, 0, this.tree.size / TILE_WIDTH - 1, this.tail)
      this.tail = []
    }
  }
}

/** The tree at the size that the database has. Reads at most 255 hashes a level. */
export function loadTree(handle: LogHandle): StoredTree {
  const size = countEntries(handle)
  const fullTiles = Math.floor(size / TILE_WIDTH)
  const tree = new GrowingTree()
  for (let level = highestLevel(fullTiles); level >= 1; level--) {
    const span = TILE_WIDTH ** (level - 1)
    const [from, to] = [Math.floor(fullTiles / (span * TILE_WIDTH)) * TILE_WIDTH, Math.floor(fullTiles / span)]
    for (const root of tileRoots(handle, level - 1, from, to)) tree.addSubtree(level * TILE_LEVELS, root)
  }
  const tail = leavesOf(handle, fullTiles * TILE_WIDTH, size)
  for (const leaf of tail) tree.add(leaf)
  return new StoredTree(handle, tree, tail)
}

function highestLevel(fullTiles: number): number {
  let level = 0
  for (let left = fullTiles; left > 0; left = Math.floor(left / TILE_WIDTH)) level++
  return level
}

export function countEntries(handle: LogHandle): number {
  return handle.prepare<{ size: number }>('SELECT coalesce(max(entry_index) + 1, 0) AS size FROM log_entry').first([])?.size ?? 0
}

/** Leaf hashes of the entries `[from, to)`. */
export function leavesOf(handle: LogHandle, from: number, to: number): Bytes[] {
  const rows = handle.prepare<{ leaf: Bytes }>('SELECT leaf FROM log_entry WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index')
  return rows.all([from, to]).map((row) => row.leaf)
}

/** Roots of the full tiles `[from, to)` of a level: hashes of the level above. */
export function tileRoots(handle: LogHandle, level: number, from: number, to: number): Bytes[] {
  const rows = handle.prepare<{ root: Bytes }>(
    'SELECT root FROM log_tile WHERE level = ? AND tile_index >= ? AND tile_index < ? ORDER BY tile_index',
  )
  return rows.all([level, from, to]).map((row) => row.root)
}

/** Stores a full tile, and the tile above it when that is full too. */
function storeTile(handle: LogHandle, level: number, tileIndex: number, hashes: readonly Bytes[]): void {
  assert(hashes.length === TILE_WIDTH, 'only full tiles are stored')
  const root = hashRange(hashes)
  handle
    .prepare('INSERT INTO log_tile (level, tile_index, hashes, root) VALUES (?, ?, ?, ?)')
    .run([level, tileIndex, concatBytes(...hashes) as Uint8Array<ArrayBuffer>, root as Uint8Array<ArrayBuffer>])
  if ((tileIndex + 1) % TILE_WIDTH !== 0) return
  storeTile(handle, level + 1, (tileIndex + 1) / TILE_WIDTH - 1, tileRoots(handle, level, tileIndex + 1 - TILE_WIDTH, tileIndex + 1))
}

/** Cuts a tile's bytes into its hashes. */
export function splitHashes(bytes: Bytes): Bytes[] {
  const hashes: Bytes[] = []
  for (let at = 0; at < bytes.byteLength; at += HASH_BYTES) hashes.push(bytes.subarray(at, at + HASH_BYTES))
  return hashes
}
