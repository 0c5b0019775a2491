// Which text of the past edition is which of the new: by path and carrier, and where a file was renamed, by its words.
import { tokenize } from '../../language/tokens.ts'

/** A text of an edition; `name` is its path within the edition and its carrier, and names both editions' alike. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

export interface PairedTexts {
  /** Places in the two lists. */
  readonly pairs: readonly (readonly [before: number, after: number])[]
  /** Texts of the past edition that the new one does not have. */
  readonly gone: readonly number[]
}

/** Two texts that share so much of their vocabulary are one, renamed. */
const ALIKE = 0.5
const FEWEST_WORDS = 8

export function pairTexts(before: readonly NamedText[], after: readonly NamedText[]): PairedTexts {
  const free = new Map<string, number[]>()
  after.forEach(({ name }, n) => free.set(name, [...(free.get(name) ?? []), n]))
  const pairs: (readonly [number, number])[] = []
  const alone: number[] = []
  before.forEach(({ name }, n) => {
    const same = free.get(name)?.shift()
    if (same === undefined) alone.push(n)
    else pairs.push([n, same])
  })
  const left = new Map([...free.values()].flat().map((n) => [n, wordsOf(after[n]!.text)] as const))
  const gone: number[] = []
  for (const n of alone) {
    const other = mostAlike(wordsOf(before[n]!.text), left)
    if (other === null) gone.push(n)
    else {
      left.delete(other)
      pairs.push([n, other])
    }
  }
  return { pairs, gone }
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).flatMap(({ kind, lower }) => (kind === 'punctuation' ? [] : [lower])))
}

function mostAlike(words: ReadonlySet<string>, others: ReadonlyMap<number, ReadonlySet<string>>): number | null {
  let best: number | null = null
  let most = ALIKE
  if (words.size < FEWEST_WORDS) return null
  for (const [n, other] of others) {
    let both = 0
    for (const word of words) if (other.has(word)) both++
    const share = both / (words.size + other.size - both)
    if (share >= most && (best === null || share > most)) [best, most] = [n, share]
  }
  return best
}
