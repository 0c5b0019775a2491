// Puts the evidence for a retelling into one sentence that a reader can check.
import type { SourceDocument } from '../../document/document.ts'
import { countDistinct, type Kinship } from './judge-kinship.ts'
import { creditsOutletOf, daysBetween, type OrderReason } from './order-documents.ts'
import type { TextTrace } from './trace-text.ts'

export interface Told {
  readonly document: SourceDocument
  readonly trace: TextTrace
}

const NAMED_ANCHORS = 4
const FEWEST_QUOTATIONS = 3

/** What shows that `by` derives from `of`: wording, names and figures, quotations, credit, date. */
export function tellEvidence(by: Told, of: Told, kinship: Kinship, reason: OrderReason): string {
  const parts = [
    tellCredit(by.document, of.document),
    tellSentences(by, kinship),
    tellAnchors(kinship),
    kinship.sentences ? null : tellQuotations(by.trace, of.trace),
    tellNames(by.document, of.document),
    tellOrder(by.document, of.document, reason),
  ].filter((part) => part !== null)
  const sentence = parts.join('; ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + '.'
}

function tellCredit(by: SourceDocument, of: SourceDocument): string | null {
  const credits = creditsOutletOf(by, of) ? `credits ${of.outlet}` : null
  const translators =
    by.translators.length > 0 && by.language !== of.language ? `names its translators (${by.translators.join(', ')})` : null
  const other =
    credits === null && by.creditedSources.length > 0
      ? `credits ${by.creditedSources.join(', ')}${of.outlet === null ? '' : ' instead'}`
      : null
  return [credits ?? other, translators].filter((part) => part !== null).join(' and ') || null
}

function tellSentences(by: Told, { sentences }: Kinship): string | null {
  if (!sentences || sentences.pairs.length === 0) return null
  const same = Math.round(sentences.likeness * 100)
  return `${sentences.pairs.length} of its ${by.trace.sentences.length} sentences follow the other's one by one, with ${same} % of their stems alike`
}

function tellAnchors(kinship: Kinship): string | null {
  const count = countDistinct(kinship.anchors)
  if (count === 0) return null
  const named = new Map<string, string>()
  for (const [anchor, other] of kinship.anchors.pairs) {
    if (!named.has(anchor.key)) named.set(anchor.key, other.text === anchor.text ? anchor.text : `${anchor.text}/${other.text}`)
  }
  const names = [...named]
    .filter(([key]) => key.startsWith('name:'))
    .slice(0, NAMED_ANCHORS)
    .map(([, text]) => text)
  const days = kinship.anchors.distinct.day
  const among = [names.join(', '), days > 0 ? `${days} ${days === 1 ? 'date' : 'dates'}` : ''].filter((part) => part !== '').join(' and ')
  return `${count} names, numbers and dates stand in the same order${among === '' ? '' : ` (${among} among them)`}`
}

function tellQuotations(by: TextTrace, of: TextTrace): string | null {
  const [mine, other] = [by.quotationsUtf16.length, of.quotationsUtf16.length]
  if (mine < FEWEST_QUOTATIONS || other < FEWEST_QUOTATIONS) return null
  return `${mine} quotations beside the other's ${other}`
}

function tellNames(by: SourceDocument, of: SourceDocument): string | null {
  const authors = by.authors.filter((author) => of.authors.includes(author))
  return authors.length > 0 ? `the same author, ${authors.join(', ')}` : null
}

function tellOrder(by: SourceDocument, of: SourceDocument, reason: OrderReason): string | null {
  const days = daysBetween(of.published, by.published)
  if (days !== null && days > 0) return `published ${days === 1 ? 'a day' : `${days} days`} later`
  if (reason === 'length') return 'which came first is not told: the longer one is taken for the origin'
  if (reason === 'place') return 'which came first is not told'
  return null
}
