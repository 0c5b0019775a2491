// What the grammar makes of words before it is known when they were written: times, lengths of time and sets, to be resolved in a context.
import type { DayNumber, Grain } from './calendar.ts'
import type { Bounds, Moment } from './moment.ts'
import type { DayPart, TimeAnchor } from './time-expression.ts'
import type { Span } from '../base/span.ts'
import type { Language } from '../base/language-tag.ts'

/** What is known around an expression when it is resolved. */
export interface TimeContext {
  readonly language: Language
  readonly published: DayNumber | null
  /** The text is nothing but the expression: it is read as an appointment, forward and exact. */
  readonly isAppointment: boolean
  /** -1 where the clause tells the past, 1 where it looks ahead, 0 where it does not say. */
  readonly tense: -1 | 0 | 1
  /** True where the verb that says so stands just before the expression. */
  readonly isTenseNear: boolean
  /** The last date established in the text, and where. */
  readonly narrative: Moment | null
  readonly narrativeSpan: Span | null
  /** True where that date stands in the same paragraph. */
  readonly isNarrativeNear: boolean
  /** True where that date was written with its year. */
  readonly isNarrativeDated: boolean
  /** The last quarter that was named, for "the quarter". */
  readonly quarter: Moment | null
}

/** The fields of a calendar date that are written. */
export interface DateFields {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly quarter?: number
  readonly half?: number
  readonly season?: number
  readonly week?: number
  readonly holiday?: string
}

/** A length of time: whole months, days and seconds, the unit it was said in and how often. */
export interface Amount {
  readonly months: number
  readonly days: number
  readonly seconds: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
  readonly count: number
  /** Count's range where the number is vague. */
  readonly min: number
  readonly max: number
  readonly about: 'about' | 'almost' | 'over' | 'at-least' | 'at-most' | null
  /** Said without a number or article («месяц назад»). */
  readonly isBare: boolean
}

export type Find = (context: TimeContext) => Moment | null

export interface TimeReading {
  readonly type: 'time'
  readonly end: number
  readonly grain: Grain
  readonly find: Find
  /** What is written, where it is a plain calendar date that others may complete ("of last year"). */
  readonly fields?: DateFields
  /** Resolves the same words inside a given stretch of days ("Sunday" in "last week"). */
  readonly within?: (bounds: Bounds, context: TimeContext) => Moment | null
  /** Too common a word to stand alone; composed into larger expressions only. */
  readonly isWeak?: boolean
  readonly isRelative?: boolean
  readonly isOpen?: boolean
  readonly isInterval?: boolean
  /** What the value counts from where it is not known. */
  readonly anchorWhenUnknown?: TimeAnchor
  /** "the next four days" in a story of the past is a length of time. */
  readonly lasting?: Amount
  readonly dayPart?: DayPart
  readonly clock?: string
  /** A clock time or part of the day without a date. */
  readonly isClock?: boolean
}

export interface DurationReading {
  readonly type: 'duration'
  readonly end: number
  readonly amount: Amount
  readonly isWeak?: boolean
}

export interface SetReading {
  readonly type: 'set'
  readonly end: number
  readonly every: string | null
  readonly isWeak?: boolean
}

export type Reading = TimeReading | DurationReading | SetReading
