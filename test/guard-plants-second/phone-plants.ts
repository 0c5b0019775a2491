// Telephone numbers in every writing a reader would recognise: grouped, linked, in words, in other digits.
import type { Person } from './cast.ts'
import type { ContactPlant } from './contact-plants.ts'
import type { Chance } from './random.ts'
import { sayDigits } from './spoken.ts'

/** One writing by chance: half of them grouped digits, a third in words. */
export function plantPhone({ raw }: Person, chance: Chance): ContactPlant {
  const { phone, code } = raw
  const country = phone.slice(0, code)
  const national = phone.slice(code)
  const trunk = country === '7' ? '8' : country === '375' ? '80' : '0'
  const operator = national.slice(0, country === '7' || country === '49' ? 3 : 2)
  const rest = national.slice(operator.length)
  const sort = chance.below(12)
  if (sort <= 5) {
    const long = chance.pick([`+${country}`, country, `00${country}`, `+${country}(0)`, `(+${country})`, `+ ${country}`])
    return ['phone grouped', groupDigits(chance.pick([long, trunk, trunk]), operator, rest, chance)]
  }
  if (sort === 6) return ['phone link', linkPhone(phone, chance)]
  if (sort === 7) return ['phone fullwidth', `+${phone}`.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))]
  const local = trunk + national
  if (sort === 8 && chance.below(2) === 0)
    return ['phone letters for digits', local.replace(/0/g, chance.pick(['О', 'O', 'o'])).replace('3', 'З')]
  if (sort === 8) return ['phone keycaps', local.replace(/\d/g, '$&\ufe0f\u20e3')]
  const language = chance.pick(['ru', 'uk', 'en'] as const)
  if (sort === 9) return ['phone mixed words', `${trunk}${operator} ${sayDigits(rest, language, chance)}`]
  const plus = language === 'en' ? 'plus ' : 'плюс '
  return [
    `phone in words ${language}`,
    chance.below(2) === 0 ? sayDigits(local, language, chance) : plus + sayDigits(phone, language, chance),
  ]
}

/** The rest after the operator's code in one of the usual groupings, with one sign between the groups. */
function groupDigits(head: string, operator: string, rest: string, chance: Chance): string {
  const sizes = chance.pick([[3, 2, 2], [2, 2, 3], [3, 4], [1, 2, 2, 2], [2, 3, 2], [7]])
  const groups: string[] = []
  for (let at = 0, i = 0; at < rest.length; at += sizes[i++] ?? rest.length) groups.push(rest.slice(at, at + (sizes[i] ?? rest.length)))
  const gap = chance.pick(['-', ' ', '.', '\u2011', '–', ' - ', '\u00a0', '\u2009', '', '/', '—', '−', '·', '_'])
  const around = [
    [' ', ' '],
    [' (', ') '],
    ['-', '-'],
    ['(', ')'],
    ['', ' '],
    [gap, gap],
  ] as const
  const [before, after] = chance.pick(around)
  return `${head}${before}${operator}${after}${groups.join(gap)}`
}

function linkPhone(phone: string, chance: Chance): string {
  return chance.pick([
    `tel:+${phone}`,
    `https://wa.me/${phone}`,
    `https://api.whatsapp.com/send?phone=${phone}`,
    `viber://chat?number=%2B${phone}`,
    `https://t.me/+${phone}`,
    `sms:+${phone}`,
    `callto:${phone}`,
  ])
}
