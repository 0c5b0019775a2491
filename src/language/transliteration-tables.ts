// Romanisations of Russian and Ukrainian, letter by letter. Sources: BGN/PCGN 1947 and 1965 (2019), GOST 7.79-2000 B, ISO 9:1995, ICAO Doc 9303 part 3 (2021),
// Cabinet of Ministers of Ukraine resolution 55 of 2010, ALA-LC 1997 (ligatures left out), the scientific (scholarly) system, and common press usage.
//
// One line a letter: letter, then its Latin spelling. `start/else` parts the spelling at a word's start (and, where the system says so, after a vowel, ъ, ь)
// from the one elsewhere. `-` is nothing. Letters that a system's line leaves out are taken from BASE.

export type Romanisation = 'bgn-ru' | 'gost-ru' | 'iso9' | 'icao-ru' | 'ala-lc-ru' | 'scientific-ru' | 'press-ru' | 'national-uk' | 'bgn-uk' | 'ala-lc-uk' | 'scientific-uk'

export const BASE = 'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ё yo і i ї yi є ye ґ g \' -'

export interface RomanisationTable {
  readonly language: 'ru' | 'uk'
  readonly letters: string
  /** The spelling before the stroke also stands after a vowel, ъ and ь. */
  readonly startsAfterVowel: boolean
  /** Ends that the system shortens: Cyrillic end → Latin end. */
  readonly endings: string
}

export const ROMANISATIONS: Readonly<Record<Romanisation, RomanisationTable>> = {
  'bgn-ru': { language: 'ru', letters: 'е ye/e ё ye/e й y ъ - ь -', startsAfterVowel: true, endings: '' },
  'gost-ru': { language: 'ru', letters: 'ё yo й j х x ц c ч ch ш sh щ shh ъ - ы y ь - э e ю yu я ya', startsAfterVowel: false, endings: '' },
  iso9: { language: 'ru', letters: 'ж ž й j х h ц c ч č ш š щ ŝ ъ - ь - э è ю û я â ё ë є ê і ì ї ï', startsAfterVowel: false, endings: '' },
  'icao-ru': { language: 'ru', letters: 'ё e й i ъ ie ь - ю iu я ia', startsAfterVowel: false, endings: '' },
  'ala-lc-ru': { language: 'ru', letters: 'ё e й i ъ - ь - ю iu я ia', startsAfterVowel: false, endings: '' },
  'scientific-ru': { language: 'ru', letters: 'ж ž й j х x ц c ч č ш š щ šč ъ - ь - э è ю ju я ja ё ë', startsAfterVowel: false, endings: '' },
  'press-ru': { language: 'ru', letters: 'е ye/e ё yo й y', startsAfterVowel: false, endings: 'ий=y ый=y ия=ia ья=ia' },
  'national-uk': { language: 'uk', letters: 'г h и y й y/i є ye/ie ї yi/i ю yu/iu я ya/ia', startsAfterVowel: false, endings: '' },
  'bgn-uk': { language: 'uk', letters: 'г h и y й y є ye ї yi ю yu я ya', startsAfterVowel: false, endings: '' },
  'ala-lc-uk': { language: 'uk', letters: 'г h и y й i є ie ї i ю iu я ia', startsAfterVowel: false, endings: '' },
  'scientific-uk': { language: 'uk', letters: 'г h и y ж ž й j х x ц c ч č ш š щ šč є je ї ji ю ju я ja', startsAfterVowel: false, endings: '' },
}
