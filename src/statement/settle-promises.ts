// What the text itself says came of a promise: the sentences after it, and the doubts of those who pass it on.
import type { Language } from '../base/language-tag.ts'
import { spanContains, textAt, type Span } from '../base/span.ts'
import { CLAUSE_CUES } from '../language/denial-cues.ts'
import { tokenize } from '../language/tokens.ts'
import type { PromiseOutcome, Statement } from './statement.ts'
import { findPhrase } from './word-match.ts'

/** How far behind a promise its outcome may stand. */
const REACH_UTF16 = 260

/** Sets the outcome of every promise, and makes a promise doubted where the next words say that its teller doubts it. `ends`: where blocks end. */
export function settlePromises(
  text: string,
  statements: readonly Statement[],
  languageAt: (at: number) => Language,
  blockEndAt: (at: number) => number,
): Statement[] {
  const doubted: Span[] = []
  const settled = statements.map((statement) => {
    if (!statement.promise) return statement
    const language = languageAt(statement.span[0])
    const after = textAt(text, [statement.span[1], Math.min(text.length, blockEndAt(statement.span[1]), statement.span[1] + REACH_UTF16)])
    const doubt = doubtAfter(after, language)
    const outcome = outcomeAfter(after, language)
    if (doubt !== null) doubted.push([statement.span[1], statement.span[1] + after.indexOf(doubt) + doubt.length])
    return {
      ...statement,
      promise: { ...statement.promise, outcome },
      ...(doubt === null || statement.polarity !== 'affirmed' ? {} : { polarity: 'doubted' as const, polarityReason: doubt }),
    }
  })
  return settled.filter(({ span, kind }) => kind !== 'opinion' || !doubted.some((doubt) => spanContains(doubt, span)))
}

function outcomeAfter(after: string, language: Language): PromiseOutcome {
  const items = tokenize(after)
  const cues = CLAUSE_CUES[language]
  const places: [number, PromiseOutcome][] = [
    [findPhrase(items, cues.withdrawn), 'withdrawn'],
    [findPhrase(items, cues.broken), 'broken'],
    [findPhrase(items, cues.kept), 'kept'],
  ]
  const found = places.filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0])
  return found[0]?.[1] ?? 'open'
}

/** "…, though she doubts commanders will keep the promise": the words of the doubt, in the same sentence. */
function doubtAfter(after: string, language: Language): string | null {
  const stop = after.search(/[.!?](?:\s|$)/)
  const clause = stop < 0 ? after : after.slice(0, stop)
  const items = tokenize(clause)
  const at = findPhrase(items, CLAUSE_CUES[language].doubts)
  if (at < 0) return null
  const first = items.findIndex((item) => item.kind === 'word')
  return clause.slice(items[first]!.span[0], items.at(-1)!.span[1])
}
