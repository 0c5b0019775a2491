// What names that were walked to in odd writing come to: which are sure, which are for review, and which are chance.
import { isFormOf } from '../forms/name-stems.ts'
import type { FindingTier } from '../finding.ts'
import type { Hit } from '../hit.ts'
import type { PlacedStretch } from './stretches.ts'
import { isWordUnit } from './fold.ts'
import { typedRight } from './layouts.ts'
import { LETTER, UNIT_CLASSES } from './unit-classes.ts'
import type { WalkedName, WalkedPart } from './walk-forms.ts'

/** How the word is odd: letters of several scripts, digits and signs, another layout's keys, and so on. */
export type OddWay = 'mixed' | 'signs' | 'pictured' | 'print' | 'case' | 'glued' | 'tag' | 'keyboard' | 'pieced' | 'pieced-odd' | 'spaced'

interface OddRule {
  /** The fewest characters of a family name, and those from which it blocks. */
  readonly shortest: number
  readonly blocksFrom: number
  /** The fewest characters of a given name that stands alone; Infinity where alone it says nothing. */
  readonly shortestGiven: number
  /** A sign must be read as another. */
  readonly needsOddity?: true
  /** A digit or a sign must stand in it, and fewer of them than letters. */
  readonly needsSign?: true
  /** Names stand glued only: one alone is read elsewhere. */
  readonly needsSeveral?: true
  /** The word's letters are its own: they must spell the name, not only sound so. */
  readonly isSpelt?: true
  /** The keys must spell the name. */
  readonly isTyped?: true
}

/** One line a way; the fewer words are odd in it by chance, the less it asks for. */
const RULES: Readonly<Record<OddWay, OddRule>> = {
  mixed: { shortest: 3, blocksFrom: 4, shortestGiven: 3 },
  signs: { shortest: 5, blocksFrom: 8, shortestGiven: 5, needsSign: true },
  pictured: { shortest: 5, blocksFrom: 8, shortestGiven: 6 },
  print: { shortest: 5, blocksFrom: Infinity, shortestGiven: 7, needsOddity: true },
  case: { shortest: 4, blocksFrom: 5, shortestGiven: 4, isSpelt: true },
  glued: { shortest: 3, blocksFrom: 3, shortestGiven: Infinity, needsSeveral: true, isSpelt: true },
  tag: { shortest: 5, blocksFrom: Infinity, shortestGiven: Infinity, isSpelt: true },
  keyboard: { shortest: 3, blocksFrom: 5, shortestGiven: 4, isTyped: true },
  pieced: { shortest: 4, blocksFrom: 6, shortestGiven: 5, isSpelt: true },
  'pieced-odd': { shortest: 5, blocksFrom: 7, shortestGiven: 6 },
  spaced: { shortest: 4, blocksFrom: 6, shortestGiven: 4 },
}

/** The hits of the names, with their places in the text. */
export function hitsOfNames(text: string, stretch: PlacedStretch, names: readonly WalkedName[], way: OddWay): Hit[] {
  const rule = RULES[way]
  const hits = new Map<string, Hit>()
  for (const name of names) {
    if ((rule.needsOddity && name.oddities === 0) || (rule.needsSign && !hasSign(stretch, name))) continue
    if (stretch.joints.length > 0 && !spansJoint(stretch, name)) continue
    if (rule.isSpelt && !name.parts.every(({ target, from, to }) => isSpelt(stretch.units, from, to, target))) continue
    const isWithFamily = name.parts.some(({ target }) => target.type === 'family')
    if (rule.needsSeveral && name.parts.length === 1 && !(isWithFamily && !stretch.mayEnd[name.parts[0]!.to])) continue
    for (const part of name.parts) {
      const hit = hitOf(text, stretch, part, name, rule)
      if (hit === null) continue
      const key = `${hit.part} ${hit.start} ${hit.end} ${hit.identities[0]}`
      if (hits.get(key)?.tier !== 'block') hits.set(key, hit)
    }
  }
  return [...hits.values()]
}

function spansJoint({ joints }: PlacedStretch, { parts }: WalkedName): boolean {
  const [from, to] = [parts[0]!.from, parts[parts.length - 1]!.to]
  return joints.some((joint) => joint > from && joint < to)
}

function hitOf(text: string, { units, at }: PlacedStretch, { target, from, to }: WalkedPart, name: WalkedName, rule: OddRule): Hit | null {
  const length = to - from
  const isAlone = name.parts.length === 1
  if (rule.isTyped && !typedRight(String.fromCharCode(...units.slice(from, to)).toLowerCase()).some((word) => isSpeltIn(word, target))) return null
  let tier: FindingTier = 'review'
  if (target.type === 'family') {
    if (isAlone && length < rule.shortest) return null
    tier = length >= rule.blocksFrom || !isAlone ? 'block' : 'review'
  } else if (target.type === 'given' && isAlone && length < rule.shortestGiven) return null
  let end = at[to - 1]! + 1
  while (end < text.length && /[\u0300-\u036f\u200b-\u200f\u00ad]/.test(text[end]!) && !isWordUnit(text.charCodeAt(end))) end++
  return {
    part: target.type,
    kind: target.type === 'family' ? 'family-name' : 'given-name',
    tier,
    start: at[from]!,
    end,
    identities: name.identities,
    isNameLike: target.type !== 'given' || length >= rule.shortestGiven,
    isOdd: true,
  }
}

/** A digit or sign between, before or behind more letters, in the name itself. */
function hasSign({ units }: PlacedStretch, { parts }: WalkedName): boolean {
  const kinds = units.slice(parts[0]!.from, parts[parts.length - 1]!.to).map((unit) => UNIT_CLASSES[unit]!)
  const signs = kinds.filter((kind) => (kind & LETTER) === 0).length
  return signs > 0 && 2 * signs < kinds.length + 1
}

/** Letters of one script are held to the name's own: the skeleton runs ш, с and ц, г and х together. */
function isSpelt(units: readonly number[], from: number, to: number, target: WalkedPart['target']): boolean {
  const word = String.fromCharCode(...units.slice(from, to))
  const isMixed = !/^[\u0400-\u04ff]+$/.test(word) && !/^[a-z\u00c0-\u024f\u1e00-\u1eff]+$/i.test(word)
  return isMixed || isFormOf(word, target.stem)
}

const SURE_BY_SOUND = 6

/** Whether the word's letters are the name's, or the name is long and in another script: then that it sounds so is enough. */
function isSpeltIn(word: string, { stem, type }: WalkedPart['target']): boolean {
  const isCyrillic = /[\u0400-\u04ff]/.test(word)
  return isFormOf(word, stem) || (type === 'family' && (stem.script === 'cyrillic') !== isCyrillic && stem.key.length >= SURE_BY_SOUND)
}
