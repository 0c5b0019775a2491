// Makes statements out of what was found: each teller's words cut into clauses, and what the document narrates itself.
import { spanContains, spansOverlap, textAt, type Span } from '../base/span.ts'
import type { Language } from '../base/language-tag.ts'
import type { SourceDocument } from '../document/document.ts'
import { CLAUSE_WORDS } from '../language/clause-words.ts'
import type { Attribution } from './tellings/attribution.ts'
import type { AttributionNode, ReadBlock } from './tellings/attributions.ts'
import type { ChainContext, Step } from './tellings/chains.ts'
import { roleOf } from './tellings/dialogue.ts'
import { creditedOutlets } from './tellings/credited-outlets.ts'
import { findLetter } from './tellings/letters.ts'
import { blockSpeaker, nameInterviewee, spoken } from './tellings/block-speaker.ts'
import { coverSpans, groupBySentence } from './tellings/by-sentence.ts'
import type { CodeFinder } from './vocabulary/codes.ts'
import { hasFiniteVerb } from './tellings/cues.ts'
import type { ItemSentence } from './tellings/items.ts'
import { isWorthRecording } from './tellings/narration.ts'
import { retoldBy } from './tellings/retold.ts'
import { rangeSpan, type Range } from './tellings/sources.ts'
import { passedOn } from './tellings/passed-on.ts'
import { resolveDocument } from './tellings/documents.ts'
import { namesDocument, UNKNOWN_TELLER, type Speakers, type Teller } from './tellings/speakers.ts'
import { splitClauses } from './split-statements.ts'
import type { Clause } from './clause.ts'
import { isInfinitive } from './kinds.ts'
import { trustWitnesses } from './tellings/witnesses.ts'
import { makeStatement } from './make-statement.ts'
import type { Statement } from './statement.ts'
import type { Times } from './when.ts'

export type Finders = Readonly<Record<Language, CodeFinder>>

/** The statements of all blocks, in the order of the text, numbered s1, s2, … */
export function collectStatements(
  document: SourceDocument,
  blocks: readonly ReadBlock[],
  speakers: Speakers,
  times: Times,
  finders: Finders,
): Statement[] {
  const found: Statement[] = []
  const credited = creditedOutlets(document)
  if (blocks.some(({ turn, block }) => turn !== null || block.speaker !== undefined)) nameInterviewee(document, blocks, speakers)
  const letter = letterStep(document, blocks, speakers)
  for (const block of blocks) {
    const context: ChainContext = { text: document.text, language: block.language, speakers, times, credited, ownOutlet: document.outlet }
    const own =
      blockSpeaker(document, block, speakers) ??
      (letter !== null && spanContains(letter.body, [block.block.start, block.block.end]) ? letter.step : null)
    const isQuestion =
      (block.turn?.role ?? (block.block.speaker === undefined ? 'named' : roleOf(block.block.speaker, block.language))) === 'question'
    const base: Step[] = own === null || isQuestion ? [] : [own]
    const make = (clause: Clause): void => {
      const statement = makeStatement(context, clause, finders[block.language])
      if (statement !== null) found.push(statement)
    }
    let before: Step | null = null
    for (const node of block.attributions) {
      if (isNarratedAct(node)) continue
      const step: Step = stepOf(context, node, base)
      const outer: Step | null = base.length > 0 ? null : passedOn(context, node, step, before)
      addNode(context, node, outer === null ? base : [outer], make)
      before = outer ?? step
    }
    if (isQuestion) continue
    if (own !== null) addSpoken(block, base, make)
    else if (letter !== null) continue
    else if (NARRATING.has(block.block.kind) || block.attributions.some(isNarratedAct)) addNarration(context, block, make)
  }
  const ordered = found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  return dropRepeated(trustWitnesses(document.text, ordered, document.language)).map((statement, index) => ({
    ...statement,
    id: `s${index + 1}`,
  }))
}

interface LetterStep {
  readonly body: Span
  readonly step: Step
}

