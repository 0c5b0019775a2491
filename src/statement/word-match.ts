// Cue phrases against the words of a clause: whole words, or stems that end in "*"; one pass, no regular expressions.
import type { Item } from './items.ts'

function matches(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted
}

const splitPhrases = new Map<string, readonly string[]>()

function wordsOf(phrase: string): readonly string[] {
  let words = splitPhrases.get(phrase)
  if (words === undefined) splitPhrases.set(phrase, (words = phrase.split(' ')))
  return words
}

/** The index of the first word of the first of `phrases` that stands in [from, to) of the items, or -1. */
export function findPhrase(items: readonly Item[], phrases: readonly string[], from = 0, to = items.length): number {
  for (let at = from; at < to; at++) {
    if (items[at]!.kind !== 'word') continue
    for (const phrase of phrases) if (phraseAt(items, at, phrase, to)) return at
  }
  return -1
}

/** Whether a phrase stands at `at`. */
export function phraseAt(items: readonly Item[], at: number, phrase: string, to = items.length): boolean {
  const words = wordsOf(phrase)
  return at + words.length <= to && words.every((word, i) => matches(items[at + i]?.lower, word))
}
