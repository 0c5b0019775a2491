// Telephone numbers in every writing a reader would recognise: grouped, linked, in words, in other digits.
import type { Person } from './cast.ts'
import type { ContactPlant } from './contact-plants.ts'
import type { Chance } from './random.ts'
import { sayDigits } from './spoken.ts'

export function plantPhone({ raw }: Person, chance: Chance): ContactPlant {
  const { phone, code } = raw
  const national = phone.slice(code)
  const country = phone.slice(0, code)
  const trunk = country === '7' ? '8' : country === '375' ? '80' : '0'
  // A Ukrainian number's trunk zero is the last digit of what is dialled after 38.
  const long = chance.pick([`+${country}`, country, `00${country}`, `+${country}(0)`, `(+${country})`, `+ ${country}`])
  const head = chance.pick([long, trunk, trunk])
  const op = national.slice(0, country === '49' ? 3 : 2 + (country === '7' ? 1 : 0))
  const rest = national.slice(op.length)
  const sort = chance.below(12)
  const group = chance.pick([[3, 2, 2], [2, 2, 3], [3, 4], [1, 2, 2, 2], [2, 3, 2], [7]])
  const parts: string[] = []
  let at = 0
  for (const size of group) if (at < rest.length) parts.push(rest.slice(at, (at += size)))
  if (at < rest.length) parts.push(rest.slice(at))
  if (sort <= 5) {
    const gap = chance.pick(['-', ' ', '.', '‑', '–', ' - ', ' ', ' ', '', '/', '—', '−', '·', '_'])
    const around = chance.pick([
      [' ', ' '],
      [' (', ') '],
      ['-', '-'],
      ['(', ')'],
      ['', ' '],
      [gap, gap],
    ])
    return ['phone grouped', `${head}${around[0]}${op}${around[1]}${parts.join(gap)}`]
  }
  if (sort === 6)
    return [
      'phone link',
      chance.pick([
        `tel:+${phone}`,
        `https://wa.me/${phone}`,
        `https://api.whatsapp.com/send?phone=${phone}`,
        `viber://chat?number=%2B${phone}`,
        `https://t.me/+${phone}`,
        `sms:+${phone}`,
        `callto:${phone}`,
      ]),
    ]
  if (sort === 7)
    return [
      'phone other digits',
      [...`+${phone}`].map((c) => (/\d/.test(c) ? String.fromCodePoint(chance.pick([0xff10]) + Number(c)) : c)).join(''),
    ]
  if (sort === 8 && chance.below(2) === 0)
    return ['phone letters for digits', `${trunk}${national}`.replace(/0/g, chance.pick(['О', 'O', 'o'])).replace(/3/, 'З')]
  if (sort === 8) return ['phone keycaps', [...`${trunk}${national}`].map((d) => `${d}️⃣`).join('')]
  const language = chance.pick(['ru', 'uk', 'en'] as const)
  const spoken = chance.below(2) === 0 ? `${trunk}${national}` : phone
  const plus = spoken === phone ? { ru: 'плюс ', uk: 'плюс ', en: 'plus ' }[language] : ''
  if (sort === 9) return [`phone mixed words`, `${trunk}${op} ${sayDigits(rest, language, chance)}`]
  return [`phone in words ${language}`, plus + sayDigits(spoken, language, chance)]
}
