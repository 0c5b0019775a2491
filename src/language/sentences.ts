// Sentences of a text: after Grefenstette and Tapanainen (1994), a stop ends a sentence unless a table says otherwise; linear in the text's length.
import type { Language } from '../base/language-tag.ts'
import type { Span } from '../base/span.ts'
import { abbreviationKind, PAIRED_ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations.ts'
import { isCapitalized, tokenize, type Token } from './tokens.ts'

/** One sentence: its words with the marks that close it, without the white space around. */
export interface Sentence {
  readonly span: Span
  readonly tokens: readonly Token[]
}

const TERMINATORS = new Set(['.', '!', '?', '…', '‽', '。'])
const CLOSERS = new Set(['»', '”', '“', '’', "'", '"', ')', ']', '›', '*'])
const OPENERS = new Set(['«', '“', '„', '‘', '"', "'", '(', '[', '‹', '‚', '*', '#', '•', '▪', '@'])
const DOUBLED_UNITS = new Set(['гг', 'вв', 'рр', 'пп', 'гл'])
const TWO_LETTER_INITIALS = new Set(['Дж', 'Дз', 'Ch', 'Th', 'Sh', 'Yu', 'Ya', 'Zh'])
const DASHES = new Set(['—', '–', '-', '―', '−'])

/**
 * The sentences of `text` between two offsets; spans count from the start of `text`. Every token is in exactly one sentence.
 * A quotation closes with the sentence whose stop it holds; a speech verb in lower case after «!»/«?» goes on with the sentence.
 * One table of abbreviations serves all languages (a Russian page quotes "Mr."), so the language is taken for the day it must differ.
 */
export function splitSentences(text: string, _language: Language | string | null = null, startUtf16 = 0, endUtf16 = text.length): Sentence[] {
  const tokens = tokenize(text, startUtf16, endUtf16)
  return groupSentences(text, tokens)
}

/** The same, for tokens that were cut before. */
export function groupSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  const isCaseless = hasOneCase(tokens)
  let first = 0
  const close = (end: number): void => {
    if (end <= first) return
    sentences.push({ span: [tokens[first]!.span[0], tokens[end - 1]!.span[1]], tokens: tokens.slice(first, end) })
    first = end
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (at > first && startsNewLine(text, tokens, at)) close(at)
    if (!isTerminator(token)) continue
    const end = endOfClosers(tokens, at)
    if (end >= tokens.length) break
    if (endsSentence(tokens, first, at, end, isCaseless)) close(end)
    at = end - 1
  }
  close(tokens.length)
  return sentences
}

function isTerminator(token: Token): boolean {
  return token.kind === 'punctuation' && (TERMINATORS.has(token.text[0]!) || token.text.startsWith('..'))
}

/** The index after the terminators and the closing marks that touch them. */
function endOfClosers(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < tokens.length && tokens[end]!.span[0] === tokens[end - 1]!.span[1]) {
    const next = tokens[end]!
    if (!isTerminator(next) && !CLOSERS.has(next.text)) break
    // A mark that touches the word after it opens something new.
    const after = tokens[end + 1]
    if (!isTerminator(next) && after !== undefined && after.kind !== 'punctuation' && after.span[0] === next.span[1]) break
    end += 1
  }
  return end
}

/** A blank line, or a line that opens with a dash or a bullet. */
function startsNewLine(text: string, tokens: readonly Token[], at: number): boolean {
  const gap = text.slice(tokens[at - 1]!.span[1], tokens[at]!.span[0])
  const line = gap.indexOf('\n')
  if (line < 0) return false
  if (gap.indexOf('\n', line + 1) >= 0) return true
  const token = tokens[at]!
  return DASHES.has(token.text) || token.text === '•' || token.text === '▪'
}

/** All letters small, or all capital: then the case of a letter tells nothing. */
function hasOneCase(tokens: readonly Token[]): boolean {
  let capitals = 0
  let smalls = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    if (isCapitalized(token)) capitals += 1
    if (/^\p{Ll}/u.test(token.text)) smalls += 1
  }
  return capitals === 0 || smalls * 50 < capitals
}

