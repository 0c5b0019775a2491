// A key that is the same for all romanisations of one Slavic name (Aleksey, Alexei, Алексей), and the edit distance used for typing errors.
// The folding follows what BGN/PCGN, GOST 7.79, ISO 9, ICAO Doc 9303, the Ukrainian national system of 2010, ALA-LC and scientific transliteration share.
import { normalizeWord } from './normal-form.ts'

/** Cyrillic letter → plain Latin, before folding. «г» and «ґ» meet at g, as Ukrainian г is written h and Russian g. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', ў: 'u', ә: 'a', ө: 'o', ү: 'u',
  ұ: 'u', қ: 'k', ғ: 'g', ң: 'n', һ: 'h',
}

/** Latin spellings folded in this order; capitals are single signs for one sound. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/û/g, 'iu'],
  [/â/g, 'ia'],
  [/ŝ/g, 'W'],
  [/shch|sch|šč|shh/g, 'W'],
  [/sh|š|ş|ș/g, 'S'],
  [/zh|ž/g, 'Z'],
  [/tch|ch|č/g, 'C'],
  [/kh/g, 'H'],
  [/ts|tz/g, 'T'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
]

const PLAIN_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiyjv]|$)/g, 'T'],
  [/c/g, 'k'],
  [/h/g, 'g'],
  [/[yj]/g, 'i'],
  [/ii+/g, 'i'],
  [/^i(?=[au])/g, 'J'],
  [/i(?=[eo])[eo]/g, 'e'],
  [/i(?=[aeu])/g, ''],
  [/(.)\1+/g, '$1'],
]

const CACHED_NAMES = 20_000
const cache = new Map<string, string>()

/** The folded form of a name in Cyrillic or Latin letters: equal keys are one name under some romanisation. Empty when no letter is left. */
export function nameKey(name: string): string {
  const known = cache.get(name)
  if (known !== undefined) return known
  let key = ''
  for (const letter of normalizeWord(name)) key += CYRILLIC[letter] ?? letter
  for (const [pattern, fold] of FOLDS) key = key.replace(pattern, fold)
  key = key.normalize('NFD').replace(/[^a-zA-Z]/g, '')
  for (const [pattern, fold] of PLAIN_FOLDS) key = key.replace(pattern, fold)
  if (cache.size >= CACHED_NAMES) cache.clear()
  if (name.length < 60) cache.set(name, key)
  return key
}

/** Optimal string alignment distance (insert, delete, replace, swap of neighbours), or `limit + 1` when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length]!
}

/** The least length of key at which one typing error may be forgiven: shorter names differ by one letter too often (Дина, Инна). */
const SHORTEST_FORGIVING_KEY = 6

/** Whether two names differ by one typing error, the first letter apart. */
export function isTypo(a: string, b: string): boolean {
  const [keyA, keyB] = [nameKey(a), nameKey(b)]
  if (Math.min(keyA.length, keyB.length) < SHORTEST_FORGIVING_KEY || keyA[0] !== keyB[0]) return false
  return editDistance(keyA, keyB, 1) === 1
}
