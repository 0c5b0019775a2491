// What kinds of characters make a word odd: scripts, digits and signs for letters, letters of the sign keys, what nobody sees.
import { isApostropheUnit, isInvisibleUnit, isUpperUnit, symbolsOfUnit } from './fold.ts'
import { PRINT_PAIRS } from './sign-readings.ts'
import { SHAPE_READINGS } from './readings.ts'

export const LATIN = 1
export const CYRILLIC = 2
/** Greek, and every sign that only looks like a letter. */
export const FOREIGN = 4
export const DIGIT = 8
/** $ @ ! | and the like, that stand for letters between letters. */
export const SIGN = 16
export const UPPER = 32
export const UNSEEN = 64
/** Signs on keys that have letters on another layout. */
export const KEY_SIGN = 128
export const LETTER = LATIN | CYRILLIC | FOREIGN

/** By unit. */
export const UNIT_CLASSES = new Uint8Array(65_536)

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  if (isInvisibleUnit(unit) || isApostropheUnit(unit)) return UNSEEN
  const upper = isUpperUnit(unit) ? UPPER : 0
  if (/[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]/.test(character) && symbolsOfUnit(unit) !== 0) return LATIN | upper
  if (/[\u0400-\u04ff]/.test(character) && symbolsOfUnit(unit) !== 0) return (/[а-яёіїєґўъ]/i.test(character) ? CYRILLIC : FOREIGN) | upper
  if (/[\u0500-\u052f]/.test(character)) return FOREIGN | upper
  if (/[0-9\uff10-\uff19]/.test(character)) return DIGIT
  if (/[$@!|€£¢¥+₴₽]/.test(character)) return SIGN
  return SHAPE_READINGS.first[unit] !== 0 ? FOREIGN | upper : 0
}

for (let unit = 0; unit < 65_536; unit++) UNIT_CLASSES[unit] = classify(unit)
for (const sign of '[];\'",.`{}:<>~') UNIT_CLASSES[sign.charCodeAt(0)]! |= KEY_SIGN

/** By the low bytes of two units: they may be a pair that print runs together. A few pairs of other scripts are taken too. */
const pairFlags = new Uint8Array(65_536)
PRINT_PAIRS.split(' ').forEach((pair, n) => {
  if (n % 2 === 0) pairFlags[((pair.charCodeAt(0) & 255) << 8) | (pair.charCodeAt(1) & 255)] = 1
})

export function mayRunTogether(first: number, second: number): boolean {
  return pairFlags[((first & 255) << 8) | (second & 255)] === 1
}
