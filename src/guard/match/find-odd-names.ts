// Finds names written oddly: by look-alike letters and signs, on another keyboard layout, glued together, with letters spaced or broken apart.
// Every word is classed by its characters; nearly all are dismissed by the first two or three letters, which no name begins with.
import { buildFormTrie, type FormTrie } from './form-trie.ts'
import { flattenPlanes } from './fold.ts'
import type { Hit } from '../hit.ts'
import { hitsOfNames, type OddWay } from './odd-hits.ts'
import {
  KEYS_FOR_CYRILLIC,
  KEYS_FOR_LATIN,
  PICTURED_CYRILLIC,
  PICTURED_LATIN,
  PLAIN_READINGS,
  PRINT_READINGS,
  type Readings,
  SHAPE_READINGS,
  SIGN_LETTERS,
} from './readings.ts'
import { piecedStretch, type PlacedStretch, spacedStretches, stretchOf } from './stretches.ts'
import type { TargetTable } from './target.ts'
import { CYRILLIC, DIGIT, FOREIGN, KEY_SIGN, LATIN, LETTER, mayRunTogether, SIGN, UNIT_CLASSES, UNSEEN, UPPER } from './unit-classes.ts'
import { WordStarts } from './word-starts.ts'
import { AS_CYRILLIC, AS_LATIN, mayBeName, walkForms, type WalkedName } from './walk-forms.ts'

const SHORTEST = 3
const LONGEST = 80
/** Two names of three letters. */
const SHORTEST_GLUED = 6
const MOST_SIGNS_BEFORE = 3
/** Letters spaced out that are read at once, and the most characters between two of them. */
const MOST_SPACED = 64
const WIDEST_SPACE = 6
const WORD = LETTER | DIGIT | SIGN
const DOLLAR = 36
const SMALL_L = 108
const CAPITAL_I = 73

/** What is looked for, and what is known of the words' first characters. */
export interface OddReader {
  readonly trie: FormTrie
  readonly starts: WordStarts
}

/** The readings of whole words of one script; bits of `starts`. */
const STARTS: readonly Readings[] = [PLAIN_READINGS, KEYS_FOR_CYRILLIC, KEYS_FOR_LATIN, PICTURED_CYRILLIC, PICTURED_LATIN]
const BY_SOUND = 1
const BY_KEYS = 2 | 4
const BY_PICTURE = 8 | 16

export function buildOddReader(table: TargetTable): OddReader {
  const trie = buildFormTrie(table)
  return { trie, starts: new WordStarts(trie, STARTS) }
}

/** Hits of all odd writings in the text, not yet weighed. Linear: each word is bounded, and so is the search in it. */
export function findOddNames(reader: OddReader, text: string): Hit[] {
  return new Finder(reader, flattenPlanes(text)).find()
}

/** The script that keys and pictures are meant for; 0 where the letters themselves tell. */
function meantBy(readings: Readings): number {
  if (readings === KEYS_FOR_CYRILLIC || readings === PICTURED_CYRILLIC) return AS_CYRILLIC
  return readings === KEYS_FOR_LATIN || readings === PICTURED_LATIN ? AS_LATIN : 0
}

/** Which script's letters a stretch may be: its own, or, mixed or of signs alone, any. */
function scriptsOf({ units }: PlacedStretch): number {
  const kinds = units.reduce((all, unit) => all | UNIT_CLASSES[unit]!, 0) & LETTER
  return kinds === LATIN ? AS_LATIN : kinds === CYRILLIC ? AS_CYRILLIC : AS_CYRILLIC | AS_LATIN
}

class Finder {
  private readonly hits: Hit[] = []
  private readonly trie: FormTrie
  private readonly starts: WordStarts
  private readonly text: string
  /** Where letters stand alone, one after another. */
  private alone: number[] = []
  /** Pieced words are read up to here. */
  private piecedTo = 0

  constructor({ trie, starts }: OddReader, text: string) {
    this.trie = trie
    this.starts = starts
    this.text = text
  }

