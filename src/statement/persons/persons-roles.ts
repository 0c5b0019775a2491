// Reads noun phrases that stand for an unnamed person by role ("another mobilised man", «медсестра, просившая не называть её имени»).
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { readRoleWord, type RoleWord } from '../../language/role-words.ts'
import type { StorySentence } from './persons-story.ts'

export interface RolePhrase {
  readonly span: Span
  readonly sentence: StorySentence
  readonly from: number
  readonly to: number
  readonly head: number
  readonly word: RoleWord
  /** "a", "an", "one", "another", «один», «другой»: someone new. */
  readonly isIndefinite: boolean
  /** "another", «другой», «ещё один»: someone besides one of the same kind. */
  readonly isAnother: boolean
  /** Slavic: stands in an oblique case that can be the genitive. */
  readonly isGenitive: boolean
}

const INDEFINITE = new Set(
  'a an one another some один одна одного одной одну одним некий некая некоего один-из якийсь якась одного однієї одна'.split(' '),
)
const ANOTHER = new Set(
  'another other second different другой другого другому другим другая другую второй второго вторая еще иной інший іншого іншому іншим інша іншої іншій іншу другий другого друга ще'.split(
    ' ',
  ),
)
const DETERMINERS = new Set('the this that his her my their our этот эта этого этой тот та того той цей ця цього цієї'.split(' '))
const LONGEST_PHRASE = 4

/** The role phrase that starts at token `at` ('forward') or whose noun stands at `at` ('back'), or null. Singular only, of that language only if one is given. */
export function readRolePhrase(
  sentence: StorySentence,
  at: number,
  way: 'forward' | 'back',
  language: Language | null = null,
): RolePhrase | null {
  const { tokens } = sentence
  if (way === 'back') {
    const word = singular(tokens[at]?.lower, language)
    if (word === null) return null
    let from = at
    while (from > 0 && at - from < LONGEST_PHRASE && isModifier(sentence, from - 1)) from -= 1
    return phrase(sentence, from, at, word)
  }
  for (let head = at; head < tokens.length && head < at + LONGEST_PHRASE; head++) {
    const token = tokens[head]!
    if (token.kind !== 'word' || NOT_MODIFIERS.has(token.lower)) return null
    const word = singular(token.lower, language)
    // "mobilized man": the noun is the last role word of the run.
    if (word !== null && !(singular(tokens[head + 1]?.lower, language) !== null && word.language === 'en'))
      return phrase(sentence, at, head, word)
    if (word === null && !isModifier(sentence, head)) return null
  }
  return null
}

function singular(lower: string | undefined, language: Language | null): RoleWord | null {
  if (lower === undefined) return null
  const readings = readRoleWord(lower).filter((word) => !word.isPlural && (language === null || word.language === language))
  return readings.find((word) => word.isNominative) ?? readings[0] ?? null
}

const NOT_MODIFIERS = new Set('and or of by to in on at with from that who и а но в на с от к по за до что у та й з до від про'.split(' '))

function isModifier(sentence: StorySentence, at: number): boolean {
  const token = sentence.tokens[at]!
  if (token.kind !== 'word' || NOT_MODIFIERS.has(token.lower)) return false
  if (DETERMINERS.has(token.lower) || INDEFINITE.has(token.lower) || ANOTHER.has(token.lower)) return true
  return (
    /(?:ed|ing|ous|ful|al|ian|an|ese|ish|old|young|ive|ic|ый|ий|ой|ая|яя|ого|его|ої|ий|а|ій)$/.test(token.lower) &&
    !singular(token.lower, null)
  )
}

function phrase(sentence: StorySentence, from: number, head: number, word: RoleWord): RolePhrase {
  const { tokens } = sentence
  const before = tokens.slice(from, head).map((token) => token.lower)
  const isAnother = before.some((lower) => ANOTHER.has(lower))
  const isIndefinite = isAnother || before.some((lower) => INDEFINITE.has(lower))
  return {
    span: [tokens[from]!.span[0], tokens[head]!.span[1]],
    sentence,
    from,
    to: head + 1,
    head,
    word,
    isIndefinite,
    isAnother,
    isGenitive: word.language !== 'en' && !word.isNominative,
  }
}
