// Handles, e-mail, units, plates, documents and call signs in every writing a reader would recognise.
import type { Person } from './cast.ts'
import type { Chance } from './random.ts'
import { romanise, SYSTEMS } from './romanise.ts'

/** What sort of writing it is, and the text. */
export type ContactPlant = readonly [sort: string, text: string]

/** The unit as listed or as others write it. */
export function plantUnit({ raw }: Person, chance: Chance): ContactPlant {
  const same = chance.below(5) === 0
  return ['unit', same ? raw.unit.listed : chance.pick(raw.unit.others)]
}

/** The handle in an address, escaped, or in words. */
export function plantHandle({ raw }: Person, chance: Chance): ContactPlant {
  const h = raw.handle
  return chance.pick<ContactPlant>([
    ['handle', `@${h}`],
    ['handle', `@${h.toUpperCase()}`],
    ['handle bare', h],
    ['handle address', `https://t.me/${h}`],
    ['handle address', `t.me/s/${h}/125`],
    ['handle address', `https://www.instagram.com/${h}/`],
    ['handle address', `https://vk.com/${h}`],
    ['handle address', `https://www.facebook.com/${h}?locale=uk_UA`],
    ['handle address', `https://www.tiktok.com/@${h}/video/71`],
    ['handle address', `https://x.com/${h}/status/1`],
    ['handle address', `tg://resolve?domain=${h}`],
    ['handle address', `https://ok.ru/${h}`],
    ['handle escaped', `https://mastodon.social/%40${h}`],
    ['handle escaped', `&#64;${h}`],
    ['handle fullwidth', `＠${h}`],
    ['handle spaced', `@ ${h}`],
    ['handle in words', `телеграм собака ${h}`],
    ['handle invisible', `@${h.slice(0, 4)}\u200b${h.slice(4)}`],
  ])
}

/** The address, also with its signs in words. */
export function plantEmail({ raw }: Person, chance: Chance): ContactPlant {
  const [local = '', host = ''] = raw.email.split('@')
  const name = host.slice(0, host.lastIndexOf('.'))
  const top = host.slice(host.lastIndexOf('.') + 1)
  return chance.pick<ContactPlant>([
    ['email', raw.email],
    ['email', raw.email.toUpperCase()],
    ['email', `mailto:${raw.email}?subject=x`],
    ['email escaped', `mailto:${local}%40${host}`],
    ['email escaped', `${local}&#x40;${host}`],
    ['email escaped', [...raw.email].map((c) => `&#${c.charCodeAt(0)};`).join('')],
    ['email at', `${local} (at) ${host}`],
    ['email at', `${local}[at]${name}[dot]${top}`],
    ['email at', `${local} at ${name} dot ${top}`],
    ['email at', `${local} AT ${name} DOT ${top}`],
    ['email at', `${local} собака ${name} точка ${top}`],
    ['email at', `${local}(собака)${host}`],
    ['email at', `${local} собачка ${name} крапка ${top}`],
    ['email at', `${local}<span>@</span>${host}`],
    ['email at', `${local} {at} ${name} {dot} ${top}`],
    ['email spaced', `${local} @ ${host}`],
    ['email spaced', `${local}@ ${name} . ${top}`],
    ['email tag', `${local}+news@${host}`],
    ['email fullwidth', `${local}＠${host}`],
    ['email invisible', `${local}\u2060@${name}.\u200b${top}`],
    ['email local part', local],
  ])
}

const LOOKS: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
}

/** The plate in both alphabets, with any gaps. */
export function plantPlate({ raw }: Person, chance: Chance): ContactPlant {
  const latin = [...raw.plate].map((c) => LOOKS[c] ?? c).join('')
  const base = chance.pick([raw.plate, latin])
  const tight = base.replace(/ /g, '')
  const parts = tight.match(/[A-ZА-Я]+|\d+/g) as string[]
  return [
    'plate',
    chance.pick([
      base,
      tight,
      tight.toLowerCase(),
      parts.join(' '),
      parts.join('-'),
      parts.join('.'),
      parts.join(' '),
      `${base} ${raw.plate[1] && /\d/.test(raw.plate[1]) ? 'RUS' : 'UA'}`,
      parts.join('_'),
      `"${tight}"`,
    ]),
  ]
}

/** Series and number in the ways forms and people write them. */
export function plantDocument({ raw }: Person, chance: Chance): ContactPlant {
  const { kind, text } = raw.document
  const tight = text.replace(/[ -]/g, '')
  const gaps = (sizes: readonly number[], gap: string): string => {
    let at = 0
    return sizes.map((size) => tight.slice(at, (at += size))).join(gap)
  }
  const forms: Record<string, readonly string[]> = {
    'ua-passport': [
      `серия ${tight.slice(0, 2)} № ${tight.slice(2)}`,
      `серія ${tight.slice(0, 2)} номер ${tight.slice(2)}`,
      `${tight.slice(0, 2)}-${tight.slice(2)}`,
      [...tight].map((c) => LOOKS[c] ?? c).join(''),
      tight.toLowerCase(),
      gaps([2, 3, 3], ' '),
    ],
    'ua-id': [`№ ${tight}`, gaps([3, 3, 3], ' '), gaps([3, 3, 3], '-')],
    'ru-passport': [
      `${tight.slice(0, 4)} ${tight.slice(4)}`,
      `серия ${tight.slice(0, 4)} номер ${tight.slice(4)}`,
      `${tight.slice(0, 2)} ${tight.slice(2, 4)} № ${tight.slice(4)}`,
      `серия ${tight.slice(0, 2)} ${tight.slice(2, 4)}, номер ${tight.slice(4)}`,
      `${tight.slice(0, 4)}-${tight.slice(4)}`,
      `№ ${tight.slice(4)}, серия ${tight.slice(0, 4)}`,
    ],
    'ua-tax': [`РНОКПП ${tight}`, `ИНН ${tight}`, gaps([3, 3, 4], ' '), gaps([2, 4, 4], ' ')],
    snils: [tight, gaps([3, 3, 3, 2], ' '), gaps([3, 3, 3, 2], '-'), `СНИЛС ${tight}`],
    'ru-abroad': [`${tight.slice(0, 2)} № ${tight.slice(2)}`, `${tight.slice(0, 2)}-${tight.slice(2)}`],
    'ru-inn': [`ИНН ${tight}`, gaps([4, 6, 2], ' '), gaps([3, 3, 3, 3], ' ')],
    'ua-abroad': [`FB ${tight.slice(2)}`, `FB №${tight.slice(2)}`, `FB-${tight.slice(2)}`, tight.toLowerCase()],
  }
  return [`document ${kind}`, chance.pick([text, tight, ...(forms[kind] as string[])])]
}

/** The call sign, declined or in Latin letters; null for who has none. */
export function plantAlias({ raw }: Person, chance: Chance): ContactPlant | null {
  if (raw.alias === '') return null
  const last = raw.alias.at(-1) as string
  const declined = /[бвгдзклмнпрстфх]$/.test(last) && !/[ -]/.test(raw.alias) ? `${raw.alias}${chance.pick(['а', 'у', 'ом'])}` : raw.alias
  const latin = romanise(raw.alias, SYSTEMS.find(({ name }) => name === 'press') as (typeof SYSTEMS)[number])
  return ['alias', chance.pick([raw.alias, `«${raw.alias}»`, declined, raw.alias.toUpperCase(), latin, raw.alias.replace(/ /g, '_')])]
}
