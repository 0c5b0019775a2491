// Tile paths and tile lists: the examples of C2SP tlog-tiles, and that the pair are inverses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Tile } from './tile-path.ts'
import { listTiles, parseTilePath, tilePath } from './tile-path.ts'

test('the paths of the specification', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 63, index: 0, width: 1 }), 'tile/63/000.p/1')
  assert.equal(tilePath({ level: 'entries', index: 1000, width: 255 }), 'tile/entries/x001/000.p/255')
})

test("a path and its tile are each other's inverse", () => {
  const level = fc.oneof(fc.constant('entries' as const), fc.nat(63))
  fc.assert(
    fc.property(fc.record({ level, index: fc.nat(), width: fc.integer({ min: 1, max: 256 }) }), (tile) => {
      assert.deepEqual(parseTilePath(tilePath(tile)), { ...tile })
    }),
  )
})

test("no other path is a tile's", () => {
  const wrong = [
    'tile',
    'tile/0',
    'tile/64/000',
    'tile/00/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/x000/001',
    'tile/0/001/001',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p',
    'tile/0/000/1',
    'tiles/0/000',
    '/tile/0/000',
    'tile/0/x01x/000',
    'tile/0/../000',
    'tile/entries/-01',
  ]
  for (const path of wrong) assert.equal(parseTilePath(path), null, path)
})

function count(size: number, level: Tile['level']) {
  const tiles = [...listTiles(size)].filter((tile) => tile.level === level)
  return {
    full: tiles.filter((tile) => tile.width === 256).length,
    partial: tiles.filter((tile) => tile.width < 256).map((tile) => tile.width),
  }
}

test('the tiles of a tree of 70,000 and of 256, as the specification counts them', () => {
  assert.deepEqual(count(70_000, 0), { full: 273, partial: [112] })
  assert.deepEqual(count(70_000, 'entries'), { full: 273, partial: [112] })
  assert.deepEqual(count(70_000, 1), { full: 1, partial: [17] })
  assert.deepEqual(count(70_000, 2), { full: 0, partial: [1] })
  assert.deepEqual(count(256, 0), { full: 1, partial: [] })
  assert.deepEqual(count(256, 1), { full: 0, partial: [1] })
  assert.deepEqual([...listTiles(0)], [])
})

test('the tiles of a tree are those of an earlier one and those that came since', () => {
  fc.assert(
    fc.property(fc.nat(70_000), fc.nat(2000), (since, more) => {
      const all = new Set([...listTiles(since + more)].map(tilePath))
      const earlier = new Set([...listTiles(since)].map(tilePath))
      const later = new Set([...listTiles(since + more, since)].map(tilePath))
      assert.deepEqual(later, all.difference(earlier))
    }),
    { numRuns: 40 },
  )
})
