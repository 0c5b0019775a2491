// What each character of a text may stand for: read as it stands, by its look, by its key on another keyboard layout. A reading is a letter and its raw symbols of
// the skeleton: by the symbols a name is found, by the letters it is held to its spelling.
import { SYMBOL_SOFT, symbolsOfUnit } from './fold.ts'
import { KEYBOARD_LATIN, KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN } from './letters.ts'
import { CYRILLIC_PICTURES, LATIN_PICTURES, PRINT_PAIRS, SHAPE_PAIRS, SIGN_DOUBLES, SIGN_READINGS } from './sign-readings.ts'

export interface Reading {
  /** In bytes, the first lowest. */
  readonly symbols: number
  /** The letter meant, small; by its look or its sound in the other script where it is of one only. */
  readonly cyrillic: string
  readonly latin: string
}

/** With a unit's first symbols: it has readings of other symbols. */
export const SEVERAL = 1 << 30

export interface Readings {
  /** By unit: the symbols of the first reading, and SEVERAL where others have other ones; 0 where there is none. */
  readonly first: Int32Array
  /** By unit: all readings. */
  readonly all: ReadonlyMap<number, readonly Reading[]>
  /** By two units, `first << 16 | second`: readings of both together. */
  readonly pairs: ReadonlyMap<number, readonly Reading[]>
}

const UNITS = 65_536
const NO_PAIRS: ReadonlyMap<number, readonly Reading[]> = new Map()

/** The letter of the other script for the same sound: what a reader makes of one strange letter in a word. */
const SOUNDS =
  'a а b б c ц d д e е f ф g г h х i и j й k к l л m м n н o о p п q к r р s с t т u у v в w в x х y у z з ' +
  'а a б b в v г g ґ g д d е e є e ё e ж zh з z и i і i ї i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya'
const sounds = new Map(pairsOf(SOUNDS).map(([letter, sound]) => [letter, sound === '-' ? '' : sound]))

function pairsOf(table: string): (readonly [string, string])[] {
  const fields = table.split(' ')
  return Array.from({ length: fields.length >> 1 }, (_, n) => [fields[2 * n]!, fields[2 * n + 1]!] as const)
}

/** Small capitals, and Latin letters that no rule takes apart. */
const PLAIN_LATIN = new Map(
  pairsOf(
    'ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴌ l ᴍ m ɴ n ᴏ o ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z ı i ł l ø o đ d ħ h ɑ a ɡ g ə e ß s ŋ n ĸ k ſ s',
  ),
)

