// A place in a text: half-open [start, end) in UTF-16 code units, the language's own (DESIGN: section 2).

/** Half-open `[start, end)` in UTF-16 code units of one document's text. */
export type Span = readonly [startUtf16: number, endUtf16: number]

/** True where the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** True where `outer` holds the whole of `inner`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The words that stand at a span. */
export function textAt(text: string, span: Span): string {
  return text.slice(span[0], span[1])
}
