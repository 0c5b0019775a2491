// Protected places in grids of cells, so that a text's coordinates are looked up in constant time, whatever the number of places.
import { squaresNear, type SquarePlace } from './grid-squares.ts'
import { kruegerMeridian, type Place, placeIn1942, projectTransverse, projectWeb, utmMeridian, utmZone } from './projections.ts'

export interface ProtectedPoint extends Place {
  readonly identity: number
}

interface PlanePoint {
  readonly eastMetres: number
  readonly northMetres: number
  readonly identity: number
}

export interface PointIndex {
  readonly size: number
  /** By whole degrees, sign left out: some latitude or longitude is within one of it. */
  readonly hasDegrees: Uint8Array
  readonly fine: ReadonlyMap<number, readonly ProtectedPoint[]>
  readonly coarse: ReadonlyMap<number, readonly ProtectedPoint[]>
  /** By latitude and longitude within their degree. */
  readonly withinDegree: ReadonlyMap<number, readonly ProtectedPoint[]>
  readonly plane: ReadonlyMap<number, readonly PlanePoint[]>
  readonly planeRows: ReadonlySet<number>
  readonly squares: ReadonlyMap<string, readonly (SquarePlace & { readonly identity: number })[]>
}

/** About 1.1 km north and, in the middle latitudes, east: nearer than that betrays a house in the country. */
export const NEAR_NORTH = 0.01
export const NEAR_EAST = 0.015
export const NEAR_METRES = 1000
const FINE = 0.02
const COARSE = 0.25
const PLANE_CELL = 2000

export function indexPlaces(points: readonly ProtectedPoint[]): PointIndex {
  const hasDegrees = new Uint8Array(362)
  const [fine, coarse, withinDegree] = [
    new Map<number, ProtectedPoint[]>(),
    new Map<number, ProtectedPoint[]>(),
    new Map<number, ProtectedPoint[]>(),
  ]
  const plane = new Map<number, PlanePoint[]>()
  const planeRows = new Set<number>()
  const squares = new Map<string, (SquarePlace & { identity: number })[]>()
  for (const point of points) {
    for (const angle of [point.latitude, point.longitude])
      for (const more of [-1, 0, 1]) hasDegrees[Math.max(0, Math.floor(Math.abs(angle)) + more)] = 1
    push(fine, cellKey(Math.abs(point.latitude), Math.abs(point.longitude), FINE), point)
    push(coarse, cellKey(Math.abs(point.latitude), Math.abs(point.longitude), COARSE), point)
    push(withinDegree, cellKey(fractionOf(point.latitude), fractionOf(point.longitude), FINE), point)
    for (const { eastMetres, northMetres } of planePlaces(point)) {
      push(plane, cellKey(northMetres, eastMetres, PLANE_CELL), { eastMetres, northMetres, identity: point.identity })
      for (const more of [-1, 0, 1]) {
        planeRows.add(Math.floor(northMetres / PLANE_CELL) + more)
        planeRows.add(Math.floor(eastMetres / PLANE_CELL) + more)
      }
    }
    for (const square of squaresNear(point, NEAR_METRES)) push(squares, square.letters, { ...square, identity: point.identity })
  }
  return { size: points.length, hasDegrees, fine, coarse, withinDegree, plane, planeRows, squares }
}

/** The place in the plane systems people copy from maps: UTM and Gauss–Krüger of its own zone and its neighbours, web Mercator. */
function planePlaces(point: Place): { eastMetres: number; northMetres: number }[] {
  const zone = utmZone(point.longitude)
  const old = placeIn1942(point)
  const places = [projectWeb(point)]
  for (const more of [-1, 0, 1]) {
    places.push(projectTransverse(point, utmMeridian(zone + more)))
    const krueger = kruegerMeridian(zone - 30 + more)
    const { eastMetres, northMetres } = projectTransverse(old, krueger)
    places.push({ eastMetres, northMetres }, { eastMetres: eastMetres - krueger.falseEastMetres + 500_000, northMetres })
  }
  return places
}

function push<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const known = map.get(key)
  if (known) known.push(one)
  else map.set(key, [one])
}

function cellKey(a: number, b: number, size: number): number {
  return Math.floor(a / size) * 10_000_000 + Math.floor(b / size)
}

export function fractionOf(angle: number): number {
  return angle - Math.floor(angle)
}

/** Points within `north` and `east` degrees of a place, signs left out: "48.2, 37.8 W" is a slip of the pen. Reaches of a quarter degree at most. */
export function pointsNear(index: PointIndex, latitude: number, longitude: number, north = NEAR_NORTH, east = NEAR_EAST): ProtectedPoint[] {
  const [a, b] = [Math.abs(latitude), Math.abs(longitude)]
  const isFine = north <= FINE && east <= FINE
  return inCells(isFine ? index.fine : index.coarse, isFine ? FINE : COARSE, a, b, north, east).filter(
    (point) => Math.abs(Math.abs(point.latitude) - a) <= north && Math.abs(Math.abs(point.longitude) - b) <= east,
  )
}

/** The same for a place of which only the parts of the degree are known. */
export function pointsWithinDegree(index: PointIndex, latitude: number, longitude: number): ProtectedPoint[] {
  return inCells(index.withinDegree, FINE, latitude, longitude, NEAR_NORTH, NEAR_EAST).filter(
    (point) =>
      Math.abs(fractionOf(point.latitude) - latitude) <= NEAR_NORTH && Math.abs(fractionOf(point.longitude) - longitude) <= NEAR_EAST,
  )
}

export function mayBePlane({ planeRows }: PointIndex, metres: number): boolean {
  return planeRows.has(Math.floor(metres / PLANE_CELL))
}

/** Identities whose place is within a kilometre of these plane coordinates, in any system. */
export function planeIdentities(index: PointIndex, eastMetres: number, northMetres: number): number[] {
  return inCells(index.plane, PLANE_CELL, northMetres, eastMetres, NEAR_METRES, NEAR_METRES)
    .filter((point) => Math.abs(point.eastMetres - eastMetres) <= NEAR_METRES && Math.abs(point.northMetres - northMetres) <= NEAR_METRES)
    .map(({ identity }) => identity)
}

function inCells<T>(cells: ReadonlyMap<number, readonly T[]>, size: number, a: number, b: number, reachA: number, reachB: number): T[] {
  const found: T[] = []
  for (let i = Math.floor((a - reachA) / size); i <= Math.floor((a + reachA) / size); i++)
    for (let j = Math.floor((b - reachB) / size); j <= Math.floor((b + reachB) / size); j++) {
      const here = cells.get(i * 10_000_000 + j)
      if (here) found.push(...here)
    }
  return found
}
