// A quotation in which a relative's account is passed on: once "my husband said" stands in it, what others lived through there is his account.
import type { AttributionNode } from './attributions.ts'
import { isKin, speaksOfSelf, tellsOfSelf, type ChainContext, type Step } from './chains.ts'

/** The step of the relative whose account the whole quotation retells, or null. */
export function retoldBy(context: ChainContext, node: AttributionNode, outer: Step): Step | null {
  if (node.attribution.form !== 'direct') return null
  for (const inner of node.inner) {
    const { attribution } = inner
    if (attribution.source === null || attribution.act !== 'say') continue
    const teller = context.speakers.resolve(attribution.source, context.language)
    const step: Step = { attribution, teller, relayedBy: null }
    if (teller.id !== outer.teller.id && isKin(context, step) && speaksOfSelf(context.text, attribution.source, context.language))
      return step
  }
  return null
}

/** Whether a clause of such a quotation is the relative's account and not the speaker's own ("I asked"). */
export function isRetold(context: ChainContext, span: readonly [number, number]): boolean {
  return !tellsOfSelf(context.text, span, context.language)
}
