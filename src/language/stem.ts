// Light stems for comparing words over their forms: Snowball (Porter 1980, 2001) for English and Russian, own endings for Ukrainian.
import { createRequire } from 'node:module'
import type { Language } from '../base/language-tag.ts'
import { normalizeWord } from './normal-form.ts'

interface Stemmer {
  stem(word: string): string
}

const snowball = createRequire(import.meta.url)('snowball-stemmers') as { newStemmer(language: string): Stemmer }
const stemmers: Readonly<Record<'en' | 'ru', Stemmer>> = { en: snowball.newStemmer('english'), ru: snowball.newStemmer('russian') }

/** Words longer than this are no words: they are compared as they stand. */
const LONGEST_WORD = 60
const CACHED_WORDS = 50_000

/** Endings of Ukrainian nouns, adjectives and verbs, longest first (after the paradigms of the 2019 orthography). */
const UKRAINIAN_ENDINGS = (
  'ювалися увалися ювались ювала ували увала ювати увати ються ється ться уться аються ємося лися лась лося лись вшись ' +
  'ованого ованому ованих ованим ований ована овані ого ому ими ими ими ії ією єю ією ями ами ові еві єві ання ення ань ень анням енням ' +
  'ого ому ого ою ею єю ої ій ий им их ів їв ям ам ом ем єм ях ах ими ює ати ити іти яти ала ила іла яла али или іли яли ало ило іло яло ав ив ів яв ує ають яють ють уть ять ать ить їть ає є ю у я а и і ї о е ь й'
)
  .split(' ')
  .filter((ending, index, all) => all.indexOf(ending) === index)
  .sort((a, b) => b.length - a.length)

const SHORTEST_STEM = 3

function stemUkrainian(word: string): string {
  const bare = word.replace(/(?:ся|сь)$/, '')
  const base = bare.length >= SHORTEST_STEM + 1 ? bare : word
  const ending = UKRAINIAN_ENDINGS.find((end) => base.endsWith(end) && base.length - end.length >= SHORTEST_STEM)
  const stem = ending === undefined ? base : base.slice(0, base.length - ending.length)
  // і in a closed syllable is о or е in an open one (кінь, коня): one letter for the three, in the last syllable only.
  return stem.replace(/[іое](?=[^аеиіоуяюєї]{1,2}$)/, 'о').replace(/(?:[цк]|ч)$/, 'к')
}

const caches: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), ru: new Map(), uk: new Map() }

/** The stem of a word in any form; equal stems are likely one word. Another language's word, or one of another script, is only normalised. */
export function stemWord(word: string, language: Language | null): string {
  const lower = normalizeWord(word)
  if (lower.length > LONGEST_WORD || language === null) return lower
  const isCyrillic = /[\u0400-\u04ff]/.test(lower)
  if (isCyrillic === (language === 'en')) return lower
  const cache = caches[language]
  const known = cache.get(lower)
  if (known !== undefined) return known
  const stem = language === 'uk' ? stemUkrainian(lower) : stemmers[language].stem(lower)
  if (cache.size >= CACHED_WORDS) cache.clear()
  cache.set(lower, stem)
  return stem
}
