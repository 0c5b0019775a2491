// What touches each sentence of a block: found once for all sentences, so that a block of many is not searched again for each.
import type { Span } from '../../base/span.ts'

/** For each sentence, in the order given, the things whose extent touches it, in theirs. An extent covers all that is asked of a thing later. */
export function groupBySentence<T>(
  sentences: readonly { readonly span: Span }[],
  things: readonly T[],
  extentOf: (thing: T) => Span,
): readonly (readonly T[])[] {
  const groups: T[][] = sentences.map(() => [])
  const order = sentences.map((_, index) => index).sort((a, b) => sentences[a]!.span[0] - sentences[b]!.span[0])
  let farthest = -1
  const reach = order.map((index) => (farthest = Math.max(farthest, sentences[index]!.span[1])))
  for (const thing of things) {
    const [start, end] = extentOf(thing)
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (reach[middle]! < start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < order.length && sentences[order[at]!]!.span[0] <= end; at++) groups[order[at]!]!.push(thing)
  }
  return groups
}

/** The least span that covers all. */
export function coverSpans(spans: readonly Span[]): Span {
  let [start, end] = spans[0]!
  for (const span of spans) {
    if (span[0] < start) start = span[0]
    if (span[1] > end) end = span[1]
  }
  return [start, end]
}
