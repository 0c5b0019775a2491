// The ways people write telephones, e-mails, handles, addresses, units, plates, document numbers and coordinates.
import { COORDINATE_NOTATIONS } from './coordinate-notations.ts'
import type { Contacts } from './contacts.ts'
import { sayDigits, sayGroups } from './number-words.ts'
import { romanise } from './romanise.ts'
import { ROMANISATIONS, type Romanisation } from './romanisation-tables.ts'

export interface ContactNotation {
  readonly kind: 'phone' | 'email' | 'handle' | 'address' | 'unit' | 'plate' | 'document' | 'coordinates'
  readonly name: string
  /** Null where this contact has no such notation. */
  readonly write: (contacts: Contacts) => string | null
  /** Its signs may not be changed further (a URL, words). */
  readonly isFixed?: boolean
}

const [ENGLISH, PRESS] = [ROMANISATIONS[0], ROMANISATIONS.find((table) => table.name === 'press English')] as [Romanisation, Romanisation]

/** "(abc) def-gh-ij" patterns: `c` the country code, then the national digits in order. */
const PHONE_PATTERNS: Readonly<Record<'7' | '380', readonly string[]>> = {
  '7': [
    '+7 ### ###-##-##',
    '+7##########',
    '8 (###) ###-##-##',
    '8-###-###-##-##',
    '8##########',
    '##########',
    '### ### ## ##',
    '+7(###)#######',
    '7 ### ### ## ##',
    '8 ### ## ## ###',
    '8.###.###.##.##',
    'tel:+7-###-###-##-##',
    'https://wa.me/7##########',
    '+7 (###) ###–##–##',
    '8/###/###/##/##',
    '+7-###-#######',
    '007 ### ### ## ##',
    '8 ### # ### ###',
    '(###) ###-####',
    '+7 [###] ### ## ##',
  ],
  '380': [
    '+380 ## ### ## ##',
    '+380#########',
    '380#########',
    '0#########',
    '0## ###-##-##',
    '(0##) ### ## ##',
    '+38 (0##) ###-##-##',
    '8 0## ### ## ##',
    '38-0##-###-##-##',
    '00380#########',
    '0## ### ####',
    '+380.##.###.##.##',
    'tel:+380-##-###-##-##',
    'https://wa.me/380#########',
    '0##/#######',
    '+38 0## ## ## ###',
  ],
}