function plainLetter(letter: string): string {
  const small = letter.toLowerCase()
  const latin = PLAIN_LATIN.get(small)
  if (latin !== undefined) return latin
  return /^[\u0400-\u04ff]$/.test(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** A letter's reading; null where it gives no symbol. An apostrophe is a key too, though it leaves no sound. */
function readLetter(letter: string): Reading | null {
  const symbols = letter === "'" ? SYMBOL_SOFT : symbolsOfUnit(letter.charCodeAt(0))
  if (symbols === 0) return null
  const plain = letter === "'" ? '' : plainLetter(letter)
  const other = sounds.get(plain) ?? ''
  const isCyrillic = /[\u0400-\u04ff]/.test(plain)
  return { symbols, cyrillic: isCyrillic ? plain : other, latin: isCyrillic ? other : plain }
}

/** One reading for each letter of either script; letters of both scripts that have the same symbols are one. */
function readLetters(letters: Iterable<string>): Reading[] {
  const readings: Reading[] = []
  for (const letter of letters) {
    const reading = readLetter(letter)
    if (reading === null) continue
    const known = readings.findIndex((one) => one.symbols === reading.symbols && isOther(one, letter))
    if (known === -1) readings.push(reading)
    else readings[known] = joinReadings(readings[known]!, reading, letter)
  }
  return readings
}

const isCyrillicLetter = (letter: string): boolean => /[\u0400-\u04ff]/.test(letter)

/** The reading is of a letter of the other script, and no letter of this one has taken its place. */
function isOther(reading: Reading, letter: string): boolean {
  const isGuessed = isCyrillicLetter(letter)
    ? reading.cyrillic === (sounds.get(reading.latin) ?? '')
    : reading.latin === (sounds.get(reading.cyrillic) ?? '')
  const own = plainLetter(letter)
  return isGuessed || (isCyrillicLetter(letter) ? reading.cyrillic === own : reading.latin === own)
}

function joinReadings(known: Reading, reading: Reading, letter: string): Reading {
  return isCyrillicLetter(letter) ? { ...known, cyrillic: reading.cyrillic } : { ...known, latin: reading.latin }
}

/** Letters by unit, the unit's own first; digits are no letters of their own. */
type LettersByUnit = Map<number, string>

function addLetters(units: LettersByUnit, sign: string, letters: string): void {
  const unit = sign.charCodeAt(0)
  const known = units.get(unit) ?? ''
  units.set(unit, known + [...letters].filter((letter) => !known.includes(letter)).join(''))
}

function listPlain(): LettersByUnit {
  const units: LettersByUnit = new Map()
  for (let unit = 0; unit < UNITS; unit++) {
    const symbols = symbolsOfUnit(unit)
    if (symbols !== 0 && ((symbols & 255) < 20 || (symbols & 255) >= 30)) units.set(unit, String.fromCharCode(unit))
  }
  // GOST 7.79 writes х as x.
  for (const x of 'xX') addLetters(units, x, 'х')
  return units
}

function listPrint(): LettersByUnit {
  const units = listPlain()
  addLetters(units, 'I', 'lл')
  return units
}

/** Digits of the width of an ideograph look like others. */
function addFullWidth(units: LettersByUnit): void {
  for (let digit = 0; digit < 10; digit++) addLetters(units, String.fromCharCode(0xff10 + digit), units.get(0x30 + digit) ?? '')
}

/** Digits and signs for what they look like, letters as they stand. */
function listSigns(): LettersByUnit {
  const units = listPrint()
  for (const [sign, letters] of pairsOf(SIGN_READINGS)) if (!/\p{L}/u.test(sign)) addLetters(units, sign, letters)
  addLetters(units, 'l', 'iи')
  addFullWidth(units)
  return units
}

function listShapes(): LettersByUnit {
  const units = listPlain()
  for (const [sign, letters] of pairsOf(SIGN_READINGS)) addLetters(units, sign, letters)
  for (const group of SIGN_DOUBLES.split(' ')) {
    const [letter = '', ...signs] = group
    for (const sign of signs) addLetters(units, sign, units.get(letter.charCodeAt(0)) ?? '')
  }
  addFullWidth(units)
  // A letter with an accent has the shape of the letter without.
  for (const unit of [...units.keys()]) {
    const plain = String.fromCharCode(unit).normalize('NFKD')
    if (plain.length > 1 || plain.charCodeAt(0) !== unit) addLetters(units, String.fromCharCode(unit), units.get(plain.charCodeAt(0)) ?? '')
  }
  return units
}

function listPictures(table: string): LettersByUnit {
  return new Map(pairsOf(table).map(([sign, letter]) => [sign.charCodeAt(0), letter]))
}

/** Signs above the letters' keys: what Shift makes of a sign that is a letter on the other layout. */
const SHIFTED = ['[{', ']}', ';:', '\'"', ',<', '.>', '`~']

function listKeys(from: readonly string[], to: readonly string[]): LettersByUnit {
  const units: LettersByUnit = new Map()
  from.forEach((layout, n) => {
    ;[...layout].forEach((key, place) => {
      for (const sign of new Set([key, key.toUpperCase(), ...(SHIFTED.find((pair) => pair[0] === key) ?? '')]))
        addLetters(units, sign, to[n]![place]!)
    })
  })
  return units
}

function makeReadings(units: LettersByUnit, pairs = NO_PAIRS): Readings {
  const first = new Int32Array(UNITS)
  const all = new Map<number, readonly Reading[]>()
  for (const [unit, letters] of units) {
    const readings = readLetters(letters)
    if (readings.length === 0) continue
    all.set(unit, readings)
    first[unit] = readings[0]!.symbols | (readings.some(({ symbols }) => symbols !== readings[0]!.symbols) ? SEVERAL : 0)
  }
  return { first, all, pairs }
}

function readPairs(table: string): Map<number, Reading[]> {
  return new Map(pairsOf(table).map(([pair, letters]) => [(pair.charCodeAt(0) << 16) | pair.charCodeAt(1), readLetters(letters)]))
}

const UKRAINIAN_WITH_GE = `${KEYBOARD_UKRAINIAN.slice(0, -1)}ґ`
const CYRILLIC_LAYOUTS = [KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN, UKRAINIAN_WITH_GE]
const LATIN_LAYOUTS = CYRILLIC_LAYOUTS.map(() => KEYBOARD_LATIN)

/** Letters as they stand. */
export const PLAIN_READINGS: Readings = makeReadings(listPlain())
/** Whatever a sign looks like. */
export const SHAPE_READINGS: Readings = makeReadings(listShapes(), readPairs(`${PRINT_PAIRS} ${SHAPE_PAIRS}`))
/** Letters as they stand, but for what print and recognition run together (rn for m) or mistake (l and I). */
export const PRINT_READINGS: Readings = makeReadings(listPrint(), readPairs(PRINT_PAIRS))
/** Digits and signs for letters, in words of one script. */
export const SIGN_LETTERS: Readings = makeReadings(listSigns(), readPairs(`${PRINT_PAIRS} ${SHAPE_PAIRS}`))
/** A Latin word that is the picture of a Cyrillic one, and the other way. */
export const PICTURED_CYRILLIC: Readings = makeReadings(listPictures(CYRILLIC_PICTURES))
export const PICTURED_LATIN: Readings = makeReadings(listPictures(LATIN_PICTURES))
/** Keys struck with a Latin layout set that were meant for a Russian or Ukrainian one. */
export const KEYS_FOR_CYRILLIC: Readings = makeReadings(listKeys(LATIN_LAYOUTS, CYRILLIC_LAYOUTS))
/** Keys struck with a Russian or Ukrainian layout set that were meant for a Latin one. */
export const KEYS_FOR_LATIN: Readings = makeReadings(listKeys(CYRILLIC_LAYOUTS, LATIN_LAYOUTS))
