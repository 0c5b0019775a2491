// Holds a match of the automaton to the text itself: word bounds, script, endings, separators. Few matches get here; most fail at the first line.
import { allRomanisations } from '../../language/transliterate.ts'
import { verifyNumber, verifyPhrase } from '../contacts/verify-contact.ts'
import { verifyEpithet } from '../contacts/verify-epithet.ts'
import { verifyPlace } from '../contacts/verify-place.ts'
import { endOfWord, type Skeleton, PART_START, symbolText, WITHIN, WORD_START } from './fold.ts'
import type { WordForms } from '../forms/given-forms.ts'
import type { Hit } from '../hit.ts'
import { fineKey, type NameStem, plainLatin } from '../forms/name-stems.ts'
import type { FamilyTarget, GivenTarget, Target } from './target.ts'
import { describeWord, wordEnd, type WrittenWord } from './written-word.ts'

/** Symbols `[from, to)` of `skeleton` equal the target's key. The hit, or null where the text does not bear it out. */
export function verifyMatch(text: string, skeleton: Skeleton, from: number, to: number, target: Target): Hit | null {
  if (target.type === 'number') return verifyNumber(skeleton, from, to, target)
  if (target.type === 'family') return verifyFamily(text, skeleton, from, to, target)
  if (skeleton.starts[from] === WITHIN) return null
  if (target.type === 'phrase') return verifyPhrase(text, skeleton, from, to, target)
  if (target.type === 'place') return verifyPlace(text, skeleton, from, to, target)
  if (target.type === 'epithet') return verifyEpithet(text, skeleton, from, to, target)
  return verifyGiven(text, skeleton, from, to, target)
}

