// The place that a keeper wrote, in whatever notation: angles, plane coordinates, a grid reference, a map code.
import { foldText } from '../../match/fold.ts'
import { listNumbers, plainStretch } from '../number-tokens.ts'
import { placeOfSquare } from './grid-squares.ts'
import { cellOfGeohash, cellOfPlusCode } from './place-codes.ts'
import { type Place, placeOfTransverse, utmMeridian } from './projections.ts'
import { type Angle, anglesAt, listQuantities } from './read-angles.ts'

const GRID = /(?<!\d)(\d{1,2})\s?([C-HJ-NP-X])\s?([A-HJ-NP-Z]{2})\s?(\d{2,5})\s?(\d{2,5})(?!\d)/
const METRES = /(?<!\d)(\d{1,2})\s?([C-HJ-NP-X])\D{0,6}(\d{6})(?:\.\d{1,9})?\D{1,6}(\d{7})(?!\d)/
const CODE = /(?<![0-9A-Z])[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,3}/
const HASH = /(?:geohash|геохеш)\W{0,4}([0-9b-hjkmnp-z]{6,12})/i

/** Null where the words hold no coordinates. */
export function readPlace(written: string): Place | null {
  const text = plainStretch(written, 0, written.length)
  const code = CODE.exec(text)
  if (code) return cellOfPlusCode(code[0])
  const hash = HASH.exec(text)
  if (hash) return cellOfGeohash(hash[1]!)
  const grid = GRID.exec(text)
  if (grid && grid[4]!.length === grid[5]!.length) {
    const size = 10 ** (5 - grid[4]!.length)
    return placeOfSquare(Number(grid[1]), grid[2]!, grid[3]!, (Number(grid[4]) + 0.5) * size, (Number(grid[5]) + 0.5) * size)
  }
  const metres = METRES.exec(text)
  if (metres) return placeOfTransverse({ eastMetres: Number(metres[3]), northMetres: Number(metres[4]) }, utmMeridian(Number(metres[1])))
  return readAngles(text)
}

/** The first two angles, the longest reading of each; they are latitude and longitude unless letters say otherwise. */
function readAngles(text: string): Place | null {
  const quantities = listQuantities(text, listNumbers(text, foldText(text)))
  for (let i = 0; i < quantities.length; i++) {
    const first = longest(anglesAt(text, quantities, i))
    const second = first && first.next < quantities.length ? longest(anglesAt(text, quantities, first.next)) : undefined
    if (!first || !second || first.form !== second.form || (first.form === 'decimal' && first.coarseness > 0.01)) continue
    if (first.form === 'parts' && !first.isMarked && first.coarseness > 0.0005 && !/[NSEWСЮВЗnsew]/.test(text)) continue
    const isEastFirst = EAST_FIRST.test(text.slice(Math.max(0, first.start - 12), second.start)) && first.degrees <= 180
    const [latitude, longitude] = isEastFirst ? [second, first] : [first, second]
    return { latitude: signed(text, latitude, SOUTH), longitude: signed(text, longitude, WEST) }
  }
  return null
}

const EAST_FIRST = /(?:lon|lng|долг|довг|point\s?\(|coordinates"?:\s?\[|(?<!\p{L})(?:E|W)(?!\p{L})|в\.\s?д|сх\.)[^NSСС]{0,40}$/iu
const SOUTH = /(?<!\p{L})(?:S|Ю|ю\.?\s?ш|пд)(?!\p{L})/u
const WEST = /(?<!\p{L})(?:W|З|з\.?\s?д|зх)(?!\p{L})/u

function longest(angles: readonly Angle[]): Angle | undefined {
  return angles.filter(({ form }) => form === 'decimal' || form === 'parts').sort((a, b) => b.next - a.next)[0]
}

function signed(text: string, { degrees, start, end }: Angle, negative: RegExp): number {
  const isNegative = /[-−–]$/.test(text.slice(0, start)) || negative.test(text.slice(end, end + 8))
  return isNegative ? -degrees : degrees
}
