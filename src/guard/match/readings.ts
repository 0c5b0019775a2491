// What each character of a text may stand for, as raw symbols of the skeleton: read as it stands, by its look, by its key on another keyboard layout.
import { SYMBOL_SOFT, symbolsOfUnit } from './fold.ts'
import { KEYBOARD_LATIN, KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN } from './letters.ts'
import { CYRILLIC_PICTURES, LATIN_PICTURES, PRINT_PAIRS, SHAPE_PAIRS, SIGN_DOUBLES, SIGN_READINGS } from './sign-readings.ts'

/** With a unit's first reading: it has others. */
export const SEVERAL = 1 << 30

/** A reading is its symbols in bytes, the first lowest; 0 is no reading. */
export interface Readings {
  /** By unit: the first reading, and SEVERAL where there are more. */
  readonly first: Int32Array
  /** By unit: all readings, of those that have several. */
  readonly all: ReadonlyMap<number, readonly number[]>
  /** By two units, `first << 16 | second`: readings of both together. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
}

const UNITS = 65_536
const NO_PAIRS: ReadonlyMap<number, readonly number[]> = new Map()

/** Letters → readings, each once. */
function readLetters(letters: Iterable<string>): number[] {
  // An apostrophe is a key too, though it leaves no sound.
  return [...new Set([...letters].map((letter) => (letter === "'" ? SYMBOL_SOFT : symbolsOfUnit(letter.charCodeAt(0)))))].filter((reading) => reading !== 0)
}

function makeReadings(lettersByUnit: ReadonlyMap<number, readonly number[]>, pairs = NO_PAIRS): Readings {
  const first = new Int32Array(UNITS)
  const all = new Map<number, readonly number[]>()
  for (const [unit, readings] of lettersByUnit) {
    first[unit] = (readings[0] ?? 0) | (readings.length > 1 ? SEVERAL : 0)
    if (readings.length > 1) all.set(unit, readings)
  }
  return { first, all, pairs }
}

function pairsOf(table: string): (readonly [string, string])[] {
  const fields = table.split(' ')
  return Array.from({ length: fields.length >> 1 }, (_, n) => [fields[2 * n]!, fields[2 * n + 1]!] as const)
}

/** Digits are no letters here: a digit's own symbol is no name's. */
function ownReading(unit: number): number {
  const symbols = symbolsOfUnit(unit)
  return (symbols & 255) >= 20 && (symbols & 255) < 30 ? 0 : symbols
}

function addReadings(units: Map<number, number[]>, sign: string, readings: readonly number[]): void {
  const unit = sign.charCodeAt(0)
  const known = units.get(unit) ?? [ownReading(unit)].filter((reading) => reading !== 0)
  units.set(unit, [...new Set([...known, ...readings])])
}

function readPlain(): Map<number, number[]> {
  const units = new Map<number, number[]>()
  for (let unit = 0; unit < UNITS; unit++) if (ownReading(unit) !== 0) units.set(unit, [ownReading(unit)])
  // GOST 7.79 writes х as x.
  for (const x of 'xX') addReadings(units, x, readLetters('х'))
  return units
}

function readShapes(): Map<number, number[]> {
  const units = readPlain()
  for (const [sign, letters] of pairsOf(SIGN_READINGS)) addReadings(units, sign, readLetters(letters))
  for (const group of SIGN_DOUBLES.split(' ')) {
    const [letter = '', ...signs] = group
    for (const sign of signs) addReadings(units, sign, units.get(letter.charCodeAt(0)) ?? [])
  }
  // A letter with an accent has the shape of the letter without.
  for (const unit of [...units.keys()]) {
    const plain = String.fromCharCode(unit).normalize('NFD')
    if (plain.length > 1) addReadings(units, String.fromCharCode(unit), units.get(plain.charCodeAt(0)) ?? [])
  }
  return units
}

function readPrint(): Map<number, number[]> {
  const units = readPlain()
  addReadings(units, 'I', readLetters('л'))
  return units
}

/** Digits and signs for what they look like, letters as they stand. */
function readSigns(): Map<number, number[]> {
  const units = readPrint()
  for (const [sign, letters] of pairsOf(SIGN_READINGS)) if (!/\p{L}/u.test(sign)) addReadings(units, sign, readLetters(letters))
  addReadings(units, 'l', readLetters('и'))
  return units
}

function readPairs(table: string): Map<number, number[]> {
  return new Map(pairsOf(table).map(([pair, letters]) => [(pair.charCodeAt(0) << 16) | pair.charCodeAt(1), readLetters(letters)]))
}

function readPictures(table: string): Map<number, number[]> {
  return new Map(pairsOf(table).map(([sign, letter]) => [sign.charCodeAt(0), readLetters(letter)]))
}

/** Signs above the letters' keys: what Shift makes of a sign that is a letter on the other layout. */
const SHIFTED = ['[{', ']}', ';:', "'\"", ',<', '.>', '`~']

function readKeys(from: string, layouts: readonly string[]): Map<number, number[]> {
  const units = new Map<number, number[]>()
  const add = (sign: string, letter: string): void => {
    // є leaves what э on the same key leaves.
    if (letter === 'є') return
    const unit = sign.charCodeAt(0)
    units.set(unit, [...new Set([...(units.get(unit) ?? []), ...readLetters(letter)])])
  }
  for (const layout of layouts) {
    ;[...from].forEach((key, place) => {
      const letter = layout[place]!
      for (const sign of new Set([key, key.toUpperCase(), ...(SHIFTED.find((pair) => pair[0] === key) ?? '')])) add(sign, letter)
    })
  }
  return units
}

/** Letters as they stand. */
export const PLAIN_READINGS: Readings = makeReadings(readPlain())
/** Whatever a sign looks like. */
export const SHAPE_READINGS: Readings = makeReadings(readShapes(), readPairs(`${PRINT_PAIRS} ${SHAPE_PAIRS}`))
/** Letters as they stand, but for what print and recognition run together (rn for m) or mistake (l and I). */
export const PRINT_READINGS: Readings = makeReadings(readPrint(), readPairs(PRINT_PAIRS))
/** Digits and signs for letters, in words of one script. */
export const SIGN_LETTERS: Readings = makeReadings(readSigns(), readPairs(`${PRINT_PAIRS} ${SHAPE_PAIRS}`))
/** A Latin word that is the picture of a Cyrillic one, and the other way. */
export const PICTURED_CYRILLIC: Readings = makeReadings(readPictures(CYRILLIC_PICTURES))
export const PICTURED_LATIN: Readings = makeReadings(readPictures(LATIN_PICTURES))
/** Keys struck with a Latin layout set that were meant for a Russian or Ukrainian one. */
export const KEYS_FOR_CYRILLIC: Readings = makeReadings(
  readKeys(KEYBOARD_LATIN, [KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN, `${KEYBOARD_UKRAINIAN.slice(0, -1)}ґ`]),
)
/** Keys struck with a Russian or Ukrainian layout set that were meant for a Latin one. */
export const KEYS_FOR_LATIN: Readings = makeReadings(
  new Map(
    [KEYBOARD_RUSSIAN, `${KEYBOARD_UKRAINIAN.slice(0, -1)}ґ`].flatMap((layout) => [...readKeys(layout, [KEYBOARD_LATIN])]).filter(([, all]) => all.length > 0),
  ),
)
