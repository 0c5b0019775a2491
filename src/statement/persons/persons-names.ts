// Finds personal names in a sentence: groups of capitalised words, read as title, given name, patronymic, initials and surname.
import type { Span } from '../../base/span.ts'
import { isKnownNonPerson, isNamesakePlace, isPlaceHead } from '../../language/capital-words.ts'
import { NAMES_THAT_ARE_WORDS } from '../../language/given-names.ts'
import type { Gender } from '../../language/name-forms.ts'
import { givenNameGender, isGivenName } from '../../language/names.ts'
import { TITLES } from '../../language/roles.ts'
import { readKinWord } from '../../language/kin-words.ts'
import { readPossessive, readPronoun } from '../../language/pronouns.ts'
import { isGroupNoun, readRoleWord } from '../../language/role-words.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import { SENTENCE_OPENERS } from '../../language/abbreviations.ts'
import { isSurnameLike, readPatronymic } from '../../language/surnames.ts'
import { isAllCapitals, isCapitalized, type Token } from '../../language/tokens.ts'
import type { StorySentence } from './persons-story.ts'

/** A name as it stands in the text, its parts as written there. */
export interface NameMention {
  readonly span: Span
  readonly sentence: StorySentence
  /** Token indices in the sentence, half-open, title included. */
  readonly from: number
  readonly to: number
  readonly title: string | null
  readonly given: string | null
  readonly patronymic: string | null
  readonly surname: string | null
  readonly initials: readonly string[]
  readonly gender: Gender | null
  /** Unproven: an unknown capitalised word, a person only if its neighbours or another mention say so. */
  readonly isWeak: boolean
}

const PARTICLES = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'ten',
  'оглы',
  'кызы',
  'огли',
  'фон',
  'де',
  'ван',
])
const LONGEST_NAME = 7
const HYPHEN_OR_GAP = 3

interface Chunk {
  readonly from: number
  readonly to: number
}

/** All name mentions of a sentence, in order; weak ones too. Sentences wholly in capitals give none. */
export function findNames(sentence: StorySentence): NameMention[] {
  if (sentence.isCaseless) return []
  const mentions: NameMention[] = []
  for (const chunk of findChunks(sentence.tokens)) {
    let from = chunk.from
    while (from < chunk.to) {
      const mention = readName(sentence, from, chunk.to)
      if (mention === null) break
      mentions.push(mention)
      from = mention.to
    }
  }
  return mentions
}

/** Runs of capitalised words that stand side by side, with initials and particles inside. */
function findChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    if (!isNameWord(tokens[at]!)) {
      at += 1
      continue
    }
    let end = at + 1
    while (end < tokens.length && end - at < LONGEST_NAME * 2 && continuesChunk(tokens, end)) end += 1
    while (end > at + 1 && !isNameWord(tokens[end - 1]!) && !isInitialStop(tokens, end - 1)) end -= 1
    chunks.push({ from: at, to: end })
    at = end
  }
  return chunks
}

function isNameWord(token: Token): boolean {
  if (/^(?:al|el|ul|ad|ar|as|an|ben|ibn|аль|эль)-\p{Lu}/u.test(token.text)) return true
  return isCapitalized(token) && token.lower !== "'s" && (!isAllCapitals(token) || token.text.includes('-'))
}

function continuesChunk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const gap = token.span[0] - tokens[at - 1]!.span[1]
  if (gap > HYPHEN_OR_GAP) return false
  if (isNameWord(token)) return gap > 0 || tokens[at - 1]!.text === '.'
  if (isInitialStop(tokens, at)) return true
  return PARTICLES.has(token.lower) && at + 1 < tokens.length && (isNameWord(tokens[at + 1]!) || PARTICLES.has(tokens[at + 1]!.lower))
}

/** The stop of an initial («А.») or of a title ("Mr."). */
function isInitialStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (tokens[at]!.text !== '.' || before === undefined || before.span[1] !== tokens[at]!.span[0]) return false
  return (isCapitalized(before) && before.text.length <= 2) || TITLES.has(before.lower)
}

