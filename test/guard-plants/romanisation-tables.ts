// Data table: romanisations of Russian and Ukrainian letters the plants are written in, from the published tables of each system.

/** A letter's spelling; `a|b` is after a consonant | at the start, after a vowel, ь or ъ. Endings are tried first, longest first. */
export interface Romanisation {
  readonly name: string
  readonly ru: Readonly<Record<string, string>>
  readonly uk: Readonly<Record<string, string>>
  readonly endings?: Readonly<Record<string, string>>
}

const PLAIN = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  '’': '', "'": '', ь: '', ъ: '',
} as const

const ENGLISH_RU = {
  ...PLAIN, е: 'e|ye', ё: 'yo', ж: 'zh', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', э: 'e', ю: 'yu', я: 'ya',
} as const

const ENGLISH_UK = {
  ...PLAIN, г: 'h', ґ: 'g', е: 'e', є: 'ye', ж: 'zh', и: 'y', і: 'i', ї: 'yi', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya',
} as const

export const ROMANISATIONS: readonly Romanisation[] = [
  { name: 'BGN/PCGN', ru: { ...ENGLISH_RU, ё: 'ë|yë', ь: '’', ъ: '”' }, uk: { ...ENGLISH_UK, ь: '’', "'": '”', '’': '”' } },
  {
    name: 'ISO 9',
    ru: { ...PLAIN, е: 'e', ё: 'ë', ж: 'ž', й: 'j', х: 'h', ц: 'c', ч: 'č', ш: 'š', щ: 'ŝ', ъ: 'ʺ', ы: 'y', ь: 'ʹ', э: 'è', ю: 'û', я: 'â' },
    uk: { ...PLAIN, ґ: 'g̀', е: 'e', є: 'ê', ж: 'ž', і: 'ì', ї: 'ï', й: 'j', х: 'h', ц: 'c', ч: 'č', ш: 'š', щ: 'ŝ', ь: 'ʹ', ю: 'û', я: 'â' },
  },
  {
    name: 'GOST 7.79 B',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'yo', й: 'j', х: 'x', ц: 'cz', щ: 'shh', ъ: '``', ы: 'y`', ь: '`', э: 'e`' },
    uk: { ...ENGLISH_UK, г: 'g', и: 'y`', і: 'i', й: 'j', х: 'x', ц: 'cz', щ: 'shh', ь: '`' },
  },
  {
    name: 'ICAO 9303',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'e', й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' },
    uk: { ...ENGLISH_UK, є: 'ie|ye', ї: 'i|yi', й: 'i|y', ю: 'iu|yu', я: 'ia|ya' },
  },
  {
    name: 'ALA-LC',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'ë', й: 'ĭ', ц: 't͡s', ь: 'ʹ', ъ: 'ʺ', э: 'ė', ю: 'i͡u', я: 'i͡a' },
    uk: { ...ENGLISH_UK, є: 'i͡e', ж: 'z͡h', ї: 'ï', й: 'ĭ', ц: 't͡s', ь: 'ʹ', ю: 'i͡u', я: 'i͡a' },
  },
  {
    name: 'scientific',
    ru: { ...PLAIN, е: 'e', ё: 'ë', ж: 'ž', й: 'j', х: 'x', ц: 'c', ч: 'č', ш: 'š', щ: 'šč', ъ: '″', ы: 'y', ь: '′', э: 'è', ю: 'ju', я: 'ja' },
    uk: { ...PLAIN, г: 'h', ґ: 'g', е: 'e', є: 'je', ж: 'ž', и: 'y', і: 'i', ї: 'ji', й: 'j', х: 'x', ц: 'c', ч: 'č', ш: 'š', щ: 'šč', ь: '′', ю: 'ju', я: 'ja' },
  },
  {
    name: 'Ukrainian 2010',
    ru: { ...ENGLISH_RU, е: 'e', й: 'i|y', ю: 'iu|yu', я: 'ia|ya' },
    uk: { ...ENGLISH_UK, є: 'ie|ye', ї: 'i|yi', й: 'i|y', ю: 'iu|yu', я: 'ia|ya' },
  },
  {
    name: 'German',
    ru: { ...PLAIN, в: 'w', е: 'e|je', ё: 'jo', ж: 'sch', з: 's', й: 'i', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ы: 'y', э: 'e', ю: 'ju', я: 'ja' },
    uk: { ...PLAIN, в: 'w', г: 'h', ґ: 'g', е: 'e', є: 'je', ж: 'sch', з: 's', и: 'y', і: 'i', ї: 'ji', й: 'j', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ю: 'ju', я: 'ja' },
    endings: { ий: 'i', ый: 'y' },
  },
  {
    name: 'French',
    ru: { ...PLAIN, г: 'g', е: 'e|ie', ё: 'io', ж: 'j', й: 'ï', у: 'ou', х: 'kh', ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch', ы: 'y', э: 'e', ю: 'iou', я: 'ia' },
    uk: { ...PLAIN, г: 'h', ґ: 'g', е: 'e', є: 'ie', ж: 'j', и: 'y', і: 'i', ї: 'ï', й: 'ï', у: 'ou', х: 'kh', ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch', ю: 'iou', я: 'ia' },
    endings: { ин: 'ine', ін: 'ine', ий: 'i', ый: 'y' },
  },
  {
    name: 'Polish',
    ru: { ...PLAIN, в: 'w', е: 'e|je', ё: 'o|jo', ж: 'ż', й: 'j', л: 'ł', х: 'ch', ц: 'c', ч: 'cz', ш: 'sz', щ: 'szcz', ы: 'y', э: 'e', ю: 'iu|ju', я: 'ia|ja' },
    uk: { ...PLAIN, в: 'w', г: 'h', ґ: 'g', е: 'e', є: 'ie|je', ж: 'ż', и: 'y', і: 'i', ї: 'ji', й: 'j', л: 'ł', х: 'ch', ц: 'c', ч: 'cz', ш: 'sz', щ: 'szcz', ю: 'iu|ju', я: 'ia|ja' },
    endings: { ий: 'yj' },
  },
  {
    name: 'press English',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'e' },
    uk: ENGLISH_UK,
    endings: { ий: 'y', ый: 'y', ія: 'ia', ия: 'ia', ья: 'ia' },
  },
  {
    name: 'informal',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'e', й: 'j', х: 'h', ц: 'c', щ: 'sch', ы: 'i', ю: 'u', я: 'a|ja' },
    uk: { ...ENGLISH_UK, г: 'g', и: 'i', й: 'j', х: 'h', ц: 'c', щ: 'sch', ю: 'ju', я: 'ja' },
  },
  {
    name: 'chat digits',
    ru: { ...ENGLISH_RU, е: 'e', ё: 'e', й: 'j', ч: '4', ш: 'sh', щ: 'sch', ю: 'yu', я: 'ya' },
    uk: { ...ENGLISH_UK, г: 'g', и: 'i', й: 'j', ч: '4', щ: 'sch' },
  },
]
