// Places as short codes: geohash (Niemeyer 2008), Open Location Code ("plus code", Google's specification 1.0), Maidenhead maidenhead (IARU 1980).
import type { Place } from './projections.ts'

/** A code's cell: its middle and half its sides. */
export interface Cell extends Place {
  readonly halfHeight: number
  readonly halfWidth: number
}

const GEOHASH = '0123456789bcdefghjkmnpqrstuvwxyz'

/** Null where a sign is none of geohash's. */
export function cellOfGeohash(code: string): Cell | null {
  let [south, north, west, east] = [-90, 90, -180, 180]
  let isEast = true
  for (const sign of code.toLowerCase()) {
    const value = GEOHASH.indexOf(sign)
    if (value < 0) return null
    for (let bit = 16; bit > 0; bit >>= 1, isEast = !isEast) {
      const isUpper = (value & bit) !== 0
      if (isEast) [west, east] = isUpper ? [(west + east) / 2, east] : [west, (west + east) / 2]
      else [south, north] = isUpper ? [(south + north) / 2, north] : [south, (south + north) / 2]
    }
  }
  return cellOf(south, north, west, east)
}

/** The geohash of a place, of so many signs. */
export function geohashOf({ latitude, longitude }: Place, length: number): string {
  let code = ''
  let [south, north, west, east] = [-90, 90, -180, 180]
  for (let isEast = true; code.length < length;) {
    let value = 0
    for (let bit = 16; bit > 0; bit >>= 1, isEast = !isEast) {
      const middle = isEast ? (west + east) / 2 : (south + north) / 2
      const isUpper = (isEast ? longitude : latitude) >= middle
      if (isUpper) value |= bit
      if (isEast) [west, east] = isUpper ? [middle, east] : [west, middle]
      else [south, north] = isUpper ? [middle, north] : [south, middle]
    }
    code += GEOHASH[value]!
  }
  return code
}

const PLUS = '23456789CFGHJMPQRVWX'

/** A full plus code ("8FXJ5V8P+2Q"), or a short one of four signs before the + whose degrees are zero; null for anything else. */
export function cellOfPlusCode(code: string): Cell | null {
  const [before = '', after = ''] = code.toUpperCase().split('+')
  const isShort = before.length === 4
  if ((!isShort && before.length !== 8) || after.length < 2 || after.length > 7) return null
  const digits = (isShort ? '2222' : '') + before + after.slice(0, 2)
  let [latitude, longitude, size] = [0, 0, 400]
  for (let i = 0; i + 1 < digits.length; i += 2) {
    const [up, along] = [PLUS.indexOf(digits[i]!), PLUS.indexOf(digits[i + 1]!)]
    if (up < 0 || along < 0) return null
    size /= 20
    latitude += up * size
    longitude += along * size
  }
  const from = isShort ? [0, 0] : [-90, -180]
  return cellOf(latitude + from[0]!, latitude + from[0]! + size, longitude + from[1]!, longitude + from[1]! + size)
}

/** A maidenhead of six or eight signs ("KN98ab12"); null for anything else. */
export function cellOfMaidenhead(code: string): Cell | null {
  if (!/^[A-R]{2}\d{2}[A-X]{2}(?:\d{2})?$/i.test(code)) return null
  const upper = code.toUpperCase()
  let [latitude, longitude, height] = [-90, -180, 180]
  for (let i = 0, parts = 18; i < upper.length; i += 2, parts = i === 4 ? 24 : 10) {
    height /= parts
    const [along, up] = [upper[i]!, upper[i + 1]!].map((sign) => (sign <= '9' ? Number(sign) : sign.charCodeAt(0) - 65))
    latitude += up! * height
    longitude += along! * height * 2
  }
  return cellOf(latitude, latitude + height, longitude, longitude + height * 2)
}

function cellOf(south: number, north: number, west: number, east: number): Cell {
  return { latitude: (south + north) / 2, longitude: (west + east) / 2, halfHeight: (north - south) / 2, halfWidth: (east - west) / 2 }
}
