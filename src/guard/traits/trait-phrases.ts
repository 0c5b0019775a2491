// The phrases by which a text tells a person's terms: the pseudonym, places, roles, units, relatives, each in all the ways it may be put.
import { inverseKin, kinSense } from '../../language/kin-words.ts'
import { readRoleWord } from '../../language/role-words.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Traits } from '../../vault/traits.ts'
import type { Phrase } from './phrase-index.ts'
import { isUnitKind, type WordUse } from './word-keys.ts'

/** What a phrase tells; of a pseudonym, `name` is empty. */
export interface TraitPhrase {
  /** Place in the list of persons. */
  readonly person: number
  readonly name: string
  readonly item: string
  readonly term: string
  /** It says only a part of the term. */
  readonly isPart: boolean
}

/** A protected person as the count needs them. */
export interface TracedPerson {
  readonly pseudonym: string
  readonly traits: Traits
}

/** A value's spellings: "Омск = Omsk". */
export function spellingsOf(term: string): string[] {
  return term
    .split('=')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

export function listPhrases({ pseudonym, traits }: TracedPerson, person: number): Phrase<TraitPhrase>[] {
  const phrases: Phrase<TraitPhrase>[] = spellingsOf(pseudonym).map((words) => ({
    words,
    use: 'name',
    about: { person, name: '', item: '', term: '', isPart: false },
  }))
  const put = (name: string, n: number, words: string, use: WordUse, term: string, isPart = false): void => {
    phrases.push({ words, use, about: { person, name, item: `${name} ${n}`, term, isPart } })
  }
  traits.places?.forEach((term, n) => spellingsOf(term).forEach((words) => put('place', n, withoutKinds(words), 'name', term)))
  traits.roles?.forEach((term, n) => {
    for (const words of spellingsOf(term)) {
      put('role', n, words, 'word', term)
      const head = headOf(words)
      if (head !== null) put('role', n, head, 'word', head, true)
    }
  })
  traits.units?.forEach((term, n) => {
    for (const words of spellingsOf(term))
      for (const order of unitOrders(words)) put('unit', n, order, /\d/.test(order) ? 'word' : 'name', term)
  })
  const relatives = [...new Set((traits.relatives ?? []).map(({ as }) => as))]
  relatives.forEach((term, n) => {
    for (const words of spellingsOf(term)) for (const as of kinWords(words, traits)) put('relative', n, as, 'word', term)
  })
  return phrases
}

/** Kinds of places that stand before a name, or behind it, and are left out as often. */
const PLACE_KINDS = new Set(
  (
    'село с деревня д поселок п пгт хутор станица город г город-герой аул місто м селище смт область обл район р-н край республика ' +
    'village town city settlement oblast region district raion'
  ).split(' '),
)

function withoutKinds(place: string): string {
  const words = place.split(/[\s.]+/).filter((word) => word !== '' && !PLACE_KINDS.has(word.toLowerCase().replace(/ё/g, 'е')))
  return words.length > 0 ? words.join(' ') : place
}

/** "Driver" of "ambulance driver": the word of it that is known as a role; null where the role is one word. */
function headOf(role: string): string | null {
  const words = tokenize(role).filter(({ kind }) => kind === 'word')
  if (words.length < 2) return null
  return words.find(({ lower }) => readRoleWord(lower).length > 0)?.text ?? null
}

/** «93-я бригада», "brigade no. 93", «93 ОМБр»: the number with what kind of unit it is; a long number alone. */
function unitOrders(unit: string): string[] {
  const digits = /\d+/.exec(unit)?.[0]
  if (digits === undefined) return [unit]
  if (digits.length >= 4) return [digits]
  const words = tokenize(unit).filter(({ kind, lower }) => kind === 'word' && lower.length > 2 && !/\d/.test(lower))
  const kinds = words.filter(({ lower }) => isUnitKind(lower))
  const chosen = kinds.length > 0 ? kinds : words.slice(-1)
  if (chosen.length === 0) return [digits]
  return chosen.flatMap(({ text }) => [`${digits} ${text}`, `${text} ${digits}`])
}

/** Who has a wife is somebody's husband: "her husband, Kim" tells it as well as "his wife". */
function kinWords(as: string, traits: Traits): string[] {
  const word = [as, ...as.split(/\s+/)].find((one) => kinSense(one.toLowerCase()) !== null)
  if (word === undefined) return [as]
  const sense = kinSense(word.toLowerCase())!
  const gender = traits.gender === 'female' ? 'f' : traits.gender === 'male' ? 'm' : null
  const inverse = inverseKin(sense, gender)
  return [word, ...(gender === null || inverse === sense ? [] : [inverse])]
}