/** Reads one name from `from` on; null where nothing in the rest of the chunk can be one. */
function readName(sentence: StorySentence, chunkFrom: number, chunkTo: number): NameMention | null {
  const { tokens } = sentence
  let from = chunkFrom
  while (from < chunkTo && !startsName(sentence, from, chunkTo)) from += 1
  if (from >= chunkTo) return null
  if (isPlaceOrThing(tokens, chunkFrom, from, chunkTo)) return null
  const parts = {
    title: null as string | null,
    given: null as string | null,
    patronymic: null as string | null,
    surname: null as string | null,
    initials: [] as string[],
  }
  let gender: Gender | null = null
  let isKnown = false
  let at = from
  for (; at < chunkTo; at++) {
    const token = tokens[at]!
    if (token.text === '.' || PARTICLES.has(token.lower)) continue
    if (isTitle(token) && parts.given === null && parts.surname === null) {
      parts.title = token.text
      gender ??= TITLES.get(token.lower) ?? null
      isKnown = true
    } else if (token.text.length <= 2 && tokens[at + 1]?.text === '.') {
      parts.initials.push(token.text)
      isKnown ||= parts.surname !== null
    } else if (parts.given !== null && parts.patronymic === null && readPatronymic(token.text) !== null) {
      parts.patronymic = token.text
      gender = readPatronymic(token.text)!.gender
      isKnown = true
    } else if (parts.given === null && parts.surname !== null && isGivenName(token.text) && isBehindKin(tokens, from)) {
      // «сестра Вороны Наталья»: the surname says whose sister, the given name who.
      break
    } else if (parts.given === null && isGivenName(token.text) && (parts.initials.length === 0 || at + 1 < chunkTo)) {
      parts.given = token.text
      gender ??= givenNameGender(token.text)
      isKnown ||= !isDoubtfulGiven(sentence, at)
    } else if (parts.surname === null && !isKnownNonPerson(token.text) && !isOrdinaryWord(token)) {
      parts.surname = token.text
      isKnown ||= parts.given !== null || parts.initials.length > 0
    } else if (
      parts.given === null &&
      parts.surname !== null &&
      parts.initials.length === 0 &&
      !isKnownNonPerson(token.text) &&
      !isOrdinaryWord(token)
    ) {
      // Two unknown words: the first is the given name.
      parts.given = parts.surname
      parts.surname = token.text
      isKnown ||= isSurnameLike(token.text) && !isSentenceStart(tokens, from)
    } else break
  }
  while (at > from + 1 && PARTICLES.has(tokens[at - 1]!.lower)) at -= 1
  if (
    parts.given === null &&
    (parts.surname === null || isCountryInitials(parts.initials) || SENTENCE_OPENERS.has(parts.surname.toLowerCase()))
  )
    return null
  const span: Span = [tokens[from]!.span[0], tokens[at - 1]!.span[1]]
  return { span, sentence, from, to: at, ...parts, gender, isWeak: !isKnown }
}

function isTitle(token: Token): boolean {
  return TITLES.has(token.lower) && isCapitalized(token)
}

/** A given name that is a word too ("Will", «Вера») counts only with a surname behind it, or within a sentence. */
function isDoubtfulGiven(sentence: StorySentence, at: number): boolean {
  const token = sentence.tokens[at]!
  if (!NAMES_THAT_ARE_WORDS.has(token.lower)) return false
  return isSentenceStart(sentence.tokens, at) || sentence.isAside
}

/** Words that open sentences and have a name's letters («Коли» is a case of «Коля», «Але» of «Аля»). */
const NEVER_NAMES = new Set('коли але поле утім втім утiм nothing nobody les уже тоді тогда мой поки паки'.split(' '))

export function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) if (tokens[i]!.kind !== 'punctuation') return /[.!?…:]/.test(tokens[i + 1]!.text)
  return true
}