function letterStep(document: SourceDocument, blocks: readonly ReadBlock[], speakers: Speakers): LetterStep | null {
  const letter = findLetter(document, blocks)
  if (letter === null) return null
  const span = letter.writers[0]!
  const attribution = { ...spoken(span, 'letter'), cueClause: [span[1], span[1]] as Span }
  return {
    body: letter.body,
    step: { attribution, teller: { id: speakers.signatory(letter.writers, letter.isJoint), kind: 'document', span }, relayedBy: null },
  }
}

const NARRATING = new Set(['paragraph', 'block-quote'])

function dropRepeated(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    (statement, i) => i === 0 || statement.span[0] !== statements[i - 1]!.span[0] || statement.span[1] !== statements[i - 1]!.span[1],
  )
}

/** Acts whose embedded telling is a hop of its own; what others "want" or "judge" inside a telling stays part of it. */
const TELLING_ACTS = new Set(['say', 'promise', 'deny'])

function stepOf(context: ChainContext, node: AttributionNode, outer: readonly Step[]): Step {
  const { attribution } = node
  const isSelf =
    attribution.source !== null &&
    CLAUSE_WORDS[context.language].firstPerson.has(textAt(context.text, attribution.source).toLowerCase()) &&
    outer.length > 0
  const teller =
    attribution.source === null
      ? (context.speakers.unnamed(attribution, outer.at(-1)?.teller.id ?? null) ?? UNKNOWN_TELLER)
      : isSelf
        ? outer.at(-1)!.teller
        : tellerOf(context, node, attribution.source, outer.at(-1)?.teller.id ?? null)
  if (attribution.relayed === null) return { attribution, teller, relayedBy: null }
  const named = context.speakers.resolve(attribution.relayed.source, context.language)
  const relayedBy =
    named.id !== null && named.id === teller.id ? context.speakers.relative(attribution.relayed.source, context.language) : named
  return { attribution, teller, relayedBy }
}

/** "they wrote a report saying that …" is an event of the account, not a telling to its teller. */
function writesDocument(context: ChainContext, attribution: Attribution): boolean {
  const between = textAt(context.text, [attribution.cue[1], Math.max(attribution.cue[1], attribution.content[0]?.[0] ?? 0)])
  return attribution.form === 'indirect' && between.length < 80 && namesDocument(between, context.language) && attribution.source !== null
}

/** "a report saying that …": the gerund hangs on the document before it. */
function isDocumentSaying(context: ChainContext, { cue, form }: Attribution): boolean {
  const before = textAt(context.text, [Math.max(0, cue[0] - 24), cue[0]])
  return form === 'indirect' && /\S\s$/.test(before) && namesDocument(before.trim().split(/\s+/).at(-1) ?? '', context.language)
}

/** An embedded telling by another: not what the teller says of their own words ("I agree to …"), nor what was not said. */
function isTelling(context: ChainContext, attribution: Attribution): boolean {
  if (writesDocument(context, attribution) || isDocumentSaying(context, attribution)) return false
  if (
    attribution.isNegated ||
    attribution.shape === 'phrase' ||
    !(TELLING_ACTS.has(attribution.act) || (attribution.act === 'ask' && attribution.form === 'direct'))
  )
    return false
  if (attribution.source === null) return attribution.act !== 'say' || attribution.isUntold || (attribution.agrees ?? null) !== null
  const first = textAt(context.text, attribution.source).toLowerCase()
  return attribution.form === 'direct' || !CLAUSE_WORDS[context.language].firstPerson.has(first)
}

/** A document that is quoted tells by its signatories. */
function tellerOf(context: ChainContext, node: AttributionNode, source: Span, not: string | null): Teller {
  if (namesDocument(textAt(context.text, source), context.language))
    return resolveDocument(context.text, node.items, source, context.speakers, context.language)
  return context.speakers.resolve(
    source,
    context.language,
    node.attribution.form === 'direct' || node.attribution.source?.[0] !== node.items[0]?.span[0] ? not : null,
  )
}

