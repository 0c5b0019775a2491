// Years, decades, centuries, quarters, halves, seasons, weeks, holidays and day words: times that name one unit of the calendar.
import { dayNumber, unitAway } from '../calendar.ts'
import { fieldsReading, isNumberOfSomething } from '../date-words.ts'
import { anchored, unitMoment } from '../moment.ts'
import { readYear, readYearAfter } from '../read-year.ts'
import { beforeChrist } from '../resolve-fields.ts'
import type { Grain } from '../calendar.ts'
import type { Rule } from '../date-words.ts'
import type { DateFields, TimeReading } from '../time-node.ts'

/** A unit fixed by a year: a decade or a century. */
function fixedUnit(end: number, year: number, grain: Grain, isWeak = false): TimeReading {
  return { type: 'time', end, grain, find: () => unitMoment(dayNumber(year, 1, 1), grain), ...(isWeak ? { isWeak } : {}) }
}

/** "2022", "the year 2000", «2022 год», "fiscal 1988", "44 BC". */
const readYearAlone: Rule = (c, at) => {
  const prefix = c.language === 'en' ? c.word(at, 'year-word') : null
  const from = prefix?.end ?? at
  const count = c.count(from)
  const era = count && Number.isInteger(count.value) && count.value >= 1 && count.value < 10000 ? c.word(count.end, 'era') ?? c.word(c.word(count.end, 'year-word')?.end ?? -1, 'era') : null
  if (era && count && c.kind(from) === 'digits') {
    const end = c.is(era.end, '.') ? era.end + 1 : era.end
    return era.n < 0 ? { type: 'time', end, grain: 'year', find: () => beforeChrist(count.value) } : fieldsReading(end, { year: count.value })
  }
  const year = readYear(c, from)
  if (!year) return null
  if (year.isSure || prefix) return fieldsReading(year.end, { year: year.year })
  const isCued = c.before(at, 'preposition', 'by', 'and', 'to', 'from', 'since', 'until', 'portion') || c.is(at - 1, '(')
  if (isNumberOfSomething(c, year.end) || (c.glued(at) && at > 0 && c.kind(at - 1) === 'mark' && !c.is(at - 1, '(', '"', '“', '-', '–', '—', '\'')) || c.is(at - 1, '№', '#', '$', '€', '£')) return null
  if (c.kind(at) === 'word' && !isCued) return fieldsReading(year.end, { year: year.year }, true)
  const isLikely = year.year >= 1700 && year.year <= 2050
  return fieldsReading(year.end, { year: year.year }, !(isLikely && (c.table.bareYears || (isCued && (c.is(at - 1, '(') || c.kind(year.end) !== 'word') && !c.before(at, 'about')))))
}

/** "the 1990s", "'80s", "eighties", «90-е годы», «1990-х», «девяностые». */
const readDecade: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const word = c.word(start, 'decade-word')
  if (word) {
    const end = c.word(word.end, 'year-word')?.end ?? word.end
    const isCued = c.language === 'en' ? c.is(start - 1, 'the') || c.before(start, 'portion', 'preposition') : end > word.end
    return fixedUnit(end, 1900 + word.n, 'decade', !isCued)
  }
  const apostrophe = c.is(start, "'") ? 1 : 0
  const digits = c.text(start + apostrophe)
  if (c.kind(start + apostrophe) !== 'digits' || !/^(?:\d\d)?\d0$/.test(digits)) return null
  const i = start + apostrophe + 1
  const year = digits.length === 4 ? Number(digits) : 1900 + Number(digits)
  if (c.language === 'en') {
    const mark = c.is(i, "'") && c.glued(i) ? 1 : 0
    if (!c.is(i + mark, 's') || (!c.glued(i + mark) && digits.length < 4)) return null
    return fixedUnit(i + mark + 1, year, 'decade', digits.length === 2 && apostrophe === 0 && !c.is(start - 1, 'the'))
  }
  if (!c.is(i, '-') || !c.is(i + 1, 'е', 'х', 'ые', 'ых', 'і', 'ті', 'тих', 'их', 'м', 'ми') || !c.glued(i + 1)) return null
  const end = c.word(i + 2, 'year-word')?.end ?? i + 2
  return fixedUnit(end, year, 'decade', digits.length === 2 && end === i + 2)
}

const ROMAN: Readonly<Record<string, number>> = { x: 10, xi: 11, xii: 12, xiii: 13, xiv: 14, xv: 15, xvi: 16, xvii: 17, xviii: 18, xix: 19, xx: 20, xxi: 21, ix: 9, viii: 8, vii: 7, vi: 6, v: 5, iv: 4, iii: 3, ii: 2, i: 1,
  хх: 20, ххі: 21, хіх: 19, 'ххi': 21 }

/** "the 20th century", «XX век», «в двадцятому столітті». */
const readCentury: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const count = c.count(start)
  const roman = ROMAN[c.text(start)]
  const n = count?.ordinal === true || (count && c.language !== 'en') ? count.value : roman
  const end = count ? count.end : start + 1
  const unit = c.word(c.is(end, '-') ? end + 1 : end, 'unit')
  if (n === undefined || n < 1 || n > 30 || !Number.isInteger(n) || unit?.value !== 'century') return null
  return fixedUnit(unit.end, Math.max(1, (n - 1) * 100), 'century')
}

