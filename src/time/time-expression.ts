// A time expression found in a text, with its value in EDTF (ISO 8601-2) and its bounds (DESIGN: sections 4.4 and 6).
import type { Span } from '../base/span.ts'

export type TimeKind = 'date' | 'duration' | 'relative' | 'set'

/** What a relative expression counts from. */
export type TimeAnchor = 'publication' | 'narrative' | 'expression' | 'event'

/** Part of the day, kept beside the date, as ISO 8601-2 has no word for it. */
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'overnight'

export interface TimeExpression {
  readonly span: Span
  readonly kind: TimeKind
  /** EDTF level 1–2: '2022-11-08', '2022-11', '2022-11-01/2022-11-05', '2012~', '19XX', 'P10D'; null where it has no value. */
  readonly edtf: string | null
  /** Loose reading, ISO days, inclusive; null where unbounded or unknown (and for durations). */
  readonly earliest: string | null
  readonly latest: string | null
  /** Tight reading, ISO days, inclusive. */
  readonly tight: readonly [string | null, string | null]
  readonly anchor: TimeAnchor | null
  /** The words the expression counts from, where they stand in the text. */
  readonly anchorSpan: Span | null
  readonly dayPart?: DayPart
  /** Local clock time 'HH:MM', with an interval's end after a slash. */
  readonly clock?: string
  /** Durations: loose bounds as ISO 8601 durations in whole days or minutes ('P9D'). */
  readonly min?: string
  readonly max?: string
}

/** When a statement's event happened: the value of one expression, or null in its place. */
export interface When {
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly tight: readonly [string | null, string | null]
  readonly expression: Span | null
  readonly anchor: TimeAnchor | null
  readonly anchorSpan: Span | null
}

/** How long it lasted. */
export interface Lasts {
  readonly edtf: string
  readonly min: string
  readonly max: string
  readonly span: Span
}
