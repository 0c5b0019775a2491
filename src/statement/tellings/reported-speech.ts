// Attributions of one sentence: what a cue tells stands after it, before it, or on both sides ("…, said X, …"); after Pareti's PARC 3.0 scheme.
import type { Language } from '../../base/language-tag.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import type { Attribution } from './attribution.ts'
import { meansOf, relayedBy } from './cue-clause.ts'
import { contentAfter, type Content } from './content-after.ts'
import { findCues, hasFiniteVerb, type Cue } from './cues.ts'
import { documentAt } from './documents.ts'
import { QUOTE, type Item } from './items.ts'
import { isDash, nounPhraseAfter, rangeSpan, subjectBefore, type Range } from './sources.ts'

/** A cue with its teller, as laid out in the sentence. */
interface Placed {
  readonly cue: Cue
  readonly source: Range | null
  readonly isInverted: boolean
  /** The clause of teller and cue: [from, to) in items. */
  readonly from: number
  readonly to: number
}

const CLOSING_STOPS = new Set(['.', '!', '?', '…', '...'])

/** The attributions that the verbs of a sentence make, outer ones first. */
export function findReportedSpeech(items: readonly Item[], language: Language): Attribution[] {
  const end = sentenceEnd(items)
  const placed = findCues(items, language).map((cue) => placeCue(items, cue, end, language))
  const found: { attribution: Attribution; pieces: Range[]; at: number }[] = []
  const isTaken = (at: number): boolean => found.some(({ pieces }) => pieces.some(([from, to]) => from <= at && at < to))
  // Trailing and parenthetical cues first: the cues inside what they tell are nested.
  for (const isTrailing of [true, false]) {
    placed.forEach((place, index) => {
      if (found.some(({ at }) => at === place.cue.at)) return
      const content = isTrailing ? contentAround(items, place, placed.slice(0, index), end, language) : contentFollowing(items, place, placed.slice(index + 1), end, language)
      if (content === null || content.pieces.length === 0) return
      if (isTrailing && isTaken(place.cue.at) && !content.isQuoted) return
      found.push({ attribution: describe(items, place, content, placed, index, language), pieces: content.pieces, at: place.cue.at })
    })
  }
  const relayed = found.flatMap(({ attribution }) => (attribution.relayed === null ? [] : [attribution.relayed.cue]))
  const made = found.map(({ attribution }) => attribution).filter(({ cue }) => !relayed.some((span) => span[0] <= cue[0] && cue[1] <= span[1]))
  return made.sort((a, b) => width(b) - width(a) || a.cue[0] - b.cue[0])
}

/** The first cue of a sentence with its teller, whatever it tells: content is left empty. Null where no teller stands there. */
export function placeOnly(items: readonly Item[], language: Language): Attribution | null {
  const end = sentenceEnd(items)
  const cue = findCues(items, language)[0]
  if (cue === undefined) return null
  const place = placeCue(items, cue, end, language)
  const source = place.source !== null && place.source[0] >= 2 ? place.source : nounPhraseAfter(items, cue.to, language)
  if (source[1] <= source[0]) return null
  return describe(items, { ...place, source }, { pieces: [], isQuoted: false, to: cue.to, shape: 'clause' }, [], 0, language)
}

function width(attribution: Attribution): number {
  return attribution.content.reduce((sum, [from, to]) => sum + to - from, 0)
}

function sentenceEnd(items: readonly Item[]): number {
  let end = items.length
  while (end > 0 && items[end - 1]!.kind === 'punctuation' && CLOSING_STOPS.has(items[end - 1]!.text)) end -= 1
  return end
}

