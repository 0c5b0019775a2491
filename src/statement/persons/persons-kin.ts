// Finds kinship mentions ("his wife", «муж Юлии», "the wife of another mobilised man") and whose kin they are.
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { readKinWord, type KinWord } from '../../language/kin-words.ts'
import { readGivenName } from '../../language/names.ts'
import { readPossessive, type Pronoun } from '../../language/pronouns.ts'
import { isCapitalized, type Token } from '../../language/tokens.ts'
import { isGenitiveName } from './persons-case.ts'
import type { NameMention } from './persons-names.ts'
import { readRolePhrase, type RolePhrase } from './persons-roles.ts'
import type { StorySentence } from './persons-story.ts'

/** Whose kin: a pronoun's person, a named person, somebody described, or not said. */
export type KinOwner =
  | { readonly by: 'pronoun'; readonly pronoun: Pronoun; readonly at: number }
  | { readonly by: 'name'; readonly name: NameMention }
  | { readonly by: 'role'; readonly role: RolePhrase }
  /** A possessive adjective («Иннина мама»): the given name it is made from. */
  | { readonly by: 'adjective'; readonly given: string }
  | { readonly by: 'none' }

export interface KinMention {
  /** The whole phrase, owner included, a name in apposition not. */
  readonly span: Span
  readonly sentence: StorySentence
  readonly from: number
  readonly to: number
  /** Index of the kinship word itself. */
  readonly head: number
  readonly word: KinWord
  readonly owner: KinOwner
  /** The name that stands beside it («жена Алина», "Yuliya, the wife of …"). */
  readonly apposition: NameMention | null
}

const LONGEST_MODIFIERS = 2
const NO_NAME_AFTER = new Set(['and', 'or', 'but', 'и', 'а', 'но', 'или', 'та', 'й', 'або', 'але'])

/** All singular kinship mentions of a sentence, in order. `names` are the sentence's own. */
export function findKin(sentence: StorySentence, names: readonly NameMention[], language: Language | null): KinMention[] {
  const mentions: KinMention[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!
    if (token.kind !== 'word') continue
    const word = pickReading(readKinWord(token.lower), language)
    if (word === null || names.some((name) => name.from <= at && at < name.to && !isCapitalizedKin(name, at))) continue
    const mention = readKin(sentence, names, at, word)
    // «Жены» without an owner is as likely "wives" as "of a wife": nobody in particular.
    const isPluralToo = readKinWord(token.lower).some((reading) => reading.isPlural && reading.language === word.language)
    if (mention !== null && !(isPluralToo && mention.owner.by === 'none' && mention.apposition === null)) mentions.push(mention)
  }
  return mentions
}

/** «Мать Руслана» at a sentence's start is read as a chunk of two names: the kinship word wins. */
function isCapitalizedKin(name: NameMention, at: number): boolean {
  return name.from === at && name.isWeak
}

function pickReading(readings: readonly KinWord[], language: Language | null): KinWord | null {
  const fitting = readings.filter((word) => language === null || word.language === language)
  return fitting.find((word) => !word.isPlural) ?? null
}

function readKin(sentence: StorySentence, names: readonly NameMention[], head: number, word: KinWord): KinMention | null {
  const before = ownerBefore(sentence, names, head, word.language)
  const after = before.owner.by === 'none' ? ownerAfter(sentence, names, head, word) : { owner: before.owner, to: head + 1 }
  const owner = before.owner.by === 'none' ? after.owner : before.owner
  const from = before.from
  const to = after.to
  const apposition = findApposition(sentence.tokens, names, from, to, owner)
  const { tokens } = sentence
  return { span: [tokens[from]!.span[0], tokens[to - 1]!.span[1]], sentence, from, to, head, word, owner, apposition }
}

/** "her late husband", «его младший брат», "Aleskey's wife", "the drivers' mother". */
function ownerBefore(
  sentence: StorySentence,
  names: readonly NameMention[],
  head: number,
  language: Language | null,
): { readonly owner: KinOwner; readonly from: number } {
  const { tokens } = sentence
  for (let at = head - 1; at >= 0 && at >= head - 1 - LONGEST_MODIFIERS; at--) {
    const token = tokens[at]!
    if (token.lower === "'s") {
      const name = names.find((mention) => mention.to === at)
      if (name !== undefined) return { owner: { by: 'name', name }, from: name.from }
      const role = readRolePhrase(sentence, at - 1, 'back', language)
      return role === null ? { owner: { by: 'none' }, from: head } : { owner: { by: 'role', role }, from: role.from }
    }
    const pronoun = token.kind === 'word' ? readPossessive(token.lower) : null
    if (pronoun !== null) return { owner: { by: 'pronoun', pronoun, at }, from: at }
    const given = token.kind === 'word' && isCapitalized(token) ? possessiveGiven(token.lower) : null
    if (given !== null) return { owner: { by: 'adjective', given }, from: at }
    if (token.kind !== 'word' || isCapitalized(token) || readKinWord(token.lower).length > 0) break
  }
  return { owner: { by: 'none' }, from: head }
}

