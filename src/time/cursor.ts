// A place to read time words from: pieces, phrase look-up in a language's tables, and the memo that keeps reading linear.
import { ENGLISH_TIME } from '../language/time-words/time-words-en.ts'
import { RUSSIAN_TIME } from '../language/time-words/time-words-ru.ts'
import { UKRAINIAN_TIME } from '../language/time-words/time-words-uk.ts'
import { numeralWord, readNumeral } from '../language/numerals.ts'
import { holidayNames } from './holidays.ts'
import { splitPieces } from './pieces.ts'
import type { Language } from '../base/language-tag.ts'
import type { Numeral } from '../language/numerals.ts'
import type { TimeLanguage, TimeWordClass, TimeWordRow } from '../language/time-words/time-word.ts'
import type { Piece } from './pieces.ts'
import type { Reading } from './time-node.ts'

interface Entry {
  readonly className: TimeWordClass
  readonly value: number | string
  readonly words: readonly string[]
}

interface Lexicon {
  readonly language: TimeLanguage
  /** By first word, then by class; longer phrases first. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<TimeWordClass, readonly Entry[]>>
  /** First words of phrases that carry time in themselves. */
  readonly cores: ReadonlySet<string>
  /** First words that an expression may begin with. */
  readonly leads: ReadonlySet<string>
}

export interface Found {
  readonly value: number | string
  readonly n: number
  readonly end: number
}

export interface CountRead {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly end: number
  readonly ordinal: boolean
  readonly spelled: boolean
  readonly vague: boolean
  /** How many digits were written, 0 for words. */
  readonly digits: number
}

const TABLES: Readonly<Record<Language, TimeLanguage>> = { en: ENGLISH_TIME, ru: RUSSIAN_TIME, uk: UKRAINIAN_TIME }
const lexicons = new Map<Language, Lexicon>()

function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language)
  if (known) return known
  const entries = new Map<string, Map<TimeWordClass, Entry[]>>()
  const cores = new Set<string>()
  const leads = new Set<string>()
  const holidays = holidayNames(language).map(([id, forms]): TimeWordRow => ['holiday', id, forms])
  for (const [className, value, forms] of [...TABLES[language].rows, ...holidays]) {
    for (const form of new Set(forms.split(','))) {
      const words = splitPieces(form).map((piece) => piece.text)
      const first = words[0]
      if (first === undefined) continue
      const byClass = entries.get(first) ?? new Map<TimeWordClass, Entry[]>()
      byClass.set(className, [...(byClass.get(className) ?? []), { className, value, words }])
      entries.set(first, byClass)
      if (CORE_CLASSES.has(className)) cores.add(first)
      if (!NEVER_FIRST.has(className) || first === 'the') leads.add(first)
    }
  }
  for (const byClass of entries.values()) for (const list of byClass.values()) list.sort((a, b) => b.words.length - a.words.length)
  const made = { language: TABLES[language], entries, cores, leads }
  lexicons.set(language, made)
  return made
}

/** How deep times may stand in times; beyond it a text is not one a person wrote. */
const DEEPEST = 12
/** Classes one of which stands near the start of every expression that has no digit or numeral there. */
const CORE_CLASSES: ReadonlySet<TimeWordClass> = new Set([
  'month',
  'month-weak',
  'weekday',
  'weekday-weak',
  'weekday-plural',
  'unit',
  'half-unit',
  'season',
  'season-weak',
  'day',
  'part',
  'part-of',
  'holiday',
  'period',
  'same-day',
  'decade-word',
  'vague',
  'frequency',
  'portion-of',
  'year-away',
  'year-word',
  'date-word',
  'clock-word',
  'times',
])
/** Classes whose words no expression begins with. */
const NEVER_FIRST: ReadonlySet<TimeWordClass> = new Set([
  'function',
  'past',
  'future',
  'preposition',
  'of',
  'not-year',
  'to',
  'and',
  'ago',
  'later',
  'earlier',
  'hence',
  'meridiem',
  'zone',
  'era',
  'now',
  'clock-word',
])
/** How many pieces may stand before the first such word ("not later than the very end of the …"). */
const CORE_WITHIN = 6
const ORDINAL_ENDINGS = new Set(
  'st nd rd th й ый ой ий я ая ья е ое ье го ого его ьего му ому ему м ым ом ем х ых ій а є ього ьому ім их'.split(' '),
)

/** A field or a line of an agenda, where a number may be all that is written. */
const SHORT_TEXT = 40
/** A date with its time and zone has fewer numbers and marks than this in one run without a space. */
const LONGEST_NUMBER_RUN = 20

