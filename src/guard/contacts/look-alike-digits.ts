// Numbers in which letters stand for digits (O for 0, l for 1, З for 3): read as they are meant, where most of their signs are digits.
import type { NumberToken } from './number-tokens.ts'

/** Letter → the digit it passes for. */
const DIGITS = 'O0o0О0о0Q0D0Ο0ο0〇0l1I1і1І1i1|1!1Ӏ1ӏ1Z2z2З3з3Э3э3Ч4ч4A4А4S5s5Ѕ5ѕ5b6б6Б6G6Т7T7B8В8в8g9q9'
const digitByLetter = new Map<string, string>()
for (let i = 0; i < DIGITS.length; i += 2) digitByLetter.set(DIGITS[i]!, DIGITS[i + 1]!)

const FEWEST = 6
const LONGEST_GAP = 8

export interface SeenNumber {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Stretches of digits, signs and such letters, with at least as many digits as letters. Linear. */
export function listSeenNumbers(text: string, tokens: readonly NumberToken[]): SeenNumber[] {
  const seen: SeenNumber[] = []
  for (let t = 0; t < tokens.length;) {
    let last = t
    let digits = tokens[t]!.digits.length
    let letters = 0
    for (; last + 1 < tokens.length; last++) {
      const more = lettersIn(text, tokens[last]!.end, tokens[last + 1]!.start)
      if (more < 0) break
      letters += more
      digits += tokens[last + 1]!.digits.length
    }
    const start = reach(text, tokens[t]!.start, -1)
    const end = reach(text, tokens[last]!.end, 1)
    letters += tokens[t]!.start - start + end - tokens[last]!.end
    if (letters > 0 && digits + letters >= FEWEST && letters <= digits)
      seen.push({ text: [...text.slice(start, end)].map((sign) => digitByLetter.get(sign) ?? sign).join(''), start, end })
    t = last + 1
  }
  return seen
}

/** How many letters of a gap pass for digits; -1 where another letter stands in it. */
function lettersIn(text: string, from: number, to: number): number {
  if (to - from > LONGEST_GAP) return -1
  let letters = 0
  for (let i = from; i < to; i++) {
    if (digitByLetter.has(text[i]!)) letters++
    else if (/[\p{L}\n,;]/u.test(text[i]!)) return -1
  }
  return letters
}

/** Such letters right beside a number, if no other letter follows them. */
function reach(text: string, from: number, step: 1 | -1): number {
  let at = from
  const next = (): string => (step === 1 ? text[at] : text[at - 1]) ?? ' '
  while (Math.abs(at - from) < 4 && digitByLetter.has(next())) at += step
  return /\p{L}/u.test(next()) ? from : at
}
