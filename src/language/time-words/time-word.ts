// The shape of the time-word tables: class, value, forms. A linguist adds a row; the grammar in time/ knows only the classes.

/**
 * month, weekday, unit, season, day, part (of the day), holiday: what is named. rel: last/this/next before a name. ago, later, earlier,
 * hence, in, after, before, past-span, next-span, within: what turns a length of time into a date. from, to, between, since, until, by:
 * intervals. portion: early/mid/late and "the beginning of". about: approximation. every: sets. weak: month and weekday forms that are
 * ordinary words too. function: words that may follow a bare "the 3rd". past, future: cues of tense.
 */
export type TimeWordClass =
  | 'month' | 'month-weak' | 'weekday' | 'weekday-weak' | 'weekday-plural' | 'unit' | 'season' | 'season-weak' | 'day' | 'part' | 'part-of'
  | 'rel' | 'ago' | 'later' | 'earlier' | 'hence' | 'in' | 'after' | 'before' | 'past-span' | 'next-span' | 'within'
  | 'from' | 'to' | 'between' | 'and' | 'since' | 'until' | 'by' | 'portion' | 'portion-of' | 'about' | 'every' | 'frequency' | 'times'
  | 'article' | 'preposition' | 'of' | 'year-word' | 'date-word' | 'meridiem' | 'clock-word' | 'at' | 'function' | 'past' | 'future' | 'vague'
  | 'half-unit' | 'decade-word' | 'one-unit' | 'nth-last' | 'not-year' | 'amount' | 'same-day' | 'period' | 'era' | 'rest' | 'now' | 'year-away' | 'zone' | 'holiday'

export type TimeWordRow = readonly [className: TimeWordClass, value: number | string, forms: string]

/** What differs between languages and is no word. */
export interface TimeLanguage {
  readonly rows: readonly TimeWordRow[]
  /** Order of "3/4/2022". */
  readonly monthFirst: boolean
  /** "next Friday": the one of next week, or the coming one. */
  readonly nextWeekday: 'next-week' | 'coming'
  /** Whether a bare number of four digits may be a year without a word that says so. */
  readonly bareYears: boolean
}
