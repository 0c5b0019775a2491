// Numbers told in words ("плюс семь девятьсот двенадцать …", "double five point two") as the digits they mean, group by group, with the words around them left.
import { type Skeleton, WITHIN } from '../match/fold.ts'
import { CUE, hashSymbols, mayBeGlued, mayBeSpoken, spokenWord, type SpokenWord, unglueNumerals } from './spoken-words.ts'

export interface SpokenStretch {
  /** The stretch with digits for words, and a few words of what stands around it. */
  readonly text: string
  /** Where the numerals stand. */
  readonly start: number
  readonly end: number
}

/** Words between two numerals of one stretch: degrees, minutes, "северной широты". */
const MOST_BETWEEN = 4
const AROUND = 40
const GLUED_SYMBOLS = 8

/** Stretches that hold three numerals, or two of which one is ten or more, or several in one word, or one near a word for a unit. Linear. */
export function findSpokenNumbers(text: string, { symbols, starts, at, count }: Skeleton): SpokenStretch[] {
  const found: SpokenStretch[] = []
  let [run, first, last, missed, greatest, sinceCue] = [0, 0, 0, 0, 0, MOST_BETWEEN]
  for (let from = 0, to = 0; from < count; from = to) {
    to = from + 1
    while (to < count && starts[to] === WITHIN) to++
    const kind = to - from < 16 ? mayBeSpoken[hashSymbols(symbols, from, to)]! : 0
    const isGlued =
      kind === 0 &&
      to - from >= GLUED_SYMBOLS &&
      mayBeGlued[(symbols[from]! << 10) | (symbols[from + 1]! << 5) | symbols[from + 2]!] === 1 &&
      holdsGlued(text, at[from]!, at[to - 1]! + 1)
    sinceCue = kind === CUE ? 0 : sinceCue + 1
    if ((kind > 0 && kind !== CUE) || isGlued) {
      if (run === 0) first = from
      run += isGlued ? 3 : 1
      last = to
      greatest = Math.max(greatest, kind)
      missed = 0
    } else missed++
    if (run > 0 && sinceCue < MOST_BETWEEN) greatest = CUE
    if ((missed > MOST_BETWEEN || to === count) && run > 0) {
      if (run >= 3 || (run === 2 && greatest === 2) || greatest === CUE) addStretch(text, at[first]!, at[last - 1]! + 1, found)
      run = 0
      greatest = 0
    }
  }
  return found
}

