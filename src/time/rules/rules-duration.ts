// Lengths of time and recurring times: "ten days", «полтора месяца», "almost two weeks", "every day", «по понедельникам».
import { addAmounts, amountOf } from '../amount.ts'
import type { Cursor } from '../cursor.ts'
import type { Amount, DurationReading, Reading, SetReading } from '../time-node.ts'

type About = NonNullable<Amount['about']>

function plain(c: Cursor, at: number): { readonly amount: Amount; readonly end: number } | null {
  const half = c.word(at, 'half-unit')
  if (half) return { amount: amountOf(0.5, String(half.value)), end: half.end }
  const turned = c.language === 'en' ? null : readTurned(c, at)
  if (turned) return turned
  const count = c.count(at)
  if (!count || count.ordinal || count.value <= 0 || count.value > 1e5 || (c.kind(at) === 'digits' && c.glued(at) && c.is(at - 1, '.', ',', ':', '/'))) return null
  let i = count.end
  let value = count.value
  if (c.language === 'en') {
    if (c.is(i, 'and')) {
      const fraction = readEnglishFraction(c, i + 1)
      if (fraction) [value, i] = [value + fraction.value, fraction.end]
    } else if (c.kind(at) === 'digits' && c.kind(i) === 'digits' && c.is(i + 1, '/')) {
      const fraction = c.count(i)
      if (fraction && fraction.value < 1) [value, i] = [value + fraction.value, fraction.end]
    }
    if (c.is(i, 'more', 'additional', 'extra', 'less', 'consecutive', 'straight', 'long', 'full', 'whole', 'further', 'other', 'of', 'fewer')) i += 1
  } else if (c.is(i, 'с', 'з', 'із') && c.is(i + 1, 'половиной', 'половиною')) [value, i] = [value + 0.5, i + 2]
  if (c.is(i, '-', '–') && c.glued(i) && c.kind(i + 1) === 'word') i += 1
  const unit = c.word(i, 'unit') ?? (c.is(i, "'") && c.kind(at) === 'digits' && c.glued(i) && c.kind(i + 1) !== 'word' ? { value: 'minute', end: i + 1 } : null)
  if (!unit || unit.value === 'weekend') return null
  const name = unit.value === 'fortnight' ? 'week' : String(unit.value)
  const times = unit.value === 'fortnight' ? 2 : 1
  const vague = count.vague && value === count.value
  // "in one hour and half": the unit stands before the fraction
  const tail = readHalfAfter(c, unit.end)
  if (tail) value += tail.value
  return { amount: amountOf(value * times, name, vague ? count.min * times : value * times, vague ? count.max * times : value * times), end: tail?.end ?? unit.end }
}

/** «лет десять», «недели две», «років п'ять»: the turned order says "about". */
function readTurned(c: Cursor, at: number): { readonly amount: Amount; readonly end: number } | null {
  const unit = c.word(at, 'unit')
  if (!unit || !/^(?:лет|года|недели|недель|месяца|месяцев|дня|дней|часа|часов|минут|минуты|суток|років|роки|тижні|тижнів|місяці|місяців|дні|днів|години|годин|хвилин)$/.test(c.text(at))) return null
  const count = c.count(unit.end)
  if (!count || count.ordinal || count.vague || count.value < 2 || count.value > 200 || (!count.spelled && !c.word(count.end, 'ago'))) return null
  if (c.word(count.end, 'unit', 'month', 'date-word', 'not-year', 'clock-word')) return null
  return { amount: { ...amountOf(count.value, String(unit.value)), about: 'about' }, end: count.end }
}

function readEnglishFraction(c: Cursor, at: number): { readonly value: number; readonly end: number } | null {
  let i = at
  let n = 1
  if (c.is(i, 'a', 'one')) i += 1
  else if (c.is(i, 'two', 'three')) [n, i] = [c.is(i, 'two') ? 2 : 3, i + 1]
  if (c.is(i, 'half')) return { value: 0.5, end: c.is(i + 1, 'of') ? i + 2 : i + 1 }
  if (c.is(i, 'quarter', 'quarters')) return { value: n / 4, end: c.is(i + 1, 'of') ? i + 2 : i + 1 }
  return null
}

