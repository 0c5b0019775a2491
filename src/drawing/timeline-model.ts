// What a timeline draws, apart from how: lanes of events, and for each what its sources say.

/** One thing that sources say of a lane's event: the same days, by one source or several. */
export interface TimelineMark {
  /** ISO days, inclusive; null where open. */
  readonly earliest: string | null
  readonly latest: string | null
  /** The strict reading, inside the loose one. */
  readonly tight?: readonly [string | null, string | null]
  /** Numbers of the sources, as shown. */
  readonly sources: readonly string[]
  /** Where the words stand: a fragment of the page. */
  readonly href: string | null
  /** It is on one side of a conflict or a tension. */
  readonly doubt: 'conflict' | 'tension' | null
}

export interface TimelineLane {
  readonly id: string
  readonly label: string
  readonly href: string | null
  /** Bounds of the event over all its sources, loose; null where there are none. */
  readonly bounds: readonly [string | null, string | null] | null
  /** Bounds of its end, where it lasts. */
  readonly end: readonly [string | null, string | null] | null
  readonly doubt: 'conflict' | 'tension' | null
  readonly marks: readonly TimelineMark[]
}

/** The words of the drawing, in the reader's language. */
export interface TimelineWords {
  readonly title: string
  readonly description: string
  readonly months: readonly string[]
  readonly conflict: string
  readonly tension: string
  readonly before: string
  readonly after: string
}
