// Decimal digits of every script and shape as ASCII digits (Unicode 16, 4.6: a script's ten digits stand together, in order).

/** Circled digits that have no compatibility form: the code of the one for 1, and whether 0 stands elsewhere. */
const RINGED: readonly (readonly [one: number, zero: number])[] = [
  [0x24f5, 0x24ff],
  [0x2776, 0x24ff],
  [0x2780, 0x1f10b],
  [0x278a, 0x1f10c],
]

/** "7" for any sign that is read as seven; null for one that is no digit. `sign` is one character. */
export function asciiDigit(sign: string): string | null {
  if (sign >= '0' && sign <= '9') return sign
  const code = sign.codePointAt(0)!
  for (const [one, zero] of RINGED) {
    if (code === zero) return '0'
    if (code >= one && code < one + 9) return String(code - one + 1)
  }
  if (!/^\p{Nd}$/u.test(sign)) return null
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
