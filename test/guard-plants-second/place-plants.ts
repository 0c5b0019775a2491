// Points and addresses in every notation: degrees, grids, codes, maps' addresses; streets in three languages.
import type { Person } from './cast.ts'
import type { ContactPlant } from './contact-plants.ts'
import { dms } from './contacts.ts'
import { geohashOf, mgrsOf, plusCodeOf, utmOf } from './geography.ts'
import type { Chance } from './random.ts'
import { romanise, SYSTEMS } from './romanise.ts'

type Forms = readonly (readonly [sort: string, writings: readonly string[]])[]

/** A point of the person's in one of the notations, by chance. */
export function plantPoint({ raw }: Person, chance: Chance): ContactPlant {
  const digits = 4 + chance.below(4)
  const [sort, writings] = chance.pick([...writeDegrees(raw.point, digits), ...writeGridsAndAddresses(raw.point, digits)])
  return [`coordinates: ${sort}`, chance.pick(writings)]
}

function writeDegrees(point: readonly [number, number], digits: number): Forms {
  const [lat, lon] = point
  const [a, b] = [lat.toFixed(digits), lon.toFixed(digits)]
  const comma = (text: string): string => text.replace('.', ',')
  const ddm = (value: number, mark = '°', end = '′'): string => `${Math.floor(value)}${mark}${((value % 1) * 60).toFixed(3)}${end}`
  return [
    [
      'decimal',
      [`${a}, ${b}`, `${a} ${b}`, `${a},${b}`, `${a}; ${b}`, `(${a}, ${b})`, `${a}/${b}`, `${a}|${b}`, `${a}\t${b}`, `${a}\n${b}`],
    ],
    ['decimal with comma', [`${comma(a)}; ${comma(b)}`, `${comma(a)} ${comma(b)}`, `${comma(a)}, ${comma(b)}`]],
    [
      'decimal with letters',
      [
        `${a}N ${b}E`,
        `N${a} E${b}`,
        `${a}° N, ${b}° E`,
        `${a}°N ${b}°E`,
        `lat ${a} lon ${b}`,
        `lat=${a}&lng=${b}`,
        `широта ${a}, долгота ${b}`,
        `широта: ${comma(a)} довгота: ${comma(b)}`,
        `${a}° с. ш., ${b}° в. д.`,
        `${a}° пн. ш. ${b}° сх. д.`,
        `Latitude: ${a}\nLongitude: ${b}`,
        `+${a}+${b}/`,
        `с.ш. ${a} в.д. ${b}`,
      ],
    ],
    [
      'order turned',
      [
        `${b}, ${a}`,
        `POINT(${b} ${a})`,
        `"coordinates":[${b},${a}]`,
        `<coordinates>${b},${a},0</coordinates>`,
        `[${b}, ${a}]`,
        `${b}E ${a}N`,
      ],
    ],
    [
      'DMS',
      [
        dms(point),
        dms(point, ['°', "'", '"', ', ', 'N', 'E']),
        dms(point, ['°', '′', '″', ' ', ' с. ш.', ' в. д.'], 0),
        dms(point, ['° ', '′ ', '″', ' ', ' пн. ш.', ' сх. д.'], 0),
        dms(point, [' ', ' ', ' ', ' ', 'N', 'E']),
        dms(point, ['-', '-', '', ' ', 'N', 'E'], 0),
        dms(point, [':', ':', '', ' ', 'N', 'E'], 0),
        dms(point, ['º', '´', "''", ' ', 'N', 'E'], 2),
        dms(point, ['d', 'm', 's', ' ', 'N', 'E'], 0),
        dms(point, [' град. ', ' мин. ', ' сек.', ', ', ' с.ш.', ' в.д.'], 0),
        `N ${dms(point, ['°', "'", '"', ' E ', '', ''], 1)}`,
      ],
    ],
    [
      'DDM',
      [
        `${ddm(lat)}N ${ddm(lon)}E`,
        `N${ddm(lat, '° ', "'")} E${ddm(lon, '° ', "'")}`,
        `N ${ddm(lat, ' ', '')} E ${ddm(lon, ' ', '')}`,
        `${comma(ddm(lat))} с. ш. ${comma(ddm(lon))} в. д.`,
      ],
    ],
  ]
}

