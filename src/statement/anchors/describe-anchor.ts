// Describes a span so that it can be found again: W3C TextPositionSelector and TextQuoteSelector (Web Annotation Data Model, 4.2.4–4.2.5).
import { textAt, type Span } from '../../base/span.ts'
import { openOffsets } from './text-offsets.ts'

/** How much context stands on either side of the quote, in code points. */
export const CONTEXT_CODE_POINTS = 32

/** Both selectors of one span. Offsets are code points, as the W3C model counts; `exact` are the words as they stand. */
export interface Anchor {
  readonly position: { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  readonly quote: { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
}

/** The anchor of `span` in `text`; the inverse is `attachAnchor`. */
export function describeAnchor(text: string, span: Span): Anchor {
  const offsets = openOffsets(text, 'code-points')
  const [start, end] = offsets.spanFromUtf16(span)
  const from = offsets.toUtf16(start - CONTEXT_CODE_POINTS)
  const to = offsets.toUtf16(end + CONTEXT_CODE_POINTS)
  return {
    position: { type: 'TextPositionSelector', start, end },
    quote: { type: 'TextQuoteSelector', exact: textAt(text, span), prefix: text.slice(from, span[0]), suffix: text.slice(span[1], to) },
  }
}