/** 1 for pieces where no expression starts: in a run of numbers and marks too long for a date, and a number right before another number. */
function barNumberRuns(pieces: readonly Piece[]): Uint8Array {
  const barred = new Uint8Array(pieces.length)
  let start = 0
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    const continues = piece !== undefined && at > start && piece.glued && piece.kind !== 'word' && piece.kind !== 'break'
    if (continues) continue
    if (at - start > LONGEST_NUMBER_RUN) barred.fill(1, start, at)
    if (piece?.kind === 'digits' && before?.kind === 'digits' && !piece.glued) barred[at - 1] = 1
    start = at
  }
  return barred
}

export class Cursor {
  readonly pieces: readonly Piece[]
  readonly language: Language
  readonly table: TimeLanguage
  /** Steps taken: what the linearity test counts. */
  steps = 0
  private readonly lexicon: Lexicon
  private readonly memo = new Map<number, Reading | null>()
  private readonly counts: (CountRead | null | undefined)[] = []
  private readonly parse: (cursor: Cursor, at: number) => Reading | null
  private readonly words: readonly string[]
  /** What phrases begin at each piece: looked up once, as many rules ask. */
  private readonly phrases: readonly (ReadonlyMap<TimeWordClass, readonly Entry[]> | undefined)[]
  private readonly barred: Uint8Array
  private depth = 0
  private readonly cores: (1 | 2 | undefined)[] = []
  private readonly points = new Map<number, Reading>()

  constructor(pieces: readonly Piece[], language: Language, parse: (cursor: Cursor, at: number) => Reading | null) {
    this.pieces = pieces
    this.language = language
    this.lexicon = lexiconOf(language)
    this.table = this.lexicon.language
    this.parse = parse
    this.words = pieces.map((piece) => piece.text)
    this.phrases = this.words.map((word) => this.lexicon.entries.get(word))
    this.barred = barNumberRuns(pieces)
  }

  /** The longest time that starts at a piece; each place is read once. */
  time(at: number): Reading | null {
    const known = this.memo.get(at)
    if (known !== undefined) return known
    if (this.depth >= DEEPEST) return null
    this.memo.set(at, null) // a rule that comes back to its own start finds nothing
    this.depth += 1
    const found = at < this.pieces.length ? this.parse(this, at) : null
    this.depth -= 1
    this.memo.set(at, found)
    return found
  }

  /** What is known so far at a place, for the rules that begin with a time at the same place ("Aug 8 - Aug 12"). */
  suggest(at: number, reading: Reading | null): void {
    this.memo.set(at, reading)
  }

  /** The longest time at a piece that is neither an interval nor open: what an interval may start or end with. */
  point(at: number): Reading | null {
    const whole = this.time(at)
    return whole?.type === 'time' && (whole.isInterval === true || whole.isOpen === true) ? (this.points.get(at) ?? null) : whole
  }

  rememberPoint(at: number, reading: Reading | null): void {
    if (reading) this.points.set(at, reading)
  }

  text(at: number): string {
    return this.words[at] ?? ''
  }

  is(at: number, ...words: readonly string[]): boolean {
    return words.includes(this.text(at))
  }

  glued(at: number): boolean {
    return this.pieces[at]?.glued ?? false
  }

  kind(at: number): Piece['kind'] | 'end' {
    return this.pieces[at]?.kind ?? 'end'
  }

  /** Whether an expression may begin with the word. */
  mayLead(at: number): boolean {
    return this.lexicon.leads.has(this.text(at))
  }

  /** Whether a time can start here at all: a digit, a numeral or a word that carries time stands near. Cheap, and right about nearly all words of a text. */
  mayStart(at: number): boolean {
    if (this.barred[at] === 1) return false
    const least = this.isPlainNumber(at) ? at + 1 : at
    for (let i = least; i < at + CORE_WITHIN; i++) {
      if (least > at && this.kind(i) === 'digits' && this.isPlainNumber(i)) continue
      if (least > at && this.word(i, 'meridiem') !== null) return true
      const core = (this.cores[i] ??= this.isCore(i) ? 1 : 2)
      if (core === 1) return true
    }
    return false
  }

  /** A number with nothing glued to it that is no year: alone it says no time. */
  private isPlainNumber(at: number): boolean {
    if (this.kind(at) !== 'digits' || this.text(at).length === 4 || this.pieces.length <= SHORT_TEXT) return false
    return !this.glued(at + 1) || (this.is(at + 1, ',', '.', ';') && !this.glued(at + 2))
  }

