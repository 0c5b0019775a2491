// A point in other notations: UTM and MGRS after Snyder's series on WGS 84, Open Location Code, geohash.
type Point = readonly [latitude: number, longitude: number]

/** Zone, band, easting and northing. */
export function utmOf([latitude, longitude]: Point): { zone: number; band: string; east: number; north: number } {
  const zone = Math.floor((longitude + 180) / 6) + 1
  const a = 6378137
  const e2 = 0.00669437999014
  const k0 = 0.9996
  const rad = Math.PI / 180
  const phi = latitude * rad
  const lambda0 = ((zone - 1) * 6 - 180 + 3) * rad
  const n = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const t = Math.tan(phi) ** 2
  const ep2 = e2 / (1 - e2)
  const c = ep2 * Math.cos(phi) ** 2
  const A = Math.cos(phi) * (longitude * rad - lambda0)
  const m =
    a *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi))
  const east = k0 * n * (A + ((1 - t + c) * A ** 3) / 6 + ((5 - 18 * t + t ** 2 + 72 * c - 58 * ep2) * A ** 5) / 120) + 500000
  const north =
    k0 *
    (m +
      n *
        Math.tan(phi) *
        (A ** 2 / 2 + ((5 - t + 9 * c + 4 * c ** 2) * A ** 4) / 24 + ((61 - 58 * t + t ** 2 + 600 * c - 330 * ep2) * A ** 6) / 720))
  return { zone, band: 'CDEFGHJKLMNPQRSTUVWX'[Math.floor((latitude + 80) / 8)] as string, east, north }
}

/** The 100 km square and ten digits, in parts. */
export function mgrsOf(point: Point): [grid: string, square: string, east: string, north: string] {
  const { zone, band, east, north } = utmOf(point)
  const columns = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'][(zone - 1) % 3] as string
  const rows = zone % 2 === 1 ? 'ABCDEFGHJKLMNPQRSTUV' : 'FGHJKLMNPQRSTUVABCDE'
  const square = `${columns[Math.floor(east / 100000) - 1]}${rows[Math.floor(north / 100000) % 20]}`
  const five = (value: number): string => String(Math.floor(value % 100000)).padStart(5, '0')
  return [`${zone}${band}`, square, five(east), five(north)]
}

/** A full Open Location Code of ten digits. */
export function plusCodeOf([latitude, longitude]: Point): string {
  const alphabet = '23456789CFGHJMPQRVWX'
  let lat = latitude + 90
  let lon = longitude + 180
  let code = ''
  for (let i = 0, size = 20; i < 5; i++, size /= 20) {
    code += (alphabet[Math.floor(lat / size)] as string) + (alphabet[Math.floor(lon / size)] as string)
    lat %= size
    lon %= size
    if (i === 3) code += '+'
  }
  return code
}

/** A geohash of nine letters. */
export function geohashOf([latitude, longitude]: Point): string {
  const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz'
  const ranges = [
    [-180, 180, longitude],
    [-90, 90, latitude],
  ] as [number, number, number][]
  let code = ''
  for (let bit = 0, value = 0; code.length < 9; bit++) {
    const range = ranges[bit % 2] as [number, number, number]
    const middle = (range[0] + range[1]) / 2
    value = value * 2 + (range[2] >= middle ? 1 : 0)
    range[range[2] >= middle ? 0 : 1] = middle
    if (bit % 5 === 4) {
      code += alphabet[value]
      value = 0
    }
  }
  return code
}
