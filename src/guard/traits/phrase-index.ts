// Finds known phrases of a few words in a text in any of their forms: pseudonyms, places, roles, units, relatives.
import type { Span } from '../../base/span.ts'
import { isCapitalized, type Token, tokenize } from '../../language/tokens.ts'
import { isPlaceDerivation, keysOfNominative, keysOfWord, type WordUse } from './word-keys.ts'

/** One phrase to look for. */
export interface Phrase<About> {
  readonly words: string
  readonly use: WordUse
  readonly about: About
}

export interface PhraseMention<About> {
  readonly span: Span
  readonly about: About
}

interface Compiled<About> {
  readonly parts: readonly Part[]
  readonly use: WordUse
  readonly about: About
}

interface Part {
  readonly keys: ReadonlySet<string>
  /** The digits of a number: "93rd", «93-я». */
  readonly digits: string | null
}

export interface PhraseIndex<About> {
  readonly byFirstKey: ReadonlyMap<string, readonly Compiled<About>[]>
  /** By written word: the phrases that may begin with it, as far as it was met. */
  readonly byWord: Map<string, readonly Compiled<About>[]>
}

/** Words that belong to no phrase: they are left out of it, and passed over in the text. */
const SMALL_WORDS = new Set('the a an of in on and и й в у на та і із з no №'.split(' '))
/** Words that may stand between two words of a phrase: none in a name; "93rd Separate Mechanised Assault Brigade". */
const MOST_BETWEEN: Readonly<Record<WordUse, number>> = { name: 0, word: 3 }

export function buildPhraseIndex<About>(phrases: readonly Phrase<About>[]): PhraseIndex<About> {
  const byFirstKey = new Map<string, Compiled<About>[]>()
  for (const { words, use, about } of phrases) {
    const parts = partsOf(words, use)
    const [first] = parts
    if (!first) continue
    const compiled = { parts, use, about }
    for (const key of first.digits === null ? first.keys : [`d ${first.digits}`]) {
      const list = byFirstKey.get(key)
      if (list) list.push(compiled)
      else byFirstKey.set(key, [compiled])
    }
  }
  return { byFirstKey, byWord: new Map() }
}

function partsOf(words: string, use: WordUse): Part[] {
  const parts: Part[] = []
  for (const token of tokenize(words)) {
    if (token.kind === 'punctuation' || SMALL_WORDS.has(token.lower) || isOrdinalEnd(token, parts.at(-1))) continue
    const digits = digitsOf(token)
    for (const piece of digits === null ? piecesOf(token) : [token.lower]) parts.push({ keys: keysOfNominative(piece, use), digits })
  }
  return parts
}

/** «93-я»: what is glued behind a number. */
function isOrdinalEnd(token: Token, before: Part | undefined): boolean {
  return before !== undefined && before.digits !== null && /^(?:st|nd|rd|th|[а-яіїє]{1,3})$/.test(token.lower)
}

function digitsOf(token: Token): string | null {
  const found = /^(\d{1,7})(?:st|nd|rd|th|[а-яіїє]{0,3})$/.exec(token.lower)
  return found ? found[1]! : null
}

/** All mentions, the longest at each place for each thing; a name's first word has a capital, or is an adjective of a place. */
export function findPhrases<About>(index: PhraseIndex<About>, tokens: readonly Token[]): PhraseMention<About>[] {
  const found: PhraseMention<About>[] = []
  tokens.forEach((token, i) => {
    if (token.kind === 'punctuation') return
    for (const compiled of beginningWith(index, token)) {
      const last = mayBegin(token, compiled) ? lastOf(compiled, tokens, i) : null
      if (last !== null) found.push({ span: [token.span[0], tokens[last]!.span[1]], about: compiled.about })
    }
  })
  return found
}

const MOST_CACHED = 100_000

function beginningWith<About>({ byFirstKey, byWord }: PhraseIndex<About>, token: Token): readonly Compiled<About>[] {
  const known = byWord.get(token.lower)
  if (known !== undefined) return known
  const phrases = new Set<Compiled<About>>()
  for (const key of firstKeys(token)) for (const compiled of byFirstKey.get(key) ?? []) phrases.add(compiled)
  if (byWord.size >= MOST_CACHED) byWord.clear()
  byWord.set(token.lower, [...phrases])
  return byWord.get(token.lower)!
}

function firstKeys(token: Token): Iterable<string> {
  const digits = digitsOf(token)
  if (digits !== null) return [`d ${digits}`]
  const { lower } = token
  const [head = ''] = lower.split('-')
  return [...keysOfWord(lower, 'name'), ...keysOfWord(lower, 'word'), ...(head === lower ? [] : keysOfWord(head, 'name'))]
}

function mayBegin(token: Token, { use }: Compiled<unknown>): boolean {
  return use === 'word' || token.kind === 'number' || isCapitalized(token) || isPlaceDerivation(token.lower)
}

/** The token on which the phrase ends when it begins at `i`, or null. */
function lastOf({ parts, use }: Compiled<unknown>, tokens: readonly Token[], i: number): number | null {
  // A written word with hyphens holds several words of the phrase.
  let pieces = piecesOf(tokens[i]!)
  let at = i
  let within = 0
  for (const [n, part] of parts.entries()) {
    if (n > 0) {
      within++
      if (within >= pieces.length) {
        const next = nextToken(tokens, at, part, use)
        if (next === null) return null
        at = next
        pieces = piecesOf(tokens[at]!)
        within = 0
      }
    }
    if (
      !fits(part, pieces[within]!, tokens[at]!, use) &&
      !(n === 0 && parts.length === 1 && fits(part, tokens[at]!.lower, tokens[at]!, use))
    )
      return null
  }
  return at
}

function nextToken(tokens: readonly Token[], at: number, part: Part, use: WordUse): number | null {
  let passed = 0
  for (let k = at + 1; k < tokens.length && passed <= MOST_BETWEEN[use]; k++) {
    const token = tokens[k]!
    if (/^[.,!?;:\n]$/.test(token.text)) return null
    if (token.kind === 'punctuation' || SMALL_WORDS.has(token.lower) || isGlued(tokens, k)) continue
    if (fits(part, piecesOf(token)[0]!, token, use)) return k
    // Another number has a noun of its own.
    if (digitsOf(token) !== null) return null
    passed++
  }
  return null
}

/** «93-я»: the ending of a number is no word. */
function isGlued(tokens: readonly Token[], k: number): boolean {
  return tokens[k - 1]?.text === '-' && tokens[k - 2]?.kind === 'number' && tokens[k]!.lower.length <= 3
}

function piecesOf(token: Token): readonly string[] {
  if (!token.lower.includes('-')) return [token.lower]
  const pieces = token.lower.split('-').filter((piece) => piece !== '' && !SMALL_WORDS.has(piece))
  return pieces.length > 0 ? pieces : [token.lower]
}

function fits(part: Part, piece: string, token: Token, use: WordUse): boolean {
  if (part.digits !== null) return digitsOf(token) === part.digits
  return keysOfWord(piece, use).some((key) => part.keys.has(key))
}