function endsSentence(tokens: readonly Token[], first: number, at: number, end: number, isCaseless: boolean): boolean {
  const next = tokens[end]!
  const previous = tokens[end - 1]!
  const hasGap = next.span[0] > previous.span[1]
  if (!hasGap) return at > first && startsGluedSentence(tokens[at - 1]!, tokens[at]!, next, tokens[end + 1])
  if (at === first) return false
  const isClosed = end > at + 1 && CLOSERS.has(previous.text)
  const isBracketedEllipsis = tokens[at - 1]!.text === '[' && previous.text === ']'
  if (isBracketedEllipsis) return at - 2 >= first && opensSentence(tokens, end, isCaseless)
  if (DASHES.has(next.text)) return endsBeforeDash(tokens, end, isClosed)
  if (!opensSentence(tokens, end, isCaseless)) return false
  if (tokens[at]!.text !== '.' || (end > at + 1 && isTerminator(tokens[at + 1]!))) return true
  return !isAbbreviated(tokens, first, at, end)
}

/** "front.They": a stop without a space, between a small word and a capitalised one (scans, bad markup). */
function startsGluedSentence(before: Token, stop: Token, next: Token, after: Token | undefined): boolean {
  const isSmallWord = before.kind === 'word' && before.text.length > 1 && /\p{Ll}$/u.test(before.text) && before.span[1] === stop.span[0]
  return isSmallWord && isCapitalized(next) && next.text.length > 1 && /\p{Ll}$/u.test(next.text) && after?.text !== '.' && after?.text !== '/'
}

/** A word with a capital, a number, or an opening mark with one of these behind it. */
function opensSentence(tokens: readonly Token[], at: number, isCaseless: boolean): boolean {
  for (let i = at; i < tokens.length && i < at + 4; i++) {
    const token = tokens[i]!
    if (token.kind === 'number') return true
    if (token.kind === 'word') return isCaseless || !/^\p{Ll}/u.test(token.text)
    if (isTerminator(token)) return true
    if (!OPENERS.has(token.text) && !DASHES.has(token.text)) return /\p{S}/u.test(token.text)
  }
  return true
}

/** «Стой! — крикнул он» goes on; «Я не пойду. — Он помолчал» does not, unless a quotation mark closed before the dash. */
function endsBeforeDash(tokens: readonly Token[], dashAt: number, isClosed: boolean): boolean {
  if (isClosed) return false
  const next = tokens[dashAt + 1]
  return next !== undefined && isCapitalized(next)
}

/** Whether the stop at `at` belongs to an abbreviation or an initial and does not end the sentence. */
function isAbbreviated(tokens: readonly Token[], first: number, at: number, end: number): boolean {
  const word = tokens[at - 1]!
  const next = tokens[end]!
  if (end > at + 1 || word.span[1] !== tokens[at]!.span[0]) return false
  if (word.kind === 'number') return at - 1 === first
  if (word.kind !== 'word') return false
  const isInitialNext = isInitial(next) && tokens[end + 1]?.text === '.'
  const isOpener = next.kind === 'word' && SENTENCE_OPENERS.has(next.lower) && !isInitialNext
  const isPair = at - 3 >= first && tokens[at - 2]!.text === '.'
  const kind = (isPair ? PAIRED_ABBREVIATIONS[tokens[at - 3]!.lower]?.[word.lower] : undefined) ?? abbreviationKind(word.lower)
  if (kind === 'number') return next.kind === 'number'
  if (kind === 'last') return next.kind === 'number' && !isPair
  if (kind === 'unit') return isUnitStop(tokens, first, at, next) && !isOpener
  return (kind === 'before' || isInitial(word)) && !isOpener
}

/** «в 2022 г. Москва…» may end; «г. Новосибирск», «д. Ивановка» do not; «через час. Потом» is no abbreviation. */
function isUnitStop(tokens: readonly Token[], first: number, at: number, next: Token): boolean {
  const word = tokens[at - 1]!
  const isAfterNumber = at - 2 >= first && tokens[at - 2]!.kind === 'number'
  if (isAfterNumber) return next.kind === 'number'
  return word.text.length === 1 || DOUBLED_UNITS.has(word.lower)
}

function isInitial(word: Token): boolean {
  return isCapitalized(word) && (word.text.length === 1 || TWO_LETTER_INITIALS.has(word.text))
}
