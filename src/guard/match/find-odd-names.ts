// Finds names written oddly: by look-alike letters and signs, on another keyboard layout, glued together, with letters spaced or broken apart.
// Every word is classed by its characters; nearly all are dismissed by the first two or three letters, which no name begins with.
import type { FormTrie } from './form-trie.ts'
import { flattenPlanes } from './fold.ts'
import type { Hit } from '../hit.ts'
import { hitsOfNames, type OddWay } from './odd-hits.ts'
import { KEYS_FOR_CYRILLIC, KEYS_FOR_LATIN, PICTURED_CYRILLIC, PICTURED_LATIN, PLAIN_READINGS, PRINT_READINGS, type Readings, SHAPE_READINGS, SIGN_LETTERS } from './readings.ts'
import { listPiecedStretches, listSpacedStretches, stretchOf, type PlacedStretch } from './stretches.ts'
import { CYRILLIC, DIGIT, FOREIGN, KEY_SIGN, LATIN, LETTER, mayRunTogether, SIGN, UNIT_CLASSES, UNSEEN, UPPER } from './unit-classes.ts'
import { mayBeName, walkForms, type WalkedName } from './walk-forms.ts'

const SHORTEST = 3
const LONGEST = 80
/** Two names of three and five letters. */
const SHORTEST_GLUED = 8
const MOST_SIGNS_BEFORE = 3
const DOLLAR = 36
const SMALL_L = 108
const CAPITAL_I = 73

/** Hits of all odd writings in the text, not yet weighed. Linear: each word is bounded, and so is the search in it. */
export function findOddNames(trie: FormTrie, text: string): Hit[] {
  const source = flattenPlanes(text)
  const finder = new Finder(trie, source)
  finder.scanWords()
  for (const stretch of listPiecedStretches(source)) finder.addPieced(stretch)
  for (const stretch of listSpacedStretches(source)) finder.addSpaced(stretch)
  return finder.hits
}

class Finder {
  readonly hits: Hit[] = []
  private readonly trie: FormTrie
  private readonly text: string

  constructor(trie: FormTrie, text: string) {
    this.trie = trie
    this.text = text
  }

