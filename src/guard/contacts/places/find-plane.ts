// Plane coordinates and map codes that are a protected place: UTM, Gauss–Krüger, web Mercator by their metres; grid squares, geohash, plus codes, Maidenhead codes.
import type { NumberToken } from '../number-tokens.ts'
import { plainStretch } from '../number-tokens.ts'
import { looksLatin } from '../../match/look-alikes.ts'
import type { FoundPlace } from './find-angles.ts'
import { cellOfGeohash, cellOfMaidenhead, cellOfPlusCode } from './place-codes.ts'
import {
  mayBePlane,
  NEAR_EAST,
  NEAR_METRES,
  NEAR_NORTH,
  planeIdentities,
  type PointIndex,
  pointsNear,
  pointsWithinDegree,
} from './point-index.ts'

interface Metres {
  readonly value: number
  readonly start: number
  readonly end: number
}

const PLANE_GAP = 40
const PLANE_CUE = /utm|wgs|zone|зон|[cс][kк]|гаусс?|gauss|мерк|merc|epsg|пулк|pulk|east|north|коорд|coord|(?<!\p{L})[xyeneхун](?!\p{L})/iu
const ZONE_BEFORE = /\d\s?[C-X]\s{0,3}$/i

/** Pairs of metres within a kilometre of a place's. */
export function findPlane(index: PointIndex, text: string, tokens: readonly NumberToken[]): FoundPlace[] {
  const found: FoundPlace[] = []
  let last: Metres | null = null
  for (const metres of listMetres(text, tokens)) {
    if (!mayBePlane(index, metres.value)) continue
    if (last !== null && metres.start - last.end <= PLANE_GAP && metres.start >= last.end) {
      const identities = [...planeIdentities(index, last.value, metres.value), ...planeIdentities(index, metres.value, last.value)]
      if (identities.length > 0) {
        const before = plainStretch(text, last.start - 24, last.start)
        const isTold = ZONE_BEFORE.test(before) || PLANE_CUE.test(`${before} ${plainStretch(text, last.end, metres.end + 16)}`)
        for (const identity of identities) found.push({ tier: isTold ? 'block' : 'review', start: last.start, end: metres.end, identity })
      }
    }
    last = metres
  }
  return found
}

/** Numbers of five to eight digits, also in groups of three. */
function listMetres(text: string, tokens: readonly NumberToken[]): Metres[] {
  const list: Metres[] = []
  for (let t = 0; t < tokens.length; t++) {
    const { digits, start, end } = tokens[t]!
    if (digits.length >= 5 && digits.length <= 8) list.push({ value: Number(digits), start, end })
    if (digits.length > 4) continue
    // 5 345 678, 5345 678
    let [joined, last] = [digits, t]
    while (
      tokens[last + 1]?.digits.length === 3 &&
      joined.length <= 5 &&
      /^[ \u00a0\u2009\u202f',.]$/.test(text.slice(tokens[last]!.end, tokens[last + 1]!.start))
    )
      joined += tokens[++last]!.digits
    if (last > t && joined.length >= 5) list.push({ value: Number(joined), start, end: tokens[last]!.end })
  }
  return list
}

const SQUARE = /(?:(?<!\d)(\d{1,2})[\s-]?([C-HJ-NP-X])[\s-]{0,2}|(?<![A-Z]))([A-HJ-NP-Z])[\s-]?([A-HJ-NP-Z])[\s-]{0,3}$/i

/** References of the military grid: letters before an even number of digits, or before two numbers of one length. */
export function findSquares({ squares }: PointIndex, text: string, tokens: readonly NumberToken[]): FoundPlace[] {
  const found: FoundPlace[] = []
  tokens.forEach((token, t) => {
    const next = tokens[t + 1]
    const isPair =
      next !== undefined && next.digits.length === token.digits.length && next.start - token.end <= 3 && token.digits.length <= 5
    const digits = isPair ? token.digits + next.digits : token.digits
    if (
      digits.length < 4 ||
      digits.length > 10 ||
      digits.length % 2 === 1 ||
      !/[A-Za-zА-Я\uff21-\uff5a]/.test(text.slice(Math.max(0, token.start - 3), token.start))
    )
      return
    const before = plainStretch(text, token.start - 16, token.start).toUpperCase()
    const match = SQUARE.exec(looksLatin(before) ?? before)
    const letters = match ? (match[3]! + match[4]!).toUpperCase() : ''
    const size = 10 ** (5 - digits.length / 2)
    for (const square of squares.get(letters) ?? []) {
      const [east, north] = [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)].map((half) => (Number(half) + 0.5) * size)
      const reach = NEAR_METRES + size / 2
      if (Math.abs(square.eastMetres - east!) > reach || Math.abs(square.northMetres - north!) > reach) continue
      if (match![1] !== undefined && Number(match![1]) !== square.zone) continue
      const isSure = match![1] !== undefined && size <= 1000
      found.push({
        tier: isSure ? 'block' : 'review',
        start: token.start - match![0].length,
        end: isPair ? next.end : token.end,
        identity: square.identity,
      })
    }
  })
  return found
}

