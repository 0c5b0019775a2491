// Groups with a count ("12 men", «двенадцать человек»), also composed ones ("in addition to her husband, 11 men" are 12).
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { readNumeral } from '../../language/numerals.ts'
import { COUNTED_PEOPLE } from '../../language/roles.ts'
import { isGroupNoun, readRoleWord } from '../../language/role-words.ts'
import { readKinWord } from '../../language/kin-words.ts'
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

const ADDS = new Set('besides plus помимо кроме крім окрім'.split(' '))
const ADDS_TWO: ReadonlyMap<string, string> = new Map([
  ['addition', 'in'],
  ['apart', ''],
  ['together', ''],
  ['along', ''],
  ['вместе', ''],
  ['разом', ''],
])
const WITH = new Set(['from', 'with', 'с', 'со', 'з', 'із', 'зі'])
/** «Двое», «трое» without a noun mostly take up persons named before. */
const LEAST_LONE_COLLECTIVE = 5
const GREATEST_COUNT = 100_000
const LONGEST_MODIFIERS = 3
const UNITS_NOT_PEOPLE =
  /^(?:суток|сутки|діб|доби|ворот|ножниц|часов|years?|days?|hours?|лет|год|года|годов|день|дня|дней|років|роки|рік|днів|дні|днем)$/

/** The groups of a sentence that have a number, in order. */
export function findCountedGroups(sentence: StorySentence, language: Language | null): GroupMention[] {
  const { tokens } = sentence
  const lowers = tokens.map((token) => token.lower)
  const found: GroupMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const number = readCount(sentence, lowers, at, language)
    if (number === null) continue
    const head =
      findHead(sentence, at + number.length) ??
      headBefore(sentence, at, number) ??
      (number.isCollective &&
      number.value >= LEAST_LONE_COLLECTIVE &&
      !/^в.*(?:ом|ем|ьох)$/.test(lowers[at]!) &&
      !UNITS_NOT_PEOPLE.test(lowers[at + number.length] ?? '') &&
      !/^(?:оба|обе|обоих|обидва|обидві|обох)$/.test(lowers[at]!)
        ? { to: at + number.length, sense: 'man-person' }
        : null)
    if (head !== null) {
      const added = countAdded(lowers, at, head.to)
      found.push({
        span: [tokens[at]!.span[0], tokens[head.to - 1]!.span[1]],
        sentence,
        from: at,
        to: head.to,
        stated: number.value,
        count: number.value + added,
        sense: head.sense,
      })
      at = head.to - 1
    } else at += number.length - 1
  }
  return joinGroups(found)
}

interface CountRead {
  readonly value: number
  /** How many tokens it takes. */
  readonly length: number
  /** «двое», «дванадцятеро»: only people (and a few things that come in pairs) are counted so. */
  readonly isCollective: boolean
}

function readCount(sentence: StorySentence, lowers: readonly string[], at: number, language: Language | null): CountRead | null {
  const token = sentence.tokens[at]!
  if (token.kind === 'punctuation') return null
  const numeral = readNumeral(lowers.slice(at, at + 6), 0, language ?? 'en')
  if (numeral === null || (numeral.kind !== 'cardinal' && numeral.kind !== 'collective')) return null
  const { value } = numeral
  if (!Number.isInteger(value) || value < 2 || value > GREATEST_COUNT) return null
  return { value, length: numeral.words, isCollective: numeral.kind === 'collective' }
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
    if (token.lower === 'of' && /^(?:us|them|you)$/.test(tokens[at + 1]?.lower ?? '')) return { to: at + 2, sense: 'man-person' }
    if (!isCountModifier(token.lower)) return null
  }
  return null
}

/** An adjective, or "more", «ещё», between the number and its noun. */
function isCountModifier(lower: string): boolean {
  return (
    /(?:ed|ing|ian|an|ese|ish|ful|ous|al|ive|en|ern|y|i|ых|их|іх|ые|ие|ый)$/.test(lower) ||
    /^(?:more|other|of|the|his|her|their|our|my|young|old|еще|другие|ще|інші|its)$/.test(lower)
  )
}

/** «нас было двенадцать», «человек сорок»: the people stand before the number. */
function headBefore(sentence: StorySentence, at: number, number: CountRead): { readonly to: number; readonly sense: string } | null {
  const before = sentence.tokens.slice(Math.max(0, at - 2), at).map((token) => token.lower)
  const isUs =
    before.some((lower) => /^(?:нас|их|їх)$/.test(lower)) &&
    before.some((lower) => /^(?:было|было-то|осталось|стало|було|залишилось|залишилося)$/.test(lower))
  const isApproximate = /^(?:человек|людей|мужчин|осіб|чоловік)$/.test(before.at(-1) ?? '')
  const isCounted = COUNTING.has(before.at(-1) ?? '') && isPhraseEnd(sentence.tokens[at + number.length]?.text)
  return isUs || isApproximate || isCounted ? { to: at + number.length, sense: 'man-person' } : null
}

