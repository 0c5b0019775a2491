// Invents one plant about one person: a class of what identifies, spelt, laid out and escaped in a way drawn by the seed.
import { CONTACT_NOTATIONS } from './contact-notations.ts'
import { inventContacts, type Contacts } from './contacts.ts'
import { INVENTED_PERSONS, type NameForms, type PersonForms, type PlantLanguage } from './decline.ts'
import { escapePlant, type EscapeSource } from './escapes.ts'
import { layOut, type LayoutForm } from './layouts.ts'
import type { Random } from './random.ts'
import { respell } from './spellings.ts'

export interface Plant {
  /** The person's place in the list of identities. */
  readonly identity: number
  /** What kind of thing identifies: `family`, `given with patronymic`, `phone`, … */
  readonly what: string
  /** How it is written: its spelling, layout and escape. */
  readonly variant: string
  readonly text: string
  readonly form: LayoutForm
  readonly source: EscapeSource
}

interface NamePlant {
  readonly what: string
  readonly text: string
  readonly shortest: number
  /** Its capitals alone part the words ("ИвановИП"), so that no layout may change them. */
  readonly isJoined?: boolean
}

const CONTACTS: readonly Contacts[] = INVENTED_PERSONS.map((_, person) => inventContacts(person))

/** Draws one plant about the person at this place. */
export function inventPlant(identity: number, random: Random): Plant {
  return random.chance(0.25) ? inventContactPlant(identity, random) : inventNamePlant(identity, random)
}

function inventContactPlant(identity: number, random: Random): Plant {
  const contacts = CONTACTS[identity] as Contacts
  const kind = random.pick(['phone', 'phone', 'email', 'handle', 'address', 'unit', 'plate', 'document', 'coordinates'] as const)
  const notation = random.pick(CONTACT_NOTATIONS.filter((one) => one.kind === kind && one.write(contacts) !== null))
  const text = notation.write(contacts) as string
  const laid = layOut(text, { isName: false, hasInitials: false, shortest: 99, isFixed: notation.isFixed === true }, random)
  const escaped = escapePlant(laid.text, random)
  return {
    identity,
    what: kind,
    variant: tell(notation.name, laid.variant, escaped.variant),
    text: escaped.text,
    form: laid.form,
    source: escaped.source,
  }
}

function inventNamePlant(identity: number, random: Random): Plant {
  const person = INVENTED_PERSONS[identity]
  if (!person) throw new Error(`no person ${identity}`)
  const language: PlantLanguage = random.chance(0.5) ? 'ru' : 'uk'
  const named = writeName(person[language], random)
  const isAlone = named.what === 'given' || named.what === 'diminutive'
  const spelt = respell(
    {
      text: named.text,
      language,
      shortest: named.shortest,
      isOneName: named.what === 'family' || named.what === 'kin',
      isAlone,
      isJoined: named.isJoined === true,
    },
    random,
  )
  // A misspelling is an error of its own; on top of it a layout would be two.
  const isChanged = /misspelt|misread|keyboard/.test(spelt.variant)
  const laid = layOut(
    spelt.text,
    { isName: true, hasInitials: named.what === 'initials', shortest: named.shortest, isFixed: isChanged || named.isJoined === true },
    random,
  )
  const escaped = escapePlant(laid.text, random)
  return {
    identity,
    what: named.what,
    variant: tell(`${person.enteredIn}→${language} ${spelt.variant}`, laid.variant, escaped.variant),
    text: escaped.text,
    form: laid.form,
    source: escaped.source,
  }
}

const tell = (...parts: readonly string[]) => parts.filter((part) => part !== 'plain' && part !== 'unescaped').join(' | ')

function writeName(person: PersonForms, random: Random): NamePlant {
  const at = random.chance(0.3) ? 0 : random.whole(7)
  const family = caseOf(person.family, at, random)
  const given = caseOf(person.given, at, random)
  const patronymic = caseOf(person.patronymic, at, random)
  const short = (...names: readonly string[]) => Math.min(...names.map((name) => name.length))
  const drawn = random.whole(100)
  if (drawn < 30) return { what: 'family', text: family, shortest: family.length }
  if (drawn < 40 && person.family.kin.length > 0) {
    const kin = random.pick(person.family.kin)
    return { what: 'kin', text: kin, shortest: kin.length }
  }
  if (drawn < 55) return { what: 'given with patronymic', text: `${given} ${patronymic}`, shortest: short(given, patronymic) }
  if (drawn < 70)
    return { what: 'full name', text: orderNames(family, given, patronymic, random), shortest: short(family, given, patronymic) }
  if (drawn < 73) return { what: 'initials joined', text: family + initialsOf(person).join(''), shortest: family.length, isJoined: true }
  if (drawn < 85) return { what: 'initials', text: writeInitials(family, person, random), shortest: family.length }
  if (drawn < 90) return { what: 'given', text: given, shortest: given.length }
  const diminutive = random.pick(person.diminutives)
  if (drawn < 95) return { what: 'diminutive', text: diminutive, shortest: diminutive.length }
  return { what: 'diminutive with family', text: `${diminutive} ${family}`, shortest: short(diminutive, family) }
}

function caseOf(name: NameForms, at: number, random: Random): string {
  return random.pick(name.cases[at] ?? (name.cases[0] as readonly string[]))
}

function orderNames(family: string, given: string, patronymic: string, random: Random): string {
  return random.pick([
    `${family} ${given} ${patronymic}`,
    `${given} ${patronymic} ${family}`,
    `${given} ${family}`,
    `${family} ${given}`,
    `${family}, ${given} ${patronymic}`,
  ])
}

function initialsOf(person: PersonForms): [string, string] {
  const [i, p] = [person.given, person.patronymic].map((name) => name.cases[0]?.[0]?.charAt(0) ?? '')
  return [i ?? '', p ?? '']
}

function writeInitials(family: string, person: PersonForms, random: Random): string {
  const [i, p] = initialsOf(person)
  return random.pick([
    `${i}. ${p}. ${family}`,
    `${i}.${p}. ${family}`,
    `${i}.${p}.${family}`,
    `${family} ${i}. ${p}.`,
    `${family} ${i}.${p}.`,
    `${family} ${i}.`,
    `${i}. ${family}`,
    `${family} ${i}${p}`,
    `${i}${p} ${family}`,
    `${i} ${p} ${family}`,
    `${family}, ${i}. ${p}.`,
    `${family}-${i}${p}`,
    `${i}.-${p}. ${family}`,
  ])
}
