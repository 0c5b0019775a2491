// Invents what else identifies a person (telephones, addresses, numbers, places), each person's own, as it would be entered in the vault.
import { seedRandom, type Random } from './random.ts'
import type { Place } from './coordinate-notations.ts'

export interface Contacts {
  /** National digits without the code: ten for Russia, nine for Ukraine. */
  readonly phone: { readonly country: '7' | '380'; readonly digits: string }
  readonly email: { readonly name: string; readonly host: string }
  readonly handle: string
  readonly address: { readonly town: string; readonly street: string; readonly house: number; readonly flat: number }
  readonly unit: { readonly number: string; readonly country: 'ru' | 'uk' }
  readonly plate: { readonly letters: string; readonly digits: string; readonly region: string }
  readonly passport: { readonly series: string; readonly number: string }
  readonly place: Place
}

const WORDS = 'lesnik zimnysad bereg zarya komar yakor klubok tropinka vetrik sosulka polyn granit'.split(' ')
const HOSTS = ['pochta.example', 'listy.example', 'mail.example.org']
const TOWNS = ['Верхнекамск', 'Ясноград', 'Тихоречье', 'Старополье', 'Новолесье']
// Feminine adjectives without the ending: "Берёзов" + ая/ой/ую.
const STREETS = ['Берёзов', 'Заречн', 'Кленов', 'Мельничн', 'Ольхов', 'Гранитн', 'Ключев', 'Малинов', 'Озёрн', 'Рябинов', 'Хлебн', 'Ямщицк']
const PLATE_LETTERS = 'АВЕКМНОРСТУХ'

export function inventContacts(person: number): Contacts {
  const random = seedRandom(7000 + person * 31)
  const country = person % 2 === 0 ? '7' : '380'
  return {
    phone: { country, digits: country === '7' ? `9${digits(random, 9)}` : `${random.pick(['50', '63', '67', '96'])}${digits(random, 7)}` },
    email: {
      name: `${random.pick(WORDS)}${random.pick(['.', '_', '-', ''])}${random.pick(WORDS)}${100 + person}`,
      host: random.pick(HOSTS),
    },
    handle: `${random.pick(WORDS)}_${random.pick(WORDS)}${200 + person}`,
    address: {
      town: random.pick(TOWNS),
      street: STREETS[person % STREETS.length] as string,
      house: 11 + Math.floor(person / STREETS.length) * 13 + random.whole(12),
      flat: 2 + random.whole(180),
    },
    unit:
      country === '7'
        ? { country: 'ru', number: `${2 + random.whole(7)}${digits(random, 4)}` }
        : { country: 'uk', number: `${1 + random.whole(4)}${digits(random, 3)}` },
    plate: {
      letters: [0, 1, 2].map(() => PLATE_LETTERS[random.whole(PLATE_LETTERS.length)]).join(''),
      digits: digits(random, 3),
      region: String(10 + random.whole(80)),
    },
    passport: { series: `${10 + random.whole(80)} ${digits(random, 2)}`, number: digits(random, 6) },
    place: { latitude: 46 + random.whole(5_000_000) / 1e6, longitude: 24 + random.whole(15_000_000) / 1e6 },
  }
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(1 + random.whole(9))).join('')
}
