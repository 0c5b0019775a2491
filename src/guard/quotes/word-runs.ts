// Runs of words that finished texts share with other texts: every shingle of the finished texts is indexed, the others are read past it one by one, so that
// memory grows with what is published (some 20 bytes a word) and time with what is searched (Broder 1997; exact, where winnowing would sample).
import type { Span } from '../../base/span.ts'
import { type Token, tokenize } from '../../language/tokens.ts'

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

export interface WordIndex {
  countWords(text: number): number
  /** Where a word of a text stands in it. */
  spanOfWord(text: number, word: number): Span
  /** The longest runs that another text shares, each once, by text and place. Linear in that text for phrases that are not too common. */
  findRuns(other: string): WordRun[]
}

/** All texts' words one behind another; a text's own start at `starts[text]`. */
interface Words {
  readonly starts: Int32Array
  /** Hash of each word; two runs of four with equal hashes are taken as equal (a slip is one in 2^100). */
  readonly hashes: Uint32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

export function indexWords(texts: readonly string[]): WordIndex {
  const words = readWords(texts)
  const places = indexShingles(words)
  return {
    countWords: (text) => words.starts[text + 1]! - words.starts[text]!,
    spanOfWord: (text, word) => [words.from[words.starts[text]! + word]!, words.to[words.starts[text]! + word]!],
    findRuns: (other) => findRuns(words, places, other),
  }
}

function readWords(texts: readonly string[]): Words {
  const starts = new Int32Array(texts.length + 1)
  const chunks = texts.map((text, n) => {
    const tokens = wordsOf(text)
    starts[n + 1] = starts[n]! + tokens.length
    return {
      hashes: Uint32Array.from(tokens, ({ lower }) => hashWord(lower)),
      from: Int32Array.from(tokens, ({ span }) => span[0]),
      to: Int32Array.from(tokens, ({ span }) => span[1]),
    }
  })
  const all: Words = {
    starts,
    hashes: new Uint32Array(starts.at(-1)!),
    from: new Int32Array(starts.at(-1)!),
    to: new Int32Array(starts.at(-1)!),
  }
  chunks.forEach(({ hashes, from, to }, n) => {
    all.hashes.set(hashes, starts[n])
    all.from.set(from, starts[n])
    all.to.set(to, starts[n])
  })
  return all
}

function wordsOf(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind !== 'punctuation')
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function hashShingle(hashes: Uint32Array, at: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < SHINGLE_WORDS; i++) hash = Math.imul(hash ^ hashes[at + i]!, 0x01000193) ^ (hash >>> 15)
  return hash >>> 0
}

/** Chains of places by shingle, in typed arrays. */
interface Places {
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly mask: number
}

function indexShingles({ starts, hashes }: Words): Places {
  let size = 1024
  while (size < hashes.length) size *= 2
  const places: Places = { heads: new Int32Array(size).fill(-1), next: new Int32Array(hashes.length).fill(-1), mask: size - 1 }
  // From the back, so that a chain begins with the first place.
  for (let text = starts.length - 2; text >= 0; text--) {
    for (let at = starts[text + 1]! - SHINGLE_WORDS; at >= starts[text]!; at--) {
      const slot = hashShingle(hashes, at) & places.mask
      places.next[at] = places.heads[slot]!
      places.heads[slot] = at
    }
  }
  return places
}

function findRuns({ starts, hashes }: Words, { heads, next, mask }: Places, other: string): WordRun[] {
  const others = Uint32Array.from(wordsOf(other), ({ lower }) => hashWord(lower))
  const ends = new Map<number, number>()
  for (let at = 0; at + SHINGLE_WORDS <= others.length; at++) {
    let tried = 0
    for (let own = heads[hashShingle(others, at) & mask]!; own >= 0 && tried < MOST_PLACES; own = next[own]!) {
      tried++
      // Inside a run that began before: seen already.
      if (own > 0 && at > 0 && hashes[own - 1] === others[at - 1] && !isStart(starts, own)) continue
      const last = starts[textAt(starts, own) + 1]!
      let length = 0
      while (
        length < LONGEST_RUN_WORDS &&
        own + length < last &&
        at + length < others.length &&
        hashes[own + length] === others[at + length]
      )
        length++
      if (length >= SHINGLE_WORDS) ends.set(own, Math.max(ends.get(own) ?? 0, own + length))
    }
  }
  return [...ends]
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => {
      const text = textAt(starts, from)
      return { text, from: from - starts[text]!, to: to - starts[text]! }
    })
}

function isStart(starts: Int32Array, at: number): boolean {
  return starts[textAt(starts, at)] === at
}

/** The text in which a word stands. */
function textAt(starts: Int32Array, at: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
