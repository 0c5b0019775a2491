// Respells a plant: romanised, with look-alike letters, misspelt, typed on the wrong keyboard, misread by text recognition.
import type { PlantLanguage } from './decline.ts'
import type { Random } from './random.ts'
import { romanise } from './romanise.ts'
import { ROMANISATIONS } from './romanisation-tables.ts'
import { CYRILLIC_TO_GREEK, CYRILLIC_TO_LATIN, KEYS, LATIN_TO_CYRILLIC, LATIN_TO_GREEK, OCR_LETTERS, OCR_SIGNS } from './sign-tables.ts'

export interface Spelt {
  readonly variant: string
  readonly text: string
}

/**
 * What may be done to a plant: `shortest` is the length of its shortest name part, `isOneName` whether it is a family name alone,
 * `isAlone` a given name alone, `isJoined` that its capitals part the words.
 */
export interface Respelling {
  readonly text: string
  readonly language: PlantLanguage
  readonly shortest: number
  readonly isOneName: boolean
  readonly isAlone: boolean
  readonly isJoined: boolean
}

/** One respelling, or the text as it is; a romanised one may have look-alikes on top. Never one that the length of the name forbids. */
export function respell(plant: Respelling, random: Random): Spelt {
  const at = random.whole(plant.isJoined ? 60 : 100)
  if (at < 30) return { variant: 'as is', text: plant.text }
  if (at < 60) return romanised(plant, random)
  if (at < 70) return lookAlike(plant.text, random)
  if (at < 78) return wrongKeyboard(plant, random)
  if (at < 90) return misread(plant, random)
  return misspelt(plant, random)
}

function romanised(plant: Respelling, random: Random): Spelt {
  const table = random.pick(ROMANISATIONS)
  const latin = romanise(plant.text, table, plant.language)
  if (random.chance(0.1)) {
    const mixed = lookAlike(latin, random)
    return { variant: `${table.name} + ${mixed.variant}`, text: mixed.text }
  }
  return { variant: table.name, text: latin }
}

const LOOK_ALIKES: readonly (readonly [name: string, table: Readonly<Record<string, string>>])[] = [
  ['Cyrillic as Latin', CYRILLIC_TO_LATIN],
  ['Cyrillic as Greek', CYRILLIC_TO_GREEK],
  ['Latin as Cyrillic', LATIN_TO_CYRILLIC],
  ['Latin as Greek', LATIN_TO_GREEK],
]

/** Some or all letters that have a look-alike are exchanged. */
function lookAlike(text: string, random: Random): Spelt {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text)
  const [name, table] = random.pick(LOOK_ALIKES.filter(([way]) => way.startsWith('Cyrillic') === isCyrillic))
  return { variant: `look-alikes, ${name}`, text: exchange(text, table, random.pick([0.3, 0.6, 1]), random) }
}

function exchange(text: string, table: Readonly<Record<string, string>>, share: number, random: Random): string {
  return [...text].map((letter) => (table[letter] !== undefined && random.chance(share) ? table[letter] : letter)).join('')
}

function wrongKeyboard(plant: Respelling, random: Random): Spelt {
  // A short given name typed so is now and then a word ("Lev" is «Дум»).
  if (plant.isAlone && plant.shortest < 5) return { variant: 'as is', text: plant.text }
  if (random.chance(0.6)) return { variant: `keyboard ${plant.language}→en`, text: retype(plant.text, KEYS[plant.language], KEYS.en) }
  const english = ROMANISATIONS.find((table) => table.name === 'press English')
  if (!english) throw new Error('no press English')
  const to = random.pick(['ru', 'uk'] as const)
  return { variant: `keyboard en→${to}`, text: retype(romanise(plant.text, english, plant.language), KEYS.en, KEYS[to]) }
}

function retype(text: string, from: string, to: string): string {
  return [...text].map((sign) => to[from.indexOf(sign)] ?? sign).join('')
}

function misread(plant: Respelling, random: Random): Spelt {
  if (plant.shortest < 4) return { variant: 'as is', text: plant.text }
  const latin = random.chance(0.4)
  const table = ROMANISATIONS.find((row) => row.name === 'press English')
  const text = latin && table ? romanise(plant.text, table, plant.language) : plant.text
  const isLetters = plant.isOneName && plant.shortest >= 8 && random.chance(0.5)
  const signs: Readonly<Record<string, string>> = isLetters ? OCR_LETTERS : OCR_SIGNS
  const letters = [...text]
  const places = random
    .shuffle(letters.flatMap((letter, place) => (signs[letter] !== undefined ? [place] : [])))
    .slice(0, isLetters ? 1 : 2)
  for (const place of places) letters[place] = signs[letters[place] as string] as string
  return { variant: `misread ${isLetters ? 'letters' : 'signs'}${latin ? ', Latin' : ''}`, text: letters.join('') }
}

/** One letter wrong, in family names of eight letters and more that stand alone. */
function misspelt(plant: Respelling, random: Random): Spelt {
  if (!plant.isOneName || plant.shortest < 8) return { variant: 'as is', text: plant.text }
  const isLatin = random.chance(0.3)
  const table = ROMANISATIONS.find((row) => row.name === 'press English')
  const text = isLatin && table ? romanise(plant.text, table, plant.language) : plant.text
  const letters = isLatin ? 'abcdefghijklmnoprstuvyz' : 'абвгдежзиклмнопрстуфхчшя'
  const place = random.whole(text.length)
  const way = random.pick(['exchanged', 'added', 'dropped', 'swapped'] as const)
  const other = random.pick([...letters])
  const rest = text.slice(place + 1)
  const here = text.slice(place, place + 1)
  const before = text.slice(0, place)
  const texts = {
    exchanged: before + other + rest,
    added: before + here + other + rest,
    dropped: before + rest,
    swapped: before + rest.slice(0, 1) + here + rest.slice(1),
  }
  return { variant: `misspelt, ${way}${isLatin ? ', Latin' : ''}`, text: texts[way] }
}
