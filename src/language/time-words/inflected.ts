// Russian and Ukrainian adjectives and nouns of time in all forms, from stems.

const RU_HARD = 'ый ого ому ым ом ая ой ую ою ое ые ых ыми'
const RU_STRESSED = 'ой ого ому ым ом ая ую ою ое ые ых ыми'
const RU_SOFT = 'ий его ему им ем яя ей юю ею ее ие их ими'
const RU_SIBILANT = 'ий его ему им ем ая ей ую ею ее ие их ими'
const UK_HARD = 'ий ого ому им ім а ої ій у ою е і их ими'
const UK_SOFT = 'ій ього ьому ім я ьої ю ьою є і іх іми'

const ENDINGS = { 'ru-hard': RU_HARD, 'ru-stressed': RU_STRESSED, 'ru-soft': RU_SOFT, 'ru-sibilant': RU_SIBILANT, 'uk-hard': UK_HARD, 'uk-soft': UK_SOFT } as const

/** All forms of the adjectives with these stems (parted by spaces), parted by commas. */
export function adjective(paradigm: keyof typeof ENDINGS, stems: string): string {
  return stems.split(' ').flatMap((stem) => ENDINGS[paradigm].split(' ').map((ending) => stem + ending)).join(',')
}

/** Stem plus each ending; `-` stands for no ending. */
export function noun(stem: string, endings: string): string {
  return endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)).join(',')
}

/** Each phrase with each form put in place of `*`. */
export function phrases(pattern: string, forms: string): string {
  return pattern.split(',').flatMap((each) => forms.split(',').map((form) => each.replace('*', form))).join(',')
}
