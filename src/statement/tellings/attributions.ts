// All attributions of a document, level by level: around the quotations, then inside each of them, then inside what is told.
import type { Language } from '../../base/language-tag.ts'
import { spanContains, spansOverlap, type Span } from '../../base/span.ts'
import type { Block, SourceDocument } from '../../document/document.ts'
import { tokenize, type Token } from '../../language/tokens.ts'
import { findAccordingTo, findReportedNouns, findSignature, findUntold } from './according-to.ts'
import type { Attribution } from './attribution.ts'
import { tokensOf } from './block-tokens.ts'
import { findDashDialogue, openAtCues, readTurn, type Turn } from './dialogue.ts'
import { groupItems, QUOTE, type Item, type ItemSentence } from './items.ts'
import { findColonQuotation } from './documents.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { findCues } from './cues.ts'
import { findReportedSpeech, placeOnly } from './reported-speech.ts'

/** An attribution with those inside what it tells. */
export interface AttributionNode {
  readonly attribution: Attribution
  readonly inner: readonly AttributionNode[]
  /** Sentences of what is told, piece by piece, for splitting. */
  readonly sentences: readonly ContentSentence[]
  /** The sentence that holds the cue. */
  readonly items: readonly Item[]
}

/** One block with its sentences at the outermost level and the attributions found in it. */
export interface ReadBlock {
  readonly block: Block
  readonly language: Language
  readonly sentences: readonly ItemSentence[]
  readonly attributions: readonly AttributionNode[]
  readonly turn: Turn | null
}

const READ_KINDS = new Set(['headline', 'deck', 'heading', 'paragraph', 'block-quote', 'caption', 'note'])
const HEADINGS = new Set(['headline', 'deck', 'heading', 'caption'])
const DEEPEST = 3

/** The blocks that tell something, each read into attributions. `languageOf` decides the language of each block. */
export function readAttributions(document: SourceDocument, languageOf: (block: Block) => Language): ReadBlock[] {
  const blocks = document.blocks.filter((block) => READ_KINDS.has(block.kind))
  const quotations = findQuotations(document.text, blocks)
  const turns = transcriptTurns(blocks, languageOf)
  let previous: Attribution | null = null
  return blocks.map((block, index) => {
    const language = languageOf(block)
    const turn = turns[index] ?? null
    const dialogue = turn === null ? findDashDialogue(block, language) : []
    const own = dialogue.length > 0 ? dialogue : openAtCues(document.text, quotations[index] ?? [], language)
    const start = turn?.body[0] ?? block.start
    const tokens = start === block.start ? tokensOf(document, block) : tokenize(document.text, start, block.end)
    const inBody = own.filter((quotation) => quotation.outer[0] >= start)
    const sentences = groupItems(document.text, tokens, inBody, language)
    const found = readLevel(document.text, sentences, language, previous, 0, HEADINGS.has(block.kind))
    const direct = found.filter(({ attribution }) => attribution.form === 'direct')
    previous = direct.at(-1)?.attribution ?? (block.kind === 'paragraph' && inBody.length === 0 ? lastOpenCue(sentences, found) : null)
    return { block, language, sentences, attributions: found, turn }
  })
}

/** A label is a speaker when it asks or answers, or stands at the head of two blocks or more. */
function transcriptTurns(blocks: readonly Block[], languageOf: (block: Block) => Language): (Turn | null)[] {
  const turns = blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'block-quote' ? readTurn(block, languageOf(block)) : null,
  )
  const counts = new Map<string, number>()
  const labelOf = (block: Block, turn: Turn): string =>
    block.text.slice(turn.label[0] - block.start, turn.label[1] - block.start).toLowerCase()
  turns.forEach((turn, i) => {
    if (turn !== null) counts.set(labelOf(blocks[i]!, turn), (counts.get(labelOf(blocks[i]!, turn)) ?? 0) + 1)
  })
  const roles = turns.filter((turn) => turn !== null && turn.role !== 'named').length
  const repeated = [...counts.values()].filter((count) => count > 1).length
  return turns.map((turn, i) => {
    if (turn === null) return null
    if (turn.role !== 'named') return roles > 1 ? turn : null
    return repeated > 1 || (counts.get(labelOf(blocks[i]!, turn)) ?? 0) > 1 ? turn : null
  })
}

