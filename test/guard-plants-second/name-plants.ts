// The clean forms in which a careful reader recognises a person by name: cases, kin, diminutives, patronymics, initials, romanisations and back.
import type { Person } from './cast.ts'
import type { Language } from './paradigms.ts'
import type { Chance } from './random.ts'
import { readBack, romanise, SYSTEMS } from './romanise.ts'

export type NamePlant = readonly [sort: string, text: string]

const nominative = (list: readonly string[]): string => list[0] ?? ''
/** One case for all parts, as far as the lists go in step. */
function inOneCase(chance: Chance, ...lists: readonly (readonly string[])[]): string[] {
  const at = chance.below(5)
  return lists.map((list) => list[at] ?? list.at(-1) ?? '')
}

/** Has the vault the patronymic, the given name, Cyrillic letters? Plants that need what it has not would be unfair. */
const hasPatronymic = (person: Person): boolean => ['fio', 'iof', 'uk'].includes(person.entry)
const hasGiven = (person: Person): boolean => person.entry !== 'io.f'
const wasLatin = (person: Person): boolean => person.entry.startsWith('latin')

/** The language of the vault's entry. */
function ownLanguage(person: Person): Language {
  return person.entry === 'uk' || person.entry === 'latin-uk' ? 'uk' : 'ru'
}

const latinNote = (person: Person): string => (wasLatin(person) ? ' (listed in Latin)' : '')

/** A plain form of the family name for other plants to disguise: mostly a case of it, in either language. */
export function plainForm(person: Person, chance: Chance): { text: string; language: Language } {
  const language = chance.below(3) === 0 ? other(ownLanguage(person)) : ownLanguage(person)
  const same = person.words.ru.family[0] !== person.words.uk.family[0] && wasLatin(person)
  const used = same ? ownLanguage(person) : language
  return { text: chance.pick(person.words[used].family), language: used }
}

const other = (language: Language): Language => (language === 'ru' ? 'uk' : 'ru')

