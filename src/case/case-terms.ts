// The terms of a statement: what its words say, comparable between documents and, by concepts, names and numbers, between languages.
import { isLanguage, type Language } from '../base/language-tag.ts'
import { nameKey } from '../language/name-key.ts'
import { normalizeWord } from '../language/normal-form.ts'
import { readNumeral } from '../language/numerals.ts'
import { isCapitalized, tokenize, type Token } from '../language/tokens.ts'
import type { Statement } from '../statement/statement.ts'
import { CONCEPT_LINES } from './concepts.ts'

/** Words of four letters and more that say nothing of what happened. */
const EMPTY_WORDS = new Set(
  `that this with from they them their there were have been will would could should after before when then than what which where while because
  about into onto over under also could couldn can't cannot going does doing done anything nothing more most only just some very more most said says told tells according him himself themselves still even both each other
  него ними него этого этот этой этих того тогда потом после перед когда чтобы который которые которая которых было были была будет будут есть
  больше могут могли может можно нельзя всего ничего никто более очень также только лишь свои своих себя сказал сказала сказали говорит говорят рассказал рассказала рассказывает словам нами наши наших
  него цього цей тоді потім після перед коли щоби який які яка яких було були була буде будуть більше можуть могли може нічого ніхто також тільки лише свої своїх себе сказав сказала
  каже кажуть розповів розповіла розповідає словами нами наші наших`.split(/\s+/),
)

/** A concept and how much of the word showed it. */
interface ConceptBeginning {
  readonly concept: string
  readonly isWhole: boolean
}

const beginnings: Readonly<Record<Language, Map<string, ConceptBeginning>>> = { en: new Map(), ru: new Map(), uk: new Map() }

for (const line of CONCEPT_LINES.trim().split('\n')) {
  const [concept = '', en = '', ru = '', uk = ''] = line.split('|')
  for (const [language, words] of [
    ['en', en],
    ['ru', ru],
    ['uk', uk],
  ] as const) {
    for (const word of words.split(' ')) {
      const isWhole = word.endsWith('.')
      if (word !== '') beginnings[language].set(normalizeWord(isWhole ? word.slice(0, -1) : word), { concept, isWhole })
    }
  }
}

const LONGEST_BEGINNING = 20
const STEM_LENGTH = 5

/** The concept a normalised word shows, by its longest known beginning, or null. */
export function conceptOf(word: string, language: Language): string | null {
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= 3; length--) {
    const found = beginnings[language].get(word.slice(0, length))
    if (found && (!found.isWhole || length === word.length)) return found.concept
  }
  return null
}

/** `concept:…`, `code:…`, `name:…`, `number:…`, and `ru:…` stems for words of no known concept. Dates are left to `when`. */
export function findTerms(statement: Statement, language: string | null): Set<string> {
  const known: Language = isLanguage(language) ? language : 'en'
  const terms = new Set(statement.codes.map((code) => `code:${code}`))
  if (statement.count) terms.add(`number:${statement.count.value}`)
  const tokens = wordsOutsideDate(statement)
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'number') {
      if (/^\d{1,7}$/.test(token.text)) terms.add(`number:${Number(token.text)}`)
      continue
    }
    const concept = conceptOf(token.lower, known)
    if (concept) terms.add(`concept:${concept}`)
    else if (i > 0 && isCapitalized(token)) terms.add(`name:${nameKey(token.text).slice(0, STEM_LENGTH)}`)
    else addWord(terms, tokens, i, known)
  }
  return terms
}

function addWord(terms: Set<string>, tokens: readonly Token[], at: number, language: Language): void {
  const word = tokens[at]!.lower
  const numeral = readNumeral([word], 0, language)
  if (numeral && numeral.value > 1 && numeral.kind !== 'ordinal') terms.add(`number:${numeral.value}`)
  else if (word.length >= 4 && !EMPTY_WORDS.has(word)) terms.add(`${language}:${word.slice(0, STEM_LENGTH)}`)
}

function wordsOutsideDate(statement: Statement): Token[] {
  const { quote, span, when } = statement
  return tokenize(quote).filter((token) => {
    if (token.kind === 'punctuation') return false
    const at = span[0] + token.span[0]
    return !(when?.expression && at >= when.expression[0] && at < when.expression[1])
  })
}

/** Concepts that most accounts hold: sharing one of them alone says nothing. */
const LIGHT_CONCEPTS = new Set(
  [
    'take',
    'leave',
    'arrive',
    'write',
    'day',
    'week',
    'month',
    'work',
    'group',
    'return',
    'ask',
    'house',
    'send',
    'contact',
    'answer',
    'husband',
    'wife',
    'child',
    'officer',
    'commander',
    'call',
    'meet',
  ].map((concept) => `concept:${concept}`),
)

/** Whether sharing this term alone is too little to compare two statements. */
export function isLightTerm(term: string): boolean {
  return LIGHT_CONCEPTS.has(term)
}

/** How much a term weighs when two statements share it: what is written the same in all languages weighs more than a stem. */
export function weighTerm(term: string): number {
  if (term.startsWith('code:')) return 1.5
  if (term.startsWith('concept:')) return isLightTerm(term) ? 0.7 : 1
  if (term.startsWith('number:')) return 0.8
  if (term.startsWith('name:')) return 0.5
  return 0.7
}
