// What else identifies each invented person: telephone, places, documents and so on, as the vault has it.
import type { ProtectedIdentity } from '../../src/guard/finding.ts'
import { chanceOf, type Chance } from './random.ts'

export type Contacts = Omit<ProtectedIdentity, 'names' | 'pseudonym'> & { readonly raw: Raw }

/** The same contacts in parts, for writing them otherwise. */
export interface Raw {
  /** Digits with the country's code, and how long that code is. */
  readonly phone: string
  readonly code: number
  readonly point: readonly [latitude: number, longitude: number]
  readonly street: Street
  readonly house: string
  readonly flat: string
  readonly unit: Unit
  readonly handle: string
  readonly email: string
  readonly plate: string
  readonly document: { readonly kind: string; readonly text: string }
  readonly alias: string
}

/** kind ru | name ru nominative | name ru "on it" | kind uk | name uk | "on it" uk | Latin */
export interface Street {
  readonly ru: readonly [kind: string, name: string, on: string]
  readonly uk: readonly [kind: string, name: string, on: string]
  readonly latin: string
}

const STREETS = `
улица|Садовая|на Садовой|вулиця|Садова|на Садовій|Sadova
улица|Кленовая|на Кленовой|вулиця|Кленова|на Кленовій|Klenova
переулок|Кривой|в Кривом|провулок|Кривий|у Кривому|Kryvyi
проспект|Металлургов|на Металлургов|проспект|Металургів|на Металургів|Metalurhiv
улица|Виноградная|на Виноградной|вулиця|Виноградна|на Виноградній|Vynohradna
бульвар|Каштановый|на Каштановом|бульвар|Каштановий|на Каштановому|Kashtanovyi
улица|Рыбаков|на Рыбаков|вулиця|Рибалок|на Рибалок|Rybalok
улица|2-я Заводская|на 2-й Заводской|вулиця|2-га Заводська|на 2-й Заводській|2 Zavodska
шоссе|Мельничное|на Мельничном|шосе|Млинове|на Млиновому|Melnychne
площадь|Ярмарочная|на Ярмарочной|площа|Ярмаркова|на Ярмарковій|Yarmarkova
`

/** A military unit: as listed, and ways other people write the same one. */
export interface Unit {
  readonly listed: string
  readonly others: readonly string[]
}

const HANDLES = [
  'silent_heron7',
  'kotik.polosatyi',
  'zelenyi_chai_84',
  'northwind-rider',
  'mandarinka2009',
  'step_za_stepom',
  'bobrik_77',
  'oldbicycle',
  'lunnyi.gorod',
  'peremoga_v_sadu',
]
const HOSTS = ['ukr.net', 'gmail.com', 'mail.ru', 'i.ua', 'yandex.ru', 'proton.me']
const ALIASES = ['Тополь', 'Барсук', 'Шахматист', 'Кречет', 'Седьмой Ангел', 'Дед Мазай', 'Бубен', 'Хазар-2', 'Лесоруб', 'Зеландия']

/** One person's contacts; every person has all kinds, so that every kind meets every class of name. */
export function contactsOf(index: number): Contacts {
  const chance = chanceOf(index + 7000)
  const digits = (count: number): string =>
    Array.from({ length: count }, (_, i) => String(i === 0 ? 1 + chance.below(9) : chance.below(10))).join('')
  const [phone, code, phoneListed] = phoneOf(index, chance, digits)
  const street = streetOf(STREETS.trim().split('\n')[index % 10] ?? '')
  const house = `${1 + ((index * 7) % 180)}${['', '', 'а', '/2', '', 'б', '', ' корп. 3'][index % 8]}`
  const flat = String(1 + ((index * 13) % 140))
  const point = [
    Math.round((46 + chance.below(60000) / 10000) * 1e6) / 1e6 + 0.000137,
    Math.round((30 + chance.below(90000) / 10000) * 1e6) / 1e6 + 0.000211,
  ] as const
  const unit = unitOf(index, digits)
  const handle = `${HANDLES[index % 10]}${index >= 10 ? Math.floor(index / 10) + 1 : ''}`
  const email = `${['duck', 'paper.boat', 'lilac', 'quiet-street', 'plum_jam', 'tram'][index % 6]}${digits(3)}@${HOSTS[(index * 5) % 6]}`
  const plate = plateOf(index, digits)
  const document = documentOf(index, digits)
  const alias = index < 10 ? (ALIASES[index] as string) : ''
  const inRussian = index % 2 === 0
  const listedAddress = inRussian
    ? `${['г. Харьков, ', '', 'Мариуполь, '][index % 3]}${['ул.', 'улица'].includes(street.ru[0]) ? 'ул.' : street.ru[0]} ${street.ru[1]}, д. ${house}, кв. ${flat}`
    : `м. Харків, ${street.uk[0] === 'вулиця' ? 'вул.' : street.uk[0]} ${street.uk[1]}, буд. ${house}, кв. ${flat}`
  return {
    raw: { phone, code, point, street, house, flat, unit, handle, email, plate, document, alias },
    phones: [phoneListed],
    emails: [email],
    addresses: [listedAddress],
    units: [unit.listed],
    handles: [index % 2 === 0 ? `@${handle}` : handle],
    places: [
      index % 3 === 0
        ? `${point[0].toFixed(5)}, ${point[1].toFixed(5)}`
        : index % 3 === 1
          ? dms(point)
          : `${point[0].toFixed(4)} ${point[1].toFixed(4)}`,
    ],
    plates: [plate],
    documents: [document.text],
    ...(alias === '' ? {} : { aliases: [alias] }),
  }
}

