// Finds an anchored span again in a text that was read anew: position first, then the quote by its context; never the first of several.
import { done, type Outcome, type Refusal } from '../../base/refusal.ts'
import { textAt, type Span } from '../../base/span.ts'
import { CONTEXT_CODE_POINTS, type Anchor } from './describe-anchor.ts'
import { openOffsets } from './text-offsets.ts'

export type AnchorRefusal = 'ambiguous-quote' | 'lost-quote'

/** A refusal with the places that could be meant (none for a lost quote). */
export interface OrphanedAnchor extends Refusal<AnchorRefusal> {
  readonly candidates: readonly Span[]
}

/** How many places of a quote are looked at and listed. */
const MOST_CANDIDATES = 50

/**
 * The span of `anchor` in `text`. It holds where the exact words stand at the position with their context; else where the words stand at one place
 * only, or at one place whose whole context agrees. Otherwise it is refused with its candidates: which of them is meant, a person decides.
 */
export function attachAnchor(text: string, anchor: Anchor): Outcome<Span, AnchorRefusal> | OrphanedAnchor {
  const { exact, prefix, suffix } = anchor.quote
  const at = openOffsets(text, 'code-points').spanToUtf16([anchor.position.start, anchor.position.end])
  if (exact !== '' && textAt(text, at) === exact && agrees(text, at, prefix, suffix)) return done(at)
  const places = exact === '' ? [] : findPlaces(text, exact)
  if (places.length === 0) return orphan('lost-quote', exact, [])
  const inContext = places.filter((place) => agrees(text, place, prefix, suffix))
  if (inContext.length === 1) return done(inContext[0]!)
  if (places.length === 1) return done(places[0]!)
  return orphan('ambiguous-quote', exact, inContext.length > 0 ? inContext : places)
}

/** The one span of quoted words in a text, for a person who gives only the words. */
export function findQuote(text: string, exact: string): Outcome<Span, AnchorRefusal> | OrphanedAnchor {
  const places = exact.trim() === '' ? [] : findPlaces(text, exact)
  if (places.length === 1) return done(places[0]!)
  return orphan(places.length === 0 ? 'lost-quote' : 'ambiguous-quote', exact, places)
}

function findPlaces(text: string, exact: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_CANDIDATES; at = text.indexOf(exact, at + 1))
    places.push([at, at + exact.length])
  return places
}

/** The context on both sides, white space aside: a re-reading may lay out lines anew. */
function agrees(text: string, [start, end]: Span, prefix: string, suffix: string): boolean {
  const reach = CONTEXT_CODE_POINTS * 4
  const before = squeeze(text.slice(Math.max(0, start - reach), start))
  const after = squeeze(text.slice(end, end + reach))
  return before.endsWith(squeeze(prefix)) && after.startsWith(squeeze(suffix))
}

function squeeze(words: string): string {
  return words.replace(/\s/g, '')
}

function orphan(refusal: AnchorRefusal, exact: string, candidates: readonly Span[]): OrphanedAnchor {
  const shown = exact.length > 60 ? `${exact.slice(0, 57)}…` : exact
  const message =
    refusal === 'lost-quote'
      ? `The words “${shown}” do not stand in the text any more. Choose their place anew, or withdraw the statement.`
      : `The words “${shown}” stand at ${candidates.length} places. Say which one is meant.`
  return { ok: false, refusal, message, candidates }
}