function placeCue(items: readonly Item[], cue: Cue, end: number, language: Language): Placed {
  const before = items[cue.from - 1]
  const opensAfterMark = before === undefined || before.lower === QUOTE || before.text === ',' || isDash(before) || before.text === '…' || before.text === '?' || before.text === '!'
  const title = items[cue.to]
  const isNameInMarks = language !== 'en' && (before?.text === ',' || isDash(before)) && title?.lower === QUOTE && title.span[1] - title.span[0] < 40 && cue.to + 1 >= end
  if (isNameInMarks) return { cue, source: [cue.to, cue.to + 1], isInverted: true, from: cue.from, to: cue.to + 1 }
  const mayInvert = cue.verb.takes.includes('v') && (language !== 'en' || cue.verb.form === 'finite') && cue.to < end
  if (mayInvert && (opensAfterMark || (language !== 'en' && CLAUSE_WORDS[language].subordinators.has(before?.lower ?? '')))) {
    const after = nounPhraseAfter(items, cue.to, language)
    const next = items[cue.to]
    const isSubject = after[1] > after[0] && next !== undefined && !CLAUSE_WORDS[language].complementizers.has(next.lower) && !(language === 'en' && next.lower === 'to')
    const isApposition = before?.text === ',' && language === 'en' && subjectBefore(items, cue.from, language)[0] < cue.from && !items.slice(0, cue.from).some((item) => item.lower === QUOTE) && hasFiniteVerb(items, after[1], skipAdjuncts(items, after[1], end, language), 'en')
    const hasSubject = cue.verb.takes.includes('a') && language === 'en' && before?.lower !== QUOTE && subjectBefore(items, cue.from, language)[0] < cue.from
    if (isSubject && !isApposition && !hasSubject && !(language !== 'en' && isOblique(items, after, language))) {
      return { cue, source: after, isInverted: true, from: cue.from, to: after[1] }
    }
  }
  if (cue.verb.act === 'show' && language !== 'en') {
    const named = documentAt(items, 0, items.length, language)
    if (named >= 0) return { cue, source: [named, Math.max(named + 1, Math.min(nounPhraseAfter(items, named, language)[1], named < cue.from ? cue.from : items.length))], isInverted: named > cue.at, from: Math.min(cue.from, named), to: Math.max(cue.to, named > cue.at ? nounPhraseAfter(items, named, language)[1] : cue.to) }
  }
  if (cue.isPassive) {
    const by = items[cue.to]?.lower === 'by' ? nounPhraseAfter(items, cue.to + 1, language) : null
    return { cue, source: by, isInverted: false, from: subjectBefore(items, cue.from, language)[0], to: by?.[1] ?? cue.to }
  }
  const source = cue.verb.form === 'gerund' ? null : subjectBefore(items, cue.from, language)
  if (source !== null && language !== 'en' && isAddressed(items, source, cue)) return { cue, source: null, isInverted: false, from: source[0], to: cue.to }
  if (source !== null && source[0] < source[1]) return { cue, source, isInverted: false, from: source[0], to: cue.to }
  if (language !== 'en' && cue.to < end) {
    const after = nounPhraseAfter(items, cue.to, language)
    if (after[1] > after[0] && !isOblique(items, after, language)) return { cue, source: after, isInverted: true, from: cue.from, to: after[1] }
  }
  return { cue, source: null, isInverted: false, from: cue.from, to: cue.to }
}

/** «Диме сказали», «мне обещали»: one person in the dative before a plural verb is told, and it is not said by whom. */
function isAddressed(items: readonly Item[], [from, to]: Range, cue: Cue): boolean {
  if (cue.verb.agrees !== 'plural' || to - from !== 1) return false
  const { lower, text } = items[from]!
  return CLAUSE_WORDS.ru.addressees.has(lower) || CLAUSE_WORDS.uk.addressees.has(lower) || (/^\p{Lu}/u.test(text) && /(?:у|ю|е|і|ові|еві)$/.test(lower))
}

/** A phrase that opens with a preposition, a pronoun in an oblique case or a number of time is no subject. */
function isOblique(items: readonly Item[], range: Range, language: Language): boolean {
  const words = CLAUSE_WORDS[language]
  const first = items[range[0]]!
  return isObliqueForm(first) || words.prepositions.has(first.lower) || words.addressees.has(first.lower) || words.timeNouns.has(first.lower) || words.adverbs.has(first.lower) || first.kind === 'number'
}

/** «Говорят», «кажуть»: people say. */
const RUMOURED = new Set(['гово', 'каза', 'каже', 'кажу'])
const OBLIQUE_ENDING = /(?:[^аеиоуюяіїє](?:у|ю|ах|ях)|ами|ями|ому|ему|ого|им|ым|ові|еві|єві)$/

/** «прокурору», «журналистам»: no subject ends so; a capital may be a name that does («Максим»). */
function isObliqueForm({ text, lower, kind }: Item): boolean {
  return kind === 'word' && lower.length > 4 && /^\p{Ll}/u.test(text) && OBLIQUE_ENDING.test(lower)
}