/** "third quarter", "Q3 2022", "3Q", "first half of 2019", «первое полугодие», "the 1988 second quarter". */
const readQuarter: Rule = (c, at) => {
  let i = c.is(at, 'the') ? at + 1 : at
  if (c.word(i, 'year-word') && c.language === 'en' && c.is(i, 'fiscal')) i += c.is(i + 1, '-') ? 2 : 1
  const early = c.language === 'en' ? readYear(c, i) : null
  if (early) i = early.end
  const short = /^([qh])$/.exec(c.text(i))
  let fields: DateFields | null = null
  let end = i
  if (short && c.kind(i + 1) === 'digits' && c.glued(i + 1) && /^[1-4]$/.test(c.text(i + 1))) {
    const n = Number(c.text(i + 1))
    fields = short[1] === 'q' ? { quarter: n } : n <= 2 ? { half: n } : null
    end = i + 2
  } else if (/^[1-4]$/.test(c.text(i)) && c.is(i + 1, 'q') && c.glued(i + 1)) {
    fields = { quarter: Number(c.text(i)) }
    end = i + 2
  } else {
    const count = c.count(i)
    const middle = count && c.is(count.end, '-') ? count.end + 1 : count?.end ?? -1
    const unit = count && (count.ordinal || c.language !== 'en') && c.word(c.is(middle, 'fiscal') ? middle + 1 : middle, 'unit')
    const isHalf = unit ? unit.value === 'half' : count?.ordinal === true && c.is(middle, 'half')
    if (count && count.value >= 1 && unit && unit.value === 'quarter' && count.value <= 4 && (count.ordinal || !/(?:ла|лы|лов|ли|лів)$/.test(c.text(unit.end - 1)))) fields = { quarter: count.value }
    else if (count && isHalf && count.value >= 1 && count.value <= 2) fields = { half: count.value }
    end = unit ? unit.end : middle + 1
  }
  if (!fields) return null
  if (early) return fieldsReading(end, { ...fields, year: early.year })
  const year = readYearAfter(c, end, false)
  return year ? fieldsReading(year.end, { ...fields, year: year.year }) : fieldsReading(end, fields, fields.half !== undefined && !short)
}

/** "summer 2022", «летом 2022 года», "the spring of 1996", "fall of 1983". */
const readSeason: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  const word = c.word(start, 'season', 'season-weak')
  if (!word) return null
  const year = readYearAfter(c, word.end, false)
  // "winter 2021/22" is the winter that begins in 2021
  const mark = year && c.is(year.end, '-', '–', '/') ? readYear(c, year.end + 1) : null
  if (year && mark && word.n === 4 && mark.year === year.year + 1) return fieldsReading(mark.end, { season: 4, year: year.year })
  if (year) return fieldsReading(year.end, { season: word.n, year: year.year })
  // «лета»: of the summer, and of years («лет»); the bare word is too common in some forms
  const isWeak = c.word(start, 'season') === null ? !(c.before(at, 'rel', 'portion') || (start > at && c.before(at, 'preposition'))) : c.is(start, 'лета', 'літ', 'літа')
  return fieldsReading(word.end, { season: word.n }, isWeak)
}

const readHoliday: Rule = (c, at) => {
  const start = c.is(at, 'the') && c.word(at, 'holiday') === null ? at + 1 : at
  const word = c.word(start, 'holiday')
  if (!word) return null
  let end = word.end
  if (c.language === 'en' && c.is(end, 'day')) end += 1
  const holiday = String(word.value)
  const spoken = c.count(end)
  const year = readYearAfter(c, c.is(end, 'of', 'in') ? end + 1 : end, false) ?? (spoken?.spelled === true && spoken.value > 1900 && spoken.value < 2200 ? { year: spoken.value, end: spoken.end } : null)
  return year ? fieldsReading(year.end, { holiday, year: year.year }) : fieldsReading(end, { holiday })
}

/** «торік», «позаторік»: the year without its noun. */
const readYearWord: Rule = (c, at) => {
  const word = c.word(at, 'year-away')
  if (!word) return null
  return { type: 'time', end: word.end, grain: 'year', isRelative: true, find: (context) => {
    const year = context.published === null ? null : unitMoment(unitAway(context.published, 'year', word.n)[0], 'year')
    return anchored(year, 'publication', null)
  } }
}

/** today, yesterday, «позавчера». */
const readDayWord: Rule = (c, at) => {
  const word = c.word(at, 'day')
  if (!word) return null
  return {
    type: 'time', end: word.end, grain: 'day', isRelative: true,
    find: (context) => (context.published === null ? null : anchored(unitMoment(context.published + word.n, 'day'), 'publication', null)),
  }
}

/** ISO week and "week 31". */
const readWeekNumber: Rule = (c, at) => {
  const start = c.is(at, 'the') ? at + 1 : at
  if (c.language !== 'en' || !c.is(start, 'week') || c.kind(start + 1) !== 'digits') return null
  const week = Number(c.text(start + 1))
  if (week < 1 || week > 53) return null
  const year = readYearAfter(c, start + 2, false)
  return fieldsReading(year?.end ?? start + 2, { week, ...(year ? { year: year.year } : {}) })
}

export const UNIT_RULES: readonly Rule[] = [readYearAlone, readDecade, readCentury, readQuarter, readSeason, readHoliday, readDayWord, readYearWord, readWeekNumber]
