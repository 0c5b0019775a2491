// Data table: signs that look alike, keyboards, and what text recognition confuses (Unicode confusables.txt by eye; ЙЦУКЕН and QWERTY).

export const CYRILLIC_TO_LATIN = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'ï',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  З: '3',
  ё: 'ë',
} as const

export const CYRILLIC_TO_GREEK = {
  о: 'ο',
  а: 'α',
  р: 'ρ',
  у: 'γ',
  к: 'κ',
  А: 'Α',
  В: 'Β',
  Е: 'Ε',
  К: 'Κ',
  М: 'Μ',
  Н: 'Η',
  О: 'Ο',
  Р: 'Ρ',
  Т: 'Τ',
  Х: 'Χ',
} as const

export const LATIN_TO_CYRILLIC = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  j: 'ј',
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  C: 'С',
  T: 'Т',
  X: 'Х',
} as const

export const LATIN_TO_GREEK = { o: 'ο', v: 'ν', A: 'Α', B: 'Β', E: 'Ε', H: 'Η', K: 'Κ', M: 'Μ', N: 'Ν', O: 'Ο', T: 'Τ', Z: 'Ζ' } as const

/** The same keys in order, by layout. */
export const KEYS = {
  ru: 'йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ',
  uk: 'йцукенгшщзхїфівапролджєячсмитьбюґЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ',
  en: 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~',
} as const

/** A letter read as a digit or as letters that look the same; allowed in names of four letters and more. */
export const OCR_SIGNS = {
  о: '0',
  О: '0',
  з: '3',
  З: '3',
  б: '6',
  ч: '4',
  Ч: '4',
  В: '8',
  o: '0',
  O: '0',
  l: '1',
  I: 'l',
  i: '1',
  S: '5',
  B: '8',
  m: 'rn',
  g: '9',
  Z: '2',
} as const

/** A letter read as a neighbour in shape; allowed in long names. */
export const OCR_LETTERS = {
  и: 'н',
  н: 'п',
  п: 'л',
  л: 'д',
  ш: 'щ',
  щ: 'ш',
  е: 'с',
  с: 'е',
  ь: 'ъ',
  ы: 'ьі',
  ю: 'го',
  ж: 'к',
  т: 'г',
  й: 'и',
  ё: 'е',
  h: 'b',
  e: 'c',
  u: 'n',
  n: 'u',
  w: 'vv',
  d: 'cl',
  k: 'lc',
  v: 'y',
  a: 'o',
  t: 'l',
} as const

export const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u034f',
  '\u180e',
  '\ufe0f',
  '\u2063',
  '\u061c',
] as const

export const SPACES = [' ', '\u00a0', '\u2009', '\u202f', '  ', '\u200a', '\u3000'] as const

export const COMBINING = ['\u0301', '\u0300', '\u0336', '\u0332', '\u0483', '\u0323', '\u20dd'] as const