function startsName(sentence: StorySentence, at: number, chunkTo: number): boolean {
  const token = sentence.tokens[at]!
  if (token.kind !== 'word' || PARTICLES.has(token.lower)) return false
  if (NEVER_NAMES.has(token.lower) && isSentenceStart(sentence.tokens, at)) return false
  if (token.text.length <= 2) return sentence.tokens[at + 1]?.text === '.' || (isTitle(token) && at + 1 < chunkTo)
  if (isTitle(token)) return at + 1 < chunkTo
  if (isGivenName(token.text) && !isOrdinaryWord(token)) {
    const next = sentence.tokens[at + 1]
    // "German", «Роман»… a place or a people beats the name, unless a surname follows.
    return !isKnownNonPerson(token.text) || (at + 1 < chunkTo && next !== undefined && isSurnameLike(next.text))
  }
  if (isKnownNonPerson(token.text) || isOrdinaryWord(token)) return false
  // «жительница Сосновки Тамара Белова»: a full name follows, with its own surname; this word is none.
  const fullNameAt = at + 1 < chunkTo && isGivenName(sentence.tokens[at + 1]!.text) ? at + 2 : chunkTo
  if (
    fullNameAt < chunkTo &&
    (readPatronymic(sentence.tokens[fullNameAt]!.text) === null || fullNameAt + 1 < chunkTo) &&
    isNameWord(sentence.tokens[fullNameAt]!)
  )
    return false
  const isTitleLike = /^[a-z]/.test(token.lower) && at + 2 < chunkTo && isGivenName(sentence.tokens[at + 1]!.text)
  if (!isSentenceStart(sentence.tokens, at)) return !isTitleLike
  // «Звонила Инна»: the sentence's first word is capital in any case; it belongs to the name only when it looks like a surname.
  const next = sentence.tokens[at + 1]
  const isBeforeName = at + 1 < chunkTo && next !== undefined && isGivenName(next.text)
  if (isBeforeName && at + 2 < chunkTo && readPatronymic(sentence.tokens[at + 2]!.text) === null) return false
  return (
    !SENTENCE_OPENERS.has(token.lower) &&
    !/^[a-z]+ly$/.test(token.lower) &&
    !isSpeechWord(token.lower) &&
    (!isBeforeName || SURE_SURNAME.test(token.lower))
  )
}

function isBehindKin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && readKinWord(before.lower).length > 0
}

/** Endings that are a surname's and hardly a verb's or a noun's. */
const SURE_SURNAME = /(?:енко|ский|ская|ський|ська|чук|юк|дзе|швили|швілі|янц?|ова|ева|єва|ина|іна|[^ш]ов|ев|єв|[a-z]ov|[a-z]ev)$/

/** "U.S. Capitol": no initials of a person. */
function isCountryInitials(initials: readonly string[]): boolean {
  return /^(?:US|UK|UN|EU|DC)$/.test(initials.join(''))
}

/** A pronoun, a contraction, a kinship word, a role, a body: capital by its place or by courtesy, no name. */
function isOrdinaryWord(token: Token): boolean {
  const { lower } = token
  if (readPronoun(lower) !== null || readPossessive(lower) !== null || /'(?:d|m|ll|ve|re|t)$/.test(lower)) return true
  return readKinWord(lower).length > 0 || readRoleWord(lower).length > 0 || isGroupNoun(lower, null)
}

const HEADS_THAT_ARE_SURNAMES = new Set(
  'hill park hall church house lake camp day bridge wells court post bank king lane island street'.split(' '),
)

/** "Anna Hill": a place's word behind a given name that is no word itself. */
function isSurnameOfGiven(tokens: readonly Token[], from: number, to: number): boolean {
  const [given, head] = [tokens[from]!, tokens[to - 1]!]
  return to - from === 2 && isGivenName(given.text) && !NAMES_THAT_ARE_WORDS.has(given.lower) && HEADS_THAT_ARE_SURNAMES.has(head.lower)
}

/** "Calder Yard", «улица Гагарина», a title in quotation marks: things named, not persons. */
function isPlaceOrThing(tokens: readonly Token[], chunkFrom: number, from: number, chunkTo: number): boolean {
  const last = tokens[chunkTo - 1]!
  if (chunkTo - from > 1 && isPlaceHead(last.text) && !isSurnameOfGiven(tokens, from, chunkTo)) return true
  const before = tokens[chunkFrom - 1]
  if (before !== undefined && isNamesakePlace(before.text)) return true
  if (before?.text === '.' && tokens[chunkFrom - 2] !== undefined && isNamesakePlace(tokens[chunkFrom - 2]!.text)) return true
  const after = tokens[chunkTo]
  const isQuoted = before !== undefined && /[«„“"]/.test(before.text) && after !== undefined && /[»“”"]/.test(after.text)
  if (isQuoted && before.span[1] === tokens[chunkFrom]!.span[0] && after.span[0] === last.span[1]) return true
  const isHandle = before !== undefined && /[@#/]/.test(before.text) && before.span[1] === tokens[chunkFrom]!.span[0]
  return isHandle
}
