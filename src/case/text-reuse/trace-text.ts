// The trace of a text: what is compared when looking for retellings (sentences as bags of stems, anchors in order, winnowed fingerprints).
import type { Block, SourceDocument } from '../../document/document.ts'
import { splitSentences, type Sentence } from '../../language/sentences.ts'
import { findAnchors, type Anchor } from './find-anchors.ts'
import { hashText } from './hash.ts'
import { winnow } from './winnow.ts'

export interface TracedSentence {
  readonly startUtf16: number
  readonly endUtf16: number
  /** Hashes of the stems that carry meaning, ascending, distinct. */
  readonly stems: Uint32Array
  /** Most of it stands in quotation marks. */
  readonly isQuoted: boolean
}

export interface TextTrace {
  readonly language: string | null
  readonly sentences: readonly TracedSentence[]
  readonly anchors: readonly Anchor[]
  readonly fingerprints: Uint32Array
  /** Lengths of the quotations, in order. */
  readonly quotationsUtf16: readonly number[]
  readonly lengthUtf16: number
}

/** Kinds of block that are the page's and not the text's. */
const NOT_COMPARED: ReadonlySet<Block['kind']> = new Set(['boilerplate', 'byline', 'source-line', 'translator-line', 'note'])
/** Longest text compared; what lies beyond is left out. */
const MAX_SENTENCES = 1000

/**
 * Truncation to a prefix stands in for stemming: it costs nothing, needs no language, and does as well in inflected ones
 * (McNamee and Mayfield 2004, who find 4 and 5 letters best).
 */
const STEM_UTF16 = 5

/** Words too common to show anything (function words of at most this length are left out by length alone). */
const SHORT_WORD_UTF16 = 3
const FUNCTION_WORDS = new Set(
  (
    'that with have been they this were from which their there what when them then than said says will would could about after also into only over some such ' +
    'your more most other these those where while being does just like made many much must very his her who whom ' +
    'этого этом этот была было были быть если есть ещё еще когда который которые которых которая меня него нему после потом также тоже того тому только ' +
    'чтобы себя свои своих очень больше можно может нужно надо будет будут сказал сказала говорит ' +
    'цього цьому цей була було були бути якщо коли який які яких яка мене нього після потім також тому тільки щоб себе свої своїх дуже більше можна може треба буде будуть сказав сказала каже'
  ).split(' '),
)

/** The trace of a document: its running text, without the page's own parts. */
export function traceText(document: SourceDocument): TextTrace {
  const sentences: Sentence[] = []
  const quotations: [number, number][] = []
  let lengthUtf16 = 0
  for (const block of document.blocks) {
    if (NOT_COMPARED.has(block.kind) || sentences.length >= MAX_SENTENCES) continue
    sentences.push(...splitSentences(document.text, document.language, block.start, block.end).slice(0, MAX_SENTENCES - sentences.length))
    quotations.push(
      ...(block.kind === 'block-quote'
        ? [[block.start, block.end] as [number, number]]
        : findQuotations(document.text, block.start, block.end)),
    )
    lengthUtf16 += block.end - block.start
  }
  return {
    language: document.language,
    sentences: sentences.map((sentence) => traceSentence(sentence, quotations)),
    anchors: findAnchors(sentences, document.language),
    fingerprints: winnow(
      sentences.flatMap((sentence) => sentence.tokens.filter((t) => t.kind !== 'punctuation').map((t) => hashText(t.lower))),
    ),
    quotationsUtf16: quotations.map(([start, end]) => end - start),
    lengthUtf16,
  }
}

function traceSentence(sentence: Sentence, quotations: readonly (readonly [number, number])[]): TracedSentence {
  const stems = new Set<number>()
  for (const token of sentence.tokens) {
    const isMeaningful =
      token.kind === 'number' || (token.kind === 'word' && token.lower.length > SHORT_WORD_UTF16 && !FUNCTION_WORDS.has(token.lower))
    if (isMeaningful) stems.add(hashText(token.lower.slice(0, STEM_UTF16)))
  }
  const [start, end] = sentence.span
  let quotedUtf16 = 0
  for (const [from, to] of quotations) quotedUtf16 += Math.max(0, Math.min(end, to) - Math.max(start, from))
  return { startUtf16: start, endUtf16: end, stems: Uint32Array.from(stems).sort(), isQuoted: quotedUtf16 * 2 > end - start }
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' }
/** Shorter ones are names and words in quotes, no speech. */
const SHORTEST_QUOTATION_UTF16 = 25

/** Quotations inside one block, by their outer marks; one that is not closed runs to the block's end. */
function findQuotations(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = []
  // Cut out first: a mark that is never closed must not be looked for through the whole document.
  const block = text.slice(start, end)
  for (let at = start; at < end; at++) {
    const closing = CLOSING[text[at]!]
    if (closing === undefined) continue
    const close = block.indexOf(closing, at + 1 - start)
    const to = close < 0 ? end : start + close
    if (to - at >= SHORTEST_QUOTATION_UTF16) found.push([at, to])
    at = to
  }
  return found
}
