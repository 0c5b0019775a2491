// Groups with a count ("12 men", «двенадцать человек»), also composed ones ("in addition to her husband, 11 men" are 12).
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import { readNumeral } from '../language/numerals.ts'
import { COUNTED_PEOPLE } from '../language/roles.ts'
import { isGroupNoun, readRoleWord } from '../language/role-words.ts'
import { readKinWord } from '../language/kin-words.ts'
import type { StorySentence } from './persons-story.ts'

export interface GroupMention {
  readonly span: Span
  readonly sentence: StorySentence
  readonly from: number
  readonly to: number
  /** How many, those counted in by "besides" included; null where the text gives no number. */
  readonly count: number | null
  /** The number as it stands. */
  readonly stated: number | null
  /** What they are: a role's sense, a kinship sense, or the group noun itself. */
  readonly sense: string
}

const ADDS = new Set('besides plus помимо кроме крім окрім вместе разом'.split(' '))
const ADDS_TWO: ReadonlyMap<string, string> = new Map([['addition', 'in'], ['apart', ''], ['together', ''], ['along', '']])
const GREATEST_COUNT = 100_000
const LONGEST_MODIFIERS = 3
const UNITS_NOT_PEOPLE = /^(?:years?|days?|hours?|лет|год|года|годов|день|дня|дней|років|роки|рік|днів|дні|днем)$/

/** The groups of a sentence that have a number, in order. */
export function findCountedGroups(sentence: StorySentence, language: Language | null): GroupMention[] {
  const { tokens } = sentence
  const lowers = tokens.map((token) => token.lower)
  const found: GroupMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const number = readCount(sentence, lowers, at, language)
    if (number === null) continue
    const head = findHead(sentence, at + number.length)
    if (head !== null) {
      const isAdded = addsAnother(lowers, at)
      found.push({
        span: [tokens[at]!.span[0], tokens[head.to - 1]!.span[1]], sentence, from: at, to: head.to,
        stated: number.value, count: number.value + (isAdded ? 1 : 0), sense: head.sense,
      })
      at = head.to - 1
    } else at += number.length - 1
  }
  return found
}

function readCount(sentence: StorySentence, lowers: readonly string[], at: number, language: Language | null): { value: number; length: number } | null {
  const token = sentence.tokens[at]!
  if (token.kind === 'punctuation') return null
  const numeral = readNumeral(lowers.slice(at, at + 6), 0, language ?? 'en')
  if (numeral === null || (numeral.kind !== 'cardinal' && numeral.kind !== 'collective')) return null
  const { value } = numeral
  if (!Number.isInteger(value) || value < 2 || value > GREATEST_COUNT) return null
  return { value, length: numeral.words }
}

/** The people noun behind a number, over adjectives: "twelve young men", «ещё 14 человек», "eleven others". */
function findHead(sentence: StorySentence, start: number): { readonly to: number; readonly sense: string } | null {
  const { tokens } = sentence
  for (let at = start; at < tokens.length && at <= start + LONGEST_MODIFIERS; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || UNITS_NOT_PEOPLE.test(token.lower)) return null
    const role = readRoleWord(token.lower)[0]
    if (role !== undefined) {
      // "mobilised men", «военнослужащих срочников»: take the last of the run.
      const next = tokens[at + 1]
      if (next?.kind === 'word' && readRoleWord(next.lower).some((word) => word.isPlural) && role.language === 'en') continue
      return { to: at + 1, sense: role.sense }
    }
    const kin = readKinWord(token.lower).find((word) => word.isPlural) ?? readKinWord(token.lower)[0]
    if (kin !== undefined) return { to: at + 1, sense: kin.sense }
    if (COUNTED_PEOPLE.has(token.lower)) return { to: at + 1, sense: 'man-person' }
    if (/^(?:of|from|in|and|to|из|на|в|и|до|з|із|та|у)$/.test(token.lower)) return null
  }
  return null
}

/** "in addition to her husband, 11 men": one more than stated. Only within the clause before the number. */
function addsAnother(lowers: readonly string[], at: number): boolean {
  for (let i = Math.max(0, at - 8); i < at; i++) {
    const lower = lowers[i]!
    if (ADDS.has(lower)) return true
    const lead = ADDS_TWO.get(lower)
    if (lead !== undefined && (lead === '' ? lowers[i + 1] === 'from' || lowers[i + 1] === 'with' : lowers[i - 1] === lead)) return true
  }
  return false
}

/** Bodies and pluralities without a number that act or speak ("military police", «комиссия»). */
export function findBodies(sentence: StorySentence, language: Language | null): GroupMention[] {
  const { tokens } = sentence
  const found: GroupMention[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !isGroupNoun(token.lower, language)) return
    let from = at
    while (from > 0 && tokens[from - 1]!.kind === 'word' && /^(?:the|military|district|local|joint|customs|riot|border|военная|военной|военную)$/.test(tokens[from - 1]!.lower)) from -= 1
    const name = tokens.slice(from, at + 1).map((t) => t.lower).filter((lower) => lower !== 'the').join(' ')
    found.push({ span: [tokens[from]!.span[0], token.span[1]], sentence, from, to: at + 1, count: null, stated: null, sense: name })
  })
  return found
}