const PLUS_CODE =
  /(?:(?<![0-9A-Za-z+])[2-9CFGHJMPQRVWX]{8}|(?<![0-9A-Za-z/+_-])[2-9CFGHJMPQRVWX]{4})\+[2-9CFGHJMPQRVWX]{2,3}(?![0-9A-Za-z/+=_-])/gi

/** Plus codes, full ones and those told with a town. */
export function findPlusCodes(index: PointIndex, text: string): FoundPlace[] {
  const found: FoundPlace[] = []
  for (let plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', plus + 1)) {
    const from = Math.max(0, plus - 10)
    const near = text.slice(from, plus + 6)
    for (const match of (looksLatin(near) ?? near).matchAll(PLUS_CODE)) {
      const cell = cellOfPlusCode(match[0])
      if (cell === null || from + match.index + match[0].indexOf('+') !== plus) continue
      const isFull = match[0].indexOf('+') === 8
      const points = isFull ? pointsNear(index, cell.latitude, cell.longitude) : pointsWithinDegree(index, cell.latitude, cell.longitude)
      for (const { identity } of points)
        found.push({ tier: 'block', start: from + match.index, end: from + match.index + match[0].length, identity })
    }
  }
  return found
}

const CODE_UNIT = /[0-9A-Za-z]/

/** Words of letters and digits that are a geohash or a maidenhead. */
export function findCodeWords(index: PointIndex, text: string, tokens: readonly NumberToken[]): FoundPlace[] {
  const found: FoundPlace[] = []
  let done = -1
  for (const token of tokens) {
    if (token.start < done || !(isLetterAt(text, token.start - 1) || isLetterAt(text, token.end))) continue
    let [start, end] = [token.start, token.end]
    while (start > 0 && token.start - start < 12 && CODE_UNIT.test(text[start - 1]!)) start--
    while (end < text.length && end - token.end < 12 && CODE_UNIT.test(text[end]!)) end++
    done = end
    if (end - start < 6 || end - start > 12) continue
    const word = text.slice(start, end)
    addCodeWord(index, word, start, end, found)
  }
  return found
}

const TOLD_HASH = /geohash[^\n]{0,24}?(?<![0-9a-z])([0-9b-hjkmnp-z]{6,12})(?![0-9a-z])/gi

/** Geohashes that say they are, and so may be without a digit. */
export function findToldHashes(index: PointIndex, text: string): FoundPlace[] {
  const found: FoundPlace[] = []
  for (const match of text.matchAll(TOLD_HASH)) {
    const end = match.index + match[0].length
    addCodeWord(index, match[1]!, end - match[1]!.length, end, found)
  }
  return found
}

function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32
  return unit >= 97 && unit <= 122
}

function addCodeWord(index: PointIndex, word: string, start: number, end: number, found: FoundPlace[]): void {
  const maidenhead = cellOfMaidenhead(word)
  if (maidenhead !== null) {
    const points = pointsNear(index, maidenhead.latitude, maidenhead.longitude, maidenhead.halfHeight, maidenhead.halfWidth)
    for (const { identity } of points) found.push({ tier: word.length > 6 ? 'block' : 'review', start, end, identity })
  }
  const cell = cellOfGeohash(word)
  if (cell === null) return
  const points = pointsNear(
    index,
    cell.latitude,
    cell.longitude,
    Math.max(NEAR_NORTH, cell.halfHeight),
    Math.max(NEAR_EAST, cell.halfWidth),
  )
  for (const { identity } of points) found.push({ tier: word.length > 6 ? 'block' : 'review', start, end, identity })
}