  scanWords(): void {
    const { text } = this
    let start = -1
    let kinds = 0
    let rises = 0
    let isPaired = false
    let before = 0
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32
      let kind = UNIT_CLASSES[unit]! & ~KEY_SIGN
      // Signs stand for letters between letters.
      if (kind === SIGN && (start < 0 || (UNIT_CLASSES[text.charCodeAt(i + 1)]! & (LETTER | DIGIT | SIGN)) === 0)) kind = unit === DOLLAR && start < 0 ? SIGN : 0
      if (kind === UNSEEN && start >= 0) continue
      if (kind === 0 || kind === UNSEEN) {
        if (start >= 0) this.readWord(start, i, kinds, rises, isPaired)
        start = -1
        continue
      }
      if (start < 0) {
        start = i
        kinds = 0
        rises = 0
        isPaired = unit === SMALL_L
      } else {
        if ((kind & UPPER) !== 0 && (before & (UPPER | DIGIT)) === 0) rises++
        if (mayRunTogether(text.charCodeAt(i - 1), unit) || unit === CAPITAL_I) isPaired = true
      }
      kinds |= kind
      before = kind
    }
  }

  private readWord(start: number, end: number, kinds: number, rises: number, isPaired: boolean): void {
    if ((kinds & LETTER) === 0) return
    const length = end - start
    const script = kinds & LETTER
    if (script === LATIN) this.readKeys(start, KEYS_FOR_CYRILLIC)
    else if (script === CYRILLIC) this.readKeys(start, KEYS_FOR_LATIN)
    if (length < SHORTEST || length > LONGEST) return
    if ((kinds & (DIGIT | SIGN | FOREIGN)) !== 0 || (script !== LATIN && script !== CYRILLIC)) {
      if (script === LATIN || script === CYRILLIC) this.walkWord(start, end, SIGN_LETTERS, 'signs', rises)
      else this.walkWord(start, end, SHAPE_READINGS, 'mixed', rises)
      return
    }
    if (rises > 0) this.walkWord(start, end, PLAIN_READINGS, 'case', rises)
    else if (length >= SHORTEST_GLUED) this.walkWord(start, end, PLAIN_READINGS, 'glued')
    const pictured = script === LATIN ? PICTURED_CYRILLIC : PICTURED_LATIN
    this.walkWord(start, end, pictured, 'pictured')
    if (isPaired) this.walkWord(start, end, PRINT_READINGS, 'print')
    if (length >= SHORTEST_GLUED && this.text[start - 1] === '#') this.walkTag(start, end)
  }

  private walkWord(start: number, end: number, readings: Readings, way: OddWay, rises = 0): void {
    const isLowered = way === 'print' && this.text.charCodeAt(start) === SMALL_L
    const isFirst = rises === 0 && !isLowered && (UNIT_CLASSES[this.text.charCodeAt(start)]! & LETTER) !== 0
    if (isFirst && !mayBeName(this.trie, readings, this.text, start)) return
    const stretch = stretchOf(this.text, start, end, way === 'case')
    // I at a word's beginning is often read as l.
    if (isLowered) stretch.units[0] = CAPITAL_I
    for (const from of stretch.starts) {
      const isHopeless = readings === PLAIN_READINGS && !mayBeName(this.trie, readings, this.text, stretch.at[from]!)
      if (!isHopeless) this.add(stretch, walkForms(this.trie, readings, stretch, from, true), way)
    }
  }

  /** A hashtag in small letters: somebody's name may follow another word. */
  private walkTag(start: number, end: number): void {
    const stretch = stretchOf(this.text, start, end)
    for (let from = 2; from + 4 <= stretch.units.length; from++) this.add(stretch, walkForms(this.trie, PLAIN_READINGS, stretch, from, true), 'tag')
  }

  /** The keys of a word and of the signs around it, which may be letters too ("[" is х). */
  private readKeys(start: number, readings: Readings): void {
    const { text, trie } = this
    for (let from = start; from >= 0 && start - from <= MOST_SIGNS_BEFORE; from--) {
      if (from < start && (UNIT_CLASSES[text.charCodeAt(from)]! & KEY_SIGN) === 0) return
      if (!mayBeName(trie, readings, text, from)) continue
      const stretch = this.keyStretch(from, readings)
      this.add(stretch, walkForms(trie, readings, stretch, 0, true), 'keyboard')
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
      if (kind === UNSEEN) continue
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

  addPieced(stretch: PlacedStretch): void {
    const kinds = stretch.units.reduce((all, unit) => all | UNIT_CLASSES[unit]!, 0)
    const isOdd = (kinds & (DIGIT | SIGN | FOREIGN)) !== 0 || (kinds & LETTER) === (LATIN | CYRILLIC)
    const word = String.fromCharCode(...stretch.units)
    const tables = isOdd ? [SHAPE_READINGS] : [PLAIN_READINGS, (kinds & LATIN) !== 0 ? KEYS_FOR_CYRILLIC : KEYS_FOR_LATIN]
    for (const readings of tables)
      if (isOdd || mayBeName(this.trie, readings, word, 0)) this.add(stretch, walkForms(this.trie, readings, stretch, 0, true), readings === PLAIN_READINGS ? 'pieced' : 'pieced-odd')
  }

  addSpaced(stretch: PlacedStretch): void {
    const kinds = stretch.units.reduce((all, unit) => all | UNIT_CLASSES[unit]!, 0)
    for (const from of stretch.starts) {
      this.add(stretch, walkForms(this.trie, SHAPE_READINGS, stretch, from, true), 'spaced')
      if ((kinds & LETTER) === LATIN) this.add(stretch, walkForms(this.trie, KEYS_FOR_CYRILLIC, stretch, from, true), 'spaced')
      if ((kinds & LETTER) === CYRILLIC) this.add(stretch, walkForms(this.trie, KEYS_FOR_LATIN, stretch, from, true), 'spaced')
    }
  }

  private add(stretch: PlacedStretch, names: readonly WalkedName[], way: OddWay): void {
    if (names.length > 0) this.hits.push(...hitsOfNames(this.text, stretch, names, way))
  }
}
