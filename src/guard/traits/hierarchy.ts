// The user's hierarchy of one trait: town < district < region, nurse < medical worker; and which of its terms a word of the vault is.
import { tokenize } from '../../language/tokens.ts'
import { keysOfWord } from './word-keys.ts'

export interface Hierarchy {
  /** By term: the one it lies in. Terms are named by `nameOfTerm`. */
  readonly parents: ReadonlyMap<string, string>
  /** By term: as the user wrote it, with its other spellings. */
  readonly words: ReadonlyMap<string, string>
}

/** How deep a hierarchy may be; what is deeper has a circle. */
const DEEPEST = 12

/** A term's name: its first spelling, small, single spaces. */
export function nameOfTerm(term: string): string {
  return term.split('=', 1)[0]!.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** The term itself and what it lies in, from the inside out. */
export function ancestorsOf(hierarchy: Hierarchy, term: string): string[] {
  const chain = [term]
  for (let next = hierarchy.parents.get(term); next !== undefined && chain.length < DEEPEST; next = hierarchy.parents.get(next))
    chain.push(next)
  return chain
}

/** How a term is shown: the user's first spelling of it. */
export function labelOfTerm(hierarchy: Hierarchy, term: string): string {
  return (hierarchy.words.get(term) ?? term).split('=', 1)[0]!.trim()
}

const caches = new WeakMap<Hierarchy, Map<string, string | null>>()

/** The hierarchy's term that a word of the vault means, in any language's spelling; null where it has none. */
export function findTerm(hierarchy: Hierarchy, word: string): string | null {
  const cache = caches.get(hierarchy) ?? new Map<string, string | null>()
  caches.set(hierarchy, cache)
  const known = cache.get(word)
  if (known !== undefined) return known
  const exact = hierarchy.words.has(nameOfTerm(word)) ? nameOfTerm(word) : null
  const found = exact ?? [...hierarchy.words].find(([, spelled]) => isSameTerm(spelled, word))?.[0] ?? null
  cache.set(word, found)
  return found
}

/** Whether any spelling of the one is one of the other's: word for word, over languages where names are transliterated or roles known. */
function isSameTerm(a: string, b: string): boolean {
  return a.split('=').some((one) => b.split('=').some((other) => isSamePhrase(one, other)))
}

function isSamePhrase(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  return first.length > 0 && first.length === second.length && first.every((word, n) => sharesKey(word, second[n]!))
}

function wordsOf(phrase: string): string[] {
  return tokenize(phrase)
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ lower }) => lower)
}

function sharesKey(a: string, b: string): boolean {
  return (['name', 'word'] as const).some((use) => {
    const keys = new Set(keysOfWord(a, use))
    return keysOfWord(b, use).some((key) => keys.has(key))
  })
}
