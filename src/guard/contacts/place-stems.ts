// Stems of streets' and places' names with any ending of a noun or an adjective, in each language's own word: what stands around a place decides, so its ending need not.
import { nameStems, type NameStem } from '../forms/name-stems.ts'
import { skeletonKey } from '../match/fold.ts'
import { STREET_TRANSLATIONS } from './street-translations.ts'

/** Endings of both declensions in Russian and Ukrainian; romanised ones have the same skeletons. */
const ENDINGS =
  'а я у ю ы и і ї е є о ой ей ою ею ом ем єм ам ям ами ями ах ях ов ев ів їв ого его ому ему ым им ім ый ий ій ая яя ую юю ое ее ые ие ых их ої ьою ки ку ке ка ці ок ка ами ость ости'.split(
    ' ',
  )
const endingKeys: ReadonlySet<string> = new Set([
  '',
  'S',
  ...ENDINGS.map(skeletonKey),
  ...ENDINGS.map((ending) => skeletonKey(ending).replace(/^i/, '')),
])

const rows = STREET_TRANSLATIONS.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.split(' ').filter((stem) => stem !== '')))

const CYRILLIC_WORD = /^[\u0400-\u045f'’ʼ-]+$/

/** Every stem of one word of a place's name. */
export function placeStems(word: string): NameStem[] {
  const lower = word.normalize('NFC').toLowerCase()
  const stems = new Map<string, NameStem>()
  const add = (spelling: string): void => {
    for (const stem of nameStems(spelling)) if (!stems.has(stem.fine)) stems.set(stem.fine, { ...stem, endingKeys })
  }
  /** An English word is read as English alone. */
  const addEnglish = (spelling: string): void => {
    for (const stem of nameStems(spelling)) if (stem.script === 'latin') stems.set(stem.fine, { ...stem, endingKeys })
  }
  add(lower)
  // Neuter names are adjectives too (Криничне), and a genitive plural has its ending (Металургів).
  if (CYRILLIC_WORD.test(lower)) {
    add(lower.replace(/(?<=.{3})(?:[оеі]е|[ая]я)$/u, 'ый').replace(/(?<=.{3}[нвклш])е$/u, 'ий'))
    add(lower.replace(/(?<=.{4})(?:ов|ев|ів|їв)$/u, ''))
  }
  for (const translation of translationsOf(lower)) (/^[a-z]/.test(translation) ? addEnglish : add)(translation)
  return [...stems.values()]
}

/** The street's name in the other languages: as adjectives' or nouns' stems. */
function translationsOf(lower: string): string[] {
  const plain = lower.replace(/ё/g, 'е').replace(/['’ʼ]/g, "'")
  const row = rows.find((cells) => cells.some((cell) => cell.some((stem) => isOf(plain, stem.replace(/-/g, '').replace(/ё/g, 'е')))))
  return row === undefined ? [] : row.flat().map((stem) => stem.replace(/-/g, ''))
}

const LONGEST_ENDING = 4

function isOf(word: string, stem: string): boolean {
  const rest = word.slice(stem.length)
  return (
    word.startsWith(stem) &&
    rest.length <= LONGEST_ENDING &&
    (rest === '' || endingKeys.has(skeletonKey(rest)) || (/^[a-z]/.test(stem) && rest === 's'))
  )
}
