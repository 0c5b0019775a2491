// The tree as the database keeps it: the leaf beside each entry, and the root of each full tile of 256, written once.
import type { Bytes } from '../base/bytes.ts'
import type { LogHandle } from './tables.ts'
import type { NodeHash } from './proof.ts'
import { TILE_LEVELS, TILE_WIDTH } from './tile-path.ts'
import { GrowingTree, hashRange } from './tree.ts'

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
    for (const root of levelHashes(handle, level, from, to)) tree.addSubtree(level * TILE_LEVELS, root)
  }
  const tail = levelHashes(handle, 0, fullTiles * TILE_WIDTH, size)
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

/**
 * Hashes `[from, to)` of a level of tiles: leaves at level 0, above it the roots of full tiles of the level below.
 * Fewer where the tree does not have them all.
 */
export function levelHashes(handle: LogHandle, level: number, from: number, to: number): Bytes[] {
  if (level === 0) {
    const rows = handle.prepare<{ hash: Bytes }>(
      'SELECT leaf AS hash FROM log_entry WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index',
    )
    return rows.all([from, to]).map((row) => row.hash)
  }
  const rows = handle.prepare<{ hash: Bytes }>(
    'SELECT root AS hash FROM log_tile WHERE level = ? AND tile_index >= ? AND tile_index < ? ORDER BY tile_index',
  )
  return rows.all([level - 1, from, to]).map((row) => row.hash)
}

/** The nodes of the stored tree, for proofs: each costs one read and at most 127 hashes. */
export function storedNodes(handle: LogHandle): NodeHash {
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_LEVELS)
    const width = 2 ** (level % TILE_LEVELS)
    return hashRange(levelHashes(handle, tileLevel, index * width, (index + 1) * width))
  }
}

/** Keeps the root of a tile that is full, and of the tile above it when that is full too. */
function storeTile(handle: LogHandle, level: number, tileIndex: number, hashes: readonly Bytes[]): void {
  const root = hashRange(hashes) as Uint8Array<ArrayBuffer>
  handle.prepare('INSERT INTO log_tile (level, tile_index, root) VALUES (?, ?, ?)').run([level, tileIndex, root])
  if ((tileIndex + 1) % TILE_WIDTH !== 0) return
  const from = tileIndex + 1 - TILE_WIDTH
  storeTile(handle, level + 1, from / TILE_WIDTH, levelHashes(handle, level + 1, from, tileIndex + 1))
}
