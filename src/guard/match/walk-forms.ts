// Walks the trie of names along a stretch of characters of which each may stand for several letters: a search of the few guesses that any name bears out.
import { assert } from '../../base/assert.ts'
import { closeFold, FOLD_EMIT_SHIFT, FOLD_START, FOLD_STATE_MASK, FOLD_STEPS } from './fold-step.ts'
import { skeletonKey, symbolText } from './fold.ts'
import { childOf, type FormTrie, type NameTarget, NOWHERE } from './form-trie.ts'
import { isFormOf } from '../forms/name-stems.ts'
import { type Reading, type Readings, SEVERAL } from './readings.ts'
import type { FamilyTarget } from './target.ts'
import { UNIT_CLASSES, UNSEEN } from './unit-classes.ts'

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
  readonly before: OpenStem | null
}

/** Hostile stretches stop here; a name takes a few dozen steps. */
const NO_READINGS: readonly Reading[] = []
const MOST_STEPS = 4000
const MOST_PARTS = 3
const SHORTEST_PART = 3
const LONGEST_ENDING = 8
const LONGEST_INITIALS = 4

/** Whether any name may begin as the text does at `from`, as far as `until`. Quick, and yes where it would take a search to know. */
export function mayBeName(trie: FormTrie, readings: Readings, text: string, from: number, until = Infinity): boolean {
  return mayGoOn(trie, readings, text, from, until, 0, FOLD_START)
}

function mayGoOn(trie: FormTrie, readings: Readings, text: string, from: number, until: number, atNode: number, atFold: number): boolean {
  const { first, all, pairs } = readings
  let node = atNode
  let fold = atFold
  for (let i = from; i < text.length; i++) {
    if (i === until) return true
    const unit = text.charCodeAt(i)
    if (UNIT_CLASSES[unit] === UNSEEN) continue
    const reading = first[unit]!
    if (reading === 0) break
    if (pairs.size > 0 && pairs.has((unit << 16) | text.charCodeAt(i + 1))) return true
    if ((reading & SEVERAL) !== 0) {
      return all.get(unit)!.some(({ symbols }) => {
        const after = followReading(trie, symbols, node, fold)
        return after === ENDED || (after !== DEAD && mayGoOn(trie, readings, text, i + 1, until, followedNode, followedFold))
      })
    }
    const after = followReading(trie, reading, node, fold)
    if (after !== ALIVE) return after === ENDED
    node = followedNode
    fold = followedFold
  }
  for (let open = closeFold(fold); open !== 0; open >>>= 5) {
    node = childOf(trie, node, open & 31)
    if (node === NOWHERE) return false
    if (trie.isEnd[node] === 1) return true
  }
  return false
}

const DEAD = 0
const ALIVE = 1
const ENDED = 2
/** Where `followReading` came to. */
let followedNode = 0
let followedFold = 0

/** Whether names go on by the reading's symbols, or one even ends in them. */
function followReading(trie: FormTrie, reading: number, atNode: number, atFold: number): number {
  let node = atNode
  let fold = atFold
  for (let left = reading; left !== 0; left >>>= 8) {
    const step = FOLD_STEPS[(fold << 5) | (left & 255)]!
    fold = step & FOLD_STATE_MASK
    for (let sure = step >>> FOLD_EMIT_SHIFT; sure !== 0; sure >>>= 5) {
      node = childOf(trie, node, sure & 31)
      if (node === NOWHERE) return DEAD
      if (trie.isEnd[node] === 1) return ENDED
    }
  }
  followedNode = node
  followedFold = fold
  return ALIVE
}

/** In which script's letters a stretch may be read. */
export const AS_CYRILLIC = 1
export const AS_LATIN = 2

/** All names that the stretch from unit `from` on may be read as. */
export function walkForms(trie: FormTrie, readings: Readings, stretch: Stretch, from: number, scripts: number): WalkedName[] {
  return new Walk(trie, readings, stretch, scripts).start(from)
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
    for (const reading of pairs.get((unit << 16) | this.units[i + 1]!) ?? NO_READINGS) this.read(i + 2, reading, true, depth, node, fold, open)
  }

  /** Takes one reading's symbols and goes on at unit `next`, unless no name goes on so. */
  private read(next: number, reading: Reading, isOdd: boolean, depth: number, node: number, fold: number, open: OpenStem | null): void {
    for (let left = reading.symbols; left !== 0; left >>>= 8) {
      const step = FOLD_STEPS[(fold << 5) | (left & 255)]!
      fold = step & FOLD_STATE_MASK
      for (let sure = step >>> FOLD_EMIT_SHIFT; sure !== 0; sure >>>= 5) {
        this.path[depth++] = sure & 31
        if (node !== NOWHERE) node = childOf(this.trie, node, sure & 31)
        if (node !== NOWHERE && this.trie.isEnd[node] === 1) open = { targets: this.trie.targets.get(node)!, depth, before: open }
        if (node === NOWHERE && (open === null || depth - open.depth > LONGEST_ENDING)) return
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
      if (node !== NOWHERE) node = childOf(this.trie, node, last & 31)
      if (node !== NOWHERE && this.trie.isEnd[node] === 1) stems = { targets: this.trie.targets.get(node)!, depth: end, before: stems }
    }
    for (let stem = stems; stem !== null && end - stem.depth <= LONGEST_ENDING; stem = stem.before) {
      this.endWith(stem.targets, i, end, symbolText(this.path, stem.depth, end))
    }
  }

  private endWith(targets: readonly NameTarget[], i: number, depth: number, rest: string): void {
    for (const target of targets) {
      if (!target.stem.endingKeys.has(rest) && (target.type !== 'family' || (rest !== 'oV' && rest !== 'V'))) continue
      if (this.parts.some((part) => part.target.type === target.type)) continue
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
    let cyrillic = ''
    let latin = ''
    for (let n = this.trailFrom; n < this.trail.length; n++) {
      cyrillic += this.trail[n]!.cyrillic
      latin += this.trail[n]!.latin
    }
    return ((this.scripts & AS_CYRILLIC) !== 0 && isFormOf(cyrillic, stem)) || ((this.scripts & AS_LATIN) !== 0 && isFormOf(latin, stem))
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
    if (givenKeys.has(initials)) this.found.push({ parts: [...this.parts], identities: this.identities, oddities: this.oddities, hasInitials: true })
  }
}
