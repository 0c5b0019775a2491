// Quoted documents: what is said in an order, a complaint, a log; who signed or wrote it is its teller, else the document itself.
import type { Language } from '../../base/language-tag.ts'
import { spanContains, textAt, type Span } from '../../base/span.ts'
import type { Attribution } from './attribution.ts'
import { isDocumentNoun } from './document-nouns.ts'
import { QUOTE, type Item } from './items.ts'
import { nounPhraseAfter, rangeSpan, subjectBefore, type Range } from './sources.ts'
import type { Speakers, Teller } from './speakers.ts'
import { findPhrase } from '../word-match.ts'

const SIGNED: Readonly<Record<Language, readonly string[]>> = {
  en: ['signed by', 'written by', 'drafted by', 'filed by'],
  ru: ['за подписью', 'подписанн* '.trim(), 'подписал*'],
  uk: ['за підписом', 'підписан*', 'підписал*'],
}

/** Verbs whose subject is the author of the document named after them. */
const AUTHORING: Readonly<Record<Language, readonly string[]>> = {
  en: ['wrote', 'written', 'signed', 'sent', 'filed', 'submitted', 'drafted', 'penned', 'write', 'writes'],
  ru: ['написал*', 'подписал*', 'подал*', 'отправил*', 'направил*', 'составил*', 'пишет', 'пишут'],
  uk: ['написал*', 'написав', 'підписал*', 'подал*', 'подав', 'надіслал*', 'надіслав', 'склал*', 'пише', 'пишуть'],
}

/** Where the first document is named in [from, to), or -1. */
export function documentAt(items: readonly Item[], from: number, to: number, language: Language): number {
  for (let at = from; at < to; at++)
    if (items[at]!.kind === 'word' && items[at]!.lower !== QUOTE && isDocumentNoun(items[at]!, language)) return at
  return -1
}

/** The teller of a document named at `source`: its signatories, its owner, its author in the same sentence, else its own words. */
export function resolveDocument(text: string, items: readonly Item[], source: Span, speakers: Speakers, language: Language): Teller {
  const at = items.findIndex((item) => spanContains(source, item.span) && item.kind === 'word' && isDocumentNoun(item, language))
  const signed = findPhrase(items, SIGNED[language])
  if (signed >= 0) {
    const by = nounPhraseAfter(items, signed + (language === 'en' ? 2 : 1), language)
    if (by[1] > by[0]) return document(speakers, rangeSpan(items, by), language)
  }
  const owner = ownerIn(items, at)
  if (owner !== null) return document(speakers, rangeSpan(items, owner), language)
  const inside = speakers.within([source[0], source[1]])
  if (inside.length > 0 && at >= 0 && source[1] - source[0] > items[at]!.text.length + 4)
    return { id: inside[0]!, kind: 'document', span: source }
  for (let i = at - 1; i >= 0; i--) {
    if (findPhrase(items, AUTHORING[language], i, i + 1) < 0) continue
    const subject = subjectBefore(items, i, language)
    if (subject[1] > subject[0]) return document(speakers, rangeSpan(items, subject), language)
  }
  return { id: textAt(text, source), kind: 'document', span: source }
}

function document(speakers: Speakers, span: Span, language: Language): Teller {
  return { ...speakers.resolve(span, language), kind: 'document', span }
}

const OWNERS = new Set('his her their its my our your его ее их мой наш його її їх мій наша нашій його'.split(' '))

/** "the service's reply", "his letter", «его ответ». */
function ownerIn(items: readonly Item[], at: number): Range | null {
  if (at < 1) return null
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (OWNERS.has(items[i]!.lower)) return [i, i + 1]
    if (items[i]!.lower !== "'s" || i === 0) continue
    const [from] = subjectBefore(items, i, 'en')
    return from < i ? [from, i] : null
  }
  return null
}

/** "The reply consists of two sentences: “…”": a clause without a verb of telling introduces quoted words by its colon. */
export function findColonQuotation(items: readonly Item[], found: readonly Attribution[], language: Language): Attribution | null {
  const at = items.findIndex((item, i) => item.lower === QUOTE && i > 1 && items[i - 1]!.text === ':')
  if (at < 0 || found.some(({ content }) => content.some((span) => spanContains(span, items[at]!.span)))) return null
  const clause: Range = [0, at - 1]
  const named = documentAt(items, 0, at - 1, language)
  const source: Range | null = named >= 0 ? phraseAround(items, named, language) : firstSubject(items, at - 1, language)
  let end = items.length
  while (end > at + 1 && items[end - 1]!.kind === 'punctuation') end -= 1
  return {
    cue: rangeSpan(items, clause),
    source: source === null ? null : rangeSpan(items, source),
    content: [rangeSpan(items, [at, end])],
    form: 'direct',
    shape: 'clause',
    act: 'say',
    lemma: ':',
    isNegated: false,
    isUntold: source === null,
    means: null,
    cueClause: rangeSpan(items, clause),
    relayed: null,
    isContinuation: false,
  }
}

function phraseAround(items: readonly Item[], at: number, language: Language): Range {
  const [from] = subjectBefore(items, at + 1, language)
  return [Math.min(from, at), at + 1]
}

function firstSubject(items: readonly Item[], to: number, language: Language): Range | null {
  const after = nounPhraseAfter(items, 0, language)
  return after[1] > after[0] && after[1] <= to ? after : null
}