  private isCore(at: number): boolean {
    const kind = this.kind(at)
    if (kind === 'digits') return true
    if (kind !== 'word') return false
    const text = this.text(at)
    return (
      (this.lexicon.cores.has(text) && this.hasCorePhrase(at)) ||
      numeralWord(text, this.language) !== null ||
      text === 'ides' ||
      (text.length <= 5 && /^[qhxiv]{1,5}$/.test(text))
    )
  }

  /** "on" begins "on the eve", but is no time by itself: the whole phrase must stand there. */
  private hasCorePhrase(at: number): boolean {
    for (const [className, entries] of this.phrases[at] ?? []) if (CORE_CLASSES.has(className) && this.longest(entries, at)) return true
    return false
  }

  /** The longest phrase of a class that starts at a piece. */
  word(at: number, ...classNames: readonly TimeWordClass[]): Found | null {
    const byClass = this.phrases[at]
    if (byClass === undefined) return null
    let best: Entry | null = null
    for (const className of classNames) {
      const found = this.longest(byClass.get(className), at)
      if (found && (!best || found.words.length > best.words.length)) best = found
    }
    return best && { value: best.value, n: typeof best.value === 'number' ? best.value : 0, end: at + best.words.length }
  }

  private longest(entries: readonly Entry[] | undefined, at: number): Entry | null {
    if (!entries) return null
    for (const entry of entries) {
      this.steps += 1
      let i = 1
      while (i < entry.words.length && this.words[at + i] === entry.words[i]) i += 1
      if (i === entry.words.length) return entry
    }
    return null
  }

  /** Where a word of the class ends that stands just before a piece; -1 for none. Looks at most four pieces back. */
  before(at: number, ...classNames: readonly TimeWordClass[]): boolean {
    for (let back = 1; back <= 4 && at - back >= 0; back++) {
      const found = this.word(at - back, ...classNames)
      if (found && found.end === at) return true
      if (this.kind(at - back) === 'break') return false
    }
    return false
  }

  /** A number in digits or words, with glued ordinal endings and decimals. */
  count(at: number): CountRead | null {
    const known = this.counts[at]
    if (known !== undefined) return known
    const found = this.readCount(at)
    this.counts[at] = found
    return found
  }

  private readCount(at: number): CountRead | null {
    this.steps += 1
    const kind = this.kind(at)
    if (kind === 'digits') return this.readDigits(at)
    if (kind !== 'word') return null
    const numeral: Numeral | null = readNumeral(this.words, at, this.language)
    if (!numeral) return null
    return {
      value: numeral.value,
      min: numeral.min,
      max: numeral.max,
      end: at + numeral.words,
      ordinal: numeral.kind === 'ordinal',
      spelled: true,
      vague: numeral.kind === 'vague',
      digits: 0,
    }
  }

  private readDigits(at: number): CountRead | null {
    const text = this.text(at)
    if (text.length > 9) return null
    const make = (value: number, end: number, ordinal: boolean, min = value, max = value): CountRead => ({
      value,
      min,
      max,
      end,
      ordinal,
      spelled: false,
      vague: false,
      digits: text.length,
    })
    const value = Number(text)
    const dash = this.is(at + 1, '-') && this.glued(at + 1) ? 1 : 0
    const ending = at + 1 + dash
    if (this.kind(ending) === 'word' && this.glued(ending) && ORDINAL_ENDINGS.has(this.text(ending))) {
      return make(value, ending + 1, true)
    }
    const fraction = this.text(at + 2)
    if (
      this.is(at + 1, '.', ',') &&
      this.glued(at + 1) &&
      this.kind(at + 2) === 'digits' &&
      this.glued(at + 2) &&
      fraction.length <= 2 &&
      !(this.is(at + 3, '.', '/') && this.glued(at + 3) && this.kind(at + 4) === 'digits')
    ) {
      return make(Number(`${text}.${fraction}`), at + 3, false)
    }
    if (this.is(at + 1, ',') && this.glued(at + 1) && this.glued(at + 2) && /^\d{3}$/.test(fraction) && text.length <= 3)
      return make(Number(text + fraction), at + 3, false)
    if (this.is(at + 1, '/') && this.glued(at + 1) && this.glued(at + 2) && /^[2-9]$/.test(fraction) && text.length === 1)
      return make(value / Number(fraction), at + 3, false)
    return make(value, at + 1, false)
  }
}
