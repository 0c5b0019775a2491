// Whether one text derives from another, from how their sentences and anchors fall into line; precision first.
import { alignAnchors, type AnchorAlignment } from './align-anchors.ts'
import { alignSentences, type SentenceAlignment } from './align-sentences.ts'
import type { TextTrace } from './trace-text.ts'

type RetellingWay = 'translation' | 'syndication' | 'spun' | 'rewrite'

/** That `by` derives from `of`, and what shows it. */
export interface Kinship {
  readonly how: RetellingWay
  /** Greater is closer; comparable between candidates for one `by`. */
  readonly closeness: number
  readonly sentences: SentenceAlignment | null
  readonly anchors: AnchorAlignment
}

/**
 * What is asked for before two texts are joined. Measured on invented pairs (find-retellings.test.ts): independent reports of one event
 * share up to 40 % of their sentences' stems loosely and 9 anchors; retellings half their sentences or 18 anchors. The gaps are wide.
 */
const ASKED = {
  /** Copied or edited: share of the sentences, and share × likeness. */
  copy: { sentences: 4, coverage: 0.5, narration: 0.35, product: 0.42 },
  /** Reworded throughout: less likeness, if names, numbers and days run in step as well. */
  reworded: { sentences: 4, coverage: 0.45, narration: 0.35, product: 0.26, anchorCoverage: 0.45, order: 0.8, distinct: 8 },
  /** An article taken whole into a longer one. */
  embedded: { sentences: 5, coverageOf: 0.6, product: 0.5, narration: 0.2 },
  /** Names, numbers and days come along with copied words; a footer or a form shares words alone. Asked where there are enough of them. */
  facts: { anchors: 4, anchorCoverage: 0.3 },
  /** In another language, nobody credited. */
  translated: { anchorCoverage: 0.45, order: 0.7, inStep: 0.5, distinct: 10, names: 2, figures: 4 },
  /** With the other's outlet credited. */
  credited: { anchorCoverage: 0.28, order: 0.5, distinct: 4, coverage: 0.4, product: 0.2 },
} as const

/** From here on sentences count as copied. */
const COPY_LIKENESS = 0.82
const SPUN_COVERAGE = 0.6
const SPUN_ORDER = 0.85
/** A translation, even a shortened one, keeps this much of the other's anchors, in step; less is a rewrite. */
const TRANSLATION_COVERAGE_OF = 0.38
const TRANSLATION_IN_STEP = 0.45

export interface Credit {
  /** `by` names the outlet of `of` as its source. */
  readonly isCredited: boolean
  /** `by` names translators. */
  readonly isTranslated: boolean
}

/** Judges whether `by` derives from `of` (the caller knows which came first); null where the evidence does not carry it. */
export function judgeKinship(by: TextTrace, of: TextTrace, credit: Credit): Kinship | null {
  const anchors = alignAnchors(by.anchors, of.anchors)
  const isOneLanguage = by.language === of.language && by.language !== null
  const sentences = isOneLanguage ? alignSentences(by.sentences, of.sentences) : null
  const how = isSameText(by, of) ? 'syndication' : sentences ? judgeWording(sentences, anchors, credit) : judgeTranslation(anchors, credit)
  if (how === null) return null
  const wording =
    sentences && sentences.coverageBy * sentences.likeness >= ASKED.copy.product ? sentences.coverageBy * sentences.likeness : 0
  return { how, closeness: (credit.isCredited ? 4 : 0) + anchors.coverageBy * anchors.order + wording, sentences, anchors }
}

/** The same words from beginning to end derive from one another however few they are: an article saved twice is no second voice. */
function isSameText(by: TextTrace, of: TextTrace): boolean {
  if (by.sentences.length < 2 || by.sentences.length !== of.sentences.length) return false
  return by.sentences.every(({ stems }, i) => stems.length > 0 && stems.join(' ') === of.sentences[i]?.stems.join(' '))
}

function judgeWording(sentences: SentenceAlignment, anchors: AnchorAlignment, credit: Credit): RetellingWay | null {
  const product = sentences.coverageBy * sentences.likeness
  const { copy, reworded, embedded, credited } = ASKED
  const isCopy = hasCoverage(sentences, copy) && product >= copy.product
  const isReworded =
    hasCoverage(sentences, reworded) &&
    product >= reworded.product &&
    anchors.coverageBy >= reworded.anchorCoverage &&
    anchors.order >= reworded.order &&
    countDistinct(anchors) >= reworded.distinct
  const isEmbedded =
    sentences.pairs.length >= embedded.sentences &&
    sentences.coverageOf >= embedded.coverageOf &&
    sentences.coverageOf * sentences.likeness >= embedded.product &&
    sentences.coverageNarration >= embedded.narration
  const isCredited =
    credit.isCredited && (hasCreditedAnchors(anchors) || (sentences.coverageBy >= credited.coverage && product >= credited.product))
  if (lacksFacts(anchors)) return null
  if (isCopy || isReworded) {
    if (sentences.likeness >= COPY_LIKENESS) return 'syndication'
    return sentences.coverageBy >= SPUN_COVERAGE && anchors.order >= SPUN_ORDER && !credit.isCredited ? 'spun' : 'rewrite'
  }
  return isEmbedded || isCredited ? 'rewrite' : null
}

function lacksFacts(anchors: AnchorAlignment): boolean {
  return (
    anchors.anchorsBy >= ASKED.facts.anchors &&
    anchors.coverageBy < ASKED.facts.anchorCoverage &&
    anchors.coverageOf < ASKED.facts.anchorCoverage
  )
}

function hasCoverage(sentences: SentenceAlignment, asked: { sentences: number; coverage: number; narration: number }): boolean {
  return (
    sentences.pairs.length >= asked.sentences && sentences.coverageBy >= asked.coverage && sentences.coverageNarration >= asked.narration
  )
}

function judgeTranslation(anchors: AnchorAlignment, credit: Credit): RetellingWay | null {
  const { translated } = ASKED
  const isTranslated =
    anchors.coverageBy >= translated.anchorCoverage &&
    anchors.order >= translated.order &&
    anchors.inStep >= translated.inStep &&
    countDistinct(anchors) >= translated.distinct &&
    anchors.distinct.name >= translated.names &&
    anchors.distinct.day + anchors.distinct.number >= translated.figures
  if (!isTranslated && !(credit.isCredited && hasCreditedAnchors(anchors))) return null
  const isInStep = anchors.coverageOf >= TRANSLATION_COVERAGE_OF && anchors.inStep >= TRANSLATION_IN_STEP
  return credit.isTranslated || isInStep ? 'translation' : 'rewrite'
}

function hasCreditedAnchors(anchors: AnchorAlignment): boolean {
  const { credited } = ASKED
  return anchors.coverageBy >= credited.anchorCoverage && anchors.order >= credited.order && countDistinct(anchors) >= credited.distinct
}

/** Distinct names, numbers and days matched. */
export function countDistinct(anchors: AnchorAlignment): number {
  return anchors.distinct.name + anchors.distinct.number + anchors.distinct.day
}