/** Content on the left of the cue, and on its right where the cue stands in the middle. */
function contentAround(items: readonly Item[], place: Placed, earlier: readonly Placed[], end: number, language: Language): Content | null {
  const { cue } = place
  if (!/[cqt]/.test(cue.verb.takes) || place.from === 0 || cue.isPassive) return null
  const words = CLAUSE_WORDS[language]
  let left = place.from
  const before = items[left - 1]!
  const isAfterQuote = before.lower === QUOTE
  const isAfterMark = before.text === ',' || isDash(before) || before.text === '…' || before.text === '?' || before.text === '!'
  if (!isAfterQuote && !isAfterMark) return null
  while (left > 0 && items[left - 1]!.kind === 'punctuation' && items[left - 1]!.text !== ')') left -= 1
  if (left === 0) return null
  const hasQuote = items.slice(0, left).some((item) => item.lower === QUOTE)
  if (cue.verb.form === 'gerund' && !hasQuote) return null
  if (!hasQuote && (!cue.verb.takes.includes('c') || (place.source === null && !RUMOURED.has(cue.verb.lemma.slice(0, 4))))) return null
  const right = items[skipAdjuncts(items, place.to, end, language)]
  // "X, who said that …", "…, she said that …": the content stands after.
  if (!isAfterQuote && right !== undefined && place.to < end && items[place.to]!.kind === 'word' && contentAfter(items, cue, place.to, end, language) !== null && !startsAdjunct(items[place.to]!, language)) return null
  const start = leftStart(items, left, earlier, hasQuote)
  if (!hasQuote && !hasFiniteVerb(items, start, left, language) && !(right?.text === ',')) return null
  const pieces: Range[] = [[start, left]]
  const after = rightPiece(items, place, end, language)
  if (after !== null) pieces.push(after)
  if (!hasQuote && words.relatives.has(items[left]?.lower ?? '')) return null
  return { pieces, isQuoted: isAfterQuote || (hasQuote && items[left - 1]?.lower === QUOTE), to: after?.[1] ?? place.to, shape: 'clause' }
}

/** Where the words told before the cue begin: after an earlier cue of the same sentence that is no part of them. */
function leftStart(items: readonly Item[], left: number, earlier: readonly Placed[], hasQuote: boolean): number {
  let start = 0
  if (hasQuote) {
    const quoteAt = items.findLastIndex((item, i) => i < left && item.lower === QUOTE)
    const cueBetween = earlier.findLast((place) => place.to <= quoteAt && items[place.to]?.text !== 'that')
    if (cueBetween !== undefined && quoteAt === left - 1) start = quoteAt
  }
  while (start < left - 1 && items[start]!.kind === 'punctuation' && items[start]!.text !== '(') start += 1
  return start
}

function skipAdjuncts(items: readonly Item[], from: number, end: number, language: Language): number {
  let at = from
  while (at < end && items[at]!.kind !== 'punctuation' && items[at]!.lower !== QUOTE && at - from < 12 && !CLAUSE_WORDS[language].subordinators.has(items[at]!.lower)) at += 1
  return at
}

function startsAdjunct(item: Item, language: Language): boolean {
  const words = CLAUSE_WORDS[language]
  return words.timeNouns.has(item.lower) || words.prepositions.has(item.lower) || words.adverbs.has(item.lower)
}

/** "…, said X, REST": the rest goes on with what is told, unless it opens with a conjunction, a gerund or a new cue. */
function rightPiece(items: readonly Item[], place: Placed, end: number, language: Language): Range | null {
  const words = CLAUSE_WORDS[language]
  const at = skipAdjuncts(items, place.to, end, language)
  const mark = items[at]
  if (mark === undefined || at >= end) return null
  if (mark.lower === QUOTE) return [at, end]
  if (mark.text !== ',' && !isDash(mark) && mark.text !== ':' && mark.text !== '.') return null
  let from = at + 1
  while (from < end && items[from]!.kind === 'punctuation') from += 1
  const next = items[from]
  if (next === undefined || from >= end) return null
  if (next.lower === QUOTE) return [from, end]
  const isLink = words.coordinators.has(next.lower) || words.relatives.has(next.lower) || words.prepositions.has(next.lower) && next.lower === 'according'
  const isGerund = language === 'en' ? next.lower.endsWith('ing') : /(?:я|в|вши|чи)$/.test(next.lower) && next.lower.length > 4
  const quotesOnTheLeft = items.slice(0, place.from).some((item) => item.lower === QUOTE)
  if (isLink || isGerund || mark.text === '.' || (quotesOnTheLeft && !isDash(mark)) || next.lower === 'who') return null
  return [from, end]
}

