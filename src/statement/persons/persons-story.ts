// The sentences of a document in which its story is told: what persons are looked for in.
import { isLanguage, type Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import type { Block, SourceDocument } from '../../document/document.ts'
import { groupSentences, type Sentence } from '../../language/sentences.ts'
import type { Token } from '../../language/tokens.ts'
import { tokensOf } from '../tellings/block-tokens.ts'

/** Persons of the story stand here (a note may be a paragraph that explains a name); credits, bylines, translators and menus name people who are no part of it. */
const NARRATIVE = new Set(['headline', 'deck', 'heading', 'paragraph', 'block-quote', 'caption', 'note'])

export interface StorySentence {
  readonly block: Block
  /** Number of the sentence in the story. */
  readonly index: number
  readonly span: Span
  readonly tokens: readonly Token[]
  /** A headline, deck, heading or caption: it names persons, but who speaks there is not who spoke before. */
  readonly isAside: boolean
  /** All letters capital or all small: capitals tell nothing. */
  readonly isCaseless: boolean
}

export interface Story {
  readonly text: string
  readonly language: Language | null
  readonly sentences: readonly StorySentence[]
}

/** Cuts the narrative blocks into sentences; spans are the document's. */
export function readStory(document: SourceDocument): Story {
  const language = isLanguage(document.language) ? document.language : null
  const sentences: StorySentence[] = []
  for (const block of document.blocks) {
    if (!NARRATIVE.has(block.kind)) continue
    if (isCreditLine(block.text)) continue
    const tokens = tokensOf(document, block)
    for (const sentence of groupSentences(document.text, tokens)) {
      for (const piece of cutSentence(sentence)) sentences.push(storySentence(block, piece, sentences.length))
    }
  }
  return { text: document.text, language, sentences }
}

/** Lines that name who made the page, not who is in the story, where a reader left them among the paragraphs. */
const CREDIT_LINE =
  /^(?:by|words|text|photos?|pictures?|interview by|recorded by|reported by|story by|as told to|translated|translation|edited by|записала?|текст|автор|авторы|фото|беседовала?|перев[её]ла?|перевод|редактор|подготовила?|записав|автори|світлина|розмовляла?|переклала?|переклав|переклад|редакторка|підготувала?)(?=[\s:])/iu
/** "Ann Grey / Agency": a photographer and whom they work for. */
const PHOTO_CREDIT = /^\p{Lu}[\p{L}. '’-]{2,40} \/ [\p{Lu}«“"][\p{L}. '’«»“”"-]{1,40}$/u
const LONGEST_CREDIT_UTF16 = 90

function isCreditLine(text: string): boolean {
  if (text.length < LONGEST_CREDIT_UTF16 && PHOTO_CREDIT.test(text)) return true
  return text.length < LONGEST_CREDIT_UTF16 && CREDIT_LINE.test(text) && !/[.!?»”]\s+\p{Lu}/u.test(text)
}

/** No sentence of a story has so many tokens; a longer run is read in pieces, so that no rule looks over more. */
const LONGEST_SENTENCE = 250

function cutSentence(sentence: Sentence): Sentence[] {
  if (sentence.tokens.length <= LONGEST_SENTENCE) return [sentence]
  const pieces: Sentence[] = []
  for (let at = 0; at < sentence.tokens.length; at += LONGEST_SENTENCE) {
    const tokens = sentence.tokens.slice(at, at + LONGEST_SENTENCE)
    pieces.push({ span: [tokens[0]!.span[0], tokens.at(-1)!.span[1]], tokens })
  }
  return pieces
}

function storySentence(block: Block, sentence: Sentence, index: number): StorySentence {
  const isAside = block.kind === 'headline' || block.kind === 'deck' || block.kind === 'heading' || block.kind === 'caption'
  return { block, index, span: sentence.span, tokens: sentence.tokens, isAside, isCaseless: isCaseless(sentence.tokens) }
}

/** Three words or more, and nearly all with the same case throughout. */
function isCaseless(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 1)
  if (words.length < 3) return false
  const shouted = words.filter((token) => token.text === token.text.toUpperCase()).length
  return shouted * 10 >= words.length * 8
}
