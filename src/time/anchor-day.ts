// The day a relative time counts from: the publication's, or the last date of the story.
import type { DayNumber, Grain } from './calendar.ts'
import type { TimeAnchor } from './time-expression.ts'
import type { Find, TimeContext, TimeReading } from './time-node.ts'
import type { Span } from '../base/span.ts'

export interface AnchorDay {
  readonly day: DayNumber
  readonly last: DayNumber
  readonly anchor: TimeAnchor
  readonly span: Span | null
}

export function publicationDay(context: TimeContext): AnchorDay | null {
  return context.published === null ? null : { day: context.published, last: context.published, anchor: 'publication', span: null }
}

/** The preceding date of the story; the publication where there is none. */
export function storyDay(context: TimeContext): AnchorDay | null {
  const [low, high] = context.narrative?.tight ?? [null, null]
  if (low === null || high === null || context.isAppointment) return publicationDay(context)
  return { day: low, last: high, anchor: 'expression', span: context.narrativeSpan }
}

export function relative(end: number, grain: Grain, find: Find, extra: Partial<TimeReading> = {}): TimeReading {
  return { type: 'time', end, grain, find, isRelative: true, ...extra }
}
