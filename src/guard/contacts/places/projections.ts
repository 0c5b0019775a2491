// Plane coordinates of a place: transverse Mercator by Krüger's series to the third order (Karney 2011, doi 10.1007/s00190-011-0445-3), as UTM and Gauss–Krüger
// use it, and web Mercator (EPSG:3857). Within a metre inside a zone, which is a thousandth of what the guard asks.

export interface Place {
  /** Degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
}

export interface PlanePlace {
  readonly eastMetres: number
  readonly northMetres: number
}

interface Ellipsoid {
  readonly equatorMetres: number
  readonly flattening: number
}

export const WGS84: Ellipsoid = { equatorMetres: 6_378_137, flattening: 1 / 298.257223563 }
/** Krasovsky's, of the system of 1942. */
export const KRASOVSKY: Ellipsoid = { equatorMetres: 6_378_245, flattening: 1 / 298.3 }

const RADIANS = Math.PI / 180

interface Meridian {
  readonly ellipsoid: Ellipsoid
  readonly centralDegrees: number
  readonly scale: number
  readonly falseEastMetres: number
}

function radiusOf({ equatorMetres, flattening }: Ellipsoid): { n: number; radius: number } {
  const n = flattening / (2 - flattening)
  return { n, radius: (equatorMetres / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) }
}

/** Transverse Mercator of a place whose latitude and longitude are the ellipsoid's. */
export function projectTransverse(
  { latitude, longitude }: Place,
  { ellipsoid, centralDegrees, scale, falseEastMetres }: Meridian,
): PlanePlace {
  const { n, radius } = radiusOf(ellipsoid)
  const alpha = [n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16, (13 * n ** 2) / 48 - (3 * n ** 3) / 5, (61 * n ** 3) / 240]
  const sine = Math.sin(latitude * RADIANS)
  const e = (2 * Math.sqrt(n)) / (1 + n)
  const t = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine))
  const lambda = (longitude - centralDegrees) * RADIANS
  const xi = Math.atan2(t, Math.cos(lambda))
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t))
  let [east, north] = [eta, xi]
  alpha.forEach((a, i) => {
    const j = 2 * (i + 1)
    east += a * Math.cos(j * xi) * Math.sinh(j * eta)
    north += a * Math.sin(j * xi) * Math.cosh(j * eta)
  })
  return { eastMetres: falseEastMetres + scale * radius * east, northMetres: scale * radius * north }
}

/** The inverse of `projectTransverse`. */
export function placeOfTransverse(
  { eastMetres, northMetres }: PlanePlace,
  { ellipsoid, centralDegrees, scale, falseEastMetres }: Meridian,
): Place {
  const { n, radius } = radiusOf(ellipsoid)
  const beta = [n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96, n ** 2 / 48 + n ** 3 / 15, (17 * n ** 3) / 480]
  const delta = [2 * n - (2 * n ** 2) / 3 - 2 * n ** 3, (7 * n ** 2) / 3 - (8 * n ** 3) / 5, (56 * n ** 3) / 15]
  const xi = northMetres / (scale * radius)
  const eta = (eastMetres - falseEastMetres) / (scale * radius)
  let [xi0, eta0] = [xi, eta]
  beta.forEach((b, i) => {
    const j = 2 * (i + 1)
    xi0 -= b * Math.sin(j * xi) * Math.cosh(j * eta)
    eta0 -= b * Math.cos(j * xi) * Math.sinh(j * eta)
  })
  const chi = Math.asin(Math.sin(xi0) / Math.cosh(eta0))
  const phi = delta.reduce((sum, d, i) => sum + d * Math.sin(2 * (i + 1) * chi), chi)
  return { latitude: phi / RADIANS, longitude: centralDegrees + Math.atan2(Math.sinh(eta0), Math.cos(xi0)) / RADIANS }
}

export function utmMeridian(zone: number): Meridian {
  return { ellipsoid: WGS84, centralDegrees: zone * 6 - 183, scale: 0.9996, falseEastMetres: 500_000 }
}

export function utmZone(longitude: number): number {
  return Math.floor((longitude + 180) / 6) + 1
}

/** Gauss–Krüger's zone of six degrees; its number stands before the easting. */
export function kruegerMeridian(zone: number): Meridian {
  return { ellipsoid: KRASOVSKY, centralDegrees: zone * 6 - 3, scale: 1, falseEastMetres: zone * 1_000_000 + 500_000 }
}

/** From the system of 1942 to WGS 84: the shift of the centre alone, in metres (GOST 32453-2017; the turns change less than ten metres). */
const SHIFT_1942 = [23.57, -140.95, -79.8] as const

/** A place of WGS 84 in the system of 1942. */
export function placeIn1942({ latitude, longitude }: Place): Place {
  const [phi, lambda] = [latitude * RADIANS, longitude * RADIANS]
  const second = WGS84.flattening * (2 - WGS84.flattening)
  const normal = WGS84.equatorMetres / Math.sqrt(1 - second * Math.sin(phi) ** 2)
  const x = normal * Math.cos(phi) * Math.cos(lambda) - SHIFT_1942[0]
  const y = normal * Math.cos(phi) * Math.sin(lambda) - SHIFT_1942[1]
  const z = normal * (1 - second) * Math.sin(phi) - SHIFT_1942[2]
  const secondOld = KRASOVSKY.flattening * (2 - KRASOVSKY.flattening)
  const across = Math.hypot(x, y)
  let old = Math.atan2(z, across * (1 - secondOld))
  for (let turn = 0; turn < 3; turn++) {
    const normalOld = KRASOVSKY.equatorMetres / Math.sqrt(1 - secondOld * Math.sin(old) ** 2)
    old = Math.atan2(z + secondOld * normalOld * Math.sin(old), across)
  }
  return { latitude: old / RADIANS, longitude: Math.atan2(y, x) / RADIANS }
}

/** Web Mercator, as tiles and map programs store places. */
export function projectWeb({ latitude, longitude }: Place): PlanePlace {
  const radius = WGS84.equatorMetres
  return { eastMetres: radius * longitude * RADIANS, northMetres: radius * Math.atanh(Math.sin(latitude * RADIANS)) }
}
