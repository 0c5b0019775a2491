// Suggests codes for a clause from a vocabulary's cues: whole words or stems, kept apart from their negation where the code is an act.
import type { Language } from '../../base/language-tag.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import type { Item } from '../tellings/items.ts'
import type { Range } from '../tellings/sources.ts'
import type { CodeCue, Vocabulary } from './vocabulary.ts'

interface IndexedCue {
  readonly code: string
  readonly cue: CodeCue
}

/** Finds the codes of clauses; built once for a vocabulary and a language. */
export type CodeFinder = (items: readonly Item[], clause: Range) => string[]

/** How many words may stand between the words of a cue ("denied | medical | examination" in "denied him any medical examination"). */
const WIDEST_GAP = 3
const STEM = 4
const CACHED_WORDS = 20_000
const LONGEST_CACHED_UTF16 = 24

/** Builds the index: cues by the first letters of their first word, so that a clause is read once whatever the vocabulary's size. */
export function indexCodes(vocabulary: Vocabulary, language: Language): CodeFinder {
  const byStart = new Map<string, IndexedCue[]>()
  for (const concept of vocabulary.concepts) {
    for (const cue of concept.cues[language] ?? []) {
      const key = cue.words[0]!.replace(/\*$/, '').slice(0, STEM)
      byStart.set(key, [...(byStart.get(key) ?? []), { code: concept.id, cue }])
    }
  }
  const cuesByWord = new Map<string, readonly IndexedCue[]>()
  /** The cues whose first word is this one: looked up by its beginnings once, as a text repeats its words. */
  const cuesOf = (word: string): readonly IndexedCue[] => {
    const known = cuesByWord.get(word)
    if (known !== undefined) return known
    const cues: IndexedCue[] = []
    for (let length = 1; length <= Math.min(STEM, word.length); length++) cues.push(...(byStart.get(word.slice(0, length)) ?? []).filter(({ cue }) => matches(word, cue.words[0]!)))
    if (cuesByWord.size >= CACHED_WORDS) cuesByWord.clear()
    if (word.length <= LONGEST_CACHED_UTF16) cuesByWord.set(word, cues)
    return cues
  }
  return (items, [from, to]) => {
    const found = new Set<string>()
    for (let at = from; at < to; at++) {
      const item = items[at]!
      if (item.kind !== 'word') continue
      for (const { code, cue } of cuesOf(item.lower)) {
        if (!found.has(code) && matchesFrom(items, at, to, cue.words) && (cue.isLack || !isNegated(items, from, at, language))) found.add(code)
      }
    }
    return [...found]
  }
}

function matches(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted
}

function matchesFrom(items: readonly Item[], start: number, to: number, words: readonly string[]): boolean {
  if (!matches(items[start]!.lower, words[0]!)) return false
  let at = start
  for (const wanted of words.slice(1)) {
    const last = Math.min(to, at + 2 + WIDEST_GAP)
    let next = at + 1
    while (next < last && !(items[next]!.kind === 'word' && matches(items[next]!.lower, wanted))) next += 1
    if (next >= last) return false
    at = next
  }
  return true
}

/** A negation among the three words before: "was not beaten", «не били». */
function isNegated(items: readonly Item[], from: number, at: number, language: Language): boolean {
  for (let i = Math.max(from, at - 3); i < at; i++) if (CLAUSE_WORDS[language].negations.has(items[i]!.lower) && items[i]!.lower !== 'without') return true
  return false
}
