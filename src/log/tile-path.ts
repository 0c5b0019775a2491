// Where a tile lies (C2SP tlog-tiles): tile/<level>/<index>[.p/<width>], the index in groups of three digits, and its inverse.
import { assert } from '../base/assert.ts'
import { parseDecimal } from './checkpoint.ts'

/** Hashes in a full tile, and the levels of the tree that a tile spans. */
export const TILE_WIDTH = 256
export const TILE_LEVELS = 8
const HIGHEST_LEVEL = 63

/** A tile of hashes at a level of tiles, or a bundle of entries beside the tiles of level 0. `width` is 256 for a full one. */
export interface Tile {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** `tile/0/x001/x234/067` for tile 1234067 of level 0, with `.p/<width>` where it is partial. */
export function tilePath({ level, index, width }: Tile): string {
  assert(width >= 1 && width <= TILE_WIDTH && index >= 0, 'a tile has 1 to 256 hashes')
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/[0-9]{3}/g) ?? []
  const name = groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** The inverse of `tilePath`; null for a path that it would never give. */
export function parseTilePath(path: string): Tile | null {
  const [head, levelText = '', ...rest] = path.split('/')
  if (head !== 'tile') return null
  const isPartial = rest.at(-2)?.endsWith('.p') ?? false
  const width = isPartial ? parseDecimal(rest.at(-1) ?? '') : TILE_WIDTH
  const groups = isPartial ? rest.slice(0, -1).map((group, n, all) => (n === all.length - 1 ? group.slice(0, -'.p'.length) : group)) : rest
  const index = Number(groups.map((group) => group.replace('x', '')).join(''))
  const level = levelText === 'entries' ? levelText : parseDecimal(levelText)
  const isTile = level !== null && (level === 'entries' || level <= HIGHEST_LEVEL) && width !== null && width >= 1 && width <= TILE_WIDTH
  if (!isTile || groups.length === 0 || !Number.isSafeInteger(index) || index < 0) return null
  const tile: Tile = { level, index, width }
  return tilePath(tile) === path ? tile : null
}

/** The tiles, full and partial, of a tree of this size that a tree of `since` leaves did not have yet; bundles of entries too. */
export function* listTiles(size: number, since = 0): Generator<Tile> {
  for (let [level, hashes, before] = [0, size, since]; hashes > 0; level++) {
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < hashes; index++) {
      const width = Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH)
      if (index * TILE_WIDTH + width === before) continue
      if (level === 0) yield { level: 'entries', index, width }
      yield { level, index, width }
    }
    hashes = Math.floor(hashes / TILE_WIDTH)
    before = Math.floor(before / TILE_WIDTH)
  }
}
