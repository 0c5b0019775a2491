// A trie of the names' skeletons, walked from a word's first letter: unlike the automaton it knows at once when no name goes on so.
import { keySymbols } from './fold.ts'
import type { FamilyTarget, GivenTarget, TargetTable } from './target.ts'

export type NameTarget = FamilyTarget | GivenTarget

/** Nodes are numbers. A node's children stand side by side in the order of their symbols. */
export interface Trie {
  /** By node: a bit for each symbol that goes on. */
  readonly masks: Int32Array
  /** By node: its first child. */
  readonly bases: Int32Array
  /** By node: 1 where something ends there. */
  readonly isEnd: Uint8Array
}

/** The stems' trie, its root 0. */
export interface FormTrie extends Trie {
  /** By node that is an end: the stems. */
  readonly targets: ReadonlyMap<number, readonly NameTarget[]>
  /** Tries of the endings. */
  readonly endings: Trie
  /** By node that is an end: the root, in `endings`, of what may follow its stems. */
  readonly endingRoots: Int32Array
}

/** No such node. */
export const NOWHERE = -1

/** The trie of all names in the table. */
export function buildFormTrie(table: TargetTable): FormTrie {
  const keys: (readonly number[])[] = []
  const named: NameTarget[][] = []
  for (const [key, targets] of table) {
    // Pet names made by rule take so many endings that odd readings of any word would meet one.
    const names = targets.filter(
      (target): target is NameTarget =>
        target.type === 'family' || ((target.type === 'given' || target.type === 'patronymic') && !target.isMade),
    )
    if (names.length === 0) continue
    keys.push(keySymbols(key))
    named.push(names)
  }
  const stems = new TrieBuilder()
  const ends = stems.add(keys)
  const trie = stems.build()
  const endings = new TrieBuilder()
  const roots = new Map<string, number>()
  const endingRoots = new Int32Array(trie.masks.length).fill(NOWHERE)
  const targets = new Map<number, readonly NameTarget[]>()
  named.forEach((names, n) => {
    targets.set(ends[n]!, names)
    const id = endingsId(names)
    let root = roots.get(id)
    if (root === undefined) {
      root = endings.size
      endings.add([...endingsOf(names)].map(keySymbols))
      roots.set(id, root)
    }
    endingRoots[ends[n]!] = root
  })
  return { ...trie, targets, endings: endings.build(), endingRoots }
}

const setIds = new WeakMap<ReadonlySet<string>, number>()
let sets = 0

/** Equal for stems that take the same endings. */
function endingsId(names: readonly NameTarget[]): string {
  const ids = names.map(({ stem, type }) => {
    let id = setIds.get(stem.endingKeys)
    if (id === undefined) setIds.set(stem.endingKeys, (id = sets++))
    return 2 * id + (type === 'family' ? 1 : 0)
  })
  return [...new Set(ids)].sort((a, b) => a - b).join(' ')
}

/** Of a family name also the plural's genitive, which other tongues take for the name (Ivanov's, Ivanoff's). */
export const FAMILY_ENDINGS = ['oV', 'V']

function endingsOf(names: readonly NameTarget[]): Set<string> {
  return new Set(names.flatMap(({ stem, type }) => [...stem.endingKeys, ...(type === 'family' ? FAMILY_ENDINGS : [])]))
}

/** Builds tries side by side. */
class TrieBuilder {
  private readonly masks: number[] = []
  private readonly bases: number[] = []
  private readonly ends: number[] = []

  get size(): number {
    return this.masks.length
  }

  /** Adds a trie of different words, its root the next node; the nodes they end in. */
  add(words: readonly (readonly number[])[]): number[] {
    const order = words.map((_, n) => n).sort((a, b) => compareKeys(words[a]!, words[b]!))
    const endOf = new Array<number>(words.length)
    const first = this.size
    // Each node is a run of the sorted words that agree up to its depth; they are opened level by level.
    const runs: [from: number, to: number, depth: number][] = [[0, order.length, 0]]
    for (let n = 0; n < runs.length; n++) {
      let [from, to, depth] = runs[n]!
      while (from < to && words[order[from]!]!.length === depth) {
        endOf[order[from]!] = first + n
        this.ends.push(first + n)
        from++
      }
      this.bases[first + n] = first + runs.length
      let mask = 0
      while (from < to) {
        const symbol = words[order[from]!]![depth]!
        let next = from + 1
        while (next < to && words[order[next]!]![depth] === symbol) next++
        mask |= 1 << symbol
        runs.push([from, next, depth + 1])
        from = next
      }
      this.masks[first + n] = mask
    }
    return endOf
  }

  build(): Trie {
    const isEnd = new Uint8Array(this.size)
    for (const node of this.ends) isEnd[node] = 1
    return { masks: Int32Array.from(this.masks), bases: Int32Array.from(this.bases), isEnd }
  }
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** The child of `node` by a symbol, else NOWHERE. */
export function childOf({ masks, bases }: Trie, node: number, symbol: number): number {
  const mask = masks[node]!
  if ((mask & (1 << symbol)) === 0) return NOWHERE
  let lower = mask & ((1 << symbol) - 1)
  lower -= (lower >>> 1) & 0x55555555
  lower = (lower & 0x33333333) + ((lower >>> 2) & 0x33333333)
  return bases[node]! + (Math.imul((lower + (lower >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24)
}
