// Looks at a redacted picture as a curious reader would: is anything left that tells of what was covered?
import type { Box, RawPicture } from './raw-picture.ts'

/** What is still to be seen to. `beside-box`: ink on both sides in the box's rows, whose distance tells the length of what is hidden. `faint`: marks under a dark cover that is not quite opaque. */
export interface Remainder {
  readonly kind: 'beside-box' | 'faint'
  /** In hundredths of the picture, so that it can be given to --box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far beside a box words count as of the same line, in box heights, and from what difference on a dot is ink. */
const BESIDE = { reachInHeights: 3, leastReachDots: 40, inkDifference: 60 } as const

export function findBeside(picture: RawPicture, boxes: readonly Box[]): Remainder[] {
  return boxes
    .filter((box) => {
      const reach = Math.max(BESIDE.leastReachDots, Math.round(box.height * BESIDE.reachInHeights))
      const left = { ...box, x: Math.max(0, box.x - reach), width: Math.min(reach, box.x) }
      const right = { ...box, x: box.x + box.width, width: Math.min(reach, picture.width - box.x - box.width) }
      return hasInk(picture, left) && hasInk(picture, right)
    })
    .map((box) => inHundredths('beside-box', box, picture))
}

/** Ink is what differs from the strip's commonest brightness. */
function hasInk(picture: RawPicture, strip: Box): boolean {
  const counts = countBrightness(picture, strip)
  const paper = counts.indexOf(Math.max(...counts))
  return counts.some((count, brightness) => count > 0 && Math.abs(brightness - paper) >= BESIDE.inkDifference)
}

function countBrightness(picture: RawPicture, box: Box): number[] {
  const counts = new Array<number>(256).fill(0)
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) counts[brightnessAt(picture, x, y)]!++
  }
  return counts
}

function brightnessAt({ dots, width }: RawPicture, x: number, y: number): number {
  const at = (y * width + x) * 3
  return (dots[at]! * 77 + dots[at + 1]! * 150 + dots[at + 2]! * 29) >> 8
}

/** A cover that lets something through: a dark even ground, on which few dots differ by a little. */
const FAINT = { tile: 16, darkest: 90, evenShare: 0.5, leastMarks: 0.02, leastTiles: 4 } as const

export function findFaint(picture: RawPicture): Remainder[] {
  const [columns, rows] = [Math.floor(picture.width / FAINT.tile), Math.floor(picture.height / FAINT.tile)]
  const faint = new Set<number>()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (isFaint(picture, { x: column * FAINT.tile, y: row * FAINT.tile, width: FAINT.tile, height: FAINT.tile }))
        faint.add(row * columns + column)
    }
  }
  return joinTiles(faint, columns).map((box) => inHundredths('faint', box, picture))
}

function isFaint(picture: RawPicture, tile: Box): boolean {
  const counts = countBrightness(picture, tile)
  const greatest = counts.findLastIndex((count) => count > 0)
  if (greatest > FAINT.darkest) return false
  const ground = counts.indexOf(Math.max(...counts))
  const all = FAINT.tile * FAINT.tile
  const even = (counts[ground - 1] ?? 0) + counts[ground]! + (counts[ground + 1] ?? 0)
  return even / all >= FAINT.evenShare && (all - even) / all >= FAINT.leastMarks
}

/** Neighbouring tiles as one box; few alone are dirt. */
function joinTiles(tiles: Set<number>, columns: number): Box[] {
  const boxes: Box[] = []
  for (const first of tiles) {
    const group = [first]
    tiles.delete(first)
    for (const tile of group) {
      const column = tile % columns
      for (const [next, is] of [
        [tile - 1, column > 0],
        [tile + 1, column < columns - 1],
        [tile - columns, true],
        [tile + columns, true],
      ] as const) {
        if (is && tiles.delete(next)) group.push(next)
      }
    }
    if (group.length < FAINT.leastTiles) continue
    const xs = group.map((tile) => tile % columns)
    const ys = group.map((tile) => Math.floor(tile / columns))
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    boxes.push({
      x: x * FAINT.tile,
      y: y * FAINT.tile,
      width: (Math.max(...xs) - x + 1) * FAINT.tile,
      height: (Math.max(...ys) - y + 1) * FAINT.tile,
    })
  }
  return boxes
}

function inHundredths(kind: Remainder['kind'], box: Box, { width, height }: RawPicture): Remainder {
  const of = (length: number, whole: number): number => Math.round((length / whole) * 1000) / 10
  return { kind, x: of(box.x, width), y: of(box.y, height), width: of(box.width, width), height: of(box.height, height) }
}
