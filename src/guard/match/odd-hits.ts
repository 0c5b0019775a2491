// What names that were walked to in odd writing come to: which are sure, which are for review, and which are chance.
import type { FindingTier } from '../finding.ts'
import { plainLatin } from '../forms/fine-key.ts'
import { LATIN_WORDS, ODD_WORD_BEGINNINGS } from '../forms/given-words.ts'
import type { Hit } from '../hit.ts'
import type { PlacedStretch } from './stretches.ts'
import { isWordUnit } from './fold.ts'
import { LETTER, UNIT_CLASSES } from './unit-classes.ts'
import type { WalkedName, WalkedPart } from './walk-forms.ts'

/** How the word is odd: letters of several scripts, digits and signs, another layout's keys, and so on. */
export type OddWay =
  | 'mixed'
  | 'signs'
  | 'pictured'
  | 'print'
  | 'case'
  | 'glued'
  | 'tag'
  | 'keys-for-cyrillic'
  | 'keys-for-latin'
  | 'pieced'
  | 'pieced-odd'
  | 'line-end'
  | 'spaced'
  | 'small-l'

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
  /** What is read so are most often words as they stand. */
  readonly isWordToo?: true
  /** Names stand glued only: one alone is read elsewhere. */
  readonly needsSeveral?: true
}

/** One line a way; the fewer words are odd in it by chance, the less it asks for. */
const RULES: Readonly<Record<OddWay, OddRule>> = {
  mixed: { shortest: 3, blocksFrom: 4, shortestGiven: 3 },
  signs: { shortest: 4, blocksFrom: 6, shortestGiven: 4, needsSign: true },
  pictured: { shortest: 4, blocksFrom: 7, shortestGiven: 4, isWordToo: true },
  print: { shortest: 5, blocksFrom: Infinity, shortestGiven: 7, needsOddity: true },
  case: { shortest: 4, blocksFrom: 5, shortestGiven: 4 },
  glued: { shortest: 3, blocksFrom: 3, shortestGiven: Infinity, needsSeveral: true },
  tag: { shortest: 5, blocksFrom: Infinity, shortestGiven: Infinity },
  'small-l': { shortest: 5, blocksFrom: Infinity, shortestGiven: 5, isWordToo: true },
  'keys-for-cyrillic': { shortest: 3, blocksFrom: 5, shortestGiven: 4 },
  'keys-for-latin': { shortest: 3, blocksFrom: 5, shortestGiven: 5, isWordToo: true },
  pieced: { shortest: 4, blocksFrom: 6, shortestGiven: 5 },
  'line-end': { shortest: 4, blocksFrom: 6, shortestGiven: 6 },
  'pieced-odd': { shortest: 5, blocksFrom: 7, shortestGiven: 6 },
  spaced: { shortest: 4, blocksFrom: 6, shortestGiven: 4 },
}

export const ODD_WAYS: readonly string[] = Object.keys(RULES)

/** The hits of the names, with their places in the text. */
export function hitsOfNames(text: string, stretch: PlacedStretch, names: readonly WalkedName[], way: OddWay): Hit[] {
  const rule = RULES[way]
  const hits = new Map<string, Hit>()
  const isOrdinary = names.length > 0 && rule.isWordToo === true && isOrdinaryWord(stretch)
  for (const name of names) {
    if (isOrdinary && name.parts.length === 1) continue
    if ((rule.needsOddity && name.oddities === 0) || (rule.needsSign && !hasSign(stretch, name))) continue
    if (!isMostlyLetters(stretch, name)) continue
    if (stretch.joints.length > 0 && !spansJoint(stretch, name)) continue
    const isWithFamily = name.parts.some(({ target }) => target.type === 'family')
    if (rule.needsSeveral && name.parts.length === 1 && !(isWithFamily && !stretch.mayEnd[name.parts[0]!.to])) continue
    for (const part of name.parts) {
      const hit = hitOf(text, stretch, part, name, rule)
      if (hit === null) continue
      const key = `${hit.part} ${hit.start} ${hit.end} ${hit.identities[0]}`
      if (hits.get(key)?.tier !== 'block') hits.set(key, hit)
    }
  }
  return [...hits.values()].map((hit) => ({ ...hit, by: `odd ${way}` }))
}

const latinWords = new Set(LATIN_WORDS.split(' '))
const wordBeginnings = ODD_WORD_BEGINNINGS.split(' ')

/** The letters as they stand are a word of some language. */
function isOrdinaryWord({ units }: PlacedStretch): boolean {
  const word = String.fromCharCode(...units).toLowerCase()
  const latin = plainLatin(word)
  return latinWords.has(latin) || wordBeginnings.some((beginning) => word.startsWith(beginning) || latin.startsWith(beginning))
}

function spansJoint({ joints }: PlacedStretch, { parts }: WalkedName): boolean {
  const [from, to] = [parts[0]!.from, parts[parts.length - 1]!.to]
  return joints.some((joint) => joint > from && joint < to)
}

function hitOf(text: string, { at, units }: PlacedStretch, { target, from, to }: WalkedPart, name: WalkedName, rule: OddRule): Hit | null {
  const length = to - from
  const isAlone = name.parts.length === 1
  let tier: FindingTier = 'review'
  if (target.type === 'family') {
    if (isAlone && length < rule.shortest) return null
    tier = (length >= rule.blocksFrom || !isAlone) && !name.hasInitials ? 'block' : 'review'
  }
  let end = at[to - 1]! + 1
  while (end < text.length && /[\u0300-\u036f\u200b-\u200f\u00ad]/.test(text[end]!) && !isWordUnit(text.charCodeAt(end))) end++
  return {
    part: target.type,
    kind: target.type === 'family' ? 'family-name' : 'given-name',
    tier,
    start: at[from]!,
    end,
    identities: name.identities,
    isNameLike:
      target.type !== 'given' || (length >= rule.shortestGiven && units.slice(from, to).filter(isLetter).length >= FEWEST_LETTERS),
    isOdd: true,
  }
}

/** Letters without which a given name alone is chance. */
const FEWEST_LETTERS = 3

const isLetter = (unit: number): boolean => (UNIT_CLASSES[unit]! & LETTER) !== 0

function countSigns({ units }: PlacedStretch, { parts }: WalkedName): { signs: number; length: number } {
  const named = units.slice(parts[0]!.from, parts[parts.length - 1]!.to)
  return { signs: named.filter((unit) => !isLetter(unit)).length, length: named.length }
}

/** A digit or sign stands in the name itself. */
function hasSign(stretch: PlacedStretch, name: WalkedName): boolean {
  return countSigns(stretch, name).signs > 0
}

function isMostlyLetters(stretch: PlacedStretch, name: WalkedName): boolean {
  const { signs, length } = countSigns(stretch, name)
  return 2 * signs < length + 1
}
