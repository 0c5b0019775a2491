// Writes a Russian or Ukrainian word in Latin letters by one of the plants' own tables.
import type { PlantLanguage } from './decline.ts'
import type { Romanisation } from './romanisation-tables.ts'

const AFTER_VOWEL = new Set("аеёиоуыэюяіїєьъ’'".split(''))

/** Romanises each word of `text`; a capital stays one ("Щербаков" → "Shcherbakov"). Characters the table does not know stay. */
export function romanise(text: string, by: Romanisation, language: PlantLanguage): string {
  return text
    .split(/([^\p{L}’']+)/u)
    .map((word, place) => (place % 2 === 0 ? romaniseWord(word, by, language) : word))
    .join('')
}

function romaniseWord(word: string, by: Romanisation, language: PlantLanguage): string {
  const lower = word.toLowerCase()
  const ending = Object.keys(by.endings ?? {}).find((letters) => lower.length > letters.length + 2 && lower.endsWith(letters))
  const stem = ending ? lower.slice(0, -ending.length) : lower
  const spelt = [...stem].map((letter, at) => spell(letter, stem[at - 1], by[language])).join('') + (ending ? by.endings?.[ending] : '')
  if (word === lower) return spelt
  if (word.length > 1 && word === word.toUpperCase()) return spelt.toUpperCase()
  return spelt.charAt(0).toUpperCase() + spelt.slice(1)
}

function spell(letter: string, before: string | undefined, table: Readonly<Record<string, string>>): string {
  const [inside, opening] = (table[letter] ?? letter).split('|') as [string, string?]
  return opening !== undefined && (before === undefined || AFTER_VOWEL.has(before)) ? opening : inside
}