/** "an hour and a half", «год с половиной». */
function readHalfAfter(c: Cursor, at: number): { readonly value: number; readonly end: number } | null {
  if (c.language === 'en' && c.is(at, 'and')) {
    const fraction = readEnglishFraction(c, at + 1)
    return fraction && c.word(fraction.end, 'unit') === null ? fraction : null
  }
  return c.is(at, 'с', 'з', 'із') && c.is(at + 1, 'половиной', 'половиною') ? { value: 0.5, end: at + 2 } : null
}

/** "2 years, 3 months and 4 days": further units, each smaller than the last. */
function readMore(c: Cursor, first: { readonly amount: Amount; readonly end: number }): { readonly amount: Amount; readonly end: number } {
  let { amount, end } = first
  for (let n = 0; n < 5; n++) {
    let i = end
    if (c.is(i, ',')) i += 1
    if (c.word(i, 'and')) i += 1
    const next = c.kind(i) === 'digits' || c.count(i) !== null ? plain(c, i) : null
    if (next && sizeOf(next.amount) < sizeOf(amount) && next.amount.unit !== amount.unit) {
      amount = addAmounts(amount, next.amount)
      end = next.end
      continue
    }
    const count = amount.unit === 'hour' && (i === end || c.word(i - 1, 'and')) ? c.count(i) : null
    // "2 hours ten": the minutes go without saying
    if (count && !count.ordinal && Number.isInteger(count.value) && count.value >= 1 && count.value < 60 && !c.is(end, ',') && c.kind(count.end) !== 'word') {
      return { amount: addAmounts(amount, amountOf(count.value, 'minute')), end: count.end }
    }
    break
  }
  return { amount, end }
}

function sizeOf(amount: Amount): number {
  return { second: 0, minute: 1, hour: 2, day: 3, week: 4, month: 5, year: 6 }[amount.unit]
}

/** A length of time with its "about", or with a single article or nothing before the unit. */
export function readAmount(c: Cursor, at: number, allowsBare: boolean, depth = 0): { readonly amount: Amount; readonly end: number } | null {
  const about = c.word(at, 'about')
  if (about && depth < 3) {
    const inner = readAmount(c, c.is(about.end, 'the') ? about.end + 1 : about.end, allowsBare, depth + 1)
    if (!inner) return null
    return { end: inner.end, amount: about.value === 'exact' ? inner.amount : { ...inner.amount, about: about.value as About } }
  }
  const counted = plain(c, at)
  if (counted) return afterwards(c, readMore(c, counted))
  const article = c.word(at, 'one-unit')
  const from = article?.end ?? at
  if (!article && !allowsBare) return null
  const skipped = article && c.is(from, 'full', 'whole', 'further', 'good', 'little') ? from + 1 : from
  const unit = c.word(skipped, 'unit')
  if (!unit || unit.value === 'weekend' || unit.value === 'season') return null
  const tail = readHalfAfter(c, unit.end)
  const value = (unit.value === 'fortnight' ? 2 : 1) * (1 + (tail?.value ?? 0))
  const amount = amountOf(value, unit.value === 'fortnight' ? 'week' : String(unit.value))
  return afterwards(c, { amount: { ...amount, isBare: !article }, end: tail?.end ?? unit.end })
}

/** "a week or so", «лет с лишним», "two or three". */
function afterwards(c: Cursor, read: { readonly amount: Amount; readonly end: number }): { readonly amount: Amount; readonly end: number } {
  if (c.is(read.end, 'or') && c.is(read.end + 1, 'so')) return { amount: { ...read.amount, about: 'about' }, end: read.end + 2 }
  if (c.is(read.end, 'с', 'з', 'із') && c.is(read.end + 1, 'лишним', 'лишком', 'гаком')) return { amount: { ...read.amount, about: 'over' }, end: read.end + 2 }
  return read
}

/** Two counts of one unit: "two or three days", «два-три дня», "5-10 years". */
function readCountRange(c: Cursor, at: number): { readonly amount: Amount; readonly end: number } | null {
  const low = c.count(at)
  if (!low || low.ordinal || low.vague || low.value <= 0) return null
  let i = low.end
  if (c.is(i, 'or', 'to', 'или', 'либо', 'чи', 'або', '-', '–', '—')) i += 1
  else return null
  const high = c.count(i)
  if (!high || high.ordinal || high.value <= low.value || high.value > low.value * 10) return null
  const whole = plain(c, i)
  if (!whole) return null
  const unit = c.word(high.end, 'unit') ?? c.word(high.end + 1, 'unit')
  const scale = high.value > 0 ? whole.amount.count / high.value : 1
  // the lower count is the value, as more than it is not said for sure
  const least = amountOf(low.value, unit?.value === 'fortnight' ? 'week' : String(unit?.value ?? whole.amount.unit))
  return { amount: { ...least, min: low.value * scale, max: high.value * scale, count: low.value * scale }, end: whole.end }
}

