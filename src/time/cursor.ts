// A place to read time words from: pieces, phrase look-up in a language's tables, and the memo that keeps reading linear.
import { ENGLISH_TIME } from '../language/time-words/time-words-en.ts'
import { RUSSIAN_TIME } from '../language/time-words/time-words-ru.ts'
import { UKRAINIAN_TIME } from '../language/time-words/time-words-uk.ts'
import { readNumeral } from '../language/numerals.ts'
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
  readonly entries: ReadonlyMap<string, readonly Entry[]>
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
  const entries = new Map<string, Entry[]>()
  const holidays = holidayNames(language).map(([id, forms]): TimeWordRow => ['holiday', id, forms])
  for (const [className, value, forms] of [...TABLES[language].rows, ...holidays]) {
    for (const form of new Set(forms.split(','))) {
      const words = splitPieces(form).map((piece) => piece.text)
      const first = words[0]
      if (first === undefined) continue
      const list = entries.get(first) ?? []
      list.push({ className, value, words })
      entries.set(first, list)
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length)
  const made = { language: TABLES[language], entries }
  lexicons.set(language, made)
  return made
}

/** How deep times may stand in times; beyond it a text is not one a person wrote. */
const DEEPEST = 12
const NO_ENTRIES: readonly Entry[] = []
const ORDINAL_ENDINGS = new Set('st nd rd th й ый ой ий я ая ья е ое ье го ого его ьего му ому ему м ым ом ем х ых ій а є ього ьому ім их'.split(' '))

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
  private depth = 0
  private readonly points = new Map<number, Reading>()

  constructor(pieces: readonly Piece[], language: Language, parse: (cursor: Cursor, at: number) => Reading | null) {
    this.pieces = pieces
    this.language = language
    this.lexicon = lexiconOf(language)
    this.table = this.lexicon.language
    this.parse = parse
    this.words = pieces.map((piece) => piece.text)
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

  entries(at: number): readonly Entry[] {
    return this.lexicon.entries.get(this.text(at)) ?? NO_ENTRIES
  }

  /** The longest phrase of a class that starts at a piece. */
  word(at: number, ...classNames: readonly TimeWordClass[]): Found | null {
    for (const entry of this.entries(at)) {
      this.steps += 1
      if (!classNames.includes(entry.className)) continue
      let i = 1
      while (i < entry.words.length && this.words[at + i] === entry.words[i] && this.kind(at + i) !== 'break') i += 1
      if (i === entry.words.length) return { value: entry.value, n: typeof entry.value === 'number' ? entry.value : 0, end: at + i }
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
      value: numeral.value, min: numeral.min, max: numeral.max, end: at + numeral.words, ordinal: numeral.kind === 'ordinal', spelled: true,
      vague: numeral.kind === 'vague', digits: 0,
    }
  }

  private readDigits(at: number): CountRead | null {
    const text = this.text(at)
    if (text.length > 9) return null
    const make = (value: number, end: number, ordinal: boolean, min = value, max = value): CountRead =>
      ({ value, min, max, end, ordinal, spelled: false, vague: false, digits: text.length })
    const value = Number(text)
    const dash = this.is(at + 1, '-') && this.glued(at + 1) ? 1 : 0
    const ending = at + 1 + dash
    if (this.kind(ending) === 'word' && this.glued(ending) && ORDINAL_ENDINGS.has(this.text(ending))) {
      return make(value, ending + 1, true)
    }
    const fraction = this.text(at + 2)
    if (this.is(at + 1, '.', ',') && this.glued(at + 1) && this.kind(at + 2) === 'digits' && this.glued(at + 2) && fraction.length <= 2 && !(this.is(at + 3, '.', '/') && this.glued(at + 3) && this.kind(at + 4) === 'digits')) {
      return make(Number(`${text}.${fraction}`), at + 3, false)
    }
    if (this.is(at + 1, ',') && this.glued(at + 1) && this.glued(at + 2) && /^\d{3}$/.test(fraction) && text.length <= 3) return make(Number(text + fraction), at + 3, false)
    if (this.is(at + 1, '/') && this.glued(at + 1) && this.glued(at + 2) && /^[2-9]$/.test(fraction) && text.length === 1) return make(value / Number(fraction), at + 3, false)
    return make(value, at + 1, false)
  }
}
