// Consonant skeleton of a name, the same for its spellings in Latin and Cyrillic letters and for most of its cases: a key to compare by, not a transliteration.

/** Letters and their sound class, longest spelling first. Classes: one letter a consonant, lower case; vowels only count at the start. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  // Latin groups of the BGN/PCGN, ISO 9, Library of Congress and press romanisations.
  ['shch', 'w'],
  ['sch', 'w'],
  ['tsch', 'q'],
  ['tch', 'q'],
  ['zh', 'j'],
  ['kh', 'h'],
  ['gh', 'h'],
  ['ch', 'q'],
  ['sh', 'w'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['th', 't'],
  ['sz', 'w'],
  ['cz', 'q'],
  ['č', 'q'],
  ['š', 'w'],
  ['ž', 'j'],
  ['ğ', 'h'],
  ['ł', 'l'],
  ['ń', 'n'],
  ['ś', 's'],
  ['ź', 'z'],
  ['ż', 'j'],
  ['ć', 'q'],
  ['b', 'b'],
  ['c', 'k'],
  ['d', 'd'],
  ['f', 'f'],
  ['g', 'h'],
  ['h', 'h'],
  ['k', 'k'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['q', 'k'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['v', 'v'],
  ['w', 'v'],
  ['x', 'ks'],
  ['z', 'z'],
  // Cyrillic, Russian and Ukrainian; г and х share a class, since Ukrainian г is "h".
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'h'],
  ['ґ', 'h'],
  ['д', 'd'],
  ['ж', 'j'],
  ['з', 'z'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['ф', 'f'],
  ['х', 'h'],
  ['ц', 'c'],
  ['ч', 'q'],
  ['ш', 'w'],
  ['щ', 'w'],
]

/** First letters that are vowels, in two classes: Олексій and Алексей, Єлизавета and Yelizaveta begin alike. */
const OPENING_VOWELS: Readonly<Record<string, string>> = {
  a: 'a',
  o: 'a',
  u: 'u',
  e: 'e',
  i: 'e',
  y: 'e',
  j: 'e',
  а: 'a',
  о: 'a',
  у: 'u',
  е: 'e',
  ё: 'e',
  є: 'e',
  э: 'e',
  и: 'e',
  і: 'e',
  ї: 'e',
  й: 'e',
  ю: 'u',
  я: 'a',
  ы: 'e',
}
/** Two letters that open a name for one vowel. */
const OPENING_PAIRS: readonly (readonly [string, string])[] = [
  ['ya', 'a'],
  ['ja', 'a'],
  ['yu', 'u'],
  ['ju', 'u'],
  ['iu', 'u'],
  ['ia', 'a'],
  ['yo', 'e'],
  ['io', 'e'],
]

const BY_FIRST = new Map<string, (readonly [string, string])[]>()
for (const spelling of SPELLINGS) {
  const first = spelling[0][0]!
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), spelling])
}

/** Longest skeleton compared: case endings that add a consonant (-ому, -ах, -ов) come after it in all but short names. */
const SKELETON_LENGTH = 4

/** The skeleton of one word (`normalizeWord` form), at most four classes; '' where it has no letter of these alphabets. */
export function nameSkeleton(word: string): string {
  let at = 0
  let skeleton = ''
  const pair = OPENING_PAIRS.find(([letters]) => word.startsWith(letters))
  if (pair) {
    skeleton = pair[1]
    at = 2
  } else if (OPENING_VOWELS[word[0] ?? '']) {
    skeleton = OPENING_VOWELS[word[0]!]!
    at = 1
  }
  while (at < word.length && skeleton.length < SKELETON_LENGTH) {
    const spelling = BY_FIRST.get(word[at]!)?.find(([letters]) => word.startsWith(letters, at))
    if (spelling && !skeleton.endsWith(spelling[1])) skeleton += spelling[1]
    at += spelling ? spelling[0].length : 1
  }
  return skeleton.slice(0, SKELETON_LENGTH)
}

/** The skeletons of a name of several words, joined: "Лучинский листок" and "Luchinsky Listok" give the same. Case endings of adjectives may part them. */
export function fullNameSkeleton(words: readonly string[]): string {
  return words
    .map(nameSkeleton)
    .filter((skeleton) => skeleton !== '')
    .join(' ')
}
