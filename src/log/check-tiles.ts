// Checks a folder of tiles with nothing but the log's public key: every bundle, every tile, and the root that the checkpoint signs.
import type { Bytes } from '../base/bytes.ts'
import { bytesEqual, fromUtf8 } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { Outcome } from '../base/refusal.ts'
import { done } from '../base/refusal.ts'
import type { Checkpoint, CheckpointRefusal } from './checkpoint.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import type { VerifierKey } from './note.ts'
import type { Tile } from './tile-path.ts'
import { listTiles, TILE_WIDTH, tilePath } from './tile-path.ts'
import { GrowingTree, HASH_BYTES, hashLeaf, hashRange } from './tree.ts'

/** Reads one file of the folder; null where it is missing. */
export type ReadTile = (path: string) => Promise<Bytes | null>

/**
 * Verifies the checkpoint, then derives all of the tree again from the bundles. Refuses a checkpoint that is not the log's;
 * throws `IntegrityError` 'tree-mismatch' at the first tile or bundle that is missing or is not what the checkpoint signs.
 */
export async function checkTiles(
  read: ReadTile,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): Promise<Outcome<Checkpoint, CheckpointRefusal>> {
  const note = await read('checkpoint')
  const verified = verifyCheckpoint(note === null ? '' : fromUtf8(note), logKey, witnesses)
  if (!verified.ok) return verified
  const { checkpoint } = verified.value
  const tree = new GrowingTree()
  /** Roots of full tiles by level: what the tiles of the level above must hold. */
  const roots: Bytes[][] = []
  for (const tile of listTiles(checkpoint.size)) {
    const bytes = await readWhole(read, tile)
    if (tile.level === 'entries') {
      const leaves = parseBundle(bytes)?.map(hashLeaf)
      if (leaves?.length !== tile.width) throw mismatch(tilePath(tile), 'is not a bundle of as many entries as its name says')
      for (const leaf of leaves) tree.add(leaf)
      roots[0] = leaves
    } else {
      checkTile(tile, bytes, roots)
    }
  }
  if (!bytesEqual(tree.root(), checkpoint.root)) throw mismatch('checkpoint', 'signs another root than its tiles have')
  return done(checkpoint)
}

/** Holds a tile against the hashes derived from below, and keeps its root for the level above. */
function checkTile(tile: Tile, bytes: Bytes, derived: Bytes[][]): void {
  const level = tile.level as number
  const from = level === 0 ? 0 : tile.index * TILE_WIDTH
  const expected = (derived[level] ?? []).slice(from, from + tile.width)
  const isSame = bytes.byteLength === tile.width * HASH_BYTES && bytesEqual(bytes, Buffer.concat(expected))
  if (!isSame) throw mismatch(tilePath(tile), 'is not the tile that its entries make')
  if (tile.width === TILE_WIDTH) (derived[level + 1] ??= []).push(hashRange(expected))
}

async function readWhole(read: ReadTile, tile: Tile): Promise<Bytes> {
  const bytes = await read(tilePath(tile))
  if (bytes !== null) return bytes
  throw mismatch(tilePath(tile), 'is missing')
}

/** Entries of a bundle, or null where its lengths do not add up. The bytes may be an attacker's. */
function parseBundle(bytes: Bytes): Bytes[] | null {
  const entries: Bytes[] = []
  for (let at = 0; at < bytes.byteLength;) {
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bytes.byteLength) return null
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}

function mismatch(path: string, what: string): IntegrityError {
  return new IntegrityError('tree-mismatch', path, `The file ${path} ${what}: export the tiles again, and ask who changed them.`)
}