/** A cue that ends its paragraph with a colon waits for the quotation in the next one. */
function lastOpenCue(sentences: readonly ItemSentence[], found: readonly AttributionNode[]): Attribution | null {
  const last = sentences.at(-1)
  return last?.items.at(-1)?.text === ':' ? (found.at(-1)?.attribution ?? null) : null
}

/** The attributions of the sentences of one level, with what stands inside each. */
export function readLevel(
  text: string,
  sentences: readonly ItemSentence[],
  language: Language,
  previous: Attribution | null,
  depth: number,
  isHeading = false,
): AttributionNode[] {
  const nodes: AttributionNode[] = []
  let before = previous
  for (const sentence of sentences) {
    const found = attributionsOf(sentence, language)
    const outer = found.filter((one) => !found.some((other) => other !== one && tells(other, one)))
    const made = outer.map((attribution) => nodeOf(text, attribution, found, sentence.items, language, depth))
    const backward = readsBackward(sentence, language) ? findBackward(sentence, sentences, nodes, language) : null
    if (backward !== null)
      made.push(
        nodeOf(
          text,
          backward,
          [],
          sentences.filter(({ span }) => backward.content.some((piece) => spanContains(piece, span))).flatMap(({ items }) => items),
          language,
          depth,
        ),
      )
    const loose = looseQuotation(sentence, outer, before, isHeading)
    if (loose !== null) made.push(nodeOf(text, loose, [], sentence.items, language, depth))
    nodes.push(...made)
    const direct = made.findLast(({ attribution }) => attribution.form === 'direct' || sentence.items.at(-1)?.text === ':')
    if (direct !== undefined) before = direct.attribution
    else if (sentence.items.at(-1)?.text === ':') before = openCue(sentence, language) ?? before
    else if (made.length > 0) before = made.at(-1)!.attribution
  }
  return nodes
}

function attributionsOf(sentence: ItemSentence, language: Language): Attribution[] {
  const { items } = sentence
  const untold = findUntold(items, language)
  const spoken = findReportedSpeech(items, language)
  const phrased = findAccordingTo(items, language)
  const nouns = findReportedNouns(items, language)
  const relayed = spoken.flatMap((one) => (one.relayed === null ? [] : [one.relayed.cue]))
  const own = phrased.filter(({ cue }) => !relayed.some((span) => spansOverlap(span, cue)))
  const all = [...(untold === null ? [] : [untold]), ...own, ...spoken.filter((one) => untold === null || one.cue[0] >= untold.cue[1])]
  const signed = findSignature(items)
  const introduced = findColonQuotation(items, all, language)
  const made = [...all, ...(signed === null ? [] : [signed]), ...(introduced === null ? [] : [introduced])]
  return [...made, ...nouns.filter((noun) => !made.some((one) => one.cue[0] === noun.cue[0] || tells(one, noun)))]
}

/** `a` tells `b`: the cue of b stands inside what a tells. */
function tells(a: Attribution, b: Attribution): boolean {
  return a.content.some((piece) => spanContains(piece, b.cue)) && !b.content.some((piece) => spanContains(piece, a.cue))
}

function nodeOf(
  text: string,
  attribution: Attribution,
  found: readonly Attribution[],
  items: readonly Item[],
  language: Language,
  depth: number,
): AttributionNode {
  const nested = found.filter((one) => one !== attribution && tells(attribution, one))
  const direct = nested.filter((one) => !nested.some((other) => other !== one && tells(other, one)))
  const sentences = contentSentences(text, attribution.content, items, language)
  const inside = depth < DEEPEST ? direct.map((one) => nodeOf(text, one, nested, items, language, depth + 1)) : []
  const quoted = sentences.filter((sentence) => sentence.isQuoted)
  const within = depth < DEEPEST && quoted.length > 0 ? readLevel(text, quoted, language, null, depth + 1) : []
  return { attribution, inner: [...inside, ...within], sentences, items }
}

export interface ContentSentence extends ItemSentence {
  readonly isQuoted: boolean
}

