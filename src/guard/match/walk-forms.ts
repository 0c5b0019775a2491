// Walks the trie of names along a stretch of characters of which each may stand for several letters: a search of the few guesses that any name bears out.
import { assert } from '../../base/assert.ts'
import { closeFold, FOLD_EMIT_SHIFT, FOLD_START, FOLD_STATE_MASK, FOLD_STEPS } from './fold-step.ts'
import { skeletonKey, symbolText } from './fold.ts'
import { childOf, FAMILY_ENDINGS, type FormTrie, type NameTarget, NOWHERE } from './form-trie.ts'
import { isFormOf } from '../forms/name-stems.ts'
import { type Reading, type Readings, SEVERAL } from './readings.ts'
import type { FamilyTarget } from './target.ts'
import { LETTER, UNIT_CLASSES, UNSEEN } from './unit-classes.ts'

/** Characters that make one written word, wherever they stand in the text. */
export interface Stretch {
  readonly units: number[]
  /** By place among the units: a name may end before it (one more than there are units). */
  readonly mayEnd: Uint8Array
}

/** One name of a person within a stretch, `[from, to)` in its units. */
export interface WalkedPart {
  readonly target: NameTarget
  readonly from: number
  readonly to: number
}

/** Names of one person, glued together where there are several. */
export interface WalkedName {
  readonly parts: readonly WalkedPart[]
  /** Who has them all, in ascending order. */
  readonly identities: readonly number[]
  /** Signs that were read as something else than they are. */
  readonly oddities: number
  /** Initials are glued to the family name: all that tells it from a longer word. */
  readonly hasInitials?: true
}

/** A stem that has been read, and may be followed by an ending; `before` is a shorter one. */
interface OpenStem {
  readonly targets: readonly NameTarget[]
  readonly depth: number
  /** How far the endings' trie has been followed. */
  readonly ending: number
  readonly before: OpenStem | null
}

/** Hostile stretches stop here; a name takes a few dozen steps. */
const NO_READINGS: readonly Reading[] = []
const MOST_STEPS = 4000
const MOST_PARTS = 4
const SHORTEST_PART = 3
const LONGEST_INITIALS = 4

/** Whether a word at `from` may be a name, as far as `until`; or, where it `mayBeGlued`, begin with one. Quick, and yes where it would take a search to know. */
export function mayBeName(trie: FormTrie, readings: Readings, text: string, from: number, mayBeGlued: boolean, until = Infinity): boolean {
  gate.trie = trie
  gate.mayBeGlued = mayBeGlued
  return mayGoOn(readings, text, from, until, { node: 0, fold: FOLD_START, endings: NO_ENDINGS, hasEnded: false })
}

/** How far a word has been followed: in the stems, in the endings of the stems that ended. */
interface Follower {
  node: number
  fold: number
  endings: readonly number[]
  hasEnded: boolean
}

const NO_ENDINGS: readonly number[] = []
const gate: { trie: FormTrie; mayBeGlued: boolean } = { trie: null as unknown as FormTrie, mayBeGlued: false }

function mayGoOn(readings: Readings, text: string, from: number, until: number, at: Follower): boolean {
  const { first, all, pairs } = readings
  for (let i = from; i < text.length; i++) {
    if (i === until) return true
    const unit = text.charCodeAt(i)
    const reading = first[unit]!
    if (reading === 0 && (UNIT_CLASSES[unit]! & UNSEEN) !== 0) continue
    if (reading === 0) break
    // A sign may be a letter, and it may be the end of the word.
    if ((UNIT_CLASSES[unit]! & LETTER) === 0 && i > from && endsName(at)) return true
    if (pairs.size > 0 && pairs.has((unit << 16) | text.charCodeAt(i + 1))) return true
    if ((reading & SEVERAL) !== 0) {
      return all.get(unit)!.some(({ symbols }) => {
        const branch = { ...at }
        return followReading(branch, symbols) ? mayGoOn(readings, text, i + 1, until, branch) : gate.mayBeGlued && branch.hasEnded
      })
    }
    if (!followReading(at, reading)) return gate.mayBeGlued && at.hasEnded
  }
  return endsName(at) || (gate.mayBeGlued && at.hasEnded)
}

function endsName(before: Follower): boolean {
  const at = { ...before }
  for (let open = closeFold(at.fold); open !== 0; open >>>= 5) if (!followSymbol(at, open & 31)) return false
  return at.endings.some((ending) => gate.trie.endings.isEnd[ending] === 1)
}

/** Follows a reading's symbols; false where no name goes on so. */
function followReading(at: Follower, reading: number): boolean {
  for (let left = reading; left !== 0; left >>>= 8) {
    const step = FOLD_STEPS[(at.fold << 5) | (left & 255)]!
    at.fold = step & FOLD_STATE_MASK
    for (let sure = step >>> FOLD_EMIT_SHIFT; sure !== 0; sure >>>= 5) if (!followSymbol(at, sure & 31)) return false
  }
  return true
}

