// Whether Latin letters can spell Cyrillic ones, letter by letter, by any romanisation or a mixture of several (letter-spellings.ts): a walk over both words
// that keeps every place it may stand at, so that its time is the product of their lengths.
import { LETTER_SPELLINGS } from './letter-spellings.ts'

const spellings = new Map<string, readonly string[]>()
for (const line of LETTER_SPELLINGS.trim().split('\n')) {
  const [letters = '', ...latin] = line.split(' ')
  spellings.set(
    letters,
    latin.map((one) => (one === '-' ? '' : one)),
  )
}

const NOTHING: readonly number[] = []

/** Doubled consonants made one on either side: spellings differ in them and no name does by them alone. */
export function withoutDoubles(word: string): string {
  let single = 1
  while (single < word.length && word.charCodeAt(single) !== word.charCodeAt(single - 1)) single++
  if (single >= word.length) return word
  return word.replace(/([бвгґджзклмнпрстфхцчшщbcdfghjklmnpqrstvwxz])\1+/g, '$1')
}

/** The places in `latin` (small letters without accents) that can stand after the letters of `cyrillic` (small), spelt from the place `from`. */
export function spelledUpTo(cyrillic: string, latin: string, from = 0): readonly number[] {
  let here: readonly number[] = [from]
  // Where a pair of letters that is spelt together ends.
  let afterPair: readonly number[] = NOTHING
  for (let i = 0; i < cyrillic.length && (here.length > 0 || afterPair.length > 0); i++) {
    const after = step(spellings.get(cyrillic[i]!), latin, here, afterPair)
    const pair = i + 1 < cyrillic.length ? spellings.get(cyrillic.slice(i, i + 2)) : undefined
    afterPair = pair === undefined ? NOTHING : step(pair, latin, here, NOTHING)
    here = after
  }
  return here
}

/** Places after one letter from each of `here`; those of `already` belong to them. A doubled Latin consonant counts once. */
function step(ways: readonly string[] | undefined, latin: string, here: readonly number[], already: readonly number[]): readonly number[] {
  const places = [...already]
  if (ways === undefined) return places
  for (const place of here) {
    for (const way of ways) {
      if (!latin.startsWith(way, place)) continue
      const next = place + way.length
      if (!places.includes(next)) places.push(next)
    }
  }
  return places
}

/** Whether the whole Latin word can spell the whole Cyrillic one. */
export function canSpell(cyrillic: string, latin: string): boolean {
  return spelledUpTo(withoutDoubles(cyrillic), withoutDoubles(latin)).includes(withoutDoubles(latin).length)
}
