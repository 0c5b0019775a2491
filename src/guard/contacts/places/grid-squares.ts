// The military grid reference system: zone, band, two letters of a square of 100 km, then digits (NGA.STND.0037, appendix B).
import { placeOfTransverse, projectTransverse, utmMeridian, utmZone, type Place } from './projections.ts'

const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ']
const ROWS = 'ABCDEFGHJKLMNPQRSTUV'
const SQUARE_METRES = 100_000
const CYCLE_METRES = 2_000_000

/** A square by its letters, and where a place lies from its south-western corner: outside of it too, if near. */
export interface SquarePlace {
  readonly zone: number
  readonly letters: string
  readonly eastMetres: number
  readonly northMetres: number
}

/** The place in its square and in those whose border is within `reachMetres`. North of the equator, as all that is protected. */
export function squaresNear(place: Place, reachMetres: number): SquarePlace[] {
  const zone = utmZone(place.longitude)
  const { eastMetres, northMetres } = projectTransverse(place, utmMeridian(zone))
  const squares = new Map<string, SquarePlace>()
  for (const dx of [-reachMetres, 0, reachMetres]) {
    for (const dy of [-reachMetres, 0, reachMetres]) {
      const column = Math.floor((eastMetres + dx) / SQUARE_METRES)
      const row = Math.floor((northMetres + dy) / SQUARE_METRES)
      const letters = lettersOf(zone, column, row)
      squares.set(letters, {
        zone,
        letters,
        eastMetres: eastMetres - column * SQUARE_METRES,
        northMetres: northMetres - row * SQUARE_METRES,
      })
    }
  }
  return [...squares.values()]
}

function lettersOf(zone: number, column: number, row: number): string {
  const columns = COLUMNS[(zone - 1) % 3]!
  const shift = zone % 2 === 0 ? 5 : 0
  return (columns[column - 1] ?? '?') + ROWS[(row + shift) % 20]!
}

/** The place that a full reference names, its south-western corner; null where it names none. `band` tells which of the row's repetitions. */
export function placeOfSquare(zone: number, band: string, letters: string, eastMetres: number, northMetres: number): Place | null {
  const column = COLUMNS[(zone - 1) % 3]!.indexOf(letters[0]!) + 1
  const row = (ROWS.indexOf(letters[1]!) - (zone % 2 === 0 ? 5 : 0) + 20) % 20
  const floor = ('CDEFGHJKLMNPQRSTUVWX'.indexOf(band) - 10) * 8
  if (column === 0 || !ROWS.includes(letters[1]!) || floor < 0) return null
  const least = projectTransverse({ latitude: floor, longitude: zone * 6 - 183 }, utmMeridian(zone)).northMetres - SQUARE_METRES
  let north = row * SQUARE_METRES + northMetres
  while (north < least) north += CYCLE_METRES
  return placeOfTransverse({ eastMetres: column * SQUARE_METRES + eastMetres, northMetres: north }, utmMeridian(zone))
}