export function readLength(c: Cursor, at: number, allowsBare = false): { readonly amount: Amount; readonly end: number } | null {
  const range = readCountRange(c, at)
  const single = readAmount(c, at, allowsBare)
  return range && (!single || range.end >= single.end) ? range : single
}

/** Ages are no lengths of time in the story: "30-year-old", "aged 30 years", «30 лет» after a person is left to others. */
function isAge(c: Cursor, end: number): boolean {
  return (c.is(end, '-') && c.is(end + 1, 'old')) || c.is(end, 'old', 'olds') || (c.is(end, 'of') && c.is(end + 1, 'age')) || c.is(end, 'отроду')
}

/** Rates are no lengths: "80 km an hour", "per day", «в час». */
function isRate(c: Cursor, at: number): boolean {
  return c.is(at, 'a', 'an') && (c.before(at, 'times', 'not-year') || c.kind(at - 1) === 'digits' || c.is(at - 1, 'percent', '%')) || c.is(at - 1, 'per')
}

export function readDuration(c: Cursor, at: number): Reading | null {
  const read = readLength(c, at)
  if (!read) {
    const bare = readAmount(c, at, true)
    return bare ? { type: 'duration', end: bare.end, amount: bare.amount, isWeak: true } : null
  }
  if (isAge(c, read.end)) return { type: 'duration', end: c.is(read.end, '-') ? read.end + 2 : read.end + 1, amount: read.amount, isWeak: true }
  const made: DurationReading = { type: 'duration', end: read.end, amount: read.amount }
  return isRate(c, at) || isWeakUnit(c, at, read.amount) ? { ...made, isWeak: true } : made
}

/** "a second", "3 min": too common or too short to be told as a length of time. */
function isWeakUnit(c: Cursor, at: number, amount: Amount): boolean {
  return amount.unit === 'second' && c.is(at, 'a', 'one')
}

const UNIT_CODES: Readonly<Record<string, string>> = { second: 'PT1S', minute: 'PT1M', hour: 'PT1H', day: 'P1D', week: 'P1W', fortnight: 'P2W', weekend: 'P1W', month: 'P1M', quarter: 'P3M', half: 'P6M', season: 'P3M', year: 'P1Y', decade: 'P10Y', century: 'P100Y' }

function recurring(end: number, every: string | null): SetReading {
  return { type: 'set', end, every }
}

/** "every day", "each two weeks", "every Monday", "on Mondays", "twice a week", "daily", «каждые три дня». */
export function readSet(c: Cursor, at: number): Reading | null {
  const frequency = c.word(at, 'frequency')
  if (frequency) return recurring(frequency.end, String(frequency.value))
  const plural = c.word(at, 'weekday-plural')
  if (plural) return recurring(c.word(plural.end, 'part')?.end ?? plural.end, 'P1W')
  const every = c.word(at, 'every')
  if (every) {
    const name = c.word(every.end, 'weekday', 'weekday-weak', 'month', 'month-weak', 'season', 'season-weak', 'part', 'holiday')
    if (name) return recurring(name.end, c.word(every.end, 'weekday', 'weekday-weak') ? 'P1W' : c.word(every.end, 'part') ? 'P1D' : 'P1Y')
    const count = c.count(every.end)
    const unit = c.word(count ? count.end : every.end, 'unit')
    if (!unit) return null
    const n = (count ? count.value : 1) * every.n
    const code = UNIT_CODES[String(unit.value)] ?? null
    return recurring(unit.end, code && code.replace(/\d+/, (digits) => String(Number(digits) * n)))
  }
  return readTimes(c, at)
}

/** "twice a week", "three times a day", «два раза в неделю». */
function readTimes(c: Cursor, at: number): Reading | null {
  const count = c.count(at)
  const lone = c.word(at, 'times')
  const word = count ? c.word(count.end, 'times') : lone && lone.n > 0 ? lone : null
  if (!word) return null
  const link = c.is(word.end, 'a', 'an', 'per', 'each', 'every', 'в', 'на', 'у', 'за')
  const unit = link ? c.word(word.end + 1, 'unit') : null
  return unit ? recurring(unit.end, UNIT_CODES[String(unit.value)] ?? null) : null
}