/** Content on the right of the cue, up to where another attribution of the same level begins. */
function contentFollowing(items: readonly Item[], place: Placed, later: readonly Placed[], end: number, language: Language): Content | null {
  const content = contentAfter(items, place.cue, place.isInverted ? place.to : place.cue.to, end, language)
  if (content === null) return null
  const pieces = content.pieces.map((piece) => clip(items, piece, later, language)).filter(([from, to]) => to > from)
  return { ...content, pieces }
}

/** Ends a piece before ", and X said", ", adding that", ", according to". */
function clip(items: readonly Item[], piece: Range, later: readonly Placed[], language: Language): Range {
  const words = CLAUSE_WORDS[language]
  let to = piece[1]
  for (const place of later) {
    if (place.from <= piece[0] || place.from >= to) continue
    if (!/[cqt]/.test(place.cue.verb.takes) && place.source !== null) continue
    if (place.source !== null && !namesTeller(items, place.source, language)) continue
    let at = place.source === null && !place.isInverted ? place.cue.from : place.from
    const isLinked = words.coordinators.has(items[at - 1]?.lower ?? '') || ['though', 'although', 'while', 'whereas', 'хотя', 'хоча'].includes(items[at - 1]?.lower ?? '')
    if (isLinked) at -= 1
    const isCut = items[at - 1]?.text === ',' || items[at - 1]?.text === ';' || isDash(items[at - 1])
    const isRelative = words.relatives.has(items[at]?.lower ?? '') || words.relatives.has(items[place.cue.from - 1]?.lower ?? '')
    if ((isCut || (isLinked && place.source === null)) && !isRelative) to = isCut ? at - 1 : at
  }
  while (to > piece[0] && items[to - 1]!.kind === 'punctuation' && items[to - 1]!.text !== ')') to -= 1
  return [piece[0], to]
}

/** A name, a pronoun or "the …": "and some speculated" is still told by the first teller. */
function namesTeller(items: readonly Item[], [from, to]: Range, language: Language): boolean {
  if (language !== 'en') return true
  const first = items[from]!.lower
  return ['he', 'she', 'they', 'i', 'we', 'the', 'his', 'her', 'my'].includes(first) || items.slice(from, to).some((item) => /^\p{Lu}/u.test(item.text))
}

function describe(items: readonly Item[], place: Placed, content: Content, placed: readonly Placed[], index: number, language: Language): Attribution {
  const { cue } = place
  let source = place.source
  // "he said …, adding that …": the gerund and the second verb of one subject share its teller.
  if (source === null && !cue.isPassive && cue.verb.agrees !== 'plural') source = placed.slice(0, index).findLast((other) => other.source !== null && !other.cue.isPassive)?.source ?? (cue.verb.form === 'gerund' ? mainSubject(items, cue, language) : null)
  const clause: Range = [Math.min(place.from, cue.from), clauseEnd(items, Math.max(place.to, cue.to))]
  const pieces = content.pieces.map((piece) => rangeSpan(items, piece))
  return {
    cue: rangeSpan(items, [cue.from, cue.to]),
    source: source === null ? null : rangeSpan(items, source),
    content: pieces,
    form: content.isQuoted ? 'direct' : 'indirect',
    shape: content.shape,
    act: cue.verb.act,
    lemma: cue.verb.lemma,
    isNegated: cue.isNegated,
    isUntold: source === null && (cue.isPassive || (language !== 'en' && cue.verb.agrees === 'plural')),
    means: meansOf(items, clause, language),
    cueClause: rangeSpan(items, clause),
    relayed: relayedBy(items, Math.max(place.to, cue.to), language),
    agrees: cue.verb.agrees,
    isContinuation: false,
  }
}

/** "X …, saying that": the subject of the sentence that the gerund hangs on. */
function mainSubject(items: readonly Item[], cue: Cue, language: Language): Range | null {
  for (let i = 1; i < cue.from; i++) {
    if (items[i]!.kind !== 'word' || items[i]!.lower === QUOTE || !hasFiniteVerb(items, i, i + 1, language)) continue
    const subject = subjectBefore(items, i, language)
    return subject[1] > subject[0] ? subject : null
  }
  return null
}

function clauseEnd(items: readonly Item[], from: number): number {
  let at = from
  while (at < items.length && items[at]!.kind !== 'punctuation' && items[at]!.lower !== QUOTE) at += 1
  return Math.max(from, at)
}
