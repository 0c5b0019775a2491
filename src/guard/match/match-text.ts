// Runs the automaton over a text and verifies what it finds.
import { type Automaton, buildAutomaton, findPatterns } from './automaton.ts'
import { foldText, keySymbols, type Skeleton } from './fold.ts'
import type { Hit } from '../hit.ts'
import type { Target, TargetTable } from './target.ts'
import { verifyMatch } from './verify-match.ts'

export interface Matcher {
  readonly automaton: Automaton
  /** By pattern. Numbers and long family names may begin inside a written word. */
  readonly targets: readonly (readonly Target[])[]
}

export function buildMatcher(table: TargetTable): Matcher {
  const targets = [...table.values()]
  const keys = [...table.keys()]
  const mayBeginWithin = Uint8Array.from(keys, (key, n) =>
    targets[n]!.some((target) => target.type === 'number' || (target.type === 'family' && key.length >= 3 && target.givenKeys.size > 0))
      ? 1
      : 0,
  )
  return { automaton: buildAutomaton(keys.map(keySymbols), mayBeginWithin), targets }
}

/** The verified hits of one text as it stands, in order of their matches' beginnings. */
export function matchText({ automaton, targets }: Matcher, text: string, skeleton: Skeleton = foldText(text)): Hit[] {
  const hits: Hit[] = []
  findPatterns(automaton, skeleton, (from, to, n) => {
    for (const target of targets[n]!) {
      const hit = verifyMatch(text, skeleton, from, to, target)
      if (hit) hits.push({ ...hit, by: nameTarget(target) })
    }
  })
  return hits
}

/** As detectors.ts names it. */
function nameTarget(target: Target): string {
  return `text ${target.type} ${'written' in target ? target.written : 'kind' in target ? target.kind : ''}`.trimEnd()
}
