// Every sort of plant: whom it names, how, and the text.
import type { Person } from './cast.ts'
import { plantAlias, plantDocument, plantEmail, plantHandle, plantPlate, plantUnit } from './contact-plants.ts'
import { escaped, escapedTwice } from './escapes.ts'
import { composed, hidden } from './hidden-signs.ts'
import { lookAlike, type Disguised } from './look-alikes.ts'
import { NAME_PLANTS, plainForm } from './name-plants.ts'
import { plantPhone } from './phone-plants.ts'
import { plantAddress, plantPoint } from './place-plants.ts'
import type { Chance } from './random.ts'
import { romanise, SYSTEMS, type System } from './romanise.ts'
import { misread, misspelt, wrongLayout } from './slips.ts'
import { gluedSlug, split } from './splits.ts'

/** One writing that names one person: whom, by what class and sort, and the text. */
export interface Plant {
  readonly person: number
  readonly group: string
  readonly sort: string
  readonly text: string
  /** What the disguise was put over: missed too, and the fault is not the disguise's. */
  readonly base?: string
}

type Maker = (person: Person, chance: Chance) => readonly [sort: string, text: string, base?: string] | null

const press = (language: 'ru' | 'uk'): System => SYSTEMS.find(({ name }) => name === (language === 'ru' ? 'press' : 'KMU 2010')) as System

/** A plain form, sometimes in Latin letters: what the disguises work on. */
function worn(person: Person, chance: Chance): string {
  const { text, language } = plainForm(person, chance)
  return chance.below(4) === 0 ? romanise(text, press(language)).replace(/[’”]/g, '') : text
}

const disguised =
  (disguise: (text: string, chance: Chance) => Disguised | null, longest = 3, named = 0): Maker =>
  (person, chance) => {
    const text = worn(person, chance)
    if (text.length < longest) return null
    const made = disguise(text, chance)
    return made === null || made.text === text || (person.words.ru.family[0] as string).length < named ? null : [made.sort, made.text, text]
  }

/** How plants of each class are made, and how often the class comes up. */
export const MAKERS: Readonly<Record<string, readonly [weight: number, make: Maker]>> = {
  ...Object.fromEntries(Object.entries(NAME_PLANTS).map(([group, make]) => [group, [group === 'romanised' ? 5 : 2, make] as const])),
  'look-alike': [4, disguised(lookAlike, 4)],
  invisible: [3, disguised(hidden)],
  composed: [2, disguised(composed)],
  misspelt: [4, disguised(misspelt, 8, 8)],
  layout: [3, disguised(wrongLayout, 4)],
  misread: [3, disguised(misread, 7, 7)],
  split: [4, disguised(split, 4)],
  escape: [5, disguised(escaped)],
  'two escapes': [3, disguised(escapedTwice)],
  slug: [
    4,
    (person, chance) => {
      const language = chance.pick(['ru', 'uk'] as const)
      const words = person.words[language]
      const latin = chance.below(3) > 0
      const spell = (text = ''): string => (latin ? romanise(text, press(language)) : text).replace(/[’”' -]/g, '')
      if (person.entry === 'io.f') return null
      const made = gluedSlug(
        chance.below(2) ? [spell(words.given[0]), spell(words.family[0])] : [spell(words.family[0]), spell(words.given[0])],
        chance,
      )
      return [made.sort, made.text]
    },
  ],
  phone: [5, plantPhone],
  coordinates: [5, plantPoint],
  address: [3, plantAddress],
  unit: [2, plantUnit],
  handle: [2, plantHandle],
  email: [2, plantEmail],
  plate: [2, plantPlate],
  document: [2, plantDocument],
  alias: [1, plantAlias],
}

const GROUPS = Object.entries(MAKERS).flatMap(([group, [weight]]) => Array.from({ length: weight }, () => group))

/** One plant by chance. */
export function makePlant(cast: readonly Person[], chance: Chance, group = chance.pick(GROUPS)): Plant | null {
  const person = chance.pick(cast)
  const made = (MAKERS[group] as readonly [weight: number, make: Maker])[1](person, chance)
  return made === null
    ? null
    : { person: person.index, group, sort: made[0], text: made[1], ...(made[2] === undefined ? {} : { base: made[2] }) }
}

/** A plant for the carriers: written plainly, so that a miss is the carrier's. */
export function makePlainPlant(cast: readonly Person[], chance: Chance): Plant {
  const person = chance.pick(cast)
  const { text, language } = plainForm(person, chance)
  const latin = chance.below(4) === 0
  return {
    person: person.index,
    group: 'plain',
    sort: latin ? 'plain Latin' : 'plain',
    text: latin ? romanise(text, press(language)).replace(/[’”]/g, '') : text,
  }
}

/** Sentences around a plant; the plant stands at the mark. */
export const AROUND = [
  'Вчера во дворе говорили про ▲, но никто ничего не видел.',
  'мы знали, что ▲ был там утром',
  'Сусіди згадали: ▲ того дня не було вдома.',
  'The record mentions ▲ twice and nothing else.',
  'Список: ▲; без даты.',
  '▲',
  'потом пришли и спросили, где ▲',
  '1) ▲\n2) неизвестный\n',
  'По словам соседки (▲), свет погас в семь.',
  '… ▲ …',
] as const