/** Acts that a narrator tells as an event ("they refused to go"): the whole clause is the statement, and the act its kind. */
const NARRATED_ACTS = new Set(['ask', 'promise', 'refuse'])

function isNarratedAct({ attribution }: AttributionNode): boolean {
  return (
    NARRATED_ACTS.has(attribution.act) &&
    attribution.form === 'indirect' &&
    (attribution.shape === 'phrase' || (attribution.act === 'promise' && attribution.source === null))
  )
}

/** "She said they promised to transfer them": the promiser is the earliest teller of the promise. */
function isNestedPromise({ attribution }: AttributionNode): boolean {
  return attribution.act === 'promise' && attribution.shape === 'phrase' && attribution.source !== null && !attribution.isNegated
}

/** The statements of one attribution and of those inside what it tells. */
function addNode(context: ChainContext, node: AttributionNode, outer: readonly Step[], make: (clause: Clause) => void): void {
  const step = stepOf(context, node, outer)
  const steps = [...outer, step]
  const inner = node.inner.filter(({ attribution }) => isTelling(context, attribution))
  const retold = retoldBy(context, node, step)
  const clauses: Clause[] = []
  const takenIn = groupBySentence(node.sentences, inner.flatMap(takenBy), (span) => span)
  for (const [index, sentence] of node.sentences.entries()) {
    const taken = takenIn[index]!.filter((span) => spansOverlap(span, sentence.span))
    for (const range of clausesOutside(sentence, taken, context.language))
      clauses.push({ items: sentence.items, range, steps, isQuoted: sentence.isQuoted, retold })
  }
  const promised = node.inner.filter(isNestedPromise)
  for (const clause of joinPieces(context, node, clauses)) {
    const span = rangeSpan(clause.items, clause.range)
    const promise = promised.find(({ attribution }) => spanContains(span, attribution.cue))
    make(promise === undefined ? clause : { ...clause, steps: [...steps, stepOf(context, promise, steps)] })
  }
  for (const one of inner) addNode(context, one, steps, make)
}

/** "On 1 November, said X, they were given helmets": a piece without a verb belongs to the clause on the other side of the cue. */
function joinPieces(context: ChainContext, node: AttributionNode, clauses: readonly Clause[]): Clause[] {
  const [first, second] = clauses
  const isSplit = node.attribution.content.length > 1 && first !== undefined && second !== undefined && !first.isQuoted && !second.isQuoted
  if (isSplit && !hasFiniteVerb(first.items, first.range[0], first.range[1], context.language)) {
    return [{ ...second, before: rangeSpan(first.items, first.range) }, ...clauses.slice(2)]
  }
  const isInner = (clauses[0]?.steps.length ?? 0) > 1
  return clauses.length > 1 || isInner
    ? clauses.filter(
        (clause) => !isFragment(clause, context.language) || (isInner && clauses.length === 1 && clause.items.at(-1)?.text !== '?'),
      )
    : [...clauses]
}

const LONGEST_FRAGMENT = 5
const SHORT_INDIRECT = 3
const LONGEST_QUESTION = 14

/** A few quoted words without a verb ("No.", «Девочка.») or a short question tell nothing by themselves. */
function isFragment(clause: Clause, language: Language): boolean {
  const [from, to] = clause.range
  if (!clause.isQuoted && to - from <= SHORT_INDIRECT && clause.before === undefined && !hasFiniteVerb(clause.items, from, to, language))
    return true
  if (!clause.isQuoted || (language !== 'en' && to - from > 2 && isInfinitive(clause.items[from]!, language))) return false
  if (to - from <= LONGEST_FRAGMENT && !hasFiniteVerb(clause.items, from, to, language)) return true
  return to - from <= LONGEST_QUESTION && clause.items.at(-1)?.text === '?'
}

