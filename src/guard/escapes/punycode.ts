// Punycode labels (RFC 3492) as the letters they stand for; lenient, since a file's name or a slug may hold labels no domain may.
import type { Replacement } from './replacement.ts'

/** Typesetting and comments make other hyphens of the two. */
const LABEL = /xn(?:--|- |[–—])([A-Za-z0-9-]{1,240})/gi

export function findPunycode(text: string): Replacement[] {
  const found: Replacement[] = []
  for (const match of text.matchAll(LABEL)) {
    let label = match[1]!
    while (label.endsWith('-')) label = label.slice(0, -1)
    const decoded = decodePunycode(label)
    if (decoded !== null)
      found.push({ start: match.index, end: match.index + match[0].length - match[1]!.length + label.length, text: decoded })
  }
  return found
}

const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700

/** The label without its "xn--". Null: no punycode. */
function decodePunycode(label: string): string | null {
  const cut = label.lastIndexOf('-')
  const output = [...label.slice(0, Math.max(cut, 0))].map((sign) => sign.codePointAt(0)!)
  let [code, place, bias] = [128, 0, 72]
  for (let at = cut < 0 ? 0 : cut + 1; at < label.length;) {
    const before = place
    for (let weight = 1, k = BASE; ; k += BASE) {
      if (at >= label.length) return null
      const digit = digitOf(label.charCodeAt(at++))
      if (digit < 0) return null
      place += digit * weight
      const threshold = k <= bias ? T_MIN : Math.min(T_MAX, k - bias)
      if (digit < threshold) break
      weight *= BASE - threshold
      if (weight > 2 ** 31) return null
    }
    bias = adapt(place - before, output.length + 1, before === 0)
    code += Math.floor(place / (output.length + 1))
    place %= output.length + 1
    if (code > 0x10ffff) return null
    output.splice(place++, 0, code)
  }
  return String.fromCodePoint(...output)
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 22
  const letter = unit | 32
  return letter >= 97 && letter <= 122 ? letter - 97 : -1
}

/** RFC 3492, 6.1. */
function adapt(difference: number, count: number, isFirst: boolean): number {
  let delta = isFirst ? Math.floor(difference / DAMP) : difference >> 1
  delta += Math.floor(delta / count)
  let k = 0
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW))
}
