// Coordinates in every common notation (decimal, degrees with minutes and seconds, geo: addresses, map links, JSON members) held to protected places.
import type { Hit } from '../hit.ts'

export interface ProtectedPoint {
  readonly latitude: number
  readonly longitude: number
  readonly identity: number
}

/** About 1.1 km: nearer than that betrays a house in the country. */
const NEAR_DEGREES = 0.01

interface Angle {
  readonly degrees: number
  readonly start: number
  readonly end: number
}

const DECIMAL = /(?<![\d.])[-−–]?\d{1,3}[.,]\d{2,12}(?!\d)/g
const SEXAGESIMAL =
  /(?<![\d.])(\d{1,3})\s?(?:°|º|deg|град\.?|гр\.?|:)\s?(\d{1,2}(?:[.,]\d{1,8})?)\s?(?:['′’ʹм:]|min|мин\.?|хв\.?)?\s?(?:(\d{1,2}(?:[.,]\d{1,6})?)\s?(?:["″”с]|''|sec|сек\.?)?)?\s?([NSEWСЮВЗ]|с\.?\s?ш|ю\.?\s?ш|в\.?\s?д|з\.?\s?д|пн|сх)?/giu

/** Both numbers of a pair, within this many characters. */
const PAIR_GAP = 48

/** Coordinates in a keeper's words, or null where there are none. */
export function readPoint(text: string): { latitude: number; longitude: number } | null {
  const angles = listAngles(text)
  const [a, b] = angles
  return a && b ? { latitude: a.degrees, longitude: b.degrees } : null
}

export function findCoordinates(points: readonly ProtectedPoint[], text: string): Hit[] {
  if (points.length === 0) return []
  const hits: Hit[] = []
  const angles = listAngles(text)
  angles.forEach((angle, i) => {
    const other = angles[i + 1]
    if (!other || other.start - angle.end > PAIR_GAP) return
    for (const { latitude, longitude, identity } of points) {
      const isThere =
        (isNear(angle.degrees, latitude) && isNear(other.degrees, longitude)) ||
        (isNear(angle.degrees, longitude) && isNear(other.degrees, latitude))
      if (isThere)
        hits.push({
          part: 'whole',
          kind: 'coordinates',
          tier: 'block',
          start: angle.start,
          end: other.end,
          identities: [identity],
          isNameLike: true,
        })
    }
  })
  return hits
}

function isNear(a: number, b: number): boolean {
  return Math.abs(Math.abs(a) - Math.abs(b)) <= NEAR_DEGREES
}

function listAngles(text: string): Angle[] {
  const angles: Angle[] = []
  for (const match of text.matchAll(SEXAGESIMAL)) {
    const [whole, degrees = '', minutes = '', seconds = '0'] = match
    if (!/°|º|deg|град|гр/i.test(whole) && !/\d:\d{1,2}:\d/.test(whole)) continue
    angles.push({
      degrees: Number(degrees) + numberOf(minutes) / 60 + numberOf(seconds) / 3600,
      start: match.index,
      end: match.index + whole.length,
    })
  }
  for (const match of text.matchAll(DECIMAL)) {
    const degrees = numberOf(match[0])
    const isInside = angles.some(({ start, end }) => match.index < end && match.index + match[0].length > start)
    if (Math.abs(degrees) <= 180 && !isInside) angles.push({ degrees, start: match.index, end: match.index + match[0].length })
  }
  return angles.sort((a, b) => a.start - b.start)
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.').replace(/[−–]/, '-'))
}