const WORD_UNIT = /^[\p{L}\p{M}'’]$/u

/** What stands between two words: without the rest of the first and the beginning of the second. One step per character, since the text is anybody's. */
function withoutWordEnds(gap: string): string {
  const units = [...gap]
  let from = 0
  let to = units.length
  while (from < to && WORD_UNIT.test(units[from]!)) from++
  while (to > from && WORD_UNIT.test(units[to - 1]!)) to--
  return units.slice(from, to).join('')
}

/** How the match's own symbols are parted: not at all, by nothing seen, by a break a writer or a carrier makes, or by plain space. */
function partingOf(text: string, { starts, at }: Skeleton, from: number, to: number): 'none' | 'break' | 'space' {
  let worst: 'none' | 'break' | 'space' = 'none'
  let pieces = 1
  for (let k = from + 1; k < to; k++) {
    if (starts[k] !== WORD_START) continue
    pieces++
    const gap = withoutWordEnds(text.slice(at[k - 1]! + 1, at[k]))
    if (/^[-‐‑\u00ad*_~`+.|/\\]{1,4}$/.test(gap) || /^[-‐‑\u00ad]?[ \t]{0,8}\r?\n\s{0,40}$/.test(gap))
      worst = worst === 'space' ? 'space' : 'break'
    else if (gap !== '') worst = 'space'
  }
  // И в а н о в: every letter apart.
  return worst === 'space' && pieces >= to - from ? 'break' : worst
}

function verifyFamily(text: string, skeleton: Skeleton, from: number, to: number, target: FamilyTarget): Hit | null {
  const { starts, at } = skeleton
  const end = endOfWord(skeleton, to)
  if (end - to > 6) return target.givenKeys.size > 0 ? verifyGlued(text, skeleton, from, to, end, target) : null
  if (starts[from] === WITHIN) return target.givenKeys.size > 0 && end - to <= 5 ? verifyGlued(text, skeleton, from, to, end, target) : null
  // Nearly all chance matches end here: what follows the stem is no ending.
  const rest = symbolText(skeleton.symbols, to, end)
  if (!target.stem.endingKeys.has(rest) && rest !== 'oV' && rest !== 'V') return null
  const parting = partingOf(text, skeleton, from, to)
  if (parting === 'space' && to - from < 6) return null
  const start = startOf(text, skeleton, from)
  const stop = end < skeleton.count && starts[end] === PART_START ? at[end]! : wordEnd(text, at[end - 1]!)
  const word = describeWord(text, start, stop)
  const tier = tierOfFamily(word, target, rest, parting === 'none')
  if (tier === null) return null
  return {
    part: 'family',
    kind: 'family-name',
    tier: parting === 'space' ? 'review' : tier,
    start,
    end: stop,
    identities: target.identities,
    isNameLike: word.isCapital || word.isInSlug,
  }
}

/** A word's first symbol may stand after letters that left none (Й of Йосип). */
function startOf(text: string, { starts, at }: Skeleton, from: number): number {
  let start = at[from]!
  if (starts[from] !== WORD_START) return start
  while (start > 0 && /[йиіїьъyji'’]/i.test(text[start - 1]!) && !/\s/.test(text[start - 1]!)) start--
  return start
}

function tierOfFamily(word: WrittenWord, { stem }: FamilyTarget, rest: string, isWhole: boolean): 'block' | 'review' | null {
  if (word.script === 'mixed') return stem.endingKeys.has(rest) && stem.key.length >= 3 ? 'block' : null
  if (word.script === 'cyrillic') return stem.script === 'cyrillic' ? tierOfCyrillic(word, stem) : tierOfSound(word, stem, rest)
  return stem.script === 'latin' ? tierOfLatin(word, stem, rest) : tierOfRomanised(word, stem, rest, isWhole)
}

function tierOfCyrillic(word: WrittenWord, stem: NameStem): 'block' | 'review' | null {
  const fine = fineKey(word.text)
  if (!fine.startsWith(stem.fine) || !stem.endings.has(fine.slice(stem.fine.length))) return null
  if (word.isInSlug) return 'block'
  if (!word.isCapital) return stem.isWord || fine.length <= 3 ? 'review' : 'block'
  return stem.isWord && word.opensSentence ? 'review' : 'block'
}

/** A Latin word for a Cyrillic name: an exact romanisation blocks; one that only sounds so must be long. */
function tierOfRomanised(word: WrittenWord, stem: NameStem, rest: string, isWhole: boolean): 'block' | 'review' | null {
  if (!stem.endingKeys.has(rest) && !/^o?V$/.test(rest)) return null
  const plain = plainLatin(word.text)
  const isExact = stem.spellings().some((spelling) => plain.startsWith(spelling)) && plain.length > 3
  const isName = word.isCapital || word.isInSlug
  const length = stem.key.length + rest.length
  if (isExact) return isName || length >= 6 ? 'block' : 'review'
  // w is v in German spellings only; English words end so ("Andrews", "Below").
  if (length >= 6) return isName && isWhole && !plain.includes('w') ? 'block' : 'review'
  return isName && length >= 3 ? 'review' : null
}

function tierOfLatin(word: WrittenWord, stem: NameStem, rest: string): 'block' | 'review' | null {
  const plain = plainLatin(word.text)
  const isName = word.isCapital || word.isInSlug
  if (plain.startsWith(stem.fine) && stem.endings.has(plain.slice(stem.fine.length)))
    return isName || plain.length >= 6 ? 'block' : 'review'
  if (!stem.endingKeys.has(rest)) return null
  return stem.key.length >= 6 && isName ? 'block' : stem.key.length >= 4 && isName ? 'review' : null
}

/** A Cyrillic word for a name that the keeper wrote in Latin letters. */
function tierOfSound(word: WrittenWord, stem: NameStem, rest: string): 'block' | 'review' | null {
  if (!stem.endingKeys.has(rest)) return null
  const isName = word.isCapital || word.isInSlug
  return isName && stem.key.length >= 4 ? 'block' : isName || stem.key.length >= 5 ? 'review' : null
}

/** ivanpetrov, ipetrov, petrovivan: the rest of the written word must be the bearer's given name or initials. */
function verifyGlued(text: string, skeleton: Skeleton, from: number, to: number, end: number, target: FamilyTarget): Hit | null {
  const { starts, symbols, at } = skeleton
  if (to - from < 4) return null
  let first = from
  while (first > 0 && starts[first] === WITHIN && from - first < 24) first--
  const before = symbolText(symbols, first, from)
  const after = symbolText(symbols, to, end)
  const isBefore = before !== '' && hasGiven(target, before) && target.stem.endingKeys.has(after)
  const isAfter =
    before === '' && [...target.stem.endingKeys].some((ending) => after.startsWith(ending) && hasGiven(target, after.slice(ending.length)))
  if (!isBefore && !isAfter) return null
  const given = isBefore ? before : after
  return {
    part: 'family',
    kind: 'family-name',
    tier: given.length > 2 ? 'block' : 'review',
    start: at[first]!,
    end: wordEnd(text, at[end - 1]!),
    identities: target.identities,
    isNameLike: true,
  }
}

function hasGiven({ givenKeys }: FamilyTarget, key: string): boolean {
  return key !== '' && givenKeys.has(key)
}

function verifyGiven(text: string, skeleton: Skeleton, from: number, to: number, target: GivenTarget): Hit | null {
  const { starts, at, count } = skeleton
  if (to < count && starts[to] === WITHIN) return null
  const parting = partingOf(text, skeleton, from, to)
  if (parting === 'space' || (parting === 'break' && to - from < 5)) return null
  const start = startOf(text, skeleton, from)
  const stop = to < count && starts[to] === PART_START ? at[to]! : wordEnd(text, at[to - 1]!)
  const word = describeWord(text, start, stop)
  if (
    word.script === 'cyrillic' &&
    !target.forms.fines.has(fineKey(word.text)) &&
    [...target.forms.fines].some((fine) => /[а-я]/.test(fine))
  )
    return null
  // A short Latin word must be spelt as the name is; that it sounds so is too little ("Mit", "Man").
  if (word.script === 'latin' && to - from < 5 && !latinSpellings(target).has(plainLatin(word.text))) return null
  const isNameLike = word.isCapital || word.isInSlug
  const tier = target.forms.isRare && isNameLike && to - from > 3 ? 'block' : 'review'
  return { part: target.type, kind: 'given-name', tier, start, end: stop, identities: target.identities, isNameLike }
}

const spellingsByForms = new WeakMap<WordForms, ReadonlySet<string>>()

function latinSpellings({ forms }: GivenTarget): ReadonlySet<string> {
  const known = spellingsByForms.get(forms)
  if (known) return known
  const spellings = new Set(
    [...forms.written].flatMap((form) => [...allRomanisations(form, 'ru'), ...allRomanisations(form, 'uk'), form]).map(plainLatin),
  )
  spellingsByForms.set(forms, spellings)
  return spellings
}