/** "They were nineteen", "I counted nineteen", «он насчитал одиннадцать». */
const COUNTING = new Set('were counted насчитал насчитала насчитали нарахував нарахувала нарахували налічив налічила'.split(' '))

function isPhraseEnd(text: string | undefined): boolean {
  return text === undefined || /^[.,;:!?”"»)—–-]$/.test(text)
}

const AND = new Set(['and', '+', 'plus', 'и', 'та', 'й', 'і', 'да'])

/** "a woman and two boys", "23 of us and the baby": one group when only "and" stands between them. */
function joinGroups(found: readonly GroupMention[]): GroupMention[] {
  const joined: GroupMention[] = []
  for (const group of found) {
    const before = joined.at(-1)
    const isJoined =
      before !== undefined &&
      before.sentence === group.sentence &&
      group.from - before.to === 1 &&
      AND.has(group.sentence.tokens[before.to]!.lower)
    if (!isJoined || before.count === null || group.count === null) joined.push(withNeighbour(group))
    else
      joined[joined.length - 1] = {
        ...before,
        span: [before.span[0], group.span[1]],
        to: group.to,
        count: before.count + group.count,
        stated: before.count + group.count,
      }
  }
  return joined
}

const ONE = new Set('a an the one один одна одного одну'.split(' '))

/** Takes in one person before or after: "a woman and two boys", «двадцать трое детей и учительница». */
function withNeighbour(group: GroupMention): GroupMention {
  const { tokens } = group.sentence
  if (group.count === null) return group
  let { from, to, count } = group
  const isPerson = (at: number): boolean =>
    tokens[at] !== undefined && readRoleWord(tokens[at].lower).some((word) => !word.isPlural && word.isNominative)
  if (AND.has(tokens[from - 1]?.lower ?? '') && isPerson(from - 2) && ONE.has(tokens[from - 3]?.lower ?? '')) {
    from -= 3
    count += 1
  }
  const afterAnd = ONE.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1
  if (AND.has(tokens[to]?.lower ?? '') && isPerson(afterAnd) && (afterAnd === to + 2 || !/^[a-z]/.test(tokens[afterAnd]!.lower))) {
    to = afterAnd + 1
    count += 1
  }
  if (count === group.count) return group
  return { ...group, from, to, span: [tokens[from]!.span[0], tokens[to - 1]!.span[1]], count, stated: count }
}

/** "in addition to her husband, 11 men": one more than stated. Only within the clause before the number. */
function addsAnother(lowers: readonly string[], at: number): boolean {
  for (let i = Math.max(0, at - 8); i < at; i++) {
    const lower = lowers[i]!
    if (ADDS.has(lower)) return true
    const lead = ADDS_TWO.get(lower)
    if (lead !== undefined && (lead === '' ? WITH.has(lowers[i + 1] ?? '') : lowers[i - 1] === lead)) return true
  }
  return false
}

/** How many are counted in: one before the number, or those named behind "not counting", «не считая», «крім». */
function countAdded(lowers: readonly string[], at: number, to: number): number {
  if (addsAnother(lowers, at)) return 1
  const start = lowers[to] === ',' ? to + 1 : to
  const isNot = /^(?:not|не)$/.test(lowers[start] ?? '') && NOT_COUNTING.has(lowers[start + 1] ?? '')
  if (!isNot && !BESIDES_AFTER.has(lowers[start] ?? '')) return 0
  const rest = lowers.slice(start + (isNot ? 2 : 1), start + 6)
  const and = rest.findIndex((lower) => AND.has(lower))
  return and > 0 && !rest.slice(0, and).some((lower) => /^[,.;]$/.test(lower)) ? 2 : 1
}

const NOT_COUNTING = new Set('counting including считая рахуючи враховуючи учитывая'.split(' '))
const BESIDES_AFTER = new Set('plus besides крім окрім помимо'.split(' '))

/** Bodies and pluralities without a number that act or speak ("military police", «комиссия»). */
export function findBodies(sentence: StorySentence, language: Language | null): GroupMention[] {
  const { tokens } = sentence
  const found: GroupMention[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !isGroupNoun(token.lower, language)) return
    let from = at
    while (
      from > 0 &&
      tokens[from - 1]!.kind === 'word' &&
      /^(?:the|military|district|local|joint|customs|riot|border|военная|военной|военную)$/.test(tokens[from - 1]!.lower)
    )
      from -= 1
    const name = tokens
      .slice(from, at + 1)
      .map((t) => t.lower)
      .filter((lower) => lower !== 'the')
      .join(' ')
    found.push({ span: [tokens[from]!.span[0], token.span[1]], sentence, from, to: at + 1, count: null, stated: null, sense: name })
  })
  return found
}
