// The invented persons with all their clean forms, and the identities a vault would hold of them.
import type { ProtectedIdentity } from '../../src/guard/finding.ts'
import { contactsOf, type Raw } from './contacts.ts'
import { declineFamily, declineGiven, type Language, type Sex } from './paradigms.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { PERSONS } from './persons.ts'
import { romanise, SYSTEMS } from './romanise.ts'

interface Given {
  readonly names: Record<Language, string>
  readonly sex: Sex
  readonly small: Record<Language, string[]>
  readonly father: Record<Language, readonly [string, string]>
  readonly spoken: readonly [string, string]
}

/** One language’s forms of a person’s names, the dictionary form first. */
export interface Words {
  /** All singular forms for the person's own sex, the dictionary form first. */
  readonly family: string[]
  /** The other sex's singular and the plural: relatives, couples. */
  readonly kin: string[]
  readonly given: string[]
  readonly patronymic: string[]
  readonly spoken: string[]
  readonly small: string[]
  readonly maiden: string[]
}

/** An invented person with all forms of the names and what the vault holds. */
export interface Person {
  readonly index: number
  readonly sex: Sex
  readonly words: Record<Language, Words>
  /** How the vault has it: fio, iof, fi, uk, latin-ru, latin-uk, io.f */
  readonly entry: string
  readonly code: string
  readonly raw: Raw
  readonly identity: ProtectedIdentity
}

/** All invented persons; the place of each is the index of its identity. */
export function inviteCast(): Person[] {
  const givens = readGivens(GIVEN_NAMES)
  return PERSONS.trim()
    .split('\n')
    .map((line, index) => personOf(line, index, givens))
}

function readGivens(table: string): Map<string, Given> {
  const list = (cell: string | undefined): string[] => (cell ?? '').split(',').filter((name) => name !== '')
  const pair = (cell: string | undefined): [string, string] => [(cell ?? '').split(',')[0] ?? '', (cell ?? '').split(',')[1] ?? '']
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [ru = '', uk = '', sex, smallRu, smallUk, fatherRu, fatherUk, spoken] = line.split('|')
        return [
          ru,
          {
            names: { ru, uk },
            sex: sex as Sex,
            small: { ru: list(smallRu), uk: list(smallUk) },
            father: { ru: pair(fatherRu), uk: pair(fatherUk) },
            spoken: pair(spoken),
          },
        ]
      }),
  )
}

function personOf(line: string, index: number, givens: Map<string, Given>): Person {
  const [sex, ru = '', uk = '', code = '', givenKey = '', fatherKey = '', entry = 'fio', maiden = ''] = line.split('|') as [
    Sex,
    ...string[],
  ]
  const given = givens.get(givenKey)
  const father = givens.get(fatherKey)
  if (!given || !father || given.sex !== sex) throw new Error(`no such given name: ${line}`)
  const [maidenRu = '', maidenUk = ''] = maiden.split('/')
  const wordsOf = (language: Language, base: string, born: string): Words => {
    const own = declineFamily(base, sex, code, language)
    const other = declineFamily(base, sex === 'm' ? 'f' : 'm', code, language)
    const patronymic = father.father[language][sex === 'm' ? 0 : 1]
    const spoken = father.spoken[sex === 'm' ? 0 : 1]
    return {
      family: [...new Set(own.one)],
      kin: [...new Set([...own.many, ...other.one])].filter((form) => !own.one.includes(form)),
      given: declineGiven(given.names[language], sex, language),
      patronymic: declinePatronymic(patronymic, sex, language),
      spoken: language === 'ru' && spoken !== '' ? declineGiven(spoken, sex, 'ru') : [],
      small: given.small[language].flatMap((name) => declineGiven(name, /[ая]$/.test(name) ? 'f' : 'm', language)),
      maiden: born === '' ? [] : declineFamily(born, 'f', /ец$|ець$/.test(born) ? '*' : '', language).one,
    }
  }
  const words = { ru: wordsOf('ru', ru, maidenRu), uk: wordsOf('uk', uk, maidenUk) }
  const { raw, ...listed } = contactsOf(index)
  return {
    index,
    sex,
    words,
    entry,
    code,
    raw,
    identity: { pseudonym: `Witness ${index + 1}`, names: entriesOf(words, entry), ...listed },
  }
}

function declinePatronymic(name: string, sex: Sex, language: Language): string[] {
  if (language === 'uk' && sex === 'f') {
    const stem = name.slice(0, -1)
    return [name, stem + 'и', stem + 'і', stem + 'у', stem + 'ою']
  }
  if (language === 'uk') return [name, name + 'а', name + 'у', name + 'ем']
  return declineGiven(name, sex, language)
}

function entriesOf(words: Record<Language, Words>, entry: string): string[] {
  const of = (language: Language, style: string): string[] => {
    const { family, given, patronymic, maiden } = words[language]
    const [f = '', g = '', p = ''] = [family[0], given[0], patronymic[0]]
    const name = (surname: string): string =>
      style === 'fi'
        ? `${surname} ${g}`
        : style === 'iof'
          ? `${g} ${p} ${surname}`
          : style === 'io.f'
            ? `${g[0]}. ${p[0]}. ${surname}`
            : `${surname} ${g} ${p}`
    return [name(f), ...(maiden[0] === undefined ? [] : [name(maiden[0])])]
  }
  if (entry === 'uk') return of('uk', 'fio')
  if (entry.startsWith('latin')) {
    const language = entry.slice(6) as Language
    const system = SYSTEMS.find(({ name }) => name === (language === 'ru' ? 'press' : 'KMU 2010'))
    return of(language, 'fi').map((name) => romanise(name, system as NonNullable<typeof system>))
  }
  return of('ru', entry)
}
