// Runs the automaton over a text and verifies what it finds.
import { type Automaton, buildAutomaton } from './automaton.ts'
import { foldText, keySymbols, type Skeleton, WITHIN } from './fold.ts'
import type { Hit } from '../hit.ts'
import type { Target, TargetTable } from './target.ts'
import { verifyMatch } from './verify-match.ts'

export interface Matcher {
  readonly automaton: Automaton
  readonly targets: readonly (readonly Target[])[]
  /** By pattern: it may begin inside a written word (numbers, long family names). */
  readonly mayBeginWithin: Uint8Array
}

export function buildMatcher(table: TargetTable): Matcher {
  const targets = [...table.values()]
  const automaton = buildAutomaton([...table.keys()].map(keySymbols))
  const mayBeginWithin = Uint8Array.from([...table.keys()], (key, n) =>
    targets[n]!.some((target) => target.type === 'number' || (target.type === 'family' && key.length >= 4 && target.givenKeys.size > 0))
      ? 1
      : 0,
  )
  return { automaton, targets, mayBeginWithin }
}

/** The verified hits of one text as it stands, in order of their ends. */
export function matchText(matcher: Matcher, text: string, skeleton: Skeleton = foldText(text)): Hit[] {
  const { automaton, targets, mayBeginWithin } = matcher
  const { next, ends, alsoEnds, lengths } = automaton
  const { symbols, starts, count } = skeleton
  const hits: Hit[] = []
  let state = 0
  for (let k = 0; k < count; k++) {
    state = next[(state << 5) | symbols[k]!]!
    for (let n = ends[state]!; n !== -1; n = alsoEnds[n]!) {
      const from = k + 1 - lengths[n]!
      if (starts[from] === WITHIN && mayBeginWithin[n] === 0) continue
      for (const target of targets[n]!) {
        const hit = verifyMatch(text, skeleton, from, k + 1, target)
        if (hit) hits.push(hit)
      }
    }
  }
  return hits
}
