// Coordinates in every notation, written here by formulas apart from the guard's; places five kilometres away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildGuard } from '../../guard.ts'
import { placeOfSquare, squaresNear } from './grid-squares.ts'
import { cellOfGeohash, cellOfMaidenhead, cellOfPlusCode } from './place-codes.ts'
import { kruegerMeridian, type Place, placeIn1942, placeOfTransverse, projectTransverse, utmMeridian } from './projections.ts'
import { readPlace } from './read-place.ts'

function partsOf(degrees: number): { d: number; m: number; s: number; minutes: number } {
  const tenths = Math.round(degrees * 36_000)
  return {
    d: Math.floor(tenths / 36_000),
    m: Math.floor((tenths % 36_000) / 600),
    s: (tenths % 600) / 10,
    minutes: (tenths % 36_000) / 600,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const sexagesimal = (degrees: number, [a, b, c]: readonly [string, string, string]): string => {
  const { d, m, s } = partsOf(degrees)
  return `${d}${a}${two(m)}${b}${s.toFixed(1).padStart(4, '0')}${c}`
}

/** UTM by Snyder 1987, 8-9 to 8-13: another series than the guard's. */
function utmOf({ latitude, longitude }: Place): string {
  const zone = Math.floor(longitude / 6) + 31
  const [phi, e2] = [(latitude * Math.PI) / 180, 0.00669438]
  const n = 6_378_137 / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)
  const [t, c] = [Math.tan(phi) ** 2, (e2 / (1 - e2)) * Math.cos(phi) ** 2]
  const a = (Math.cos(phi) * (longitude - (zone * 6 - 183)) * Math.PI) / 180
  const m =
    6_378_137 *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256) * Math.sin(4 * phi))
  const east = 0.9996 * n * (a + ((1 - t + c) * a ** 3) / 6) + 500_000
  const north = 0.9996 * (m + n * Math.tan(phi) * (a ** 2 / 2 + ((5 - t + 9 * c) * a ** 4) / 24))
  return `${zone}U ${Math.round(east)} ${Math.round(north)}`
}

function geohashOf({ latitude, longitude }: Place, length: number): string {
  let [code, low, high, west, east] = ['', -90, 90, -180, 180]
  for (let bits = 0, value = 0, isEast = true; code.length < length; isEast = !isEast) {
    const middle = isEast ? (west + east) / 2 : (low + high) / 2
    const isUpper = isEast ? longitude >= middle : latitude >= middle
    if (isEast) [west, east] = isUpper ? [middle, east] : [west, middle]
    else [low, high] = isUpper ? [middle, high] : [low, middle]
    value = value * 2 + (isUpper ? 1 : 0)
    if (++bits === 5) {
      code += '0123456789bcdefghjkmnpqrstuvwxyz'[value]!
      ;[bits, value] = [0, 0]
    }
  }
  return code
}

