// Words of the published pages in English, Russian and Ukrainian: headings, columns, and what follows a number.
import { isLanguage, type Language } from '../base/language-tag.ts'
import { ENGLISH_WORDS } from './page-words-en.ts'
import { RUSSIAN_WORDS } from './page-words-ru.ts'
import { UKRAINIAN_WORDS } from './page-words-uk.ts'
import type { Forms, PageWords } from './words-shape.ts'

const WORDS: Readonly<Record<Language, PageWords>> = { en: ENGLISH_WORDS, ru: RUSSIAN_WORDS, uk: UKRAINIAN_WORDS }

/** The words of a language; English where it is not known. */
export function pageWords(language: string | null): PageWords {
  return WORDS[isLanguage(language) ? language : 'en']
}

/** "three documents", «три документа», by the number's own form. */
export function countNoun(words: PageWords, count: number, noun: Forms): string {
  return `${spellNumber(words, count)} ${chooseForm(count, noun)}`
}

/** In words up to twelve. */
export function spellNumber(words: PageWords, count: number): string {
  return words.numbers[count] ?? String(count)
}

/** The form of a noun after a number, by the Slavic rule; English nouns give two equal forms for the last two. */
function chooseForm(count: number, [one, few, many]: Forms): string {
  const isEnglish = few === many
  if (isEnglish) return count === 1 ? one : few
  const [tens, units] = [count % 100, count % 10]
  if (units === 1 && tens !== 11) return one
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many
}

/** "25 November 2022", from an ISO day, month or year; other text as it is. */
export function tellDay(words: PageWords, iso: string | null): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '')
  if (!found) return iso ?? words.words.undated
  const [, year, month, day] = found
  const name = month === undefined ? '' : (words.months[Number(month) - 1] ?? '')
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ')
}

/** A span of days as words. */
export function tellBounds(words: PageWords, bounds: readonly [string | null, string | null] | null): string {
  if (!bounds || (bounds[0] === null && bounds[1] === null)) return words.words.undated
  const [from, to] = bounds
  if (from === to) return tellDay(words, from)
  if (from === null) return `${words.words.before} ${tellDay(words, to)}`
  if (to === null) return `${words.words.after} ${tellDay(words, from)}`
  return `${tellDay(words, from)} – ${tellDay(words, to)}`
}
