// Writes a Cyrillic name in Latin letters by a named system; the way back is by key (`nameKey`), as romanisations lose letters.
import { BASE, ROMANISATIONS, type Romanisation } from './transliteration-tables.ts'

interface Letters {
  readonly start: ReadonlyMap<string, string>
  readonly inside: ReadonlyMap<string, string>
}

function readLetters(lines: readonly string[]): Letters {
  const start = new Map<string, string>()
  const inside = new Map<string, string>()
  for (const line of lines) {
    const parts = line.split(' ')
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const [first = '', other = first] = parts[i + 1]!.split('/')
      start.set(parts[i]!, first === '-' ? '' : first)
      inside.set(parts[i]!, other === '-' ? '' : other)
    }
  }
  return { start, inside }
}

const tables = new Map<Romanisation, Letters>()

function lettersOf(system: Romanisation): Letters {
  let letters = tables.get(system)
  if (letters === undefined) {
    letters = readLetters([BASE, ROMANISATIONS[system].letters])
    tables.set(system, letters)
  }
  return letters
}

const OPENS_SYLLABLE = /[аеёиоуыэюяіїєъь']/

/** The name in Latin letters, capital where it was capital («Щукин» → "Shchukin"). Letters outside the table stay as they are. */
export function transliterate(name: string, system: Romanisation): string {
  const table = ROMANISATIONS[system]
  const { start, inside } = lettersOf(system)
  return name
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\p{L}']+/gu, (word) => {
      let latin = ''
      const lower = word.toLowerCase()
      const [cut, end] = shortenedEnd(lower, table.endings)
      for (let at = 0; at < lower.length - cut; at++) {
        const letter = lower[at]!
        const isStart = at === 0 || (table.startsAfterVowel && OPENS_SYLLABLE.test(lower[at - 1]!))
        const isZgh = table.language === 'uk' && letter === 'г' && lower[at - 1] === 'з' && system.startsWith('national')
        const spelling = isZgh ? 'gh' : ((isStart ? start : inside).get(letter) ?? letter)
        const isCapital = word[at] !== letter
        latin += isCapital ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling
      }
      return word.length > 1 && word === word.toUpperCase() ? (latin + end).toUpperCase() : latin + end
    })
}

function shortenedEnd(lower: string, endings: string): readonly [cut: number, latin: string] {
  if (endings === '') return [0, '']
  for (const rule of endings.split(' ')) {
    const [cyrillic = '', latin = ''] = rule.split('=')
    if (lower.length > cyrillic.length && lower.endsWith(cyrillic)) return [cyrillic.length, latin]
  }
  return [0, '']
}

/** The name by every system of a language, each spelling once, in the table's order. */
export function allRomanisations(name: string, language: 'ru' | 'uk'): string[] {
  const systems = (Object.keys(ROMANISATIONS) as Romanisation[]).filter((system) => ROMANISATIONS[system].language === language)
  return [...new Set(systems.map((system) => transliterate(name, system)))]
}
