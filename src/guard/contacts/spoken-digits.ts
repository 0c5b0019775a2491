// Numbers told in words ("плюс семь девятьсот двенадцать …") as the digits they mean: runs of numerals, read group by group as telephone numbers are told.
import { normalizeWord } from '../../language/normal-form.ts'
import { keySymbols, type Skeleton, skeletonKey, WITHIN } from '../match/fold.ts'

export interface SpokenDigits {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** value | Russian | Ukrainian | English; the nominative, as numbers are dictated, and the commonest other cases. */
const NUMERALS = `
0|ноль нуль нуля|нуль нуля|zero oh nought null
1|один одна одну раз|один одна|one
2|два две|два дві|two
3|три|три|three
4|четыре|чотири|four
5|пять|п'ять пять|five
6|шесть|шість|six
7|семь|сім|seven
8|восемь|вісім|eight
9|девять|дев'ять девять|nine
10|десять|десять|ten
11|одиннадцать|одинадцять|eleven
12|двенадцать|дванадцять|twelve
13|тринадцать|тринадцять|thirteen
14|четырнадцать|чотирнадцять|fourteen
15|пятнадцать|п'ятнадцять пятнадцять|fifteen
16|шестнадцать|шістнадцять|sixteen
17|семнадцать|сімнадцять|seventeen
18|восемнадцать|вісімнадцять|eighteen
19|девятнадцать|дев'ятнадцять девятнадцять|nineteen
20|двадцать|двадцять|twenty
30|тридцать|тридцять|thirty
40|сорок|сорок|forty fourty
50|пятьдесят|п'ятдесят пятдесят|fifty
60|шестьдесят|шістдесят|sixty
70|семьдесят|сімдесят|seventy
80|восемьдесят|вісімдесят|eighty
90|девяносто|дев'яносто девяносто|ninety
100|сто|сто|hundred
200|двести|двісті|
300|триста|триста|
400|четыреста|чотириста|
500|пятьсот|п'ятсот пятсот|
600|шестьсот|шістсот|
700|семьсот|сімсот|
800|восемьсот|вісімсот|
900|девятьсот|дев'ятсот девятсот|
`

const values = new Map<string, number>()
for (const line of NUMERALS.trim().split('\n')) {
  const [value, ...languages] = line.split('|')
  for (const word of languages.join(' ').split(' ')) if (word !== '') values.set(word, Number(value))
}

const FEWEST_WORDS = 3
/** Words that stand between the groups of a dictated number. */
const FILLERS = new Set(['плюс', 'plus', 'и', 'і', 'and', 'дальше', 'далі', 'тире', 'dash', 'дефис', 'double', 'тройка'])

const mayBeNumeral = new Uint8Array(1 << 16)
for (const word of values.keys()) mayBeNumeral[hashOf(keySymbols(skeletonKey(word)))] = 1

function hashOf(symbols: ArrayLike<number>, from = 0, to = symbols.length): number {
  let hash = 0
  for (let k = from; k < to; k++) hash = Math.imul(hash, 31) + symbols[k]! + 1
  return (hash ^ (hash >>> 16)) & 0xffff
}

/** The same over a text whose skeleton is known: only stretches with three words that may be numerals are read. */
export function findSpokenDigits(text: string, { symbols, starts, at, count }: Skeleton): SpokenDigits[] {
  const found: SpokenDigits[] = []
  let [run, first, missed] = [0, 0, 0]
  for (let from = 0, to = 0; from < count; from = to) {
    to = from + 1
    while (to < count && starts[to] === WITHIN) to++
    const isNumeral = to - from < 14 && mayBeNumeral[hashOf(symbols, from, to)] === 1
    if (isNumeral && run++ === 0) first = from
    missed = isNumeral ? 0 : missed + 1
    if ((missed > 2 || to === count) && run > 0) {
      const begin = Math.max(0, at[first]! - 1)
      if (run >= FEWEST_WORDS)
        for (const one of readSpokenDigits(text.slice(begin, at[to - 1]! + 1)))
          found.push({ ...one, start: one.start + begin, end: one.end + begin })
      run = 0
    }
  }
  return found
}

/** Runs of at least three numerals. Words and digits may alternate ("восемь 912 …"). */
export function readSpokenDigits(text: string): SpokenDigits[] {
  const found: SpokenDigits[] = []
  let run: { values: (number | string)[]; words: number; start: number; end: number } | null = null
  const close = (): void => {
    if (run && run.words >= FEWEST_WORDS) found.push({ digits: joinGroups(run.values), start: run.start, end: run.end })
    run = null
  }
  for (const match of text.matchAll(/[\p{L}'’ʼ]+|\d+/gu)) {
    const word = match[0]
    const value = word.length > 14 ? undefined : /^\d/.test(word) ? word : values.get(normalizeWord(word))
    const end = match.index + word.length
    if (run && match.index - run.end > 8) close()
    if (value === undefined) {
      if (run && FILLERS.has(word.toLowerCase())) run.end = end
      else close()
      continue
    }
    run ??= { values: [], words: 0, start: match.index, end }
    run.values.push(value)
    if (typeof value === 'number') run.words++
    run.end = end
  }
  close()
  return found
}

/** 900 12 is 912, 9 1 2 is 912 too: a numeral joins the one before it while it fits into its noughts. */
function joinGroups(numerals: readonly (number | string)[]): string {
  let digits = ''
  let group: number | null = null
  const flush = (): void => {
    if (group !== null) digits += String(group)
    group = null
  }
  for (const numeral of numerals) {
    if (typeof numeral === 'string') {
      flush()
      digits += numeral
    } else if (group !== null && numeral === 100 && group < 10 && group > 0) group *= 100
    else if (
      group !== null &&
      numeral > 0 &&
      ((group % 100 === 0 && numeral < 100) || (group % 10 === 0 && group % 100 >= 20 && numeral < 10)) &&
      group > 0
    )
      group += numeral
    else {
      flush()
      group = numeral
    }
  }
  flush()
  return digits
}
