// Which sentences of plain narration a documenter would record: those that tell of somebody, at a time or in words of the vocabulary.
import type { ChainContext } from './chains.ts'
import { hasFiniteVerb } from './cues.ts'
import { QUOTE, type Item } from './items.ts'
import { rangeSpan, type Range } from './sources.ts'

const SHORTEST = 3

/** A clause with a verb and some particulars: a person, a number, a time, a name. */
export function isWorthRecording(context: ChainContext, items: readonly Item[], range: Range): boolean {
  const [from, to] = range
  const words = items.slice(from, to).filter((item) => item.kind === 'word' && item.lower !== QUOTE)
  if (words.length < SHORTEST || !hasFiniteVerb(items, from, to, context.language)) return false
  const span = rangeSpan(items, range)
  if (items[from]!.lower === 'here' || items[from]!.lower === 'вот' || items[from]!.lower === 'ось') return false
  return context.times.whenIn(span) !== null || context.times.lastsIn(span) !== null || context.speakers.within(span).length > 0
}
