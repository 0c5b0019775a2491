// Whether an unknown capitalised word is a person: what its neighbours say (a speech verb, a role, a kinship word, an age), and what other mentions say.
import type { Language } from '../../base/language-tag.ts'
import { stemWord } from '../../language/stem.ts'
import { isKnownNonPerson, isPlaceHead } from '../../language/capital-words.ts'
import { readKinWord } from '../../language/kin-words.ts'
import { readGivenName } from '../../language/names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { readRoleWord } from '../../language/role-words.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import { readSurname } from '../../language/surnames.ts'
import { isCapitalized, type Token } from '../../language/tokens.ts'
import { isSentenceStart, type NameMention } from './persons-names.ts'
import type { StorySentence } from './persons-story.ts'

const LOCATIVE = new Set(
  'in at near to into from around outside across toward towards of в во на из под у около возле до от к над за з із від біля до по із-за'.split(
    ' ',
  ),
)
/** Words that may stand between a name and its verb. */
const FILLERS = new Set(
  'not also then later again once has had не тоже также потом уже ее его им ей мне нам теж також потім вже їй йому мені'.split(' '),
)
const ARTICLE = new Set(['the', 'a', 'an'])
const CALLED = new Set(
  "called named nicknamed по имени зовут звали прозвищу позывному позывной кличке на имя на ім'я звати звуть".split(' '),
)

/** The mentions that stand for persons: proven ones, ones their neighbours prove, and others of the same word. */
export function keepPersons(
  mentions: readonly NameMention[],
  outlets: readonly string[],
  sentences: readonly StorySentence[],
): NameMention[] {
  const ordinary = ordinaryWords(sentences)
  const outletWords = new Set(
    outlets
      .flatMap((outlet) => outlet.split(/[\s«»"“”.-]+/))
      .filter((word) => word.length > 2)
      .map(normalizeWord),
  )
  const places = placeWords(mentions)
  const isExcluded = (mention: NameMention): boolean => nameWords(mention).some((word) => outletWords.has(normalizeWord(word)))
  const isPlace = (mention: NameMention): boolean =>
    mention.isWeak && nameWords(mention).some((word) => wordStems(word).some((stem) => places.has(stem)))
  const proven = mentions.filter((mention) => !isExcluded(mention) && !isPlace(mention) && (!mention.isWeak || isProven(mention, ordinary)))
  const known = new Set(proven.flatMap(nameWords).flatMap(wordStems))
  const isKnown = new Set(proven)
  return mentions.filter((mention) => {
    if (isKnown.has(mention)) return true
    if (isExcluded(mention) || isPlace(mention)) return false
    const words = nameWords(mention)
    return words.length === 1 && wordStems(words[0]!).some((stem) => known.has(stem))
  })
}

function nameWords(mention: NameMention): string[] {
  return [mention.given, mention.surname].filter((word): word is string => word !== null)
}

function wordStems(word: string): string[] {
  const readings = readGivenName(word)
  if (readings.length > 0) return readings.map((reading) => `#${reading.name.id}`)
  return readSurname(word).map((reading) => reading.stem)
}

/** Stems of unknown words that stand behind a preposition of place somewhere, and are nowhere proven. */
function placeWords(mentions: readonly NameMention[]): ReadonlySet<string> {
  const places = new Set<string>()
  const persons = new Set<string>()
  for (const mention of mentions) {
    if (!mention.isWeak) {
      for (const word of nameWords(mention)) for (const stem of wordStems(word)) persons.add(stem)
      continue
    }
    const before = mention.sentence.tokens[mention.from - 1]
    if (before === undefined || !LOCATIVE.has(before.lower)) continue
    for (const word of nameWords(mention)) for (const stem of wordStems(word)) places.add(stem)
  }
  for (const stem of persons) places.delete(stem)
  return places
}

/** Stems of the words the text also writes small: a capital at a sentence's start is then no sign of a name. */
function ordinaryWords(sentences: readonly StorySentence[]): ReadonlySet<string> {
  const words = new Map<string, Token>()
  for (const { tokens } of sentences) {
    for (const token of tokens)
      if (token.kind === 'word' && token.text.charCodeAt(0) === token.lower.charCodeAt(0)) words.set(token.lower, token)
  }
  return new Set([...words.values()].map((token) => stemWord(token.text, languageOf(token))))
}

function languageOf(token: Token): Language {
  return /[\u0400-\u04ff]/.test(token.lower) ? (/[іїєґ]/.test(token.lower) ? 'uk' : 'ru') : 'en'
}

function isProven(mention: NameMention, ordinary: ReadonlySet<string>): boolean {
  const { tokens } = mention.sentence
  const before = tokens[mention.from - 1]
  const after = tokens[mention.to]
  const last = tokens[mention.to - 1]!
  if (isKnownNonPerson(last.text) || isPlaceHead(last.text)) return false
  if (before !== undefined && ARTICLE.has(before.lower)) return false
  if (isPlaceAdjective(last, after)) return false
  // "Brand Officer": the capitals go on with what is no name.
  if (after !== undefined && after.lower !== "'s" && isCapitalized(after) && after.span[0] - last.span[1] === 1) return false
  if (isSentenceStart(tokens, mention.from) && PARTICIPLE.test(last.lower)) return false
  if (before !== undefined && (isRole(before) || isKin(before) || CALLED.has(before.lower))) return true
  if (after?.lower === "'s" && tokens[mention.to + 1] !== undefined && isKin(tokens[mention.to + 1]!)) return true
  if (isAge(mention.sentence, mention.to)) return true
  if (isSentenceStart(tokens, mention.from) && readRoleWord(last.lower).length > 0) return false
  if (isSentenceStart(tokens, mention.from) && ordinary.has(stemWord(last.text, languageOf(last)))) return false
  const isVerbNear = [before, after, tokens[mention.to + 1]].some((token, index) => isSpeechNeighbour(token, index, after))
  return isVerbNear && mention.sentence.isAside === false
}

const PARTICIPLE = /(?:вш|ющ|ящ|ущ|нн)(?:ий|ие|им|ими|их|ый|ые|ым|ыми|ая|ей|ой|і)$/

/** «Каменской школы»: an adjective made from a place, before its noun. */
function isPlaceAdjective(word: Token, after: Token | undefined): boolean {
  return (
    /(?:ск|цк|ськ|цьк|зьк)(?:ий|ая|ое|ой|ого|ому|ую|им|ом|ие|их|а|е|ої|ій|у|ою|і|ими)$/.test(word.lower) &&
    after?.kind === 'word' &&
    /^[а-яіїєґ]{4,}/.test(after.text) &&
    !isSpeechWord(after.lower)
  )
}

function isSpeechNeighbour(token: Token | undefined, index: number, after: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || !isSpeechWord(token.lower)) return false
  return index < 2 || FILLERS.has(after?.lower ?? '')
}

function isRole(token: Token): boolean {
  return readRoleWord(token.lower).some((word) => !word.isPlural)
}

function isKin(token: Token): boolean {
  return readKinWord(token.lower).some((word) => !word.isPlural)
}

/** "Oleksandra, 34," «Олександр, 34 роки,». */
export function isAge(sentence: StorySentence, at: number): boolean {
  const { tokens } = sentence
  const number = tokens[at + 1]
  if (tokens[at]?.text !== ',' || number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return false
  const after = tokens[at + 2]
  return after === undefined || /^[,.;:)—–]$/.test(after.text) || /^(?:лет|год|года|років|роки|рік|years|year)$/.test(after.lower)
}