export const CONTACT_NOTATIONS: readonly ContactNotation[] = [
  ...(['7', '380'] as const).flatMap((country) =>
    PHONE_PATTERNS[country].map((pattern) => ({
      kind: 'phone' as const,
      name: pattern,
      write: ({ phone }: Contacts) => (phone.country === country ? fill(pattern, phone.digits) : null),
      isFixed: pattern.includes(':'),
    })),
  ),
  {
    kind: 'phone',
    name: 'words, Russian groups',
    isFixed: true,
    write: ({ phone }) => (phone.country === '7' ? `восемь ${sayGroups(cut(phone.digits, [3, 3, 2, 2]), 'ru')}` : null),
  },
  {
    kind: 'phone',
    name: 'words, Ukrainian groups',
    isFixed: true,
    write: ({ phone }) => (phone.country === '380' ? sayGroups(cut(`0${phone.digits}`, [3, 3, 2, 2]), 'uk') : null),
  },
  { kind: 'phone', name: 'words, Russian digits', isFixed: true, write: ({ phone }) => sayDigits(national(phone), 'ru') },
  { kind: 'phone', name: 'words, English digits', isFixed: true, write: ({ phone }) => sayDigits(phone.country + phone.digits, 'en') },
  {
    kind: 'phone',
    name: 'words, comma',
    isFixed: true,
    write: ({ phone }) => [...national(phone)].map((digit) => sayDigits(digit, 'ru')).join(', '),
  },
  { kind: 'email', name: 'plain', write: ({ email }) => `${email.name}@${email.host}` },
  { kind: 'email', name: 'upper', write: ({ email }) => `${email.name}@${email.host}`.toUpperCase() },
  { kind: 'email', name: '(at) (dot)', write: ({ email }) => `${email.name} (at) ${email.host.replaceAll('.', ' (dot) ')}` },
  { kind: 'email', name: '[at]', write: ({ email }) => `${email.name}[at]${email.host.replaceAll('.', '[dot]')}` },
  { kind: 'email', name: 'at dot', write: ({ email }) => `${email.name} at ${email.host.replaceAll('.', ' dot ')}` },
  { kind: 'email', name: 'собака точка', write: ({ email }) => `${email.name} собака ${email.host.replaceAll('.', ' точка ')}` },
  { kind: 'email', name: 'spaces', write: ({ email }) => `${email.name} @ ${email.host}` },
  { kind: 'email', name: 'fullwidth @', write: ({ email }) => `${email.name}＠${email.host}` },
  { kind: 'email', name: 'mailto', isFixed: true, write: ({ email }) => `mailto:${email.name}%40${email.host}?subject=1` },
  { kind: 'handle', name: '@', write: ({ handle }) => `@${handle}` },
  { kind: 'handle', name: 'bare', write: ({ handle }) => handle },
  { kind: 'handle', name: 'upper', write: ({ handle }) => handle.toUpperCase() },
  { kind: 'handle', name: 't.me', isFixed: true, write: ({ handle }) => `https://t.me/${handle}/1` },
  { kind: 'handle', name: 'vk', isFixed: true, write: ({ handle }) => `vk.com/${handle}?w=1` },
  { kind: 'handle', name: 'space', write: ({ handle }) => `@ ${handle}` },
  { kind: 'handle', name: 'hashtag', write: ({ handle }) => `#${handle}` },
  ...addressNotations(),
  ...unitNotations(),
  {
    kind: 'plate',
    name: 'plain',
    write: ({ plate: { letters, digits, region } }) => `${letters[0]}${digits}${letters.slice(1)} ${region}`,
  },
  {
    kind: 'plate',
    name: 'joined',
    write: ({ plate: { letters, digits, region } }) => `${letters[0]}${digits}${letters.slice(1)}${region}`,
  },
  {
    kind: 'plate',
    name: 'spaced',
    write: ({ plate: { letters, digits, region } }) => `${letters[0]} ${digits} ${letters.slice(1)} ${region} RUS`,
  },
  {
    kind: 'plate',
    name: 'lower',
    write: ({ plate: { letters, digits, region } }) => `${letters[0]}${digits}${letters.slice(1)}${region}`.toLowerCase(),
  },
  {
    kind: 'plate',
    name: 'Latin',
    write: ({ plate }) => latinPlate(`${plate.letters[0]}${plate.digits}${plate.letters.slice(1)}${plate.region}`),
  },
  {
    kind: 'plate',
    name: 'Latin, dashes',
    write: ({ plate }) => latinPlate(`${plate.letters[0]}-${plate.digits}-${plate.letters.slice(1)}-${plate.region}`),
  },
  {
    kind: 'plate',
    name: 'slash',
    write: ({ plate: { letters, digits, region } }) => `${letters[0]}${digits}${letters.slice(1)}/${region}`,
  },
  { kind: 'document', name: 'plain', write: ({ passport: { series, number } }) => `${series} ${number}` },
  { kind: 'document', name: 'joined', write: ({ passport: { series, number } }) => `${series}${number}`.replaceAll(' ', '') },
  { kind: 'document', name: 'series number', write: ({ passport: { series, number } }) => `серия ${series} № ${number}` },
  {
    kind: 'document',
    name: 'series joined',
    write: ({ passport: { series, number } }) => `серия ${series.replace(' ', '')} номер ${number}`,
  },
  { kind: 'document', name: 'dashes', write: ({ passport: { series, number } }) => `${series.replace(' ', '-')}-${number}` },
  {
    kind: 'document',
    name: 'number spaced',
    write: ({ passport: { series, number } }) => `${series} ${number.slice(0, 3)} ${number.slice(3)}`,
  },
  { kind: 'document', name: 'English', write: ({ passport: { series, number } }) => `series ${series.replace(' ', '')} No. ${number}` },
  ...COORDINATE_NOTATIONS.map(({ name, write }) => ({
    kind: 'coordinates' as const,
    name,
    write: ({ place }: Contacts) => write(place),
    isFixed: true,
  })),
]

