// Remembers which first characters may begin a name under which reading, so that a word is dismissed by one look. A cache of fixed size: what it has
// forgotten is worked out again.
import type { FormTrie } from './form-trie.ts'
import { PLAIN_READINGS, type Readings } from './readings.ts'
import { UNIT_CLASSES } from './unit-classes.ts'
import { mayBeName } from './walk-forms.ts'

const CHARACTERS = 6
const SLOT_BITS = 16
const KNOWN = 1 << 7
/** Characters that are no part of a word are one; those of rare scripts are not remembered. */
const NO_WORD = 1
const FIRST_ID = 2
const REMEMBERED =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZабвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐ[];\'",.`{}:<>~0123456789äöüßÄÖÜáàâéèêëíîïóôúùûçñąćęłńśźżčšžřěý'
const ids = new Uint8Array(65_536)
for (let unit = 0; unit < 65_536; unit++) ids[unit] = UNIT_CLASSES[unit] === 0 ? NO_WORD : 0
for (let i = 0; i < REMEMBERED.length; i++) ids[REMEMBERED.charCodeAt(i)] = FIRST_ID + i

export class WordStarts {
  private readonly trie: FormTrie
  private readonly readings: readonly Readings[]
  /** By a hash of the characters: the first four; the others, with a bit for each reading by which a name may begin so. */
  private readonly firsts = new Int32Array(1 << SLOT_BITS)
  private readonly others = new Int32Array(1 << SLOT_BITS)

  /** Of up to seven readings. */
  constructor(trie: FormTrie, readings: readonly Readings[]) {
    this.trie = trie
    this.readings = readings
  }

  /** Bits of the readings, in the order given, by which a name may begin with the first characters at `from`. */
  readingsAt(text: string, from: number): number {
    let first = 0
    let other = 0
    for (let n = 0; n < CHARACTERS; n++) {
      // Beyond the text's end there is no word.
      const id = from + n < text.length ? ids[text.charCodeAt(from + n)]! : NO_WORD
      if (id === 0) return this.workOut(text, from)
      if (n < 4) first = (first << 8) | id
      else other = (other << 8) | id
      if (id === NO_WORD) break
    }
    const slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - SLOT_BITS)
    const known = this.others[slot]!
    if (this.firsts[slot] === first && known >>> 8 === other && (known & KNOWN) !== 0) return known & (KNOWN - 1)
    const flags = this.workOut(text, from, from + CHARACTERS)
    this.firsts[slot] = first
    this.others[slot] = (other << 8) | KNOWN | flags
    return flags
  }

  private workOut(text: string, from: number, until?: number): number {
    let flags = 0
    for (let n = 0; n < this.readings.length; n++)
      if (mayBeName(this.trie, this.readings[n]!, text, from, this.readings[n] === PLAIN_READINGS, until)) flags |= 1 << n
    return flags
  }
}