function followSymbol(at: Follower, symbol: number): boolean {
  const { trie } = gate
  if (at.endings.length > 0) {
    const endings: number[] = []
    for (const ending of at.endings) {
      const next = childOf(trie.endings, ending, symbol)
      if (next !== NOWHERE) endings.push(next)
    }
    at.endings = endings
  }
  if (at.node !== NOWHERE) at.node = childOf(trie, at.node, symbol)
  if (at.node !== NOWHERE && trie.isEnd[at.node] === 1) {
    at.endings = [...at.endings, trie.endingRoots[at.node]!]
    at.hasEnded = true
  }
  return at.node !== NOWHERE || at.endings.length > 0
}

/** In which script's letters a stretch may be read. */
export const AS_CYRILLIC = 1
export const AS_LATIN = 2

/** All names that the stretch from unit `from` on may be read as. */
export function walkForms(trie: FormTrie, readings: Readings, stretch: Stretch, from: number, scripts: number): readonly WalkedName[] {
  const { units, mayEnd } = stretch
  if (units.length - from > LONGEST_REMEMBERED) return new Walk(trie, readings, stretch, scripts).start(from)
  const memory = memoryOf(trie, readings)
  let key = String.fromCharCode(scripts, from)
  for (let n = from; n < units.length; n++) key += String.fromCharCode(units[n]!, mayEnd[n + 1]!)
  let names = memory.get(key)
  if (names !== undefined) return names
  names = new Walk(trie, readings, stretch, scripts).start(from)
  if (memory.size >= MOST_REMEMBERED) memory.clear()
  memory.set(key, names)
  return names
}

/** What words came to: one text says a word often, and each of its readings says it again. */
type WalkMemory = Map<string, readonly WalkedName[]>
const LONGEST_REMEMBERED = 64
const MOST_REMEMBERED = 8192
const memories = new WeakMap<FormTrie, Map<Readings, WalkMemory>>()

function memoryOf(trie: FormTrie, readings: Readings): WalkMemory {
  let byReadings = memories.get(trie)
  if (byReadings === undefined) memories.set(trie, (byReadings = new Map<Readings, WalkMemory>()))
  let memory = byReadings.get(readings)
  if (memory === undefined) byReadings.set(readings, (memory = new Map<string, readonly WalkedName[]>()))
  return memory
}

/** One walk at a time. A character gives four symbols at most, and a part's end two. */
const LONGEST_STRETCH = 1000
const sharedPath = new Uint8Array(6 * LONGEST_STRETCH)

class Walk {
  private readonly trie: FormTrie
  private readonly readings: Readings
  private readonly units: readonly number[]
  private readonly mayEnd: Uint8Array
  private readonly scripts: number
  /** Symbols that are certain on the way that is tried now. */
  private readonly path: Uint8Array = sharedPath
  private readonly found: WalkedName[] = []
  private readonly parts: WalkedPart[] = []
  private identities: readonly number[] = []
  private steps = 0
  private partFrom = 0
  /** The readings taken so far, and where the part's own begin. */
  private readonly trail: Reading[] = []
  private trailFrom = 0
  private oddities = 0

  constructor(trie: FormTrie, readings: Readings, { units, mayEnd }: Stretch, scripts: number) {
    this.trie = trie
    this.readings = readings
    this.units = units
    this.mayEnd = mayEnd
    this.scripts = scripts
    assert(units.length <= LONGEST_STRETCH, 'a stretch of a few dozen characters')
  }

  start(from: number): WalkedName[] {
    this.partFrom = from
    this.go(from, 0, 0, FOLD_START, null)
    return this.found
  }

  private go(i: number, depth: number, node: number, fold: number, open: OpenStem | null): void {
    if (++this.steps > MOST_STEPS) return
    if (i > this.partFrom && (this.mayEnd[i] === 1 || i - this.partFrom >= SHORTEST_PART)) this.endPart(i, depth, node, fold, open)
    if (i >= this.units.length) return
    const unit = this.units[i]!
    const { all, pairs } = this.readings
    const several = all.get(unit) ?? NO_READINGS
    for (let n = 0; n < several.length; n++) this.read(i + 1, several[n]!, n > 0, depth, node, fold, open)
    if (pairs.size === 0 || i + 1 >= this.units.length) return
    for (const reading of pairs.get((unit << 16) | this.units[i + 1]!) ?? NO_READINGS)
      this.read(i + 2, reading, true, depth, node, fold, open)
  }