  find(): Hit[] {
    const { text } = this
    let start = -1
    let end = -1
    let kinds = 0
    let rises = 0
    let pairAt = -1
    let before = 0
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32
      let kind = UNIT_CLASSES[unit]! & ~KEY_SIGN
      // Signs stand for letters between letters.
      if (kind === SIGN && (UNIT_CLASSES[text.charCodeAt(start < 0 ? i - 1 : i + 1)]! & WORD) === 0) kind = this.readLoneSign(i, start)
      if (kind === UNSEEN && start >= 0) continue
      if (kind === 0 || kind === UNSEEN) {
        if (start >= 0) this.readWord(start, i, end === start, kinds, rises, pairAt)
        start = -1
        continue
      }
      if (start < 0) {
        start = i
        kinds = 0
        rises = 0
        pairAt = unit === SMALL_L ? i : -1
      } else {
        if ((kind & UPPER) !== 0 && (before & (UPPER | DIGIT)) === 0) rises++
        if (mayRunTogether(text.charCodeAt(i - 1), unit) || unit === CAPITAL_I) pairAt = i
      }
      end = i
      kinds |= kind
      before = kind
    }
    this.readAlone()
    return this.hits
  }

  /** A sign with no letter beside it: what it is to be taken for. */
  private readLoneSign(at: number, start: number): number {
    if (start >= 0) return 0
    const isBeforeWord = (UNIT_CLASSES[this.text.charCodeAt(at + 1)]! & WORD) !== 0
    if (!isBeforeWord && this.alone.length > 0) this.alone.push(at)
    return isBeforeWord && this.text.charCodeAt(at) === DOLLAR ? SIGN : 0
  }

  private readWord(start: number, end: number, isOneLetter: boolean, kinds: number, rises: number, pairAt: number): void {
    if (isOneLetter) this.addAlone(start)
    else if (this.alone.length > 0) this.readAlone()
    if (end > this.piecedTo) this.readPieced(end)
    const script = kinds & LETTER
    if (script === 0) return
    const length = end - start
    const may = script === LATIN || script === CYRILLIC ? this.starts.readingsAt(this.text, start) : 0
    if (script === LATIN) this.readKeys(start, KEYS_FOR_CYRILLIC, may)
    else if (script === CYRILLIC) {
      this.readKeys(start, KEYS_FOR_LATIN, may)
      this.readKeysWithin(start, end)
    }
    if (length < SHORTEST || length > LONGEST) return
    if ((kinds & (DIGIT | SIGN | FOREIGN)) !== 0 || (script !== LATIN && script !== CYRILLIC)) {
      if (script === LATIN || script === CYRILLIC) {
        this.walkWord(start, end, SIGN_LETTERS, 'signs', rises)
        // kimlev1987
        if (length >= SHORTEST_GLUED) this.walkWord(start, end, PLAIN_READINGS, 'glued')
      } else this.walkWord(start, end, SHAPE_READINGS, 'mixed', rises)
      return
    }
    if (rises > 0) this.walkWord(start, end, PLAIN_READINGS, 'case', rises)
    else if (length >= SHORTEST_GLUED && (may & BY_SOUND) !== 0) this.walkWord(start, end, PLAIN_READINGS, 'glued')
    if ((may & BY_PICTURE) !== 0) this.walkWord(start, end, script === LATIN ? PICTURED_CYRILLIC : PICTURED_LATIN, 'pictured')
    // «его»: an ending, hardly ever ю.
    if (pairAt >= 0 && (script === LATIN || pairAt < end - 1)) this.walkWord(start, end, PRINT_READINGS, 'print')
    if (length >= SHORTEST_GLUED && this.text[start - 1] === '#') this.walkTag(start, end)
  }

  private walkWord(start: number, end: number, readings: Readings, way: OddWay, rises = 0): void {
    const isLowered =
      way === 'print' && this.text.charCodeAt(start) === SMALL_L && (end - start > 6 || !/[aeiouy]/.test(this.text[start + 1]!))
    const isFirst = rises === 0 && !isLowered && (UNIT_CLASSES[this.text.charCodeAt(start)]! & LETTER) !== 0
    if (isFirst && !mayBeName(this.trie, readings, this.text, start, way === 'glued' || end - start >= SHORTEST_GLUED)) return
    const stretch = stretchOf(this.text, start, end, way === 'case')
    // I at a word's beginning is often read as l.
    if (isLowered) stretch.units[0] = CAPITAL_I
    for (const from of stretch.starts) {
      const isHopeless = readings === PLAIN_READINGS && !mayBeName(this.trie, readings, this.text, stretch.at[from]!, true)
      if (!isHopeless)
        this.add(
          stretch,
          walkForms(this.trie, readings, stretch, from, meantBy(readings) || scriptsOf(stretch)),
          isLowered && from === 0 ? 'small-l' : way,
        )
    }
  }

  /** A hashtag in small letters: somebody's name may follow another word. */
  private walkTag(start: number, end: number): void {
    const stretch = stretchOf(this.text, start, end)
    for (let from = 2; from + 4 <= stretch.units.length; from++)
      this.add(stretch, walkForms(this.trie, PLAIN_READINGS, stretch, from, scriptsOf(stretch)), 'tag')
  }

  /** The keys of a word and of the signs around it, which may be letters too ("[" is х). */
  private readKeys(start: number, readings: Readings, mayAtWord: number): void {
    const { text, trie } = this
    let may = mayAtWord
    for (let from = start; ; may = this.starts.readingsAt(text, from)) {
      if ((may & BY_KEYS) !== 0 && mayBeName(trie, readings, text, from, false)) {
        const stretch = this.keyStretch(from, readings)
        this.add(
          stretch,
          walkForms(trie, readings, stretch, 0, meantBy(readings)),
          readings === KEYS_FOR_CYRILLIC ? 'keys-for-cyrillic' : 'keys-for-latin',
        )
      }
      from--
      if (from < 0 || start - from > MOST_SIGNS_BEFORE || (UNIT_CLASSES[text.charCodeAt(from)]! & KEY_SIGN) === 0) return
      // Between two words a sign is a sign.
      if (from > 0 && (UNIT_CLASSES[text.charCodeAt(from - 1)]! & WORD) !== 0) return
    }
  }

  /** The points and commas of a Latin layout are letters of a Cyrillic one: a name may begin behind them. */
  private readKeysWithin(start: number, end: number): void {
    for (let i = start + 1; i + SHORTEST <= end && i - start < LONGEST; i++) {
      if (KEYS_FOR_LATIN.first[this.text.charCodeAt(i - 1)] !== 0 || (UNIT_CLASSES[this.text.charCodeAt(i - 1)]! & UNSEEN) !== 0) continue
      const may = this.starts.readingsAt(this.text, i)
      if ((may & BY_KEYS) !== 0) this.readKeys(i, KEYS_FOR_LATIN, may)
    }
  }

  private keyStretch(from: number, readings: Readings): PlacedStretch {
    const { text } = this
    const units: number[] = []
    const at: number[] = []
    const ends: number[] = []
    let i = from
    for (; i < text.length && units.length < LONGEST; i++) {
      const unit = text.charCodeAt(i)
      const kind = UNIT_CLASSES[unit]!
      if ((kind & UNSEEN) !== 0 && readings.first[unit] === 0) continue
      if (readings.first[unit] === 0) break
      if ((kind & LETTER) === 0) ends.push(units.length)
      units.push(unit)
      at.push(i)
    }
    ends.push(units.length)
    const mayEnd = new Uint8Array(units.length + 1)
    for (const end of ends) mayEnd[end] = 1
    return { units, at, mayEnd, starts: [0], joints: [] }
  }

  private readPieced(end: number): void {
    const stretch = piecedStretch(this.text, end)
    if (stretch === null) return
    this.piecedTo = stretch.at[stretch.at.length - 1]! + 1
    const kinds = stretch.units.reduce((all, unit) => all | UNIT_CLASSES[unit]!, 0)
    const isOdd = (kinds & (DIGIT | SIGN | FOREIGN)) !== 0 || (kinds & LETTER) === (LATIN | CYRILLIC)
    // "13x9-inch": a hyphen within a line parts figures from words.
    const stepTo = (joint: number): number => stretch.at[joint]! - stretch.at[joint - 1]!
    if ((kinds & DIGIT) !== 0 && stretch.joints.every((joint) => stepTo(joint) === 2)) return
    const isLineEnd = this.text.charCodeAt(end) <= 32
    const word = String.fromCharCode(...stretch.units)
    const tables = isOdd ? [SHAPE_READINGS] : [PLAIN_READINGS, (kinds & LATIN) !== 0 ? KEYS_FOR_CYRILLIC : KEYS_FOR_LATIN]
    for (const readings of tables) {
      if (!isOdd && !mayBeName(this.trie, readings, word, 0, true)) continue
      this.add(
        stretch,
        walkForms(this.trie, readings, stretch, 0, meantBy(readings) || scriptsOf(stretch)),
        readings !== PLAIN_READINGS ? 'pieced-odd' : isLineEnd ? 'line-end' : 'pieced',
      )
    }
  }

  private addAlone(at: number): void {
    const { alone } = this
    if (alone.length > 0 && (at - alone[alone.length - 1]! > WIDEST_SPACE || alone.length >= MOST_SPACED)) this.readAlone()
    this.alone.push(at)
  }

  private readAlone(): void {
    for (const stretch of spacedStretches(this.text, this.alone)) this.readSpaced(stretch)
    this.alone = []
  }

  private readSpaced(stretch: PlacedStretch): void {
    const kinds = stretch.units.reduce((all, unit) => all | UNIT_CLASSES[unit]!, 0)
    for (const from of stretch.starts) {
      this.add(stretch, walkForms(this.trie, SHAPE_READINGS, stretch, from, AS_CYRILLIC | AS_LATIN), 'spaced')
      if ((kinds & LETTER) === LATIN) this.add(stretch, walkForms(this.trie, KEYS_FOR_CYRILLIC, stretch, from, AS_CYRILLIC), 'spaced')
      if ((kinds & LETTER) === CYRILLIC) this.add(stretch, walkForms(this.trie, KEYS_FOR_LATIN, stretch, from, AS_LATIN), 'spaced')
    }
  }

  private add(stretch: PlacedStretch, names: readonly WalkedName[], way: OddWay): void {
    if (names.length > 0) this.hits.push(...hitsOfNames(this.text, stretch, names, way))
  }
}