/** The makers by class; null where the vault knows too little of this person for a fair plant. */
export const NAME_PLANTS: Readonly<Record<string, (person: Person, chance: Chance) => NamePlant | null>> = {
  cases: (person, chance) => {
    const language = ownLanguage(person)
    return [`family, case ${language}${latinNote(person)}`, chance.pick(person.words[language].family)]
  },
  counterpart: (person, chance) => {
    const language = other(ownLanguage(person))
    return [`family, other language ${language}${latinNote(person)}`, chance.pick(person.words[language].family)]
  },
  kin: (person, chance) => {
    const language = chance.pick(['ru', 'uk'] as const)
    const { kin } = person.words[language]
    if (kin.length === 0) return null
    return [
      `family, plural or the other sex ${language === ownLanguage(person) ? 'own language' : 'other language'}${latinNote(person)}`,
      chance.pick(kin),
    ]
  },
  full: (person, chance) => {
    const words = person.words[chance.pick(['ru', 'uk'] as const)]
    const [f = '', g = '', p = ''] = inOneCase(chance, words.family, words.given, words.patronymic)
    return [
      'full name',
      chance.pick([
        `${f} ${g} ${p}`,
        `${g} ${p} ${f}`,
        `${g} ${f}`,
        `${f} ${g}`,
        `${f}, ${g} ${p}`,
        `${g} ${p[0]}. ${f}`,
        `${f.toUpperCase()} ${g} ${p}`,
        `${g} (${chance.pick(words.small.length ? words.small : [g])}) ${f}`,
      ]),
    ]
  },
  maiden: (person, chance) => {
    const words = person.words[chance.pick(['ru', 'uk'] as const)]
    if (words.maiden.length === 0) return null
    return [
      'maiden name',
      chance.pick([
        chance.pick(words.maiden),
        `${nominative(words.given)} ${nominative(words.maiden)}`,
        `${nominative(words.maiden)}-${nominative(words.family)}`,
        `${nominative(words.given)[0]}. ${nominative(words.maiden)}`,
      ]),
    ]
  },
  half: (person, chance) => {
    const words = person.words[chance.pick(['ru', 'uk'] as const)]
    const name = chance.pick(words.family)
    if (!name.includes('-') || /^(Аль|Тер|Бин|Бін)-/.test(name)) return null
    const [a = '', b = ''] = name.split('-')
    return ['half of a double name', chance.pick([a, b, `${a} ${b}`, `${a}–${b}`, `${a} - ${b}`, `${b}-${a}`, `${a}‑${b}`])]
  },
  'given and patronymic': (person, chance) => {
    if (!hasPatronymic(person)) return null
    const words = person.words[chance.pick(['ru', 'uk'] as const)]
    const [g = '', p = ''] = inOneCase(chance, words.given, words.patronymic)
    return [
      'given name with patronymic',
      chance.pick([`${g} ${p}`, `${p} ${g}`, `${g}-${p}`, `${g.toUpperCase()} ${p.toUpperCase()}`, `${g}  ${p}`, `${g}\n${p}`]),
    ]
  },
  'spoken patronymic': (person, chance) => {
    const words = person.words.ru
    if (!hasPatronymic(person) || words.spoken.length === 0) return null
    const [g = '', p = ''] = inOneCase(chance, words.given, words.spoken)
    return ['spoken patronymic', `${chance.below(4) === 0 && words.small.length ? nominative(words.small) : g} ${p}`]
  },
  'given alone': (person, chance) => {
    if (!hasGiven(person)) return null
    const language = chance.pick(['ru', 'uk'] as const)
    return [`given name alone${latinNote(person)}`, chance.pick(person.words[language].given)]
  },
  diminutive: (person, chance) => {
    if (!hasGiven(person)) return null
    const language = chance.pick(['ru', 'uk'] as const)
    const { small } = person.words[language]
    return small.length === 0 ? null : [`diminutive ${language}${latinNote(person)}`, chance.pick(small)]
  },
  'diminutive with family': (person, chance) => {
    if (!hasGiven(person)) return null
    const words = person.words[chance.pick(['ru', 'uk'] as const)]
    return words.small.length === 0 ? null : ['diminutive with family name', `${chance.pick(words.small)} ${chance.pick(words.family)}`]
  },
  initials: (person, chance) => {
    const words = person.words[ownLanguage(person)]
    if (!hasPatronymic(person)) return null
    const [f, g, p] = [chance.pick(words.family), nominative(words.given)[0], nominative(words.patronymic)[0]]
    return [
      'initials',
      chance.pick([
        `${g}. ${p}. ${f}`,
        `${g}.${p}.${f}`,
        `${f} ${g}.${p}.`,
        `${f} ${g}. ${p}.`,
        `${f} ${g}${p}`,
        `${g}${p} ${f}`,
        `${f}${g}.${p}.`,
        `${f}${g}${p}`,
        `${g}.${f}`,
        `${f}_${g}_${p}`,
        `${f}-${g}${p}`,
        `${g}. ${p}. ${f}`,
        `${f}, ${g}. ${p}.`,
        `${g}.-${p}. ${f}`,
        `${g?.toLowerCase()}.${p?.toLowerCase()}. ${f.toLowerCase()}`,
        `${f.toUpperCase()} ${g}.${p}.`,
        `${g} .${p} .${f}`,
        `${f}.${g}.${p}`,
        `${g}${p}.${f}`,
        `${p}. ${g}. ${f}`,
      ]),
    ]
  },
  'initials in Latin': (person, chance) => {
    if (!hasPatronymic(person)) return null
    const language = ownLanguage(person)
    const words = person.words[language]
    const system = chance.pick(SYSTEMS.filter((one) => one.language === language && /plain|press|KMU|ICAO/.test(one.name)))
    const [f, g, p] = [
      romanise(nominative(words.family), system),
      romanise(nominative(words.given), system),
      romanise(nominative(words.patronymic), system),
    ]
    const low = f.toLowerCase()
    return [
      'initials in Latin, joined',
      chance.pick([
        `${g[0]}.${p[0]}. ${f}`,
        `${f} ${g[0]}${p[0]}`,
        `${g[0]?.toLowerCase()}.${low}`,
        `${low}.${g[0]?.toLowerCase()}`,
        `${low}_${g[0]?.toLowerCase()}${p[0]?.toLowerCase()}`,
        `${g[0]?.toLowerCase()}${p[0]?.toLowerCase()}${low}`,
        `${low}${g[0]?.toLowerCase()}${p[0]?.toLowerCase()}`,
        `${g[0]?.toLowerCase()}${low}`,
        `${g[0]}${p[0]}${f}`,
      ]),
    ]
  },
  romanised: (person, chance) => {
    const language = chance.below(4) === 0 ? other(ownLanguage(person)) : ownLanguage(person)
    const system = chance.pick(SYSTEMS.filter((one) => one.language === language))
    return [
      `romanised ${language} ${language === ownLanguage(person) ? '' : '(other language) '}${system.name}`,
      romanise(chance.pick(person.words[language].family.slice(0, chance.below(2) + 1)), system),
    ]
  },
  'romanised full': (person, chance) => {
    if (!hasPatronymic(person)) return null
    const language = ownLanguage(person)
    const system = chance.pick(SYSTEMS.filter((one) => one.language === language))
    const words = person.words[language]
    const two = `${romanise(nominative(words.given), system)} ${romanise(nominative(words.patronymic), system)}`
    return ['romanised given name with patronymic', two]
  },
  'romanised diminutive': (person) => {
    const language = ownLanguage(person)
    const system = SYSTEMS.find(({ name }) => name === (language === 'ru' ? 'press' : 'KMU 2010'))
    const small = person.words[language].small.filter((form) => /[аяо]$|к$/.test(form))
    if (!system || small.length === 0 || !hasGiven(person)) return null
    return ['romanised diminutive', romanise(nominative(small), system)]
  },
  'read back': (person, chance) => {
    const language = ownLanguage(person)
    const system = chance.pick(
      SYSTEMS.filter(({ name }) =>
        (language === 'ru' ? ['press', 'ICAO', 'passport 1997', 'plain'] : ['KMU 2010', 'BGN 1965', 'plain uk']).includes(name),
      ),
    )
    const base = nominative(person.words[language].family)
    const latin = romanise(base, system).replace(/[’”`']/g, '')
    const to = chance.pick(['ru', 'uk'] as const)
    const back = readBack(latin, to)
    return [`back from Latin ${language}→${to}`, back]
  },
  capitals: (person, chance) => {
    const { text } = plainForm(person, chance)
    return [
      'capitals and small letters',
      chance.pick([text.toUpperCase(), text.toLowerCase(), [...text].map((c, i) => (i % 2 ? c.toUpperCase() : c.toLowerCase())).join('')]),
    ]
  },
  yo: (person, chance) => {
    const words = person.words.ru
    const forms = words.family.filter((form) => /[её]/.test(form))
    if (forms.length === 0 || wasLatin(person)) return null
    const form = chance.pick(forms)
    return [
      'ё and е',
      form.includes('ё') ? form.replace(/ё/g, 'е') : /ев/.test(form) && !form.endsWith('ич') ? form.replace('ев', 'ёв') : form,
    ]
  },
  apostrophe: (person, chance) => {
    const forms = person.words.uk.family.filter((form) => form.includes("'"))
    if (forms.length === 0) return null
    return ['apostrophe', chance.pick(forms).replace("'", chance.pick(['’', 'ʼ', '`', '´', '′', '"', '*', '', '‘', '＇', 'ъ', '&#39;']))]
  },
  prefixed: (person, chance) => {
    const { text } = plainForm(person, chance)
    return [
      'with signs and words joined',
      chance.pick([
        `«${text}»`,
        `(${text})`,
        `${text}-младший`,
        `экс-${text}`,
        `#${text}`,
        `@${text}`,
        `${text}1984`,
        `_${text}_`,
        `**${text}**`,
        `дело${text}`,
        `Свободу${text}`,
        `${text}/адвокат`,
        `пан-${text}`,
        `${text}…`,
        `"${text}"`,
        `${text}’s`,
        `анти-${text.toLowerCase()}`,
        `СвободуПо${text}`,
      ]),
    ]
  },
}