function streetOf(line: string): Street {
  const [a = '', b = '', c = '', d = '', e = '', f = '', latin = ''] = line.split('|')
  return { ru: [a, b, c], uk: [d, e, f], latin }
}

function phoneOf(index: number, chance: Chance, digits: (count: number) => string): [string, number, string] {
  const d = digits(7)
  if (index % 5 === 3) {
    const op = chance.pick(['916', '903', '921', '950', '978'])
    return [`7${op}${d}`, 1, index % 2 === 0 ? `8 (${op}) ${d.slice(0, 3)}-${d.slice(3, 5)}-${d.slice(5)}` : `+7${op}${d}`]
  }
  if (index % 11 === 7) return [`37529${d}`, 3, `+375 29 ${d.slice(0, 3)}-${d.slice(3, 5)}-${d.slice(5)}`]
  if (index % 13 === 8) {
    const german = digits(8)
    return [`49151${german}`, 2, `+49 151 ${german}`]
  }
  const op = chance.pick(['50', '67', '93', '98', '66', '99'])
  const all = `380${op}${d}`
  return [
    all,
    3,
    [`+380 ${op} ${d.slice(0, 3)} ${d.slice(3, 5)} ${d.slice(5)}`, `0${op}${d}`, `(0${op}) ${d.slice(0, 3)}-${d.slice(3)}`, `+${all}`][
      index % 4
    ] as string,
  ]
}

function unitOf(index: number, digits: (count: number) => string): Unit {
  const number = digits(5)
  const four = digits(4)
  const kind = index % 4
  if (kind === 0)
    return {
      listed: `в/ч ${number}`,
      others: [
        `войсковая часть ${number}`,
        `войсковой части № ${number}`,
        `вч${number}`,
        `в.ч. ${number}`,
        `В/Ч-${number}`,
        `military unit ${number}`,
        `військова частина ${number}`,
        `military unit No. ${number}`,
        `v/ch ${number}`,
      ],
    }
  if (kind === 1)
    return {
      listed: `військова частина А${four}`,
      others: [
        `в/ч А${four}`,
        `войсковой части А-${four}`,
        `в.ч. A${four}`,
        `вч А ${four}`,
        `military unit A${four}`,
        `військовій частині А${four}`,
      ],
    }
  const n = 20 + ((index * 37) % 130)
  if (kind === 2)
    return {
      listed: `${n}-я отдельная механизированная бригада`,
      others: [
        `${n} омбр`,
        `${n}-й ОМБр`,
        `${n}-й отдельной механизированной бригады`,
        `${n} отдельная механизированная бригада`,
        `${n}-ї окремої механізованої бригади`,
        `${n}th separate mechanized brigade`,
        `${n}-й бригады`,
        `${n} бригада`,
      ],
    }
  return {
    listed: `${n} отдельный стрелковый батальон`,
    others: [
      `${n}-го отдельного стрелкового батальона`,
      `${n} осб`,
      `${n}-й ОСБ`,
      `${n}-й отдельный стрелковый батальон`,
      `${n}-го окремого стрілецького батальйону`,
      `${n}th rifle battalion`,
    ],
  }
}

function plateOf(index: number, digits: (count: number) => string): string {
  const l = 'АВЕКМНОРСТУХ'
  const at = (k: number): string => l[(index * 7 + k * 5) % l.length] as string
  if (index % 2 === 0) return `${at(0)}${at(1)} ${digits(4)} ${at(2)}${at(3)}`
  return `${at(0)}${digits(3)}${at(1)}${at(2)} ${['77', '190', '161', '82'][index % 4]}`
}

function documentOf(index: number, digits: (count: number) => string): { kind: string; text: string } {
  const kind = (['ua-passport', 'ua-id', 'ru-passport', 'ua-tax', 'snils', 'ru-abroad', 'ru-inn', 'ua-abroad'] as const)[
    index % 8
  ] as string
  const text = {
    'ua-passport': () => `${['КВ', 'МТ', 'ЕС', 'СК'][(index / 8) & 3]} ${digits(6)}`,
    'ua-id': () => digits(9),
    'ru-passport': () => `${digits(2)} ${digits(2)} ${digits(6)}`,
    'ua-tax': () => digits(10),
    snils: () => `${digits(3)}-${digits(3)}-${digits(3)} ${digits(2)}`,
    'ru-abroad': () => `${digits(2)} ${digits(7)}`,
    'ru-inn': () => digits(12),
    'ua-abroad': () => `FB${digits(6)}`,
  }[kind] as () => string
  return { kind, text: text() }
}

/** Degrees, minutes and seconds as maps print them. */
export function dms([latitude, longitude]: readonly [number, number], marks = ['°', '′', '″', ' ', 'N', 'E'], decimals = 1): string {
  const one = (value: number): string => {
    const total = Math.round(value * 3600 * 10 ** decimals) / 10 ** decimals
    const d = Math.floor(total / 3600)
    const m = Math.floor((total - d * 3600) / 60)
    return `${d}${marks[0]}${String(m).padStart(2, '0')}${marks[1]}${(total - d * 3600 - m * 60).toFixed(decimals).padStart(decimals ? 3 + decimals : 2, '0')}${marks[2]}`
  }
  return `${one(latitude)}${marks[4]}${marks[3]}${one(longitude)}${marks[5]}`
}
