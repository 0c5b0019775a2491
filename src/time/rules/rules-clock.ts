// Clock times and parts of the day: "5:30 p.m.", "17h10", «в 3 часа дня», "half past three", "this morning", «ночью».
import { anchored, unitMoment } from '../moment.ts'
import type { Cursor } from '../cursor.ts'
import type { Moment } from '../moment.ts'
import type { DayPart, TimeAnchor } from '../time-expression.ts'
import type { Span } from '../../base/span.ts'
import type { Reading, TimeContext, TimeReading } from '../time-node.ts'

export interface ClockRead {
  readonly clock: string
  readonly end: number
  readonly dayPart?: DayPart
  /** Nothing but a number: "at 5". */
  readonly isBare: boolean
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

function made(hour: number, minute: number, end: number, isBare = false, dayPart?: DayPart): ClockRead | null {
  if (hour > 24 || minute > 59) return null
  return { clock: `${pad(hour % 24)}:${pad(minute)}`, end, isBare, ...(dayPart === undefined ? {} : { dayPart }) }
}

/** Hour as said in a part of the day: three in the afternoon is 15. */
function inPart(hour: number, part: string): number {
  if ((part === 'pm' || part === 'afternoon' || part === 'evening') && hour < 12) return hour + 12
  if (part === 'night' && hour >= 6 && hour < 12) return hour + 12
  if ((part === 'am' || part === 'night') && hour === 12) return 0
  return hour
}

/** am, p.m., утра, вечера, "in the afternoon". */
function readPartAfter(c: Cursor, at: number): { readonly part: string; readonly end: number } | null {
  const meridiem = c.word(at, 'meridiem')
  if (meridiem && (c.glued(at) || c.text(at).length > 1 || c.is(at + 1, '.'))) return { part: String(meridiem.value), end: meridiem.end }
  let i = at
  if (c.is(i, 'in') && c.is(i + 1, 'the')) i += 2
  else if (c.is(i, 'in', 'at')) i += 1
  const inner = c.word(i, 'meridiem')
  if (i > at && inner && c.text(i).length > 1) return { part: String(inner.value), end: inner.end }
  const part = c.word(i, 'part')
  if (part && (i > at || c.language !== 'en')) return { part: String(part.value), end: part.end }
  return null
}

const asDayPart = (part: string): DayPart | undefined =>
  part === 'am' ? 'morning' : part === 'pm' ? undefined : (part as DayPart)

function finish(c: Cursor, hour: number, minute: number, end: number, isBare: boolean): ClockRead | null {
  const word = c.word(end, 'clock-word')
  const afterWord = word ? word.end : end
  const part = readPartAfter(c, afterWord)
  const last = part ? part.end : afterWord
  const zone = c.word(last, 'zone')
  return made(part ? inPart(hour, part.part) : hour, minute, zone ? zone.end : last, isBare && !part && (!word || c.language !== 'en'), part ? asDayPart(part.part) : undefined)
}

/** "17:30", "17h10", "17ч10", "9:01:10". */
function readDigitClock(c: Cursor, at: number): ClockRead | null {
  const text = c.text(at)
  if (c.kind(at) !== 'digits' || text.length > 2 || (c.glued(at) && c.is(at - 1, ':', '.', ',', '/', '$'))) return null
  const hour = Number(text)
  if (c.is(at + 1, ':') && c.glued(at + 1) && c.kind(at + 2) === 'digits' && c.glued(at + 2) && c.text(at + 2).length === 2) {
    const seconds = c.is(at + 3, ':') && c.glued(at + 3) && c.kind(at + 4) === 'digits' ? 2 : 0
    const unit = c.is(at + 3 + seconds, 'ч', 'г') && c.glued(at + 3 + seconds) ? 1 : 0
    return finish(c, hour, Number(c.text(at + 2)), at + 3 + seconds + unit, false)
  }
  if (c.is(at + 1, 'h', 'ч', 'г') && c.glued(at + 1)) {
    const hasMinutes = c.kind(at + 2) === 'digits' && c.glued(at + 2) && c.text(at + 2).length === 2
    return finish(c, hour, hasMinutes ? Number(c.text(at + 2)) : 0, hasMinutes ? at + 3 : at + 2, false)
  }
  return null
}

/** "half past three", "a quarter to noon", "20 minutes past 3pm". */
function readPast(c: Cursor, at: number): ClockRead | null {
  if (c.language !== 'en') return null
  let i = c.is(at, 'a') ? at + 1 : at
  const count = c.count(i)
  const minutes = c.is(i, 'half') ? 30 : c.is(i, 'quarter') ? 15 : count?.value
  i = c.is(i, 'half', 'quarter') ? i + 1 : count?.end ?? i
  if (minutes === undefined || !Number.isInteger(minutes) || minutes < 1 || minutes > 59) return null
  if (c.is(i, 'minutes', 'minute', 'min')) i += 1
  const isPast = c.is(i, 'past', 'after')
  if (!isPast && !c.is(i, 'to', 'before', 'till', 'of')) return null
  if (!isPast && !c.is(i, 'to')) return null
  const noon = c.word(i + 1, 'part')
  const hour = noon && noon.value === 'noon' ? { hour: 12, minute: 0, end: noon.end } : readHour(c, i + 1)
  if (!hour || hour.minute !== 0) return null
  const total = hour.hour * 60 + (isPast ? minutes : -minutes)
  const isScore = !c.is(i - 1, 'minutes', 'minute', 'min', 'half', 'quarter') && !isPast && c.kind(at) === 'digits'
  return made(Math.floor(((total + 1440) % 1440) / 60), (total + 1440) % 60, hour.end, isScore)
}

function readHour(c: Cursor, at: number): { readonly hour: number; readonly minute: number; readonly end: number } | null {
  const clock = readDigitClock(c, at) ?? readWordClock(c, at)
  if (!clock) return null
  return { hour: Number(clock.clock.slice(0, 2)), minute: Number(clock.clock.slice(3)), end: clock.end }
}

/** "5 p.m.", "five o'clock", «3 часа дня», «девять утра»; the bare number is for the caller to accept. */
function readWordClock(c: Cursor, at: number): ClockRead | null {
  const four = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(c.text(at))
  if (four && c.kind(at) === 'digits' && c.text(at).length > 2 && (c.is(at - 1, 'at', '@') || c.word(at + 1, 'meridiem'))) return finish(c, Number(four[1]), Number(four[2]), at + 1, true)
  const count = c.count(at)
  if (!count || count.ordinal || count.vague || !Number.isInteger(count.value) || count.value < 0 || count.value > 24) return null
  if (c.kind(at) === 'digits' && (count.digits > 2 || (c.glued(at) && c.kind(at - 1) === 'mark' && !c.is(at - 1, '(', '-', '–', '@')))) return null
  if (c.is(count.end, 'ish')) return finish(c, count.value, 0, count.end + 1, false)
  const dot = c.is(count.end, '.') && c.glued(count.end) && /^\d\d$/.test(c.text(count.end + 1)) && c.glued(count.end + 1)
  if (dot) return null
  return finish(c, count.value, 0, count.end, true)
}

/** A clock time; `acceptsBare` where a word before it ("at") or a date beside it says that the number is an hour. */
export function readClock(c: Cursor, at: number, acceptsBare: boolean): ClockRead | null {
  const found = [readPast(c, at), readDigitClock(c, at), readWordClock(c, at)].filter((each) => each !== null)
  const best = found.reduce<ClockRead | null>((a, b) => (a === null || b.end > a.end ? b : a), null)
  return best && (acceptsBare || !best.isBare) ? best : null
}

/** The story's day for a time without a date: the narrative's, if it is a day; the publication's for an appointment. */
function clockReading(end: number, read: { readonly clock?: string; readonly dayPart?: DayPart }, isWeak: boolean): TimeReading {
  return {
    type: 'time', end, grain: read.clock === undefined ? 'hour' : 'minute', isClock: true, isRelative: true,
    find: (context) => {
      if (context.isAppointment && context.published !== null) return dayMoment(context.published, 'publication', null)
      const day = dayOfClock(context, read)
      return day === null ? null : dayMoment(day, 'narrative', context.narrativeSpan)
    },
    ...(read.clock === undefined ? {} : { clock: read.clock }), ...(read.dayPart === undefined ? {} : { dayPart: read.dayPart }), ...(isWeak ? { isWeak } : {}),
  }
}

/** The day the story has reached; of a night between two days, the one on which the hour falls. A bare part of the day does not reach beyond its paragraph. */
function dayOfClock({ narrative, isNarrativeNear }: TimeContext, read: { readonly clock?: string; readonly dayPart?: DayPart }): number | null {
  const [low, high] = narrative?.grain === 'day' ? narrative.tight : [null, null]
  if (low === null || high === null || high - low > 1 || (read.clock === undefined && !isNarrativeNear)) return null
  if (low === high) return low
  if (read.clock !== undefined) return read.clock < '12:00' ? high : low
  return read.dayPart === 'morning' || read.dayPart === 'noon' ? high : read.dayPart === 'evening' ? low : null
}

function dayMoment(day: number, anchor: TimeAnchor, span: Span | null): Moment | null {
  return anchored(unitMoment(day, 'day'), anchor, span)
}

/** A clock time or part of the day by itself. */
export function readClockAlone(c: Cursor, at: number): Reading | null {
  const lead = c.word(at, 'at')
  const start = lead && !c.is(at, 'for', 'from', 'by', 'с', 'до', 'после', 'в', 'на', 'к') ? lead.end : at
  const cued = start > at || c.before(at, 'at')
  const clock = readClock(c, start, cued)
  if (clock) {
    const isWeak = clock.isBare && !(c.is(at, 'at', 'о', 'об') || c.before(at, 'at'))
    return clockReading(clock.end, clock, isWeak || (clock.isBare && c.word(clock.end, 'unit', 'month', 'month-weak', 'not-year') !== null) || clock.isBare)
  }
  const tonight = c.word(at, 'part-of')
  if (tonight) {
    const isLast = tonight.value === 'night'
    return {
      type: 'time', end: tonight.end, grain: 'hour', isRelative: true, dayPart: tonight.value as DayPart,
      find: (context) => (context.published === null ? null : dayMoment(context.published - (isLast ? 1 : 0), 'publication', null)),
    }
  }
  const article = c.is(at, 'the') ? at + 1 : at
  const part = c.word(article, 'part')
  if (!part) return null
  return clockReading(part.end, { dayPart: part.value as DayPart }, true)
}
