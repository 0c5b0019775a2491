// Cue phrases against the words of a clause: whole words, or stems that end in "*"; indexed by first letters, no regular expressions.
import type { Item } from './tellings/items.ts'

interface Phrase {
  readonly words: readonly string[]
}

/** The first two letters as one number. */
function startOf(word: string): number {
  return word.charCodeAt(0) * 0x10000 + (word.length > 1 ? word.charCodeAt(1) : 0)
}

function matches(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<number, readonly Phrase[]>>()

/** The phrases of a table by the first letters of their first word; built once for each table. */
function indexOf(phrases: readonly string[]): ReadonlyMap<number, readonly Phrase[]> {
  const known = indexes.get(phrases)
  if (known !== undefined) return known
  const index = new Map<number, Phrase[]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const key = startOf(words[0]!.replace('*', ''))
    index.set(key, [...(index.get(key) ?? []), { words }])
  }
  indexes.set(phrases, index)
  return index
}

/** The index of the first word of the first of `phrases` that stands in [from, to) of the items, or -1. */
export function findPhrase(items: readonly Item[], phrases: readonly string[], from = 0, to = items.length): number {
  const index = indexOf(phrases)
  for (let at = from; at < to; at++) {
    const item = items[at]!
    if (item.kind !== 'word') continue
    const candidates = index.get(startOf(item.lower))
    if (candidates === undefined) continue
    for (const { words } of candidates) if (wordsAt(items, at, words, to)) return at
  }
  return -1
}

function wordsAt(items: readonly Item[], at: number, words: readonly string[], to: number): boolean {
  return at + words.length <= to && words.every((word, i) => matches(items[at + i]?.lower, word))
}

/** Whether a phrase stands at `at`. */
export function phraseAt(items: readonly Item[], at: number, phrase: string, to = items.length): boolean {
  return wordsAt(items, at, phrase.includes(' ') ? phrase.split(' ') : [phrase], to)
}
