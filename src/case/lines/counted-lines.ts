// What counting the lines of one event gives: both readings of its telling graph, and what the lower one took to be one.
import type { DisjointWays } from './disjoint-ways.ts'
import type { TellingGraph, Voice } from './telling-graph.ts'

/** Two voices that may be one, as the lower count takes them to be. */
export interface Merge {
  readonly voice: Voice
  readonly into: Voice
}

/** The lower and the upper reading of one telling graph. */
export interface CountedLines {
  readonly graph: TellingGraph
  readonly witnesses: readonly [number, number]
  readonly least: DisjointWays
  readonly greatest: DisjointWays
  readonly merges: readonly Merge[]
}
