// A trie of the names' skeletons, walked from a word's first letter: unlike the automaton it knows at once when no name goes on so.
import { keySymbols } from './fold.ts'
import type { FamilyTarget, GivenTarget, TargetTable } from './target.ts'

export type NameTarget = FamilyTarget | GivenTarget

/** Nodes are numbers, the root is 0. A node's children stand side by side in the order of their symbols. */
export interface FormTrie {
  /** By node: a bit for each symbol that goes on. */
  readonly masks: Int32Array
  /** By node: its first child. */
  readonly bases: Int32Array
  /** By node: 1 where something ends there, which `targets` has. */
  readonly isEnd: Uint8Array

  readonly targets: ReadonlyMap<number, readonly NameTarget[]>
}

/** No such node. */
export const NOWHERE = -1

/** The trie of all names in the table. */
export function buildFormTrie(table: TargetTable): FormTrie {
  const words: { key: readonly number[]; targets: NameTarget[] }[] = []
  for (const [key, targets] of table) {
    // Pet names made by rule take so many endings that odd readings of any word would meet one.
    const names = targets.filter((target): target is NameTarget => target.type === 'family' || ((target.type === 'given' || target.type === 'patronymic') && !target.isMade))
    if (names.length > 0) words.push({ key: keySymbols(key), targets: names })
  }
  words.sort((a, b) => compareKeys(a.key, b.key))
  const masks: number[] = [0]
  const bases: number[] = [0]
  const targets = new Map<number, readonly NameTarget[]>()
  // Each node is a run of the sorted keys that agree up to its depth; they are opened level by level.
  const runs: [from: number, to: number, depth: number][] = [[0, words.length, 0]]
  for (let node = 0; node < runs.length; node++) {
    let [from, to, depth] = runs[node]!
    if (from < to && words[from]!.key.length === depth) targets.set(node, words[from++]!.targets)
    bases[node] = runs.length
    let mask = 0
    while (from < to) {
      const symbol = words[from]!.key[depth]!
      let next = from + 1
      while (next < to && words[next]!.key[depth] === symbol) next++
      mask |= 1 << symbol
      runs.push([from, next, depth + 1])
      from = next
    }
    masks[node] = mask
  }
  const isEnd = new Uint8Array(runs.length)
  for (const node of targets.keys()) isEnd[node] = 1
  return { masks: Int32Array.from(masks), bases: Int32Array.from(bases), isEnd, targets }
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** The child of `node` by a symbol, else NOWHERE. */
export function childOf({ masks, bases }: FormTrie, node: number, symbol: number): number {
  const mask = masks[node]!
  if ((mask & (1 << symbol)) === 0) return NOWHERE
  let lower = mask & ((1 << symbol) - 1)
  lower -= (lower >>> 1) & 0x55555555
  lower = (lower & 0x33333333) + ((lower >>> 2) & 0x33333333)
  return bases[node]! + (Math.imul((lower + (lower >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24)
}
