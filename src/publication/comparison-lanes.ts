// The lanes of the comparison's timeline: dated events that matter most, each with what its documents say.
import type { ComparedEvent, Conflict } from '../case/comparison.ts'
import type { TimelineLane, TimelineMark } from '../drawing/timeline-model.ts'
import { quoteEvent, statementFragment, type ComparisonView } from './comparison-view.ts'

/** Lanes drawn at most; the table below the drawing holds all. */
const MOST_LANES = 26

/** Lanes by the earliest day of their events. */
export function makeLanes(view: ComparisonView): TimelineLane[] {
  const lanes = view.comparison.events.flatMap((event) => makeLane(view, event) ?? [])
  const chosen = [...lanes].sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST_LANES)
  return lanes.filter((lane) => chosen.includes(lane)).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))
}

function firstDay(lane: TimelineLane): string {
  return lane.marks.flatMap(({ earliest, latest }) => earliest ?? latest ?? []).sort()[0] ?? lane.bounds?.[0] ?? lane.bounds?.[1] ?? '9999'
}

function weigh(lane: TimelineLane): number {
  const sources = new Set(lane.marks.flatMap((mark) => mark.sources)).size
  return (
    (lane.doubt === 'conflict' ? 100 : lane.doubt === 'tension' ? 50 : 0) +
    sources * 2 +
    (lane.marks.some(({ earliest, latest }) => earliest !== null && earliest === latest) ? 3 : 0)
  )
}

function makeLane(view: ComparisonView, event: ComparedEvent): TimelineLane | null {
  const doubts = doubtsOf(view, event)
  const marks = makeMarks(view, event, doubts)
  if (marks.length === 0) return null
  const doubt = marks.some((mark) => mark.doubt === 'conflict')
    ? 'conflict'
    : marks.some((mark) => mark.doubt === 'tension')
      ? 'tension'
      : null
  const first = event.statements[0]
  return {
    id: event.id,
    label: quoteEvent(view, event).text,
    href: first ? `#${statementFragment(first)}` : null,
    bounds: event.start,
    end: event.end,
    doubt,
    marks,
  }
}

function doubtsOf(view: ComparisonView, event: ComparedEvent): Map<string, Conflict['strength']> {
  const doubts = new Map<string, Conflict['strength']>()
  for (const conflict of view.comparison.conflicts) {
    if (conflict.kind !== 'date') continue
    for (const ref of conflict.statements) {
      const key = statementFragment(ref)
      if (event.statements.some((other) => statementFragment(other) === key) && doubts.get(key) !== 'conflict')
        doubts.set(key, conflict.strength)
    }
  }
  return doubts
}

/** Statements with the same days make one mark; the doubt word stands at marks of which there are two sides. */
function makeMarks(view: ComparisonView, event: ComparedEvent, doubts: ReadonlyMap<string, Conflict['strength']>): TimelineMark[] {
  const marks = new Map<string, { mark: TimelineMark; sources: Set<string> }>()
  for (const ref of event.statements) {
    const when = view.statementOf(ref)?.when
    if (!when || (when.earliest === null && when.latest === null) || when.expression === null) continue
    const key = `${when.earliest} ${when.latest}`
    const fragment = statementFragment(ref)
    const known = marks.get(key)
    const doubt = doubts.get(fragment) ?? known?.mark.doubt ?? null
    const sources = known?.sources ?? new Set<string>()
    sources.add(String(ref[0] + 1))
    marks.set(key, {
      mark: {
        earliest: when.earliest,
        latest: when.latest,
        tight: when.tight,
        sources: [],
        href: known?.mark.href ?? `#${fragment}`,
        doubt,
      },
      sources,
    })
  }
  return [...marks.values()]
    .map(({ mark, sources }) => ({ ...mark, sources: [...sources].sort((a, b) => Number(a) - Number(b)) }))
    .sort((a, b) => ((a.earliest ?? a.latest ?? '') < (b.earliest ?? b.latest ?? '') ? -1 : 1))
}
