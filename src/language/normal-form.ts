// The form in which words are compared: lower case, NFC, ё as е, one apostrophe, no stress marks, soft hyphens or zero-width characters.

/** Characters that are in the text but not in the word: soft hyphen, zero-width, joiners, byte order mark, directional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u034f]/g
const INVISIBLE_ONE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u034f]/
const APOSTROPHES = /[’ʼ‘`´ʹ′＇]/g
const HYPHENS = /[‐‑⁃−]/g
/** Letters and marks that stay as they are: most words of a text hold no others. */
const stays = new Uint8Array(0x500)
for (const letter of "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ'-") stays[letter.charCodeAt(0)] = 1

function isNormal(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (stays[word.charCodeAt(at)] !== 1) return false
  return true
}

const PLAIN = /^[a-zа-яіїєґ'-]*$/

/** Whether one character stands in texts without being seen (soft hyphen, zero-width space, …). */
export function isInvisible(character: string): boolean {
  return INVISIBLE_ONE.test(character)
}

/** The form of a word that all tables are keyed by. Its length may differ from the word's; it is never an offset. */
export function normalizeWord(word: string): string {
  if (isNormal(word)) return word
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\u0301|\u0300/g, '')
    .replace(/ё/g, 'е')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
}