/** The clauses of a sentence in the stretches that no span of `taken` covers; all of it as one where it has no verb. */
export function clausesOutside(
  sentence: ItemSentence,
  taken: readonly Span[],
  language: Language,
  starts: readonly number[] = [],
): Range[] {
  const clauses: Range[] = []
  let from = 0
  const { items } = sentence
  const close = (to: number): void => {
    if (to <= from) return
    const isAll = from === 0 && to === items.length
    if (isAll || hasFiniteVerb(items, from, to, language))
      clauses.push(
        ...splitClauses(items, language, from, to).filter(
          ([start, end]) => isAll || (end - start > 2 && hasFiniteVerb(items, start, end, language)),
        ),
      )
  }
  // Items and what is taken are passed once, side by side: `reach` is how far what began before an item's end goes.
  const sorted = taken.length > 1 ? taken.toSorted((a, b) => a[0] - b[0]) : taken
  let next = 0
  let reach = -1
  for (let at = 0; at < items.length; at++) {
    const { span } = items[at]!
    if (at > from && starts.includes(span[0])) {
      close(at)
      from = at
    }
    while (next < sorted.length && sorted[next]![0] < span[1]) reach = Math.max(reach, sorted[next++]![1])
    if (reach <= span[0]) continue
    close(at)
    from = at + 1
  }
  close(items.length)
  return clauses
}

/** A turn of a transcript or a message: its own words, sentence by sentence. */
function addSpoken(block: ReadBlock, steps: readonly Step[], make: (clause: Clause) => void): void {
  const takenIn = groupBySentence(
    block.sentences,
    block.attributions.filter((node) => !isNarratedAct(node)).flatMap(takenBy),
    (span) => span,
  )
  const actsIn = groupBySentence(block.sentences, block.attributions.filter(isNarratedAct), ({ attribution }) => attribution.cue)
  for (const [index, sentence] of block.sentences.entries()) {
    const taken = takenIn[index]!.filter((span) => spansOverlap(span, sentence.span))
    for (const range of clausesOutside(sentence, taken, block.language)) {
      const act = actsIn[index]!.find(({ attribution }) => spansOverlap(rangeSpan(sentence.items, range), attribution.cue))
      const clause: Clause = {
        items: sentence.items,
        range,
        steps,
        isQuoted: true,
        retold: null,
        ...(act === undefined ? {} : { act: act.attribution }),
      }
      if (!isFragment(clause, block.language)) make(clause)
    }
  }
}

function takenBy({ attribution: { cue, source, content } }: AttributionNode): Span[] {
  return [cue, ...(source === null ? [] : [source]), ...content]
}

/** What the document tells in its own voice, outside every attribution. */
function addNarration(context: ChainContext, block: ReadBlock, make: (clause: Clause) => void): void {
  const touching = groupBySentence(block.sentences, block.attributions, ({ attribution }) =>
    coverSpans([attribution.cue, ...attribution.content]),
  )
  for (const [index, sentence] of block.sentences.entries()) {
    const inSentence = touching[index]!.filter(
      ({ attribution }) =>
        spanContains(sentence.span, attribution.cue) || attribution.content.some((span) => spansOverlap(span, sentence.span)),
    )
    const acts = inSentence.filter(isNarratedAct)
    const taken = inSentence
      .filter((node) => !isNarratedAct(node))
      .flatMap((node) => {
        const { attribution } = node
        return [...takenBy(node), attribution.cueClause, ...(attribution.relayed === null ? [] : [attribution.relayed.cue])]
      })
    const starts = acts.filter(({ attribution }) => attribution.source === null).map(({ attribution }) => attribution.cue[0])
    for (const range of clausesOutside(sentence, taken, block.language, starts)) {
      const span = rangeSpan(sentence.items, range)
      const act = acts.find(({ attribution }) => spansOverlap(span, attribution.cue))
      if (act === undefined && !isWorthRecording(context, sentence.items, range)) continue
      make({
        items: sentence.items,
        range,
        steps: [],
        isQuoted: false,
        retold: null,
        ...(act === undefined ? {} : { act: act.attribution }),
      })
    }
  }
}
