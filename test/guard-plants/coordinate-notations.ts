// Writes one place in many notations: decimal, minutes, seconds, URLs, GeoJSON, UTM (Snyder 1987, 8-13).

export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** The notations, each with its name. North and east only, as all the plants are. */
export const COORDINATE_NOTATIONS: readonly { name: string; write: (place: Place) => string }[] = [
  { name: 'decimal', write: ({ latitude, longitude }) => `${latitude.toFixed(6)}, ${longitude.toFixed(6)}` },
  { name: 'decimal, 4 places', write: ({ latitude, longitude }) => `${latitude.toFixed(4)}, ${longitude.toFixed(4)}` },
  { name: 'decimal comma', write: ({ latitude, longitude }) => `${dotless(latitude)}; ${dotless(longitude)}` },
  { name: 'decimal with letters', write: ({ latitude, longitude }) => `N${latitude.toFixed(6)} E${longitude.toFixed(6)}` },
  { name: 'decimal degrees', write: ({ latitude, longitude }) => `${latitude.toFixed(5)}° N, ${longitude.toFixed(5)}° E` },
  { name: 'decimal, Russian letters', write: ({ latitude, longitude }) => `${latitude.toFixed(5)}° с. ш., ${longitude.toFixed(5)}° в. д.` },
  {
    name: 'decimal, Ukrainian letters',
    write: ({ latitude, longitude }) => `${latitude.toFixed(5)}° пн. ш. ${longitude.toFixed(5)}° сх. д.`,
  },
  { name: 'seconds', write: ({ latitude, longitude }) => `${seconds(latitude, '°', '′', '″')}N ${seconds(longitude, '°', '′', '″')}E` },
  {
    name: 'seconds, ASCII',
    write: ({ latitude, longitude }) => `${seconds(latitude, '°', "'", '"')}N, ${seconds(longitude, '°', "'", '"')}E`,
  },
  {
    name: 'seconds, Russian',
    write: ({ latitude, longitude }) => `${seconds(latitude, '°', '′', '″')} с. ш. ${seconds(longitude, '°', '′', '″')} в. д.`,
  },
  {
    name: 'seconds by spaces',
    write: ({ latitude, longitude }) => `${seconds(latitude, ' ', ' ', '')} N ${seconds(longitude, ' ', ' ', '')} E`,
  },
  { name: 'minutes', write: ({ latitude, longitude }) => `${minutes(latitude)}N ${minutes(longitude)}E` },
  { name: 'longitude first', write: ({ latitude, longitude }) => `${longitude.toFixed(6)}, ${latitude.toFixed(6)}` },
  {
    name: 'GeoJSON',
    write: ({ latitude, longitude }) => `{"type":"Point","coordinates":[${longitude.toFixed(6)},${latitude.toFixed(6)}]}`,
  },
  { name: 'JSON', write: ({ latitude, longitude }) => `{"lat":${latitude.toFixed(6)},"lon":${longitude.toFixed(6)}}` },
  { name: 'named', write: ({ latitude, longitude }) => `latitude: ${latitude.toFixed(6)}; longitude: ${longitude.toFixed(6)}` },
  { name: 'map URL', write: ({ latitude, longitude }) => `https://maps.example/?ll=${longitude.toFixed(6)}%2C${latitude.toFixed(6)}&z=17` },
  {
    name: 'map URL @',
    write: ({ latitude, longitude }) => `https://maps.example/maps/@${latitude.toFixed(6)},${longitude.toFixed(6)},17z`,
  },
  {
    name: 'map fragment',
    write: ({ latitude, longitude }) => `https://maps.example/#map=17/${latitude.toFixed(5)}/${longitude.toFixed(5)}`,
  },
  { name: 'geo URI', write: ({ latitude, longitude }) => `geo:${latitude.toFixed(6)},${longitude.toFixed(6)}` },
  { name: 'UTM', write: utm },
]

const dotless = (degrees: number) => degrees.toFixed(6).replace('.', ',')

function seconds(degrees: number, afterDegrees: string, afterMinutes: string, afterSeconds: string): string {
  const tenths = Math.round(degrees * 36000)
  const whole = Math.floor(tenths / 36000)
  const minute = Math.floor((tenths % 36000) / 600)
  const second = ((tenths % 600) / 10).toFixed(1).padStart(4, '0')
  return `${whole}${afterDegrees}${String(minute).padStart(2, '0')}${afterMinutes}${second}${afterSeconds}`
}

function minutes(degrees: number): string {
  const thousandths = Math.round(degrees * 60000)
  return `${Math.floor(thousandths / 60000)}° ${((thousandths % 60000) / 1000).toFixed(3).padStart(6, '0')}′ `
}

function utm({ latitude, longitude }: Place): string {
  const zone = Math.floor((longitude + 180) / 6) + 1
  const phi = (latitude * Math.PI) / 180
  const second = 0.00669438
  const prime = second / (1 - second)
  const n = 6378137 / Math.sqrt(1 - second * Math.sin(phi) ** 2)
  const t = Math.tan(phi) ** 2
  const c = prime * Math.cos(phi) ** 2
  const a = (Math.cos(phi) * ((longitude - (zone * 6 - 183)) * Math.PI)) / 180
  const m =
    6378137 *
    ((1 - second / 4 - (3 * second ** 2) / 64) * phi -
      ((3 * second) / 8 + (3 * second ** 2) / 32) * Math.sin(2 * phi) +
      ((15 * second ** 2) / 256) * Math.sin(4 * phi))
  const east = 0.9996 * n * (a + ((1 - t + c) * a ** 3) / 6 + ((5 - 18 * t + t ** 2 + 72 * c - 58 * prime) * a ** 5) / 120) + 500000
  const north = 0.9996 * (m + n * Math.tan(phi) * (a ** 2 / 2 + ((5 - t + 9 * c + 4 * c ** 2) * a ** 4) / 24))
  const band = 'CDEFGHJKLMNPQRSTUVWX'[Math.floor((latitude + 80) / 8)] as string
  return `${zone}${band} ${Math.round(east)} ${Math.round(north)}`
}
