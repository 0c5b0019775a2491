// Words written with letters of another script that look the same, and digits for letters: what they are meant to be read as.
import { LOOKS_CYRILLIC, LOOKS_LATIN } from './letters.ts'

function pairsOf(table: string): Map<string, string> {
  const fields = table.split(' ')
  const pairs = new Map<string, string>()
  for (let i = 0; i + 1 < fields.length; i += 2) if (!pairs.has(fields[i]!)) pairs.set(fields[i]!, fields[i + 1]!)
  return pairs
}

const cyrillic = pairsOf(LOOKS_CYRILLIC)
const latin = pairsOf(LOOKS_LATIN)

/** The word as a Cyrillic reader sees it. */
export function seenAsCyrillic(word: string): string {
  return replaceAll(word, cyrillic)
}

/** The word as a Latin reader sees it. */
export function seenAsLatin(word: string): string {
  return replaceAll(word, latin)
}

function replaceAll(word: string, pairs: ReadonlyMap<string, string>): string {
  let seen = ''
  for (const letter of word.normalize('NFKC')) seen += pairs.get(letter) ?? letter
  return seen
}

/** A Cyrillic word all of whose capitals have Latin doubles ("СОСНОВА"), in those; else null. */
export function looksLatin(word: string): string | null {
  let seen = ''
  let replaced = 0
  for (const letter of word.toUpperCase()) {
    const double = latin.get(letter)
    if (double !== undefined && /[\u0370-\u04ff]/.test(letter)) replaced++
    else if (/[\u0370-\u04ff]/.test(letter)) return null
    seen += double === undefined || !/\p{L}/u.test(letter) ? letter : double
  }
  return replaced > 0 ? seen : null
}
