// A word in its own script with Russian and Ukrainian spellings made one: і ы й as и, є э ё as е, no soft signs, no doubles.

const FINE: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  ы: 'и',
  й: 'и',
  є: 'е',
  э: 'е',
  ё: 'е',
  ґ: 'г',
  ь: '',
  ъ: '',
  "'": '',
  '’': '',
  ʼ: '',
  ў: 'у',
  ѕ: 'с',
  ј: 'и',
  һ: 'х',
  ӏ: 'л',
  ԁ: 'д',
}

const CACHED = 20_000
const cache = new Map<string, string>()

/** The key: equal for spellings of one word that the two languages part. йо, ьо and ио are ё, and its е. */
export function fineKey(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const joined = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[йьиі]о/g, 'е')
  let key = ''
  let last = ''
  for (const letter of joined.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')) {
    const fine = FINE[letter] ?? letter
    if (fine === '' || (fine === last && !/\d/.test(fine))) continue
    key += fine
    last = fine
  }
  if (cache.size >= CACHED) cache.clear()
  if (word.length < 60) cache.set(word, key)
  return key
}

/** Small Latin letters without accents and apostrophes. */
export function plainLatin(word: string): string {
  let small = 0
  while (small < word.length && word.charCodeAt(small) >= 97 && word.charCodeAt(small) <= 122) small++
  if (small === word.length) return word
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/[øö]/g, 'o')
    .replace(/[^a-z]/g, '')
}
