// Finds which documents derive from which: copied, edited, machine-spun, translated, or by credit alone (DESIGN: 4.5; docs/decisions/0042).
import type { SourceDocument } from '../document/document.ts'
import type { Retelling } from './comparison.ts'
import { judgeKinship, type Kinship } from './text-reuse/judge-kinship.ts'
import { comesAfter, creditsOutletOf, isSameOutlet, type OrderReason } from './text-reuse/order-documents.ts'
import { RetellingIndex } from './text-reuse/retelling-index.ts'
import { tellEvidence, type Told } from './text-reuse/tell-evidence.ts'
import { traceText } from './text-reuse/trace-text.ts'

/** Up to so many documents every pair is compared; beyond, only those the index proposes. */
const ALL_PAIRS = 40

interface Derivation {
  readonly by: number
  readonly of: number
  readonly kinship: Kinship
  readonly reason: OrderReason
}

/**
 * The retellings among these documents, each naming its nearest origin; at most one a document, never in a circle. A document that
 * credits an outlet which is not in the set, and derives from none that is, gets `of: null` and that outlet. Texts of one subject
 * that were written apart are not joined.
 */
export function findRetellings(documents: readonly { readonly document: SourceDocument }[]): Retelling[] {
  const told = documents.map(({ document }) => ({ document, trace: traceText(document) }))
  const derivations = proposePairs(told).flatMap(([a, b]) => judgePair(told, a, b) ?? [])
  const nearest = new Map<number, Derivation>()
  for (const derivation of derivations.sort((a, b) => b.kinship.closeness - a.kinship.closeness || a.by - b.by || a.of - b.of)) {
    if (!nearest.has(derivation.by) && !leadsTo(nearest, derivation.of, derivation.by)) nearest.set(derivation.by, derivation)
  }
  return told.flatMap((_, by) => nameRetelling(told, by, nearest.get(by)) ?? [])
}

/** The document each one goes back to in the end, by number: itself where it derives from none of the set. */
export function findOrigins(documentCount: number, retellings: readonly Retelling[]): number[] {
  const parents = new Map(retellings.flatMap((retelling) => (retelling.of === null ? [] : [[retelling.by, retelling.of] as const])))
  return Array.from({ length: documentCount }, (_, number) => {
    let origin = number
    for (let steps = 0; parents.has(origin) && steps < documentCount; steps++) origin = parents.get(origin)!
    return origin
  })
}

function leadsTo(nearest: ReadonlyMap<number, Derivation>, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined; at = nearest.get(at)?.of) if (at === to) return true
  return false
}

function proposePairs(told: readonly Told[]): [number, number][] {
  if (told.length <= ALL_PAIRS) return told.flatMap((_, a) => told.slice(a + 1).map((__, k) => [a, a + 1 + k] as [number, number]))
  const index = new RetellingIndex()
  const pairs: [number, number][] = []
  told.forEach(({ trace }, b) => {
    for (const { number } of index.queryTrace(trace)) pairs.push([number, b])
    index.addTrace(trace)
  })
  return pairs
}

function judgePair(told: readonly Told[], a: number, b: number): Derivation | null {
  const order = comesAfter(told[b]!.document, told[a]!.document)
  const [by, of] = order.after ? [b, a] : [a, b]
  const document = told[by]!.document
  const credit = { isCredited: creditsOutletOf(document, told[of]!.document), isTranslated: document.translators.length > 0 }
  const kinship = judgeKinship(told[by]!.trace, told[of]!.trace, credit)
  return kinship && { by, of, kinship, reason: order.reason }
}

function nameRetelling(told: readonly Told[], by: number, derivation: Derivation | undefined): Retelling | null {
  const teller = told[by]!
  if (derivation) {
    const { of, kinship, reason } = derivation
    return { by, of, outlet: null, how: kinship.how, evidence: tellEvidence(teller, told[of]!, kinship, reason) }
  }
  const outside = teller.document.creditedSources.find((credited) =>
    told.every(({ document }) => document.outlet === null || !isSameOutlet(credited, document.outlet)),
  )
  if (outside === undefined) return null
  const isTranslated = teller.document.translators.length > 0
  const evidence = `Credits ${outside}, which is not among the documents${isTranslated ? `, and names its translators (${teller.document.translators.join(', ')})` : ''}.`
  return { by, of: null, outlet: outside, how: isTranslated ? 'translation' : 'rewrite', evidence }
}