/** «Иннина», «Настин», «Сашиного»: from Инна, Настя, Саша. */
function possessiveGiven(lower: string): string | null {
  const match = /^([а-яіїєґ']{2,20})[иії]н(?:а|у|ой|ого|ому|ым|ы|і|ої|ій|ою|им|их)?$/.exec(lower)
  if (match === null) return null
  return [`${match[1]}а`, `${match[1]}я`].find((name) => readGivenName(name).some((reading) => reading.isNominative)) ?? null
}

/** "the wife of another mobilised man", «жена мобилизованного», «муж Юлии». */
function ownerAfter(
  sentence: StorySentence,
  names: readonly NameMention[],
  head: number,
  word: KinWord,
): { readonly owner: KinOwner; readonly to: number } {
  const { tokens } = sentence
  const next = tokens[head + 1]
  if (next === undefined) return { owner: { by: 'none' }, to: head + 1 }
  const isOf = next.lower === 'of'
  const pronoun = next.kind === 'word' && word.language !== 'en' ? readPossessive(next.lower) : null
  if (pronoun !== null && pronoun.person === 3) return { owner: { by: 'pronoun', pronoun, at: head + 1 }, to: head + 2 }
  const start = isOf ? head + 2 : head + 1
  const name = names.find((mention) => mention.from === start)
  if (name !== undefined && (isOf || isGenitiveName(name))) return { owner: { by: 'name', name }, to: name.to }
  if (isOf || !/^[a-z]/.test(next.lower)) {
    const role = readRolePhrase(sentence, start, 'forward', word.language)
    const roleName = role === null ? undefined : names.find((mention) => mention.from === role.to && (isOf || isGenitiveName(mention)))
    if (roleName !== undefined && (isOf || role?.isGenitive)) return { owner: { by: 'name', name: roleName }, to: roleName.to }
    if (role !== null && (isOf || role.isGenitive)) return { owner: { by: 'role', role }, to: role.to }
  }
  return { owner: { by: 'none' }, to: head + 1 }
}

/** «жена Алина», "wife, Stoyanka,", "Yuliya, the wife of …", «Юлия, жена …». */
function findApposition(
  tokens: readonly Token[],
  names: readonly NameMention[],
  from: number,
  to: number,
  owner: KinOwner,
): NameMention | null {
  const isOwner = (name: NameMention): boolean => owner.by === 'name' && owner.name === name
  const direct = names.find((name) => name.from === to && !isOwner(name))
  if (direct !== undefined) return direct
  const start = ALSO.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1
  const behindComma = tokens[to]?.text === ',' ? names.find((name) => name.from === start && !isOwner(name)) : undefined
  if (behindComma !== undefined && !NO_NAME_AFTER.has(tokens[to + 1]!.lower) && isClosed(tokens, behindComma.to)) return behindComma
  let at = from - 1
  for (let steps = 0; steps < 2 && at >= 0 && isAppositionWord(tokens[at]!); steps++) at -= 1
  if (tokens[at]?.text === ',' || tokens[at]?.text === '—' || tokens[at]?.text === '–' || tokens[at]?.text === '(') {
    let end = at
    // «Алёна (имя изменено), жена …»
    if (tokens[end - 1]?.text === ')') {
      while (end > 0 && tokens[end]!.text !== '(') end -= 1
    }
    // "Yuliya, 34, the wife of …"
    if (tokens[end - 1]?.kind === 'number' && tokens[end - 2]?.text === ',') end -= 2
    return names.find((name) => name.to === end && !isOwner(name)) ?? null
  }
  return null
}

const ALSO = new Set(['also', 'too', 'тоже', 'также', 'теж', 'також'])

/** An article or an adjective before the kinship word: "the younger", «старший». */
function isAppositionWord(token: Token): boolean {
  return /^(?:the|a|an|his|her)$|(?:er|est|ed|ый|ий|ой|ая|яя|а|ій)$/.test(token.lower) && token.kind === 'word' && !isCapitalized(token)
}

function isClosed(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || /^[,.;:)(—–]$/.test(tokens[at].text)
}