function writeGridsAndAddresses(point: readonly [number, number], digits: number): Forms {
  const [a, b] = [point[0].toFixed(digits), point[1].toFixed(digits)]
  const u = utmOf(point)
  const m = mgrsOf(point)
  return [
    [
      'UTM',
      [
        `${u.zone}${u.band} ${Math.round(u.east)} ${Math.round(u.north)}`,
        `${u.zone}${u.band} ${Math.round(u.east)}mE ${Math.round(u.north)}mN`,
        `UTM ${u.zone}N E ${Math.round(u.east)} N ${Math.round(u.north)}`,
        `zone ${u.zone}${u.band}, ${Math.round(u.east)} E, ${Math.round(u.north)} N`,
      ],
    ],
    [
      'MGRS',
      [
        m.join(' '),
        m.join(''),
        `${m[0]} ${m[1]} ${m[2].slice(0, 4)} ${m[3].slice(0, 4)}`,
        `${m[0]}${m[1]}${m[2].slice(0, 3)}${m[3].slice(0, 3)}`,
        `MGRS: ${m[0]} ${m[1]} ${m[2]} ${m[3]}`,
      ],
    ],
    [
      'map address',
      [
        `https://www.google.com/maps/@${a},${b},17z`,
        `https://maps.google.com/?q=${a},${b}`,
        `https://www.google.com/maps/place/x/data=!3m1!4b1!4m5!3m4!8m2!3d${a}!4d${b}`,
        `https://www.openstreetmap.org/?mlat=${a}&mlon=${b}#map=17/${a}/${b}`,
        `https://www.openstreetmap.org/#map=15/${a}/${b}`,
        `https://yandex.ru/maps/?ll=${b}%2C${a}&z=16`,
        `https://yandex.ru/maps/?pt=${b},${a}&z=18&l=map`,
        `https://www.bing.com/maps?cp=${a}~${b}&lvl=16`,
        `https://maps.apple.com/?ll=${a},${b}`,
        `https://2gis.ru/geo/${b}%2C${a}`,
        `https://wikimapia.org/#lang=ru&lat=${a}&lon=${b}&z=15`,
        `https://deepstatemap.live/#15/${a}/${b}`,
        `https://waze.com/ul?ll=${a}%2C${b}`,
        `https://www.google.com/maps/dir//${a},${b}`,
        `https://maps.google.com/maps?q=loc:${a}+${b}`,
      ],
    ],
    ['geo address', [`geo:${a},${b}`, `geo:${a},${b};u=10`, `geo:0,0?q=${a},${b}`]],
    ['plus code', [plusCodeOf(point), plusCodeOf(point).toLowerCase(), `https://plus.codes/${plusCodeOf(point)}`]],
    ['geohash', [`https://geohash.org/${geohashOf(point)}`]],
    [
      'meta tag',
      [
        `<meta name="geo.position" content="${a};${b}">`,
        `<meta name="ICBM" content="${a}, ${b}">`,
        `<trkpt lat="${a}" lon="${b}">`,
        `"latitude":${a},"longitude":${b}`,
        `data-lat="${a}" data-lng="${b}"`,
        `georss:point ${a} ${b}`,
      ],
    ],
  ]
}

/** Street and house in Russian, Ukrainian or Latin letters, as posters, letters and talk have them. */
export function plantAddress(person: Person, chance: Chance): ContactPlant {
  const { raw } = person
  const { street, house, flat } = raw
  const language = chance.pick(['ru', 'uk', 'latin'] as const)
  const root = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[^а-яіїєё]/g, '')
      .replace(/[иіїы]/g, 'и')
      .replace(/^г|^х/, 'г')
      .slice(0, 3)
  const listedIn = (person.identity.addresses?.[0] ?? '').includes('буд.') ? 'uk' : 'ru'
  const note =
    (language === 'latin' ? 'uk' : language) !== listedIn && root(street.ru[1]) !== root(street.uk[1]) ? ', street in translation' : ''
  const ukKmu = SYSTEMS.find(({ name }) => name === 'KMU 2010')
  if (language === 'latin' && ukKmu) {
    const h = romanise(house, ukKmu)
    return [
      `address latin${note}`,
      chance.pick([
        `${street.latin} St. ${h}`,
        `${h} ${street.latin} Street`,
        `${h} ${street.latin} St., apt. ${flat}`,
        `vul. ${street.latin}, ${h}`,
        `${street.latin} ${h}/${flat}`,
        `${street.latin.toLowerCase()}-${h}`,
      ]),
    ]
  }
  const [kind, name, on] = language === 'uk' ? street.uk : street.ru
  const short =
    {
      улица: 'ул.',
      вулиця: 'вул.',
      переулок: 'пер.',
      провулок: 'пров.',
      проспект: 'пр-т',
      бульвар: 'б-р',
      площадь: 'пл.',
      площа: 'пл.',
      шоссе: 'ш.',
      проезд: 'пр-д',
      набережная: 'наб.',
      набережна: 'наб.',
    }[kind] ?? kind
  const d = language === 'uk' ? chance.pick(['буд. ', 'будинок ', 'б. ', '']) : chance.pick(['д. ', 'дом ', 'д.', '', 'в доме '])
  const k = chance.pick(['', `, кв. ${flat}`, `-${flat}`, `, кв.${flat}`])
  const text = chance.pick([
    `${short} ${name}, ${d}${house}${k}`,
    `${short}${name},${d}${house}${k}`,
    `${name} ${kind}, ${d}${house}${k}`,
    `${on}, ${house}${k}`,
    `${name}, ${house}${k}`,
    `${name} ${house}`,
    `${kind} ${name} ${house}`,
    `${house}, ${short} ${name}`,
    `${on}, ${language === 'uk' ? 'у будинку' : 'в доме'} ${house}`,
    `${short.toUpperCase()} ${name.toUpperCase()}, ${house.toUpperCase()}`,
  ])
  return [`address ${language}${note}`, text]
}