function addressNotations(): ContactNotation[] {
  const ways: readonly [string, (parts: Contacts['address']) => string][] = [
    ['short', ({ town, street, house, flat }) => `г. ${town}, ул. ${street}ая, д. ${house}, кв. ${flat}`],
    ['long', ({ town, street, house, flat }) => `город ${town}, улица ${street}ая, дом ${house}, квартира ${flat}`],
    ['no town', ({ street, house }) => `ул. ${street}ая, д. ${house}`],
    ['no words', ({ street, house, flat }) => `${street}ая, ${house}, ${flat}`],
    ['dash', ({ street, house, flat }) => `${street}ая ${house}-${flat}`],
    ['on the street', ({ street, house }) => `на улице ${street}ой, ${house}`],
    ['on the street, house in words', ({ street, house }) => `на ${street}ой в доме ${house}`],
    ['street after', ({ street, house }) => `${street}ая ул., ${house}`],
    ['no commas', ({ town, street, house, flat }) => `${town} ул ${street}ая д ${house} кв ${flat}`],
    ['upper', ({ street, house, flat }) => `УЛ. ${street.toUpperCase()}АЯ, Д. ${house}, КВ. ${flat}`],
    ['without ё', ({ street, house }) => `улица ${street.replaceAll('ё', 'е')}ая, ${house}`],
    ['accusative', ({ street, house }) => `на улицу ${street}ую, дом ${house}`],
  ]
  const latin: readonly [string, (parts: Contacts['address']) => string][] = [
    ['Latin ul.', ({ street, house, flat }) => `ul. ${romanise(`${street}ая`, ENGLISH, 'ru')}, d. ${house}, kv. ${flat}`],
    ['Latin Street', ({ street, house }) => `${house} ${romanise(`${street}ая`, PRESS, 'ru')} Street`],
    ['Latin St after', ({ street, house, flat }) => `${romanise(`${street}ая`, PRESS, 'ru')} St., ${house}, apt. ${flat}`],
    [
      'Latin ulitsa',
      ({ town, street, house }) => `${romanise(town, PRESS, 'ru')}, ulitsa ${romanise(`${street}ая`, PRESS, 'ru')}, ${house}`,
    ],
  ]
  return [...ways, ...latin].map(([name, write]) => ({ kind: 'address', name, write: ({ address }: Contacts) => write(address) }))
}

function unitNotations(): ContactNotation[] {
  const ru = (name: string, write: (number: string) => string): ContactNotation => ({
    kind: 'unit',
    name,
    write: ({ unit }) => (unit.country === 'ru' ? write(unit.number) : null),
  })
  const uk = (name: string, write: (number: string) => string): ContactNotation => ({
    kind: 'unit',
    name,
    write: ({ unit }) => (unit.country === 'uk' ? write(unit.number) : null),
  })
  return [
    ru('в/ч', (number) => `в/ч ${number}`),
    ru('в/ч №', (number) => `в/ч № ${number}`),
    ru('в. ч.', (number) => `в. ч. ${number}`),
    ru('вч joined', (number) => `вч${number}`),
    ru('full', (number) => `войсковая часть ${number}`),
    ru('full, case', (number) => `в войсковой части №${number}`),
    ru('military', (number) => `воинскую часть ${number}`),
    ru('English', (number) => `military unit ${number}`),
    ru('English No.', (number) => `Military Unit No. ${number}`),
    ru('Latin', (number) => `v/ch ${number}`),
    ru('В/Ч', (number) => `В/Ч-${number}`),
    uk('в/ч А', (number) => `в/ч А${number}`),
    uk('full', (number) => `військова частина А${number}`),
    uk('full, case', (number) => `у військовій частині А-${number}`),
    uk('Latin A', (number) => `military unit A${number}`),
    uk('spaced', (number) => `в/ч А ${number}`),
    uk('bare', (number) => `А${number}`),
  ]
}

function fill(pattern: string, digits: string): string {
  const left = [...digits]
  return pattern.replace(/#/g, () => left.shift() ?? '')
}

function cut(digits: string, lengths: readonly number[]): string[] {
  let at = 0
  return lengths.map((length) => digits.slice(at, (at += length)))
}

function national(phone: Contacts['phone']): string {
  return (phone.country === '7' ? '8' : '0') + phone.digits
}

function latinPlate(plate: string): string {
  const from = 'АВЕКМНОРСТУХ'
  return plate.replace(/[А-Я]/g, (letter) => 'ABEKMHOPCTYX'[from.indexOf(letter)] ?? letter)
}