function holdsGlued(text: string, from: number, to: number): boolean {
  let start = from
  while (start > 0 && from - start < 2 && /\p{L}/u.test(text[start - 1]!)) start--
  let end = to
  while (end < text.length && end - to < 2 && /[\p{L}'’ʼ]/u.test(text[end]!)) end++
  return unglueNumerals(text.slice(start, end)) !== null
}

/** Which gaps join numerals into one: "thirty-four" and "thirty four" are one number or two, as the teller pleases. */
type Joining = 'spaces' | 'hyphens' | 'both'

function addStretch(text: string, from: number, to: number, found: SpokenStretch[]): void {
  let start = from
  while (start > 0 && from - start < 4 && /[\p{L}'’ʼ]/u.test(text[start - 1]!)) start--
  let end = to
  while (end < text.length && end - to < 4 && /[\p{L}'’ʼ]/u.test(text[end]!)) end++
  const places = /^\s{1,3}(\p{L}{5,20})/u.exec(text.slice(end, end + 24))
  if (places && spokenWord(places[1]!)?.kind === 'places') end += places[0].length
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const said = text.slice(start, end)
  const joinings: readonly Joining[] = /\p{L}[-‐‑]\p{L}/u.test(said) ? ['both', 'spaces', 'hyphens'] : ['spaces']
  for (const digits of new Set(joinings.flatMap((joining) => readings(said, joining))))
    found.push({ text: before + digits + after, start, end })
}

/** A telephone told in pairs may end in "fifty two", five noughts and a two apart: with so many digits each sum is read as two numbers as well. */
function readings(said: string, joining: Joining): string[] {
  const first = speakDigits(said, joining)
  const count = first.replace(/\P{N}/gu, '').length
  if (count < FEWEST_OF_PHONE || count > MOST_OF_PHONE) return [first]
  const others: string[] = []
  for (let k = 0; k < MOST_SPLITS; k++) {
    const other = speakDigits(said, joining, k)
    if (other === first) break
    others.push(other)
  }
  return [first, ...others]
}

const FEWEST_OF_PHONE = 5
const MOST_OF_PHONE = 14
const MOST_SPLITS = 12

const GAPS: Readonly<Record<Joining, RegExp>> = { spaces: /^[\s\u00a0]{1,3}$/, hyphens: /^[-‐‑]$/, both: /^(?:[\s\u00a0]{1,3}|[-‐‑])$/ }

/** The text with every group of numerals as digits; the sum numbered `split` is left in its parts. */
export function speakDigits(text: string, joining: Joining = 'both', split = -1): string {
  const writer = new DigitWriter(GAPS[joining], split)
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{M}'’ʼ]+|\p{N}+/gu)) {
    const gap = text.slice(end, match.index)
    end = match.index + match[0].length
    const spoken = /^\p{N}/u.test(match[0]) ? undefined : spokenWord(match[0])
    const several = spoken === undefined ? unglueNumerals(match[0]) : null
    if (several) several.forEach((one, i) => writer.take(one, i > 0 ? null : gap, match[0]))
    else writer.take(spoken, gap, match[0])
  }
  return writer.finish() + text.slice(end)
}

/** Adds numerals up as long as each fits into the noughts of what stands before it. */
class DigitWriter {
  private written = ''
  private group: number | null = null
  /** The next numeral must be below this. */
  private room = 0
  private times = 0
  private isFraction = false
  private fraction = ''
  private readonly joins: RegExp
  /** Sums still to be made before one is left in its parts. */
  private sumsLeft: number

  constructor(joins: RegExp, split: number) {
    this.joins = joins
    this.sumsLeft = split
  }

  /** `between` is null inside a word of several numerals. */
  take(spoken: SpokenWord | undefined, between: string | null, word: string): void {
    const gap = between ?? ' '
    const isJoined = between === null || this.joins.test(gap)
    if (!/^[\s\u00a0-]{1,3}$/.test(gap) && this.isFraction) this.endFraction()
    if (spoken === undefined) this.other(gap + word)
    else if (spoken.kind === 'number') this.number(spoken.value, gap, isJoined)
    else if (spoken.kind === 'digit') this.digit(spoken.value, gap, isJoined)
    else if (spoken.kind === 'hundred' || spoken.kind === 'thousand') this.multiply(spoken, gap, isJoined)
    else if (spoken.kind === 'times') this.repeat(spoken.value, gap)
    else if (spoken.kind === 'point' && this.group !== null) this.point()
    else if (spoken.kind === 'places' && this.isFraction) this.places(spoken.value)
    else if (spoken.kind === 'filler' && this.group !== null && word.length < 4) return
    else this.other(gap + word)
  }

  finish(): string {
    this.flush()
    return this.written
  }

  private number(value: number, gap: string, isJoined: boolean): void {
    if (this.times > 0 && value < 10) return this.write(String(value).repeat(this.times), ' ')
    if (this.group !== null && isJoined && value > 0 && value < this.room && this.sumsLeft-- !== 0) this.group += value
    else {
      this.flush()
      this.write('', gap)
      this.group = value
    }
    this.room = value === 0 ? 0 : value >= 100 ? 100 : value >= 20 ? 10 : 0
  }

  private multiply({ kind, value }: SpokenWord, gap: string, isJoined: boolean): void {
    if (this.group === null || !isJoined || this.group === 0) {
      this.flush()
      this.write('', gap)
      this.group = value
    } else this.group *= value
    this.room = kind === 'hundred' ? 100 : 1000
  }

  private digit(value: number, gap: string, isJoined: boolean): void {
    const times = this.times > 0 ? this.times : this.group !== null && isJoined && this.group >= 2 && this.group <= 9 ? this.group : 1
    if (times > 1 && this.times === 0) this.group = null
    this.flush()
    this.write(String(value).repeat(times), gap)
  }

  private repeat(value: number, gap: string): void {
    this.flush()
    this.written += gap
    this.times = value
  }

  private point(): void {
    this.flush()
    this.written += '.'
    this.isFraction = true
    this.fraction = ''
  }

  private places(count: number): void {
    this.flush()
    this.written = this.written.slice(0, this.written.length - this.fraction.length) + this.fraction.padStart(count, '0')
    this.isFraction = false
  }

  private endFraction(): void {
    this.flush()
    this.isFraction = false
  }

  private other(text: string): void {
    this.flush()
    this.written += text
    this.isFraction = false
    this.times = 0
  }

  private write(digits: string, gap: string): void {
    this.written += this.isFraction ? digits : gap + digits
    if (this.isFraction) this.fraction += digits
    this.times = 0
  }

  private flush(): void {
    if (this.group === null) return
    this.written += String(this.group)
    if (this.isFraction) this.fraction += String(this.group)
    this.group = null
  }
}
