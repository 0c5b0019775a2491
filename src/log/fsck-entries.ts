// fsck over entries and tree: each leaf is derived again from its entry, and each tile's root from its leaves.
import type { Bytes } from '../base/bytes.ts'
import { bytesEqual } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { Entry } from './entry.ts'
import { encodeEntry } from './entry.ts'
import type { Kinds } from './entry-kind.ts'
import { upcastEntry } from './entry-kind.ts'
import type { Findings } from './findings.ts'
import { hashEntry, SALT_BYTES } from './leaf.ts'
import type { StoredEntry } from './read-entries.ts'
import { readRow, storedEntries } from './read-entries.ts'
import { countEntries, levelHashes } from './stored-tree.ts'
import type { LogHandle } from './tables.ts'
import { TILE_WIDTH } from './tile-path.ts'
import { hashRange } from './tree.ts'

const PROGRESS_EVERY = 1000

/** Walks all entries in order; `take` gets each in today's version, or null where it cannot be read. */
export function checkEntries(
  handle: LogHandle,
  kinds: Kinds,
  findings: Findings,
  progress: (done: number, total: number) => void,
  take: (entry: Entry | null) => void,
): void {
  const total = countEntries(handle)
  const tiles = new TileRoots(handle, findings)
  let next = 0
  for (const row of storedEntries(handle)) {
    if (row.entry_index !== next) {
      findings.add('entry-altered', `entry ${next}`, `Entry ${next} is missing: the next one is ${row.entry_index}.`)
      take(null)
    }
    next = row.entry_index + 1
    tiles.add(checkLeaf(row, findings))
    take(checkEntry(row, kinds, findings))
    if (next % PROGRESS_EVERY === 0) progress(next, total)
  }
  tiles.finish(next)
  checkBodies(handle, findings)
  progress(total, total)
}

/** The leaf hash as the entry and its salt make it. */
function checkLeaf(row: StoredEntry, findings: Findings): Bytes {
  const place = `entry ${row.entry_index}`
  const leaf = hashEntry(row.salt, row.entry)
  if (row.salt.byteLength !== SALT_BYTES) findings.add('entry-altered', place, `The salt of entry ${row.entry_index} was altered.`)
  else if (!bytesEqual(leaf, row.leaf))
    findings.add('entry-altered', place, `Entry ${row.entry_index}, its salt or its leaf was altered: they no longer fit each other.`)
  return leaf
}

/** The entry in today's version; null, with a finding, where it cannot be read or is not in its canonical form. */
function checkEntry(row: StoredEntry, kinds: Kinds, findings: Findings): Entry | null {
  let entry: Entry | null = null
  findings.guard(() => {
    const stored = readRow(row)
    const again = encodeEntry(stored, canonicalJson(stored.body))
    const isSame =
      stored.index === row.entry_index && bytesEqual(again.bytes, row.entry) && (again.largeBody === null) === (row.body === null)
    if (!isSame) {
      throw new IntegrityError(
        'entry-altered',
        `entry ${row.entry_index}`,
        `Entry ${row.entry_index} is not in the form in which entries are written.`,
      )
    }
    entry = upcastEntry(kinds, stored)
  })
  return entry
}

function checkBodies(handle: LogHandle, findings: Findings): void {
  const orphans = handle.prepare<{ entry_index: number }>(
    'SELECT entry_index FROM log_body WHERE entry_index NOT IN (SELECT entry_index FROM log_entry) ORDER BY entry_index',
  )
  for (const { entry_index: index } of orphans.all([])) {
    findings.add('entry-altered', `entry ${index}`, `There is a body for entry ${index}, but no such entry.`)
  }
}

/** Derives the roots of full tiles, level by level, and holds each against the stored one. */
class TileRoots {
  private readonly handle: LogHandle
  private readonly findings: Findings
  /** Hashes of the tile that is being filled, by level. */
  private readonly filling: Bytes[][] = []
  private readonly tilesByLevel: number[] = []

  constructor(handle: LogHandle, findings: Findings) {
    this.handle = handle
    this.findings = findings
  }

  add(hash: Bytes, level = 0): void {
    const hashes = (this.filling[level] ??= [])
    hashes.push(hash)
    if (hashes.length < TILE_WIDTH) return
    const index = this.tilesByLevel[level] ?? 0
    const root = hashRange(hashes)
    const [stored] = levelHashes(this.handle, level + 1, index, index + 1)
    if (!stored || !bytesEqual(stored, root)) {
      this.findings.add(
        'tree-mismatch',
        `tile ${level}/${index}`,
        `The stored root of tile ${index} at level ${level} is not the one that the entries make.`,
      )
    }
    this.filling[level] = []
    this.tilesByLevel[level] = index + 1
    this.add(root, level + 1)
  }

  /** After the last entry: no tile may stand that the tree of this size does not have. */
  finish(size: number): void {
    const rows = this.handle.prepare<{ level: number; tile_index: number }>(
      'SELECT level, tile_index FROM log_tile ORDER BY level, tile_index',
    )
    for (const { level, tile_index: index } of rows.all([])) {
      if (level >= 0 && index >= 0 && (index + 1) * TILE_WIDTH ** (level + 1) <= size) continue
      this.findings.add(
        'tree-mismatch',
        `tile ${level}/${index}`,
        `There is a tile ${index} at level ${level}, which a log of ${size} entries does not have.`,
      )
    }
  }
}