/** What is told as sentences: a quotation's own sentences, or the words around as one. */
function contentSentences(text: string, pieces: readonly Span[], items: readonly Item[], language: Language): ContentSentence[] {
  const sentences: ContentSentence[] = []
  for (const piece of pieces) {
    let run: Item[] = []
    const flush = (): void => {
      if (run.some((item) => item.kind !== 'punctuation'))
        sentences.push({ span: [run[0]!.span[0], run.at(-1)!.span[1]], items: run, isQuoted: false })
      run = []
    }
    for (const item of items) {
      if (item.span[0] < piece[0] || item.span[1] > piece[1]) continue
      if (item.quotation === undefined || isScare(item, run, items)) run.push(item)
      else {
        flush()
        sentences.push(...quotedSentences(text, item.quotation, language))
      }
    }
    flush()
  }
  return sentences
}

/** A short quotation in the run of a clause is part of it: 'kept them for "a chat" and'. */
function isScare(item: Item, run: readonly Item[], items: readonly Item[]): boolean {
  const length = item.span[1] - item.span[0]
  const at = items.indexOf(item)
  const after = items[at + 1]
  return (
    (run.length > 0 && run.at(-1)!.kind === 'word' && length < 160) ||
    (length < 60 && after?.kind === 'word' && run.length === 0 && /^\p{Ll}/u.test(after.text) && at > 0)
  )
}

/** The sentences inside a quotation, its own quotations collapsed. */
export function quotedSentences(text: string, quotation: Quotation, language: Language): ContentSentence[] {
  const tokens: Token[] = tokenize(text, quotation.inner[0], quotation.inner[1])
  return groupItems(text, tokens, quotation.children, language).map((sentence) => ({ ...sentence, isQuoted: true }))
}

/** «Об этом … рассказала X», «Про це … розповів X»: what stands before in the paragraph is what was told. */
const BACKWARD: Readonly<Record<Language, readonly string[]>> = { en: [], ru: ['об этом', 'о том', 'про это'], uk: ['про це', 'про те'] }

function readsBackward({ items }: ItemSentence, language: Language): boolean {
  const start = `${items[0]?.lower} ${items[1]?.lower}`
  return BACKWARD[language].includes(start) && findCues(items, language).length > 0
}

/** The attribution of the sentences before `sentence` that nobody else tells. */
function findBackward(
  sentence: ItemSentence,
  sentences: readonly ItemSentence[],
  nodes: readonly AttributionNode[],
  language: Language,
): Attribution | null {
  const at = sentences.indexOf(sentence)
  const told = nodes.flatMap(({ attribution }) => [attribution.cue, ...attribution.content])
  const content = sentences
    .slice(Math.max(0, at - 4), at)
    .filter(({ span }) => !told.some((other) => spansOverlap(other, span)))
    .map(({ span }) => span)
  const placed = placeOnly(sentence.items, language)
  if (content.length === 0 || placed === null) return null
  return { ...placed, content, form: 'indirect' }
}

const LONG_QUOTATION = 25

/** A quotation that no cue of its sentence tells: it goes on from the speaker before it, when it is the whole sentence or long. */
function looseQuotation(
  sentence: ItemSentence,
  found: readonly Attribution[],
  before: Attribution | null,
  isHeading: boolean,
): Attribution | null {
  const quotes = sentence.items.filter(
    (item) => item.lower === QUOTE && !found.some(({ content, cue }) => [...content, cue].some((span) => spanContains(span, item.span))),
  )
  const words = sentence.items.filter((item) => item.kind !== 'punctuation')
  const isWhole = words.length > 0 && words.every((item) => item.lower === QUOTE)
  if (!isWhole || quotes.length !== words.length) return null
  if (before === null && (isHeading || quotes[0]!.span[1] - quotes[0]!.span[0] < LONG_QUOTATION)) return null
  const base = before ?? {
    shape: 'clause' as const,
    cue: quotes[0]!.span,
    source: null,
    act: 'say' as const,
    lemma: 'say',
    isNegated: false,
    isUntold: false,
    means: null,
    cueClause: quotes[0]!.span,
    relayed: null,
  }
  return { ...base, shape: 'clause', content: quotes.map((item) => item.span), form: 'direct', isContinuation: true }
}

/** "X said:" at the end of a sentence, its words in the next. */
function openCue(sentence: ItemSentence, language: Language): Attribution | null {
  const words = sentence.items.slice(0, -1)
  const pretended: Item[] = [
    ...words,
    sentence.items.at(-1)!,
    { span: [sentence.span[1], sentence.span[1]], kind: 'word', text: '“', lower: QUOTE },
  ]
  return findReportedSpeech(pretended, language).at(0) ?? null
}
