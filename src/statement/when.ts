// When a statement's event happened and how long it lasted: the time expression of its own clause, else the one that governs its sentence.
import { spanContains, type Span } from '../base/span.ts'
import type { Lasts, TimeExpression, When } from '../time/time-expression.ts'

export interface Times {
  /** The first dated expression inside a span, or null. */
  readonly whenIn: (span: Span) => When | null
  /** The same among what stands outside `but`: when a promise was made, not what it promises. */
  readonly whenOutside: (span: Span, but: readonly Span[]) => When | null
  readonly lastsIn: (span: Span) => Lasts | null
}

/** `expressions` in any order. */
export function openTimes(expressions: readonly TimeExpression[]): Times {
  const sorted = expressions.toSorted((a, b) => a.span[0] - b.span[0])
  const inside = (span: Span): TimeExpression[] => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.span[0] < span[0]) low = middle + 1
      else high = middle
    }
    const found: TimeExpression[] = []
    for (let at = low; at < sorted.length && sorted[at]!.span[0] < span[1]; at++)
      if (spanContains(span, sorted[at]!.span)) found.push(sorted[at]!)
    return found
  }
  const isDated = ({ kind, edtf, earliest, latest }: TimeExpression): boolean =>
    kind !== 'duration' && kind !== 'set' && (edtf !== null || earliest !== null || latest !== null)
  const whenOutside = (span: Span, but: readonly Span[]): When | null => {
    const first = inside(span).find((time) => isDated(time) && !but.some((one) => spanContains(one, time.span)))
    return first === undefined ? null : toWhen(first)
  }
  return {
    whenIn: (span) => whenOutside(span, []),
    whenOutside,
    lastsIn: (span) => {
      const duration = inside(span).find(({ kind, edtf }) => kind === 'duration' && edtf !== null)
      if (duration === undefined) return null
      return { edtf: duration.edtf!, min: duration.min ?? duration.edtf!, max: duration.max ?? duration.edtf!, span: duration.span }
    },
  }
}

export function toWhen(time: TimeExpression): When {
  return {
    edtf: time.edtf,
    earliest: time.earliest,
    latest: time.latest,
    tight: time.tight,
    expression: time.span,
    anchor: time.anchor,
    anchorSpan: time.anchorSpan,
  }
}