const NOTATIONS: readonly ((place: Place) => string)[] = [
  ({ latitude, longitude }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  ({ latitude, longitude }) => `${longitude.toFixed(4)} ${latitude.toFixed(4)}`,
  ({ latitude, longitude }) => `${latitude.toFixed(4).replace('.', ',')}; ${longitude.toFixed(4).replace('.', ',')}`,
  ({ latitude, longitude }) => `N${latitude.toFixed(4)}° E${longitude.toFixed(4)}°`,
  ({ latitude, longitude }) => `${latitude.toFixed(4)}° с. ш., ${longitude.toFixed(4)}° в. д.`,
  ({ latitude, longitude }) => `${latitude.toFixed(4)} пн.ш. ${longitude.toFixed(4)} сх.д.`,
  ({ latitude, longitude }) => `${sexagesimal(latitude, ['°', '′', '″'])}N ${sexagesimal(longitude, ['°', '′', '″'])}E`,
  ({ latitude, longitude }) => `${sexagesimal(latitude, ['°', "'", '"'])} с.ш. ${sexagesimal(longitude, ['°', "'", '"'])} в.д.`,
  ({ latitude, longitude }) => `${sexagesimal(latitude, [' ', ' ', ''])} N, ${sexagesimal(longitude, [' ', ' ', ''])} E`,
  ({ latitude, longitude }) => `${sexagesimal(latitude, ['d', 'm', 's'])} ${sexagesimal(longitude, ['d', 'm', 's'])}`,
  ({ latitude, longitude }) => `${sexagesimal(latitude, [':', ':', ''])} ${sexagesimal(longitude, [':', ':', ''])}`,
  ({ latitude, longitude }) =>
    `${sexagesimal(latitude, [' градусов ', ' минут ', ' секунды'])} северной широты и ${sexagesimal(longitude, [' градусов ', ' минут ', ' секунды'])} восточной долготы`,
  ({ latitude, longitude }) =>
    `${sexagesimal(latitude, [' degrees ', ' minutes ', ' seconds'])} north, ${sexagesimal(longitude, [' degrees ', ' minutes ', ' seconds'])} east`,
  ({ latitude, longitude }) =>
    `${partsOf(latitude).d}° ${partsOf(latitude).minutes.toFixed(3)}' N ${partsOf(longitude).d}° ${partsOf(longitude).minutes.toFixed(3)}' E`,
  ({ latitude, longitude }) => `+${latitude.toFixed(4)}+0${longitude.toFixed(4)}/`,
  ({ latitude, longitude }) =>
    `${partsOf(latitude).d}${partsOf(latitude).minutes.toFixed(3).padStart(6, '0')},N,0${partsOf(longitude).d}${partsOf(longitude).minutes.toFixed(3).padStart(6, '0')},E`,
  ({ latitude, longitude }) => `geo:${latitude.toFixed(5)},${longitude.toFixed(5)};u=20`,
  ({ latitude, longitude }) =>
    `https://maps.example/@${latitude.toFixed(6)},${longitude.toFixed(6)},17z/data=!3d${latitude.toFixed(6)}!4d${longitude.toFixed(6)}`,
  ({ latitude, longitude }) => `https://maps.example/?ll=${longitude.toFixed(5)}%2C${latitude.toFixed(5)}&z=16`,
  ({ latitude, longitude }) => `https://maps.example/#map=17/${latitude.toFixed(5)}/${longitude.toFixed(5)}`,
  ({ latitude, longitude }) => `https://maps.example/?cp=${latitude.toFixed(5)}~${longitude.toFixed(5)}`,
  ({ latitude, longitude }) => `{"type":"Point","coordinates":[${longitude.toFixed(6)},${latitude.toFixed(6)}]}`,
  ({ latitude, longitude }) => `POINT(${longitude.toFixed(5)} ${latitude.toFixed(5)})`,
  ({ latitude, longitude }) => `<trkpt lat="${latitude.toFixed(5)}" lon="${longitude.toFixed(5)}">`,
  ({ latitude, longitude }) => `"latitudeE7": ${Math.round(latitude * 1e7)}, "longitudeE7": ${Math.round(longitude * 1e7)}`,
  ({ latitude, longitude }) =>
    [latitude, longitude].map((one) => `${partsOf(one).d}/1 ${partsOf(one).m}/1 ${Math.round(partsOf(one).s * 100)}/100`).join(', '),
  utmOf,
  (place) => geohashOf(place, 9),
]

const place = fc.record({ latitude: fc.double({ min: 45, max: 59, noNaN: true }), longitude: fc.double({ min: 22, max: 59, noNaN: true }) })

test('a protected place is found in any notation, and one five kilometres away is not', () => {
  fc.assert(
    fc.property(place, fc.constantFrom(...NOTATIONS), fc.constantFrom(0, Math.PI / 4, 2, 3, 4, 5.5), (point, write, turn) => {
      const guard = buildGuard([{ names: ['Хмельковский'], places: [`${point.latitude.toFixed(6)}, ${point.longitude.toFixed(6)}`] }])
      const written = write(point)
      assert.ok(
        guard.scanText(`Точка: ${written} на карте`).some(({ kind, tier }) => kind === 'coordinates' && tier === 'block'),
        written,
      )
      const away = {
        latitude: point.latitude + 0.046 * Math.sin(turn),
        longitude: point.longitude + (0.046 * Math.cos(turn)) / Math.cos((point.latitude * Math.PI) / 180),
      }
      assert.deepEqual(guard.scanText(`Точка: ${write(away)} на карте`), [], `${written} against ${write(away)}`)
    }),
    { numRuns: 250, endOnFailure: true },
  )
})

test('a keeper may write the place in any notation too', () => {
  const point = { latitude: 48.208212, longitude: 37.837321 }
  const readable = NOTATIONS.filter((write) => !/E7|\/1 |^geo:|\?ll=|^\w{9}$|#map|@|N,0|\+0/.test(write(point)))
  for (const write of readable) {
    const read = readPlace(write(point))
    assert.ok(
      read && Math.min(Math.abs(read.latitude - point.latitude), Math.abs(read.longitude - point.latitude)) < 0.001,
      `${write(point)}: ${JSON.stringify(read)}`,
    )
  }
})

test('published vectors: UTM, the military grid, geohash, plus codes, Maidenhead', () => {
  const tower = { latitude: 48.85826, longitude: 2.2945 }
  const { eastMetres, northMetres } = projectTransverse(tower, utmMeridian(31))
  assert.ok(Math.hypot(eastMetres - 448_252, northMetres - 5_411_932) < 10, `${eastMetres} ${northMetres}`)
  assert.equal(squaresNear(tower, 0)[0]?.letters, 'DQ')
  const back = placeOfSquare(31, 'U', 'DQ', 48_252, 11_932)
  assert.ok(back && Math.abs(back.latitude - tower.latitude) < 0.001 && Math.abs(back.longitude - tower.longitude) < 0.001)
  const near = (cell: Place | null, latitude: number, longitude: number): boolean =>
    cell !== null && Math.abs(cell.latitude - latitude) < 0.03 && Math.abs(cell.longitude - longitude) < 0.05
  // The articles on geohash and the locator; the test data of Open Location Code.
  assert.ok(near(cellOfGeohash('u4pruydqqvj'), 57.64911, 10.40744))
  assert.ok(near(cellOfPlusCode('8FVC9G8F+6X'), 47.36559, 8.524997))
  assert.ok(near(cellOfMaidenhead('FN31pr'), 41.714775, -72.72726))
  assert.equal(cellOfGeohash('u4pruyail'), null)
})

test('a projection and its inverse meet, and the system of 1942 lies about a hundred metres away', () => {
  fc.assert(
    fc.property(place, (point) => {
      const meridian = kruegerMeridian(Math.floor(point.longitude / 6) + 1)
      const back = placeOfTransverse(projectTransverse(point, meridian), meridian)
      assert.ok(Math.abs(back.latitude - point.latitude) < 1e-8 && Math.abs(back.longitude - point.longitude) < 1e-8)
      const old = placeIn1942(point)
      const metres = Math.hypot(old.latitude - point.latitude, (old.longitude - point.longitude) * 0.6) * 111_000
      assert.ok(metres > 20 && metres < 250, String(metres))
    }),
  )
})

test('Gauss–Krüger, the grid, plus codes, coarse places', () => {
  const guard = buildGuard([{ names: ['Хмельковский'], places: ['48.208212, 37.837321'] }])
  const tiers = (text: string): string =>
    guard
      .scanText(text)
      .map(({ tier }) => tier)
      .join()
  const old = projectTransverse(placeIn1942({ latitude: 48.208212, longitude: 37.837321 }), kruegerMeridian(7))
  const [x, y] = [Math.round(old.northMetres), Math.round(old.eastMetres)]
  assert.equal(tiers(`СК-42: X ${x} Y ${y}`), 'block')
  assert.equal(tiers(`X=${String(x).slice(0, 1)} ${String(x).slice(1, 4)} ${String(x).slice(4)}, Y=${y}`), 'block')
  const square = squaresNear({ latitude: 48.208212, longitude: 37.837321 }, 0)[0]!
  const [east, north] = [square.eastMetres, square.northMetres].map((metres) => String(Math.floor(metres)).padStart(5, '0'))
  assert.equal(tiers(`37U ${square.letters} ${east} ${north}`), 'block')
  assert.equal(tiers(`37U${square.letters}${east!.slice(0, 3)}${north!.slice(0, 3)}`), 'block')
  assert.equal(tiers('48.2, 37.8 по карте'), 'review')
  assert.equal(tiers('48.21 37.84'), 'review')
  assert.equal(tiers('курс 48.21, объём 37,8'), '')
  assert.equal(
    tiers(
      'сорок восемь градусов двенадцать минут тридцать секунд северной широты, тридцать семь градусов пятьдесят минут пятнадцать секунд',
    ),
    'block',
  )
})
