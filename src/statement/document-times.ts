// The times of a document: what day its words count from, which is not one day where letters, messages and dated talks are quoted.
import { isLanguage, type Language } from '../base/language-tag.ts'
import { spanContains, type Span } from '../base/span.ts'
import { blockSpan, type Block, type BlockKind, type SourceDocument } from '../document/document.ts'
import { RECORDING_STEMS } from '../language/recording-words.ts'
import { openTimeReader, type Telling } from '../time/read-times.ts'
import type { TimeExpression } from '../time/time-expression.ts'
import type { AttributionNode, ReadBlock } from './tellings/attributions.ts'

const STORY: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline', 'deck', 'heading', 'paragraph', 'block-quote', 'caption', 'note'])
/** What stands beside the story: a date there tells when a photo was taken or a page changed. */
const ASIDE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'byline',
  'source-line',
  'caption',
  'credit',
  'note',
  'translator-line',
  'boilerplate',
])
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Every time of the document, by place. Relative words in a dated letter, message or dated quotation count from its day. */
export function readDocumentTimes(document: SourceDocument, blocks: readonly ReadBlock[]): TimeExpression[] {
  const language: Language = isLanguage(document.language) ? document.language : 'en'
  const spans = (kinds: ReadonlySet<BlockKind>): Span[] => document.blocks.filter(({ kind }) => kinds.has(kind)).map(blockSpan)
  const read = openTimeReader(document.text, { language, blocks: spans(STORY), asides: spans(ASIDE) })
  const messages = document.blocks.flatMap((block) =>
    DAY.test(block.at?.slice(0, 10) ?? '') ? [{ span: blockSpan(block), day: block.at!.slice(0, 10), datedBy: null }] : [],
  )
  const first = read(document.published, messages)
  const published = document.published ?? ownDay(document, first)
  const dated = published === document.published ? first : read(published, messages)
  const quoted = blocks.flatMap(({ attributions }) => attributions.flatMap((node) => datedQuotations(node, dated)))
  return quoted.length === 0 ? dated : read(published, [...messages, ...quoted])
}

const FIRST_BLOCKS = 5
const LAST_BLOCKS = 3
/** A line that is a date with a name or an outlet beside it. */
const LONGEST_REST_UTF16 = 40

/** The day a document without a date of publication gives itself: in its head, in a line of its own, under a letter, "recorded on". */
function ownDay(document: SourceDocument, times: readonly TimeExpression[]): string | null {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'caption' && kind !== 'credit')
  const days = times.filter(({ kind, edtf }) => kind === 'date' && edtf !== null && DAY.test(edtf))
  const dayIn = (block: Block, isFit: (rest: string) => boolean): string | null => {
    const time = days.find(({ span }) => spanContains(blockSpan(block), span))
    if (time === undefined) return null
    const rest = block.text.slice(0, time.span[0] - block.start) + block.text.slice(time.span[1] - block.start)
    return isFit(rest) ? time.edtf : null
  }
  const isHead = (rest: string): boolean => rest.trim().length <= LONGEST_REST_UTF16 || isRecording(rest)
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const day = dayIn(block, block.kind === 'byline' || block.kind === 'source-line' ? () => true : isHead)
    if (day !== null) return day
  }
  for (const block of blocks.slice(-LAST_BLOCKS).reverse()) {
    const day = dayIn(block, (rest) => rest.trim().length <= LONGEST_REST_UTF16)
    if (day !== null) return day
  }
  return null
}

function isRecording(words: string): boolean {
  const lower = words.toLowerCase()
  return RECORDING_STEMS.some((stem) => lower.includes(stem))
}

/** Direct words whose cue's clause gives the day they were said or written on. */
function datedQuotations(node: AttributionNode, times: readonly TimeExpression[]): Telling[] {
  const { attribution } = node
  const inner = node.inner.flatMap((one) => datedQuotations(one, times))
  if (attribution.form !== 'direct') return inner
  const time = dayWithin(attribution.cueClause, attribution.content, times)
  return time === null ? inner : [...attribution.content.map((span) => ({ span, day: time.edtf!, datedBy: time.span })), ...inner]
}

function dayWithin(clause: Span, content: readonly Span[], times: readonly TimeExpression[]): TimeExpression | null {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.span[0] < clause[0]) low = middle + 1
    else high = middle
  }
  for (let at = low; at < times.length && times[at]!.span[0] < clause[1]; at++) {
    const time = times[at]!
    const isOutside = spanContains(clause, time.span) && !content.some((span) => spanContains(span, time.span))
    if (isOutside && time.edtf !== null && DAY.test(time.edtf)) return time
  }
  return null
}