  /** Takes one reading's symbols and goes on at unit `next`, unless no name goes on so. */
  private read(next: number, reading: Reading, isOdd: boolean, depth: number, node: number, fold: number, open: OpenStem | null): void {
    for (let left = reading.symbols; left !== 0; left >>>= 8) {
      const step = FOLD_STEPS[(fold << 5) | (left & 255)]!
      fold = step & FOLD_STATE_MASK
      for (let sure = step >>> FOLD_EMIT_SHIFT; sure !== 0; sure >>>= 5) {
        this.path[depth++] = sure & 31
        open = this.followEndings(open, sure & 31)
        if (node !== NOWHERE) node = childOf(this.trie, node, sure & 31)
        if (node !== NOWHERE && this.trie.isEnd[node] === 1) open = this.openStem(node, depth, open)
        if (node === NOWHERE && open === null) return
      }
    }
    this.trail.push(reading)
    if (isOdd) this.oddities++
    this.go(next, depth, node, fold, open)
    if (isOdd) this.oddities--
    this.trail.pop()
  }

  /** What the units so far are, if a name ends before unit `i`. */
  private endPart(i: number, depth: number, node: number, fold: number, open: OpenStem | null): void {
    let end = depth
    let stems = open
    for (let last = closeFold(fold); last !== 0; last >>>= 5) {
      this.path[end++] = last & 31
      stems = this.followEndings(stems, last & 31)
      if (node !== NOWHERE) node = childOf(this.trie, node, last & 31)
      if (node !== NOWHERE && this.trie.isEnd[node] === 1) stems = this.openStem(node, end, stems)
    }
    for (let stem = stems; stem !== null; stem = stem.before)
      if (this.trie.endings.isEnd[stem.ending] === 1) this.endWith(stem.targets, i, end, symbolText(this.path, stem.depth, end))
  }

  private openStem(node: number, depth: number, before: OpenStem | null): OpenStem {
    return { targets: this.trie.targets.get(node)!, depth, ending: this.trie.endingRoots[node]!, before }
  }

  /** The stems that have an ending which goes on by the symbol. */
  private followEndings(open: OpenStem | null, symbol: number): OpenStem | null {
    if (open === null) return null
    const before = this.followEndings(open.before, symbol)
    const ending = childOf(this.trie.endings, open.ending, symbol)
    return ending === NOWHERE ? before : { ...open, ending, before }
  }

  private endWith(targets: readonly NameTarget[], i: number, depth: number, rest: string): void {
    for (const target of targets) {
      if (!target.stem.endingKeys.has(rest) && (target.type !== 'family' || !FAMILY_ENDINGS.includes(rest))) continue
      // A double name has two family names.
      if (this.parts.some((part) => part.target.type === target.type && (target.type !== 'family' || part.target === target))) continue
      if (!this.isSpelt(target)) continue
      const before = this.identities
      const both = this.parts.length === 0 ? target.identities : before.filter((one) => target.identities.includes(one))
      if (both.length === 0) continue
      this.parts.push({ target, from: this.partFrom, to: i })
      this.identities = both
      if (this.mayEnd[i] === 1) this.found.push({ parts: [...this.parts], identities: both, oddities: this.oddities })
      if (i < this.units.length) this.goOn(i, depth, target)
      this.parts.pop()
      this.identities = before
    }
  }

  /** Symbols run letters together (ш, с and ц; г and х): the letters that were read must spell the name, in one of the scripts they may be of. */
  private isSpelt({ stem }: NameTarget): boolean {
    if ((this.scripts & AS_CYRILLIC) !== 0) {
      let cyrillic = ''
      for (let n = this.trailFrom; n < this.trail.length; n++) cyrillic += this.trail[n]!.cyrillic
      if (isFormOf(cyrillic, stem)) return true
    }
    if ((this.scripts & AS_LATIN) === 0) return false
    let latin = ''
    for (let n = this.trailFrom; n < this.trail.length; n++) latin += this.trail[n]!.latin
    return isFormOf(latin, stem)
  }

  /** Another name of the same person, or initials, begins right behind. */
  private goOn(i: number, depth: number, target: NameTarget): void {
    if (target.type === 'family' && this.units.length - i <= LONGEST_INITIALS && this.parts.length === 1) this.endWithInitials(i, target)
    if (this.parts.length >= MOST_PARTS || i - this.partFrom < SHORTEST_PART) return
    const [from, trailFrom] = [this.partFrom, this.trailFrom]
    this.partFrom = i
    this.trailFrom = this.trail.length
    this.go(i, depth, 0, FOLD_START, null)
    this.partFrom = from
    this.trailFrom = trailFrom
  }

  private endWithInitials(i: number, { givenKeys }: FamilyTarget): void {
    const written = String.fromCharCode(...this.units.slice(i))
    const initials = skeletonKey(written)
    // A lone letter is too often an ending that the tables lack.
    if (initials.length !== 2 || (written.length > 2 && !/[hyjsi]/i.test(written))) return
    if (givenKeys.has(initials))
      this.found.push({ parts: [...this.parts], identities: this.identities, oddities: this.oddities, hasInitials: true })
  }
}
