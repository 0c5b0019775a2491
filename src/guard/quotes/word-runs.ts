// Runs of words that a finished text shares with other texts: every shingle of the finished texts is indexed, the others are read past it one by one,
// so that memory grows with what is published and time with what is searched (Broder 1997; exact, where winnowing would sample).
import type { Span } from '../../base/span.ts'
import { tokenize } from '../../language/tokens.ts'

/** Words in a shingle: the shortest run that is seen. */
const SHINGLE_WORDS = 4
/** Places kept of one shingle; a phrase that stands oftener is everybody's. */
const MOST_PLACES = 40
/** A longer run is told as one of this length: a text of one word over and over would take the square of its length. */
const LONGEST_RUN_WORDS = 1000

export interface WordRun {
  /** Place of the text in the list that was indexed. */
  readonly text: number
  /** Half-open, in words of that text. */
  readonly from: number
  readonly to: number
}

export interface SharedWords {
  /** Spans of the words of each indexed text. */
  readonly words: readonly (readonly Span[])[]
  /** The longest runs that another text shares, each once, by text and place. Linear in that text for phrases that are not too common. */
  findRuns(other: string): WordRun[]
}

export function indexWords(texts: readonly string[]): SharedWords {
  const read = texts.map(readWords)
  const places = new Map<string, (readonly [text: number, word: number])[]>()
  read.forEach(({ lower }, text) => {
    for (let word = 0; word + SHINGLE_WORDS <= lower.length; word++) {
      const key = shingleAt(lower, word)
      const known = places.get(key)
      if (known === undefined) places.set(key, [[text, word]])
      else if (known.length < MOST_PLACES) known.push([text, word])
    }
  })
  return { words: read.map(({ spans }) => spans), findRuns: (other) => runsOf(read, places, other) }
}

interface Words {
  readonly lower: readonly string[]
  readonly spans: readonly Span[]
}

function readWords(text: string): Words {
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'punctuation')
  return { lower: tokens.map(({ lower }) => lower), spans: tokens.map(({ span }) => span) }
}

function shingleAt(lower: readonly string[], at: number): string {
  return lower.slice(at, at + SHINGLE_WORDS).join(' ')
}

function runsOf(read: readonly Words[], places: ReadonlyMap<string, readonly (readonly [number, number])[]>, other: string): WordRun[] {
  const { lower } = readWords(other)
  const runs = new Map<string, WordRun>()
  for (let at = 0; at + SHINGLE_WORDS <= lower.length; at++) {
    for (const [text, word] of places.get(shingleAt(lower, at)) ?? []) {
      const own = read[text]!.lower
      // Inside a run that began before: seen already.
      if (word > 0 && at > 0 && own[word - 1] === lower[at - 1]) continue
      let length = SHINGLE_WORDS
      while (
        length < LONGEST_RUN_WORDS &&
        word + length < own.length &&
        at + length < lower.length &&
        own[word + length] === lower[at + length]
      )
        length++
      const key = `${text} ${word}`
      const known = runs.get(key)
      if (known === undefined || known.to < word + length) runs.set(key, { text, from: word, to: word + length })
    }
  }
  return [...runs.values()].sort((a, b) => a.text - b.text || a.from - b.from)
}
